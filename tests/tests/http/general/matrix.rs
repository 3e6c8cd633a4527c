//! Who gets what: every route that is declared, for nobody in particular, for another researcher, and for the owner.

use app::domain::role::{MemberRole, Role};
use axum::http::Method;

use super::places::{FILES, Places, with_method};
use crate::support::{Answer, OWN_ORIGIN, Site, Visitor};

/// What a route demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Demand {
    /// Nothing: the same answer for everybody.
    Nothing,
    /// Somebody who is signed in.
    SignedIn,
    /// Somebody with one of these roles in the study.
    Role(&'static [Role]),
}

const LEAD: &[Role] = &[Role::Owner];
const WORK: &[Role] = &[Role::Owner, Role::Member(MemberRole::CoResearcher)];
const FACILITATE: &[Role] = &[
    Role::Owner,
    Role::Member(MemberRole::CoResearcher),
    Role::Member(MemberRole::Facilitator),
];
const READ: &[Role] = &[
    Role::Owner,
    Role::Member(MemberRole::CoResearcher),
    Role::Member(MemberRole::Reader),
];

/// The rule for a route; a new route falls under one of these or is written down here.
fn demand(method: &str, route: &str) -> Demand {
    match route.strip_prefix("/studies/{study}") {
        Some(below) if below.starts_with("/people/") => Demand::Role(LEAD),
        Some(below) if below.starts_with("/meetings") => Demand::Role(FACILITATE),
        Some(below) if below.starts_with("/sign-ups") || below.starts_with("/groups") => {
            Demand::Role(FACILITATE)
        }
        Some(below) if below.starts_with("/results") => Demand::Role(READ),
        Some(_) => Demand::Role(WORK),
        None if route.starts_with("/studies") => Demand::SignedIn,
        None if (method, route) == ("post", "/invitation/{token}") => Demand::SignedIn,
        None => Demand::Nothing,
    }
}

async fn ask(visitor: &Visitor<'_>, method: &str, path: &str) -> Answer {
    match method {
        "get" => visitor.get(path).await,
        _ => {
            let form = "application/x-www-form-urlencoded";
            let mut headers = vec![("content-type", form)];
            headers.extend(OWN_ORIGIN);
            visitor.ask(Method::POST, path, &headers, "").await
        }
    }
}

#[tokio::test]
async fn every_route_answers_those_who_may_and_nobody_else() {
    let site = Site::with_files(&FILES).await;
    let places = Places::of(&site).await;
    let ola = site.researcher("per@example.no").await;
    let own = ola.ready_study().await;
    let before = site.world.dump().await;
    let mut seen = [0_usize; 3];
    for method in ["get", "post"] {
        for route in with_method(method) {
            let path = places.address(route);
            let stranger = ask(&site.visitor(), method, &path).await;
            match demand(method, route) {
                Demand::Role(may) => {
                    seen[2] += 1;
                    assert!(stranger.leads().starts_with("/sign-in"), "{method} {route}");
                    let other = ask(&ola, method, &path).await;
                    assert_eq!(other.status.as_u16(), 404, "{method} {route}");
                    for (role, visitor) in places.everybody() {
                        if !may.contains(&role) {
                            let refused = ask(visitor, method, &path).await.status.as_u16();
                            assert_eq!(refused, 404, "{method} {route} as {role:?}");
                        } else if method == "get" {
                            let page = ask(visitor, method, &path).await.status.as_u16();
                            assert_eq!(page, 200, "{route} as {role:?}");
                        }
                    }
                    // One's own study does not open what belongs to another one's.
                    let below = route.trim_start_matches("/studies/{study}");
                    // Candidates have numbers that every study has, and formats are the same for all.
                    let below = below
                        .replace("{candidate}", "")
                        .replace("{format}", "")
                        .replace("{table}", "");
                    if below.contains('{') {
                        let path = path.replace(places.study(), &own);
                        let other = ask(&ola, method, &path).await;
                        // Taking back what is not there is the same as having taken it back.
                        let refused = other.status.as_u16() == 404 || other.status.is_redirection();
                        assert!(refused || other.status.as_u16() == 400, "{method} {route}");
                    }
                }
                Demand::SignedIn => {
                    seen[1] += 1;
                    assert!(stranger.leads().starts_with("/sign-in"), "{method} {route}");
                    let other = ask(&ola, method, &path).await;
                    assert_ne!(other.status.as_u16(), 404, "{method} {route}");
                    assert_ne!(other.location.as_deref(), Some("/sign-in"), "{route}");
                }
                Demand::Nothing => {
                    seen[0] += 1;
                    if route == "/sign-out" || route == "/sign-in" || route == "/" {
                        continue;
                    }
                    let other = ask(&ola, method, &path).await;
                    assert_eq!(other.status, stranger.status, "{method} {route}");
                }
            }
        }
    }
    assert!(seen.iter().all(|count| *count >= 3), "{seen:?}");
    assert_eq!(site.world.dump().await, before, "nobody changed anything");
}
