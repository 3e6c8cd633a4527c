//! What is written, looked at without our readers.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use server::interchange::export::ExportFormat;

use crate::support::{toy, unpacked, whole_toy, written};

#[test]
fn pqmethod_has_its_columns() {
    let archive = written(&toy(), ExportFormat::PqMethod);
    let data = String::from_utf8(unpacked(&archive, "study.dat")).expect("ASCII");
    assert_eq!(
        data,
        "  0  3  5 Lekestudie\r\n \
         -1  1  0  0  0  0  0  1  3  1  0  0  0  0  0  0  0  0  0  0  0  0\r\n\
         Ada       -1 0 0 0 1\r\n\
         Boe        1 0 0 0-1\r\n\
         C3         0 1 0-1 0\r\n"
    );
    let statements = String::from_utf8(unpacked(&archive, "study.sta")).expect("ASCII");
    assert!(statements.is_ascii());
    assert_eq!(statements.lines().nth(4), Some("Siste - paastand"));
    let full = String::from_utf8(unpacked(&archive, "statements.csv")).expect("text");
    assert_eq!(full.lines().nth(4), Some("4,Blåbær 🫐 og فراولة"));
}

#[test]
fn the_archive_of_kade_has_its_four_texts() {
    let archive = written(&toy(), ExportFormat::KadeZip);
    let text = |name: &str| String::from_utf8(unpacked(&archive, name)).expect("text");
    assert_eq!(text("name.txt"), "Lekestudie");
    assert_eq!(
        text("sorts.txt"),
        "Ada,-1,0,0,0,1\nBø,1,0,0,0,-1\nC3,0,1,0,-1,0\n"
    );
    assert_eq!(
        text("pattern.txt"),
        "0,0,0,0,0,1,3,1,0,0,0,0,0,0,0,0,0,0,0,0"
    );
    assert_eq!(
        text("statements.txt").lines().next(),
        Some("Rolig, og \"trygt\"")
    );
}

#[test]
fn a_workbook_has_numbers_as_numbers_and_no_formula() {
    let bytes = written(&toy(), ExportFormat::Workbook1);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let sorts = book.worksheet_range("sorts").expect("a sheet");
    // The first row is the lowest rank: Ada put statement 1 there, Bø statement 5, C3 statement 4.
    let row: Vec<Option<&Data>> = (0..4).map(|column| sorts.get_value((1, column))).collect();
    let numbers = [-1.0, 1.0, 5.0, 4.0].map(Data::Float);
    assert_eq!(row, numbers.iter().map(Some).collect::<Vec<_>>());
    let statements = book.worksheet_range("statements").expect("a sheet");
    assert_eq!(
        statements.get_value((3, 1)),
        Some(&Data::String("=1+1 er to".to_owned()))
    );
    for sheet in book.sheet_names() {
        let formulas = book.worksheet_formula(&sheet).expect("a sheet");
        assert_eq!(
            formulas
                .cells()
                .filter(|(.., text)| !text.is_empty())
                .count(),
            0
        );
    }
}

#[test]
fn spreadsheets_get_no_formula_and_programs_the_exact_text() {
    let archive = written(&toy(), ExportFormat::Csv);
    let text = |name: &str| String::from_utf8(unpacked(&archive, name)).expect("text");
    let exact = text("for-programs/statements.csv");
    assert_eq!(exact.lines().nth(3), Some("3,=1+1 er to"));
    assert_eq!(exact.lines().nth(1), Some("1,\"Rolig, og \"\"trygt\"\"\""));
    let guarded = text("for-spreadsheets/statements.csv");
    assert_eq!(guarded.lines().nth(3), Some("3;'=1+1 er to"));
    assert!(guarded.starts_with('\u{FEFF}'));
    assert_eq!(
        text("for-programs/sorts.csv").lines().nth(1),
        Some("1,-1,1,0")
    );
    assert_eq!(
        text("for-spreadsheets/sorts.csv").lines().nth(1),
        Some("1;-1;1;0")
    );
    assert_eq!(
        text("for-programs/sorts-long.csv").lines().nth(6),
        Some("Bø,1,1")
    );
    assert!(text("codebook.txt").ends_with("-1:1,0:3,1:1\n"));
}

#[test]
fn equal_studies_make_equal_bytes() {
    for format in ExportFormat::ALL {
        if !matches!(format, ExportFormat::Workbook1 | ExportFormat::Workbook2) {
            assert_eq!(
                written(&whole_toy(), format),
                written(&whole_toy(), format),
                "{format:?}"
            );
        }
    }
}
