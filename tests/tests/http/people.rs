//! Who belongs to a study: invitations, roles, removal.

use axum::http::StatusCode;

use crate::support::{Answer, PASSWORD, Site, Visitor};

/// A study of Kari's with released sorts and a chosen analysis.
async fn study<'a>(site: &'a Site) -> (Visitor<'a>, String) {
    let kari = site.researcher("kari@example.no").await;
    let study = kari.study_with_sorts().await;
    crate::presenting::link(&kari, &study).await;
    (kari, study)
}

fn is_gone(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", answer.body);
    answer.says(&["Lenken virker ikke lenger"]);
}

#[tokio::test]
async fn an_invitation_is_looked_at_often_and_taken_once() {
    let site = Site::new().await;
    let (kari, study) = study(&site).await;
    let link = kari.invite(&study, "co_researcher").await;
    kari.get(&format!("{study}/people"))
        .await
        .says(&["Åpne invitasjoner", "Per"]);
    let ola = site.researcher("ola@example.no").await;
    for _ in 0..2 {
        ola.get(&link)
            .await
            .says(&["Du er invitert til «Arbeid»", "Medforsker", "Bli med som"]);
    }
    assert_eq!(
        ola.get(&study).await.status,
        StatusCode::NOT_FOUND,
        "looking gives no right"
    );
    let taken = ola.post(&link, &[("accept", "yes")]).await;
    assert_eq!(taken.leads(), study);
    ola.get(&study).await.says(&["Arbeid"]);
    ola.get("/studies").await.says(&["Arbeid", "Medforsker"]);
    is_gone(&ola.get(&link).await);
    let late = site.researcher("sen@example.no").await;
    is_gone(&late.post(&link, &[("accept", "yes")]).await);
    kari.get(&format!("{study}/life"))
        .await
        .says(&["Noen ble invitert (Medforsker)", "Ble med (Medforsker)"]);
}

#[tokio::test]
async fn whoever_has_no_account_makes_one_with_the_invitation() {
    let site = Site::new().await;
    let (kari, study) = study(&site).await;
    let link = kari.invite(&study, "reader").await;
    let visitor = site.visitor();
    visitor
        .get(&link)
        .await
        .says(&["Jeg har en konto", "Jeg har ingen konto"]);
    let account = format!("{link}/account");
    let refused = visitor
        .post(
            &account,
            &[("email", "leser"), ("name", ""), ("password", "x")],
        )
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["Skriv en e-postadresse", "Skriv navnet ditt"]);
    let form = |email: &'static str| {
        [
            ("email", email),
            ("name", "Lise Leser"),
            ("password", PASSWORD),
            ("repeat", PASSWORD),
        ]
    };
    let taken = visitor.post(&account, &form("kari@example.no")).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    taken.says(&["Det kan ikke lages konto med denne adressen"]);
    let made = visitor.post(&account, &form("lise@example.no")).await;
    assert_eq!(made.leads(), format!("{study}/results"));
    kari.get(&format!("{study}/people"))
        .await
        .says(&["Lise Leser", "lise@example.no", "Leser"]);
    is_gone(&visitor.post(&account, &form("til@example.no")).await);
    let accounts = site.world.column("SELECT email FROM researcher").await;
    assert!(!accounts.contains(&"til@example.no".to_owned()));
}

#[tokio::test]
async fn a_reader_sees_viewpoints_and_nothing_of_any_sort() {
    let site = Site::new().await;
    let (kari, study) = study(&site).await;
    let link = kari.invite(&study, "reader").await;
    let lise = site.researcher("lise@example.no").await;
    assert_eq!(
        lise.post(&link, &[("accept", "yes")]).await.leads(),
        format!("{study}/results")
    );
    for page in ["results", "results/slides"] {
        let seen = lise.get(&format!("{study}/{page}")).await;
        assert_eq!(seen.status, StatusCode::OK, "{page}");
        for pseudonym in ["A1", "A2", "A3", "B1", "B2", "B3"] {
            assert!(!seen.body.contains(&format!(">{pseudonym}<")), "{page}");
        }
        for tab in ["/sorts", "/messages", "/statements", "/people"] {
            let address = format!("{study}{tab}");
            assert!(!seen.body.contains(&address), "{page} leads to {tab}");
        }
    }
}

#[tokio::test]
async fn a_facilitator_runs_meetings_and_is_offered_nothing_else() {
    let site = Site::new().await;
    let (kari, study) = study(&site).await;
    let link = kari.invite(&study, "facilitator").await;
    let per = site.researcher("per@example.no").await;
    assert_eq!(
        per.post(&link, &[("accept", "yes")]).await.leads(),
        format!("{study}/meetings")
    );
    let form = [("name", "Tirsdag"), ("planned", "5")];
    let made = per.post(&format!("{study}/meetings"), &form).await;
    let meeting = made.leads().to_owned();
    let page = per.get(&meeting).await;
    page.says(&["Tirsdag"]);
    assert!(!page.body.contains(&format!("{study}/sorts")));
    assert!(!page.body.contains(&format!("{study}/analysis")));
}

#[tokio::test]
async fn whoever_is_removed_finds_nothing_any_more() {
    let site = Site::new().await;
    let (kari, study) = study(&site).await;
    let link = kari.invite(&study, "co_researcher").await;
    let ola = site.researcher("ola@example.no").await;
    ola.post(&link, &[("accept", "yes")]).await;
    let id = site
        .world
        .column("SELECT researcher_id FROM member")
        .await
        .remove(0);
    // Whoever works on the study does not decide who belongs to it.
    let own_way = ola
        .post(&format!("{study}/people/invite"), &[("role", "reader")])
        .await;
    assert_eq!(own_way.status, StatusCode::NOT_FOUND);
    let people = ola.get(&format!("{study}/people")).await;
    people.says(&["Eieren bestemmer hvem som hører til studien."]);
    let removed = kari.post(&format!("{study}/people/{id}/remove"), &[]).await;
    assert_eq!(removed.leads(), format!("{study}/people"));
    assert_eq!(ola.get(&study).await.status, StatusCode::NOT_FOUND);
    assert!(!ola.get("/studies").await.body.contains("Arbeid"));
    kari.get(&format!("{study}/life"))
        .await
        .says(&["ble fjernet (Medforsker)"]);
}

#[tokio::test]
async fn an_invitation_ends_when_it_is_taken_back_or_after_seven_days() {
    let site = Site::new().await;
    let (kari, study) = study(&site).await;
    let first = kari.invite(&study, "facilitator").await;
    let id = site
        .world
        .column("SELECT id FROM invitation")
        .await
        .remove(0);
    let back = format!("{study}/people/invitations/{id}/take-back");
    assert_eq!(
        kari.post(&back, &[]).await.leads(),
        format!("{study}/people")
    );
    is_gone(&site.visitor().get(&first).await);
    let second = kari.invite(&study, "facilitator").await;
    site.world
        .advance(jiff::SignedDuration::from_hours(7 * 24 - 1));
    assert_eq!(site.visitor().get(&second).await.status, StatusCode::OK);
    site.world.advance(jiff::SignedDuration::from_hours(2));
    is_gone(&site.visitor().get(&second).await);
}

#[tokio::test]
async fn the_secret_is_stored_as_a_hash_only_and_the_owner_cannot_join() {
    let site = Site::new().await;
    let (kari, study) = study(&site).await;
    let link = kari.invite(&study, "reader").await;
    let secret = link.trim_start_matches("/invitation/");
    let dump = format!("{:?}", site.world.dump().await);
    assert!(!dump.contains(secret));
    let own = kari.post(&link, &[("accept", "yes")]).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
    own.says(&["Studien er din fra før."]);
    // The invitation is still there for whom it was meant.
    let lise = site.researcher("lise@example.no").await;
    assert_eq!(
        lise.post(&link, &[("accept", "yes")]).await.leads(),
        format!("{study}/results")
    );
}
