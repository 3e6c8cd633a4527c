//! Flags: which sorts define a factor.

use serde::{Deserialize, Serialize};

use crate::loadings::{Loadings, Rotated};
use crate::{Alpha, FactorNo, SortNo};

/// The automatic rule: |a| > threshold and, with `majority`, a² > the sum of the sort's other squared loadings.
///
/// Both comparisons are strict. A rule with `Threshold::Loading(0.0)` and `majority` asks for the majority only.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct FlagRule {
    /// How large a loading must be.
    pub threshold: Threshold,
    /// Whether the factor must also hold more than half of the sort's communality. A sort then has at most one flag.
    pub majority: bool,
}

impl Default for FlagRule {
    /// p < .05 with majority.
    fn default() -> Self {
        Self {
            threshold: Threshold::Level(Alpha::P05),
            majority: true,
        }
    }
}

/// How large a loading must be to count.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Threshold {
    /// t/√N with N statements, at a level of significance (standard error 1/√N of a zero loading: Brown 1980).
    Level(Alpha),
    /// A loading stated outright, as in some published studies; finite and not negative.
    Loading(f64),
}

impl Threshold {
    /// The loading that must be exceeded with this number of statements.
    #[must_use]
    pub fn loading(self, statements: usize) -> f64 {
        match self {
            Self::Level(alpha) => alpha.loading(statements),
            Self::Loading(loading) => loading,
        }
    }
}

/// The flags of all sorts under one rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Flags {
    /// The rule.
    pub rule: FlagRule,
    /// The loading that had to be exceeded.
    pub threshold: f64,
    /// One entry per sort.
    pub sorts: Vec<SortFlags>,
}

/// What one sort defines, and why or why not.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct SortFlags {
    /// The sort.
    pub sort: SortNo,
    /// Defining, confounded or null.
    pub status: SortStatus,
    /// The factors it is flagged on; with the majority condition at most one.
    pub flagged: Vec<FactorNo>,
    /// The factors whose loading exceeds the threshold, flagged or not.
    pub significant: Vec<FactorNo>,
    /// The factor with its largest |loading|.
    pub strongest: FactorNo,
    /// The loading on that factor.
    pub loading: f64,
    /// a²/h² on that factor: the share of the sort's communality that the factor holds; 0 if h² is 0.
    pub share: f64,
    /// Why it has this status.
    pub reason: FlagReason,
}

/// What a sort is to the factors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SortStatus {
    /// Flagged on exactly one factor.
    Defining,
    /// Significant on at least one factor, but flagged on none or on several.
    Confounded,
    /// Significant on no factor.
    Null,
}

/// Why a sort has its status. The numbers behind it stand in [`SortFlags`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FlagReason {
    /// The loading exceeds the threshold (and holds the majority, where that is asked) on one factor.
    MeetsRule,
    /// A loading exceeds the threshold, but no factor holds more than half of the communality.
    NoMajority,
    /// The rule is met on several factors.
    SeveralFactors,
    /// No loading exceeds the threshold.
    BelowThreshold,
}

impl Flags {
    /// Applies the rule to every sort.
    #[must_use]
    pub fn automatic(loadings: &Loadings<Rotated>, statements: usize, rule: FlagRule) -> Self {
        let threshold = rule.threshold.loading(statements);
        let assess = |sort: usize| {
            assess(
                SortNo::from_index(sort),
                loadings.of_sort(sort),
                threshold,
                rule.majority,
            )
        };
        Self {
            rule,
            threshold,
            sorts: (0..loadings.sorts()).map(assess).collect(),
        }
    }

    /// Whether a sort is flagged on a factor; both count from 0.
    #[must_use]
    pub fn is_flagged(&self, sort: usize, factor: usize) -> bool {
        self.sorts
            .get(sort)
            .is_some_and(|flags| flags.flagged.contains(&FactorNo::from_index(factor)))
    }

    /// The sorts flagged on a factor (counted from 0), in their order.
    pub fn of_factor(&self, factor: usize) -> impl Iterator<Item = SortNo> + '_ {
        self.sorts
            .iter()
            .filter(move |flags| flags.flagged.contains(&FactorNo::from_index(factor)))
            .map(|flags| flags.sort)
    }

    /// How many sorts have this status.
    #[must_use]
    pub fn count(&self, status: SortStatus) -> usize {
        self.sorts
            .iter()
            .filter(|flags| flags.status == status)
            .count()
    }
}

fn assess(
    sort: SortNo,
    loadings: impl ExactSizeIterator<Item = f64> + Clone,
    threshold: f64,
    majority: bool,
) -> SortFlags {
    let communality: f64 = loadings.clone().map(|a| a * a).sum();
    let mut significant = Vec::new();
    let mut flagged = Vec::new();
    let (mut strongest, mut loading) = (0, 0.0_f64);
    for (index, a) in loadings.clone().enumerate() {
        if a.abs() > loading.abs() {
            (strongest, loading) = (index, a);
        }
        let others: f64 = loadings
            .clone()
            .enumerate()
            .filter(|(g, _)| *g != index)
            .map(|(_, a)| a * a)
            .sum();
        if a.abs() > threshold {
            significant.push(FactorNo::from_index(index));
            if !majority || a * a > others {
                flagged.push(FactorNo::from_index(index));
            }
        }
    }
    let (status, reason) = match (flagged.len(), significant.len()) {
        (1, _) => (SortStatus::Defining, FlagReason::MeetsRule),
        (0, 0) => (SortStatus::Null, FlagReason::BelowThreshold),
        (0, _) => (SortStatus::Confounded, FlagReason::NoMajority),
        _ => (SortStatus::Confounded, FlagReason::SeveralFactors),
    };
    let share = if communality > 0.0 {
        loading * loading / communality
    } else {
        0.0
    };
    let strongest = FactorNo::from_index(strongest);
    SortFlags {
        sort,
        status,
        flagged,
        significant,
        strongest,
        loading,
        share,
        reason,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Table;

    fn flags(rows: &[[f64; 2]], rule: FlagRule) -> Flags {
        let table = Table::from_fn(rows.len(), 2, |row, column| rows[row][column]);
        Flags::automatic(&Loadings::from_table(table).expect("finite"), 36, rule)
    }

    fn outcome(flags: &Flags) -> Vec<(SortStatus, FlagReason, Vec<u32>)> {
        let numbers = |sort: &SortFlags| sort.flagged.iter().map(|factor| factor.get()).collect();
        flags
            .sorts
            .iter()
            .map(|sort| (sort.status, sort.reason, numbers(sort)))
            .collect()
    }

    #[test]
    fn every_status_has_its_reason() {
        // Threshold 1.96/6 = .3267.
        let rows = [[0.7, 0.2], [0.1, -0.5], [0.5, 0.5], [0.3, 0.1], [0.6, 0.5]];
        use FlagReason::{BelowThreshold, MeetsRule, NoMajority, SeveralFactors};
        use SortStatus::{Confounded, Defining, Null};
        assert_eq!(
            outcome(&flags(&rows, FlagRule::default())),
            [
                (Defining, MeetsRule, vec![1]),
                (Defining, MeetsRule, vec![2]),
                (Confounded, NoMajority, vec![]),
                (Null, BelowThreshold, vec![]),
                (Defining, MeetsRule, vec![1]),
            ]
        );
        let without_majority = FlagRule {
            majority: false,
            ..FlagRule::default()
        };
        assert_eq!(
            outcome(&flags(&rows, without_majority))[4],
            (Confounded, SeveralFactors, vec![1, 2])
        );
    }

    #[test]
    fn both_comparisons_are_strict() {
        let rule = FlagRule {
            threshold: Threshold::Loading(0.5),
            majority: true,
        };
        let rows = [[0.5, 0.0], [0.6, 0.6], [0.0, 0.0]];
        let flags = flags(&rows, rule);
        assert!(flags.sorts.iter().all(|sort| sort.flagged.is_empty()));
        assert_eq!(flags.sorts[2].share, 0.0);
    }

    #[test]
    fn a_zero_threshold_asks_for_the_majority_only() {
        let rule = FlagRule {
            threshold: Threshold::Loading(0.0),
            majority: true,
        };
        assert_eq!(outcome(&flags(&[[0.02, 0.01]], rule))[0].2, [1]);
    }
}
