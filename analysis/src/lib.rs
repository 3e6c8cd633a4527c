//! Q methodology in numbers: from a matrix of sorts to viewpoints.

mod grid;
mod label;
mod rank;
mod sort;

pub use grid::{Column, Grid, GridProblem, InvalidGrid};
pub use label::{FactorNo, SortNo, StatementNo};
pub use rank::{Rank, RankTextError};
pub use sort::{QSort, SortProblem};
