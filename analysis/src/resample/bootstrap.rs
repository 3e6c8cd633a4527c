//! The bootstrap over persons (Zabala & Pascual 2016): what would have come out with other participants.

use serde::{Deserialize, Serialize};

use super::align::Alignment;
use super::block::{Aligned, Block, Study};
use super::summary::{Stability, summarise};
use super::{ResampleError, SIMILAR, Work};
use crate::random::{generator, shuffle};
use crate::{AnalysisError, CheckedSpec};

/// More failed or badly aligned steps than this share of all call the number of factors into question.
const TOO_MANY: f64 = 0.1;

/// How many steps, from which seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BootstrapSpec {
    /// Number of resamples; standard errors need at least two.
    pub steps: u32,
    /// Seed of the generator (ChaCha, 12 rounds).
    pub seed: u64,
}

impl Default for BootstrapSpec {
    /// 1000 steps, seed 1.
    fn default() -> Self {
        Self {
            steps: 1_000,
            seed: 1,
        }
    }
}

/// How the results vary with who took part.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Bootstrap {
    /// How it was made.
    pub spec: BootstrapSpec,
    /// The steps that gave no factors, and why. All others are in the summaries.
    pub failed: Vec<FailedStep>,
    /// Steps in which one factor was the most congruent with two of the full sample.
    pub claimed_twice: usize,
    /// Summaries with all factors turned together to fit the full sample best; these are the customary ones.
    pub procrustes: AlignedBootstrap,
    /// Summaries with the axes where varimax put them, only ordered and signed. Their errors also hold how the rotation
    /// wanders from sample to sample.
    pub assignment: AlignedBootstrap,
}

/// A resample without a result.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct FailedStep {
    /// Its number, from 1.
    pub step: usize,
    /// Why.
    pub reason: AnalysisError,
}

/// The resamples under one way to align them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct AlignedBootstrap {
    /// How they were aligned.
    pub alignment: Alignment,
    /// Steps in which some factor has a congruence below .85 with that of the full sample.
    pub badly_aligned: usize,
    /// Steps in which some factor has no scores. They count in no share of distinguishing or consensus, because fewer
    /// factors are another comparison.
    pub with_empty_factor: usize,
    /// Whether more than a tenth of the steps failed or were badly aligned: this number of factors is not stable.
    pub is_unstable: bool,
    /// Over all steps that have a result.
    pub all: Stability,
    /// Without the badly aligned ones.
    pub well_aligned: Stability,
}

/// Draws participants with replacement, again and again, and analyses each resample as the specification says.
///
/// - *Balanced*: over all steps every sort is drawn equally often (Davison, Hinkley & Schechtman 1986). A sort drawn
///   twice stays twice: it counts twice in correlations, weights and numbers of defining sorts.
/// - Factors are extracted and rotated by varimax if the specification does so. Judgemental rotations cannot be
///   repeated on other axes; the alignment to the final loadings of the full sample takes their place.
/// - Flags follow the automatic rule of the specification, also in the full sample the resamples are held against: a
///   decision by hand was made for one position of the axes. A split factor is taken as the one it was.
/// - Same sorts, specification and seed: same bits, whatever the number of threads.
///
/// ```
/// use analysis::resample::{BootstrapSpec, Work, bootstrap};
/// use analysis::{AnalysisSpec, ExtractionMethod, Grid, SortMatrix};
///
/// let grid: Grid = "-1:1,0:2,1:1".parse()?;
/// let sorts = [[1, 0, 0, -1], [0, 1, 0, -1], [0, 0, -1, 1], [0, -1, 0, 1], [1, 0, 0, -1]];
/// let columns: Vec<Vec<f64>> = sorts.iter().map(|sort| sort.map(f64::from).to_vec()).collect();
/// let matrix = SortMatrix::from_columns(&columns).expect("five sorts");
/// let spec = AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, 1);
/// let checked = spec.check(&matrix, &grid).expect("it fits");
///
/// let steps = BootstrapSpec { steps: 50, seed: 1 };
/// let bootstrap = bootstrap(&checked, steps, &Work::default())?;
/// let first = &bootstrap.procrustes.all.factors[0];
/// assert!(first.sorts[0].loading.standard_error.expect("many steps") < 0.2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`ResampleError::Analysis`] if the full sample has no result, [`ResampleError::Cancelled`]. A step without a result is
/// no error: it is listed.
pub fn bootstrap(
    checked: &CheckedSpec<'_>,
    spec: BootstrapSpec,
    work: &Work<'_>,
) -> Result<Bootstrap, ResampleError> {
    let study = Study::new(checked)?;
    let steps = resamples(&study, spec, work, step)?;

    let mut failed = Vec::new();
    let mut claimed_twice = 0;
    let (mut procrustes, mut assignment) = (Vec::new(), Vec::new());
    for (index, step) in steps.into_iter().enumerate() {
        match step {
            Ok(step) => {
                claimed_twice += usize::from(step.is_claimed_twice);
                procrustes.push(step.procrustes);
                assignment.push(step.assignment);
            }
            Err(reason) => failed.push(FailedStep {
                step: index + 1,
                reason,
            }),
        }
    }
    let summary = |alignment, aligned| aligned_bootstrap(&study, alignment, aligned, failed.len());
    let procrustes = summary(Alignment::Procrustes, procrustes);
    let assignment = summary(Alignment::Assignment, assignment);
    Ok(Bootstrap {
        spec,
        failed,
        claimed_twice,
        procrustes,
        assignment,
    })
}

/// Draws the resamples and takes a step with each of them.
pub(crate) fn resamples<T: Send>(
    study: &Study<'_>,
    spec: BootstrapSpec,
    work: &Work<'_>,
    step: impl Fn(&Study<'_>, Block) -> T + Sync,
) -> Result<Vec<T>, ResampleError> {
    let drawn = draw(study.sorts(), spec);
    let blocks: Vec<&[u32]> = drawn.chunks_exact(study.sorts()).collect();
    work.each(blocks.len(), |index| {
        step(study, Block::of(blocks[index], study.sorts()))
    })
}

/// Indices of sorts, one block of P per step: all sorts so often as there are steps, shuffled.
fn draw(sorts: usize, spec: BootstrapSpec) -> Vec<u32> {
    let sorts = u32::try_from(sorts).unwrap_or(u32::MAX);
    let mut drawn: Vec<u32> = (0..spec.steps).flat_map(|_| 0..sorts).collect();
    shuffle(&mut drawn, &mut generator(spec.seed));
    drawn
}

/// One resample, aligned in both ways.
struct Step {
    is_claimed_twice: bool,
    procrustes: Aligned,
    assignment: Aligned,
}

fn step(study: &Study<'_>, block: Block) -> Result<Step, AnalysisError> {
    let solved = study.solve(block)?;
    Ok(Step {
        is_claimed_twice: solved.is_claimed_twice(),
        procrustes: study.align(&solved, Alignment::Procrustes),
        assignment: study.align(&solved, Alignment::Assignment),
    })
}

fn aligned_bootstrap(
    study: &Study<'_>,
    alignment: Alignment,
    aligned: Vec<Aligned>,
    failed: usize,
) -> AlignedBootstrap {
    let full = study.full();
    let is_good = |step: &&Aligned| step.congruences.iter().all(|phi| *phi >= SIMILAR);
    let every: Vec<&Aligned> = aligned.iter().collect();
    let good: Vec<&Aligned> = aligned.iter().filter(is_good).collect();
    let badly_aligned = every.len() - good.len();
    let bad = (badly_aligned + failed) as f64;
    let all = summarise(study, &full, &every);
    AlignedBootstrap {
        alignment,
        badly_aligned,
        with_empty_factor: aligned
            .iter()
            .filter(|step| step.assessed.has_empty_factor())
            .count(),
        is_unstable: bad > TOO_MANY * (every.len() + failed) as f64,
        well_aligned: if badly_aligned == 0 {
            all.clone()
        } else {
            summarise(study, &full, &good)
        },
        all,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sort_is_drawn_equally_often_and_the_seed_decides() {
        let spec = BootstrapSpec { steps: 40, seed: 7 };
        let drawn = draw(9, spec);
        for sort in 0..9 {
            assert_eq!(drawn.iter().filter(|drawn| **drawn == sort).count(), 40);
        }
        assert_eq!(drawn, draw(9, spec));
        assert_ne!(drawn, draw(9, BootstrapSpec { seed: 8, ..spec }));
        let varies = drawn
            .chunks_exact(9)
            .any(|block| block.iter().filter(|drawn| **drawn == 0).count() != 1);
        assert!(varies);
    }
}
