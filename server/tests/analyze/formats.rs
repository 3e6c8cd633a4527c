//! Each format is read back and says the same as the JSON document.

use std::collections::HashMap;
use std::io::Cursor;

use calamine::{Data, Range, Reader as _, Xlsx};
use serde_json::Value;

use crate::support::{bytes, json, numbers, oracle, rows, scratch, start, written};

/// Twenty texts, one of which a spreadsheet program would take for a formula.
fn texts() -> String {
    let lines = (1..=20).map(|number| match number {
        3 => "=1+1, said nobody".to_owned(),
        _ => format!("One thought, so to say, and its number is {number}"),
    });
    written("texts.txt", &lines.collect::<Vec<_>>().join("\n"))
}

fn arguments<'a>(sorts: &'a str, texts: &'a str) -> Vec<&'a str> {
    vec![
        sorts,
        "--factors",
        "2",
        "--statements",
        texts,
        "--bootstrap",
        "20",
        "--seed",
        "5",
    ]
}

/// What a row of the CSV is about.
type Key = (String, String, String, String, String);

fn read_csv(bytes: &[u8]) -> HashMap<Key, f64> {
    let mut reader = csv::Reader::from_reader(bytes);
    let header: Vec<String> = reader
        .headers()
        .expect("a header")
        .iter()
        .map(str::to_owned)
        .collect();
    assert_eq!(
        header,
        [
            "quantity",
            "sort",
            "name",
            "statement",
            "text",
            "factor",
            "other",
            "value"
        ]
    );
    let mut found = HashMap::new();
    for row in reader.records() {
        let row = row.expect("a row");
        let cell = |index: usize| row[index].to_owned();
        let key = (cell(0), cell(1), cell(3), cell(5), cell(6));
        let earlier = found.insert(key.clone(), row[7].parse().expect("a number"));
        assert_eq!(earlier, None, "{key:?} stands there twice");
        assert_eq!(row[1].is_empty(), row[2].is_empty());
        assert_eq!(row[3].is_empty(), row[4].is_empty());
    }
    found
}

#[test]
fn the_csv_holds_every_number_with_all_its_digits() {
    let (sorts, texts) = (oracle("syn-c.csv"), texts());
    let document = json(&arguments(&sorts, &texts));
    let csv = bytes(&[&arguments(&sorts, &texts)[..], &["--format", "csv"]].concat());
    let found = read_csv(&csv);
    let at = |quantity: &str, sort: usize, statement: usize, factor: usize, other: usize| {
        let number = |number: usize| {
            if number == 0 {
                String::new()
            } else {
                number.to_string()
            }
        };
        let key = (
            quantity.to_owned(),
            number(sort),
            number(statement),
            number(factor),
            number(other),
        );
        *found
            .get(&key)
            .unwrap_or_else(|| panic!("{key:?} is missing"))
    };
    for (sort, row) in rows(&document["correlation"]).iter().enumerate() {
        for (other, r) in row.iter().enumerate() {
            assert_eq!(at("correlation", sort + 1, 0, 0, other + 1), *r);
        }
    }
    for (sort, row) in rows(&document["rotated"]["loadings"]).iter().enumerate() {
        for (factor, loading) in row.iter().enumerate() {
            assert_eq!(at("loading", sort + 1, 0, factor + 1, 0), *loading);
            let flag = document["flags"][sort] == factor + 1;
            assert_eq!(at("flag", sort + 1, 0, factor + 1, 0) == 1.0, flag);
        }
    }
    for (index, factor) in document["factors"]
        .as_array()
        .expect("a list")
        .iter()
        .enumerate()
    {
        for (statement, z) in numbers(&factor["z"]).into_iter().enumerate() {
            assert_eq!(at("z", 0, statement + 1, index + 1, 0), z);
            let rank = factor["array"][statement].as_f64();
            assert_eq!(Some(at("array", 0, statement + 1, index + 1, 0)), rank);
        }
        assert_eq!(
            Some(at("reliability", 0, 0, index + 1, 0)),
            factor["reliability"].as_f64()
        );
    }
    assert_eq!(at("sed", 0, 0, 1, 2), rows(&document["sed"])[0][1]);
    let drawn = &document["bootstrap"]["procrustes"]["all"]["factors"][1];
    let loading = &drawn["sorts"][4]["loading"]["standard_error"];
    assert_eq!(
        Some(at("bootstrap_loading_se", 5, 0, 2, 0)),
        loading.as_f64()
    );
    let text = String::from_utf8(csv).expect("UTF-8");
    assert!(
        text.contains("z,,,3,\"=1+1, said nobody\",1,,"),
        "texts are written as they are"
    );
}

fn sheet(workbook: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Range<Data> {
    workbook.worksheet_range(name).expect("the sheet is there")
}

fn number(cell: Option<&Data>) -> f64 {
    match cell {
        Some(Data::Float(number)) => *number,
        Some(Data::Int(number)) => *number as f64,
        other => panic!("{other:?} is no number"),
    }
}

#[test]
fn the_workbook_holds_the_tables_and_texts_stay_texts() {
    let (sorts, texts) = (oracle("syn-c.csv"), texts());
    let document = json(&arguments(&sorts, &texts));
    let path = scratch("result.xlsx");
    let out = path.to_str().expect("a plain path");
    assert!(bytes(&[&arguments(&sorts, &texts)[..], &["--out", out]].concat()).is_empty());
    let written = std::fs::read(&path).expect("it is there");
    let mut workbook = Xlsx::new(Cursor::new(written.clone())).expect("a workbook");
    assert_eq!(
        workbook.sheet_names(),
        [
            "Analysis",
            "Factors",
            "Loadings",
            "Statements",
            "Differences",
            "Factor correlations",
            "Standard errors",
            "Unrotated",
            "Eigenvalues",
            "Correlations",
            "Bootstrap sorts",
            "Bootstrap statements",
            "Warnings",
        ]
    );
    let loadings = sheet(&mut workbook, "Loadings");
    for (sort, row) in rows(&document["rotated"]["loadings"]).iter().enumerate() {
        let line = u32::try_from(sort + 1).expect("few");
        assert_eq!(
            loadings
                .get_value((line, 0))
                .map(ToString::to_string)
                .as_deref(),
            document["input"]["names"][sort].as_str()
        );
        for (column, loading) in (1..).zip(row) {
            assert_eq!(number(loadings.get_value((line, column))), *loading);
        }
    }
    let statements = sheet(&mut workbook, "Statements");
    for (line, (rank, z)) in (1..).zip(
        numbers(&document["factors"][1]["array"])
            .into_iter()
            .zip(numbers(&document["factors"][1]["z"])),
    ) {
        assert_eq!(number(statements.get_value((line, 3))), rank);
        assert_eq!(number(statements.get_value((line, 5))), z);
    }
    assert_eq!(
        statements.get_value((3, 1)),
        Some(&Data::String("=1+1, said nobody".to_owned()))
    );
    for name in workbook.sheet_names() {
        let formulas = workbook.worksheet_formula(&name).expect("a sheet");
        assert!(
            formulas.used_cells().next().is_none(),
            "{name} has a formula"
        );
    }
    let piped = bytes(&[&arguments(&sorts, &texts)[..], &["--format", "xlsx"]].concat());
    assert_eq!(piped, written, "the same result gives the same bytes");
}

#[test]
fn a_file_replaces_the_old_one_and_leaves_nothing_beside_it() {
    let folder = scratch("replace");
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join("result.json");
    std::fs::write(&path, "old").expect("it can be written");
    let sorts = oracle("syn-c.csv");
    bytes(&[
        &sorts,
        "--factors",
        "2",
        "--out",
        path.to_str().expect("plain"),
    ]);
    let found: Value = serde_json::from_slice(&std::fs::read(&path).expect("there")).expect("JSON");
    assert_eq!(found, json(&[&sorts, "--factors", "2"]));
    assert_eq!(std::fs::read_dir(&folder).expect("a folder").count(), 1);
}

#[test]
fn warnings_go_beside_the_csv_and_into_the_document() {
    let sorts = oracle("syn-c.csv");
    let document = json(&[&sorts, "--factors", "2"]);
    let messages = document["warnings"].as_array().expect("a list");
    assert!(!messages.is_empty());
    let output = start(&[&sorts, "--factors", "2", "--format", "csv"], b"");
    let said = String::from_utf8(output.stderr).expect("text");
    for warning in messages {
        assert!(
            said.contains(warning["message"].as_str().expect("text")),
            "{said}"
        );
    }
}

#[test]
fn the_summary_says_the_same_in_fewer_digits() {
    let (sorts, texts) = (oracle("syn-c.csv"), texts());
    let document = json(&arguments(&sorts, &texts));
    let summary = bytes(&[&arguments(&sorts, &texts)[..], &["--format", "summary"]].concat());
    let summary = String::from_utf8(summary).expect("UTF-8");
    let line = |start: &str| {
        let found = summary.lines().find(|line| line.starts_with(start));
        found.unwrap_or_else(|| panic!("no line {start} in\n{summary}"))
    };
    assert!(line("12 sorts of 20 statements").ends_with("syn-c.csv"));
    let defining: Vec<&str> = line("Defining sorts").split_whitespace().skip(2).collect();
    let flagged = |factor: usize| document["factors"][factor]["flagged"].to_string();
    assert_eq!(defining, [flagged(0), flagged(1)]);
    let loadings = rows(&document["rotated"]["loadings"]);
    for (sort, loadings) in loadings.iter().enumerate() {
        let name = document["input"]["names"][sort].as_str().expect("a name");
        let cells = loadings.iter().enumerate().map(|(factor, loading)| {
            let flagged = document["flags"][sort] == factor + 1;
            format!("{loading:.3}{}", if flagged { "*" } else { "" })
        });
        let found: Vec<&str> = line(name).split_whitespace().skip(1).take(2).collect();
        assert_eq!(found, cells.collect::<Vec<_>>(), "{name}");
    }
    assert!(line("3 ").ends_with("=1+1, said nobody"));
    assert!(line("20 draws from seed 5").contains("without a result"));
    for warning in document["warnings"].as_array().expect("a list") {
        line(&format!("- {}", warning["message"].as_str().expect("text")));
    }
}

#[test]
fn the_seed_decides_the_bootstrap_and_nothing_else() {
    let sorts = oracle("syn-c.csv");
    let run = |seed: &str| {
        json(&[
            &sorts,
            "--factors",
            "2",
            "--bootstrap",
            "25",
            "--seed",
            seed,
        ])
    };
    let (one, same, mut other) = (run("1"), run("1"), run("2"));
    assert_eq!(one, same);
    assert_eq!(json(&[&sorts, "--factors", "2", "--bootstrap", "25"]), one);
    assert_ne!(one, other);
    other["bootstrap"] = one["bootstrap"].clone();
    assert_eq!(one, other);
}
