//! The persons who define a viewpoint, followed to their second sorts.

use serde::Serialize;

use super::{Waves, level_of};
use crate::correlation::correlation_of;
use crate::score::{standardised, z_scores};
use crate::{Alpha, AnalysisResult, FactorNo, StatementNo};

/// How those persons who define a viewpoint and sorted twice changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Followed {
    /// The viewpoint.
    pub factor: FactorNo,
    /// How many of the persons who define it sorted twice.
    pub persons: usize,
    /// Correlation of their z-scores on both waves.
    pub correlation: f64,
    /// Standard error of a difference, √(2(1 − r)) with the reliability r of a factor of so many sorts.
    pub standard_error: f64,
    /// One entry per statement.
    pub statements: Vec<Moved>,
}

/// How a statement moved for them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Moved {
    /// The statement.
    pub statement: StatementNo,
    /// Their z-score on the first wave.
    pub first: f64,
    /// The z-score that the same persons with the same weights give it on the second wave.
    pub second: f64,
    /// Second minus first.
    pub change: f64,
    /// |change| divided by the standard error. The two sorts of a person are correlated, so the test is conservative.
    pub ratio: f64,
    /// The strictest level (.05, .01 or .001) whose threshold the ratio exceeds.
    pub level: Option<Alpha>,
}

impl Waves {
    /// Follows the persons who define each viewpoint of an analysis that was made of all first sorts: flags and rotation by
    /// hand count as they are. The numbers of the first sorts in the pairs are those of that analysis.
    ///
    /// As in method II ([`from_baseline`](Self::from_baseline)) the weights of the first wave are used for both. Persons who
    /// sorted once are left out of *both* z-scores, so that a difference is change within persons and never another
    /// selection of them; the first z-scores therefore differ from the analysis' own where somebody is missing.
    ///
    /// Viewpoints that nobody who sorted twice defines are left out.
    #[must_use]
    pub fn follow(&self, analysis: &AnalysisResult) -> Vec<Followed> {
        let (first, second) = (standardised(&self.first), standardised(&self.second));
        let followed = analysis.factors.iter().filter_map(|factor| {
            let composite = factor.composite.as_ref()?;
            let weights: Vec<f64> = self
                .pairs
                .iter()
                .map(|pair| composite.weights.get(pair.first.index()).copied())
                .map(Option::unwrap_or_default)
                .collect();
            let persons = weights.iter().filter(|weight| **weight != 0.0).count();
            let (before, after) = (z_scores(&first, &weights)?, z_scores(&second, &weights)?);
            let reliability = analysis.spec.reliability.of_factor(persons);
            let standard_error = (2.0 * (1.0 - reliability)).sqrt();
            let moved = |(index, (first, second)): (usize, (&f64, &f64))| {
                let change = second - first;
                let ratio = change.abs() / standard_error;
                Moved {
                    statement: StatementNo::from_index(index),
                    first: *first,
                    second: *second,
                    change,
                    ratio,
                    level: level_of(ratio),
                }
            };
            Some(Followed {
                factor: factor.number,
                persons,
                correlation: correlation_of(&before, &after),
                standard_error,
                statements: before.iter().zip(&after).enumerate().map(moved).collect(),
            })
        });
        followed.collect()
    }
}
