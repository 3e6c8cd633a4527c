//! Which format a file has, by what is in it.

use analysis::Grid;
use app::domain::locale::Locale;
use app::domain::statement::Wording;

use super::folder;
use super::format::Format;
use super::json;
use super::kade_zip;
use super::pqmethod;
use super::problem::{Fault, ImportProblem, Place};
use super::set_up::{self, SetUp};
use super::study::{Findings, ImportedStudy};
use super::tables::{self, Orientation};
use super::web_tables;
use super::workbooks;
use crate::interchange::MAX_BYTES;
use crate::interchange::archive;
use crate::interchange::decode::{Encoding, decode, decode_as, readings};
use crate::interchange::statements::{read_statements, read_statements_text};
use crate::interchange::study_document::{StudyDocument, is_document, read_document};
use crate::interchange::table::read_table;
use crate::interchange::workbook::OpensWorkbooks;

/// A file of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportFile {
    /// Its name. Where persons have a file each, it names them.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The files of an import.
#[derive(Clone, Debug, Default)]
pub struct ImportFiles {
    /// The sorts, perhaps with everything else; one file, or several that belong together.
    pub study: Vec<ImportFile>,
    /// The statements, if the other files have none: one on each line, or a table.
    pub statements: Option<Vec<u8>>,
}

impl ImportFiles {
    /// One file with everything.
    #[must_use]
    pub fn one(bytes: Vec<u8>) -> Self {
        let name = String::new();
        Self {
            study: vec![ImportFile { name, bytes }],
            statements: None,
        }
    }
}

/// What whoever imports knows better than the file.
#[derive(Clone, Debug, Default)]
pub struct ImportHints {
    /// Which way a table is turned.
    pub orientation: Option<Orientation>,
    /// The grid that was used.
    pub grid: Option<Grid>,
    /// How the files write their characters.
    pub encoding: Option<Encoding>,
    /// Whether sorts that do not fill the grid are to be left out.
    pub leave_out_unfit: bool,
}

/// Reads files of any known format.
///
/// It does no input or output itself; workbooks are opened by `workbooks`, since that can end the process it is
/// done in.
#[must_use]
pub fn read_import(
    files: &ImportFiles,
    hints: &ImportHints,
    workbooks: &dyn OpensWorkbooks,
) -> ImportedStudy {
    let statements = files.statements.as_deref();
    let read = match files.study.as_slice() {
        [file] => read_one(file, statements, hints, workbooks),
        several => check_size(several.iter().map(|file| file.bytes.len()).sum())
            .and_then(|()| folder::read(several, statements, hints, workbooks)),
    };
    let mut findings = read.unwrap_or_else(|fault| {
        let mut findings = Findings::new(Format::SortsInColumns);
        findings.report(Place::FILE, fault);
        findings
    });
    // Our own file has its statements in all languages, and persons' files have asked for them already.
    if let Some(bytes) = statements
        && findings.details.is_none()
        && findings.format != Format::PersonFiles
    {
        known_texts(bytes, hints, &mut findings);
    }
    findings.finish(hints.grid.as_ref(), hints.leave_out_unfit)
}

fn check_size(found: usize) -> Result<(), Fault> {
    let max = MAX_BYTES;
    if found > max {
        Err(Fault::TooLarge { found, max })
    } else {
        Ok(())
    }
}

/// One file, which may be an archive of several.
fn read_one(
    file: &ImportFile,
    statements: Option<&[u8]>,
    hints: &ImportHints,
    workbooks: &dyn OpensWorkbooks,
) -> Result<Findings, Fault> {
    check_size(file.bytes.len())?;
    if archive::is_archive(&file.bytes) {
        let names = archive::names(&file.bytes)?;
        let has = |wanted: &str| names.iter().any(|name| name == wanted);
        if !has("[Content_Types].xml") && !has(kade_zip::SORTS) {
            let files = folder::unpack(&file.bytes, &names)?;
            return match files.as_slice() {
                [] => Err(Fault::Unrecognised),
                files => folder::read(files, statements, hints, workbooks),
            };
        }
    }
    read_file(&file.bytes, hints, workbooks)
}

/// One file by its content.
pub(super) fn read_file(
    bytes: &[u8],
    hints: &ImportHints,
    workbooks: &dyn OpensWorkbooks,
) -> Result<Findings, Fault> {
    if archive::is_archive(bytes) {
        let names = archive::names(bytes)?;
        return if names.iter().any(|name| name == "[Content_Types].xml") {
            let workbook = workbooks.open(bytes)?;
            Ok(workbooks::read(&workbook, hints.orientation))
        } else {
            Ok(kade_zip::read(bytes)?)
        };
    }
    // Its separator is a control character, which no ordinary text has.
    if web_tables::is_quince(bytes) {
        return Ok(web_tables::read_quince(bytes));
    }
    let text = read_text(bytes, hints)?;
    let mut findings = if pqmethod::is_pqmethod(&text) {
        pqmethod::read(&text)
    } else if is_document(&text) {
        document_findings(read_document(&text).map_err(Fault::Document)?)
    } else if text.trim_start().starts_with(['{', '[']) {
        json::read(&text)
    } else if set_up::is_markup(&text) {
        let mut found = SetUp::default();
        if !set_up::read("", &text, &mut found) {
            return Err(Fault::Unrecognised);
        }
        found.alone()
    } else if web_tables::is_labelled(&text) {
        web_tables::read_labelled(&text)
    } else {
        let table = read_table(&text).ok_or(Fault::Unrecognised)?;
        if web_tables::is_htmlq(&table) {
            web_tables::read_htmlq(&table)
        } else {
            tables::read(&table, hints.orientation)
        }
    };
    say_encoding(bytes, hints, &mut findings);
    Ok(findings)
}

/// A file as text with one kind of line break.
pub(super) fn read_text(bytes: &[u8], hints: &ImportHints) -> Result<String, Fault> {
    let decoded = match hints.encoding {
        Some(encoding) => decode_as(bytes, encoding),
        None => decode(bytes),
    };
    let text = decoded.map_err(|_| Fault::NotText)?.text;
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// Says how letters were read if the file does not say so itself and nobody has chosen.
fn say_encoding(bytes: &[u8], hints: &ImportHints, findings: &mut Findings) {
    let readings = readings(bytes);
    if let Ok(decoded) = decode(bytes)
        && hints.encoding.is_none()
        && !readings.is_empty()
    {
        let readings = readings
            .into_iter()
            .map(|(other, text)| (other.name(), text));
        let fault = Fault::OtherEncoding {
            encoding: decoded.encoding.name(),
            readings: readings.collect(),
        };
        findings.report(Place::FILE, fault);
    }
}

/// A document's content as what was found.
fn document_findings(document: StudyDocument) -> Findings {
    let main = document.study.languages.main();
    let mut findings = Findings::new(Format::StudyDocument);
    let texts = document.study.texts.get(&main);
    findings.title = texts.and_then(|texts| Some(texts.title.as_ref()?.to_string()));
    let wordings = document.study.statements.iter();
    // A statement without a text in the main language is missed later.
    findings.texts = wordings
        .map(|wordings| {
            wordings
                .get(&main)
                .map_or_else(String::new, |w| w.text.to_string())
        })
        .collect();
    findings.pattern = Some(document.grid);
    let sorts = document.sorts.into_iter();
    findings.sorts = sorts.map(|sort| (Place::FILE, sort)).collect();
    findings.details = Some(document.study);
    findings
}

/// The texts of a file of statements, which go before those of the other file; gives them with their short names. The
/// file's language does not matter yet: the one in which it can be read best is taken, then the one in which it has as
/// many statements as the sorts.
pub(super) fn known_texts(
    bytes: &[u8],
    hints: &ImportHints,
    findings: &mut Findings,
) -> Vec<Wording> {
    let wanted = findings.sorts.first().map(|(_, sort)| sort.ranks.len());
    let text = read_text(bytes, hints).ok();
    if let Some(text) = text.as_deref().filter(|text| set_up::is_markup(text)) {
        let mut found = SetUp::default();
        set_up::read("", text, &mut found);
        findings.texts.clear();
        found.complete(findings);
        return Vec::new();
    }
    let read = |locale| match (&text, hints.encoding) {
        (Some(text), Some(_)) => read_statements_text(text, locale),
        _ => read_statements(bytes, locale),
    };
    let readings = Locale::ALL.map(|locale| {
        let language = locale.into();
        (language, read(language))
    });
    let best = readings.into_iter().min_by_key(|(_, read)| {
        let fits = Some(read.statements.len()) == wanted;
        (read.problems.len(), !fits)
    });
    let Some((main, read)) = best else {
        return Vec::new();
    };
    say_encoding(bytes, hints, findings);
    let problems = read.problems.into_iter().map(ImportProblem::from);
    findings.problems.extend(problems);
    let wordings = read.statements.into_iter();
    let wordings: Vec<Wording> = wordings.filter_map(|mut all| all.remove(&main)).collect();
    findings.texts = wordings
        .iter()
        .map(|wording| wording.text.to_string())
        .collect();
    wordings
}
