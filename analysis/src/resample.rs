//! How firmly a result stands: under other participants, without each participant, and under other choices.
//!
//! - [`bootstrap`] draws participants anew and tells how much loadings, z-scores, arrays and contrasts vary.
//! - [`influence`] leaves out one sort after the other and tells what changes.
//! - [`multiverse`] runs every combination of stated choices.
//!
//! All three count what went wrong instead of leaving it out, take as many threads as they are given ([`Work`]), and give
//! the same bits for any number of them.

mod align;
pub(crate) mod block;
pub(crate) mod bootstrap;
mod estimate;
mod influence;
mod multiverse;
mod procrustes;
mod summary;
mod verdict;
mod work;

pub use align::Alignment;
pub use bootstrap::{AlignedBootstrap, Bootstrap, BootstrapSpec, FailedStep, bootstrap};
pub use estimate::Estimate;
pub use influence::{
    Carrier, Change, FlagDifference, Influence, LeftOut, VerdictChange, influence,
};
pub use multiverse::{
    Choices, ConsensusRange, FailedUniverse, Multiverse, MultiverseSpec, Range, SortShare, Status,
    Universe, UniverseMatch, UniverseRotation, ViewpointRange, ViewpointStatement, multiverse,
};
pub use summary::{
    ColumnShare, ConsensusShares, DistinguishingShares, FactorStability, SortStability, Stability,
    StatementStability,
};
pub use verdict::Verdict;
pub use work::{ResampleError, Work};

/// Two factors whose congruence is below this are not the same (Lorenzo-Seva & ten Berge 2006).
pub const SIMILAR: f64 = 0.85;
