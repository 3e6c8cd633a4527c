//! KADE's archive of plain texts, and the workbooks that KADE and Ken-Q read.

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use super::bundle::Bundle;
use super::{ExportFault, ExportedFile, slots_of};
use crate::interchange::import::{Found, kade_zip, slots};

pub(super) fn archive(study: &Found) -> Result<Bundle, ExportFault> {
    let (_, counts) = slots_of(study)?;
    let mut bundle = Bundle::default();
    let mut sorts = String::new();
    for sort in &study.sorts {
        // The format has no quotation marks.
        let name = sort.label.replace([',', ';', '"'], " ");
        if name != sort.label {
            bundle.changed("sort", &sort.label, &name);
        }
        sorts.push_str(&name);
        for rank in &sort.ranks {
            sorts.push_str(&format!(",{rank}"));
        }
        sorts.push('\n');
    }
    let mut statements = String::new();
    for text in &study.texts {
        statements.push_str(text.as_str());
        statements.push('\n');
    }
    let counts = counts.map(|count| count.to_string()).join(",");
    bundle.add(kade_zip::NAME, study.title.clone().unwrap_or_default());
    bundle.add(kade_zip::STATEMENTS, statements);
    bundle.add(kade_zip::SORTS, sorts);
    bundle.add(kade_zip::PATTERN, counts);
    Ok(bundle)
}

/// How sorts stand in a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// Type 1: the numbers of the statements under each name.
    Piles,
    /// Type 2: the ranks behind each name.
    Rows,
}

pub(super) fn workbook(study: &Found, layout: Layout) -> Result<ExportedFile, ExportFault> {
    let failed = |error: XlsxError| ExportFault::Failed(error.to_string());
    Ok(ExportedFile {
        extension: "xlsx",
        media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        bytes: write(study, layout, slots_of(study)?.1).map_err(failed)?,
    })
}

/// Every text is a typed cell, so that none is ever a formula or a link.
fn write(study: &Found, layout: Layout, counts: [u16; slots::COUNT]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let title = study.title.clone().unwrap_or_default();
    let sheet = book.add_worksheet().set_name("name")?;
    sheet.write_string(0, 0, "Project name")?;
    sheet.write_string(1, 0, title)?;
    let sheet = book.add_worksheet().set_name("sorts")?;
    match layout {
        Layout::Piles => write_piles(sheet, study)?,
        Layout::Rows => write_rows(sheet, study)?,
    }
    let sheet = book.add_worksheet().set_name("pattern")?;
    for (column, (rank, count)) in (0..).zip((slots::LOWEST..).zip(counts)) {
        sheet.write_number(0, column, rank)?;
        sheet.write_number(1, column, count)?;
    }
    let sheet = book.add_worksheet().set_name("statements")?;
    sheet.write_string(0, 0, "Number")?;
    sheet.write_string(0, 1, "Statements")?;
    for (row, text) in (1..).zip(&study.texts) {
        sheet.write_number(row, 0, row)?;
        sheet.write_string(row, 1, text.as_str())?;
    }
    let kind = match layout {
        Layout::Piles => 1,
        Layout::Rows => 2,
    };
    for (name, number) in [("version", 2), ("type", kind)] {
        let sheet = book.add_worksheet().set_name(name)?;
        sheet.write_string(0, 0, name)?;
        sheet.write_number(1, 0, number)?;
    }
    book.save_to_buffer()
}

fn write_piles(sheet: &mut Worksheet, study: &Found) -> Result<(), XlsxError> {
    sheet.write_string(0, 0, "Rank")?;
    let cards = study
        .grid
        .as_ref()
        .map(analysis::Grid::values)
        .unwrap_or_default();
    for (row, rank) in (1..).zip(&cards) {
        sheet.write_number(row, 0, rank.get())?;
    }
    for (column, sort) in (1..).zip(&study.sorts) {
        sheet.write_string(0, column, &sort.label)?;
        let mut numbers: Vec<usize> = (0..sort.ranks.len()).collect();
        numbers.sort_by_key(|index| sort.ranks[*index]);
        for (row, index) in (1..).zip(numbers) {
            sheet.write_number(row, column, (index + 1) as u32)?;
        }
    }
    Ok(())
}

fn write_rows(sheet: &mut Worksheet, study: &Found) -> Result<(), XlsxError> {
    for (row, sort) in (0..).zip(&study.sorts) {
        sheet.write_string(row, 0, &sort.label)?;
        for (column, rank) in (1..).zip(&sort.ranks) {
            sheet.write_number(row, column, rank.get())?;
        }
    }
    Ok(())
}
