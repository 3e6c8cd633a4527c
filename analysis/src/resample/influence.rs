//! Leaving out one sort after the other: which participant carries a factor.

use serde::Serialize;

use super::align::Alignment;
use super::block::{Assessed, Block, Study};
use super::verdict::Verdict;
use super::{ResampleError, Work};
use crate::{AnalysisError, CheckedSpec, FactorNo, SortNo, StatementNo};

/// What the study would be without each of its sorts.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Influence {
    /// Per factor, the smallest congruence that leaving out one sort leads to, and which sort it is; `None` if no
    /// analysis without a sort has a result.
    pub carriers: Vec<Option<Carrier>>,
    /// One entry per sort.
    pub left_out: Vec<LeftOut>,
}

/// The sort that a factor depends on most.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Carrier {
    /// The factor.
    pub factor: FactorNo,
    /// The sort without which it changes most.
    pub sort: SortNo,
    /// Its congruence without that sort.
    pub congruence: f64,
}

/// The study without one sort.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct LeftOut {
    /// The sort that was left out.
    pub sort: SortNo,
    /// What changed, or why there is no result.
    pub outcome: Result<Change, AnalysisError>,
}

/// What changed when a sort was left out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Change {
    /// Congruence of each factor with that of the full sample, over the other sorts.
    pub congruences: Vec<f64>,
    /// The smallest of them.
    pub worst: f64,
    /// Factors that have scores in the full sample, but none without the sort.
    pub emptied: Vec<FactorNo>,
    /// Sorts that are flagged on other factors than before.
    pub flags: Vec<FlagDifference>,
    /// Statements on which the contrasts say something else; `None` if there are contrasts in one of the two only.
    pub verdicts: Option<Vec<VerdictChange>>,
}

/// A sort that is flagged on other factors than before.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct FlagDifference {
    /// The sort.
    pub sort: SortNo,
    /// The factors it is flagged on in the full sample.
    pub before: Vec<FactorNo>,
    /// The factors it is flagged on without the sort that was left out.
    pub after: Vec<FactorNo>,
}

/// A statement on which the contrasts say something else than before.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct VerdictChange {
    /// The statement.
    pub statement: StatementNo,
    /// The verdict of the full sample.
    pub before: Verdict,
    /// The verdict without the sort that was left out.
    pub after: Verdict,
}

/// Analyses the study without each sort in turn, turns the factors to fit those of the full sample best (orthogonal
/// Procrustes rotation, as [`bootstrap`](super::bootstrap()) does) and tells what changed.
///
/// Flags are compared by the automatic rule on both sides, and split factors are taken as the ones they were.
///
/// ```
/// use analysis::resample::{Work, influence};
/// use analysis::{AnalysisSpec, ExtractionMethod, Grid, SortMatrix};
///
/// let grid: Grid = "-1:1,0:2,1:1".parse()?;
/// let sorts = [[1, 0, 0, -1], [0, 1, 0, -1], [0, 0, -1, 1], [0, -1, 0, 1], [1, 0, 0, -1]];
/// let columns: Vec<Vec<f64>> = sorts.iter().map(|sort| sort.map(f64::from).to_vec()).collect();
/// let matrix = SortMatrix::from_columns(&columns).expect("five sorts");
/// let spec = AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, 1);
/// let checked = spec.check(&matrix, &grid).expect("it fits");
///
/// let influence = influence(&checked, &Work::default())?;
/// assert_eq!(influence.left_out.len(), 5);
/// let carrier = influence.carriers[0].as_ref().expect("a factor has a sort it depends on most");
/// assert!(carrier.congruence > 0.9);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`ResampleError::Analysis`] if the full sample has no result, [`ResampleError::Cancelled`].
pub fn influence(checked: &CheckedSpec<'_>, work: &Work<'_>) -> Result<Influence, ResampleError> {
    let study = Study::new(checked)?;
    let full = study.full();
    let left_out = work.each(study.sorts(), |sort| LeftOut {
        sort: SortNo::from_index(sort),
        outcome: without(&study, &full, sort),
    })?;
    let carrier = |factor: usize| {
        left_out
            .iter()
            .filter_map(|left_out| {
                let change = left_out.outcome.as_ref().ok()?;
                Some(Carrier {
                    factor: FactorNo::from_index(factor),
                    sort: left_out.sort,
                    congruence: change.congruences[factor],
                })
            })
            .min_by(|one, other| one.congruence.total_cmp(&other.congruence))
    };
    Ok(Influence {
        carriers: (0..study.factors()).map(carrier).collect(),
        left_out,
    })
}

fn without(study: &Study<'_>, full: &Assessed, left_out: usize) -> Result<Change, AnalysisError> {
    let solved = study.solve(Block::without(Some(left_out), study.sorts()))?;
    let aligned = study.align(&solved, Alignment::Procrustes);
    let emptied = (0..study.factors())
        .filter(|&factor| {
            full.scores[factor].is_some() && aligned.assessed.scores[factor].is_none()
        })
        .map(FactorNo::from_index)
        .collect();
    let flags = aligned
        .sorts
        .iter()
        .enumerate()
        .filter_map(|(place, &sort)| {
            let before = flagged_on(full, sort);
            let after = flagged_on(&aligned.assessed, place);
            (before != after).then(|| FlagDifference {
                sort: SortNo::from_index(sort),
                before,
                after,
            })
        });
    let verdicts = match (&full.verdicts, &aligned.assessed.verdicts) {
        (Some(before), Some(after)) => Some(changed(before, after)),
        (None, None) => Some(Vec::new()),
        _ => None,
    };
    Ok(Change {
        worst: aligned.congruences.iter().copied().fold(1.0, f64::min),
        emptied,
        flags: flags.collect(),
        verdicts,
        congruences: aligned.congruences,
    })
}

fn flagged_on(assessed: &Assessed, place: usize) -> Vec<FactorNo> {
    let factors = assessed.flagged.iter().enumerate();
    factors
        .filter(|(_, flagged)| flagged[place])
        .map(|(factor, _)| FactorNo::from_index(factor))
        .collect()
}

fn changed(before: &[Verdict], after: &[Verdict]) -> Vec<VerdictChange> {
    let pairs = before.iter().zip(after).enumerate();
    pairs
        .filter(|(_, (before, after))| before != after)
        .map(|(statement, (before, after))| VerdictChange {
            statement: StatementNo::from_index(statement),
            before: before.clone(),
            after: after.clone(),
        })
        .collect()
}
