//! The archive that KADE writes and reads: name, statements, sorts and the twenty counts of the grid as plain texts.

use super::format::Format;
use super::problem::{Fault, ImportProblem, Place};
use super::slots;
use super::study::{Findings, FoundSort};
use super::tables::read_ranks;
use crate::interchange::archive::{self, ArchiveFault};
use crate::interchange::decode::decode;
use crate::interchange::table::{Delimiter, read_rows};

/// The files of the archive.
pub(in crate::interchange) const NAME: &str = "name.txt";
/// One statement on each line.
pub(in crate::interchange) const STATEMENTS: &str = "statements.txt";
/// One sort on each line.
pub(in crate::interchange) const SORTS: &str = "sorts.txt";
/// The counts of the grid.
pub(in crate::interchange) const PATTERN: &str = "pattern.txt";

/// Reads an archive.
pub(super) fn read(bytes: &[u8]) -> Result<Findings, ArchiveFault> {
    let mut findings = Findings::new(Format::KadeZip);
    let [name, statements, sorts, pattern] =
        archive::read(bytes, [NAME, STATEMENTS, SORTS, PATTERN])?;
    findings.title = text_of(NAME, name, &mut findings);
    if let Some(text) = text_of(STATEMENTS, statements, &mut findings) {
        let lines = text.trim_end().lines();
        findings.texts = lines.map(str::to_owned).collect();
    }
    if let Some(text) = text_of(PATTERN, pattern, &mut findings) {
        findings.pattern = slots::grid_of_texts(text.trim().split([',', ';']));
        if findings.pattern.is_none() {
            let found = text.trim().chars().take(80).collect();
            findings.report(Place::part(PATTERN), Fault::PatternUnreadable { found });
        }
    }
    if let Some(text) = text_of(SORTS, sorts, &mut findings) {
        read_sorts(&text, &mut findings);
    }
    Ok(findings)
}

/// A file of the archive as text; what is missing or unreadable is reported.
fn text_of(name: &str, bytes: Option<Vec<u8>>, findings: &mut Findings) -> Option<String> {
    let Some(bytes) = bytes else {
        // A title can be typed, and the sorts may agree on a grid.
        if name == SORTS || name == STATEMENTS {
            let part = name.to_owned();
            findings.report(Place::FILE, Fault::MissingPart { part });
        }
        return None;
    };
    match decode(&bytes) {
        Ok(decoded) => Some(decoded.text),
        Err(_) => {
            let problem = ImportProblem::new(Place::part(name), Fault::NotText);
            findings.problems.push(problem);
            None
        }
    }
}

/// Name and ranks on each line, separated by what is more frequent on the first.
fn read_sorts(text: &str, findings: &mut Findings) {
    let first = text.lines().next().unwrap_or_default();
    let count = |wanted: char| first.chars().filter(|found| *found == wanted).count();
    let delimiter = if count(';') > count(',') {
        Delimiter::Semicolon
    } else {
        Delimiter::Comma
    };
    for row in read_rows(text, delimiter) {
        let Some((label, cells)) = row.cells.split_first() else {
            continue;
        };
        let line = Place {
            line: Some(row.line),
            ..Place::part(SORTS)
        };
        if let Some(ranks) = read_ranks(cells, 2, &line.sort(label), findings) {
            let sort = FoundSort::plain(label, ranks);
            findings.sorts.push((line, sort));
        }
    }
}
