//! What the program writes is what the schema says.

use serde_json::{Value, json};

use crate::support::{json as document, oracle, written};

fn schema() -> jsonschema::Validator {
    let text = include_str!("../../../analysis/schema/synspunkt.analysis-1.schema.json");
    let schema: Value = serde_json::from_str(text).expect("JSON");
    jsonschema::draft202012::new(&schema).expect("a schema")
}

fn problems(document: &Value) -> Vec<String> {
    let problem =
        |error: jsonschema::ValidationError<'_>| format!("{}: {error}", error.instance_path());
    schema().iter_errors(document).map(problem).collect()
}

#[test]
fn every_kind_of_document_fits_the_schema() {
    let (a, c) = (oracle("syn-a.csv"), oracle("syn-c.csv"));
    let steps = written(
        "schema-steps.json",
        r#"[{"step":"varimax","normalise":false},{"step":"order","by":{"explicit":[2,1]}},
            {"step":"order","by":"as_computed"},{"step":"sign","by":{"turn":[2]}},
            {"step":"sign","by":"as_computed"}]"#,
    );
    let by_hand = written(
        "schema-by-hand.json",
        r#"[{"step":"manual","a":2,"b":1,"degrees":-12.345},{"step":"invert","factor":1}]"#,
    );
    let split = written(
        "schema-split.json",
        r#"[{"step":"varimax","normalise":true},{"step":"split","factor":1}]"#,
    );
    let runs: [&[&str]; 9] = [
        &[&c, "--factors", "2", "--rotation", &by_hand],
        &[
            &c,
            "--factors",
            "2",
            "--rotation",
            &split,
            "--bootstrap",
            "5",
        ],
        &[
            &a,
            "--factors",
            "3",
            "--extraction",
            "horst",
            "--correlation",
            "spearman",
        ],
        &[&a, "--factors", "4"],
        &[
            &a,
            "--factors",
            "1",
            "--extraction",
            "centroid",
            "--flag-loading",
            "0.42",
        ],
        &[
            &a,
            "--factors",
            "4",
            "--keep",
            "2,4",
            "--flag-level",
            "0.0001",
            "--majority",
            "false",
        ],
        &[&c, "--factors", "2", "--rotation", &steps],
        &[&c, "--factors", "2", "--bootstrap", "30"],
        // Nobody defines anything at this loading.
        &[
            &c,
            "--factors",
            "2",
            "--flag-loading",
            "0.99",
            "--bootstrap",
            "5",
        ],
    ];
    for arguments in runs {
        let found = problems(&document(arguments));
        assert_eq!(found, [""; 0], "{arguments:?}");
    }
}

#[test]
fn the_schema_refuses_what_is_not_a_document() {
    let good = document(&[&oracle("syn-c.csv"), "--factors", "2", "--bootstrap", "5"]);
    let spoiled: [(&str, Value); 7] = [
        ("/schema", json!("synspunkt.analysis/2")),
        ("/flags/0", json!(0)),
        ("/factors/0/array/3", json!(1.5)),
        ("/sed/0/1", json!("0.3")),
        ("/statements/0/consensus", json!("p001")),
        ("/spec/rotation/0", json!({ "step": "oblimin" })),
        (
            "/bootstrap/procrustes/all/factors/0/sorts/0/flagged",
            json!(1.2),
        ),
    ];
    for (place, value) in spoiled {
        let mut document = good.clone();
        *document.pointer_mut(place).expect("it is there") = value;
        assert_eq!(problems(&document).len(), 1, "{place}");
    }
    let mut document = good;
    document["extra"] = json!(1);
    assert_eq!(problems(&document).len(), 1);
}

#[test]
fn an_empty_factor_has_no_numbers_and_the_others_are_compared() {
    // At this loading one of the four factors of the study is defined by nobody.
    let a = oracle("syn-a.csv");
    let all = document(&[
        &a,
        "--factors",
        "4",
        "--flag-loading",
        "0.84",
        "--majority",
        "false",
    ]);
    let empty: Vec<usize> = (0..4)
        .filter(|factor| all["factors"][*factor]["flagged"] == 0)
        .collect();
    assert!(!empty.is_empty() && empty.len() < 4, "{empty:?}");
    for factor in empty {
        assert_eq!(all["factors"][factor]["z"], Value::Null);
        assert_eq!(all["sed"][factor][factor], Value::Null);
        let warned = all["warnings"].as_array().expect("a list").iter();
        let sentence = format!("no sort defines factor {};", factor + 1);
        let warned = warned.filter(|warning| {
            warning["code"] == "empty_factor"
                && warning["message"]
                    .as_str()
                    .is_some_and(|text| text.starts_with(&sentence))
        });
        assert_eq!(warned.count(), 1);
    }
}
