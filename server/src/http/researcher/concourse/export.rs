//! The concourse as a file.

use app::domain::language::StudyLanguage;
use axum::extract::{Path, State};
use axum::response::Response;

use super::super::OwnStudy;
use super::super::export::attachment;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::interchange::export::{ConcourseFormat, write_concourse};

/// All candidates in a format, to be saved.
pub async fn download(
    State(state): State<AppState>,
    study: OwnStudy,
    Path((_, format)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let format = ConcourseFormat::of(&format).ok_or(HttpError::NotFound)?;
    let concourse = state.services().concourses.of(&study.owned).await?;
    let languages: Vec<StudyLanguage> = study.study().languages().iter().collect();
    let written =
        tokio::task::spawn_blocking(move || write_concourse(&concourse, &languages, format));
    let file = written.await??;
    let name = format!("{}-concourse.{}", study.study().slug(), file.extension);
    Ok(attachment(&name, file))
}
