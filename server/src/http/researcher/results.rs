//! The results that were chosen to be shown, for those who may see results but no single sort.

use std::collections::BTreeMap;

use app::page::researcher::results::{Results, results as results_page};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::ReadStudy;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::http::present;
use crate::http::render::render;
use crate::service::presentation::Presented;

/// Whether there is anything to see.
pub async fn show(
    State(state): State<AppState>,
    study: ReadStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let saved = state.services().analyses.saved(&study.owned).await?;
    let page = Results {
        chrome: study.chrome("results", locale),
        has_analysis: saved.is_some(),
    };
    Ok(render(state.ui(locale), StatusCode::OK, move || {
        results_page(&page)
    })
    .await)
}

/// The slides.
pub async fn slides(
    State(state): State<AppState>,
    study: ReadStudy,
    Query(query): Query<BTreeMap<String, String>>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let saved = state.services().analyses.saved(&study.owned).await?;
    let Some(saved) = saved else {
        return Ok(study.go_to("results"));
    };
    let presented = Presented {
        study: study.study().clone(),
        saved,
    };
    present::slides_page(
        &state,
        presented,
        &query,
        locale,
        study.href("results/slides"),
    )
    .await
}
