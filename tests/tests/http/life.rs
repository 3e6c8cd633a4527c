//! A study's life on its pages: trial, plan, versions, corrections, log.

use crate::support::{Site, SortFields};

#[tokio::test]
async fn participants_of_a_trial_are_told_and_their_sorts_go_at_opening() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    kari.get(&study).await.says(&["Prøv ut", "Åpne studien"]);
    let grid = format!("{study}/grid");
    let draft = kari.get(&grid).await;
    draft.says(&["Prøv ut studien, så kan du sortere selv."]);
    assert!(!draft.body.contains("/s/arbeid"));
    assert_eq!(
        kari.post(&format!("{study}/pilot"), &[]).await.leads(),
        study
    );
    kari.get(&study)
        .await
        .says(&["Utprøving", "Slett prøvesorteringene og åpne"]);
    kari.get(&grid)
        .await
        .says(&["http://synspunkt.test/s/arbeid"]);
    site.visitor()
        .get("/s/arbeid")
        .await
        .says(&["Dette er en utprøving", "med en gang"]);
    let fields = SortFields::valid(&site, "arbeid", "Prøve").await;
    kari.send_sort("arbeid", &fields).await;
    kari.get(&format!("{study}/sorts")).await.says(&["Prøve"]);
    assert_eq!(
        kari.post(&format!("{study}/open"), &[]).await.leads(),
        study
    );
    assert!(
        !kari
            .get(&format!("{study}/sorts"))
            .await
            .body
            .contains("Prøve")
    );
    // What was agreed to in the trial is not agreed to now.
    let late = SortFields::valid(&site, "arbeid", "Sen").await;
    assert_ne!(late.get("consent"), fields.get("consent"));
    let body = site.visitor().get("/s/arbeid").await.body;
    assert!(!body.contains("utprøving"));
    kari.get(&format!("{study}/life"))
        .await
        .says(&["Én prøvesortering ble slettet", "Fra Utprøving til Åpen"]);
}

#[tokio::test]
async fn a_version_is_shown_with_the_document_it_is_the_digest_of() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    kari.get(&format!("{study}/life"))
        .await
        .says(&["Når studien åpnes, låses"]);
    kari.post(&format!("{study}/open"), &[]).await.leads();
    let digest = site
        .world
        .column("SELECT digest FROM frozen_version")
        .await
        .remove(0);
    kari.get(&format!("{study}/life"))
        .await
        .says(&[&digest, "Versjon 1 ble låst"]);
    let document = kari.get(&format!("{study}/life/version/1")).await;
    assert_eq!(
        document.header("content-type"),
        Some("application/json; charset=utf-8")
    );
    assert_eq!(
        vec![document.body],
        site.world
            .column("SELECT document FROM frozen_version")
            .await
    );
    assert_eq!(
        kari.get(&format!("{study}/life/version/2")).await.status,
        404
    );
}

#[tokio::test]
async fn a_plan_in_the_wrong_order_is_refused_at_its_fields() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let path = format!("{study}/life");
    let form = [
        ("opens-on", "2026-12-03"),
        ("closes-after", "2026-12-01"),
        ("delete-after", "2026-12-02"),
    ];
    let refused = kari.post(&path, &form).await;
    let problems = refused.page(422).problems();
    let fields: Vec<&str> = problems.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["closes-after", "delete-after"]);
    refused.says(&["value=\"2026-12-01\""]);
    let unreadable = kari.post(&path, &[("opens-on", "i morgen")]).await;
    unreadable.page(422);
    unreadable.says(&["år-måned-dag"]);
    let form = [
        ("opens-on", ""),
        ("closes-after", "2026-12-01"),
        ("delete-after", "2027-12-01"),
    ];
    assert_eq!(kari.post(&path, &form).await.leads(), path);
    kari.get(&path)
        .await
        .says(&["value=\"2027-12-01\"", "Dagene ble endret"]);
}

#[tokio::test]
async fn a_slip_of_the_pen_is_corrected_with_a_reason_and_no_more_than_that() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let path = format!("{study}/statements/correct");
    let form = |text, reason| {
        [
            ("correct-number", "2"),
            ("correct-language", "nb"),
            ("correct-text", text),
            ("correct-reason", reason),
        ]
    };
    let draft = kari.post(&path, &form("Møtene er nyttig.", "Bøying")).await;
    draft.page(422);
    kari.post(&format!("{study}/open"), &[]).await.leads();
    kari.get(&format!("{study}/statements"))
        .await
        .says(&["Rett en skrivefeil"]);
    let much = kari
        .post(&path, &form("Møtene er bortkastet.", "Ny mening"))
        .await;
    much.page(422);
    much.says(&["bokstaver er annerledes", "Møtene er bortkastet."]);
    let unreasoned = kari.post(&path, &form("Møtene er nyttig.", " ")).await;
    assert_eq!(unreasoned.page(422).problems()[0].0, "correct-reason");
    let corrected = kari
        .post(&path, &form("Møta er nyttige.", "Radikal <b>form</b>"))
        .await;
    assert_eq!(corrected.leads(), format!("{study}/statements"));
    kari.get(&format!("{study}/life")).await.says(&[
        "«Møtene er nyttige.»",
        "«Møta er nyttige.»",
        "Radikal &lt;b&gt;form&lt;/b&gt;",
        "Versjon 2 ble låst",
    ]);
}

#[tokio::test]
async fn an_archived_study_is_put_away_and_takes_no_sorts() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    for step in ["open", "close", "archive"] {
        kari.post(&format!("{study}/{step}"), &[]).await.leads();
    }
    kari.get("/studies").await.says(&["Én arkivert studie"]);
    kari.get(&study)
        .await
        .says(&["Arkivert", "Hent fra arkivet"]);
    assert_eq!(kari.post(&format!("{study}/reopen"), &[]).await.status, 422);
    assert_eq!(
        kari.post(&format!("{study}/restore"), &[]).await.leads(),
        study
    );
    kari.get(&study).await.says(&["Lukket"]);
}
