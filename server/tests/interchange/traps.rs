//! Each mistake that another program makes with such files, as a test that ours does not.

use server::interchange::export::ExportFormat;

use crate::support::{
    At, doubts, errors, packed, read, row, sorts, toy, unpacked, workbook, written,
};

#[test]
fn one_two_or_three_sorts_are_enough() {
    for count in 1..=3 {
        let mut study = toy();
        study.sorts.truncate(count);
        for format in [
            ExportFormat::KadeZip,
            ExportFormat::Workbook1,
            ExportFormat::Workbook2,
        ] {
            let imported = read(&written(&study, format));
            assert_eq!(errors(&imported), [""; 0], "{format:?}");
            assert_eq!(imported.found.sorts, study.sorts, "{format:?}");
        }
    }
}

#[test]
fn an_empty_cell_is_missed_and_moves_nothing() {
    let archive = packed(&[
        ("statements.txt", "En\nTo\nTre\nFire\nFem\n"),
        ("sorts.txt", "Ada,-1,0,,0,1\nBo,1,0,0,0,-1\nC,0,1,0,-1,\n"),
        ("pattern.txt", "0,0,0,0,0,1,3,1,0,0,0,0,0,0,0,0,0,0,0,0"),
    ]);
    assert_eq!(
        errors(&read(&archive)),
        [
            "sorts.txt, line 1, column 4, sort Ada: “”: the cell is empty",
            "sorts.txt, line 3, column 6, sort C: “”: the cell is empty",
        ]
    );
    let mut sheet = vec![row("Ada", &[-1, 0, 0, 0, 1]), row("Bo", &[1, 0, 0, 0, -1])];
    sheet[0][2] = At::E;
    sheet[1].pop();
    let file = workbook(&[
        ("sorts", sheet),
        ("version", vec![vec![At::T("version")], vec![At::N(2.0)]]),
        ("type", vec![vec![At::T("type")], vec![At::N(2.0)]]),
    ]);
    assert_eq!(
        errors(&read(&file)),
        [
            "sorts, cell C1, sort Ada: “”: the cell is empty",
            "sorts, cell F2, sort Bo: “”: the cell is empty",
        ]
    );
}

#[test]
fn the_line_break_at_the_end_makes_no_participant() {
    for end in ["", "\n", "\n\n", "\r\n\r\n"] {
        let csv = format!("Name,1,2,3\nAda,-1,0,1\nBo,0,1,-1{end}");
        let imported = read(csv.as_bytes());
        assert_eq!(errors(&imported), [""; 0]);
        assert_eq!(sorts(&imported).len(), 2);
    }
}

#[test]
fn the_grid_is_not_that_of_the_last_participant() {
    let csv = "Name,1,2,3,4\nAda,-1,0,0,1\nBo,0,1,-1,0\nC,-1,-1,1,1\n";
    let imported = read(csv.as_bytes());
    assert_eq!(imported.found.grid, None);
    assert_eq!(
        errors(&imported),
        [
            "the file describes no grid, and the sorts do not all have the same shape; say which grid was used",
            "line 4, sort C: the sort has the shape -1:2,1:2, but most have -1:1,0:2,1:1"
        ]
    );
}

#[test]
fn every_offender_is_named() {
    let archive = packed(&[
        ("statements.txt", "En\nTo\nTre\n"),
        ("sorts.txt", "Ada,-1,0,1\nBo,0,0,1\nC,1,1,-1\nDag,-7,0,1\n"),
        ("pattern.txt", "0,0,0,0,0,1,1,1,0,0,0,0,0,0,0,0,0,0,0,0"),
    ]);
    let errors = errors(&read(&archive));
    for name in ["Bo", "C", "Dag"] {
        assert!(
            errors
                .iter()
                .any(|error| error.contains(&format!("sort {name}:"))),
            "{errors:?}"
        );
    }
    assert!(
        !errors.iter().any(|error| error.contains("Ada")),
        "{errors:?}"
    );
}

#[test]
fn a_pile_names_its_doubles_and_gaps_with_their_cells() {
    let mut head = row("Value", &[]);
    head.push(At::T("Ada"));
    let cards =
        [(-1, 1.0), (0, 3.0), (1, 3.0)].map(|(rank, n)| vec![At::N(f64::from(rank)), At::N(n)]);
    let sheet = std::iter::once(head).chain(cards).collect();
    let file = workbook(&[
        ("sorts", sheet),
        ("version", vec![vec![At::T("version")], vec![At::N(2.0)]]),
        ("type", vec![vec![At::T("type")], vec![At::N(1.0)]]),
    ]);
    assert_eq!(
        errors(&read(&file)),
        [
            "sorts, cell B4, sort Ada: statement 3 is there more than once",
            "sorts, sort Ada: statement 2 is missing",
        ]
    );
}

#[test]
fn only_the_name_that_is_repeated_changes() {
    let csv = "Name,1,2,3\nA.B,-1,0,1\nBo,0,1,-1\nbo,1,0,-1\nBo,1,-1,0\n";
    let imported = read(csv.as_bytes());
    let names: Vec<&str> = sorts(&imported).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["A.B", "Bo", "bo (2)", "Bo (3)"]);
    assert_eq!(
        doubts(&imported),
        [
            "line 4, sort bo: the name stands at an earlier sort too; this one is called bo (2)",
            "line 5, sort Bo: the name stands at an earlier sort too; this one is called Bo (3)",
        ]
    );
}

#[test]
fn a_grid_that_begins_at_minus_ten_does_not_move_the_others() {
    let dat = "  0  1  3 Bred\n-10 10  1  0  0  0  0  0  0  0  0  0  1  0  0  0  0  0  0  0  0  0  1\n\
        Ada       -1 0 1\n";
    // Twenty-one counts from −10 cannot be the grid of this sort; nothing is shifted to make them one.
    let imported = read(dat.as_bytes());
    assert!(
        doubts(&imported)
            .iter()
            .any(|doubt| doubt.starts_with("line 2")),
        "{imported:?}"
    );
    assert_eq!(sorts(&imported), [("Ada", vec![-1, 0, 1])]);
}

#[test]
fn names_of_any_length_leave_a_readable_pqmethod_file() {
    let mut study = toy();
    for sort in &mut study.sorts {
        sort.label = format!("Et svært langt navn {}", sort.label);
    }
    let archive = written(&study, ExportFormat::PqMethod);
    let imported = read(&unpacked(&archive, "study.dat"));
    assert_eq!(errors(&imported), [""; 0]);
    let names: Vec<&str> = sorts(&imported).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Et svaer", "Et svae2", "Et svae3"]);
    let changes = String::from_utf8(unpacked(&archive, "changes.csv")).expect("text");
    assert!(
        changes.contains("sort;Et svært langt navn Bø;Et svae2"),
        "{changes}"
    );
}

#[test]
fn ranks_that_the_format_cannot_hold_are_refused_with_the_reason() {
    let mut study = toy();
    study.grid = Some("-7:1,0:3,7:1".parse().expect("a grid"));
    for format in [
        ExportFormat::PqMethod,
        ExportFormat::KadeZip,
        ExportFormat::Workbook1,
        ExportFormat::Workbook2,
    ] {
        let refused = server::interchange::export::write(&study, format);
        assert_eq!(
            refused.expect_err("too wide").to_string(),
            "the format has ranks from −6 to +13, but the grid goes from −7 to +7"
        );
    }
}

#[test]
fn a_date_that_a_spreadsheet_made_is_called_a_date() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("sorts").expect("a name");
    let format = rust_xlsxwriter::Format::new().set_num_format("d-mmm");
    sheet.write_string(0, 0, "Ada").expect("a cell");
    sheet.write_number(0, 1, -1).expect("a cell");
    sheet
        .write_number_with_format(0, 2, 45_292, &format)
        .expect("a cell");
    sheet.write_number(0, 3, 1).expect("a cell");
    for (name, number) in [("version", 2), ("type", 2)] {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        sheet.write_number(1, 0, number).expect("a cell");
    }
    let errors = errors(&read(&book.save_to_buffer().expect("a workbook")));
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(
        errors[0].starts_with("sorts, cell C1, sort Ada: the cell holds the date 2024-01-01"),
        "{errors:?}"
    );
}

#[test]
fn a_name_that_says_who_it_is_is_pointed_out() {
    let csv = "Name,1,2,3\nKari Nordmann,-1,0,1\nkari@example.no,0,1,-1\nP 3,1,0,-1\n";
    assert_eq!(
        doubts(&read(csv.as_bytes())),
        [
            "line 2, sort Kari Nordmann: the name looks like that of a person; a pseudonym is expected",
            "line 3, sort kari@example.no: the name looks like an e-mail address; number the sorts instead of \
             keeping their names",
        ]
    );
}

#[test]
fn a_decimal_comma_is_no_rank() {
    let csv = "Name;1;2;3\nAda;-1;0,5;1\nBo;0;1;-1\n";
    assert_eq!(
        errors(&read(csv.as_bytes())),
        ["line 2, column 3, sort Ada: “0,5”: a rank is a whole number"]
    );
}

#[test]
fn a_blank_place_in_fixed_columns_is_zero_and_said() {
    let dat = "  0  2  3 Kort\n -1  1  0  0  0  0  0  1  1  1  0  0  0  0  0  0  0  0  0  0  0  0\n\
        Ada       -1   1\nBo         1-1\n";
    let imported = read(dat.as_bytes());
    assert_eq!(
        sorts(&imported),
        [("Ada", vec![-1, 0, 1]), ("Bo", vec![1, -1, 0])]
    );
    assert_eq!(
        doubts(&imported),
        [
            "line 3, sort Ada: 1 blank places were read as 0",
            "line 4, sort Bo: 1 blank places were read as 0",
        ]
    );
}
