//! Refuses changes asked for by other sites.
//!
//! Browsers say where a request comes from; a form on another site, or on a
//! sibling host, is refused. Clients that say nothing are not browsers and
//! carry no cookies of a visitor.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::http::AppState;
use crate::http::error::HttpError;

/// Lets GET and HEAD pass, and everything else only from our own pages.
pub async fn guard(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let harmless = matches!(*request.method(), Method::GET | Method::HEAD);
    if harmless || is_own(request.headers(), state.base_url()) {
        next.run(request).await
    } else {
        HttpError::Forbidden.into_response()
    }
}

fn is_own(headers: &HeaderMap, base_url: &str) -> bool {
    let text = |name| {
        headers
            .get(name)
            .map(|value: &axum::http::HeaderValue| value.to_str().unwrap_or(""))
    };
    let fetched_by_own =
        text("sec-fetch-site").is_none_or(|site| site == "same-origin" || site == "none");
    let host = text(header::HOST.as_str()).unwrap_or_default();
    let origin_is_own = text(header::ORIGIN.as_str()).is_none_or(|origin| {
        origin == base_url.trim_end_matches('/')
            || origin
                .split_once("://")
                .is_some_and(|(_, from)| !host.is_empty() && from == host)
    });
    fetched_by_own && origin_is_own
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn own(pairs: &[(&'static str, &'static str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.insert(*name, HeaderValue::from_static(value));
        }
        is_own(&headers, "https://synspunkt.example/")
    }

    #[test]
    fn only_our_own_pages_may_change_anything() {
        assert!(own(&[]));
        assert!(own(&[
            ("origin", "https://synspunkt.example"),
            ("sec-fetch-site", "same-origin")
        ]));
        assert!(own(&[
            ("origin", "http://127.0.0.1:3000"),
            ("host", "127.0.0.1:3000")
        ]));
        assert!(!own(&[("origin", "https://evil.example")]));
        assert!(!own(&[("origin", "null")]));
        assert!(!own(&[("sec-fetch-site", "cross-site")]));
        assert!(!own(&[("sec-fetch-site", "same-site")]));
        assert!(!own(&[
            ("origin", "https://sibling.synspunkt.example"),
            ("host", "synspunkt.example")
        ]));
    }
}
