//! The presentation behind its secret link.

mod slides;

use std::collections::BTreeMap;

use app::domain::locale::Locale;
use app::domain::token::PresentationToken;
use app::page::present::presentation as presentation_page;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use axum::routing::get;

use super::AppState;
use super::error::HttpError;
use super::language::Language;
use super::render::render;
use crate::service::presentation::Presented;

/// The route of presentations.
pub fn router() -> Router<AppState> {
    Router::new().route("/present/{token}", get(show))
}

/// All slides; a link that is unknown, over or revoked leads nowhere.
async fn show(
    State(state): State<AppState>,
    Path(token): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let secret: PresentationToken = token.parse().map_err(|_| HttpError::NotFound)?;
    let presentations = &state.services().presentations;
    let presented = presentations
        .resolve(&secret)
        .await?
        .ok_or(HttpError::NotFound)?;
    let path = format!("/present/{token}");
    let mut response = slides_page(&state, presented, &query, locale, path).await?;
    response.headers_mut().insert(
        HeaderName::from_static("x-robots-tag"),
        HeaderValue::from_static("noindex, nofollow"),
    );
    Ok(response)
}

/// The slides of what was chosen to be shown, at the address `path`.
pub(super) async fn slides_page(
    state: &AppState,
    presented: Presented,
    query: &BTreeMap<String, String>,
    locale: Locale,
    path: String,
) -> Result<Response, HttpError> {
    let analysed = state.services().presentations.run(&presented).await?;
    let dark = query.get("theme").is_some_and(|theme| theme == "dark");
    let page = move || {
        let study = &presented.study;
        let slides = study.qset().map(|qset| {
            let material = slides::Material {
                study,
                qset,
                result: &analysed.analysis.result,
                viewpoints: &presented.saved.viewpoints,
                locale,
            };
            slides::presentation(material, dark, path)
        });
        slides.map(|slides| presentation_page(&slides))
    };
    Ok(render(state.ui(locale), StatusCode::OK, page).await)
}
