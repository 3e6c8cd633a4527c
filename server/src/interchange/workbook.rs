//! Workbooks as plain cells, and the opening of them, which is dangerous: a file of two kilobytes can ask its reader
//! for terabytes. Readers get a [`Workbook`]; who opens it, and how that is fenced in, is an argument.

use std::fmt;
use std::io::Cursor;

use calamine::{Data, Reader as _, SheetType, Xlsx};
use serde::{Deserialize, Serialize};

use super::export::csv_text::{Flavour, csv_text};

/// The most rows of a sheet that are read.
pub const MAX_ROWS: usize = 2000;
/// The most columns of a sheet that are read.
pub const MAX_COLUMNS: usize = 1000;
/// The most sheets that are read.
pub const MAX_SHEETS: usize = 100;

/// The sheets of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// The sheets in their order.
    pub sheets: Vec<Sheet>,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its rows from the first, with empty cells up to the last that is filled.
    pub rows: Vec<Vec<CellValue>>,
}

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellValue {
    /// Nothing.
    #[default]
    Empty,
    /// A text.
    Text(String),
    /// A number, or the stored result of a formula.
    Number(f64),
    /// A date or time, as text.
    Date(String),
    /// An error such as `#REF!`.
    Error(String),
}

impl Sheet {
    /// The sheet as CSV text, for readers of tables.
    #[must_use]
    pub fn as_csv(&self) -> String {
        let rows = self.rows.iter();
        let rows: Vec<Vec<String>> = rows
            .map(|row| row.iter().map(CellValue::text).collect())
            .collect();
        csv_text(&rows, Flavour::Programs)
    }
}

/// Whether bytes begin like a workbook does, which is an archive.
#[must_use]
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

impl CellValue {
    /// The cell as text, as somebody would type it.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Date(text) | Self::Error(text) => text.trim().to_owned(),
            Self::Number(number) => number.to_string(),
        }
    }

    /// Whether there is nothing to read.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }
}

/// A cell by row and column, counted from 0; shown as `C5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellAddress {
    /// Row.
    pub row: usize,
    /// Column.
    pub column: usize,
}

impl fmt::Display for CellAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = Vec::new();
        let mut left = self.column + 1;
        while left > 0 {
            letters.push(b'A' + ((left - 1) % 26) as u8);
            left = (left - 1) / 26;
        }
        let letters: String = letters.into_iter().rev().map(char::from).collect();
        write!(f, "{letters}{}", self.row + 1)
    }
}

/// Why a workbook was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkbookError {
    /// It is damaged or no workbook.
    #[error("the workbook is damaged or locked, or no workbook in the format XLSX")]
    Damaged,
    /// It is larger than what is read.
    #[error(
        "the workbook is too large; a sheet may have at most {MAX_ROWS} rows and {MAX_COLUMNS} columns"
    )]
    TooLarge,
    /// Opening it took more memory or time than is given.
    #[error("opening the workbook took too much memory or time")]
    Exhausted,
}

/// Whoever opens workbooks.
pub trait OpensWorkbooks {
    /// Opens a workbook.
    ///
    /// # Errors
    /// It is damaged, too large, or could not be opened within the limits.
    fn open(&self, bytes: &[u8]) -> Result<Workbook, WorkbookError>;
}

/// Opens a workbook in this process. Only for a process that may be ended by it.
///
/// # Errors
/// It is damaged or too large.
pub fn open_here(bytes: &[u8]) -> Result<Workbook, WorkbookError> {
    let mut workbook: Xlsx<_> =
        Xlsx::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Damaged)?;
    // Sheets of charts have no cells.
    let names: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    if names.len() > MAX_SHEETS {
        return Err(WorkbookError::TooLarge);
    }
    let mut sheets = Vec::new();
    for name in names {
        let range = workbook.worksheet_range(&name);
        let range = range.map_err(|_| WorkbookError::Damaged)?;
        let Some((last_row, last_column)) = range.end() else {
            sheets.push(Sheet {
                name,
                rows: Vec::new(),
            });
            continue;
        };
        let (last_row, last_column) = (last_row as usize, last_column as usize);
        if last_row >= MAX_ROWS || last_column >= MAX_COLUMNS {
            return Err(WorkbookError::TooLarge);
        }
        let cell = |row: usize, column: usize| {
            let value = range.get_value((row as u32, column as u32));
            value.map_or(CellValue::Empty, cell_value)
        };
        let rows = (0..=last_row)
            .map(|row| {
                let mut cells: Vec<CellValue> =
                    (0..=last_column).map(|column| cell(row, column)).collect();
                let filled = cells.iter().rposition(|cell| !cell.is_blank());
                cells.truncate(filled.map_or(0, |last| last + 1));
                cells
            })
            .collect();
        sheets.push(Sheet { name, rows });
    }
    Ok(Workbook { sheets })
}

fn cell_value(data: &Data) -> CellValue {
    match data {
        Data::Empty => CellValue::Empty,
        Data::String(text) => CellValue::Text(text.clone()),
        Data::Float(number) => CellValue::Number(*number),
        Data::Int(number) => CellValue::Number(*number as f64),
        Data::Bool(value) => CellValue::Text(value.to_string()),
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            CellValue::Date(format!("{year:04}-{month:02}-{day:02}"))
        }
        Data::DateTimeIso(text) | Data::DurationIso(text) => CellValue::Date(text.clone()),
        Data::Error(error) => CellValue::Error(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_named_as_spreadsheets_do() {
        let address = |row, column| CellAddress { row, column }.to_string();
        assert_eq!(address(0, 0), "A1");
        assert_eq!(address(4, 25), "Z5");
        assert_eq!(address(9, 26), "AA10");
        assert_eq!(address(0, 701), "ZZ1");
        assert_eq!(address(0, 702), "AAA1");
    }
}
