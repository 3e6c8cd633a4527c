//! What many resamples say together.

use serde::Serialize;

use super::block::{Aligned, Assessed, Scores, Study};
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
    let compared = Compared::of(study, steps);
    let factor = |factor: usize| {
        let own = full.scores[factor].as_ref();
        let statements = statements(study, own, factor, steps, &compared);
        let errors: Option<Vec<f64>> = statements
            .iter()
            .map(|statement| statement.z.standard_error)
            .collect();
        FactorStability {
            factor: FactorNo::from_index(factor),
            mean_congruence: mean(steps.iter().map(|step| step.congruences[factor])),
            textbook_standard_error: own.map(|own| own.standard_error),
            mean_standard_error: errors.and_then(|errors| mean(errors.into_iter())),
            statements,
            sorts: sorts(study, &full.flagged[factor], factor, steps),
        }
    };
    Stability {
        steps: steps.len(),
        compared: compared.steps,
        factors: (0..study.factors()).map(factor).collect(),
        consensus: (compared.steps > 0).then(|| {
            let share = |count: usize| count as f64 / compared.steps as f64;
            let shares = compared.consensus.iter();
            shares
                .map(|&[p05, p01]| ConsensusShares {
                    p05: share(p05),
                    p01: share(p01),
                })
                .collect()
        }),
    }
}

/// Counts over the steps with contrasts.
struct Compared {
    /// How many there are.
    steps: usize,
    /// Per factor and statement, the steps in which it distinguishes at .05, .01 and .001.
    distinguishing: Vec<Vec<[usize; 3]>>,
    /// Per statement, the steps in which no pair differs at .05 and at .01.
    consensus: Vec<[usize; 2]>,
}

impl Compared {
    fn of(study: &Study<'_>, steps: &[&Aligned]) -> Self {
        let mut counts = Self {
            steps: 0,
            distinguishing: vec![vec![[0; 3]; study.statements()]; study.factors()],
            consensus: vec![[0; 2]; study.statements()],
        };
        let verdicts = steps
            .iter()
            .filter_map(|step| step.assessed.verdicts.as_deref());
        for verdicts in verdicts {
            counts.steps += 1;
            for (statement, verdict) in verdicts.iter().enumerate() {
                for (factor, found) in verdict.distinguishing.iter().enumerate() {
                    let levels = [Alpha::P05, Alpha::P01, Alpha::P001];
                    let counts = &mut counts.distinguishing[factor][statement];
                    for (count, level) in counts.iter_mut().zip(levels) {
                        *count += usize::from(found.is_some_and(|found| found >= level));
                    }
                }
                let [p05, p01] = &mut counts.consensus[statement];
                *p05 += usize::from(verdict.consensus == Some(Consensus::P05));
                *p01 += usize::from(verdict.consensus.is_some());
            }
        }
        counts
    }
}

fn statements(
    study: &Study<'_>,
    own: Option<&Scores>,
    factor: usize,
    steps: &[&Aligned],
    compared: &Compared,
) -> Vec<StatementStability> {
    let scored: Vec<&Scores> = steps
        .iter()
        .filter_map(|step| step.assessed.scores[factor].as_ref())
        .collect();
    let columns = study.columns();
    let mut drawn: Vec<f64> = Vec::with_capacity(scored.len());
    let statement = |statement: usize| {
        drawn.clear();
        let mut counts = [0_usize; 256];
        for scores in &scored {
            drawn.push(scores.z[statement]);
            counts[place(scores.ranks[statement])] += 1;
        }
        let column = |&rank: &Rank| ColumnShare {
            rank,
            share: counts[place(rank)] as f64 / scored.len() as f64,
        };
        let shown = if scored.is_empty() { &[] } else { &columns[..] };
        let [p05, p01, p001] = compared.distinguishing[factor][statement]
            .map(|count| count as f64 / compared.steps as f64);
        StatementStability {
            statement: StatementNo::from_index(statement),
            z: Estimate::of(own.map(|own| own.z[statement]), &mut drawn),
            rank: own.map(|own| own.ranks[statement]),
            columns: shown.iter().map(column).collect(),
            distinguishing: (compared.steps > 0).then_some(DistinguishingShares { p05, p01, p001 }),
        }
    };
    (0..study.statements()).map(statement).collect()
}

/// A place for every rank there can be.
fn place(rank: Rank) -> usize {
    usize::from(rank.get().cast_unsigned())
}

fn sorts(
    study: &Study<'_>,
    is_flagged: &[bool],
    factor: usize,
    steps: &[&Aligned],
) -> Vec<SortStability> {
    let mut drawn: Vec<Vec<f64>> = vec![Vec::with_capacity(steps.len()); study.sorts()];
    let mut flagged = vec![0_usize; study.sorts()];
    for step in steps {
        let loadings = step.loadings.column(factor);
        let flags = &step.assessed.flagged[factor];
        for (&sort, (loading, is_flagged)) in step.sorts.iter().zip(loadings.iter().zip(flags)) {
            drawn[sort].push(*loading);
            flagged[sort] += usize::from(*is_flagged);
        }
    }
    let sort = |(index, drawn): (usize, &mut Vec<f64>)| SortStability {
        sort: SortNo::from_index(index),
        loading: Estimate::of(Some(study.target()[(index, factor)]), drawn),
        is_flagged: is_flagged[index],
        flagged: (!drawn.is_empty()).then(|| flagged[index] as f64 / drawn.len() as f64),
    };
    drawn.iter_mut().enumerate().map(sort).collect()
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> Option<f64> {
    let count = values.len();
    (count > 0).then(|| values.sum::<f64>() / count as f64)
}
