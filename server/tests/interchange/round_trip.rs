//! What is written is read again as the same study, for everything that the format holds.

use analysis::{Column, Grid, Rank};
use app::domain::statement::StatementText;
use proptest::prelude::*;
use server::interchange::export::ExportFormat;
use server::interchange::import::{Found, FoundSort, ImportHints};

use crate::support::{errors, read, read_with, unpacked, whole_toy, written};

/// Grids that twenty slots can hold, symmetric or not, with −6 and +13 among the ends.
fn grids() -> impl Strategy<Value = Grid> {
    (-6_i8..=12, 2_usize..=8).prop_flat_map(|(lowest, columns)| {
        let columns = columns.min((14 - i32::from(lowest)) as usize).max(2);
        prop::collection::vec(1_u16..=4, columns).prop_map(move |heights| {
            let ranks = (lowest..).map(Rank);
            let columns = ranks
                .zip(heights)
                .map(|(rank, height)| Column { rank, height });
            Grid::new(columns.collect()).expect("rising ranks")
        })
    })
}

/// Words with all that separates, quotes and turns around.
const TEXT: &str = "[a-zA-ZæøåßÆé0-9,;\"'=+@. \\-العربية🫐]{1,30}";

fn studies(names: &'static str) -> impl Strategy<Value = Found> {
    grids().prop_flat_map(move |grid| {
        let cells = grid.values();
        let count = cells.len();
        let texts = prop::collection::vec(TEXT, count);
        let sort = (names, Just(cells).prop_shuffle());
        let sorts = prop::collection::vec(sort, 1..6);
        (texts, sorts).prop_map(move |(texts, sorts)| {
            let texts = (1..).zip(texts);
            Found {
                title: Some("En studie".to_owned()),
                texts: texts
                    .map(|(number, text): (usize, String)| {
                        StatementText::new(&format!("P{number} {text}")).expect("a text")
                    })
                    .collect(),
                grid: Some(grid.clone()),
                sorts: (1..)
                    .zip(sorts)
                    .map(|(number, (name, ranks)): (usize, _)| {
                        FoundSort::plain(format!("{}{number}", name.trim()), ranks)
                    })
                    .collect(),
                details: None,
            }
        })
    })
}

#[test]
fn our_own_file_holds_everything() {
    let imported = read(&written(&whole_toy(), ExportFormat::Study));
    assert_eq!(errors(&imported), [""; 0]);
    assert_eq!(imported.found, whole_toy());
}

#[test]
fn a_key_that_is_not_known_is_named_with_its_place() {
    let text = String::from_utf8(written(&whole_toy(), ExportFormat::Study)).expect("text");
    let errors = errors(&read(
        text.replace("\"release_batch\"", "\"release_bach\"")
            .as_bytes(),
    ));
    assert_eq!(errors.len(), 1);
    assert!(
        errors[0].starts_with("line ") && errors[0].contains("release_bach"),
        "{errors:?}"
    );
    let later = text.replace("\"version\": 3", "\"version\": 4");
    assert_eq!(
        crate::support::errors(&read(later.as_bytes())),
        ["the study file has version 4, but this program reads versions up to 3"]
    );
}

fn check(study: &Found, bytes: &[u8]) -> Result<(), TestCaseError> {
    let imported = read(bytes);
    prop_assert_eq!(errors(&imported), Vec::<String>::new());
    prop_assert_eq!(&imported.found, study);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn workbooks_of_type_1_hold_the_whole_study(study in studies(TEXT)) {
        check(&study, &written(&study, ExportFormat::Workbook1))?;
    }

    #[test]
    fn workbooks_of_type_2_hold_the_whole_study(study in studies(TEXT)) {
        check(&study, &written(&study, ExportFormat::Workbook2))?;
    }

    #[test]
    fn the_archive_of_kade_holds_all_but_separators_in_names(study in studies("[a-zæøå =.-]{1,20}")) {
        check(&study, &written(&study, ExportFormat::KadeZip))?;
    }

    #[test]
    fn pqmethod_holds_short_names_and_the_texts_beside_it(study in studies("[a-zA-Z]{1,7}")) {
        let archive = written(&study, ExportFormat::PqMethod);
        let data = unpacked(&archive, "study.dat");
        let texts = unpacked(&archive, "statements.csv");
        let imported = read_with(&data, Some(&texts), &ImportHints::default());
        prop_assert_eq!(errors(&imported), Vec::<String>::new());
        prop_assert_eq!(&imported.found, &study);
    }

    #[test]
    fn tables_for_programs_hold_sorts_and_texts(study in studies(TEXT)) {
        let archive = written(&study, ExportFormat::Csv);
        let data = unpacked(&archive, "for-programs/sorts.csv");
        let texts = unpacked(&archive, "for-programs/statements.csv");
        // A table has neither title nor grid.
        let hints = ImportHints { grid: study.grid.clone(), ..ImportHints::default() };
        let imported = read_with(&data, Some(&texts), &hints);
        prop_assert_eq!(errors(&imported), Vec::<String>::new());
        prop_assert_eq!(&imported.found.sorts, &study.sorts);
        prop_assert_eq!(&imported.found.texts, &study.texts);
    }
}
