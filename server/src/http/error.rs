//! Everything that ends a request before its page, in one place.
//!
//! A handler returns the error; [`pages`] turns it into a page in the visitor's
//! language. The cause of a failure is logged under a number and never sent.

use app::page::public::failure::{Failure, failure_page};
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::AppState;
use super::language;
use super::render::render;

/// Why there is no page.
#[derive(Debug)]
pub enum HttpError {
    /// There is nothing at this address, or not for this visitor.
    NotFound,
    /// The request came from another site.
    Forbidden,
    /// The body is larger than allowed.
    TooLarge,
    /// The body could not be read at all.
    BadRequest,
    /// Something failed here.
    Internal(anyhow::Error),
}

impl<E: Into<anyhow::Error>> From<E> for HttpError {
    fn from(cause: E) -> Self {
        Self::Internal(cause.into())
    }
}

impl IntoResponse for HttpError {
    fn into_response(self) -> Response {
        let (status, failure) = match self {
            Self::NotFound => (StatusCode::NOT_FOUND, Failure::NotFound),
            Self::Forbidden => (StatusCode::FORBIDDEN, Failure::Forbidden),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, Failure::TooLarge),
            Self::BadRequest => (StatusCode::BAD_REQUEST, Failure::BadRequest),
            Self::Internal(cause) => {
                let incident = format!("{:016x}", rand_incident());
                tracing::error!(incident, cause = format!("{cause:#}"), "request failed");
                (
                    StatusCode::INTERNAL_SERVER_ERROR,
                    Failure::Internal { incident },
                )
            }
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(failure);
        response
    }
}

/// A number that links a page about a failure to its line in the log.
fn rand_incident() -> u64 {
    use std::hash::{BuildHasher, Hasher, RandomState};
    RandomState::new().build_hasher().finish()
}

/// Gives every error a page in the visitor's language.
pub async fn pages(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let locale = language::of_request(request.headers(), request.uri().query());
    let response = next.run(request).await;
    let failure = response.extensions().get::<Failure>().cloned().or_else(|| {
        // Refusals of axum's own extractors and router carry no failure.
        let bare = !response.headers().contains_key("content-security-policy");
        match response.status() {
            StatusCode::NOT_FOUND if bare => Some(Failure::NotFound),
            StatusCode::METHOD_NOT_ALLOWED => Some(Failure::NotFound),
            StatusCode::PAYLOAD_TOO_LARGE => Some(Failure::TooLarge),
            StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE if bare => {
                Some(Failure::BadRequest)
            }
            StatusCode::UNPROCESSABLE_ENTITY if bare => Some(Failure::BadRequest),
            _ => None,
        }
    });
    match failure {
        Some(failure) => {
            let status = response.status();
            // A refused method comes with those that are allowed (RFC 9110, section 15.5.6).
            let allowed = response.headers().get(header::ALLOW).cloned();
            let mut page = render(state.ui(locale), status, move || failure_page(&failure)).await;
            if let Some(allowed) = allowed {
                page.headers_mut().insert(header::ALLOW, allowed);
            }
            page
        }
        None => response,
    }
}
