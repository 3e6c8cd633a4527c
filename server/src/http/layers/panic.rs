//! A defect ends one request and not the connection, and its message is shown to nobody.

use std::any::Any;

use axum::response::{IntoResponse as _, Response};
use tower_http::catch_panic::CatchPanicLayer;

use crate::http::error::HttpError;

/// Turns a panic into the answer to any other failure.
#[must_use]
pub fn layer() -> CatchPanicLayer<fn(Box<dyn Any + Send>) -> Response> {
    CatchPanicLayer::custom(answer as fn(Box<dyn Any + Send>) -> Response)
}

/// The message may hold what somebody has typed, so it is dropped.
fn answer(_message: Box<dyn Any + Send>) -> Response {
    HttpError::Internal(anyhow::anyhow!("a panic, logged with its place")).into_response()
}
