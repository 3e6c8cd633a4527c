//! Studies for other programs. What a format cannot hold is either refused with the reason, or changed and listed in
//! the file `changes.csv` beside it.

mod bundle;
mod concourse;
pub(in crate::interchange) mod csv_text;
mod kade;
mod pqmethod;
mod r_script;
mod sheets;
mod study_book;
mod tables;

pub use bundle::Bundle;
pub use concourse::{ConcourseFormat, write_concourse};

use analysis::Grid;

use crate::interchange::import::{Found, slots};
use crate::interchange::study_document::{FORMAT, StudyDocument, VERSION, write_document};

/// A format that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// Our own study file, which loses nothing.
    Study,
    /// Tables of sorts, statements and remarks with a codebook, once exact and once safe for spreadsheets.
    Csv,
    /// A workbook with study, grid, statements, sorts, remarks and a codebook.
    Book,
    /// PQMethod's data and statement files.
    PqMethod,
    /// KADE's archive.
    KadeZip,
    /// A workbook for KADE and Ken-Q with the numbers of statements under each name.
    Workbook1,
    /// A workbook for KADE and Ken-Q with a sort in each row.
    Workbook2,
    /// Tables and a script for the R package `qmethod`.
    R,
}

impl ExportFormat {
    /// All formats, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Study,
        Self::Csv,
        Self::Book,
        Self::R,
        Self::PqMethod,
        Self::KadeZip,
        Self::Workbook1,
        Self::Workbook2,
    ];

    /// The word for it in commands and addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Study => "json",
            Self::Csv => "csv",
            Self::Book => "xlsx",
            Self::PqMethod => "pqmethod",
            Self::KadeZip => "kade-zip",
            Self::Workbook1 => "kade-xlsx-1",
            Self::Workbook2 => "kade-xlsx-2",
            Self::R => "r",
        }
    }
}

/// A word that names no format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{found}” is no format; there are json, csv, xlsx, r, pqmethod, kade-zip, kade-xlsx-1 and kade-xlsx-2"
)]
pub struct UnknownFormat {
    found: String,
}

impl std::str::FromStr for ExportFormat {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|format| format.word() == text);
        found.ok_or_else(|| UnknownFormat {
            found: text.to_owned(),
        })
    }
}

/// Why a format cannot hold a study.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExportFault {
    /// There is nothing to export yet.
    #[error("the study has no statements or no grid yet")]
    Unfinished,
    /// A rank lies outside −6 … +13.
    #[error("the format has ranks from −6 to +13, but the grid goes from {} to {}", .lowest.signed(), .highest.signed())]
    Ranks {
        /// The lowest rank of the grid.
        lowest: analysis::Rank,
        /// The highest.
        highest: analysis::Rank,
    },
    /// More sorts than three digits can count.
    #[error("the format holds at most 999 sorts, but there are {found}")]
    TooMany {
        /// Sorts of the study.
        found: usize,
    },
    /// The file could not be put together.
    #[error("the file could not be made: {0}")]
    Failed(String),
}

/// A file to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportedFile {
    /// The ending of its name.
    pub extension: &'static str,
    /// What browsers are told that it is.
    pub media_type: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Writes a study in a format.
///
/// # Errors
/// The format cannot hold the study.
pub fn write(study: &Found, format: ExportFormat) -> Result<ExportedFile, ExportFault> {
    let bundle = match format {
        ExportFormat::Study => return document(study),
        ExportFormat::Csv => tables::bundle(study)?,
        ExportFormat::Book => return study_book::write(study),
        ExportFormat::R => r_script::bundle(study)?,
        ExportFormat::PqMethod => pqmethod::bundle(study)?,
        ExportFormat::KadeZip => kade::archive(study)?,
        ExportFormat::Workbook1 => return kade::workbook(study, kade::Layout::Piles),
        ExportFormat::Workbook2 => return kade::workbook(study, kade::Layout::Rows),
    };
    Ok(ExportedFile {
        extension: "zip",
        media_type: "application/zip",
        bytes: bundle.pack()?,
    })
}

/// Our own study file.
fn document(study: &Found) -> Result<ExportedFile, ExportFault> {
    let details = study.details.clone().ok_or(ExportFault::Unfinished)?;
    let document = StudyDocument {
        format: FORMAT.to_owned(),
        version: VERSION,
        study: details,
        grid: grid_of(study)?.clone(),
        sorts: study.sorts.clone(),
    };
    let text = write_document(&document).map_err(|e| ExportFault::Failed(e.to_string()))?;
    Ok(ExportedFile {
        extension: "json",
        media_type: "application/json; charset=utf-8",
        bytes: text.into_bytes(),
    })
}

/// The grid of a study that is far enough to be exported.
fn grid_of(study: &Found) -> Result<&Grid, ExportFault> {
    let grid = study.grid.as_ref().ok_or(ExportFault::Unfinished)?;
    if grid.capacity() == study.texts.len() {
        Ok(grid)
    } else {
        Err(ExportFault::Unfinished)
    }
}

/// The grid and its twenty counts.
fn slots_of(study: &Found) -> Result<(&Grid, [u16; slots::COUNT]), ExportFault> {
    let grid = grid_of(study)?;
    let filled = || grid.columns().iter().filter(|column| column.height > 0);
    match (slots::of_grid(grid), filled().next(), filled().next_back()) {
        (Some(counts), ..) => Ok((grid, counts)),
        (None, Some(first), Some(last)) => Err(ExportFault::Ranks {
            lowest: first.rank,
            highest: last.rank,
        }),
        (None, ..) => Err(ExportFault::Unfinished),
    }
}
