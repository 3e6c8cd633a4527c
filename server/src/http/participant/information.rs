//! The study's information, and the pages where a sort cannot begin.

use app::domain::language::Reading;
use app::domain::study::{StateName, Study};
use std::collections::BTreeMap;

use app::page::participant::information::{InformationPage, Joining, information_page};
use app::page::participant::stopped::{Stopped, stopped_page};
use app::sorting::form::GROUP;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::condition;
use super::meeting::{self, From};
use super::sort::statements_in;
use super::study_at;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Reads;
use crate::http::render::render;
use crate::service::digest::consent_version;

/// The information page of an open study; a closed one says so.
pub async fn show(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
    Reads(reading): Reads,
    from: From,
) -> Result<Response, HttpError> {
    let study = study_at(&state, &slug).await?;
    if let Some(page) = not_open(&state, &study, reading).await {
        return Ok(page);
    }
    let joining = match query.get("meeting") {
        Some(code) => Some(meeting::joining(&state, &study, code, &from).await?),
        None => None,
    };
    let group = query.get(GROUP).map(String::as_str);
    let page = describe(&state, &study, reading, (joining, group)).await?;
    Ok(show_page(&state, reading, StatusCode::OK, page).await)
}

/// The information, with what has become of a meeting's code and the group of the link. A group that is not known
/// any more is nobody's business here: one can take part without.
pub(in crate::http) async fn describe(
    state: &AppState,
    study: &Study,
    reading: Reading,
    (meeting, group): (Option<Joining>, Option<&str>),
) -> Result<InformationPage, HttpError> {
    let statements = study.qset().map_or(0, app::domain::qset::QSet::len);
    let (title, title_language) = study.title(reading);
    let (information, information_language) = study
        .information(reading)
        .map_or(("", reading.into()), |(text, language)| {
            (text.as_str(), language)
        });
    let groups = &state.services().invited_groups;
    let group = match group.and_then(|code| code.parse().ok()) {
        Some(code) => groups.by_code(study.id(), &code).await?,
        None => None,
    };
    let questions = state.services().backgrounds.questions(study.id()).await?;
    Ok(InformationPage {
        slug: study.slug().as_str().to_owned(),
        title: (title.to_owned(), title_language),
        information: paragraphs(information),
        information_language,
        statements_in: statements_in(study),
        statements,
        background: questions.questions().len(),
        release_batch: study.release_batch().get(),
        is_pilot: study.state().name() == StateName::Pilot,
        has_practice: study.options().has_practice,
        conditions: study.conditions().numbers().count(),
        open_conditions: condition::open(study, reading),
        days: state.services().studies.days(study.id()).await?,
        has_receipts: study.options().has_receipts,
        meeting,
        group: group.map(|group| (group.name.to_string(), group.code.to_string())),
        consent: consent_version(study).as_str().to_owned(),
        preview: None,
        code: String::new(),
        problems: Vec::new(),
    })
}

/// The information as a page.
pub(in crate::http) async fn show_page(
    state: &AppState,
    reading: Reading,
    status: StatusCode,
    page: InformationPage,
) -> Response {
    render(state.ui(reading), status, move || information_page(&page)).await
}

/// Whoever has not agreed to this information comes back to it.
pub(super) fn without_consent(study: &Study, reading: Reading) -> Response {
    Redirect::to(&format!("/s/{}?lang={reading}", study.slug())).into_response()
}

/// The page after “no thanks”.
pub async fn no_thanks(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Reads(reading): Reads,
) -> Result<Response, HttpError> {
    let study = study_at(&state, &slug).await?;
    Ok(stopped(&state, &study, reading, Stopped::NoThanks, StatusCode::OK).await)
}

/// The page instead of any step, when the study takes no sorts.
pub async fn not_open(state: &AppState, study: &Study, reading: Reading) -> Option<Response> {
    let reason = match study.state().name() {
        StateName::Pilot | StateName::Open => return None,
        StateName::Draft => Stopped::NotOpenYet,
        StateName::Closed | StateName::Archived => Stopped::Closed,
    };
    Some(stopped(state, study, reading, reason, StatusCode::FORBIDDEN).await)
}

pub(super) async fn stopped(
    state: &AppState,
    study: &Study,
    reading: Reading,
    reason: Stopped,
    status: StatusCode,
) -> Response {
    let (title, language) = study.title(reading);
    let title = (title.to_owned(), language);
    let mut path = format!("/s/{}", study.slug().as_str());
    if reason == Stopped::NoThanks {
        path.push_str("/no-thanks");
    }
    render(state.ui(reading), status, move || {
        stopped_page(reason, title, &path)
    })
    .await
}

/// Paragraphs are separated by blank lines.
fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(str::to_owned)
        .collect()
}
