//! Q methodology in numbers: from the sorts of a study to its viewpoints.
//!
//! ```
//! # #[cfg(feature = "compute")] {
//! use analysis::{AnalysisSpec, ExtractionMethod, Grid, QSort, Rank, SortMatrix, analyse};
//!
//! // Five people sort nine statements from −2 (least like my view) to +2.
//! let grid: Grid = "-2:1,-1:2,0:3,1:2,2:1".parse().expect("a grid");
//! let ranks = [
//!     [2, 1, 1, 0, 0, 0, -1, -1, -2],
//!     [1, 2, 1, 0, 0, -1, 0, -1, -2],
//!     [1, 1, 2, 0, -1, 0, 0, -2, -1],
//!     [-2, 0, -1, 1, 2, 1, 0, -1, 0],
//!     [-1, 0, -2, 1, 1, 2, 0, 0, -1],
//! ];
//! let sorts: Vec<QSort> = ranks
//!     .iter()
//!     .map(|ranks| QSort::from_ranks(&grid, &ranks.map(Rank)).expect("every column is full"))
//!     .collect();
//! let matrix = SortMatrix::from_sorts(&sorts).expect("five sorts of nine statements");
//!
//! // Two principal components, varimax, flags at p < .05: every choice stands in the recipe.
//! let spec = AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, 2);
//! let analysis = analyse(&matrix, &grid, spec).expect("a result");
//!
//! let first = &analysis.result.factors[0];
//! assert_eq!((first.flagged, analysis.result.factors[1].flagged), (3, 2));
//! let composite = first.composite.as_ref().expect("it has defining sorts");
//! assert_eq!(composite.array.ranks()[0], Rank(2));
//! # }
//! ```
//!
//! # The central types
//! - [`Rank`], [`Grid`], [`QSort`]: a value, the sorting distribution, a complete sort. Always available, also for wasm,
//!   without any mathematics (`default-features = false`).
#![cfg_attr(
    feature = "compute",
    doc = "\
- [`SortMatrix`]: the sorts of a study as numbers, checked.
- [`explore`] → [`Exploration`]: correlations, eigenvalues and unrotated factors, to choose how many to keep;
  [`retain`] helps.
- [`AnalysisSpec`] → [`CheckedSpec`] → [`Analysis`]: a recipe with every choice in it, the same recipe known to fit its
  sorts, and the result with its [`Warning`]s. [`analyse`] does all in one call.
- [`RotationStep`], [`FlagChange`]: what a researcher decides — varimax, turns by hand, order, sign, mirror images, splits,
  and flags set or taken away with a reason.
- [`Factor`], [`Composite`], [`FactorArray`]: what the defining sorts of a factor say together; [`CribSheet`] what stands out
  in one, [`Closeness`] how single sorts relate to them.
- [`Contrasts`]: how the factors differ, and where they agree.
- [`match_factors`]: which factor of one analysis is which of another.
- [`resample`]: how firmly a result stands — bootstrap, influence of single sorts, multiverse.
- [`waves`]: the same persons on two occasions."
)]
#![cfg_attr(feature = "plot", doc = "- [`plot`]: figures as SVG text.")]
#![cfg_attr(
    feature = "compute",
    doc = "
# Deciding by hand
Every decision is a step or a field of the recipe, so that the recipe is the record of the analysis:

```
use analysis::{AnalysisSpec, Angle, ExtractionMethod, FactorNo, FlagChange, RotationStep, SortNo};

let factor = |number| FactorNo::new(number).expect(\"not zero\");
let mut spec = AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, 3);
spec.rotation.push(RotationStep::Manual {
    a: factor(1),
    b: factor(3),
    angle: Angle::from_degrees(-7.5).expect(\"a small angle\"),
});
spec.flag_changes.push(FlagChange {
    sort: SortNo::new(9).expect(\"not zero\"),
    factor: factor(2),
    flagged: false,
    reason: \"withdrew this view in the interview\".to_owned(),
    loading: None,
});
let stored = serde_json::to_string(&spec).expect(\"a recipe can be stored\");
assert!(stored.contains(r#\"{\"step\":\"manual\",\"a\":1,\"b\":3,\"angle\":-7500}\"#));
```
"
)]
//!
//! Why each choice is as it is, and what other programs do instead, stands in `METHODS.md` beside this crate; how fast it is
//! and how that was measured in `BENCHMARKS.md`.
//!
//! # What can be relied on
//! - No input, no output, no clock, no global state. Random numbers come from a seed through a named generator.
//! - Full double precision; nothing is rounded before it is shown. Thresholds are strict (`>`).
//! - Equal input gives equal bits on the same target. Rounding noise never decides a tie.
//! - What is wrong is said at once and completely, as data; what is doubtful comes as a warning beside the result.
//!
//! # Features
//! - `compute` (default): everything from [`Rank`]s to viewpoints.
//! - `plot` (default): figures.

mod grid;
mod label;
pub mod names;
mod rank;
mod sort;
mod typed;

#[cfg(feature = "compute")]
mod alpha;
#[cfg(feature = "compute")]
mod array;
#[cfg(feature = "compute")]
mod closeness;
#[cfg(feature = "compute")]
mod congruence;
#[cfg(feature = "compute")]
mod contrast;
#[cfg(feature = "compute")]
mod correlation;
#[cfg(feature = "compute")]
mod crib;
#[cfg(feature = "compute")]
mod distribution;
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
mod quantile;
#[cfg(feature = "compute")]
mod random;
#[cfg(feature = "compute")]
mod reliability;
#[cfg(feature = "compute")]
pub mod resample;
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
#[cfg(feature = "compute")]
pub mod waves;

pub use grid::{Column, Grid, GridProblem, InvalidGrid};
pub use label::{FactorNo, SortNo, StatementNo};
pub use rank::{Rank, RankTextError};
pub use sort::{QSort, SortProblem};
pub use typed::typed_number;

#[cfg(feature = "compute")]
pub use {
    alpha::Alpha,
    array::{FactorArray, SplitTie},
    closeness::Closeness,
    congruence::{FactorMatch, congruence, match_factors},
    contrast::{Consensus, Contrasts, Direction, PairContrast, Sign, Standing, StatementContrast},
    correlation::{CorrelationMethod, average_ranks, pearson, spearman},
    crib::{CribItem, CribSheet},
    distribution::{NoTypicalGrid, SortDistribution},
    error::AnalysisError,
    extract::{CentroidVariant, Extraction, ExtractionMethod, HorstStop},
    factor::{Composite, Factor, Place},
    flag::{FlagByHand, FlagChange, FlagReason, FlagRule, Flags, SortFlags, SortStatus, Threshold},
    loadings::{Loadings, Rotated, Unrotated},
    matrix::{MatrixProblem, SortMatrix},
    pipeline::{Analysis, AnalysisResult, Exploration, analyse, explore},
    reliability::{Reliability, ReliabilityError, standard_error_of_difference},
    rotate::{Angle, AppliedStep, Half, OrderRule, Origin, Rotation, RotationStep, SignRule},
    score::{RegressionMethod, RegressionScore, scaled_weights, weight},
    spec::{AnalysisSpec, CheckedSpec, Conformity, SpecProblem},
    table::Table,
    warning::Warning,
};
