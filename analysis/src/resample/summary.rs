//! What many resamples say together.

use serde::Serialize;

use super::block::{Aligned, Assessed, Study};
use super::estimate::Estimate;
use crate::{Alpha, Consensus, FactorNo, Rank, SortNo, StatementNo};

/// How firmly factors, sorts and statements stand over a number of resamples.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Stability {
    /// The number of resamples summed up.
    pub steps: usize,
    /// Those among them in which every factor has scores, so that contrasts could be made; all shares of distinguishing
    /// and consensus are shares of these.
    pub compared: usize,
    /// One entry per factor of the full sample.
    pub factors: Vec<FactorStability>,
    /// One entry per statement: the shares of steps in which no pair of factors differs on it, even at .05 (C*) or at .01
    /// (C or C*). `None` if nothing could be compared.
    pub consensus: Option<Vec<ConsensusShares>>,
}

/// How firmly one factor stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct FactorStability {
    /// The factor of the full sample.
    pub factor: FactorNo,
    /// Mean congruence with the full sample; `None` without steps.
    pub mean_congruence: Option<f64>,
    /// The textbook standard error of its z-scores in the full sample, √(1 − r); `None` if it is empty there.
    pub textbook_standard_error: Option<f64>,
    /// The mean over the statements of the bootstrap standard errors of their z-scores, to be seen beside it.
    pub mean_standard_error: Option<f64>,
    /// One entry per statement.
    pub statements: Vec<StatementStability>,
    /// One entry per sort.
    pub sorts: Vec<SortStability>,
}

/// How firmly a statement stands on a factor.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct StatementStability {
    /// The statement.
    pub statement: StatementNo,
    /// Its z-score.
    pub z: Estimate,
    /// Its rank in the factor array of the full sample; `None` if the factor is empty there.
    pub rank: Option<Rank>,
    /// In which share of the steps it came into which column of the grid, lowest column first. Empty without steps.
    pub columns: Vec<ColumnShare>,
    /// How often it distinguishes the factor from all others; `None` if nothing could be compared.
    pub distinguishing: Option<DistinguishingShares>,
}

/// How often a statement came into a column of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ColumnShare {
    /// The rank of the column.
    pub rank: Rank,
    /// Share of the steps in which the factor has scores.
    pub share: f64,
}

/// Shares of steps in which a statement distinguishes a factor at a level or a stricter one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct DistinguishingShares {
    /// At .05.
    pub p05: f64,
    /// At .01.
    pub p01: f64,
    /// At .001.
    pub p001: f64,
}

/// Shares of steps in which no pair of factors differs on a statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ConsensusShares {
    /// Not even at .05 (C*).
    pub p05: f64,
    /// Not at .01 (C or C*).
    pub p01: f64,
}

/// How firmly a sort stands on a factor, over the steps that contain it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct SortStability {
    /// The sort.
    pub sort: SortNo,
    /// Its loading.
    pub loading: Estimate,
    /// Whether it is flagged in the full sample by the automatic rule.
    pub is_flagged: bool,
    /// The share of steps in which it is flagged; `None` if no step contains it.
    pub flagged: Option<f64>,
}

/// Sums up steps, in their order.
pub(super) fn summarise(study: &Study<'_>, full: &Assessed, steps: &[&Aligned]) -> Stability {
    let verdicts: Vec<_> = steps
        .iter()
        .filter_map(|step| step.assessed.verdicts.as_deref())
        .collect();
    let share = |count: usize, of: usize| (of > 0).then(|| count as f64 / of as f64);
    let among = |count: usize| count as f64 / verdicts.len() as f64;
    let consensus = |statement: usize| {
        let count = |wanted: &[Option<Consensus>]| {
            let found = verdicts
                .iter()
                .filter(|verdicts| wanted.contains(&verdicts[statement].consensus));
            among(found.count())
        };
        ConsensusShares {
            p05: count(&[Some(Consensus::P05)]),
            p01: count(&[Some(Consensus::P05), Some(Consensus::P01)]),
        }
    };
    let distinguishing = |factor: usize, statement: usize| {
        let count = |level: Alpha| {
            let reaches = |found: Option<Alpha>| found.is_some_and(|found| found >= level);
            let found = verdicts
                .iter()
                .filter(|verdicts| reaches(verdicts[statement].distinguishing[factor]));
            among(found.count())
        };
        DistinguishingShares {
            p05: count(Alpha::P05),
            p01: count(Alpha::P01),
            p001: count(Alpha::P001),
        }
    };

    let columns = study.columns();
    let mut drawn: Vec<f64> = Vec::with_capacity(steps.len());
    let mut factors = Vec::with_capacity(study.factors());
    for factor in 0..study.factors() {
        let own = full.scores[factor].as_ref();
        let scored: Vec<_> = steps
            .iter()
            .filter_map(|step| step.assessed.scores[factor].as_ref())
            .collect();
        let statements: Vec<StatementStability> = (0..study.statements())
            .map(|statement| {
                drawn.clear();
                drawn.extend(scored.iter().map(|scores| scores.z[statement]));
                let column = |&rank: &Rank| {
                    let there = scored
                        .iter()
                        .filter(|scores| scores.ranks[statement] == rank);
                    let share = share(there.count(), scored.len())?;
                    Some(ColumnShare { rank, share })
                };
                StatementStability {
                    statement: StatementNo::from_index(statement),
                    z: Estimate::of(own.map(|own| own.z[statement]), &mut drawn),
                    rank: own.map(|own| own.ranks[statement]),
                    columns: columns.iter().filter_map(column).collect(),
                    distinguishing: (!verdicts.is_empty())
                        .then(|| distinguishing(factor, statement)),
                }
            })
            .collect();
        let sorts = (0..study.sorts())
            .map(|sort| {
                drawn.clear();
                let mut flagged = 0;
                for step in steps {
                    if let Ok(place) = step.sorts.binary_search(&sort) {
                        drawn.push(step.loadings[(place, factor)]);
                        flagged += usize::from(step.assessed.flagged[factor][place]);
                    }
                }
                let flagged = share(flagged, drawn.len());
                SortStability {
                    sort: SortNo::from_index(sort),
                    loading: Estimate::of(Some(study.target()[(sort, factor)]), &mut drawn),
                    is_flagged: full.flagged[factor][sort],
                    flagged,
                }
            })
            .collect();
        let errors: Option<Vec<f64>> = statements
            .iter()
            .map(|statement| statement.z.standard_error)
            .collect();
        factors.push(FactorStability {
            factor: FactorNo::from_index(factor),
            mean_congruence: mean(steps.iter().map(|step| step.congruences[factor])),
            textbook_standard_error: own.map(|own| own.standard_error),
            mean_standard_error: errors.and_then(|errors| mean(errors.into_iter())),
            statements,
            sorts,
        });
    }
    Stability {
        steps: steps.len(),
        compared: verdicts.len(),
        factors,
        consensus: (!verdicts.is_empty()).then(|| (0..study.statements()).map(consensus).collect()),
    }
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> Option<f64> {
    let count = values.len();
    (count > 0).then(|| values.sum::<f64>() / count as f64)
}
