//! Q methodology in numbers: from a matrix of sorts to viewpoints.

mod grid;
mod label;
mod rank;
mod sort;

#[cfg(feature = "compute")]
mod alpha;
#[cfg(feature = "compute")]
mod array;
#[cfg(feature = "compute")]
mod congruence;
#[cfg(feature = "compute")]
mod contrast;
#[cfg(feature = "compute")]
mod correlation;
#[cfg(feature = "compute")]
mod error;
#[cfg(feature = "compute")]
pub mod extract;
#[cfg(feature = "compute")]
mod factor;
#[cfg(feature = "compute")]
mod flag;
#[cfg(feature = "compute")]
pub mod guard;
#[cfg(feature = "compute")]
mod loadings;
#[cfg(feature = "compute")]
mod matrix;
#[cfg(feature = "compute")]
mod pipeline;
#[cfg(feature = "plot")]
pub mod plot;
#[cfg(feature = "compute")]
mod reliability;
#[cfg(feature = "compute")]
pub mod retain;
#[cfg(feature = "compute")]
pub mod rotate;
#[cfg(feature = "compute")]
mod score;
#[cfg(feature = "compute")]
mod spec;
#[cfg(feature = "compute")]
mod table;
#[cfg(feature = "compute")]
mod warning;

pub use grid::{Column, Grid, GridProblem, InvalidGrid};
pub use label::{FactorNo, SortNo, StatementNo};
pub use rank::{Rank, RankTextError};
pub use sort::{QSort, SortProblem};

#[cfg(feature = "compute")]
pub use {
    alpha::Alpha,
    array::{FactorArray, SplitTie},
    congruence::{FactorMatch, congruence, match_factors},
    contrast::{Consensus, Contrasts, Direction, PairContrast, Standing, StatementContrast},
    correlation::{CorrelationMethod, pearson},
    error::AnalysisError,
    extract::{CentroidVariant, Extraction, ExtractionMethod},
    factor::{Composite, Factor},
    flag::{FlagReason, FlagRule, Flags, SortFlags, SortStatus, Threshold},
    loadings::{Loadings, Rotated, Unrotated},
    matrix::{MatrixProblem, SortMatrix},
    pipeline::{Analysis, AnalysisResult, Exploration, analyse, explore},
    reliability::{Reliability, ReliabilityError, standard_error_of_difference},
    rotate::{AppliedStep, OrderRule, Rotation, RotationStep, SignRule},
    score::{scaled_weights, weight},
    spec::{AnalysisSpec, CheckedSpec, Conformity, SpecProblem},
    table::Table,
    warning::Warning,
};
