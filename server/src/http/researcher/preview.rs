//! The study as participants will see it, before there is anything to take part in.

use std::collections::BTreeMap;

use analysis::Grid;
use app::domain::qset::QSet;
use app::page::researcher::board_preview::{BoardPreview, board_preview};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::OwnStudy;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::http::participant::{board_to_look_at, describe, show_page};
use crate::http::render::{Frames, render_within};

/// The information.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let mut page = describe(&state, study.study(), locale.into(), (None, None)).await?;
    page.preview = Some(study.href("preview"));
    Ok(show_page(&state, locale.into(), StatusCode::OK, page).await)
}

/// The board: with the study's grid, or with one that is being tried out and fits the statements as well.
pub async fn board(
    State(state): State<AppState>,
    study: OwnStudy,
    Query(query): Query<BTreeMap<String, String>>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let tried = query.get("grid").map(|grid| grid.parse::<Grid>());
    let tried = tried.transpose().map_err(|_| HttpError::BadRequest)?;
    let grid = tried.as_ref().or_else(|| study.study().grid());
    let material = study.study().qset().zip(grid);
    let fits = |(qset, grid): &(&QSet, &Grid)| qset.len() == grid.capacity();
    let (qset, grid) = material.filter(fits).ok_or(HttpError::NotFound)?;
    let model = board_to_look_at(&state, (study.study(), qset, grid), locale).await;
    let page = BoardPreview {
        model,
        back: study.href("grid"),
    };
    let page = move || board_preview(&page);
    Ok(render_within(Frames::Ours, state.ui(locale), StatusCode::OK, page).await)
}
