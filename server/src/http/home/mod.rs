//! The front page and the page about what is stored.

use app::page::public::home::{Home, home as home_page};
use app::page::public::privacy::privacy as privacy_page;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use tower_sessions::Session;

use super::AppState;
use super::error::HttpError;
use super::language::Language;
use super::render::render;
use crate::auth::session::signed_in;

/// Routes of the front page and its neighbour.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/", get(home))
        .route("/privacy", get(privacy))
}

async fn home(
    State(state): State<AppState>,
    session: Session,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let signed_in = signed_in(&session).await?.is_some();
    let page = Home { signed_in };
    Ok(render(state.ui(locale), StatusCode::OK, move || home_page(page)).await)
}

async fn privacy(State(state): State<AppState>, Language(locale): Language) -> Response {
    render(state.ui(locale), StatusCode::OK, privacy_page).await
}
