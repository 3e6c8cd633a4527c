//! `synspunkt import` and `synspunkt export` as people use them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use server::interchange::export::ExportFormat;
use server::interchange::import::Found;

use crate::support::{read, toy, unpacked, whole_toy, written};

/// A folder of one test's own, with a database in it.
struct Installation(PathBuf);

impl Installation {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("interchange")
            .join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        let this = Self(folder);
        let made = this.run(&[
            "create-researcher",
            "--email",
            "kari@example.no",
            "--name",
            "Kari",
        ]);
        assert!(made.status.success());
        this
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_synspunkt"))
            .args(arguments)
            .env(
                "SYNSPUNKT_DATABASE",
                format!("sqlite:{}", self.0.join("study.db").display()),
            )
            .env("SYNSPUNKT_LOG", "warn")
            .current_dir(&self.0)
            .output()
            .expect("it starts")
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.0.join(name), bytes).expect("it can be written");
    }

    /// Makes a study of a file and gives its short name.
    fn import_new(&self, file: &str) -> String {
        let output = self.run(&[
            "import",
            file,
            "--new",
            "--owner",
            "kari@example.no",
            "--language",
            "nb",
            "--instruction",
            "Hvor enig er du?",
            "--title",
            "Lekestudie",
        ]);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            output.status.success(),
            "{said}{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let slug = said.trim().rsplit(' ').next().expect("a name");
        slug.trim_end_matches('.').to_owned()
    }

    fn export(&self, slug: &str, format: ExportFormat) -> Vec<u8> {
        let output = self.run(&["export", slug, "--format", format.word(), "--output", "out"]);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        std::fs::read(self.0.join("out")).expect("a file")
    }
}

/// The study as it is after the database: sorts by name.
fn sorted(mut study: Found) -> Found {
    study
        .sorts
        .sort_by(|one, other| one.label.cmp(&other.label));
    study
}

#[test]
fn a_study_goes_through_two_installations_unchanged() {
    let first = Installation::new("first");
    first.put("toy.xlsx", &written(&toy(), ExportFormat::Workbook1));
    let slug = first.import_new("toy.xlsx");
    let second = Installation::new("second");
    for format in [
        ExportFormat::Workbook1,
        ExportFormat::Workbook2,
        ExportFormat::KadeZip,
    ] {
        second.put("study", &first.export(&slug, format));
        let copy = second.import_new("study");
        let bytes = second.export(&copy, ExportFormat::KadeZip);
        assert_eq!(sorted(read(&bytes).found), sorted(toy()), "{format:?}");
    }
    // The script and its data for R come with the statements.
    let bytes = first.export(&slug, ExportFormat::R);
    let script = String::from_utf8(unpacked(&bytes, "analysis.R")).expect("text");
    assert!(script.contains("library(qmethod)"));
    assert!(!unpacked(&bytes, "sorts.csv").is_empty());
}

#[test]
fn our_own_file_makes_the_same_study_with_the_same_analysis() {
    let first = Installation::new("own-first");
    let original = written(&whole_toy(), ExportFormat::Study);
    first.put("study.json", &original);
    let output = first.run(&[
        "import",
        "study.json",
        "--new",
        "--owner",
        "kari@example.no",
    ]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let exported = first.export("lekestudie", ExportFormat::Study);
    assert_eq!(String::from_utf8(exported), String::from_utf8(original));
}

#[test]
fn nothing_is_half_imported() {
    let place = Installation::new("half");
    place.put("toy.zip", &written(&toy(), ExportFormat::KadeZip));
    let slug = place.import_new("toy.zip");
    // The names are taken, so that not even the new sort gets in.
    let mut study = toy();
    study.sorts[0].label = "Ny".to_owned();
    place.put("more.zip", &written(&study, ExportFormat::KadeZip));
    let output = place.run(&["import", "more.zip", "--study", &slug]);
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        said.contains("sort Bø: the study has a sort of this name already"),
        "{said}"
    );
    assert!(said.contains("sort C3"), "{said}");
    assert_eq!(
        read(&place.export(&slug, ExportFormat::KadeZip))
            .found
            .sorts
            .len(),
        3
    );
    // Statements in another order are noticed.
    study.texts.swap(0, 1);
    place.put("order.zip", &written(&study, ExportFormat::KadeZip));
    let output = place.run(&["import", "order.zip", "--study", &slug]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        said.contains("statement 1 has another text in the study"),
        "{said}"
    );
}

#[test]
fn a_hostile_workbook_is_refused_in_words() {
    let place = Installation::new("hostile");
    place.put("bad.xlsx", &crate::hostile::greedy());
    let output = place.run(&["import", "bad.xlsx", "--check"]);
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("too much memory or time"), "{said}");
}
