//! The study's information as participants will see it, before there is anything to take part in.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::OwnStudy;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::http::participant::{describe, show_page};

/// The page.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let mut page = describe(&state, study.study(), locale, None).await?;
    page.preview = Some(study.href("preview"));
    Ok(show_page(&state, locale, StatusCode::OK, page).await)
}
