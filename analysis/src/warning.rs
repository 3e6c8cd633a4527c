//! What a reader of a result should know.

use std::fmt::Display;

use serde::{Deserialize, Serialize};

use crate::{FactorNo, SortNo, StatementNo};

/// Something that was seen during an analysis, with whom it concerns and what can be done.
///
/// The variants carry their data, so that a program can word them in another language; [`code`](Warning::code) is a
/// stable name for that.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Warning {
    /// Sorts that are equal, often one sort sent twice.
    #[error(
        "sorts {} are identical; check that none was sent twice",
        listed(sorts)
    )]
    IdenticalSorts {
        /// All sorts of one group of equals.
        sorts: Vec<SortNo>,
    },
    /// Two sorts that are each other's mirror image.
    #[error(
        "sorts {first} and {second} are exactly opposite; check that neither was turned round by mistake"
    )]
    OppositeSorts {
        /// The sort with the lower number.
        first: SortNo,
        /// The sort with the higher number.
        second: SortNo,
    },
    /// The correlation matrix has fewer dimensions than sorts.
    #[error("{sorts} sorts span only {rank} dimensions; no more than {rank} factors exist")]
    RankDeficient {
        /// Rank of the correlation matrix.
        rank: usize,
        /// P.
        sorts: usize,
    },
    /// Two components are equally large, so that their direction is arbitrary.
    #[error(
        "components {first} and {second} are equally large, so their loadings are arbitrary; keep both and rotate, or neither"
    )]
    EqualEigenvalues {
        /// The first of the two.
        first: FactorNo,
        /// The one after it.
        second: FactorNo,
    },
    /// The extraction ended before the wanted number of factors.
    #[error(
        "only {extracted} factors could be extracted; after them nothing is left of the correlations"
    )]
    NoResidualLeft {
        /// Factors that were extracted.
        extracted: usize,
    },
    /// The extraction stopped at a factor that could not be computed; none of the kept ones.
    #[error("factor {factor} could not be extracted; those before it are not affected")]
    ExtractionStopped {
        /// The first factor that is missing.
        factor: FactorNo,
    },
    /// A kept centroid factor started from residue of the stop rule.
    #[error(
        "which sort is turned first, and so the shape of factor {factor}, is decided by the stop rule; compare the other extractions"
    )]
    NoiseStarted {
        /// The extracted factor.
        factor: FactorNo,
    },
    /// A kept centroid factor carries next to nothing.
    #[error("factor {factor} carries almost nothing; leave it out")]
    NearNull {
        /// The extracted factor.
        factor: FactorNo,
    },
    /// A kept factor's loadings are on average below the standard error of a zero loading.
    #[error(
        "factor {factor} is weak: its loadings are on average smaller than chance would make them"
    )]
    Weak {
        /// The extracted factor.
        factor: FactorNo,
    },
    /// The communalities of Horst's centroid had not settled when it was stopped.
    #[error(
        "the communalities had not settled after {passes} passes (the largest change was {largest_change:.4}); extract fewer factors, or use another extraction"
    )]
    HorstNotConverged {
        /// Passes made.
        passes: usize,
        /// The largest change of a communality in the last of them.
        largest_change: f64,
    },
    /// A sort has a loading or communality above one.
    #[error(
        "sort {sort} has a communality of {communality:.3}, and more than 1 is impossible in truth (Heywood case); keep fewer factors, or leave the sort out"
    )]
    HeywoodCase {
        /// The sort.
        sort: SortNo,
        /// Its communality over the kept factors.
        communality: f64,
    },
    /// Varimax stopped at its limit.
    #[error("varimax had not settled when it was stopped; the last turn was {angle:e} radians")]
    VarimaxNotConverged {
        /// The largest angle of the last sweep, in radians.
        angle: f64,
    },
    /// A factor without flags.
    #[error("no sort defines factor {factor}; it has no scores and is left out of comparisons")]
    EmptyFactor {
        /// The final factor.
        factor: FactorNo,
    },
    /// A sort is flagged on several factors and counts in each.
    #[error(
        "sort {sort} defines factors {} and counts in each of them",
        listed(factors)
    )]
    FlaggedTwice {
        /// The sort.
        sort: SortNo,
        /// The final factors.
        factors: Vec<FactorNo>,
    },
    /// Flags that were changed by hand when the loadings were others.
    #[error(
        "flags of sorts {} were changed by hand before the factors were turned; confirm or withdraw the changes",
        listed(sorts)
    )]
    StaleHandFlags {
        /// The sorts.
        sorts: Vec<SortNo>,
    },
    /// Regression scores could not be computed.
    #[error(
        "there are no regression scores, because the loadings of some factors depend on those of others or are all zero"
    )]
    NoRegressionScores,
    /// A factor is defined from both ends.
    #[error(
        "factor {factor} is defined by {positive} sorts and by {negative} that say the opposite; it may be two viewpoints"
    )]
    BipolarFactor {
        /// The final factor.
        factor: FactorNo,
        /// Flagged sorts with positive loadings.
        positive: usize,
        /// Flagged sorts with negative loadings.
        negative: usize,
    },
    /// All flagged sorts of a factor load negatively.
    #[error(
        "all sorts that define factor {factor} load negatively ({}); mirror it to see what they say",
        listed(sorts)
    )]
    NegativeDefiningSorts {
        /// The final factor.
        factor: FactorNo,
        /// Its flagged sorts.
        sorts: Vec<SortNo>,
    },
    /// A loading of practically one or more was capped in the weight formula.
    #[error("sort {sort} loads {loading:.4} on factor {factor}; its weight is capped")]
    WeightCapped {
        /// The final factor.
        factor: FactorNo,
        /// The sort.
        sort: SortNo,
        /// Its loading.
        loading: f64,
    },
    /// One sort has nearly all the weight of a factor.
    #[error("sort {sort} has {:.0} % of the weight of factor {factor}; the factor is little more than that sort", share * 100.0)]
    OneSortDominates {
        /// The final factor.
        factor: FactorNo,
        /// The sort.
        sort: SortNo,
        /// Its share of all |weights|, as a fraction.
        share: f64,
    },
    /// The weighted sorts of a factor cancel.
    #[error("the sorts that define factor {factor} cancel each other; it has no scores")]
    ScoresCancel {
        /// The final factor.
        factor: FactorNo,
    },
    /// Tied statements ended up in different columns of an array.
    #[error(
        "statements {} have the same score on factor {factor} but stand in different columns",
        listed(statements)
    )]
    TieAcrossColumns {
        /// The final factor.
        factor: FactorNo,
        /// The tied statements.
        statements: Vec<StatementNo>,
    },
    /// The verdict on some statements hangs by little.
    #[error(
        "whether statements {} distinguish a factor hangs on less than 5 % of the threshold",
        listed(statements)
    )]
    NearThreshold {
        /// The statements.
        statements: Vec<StatementNo>,
    },
}

impl Warning {
    /// A stable name of the kind of warning, the same as `code` in its serialised form.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::IdenticalSorts { .. } => "identical_sorts",
            Self::OppositeSorts { .. } => "opposite_sorts",
            Self::RankDeficient { .. } => "rank_deficient",
            Self::EqualEigenvalues { .. } => "equal_eigenvalues",
            Self::NoResidualLeft { .. } => "no_residual_left",
            Self::ExtractionStopped { .. } => "extraction_stopped",
            Self::NoiseStarted { .. } => "noise_started",
            Self::NearNull { .. } => "near_null",
            Self::Weak { .. } => "weak",
            Self::HorstNotConverged { .. } => "horst_not_converged",
            Self::HeywoodCase { .. } => "heywood_case",
            Self::VarimaxNotConverged { .. } => "varimax_not_converged",
            Self::EmptyFactor { .. } => "empty_factor",
            Self::FlaggedTwice { .. } => "flagged_twice",
            Self::StaleHandFlags { .. } => "stale_hand_flags",
            Self::NoRegressionScores => "no_regression_scores",
            Self::BipolarFactor { .. } => "bipolar_factor",
            Self::NegativeDefiningSorts { .. } => "negative_defining_sorts",
            Self::WeightCapped { .. } => "weight_capped",
            Self::OneSortDominates { .. } => "one_sort_dominates",
            Self::ScoresCancel { .. } => "scores_cancel",
            Self::TieAcrossColumns { .. } => "tie_across_columns",
            Self::NearThreshold { .. } => "near_threshold",
        }
    }
}

/// Several numbers as one text: “1, 4, 9”.
fn listed<T: Display>(numbers: &[T]) -> String {
    let texts: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    texts.join(", ")
}
