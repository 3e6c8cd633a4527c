//! What the columns of a table of statements hold.

use app::domain::language::StudyLanguage;

use super::StatementsProblem;
use crate::interchange::table::Table;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// Numbers of statements.
    Number,
    /// Texts in a language.
    Text(StudyLanguage),
    /// Labels in a language.
    Label(StudyLanguage),
    /// Explanations in a language.
    Clarification(StudyLanguage),
    /// Something else.
    Ignored,
}

/// What all columns hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub columns: Vec<Column>,
    /// Headings that say nothing to us.
    pub ignored: Vec<String>,
    /// Whether the first row is the heading.
    pub is_written: bool,
    pub problems: Vec<StatementsProblem>,
}

impl Header {
    /// Reads the first row as headings if at least one of them is known; otherwise takes numbers followed by texts
    /// (and labels), which need no heading. `None` if neither fits.
    pub fn recognise(table: &Table, main: StudyLanguage) -> Option<Self> {
        let first = table.rows.first()?;
        let known: Vec<Option<Column>> = first.cells.iter().map(|c| column(c, main)).collect();
        if known.iter().any(Option::is_some) {
            return Some(Self::written(&first.cells, known));
        }
        let numbered = table.rows.iter().all(|row| {
            let cell = row
                .cells
                .first()
                .map_or("", |cell| cell.trim_end_matches('.'));
            !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit())
        });
        let width = table.rows.iter().map(|row| row.cells.len()).max()?;
        let columns = [Column::Number, Column::Text(main), Column::Label(main)];
        (numbered && (2..=3).contains(&width)).then(|| Self {
            columns: columns[..width].to_vec(),
            ignored: Vec::new(),
            is_written: false,
            problems: Vec::new(),
        })
    }

    fn written(cells: &[String], known: Vec<Option<Column>>) -> Self {
        let mut header = Self {
            columns: Vec::new(),
            ignored: Vec::new(),
            is_written: true,
            problems: Vec::new(),
        };
        for (cell, column) in cells.iter().zip(known) {
            let column = column.unwrap_or(Column::Ignored);
            let repeated = column != Column::Ignored && header.columns.contains(&column);
            if repeated {
                header.problems.push(StatementsProblem::RepeatedHeading {
                    heading: cell.clone(),
                });
            }
            if column == Column::Ignored && !cell.is_empty() {
                header.ignored.push(cell.clone());
            }
            header
                .columns
                .push(if repeated { Column::Ignored } else { column });
        }
        header
    }
}

/// Whether a lone line is a heading rather than a statement.
pub(super) fn is_text_heading(line: &str, main: StudyLanguage) -> bool {
    column(line, main) == Some(Column::Text(main))
}

fn column(heading: &str, main: StudyLanguage) -> Option<Column> {
    let folded = heading.trim().trim_end_matches(['.', ':']).to_lowercase();
    match folded.as_str() {
        "no" | "nr" | "number" | "nummer" | "#" => return Some(Column::Number),
        "text" | "tekst" | "statement" | "statements" | "påstand" | "påstander" | "påstandar"
        | "utsagn" | "utsegn" => return Some(Column::Text(main)),
        "label" | "stikkord" | "merkelapp" | "etikett" | "kortform" => {
            return Some(Column::Label(main));
        }
        "clarification" | "explanation" | "forklaring" => {
            return Some(Column::Clarification(main));
        }
        _ => {}
    }
    // A column called “id” names rows, not Indonesian.
    if let Ok(language) = folded.parse()
        && folded != "id"
    {
        return Some(Column::Text(language));
    }
    let (code, rest) = folded.rsplit_once(['_', '-', ' '])?;
    let language: StudyLanguage = code.parse().ok()?;
    match rest {
        "text" | "tekst" => Some(Column::Text(language)),
        "label" | "stikkord" => Some(Column::Label(language)),
        "clarification" | "explanation" | "forklaring" => Some(Column::Clarification(language)),
        _ => None,
    }
}
