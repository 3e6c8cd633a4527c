//! Files as the other programs lay them out, written by hand after the descriptions of the formats.

use server::interchange::import::{Format, ImportHints, Orientation};

use crate::support::{At, doubts, errors, grid, packed, read, read_with, row, sorts, workbook};

const DAT: &str = "  0  3  5 Lekestudie\r\n \
-1  1  0  0  0  0  0  1  3  1  0  0  0  0  0  0  0  0  0  0  0  0\r\n\
Ada       -1 0 0 0 1\r\n\
Bo         1 0 0 0-1\r\n\
ABCDEFGHIJ 0 1 0-1 0\r\n";

/// The sorts of every file here.
fn toy() -> Vec<(&'static str, Vec<i8>)> {
    vec![
        ("Ada", vec![-1, 0, 0, 0, 1]),
        ("Bo", vec![1, 0, 0, 0, -1]),
        ("C", vec![0, 1, 0, -1, 0]),
    ]
}

#[test]
fn pqmethod_is_read_by_columns() {
    let imported = read(DAT.as_bytes());
    assert_eq!(errors(&imported), [""; 0]);
    assert_eq!(doubts(&imported), [""; 0]);
    assert_eq!(imported.format, Format::PqMethod);
    assert_eq!(imported.found.title.as_deref(), Some("Lekestudie"));
    assert_eq!(grid(&imported), "-1:1,0:3,1:1");
    let mut expected = toy();
    expected[2].0 = "ABCDEFGHIJ";
    assert_eq!(sorts(&imported), expected);
}

#[test]
fn a_statement_file_beside_the_data_gives_the_texts() {
    let texts = "En\r\nTo, og mer\r\n\"Tre\"\r\nFire\r\nFem";
    let imported = read_with(
        DAT.as_bytes(),
        Some(texts.as_bytes()),
        &ImportHints::default(),
    );
    assert_eq!(errors(&imported), [""; 0]);
    assert_eq!(imported.found.texts[1].as_str(), "To, og mer");
    let short = read_with(DAT.as_bytes(), Some(b"En\nTo\n"), &ImportHints::default());
    assert_eq!(
        errors(&short),
        ["there are 2 texts, but the sorts have 5 statements"]
    );
}

#[test]
fn line_breaks_of_every_kind_are_the_same() {
    for dat in [
        DAT.replace("\r\n", "\n"),
        DAT.replace("\r\n", "\r"),
        format!("{DAT}\r\n\r\n"),
        DAT.trim_end().to_owned(),
        format!("\u{FEFF}{DAT}"),
    ] {
        assert_eq!(
            read(dat.as_bytes()).found,
            read(DAT.as_bytes()).found,
            "{dat:?}"
        );
    }
}

#[test]
fn sorts_in_columns_are_read_as_r_writes_them() {
    let oracle = std::fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../analysis/tests/data/oracle/syn-c.csv"
    ));
    let imported = read(&oracle.expect("a file of the project"));
    assert_eq!(errors(&imported), [""; 0]);
    assert_eq!(imported.format, Format::SortsInColumns);
    let sorts = sorts(&imported);
    assert_eq!(sorts.len(), 12);
    assert_eq!(sorts[0].0, "P01");
    // The first two lines of the file, read by eye.
    let first: Vec<i8> = sorts.iter().map(|(_, ranks)| ranks[0]).collect();
    assert_eq!(first, [-2, -3, -1, -1, -1, -1, 3, 1, 2, -1, -1, -1]);
    assert_eq!(sorts[7].1[1], 0);
}

#[test]
fn sorts_in_rows_are_read_as_ken_q_writes_them() {
    let csv = "Name,s1,s2,s3,s4,s5\nAda,-1,0,0,0,1\nBo,1,0,0,0,-1\nC,0,1,0,-1,0\n";
    for csv in [
        csv.to_owned(),
        csv.replace(',', ";"),
        csv.replace("-1", "−1"),
    ] {
        let imported = read(csv.as_bytes());
        assert_eq!(errors(&imported), [""; 0]);
        assert_eq!(imported.format, Format::SortsInRows);
        assert_eq!(sorts(&imported), toy());
    }
}

#[test]
fn a_square_table_without_numbers_is_asked_about() {
    let csv = "x,a,b\np,-1,1\nq,1,-1\n";
    let imported = read(csv.as_bytes());
    assert_eq!(
        doubts(&imported),
        ["the table was read with a sort in each column; turn it if that is wrong"]
    );
    let hints = ImportHints {
        orientation: Some(Orientation::Rows),
        ..ImportHints::default()
    };
    let turned = read_with(csv.as_bytes(), None, &hints);
    assert_eq!(sorts(&turned), [("p", vec![-1, 1]), ("q", vec![1, -1])]);
    assert_eq!(doubts(&turned), [""; 0]);
}

#[test]
fn the_archive_of_kade_is_read() {
    let archive = packed(&[
        ("name.txt", "Lekestudie\n"),
        ("statements.txt", "En\nTo, med komma\nTre\nFire\nFem\n"),
        ("sorts.txt", "Ada,-1,0,0,0,1\nBo,1,0,0,0,-1\nC,0,1,0,-1,0\n"),
        ("pattern.txt", "0,0,0,0,0,1,3,1,0,0,0,0,0,0,0,0,0,0,0,0"),
        ("sortData.csv", "something else"),
    ]);
    let imported = read(&archive);
    assert_eq!(errors(&imported), [""; 0]);
    assert_eq!(imported.format, Format::KadeZip);
    assert_eq!(imported.found.title.as_deref(), Some("Lekestudie"));
    assert_eq!(imported.found.texts[1].as_str(), "To, med komma");
    assert_eq!(grid(&imported), "-1:1,0:3,1:1");
    assert_eq!(sorts(&imported), toy());
}

/// The twenty ranks and the counts of the toy's grid.
fn pattern() -> Vec<Vec<At>> {
    let ranks = (-6..=13).map(|rank| At::N(f64::from(rank))).collect();
    let counts = (-6..=13).map(|rank| {
        At::N(match rank {
            0 => 3.0,
            -1 | 1 => 1.0,
            _ => 0.0,
        })
    });
    vec![ranks, counts.collect()]
}

fn statements() -> Vec<Vec<At>> {
    let mut rows = vec![vec![At::T("#"), At::T("Statements")]];
    let texts = ["En", "To, med komma", "Tre", "Fire", "Fem"];
    rows.extend(
        (1..)
            .zip(texts)
            .map(|(n, text)| vec![At::N(f64::from(n)), At::T(text)]),
    );
    rows
}

fn single(label: &'static str, value: At) -> Vec<Vec<At>> {
    vec![vec![At::T(label)], vec![value]]
}

#[test]
fn a_workbook_of_type_1_is_read_in_both_layouts() {
    let cards = |head: Vec<At>| {
        vec![
            head,
            row_of(&[-1, 1, 5, 4]),
            row_of(&[0, 2, 2, 1]),
            row_of(&[0, 3, 3, 3]),
            row_of(&[0, 4, 4, 5]),
            row_of(&[1, 5, 1, 2]),
        ]
    };
    let head = vec![At::T("Value"), At::T("Ada"), At::T("Bo"), At::T("C")];
    let present = workbook(&[
        ("name", single("Project", At::T("Lekestudie"))),
        ("Q-sorts", cards(head.clone())),
        ("pattern", pattern()),
        ("statements", statements()),
        ("version", single("version", At::N(2.0))),
        ("type", single("type", At::N(1.0))),
    ]);
    let mut sheet = vec![Vec::new(), vec![At::T("Project"), At::T("Lekestudie")]];
    sheet.extend([Vec::new(), Vec::new(), Vec::new()]);
    sheet.extend((0..20).map(|slot| vec![pattern()[0][slot], pattern()[1][slot]]));
    sheet.extend([Vec::new(), Vec::new(), Vec::new(), Vec::new()]);
    sheet.extend(cards(head));
    let older = workbook(&[("sorts", sheet), ("Statements", statements())]);
    for file in [present, older] {
        let imported = read(&file);
        assert_eq!(errors(&imported), [""; 0]);
        assert_eq!(imported.format, Format::Workbook1);
        assert_eq!(imported.found.title.as_deref(), Some("Lekestudie"));
        assert_eq!(imported.found.texts[1].as_str(), "To, med komma");
        assert_eq!(grid(&imported), "-1:1,0:3,1:1");
        assert_eq!(sorts(&imported), toy());
    }
}

fn row_of(numbers: &[i32]) -> Vec<At> {
    numbers
        .iter()
        .map(|number| At::N(f64::from(*number)))
        .collect()
}

fn sort_rows() -> Vec<Vec<At>> {
    vec![
        row("Ada", &[-1, 0, 0, 0, 1]),
        row("Bo", &[1, 0, 0, 0, -1]),
        row("C", &[0, 1, 0, -1, 0]),
    ]
}

#[test]
fn a_workbook_of_type_2_is_read_in_both_layouts_with_and_without_a_header() {
    let present = |sorts: Vec<Vec<At>>| {
        workbook(&[
            ("name", single("Project", At::T("Lekestudie"))),
            ("sorts", sorts),
            ("pattern", pattern()),
            ("statements", statements()),
            ("version", single("version", At::N(2.0))),
            ("type", single("type", At::N(2.0))),
        ])
    };
    let headed = |head: Vec<At>| std::iter::once(head).chain(sort_rows()).collect();
    let mut empty_front = row("", &[1, 2, 3, 4, 5]);
    empty_front[0] = At::E;
    let mut older = vec![
        vec![At::T("Project name")],
        vec![At::T("Lekestudie")],
        vec![At::T("Pattern")],
        row("grid", &[-1, 0, 0, 0, 1]),
        vec![At::T("Sorts")],
        vec![At::T("Names and ranks")],
    ];
    older.extend(sort_rows());
    for file in [
        present(sort_rows()),
        present(headed(empty_front)),
        present(headed(row("Name", &[1, 2, 3, 4, 5]))),
        workbook(&[("sorts", older), ("statements", statements())]),
    ] {
        let imported = read(&file);
        assert_eq!(errors(&imported), [""; 0]);
        assert_eq!(imported.format, Format::Workbook2);
        assert_eq!(imported.found.title.as_deref(), Some("Lekestudie"));
        assert_eq!(grid(&imported), "-1:1,0:3,1:1");
        assert_eq!(sorts(&imported), toy());
    }
}

#[test]
fn a_workbook_of_results_is_read_without_its_means() {
    let mut sorts_sheet = vec![vec![At::T("Q-sorts")]];
    sorts_sheet.extend([Vec::new(), Vec::new(), Vec::new(), Vec::new()]);
    for mut sort in sort_rows() {
        sort.extend([At::N(0.0), At::N(0.707)]);
        sorts_sheet.push(sort);
    }
    let mut overview = vec![vec![At::T("Project Overview")], Vec::new()];
    overview.push(vec![At::T("Lekestudie")]);
    overview.extend([Vec::new(), Vec::new(), Vec::new()]);
    overview.push(vec![At::T("\"0,0,0,0,0,1,3,1,0,0,0,0,0,0,0,0,0,0,0,0\"")]);
    let file = workbook(&[
        ("Project Overview", overview),
        ("Statements", statements()),
        ("Q-sorts", sorts_sheet),
    ]);
    let imported = read(&file);
    assert_eq!(errors(&imported), [""; 0]);
    assert_eq!(imported.format, Format::Workbook3);
    assert_eq!(imported.found.title.as_deref(), Some("Lekestudie"));
    assert_eq!(grid(&imported), "-1:1,0:3,1:1");
    assert_eq!(sorts(&imported), toy());
    assert_eq!(
        doubts(&imported),
        ["Q-sorts: 2 columns behind the ranks were left out"]
    );
}

#[test]
fn a_plain_workbook_is_read_like_a_table() {
    let mut rows = vec![row("no", &[])];
    rows[0].extend([At::T("Ada"), At::T("Bo")]);
    rows.extend([(1, -1, 1), (2, 0, 0), (3, 1, -1)].map(|(n, a, b)| row_of(&[n, a, b])));
    let imported = read(&workbook(&[("Ark1", rows)]));
    assert_eq!(errors(&imported), [""; 0]);
    assert_eq!(
        sorts(&imported),
        [("Ada", vec![-1, 0, 1]), ("Bo", vec![1, 0, -1])]
    );
}

#[test]
fn letters_of_an_older_encoding_are_pointed_out() {
    let mut dat = DAT.as_bytes().to_vec();
    let at = dat
        .windows(2)
        .position(|pair| pair == b"Bo")
        .expect("a name")
        + 1;
    // ø in Windows-1252.
    dat[at] = 0xF8;
    let imported = read(&dat);
    assert_eq!(sorts(&imported)[1].0, "Bø");
    assert_eq!(
        doubts(&imported),
        [
            "the letters were read as Windows-1252; see whether they are right; as Windows-1252: Bø 1 0 0 0-1; \
             as CP850: B° 1 0 0 0-1; as CP865: B° 1 0 0 0-1; as CP437: B° 1 0 0 0-1"
        ]
    );
}
