//! An analysis in the making: decisions in order, each with who took it, when and why.
//!
//! Decisions form a tree: each follows another one or stands first. A [`Branch`] is a name for the way from the first
//! decision to one of them, so that taking back and trying something else lose nothing. [`fold`](recipe::Recipe::fold)
//! turns a way into the engine's specification, always the same from the same decisions.

mod branch;
pub mod recipe;

use analysis::{
    CorrelationMethod, ExtractionMethod, FactorNo, FlagRule, RegressionMethod, Reliability,
    RotationStep,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use branch::{Branch, BranchName};
pub use recipe::Recipe;

use super::id::{DecisionId, SortId};
use super::language::StudyLanguage;
use super::researcher::ResearcherName;
use super::sort::ReleasedSort;
use super::study::ConditionNo;
use super::text::{Shape, checked_text};
use super::viewpoint::ViewpointTitle;

checked_text! {
    /// Why something was decided: one or more lines of at most 1000 characters in all.
    DecisionReason, Shape::lines(1000)
}

checked_text! {
    /// The name of a set of sorts, such as a group or an occasion.
    SetName, Shape::line(80)
}

/// One choice of an analysis. `S` names sorts: in the record by identity, in a file by number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "decide", rename_all = "snake_case", deny_unknown_fields)]
pub enum Decision<S = SortId> {
    /// Which sorts are analysed. Rotation begins anew.
    Sorts {
        /// The set.
        set: SortSet<S>,
    },
    /// How sorts are compared. Rotation begins anew.
    Correlation {
        /// The coefficient.
        method: CorrelationMethod,
    },
    /// How factors are extracted, and how many at most. Rotation begins anew.
    Extraction {
        /// The method.
        method: ExtractionMethod,
        /// At most this many factors.
        extracted: usize,
    },
    /// Which of the extracted factors are kept. Rotation begins anew.
    Keep {
        /// Their numbers in order of extraction.
        factors: Vec<FactorNo>,
    },
    /// Steps of rotation after those there are.
    Rotate {
        /// The steps; splits are decisions of their own.
        steps: Vec<RotationStep>,
    },
    /// All steps of rotation and splits are taken away: the unrotated factors by falling size.
    Unrotate,
    /// A factor that is defined from both ends is split into two viewpoints.
    Split {
        /// The factor after rotation.
        factor: FactorNo,
    },
    /// A factor is split no longer.
    Unsplit {
        /// The factor after rotation.
        factor: FactorNo,
    },
    /// The automatic rule for flags.
    FlagRule {
        /// The rule.
        rule: FlagRule,
    },
    /// A flag is set or taken away against the rule, or confirmed on the loading of now. Takes a reason.
    Flag {
        /// The sort.
        sort: S,
        /// The factor after rotation and before splits.
        factor: FactorNo,
        /// Whether the sort is to be flagged there.
        flagged: bool,
        /// The loading on which this was decided.
        loading: f64,
    },
    /// The rule has its way again.
    FlagByRule {
        /// The sort.
        sort: S,
        /// The factor.
        factor: FactorNo,
    },
    /// The reliability of one sort, on which standard errors rest.
    Reliability {
        /// ρ.
        of_one: Reliability,
    },
    /// Regression scores beside the weighted ones, or none.
    Regression {
        /// How.
        method: Option<RegressionMethod>,
    },
    /// Which final factors are left out when factors are contrasted.
    NotContrasted {
        /// Their numbers.
        factors: Vec<FactorNo>,
    },
    /// A factor gets a name, or loses it.
    Name {
        /// The final factor.
        factor: FactorNo,
        /// The language of the name.
        locale: StudyLanguage,
        /// The name.
        title: Option<ViewpointTitle>,
    },
    /// Nothing is changed; the reason is a remark for the record.
    Remark,
}

impl<S> Decision<S> {
    /// Whether the decision is nothing without a reason.
    #[must_use]
    pub const fn needs_reason(&self) -> bool {
        matches!(self, Self::Flag { .. } | Self::Remark)
    }

    /// The sort it is about, if it is about one: its reason goes when that sort is withdrawn.
    #[must_use]
    pub const fn sort(&self) -> Option<&S> {
        match self {
            Self::Flag { sort, .. } | Self::FlagByRule { sort, .. } => Some(sort),
            _ => None,
        }
    }

    /// The same choice with other names for sorts.
    #[must_use]
    pub fn map_sorts<T>(self, mut name: impl FnMut(S) -> T) -> Decision<T> {
        match self {
            Self::Sorts { set } => Decision::Sorts {
                set: match set {
                    SortSet::All => SortSet::All,
                    SortSet::Condition { number } => SortSet::Condition { number },
                    SortSet::Only { name: of, sorts } => SortSet::Only {
                        name: of,
                        sorts: sorts.into_iter().map(name).collect(),
                    },
                },
            },
            Self::Flag {
                sort,
                factor,
                flagged,
                loading,
            } => Decision::Flag {
                sort: name(sort),
                factor,
                flagged,
                loading,
            },
            Self::FlagByRule { sort, factor } => Decision::FlagByRule {
                sort: name(sort),
                factor,
            },
            Self::Correlation { method } => Decision::Correlation { method },
            Self::Extraction { method, extracted } => Decision::Extraction { method, extracted },
            Self::Keep { factors } => Decision::Keep { factors },
            Self::Rotate { steps } => Decision::Rotate { steps },
            Self::Unrotate => Decision::Unrotate,
            Self::Split { factor } => Decision::Split { factor },
            Self::Unsplit { factor } => Decision::Unsplit { factor },
            Self::FlagRule { rule } => Decision::FlagRule { rule },
            Self::Reliability { of_one } => Decision::Reliability { of_one },
            Self::Regression { method } => Decision::Regression { method },
            Self::NotContrasted { factors } => Decision::NotContrasted { factors },
            Self::Name {
                factor,
                locale,
                title,
            } => Decision::Name {
                factor,
                locale,
                title,
            },
            Self::Remark => Decision::Remark,
        }
    }
}

/// Which sorts are analysed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum SortSet<S = SortId> {
    /// Every released sort that is not left out. Of a study with several conditions of instruction those under the
    /// first: with two sorts of one person among them, that person would count twice.
    #[default]
    All,
    /// Every released sort under one condition of instruction that is not left out.
    Condition {
        /// The condition.
        number: ConditionNo,
    },
    /// Those of them that are named, in the study's order.
    Only {
        /// What they have in common.
        name: SetName,
        /// The sorts.
        sorts: Vec<S>,
    },
}

impl SortSet {
    /// Whether a sort belongs to the set.
    #[must_use]
    pub fn has(&self, sort: &ReleasedSort) -> bool {
        match self {
            Self::All => sort.content.condition == ConditionNo::FIRST,
            Self::Condition { number } => sort.content.condition == *number,
            Self::Only { sorts, .. } => sorts.contains(&sort.id),
        }
    }
}

/// A decision as it stands in the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Identity.
    pub id: DecisionId,
    /// What was decided.
    pub decision: Decision,
    /// Why, where it was said and may still be kept.
    pub reason: Option<DecisionReason>,
    /// Who decided.
    pub made_by: ResearcherName,
    /// When.
    pub made: Timestamp,
}
