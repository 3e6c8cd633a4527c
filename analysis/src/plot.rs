//! Figures as SVG text that a page can hold as it is, and files can be made of.
//!
//! They are drawn with plotters on a backend of our own: colours and fonts are left to a style sheet through classes,
//! nothing is styled inline (a strict content security policy forbids it), and every figure carries a title and a
//! description. A figure never replaces its table of numbers. Texts are escaped here, whoever wrote them.
//!
//! | class | what it marks |
//! |---|---|
//! | `axisline`, `gridline` | axis, grid lines |
//! | `data`, `data-b` | main line, line of comparison (dashed) |
//! | `mark`, `mark-off` | filled and hollow points |
//! | `mark-2`, `mark-3`, `mark-4` | points of further series, whose shapes differ as well |
//! | `interval` | the interval around a point |
//! | `lab` | a value written beside a point |
//! | `lab-b` | the name of the line of comparison; a halo in the colour of the page keeps grid lines off it |
//! | `name`, `small` | what a part is called; small words |
//! | `tag` | the name of a point, with a halo as well |
//! | `leader`, `limit` | a line from a name to its point; where a loading becomes significant |
//! | `head`, `on-head`, `tile` with `r-n5` … `r-z` … `r-p5` | the head of a column, words on it, a cell |
//! | `tile-out`, `sign` | a cell that stands out, the sign of a statement |

mod arrays;
mod composite;
mod plane;
mod scores;
mod scree;
mod sheet;
mod svg;
mod tone;
mod words;

pub use arrays::{ArrayCell, ArrayRow, ArraysLabels, arrays};
pub use composite::{Card, CardColumn, CompositeLabels, composite};
pub use plane::{PlaneLabels, PlaneSort, Standing, plane};
pub use scores::{Score, ScoreRow, ScoresLabels, scores};
pub use scree::{ScreeLabels, scree};
pub use svg::DecimalMark;
pub use tone::Tone;
