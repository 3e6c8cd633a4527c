//! Requests that cannot be read: each gets a page and a status, and changes nothing.

use axum::http::Method;

use super::places::{FILES, Places, with_method};
use crate::support::{OWN_ORIGIN, Site, SortFields, Visitor};

async fn sent(visitor: &Visitor<'_>, path: &str, kind: &str, body: &[u8]) -> (u16, String) {
    let mut headers = vec![("content-type", kind)];
    headers.extend(OWN_ORIGIN);
    let answer = visitor
        .ask(Method::POST, path, &headers, body.to_vec())
        .await;
    let status = answer.status.as_u16();
    (status, answer.page(status).text_of("h1"))
}

#[tokio::test]
async fn an_unknown_address_is_not_found() {
    let site = Site::new().await;
    for path in [
        "/unknown",
        "/studies/x/y/z",
        "/s",
        "/s/",
        "/receipt/",
        "/index.php",
        "//",
        "/%",
    ] {
        let answer = site.visitor().get(path).await;
        assert!(
            matches!(answer.status.as_u16(), 303 | 404),
            "{path}: {}",
            answer.status
        );
        if answer.status.as_u16() == 404 {
            assert_eq!(
                answer.page(404).text_of("h1"),
                "Siden finnes ikke",
                "{path}"
            );
        }
        let posted = site.visitor().post(path, &[]).await;
        assert!(
            posted.status.is_client_error() || posted.status.is_redirection(),
            "{path}"
        );
    }
    let page = site.visitor().reading("en").get("/unknown").await.page(404);
    assert_eq!(page.text_of("h1"), "There is no such page");
    assert!(page.values("a", "href").contains(&"/"), "a way on");
}

#[tokio::test]
async fn a_method_that_a_route_does_not_have_is_refused_and_the_others_are_named() {
    let site = Site::with_files(&FILES).await;
    let places = Places::of(&site).await;
    let before = site.world.dump().await;
    for route in with_method("get").into_iter().chain(with_method("post")) {
        let path = places.address(route);
        for method in [Method::PUT, Method::DELETE, Method::PATCH] {
            let answer = places.kari.ask(method, &path, &OWN_ORIGIN, "").await;
            answer.page(405);
            let allowed = answer.header("allow").expect("RFC 9110 asks for the list");
            assert!(
                allowed.contains("GET") || allowed.contains("POST"),
                "{route}: {allowed}"
            );
        }
    }
    assert_eq!(site.world.dump().await, before);
}

/// Routes that take files.
const WITH_FILES: [&str; 4] = [
    "/studies/new",
    "/studies/import",
    "/studies/import/confirm",
    "/studies/{study}/sorts/file",
];

#[tokio::test]
async fn a_body_that_is_too_large_is_refused_on_every_route_that_reads_one() {
    let site = Site::with_files(&FILES).await;
    let places = Places::of(&site).await;
    let before = site.world.dump().await;
    let large = format!("closing-remark={}", "x".repeat(1024 * 1024));
    let form = "application/x-www-form-urlencoded";
    for route in [
        "/s/{slug}/sort",
        "/s/{slug}/send",
        "/receipt",
        "/receipt/withdraw",
        "/sign-in",
    ] {
        let path = places.address(route);
        let (status, heading) = sent(&site.visitor(), &path, form, large.as_bytes()).await;
        assert_eq!(
            (status, heading.as_str()),
            (413, "Filen er for stor"),
            "{route}"
        );
    }
    let file = vec![b'x'; 7 * 1024 * 1024];
    for route in WITH_FILES {
        let answer = places
            .kari
            .post_file(&places.address(route), &[], &file)
            .await;
        answer.page(413);
    }
    assert_eq!(site.world.dump().await, before);
}

#[tokio::test]
async fn a_body_that_is_no_form_is_refused() {
    let site = Site::with_files(&FILES).await;
    let places = Places::of(&site).await;
    let before = site.world.dump().await;
    for route in [
        "/s/{slug}/sort",
        "/s/{slug}/send",
        "/receipt",
        "/receipt/withdraw",
    ] {
        let path = places.address(route);
        for kind in [
            "text/plain",
            "application/json",
            "multipart/form-data; boundary=x",
            "",
        ] {
            let (status, heading) = sent(&site.visitor(), &path, kind, b"{}").await;
            assert_eq!(status, 415, "{route} {kind}");
            assert_eq!(
                heading, "Vi kunne ikke lese forespørselen",
                "{route} {kind}"
            );
        }
    }
    // The same field twice where only one can be meant.
    let form = "application/x-www-form-urlencoded";
    let (status, _) = sent(&site.visitor(), "/receipt", form, b"code=1&code=2").await;
    assert!(matches!(status, 400 | 422), "{status}");
    assert_eq!(site.world.dump().await, before);
}

#[tokio::test]
async fn a_file_that_breaks_off_is_a_bad_request() {
    let site = Site::with_files(&FILES).await;
    let places = Places::of(&site).await;
    let before = site.world.dump().await;
    for route in WITH_FILES {
        let path = places.address(route);
        for body in [
            &b""[..],
            b"--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc",
            b"garbage",
        ] {
            let kind = "multipart/form-data; boundary=x";
            let (status, heading) = sent(&places.kari, &path, kind, body).await;
            assert_eq!(status, 400, "{route} {}", String::from_utf8_lossy(body));
            assert_eq!(heading, "Vi kunne ikke lese forespørselen", "{route}");
        }
    }
    assert_eq!(site.world.dump().await, before);
}

#[tokio::test]
async fn bytes_that_are_no_text_do_no_harm() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let valid = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    let encoded: Vec<String> = valid
        .pairs()
        .iter()
        .map(|(name, value)| format!("{name}={}", value.replace(' ', "+")))
        .collect();
    let body = encoded
        .join("&")
        .replace("Slik+er+det.", "%FF%FE%00%ED%A0%80");
    let form = "application/x-www-form-urlencoded";
    let (status, _) = sent(
        &site.visitor(),
        "/s/arbeidsdagen/send",
        form,
        body.as_bytes(),
    )
    .await;
    assert_eq!(status, 422, "a control character is refused");
    for query in [
        "?lang=%FF",
        "?consent=%FF%00",
        "?%",
        "?a=1&a=2&lang",
        "?=&&&",
    ] {
        let answer = site
            .visitor()
            .get(&format!("/s/arbeidsdagen/sort{query}"))
            .await;
        assert!(
            !answer.status.is_server_error(),
            "{query}: {}",
            answer.status
        );
    }
    assert_eq!(site.counts(&study).await, (0, 0));
}
