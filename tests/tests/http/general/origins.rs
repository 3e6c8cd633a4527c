//! Changes are only made for forms of our own pages.

use super::places::{FILES, Places, with_method};
use crate::support::Site;

/// What a request can say about where it comes from, and whether that is one of our pages or no page at all.
const SENDERS: [(&[(&str, &str)], bool); 12] = [
    (&[], true),
    (&[("origin", "http://synspunkt.test")], true),
    (&[("sec-fetch-site", "same-origin")], true),
    (
        &[
            ("origin", "http://synspunkt.test"),
            ("sec-fetch-site", "same-origin"),
        ],
        true,
    ),
    // Typed into the address bar or sent again by the browser itself.
    (&[("sec-fetch-site", "none")], true),
    (&[("origin", "https://elsewhere.example")], false),
    (
        &[("origin", "http://synspunkt.test.elsewhere.example")],
        false,
    ),
    (&[("origin", "http://sibling.synspunkt.test")], false),
    (&[("origin", "null")], false),
    (&[("origin", "")], false),
    (&[("sec-fetch-site", "cross-site")], false),
    (
        &[
            ("origin", "http://synspunkt.test"),
            ("sec-fetch-site", "same-site"),
        ],
        false,
    ),
];

#[tokio::test]
async fn a_form_of_another_site_changes_nothing_on_any_route() {
    let site = Site::with_files(&FILES).await;
    let places = Places::of(&site).await;
    let form = [("code", places.receipt.as_str()), ("sure", "yes")];
    let before = site.world.dump().await;
    for route in with_method("post") {
        let path = places.address(route);
        for (headers, _) in SENDERS.iter().filter(|(_, own)| !own) {
            let page = places.kari.post_from(&path, &form, headers).await.page(403);
            assert_eq!(
                page.text_of("h1"),
                "Forespørselen ble stoppet",
                "{route} {headers:?}"
            );
        }
    }
    assert_eq!(site.world.dump().await, before);
}

#[tokio::test]
async fn a_form_of_our_own_is_let_through_on_every_route() {
    for (headers, _) in SENDERS.iter().filter(|(_, own)| *own) {
        let site = Site::with_files(&FILES).await;
        let places = Places::of(&site).await;
        for route in with_method("post") {
            let path = places.address(route);
            // An empty form is refused by most of them, but for its content.
            let answer = places.kari.post_from(&path, &[], headers).await;
            let closed = route.starts_with("/s/");
            assert!(
                closed || answer.status.as_u16() != 403,
                "{route} {headers:?}"
            );
            assert!(
                !answer.body.contains("Forespørselen ble stoppet"),
                "{route} {headers:?}"
            );
        }
    }
}

#[tokio::test]
async fn looking_is_allowed_from_everywhere() {
    let site = Site::with_files(&FILES).await;
    let places = Places::of(&site).await;
    let link = [("sec-fetch-site", "cross-site")];
    for route in ["/", "/s/{slug}", "/present/{token}", "/receipt"] {
        let path = places.address(route);
        let method = axum::http::Method::GET;
        site.visitor().ask(method, &path, &link, "").await.page(200);
    }
}

#[tokio::test]
async fn a_withdrawal_asked_for_by_another_site_deletes_nothing_and_our_own_does() {
    let site = Site::with_files(&FILES).await;
    let places = Places::of(&site).await;
    let form = [("code", places.receipt.as_str()), ("sure", "yes")];
    for (headers, own) in [SENDERS[5], SENDERS[8], SENDERS[10], SENDERS[0]] {
        let answer = site
            .visitor()
            .post_from("/receipt/withdraw", &form, headers)
            .await;
        answer.page(if own { 200 } else { 403 });
        let waiting = site.world.column("SELECT pseudonym FROM intake").await;
        assert_eq!(waiting.is_empty(), own, "{headers:?}");
    }
}
