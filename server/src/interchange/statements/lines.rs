//! Statements one per line, as pasted from a text.

use std::collections::BTreeMap;

use analysis::StatementNo;
use app::domain::language::StudyLanguage;
use app::domain::statement::{StatementText, Wording};

use super::header::is_text_heading;
use super::{Row, StatementsProblem};

/// Reads every line that is not blank as a statement. Numbers in front (`7.` or `7)`) are taken as such if every
/// line has one.
pub(super) fn read(
    text: &str,
    main: StudyLanguage,
    problems: &mut Vec<StatementsProblem>,
) -> Vec<Row> {
    let mut lines: Vec<(u64, &str)> = (1..)
        .zip(text.lines())
        .map(|(number, line)| (number, line.trim()))
        .filter(|(_, line)| !line.is_empty())
        .collect();
    if lines.len() > 1
        && lines
            .first()
            .is_some_and(|(_, line)| is_text_heading(line, main))
    {
        lines.remove(0);
    }
    let numbered: Option<Vec<(StatementNo, &str)>> =
        lines.iter().map(|(_, line)| split_number(line)).collect();
    let mut rows = Vec::new();
    for (index, &(line, whole)) in lines.iter().enumerate() {
        let (number, raw) = match &numbered {
            Some(split) => split
                .get(index)
                .map_or((None, whole), |(n, rest)| (Some(*n), *rest)),
            None => (None, whole),
        };
        match StatementText::new(unquoted(raw)) {
            Ok(text) => rows.push(Row {
                line,
                number,
                wordings: BTreeMap::from([(main, Wording::plain(text))]),
                others: Vec::new(),
            }),
            Err(reason) => problems.push(StatementsProblem::Text {
                line,
                locale: main,
                reason,
            }),
        }
    }
    rows
}

/// The number in `7. text` or `7) text`, and the text.
fn split_number(line: &str) -> Option<(StatementNo, &str)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at_checked(digits)?;
    let rest = rest.strip_prefix(['.', ')'])?;
    let text = rest.trim_start();
    // Without a blank it is a number such as 1.5, not a numbered line.
    if text.len() == rest.len() || text.is_empty() {
        return None;
    }
    Some((StatementNo::new(number.parse().ok()?)?, text))
}

/// Without the quotation marks that spreadsheet programs put around a cell with a comma in it.
fn unquoted(text: &str) -> &str {
    text.strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'))
        .filter(|inner| !inner.contains('"'))
        .unwrap_or(text)
}
