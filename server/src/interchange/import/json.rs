//! Records of Easy-HTMLQ and EQ Web Sort as their database gives them out: an object of objects, a list, or a single
//! record.

use serde_json::{Map, Value};

use super::format::Format;
use super::problem::{Fault, Place};
use super::study::Findings;
use super::submissions::{Submission, take};

/// Characters of a record's key that make a name, as in KADE.
const KEY: usize = 10;

/// Reads a text of the format.
pub(super) fn read(text: &str) -> Findings {
    let mut findings = Findings::new(Format::WebJson);
    let is_record = |value: &Value| value.get("sort").is_some_and(Value::is_string);
    let records: Vec<(String, Value)> = match serde_json::from_str(text) {
        Ok(value) if is_record(&value) => vec![(String::new(), value)],
        Ok(Value::Object(records)) => records.into_iter().collect(),
        Ok(Value::Array(records)) => records.into_iter().map(|v| (String::new(), v)).collect(),
        _ => Vec::new(),
    };
    if !records.iter().any(|(_, record)| is_record(record)) {
        findings.report(Place::FILE, Fault::Unrecognised);
        return findings;
    }
    let mut submissions: Vec<Submission> = (1..)
        .zip(records)
        .map(|(number, (key, record))| {
            let place = Place {
                part: Some(if key.is_empty() {
                    format!("#{number}")
                } else {
                    key.clone()
                }),
                ..Place::FILE
            };
            let mut submission = Submission::new(place);
            let skipped = key.chars().count().saturating_sub(KEY);
            submission.key = key.chars().skip(skipped).collect();
            let empty = Map::new();
            for (name, value) in record.as_object().unwrap_or(&empty) {
                match value {
                    Value::Null => {}
                    Value::String(text) => submission.put(name, text),
                    other => submission.put(name, &other.to_string()),
                }
            }
            submission
        })
        .collect();
    // Keys of the database are in the order of time as well, so that the sort by date keeps equal ones in it.
    submissions.sort_by(|one, other| {
        one.fields
            .get("datetime")
            .cmp(&other.fields.get("datetime"))
    });
    findings.title = submissions
        .first()
        .and_then(|s| s.fields.get("name").cloned());
    take(submissions, &mut findings);
    findings
}
