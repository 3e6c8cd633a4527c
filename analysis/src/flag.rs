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

/// A flag that a researcher sets or takes away, against or beside the rule.
///
/// Changes are applied after the automatic rule, on the factors as they are after rotation and before splits. One that
/// was made when the sort loaded differently on the factor is *stale*: it still counts, and is reported until it is
/// confirmed, that is stored again with the loading of now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlagChange {
    /// The sort.
    pub sort: SortNo,
    /// The factor, by its number after rotation.
    pub factor: FactorNo,
    /// Whether the sort is to be flagged there.
    pub flagged: bool,
    /// Why; not blank.
    pub reason: String,
    /// The loading on which this was decided; without it the change never counts as stale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loading: Option<f64>,
}

/// A change that was applied to a sort's flags.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct FlagByHand {
    /// The final factor.
    pub factor: FactorNo,
    /// Whether the sort is flagged there.
    pub flagged: bool,
    /// Whether the rule alone would have flagged it.
    pub automatic: bool,
    /// Why it was changed.
    pub reason: String,
    /// Whether the loading has changed since.
    pub stale: bool,
}

/// The flags of all sorts under one rule, and what was changed by hand.
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
    /// What was changed by hand.
    pub by_hand: Vec<FlagByHand>,
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
    /// A flag was set or taken away by hand, and differs from what the rule says.
    ByHand,
}

/// A loading that differs by more than this from the one on which a change by hand was decided makes the change stale.
const SAME_LOADING: f64 = 1e-9;

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

    /// Applies changes by hand; those that name a sort or factor that is not there are ignored.
    #[must_use]
    pub fn changed(mut self, loadings: &Loadings<Rotated>, changes: &[FlagChange]) -> Self {
        for change in changes {
            if change.factor.index() < loadings.factors()
                && let Some(sort) = self.sorts.get_mut(change.sort.index())
            {
                let loading = loadings.table()[(change.sort.index(), change.factor.index())];
                sort.change(change, loading);
            }
        }
        self
    }

    /// The sorts with a change by hand that was decided on another loading.
    pub fn stale(&self) -> impl Iterator<Item = SortNo> + '_ {
        let is_stale = |sort: &&SortFlags| sort.by_hand.iter().any(|change| change.stale);
        self.sorts.iter().filter(is_stale).map(|sort| sort.sort)
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

impl SortFlags {
    fn change(&mut self, change: &FlagChange, loading: f64) {
        let place = self.flagged.binary_search(&change.factor);
        match (place, change.flagged) {
            (Err(place), true) => self.flagged.insert(place, change.factor),
            (Ok(place), false) => {
                self.flagged.remove(place);
            }
            (Ok(_), true) | (Err(_), false) => {}
        }
        let is_other = |decided: f64| (loading - decided).abs() > SAME_LOADING;
        self.by_hand.push(FlagByHand {
            factor: change.factor,
            flagged: change.flagged,
            automatic: place.is_ok(),
            reason: change.reason.clone(),
            stale: change.loading.is_some_and(is_other),
        });
        if place.is_ok() != change.flagged {
            self.reason = FlagReason::ByHand;
        }
        self.status = match (self.flagged.len(), self.significant.len()) {
            (1, _) => SortStatus::Defining,
            (0, 0) => SortStatus::Null,
            _ => SortStatus::Confounded,
        };
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
        by_hand: Vec::new(),
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
