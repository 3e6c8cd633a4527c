//! Presentation links: made, shown once, revoked.

use app::domain::id::PresentationId;
use app::page::researcher::new_presentation::{NewPresentation, new_presentation};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::OwnStudy;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::http::render::render;

/// Makes a link to the chosen analysis and shows its secret, once.
pub async fn create(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let Some(saved) = state.services().analyses.saved(&study.owned).await? else {
        return Ok(study.go_to("analysis"));
    };
    let token = state
        .services()
        .presentations
        .create(&study.owned, &saved.id)
        .await?;
    let token = token.ok_or(HttpError::NotFound)?;
    let page = NewPresentation {
        chrome: study.chrome("", locale),
        link: format!("{}/present/{}", state.base_url(), token.as_str()),
    };
    Ok(render(state.ui(locale), StatusCode::OK, move || {
        new_presentation(&page)
    })
    .await)
}

/// Revokes a link.
pub async fn revoke(
    State(state): State<AppState>,
    study: OwnStudy,
    Path((_, presentation)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let id: PresentationId = presentation.parse().map_err(|_| HttpError::NotFound)?;
    state
        .services()
        .presentations
        .revoke(&study.owned, &id)
        .await?;
    Ok(study.go_to(""))
}
