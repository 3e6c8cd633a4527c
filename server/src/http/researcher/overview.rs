//! A study's overview, and its steps from draft to open to closed.

use app::domain::qset::QSet;
use app::domain::study::{Step, Title};
use app::page::researcher::overview::{
    GridFacts, Overview, PresentationRow, overview as overview_page,
};
use app::ui::field::Problem;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::tz::TimeZone;

use super::OwnStudy;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::http::render::render;
use crate::service::study::ChangeError;

/// The overview.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    page(&state, &study, Words(locale), StatusCode::OK, Vec::new()).await
}

/// Defines the handler of a step.
macro_rules! step {
    ($(#[$doc:meta])* $name:ident, $step:expr) => {
        $(#[$doc])*
        pub async fn $name(
            State(state): State<AppState>,
            study: OwnStudy,
            Language(locale): Language,
        ) -> Result<Response, HttpError> {
            take(&state, &study, Words(locale), $step).await
        }
    };
}

step! {
    /// Begins a trial.
    pilot, Step::Pilot
}
step! {
    /// Ends the trial and deletes its sorts.
    redraft, Step::Redraft
}
step! {
    /// Opens a draft, or a study that has been tried out.
    open, Step::Open
}
step! {
    /// Closes an open study, which releases what waits.
    close, Step::Close
}
step! {
    /// Opens a closed study again.
    reopen, Step::Reopen
}
step! {
    /// Puts a closed study away.
    archive, Step::Archive
}
step! {
    /// Brings an archived study back.
    restore, Step::Restore
}

/// Makes a draft of the same material, without sorts, and goes there.
pub async fn copy(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let rename = |title: &Title| {
        let longer = words.say("copy-title", &[("title", title.to_string().into())]);
        // A title that leaves no room for the word stays as it is.
        Title::new(&longer).unwrap_or_else(|_| title.clone())
    };
    let studies = &state.services().studies;
    let copy = studies
        .copy(&study.owned, &study.researcher.id, rename)
        .await?;
    let address = format!("/studies/{}", copy.study().id());
    Ok(Redirect::to(&address).into_response())
}

async fn take(
    state: &AppState,
    study: &OwnStudy,
    words: Words,
    step: Step,
) -> Result<Response, HttpError> {
    let problems = match state.services().studies.step(&study.owned, step).await {
        Ok(_) => return Ok(study.go_to("")),
        Err(ChangeError::NotReady(problems)) => problems
            .iter()
            .map(|problem| Problem::new("next", words.opening(problem)))
            .collect(),
        Err(ChangeError::Transition(_)) => vec![words.at("main", "problem-transition", &[])],
        Err(other) => return Err(other.into()),
    };
    page(
        state,
        study,
        words,
        StatusCode::UNPROCESSABLE_ENTITY,
        problems,
    )
    .await
}

async fn page(
    state: &AppState,
    own: &OwnStudy,
    words: Words,
    status: StatusCode,
    problems: Vec<Problem>,
) -> Result<Response, HttpError> {
    let study = own.study();
    let released = state.services().sorting.released_count(study.id()).await?;
    let saved = state.services().analyses.saved(&own.owned).await?;
    let links = state.services().presentations.list(&own.owned).await?;
    let open_problems = study.open_problems();
    let page = Overview {
        chrome: own.chrome("", words.0),
        since: study.state().since(),
        statements: study.qset().map_or(0, QSet::len),
        grid: study.grid().map(|grid| GridFacts {
            cells: grid.capacity(),
            lowest: grid.ranks().next().unwrap_or_default().signed(),
            highest: grid.ranks().next_back().unwrap_or_default().signed(),
        }),
        released,
        batch: study.release_batch().get(),
        unread: state.services().messages.unread(study.id()).await?,
        participant_link: format!("{}/s/{}", state.base_url(), study.slug()),
        open_problems: open_problems
            .iter()
            .map(|problem| words.opening(problem))
            .collect(),
        has_analysis: saved.is_some(),
        presentations: links
            .into_iter()
            .filter(|link| link.revoked.is_none())
            .map(|link| PresentationRow {
                id: link.id.to_string(),
                made: link.created.to_zoned(TimeZone::UTC).date(),
            })
            .collect(),
        problems,
    };
    Ok(render(state.ui(words.0), status, move || overview_page(&page)).await)
}
