//! Our own workbook, as it is exported to work with: study, grid, statements, sorts and remarks on a sheet each.

use analysis::StatementNo;
use app::domain::exclusion::ExclusionReason;
use app::domain::remark::Remark;

use super::format::Format;
use super::problem::Fault;
use super::study::{Findings, FoundSort};
use super::workbooks::{Book, read_ranks};
use crate::interchange::workbook::Sheet;

/// Reads a workbook, if it is ours.
pub(super) fn read(book: &Book<'_>) -> Option<Findings> {
    let [study, grid, statements, sorts, remarks] =
        ["study", "grid", "statements", "sorts", "remarks"].map(|name| book.sheet(&[name]));
    let (study, grid, statements, sorts) = (study?, grid?, statements?, sorts?);
    let is_ours = study.at(0, 0).text() == "key" && sorts.at(0, 0).text() == "sort";
    if !is_ours {
        return None;
    }
    let mut findings = Findings::new(Format::OwnBook);
    let title = study
        .filled()
        .find(|(row, _)| study.at(*row, 0).text() == "title");
    findings.title = title.map(|(row, _)| study.at(row, 1).text());
    read_grid(grid, &mut findings);
    read_statements(statements, &mut findings);
    read_sorts(sorts, &mut findings);
    if let Some(remarks) = remarks {
        read_remarks(remarks, &mut findings);
    }
    Some(findings)
}

fn read_grid(sheet: &Sheet, findings: &mut Findings) {
    let columns: Vec<String> = sheet
        .filled()
        .filter(|(row, _)| *row > 0)
        .map(|(row, _)| format!("{}:{}", sheet.at(row, 0).text(), sheet.at(row, 1).text()))
        .collect();
    let found = columns.join(",");
    findings.pattern = found.parse().ok();
    if findings.pattern.is_none() {
        findings.report(sheet.place(0, 0), Fault::PatternUnreadable { found });
    }
}

/// The texts of the first language; the others are in the study file.
fn read_statements(sheet: &Sheet, findings: &mut Findings) {
    let rows = sheet.filled().filter(|(row, _)| *row > 0);
    findings.texts = rows.map(|(row, _)| sheet.at(row, 1).text()).collect();
    let width = sheet.rows.first().map_or(0, Vec::len);
    let fields: Vec<String> = (2..width)
        .filter(|column| {
            let mut rows = sheet.filled().filter(|(row, _)| *row > 0);
            rows.any(|(row, _)| !sheet.at(row, *column).is_blank())
        })
        .map(|column| sheet.at(0, column).text())
        .collect();
    if !fields.is_empty() {
        findings.report(sheet.place(0, 2), Fault::LeftOut { fields });
    }
}

/// Name, source and reason for leaving out stand before the ranks.
fn read_sorts(sheet: &Sheet, findings: &mut Findings) {
    let first = 3;
    let columns = first..first + findings.texts.len();
    let rows: Vec<usize> = sheet.filled().map(|(row, _)| row).collect();
    for row in rows.into_iter().filter(|row| *row > 0) {
        let label = sheet.at(row, 0).text();
        let Some(ranks) = read_ranks(sheet, row, columns.clone(), &label, findings) else {
            continue;
        };
        let sort = FoundSort {
            on_paper: sheet.at(row, 1).text() == "paper",
            left_out: ExclusionReason::new(&sheet.at(row, 2).text()).ok(),
            ..FoundSort::plain(label, ranks)
        };
        findings.sorts.push((sheet.place(row, 0), sort));
    }
}

fn read_remarks(sheet: &Sheet, findings: &mut Findings) {
    let rows: Vec<usize> = sheet.filled().map(|(row, _)| row).collect();
    for row in rows.into_iter().filter(|row| *row > 0) {
        let [label, number, text] = [0, 1, 3].map(|column| sheet.at(row, column).text());
        if let Err(fault) = take_remark(&label, &number, &text, findings) {
            findings.report(sheet.place(row, 0).sort(&label), fault);
        }
    }
}

/// Puts a remark to its sort: on the statement of this number, or on the whole if there is none.
pub(super) fn take_remark(
    label: &str,
    number: &str,
    text: &str,
    findings: &mut Findings,
) -> Result<(), Fault> {
    let highest = findings.texts.len();
    let remark = Remark::new(text).map_err(Fault::Remark)?;
    let number = match number {
        "" => None,
        found => {
            let number = found.parse().ok().and_then(StatementNo::new);
            let number = number.filter(|number| number.index() < highest);
            Some(number.ok_or_else(|| Fault::Number {
                found: found.to_owned(),
                highest,
            })?)
        }
    };
    let mut sorts = findings.sorts.iter_mut();
    let (_, sort) = sorts
        .find(|(_, sort)| sort.label == label)
        .ok_or(Fault::NoSuchSort)?;
    match number {
        Some(number) => _ = sort.remarks.insert(number, remark),
        None => sort.closing_remark = Some(remark),
    }
    Ok(())
}
