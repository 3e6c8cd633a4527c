//! Figures as files: the same SVG that a page holds, with its colours written into it, as SVG, PNG or PDF.
//!
//! Letters are those of Liberation Sans, which every file is drawn with whatever is installed where.

mod look;
mod paint;

pub use look::Look;
pub use paint::{FigureError, Fitted, Width};
