//! Workbooks of KADE and Ken-Q: type 1 has the numbers of statements under each name, type 2 a sort in each row, type
//! 3 holds results. Types 1 and 2 have an older layout, too, with everything on one sheet.

use analysis::{Grid, Rank, StatementNo};

use super::format::Format;
use super::own_book;
use super::problem::{Fault, Place};
use super::slots;
use super::study::{Findings, FoundSort};
use super::tables;
use crate::interchange::rank::{RankCellError, read_rank};
use crate::interchange::table::{Delimiter, Table, TableRow};
use crate::interchange::workbook::{CellAddress, CellValue, Sheet, Workbook};

/// Reads a workbook of any of these types, or one whose first sheet is a table of ranks.
pub(super) fn read(workbook: &Workbook, wanted: Option<tables::Orientation>) -> Findings {
    let book = Book(workbook);
    if let Some(overview) = book.sheet(&["project overview", "analysis overview"]) {
        return results(&book, overview);
    }
    if let Some(findings) = own_book::read(&book) {
        return findings;
    }
    let Some(sorts) = book.sheet(&["sorts", "qsorts", "q-sorts"]) else {
        return plain(workbook, wanted);
    };
    let is_current = book
        .sheet(&["version"])
        .is_some_and(|sheet| sheet.at(1, 0).text() == "2");
    let stated = book.sheet(&["type"]).map(|sheet| sheet.at(1, 0).text());
    let mut findings = match (is_current, stated.as_deref()) {
        (true, Some("1")) => piles(&book, sorts),
        (true, Some("2")) => rows(&book, sorts),
        (true, _) if sorts.has_ranks_in_front() => piles(&book, sorts),
        (true, _) => rows(&book, sorts),
        (false, _) if sorts.has_slots_in_front() => older_piles(sorts),
        (false, _) => older_rows(sorts),
    };
    read_statements(&book, &mut findings);
    findings
}

/// Sheets by their names, whatever the case of these.
pub(super) struct Book<'a>(&'a Workbook);

impl<'a> Book<'a> {
    pub fn sheet(&self, names: &[&str]) -> Option<&'a Sheet> {
        let is_wanted = |sheet: &&Sheet| names.contains(&sheet.name.trim().to_lowercase().as_str());
        self.0.sheets.iter().find(is_wanted)
    }
}

impl Sheet {
    pub(super) fn at(&self, row: usize, column: usize) -> &CellValue {
        let cell = self.rows.get(row).and_then(|cells| cells.get(column));
        cell.unwrap_or(&CellValue::Empty)
    }

    /// The rows that are not blank, with their places.
    pub(super) fn filled(&self) -> impl Iterator<Item = (usize, &[CellValue])> {
        let filled = self.rows.iter().enumerate();
        filled
            .filter(|(_, cells)| !cells.iter().all(CellValue::is_blank))
            .map(|(row, cells)| (row, cells.as_slice()))
    }

    /// Whether the first column holds ranks below its heading, as in type 1; in type 2 it holds names.
    fn has_ranks_in_front(&self) -> bool {
        let mut below = self.filled().filter(|(row, _)| *row > 0).peekable();
        below.peek().is_some() && below.all(|(row, _)| rank_of(self.at(row, 0)).is_ok())
    }

    /// Whether the twenty ranks stand where the older layout of type 1 has them.
    fn has_slots_in_front(&self) -> bool {
        (slots::LOWEST..).zip(5..25).all(|(rank, row)| {
            rank_of(self.at(row, 0)).is_ok_and(|found| i32::from(found.0) == rank)
        })
    }

    /// The last cell of a row that is not blank, where a label may stand before it.
    fn last_text(&self, row: usize) -> Option<String> {
        let cells = self.rows.get(row)?;
        let last = cells.iter().rfind(|cell| !cell.is_blank());
        last.map(CellValue::text)
    }

    pub(super) fn place(&self, row: usize, column: usize) -> Place {
        Place::part(&self.name).cell(CellAddress { row, column })
    }
}

/// The rank in a cell.
fn rank_of(cell: &CellValue) -> Result<Rank, Fault> {
    let refused = |reason| Fault::Rank {
        found: cell.text(),
        reason,
    };
    match cell {
        CellValue::Date(found) => Err(Fault::Date {
            found: found.clone(),
        }),
        CellValue::Number(number) if number.fract() != 0.0 => Err(refused(RankCellError::NotWhole)),
        other => read_rank(&other.text()).map_err(refused),
    }
}

/// The ranks of a row from a column on, or nothing after all that is wrong is reported.
pub(super) fn read_ranks(
    sheet: &Sheet,
    row: usize,
    columns: std::ops::Range<usize>,
    label: &str,
    findings: &mut Findings,
) -> Option<Vec<Rank>> {
    let wanted = columns.len();
    let mut ranks = Vec::with_capacity(wanted);
    for column in columns {
        match rank_of(sheet.at(row, column)) {
            Ok(rank) => ranks.push(rank),
            Err(fault) => findings.report(sheet.place(row, column).sort(label), fault),
        }
    }
    (ranks.len() == wanted).then_some(ranks)
}

/// Type 1: each row is a card of the grid, each column a sort, each cell the number of a statement.
fn piles(book: &Book<'_>, sorts: &Sheet) -> Findings {
    let mut findings = Findings::new(Format::Workbook1);
    read_head(book, &mut findings);
    read_piles(sorts, 0, &mut findings);
    findings
}

fn older_piles(sorts: &Sheet) -> Findings {
    let mut findings = Findings::new(Format::Workbook1);
    findings.title = Some(sorts.at(1, 1).text());
    let counts: Vec<String> = (5..25).map(|row| sorts.at(row, 1).text()).collect();
    take_pattern(&sorts.name, &counts, &mut findings);
    read_piles(sorts, 29, &mut findings);
    findings
}

/// Reads cards below the row with the names.
fn read_piles(sheet: &Sheet, head: usize, findings: &mut Findings) {
    let cards: Vec<usize> = sheet
        .filled()
        .map(|(row, _)| row)
        .filter(|row| *row > head)
        .collect();
    let ranks = cards.iter().map(|row| rank_of(sheet.at(*row, 0)));
    let mut readable = Vec::with_capacity(cards.len());
    for (row, rank) in cards.iter().zip(ranks) {
        match rank {
            Ok(rank) => readable.push((*row, rank)),
            Err(fault) => findings.report(sheet.place(*row, 0), fault),
        }
    }
    if readable.len() < cards.len() {
        return;
    }
    let filled = |column: usize| cards.iter().any(|row| !sheet.at(*row, column).is_blank());
    let width = sheet.rows.iter().map(Vec::len).max().unwrap_or(0);
    for column in 1..width {
        let label = sheet.at(head, column).text();
        if label.is_empty() && !filled(column) {
            continue;
        }
        read_pile(sheet, column, &label, &readable, findings);
    }
}

fn read_pile(
    sheet: &Sheet,
    column: usize,
    label: &str,
    cards: &[(usize, Rank)],
    findings: &mut Findings,
) {
    let highest = cards.len();
    let at = |row: usize| sheet.place(row, column).sort(label);
    let mut ranks: Vec<Option<Rank>> = vec![None; highest];
    let mut is_complete = true;
    for (row, rank) in cards {
        let cell = sheet.at(*row, column);
        let found = cell.text();
        let number = found.parse::<f64>().ok().filter(|n| n.fract() == 0.0);
        let number = number.and_then(|n| StatementNo::new(n as u32));
        let place = number.and_then(|n| Some((n, ranks.get_mut(n.index())?)));
        let fault = match place {
            Some((_, place)) if place.is_none() => {
                *place = Some(*rank);
                continue;
            }
            Some((statement, _)) => Fault::RepeatedNumber { statement },
            None if matches!(cell, CellValue::Date(_)) => Fault::Date { found },
            None => Fault::Number { found, highest },
        };
        is_complete = false;
        findings.report(at(*row), fault);
    }
    for (index, _) in ranks.iter().enumerate().filter(|(_, rank)| rank.is_none()) {
        let statement = StatementNo::from_index(index);
        let place = Place::part(&sheet.name).sort(label);
        findings.report(place, Fault::MissingNumber { statement });
    }
    if is_complete {
        let ranks = ranks.into_iter().flatten().collect();
        let place = Place::part(&sheet.name);
        findings.sorts.push((place, FoundSort::plain(label, ranks)));
    }
}

/// Type 2: a sort in each row.
fn rows(book: &Book<'_>, sorts: &Sheet) -> Findings {
    let mut findings = Findings::new(Format::Workbook2);
    read_head(book, &mut findings);
    let counts_up = |cells: &[CellValue]| {
        let numbers = cells.iter().skip(1).map(CellValue::text);
        cells.len() > 2
            && (1..)
                .zip(numbers)
                .all(|(n, text): (usize, String)| text == n.to_string())
    };
    let all: Vec<(usize, &[CellValue])> = sorts.filled().collect();
    let is_head = |(_, cells): &&(usize, &[CellValue])| {
        cells.first().is_some_and(CellValue::is_blank) || counts_up(cells)
    };
    let skipped = usize::from(all.first().filter(is_head).is_some());
    read_sort_rows(sorts, &all[skipped..], &mut findings);
    findings
}

/// The older layout: the second row that is not blank is the title, the fourth the grid, the sorts begin at the
/// seventh, however many there are.
fn older_rows(sorts: &Sheet) -> Findings {
    let mut findings = Findings::new(Format::Workbook2);
    let all: Vec<(usize, &[CellValue])> = sorts.filled().collect();
    findings.title = all.get(1).and_then(|(row, _)| sorts.last_text(*row));
    if let Some((row, cells)) = all.get(3) {
        let values: Result<Vec<Rank>, Fault> = cells.iter().skip(1).map(rank_of).collect();
        findings.pattern = values.ok().and_then(|ranks| Grid::of_ranks(&ranks).ok());
        if findings.pattern.is_none() {
            let found = cells
                .iter()
                .skip(1)
                .map(CellValue::text)
                .collect::<Vec<_>>()
                .join(" ");
            findings.report(sorts.place(*row, 1), Fault::PatternUnreadable { found });
        }
    }
    read_sort_rows(sorts, all.get(6..).unwrap_or_default(), &mut findings);
    findings
}

/// Reads name and ranks from rows. The longest row says how many ranks there are, so that a cell that is empty at an
/// end is missed.
fn read_sort_rows(sheet: &Sheet, rows: &[(usize, &[CellValue])], findings: &mut Findings) {
    let width = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    for (row, cells) in rows {
        let label = cells.first().map(CellValue::text).unwrap_or_default();
        if let Some(ranks) = read_ranks(sheet, *row, 1..width.max(1), &label, findings) {
            let place = sheet.place(*row, 0);
            findings.sorts.push((place, FoundSort::plain(label, ranks)));
        }
    }
}

/// Type 3: a workbook of results. Mean and spread behind the ranks are left out, and so is all that was computed.
fn results(book: &Book<'_>, overview: &Sheet) -> Findings {
    let mut findings = Findings::new(Format::Workbook3);
    findings.title = overview.last_text(2);
    let pattern = overview.rows.get(6).and_then(|cells| {
        let texts = cells.iter().map(CellValue::text);
        texts.into_iter().find(|text| text.contains(','))
    });
    read_statements(book, &mut findings);
    if let Some(pattern) = pattern {
        let counts: Vec<String> = pattern
            .trim_matches(['"', '\'', '[', ']', ' '])
            .split(',')
            .map(str::to_owned)
            .collect();
        take_pattern(&overview.name, &counts, &mut findings);
    }
    let Some(sorts) = book.sheet(&["q sorts", "q-sorts", "qsorts", "sorts"]) else {
        let part = "Q sorts".to_owned();
        findings.report(Place::FILE, Fault::MissingPart { part });
        return findings;
    };
    let statements = match &findings.pattern {
        Some(grid) => grid.capacity(),
        None => findings.texts.len(),
    };
    let mut behind = 0;
    for (row, cells) in sorts.filled().filter(|(row, _)| *row >= 5) {
        let label = cells.first().map(CellValue::text).unwrap_or_default();
        behind = behind.max(cells.len().saturating_sub(statements + 1));
        if let Some(ranks) = read_ranks(sorts, row, 1..statements + 1, &label, &mut findings) {
            let place = sorts.place(row, 0);
            findings.sorts.push((place, FoundSort::plain(label, ranks)));
        }
    }
    if behind > 0 {
        let fault = Fault::ColumnsLeftOut { count: behind };
        findings.report(Place::part(&sorts.name), fault);
    }
    findings
}

/// A workbook with a table and nothing that says what it is: its first sheet is read like a text table.
fn plain(workbook: &Workbook, wanted: Option<tables::Orientation>) -> Findings {
    let sheet = workbook
        .sheets
        .iter()
        .find(|sheet| sheet.filled().next().is_some());
    let Some(sheet) = sheet else {
        let mut findings = Findings::new(Format::SortsInColumns);
        findings.report(Place::FILE, Fault::Unrecognised);
        return findings;
    };
    let width = sheet.rows.iter().map(Vec::len).max().unwrap_or(0);
    let rows = sheet.filled().map(|(row, _)| TableRow {
        line: row as u64 + 1,
        cells: (0..width)
            .map(|column| sheet.at(row, column).text())
            .collect(),
    });
    let table = Table {
        delimiter: Delimiter::Tab,
        rows: rows.collect(),
    };
    tables::read(&table, wanted)
}

/// Title and grid of the present layout.
fn read_head(book: &Book<'_>, findings: &mut Findings) {
    findings.title = book.sheet(&["name"]).map(|sheet| sheet.at(1, 0).text());
    if let Some(sheet) = book.sheet(&["pattern"]) {
        let cells = sheet.rows.get(1).map(Vec::as_slice).unwrap_or_default();
        let counts: Vec<String> = cells.iter().map(CellValue::text).collect();
        take_pattern(&sheet.name, &counts, findings);
    }
}

fn take_pattern(part: &str, counts: &[String], findings: &mut Findings) {
    findings.pattern = slots::grid_of_texts(counts.iter().map(String::as_str));
    if findings.pattern.is_none() {
        let found = counts.join(",");
        findings.report(Place::part(part), Fault::PatternUnreadable { found });
    }
}

/// The texts below the cell “Statements”, in the order of the numbers beside them, if these are 1 to N.
fn read_statements(book: &Book<'_>, findings: &mut Findings) {
    let Some(sheet) = book.sheet(&["statements"]) else {
        return;
    };
    let is_head = |cell: &CellValue| cell.text().eq_ignore_ascii_case("statements");
    let head = sheet.filled().find_map(|(row, cells)| {
        // In results, the sheet may begin with a title; the heading stands over the last column of texts.
        Some((row, cells.iter().rposition(is_head)?))
    });
    let numbered = |row: usize, column: usize| {
        let number: f64 = sheet.at(row, column.checked_sub(1)?).text().parse().ok()?;
        (number.fract() == 0.0).then_some(number as u32)
    };
    let (head, column) = match head {
        Some((row, column)) => (row, column),
        None => {
            let part = "Statements".to_owned();
            findings.report(Place::part(&sheet.name), Fault::MissingPart { part });
            return;
        }
    };
    // A heading in the first column has the numbers below it and the texts beside them.
    let column = if column == 0
        && sheet
            .filled()
            .any(|(row, cells)| row > head && cells.len() > 1)
    {
        1
    } else {
        column
    };
    let mut texts: Vec<(Option<u32>, String)> = sheet
        .filled()
        .filter(|(row, _)| *row > head)
        .map(|(row, _)| (numbered(row, column), sheet.at(row, column).text()))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    let mut numbers: Vec<Option<u32>> = texts.iter().map(|(number, _)| *number).collect();
    numbers.sort_unstable();
    if (1..)
        .zip(numbers)
        .all(|(wanted, found)| found == Some(wanted))
    {
        texts.sort_by_key(|(number, _)| *number);
    }
    findings.texts = texts.into_iter().map(|(_, text)| text).collect();
}
