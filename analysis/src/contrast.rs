//! How factors differ: score correlations, distinguishing and consensus statements.

use serde::{Deserialize, Serialize};

use crate::correlation::correlation_of;
use crate::factor::{Composite, Factor};
use crate::reliability::standard_error_of_difference;
use crate::{Alpha, FactorNo, StatementNo, Table};

/// A ratio within this share of a threshold is marked as near it.
const NEAR: f64 = 0.05;

/// The levels at which statements are called distinguishing, the strictest first.
const LEVELS: [Alpha; 3] = [Alpha::P001, Alpha::P01, Alpha::P05];

/// All contrasts between the factors that have scores. There are N·k(k − 1)/2 comparisons, uncorrected.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Contrasts {
    /// The factors compared: all that have scores. Rows and columns of the tables follow this order.
    pub factors: Vec<FactorNo>,
    /// Correlations of their z-scores.
    pub correlations: Table,
    /// Standard errors of differences, √(SE_f² + SE_g²); 0 on the diagonal, where nothing is compared.
    pub standard_errors: Table,
    /// One entry per statement.
    pub statements: Vec<StatementContrast>,
    /// One entry per pair of factors, first < second.
    pub pairs: Vec<PairContrast>,
}

/// One statement across the factors.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct StatementContrast {
    /// The statement.
    pub statement: StatementNo,
    /// Variance of its z-scores over the factors (divisor k): how much they disagree about it.
    pub z_variance: f64,
    /// The largest |Δz|/SED over all pairs of factors.
    pub largest_ratio: f64,
    /// The largest |Δz| over all pairs of factors, for one who has a margin of their own within which scores count as
    /// equivalent.
    pub largest_difference: f64,
    /// Set if no pair of factors differs.
    pub consensus: Option<Consensus>,
    /// One entry per factor, in the order of [`Contrasts::factors`].
    pub standings: Vec<Standing>,
}

/// Where one factor stands on one statement, against all the others.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Standing {
    /// The factor.
    pub factor: FactorNo,
    /// The smallest |Δz|/SED to any other factor.
    pub margin: f64,
    /// Whether its score lies above, below or between those of the others.
    pub direction: Direction,
    /// The strictest level at which the statement distinguishes it from every other factor: .05, .01 or .001.
    pub distinguishing: Option<Alpha>,
    /// Whether the margin lies within 5 % of one of the thresholds, so that little would change the verdict.
    pub near_threshold: bool,
}

/// Where a score lies among those of the other factors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Higher than all others (▲).
    Above,
    /// Lower than all others (▼).
    Below,
    /// Between them (◆).
    Between,
}

/// What a statement is marked with on a factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sign {
    /// Distinguishing and higher than on all other factors (▲).
    Higher,
    /// Distinguishing and lower than on all others (▼).
    Lower,
    /// Distinguishing, in between (◆).
    Between,
    /// Shared: no pair differs even at .05 (=).
    Shared,
}

/// How far factors agree. “Not significantly different” is no proof of agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consensus {
    /// No pair differs even at .05 (ratio > 1.96): C*.
    P05,
    /// No pair differs at .01 (ratio > 2.58), but some does at .05: C.
    P01,
}

/// Two factors compared.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct PairContrast {
    /// The factor with the lower number.
    pub first: FactorNo,
    /// The factor with the higher number.
    pub second: FactorNo,
    /// Correlation of their z-scores.
    pub correlation: f64,
    /// Standard error of a difference.
    pub standard_error: f64,
    /// z of the first minus z of the second, per statement.
    pub differences: Vec<f64>,
}

impl PairContrast {
    /// The ratio |Δz|/SED of one statement, counted from 0; `None` outside the Q set.
    #[must_use]
    pub fn ratio(&self, statement: usize) -> Option<f64> {
        self.differences
            .get(statement)
            .map(|difference| difference.abs() / self.standard_error)
    }

    /// The statements by falling difference, those that the first factor puts higher before the others; ties in the order
    /// of the Q set.
    #[must_use]
    pub fn descending(&self) -> Vec<(StatementNo, f64)> {
        let numbered = self.differences.iter().copied().enumerate();
        let mut listed: Vec<(StatementNo, f64)> = numbered
            .map(|(index, difference)| (StatementNo::from_index(index), difference))
            .collect();
        listed.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        listed
    }
}

impl Contrasts {
    /// Compares those of the factors that have scores; `None` if they are fewer than two.
    #[must_use]
    pub fn between<'a>(factors: impl IntoIterator<Item = &'a Factor>) -> Option<Self> {
        let scored: Vec<(FactorNo, &Composite)> = factors
            .into_iter()
            .filter_map(|factor| Some((factor.number, factor.composite.as_ref()?)))
            .collect();
        let count = scored.len();
        if count < 2 {
            return None;
        }
        let mut correlations = Table::identity(count);
        let mut standard_errors = Table::zeros(count, count);
        let mut pairs = Vec::new();
        for (i, (first, one)) in scored.iter().enumerate() {
            for (j, (second, other)) in scored.iter().enumerate().skip(i + 1) {
                let correlation = correlation_of(&one.z, &other.z);
                let standard_error =
                    standard_error_of_difference(one.standard_error, other.standard_error);
                for (row, column) in [(i, j), (j, i)] {
                    correlations[(row, column)] = correlation;
                    standard_errors[(row, column)] = standard_error;
                }
                let differences = one
                    .z
                    .iter()
                    .zip(&other.z)
                    .map(|(one, other)| one - other)
                    .collect();
                pairs.push(PairContrast {
                    first: *first,
                    second: *second,
                    correlation,
                    standard_error,
                    differences,
                });
            }
        }
        let factors: Vec<FactorNo> = scored.iter().map(|(number, _)| *number).collect();
        let statements = scored[0].1.z.len();
        let statements = (0..statements)
            .map(|statement| {
                let z: Vec<f64> = scored
                    .iter()
                    .map(|(_, composite)| composite.z[statement])
                    .collect();
                statement_contrast(statement, &z, &factors, &standard_errors)
            })
            .collect();
        Some(Self {
            factors,
            correlations,
            standard_errors,
            statements,
            pairs,
        })
    }

    /// Consensus statements, those the factors disagree least about first.
    #[must_use]
    pub fn consensus(&self) -> Vec<&StatementContrast> {
        let mut found: Vec<_> = self
            .statements
            .iter()
            .filter(|statement| statement.consensus.is_some())
            .collect();
        found.sort_by(|a, b| a.z_variance.total_cmp(&b.z_variance));
        found
    }

    /// The statements that distinguish a factor from every other, in the order of the Q set.
    pub fn distinguishing(
        &self,
        factor: FactorNo,
    ) -> impl Iterator<Item = (&StatementContrast, &Standing)> {
        self.statements.iter().filter_map(move |statement| {
            let standing = statement.standing(factor)?;
            standing
                .distinguishing
                .is_some()
                .then_some((statement, standing))
        })
    }

    /// The sign of a statement on a factor: distinguishing before shared.
    #[must_use]
    pub fn sign(&self, statement: StatementNo, factor: FactorNo) -> Option<Sign> {
        let contrast = self.statements.get(statement.index())?;
        let standing = contrast.standing(factor)?;
        if standing.distinguishing.is_some() {
            return Some(match standing.direction {
                Direction::Above => Sign::Higher,
                Direction::Below => Sign::Lower,
                Direction::Between => Sign::Between,
            });
        }
        (contrast.consensus == Some(Consensus::P05)).then_some(Sign::Shared)
    }

    /// The comparison of two factors, in either order of their numbers.
    #[must_use]
    pub fn pair(&self, one: FactorNo, other: FactorNo) -> Option<&PairContrast> {
        let (first, second) = (one.min(other), one.max(other));
        self.pairs
            .iter()
            .find(|pair| pair.first == first && pair.second == second)
    }
}

impl StatementContrast {
    /// Where a factor stands on this statement; `None` if it is not compared.
    #[must_use]
    pub fn standing(&self, factor: FactorNo) -> Option<&Standing> {
        self.standings
            .iter()
            .find(|standing| standing.factor == factor)
    }
}

fn statement_contrast(
    statement: usize,
    z: &[f64],
    factors: &[FactorNo],
    standard_errors: &Table,
) -> StatementContrast {
    let mean = z.iter().sum::<f64>() / z.len() as f64;
    let z_variance = z.iter().map(|z| (z - mean).powi(2)).sum::<f64>() / z.len() as f64;
    let highest = z.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let lowest = z.iter().copied().fold(f64::INFINITY, f64::min);
    let mut margins = vec![0.0; z.len()];
    let largest_ratio = margins_of(z, standard_errors, &mut margins);
    let standing = |(f, &factor): (usize, &FactorNo)| {
        let margin = margins[f];
        let others = || z.iter().enumerate().filter(move |(g, _)| *g != f);
        let direction = if others().all(|(_, other)| z[f] > *other) {
            Direction::Above
        } else if others().all(|(_, other)| z[f] < *other) {
            Direction::Below
        } else {
            Direction::Between
        };
        let near = |level: &Alpha| (margin / level.threshold() - 1.0).abs() <= NEAR;
        Standing {
            factor,
            margin,
            direction,
            distinguishing: distinguishing_at(margin),
            near_threshold: LEVELS.iter().any(near),
        }
    };
    StatementContrast {
        statement: StatementNo::from_index(statement),
        z_variance,
        largest_ratio,
        largest_difference: highest - lowest,
        consensus: consensus_at(largest_ratio),
        standings: factors.iter().enumerate().map(standing).collect(),
    }
}

/// Writes the smallest |Δz|/SED of each score to any other; returns the largest of all.
pub(crate) fn margins_of(z: &[f64], standard_errors: &Table, margins: &mut [f64]) -> f64 {
    margins.fill(f64::INFINITY);
    let mut largest = 0.0_f64;
    for f in 0..z.len() {
        for g in f + 1..z.len() {
            let ratio = (z[f] - z[g]).abs() / standard_errors[(f, g)];
            margins[f] = margins[f].min(ratio);
            margins[g] = margins[g].min(ratio);
            largest = largest.max(ratio);
        }
    }
    largest
}

/// The strictest level at which a statement with this margin distinguishes a factor.
pub(crate) fn distinguishing_at(margin: f64) -> Option<Alpha> {
    LEVELS.into_iter().find(|level| margin > level.threshold())
}

/// Whether factors agree on a statement whose largest |Δz|/SED is this.
pub(crate) fn consensus_at(largest_ratio: f64) -> Option<Consensus> {
    if largest_ratio <= Alpha::P05.threshold() {
        Some(Consensus::P05)
    } else if largest_ratio <= Alpha::P01.threshold() {
        Some(Consensus::P01)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contrast(z: &[f64], error: f64) -> StatementContrast {
        let factors: Vec<FactorNo> = (0..z.len()).map(FactorNo::from_index).collect();
        let errors = Table::from_fn(z.len(), z.len(), |f, g| if f == g { 0.0 } else { error });
        statement_contrast(0, z, &factors, &errors)
    }

    #[test]
    fn a_statement_distinguishes_a_factor_from_every_other_one() {
        let found = contrast(&[2.5, 0.0, -0.5], 1.0);
        let verdicts: Vec<_> = found
            .standings
            .iter()
            .map(|s| (s.distinguishing, s.direction, s.margin))
            .collect();
        assert_eq!(
            verdicts,
            [
                (Some(Alpha::P05), Direction::Above, 2.5),
                (None, Direction::Between, 0.5),
                (None, Direction::Below, 0.5),
            ]
        );
        assert_eq!((found.largest_ratio, found.consensus), (3.0, None));
        assert!(
            (found.z_variance - (2.5_f64.powi(2) + 0.25) / 3.0 + (2.0_f64 / 3.0).powi(2)).abs()
                < 1e-15
        );
    }

    #[test]
    fn thresholds_are_strict_and_levels_nest() {
        let at = |z: f64| contrast(&[z, 0.0], 1.0);
        assert_eq!(at(1.96).standings[0].distinguishing, None);
        assert_eq!(at(1.96).consensus, Some(Consensus::P05));
        assert_eq!(at(1.97).standings[0].distinguishing, Some(Alpha::P05));
        assert_eq!(at(1.97).consensus, Some(Consensus::P01));
        assert_eq!(at(2.58).consensus, Some(Consensus::P01));
        assert_eq!(at(2.59).standings[0].distinguishing, Some(Alpha::P01));
        assert_eq!(at(2.59).consensus, None);
        assert_eq!(at(3.3).standings[1].distinguishing, Some(Alpha::P001));
    }

    #[test]
    fn a_margin_close_to_a_threshold_is_marked() {
        let near = |z: f64| contrast(&[z, 0.0], 1.0).standings[0].near_threshold;
        assert_eq!(
            [1.8, 1.9, 2.05, 2.2, 2.5, 3.2, 4.0].map(near),
            [false, true, true, false, true, true, false]
        );
    }
}
