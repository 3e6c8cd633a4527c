//! A toy study, and short ways to read and write.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write as _};

use analysis::{AnalysisSpec, ExtractionMethod, Grid, Rank, StatementNo};
use app::domain::background::Background;
use app::domain::concourse::{Candidate, CandidateNo, Dimensions, Fate, Source};
use app::domain::language::StudyLanguage;
use app::domain::languages::Languages;
use app::domain::particulars::{Approvals, Particulars};
use app::domain::remark::Remark;
use app::domain::statement::{StatementText, Wording};
use app::domain::study::{Conditions, GridEnd, Information, Instruction, StudyOptions, Title};
use app::domain::viewpoint::Viewpoints;
use server::interchange::export::{ExportFormat, write};
use server::interchange::import::{
    Found, FoundSort, ImportFiles, ImportHints, ImportProblem, ImportedStudy, read_import,
};
use server::interchange::study_document::{
    DocumentAnalysis, DocumentConcourse, DocumentTexts, StudyDetails,
};
use server::interchange::study_work::DocumentWork;
use server::interchange::workbook::{OpensWorkbooks, Workbook, WorkbookError, open_here};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Opens workbooks in the test's own process.
pub struct Here;

impl OpensWorkbooks for Here {
    fn open(&self, bytes: &[u8]) -> Result<Workbook, WorkbookError> {
        open_here(bytes)
    }
}

/// What is understood of a file.
pub fn read(bytes: &[u8]) -> ImportedStudy {
    read_with(bytes, None, &ImportHints::default())
}

/// What is understood of two files.
pub fn read_with(study: &[u8], statements: Option<&[u8]>, hints: &ImportHints) -> ImportedStudy {
    let files = ImportFiles {
        statements: statements.map(<[u8]>::to_vec),
        ..ImportFiles::one(study.to_vec())
    };
    read_import(&files, hints, &Here)
}

/// What keeps a file from being imported.
pub fn errors(imported: &ImportedStudy) -> Vec<String> {
    let errors = imported.problems.iter().filter(|p| p.is_error());
    errors.map(ToString::to_string).collect()
}

/// What is doubtful, without the remark that texts are missing.
pub fn doubts(imported: &ImportedStudy) -> Vec<String> {
    let is_doubt = |p: &&ImportProblem| !p.is_error();
    let doubts = imported.problems.iter().filter(is_doubt);
    let all = doubts.map(ToString::to_string);
    all.filter(|text| !text.starts_with("the file has no texts"))
        .collect()
}

/// Names and ranks of the sorts.
pub fn sorts(imported: &ImportedStudy) -> Vec<(&str, Vec<i8>)> {
    let sorts = imported.found.sorts.iter();
    sorts
        .map(|sort| {
            let ranks = sort.ranks.iter().map(|rank| rank.get()).collect();
            (sort.label.as_str(), ranks)
        })
        .collect()
}

/// The grid of a study as text.
pub fn grid(imported: &ImportedStudy) -> String {
    imported
        .found
        .grid
        .as_ref()
        .map_or_else(String::new, Grid::to_string)
}

/// Five statements with everything that other programs stumble over, and three sorts of them.
pub fn toy() -> Found {
    let texts = [
        "Rolig, og \"trygt\"",
        "Ja; eller nei",
        "=1+1 er to",
        "Blåbær 🫐 og فراولة",
        "Siste – påstand",
    ];
    let sorts = [
        ("Ada", [-1, 0, 0, 0, 1]),
        ("Bø", [1, 0, 0, 0, -1]),
        ("C3", [0, 1, 0, -1, 0]),
    ];
    Found {
        title: Some("Lekestudie".to_owned()),
        texts: texts
            .map(|text| StatementText::new(text).expect("a text"))
            .to_vec(),
        grid: Some("-1:1,0:3,1:1".parse().expect("a grid")),
        sorts: sorts
            .map(|(name, ranks)| FoundSort::plain(name, ranks.map(Rank).to_vec()))
            .to_vec(),
        details: None,
    }
}

fn particulars() -> Particulars {
    Particulars {
        approvals: Approvals::new("Sikt, nr. 1").ok(),
        ..Particulars::default()
    }
}

/// A candidate that was not chosen.
fn candidate() -> Candidate {
    let text = StatementText::new("Ikke valgt").expect("a text");
    Candidate {
        number: CandidateNo::new(7).expect("a number"),
        wordings: BTreeMap::from([(StudyLanguage::NB, Wording::plain(text))]),
        source: Source::new("Intervju 3").ok(),
        note: None,
        aspects: BTreeSet::new(),
        former: Vec::new(),
        origins: BTreeSet::new(),
        fate: Fate::Waiting,
    }
}

/// Two branches, one of which was taken back by a decision, with a flag on a sort that is no longer there.
fn work() -> DocumentWork {
    let json = serde_json::json!({
        "headings": [{"key": "foreground"}, {"key": "own-1", "title": "Om tid"}],
        "decisions": [
            {"decision": {"decide": "keep", "factors": [1, 2]}, "by": 1, "made": "2026-03-01T09:00:00.001Z"},
            {"after": 1, "decision": {"decide": "flag", "sort": 4, "factor": 1, "flagged": true, "loading": 0.0},
                "by": 1, "made": "2026-03-01T09:01:00Z"},
            {"after": 1, "decision": {"decide": "sorts", "set": {"only": {"name": "Vår", "sorts": [1, 4]}}},
                "by": 2, "made": "2026-03-02T09:00:00Z"},
            {"after": 2, "decision": {"decide": "flag", "sort": 3, "factor": 2, "flagged": false, "loading": 0.1 + 0.2},
                "reason": "Leste ikke\nhele listen.", "by": 2, "made": "2026-03-01T09:02:00Z"},
        ],
        "branches": [
            {"name": "Første", "head": 2, "tip": 4, "made": "2026-03-01T09:00:00Z", "interpretations": [
                {"factor": 1, "number": 1, "text": {"sections": {"foreground": "Tid {1>}"}, "notes": {"2": "Se 3"}},
                    "kept": "asked", "by": 1, "made": "2026-03-03T09:00:00Z"},
                {"factor": 1, "number": 3, "text": {"sections": {"own-1": "Mer tid"}},
                    "kept": "writing", "by": 3, "made": "2026-03-03T10:00:00Z"}]},
            {"name": "Andre", "made": "2026-03-04T09:00:00Z"},
        ],
    });
    serde_json::from_value(json).expect("analyses in the making")
}

/// The toy as another Synspunkt has it: with a second language, an option that is not usual, and a remark.
pub fn whole_toy() -> Found {
    let mut study = toy();
    let statements = study.texts.iter().map(|text| {
        let english = StatementText::new(&format!("{text} (en)")).expect("a text");
        BTreeMap::from([
            (StudyLanguage::NB, Wording::plain(text.clone())),
            (StudyLanguage::EN, Wording::plain(english)),
        ])
    });
    let texts = DocumentTexts {
        title: Title::new("Lekestudie").ok(),
        instruction: Instruction::new("Hvor enig er du?").ok(),
        information: Information::new("Det er frivillig.\n\nDu kan slutte når du vil.").ok(),
        most: GridEnd::new("Helt enig").ok(),
        ..DocumentTexts::default()
    };
    study.details = Some(StudyDetails {
        conditions: Conditions::default(),
        languages: Languages::new(vec![StudyLanguage::NB, StudyLanguage::EN])
            .expect("two languages"),
        texts: BTreeMap::from([(StudyLanguage::NB, texts)]),
        statements: statements.collect(),
        release_batch: 7,
        options: StudyOptions {
            has_practice: true,
            ..StudyOptions::default()
        },
        particulars: particulars(),
        concourse: Some(DocumentConcourse {
            dimensions: Dimensions::default(),
            candidates: vec![candidate()],
        }),
        background: Background::default(),
        analysis: Some(DocumentAnalysis {
            specification: AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, 2),
            viewpoints: Viewpoints::default(),
        }),
        work: work(),
    });
    let statement = StatementNo::from_index(4);
    study.sorts[2].remarks =
        BTreeMap::from([(statement, Remark::new("Jo,\nkanskje").expect("a remark"))]);
    study.sorts[0].closing_remark = Remark::new("Takk").ok();
    study.sorts[0].on_paper = true;
    study
}

/// A study in a format.
pub fn written(study: &Found, format: ExportFormat) -> Vec<u8> {
    let file = write(study, format);
    file.expect("the format holds the study").bytes
}

/// A file of an archive.
pub fn unpacked(archive: &[u8], name: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(archive)).expect("an archive");
    let mut file = archive.by_name(name).expect(name);
    let mut bytes = Vec::new();
    std::io::copy(&mut file, &mut bytes).expect("it can be read");
    bytes
}

/// An archive of these files.
pub fn packed(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .expect("a file begins");
        archive
            .write_all(content.as_bytes())
            .expect("it is written");
    }
    archive.finish().expect("it ends").into_inner()
}

/// A cell of a sheet that is being made.
#[derive(Clone, Copy)]
pub enum At {
    /// A number.
    N(f64),
    /// A text.
    T(&'static str),
    /// Nothing.
    E,
}

/// A workbook of these sheets.
pub fn workbook(sheets: &[(&str, Vec<Vec<At>>)]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).expect("a name");
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    At::N(number) => sheet.write_number(row, column, *number).map(|_| ()),
                    At::T(text) => sheet.write_string(row, column, *text).map(|_| ()),
                    At::E => Ok(()),
                }
                .expect("a cell");
            }
        }
    }
    book.save_to_buffer().expect("a workbook")
}

/// A row of a name and numbers.
pub fn row(name: &'static str, numbers: &[i32]) -> Vec<At> {
    let numbers = numbers.iter().map(|number| At::N(f64::from(*number)));
    std::iter::once(At::T(name)).chain(numbers).collect()
}
