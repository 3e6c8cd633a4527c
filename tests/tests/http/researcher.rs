//! Studies: made, written, opened, closed; and what is refused on the way.

use axum::http::StatusCode;

use crate::support::{NINE, Site};

#[tokio::test]
async fn a_study_goes_from_a_pasted_list_to_open_to_closed() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    kari.get(&study)
        .await
        .says(&["Utkast", "9 påstander", "−2 til +2", "Åpne studien"]);
    assert_eq!(
        kari.post(&format!("{study}/open"), &[]).await.leads(),
        study
    );
    kari.get(&study).await.says(&[
        "Åpen",
        "22. november 2026",
        "http://synspunkt.test/s/arbeid",
    ]);
    kari.get(&format!("{study}/statements"))
        .await
        .says(&["Studien er åpnet", "Møtene er nyttige."]);
    assert_eq!(
        kari.post(&format!("{study}/close"), &[]).await.leads(),
        study
    );
    kari.get(&study).await.says(&["Lukket"]);
    assert_eq!(
        kari.post(&format!("{study}/reopen"), &[]).await.leads(),
        study
    );
    kari.get("/studies").await.says(&["Arbeid", "Åpen"]);
}

#[tokio::test]
async fn another_researchers_study_does_not_exist() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let ola = site.researcher("ola@example.no").await;
    let pages = [
        "",
        "/texts",
        "/statements",
        "/grid",
        "/sorts",
        "/analysis",
        "/analysis/publish",
    ];
    for page in pages {
        let answer = ola.get(&format!("{study}{page}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}");
        assert!(!answer.body.contains("Arbeid"), "{page}");
    }
    for change in [
        "/open",
        "/close",
        "/reopen",
        "/texts",
        "/statements",
        "/grid",
        "/presentations",
    ] {
        let answer = ola.post(&format!("{study}{change}"), &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{change}");
    }
    assert!(!ola.get("/studies").await.body.contains("Arbeid"));
    kari.get(&study).await.says(&["Utkast"]);
}

#[tokio::test]
async fn an_unknown_study_is_not_found_and_nobody_else_gets_in() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    for id in ["nonsense", "0000000000000000000000000A"] {
        let answer = kari.get(&format!("/studies/{id}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{id}");
    }
    let study = kari.ready_study().await;
    assert!(
        site.visitor()
            .get(&study)
            .await
            .leads()
            .starts_with("/sign-in")
    );
    assert_eq!(
        site.visitor()
            .post(&format!("{study}/open"), &[])
            .await
            .leads(),
        "/sign-in"
    );
}

#[tokio::test]
async fn a_form_from_another_site_changes_nothing() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let answer = kari
        .post_from_elsewhere(&format!("{study}/open"), &[])
        .await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    kari.get(&study).await.says(&["Utkast"]);
}

#[tokio::test]
async fn looking_never_changes_anything() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    for change in ["/open", "/close", "/presentations"] {
        let answer = kari.get(&format!("{study}{change}")).await;
        assert!(answer.status.is_client_error(), "{change}");
    }
    kari.get(&study).await.says(&["Utkast"]);
}

#[tokio::test]
async fn a_refused_new_study_keeps_what_was_typed_and_names_every_problem() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let twice = "Jeg får tid.\nMøtene er <b>nyttige</b>.\nJEG FÅR TID";
    let form = [
        ("title", "  "),
        ("instruction", "Hvor enig?"),
        ("main", "nb"),
        ("statements", twice),
    ];
    let refused = kari.post_file("/studies/new", &form, b"").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&[
        "Skriv en tittel.",
        "Påstand 3 har samme tekst som påstand 1.",
        "Hvor enig?",
        "Møtene er &lt;b&gt;nyttige&lt;/b&gt;.",
    ]);
    assert!(!kari.get("/studies").await.body.contains("Hvor enig?"));
}

#[tokio::test]
async fn a_study_that_is_not_ready_says_what_is_missing() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let form = [("title", "Tom"), ("main", "nb")];
    let study = kari
        .post_file("/studies/new", &form, b"")
        .await
        .leads()
        .to_owned();
    let refused = kari.post(&format!("{study}/open"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&[
        "Påstandene mangler.",
        "Rutenettet mangler.",
        "Spørsmålet mangler på bokmål.",
        "Informasjonen til deltakerne mangler på bokmål.",
    ]);
    let closing = kari.post(&format!("{study}/close"), &[]).await;
    assert_eq!(closing.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_grid_that_does_not_add_up_is_shown_again_as_typed() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let grid = [
        ("do", "save"),
        ("start", "-1"),
        ("lowest", "-1"),
        ("highest", "1"),
        ("height-0", "2"),
        ("height-1", "4"),
        ("height-2", "x"),
    ];
    let refused = kari.post(&format!("{study}/grid"), &grid).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&[
        "Plassene på +1 må være et helt tall",
        "Rutenettet har 6 plasser, men det er 9 påstander.",
    ]);
    kari.get(&study).await.says(&["−2 til +2"]);
}

#[tokio::test]
async fn a_preset_and_a_changed_range_are_shown_but_not_saved() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let path = format!("{study}/grid");
    let preset = kari.post(&path, &[("preset", "-1:3,0:3,1:3")]).await;
    assert_eq!(preset.status, StatusCode::OK);
    let wider = [
        ("do", "preview"),
        ("start", "-1"),
        ("lowest", "-3"),
        ("highest", "1"),
        ("height-0", "3"),
        ("height-1", "3"),
        ("height-2", "3"),
    ];
    let shown = kari.post(&path, &wider).await;
    assert_eq!(shown.status, StatusCode::OK);
    shown.says(&["name=\"height-4\"", "2 for mange"]);
    kari.get(&study).await.says(&["9 plasser, −2 til +2"]);
}

#[tokio::test]
async fn statements_are_edited_in_place_until_the_study_opens() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let path = format!("{study}/statements");
    let lines: Vec<&str> = NINE.lines().collect();
    let names: Vec<String> = (1..=9).map(|number| format!("text-nb-{number}")).collect();
    let mut form: Vec<(&str, &str)> = vec![("count", "12"), ("label-nb-1", "Tid")];
    form.extend(names.iter().map(String::as_str).zip(lines.iter().copied()));
    assert_eq!(kari.post(&path, &form).await.leads(), path);
    kari.get(&path).await.says(&["value=\"Tid\""]);

    let long = "x".repeat(25);
    form[1] = ("label-nb-1", &long);
    form[3].1 = "Jeg får tid til faget";
    let refused = kari.post(&path, &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["Teksten har 25 tegn. Det er plass til 24.", &long]);
    form[1] = ("label-nb-1", "Tid");
    let same = kari.post(&path, &form).await;
    assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
    same.says(&[
        "Påstand 2 har samme tekst som påstand 1.",
        "href=\"#text-nb-2\"",
    ]);
    form[3].1 = lines[1];

    form[2].1 = "Ny tekst";
    assert_eq!(
        kari.post(&format!("{study}/open"), &[]).await.leads(),
        study
    );
    let late = kari.post(&path, &form).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.says(&["åpnet i mellomtiden"]);
    assert!(!kari.get(&path).await.body.contains("Ny tekst"));
}
