//! Tables of sorting programs on the web: HTMLQ and FlashQ have a column for each statement; EQ Web Sort and Quince
//! write labels into the cells, so that fields are found by these and not by their place.

use analysis::StatementNo;

use super::format::Format;
use super::problem::{Fault, Place};
use super::study::Findings;
use super::submissions::{Submission, numbered, split_statement, take};
use crate::interchange::table::Table;

/// Whether the first row is one of HTMLQ or FlashQ.
pub(super) fn is_htmlq(table: &Table) -> bool {
    let Some(header) = table.rows.first() else {
        return false;
    };
    let has = |name: &str| {
        header
            .cells
            .iter()
            .any(|cell| cell.eq_ignore_ascii_case(name))
    };
    has("s1") && (has("sid") || has("uid") || has("datetime"))
}

/// Reads a table of HTMLQ or FlashQ. Statements are the columns named `s` and a number, and no others.
pub(super) fn read_htmlq(table: &Table) -> Findings {
    let mut findings = Findings::new(Format::HtmlQ);
    let Some((header, rows)) = table.rows.split_first() else {
        return findings;
    };
    let names: Vec<String> = header
        .cells
        .iter()
        .map(|cell| cell.to_lowercase())
        .collect();
    let mut columns: Vec<(StatementNo, usize)> = names
        .iter()
        .enumerate()
        .filter_map(|(column, name)| Some((numbered(name, "s")?, column)))
        .collect();
    columns.sort_unstable();
    for (wanted, (found, _)) in (0..).map(StatementNo::from_index).zip(&columns) {
        if *found != wanted {
            let fault = if *found < wanted {
                Fault::RepeatedNumber { statement: *found }
            } else {
                Fault::MissingNumber { statement: wanted }
            };
            findings.report(Place::line(header.line), fault);
            return findings;
        }
    }
    let mut submissions = Vec::with_capacity(rows.len());
    for (number, row) in (1_u32..).zip(rows) {
        let cell = |column: usize| row.cells.get(column).map_or("", String::as_str);
        let mut submission = Submission::new(Place::line(row.line));
        submission.key = number.to_string();
        for (column, name) in names.iter().enumerate() {
            if numbered(name, "s").is_none() && !cell(column).is_empty() {
                submission.put(name, cell(column));
            }
        }
        submission.ranks = columns
            .iter()
            .map(|(_, column)| cell(*column).to_owned())
            .collect();
        submissions.push(submission);
    }
    take(submissions, &mut findings);
    findings
}

/// Whether a text has cells labelled `sort:`.
pub(super) fn is_labelled(text: &str) -> bool {
    text.lines()
        .skip(1)
        .any(|line| ranks_after_label(line).is_some())
}

/// Labels of fields that name a participant.
const LABELS: [&str; 3] = ["partId", "randomId", "urlUsercode"];

/// Reads lines with labelled fields, as Google Sheets and Netlify get them from EQ Web Sort. Texts stand there without
/// quotation marks, so that rows cannot be split into cells.
pub(super) fn read_labelled(text: &str) -> Findings {
    let mut findings = Findings::new(Format::WebLabelled);
    let mut submissions = Vec::new();
    for (number, line) in (1..).zip(text.lines()).skip(1) {
        if line.trim().is_empty() {
            continue;
        }
        let mut submission = Submission::new(Place::line(number));
        submission.key = (number - 1).to_string();
        submission.ranks = ranks_after_label(line).unwrap_or_default();
        for label in LABELS {
            if let Some((_, rest)) = line.split_once(&format!("{label}:")) {
                let rest = rest.trim_start_matches(['|', ' ']);
                let value = rest.split(['|', ',', '"', '\t']).next().unwrap_or_default();
                submission.put(label, value);
            }
        }
        // What else is labelled cannot be told from text that was typed, and is only named.
        for label in labels(line).filter(|label| !LABELS.contains(label) && *label != "sort") {
            submission.fields.insert(label.to_owned(), String::new());
        }
        submissions.push(submission);
    }
    take(submissions, &mut findings);
    findings
}

/// The words before colons.
fn labels(line: &str) -> impl Iterator<Item = &str> {
    let words = line.match_indices(':').map(|(at, _)| {
        let before = &line[..at];
        let start = before
            .rfind(|c: char| !c.is_alphanumeric())
            .map_or(0, |place| {
                place + before[place..].chars().next().map_or(1, char::len_utf8)
            });
        &before[start..]
    });
    words.filter(|word| word.starts_with(char::is_alphabetic))
}

/// The ranks behind `sort:`, up to what is none.
fn ranks_after_label(line: &str) -> Option<Vec<String>> {
    // A field such as presort: is another one.
    let (at, label) = line
        .match_indices("sort:")
        .find(|(at, _)| !line[..*at].ends_with(|c: char| c.is_alphanumeric()))?;
    let rest = line[at + label.len()..].trim_start_matches(['|', ' ']);
    let is_rank = |c: char| c.is_ascii_digit() || matches!(c, '|' | '-' | '+' | ' ' | '−');
    let end = rest.find(|c| !is_rank(c)).unwrap_or(rest.len());
    let ranks: Vec<String> = rest[..end]
        .trim_matches(['|', ' '])
        .split('|')
        .map(|rank| rank.trim().to_owned())
        .collect();
    (ranks.len() > 1).then_some(ranks)
}

/// What separates the cells of Quince.
const SEPARATOR: u8 = 0x1E;

/// Whether these bytes begin as a file of Quince does.
pub(super) fn is_quince(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let first = bytes.split(|byte| matches!(byte, b'\n' | b'\r')).next();
    let first = first.unwrap_or_default();
    (first.starts_with(b"id") || first.starts_with(b"\"id\"")) && first.contains(&SEPARATOR)
}

/// Reads a file of Quince: every cell carries its label.
pub(super) fn read_quince(bytes: &[u8]) -> Findings {
    let mut findings = Findings::new(Format::Quince);
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(SEPARATOR)
        .has_headers(true)
        .flexible(true)
        .from_reader(bytes);
    let mut submissions = Vec::new();
    for (number, record) in (2..).zip(reader.records()) {
        let Ok(record) = record else {
            findings.report(Place::line(number), Fault::NotText);
            continue;
        };
        let mut submission = Submission::new(Place::line(number));
        submission.key = record.get(0).unwrap_or_default().to_owned();
        for cell in record.iter().skip(1) {
            read_cell(cell, &mut submission);
        }
        submissions.push(submission);
    }
    take(submissions, &mut findings);
    findings
}

/// `(partId): text`, `sort: 1|0`, `column4: (s18): text`.
fn read_cell(cell: &str, submission: &mut Submission) {
    let Some((label, value)) = cell.split_once(':') else {
        return;
    };
    let label = label.trim().trim_matches(['(', ')']);
    let value = value.trim();
    if label.starts_with("column")
        && let Some((statement, text)) = split_statement(value)
    {
        if !text.is_empty() {
            submission.comments.push((statement, text.to_owned()));
        }
    } else if !value.is_empty() {
        submission.put(label, value);
    }
}
