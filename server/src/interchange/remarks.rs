//! Remarks to imported sorts: pseudonym, number of the statement, text.

use analysis::StatementNo;
use app::domain::pseudonym::Pseudonym;
use app::domain::remark::Remark;
use app::domain::text::TextError;

use super::MAX_BYTES;
use super::decode::{NotText, decode};
use super::table::read_table;

/// A remark from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedRemark {
    /// Whose sort it belongs to.
    pub pseudonym: Pseudonym,
    /// The statement it is about.
    pub statement: StatementNo,
    /// The remark.
    pub remark: Remark,
}

/// One thing that is wrong with a file of remarks. Lines are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RemarksProblem {
    /// The file is larger than what is read.
    #[error("the file has {found} bytes, but may have at most {max}")]
    TooLarge {
        /// Bytes found.
        found: usize,
        /// Bytes allowed.
        max: usize,
    },
    /// The file is not a text file.
    #[error(transparent)]
    NotText(#[from] NotText),
    /// The first row is not `pseudonym;no;text`, with any delimiter.
    #[error("the columns should be headed pseudonym, no and text")]
    Headings,
    /// A row has no pseudonym, no number, or another number of cells.
    #[error("line {line} is not a pseudonym, a number and a text")]
    Row {
        /// Line.
        line: u64,
    },
    /// A text cannot be a remark.
    #[error("line {line}: {reason}")]
    Text {
        /// Line.
        line: u64,
        /// Why it cannot.
        reason: TextError,
    },
    /// There is no sort with this pseudonym in the file of sorts.
    #[error("there is no sort named {pseudonym}")]
    UnknownSort {
        /// The pseudonym.
        pseudonym: Pseudonym,
    },
    /// There is no such statement, or the sort has a remark on it already.
    #[error("{pseudonym} has no place for a remark on statement {statement}")]
    NoPlace {
        /// The pseudonym.
        pseudonym: Pseudonym,
        /// The statement.
        statement: StatementNo,
    },
}

/// Reads remarks.
///
/// # Errors
/// Everything that is wrong.
pub fn read_remarks(bytes: &[u8]) -> Result<Vec<ImportedRemark>, Vec<RemarksProblem>> {
    if bytes.len() > MAX_BYTES {
        return Err(vec![RemarksProblem::TooLarge {
            found: bytes.len(),
            max: MAX_BYTES,
        }]);
    }
    let decoded = decode(bytes).map_err(|error| vec![error.into()])?;
    let table = read_table(&decoded.text).ok_or_else(|| vec![RemarksProblem::Headings])?;
    let Some((header, rows)) = table.rows.split_first() else {
        return Err(vec![RemarksProblem::Headings]);
    };
    if header.cells != ["pseudonym", "no", "text"] {
        return Err(vec![RemarksProblem::Headings]);
    }
    let mut remarks = Vec::new();
    let mut problems = Vec::new();
    for row in rows {
        let line = row.line;
        let [pseudonym, number, text] = row.cells.as_slice() else {
            problems.push(RemarksProblem::Row { line });
            continue;
        };
        let number = number.parse().ok().and_then(StatementNo::new);
        match (Pseudonym::new(pseudonym), number, Remark::new(text)) {
            (Ok(pseudonym), Some(statement), Ok(remark)) => remarks.push(ImportedRemark {
                pseudonym,
                statement,
                remark,
            }),
            (_, _, Err(reason)) => problems.push(RemarksProblem::Text { line, reason }),
            _ => problems.push(RemarksProblem::Row { line }),
        }
    }
    if problems.is_empty() {
        Ok(remarks)
    } else {
        Err(problems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_are_read_with_their_places() {
        let remarks = read_remarks(b"pseudonym;no;text\nK3O0;7;Ja; nei\nK3O0;8;Ja\n");
        // A semicolon without quotation marks makes a fourth cell.
        assert_eq!(remarks, Err(vec![RemarksProblem::Row { line: 2 }]));
        let remarks = read_remarks("pseudonym;no;text\nK3O0;7;\"Ja; nei\"\nK3O0;8;Så\n".as_bytes());
        let remarks = remarks.expect("two remarks");
        assert_eq!(remarks[0].remark.as_str(), "Ja; nei");
        assert_eq!(remarks[1].statement.get(), 8);
    }

    #[test]
    fn every_problem_is_named() {
        let file = "pseudonym;no;text\nK3O0;0;Ja\nx@y.no;1;Ja\nK3O0;1;\n";
        assert_eq!(
            read_remarks(file.as_bytes()),
            Err(vec![
                RemarksProblem::Row { line: 2 },
                RemarksProblem::Row { line: 3 },
                RemarksProblem::Text {
                    line: 4,
                    reason: TextError::Blank
                },
            ])
        );
        assert_eq!(
            read_remarks(b"a;b;c\n1;2;3\n"),
            Err(vec![RemarksProblem::Headings])
        );
    }
}
