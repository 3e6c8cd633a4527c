//! Studies from files of other programs, and files for them.

use axum::http::StatusCode;

use crate::support::Site;

const ROWS: &str = "Name;1;2;3\nAda;-1;0;1\nBø;0;1;-1\n<b>C</b>;1;-1;0\n";
const STATEMENTS: &str = "Ro, og orden\n<script>alert(1)</script>\nNoe nytt\n";

/// How many studies there are.
async fn studies(site: &Site) -> usize {
    site.world.column("SELECT id FROM study").await.len()
}

#[tokio::test]
async fn a_study_is_shown_before_it_is_made() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let files: [(&str, &[u8]); 2] = [
        ("file", ROWS.as_bytes()),
        ("statements", STATEMENTS.as_bytes()),
    ];
    let preview = kari.post_files("/studies/import", &[], &files).await;
    assert_eq!(preview.status, StatusCode::OK);
    preview.says(&[
        "CSV (Ken-Q)",
        "Ro, og orden",
        "−1 0 +1",
        "Ingenting er lagret",
    ]);
    assert!(!preview.body.contains("<script>alert"), "texts are escaped");
    assert_eq!(studies(&site).await, 0, "nothing is stored");

    let form = preview.page(200).form("/studies/import/confirm");
    let sent = |title: &'static str, instruction: &'static str| {
        let mut fields: Vec<(&str, &str)> =
            form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        for (name, value) in &mut fields {
            match *name {
                "title" => *value = title,
                "instruction" => *value = instruction,
                _ => {}
            }
        }
        fields
    };
    let confirm = "/studies/import/confirm";
    let refused = kari
        .post_files(confirm, &sent("Tre påstander", ""), &[])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["value=\"Tre påstander\"", "Ro, og orden"]);
    assert_eq!(studies(&site).await, 0, "nothing is stored");

    let whole = sent("Tre påstander", "Hvor enig er du?");
    let made = kari.post_files(confirm, &whole, &[]).await;
    let study = made.leads().to_owned();
    kari.get(&format!("{study}/sorts"))
        .await
        .says(&["3 sorteringer", "Bø"]);
    // The same page sent twice makes a second study; neither mixes with the other.
    let again = kari.post_files(confirm, &whole, &[]).await;
    assert_ne!(again.leads(), study);
}

#[tokio::test]
async fn a_file_that_cannot_be_used_is_refused_place_by_place() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let bad = ROWS.replace("Ada;-1", "Ada;x").replace("Bø;0;1", "Bø;0;");
    let refused = kari.post_file("/studies/import", &[], bad.as_bytes()).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&[
        "Linje 2, kolonne 2, sortering Ada: «x» er ikke en verdi.",
        "Linje 3, kolonne 3, sortering Bø: Cellen er tom.",
    ]);
    let no_texts = kari
        .post_file("/studies/import", &[], ROWS.as_bytes())
        .await;
    assert_eq!(no_texts.status, StatusCode::UNPROCESSABLE_ENTITY);
    no_texts.says(&["En ny studie trenger en fil til"]);
    let changed = [("found", "{\"title\":1}"), ("title", "A")];
    let refused = kari
        .post_files("/studies/import/confirm", &changed, &[])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["Les filen en gang til"]);
    assert_eq!(studies(&site).await, 0, "nothing is stored");
}

#[tokio::test]
async fn several_files_make_a_draft_and_letters_are_read_as_chosen() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let map = "<map><column id=\"-1\">1</column><column id=\"0\">1</column><column id=\"+1\">1</column></map>";
    let texts = "<statements><statement id=\"1\">En</statement><statement id=\"2\">To &lt;b&gt;</statement>\
        <statement id=\"3\">Tre</statement></statements>";
    let files: [(&str, &[u8]); 2] = [("file", map.as_bytes()), ("file", texts.as_bytes())];
    let preview = kari.post_files("/studies/import", &[], &files).await;
    preview.says(&["FlashQ / HTMLQ XML", "To &lt;b&gt;"]);
    let form = preview.page(200).form("/studies/import/confirm");
    let mut fields: Vec<(&str, &str)> =
        form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    for (name, value) in &mut fields {
        match *name {
            "title" => *value = "Tre",
            "instruction" => *value = "Hvor enig er du?",
            _ => {}
        }
    }
    let made = kari
        .post_files("/studies/import/confirm", &fields, &[])
        .await;
    let study = made.leads().to_owned();
    kari.get(&format!("{study}/statements"))
        .await
        .says(&["To &lt;b&gt;"]);
    kari.get(&study).await.says(&["Åpne studien"]);

    // ø in code page 437 is ¢, which nobody is called.
    let dat = b"Name;1;2;3\nBj\x9Brn;-1;0;1\nAda;0;1;-1\n";
    let files: [(&str, &[u8]); 2] = [("file", dat), ("statements", b"En\nTo\nTre\n")];
    let read = kari.post_files("/studies/import", &[], &files).await;
    read.says(&["Bjørn", "lest som CP850", "CP437: «"]);
    let chosen = [("encoding", "CP437")];
    let read = kari.post_files("/studies/import", &chosen, &files).await;
    read.says(&["Bj¢rn"]);
    assert!(!read.body.contains("Bjørn"));
}

#[tokio::test]
async fn what_comes_back_from_the_page_is_checked_again() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let found = "{\"title\":null,\"texts\":[\"En\",\"To\"],\"grid\":[[-1,1],[1,1]],\
        \"sorts\":[{\"label\":\"kari@example.no\",\"ranks\":[1,1]},{\"label\":\"B\",\"ranks\":[1,-1]}]}";
    let form = [
        ("found", found),
        ("title", "To"),
        ("language", "nb"),
        ("instruction", "Hva mener du?"),
        ("information", "Lest inn."),
    ];
    let refused = kari.post_files("/studies/import/confirm", &form, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["Navnet kan ikke beholdes", "+1 har 2 påstander"]);
}

#[tokio::test]
async fn a_study_is_saved_for_other_programs_by_its_owner_only() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.study_with_sorts().await;
    let page = kari.get(&format!("{study}/sorts")).await;
    for format in [
        "json",
        "csv",
        "xlsx",
        "r",
        "pqmethod",
        "kade-zip",
        "kade-xlsx-1",
        "kade-xlsx-2",
    ] {
        let path = format!("{study}/export/{format}");
        page.says(&[&format!("href=\"{path}\"")]);
        let file = kari.get(&path).await;
        assert_eq!(file.status, StatusCode::OK);
        let disposition = file.header("content-disposition").unwrap_or_default();
        assert!(
            disposition.starts_with("attachment; filename=\""),
            "{disposition}"
        );
        let start: &[u8] = if format == "json" { b"{" } else { b"PK" };
        assert!(file.bytes.starts_with(start), "{format}");
    }
    assert_eq!(
        kari.get(&format!("{study}/export/exe")).await.status,
        StatusCode::NOT_FOUND
    );
    let ola = site.researcher("ola@example.no").await;
    let path = format!("{study}/export/csv");
    assert_eq!(ola.get(&path).await.status, StatusCode::NOT_FOUND);
    // The archive goes back in as it is: its six names are taken.
    let archive = kari.get(&format!("{study}/export/kade-zip")).await.bytes;
    let again = kari
        .post_file(&format!("{study}/sorts/file"), &[], &archive)
        .await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.says(&["Sortering A1: Studien har", "Sortering B3: Studien har"]);
}

#[tokio::test]
async fn our_own_file_makes_the_same_study() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.study_with_sorts().await;
    let file = kari.get(&format!("{study}/export/json")).await.bytes;
    let preview = kari.post_file("/studies/import", &[], &file).await;
    assert_eq!(preview.status, StatusCode::OK);
    let form = preview.page(200).form("/studies/import/confirm");
    let form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let copy = kari.post_files("/studies/import/confirm", &form, &[]).await;
    let copy = copy.leads().to_owned();
    let again = kari.get(&format!("{copy}/export/json")).await;
    assert_eq!(again.body, String::from_utf8_lossy(&file));
    // The same analysis of the same sorts in the same order.
    let tables = |page: &str| {
        let tables = page.split("<table").skip(1);
        let cells =
            tables.flat_map(|table| table.split("</table>").next().unwrap_or("").split('<'));
        // Links have other addresses; what stands in the cells is the same.
        cells
            .filter_map(|piece| Some(piece.split_once('>')?.1.to_owned()))
            .collect::<Vec<_>>()
    };
    let one = kari
        .get(&format!("{study}/analysis?factors=2&extraction=pca"))
        .await;
    let other = kari
        .get(&format!("{copy}/analysis?factors=2&extraction=pca"))
        .await;
    assert_eq!(one.status, StatusCode::OK);
    assert!(
        tables(&one.body).len() > 100,
        "there are numbers to compare"
    );
    assert_eq!(tables(&one.body), tables(&other.body));
}
