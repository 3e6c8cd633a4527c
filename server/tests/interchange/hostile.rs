//! Files made to do harm.

use std::io::{Cursor, Write as _};
use std::process::{Command, Output, Stdio};
use std::time::Instant;

use server::interchange::workbook::{Workbook, WorkbookError};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::{errors, packed, read, toy, whole_toy, written};

/// Opens a workbook as the server does: in a process of its own.
fn opened(bytes: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_synspunkt"))
        .arg("read-workbook")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    // Whoever gives up does not read.
    let _ = child.stdin.take().expect("a pipe").write_all(bytes);
    child.wait_with_output().expect("it ends")
}

const TYPES: &str = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
const BOOK: &str = "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>\
    <sheet name=\"sorts\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
const RELATIONS: &str = "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" \
    Target=\"worksheets/sheet1.xml\"/></Relationships>";

const ROOT: &str = "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
    Target=\"xl/workbook.xml\"/></Relationships>";

/// A workbook of one sheet with these cells, and with these shared texts.
fn raw(sheet: &str, shared: &str) -> Vec<u8> {
    packed(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", shared),
    ])
}

fn sheet(cells: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
         <sheetData>{cells}</sheetData></worksheet>"
    )
}

const NO_TEXTS: &str = "<?xml version=\"1.0\"?><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";

#[test]
fn a_good_workbook_passes_through_the_process() {
    let output = opened(&written(
        &toy(),
        server::interchange::export::ExportFormat::Workbook2,
    ));
    assert!(output.status.success());
    let said: Result<Workbook, WorkbookError> =
        serde_json::from_slice(&output.stdout).expect("JSON");
    assert!(
        said.expect("opened")
            .sheets
            .iter()
            .any(|sheet| sheet.name == "sorts")
    );
    let own = raw(
        &sheet("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>"),
        NO_TEXTS,
    );
    let said: Result<Workbook, WorkbookError> =
        serde_json::from_slice(&opened(&own).stdout).expect("JSON");
    assert_eq!(
        said.expect("the workbooks made here are workbooks").sheets[0].rows[0][0].text(),
        "7"
    );
}

/// A workbook of two kilobytes that says it has two hundred billion texts.
pub fn greedy() -> Vec<u8> {
    let shared = "<?xml version=\"1.0\"?><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
        count=\"200000000000\" uniqueCount=\"200000000000\"><si><t>a</t></si></sst>";
    raw(&sheet(""), shared)
}

#[test]
fn a_workbook_that_asks_for_all_memory_ends_its_own_process_only() {
    let far = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    for bytes in [greedy(), raw(&sheet(far), NO_TEXTS)] {
        let start = Instant::now();
        let output = opened(&bytes);
        assert!(start.elapsed().as_secs() < 15);
        let said: Option<Result<Workbook, WorkbookError>> =
            serde_json::from_slice(&output.stdout).ok();
        assert!(!matches!(said, Some(Ok(_))), "{said:?}");
    }
}

#[test]
fn entities_are_not_expanded() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">\
        <!ENTITY c SYSTEM \"file:///etc/passwd\">]>\
        <sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&b;&c;</t></si></sst>";
    let cell = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
    let output = opened(&raw(&sheet(cell), bomb));
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        !said.contains("aaaaaaaaaa") && !said.contains("root:"),
        "{said}"
    );
}

#[test]
fn an_archive_that_unpacks_to_too_much_is_refused() {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["statements.txt", "sorts.txt"] {
        archive
            .start_file(name, SimpleFileOptions::default())
            .expect("a file");
        archive.write_all(&vec![b'0'; 30_000_000]).expect("zeros");
    }
    let bytes = archive.finish().expect("it ends").into_inner();
    assert!(bytes.len() < 100_000);
    assert_eq!(
        errors(&read(&bytes)),
        ["the archive is too large when it is unpacked"]
    );
}

#[test]
fn an_archive_of_many_files_is_refused() {
    let names: Vec<String> = (0..300).map(|number| format!("{number}.txt")).collect();
    let mut files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    files.push(("sorts.txt", "Ada,1,0"));
    assert_eq!(
        errors(&read(&packed(&files))),
        ["the archive has 301 files, but may have at most 200"]
    );
}

#[test]
fn names_in_an_archive_are_never_paths() {
    let archive = packed(&[("../sorts.txt", "Ada,1,0"), ("/sorts.txt", "Ada,1,0")]);
    assert_eq!(
        errors(&read(&archive)),
        ["/sorts.txt: this is no known format of sorts"]
    );
}

#[test]
fn what_is_cut_off_anywhere_is_refused_or_read_but_never_panics() {
    for format in server::interchange::export::ExportFormat::ALL {
        let bytes = written(&whole_toy(), format);
        for end in (0..bytes.len()).step_by(37) {
            let _ = read(&bytes[..end]);
        }
    }
}

#[test]
fn other_files_are_told_from_sorts() {
    for (bytes, message) in [
        (
            &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..],
            "neither a text, an archive nor a workbook",
        ),
        (b"", "no known format"),
        (b"Hei!\nDette er et brev.\n", "no known format"),
        (b"PK\x03\x04 and nothing more", "the archive is damaged"),
    ] {
        let errors = errors(&read(bytes));
        assert!(
            errors.len() == 1 && errors[0].contains(message),
            "{errors:?}"
        );
    }
}
