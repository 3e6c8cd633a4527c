//! What cannot be used is named completely, and nothing is written.

use crate::support::{oracle, refused, scratch, written};

#[test]
fn every_bad_cell_is_named_with_its_line_and_column() {
    let sorts = written("bad-cells.csv", ",a,b,c\ns1,-1,x,0\ns2,,0,1.5\ns3,1,1\n");
    let (code, said) = refused(&[&sorts, "--factors", "1"]);
    assert_eq!(code, 2);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(
        lines[1..],
        [
            "  - line 4 has 3 cells, but the first row has 4",
            "  - line 3, column 2: “”: the cell is empty",
            "  - line 2, column 3: “x”: this is no rank",
            "  - line 3, column 4: “1.5”: a rank is a whole number",
        ]
    );
    assert!(lines[0].contains("bad-cells.csv"), "{said}");
}

#[test]
fn sorts_that_cannot_be_compared_are_named() {
    let constant = written("constant.csv", ",a,b,c\ns1,1,0,1\ns2,1,1,0\ns3,1,-1,-1\n");
    let (code, said) = refused(&[&constant, "--factors", "1"]);
    assert_eq!(code, 2);
    assert!(
        said.contains("column 2, a: every statement has the same rank"),
        "{said}"
    );

    let other = written(
        "other-grid.csv",
        ",a,b,c\ns1,2,1,0\ns2,0,0,1\ns3,-1,-1,-1\n",
    );
    let (code, said) = refused(&[&other, "--factors", "1"]);
    assert_eq!(code, 2);
    let lines: Vec<&str> = said.lines().skip(1).collect();
    assert_eq!(
        lines,
        [
            "  - column 2, a: the rank 1 stands 0 times, but the grid has 1 cells for it",
            "  - column 2, a: the rank 2 stands 1 times, but the grid has 0 cells for it",
            "  - most sorts fill the grid -1:1,0:1,1:1; give --grid if it is another, and --free if none was to be filled",
        ]
    );
    let (_, said) = refused(&[&other, "--factors", "1", "--grid", "-1:1,0:1,1:1"]);
    assert!(
        said.contains("with --free, sorts need not fill the grid"),
        "{said}"
    );
    let all = written("no-grid.csv", ",a,b\ns1,2,1\ns2,0,0\n");
    let (code, said) = refused(&[&all, "--factors", "1"]);
    assert_eq!(code, 2);
    assert!(said.contains("most sorts fill no common grid"), "{said}");
    let free = ["--factors", "1", "--grid", "-1:1,0:1,1:1", "--free"];
    let document = crate::support::json(&[&[other.as_str()], &free[..]].concat());
    assert_eq!(document["spec"]["conformity"], "free");
}

#[test]
fn options_that_are_unknown_or_contradict_get_a_sentence() {
    let sorts = oracle("syn-c.csv");
    let cases: [(&[&str], &str); 16] = [
        (
            &["--factors", "0"],
            "12 sorts of 20 statements have 1 to 12 factors",
        ),
        (&["--factors", "13"], "--factors 13: 12 sorts"),
        (
            &["--factors", "2", "--keep", "1,3"],
            "factor 3 is to be kept",
        ),
        (
            &["--factors", "2", "--keep", "1,1"],
            "factor 1 is kept twice",
        ),
        (
            &["--factors", "2", "--keep", "1,0"],
            "“0” is no number of a factor",
        ),
        (
            &["--factors", "2", "--extraction", "ml"],
            "“ml” is not an extraction; known are pca",
        ),
        (
            &["--factors", "2", "--correlation", "tau"],
            "“tau” is not a correlation",
        ),
        (
            &["--factors", "2", "--rotation", "oblimin"],
            "neither varimax nor none",
        ),
        (
            &["--factors", "2", "--flag-level", "0.07"],
            "known are 0.1, 0.05, 0.01",
        ),
        (
            &[
                "--factors",
                "2",
                "--flag-level",
                "0.05",
                "--flag-loading",
                "0.4",
            ],
            "cannot be used with",
        ),
        (
            &["--factors", "2", "--flag-loading", "-1"],
            "a loading of -1 cannot be a threshold",
        ),
        (&["--factors", "2", "--grid", "-1:1,1:x"], "-1:1"),
        (
            &["--factors", "2", "--grid", "-1:1,1:1"],
            "the grid has 2 cells, but there are 20 statements",
        ),
        (&["--factors", "2", "--free"], "--free needs --grid"),
        (
            &["--factors", "2", "--seed", "7"],
            "--seed is the seed of a bootstrap",
        ),
        (
            &["--factors", "2", "--format", "csv", "--out", "x.json"],
            "contradict each other",
        ),
    ];
    for (options, sentence) in cases {
        let (code, said) = refused(&[&[sorts.as_str()], options].concat());
        assert_eq!(code, 2, "{options:?}: {said}");
        assert!(said.contains(sentence), "{options:?}: {said}");
    }
    let (code, said) = refused(&[&sorts, "--factors", "2", "--factor", "3"]);
    assert_eq!(code, 2);
    assert!(said.contains("unexpected argument '--factor'"), "{said}");
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let sorts = oracle("syn-c.csv");
    let cases: [(&[&str], &str); 5] = [
        (
            &["nowhere.csv", "--factors", "2"],
            "nowhere.csv cannot be used",
        ),
        (
            &[&sorts, "--factors", "2", "--statements", "nowhere.txt"],
            "nowhere.txt cannot be used",
        ),
        (
            &[&sorts, "--factors", "2", "--rotation", "nowhere.json"],
            "nowhere.json cannot be used",
        ),
        (&["-", "--factors", "2"], "no columns were found"),
        (&["-", "--factors", "2", "--statements", "-"], ""),
    ];
    for (arguments, sentence) in cases {
        let (code, said) = refused(arguments);
        assert_eq!(code, 2, "{arguments:?}");
        assert!(said.contains(sentence), "{said}");
    }
    let few = written("few-statements.txt", "One thing\nAnother thing\n");
    let (code, said) = refused(&[&sorts, "--factors", "2", "--statements", &few]);
    assert_eq!(code, 2);
    assert!(
        said.contains("it has 2 statements, but the sorts have 20"),
        "{said}"
    );
}

#[test]
fn every_unreadable_step_of_a_rotation_is_named() {
    let steps = written(
        "bad-steps.json",
        r#"[{"step":"spin"},{"step":"varimax","normalise":true},{"step":"varimax"},
            {"step":"manual","a":1,"b":2,"degrees":1.2345}]"#,
    );
    let (code, said) = refused(&[&oracle("syn-c.csv"), "--factors", "2", "--rotation", &steps]);
    assert_eq!(code, 2);
    assert!(said.contains("step 1: unknown variant `spin`"), "{said}");
    assert!(said.contains("step 3: missing field `normalise`"), "{said}");
    assert!(
        said.contains("step 4: 1.2345 is no angle in degrees"),
        "{said}"
    );
    assert!(!said.contains("step 2"), "{said}");
}

#[test]
fn a_result_that_cannot_be_written_leaves_nothing() {
    let out = scratch("no-folder").join("result.json");
    let out = out.to_str().expect("a plain path");
    let (code, said) = refused(&[&oracle("syn-c.csv"), "--factors", "2", "--out", out]);
    assert_eq!(code, 1);
    assert!(said.contains("could not be written"), "{said}");
    assert!(!scratch("no-folder").exists());
}
