//! Sorts from files.

use app::domain::sort::SortSource;
use server::interchange::SortsProblem;
use server::service::import::{ImportError, SortFiles};
use server::service::sorting::SubmitError;

use crate::on_both_databases;
use crate::samples::{draft, open_study, researcher, send_new, submission};
use crate::world::World;

on_both_databases!(
    imported_sorts_are_released_at_once,
    a_taken_name_stops_the_whole_import,
    a_draft_takes_no_imports,
    problems_are_all_named_and_nothing_is_stored,
    an_imported_name_is_taken_for_participants,
);

const SORTS: &str =
    "no;Ada;Bo\n1;-2;2\n2;-1;1\n3;-1;1\n4;0;0\n5;0;0\n6;0;0\n7;1;−1\n8;+1;-1\n9;2;-2\n";

fn files(sorts: &str, remarks: Option<&str>) -> SortFiles {
    SortFiles {
        sorts: sorts.as_bytes().to_vec(),
        remarks: remarks.map(|text| text.as_bytes().to_vec()),
    }
}

async fn imported_sorts_are_released_at_once(world: &World) {
    let study = open_study(world).await;
    let remarks = "pseudonym;no;text\nBo;9;Aldri, sier jeg.\nBo;1;Ja.\n";
    let count = world
        .services
        .imports
        .sorts(&study, files(SORTS, Some(remarks)))
        .await;
    assert_eq!(count.expect("imported"), 2);
    let mut released = world.services.sorting.released(&study).await.expect("read");
    released.sort_by(|a, b| a.content.pseudonym.cmp(&b.content.pseudonym));
    let ranks: Vec<Vec<i8>> = released
        .iter()
        .map(|sort| {
            sort.content
                .sort
                .ranks()
                .iter()
                .map(|rank| rank.get())
                .collect()
        })
        .collect();
    assert_eq!(
        ranks,
        [
            [-2, -1, -1, 0, 0, 0, 1, 1, 2],
            [2, 1, 1, 0, 0, 0, -1, -1, -2]
        ]
    );
    assert!(
        released
            .iter()
            .all(|sort| sort.source == SortSource::Imported)
    );
    let remarks: Vec<_> = released[1]
        .content
        .remarks
        .iter()
        .map(|(no, text)| (no.get(), text.as_str()))
        .collect();
    assert_eq!(remarks, [(1, "Ja."), (9, "Aldri, sier jeg.")]);
    let counts = world.counts(study.study().id()).await;
    assert_eq!((counts.submitted, counts.released), (2, 2));
}

async fn a_taken_name_stops_the_whole_import(world: &World) {
    let study = open_study(world).await;
    send_new(world, &study, "bo").await;
    let import = world
        .services
        .imports
        .sorts(&study, files(SORTS, None))
        .await;
    let Err(ImportError::Sorts(problems)) = import else {
        panic!("Bo is taken");
    };
    let name = "Bo".parse().expect("a name");
    assert_eq!(problems, [SortsProblem::TakenName { name }]);
    let counts = world.counts(study.study().id()).await;
    assert_eq!((counts.submitted, counts.released), (1, 0));
}

async fn a_draft_takes_no_imports(world: &World) {
    let owner = researcher(world).await;
    let study = draft(world, &owner.id, "Utkast").await;
    let import = world
        .services
        .imports
        .sorts(&study, files(SORTS, None))
        .await;
    assert!(matches!(import, Err(ImportError::Transition(_))));
}

async fn problems_are_all_named_and_nothing_is_stored(world: &World) {
    let study = open_study(world).await;
    let bad = SORTS.replace("9;2;-2", "9;2;x").replace("4;0;0", "4;0,5;0");
    let import = world
        .services
        .imports
        .sorts(&study, files(&bad, None))
        .await;
    let Err(ImportError::Sorts(problems)) = import else {
        panic!("two bad cells");
    };
    assert_eq!(problems.len(), 2);
    let remarks = "pseudonym;no;text\nCid;1;Ja\nBo;10;Ja\nBo;1;Ja\nBo;1;Nei\n";
    let import = world
        .services
        .imports
        .sorts(&study, files(SORTS, Some(remarks)))
        .await;
    let Err(ImportError::Remarks(problems)) = import else {
        panic!("three bad remarks");
    };
    assert_eq!(problems.len(), 3);
    assert_eq!(world.column("SELECT id FROM q_sort").await, [""; 0]);
}

async fn an_imported_name_is_taken_for_participants(world: &World) {
    let study = open_study(world).await;
    let import = world
        .services
        .imports
        .sorts(&study, files(SORTS, None))
        .await;
    import.expect("imported");
    let sent = world
        .services
        .sorting
        .submit(study.study().id(), &submission(&study, "ADA"))
        .await;
    assert!(matches!(sent, Err(SubmitError::PseudonymTaken)));
}

/// The layout of statistics programs: named rows `s1` …, commas, one column per sort. The file is a reconstruction
/// (analysis/tests/data/README.md).
#[test]
fn sorts_written_by_a_statistics_program_are_read() {
    let file = include_bytes!("../../../analysis/tests/data/reference_reconstruction.csv");
    let grid = "-5:1,-4:2,-3:3,-2:4,-1:5,0:6,1:5,2:4,3:3,4:2,5:1"
        .parse()
        .expect("a grid");
    let sorts = server::interchange::read_sorts(file, 36, &grid).expect("25 forced sorts");
    assert_eq!(sorts.len(), 25);
}
