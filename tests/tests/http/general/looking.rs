//! A GET never changes anything.

use axum::http::Method;
use jiff::SignedDuration;

use super::places::{FILES, Places, with_method};
use crate::support::Site;

#[tokio::test]
async fn no_page_changes_anything_by_being_looked_at() {
    let site = Site::with_files(&FILES).await;
    let places = Places::of(&site).await;
    let before = site.world.dump().await;
    assert!(
        before.iter().any(|row| row.starts_with("intake ")),
        "a sort waits"
    );
    for route in with_method("get") {
        let path = places.address(route);
        for _ in 0..2 {
            // As a stranger and as the owner; also as a browser that only asks for the headers.
            for visitor in [&site.visitor(), &places.kari] {
                for method in [Method::GET, Method::HEAD] {
                    let answer = visitor.ask(method, &path, &[], "").await;
                    assert!(
                        answer.status.is_success() || answer.status.is_redirection(),
                        "{route}: {}",
                        answer.status
                    );
                }
            }
            let seen = places.kari.get(&path).await;
            assert_eq!(seen.status.as_u16(), 200, "{route} exists for its owner");
            assert_eq!(site.world.dump().await, before, "{route}");
        }
    }
}

#[tokio::test]
async fn looking_at_participants_pages_changes_nothing_on_another_day_either() {
    let site = Site::with_files(&FILES).await;
    let places = Places::of(&site).await;
    site.world.advance(SignedDuration::from_hours(30));
    let before = site.world.dump().await;
    for route in with_method("get") {
        if !route.starts_with("/studies") {
            site.visitor().get(&places.address(route)).await;
        }
    }
    assert_eq!(site.world.dump().await, before);
}

#[tokio::test]
async fn what_only_a_form_may_ask_for_is_not_done_by_an_address() {
    let site = Site::with_files(&FILES).await;
    let places = Places::of(&site).await;
    let before = site.world.dump().await;
    let pages = with_method("get");
    for route in with_method("post") {
        if !pages.contains(&route) {
            let answer = places.kari.get(&places.address(route)).await;
            // A name of a form's address may also be read as that of a thing that does not exist.
            assert!(
                matches!(answer.status.as_u16(), 404 | 405),
                "{route}: {}",
                answer.status
            );
            answer.page(answer.status.as_u16());
        }
    }
    assert_eq!(site.world.dump().await, before);
}
