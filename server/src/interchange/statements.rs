//! Statements: one per line, or as a table with numbers, labels and languages.

use std::collections::BTreeMap;

use analysis::StatementNo;
use app::domain::language::StudyLanguage;
use app::domain::qset::{QSet, QSetProblem, Wordings};
use app::domain::statement::{Clarification, ShortLabel, StatementText, Wording};
use app::domain::text::TextError;

use super::MAX_BYTES;
use super::decode::{Encoding, NotText, decode};
use super::table::{Delimiter, Table, TableRow, read_table};

pub mod candidates;
mod header;
mod lines;

use header::{Column, Header};

/// What was found in a file or a text field: as much as could be read, and everything that is wrong with it. It is
/// shown before it is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedStatements {
    /// The statements in the order of their numbers. Complete only if there are no problems.
    pub statements: Vec<Wordings>,
    /// How they were laid out.
    pub form: Form,
    /// How the file wrote its characters.
    pub encoding: Encoding,
    /// Columns whose heading says nothing to us, and which were left out.
    pub ignored: Vec<String>,
    /// Everything that is wrong.
    pub problems: Vec<StatementsProblem>,
}

/// How statements are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One statement per line.
    Lines,
    /// A table.
    Table(Delimiter),
}

/// One thing that is wrong with a list of statements. Lines are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StatementsProblem {
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
    /// There are columns, but no first row that says what is in them.
    #[error("the {columns} columns have no headings")]
    NoHeadings {
        /// Columns found.
        columns: usize,
    },
    /// Two columns have the same heading.
    #[error("the heading “{heading}” stands over two columns")]
    RepeatedHeading {
        /// The later heading.
        heading: String,
    },
    /// No column holds the statements in the study's main language.
    #[error("no column holds the statements in {locale}")]
    NoTextColumn {
        /// The main language.
        locale: StudyLanguage,
    },
    /// A statement's text cannot be used.
    #[error("line {line}: {reason}")]
    Text {
        /// Line.
        line: u64,
        /// The language.
        locale: StudyLanguage,
        /// Why it cannot.
        reason: TextError,
    },
    /// A label cannot be used.
    #[error("line {line}, label: {reason}")]
    Label {
        /// Line.
        line: u64,
        /// The language.
        locale: StudyLanguage,
        /// Why it cannot.
        reason: TextError,
    },
    /// An explanation cannot be used.
    #[error("line {line}, clarification: {reason}")]
    Clarification {
        /// Line.
        line: u64,
        /// The language.
        locale: StudyLanguage,
        /// Why it cannot.
        reason: TextError,
    },
    /// A number is no number.
    #[error("line {line}: “{found}” is no number of a statement")]
    Number {
        /// Line.
        line: u64,
        /// The cell.
        found: String,
    },
    /// Two rows have the same number.
    #[error("line {line}: the number {number} stands in line {earlier} too")]
    RepeatedNumber {
        /// Line of the second row.
        line: u64,
        /// Line of the first row.
        earlier: u64,
        /// The number.
        number: StatementNo,
    },
    /// A number between 1 and the highest one is missing.
    #[error("there is no statement with the number {number}")]
    MissingNumber {
        /// The number.
        number: StatementNo,
    },
    /// The statements are no Q set.
    #[error(transparent)]
    QSet(#[from] QSetProblem),
}

/// Reads a file of statements for a study with this main language.
#[must_use]
pub fn read_statements(bytes: &[u8], main: StudyLanguage) -> ImportedStatements {
    let refused = |problem| ImportedStatements {
        statements: Vec::new(),
        form: Form::Lines,
        encoding: Encoding::Utf8,
        ignored: Vec::new(),
        problems: vec![problem],
    };
    if bytes.len() > MAX_BYTES {
        return refused(StatementsProblem::TooLarge {
            found: bytes.len(),
            max: MAX_BYTES,
        });
    }
    match decode(bytes) {
        Ok(decoded) => ImportedStatements {
            encoding: decoded.encoding,
            ..read_statements_text(&decoded.text, main)
        },
        Err(error) => refused(error.into()),
    }
}

/// Reads statements from a text field.
#[must_use]
pub fn read_statements_text(text: &str, main: StudyLanguage) -> ImportedStatements {
    let Found {
        rows,
        form,
        ignored,
        mut problems,
    } = find_rows(text, main);
    let statements = number_rows(rows, &mut problems);
    // Whether they are a Q set is worth saying only when everything could be read.
    if problems.is_empty()
        && let Err(reasons) = QSet::new(main, statements.clone())
    {
        problems.extend(reasons.into_iter().map(StatementsProblem::QSet));
    }
    ImportedStatements {
        statements,
        form,
        encoding: Encoding::Utf8,
        ignored,
        problems,
    }
}

/// Rows as they were found, and what could not be read of them.
struct Found {
    rows: Vec<Row>,
    form: Form,
    ignored: Vec<String>,
    problems: Vec<StatementsProblem>,
}

/// Reads lines or a table, whichever the text is.
fn find_rows(text: &str, main: StudyLanguage) -> Found {
    let mut problems = Vec::new();
    let (rows, form, ignored) = match read_table(text) {
        Some(table) => match Header::recognise(&table, main) {
            Some(header) => {
                let rows = read_rows(&table, &header, main, &mut problems);
                (rows, Form::Table(table.delimiter), header.ignored)
            }
            // Commas are part of ordinary sentences; semicolons and tabs on every line are not.
            None if table.delimiter == Delimiter::Comma => (
                lines::read(text, main, &mut problems),
                Form::Lines,
                Vec::new(),
            ),
            None => {
                problems.push(StatementsProblem::NoHeadings {
                    columns: table
                        .rows
                        .iter()
                        .map(|row| row.cells.len())
                        .max()
                        .unwrap_or(0),
                });
                (Vec::new(), Form::Table(table.delimiter), Vec::new())
            }
        },
        None => (
            lines::read(text, main, &mut problems),
            Form::Lines,
            Vec::new(),
        ),
    };
    Found {
        rows,
        form,
        ignored,
        problems,
    }
}

/// A statement before its number is known to fit the others.
struct Row {
    line: u64,
    number: Option<StatementNo>,
    wordings: Wordings,
    /// Cells of columns whose heading says nothing about statements, with their heading.
    others: Vec<(String, String)>,
}

fn read_rows(
    table: &Table,
    header: &Header,
    main: StudyLanguage,
    problems: &mut Vec<StatementsProblem>,
) -> Vec<Row> {
    problems.extend(header.problems.iter().cloned());
    if !header.columns.contains(&Column::Text(main)) {
        problems.push(StatementsProblem::NoTextColumn { locale: main });
        return Vec::new();
    }
    let heads = table.rows.first().map_or(&[][..], |row| &row.cells);
    let rows = table.rows.iter().skip(usize::from(header.is_written));
    rows.map(|row| read_row(row, (header, heads), main, problems))
        .collect()
}

fn read_row(
    row: &TableRow,
    (header, heads): (&Header, &[String]),
    main: StudyLanguage,
    problems: &mut Vec<StatementsProblem>,
) -> Row {
    let line = row.line;
    let mut number = None;
    let mut texts: BTreeMap<StudyLanguage, StatementText> = BTreeMap::new();
    let mut labels: BTreeMap<StudyLanguage, ShortLabel> = BTreeMap::new();
    let mut clarifications: BTreeMap<StudyLanguage, Clarification> = BTreeMap::new();
    let mut others = Vec::new();
    for (index, column) in header.columns.iter().enumerate() {
        let cell = row.cells.get(index).map_or("", String::as_str);
        match *column {
            Column::Number => {
                number = cell
                    .trim_end_matches('.')
                    .parse()
                    .ok()
                    .and_then(StatementNo::new);
                if number.is_none() {
                    problems.push(StatementsProblem::Number {
                        line,
                        found: cell.chars().take(40).collect(),
                    });
                }
            }
            Column::Text(locale) if cell.is_empty() && locale != main => {}
            Column::Text(locale) => match StatementText::new(cell) {
                Ok(text) => {
                    texts.insert(locale, text);
                }
                Err(reason) => problems.push(StatementsProblem::Text {
                    line,
                    locale,
                    reason,
                }),
            },
            Column::Label(_) if cell.is_empty() => {}
            Column::Label(locale) => match ShortLabel::new(cell) {
                Ok(label) => {
                    labels.insert(locale, label);
                }
                Err(reason) => problems.push(StatementsProblem::Label {
                    line,
                    locale,
                    reason,
                }),
            },
            Column::Clarification(_) if cell.is_empty() => {}
            Column::Clarification(locale) => match Clarification::new(cell) {
                Ok(clarification) => {
                    clarifications.insert(locale, clarification);
                }
                Err(reason) => problems.push(StatementsProblem::Clarification {
                    line,
                    locale,
                    reason,
                }),
            },
            Column::Ignored if cell.is_empty() => {}
            Column::Ignored => {
                let head = heads.get(index).cloned().unwrap_or_default();
                others.push((head, cell.to_owned()));
            }
        }
    }
    let wordings = texts
        .into_iter()
        .map(|(locale, text)| {
            let label = labels.remove(&locale);
            let clarification = clarifications.remove(&locale);
            let wording = Wording {
                text,
                label,
                clarification,
            };
            (locale, wording)
        })
        .collect();
    Row {
        line,
        number,
        wordings,
        others,
    }
}

/// Puts rows into the order of their numbers, if they have numbers.
fn number_rows(rows: Vec<Row>, problems: &mut Vec<StatementsProblem>) -> Vec<Wordings> {
    if rows.iter().all(|row| row.number.is_none()) {
        return rows.into_iter().map(|row| row.wordings).collect();
    }
    let mut by_number: BTreeMap<StatementNo, Row> = BTreeMap::new();
    for row in rows {
        // A row without a number among numbered ones is reported already.
        let Some(number) = row.number else { continue };
        if let Some(earlier) = by_number.get(&number) {
            problems.push(StatementsProblem::RepeatedNumber {
                line: row.line,
                earlier: earlier.line,
                number,
            });
        } else {
            by_number.insert(number, row);
        }
    }
    // With the numbers 1 and 4000000000, naming every gap would take a while.
    let highest = by_number
        .keys()
        .last()
        .map_or(0, |number| number.index() + 1);
    let gaps = (0..highest)
        .map(StatementNo::from_index)
        .filter(|number| !by_number.contains_key(number))
        .take(*QSet::SIZE.end());
    problems.extend(gaps.map(|number| StatementsProblem::MissingNumber { number }));
    by_number.into_values().map(|row| row.wordings).collect()
}

#[cfg(test)]
mod tests;
