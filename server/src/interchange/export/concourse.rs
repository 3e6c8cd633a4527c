//! A concourse as a table: every candidate with its texts, source, note and values, so that it can be read in again.

use app::domain::concourse::{Axis, Candidate, Concourse, Fate};
use app::domain::language::StudyLanguage;

use super::csv_text::{Flavour, csv_text};
use super::sheets::{Cell, workbook};
use super::{ExportFault, ExportedFile};

/// As what a concourse is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConcourseFormat {
    /// Semicolons, and nothing that a spreadsheet would take for a formula.
    Csv,
    /// A workbook with one sheet.
    Workbook,
}

impl ConcourseFormat {
    /// The format with this ending.
    #[must_use]
    pub fn of(extension: &str) -> Option<Self> {
        match extension {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Workbook),
            _ => None,
        }
    }
}

/// Writes a concourse with its texts in these languages, the main one first.
///
/// # Errors
/// The file could not be put together.
pub fn write_concourse(
    concourse: &Concourse,
    languages: &[StudyLanguage],
    format: ConcourseFormat,
) -> Result<ExportedFile, ExportFault> {
    let rows = rows(concourse, languages);
    match format {
        ConcourseFormat::Csv => Ok(ExportedFile {
            extension: "csv",
            media_type: "text/csv; charset=utf-8",
            bytes: csv_text(&rows, Flavour::Spreadsheets).into_bytes(),
        }),
        ConcourseFormat::Workbook => {
            let cells = rows.into_iter();
            let cells = cells.map(|row| row.into_iter().map(Cell::Text).collect());
            workbook(vec![("concourse", cells.collect())])
        }
    }
}

fn rows(concourse: &Concourse, languages: &[StudyLanguage]) -> Vec<Vec<String>> {
    let dimensions = concourse.dimensions();
    let axes: Vec<Axis> = Axis::ALL
        .into_iter()
        .filter(|axis| dimensions.get(*axis).is_some())
        .collect();
    let mut head = vec!["candidate".to_owned()];
    head.extend(languages.iter().map(|locale| locale.code().to_owned()));
    head.extend(["source", "note"].map(str::to_owned));
    for axis in &axes {
        let name = dimensions.get(*axis).map(|found| found.name().to_string());
        head.push(name.unwrap_or_default());
    }
    head.extend(["q set", "fate"].map(str::to_owned));
    let row = |candidate: &Candidate| {
        let optional = |text: Option<String>| text.unwrap_or_default();
        let mut cells = vec![candidate.number.to_string()];
        cells.extend(languages.iter().map(|locale| {
            let wording = candidate.wordings.get(locale);
            optional(wording.map(|wording| wording.text.to_string()))
        }));
        cells.push(optional(candidate.source.as_ref().map(ToString::to_string)));
        cells.push(optional(candidate.note.as_ref().map(ToString::to_string)));
        for axis in &axes {
            let aspects = candidate.aspects.iter();
            let aspects = aspects.filter(|aspect| aspect.axis == *axis);
            let names: Vec<String> = aspects
                .filter_map(|aspect| dimensions.name(*aspect))
                .map(ToString::to_string)
                .collect();
            cells.push(names.join("/"));
        }
        cells.push(optional(candidate.place().map(|place| place.to_string())));
        let fate = match &candidate.fate {
            Fate::Waiting => "waiting".to_owned(),
            Fate::Chosen(_) => "chosen".to_owned(),
            Fate::Replaced => "replaced".to_owned(),
            Fate::Retired(None) => "retired".to_owned(),
            Fate::Retired(Some(reason)) => format!("retired: {reason}"),
        };
        cells.push(fate);
        cells
    };
    std::iter::once(head)
        .chain(concourse.candidates().map(row))
        .collect()
}
