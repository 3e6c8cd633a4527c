//! The participant's way: information, the sort, the receipt.

mod background;
mod condition;
mod correct;
mod information;
mod meeting;
mod messages;
mod practice;
mod problems;
mod receipt;
mod resume;
mod send;
mod sign_up;
mod sort;
mod study_form;

pub(super) use information::{describe, show_page};
pub(super) use sort::board_to_look_at;

use app::domain::slug::Slug;
use app::domain::study::Study;
use axum::Router;
use axum::routing::{get, post};

use super::AppState;
use super::error::HttpError;

/// Routes of the participant's pages.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/s/{slug}", get(information::show))
        .route("/s/{slug}/no-thanks", get(information::no_thanks))
        .route("/s/{slug}/sign-up", get(sign_up::show).post(sign_up::save))
        .route("/s/{slug}/sort", get(sort::begin).post(sort::step))
        .route("/s/{slug}/join", post(sort::join))
        .route("/s/{slug}/progress", post(meeting::progress))
        .route(
            "/s/{slug}/practice",
            get(practice::show).post(practice::check),
        )
        .route("/s/{slug}/send", post(send::send))
        .route("/s/{slug}/sent", post(send::is_sent))
        .route("/s/{slug}/stop", post(resume::stop))
        .route("/s/{slug}/resume", post(resume::open))
        .route("/s/{slug}/resume/keep", post(resume::keep))
        .route("/s/{slug}/resume/delete", post(resume::give_up))
        .route("/receipt", get(receipt::ask).post(receipt::show))
        .route("/receipt/correct", post(correct::begin))
        .route("/receipt/save", post(receipt::save))
        .route("/receipt/messages", post(messages::choose))
        .route("/receipt/reply", post(messages::reply))
        .route("/receipt/withdraw", post(receipt::withdraw))
}

/// The study of a participant's link.
async fn study_at(state: &AppState, slug: &str) -> Result<Study, HttpError> {
    let slug: Slug = slug.parse().map_err(|_| HttpError::NotFound)?;
    state
        .services()
        .studies
        .by_slug(&slug)
        .await?
        .ok_or(HttpError::NotFound)
}
