//! Tables as a workbook: every text is a typed cell, so that none is ever a formula or a link.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::{ExportFault, ExportedFile};

/// The widest column, in pixels.
const WIDEST: u32 = 500;

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// A text; an empty one leaves the cell empty.
    Text(String),
    /// A number.
    Number(f64),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// Rows of a sheet; the first holds the headings.
pub(super) type Rows = Vec<Vec<Cell>>;

/// The sheets as a workbook. Equal tables make equal bytes: it says that it was made in the year 2000.
pub(super) fn workbook(sheets: Vec<(&str, Rows)>) -> Result<ExportedFile, ExportFault> {
    Ok(ExportedFile {
        extension: "xlsx",
        media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        bytes: write(sheets).map_err(|error| ExportFault::Failed(error.to_string()))?,
    })
}

fn write(sheets: Vec<(&str, Rows)>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let heading = Format::new().set_bold();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(name)?;
        for (row, cells) in (0..).zip(&rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    Cell::Text(text) if text.is_empty() => {}
                    Cell::Text(text) if row == 0 => {
                        sheet.write_string_with_format(row, column, text, &heading)?;
                    }
                    Cell::Text(text) => {
                        sheet.write_string(row, column, text)?;
                    }
                    Cell::Number(number) => {
                        sheet.write_number(row, column, *number)?;
                    }
                }
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_autofit_max_width(WIDEST).autofit();
    }
    book.save_to_buffer()
}
