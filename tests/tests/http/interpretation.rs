//! Writing about viewpoints: citations held against the arrays, headings for all, versions; and the report.

use std::io::{Cursor, Read as _};

use axum::http::StatusCode;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::support::{Answer, Site, Visitor};
use crate::workbench::begun;

struct Desk<'a> {
    kari: &'a Visitor<'a>,
    base: String,
}

impl<'a> Desk<'a> {
    async fn of(kari: &'a Visitor<'a>) -> Self {
        let study = kari.study_with_sorts().await;
        let branch = begun(kari, &study).await;
        Self {
            kari,
            base: format!("{study}/analysis/{branch}"),
        }
    }

    async fn page(&self, page: &str) -> Answer {
        let answer = self.kari.get(&format!("{}/{page}", self.base)).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}");
        answer
    }

    async fn post(&self, page: &str, fields: &[(&str, &str)]) -> Answer {
        self.kari
            .post(&format!("{}/{page}", self.base), fields)
            .await
    }

    async fn write(&self, seen: &str, text: &str, act: &str) -> Answer {
        let fields = [("seen", seen), ("section-foreground", text), ("act", act)];
        self.post("interpretation/1", &fields).await
    }

    /// The ranks of a factor, by statement.
    async fn ranks(&self, factor: usize) -> Vec<i64> {
        let result: Value =
            serde_json::from_str(&self.page("result.json").await.body).expect("JSON");
        let array = &result["analysis"]["result"]["factors"][factor - 1]["composite"]["array"];
        let ranks = array.as_array().expect("ranks").iter();
        ranks.map(|rank| rank.as_i64().expect("a number")).collect()
    }
}

fn signed(rank: i64) -> String {
    match rank {
        0 => "0".to_owned(),
        1.. => format!("+{rank}"),
        _ => format!("−{}", -rank),
    }
}

#[tokio::test]
async fn a_citation_that_disagrees_is_named_and_one_that_agrees_can_follow() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let desk = Desk::of(&kari).await;
    let ranks = desk.ranks(1).await;
    let (right, wrong) = (signed(ranks[0]), signed(if ranks[1] == 1 { 2 } else { 1 }));
    let text = format!("Orden teller (1: {right}). Ro teller mindre (2: {wrong}; 99: 1).");
    let kept = desk.write("0", &text, "keep").await;
    assert_eq!(kept.leads(), format!("{}/interpretation/1", desk.base));
    let page = desk.page("interpretation/1").await;
    page.says(&[
        "2 henvisninger stemmer ikke",
        &format!("Plassen er {}.", signed(ranks[1])),
        "Det finnes ingen slik påstand.",
        "Lagre, og la én skrevet henvisning følge faktoren",
        "Versjon 1",
    ]);
    desk.write("1", &text, "live").await;
    let page = desk.page("interpretation/1").await;
    page.says(&["Orden teller {1}.", &format!("Orden teller (1: {right}).")]);
    assert!(
        !page.body.contains("følge faktoren"),
        "nothing more can be live"
    );
    // The report says it too, and reads the live citation.
    desk.page("report").await.says(&[
        "Én henvisning i tolkningen av faktor 1 stemmer ikke.",
        &format!("Orden teller (1: {right}). Ro"),
    ]);
    // What somebody wrote before can be looked at, and put back.
    let earlier = desk.page("interpretation/1?version=1").await;
    earlier.says(&[
        "Du ser versjon 1",
        "name=\"seen\" value=\"2\"",
        &format!("Orden teller (1: {right})"),
    ]);
}

#[tokio::test]
async fn who_has_not_seen_the_latest_text_writes_over_nothing_and_loses_nothing() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let desk = Desk::of(&kari).await;
    desk.write("0", "Det første.", "keep").await;
    let late = desk.write("0", "Det andre.", "keep").await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.says(&["Teksten er endret siden du åpnet den", "Det andre."]);
    desk.page("interpretation/1").await.says(&["Det første."]);
    let long = "x".repeat(20_001);
    let refused = desk.write("1", &long, "keep").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&[&long, "20001"]);
}

#[tokio::test]
async fn headings_are_shared_and_a_heading_taken_away_keeps_its_text() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let desk = Desk::of(&kari).await;
    desk.write("0", "Husk dette.", "keep").await;
    let change = |fields: Vec<(&'static str, &'static str)>| {
        let desk = &desk;
        async move {
            let done = desk.post("interpretation/outline", &fields).await;
            assert_eq!(done.leads(), format!("{}/interpretation/2", desk.base));
        }
    };
    change(vec![("factor", "2"), ("template", "balance")]).await;
    change(vec![("factor", "2"), ("act", "add"), ("title", "Om tid")]).await;
    change(vec![
        ("factor", "2"),
        ("act", "remove"),
        ("key", "foreground"),
    ])
    .await;
    let other = desk.page("interpretation/2").await;
    other.says(&["Trusler", "Om tid", "section-own-1"]);
    assert!(!other.body.contains("I forgrunnen"));
    let page = desk.page("interpretation/1").await;
    assert!(!page.body.contains("Husk dette."));
    // Another text is kept meanwhile; the one without a heading is still there.
    let fields = [("seen", "1"), ("section-own-1", "Ny."), ("act", "keep")];
    desk.post("interpretation/1", &fields).await;
    change(vec![("factor", "2"), ("template", "reading")]).await;
    desk.page("interpretation/1")
        .await
        .says(&["Husk dette.", "Ny."]);
}

fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).expect("a file");
            let mut content = Vec::new();
            file.read_to_end(&mut content).expect("its content");
            (file.name().expect("a name").into_owned(), content)
        })
        .collect()
}

fn part(files: &[(String, Vec<u8>)], name: &str) -> String {
    let found = files.iter().find(|(found, _)| found == name);
    String::from_utf8(found.expect(name).1.clone()).expect("text")
}

#[tokio::test]
async fn the_report_is_a_document_with_real_headings_and_tables() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let desk = Desk::of(&kari).await;
    let ranks = desk.ranks(1).await;
    desk.write("0", "Orden {3} & <ro>.", "keep").await;
    let answer = desk.page("report.docx").await;
    let files = unpacked(&answer.bytes);
    let body = part(&files, "word/document.xml");
    for words in [
        "w:val=\"Heading1\"",
        "w:val=\"Heading3\"",
        "w:val=\"Caption\"",
        "<w:tbl>",
        "Faktorene etter rotasjon",
        &format!("Orden (3: {}) &amp; &lt;ro&gt;.", signed(ranks[2])),
        "ikke typer mennesker",
        // Figures are described, and tables repeat their heads.
        "Figur 1. Egenverdier",
        "descr=\"Egenverdier. Egenverdiene faller",
        "<w:tblHeader />",
    ] {
        assert!(body.contains(words), "{words}");
    }
    assert!(part(&files, "word/styles.xml").contains("heading 1"));
    let pictures = files.iter().filter(|(name, content)| {
        name.starts_with("word/media/") && content.starts_with(b"\x89PNG")
    });
    // Eigenvalues, two arrays, all ranks, all scores.
    assert_eq!(pictures.count(), 5);
    assert_eq!(body.matches("descr=").count(), 5);
    // The same analysis gives the same file.
    assert_eq!(desk.page("report.docx").await.bytes, answer.bytes);
    let english = desk.page("report?lang=en").await;
    english.says(&["Factors after rotation", "not types of people"]);
}

#[tokio::test]
async fn the_archive_lists_its_files_with_their_digests() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let desk = Desk::of(&kari).await;
    let files = unpacked(&desk.page("report.zip").await.bytes);
    let readme = part(&files, "README.txt");
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names.len(), 15, "{names:?}");
    assert!(names.contains(&"figures/array-1.svg"));
    let page = part(&files, "report.html");
    assert!(page.starts_with("<!doctype html>") && page.contains("Figur 1. Egenverdier"));
    for outside in ["src=", "<link", "url(", "http:", "https:"] {
        let found = page.replace("http://www.w3.org/2000/svg", "");
        assert!(!found.contains(outside), "{outside}");
    }
    for (name, content) in files.iter().filter(|(name, _)| name != "README.txt") {
        let digest = Sha256::digest(content);
        let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(readme.contains(name) && readme.contains(&hex), "{name}");
    }
    let workbook = unpacked(&desk.page("report.xlsx").await.bytes);
    assert!(part(&workbook, "xl/workbook.xml").contains("Loadings"));
}

#[tokio::test]
async fn what_a_statement_is_in_the_whole_is_kept_with_the_text_and_in_the_report() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let desk = Desk::of(&kari).await;
    let ranks = desk.ranks(1).await;
    let highest = ranks.iter().max().expect("ranks");
    let number = 1 + ranks.iter().position(|rank| rank == highest).expect("one");
    let (bearing, note) = (format!("bearing-{number}"), format!("note-{number}"));
    let fields = [
        ("seen", "0"),
        ("act", "keep"),
        (bearing.as_str(), "superordinate"),
        (note.as_str(), "Alt annet hviler på den."),
        ("motto-nb", "Orden først."),
        ("summary-nb", "De som vil ha orden."),
    ];
    desk.post("interpretation/1", &fields).await.leads();
    desk.page("interpretation/1").await.says(&[
        "value=\"superordinate\" selected",
        "<b class=\"bearing\">overordnet</b>",
        "value=\"Orden først.\"",
        "De som vil ha orden.",
    ]);
    // The crib sheet says it, too, and leads there.
    desk.page("factors").await.says(&[
        &format!("interpretation/1#card-{number}"),
        ">overordnet<",
        "Alt annet hviler på den.",
    ]);
    desk.page("report").await.says(&[
        "Hva påstandene er i helheten, faktor 1",
        "overordnet",
        "Alt annet hviler på den.",
        "«Orden først.»",
    ]);
    let workbook = unpacked(&desk.page("report.xlsx").await.bytes);
    assert!(part(&workbook, "xl/workbook.xml").contains("Readings"));
    assert!(part(&workbook, "xl/sharedStrings.xml").contains("superordinate"));
    // It is presented with the same words, and what is changed there is changed here.
    let publish = desk.page("publish").await;
    publish.says(&["value=\"Orden først.\"", "De som vil ha orden."]);
    let fields = [
        ("title-nb-1", "Orden"),
        ("motto-nb-1", "Orden, så ro."),
        ("summary-nb-1", ""),
        ("title-nb-2", "Frihet"),
    ];
    desk.post("publish", &fields).await.leads();
    let page = desk.page("interpretation/1").await;
    page.says(&["value=\"Orden, så ro.\"", "Versjon 2"]);
    assert!(!page.body.contains("De som vil ha orden."));
    // Somebody who takes the word away takes it away.
    desk.post(
        "interpretation/1",
        &[("seen", "2"), ("act", "keep"), (bearing.as_str(), "")],
    )
    .await
    .leads();
    let report = desk.page("report").await;
    assert!(
        !report.body.contains("Alt annet hviler på den."),
        "a note alone stays at home"
    );
}

#[tokio::test]
async fn what_everybody_wrote_has_its_place_in_the_report_unless_it_is_left_out() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let desk = Desk::of(&kari).await;
    let seen = desk.page("log").await.body;
    let (_, seen) = seen.split_once("name=\"seen\" value=\"").expect("a form");
    let seen = seen.split_once('"').expect("an end").0;
    let remark = [
        ("seen", seen),
        ("what", "remark"),
        ("reason", "Vi leste dem sammen."),
    ];
    desk.post("decide", &remark).await.leads();
    let report = desk.page("report").await;
    report.says(&["Forskernes merknader", "Vi leste dem sammen."]);
    let has_voices = report.body.contains("Hva deltakerne skrev");
    let sorts = desk.kari.get(&format!("{}/loadings", desk.base)).await;
    assert_eq!(has_voices, sorts.body.contains("har skrevet noe"));
    let without = desk.page("report?voices=no").await;
    assert!(!without.body.contains("Hva deltakerne skrev"));
    without.says(&["report.docx?voices=no", "Ta med det deltakerne skrev"]);
}
