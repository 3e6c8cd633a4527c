//! Documents about an analysis, made from data alone.

mod archive;
mod document;
mod docx;
mod named;
mod workbook;

pub use archive::archive;
pub use document::{Material, document};
pub use docx::{PackError, docx};
pub use named::{FactorSquare, Named, code};
pub use workbook::workbook;
