//! Which format a file has, by what is in it.

use analysis::Grid;
use app::domain::locale::Locale;

use super::format::Format;
use super::json;
use super::kade_zip;
use super::pqmethod;
use super::problem::{Fault, ImportProblem, Place};
use super::study::{Findings, ImportedStudy};
use super::tables::{self, Orientation};
use super::web_tables;
use super::workbooks;
use crate::interchange::MAX_BYTES;
use crate::interchange::archive;
use crate::interchange::decode::{Encoding, decode};
use crate::interchange::statements::read_statements;
use crate::interchange::study_document::{StudyDocument, is_document, read_document};
use crate::interchange::table::read_table;
use crate::interchange::workbook::OpensWorkbooks;

/// The files of an import.
#[derive(Clone, Debug, Default)]
pub struct ImportFiles {
    /// The sorts, perhaps with everything else.
    pub study: Vec<u8>,
    /// The statements, if the other file has none: one on each line, or a table.
    pub statements: Option<Vec<u8>>,
}

/// What whoever imports knows better than the file.
#[derive(Clone, Debug, Default)]
pub struct ImportHints {
    /// Which way a table is turned.
    pub orientation: Option<Orientation>,
    /// The grid that was used.
    pub grid: Option<Grid>,
}

/// Reads a file of any known format.
///
/// It does no input or output itself; workbooks are opened by `workbooks`, since that can end the process it is
/// done in.
#[must_use]
pub fn read_import(
    files: &ImportFiles,
    hints: &ImportHints,
    workbooks: &dyn OpensWorkbooks,
) -> ImportedStudy {
    let mut findings = read_file(&files.study, hints, workbooks).unwrap_or_else(|fault| {
        let mut findings = Findings::new(Format::SortsInColumns);
        findings.report(Place::FILE, fault);
        findings
    });
    // Our own file has its statements in all languages.
    if let Some(bytes) = &files.statements
        && findings.details.is_none()
    {
        read_texts(bytes, &mut findings);
    }
    findings.finish(hints.grid.as_ref())
}

fn read_file(
    bytes: &[u8],
    hints: &ImportHints,
    workbooks: &dyn OpensWorkbooks,
) -> Result<Findings, Fault> {
    let found = bytes.len();
    if found > MAX_BYTES {
        return Err(Fault::TooLarge {
            found,
            max: MAX_BYTES,
        });
    }
    if archive::is_archive(bytes) {
        let names = archive::names(bytes)?;
        let has = |wanted: &str| names.iter().any(|name| name == wanted);
        return if has("[Content_Types].xml") {
            let workbook = workbooks.open(bytes)?;
            Ok(workbooks::read(&workbook, hints.orientation))
        } else if has(kade_zip::SORTS) {
            Ok(kade_zip::read(bytes)?)
        } else {
            Err(Fault::Unrecognised)
        };
    }
    // Its separator is a control character, which no ordinary text has.
    if web_tables::is_quince(bytes) {
        return Ok(web_tables::read_quince(bytes));
    }
    let decoded = decode(bytes).map_err(|_| Fault::NotText)?;
    let text = lines_alike(&decoded.text);
    let mut findings = if pqmethod::is_pqmethod(&text) {
        pqmethod::read(&text)
    } else if is_document(&text) {
        document_findings(read_document(&text).map_err(Fault::Document)?)
    } else if text.trim_start().starts_with(['{', '[']) {
        json::read(&text)
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
    if decoded.encoding == Encoding::Windows1252 {
        let encoding = decoded.encoding.name();
        findings.report(Place::FILE, Fault::OtherEncoding { encoding });
    }
    Ok(findings)
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

/// The text with one kind of line break.
fn lines_alike(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The texts of the second file, which go before those of the first. Its language does not matter yet: the one in which
/// it can be read best is taken, then the one in which it has as many statements as the sorts.
fn read_texts(bytes: &[u8], findings: &mut Findings) {
    let wanted = findings.sorts.first().map(|(_, sort)| sort.ranks.len());
    let readings = Locale::ALL.map(|locale| (locale, read_statements(bytes, locale)));
    let best = readings.into_iter().min_by_key(|(_, read)| {
        let fits = Some(read.statements.len()) == wanted;
        (read.problems.len(), !fits)
    });
    let Some((main, read)) = best else { return };
    let problems = read.problems.into_iter().map(ImportProblem::from);
    findings.problems.extend(problems);
    findings.texts = read
        .statements
        .iter()
        .filter_map(|wordings| wordings.get(&main))
        .map(|wording| wording.text.to_string())
        .collect();
}
