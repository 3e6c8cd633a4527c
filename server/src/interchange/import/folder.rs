//! Several files that belong together, chosen at once or packed in one archive: those that set a study up, sorts with
//! their statements, or a file for each person.

use super::own_book::take_remark;
use super::person_file::{self, PersonFile};
use super::problem::{Fault, Place};
use super::recognise::{ImportFile, ImportHints, known_texts, read_file, read_text};
use super::set_up::{self, SetUp};
use super::study::Findings;
use super::{Format, pqmethod};
use crate::interchange::archive::{self, ArchiveFault};
use crate::interchange::table::{Delimiter, read_rows};
use crate::interchange::workbook::OpensWorkbooks;

/// What files can be called that say something about a study. Others that lie beside them are passed over.
const ENDINGS: [&str; 7] = ["xml", "csv", "txt", "json", "dat", "sta", "xlsx"];

/// The files of an archive that may belong to a study.
pub(super) fn unpack(bytes: &[u8], names: &[String]) -> Result<Vec<ImportFile>, ArchiveFault> {
    let is_wanted = |name: &&String| {
        let ending = name
            .rsplit_once('.')
            .map(|(_, ending)| ending.to_lowercase());
        let hidden = name.split('/').any(|part| part.starts_with(['.', '_']));
        !hidden && ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
    };
    let wanted: Vec<&str> = names.iter().filter(is_wanted).map(String::as_str).collect();
    let contents = archive::read_named(bytes, &wanted)?;
    let files = wanted.into_iter().zip(contents);
    Ok(files
        .filter_map(|(name, content)| {
            Some(ImportFile {
                name: name.to_owned(),
                bytes: content?,
            })
        })
        .collect())
}

/// Reads files that belong together.
pub(super) fn read(
    files: &[ImportFile],
    statements: Option<&[u8]>,
    hints: &ImportHints,
    workbooks: &dyn OpensWorkbooks,
) -> Result<Findings, Fault> {
    let mut set_up = SetUp::default();
    let mut has_set_up = false;
    let mut others = Vec::new();
    for file in files {
        match read_text(&file.bytes, hints) {
            Ok(text) if set_up::is_markup(&text) => {
                has_set_up |= set_up::read(&file.name, &text, &mut set_up);
            }
            Ok(text) => others.push((file, Some(text))),
            Err(_) => others.push((file, None)),
        }
    }
    if has_set_up {
        // Beside the files of a program there may be what it was told to say, but only one with sorts.
        let sorts = others
            .iter()
            .filter_map(|(file, _)| read_file(&file.bytes, hints, workbooks).ok())
            .find(|findings| !findings.sorts.is_empty());
        return Ok(match sorts {
            Some(mut findings) => {
                set_up.complete(&mut findings);
                findings
            }
            None => set_up.alone(),
        });
    }
    if let Some((data, texts)) = pqmethod_pair(&others) {
        let mut findings = read_file(&data.bytes, hints, workbooks)?;
        known_texts(&texts.bytes, hints, &mut findings);
        return Ok(findings);
    }
    if let Some(tables) = Tables::among(files) {
        let mut findings = read_file(&tables.sorts.bytes, hints, workbooks)?;
        known_texts(&tables.statements.bytes, hints, &mut findings);
        if let Some(remarks) = tables.remarks {
            read_remarks(remarks, hints, &mut findings)?;
        }
        return Ok(findings);
    }
    let persons: Option<Vec<PersonFile>> = others
        .iter()
        .map(|(file, text)| PersonFile::recognise(&file.name, text.as_deref()?))
        .collect();
    match persons {
        Some(persons) if !persons.is_empty() => {
            // The texts name statements, and become those of the study.
            let mut known = Findings::new(Format::PersonFiles);
            let wordings = match statements {
                Some(bytes) => known_texts(bytes, hints, &mut known),
                None => Vec::new(),
            };
            let mut findings = person_file::read(&persons, &wordings);
            findings.texts = known.texts;
            findings.problems.append(&mut known.problems);
            Ok(findings)
        }
        _ => {
            let mut findings = Findings::new(Format::SetUp);
            for file in files {
                let place = Place::part(&file.name);
                findings.report(place, Fault::Unrecognised);
            }
            Ok(findings)
        }
    }
}

/// PQMethod's data, and the statements to it: a file named so, or the only other one.
fn pqmethod_pair<'a>(
    files: &[(&'a ImportFile, Option<String>)],
) -> Option<(&'a ImportFile, &'a ImportFile)> {
    let is_data = |text: &Option<String>| text.as_deref().is_some_and(pqmethod::is_pqmethod);
    let (data, _) = files.iter().find(|(_, text)| is_data(text))?;
    let mut others = files.iter().filter(|(file, _)| file != data);
    let is_named = |file: &ImportFile| file.name.to_lowercase().ends_with(".sta");
    let named = others.clone().find(|(file, _)| is_named(file));
    let (texts, _) = named.or_else(|| others.next().filter(|_| files.len() == 2))?;
    Some((data, texts))
}

/// The tables in which a study is exported from here, side by side.
struct Tables<'a> {
    sorts: &'a ImportFile,
    statements: &'a ImportFile,
    remarks: Option<&'a ImportFile>,
}

impl<'a> Tables<'a> {
    /// Where there are several, those for programs, which stand before those for spreadsheets.
    fn among(files: &'a [ImportFile]) -> Option<Self> {
        let find = |name: &str| files.iter().find(|file| file.name == name);
        files.iter().find_map(|sorts| {
            let folder = sorts.name.strip_suffix("sorts.csv")?;
            Some(Self {
                sorts,
                statements: find(&format!("{folder}statements.csv"))?,
                remarks: find(&format!("{folder}remarks.csv")),
            })
        })
    }
}

/// A row for each remark: name of the sort, number of the statement or nothing, text.
fn read_remarks(
    file: &ImportFile,
    hints: &ImportHints,
    findings: &mut Findings,
) -> Result<(), Fault> {
    let text = read_text(&file.bytes, hints)?;
    let delimiter = if text.starts_with("pseudonym;") {
        Delimiter::Semicolon
    } else {
        Delimiter::Comma
    };
    for row in read_rows(&text, delimiter).into_iter().skip(1) {
        let place = Place::part(&file.name).at_line(row.line);
        let [label, number, remark] = row.cells.as_slice() else {
            let (found, wanted) = (row.cells.len(), 3);
            findings.report(place, Fault::CellCount { found, wanted });
            continue;
        };
        if let Err(fault) = take_remark(label, number, remark, findings) {
            findings.report(place.sort(label), fault);
        }
    }
    Ok(())
}
