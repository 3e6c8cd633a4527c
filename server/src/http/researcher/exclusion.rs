//! Leaving a sort out of analyses, and taking it in again.

use std::collections::BTreeMap;

use app::domain::exclusion::ExclusionReason;
use app::domain::id::SortId;
use app::domain::text::TextError;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::OwnStudy;
use super::sorts;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;

/// Leaves the sort out, for the reason given.
pub async fn exclude(
    State(state): State<AppState>,
    study: OwnStudy,
    Path((_, sort)): Path<(String, String)>,
    Language(locale): Language,
    Form(form): Form<BTreeMap<String, String>>,
) -> Result<Response, HttpError> {
    let id: SortId = sort.parse().map_err(|_| HttpError::NotFound)?;
    let typed = form.get("reason").map_or("", String::as_str);
    let key = match ExclusionReason::new(typed) {
        Ok(reason) => {
            let exclusions = &state.services().exclusions;
            exclusions.exclude(&study.owned, &id, reason).await?;
            return Ok(study.go_to(&format!("sorts/{sort}")));
        }
        Err(TextError::Blank) => "problem-exclusion-blank",
        Err(_) => "problem-exclusion-long",
    };
    let max = ExclusionReason::MAX.into();
    let problems = vec![Words(locale).at("reason", key, &[("max", max)])];
    let refused = sorts::Refused {
        reason: typed.to_owned(),
        problems,
    };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    sorts::one_page(&state, &study, &id, locale, status, refused).await
}

/// Takes the sort in again.
pub async fn include(
    State(state): State<AppState>,
    study: OwnStudy,
    Path((_, sort)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let id: SortId = sort.parse().map_err(|_| HttpError::NotFound)?;
    state
        .services()
        .exclusions
        .include(&study.owned, &id)
        .await?;
    Ok(study.go_to(&format!("sorts/{sort}")))
}
