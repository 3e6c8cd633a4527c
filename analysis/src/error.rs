//! Why there is no result.

use serde::{Deserialize, Serialize};

use crate::FactorNo;
use crate::spec::SpecProblem;

/// Why an analysis has no result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "error", rename_all = "snake_case")]
#[non_exhaustive]
pub enum AnalysisError {
    /// The specification does not fit the sorts or the grid.
    #[error("the specification does not fit: {}", sentences(problems))]
    Invalid {
        /// Everything that is wrong with it.
        problems: Vec<SpecProblem>,
    },
    /// The eigenvalues could not be computed.
    #[error("the eigenvalues of the correlation matrix could not be computed")]
    EigenNotConverged,
    /// A kept factor could not be extracted: sorts were reflected again and again.
    #[error(
        "factor {factor} could not be extracted: reflecting sorts did not come to an end; try principal components"
    )]
    ReflectionLimit {
        /// The factor at which the extraction stopped.
        factor: FactorNo,
    },
    /// A kept factor could not be extracted: its communalities kept growing.
    #[error(
        "factor {factor} could not be extracted: its communalities did not settle; keep fewer factors or try principal components"
    )]
    CommunalityLimit {
        /// The factor at which the extraction stopped.
        factor: FactorNo,
    },
    /// A kept factor was not extracted, because the automatic stop came before it.
    #[error(
        "factor {factor} is to be kept, but the automatic stop ended the extraction after {extracted} factors; keep fewer, or extract a stated number of factors"
    )]
    StoppedBefore {
        /// The factor that is to be kept.
        factor: FactorNo,
        /// How many factors there are.
        extracted: usize,
    },
    /// A split would leave a half without flagged sorts.
    #[error(
        "factor {factor} cannot be split: {positive} of the sorts that define it load positively and {negative} negatively, and each half needs at least one"
    )]
    SplitWouldBeEmpty {
        /// The factor, by its number at that step.
        factor: FactorNo,
        /// Flagged sorts with positive loadings.
        positive: usize,
        /// Flagged sorts with negative loadings.
        negative: usize,
    },
    /// A factor is to be kept that does not exist, because nothing was left to extract.
    #[error("factor {factor} is to be kept, but only {extracted} factors could be extracted")]
    UnknownFactor {
        /// The factor that is to be kept.
        factor: FactorNo,
        /// How many factors there are.
        extracted: usize,
    },
}

fn sentences(problems: &[SpecProblem]) -> String {
    let texts: Vec<String> = problems.iter().map(ToString::to_string).collect();
    texts.join("; ")
}
