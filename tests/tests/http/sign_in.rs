//! Signing in and out, the one-time link, and pages that ask for it.

use axum::http::StatusCode;

use crate::support::{PASSWORD, Site};

#[tokio::test]
async fn a_one_time_link_works_once_and_looking_spends_nothing() {
    let site = Site::new().await;
    let link = site.one_time_link("kari@example.no").await;
    let visitor = site.visitor();
    for _ in 0..2 {
        visitor
            .get(&format!("/welcome/{link}"))
            .await
            .says(&["Kari Lunde", "kari@example.no"]);
    }
    let form = [("password", PASSWORD), ("repeat", PASSWORD)];
    assert_eq!(
        visitor
            .post(&format!("/welcome/{link}"), &form)
            .await
            .leads(),
        "/studies"
    );
    assert_eq!(visitor.get("/studies").await.status, StatusCode::OK);

    let again = site
        .visitor()
        .post(&format!("/welcome/{link}"), &form)
        .await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    again.says(&["Lenken virker ikke lenger"]);
    let nonsense = site.visitor().get("/welcome/nonsense").await;
    assert_eq!(nonsense.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_bad_password_is_refused_with_every_reason_and_spends_nothing() {
    let site = Site::new().await;
    let link = site.one_time_link("kari@example.no").await;
    let path = format!("/welcome/{link}");
    let refused = site
        .visitor()
        .post(&path, &[("password", "kort"), ("repeat", "anna")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&[
        "href=\"#password\"",
        "href=\"#repeat\"",
        "Det må ha minst 12",
    ]);
    assert!(
        !refused.body.contains("value=\"kort\""),
        "a password is never sent back"
    );
    assert_eq!(site.visitor().get(&path).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_read_the_same() {
    let site = Site::new().await;
    site.researcher("kari@example.no").await;
    let mut pages = Vec::new();
    for email in ["kari@example.no", "ukjent@example.no"] {
        let form = [("email", email), ("password", "feil passord her")];
        let answer = site.visitor().post("/sign-in", &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        answer.says(&["hører ikke sammen", email]);
        pages.push(answer.body.replace(email, "…"));
    }
    assert_eq!(pages[0], pages[1]);
}

#[tokio::test]
async fn signing_in_returns_to_the_page_asked_for_and_never_elsewhere() {
    let site = Site::new().await;
    site.researcher("kari@example.no").await;
    let visitor = site.visitor();
    let asked = visitor.get("/studies/new?lang=nn").await;
    assert_eq!(asked.leads(), "/sign-in?next=/studies/new%3Flang%3Dnn");
    let form = |next| {
        [
            ("email", "kari@example.no"),
            ("password", PASSWORD),
            ("next", next),
        ]
    };
    let back = visitor
        .post("/sign-in", &form("/studies/new?lang=nn"))
        .await;
    assert_eq!(back.leads(), "/studies/new?lang=nn");
    let elsewhere = site
        .visitor()
        .post("/sign-in", &form("//evil.example"))
        .await;
    assert_eq!(elsewhere.leads(), "/studies");
}

#[tokio::test]
async fn after_signing_out_the_studies_are_out_of_reach() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    assert_eq!(kari.post("/sign-out", &[]).await.leads(), "/");
    assert!(kari.get("/studies").await.leads().starts_with("/sign-in"));
}

#[tokio::test]
async fn visitors_of_the_front_page_get_no_cookie() {
    let site = Site::new().await;
    for path in ["/", "/privacy", "/sign-in"] {
        let page = site.visitor().get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.header("set-cookie"), None, "{path}");
    }
}
