//! From a named analysis to a presentation link, and its end.

use axum::http::StatusCode;

use crate::support::{Site, Visitor};

const QUERY: &str = "extraction=pca&factors=1&level=.05&majority=yes&factor=1";

/// Names a viewpoint, makes a presentation of it, and gives its address.
pub async fn link(kari: &Visitor<'_>, study: &str) -> String {
    let form = [
        ("title-nb-1", "Felles retning"),
        ("motto-nb-1", "Vi vil det samme."),
    ];
    let named = kari
        .post(&format!("{study}/analysis/publish?{QUERY}"), &form)
        .await;
    assert_eq!(named.leads(), study);
    let made = kari.post(&format!("{study}/presentations"), &[]).await;
    assert_eq!(made.status, StatusCode::OK);
    let (_, rest) = made
        .body
        .split_once("http://synspunkt.test/present/")
        .expect("a link");
    let token: String = rest
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    format!("/present/{token}")
}

#[tokio::test]
async fn a_viewpoint_without_a_name_is_asked_for() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.study_with_sorts().await;
    let path = format!("{study}/analysis/publish?{QUERY}");
    kari.get(&path).await.says(&["Synspunkt 1"]);
    let refused = kari
        .post(
            &path,
            &[("title-nb-1", ""), ("motto-nb-1", "Vi vil det samme.")],
        )
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&[
        "Synspunkt 1 mangler navn på bokmål.",
        "value=\"Vi vil det samme.\"",
    ]);
    // Without a chosen analysis there is nothing to present.
    let early = kari.post(&format!("{study}/presentations"), &[]).await;
    assert_eq!(early.leads(), format!("{study}/analysis"));
}

#[tokio::test]
async fn the_slides_show_viewpoints_and_nobodys_sort() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.study_with_sorts().await;
    let path = link(&kari, &study).await;
    let page = site.visitor().get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    page.says(&[
        "Felles retning",
        "Vi vil det samme.",
        "6 av 6",
        "Jeg får tid til faget.",
    ]);
    assert_eq!(page.header("x-robots-tag"), Some("noindex, nofollow"));
    assert_eq!(page.header("set-cookie"), None);
    for pseudonym in [">A1<", ">B3<"] {
        assert!(
            !page.body.contains(pseudonym),
            "{pseudonym} must not be shown"
        );
    }
    // The secret is shown once only.
    let token = path.trim_start_matches("/present/");
    assert!(!kari.get(&study).await.body.contains(token));
}

#[tokio::test]
async fn a_revoked_or_unknown_link_leads_nowhere() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.study_with_sorts().await;
    let path = link(&kari, &study).await;
    let overview = kari.get(&study).await;
    let (_, rest) = overview
        .body
        .split_once("/presentations/")
        .expect("a form to revoke it");
    let (id, _) = rest.split_once("/revoke").expect("a form to revoke it");
    let revoke = format!("{study}/presentations/{id}/revoke");

    let ola = site.researcher("ola@example.no").await;
    assert_eq!(ola.post(&revoke, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.visitor().get(&path).await.status, StatusCode::OK);

    assert_eq!(kari.post(&revoke, &[]).await.leads(), study);
    assert_eq!(
        site.visitor().get(&path).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        site.visitor().get("/present/nonsense").await.status,
        StatusCode::NOT_FOUND
    );
    let unknown = format!("/present/{}", "0".repeat(51));
    assert_eq!(
        site.visitor().get(&unknown).await.status,
        StatusCode::NOT_FOUND
    );
}
