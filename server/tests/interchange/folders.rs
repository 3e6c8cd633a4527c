//! Files that belong together, and letters of older programs: written by hand after the descriptions of the formats.

use server::interchange::Encoding;
use server::interchange::export::ExportFormat;
use server::interchange::import::{
    Format, Found, ImportFile, ImportFiles, ImportHints, ImportedStudy, read_import,
};

use crate::support::{Here, doubts, errors, packed, read, read_with, sorts, whole_toy, written};

fn together(files: &[(&str, &str)], statements: Option<&str>) -> ImportedStudy {
    let file = |(name, content): &(&str, &str)| ImportFile {
        name: (*name).to_owned(),
        bytes: content.as_bytes().to_vec(),
    };
    let files = ImportFiles {
        study: files.iter().map(file).collect(),
        statements: statements.map(|text| text.as_bytes().to_vec()),
    };
    read_import(&files, &ImportHints::default(), &Here)
}

fn texts(imported: &ImportedStudy) -> Vec<&str> {
    let texts = imported.found.texts.iter();
    texts.map(|text| text.as_str()).collect()
}

fn grid(imported: &ImportedStudy) -> Option<String> {
    imported.found.grid.as_ref().map(ToString::to_string)
}

const MAP: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!-- three columns -->
<map version="1.0" htmlParse="false">
  <column id="-1" colour="FFD5D5">1</column>
  <column id=" 0" colour="E9E9E9">2</column>
  <column id="+1" colour="9FDFBF">1</column>
</map>"#;
const STATEMENTS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<statements version="1.0" htmlParse="false">
  <statement id="2">Te &amp; kaffe, begge deler</statement>
  <statement id="1">Møter
    før ti</statement>
  <statement id="3">a &lt; b</statement>
  <statement id="4">«Ro»; og orden</statement>
</statements>"#;
const CONFIG: &str = r#"<config version="1.0"><item id="studyTitle">Kontorvaner</item>
  <item id="textAlign">left</item><item id="form"><label>Alder</label></item></config>"#;
const LANGUAGE: &str =
    r#"<?xml version="1.0"?><language version="1.0"><item id="welcomeHead">Hei</item></language>"#;
const HTMLQ: &str = "sid;uid;s1;s2;s3;s4;datetime\n1;k1;-1;0;0;1;2024-05-01 10:00:00\n\
    2;k2;0;1;-1;0;2024-05-02 10:00:00\n";

#[test]
fn what_sets_a_study_up_makes_a_study_without_sorts() {
    let files = [
        ("map.xml", MAP),
        ("statements.xml", STATEMENTS),
        ("config.xml", CONFIG),
        ("language.xml", LANGUAGE),
    ];
    let imported = together(&files, None);
    assert_eq!(errors(&imported), [""; 0]);
    assert_eq!(imported.format, Format::SetUp);
    assert_eq!(
        texts(&imported),
        [
            "Møter før ti",
            "Te & kaffe, begge deler",
            "a < b",
            "«Ro»; og orden"
        ]
    );
    assert_eq!(grid(&imported).as_deref(), Some("-1:1,0:2,1:1"));
    assert_eq!(imported.found.title.as_deref(), Some("Kontorvaner"));
    assert_eq!(doubts(&imported), ["config.xml: not taken over: form"]);
    // The folder of the program as an archive, with whatever else is in it.
    let folder = files.map(|(name, content)| (format!("study/settings/{name}"), content));
    let mut folder: Vec<(&str, &str)> = folder.iter().map(|(n, c)| (n.as_str(), *c)).collect();
    folder.push(("study/index.html", "<html></html>"));
    folder.push(("__MACOSX/._map.xml", "\u{1}"));
    let unpacked = read(&packed(&folder));
    assert_eq!(errors(&unpacked), [""; 0]);
    assert_eq!(unpacked.found, imported.found);
}

#[test]
fn sorts_get_their_statements_and_grid_from_the_files_of_their_program() {
    let files = [
        ("results.csv", HTMLQ),
        ("map.xml", MAP),
        ("statements.xml", STATEMENTS),
    ];
    let imported = together(&files, None);
    assert_eq!(errors(&imported), [""; 0]);
    assert_eq!(imported.format, Format::HtmlQ);
    assert_eq!(
        sorts(&imported),
        [("k1", vec![-1, 0, 0, 1]), ("k2", vec![0, 1, -1, 0])]
    );
    assert_eq!(texts(&imported)[0], "Møter før ti");
    // As the second file, which has the statements.
    let imported = together(&[("results.csv", HTMLQ)], Some(STATEMENTS));
    assert_eq!(errors(&imported), [""; 0]);
    assert_eq!(texts(&imported).len(), 4);
    // The grid of the file decides, and not that of the sorts.
    let flat = MAP
        .replace(">2<", ">1<")
        .replace("=\"+1\" colour=\"9FDFBF\">1", "=\"+1\">2");
    let imported = together(&[("a.csv", HTMLQ), ("map.xml", &flat)], Some(STATEMENTS));
    assert!(
        errors(&imported)
            .iter()
            .any(|error| error.starts_with("line 2, sort k1")),
        "{:?}",
        errors(&imported)
    );
}

#[test]
fn newer_set_up_files_list_ranks_and_heights() {
    let map = r#"<map version="1.0"><column id="0">3</column>
      <item id="qSortHeaders">N1,0,1</item><item id="qSortPattern">1,2,1</item></map>"#;
    let imported = together(&[("map.xml", map), ("statements.xml", STATEMENTS)], None);
    assert_eq!(grid(&imported).as_deref(), Some("-1:1,0:2,1:1"));
}

#[test]
fn html_is_taken_out_and_said() {
    let html = STATEMENTS
        .replace("htmlParse=\"false\"", "htmlParse=\"true\"")
        .replace(
            "a &lt; b",
            "<![CDATA[Et <b>fett</b>&nbsp;ord<br/>og 3 < 4 & mer &laquo;nå&raquo;]]>",
        );
    let imported = together(&[("map.xml", MAP), ("statements.xml", &html)], None);
    assert_eq!(errors(&imported), [""; 0]);
    assert_eq!(texts(&imported)[2], "Et fett ord og 3 < 4 & mer «nå»");
    assert_eq!(
        doubts(&imported),
        ["statements.xml: HTML was taken out of the statements 3"]
    );
}

#[test]
fn what_is_wrong_with_set_up_files_is_named() {
    let twice = STATEMENTS.replace("id=\"4\"", "id=\"3\"");
    let imported = together(&[("map.xml", MAP), ("statements.xml", &twice)], None);
    assert_eq!(
        errors(&imported),
        [
            "statements.xml: statement 3 is there more than once",
            "statements.xml: statement 4 is missing",
            "the grid has 4 cells, but there are 3 statements"
        ][..2]
    );
    let five = STATEMENTS.replace(
        "</statements>",
        "<statement id=\"5\">Fem</statement></statements>",
    );
    assert_eq!(
        errors(&together(
            &[("map.xml", MAP), ("statements.xml", &five)],
            None
        )),
        ["the grid has 4 cells, but there are 5 statements"]
    );
    assert_eq!(
        errors(&together(
            &[("statements.xml", STATEMENTS), ("config.xml", CONFIG)],
            None
        )),
        ["“map.xml” is missing"]
    );
    let open = MAP.replace("</map>", "");
    let found = errors(&together(
        &[("map.xml", &open), ("statements.xml", STATEMENTS)],
        None,
    ));
    assert!(found[0].starts_with("map.xml, line "), "{found:?}");
    // A file that defines entities could be made to grow without end.
    let bomb = format!(
        "<!DOCTYPE map [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>{}",
        &MAP[MAP.find("<map").expect("a map")..]
    );
    let bomb = bomb.replace(">2<", ">&b;<");
    let imported = together(&[("map.xml", &bomb), ("statements.xml", STATEMENTS)], None);
    assert!(imported.is_refused());
}

const ADA: &str = ",2,\n1,4,3\n";
const BO: &str = "NA,1,NA\n3,2,4\n";

#[test]
fn a_file_for_each_person_is_laid_out_like_the_grid() {
    let imported = together(
        &[("ada.csv", ADA), ("bo.csv", BO)],
        Some("En\nTo\nTre\nFire\n"),
    );
    assert_eq!(errors(&imported), [""; 0]);
    assert_eq!(imported.format, Format::PersonFiles);
    assert_eq!(
        sorts(&imported),
        [("ada", vec![-1, 0, 1, 0]), ("bo", vec![0, 0, -1, 1])]
    );
    assert_eq!(grid(&imported).as_deref(), Some("-1:1,0:2,1:1"));
    assert_eq!(texts(&imported), ["En", "To", "Tre", "Fire"]);
}

#[test]
fn statements_are_named_by_text_short_name_or_crc_32() {
    // The sums are those of Python's zlib.crc32 over the texts as UTF-8.
    let file = "SUM1,te,SUM3\n,Ro og orden,\n"
        .replace("SUM1", &format!("{:x}", 0x_a399_bc24_u32))
        .replace("SUM3", &format!("{:x}", 0x_72ca_73ac_u32));
    let statements = "nr;påstand;kortform\n1;Kaffe først;kaffe\n2;Te er bedre;te\n3;Møter før ti;\n4;Ro og orden;\n";
    let imported = together(&[("a.csv", &file), ("b.csv", &file)], Some(statements));
    assert_eq!(errors(&imported), [""; 0]);
    assert_eq!(sorts(&imported)[0].1, [-1, 0, 1, 0]);
}

#[test]
fn what_is_wrong_with_persons_files_is_named() {
    let bad = [
        ("ada.csv", ADA),
        ("bo.csv", "x,1,3\n,2,\n"),
        ("c.csv", "1,2,3,4\n"),
        ("d.csv", ",1,\n2,3,5\n"),
    ];
    assert_eq!(
        errors(&together(&bad, Some("En\nTo\nTre\nFire\n"))),
        [
            "bo.csv, line 1, column 1, sort bo: “x” is neither the number, the short name nor the CRC-32 of a statement",
            "c.csv, sort c: there are 4 columns; with an even number, ranks would be halves",
            "d.csv, line 2, column 3, sort d: “5” is neither the number, the short name nor the CRC-32 of a statement",
        ]
    );
    let shapes = [("ada.csv", ADA), ("bo.csv", BO), ("c.csv", "1,3,4\n2,,\n")];
    let found = errors(&together(&shapes, Some("En\nTo\nTre\nFire\n")));
    assert_eq!(
        found,
        [
            "the file describes no grid, and the sorts do not all have the same shape; say which grid was used",
            "c.csv, sort c: the sort has the shape -1:2,0:1,1:1, but most have -1:1,0:2,1:1",
        ]
    );
}

#[test]
fn data_and_statements_of_pqmethod_are_told_apart() {
    let dat = "  0  1  3 Kort\n -1  1  0  0  0  0  0  1  1  1  0  0  0  0  0  0  0  0  0  0  0  0\n\
        Ada       -1 0 1\n";
    let sta = "En, og mer\nTo\nTre\n";
    for files in [
        [("k.dat", dat), ("k.sta", sta)],
        [("k.sta", sta), ("k.dat", dat)],
    ] {
        let imported = together(&files, None);
        assert_eq!(errors(&imported), [""; 0]);
        assert_eq!(imported.format, Format::PqMethod);
        assert_eq!(texts(&imported), ["En, og mer", "To", "Tre"]);
    }
    let none = together(&[("a.txt", "bare ord"), ("b.txt", "og flere")], None);
    assert_eq!(
        errors(&none),
        [
            "a.txt: this is no known format of sorts",
            "b.txt: this is no known format of sorts"
        ]
    );
}

/// A data file with the name Bjørn in an older code page, ø as this byte.
fn dat(o: u8) -> Vec<u8> {
    let head =
        "  0  1  3 Kort\n -1  1  0  0  0  0  0  1  1  1  0  0  0  0  0  0  0  0  0  0  0  0\n";
    let mut bytes = head.as_bytes().to_vec();
    bytes.extend(b"Bj");
    bytes.push(o);
    bytes.extend(b"rn     -1 0 1\n");
    bytes
}

#[test]
fn letters_of_dos_and_windows_are_shown_as_they_can_be_read() {
    let imported = read(&dat(0x9B));
    assert_eq!(sorts(&imported)[0].0, "Bjørn");
    assert_eq!(
        doubts(&imported),
        [
            "the letters were read as CP850; see whether they are right; as Windows-1252: Bj›rn -1 0 1; \
             as CP850: Bjørn -1 0 1; as CP865: Bjørn -1 0 1; as CP437: Bj¢rn -1 0 1"
        ]
    );
    assert_eq!(sorts(&read(&dat(0xF8)))[0].0, "Bjørn", "Windows-1252");
    let hints = ImportHints {
        encoding: Some(Encoding::Cp437),
        ..ImportHints::default()
    };
    let chosen = read_with(&dat(0x9B), None, &hints);
    assert_eq!(sorts(&chosen)[0].0, "Bj¢rn");
    assert_eq!(doubts(&chosen), [""; 0], "who has chosen is not asked");
    // The statements are read in the same way.
    let texts_of = read_with(
        &dat(0x9B),
        Some(b"En\nTo\n\x9D\n"),
        &ImportHints {
            encoding: Some(Encoding::Cp865),
            ..ImportHints::default()
        },
    );
    assert_eq!(texts(&texts_of), ["En", "To", "Ø"]);
}

#[test]
fn sorts_that_do_not_fill_the_grid_can_be_left_out() {
    let csv = "Name,1,2,3,4\nAda,-1,0,0,1\nBo,0,1,-1,0\nC,-1,-1,1,1\n";
    let hints = ImportHints {
        leave_out_unfit: true,
        ..ImportHints::default()
    };
    let imported = read_with(csv.as_bytes(), None, &hints);
    assert_eq!(errors(&imported), [""; 0]);
    assert_eq!(sorts(&imported).len(), 2);
    assert_eq!(
        doubts(&imported),
        ["line 4, sort C: the sort does not fill the grid and is left out"]
    );
    let none = ImportHints {
        grid: "-2:2,2:2".parse().ok(),
        ..hints
    };
    let found = errors(&read_with(csv.as_bytes(), None, &none));
    assert_eq!(found, ["there are no sorts"]);
}

#[test]
fn what_is_exported_as_tables_workbook_or_archive_comes_in_as_it_is() {
    let mut study = whole_toy();
    study.sorts[1].left_out = "Prøvde bare.".parse().ok();
    for format in [
        ExportFormat::Csv,
        ExportFormat::Book,
        ExportFormat::R,
        ExportFormat::PqMethod,
    ] {
        let imported = read(&written(&study, format));
        assert_eq!(errors(&imported), [""; 0], "{format:?}");
        assert_eq!(imported.found.grid, study.grid, "{format:?}");
        // Names and texts are in plain letters there.
        if format == ExportFormat::PqMethod {
            assert_eq!(imported.found.sorts.len(), study.sorts.len());
            continue;
        }
        assert_eq!(sorts(&imported), sorts_of(&study), "{format:?}");
        assert_eq!(imported.found.texts, study.texts, "{format:?}");
    }
    for format in [ExportFormat::Csv, ExportFormat::Book] {
        let found = read(&written(&study, format)).found;
        assert_eq!(found.sorts[2].remarks, study.sorts[2].remarks, "{format:?}");
        assert_eq!(found.sorts[0].closing_remark, study.sorts[0].closing_remark);
    }
    let imported = read(&written(&study, ExportFormat::Book));
    assert_eq!(imported.format, Format::OwnBook);
    assert_eq!(imported.found.sorts, study.sorts);
    assert_eq!(imported.found.title, study.title);
    assert_eq!(
        doubts(&imported),
        ["statements, cell C1: not taken over: text-en"]
    );
}

fn sorts_of(study: &Found) -> Vec<(&str, Vec<i8>)> {
    let sorts = study.sorts.iter();
    sorts
        .map(|sort| {
            let ranks = sort.ranks.iter().map(|rank| rank.get()).collect();
            (sort.label.as_str(), ranks)
        })
        .collect()
}
