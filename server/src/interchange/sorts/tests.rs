//! Tests of reading sorts in columns.

use app::domain::text::TextError;
use proptest::prelude::*;

use super::*;

fn grid() -> Grid {
    "-1:1,0:2,1:1".parse().expect("a grid")
}

fn read(text: &str) -> Result<Vec<ImportedSort>, Vec<SortsProblem>> {
    read_sorts(text.as_bytes(), 4, &grid())
}

fn ranks(text: &str) -> Vec<(String, Vec<i8>)> {
    let sorts = read(text).expect("good sorts");
    sorts
        .into_iter()
        .map(|sort| {
            let ranks = sort.sort.ranks().iter().map(|rank| rank.get()).collect();
            (sort.pseudonym.into(), ranks)
        })
        .collect()
}

fn number(number: u32) -> StatementNo {
    StatementNo::new(number).expect("not zero")
}

#[test]
fn each_column_is_a_sort() {
    let expected = [
        ("K3O0".to_owned(), vec![-1, 0, 0, 1]),
        ("Blåbær".to_owned(), vec![1, 0, -1, 0]),
    ];
    for text in [
        "no,K3O0,Blåbær\n1,-1,+1\n2,0,0\n3,0,−1\n4,1,0\n",
        "no;K3O0;Blåbær\r\n1; -1;1.0\r\n2;0;0\r\n3;0;-1\r\n4;1;0",
        "\tK3O0\tBlåbær\ns4\t1\t0\ns3\t0\t-1\ns2\t0\t0\ns1\t-1\t1\n\n\n",
        "utsagn,K3O0,Blåbær\nro,-1,1\ntid,0,0\nmål,0,-1\nhjelp,1,0\n",
    ] {
        assert_eq!(ranks(text), expected, "{text}");
    }
}

#[test]
fn one_sort_is_enough() {
    assert_eq!(ranks("no;A\n1;0\n2;0\n3;1\n4;-1\n").len(), 1);
}

#[test]
fn every_unreadable_cell_is_named_with_its_place() {
    let cell = |line, column, found: &str, reason| SortsProblem::Cell {
        line,
        column,
        found: found.to_owned(),
        reason,
    };
    assert_eq!(
        read("no;A;B\n1;-1;\n2;0;0,5\n3;x;1\n4;1;-1\n"),
        Err(vec![
            cell(4, 2, "x", RankCellError::NotANumber),
            cell(2, 3, "", RankCellError::Empty),
            cell(3, 3, "0,5", RankCellError::NotWhole),
        ])
    );
}

#[test]
fn statements_that_are_missing_repeated_or_unknown_are_all_named() {
    assert_eq!(
        read("no;A\n1;-1\n1;0\n7;0\n4;1\n"),
        Err(vec![
            SortsProblem::RepeatedStatement {
                line: 3,
                statement: number(1)
            },
            SortsProblem::UnknownStatement {
                line: 4,
                found: "7".to_owned()
            },
            SortsProblem::MissingStatement {
                statement: number(2)
            },
            SortsProblem::MissingStatement {
                statement: number(3)
            },
        ])
    );
    assert_eq!(
        read("no;A\nro;-1\ntid;0\n"),
        Err(vec![SortsProblem::RowCount {
            found: 2,
            wanted: 4
        }])
    );
}

#[test]
fn rows_numbered_by_halves_are_refused() {
    assert_eq!(
        read("no;A\n1;-1\n2;0\nsum;0\n4;1\n"),
        Err(vec![SortsProblem::UnknownStatement {
            line: 4,
            found: "sum".to_owned()
        }])
    );
}

#[test]
fn names_that_are_blank_repeated_or_addresses_are_refused() {
    let problems = read("no;A;a;x@y.no;\n1;-1;-1;-1;-1\n2;0;0;0;0\n3;0;0;0;0\n4;1;1;1;1\n");
    assert_eq!(
        problems,
        Err(vec![
            SortsProblem::RepeatedName {
                column: 3,
                earlier: 2,
                name: Pseudonym::new("a").expect("a name")
            },
            SortsProblem::Name {
                column: 4,
                reason: PseudonymError::LooksLikeAddress
            },
            SortsProblem::Name {
                column: 5,
                reason: TextError::Blank.into()
            },
        ])
    );
}

#[test]
fn every_sort_that_does_not_fit_is_named_with_its_reasons() {
    let Err(problems) = read("no;A;B;C\n1;-1;1;5\n2;0;1;0\n3;0;0;0\n4;1;0;1\n") else {
        panic!("B and C do not fit");
    };
    let names: Vec<_> = problems
        .iter()
        .map(|problem| match problem {
            SortsProblem::Sort {
                column,
                name,
                problems,
            } => (*column, name.as_str(), problems.len()),
            other => panic!("{other}"),
        })
        .collect();
    // B lacks −1 and has 1 twice; C has a rank off the grid and so lacks −1.
    assert_eq!(names, [(3, "B", 2), (4, "C", 2)]);
}

#[test]
fn rows_of_other_lengths_are_named() {
    let problems = read("no;A;B\n1;-1;-1\n2;0\n3;0;0\n4;1;1\n").expect_err("a short row");
    assert_eq!(
        problems[0],
        SortsProblem::RowLength {
            line: 3,
            found: 2,
            wanted: 3
        }
    );
}

#[test]
fn what_is_no_table_is_refused() {
    assert_eq!(read(""), Err(vec![SortsProblem::NoColumns]));
    assert_eq!(read("bare tekst"), Err(vec![SortsProblem::NoColumns]));
    let zip = read_sorts(b"PK\x03\x04\0\0", 4, &grid());
    assert_eq!(zip, Err(vec![NotText.into()]));
    let huge = vec![b'1'; MAX_BYTES + 1];
    assert_eq!(
        read_sorts(&huge, 4, &grid()),
        Err(vec![SortsProblem::TooLarge {
            found: MAX_BYTES + 1,
            max: MAX_BYTES
        }])
    );
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_sorts(&bytes, 4, &grid());
    }

    #[test]
    fn no_table_like_text_makes_it_panic(text in "[0-9sA;,\t\n\"+−.x-]{0,200}") {
        if let Ok(sorts) = read_sorts(text.as_bytes(), 4, &grid()) {
            for sort in sorts {
                prop_assert_eq!(sort.sort.ranks().len(), 4);
            }
        }
    }
}
