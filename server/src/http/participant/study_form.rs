//! What a participant has sent to a page of a study: the study, the fields, and the language they were filled in.

use app::domain::language::Reading;
use app::domain::study::Study;
use axum::extract::{Form, FromRequest, FromRequestParts as _, Path, Request};
use axum::response::{IntoResponse as _, Response};

use super::study_at;
use crate::http::AppState;
use crate::http::form::Pairs;
use crate::http::language::{self, Reads};

/// A form sent to a page of a study.
#[derive(Debug)]
pub(super) struct StudyForm {
    /// The study of the address.
    pub study: Study,
    /// The language the form was filled in.
    pub reading: Reading,
    /// The fields as they came.
    pub pairs: Pairs,
}

impl FromRequest<AppState> for StudyForm {
    type Rejection = Response;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Self::Rejection> {
        let (mut parts, body) = request.into_parts();
        let Path(slug) = Path::<String>::from_request_parts(&mut parts, state)
            .await
            .map_err(|refused| refused.into_response())?;
        let Reads(otherwise) = Reads::from_request_parts(&mut parts, state)
            .await
            .map_err(|refused| refused.into_response())?;
        let asked = language::from_query(parts.uri.query().unwrap_or_default());
        let request = Request::from_parts(parts, body);
        let Form(pairs) = Form::<Pairs>::from_request(request, state)
            .await
            .map_err(|refused| refused.into_response())?;
        let study = study_at(state, &slug)
            .await
            .map_err(|refused| refused.into_response())?;
        Ok(Self {
            study,
            // A button can ask for other languages than those that the form was filled in.
            reading: asked.unwrap_or_else(|| language::of_form(&pairs, otherwise)),
            pairs,
        })
    }
}
