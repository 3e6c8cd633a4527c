//! Files for other programs.

use std::collections::BTreeMap;

use app::ui::field::Problem;
use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::OwnStudy;
use super::conditions;
use super::sorts;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::interchange::export::{ExportFormat, ExportedFile};
use crate::service::export::ExportError;

/// The study in a format, to be saved. What a format cannot hold is said on the page of the sorts.
pub async fn download(
    State(state): State<AppState>,
    study: OwnStudy,
    Path((_, format)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let format: ExportFormat = format.parse().map_err(|_| HttpError::NotFound)?;
    let only = conditions::chosen(study.study(), &query);
    let exports = &state.services().exports;
    match exports.file(&study.owned, format, only).await {
        Ok(file) => {
            let slug = study.study().slug();
            let name = format!("{slug}-{}.{}", format.word(), file.extension);
            Ok(attachment(&name, file))
        }
        Err(ExportError::Format(fault)) => match Words(locale).export(&fault) {
            Some(message) => {
                let problems = vec![Problem::new("export", message)];
                sorts::refused(&state, &study, locale, problems).await
            }
            None => Err(fault.into()),
        },
        Err(other) => Err(other.into()),
    }
}

/// A file to be saved under a name.
pub(super) fn attachment(name: &str, file: ExportedFile) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (CONTENT_TYPE, file.media_type.to_owned()),
        (CONTENT_DISPOSITION, disposition),
    ];
    (headers, file.bytes).into_response()
}
