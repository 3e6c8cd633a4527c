//! Statements and sorts from files, and the analysis of what was read.

use axum::http::StatusCode;

use crate::support::{SORTS, Site};

#[tokio::test]
async fn a_windows_file_with_semicolons_becomes_statements_with_labels() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    // “nr;påstand…” in Windows-1252: å is E5, ø is F8.
    let mut file = b"no;nb;nb_label\r\n".to_vec();
    for number in 1..=6 {
        file.extend_from_slice(format!("{number};P").as_bytes());
        file.push(0xE5);
        file.extend_from_slice(format!("stand nummer {number};L").as_bytes());
        file.push(0xF8);
        file.extend_from_slice(format!("p {number}\r\n").as_bytes());
    }
    let form = [("title", "Fra fil"), ("main", "nb")];
    let study = kari
        .post_file("/studies/new", &form, &file)
        .await
        .leads()
        .to_owned();
    let page = kari.get(&format!("{study}/statements")).await;
    page.says(&["Påstand nummer 6", "value=\"Løp 3\""]);
    // A grid is proposed for six statements.
    kari.get(&study).await.says(&["6 påstander", "6 plasser"]);
}

#[tokio::test]
async fn a_bad_file_of_statements_is_refused_line_by_line() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let form = [("title", "Fra fil"), ("main", "nb")];
    let file =
        "no;nb;nb_label\n1;En påstand;Kort\n1;To påstander;En altfor lang merkelapp her\nx;Tre;\n";
    let refused = kari.post_file("/studies/new", &form, file.as_bytes()).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&[
        "Linje 3",
        "Det er plass til 24.",
        "Linje 4",
        "«x»",
        "value=\"Fra fil\"",
    ]);
    let picture = kari
        .post_file("/studies/new", &form, &[0, 159, 146, 150, 0, 1])
        .await;
    assert_eq!(picture.status, StatusCode::UNPROCESSABLE_ENTITY);
    picture.says(&["ikke en tekstfil"]);
}

#[tokio::test]
async fn a_file_that_is_too_large_is_refused_as_such() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let form = [("title", "Stor"), ("main", "nb")];
    let answer = kari
        .post_file("/studies/new", &form, &vec![b'a'; 7 * 1024 * 1024])
        .await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn sorts_that_do_not_fill_the_grid_are_named_and_none_is_kept() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let path = format!("{study}/sorts/file");
    let early = kari.post_file(&path, &[], SORTS.as_bytes()).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    early.says(&["når studien er åpnet"]);
    kari.post(&format!("{study}/open"), &[]).await;

    let bad = SORTS
        .replace("1;2;2;1;-2;-2;-1", "1;2;2;1;-2;-2;0")
        .replace("9;-2;", "9;3,5;");
    let refused = kari.post_file(&path, &[], bad.as_bytes()).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["B3: −1 har 1 påstander, men skal ha 2.", "«3,5»"]);
    kari.get(&format!("{study}/sorts"))
        .await
        .says(&["Det er ingen sorteringer"]);

    assert_eq!(
        kari.post_file(&path, &[], SORTS.as_bytes()).await.leads(),
        format!("{study}/sorts")
    );
    let twice = kari.post_file(&path, &[], SORTS.as_bytes()).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    twice.says(&["Sortering A1: Studien har en sortering med dette navnet fra før."]);
    kari.get(&format!("{study}/sorts"))
        .await
        .says(&["6 sorteringer", "B3"]);
    let nothing = kari.post_file(&path, &[], b"").await;
    nothing.says(&["Velg en fil."]);
}

#[tokio::test]
async fn too_few_sorts_and_too_many_factors_are_pages_not_errors() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let path = format!("{study}/analysis");
    let none = kari.get(&path).await;
    assert_eq!(none.status, StatusCode::OK);
    none.says(&["minst to sorteringer"]);

    let study = kari.study_with_sorts().await;
    let path = format!("{study}/analysis");
    let queries = [
        "",
        "?factors=999&factor=7",
        "?extraction=pca&factors=6&level=.001&factor=6",
        "?factors=-1&level=x&extraction=y",
        "?factors=0",
    ];
    for query in queries {
        let page = kari.get(&format!("{path}{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        page.says(&["Antall faktorer"]);
    }
}

#[tokio::test]
async fn opposed_groups_define_one_factor_from_both_ends() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.study_with_sorts().await;
    let page = kari
        .get(&format!("{study}/analysis?extraction=pca&factors=1"))
        .await;
    page.says(&[
        "6 av 6 definerer",
        "Samlet sortering, faktor 1",
        "defineres av 3 sorteringer og av 3 som sier det motsatte",
        "<svg",
    ]);
    assert!(
        !page.body.contains(" style="),
        "pages carry no style attributes"
    );
}
