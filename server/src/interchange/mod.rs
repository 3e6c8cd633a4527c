//! Files: bytes in, a value or a list of everything that is wrong out. Nothing here does input or output, nothing
//! guesses silently, and nothing panics, whatever the bytes.

pub mod archive;
mod decode;
pub mod export;
pub mod import;
mod rank;
mod rank_table;
mod remarks;
mod replay;
mod sorts;
mod statements;
pub mod study_document;
pub mod study_file;
pub mod study_work;
mod table;
pub mod workbook;

pub use decode::{Decoded, Encoding, NotText, decode, decode_as, readings};
pub use rank::{RankCellError, read_rank};
pub use rank_table::{RankTable, RankTableProblem, read_rank_table};
pub use remarks::{ImportedRemark, RemarksProblem, read_remarks};
pub use replay::replay_script;
pub use sorts::{ImportedSort, SortsProblem, read_sorts};
pub use statements::candidates::{CandidatesProblem, ImportedCandidates, read_candidates};
pub use statements::{
    Form, ImportedStatements, StatementsProblem, read_statements, read_statements_text,
};
pub use table::{Delimiter, Table, TableRow, read_table};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 5 * 1024 * 1024;
