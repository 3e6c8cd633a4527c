//! The right to a study, which every handler of a study takes as an argument.

use app::domain::id::StudyId;
use app::domain::locale::Locale;
use app::domain::researcher::Researcher;
use app::domain::study::{StateName, Study};
use app::page::researcher::frame::{Chrome, StateWord, StudyChrome};
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};

use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::sign_in::SignedIn;
use crate::service::study::{Entrusted, Facilitate, Lead, ReadResults, Right, Work};

/// A study, asked for by somebody who has the right `R` to it.
///
/// Without the right the study is not found, just like one that does not exist.
#[derive(Clone, Debug)]
pub struct StudyFor<R: Right> {
    /// Who is asking.
    pub researcher: Researcher,
    /// The study with the right to it.
    pub owned: Entrusted<R>,
}

/// A study for its owner alone.
pub type LedStudy = StudyFor<Lead>;
/// A study for those who work on it.
pub type OwnStudy = StudyFor<Work>;
/// A study for those who run its meetings.
pub type FacilitatedStudy = StudyFor<Facilitate>;
/// A study for those who may see its results.
pub type ReadStudy = StudyFor<ReadResults>;

impl<R: Right> FromRequestParts<AppState> for StudyFor<R> {
    type Rejection = Response;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &AppState,
    ) -> Result<Self, Self::Rejection> {
        let SignedIn(researcher) = SignedIn::from_request_parts(parts, state).await?;
        let not_found = || HttpError::NotFound.into_response();
        let params = RawPathParams::from_request_parts(parts, state)
            .await
            .map_err(|_| not_found())?;
        let id: StudyId = params
            .iter()
            .find(|(name, _)| *name == "study")
            .and_then(|(_, value)| value.parse().ok())
            .ok_or_else(not_found)?;
        let owned = state
            .services()
            .studies
            .entrusted::<R>(&researcher.id, &id)
            .await
            .map_err(|error| HttpError::from(error).into_response())?
            .ok_or_else(not_found)?;
        Ok(Self { researcher, owned })
    }
}

impl<R: Right> StudyFor<R> {
    /// The study.
    #[must_use]
    pub fn study(&self) -> &Study {
        self.owned.study()
    }

    /// Address of one of the study's pages; `""` is the overview.
    #[must_use]
    pub fn href(&self, page: &str) -> String {
        let id = self.study().id();
        if page.is_empty() {
            format!("/studies/{id}")
        } else {
            format!("/studies/{id}/{page}")
        }
    }

    /// Answers a change that succeeded: see other, at one of the study's pages.
    #[must_use]
    pub fn go_to(&self, page: &str) -> Response {
        Redirect::to(&self.href(page)).into_response()
    }

    /// Bar and tabs around the page at `page`.
    #[must_use]
    pub fn chrome(&self, page: &str, locale: Locale) -> StudyChrome {
        StudyChrome {
            chrome: Chrome {
                name: self.researcher.name.to_string(),
                path: self.href(page),
            },
            study: self.study().id().to_string(),
            title: self.study().title(locale).0.to_owned(),
            state: state_word(self.study()),
            role: self.owned.role(),
            has_conditions: self.study().conditions().are_several(),
        }
    }

    /// Whether statements, grid and texts may be changed.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.study().state().name() == StateName::Draft
    }
}

/// The study's state as a word on the page.
#[must_use]
pub fn state_word(study: &Study) -> StateWord {
    match study.state().name() {
        StateName::Draft => StateWord::Draft,
        StateName::Pilot => StateWord::Pilot,
        StateName::Open => StateWord::Open,
        StateName::Closed => StateWord::Closed,
        StateName::Archived => StateWord::Archived,
    }
}
