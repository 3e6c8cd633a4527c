//! Studies from other programs: a file is recognised by its content and read as far as it can be, with everything that
//! is wrong or doubtful. Nothing is taken before it has been shown.

mod folder;
mod format;
mod json;
pub(super) mod kade_zip;
mod own_book;
mod person_file;
mod pqmethod;
mod problem;
mod ready;
mod recognise;
mod set_up;
pub(super) mod slots;
mod study;
mod submissions;
mod tables;
mod web_tables;
mod workbooks;

pub use format::Format;
pub use problem::{Fault, ImportProblem, Place};
pub use ready::{Naming, ReadyStudy, fit_study, make_study};
pub use recognise::{ImportFile, ImportFiles, ImportHints, read_import};
pub use study::{Found, FoundSort, ImportedStudy};
pub use tables::Orientation;
