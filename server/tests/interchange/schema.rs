//! The study file is what its schema says, and the schema is not too lenient.

use serde_json::{Value, json};
use server::interchange::export::ExportFormat;

use crate::support::{whole_toy, written};

fn problems(document: &Value) -> Vec<String> {
    let text = include_str!("../../schema/synspunkt.study-3.schema.json");
    let schema: Value = serde_json::from_str(text).expect("JSON");
    let schema = jsonschema::draft202012::new(&schema).expect("a schema");
    let problem =
        |error: jsonschema::ValidationError<'_>| format!("{}: {error}", error.instance_path());
    schema.iter_errors(document).map(problem).collect()
}

fn document() -> Value {
    let mut study = whole_toy();
    study.sorts[1].left_out = "Prøvde bare.".parse().ok();
    serde_json::from_slice(&written(&study, ExportFormat::Study)).expect("JSON")
}

#[test]
fn a_study_file_fits_its_schema() {
    assert_eq!(problems(&document()), Vec::<String>::new());
}

#[test]
fn what_the_program_would_refuse_does_not_fit() {
    let spoiled: [(&str, Value); 14] = [
        ("/version", json!(4)),
        ("/format", json!("another")),
        ("/study/languages", json!([])),
        ("/study/colour", json!("red")),
        ("/study/particulars/basis", json!("mood")),
        ("/study/concourse/candidates/0/number", json!(0)),
        ("/sorts/0/ranks/0", json!(1.5)),
        ("/study/work/decisions/0/decision/decide", json!("guess")),
        ("/study/work/decisions/3/decision/sort", json!(0)),
        ("/study/work/decisions/0/by", json!("Kari")),
        ("/study/work/branches/0/head", json!(0)),
        (
            "/study/work/branches/0/interpretations/0/text/mood",
            json!("x"),
        ),
        ("/study/work/headings/0/key", json!("Not A Key")),
        (
            "/study/background",
            json!([{"wordings": {"nb": {"text": "Hvor?", "options": ["Her"]}}}]),
        ),
    ];
    for (pointer, value) in spoiled {
        let mut document = document();
        let (parent, key) = pointer.rsplit_once('/').expect("a key");
        let parent = document.pointer_mut(parent).expect("a parent");
        match parent {
            Value::Array(items) => items[key.parse::<usize>().expect("an index")] = value,
            parent => parent[key] = value,
        }
        assert!(!problems(&document).is_empty(), "{pointer}");
        let text = document.to_string();
        assert!(
            server::interchange::study_document::read_document(&text).is_err()
                || pointer == "/format",
            "{pointer}"
        );
    }
}

#[test]
fn a_file_of_the_first_version_is_still_read() {
    let mut document = document();
    document["version"] = json!(1);
    for key in ["particulars", "concourse", "background", "work"] {
        document["study"]
            .as_object_mut()
            .expect("a study")
            .remove(key);
    }
    for sort in document["sorts"].as_array_mut().expect("sorts") {
        let sort = sort.as_object_mut().expect("a sort");
        sort.remove("left_out");
        sort.remove("on_paper");
    }
    let read = crate::support::read(document.to_string().as_bytes());
    assert!(!read.is_refused(), "{:?}", read.problems);
    assert_eq!(read.found.sorts.len(), 3);
}

#[test]
fn a_file_of_the_second_version_is_still_read() {
    let mut document = document();
    document["version"] = json!(2);
    let study = document["study"].as_object_mut().expect("a study");
    study.remove("work");
    assert_eq!(problems(&document), Vec::<String>::new());
    let read = crate::support::read(document.to_string().as_bytes());
    assert!(!read.is_refused(), "{:?}", read.problems);
    let details = read.found.details.expect("our own file");
    assert!(details.work.is_empty());
    assert!(!details.particulars.is_empty());
}

#[test]
fn what_fits_the_schema_but_is_no_way_through_decisions_is_refused_with_its_reason() {
    let spoiled: [(&str, Value, &str); 6] = [
        (
            "/study/work/decisions/1/after",
            json!(2),
            "decision 2 follows decision 2, which does not stand before it",
        ),
        (
            "/study/work/branches/0/tip",
            json!(9),
            "the branch “Første” leads to decision 9, which does not exist",
        ),
        (
            "/study/work/branches/0/head",
            json!(3),
            "the last decision that counts of the branch “Første” is not on its way",
        ),
        (
            "/study/work/branches/1/name",
            json!("Første"),
            "the branch “Første” comes twice",
        ),
        (
            "/study/work/branches/0/interpretations/1/number",
            json!(1),
            "the branch “Første” has text 1 of factor 1 twice",
        ),
        (
            "/study/work/decisions/3/reason",
            Value::Null,
            "decision 4 has no reason, but is nothing without one",
        ),
    ];
    for (pointer, value, reason) in spoiled {
        let mut document = document();
        *document.pointer_mut(pointer).expect(pointer) = value;
        let read = crate::support::read(document.to_string().as_bytes());
        let errors = crate::support::errors(&read);
        assert!(
            errors.len() == 1 && errors[0].contains(reason),
            "{pointer}: {errors:?}"
        );
    }
}
