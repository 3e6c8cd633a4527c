//! Documents about an analysis, made from data alone.

mod archive;
mod document;
mod docx;
mod figures;
mod named;
mod page;
mod workbook;

pub use archive::archive;
pub use document::{Material, Voice, document};
pub use docx::{PackError, docx};
pub use figures::{Figure, Figures, Z95, by_score, composite_of, scree_plot, statements_by};
pub use named::{FactorSquare, Named, Reading, code};
pub use page::page;
pub use workbook::workbook;
