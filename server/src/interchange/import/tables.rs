//! Text tables: a sort in each column, as in R, or in each row, as in Ken-Q.

use std::collections::BTreeMap;

use analysis::Rank;

use super::format::Format;
use super::problem::{Fault, Place};
use super::study::{Findings, FoundSort};
use crate::interchange::rank::read_rank;
use crate::interchange::sorts::{SortsProblem, order_rows, read_cell, row_number, unequal_rows};
use crate::interchange::table::{Table, TableRow};

/// Which way a table is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orientation {
    /// Each column is a sort, each row a statement.
    Columns,
    /// Each row is a sort, each column a statement.
    Rows,
}

/// Reads a table in the wanted direction, or in the one that it seems to have.
pub(super) fn read(table: &Table, wanted: Option<Orientation>) -> Findings {
    let (orientation, is_sure) = match wanted {
        Some(orientation) => (orientation, true),
        None => recognise(table),
    };
    let mut findings = match orientation {
        Orientation::Columns => read_columns(table),
        Orientation::Rows => read_rows(table),
    };
    if !is_sure {
        let rows = orientation == Orientation::Rows;
        findings.report(Place::FILE, Fault::Orientation { rows });
    }
    findings
}

/// The direction of a table, and whether it is certain. Numbered statements decide; else the direction in which all
/// sorts have the same shape.
fn recognise(table: &Table) -> (Orientation, bool) {
    let Some((header, rows)) = table.rows.split_first() else {
        return (Orientation::Columns, true);
    };
    let across = counts_up(header.cells.iter().skip(1));
    let down = counts_up(rows.iter().filter_map(|row| row.cells.first()));
    if across != down {
        let rows = if across {
            Orientation::Rows
        } else {
            Orientation::Columns
        };
        return (rows, true);
    }
    let ranks: Vec<Vec<Option<Rank>>> = rows
        .iter()
        .map(|row| {
            row.cells
                .iter()
                .skip(1)
                .map(|cell| read_rank(cell).ok())
                .collect()
        })
        .collect();
    let by_row = agree(ranks.iter().cloned());
    let width = header.cells.len().saturating_sub(1);
    let by_column = agree((0..width).map(|column| {
        let cell = |row: &Vec<Option<Rank>>| row.get(column).copied().flatten();
        ranks.iter().map(cell).collect()
    }));
    match (by_column, by_row) {
        (false, true) => (Orientation::Rows, true),
        (true, false) => (Orientation::Columns, true),
        _ => (Orientation::Columns, false),
    }
}

/// Whether these are 1 to N in any order, with a letter or two before them.
fn counts_up<'a>(names: impl Iterator<Item = &'a String>) -> bool {
    let mut numbers: Vec<Option<u32>> = names.map(|name| row_number(name)).collect();
    numbers.sort_unstable();
    numbers.len() > 1
        && (1..)
            .zip(&numbers)
            .all(|(wanted, found)| *found == Some(wanted))
}

/// Whether lists have the same ranks equally often, and not all the same one.
fn agree(mut lists: impl Iterator<Item = Vec<Option<Rank>>>) -> bool {
    let shape = |list: Vec<Option<Rank>>| {
        let mut counts: BTreeMap<Option<Rank>, usize> = BTreeMap::new();
        for rank in list {
            *counts.entry(rank).or_default() += 1;
        }
        counts
    };
    let Some(first) = lists.next().map(shape) else {
        return false;
    };
    first.len() > 1 && !first.contains_key(&None) && lists.all(|list| shape(list) == first)
}

/// Rows that are numbered stand in the order of their numbers, others as they are.
fn read_columns(table: &Table) -> Findings {
    let mut findings = Findings::new(Format::SortsInColumns);
    let Some((header, rows)) = table.rows.split_first() else {
        findings.report(Place::FILE, Fault::Unrecognised);
        return findings;
    };
    let mut problems: Vec<SortsProblem> = unequal_rows(header, rows).collect();
    let ordered = order_rows(rows, rows.len(), &mut problems);
    for (index, name) in header.cells.iter().enumerate().skip(1) {
        let ranks: Option<Vec<Rank>> = ordered
            .iter()
            .map(|row| read_cell((*row)?, index, &mut problems))
            // Every cell that is wrong is to be named, not the first of each column.
            .collect::<Vec<_>>()
            .into_iter()
            .collect();
        if let Some(ranks) = ranks {
            let place = Place::FILE.column(index + 1);
            findings.sorts.push((place, FoundSort::plain(name, ranks)));
        }
    }
    findings
        .problems
        .extend(problems.into_iter().map(Into::into));
    findings
}

/// The first row is a header, unless it holds ranks that do not count up.
fn read_rows(table: &Table) -> Findings {
    let mut findings = Findings::new(Format::SortsInRows);
    let is_header = |row: &TableRow| {
        counts_up(row.cells.iter().skip(1))
            || row
                .cells
                .iter()
                .skip(1)
                .any(|cell| read_rank(cell).is_err())
    };
    let header = table.rows.first().filter(|row| is_header(row));
    let rows = &table.rows[usize::from(header.is_some())..];
    let wanted = header.or(rows.first()).map_or(0, |row| row.cells.len());
    for row in rows {
        read_row(row, wanted, &mut findings);
    }
    findings
}

fn read_row(row: &TableRow, wanted: usize, findings: &mut Findings) {
    let Some((label, cells)) = row.cells.split_first() else {
        return;
    };
    let place = Place::line(row.line).sort(label);
    if row.cells.len() != wanted {
        let (found, wanted) = (cells.len(), wanted.saturating_sub(1));
        findings.report(place, Fault::RowLength { found, wanted });
        return;
    }
    if let Some(ranks) = read_ranks(cells, 2, &place, findings) {
        findings
            .sorts
            .push((Place::line(row.line), FoundSort::plain(label, ranks)));
    }
}

/// The ranks of cells, the first of which stands in this column, or nothing after all that is wrong is reported.
pub(super) fn read_ranks(
    cells: &[impl AsRef<str>],
    first: usize,
    place: &Place,
    findings: &mut Findings,
) -> Option<Vec<Rank>> {
    let mut ranks = Vec::with_capacity(cells.len());
    for (column, cell) in (first..).zip(cells) {
        match read_rank(cell.as_ref()) {
            Ok(rank) => ranks.push(rank),
            Err(reason) => {
                let found = cell.as_ref().to_owned();
                findings.report(place.column(column), Fault::Rank { found, reason });
            }
        }
    }
    (ranks.len() == cells.len()).then_some(ranks)
}
