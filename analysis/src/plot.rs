//! Figures as SVG text that a page can hold as it is.
//!
//! They are drawn with plotters on a backend of our own: colours and fonts are left to the page's style sheet through
//! classes, nothing is styled inline (a strict content security policy forbids it), and every figure carries a title and
//! a description. A figure never replaces its table of numbers.
//!
//! | class | what it marks |
//! |---|---|
//! | `axisline`, `gridline` | axis, horizontal grid lines |
//! | `data`, `data-b` | main line, line of comparison (dashed) |
//! | `mark`, `mark-off` | filled and hollow points |
//! | `lab` | a value written beside a point |
//! | `lab-b` | the name of the line of comparison; a halo in the colour of the page keeps grid lines off it |

mod scree;
mod svg;

pub use scree::{ScreeLabels, scree};
pub use svg::DecimalMark;
