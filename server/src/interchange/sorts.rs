//! Sorts in columns: a row per statement, a column per sort, names in the first row.

use std::collections::BTreeMap;

use analysis::{Grid, QSort, Rank, SortProblem, StatementNo};
use app::domain::pseudonym::{Pseudonym, PseudonymError};

use super::MAX_BYTES;
use super::decode::{NotText, decode};
use super::rank::{RankCellError, read_rank};
use super::table::{Table, TableRow, read_table};

/// A sort from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedSort {
    /// The name at the head of its column.
    pub pseudonym: Pseudonym,
    /// The sort.
    pub sort: QSort,
}

/// One thing that is wrong with a file of sorts. Lines and columns are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SortsProblem {
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
    /// Nothing separates the file into columns.
    #[error("no columns were found; they should be separated by ; or , or tabs")]
    NoColumns,
    /// A row has another number of cells than the first row.
    #[error("line {line} has {found} cells, but the first row has {wanted}")]
    RowLength {
        /// Line.
        line: u64,
        /// Cells found.
        found: usize,
        /// Cells of the first row.
        wanted: usize,
    },
    /// The first cell names no statement of the study.
    #[error("line {line}: “{found}” is no statement of the study")]
    UnknownStatement {
        /// Line.
        line: u64,
        /// The cell.
        found: String,
    },
    /// A statement has two rows.
    #[error("line {line}: statement {statement} has a row already")]
    RepeatedStatement {
        /// Line of the second row.
        line: u64,
        /// The statement.
        statement: StatementNo,
    },
    /// A statement has no row.
    #[error("statement {statement} has no row")]
    MissingStatement {
        /// The statement.
        statement: StatementNo,
    },
    /// The rows are named, not numbered, and are not as many as the statements.
    #[error("there are {found} rows, but {wanted} statements")]
    RowCount {
        /// Rows found.
        found: usize,
        /// Statements of the study.
        wanted: usize,
    },
    /// A cell holds no rank.
    #[error("line {line}, column {column}: “{found}”: {reason}")]
    Cell {
        /// Line.
        line: u64,
        /// Column.
        column: usize,
        /// The cell.
        found: String,
        /// Why it is no rank.
        reason: RankCellError,
    },
    /// A column's name cannot be a pseudonym.
    #[error("column {column}: {reason}")]
    Name {
        /// Column.
        column: usize,
        /// Why it cannot.
        reason: PseudonymError,
    },
    /// Two columns have the same name.
    #[error("columns {earlier} and {column} have the same name {name}")]
    RepeatedName {
        /// The later column.
        column: usize,
        /// The earlier column.
        earlier: usize,
        /// The name.
        name: Pseudonym,
    },
    /// A column's name is the pseudonym of a sort that the study has already.
    #[error("the study has a sort named {name} already")]
    TakenName {
        /// The name.
        name: Pseudonym,
    },
    /// A column is no sort in the study's grid.
    #[error("column {column} ({name}) does not fill the grid")]
    Sort {
        /// Column.
        column: usize,
        /// The name.
        name: String,
        /// Every reason.
        problems: Vec<SortProblem>,
    },
}

/// Reads sorts for a study with this many statements and this grid. The order of the rows does not matter if they
/// are numbered; otherwise it is the order of the statements.
///
/// # Errors
/// Everything that is wrong.
pub fn read_sorts(
    bytes: &[u8],
    statements: usize,
    grid: &Grid,
) -> Result<Vec<ImportedSort>, Vec<SortsProblem>> {
    let table = open(bytes).map_err(|problem| vec![problem])?;
    let mut problems = Vec::new();
    let sorts = read_columns(&table, statements, grid, &mut problems);
    if problems.is_empty() {
        Ok(sorts)
    } else {
        Err(problems)
    }
}

/// The rows and cells of a file of sorts.
pub(super) fn open(bytes: &[u8]) -> Result<Table, SortsProblem> {
    if bytes.len() > MAX_BYTES {
        return Err(SortsProblem::TooLarge {
            found: bytes.len(),
            max: MAX_BYTES,
        });
    }
    let decoded = decode(bytes)?;
    read_table(&decoded.text).ok_or(SortsProblem::NoColumns)
}

/// Every row that has another number of cells than the first.
pub(super) fn unequal_rows<'a>(
    header: &TableRow,
    rows: &'a [TableRow],
) -> impl Iterator<Item = SortsProblem> + 'a {
    let wanted = header.cells.len();
    rows.iter()
        .filter(move |row| row.cells.len() != wanted)
        .map(move |row| SortsProblem::RowLength {
            line: row.line,
            found: row.cells.len(),
            wanted,
        })
}

fn read_columns(
    table: &Table,
    statements: usize,
    grid: &Grid,
    problems: &mut Vec<SortsProblem>,
) -> Vec<ImportedSort> {
    let Some((header, rows)) = table.rows.split_first() else {
        problems.push(SortsProblem::NoColumns);
        return Vec::new();
    };
    problems.extend(unequal_rows(header, rows));
    let ordered = order_rows(rows, statements, problems);
    let names = read_names(header, problems);
    let mut sorts = Vec::new();
    for (index, name) in names.into_iter().enumerate() {
        let column = index + 1;
        let before = problems.len();
        let placements: Vec<Option<Rank>> = ordered
            .iter()
            .map(|row| read_cell((*row)?, column, problems))
            .collect();
        // A column with unreadable cells would only be reported a second time as incomplete.
        if problems.len() > before || ordered.iter().any(Option::is_none) {
            continue;
        }
        match (QSort::new(grid, &placements), name) {
            (Ok(sort), Some(pseudonym)) => sorts.push(ImportedSort { pseudonym, sort }),
            (Ok(_), None) => {}
            (Err(reasons), name) => problems.push(SortsProblem::Sort {
                column: column + 1,
                name: name.map_or_else(String::new, String::from),
                problems: reasons,
            }),
        }
    }
    sorts
}

/// The row of each statement. Rows are numbered if every first cell ends in a number, as `7`, `s7` or `S 07` do.
pub(super) fn order_rows<'a>(
    rows: &'a [TableRow],
    statements: usize,
    problems: &mut Vec<SortsProblem>,
) -> Vec<Option<&'a TableRow>> {
    let mut ordered: Vec<Option<&TableRow>> = vec![None; statements];
    let first = |row: &'a TableRow| row.cells.first().map_or("", String::as_str);
    if rows.iter().any(|row| row_number(first(row)).is_none()) {
        if rows.iter().any(|row| row_number(first(row)).is_some()) {
            let unnumbered = rows.iter().filter(|row| row_number(first(row)).is_none());
            problems.extend(unnumbered.map(|row| SortsProblem::UnknownStatement {
                line: row.line,
                found: first(row).to_owned(),
            }));
            return ordered;
        }
        if rows.len() != statements {
            problems.push(SortsProblem::RowCount {
                found: rows.len(),
                wanted: statements,
            });
        }
        for (place, row) in ordered.iter_mut().zip(rows) {
            *place = Some(row);
        }
        return ordered;
    }
    for row in rows {
        let number = row_number(first(row)).and_then(StatementNo::new);
        let place = number.and_then(|number| Some((number, ordered.get_mut(number.index())?)));
        match place {
            Some((_, place)) if place.is_none() => *place = Some(row),
            Some((statement, _)) => problems.push(SortsProblem::RepeatedStatement {
                line: row.line,
                statement,
            }),
            None => problems.push(SortsProblem::UnknownStatement {
                line: row.line,
                found: first(row).to_owned(),
            }),
        }
    }
    for (index, _) in ordered.iter().enumerate().filter(|(_, row)| row.is_none()) {
        problems.push(SortsProblem::MissingStatement {
            statement: StatementNo::from_index(index),
        });
    }
    ordered
}

/// The number in `7`, `7.`, `s7`, `S 07`: at most three letters, then digits.
pub(super) fn row_number(cell: &str) -> Option<u32> {
    let cell = cell.trim().trim_end_matches('.');
    let digits = cell.trim_start_matches(|c: char| c.is_alphabetic() || c == ' ' || c == '#');
    let prefix = cell.len() - digits.len();
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    (plain && prefix <= 4)
        .then(|| digits.parse().ok())
        .flatten()
}

/// The names from the second column on. `None` stands for one that is reported.
fn read_names(header: &TableRow, problems: &mut Vec<SortsProblem>) -> Vec<Option<Pseudonym>> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut names = Vec::new();
    for (index, cell) in header.cells.iter().enumerate().skip(1) {
        let column = index + 1;
        match Pseudonym::new(cell) {
            Ok(name) => {
                if let Some(&earlier) = seen.get(&name.key()) {
                    problems.push(SortsProblem::RepeatedName {
                        column,
                        earlier,
                        name: name.clone(),
                    });
                } else {
                    seen.insert(name.key(), column);
                }
                names.push(Some(name));
            }
            Err(reason) => {
                problems.push(SortsProblem::Name { column, reason });
                names.push(None);
            }
        }
    }
    names
}

/// The rank in a cell; `None` if it is reported here or the row is reported as too short.
pub(super) fn read_cell(
    row: &TableRow,
    index: usize,
    problems: &mut Vec<SortsProblem>,
) -> Option<Rank> {
    match rank_at(row, index)? {
        Ok(rank) => Some(rank),
        Err(problem) => {
            problems.push(problem);
            None
        }
    }
}

/// What a cell holds; `None` if the row is too short to have it.
pub(super) fn rank_at(row: &TableRow, index: usize) -> Option<Result<Rank, SortsProblem>> {
    let cell = row.cells.get(index)?;
    Some(read_rank(cell).map_err(|reason| SortsProblem::Cell {
        line: row.line,
        column: index + 1,
        found: cell.chars().take(40).collect(),
        reason,
    }))
}

#[cfg(test)]
mod tests;
