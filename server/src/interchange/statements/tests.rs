//! Tests of reading statements.

use proptest::prelude::*;

use super::*;

fn read(text: &str) -> ImportedStatements {
    read_statements_text(text, StudyLanguage::NB)
}

fn texts(imported: &ImportedStatements, locale: StudyLanguage) -> Vec<&str> {
    let text = |wordings: &'_ Wordings| wordings.contains_key(&locale);
    imported
        .statements
        .iter()
        .filter(|wordings| text(wordings))
        .map(|wordings| wordings[&locale].text.as_str())
        .collect()
}

fn number(number: u32) -> StatementNo {
    StatementNo::new(number).expect("not zero")
}

#[test]
fn pasted_lines_are_statements() {
    let imported = read("\n Jeg får tid, oftest.\r\n\r\nJeg lærer, hver dag.\n");
    assert_eq!(imported.problems, []);
    assert_eq!(imported.form, Form::Lines);
    assert_eq!(
        texts(&imported, StudyLanguage::NB),
        ["Jeg får tid, oftest.", "Jeg lærer, hver dag."]
    );
}

#[test]
fn numbers_before_every_line_are_numbers() {
    let imported = read("2. Andre\n1) Første\n");
    assert_eq!(imported.problems, []);
    assert_eq!(texts(&imported, StudyLanguage::NB), ["Første", "Andre"]);
    let imported = read("2. Andre\nFørste\n");
    assert_eq!(texts(&imported, StudyLanguage::NB), ["2. Andre", "Første"]);
    let imported = read("1.5 timer er nok\n2.5 timer er for mye\n");
    assert_eq!(texts(&imported, StudyLanguage::NB)[0], "1.5 timer er nok");
}

#[test]
fn a_table_in_three_languages_is_read_with_its_labels() {
    let imported =
        read("no;nb;nb_label;nn;en;en_label\n2;To;to;;Two;\n1;\"Én; eller\nflere\";;Ein;One;one\n");
    assert_eq!(imported.problems, []);
    assert_eq!(imported.form, Form::Table(Delimiter::Semicolon));
    assert_eq!(
        texts(&imported, StudyLanguage::NB),
        ["Én; eller flere", "To"]
    );
    assert_eq!(texts(&imported, StudyLanguage::NN), ["Ein"]);
    assert_eq!(texts(&imported, StudyLanguage::EN), ["One", "Two"]);
    let label = |index: usize, locale| {
        let wording: &Wording = &imported.statements[index][&locale];
        wording.label.as_ref().map(ShortLabel::as_str)
    };
    assert_eq!(label(0, StudyLanguage::EN), Some("one"));
    assert_eq!(label(0, StudyLanguage::NB), None);
    assert_eq!(label(1, StudyLanguage::NB), Some("to"));
}

#[test]
fn headings_are_recognised_in_both_languages_and_others_are_named() {
    for header in [
        "nr,text,x",
        "Nr.,Påstand,Kilde",
        "number,statement,source",
        "#,Utsagn,y",
    ] {
        let imported = read(&format!("{header}\n1,\"a, b\",k\n2,c,k\n"));
        assert_eq!(imported.problems, [], "{header}");
        assert_eq!(
            texts(&imported, StudyLanguage::NB),
            ["a, b", "c"],
            "{header}"
        );
        assert_eq!(imported.ignored.len(), 1, "{header}");
    }
    let single = read("Påstand\nførste\nandre\n");
    assert_eq!(texts(&single, StudyLanguage::NB), ["første", "andre"]);
}

#[test]
fn numbers_and_texts_need_no_headings() {
    let imported = read("1\tFørste\n2\tAndre\n");
    assert_eq!(imported.problems, []);
    assert_eq!(imported.form, Form::Table(Delimiter::Tab));
    assert_eq!(texts(&imported, StudyLanguage::NB), ["Første", "Andre"]);
}

#[test]
fn columns_that_nobody_explains_are_not_guessed_at() {
    assert_eq!(
        read("a;b\nc;d\n").problems,
        [StatementsProblem::NoHeadings { columns: 2 }]
    );
    assert_eq!(
        read("no;en\n1;One\n2;Two\n").problems,
        [StatementsProblem::NoTextColumn {
            locale: StudyLanguage::NB
        }]
    );
    assert_eq!(
        read("no;nb;tekst\n1;a;b\n2;c;d\n").problems,
        [StatementsProblem::RepeatedHeading {
            heading: "tekst".to_owned()
        }]
    );
}

#[test]
fn every_problem_is_named_with_its_line() {
    let long = "x".repeat(401);
    let label = "y".repeat(25);
    let imported = read(&format!(
        "no;nb;nb_label\n1;a;\n1;b;\nx;c;\n4;;\n6;{long};{label}\n"
    ));
    assert_eq!(
        imported.problems,
        [
            StatementsProblem::Number {
                line: 4,
                found: "x".to_owned()
            },
            StatementsProblem::Text {
                line: 5,
                locale: StudyLanguage::NB,
                reason: TextError::Blank
            },
            StatementsProblem::Text {
                line: 6,
                locale: StudyLanguage::NB,
                reason: TextError::TooLong {
                    found: 401,
                    max: 400
                }
            },
            StatementsProblem::Label {
                line: 6,
                locale: StudyLanguage::NB,
                reason: TextError::TooLong { found: 25, max: 24 }
            },
            StatementsProblem::RepeatedNumber {
                line: 3,
                earlier: 2,
                number: number(1)
            },
            StatementsProblem::MissingNumber { number: number(2) },
            StatementsProblem::MissingNumber { number: number(3) },
            StatementsProblem::MissingNumber { number: number(5) },
        ]
    );
}

#[test]
fn the_same_text_twice_and_too_few_are_named() {
    assert_eq!(
        read("Lik\nUlik\nlik.\n").problems,
        [StatementsProblem::QSet(QSetProblem::SameText {
            statement: number(3),
            earlier: number(1),
            locale: StudyLanguage::NB
        })]
    );
    for text in ["", "Alene"] {
        let found = usize::from(!text.is_empty());
        assert_eq!(
            read(text).problems,
            [StatementsProblem::QSet(QSetProblem::Size { found })]
        );
    }
}

#[test]
fn a_file_says_how_it_was_written() {
    let windows = read_statements(
        b"nr;tekst\r\n1;bl\xE5tt\r\n2;gr\xF8nt\r\n",
        StudyLanguage::NB,
    );
    assert_eq!(windows.encoding, Encoding::Windows1252);
    assert_eq!(windows.problems, []);
    assert_eq!(texts(&windows, StudyLanguage::NB), ["blått", "grønt"]);
    let zip = read_statements(b"PK\x03\x04\0", StudyLanguage::NB);
    assert_eq!(zip.problems, [StatementsProblem::NotText(NotText)]);
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_statements(&bytes, StudyLanguage::NB);
    }

    #[test]
    fn what_has_no_problems_is_a_q_set(text in "(no;|nb;|nb_label|text|[0-9]{1,3}[.;]|[a-zæ,\" ]{1,5}|\n|\t){0,60}") {
        let imported = read_statements_text(&text, StudyLanguage::NB);
        if imported.problems.is_empty() {
            prop_assert!(QSet::new(StudyLanguage::NB, imported.statements).is_ok());
        }
    }
}

#[test]
fn a_column_can_be_in_any_language_and_one_called_id_is_none() {
    let imported = read("id;nb;ar;pt-BR_label;pt-BR\nx1;En;واحد;um;Um\nx2;To;اثنان;;Dois\n");
    assert_eq!(imported.problems, []);
    let language = |code: &str| code.parse::<StudyLanguage>().expect("a language");
    assert_eq!(texts(&imported, language("ar")), ["واحد", "اثنان"]);
    let portuguese = &imported.statements[0][&language("pt-BR")];
    assert_eq!(portuguese.text.as_str(), "Um");
    assert_eq!(portuguese.label.as_ref().expect("a label").as_str(), "um");
    let languages: Vec<usize> = imported.statements.iter().map(BTreeMap::len).collect();
    assert_eq!(languages, [3, 3]);
}
