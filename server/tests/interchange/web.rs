//! Files of sorting programs on the web, written by hand after the descriptions of the formats.

use server::interchange::import::Format;

use crate::support::{doubts, errors, read, sorts};

fn remarks(imported: &server::interchange::import::ImportedStudy, sort: usize) -> Vec<(u32, &str)> {
    let remarks = imported.found.sorts[sort].remarks.iter();
    remarks
        .map(|(statement, text)| (statement.get(), text.as_str()))
        .collect()
}

const JSON: &str = r#"{
  "-Nabcdefghij0002": {"sort": "1|0|-1", "datetime": "2024-05-02 10:00:00", "name": "Leken v1", "dur0": 731,
    "comment3": "(s3) Nei, aldri; \"aldri\"", "form1": "Kari", "partId": "K2"},
  "-Nabcdefghij0001": {"sort": "-1|0|1", "datetime": "2024-05-01 10:00:00", "name": "Leken v1", "npos": 1,
    "comment1": "---", "partId": "K1"}
}"#;

#[test]
fn records_of_the_web_are_taken_by_date_with_their_comments() {
    let imported = read(JSON.as_bytes());
    assert_eq!(errors(&imported), [""; 0]);
    assert_eq!(imported.format, Format::WebJson);
    assert_eq!(imported.found.title.as_deref(), Some("Leken v1"));
    assert_eq!(
        sorts(&imported),
        [("K1", vec![-1, 0, 1]), ("K2", vec![1, 0, -1])]
    );
    assert_eq!(remarks(&imported, 1), [(3, "Nei, aldri; \"aldri\"")]);
    assert_eq!(
        doubts(&imported),
        ["not taken over: datetime, dur0, form1, name, npos"]
    );
}

#[test]
fn a_missing_date_or_name_stops_nothing() {
    let json = JSON
        .replace("\"datetime\": \"2024-05-02 10:00:00\", ", "")
        .replace(", \"partId\": \"K2\"", "");
    let imported = read(json.as_bytes());
    assert_eq!(errors(&imported), [""; 0]);
    // Not everybody has a partId, so the keys name all.
    let mut names: Vec<&str> = sorts(&imported).into_iter().map(|(name, _)| name).collect();
    names.sort_unstable();
    assert_eq!(names, ["efghij0001", "efghij0002"]);
    // One record without the object around it, and a list of them.
    for json in [r#"{"sort": "1|0|-1"}"#, r#"[{"sort": "1|0|-1"}]"#] {
        assert_eq!(read(json.as_bytes()).found.sorts.len(), 1, "{json}");
    }
}

#[test]
fn a_record_without_ranks_is_named_and_a_double_pointed_out() {
    let json = r#"{"a": {"sort": "1|0|-1", "uid": "x"}, "b": {"uid": "y"}, "c": {"sort": "1|0|-1", "uid": "x"},
        "d": {"sort": "1||-1", "uid": "z"}}"#;
    let imported = read(json.as_bytes());
    assert_eq!(
        errors(&imported),
        [
            "b, sort y: “sort” is missing",
            "d, column 2, sort z: “”: the cell is empty",
        ]
    );
    assert!(doubts(&imported).contains(&"c, sort x: the sort is the same as that of x".to_owned()));
}

#[test]
fn other_json_is_no_sort() {
    for json in ["{}", "[]", "{\"a\": 1}", "{\"sort\": [1, 2]}", "{", "[[[["] {
        assert_eq!(
            errors(&read(json.as_bytes())),
            ["this is no known format of sorts"],
            "{json}"
        );
    }
    let deep = "[".repeat(100_000);
    assert_eq!(errors(&read(deep.as_bytes())).len(), 1);
}

#[test]
fn in_htmlq_only_numbered_columns_are_statements() {
    let csv = "sid;uid;sex;s2;s1;s3;datetime;dur0;comment1\n\
        1;Ada;f;0;-1;1;2020-01-01 10:00:00;12,5;Ja; \n2;Bo;m;-1;1;0;;;\n";
    let csv = csv.replace("Ja; \n", "Ja\n");
    let imported = read(csv.as_bytes());
    assert_eq!(errors(&imported), [""; 0]);
    assert_eq!(imported.format, Format::HtmlQ);
    assert_eq!(
        sorts(&imported),
        [("Ada", vec![-1, 0, 1]), ("Bo", vec![1, -1, 0])]
    );
    assert_eq!(remarks(&imported, 0), [(1, "Ja")]);
    let gap = csv.replace("s3", "s4");
    assert_eq!(
        errors(&read(gap.as_bytes())),
        ["line 1: statement 3 is missing"]
    );
    // Without a sid the columns stay, and the row names whoever has no uid.
    let bare = "uid;s1;s2\n;1;-1\nBo;-1;1\n";
    assert_eq!(
        sorts(&read(bare.as_bytes())),
        [("1", vec![1, -1]), ("2", vec![-1, 1])]
    );
}

#[test]
fn labelled_lines_are_read_by_their_labels() {
    let sheets = "Timestamp,A,B,C\n\
        2024-01-01,partId:K1,randomId:r1,urlUsercode:u1,comment: ja, vel,presort: 1|2,sort:1|0|-1\n\
        2024-01-02,partId:K2,randomId:r2,urlUsercode:u2,sort:-1|0|1,,\n";
    let netlify = "body\n\
        \"x | partId:|K1| randomId:|r1| urlUsercode:|u1| sort:|1|0|-1| time:|12\"\n\
        \"x | partId:|K2| randomId:|r2| urlUsercode:|u2| sort:|-1|0|1\"\n";
    for text in [sheets, netlify] {
        let imported = read(text.as_bytes());
        assert_eq!(errors(&imported), [""; 0], "{text}");
        assert_eq!(imported.format, Format::WebLabelled);
        assert_eq!(
            sorts(&imported),
            [("K1", vec![1, 0, -1]), ("K2", vec![-1, 0, 1])],
            "{text}"
        );
    }
}

#[test]
fn quince_is_read_by_its_labels_wherever_they_stand() {
    let row = |cells: &[&str]| cells.join("\u{1E}");
    let text = [
        row(&["id", "r1", "r2", "r3", "r4", "r5"]),
        row(&[
            "7",
            "(projectName): Leken",
            "(partId): K1",
            "sort: 1|0|-1",
            "column1: (s1): Ja, \"ja\"",
            "itemNum1: 44",
        ]),
        row(&[
            "8",
            "(projectName): Leken",
            "sort: -1|0|1",
            "(partId): K2",
            "columnN1: (s1): ",
            "",
        ]),
        String::new(),
    ];
    let text = format!("\u{FEFF}{}", text.join("\r\n"));
    let imported = read(text.as_bytes());
    assert_eq!(errors(&imported), [""; 0]);
    assert_eq!(imported.format, Format::Quince);
    assert_eq!(
        sorts(&imported),
        [("K1", vec![1, 0, -1]), ("K2", vec![-1, 0, 1])]
    );
    assert_eq!(remarks(&imported, 0), [(1, "Ja, \"ja\"")]);
    assert_eq!(doubts(&imported), ["not taken over: itemNum1, projectName"]);
    let anonymous = text.replace("(partId): K1", "(partId): no part ID");
    let names: Vec<String> = read(anonymous.as_bytes())
        .found
        .sorts
        .into_iter()
        .map(|s| s.label)
        .collect();
    assert_eq!(names, ["7", "8"]);
}
