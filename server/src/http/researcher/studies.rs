//! The list of studies.

use app::domain::qset::QSet;
use app::page::researcher::frame::Chrome;
use app::page::researcher::studies::{Studies, StudyRow, studies as studies_page};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::own_study::state_word;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::http::render::render;
use crate::http::sign_in::SignedIn;

/// The researcher's studies, newest first.
pub async fn list(
    State(state): State<AppState>,
    SignedIn(researcher): SignedIn,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let studies = state.services().studies.list(&researcher.id).await?;
    let page = Studies {
        chrome: Chrome {
            name: researcher.name.to_string(),
            path: "/studies".to_owned(),
        },
        studies: studies
            .into_iter()
            .map(|summary| StudyRow {
                id: summary.study.id().to_string(),
                role: summary.role,
                title: summary.study.title(locale).0.to_owned(),
                state: state_word(&summary.study),
                statements: summary.study.qset().map_or(0, QSet::len),
                released: summary.released,
            })
            .collect(),
    };
    Ok(render(state.ui(locale), StatusCode::OK, move || {
        studies_page(&page)
    })
    .await)
}
