//! Method II: viewpoints of the first wave, and where those who define them stand on the second.

use serde::Serialize;

use super::{Waves, level_of};
use crate::resample::block::{Block, Study};
use crate::resample::bootstrap::resamples;
use crate::resample::{Alignment, BootstrapSpec, Estimate, ResampleError, Work};
use crate::score::{standardised, z_scores};
use crate::{
    Alpha, AnalysisError, AnalysisResult, AnalysisSpec, FactorNo, Grid, RotationStep, StatementNo,
};

/// The viewpoints of the first wave and how those who define them changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct BaselineChange {
    /// The analysis of the first wave. Its sorts are the pairs.
    pub first: AnalysisResult,
    /// How the intervals were made.
    pub spec: BootstrapSpec,
    /// Resamples without a result.
    pub failed: usize,
    /// One entry per factor with scores in both waves.
    pub viewpoints: Vec<ViewpointChange>,
}

/// How those who define a viewpoint on the first wave changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ViewpointChange {
    /// The factor of the first wave.
    pub factor: FactorNo,
    /// Correlation of their z-scores on both waves.
    pub correlation: f64,
    /// Standard error of a difference, √(2(1 − r)) with the reliability r of the factor.
    pub standard_error: f64,
    /// One entry per statement.
    pub statements: Vec<StatementChange>,
}

/// How a statement moved for those who define a viewpoint.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct StatementChange {
    /// The statement.
    pub statement: StatementNo,
    /// Its z-score on the first wave.
    pub first: f64,
    /// The z-score that the same persons with the same weights give it on the second wave.
    pub second: f64,
    /// Second minus first, with its interval from drawing persons anew.
    pub change: Estimate,
    /// |change| divided by the standard error. The two waves of a person are correlated, so the test is conservative.
    pub ratio: f64,
    /// The strictest level (.05, .01 or .001) whose threshold the ratio exceeds.
    pub level: Option<Alpha>,
}

impl Waves {
    /// Method II: analyses the first wave as usual; the persons who define a viewpoint there, with the weights they have
    /// there, give it a second set of z-scores from their second sorts.
    ///
    /// The intervals come from the bootstrap over persons, aligned to the first wave by a Procrustes rotation as in
    /// [`bootstrap`](crate::resample::bootstrap()): whoever is drawn brings both sorts.
    ///
    /// Flags follow the automatic rule, and factors are not split, so that the first wave and its resamples are made alike.
    ///
    /// # Errors
    /// [`ResampleError::Analysis`] if the specification does not fit or the first wave has no result,
    /// [`ResampleError::Cancelled`].
    pub fn from_baseline(
        &self,
        grid: &Grid,
        mut spec: AnalysisSpec,
        steps: BootstrapSpec,
        work: &Work<'_>,
    ) -> Result<BaselineChange, ResampleError> {
        spec.rotation
            .retain(|step| !matches!(step, RotationStep::Split { .. }));
        spec.flag_changes.clear();
        let checked = spec
            .check(&self.first, grid)
            .map_err(|problems| AnalysisError::Invalid { problems })?;
        let study = Study::new(&checked)?;
        let first = checked.run()?.result;
        let second = standardised(&self.second);

        let drawn = resamples(&study, steps, work, |study: &Study<'_>, block: Block| {
            let solved = study.solve(block)?;
            let aligned = study.align(&solved, Alignment::Procrustes);
            let change = |factor: usize| {
                let before = &aligned.assessed.scores[factor].as_ref()?.z;
                let after = z_scores(&second, &study.weights_in(&aligned, factor))?;
                Some(differences(before, &after))
            };
            Ok((0..study.factors()).map(change).collect::<Vec<_>>())
        })?;
        let failed = drawn.iter().filter(|step| step.is_err()).count();
        let drawn: Vec<Vec<Option<Vec<f64>>>> = drawn
            .into_iter()
            .filter_map(Result::<_, AnalysisError>::ok)
            .collect();

        let viewpoints = first
            .factors
            .iter()
            .enumerate()
            .filter_map(|(index, factor)| {
                let composite = factor.composite.as_ref()?;
                let after = z_scores(&second, &composite.weights)?;
                let standard_error = (2.0 * (1.0 - composite.reliability)).sqrt();
                let changes = differences(&composite.z, &after);
                let statement = |s: usize| {
                    let mut drawn: Vec<f64> = drawn
                        .iter()
                        .filter_map(|step| Some(step[index].as_ref()?[s]))
                        .collect();
                    let ratio = changes[s].abs() / standard_error;
                    StatementChange {
                        statement: StatementNo::from_index(s),
                        first: composite.z[s],
                        second: after[s],
                        change: Estimate::of(Some(changes[s]), &mut drawn),
                        ratio,
                        level: level_of(ratio),
                    }
                };
                Some(ViewpointChange {
                    factor: factor.number,
                    correlation: crate::correlation::correlation_of(&composite.z, &after),
                    standard_error,
                    statements: (0..changes.len()).map(statement).collect(),
                })
            });
        let viewpoints = viewpoints.collect();
        Ok(BaselineChange {
            viewpoints,
            first,
            spec: steps,
            failed,
        })
    }
}

/// Second minus first.
fn differences(first: &[f64], second: &[f64]) -> Vec<f64> {
    first
        .iter()
        .zip(second)
        .map(|(first, second)| second - first)
        .collect()
}
