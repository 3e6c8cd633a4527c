//! Invited groups and their links.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU16;

use app::domain::id::InvitedGroupId;
use app::domain::invited_group::{NewGroup, NewGroupError};
use app::domain::locale::Locale;
use app::page::researcher::groups::{GroupRow, Groups, groups as groups_page};
use app::text::shown;
use app::ui::field::Problem;
use axum::extract::{Form, Path, State};
use axum::response::Response;

use super::FacilitatedStudy;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;
use crate::service::invited_groups::{MOST, NewGroupsError};

/// Name of the field with the new groups.
const FIELD: &str = "groups";

/// The groups.
pub async fn show(
    State(state): State<AppState>,
    study: FacilitatedStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    page(&state, &study, locale, String::new(), Vec::new()).await
}

/// Makes a group of each line, or none and names every line that is no group.
pub async fn add(
    State(state): State<AppState>,
    study: FacilitatedStudy,
    Language(locale): Language,
    Form(mut fields): Form<BTreeMap<String, String>>,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let typed = fields.remove(FIELD).unwrap_or_default();
    let mut problems = Vec::new();
    let mut new: Vec<NewGroup> = Vec::new();
    let mut names = BTreeSet::new();
    for (index, line) in typed.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        match line.parse::<NewGroup>() {
            Ok(group) if names.insert(group.name.clone()) => new.push(group),
            Ok(group) => problems.push(taken(words, group.name.as_str())),
            Err(error) => problems.push(refused(words, index + 1, &error)),
        }
    }
    if new.is_empty() && problems.is_empty() {
        problems.push(words.at(FIELD, "problem-text-empty", &[]));
    }
    if problems.is_empty() {
        let groups = &state.services().invited_groups;
        match groups.add(&study.owned, new).await {
            Ok(()) => return Ok(study.go_to("groups")),
            Err(NewGroupsError::Taken(names)) => {
                problems.extend(names.iter().map(|name| taken(words, name)));
            }
            Err(NewGroupsError::TooMany) => {
                problems.push(words.at(FIELD, "problem-groups-many", &[("max", MOST.into())]));
            }
            Err(NewGroupsError::Store(error)) => return Err(error.into()),
        }
    }
    page(&state, &study, locale, typed, problems).await
}

/// Removes a group.
pub async fn remove(
    State(state): State<AppState>,
    study: FacilitatedStudy,
    Path((_, group)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let id: InvitedGroupId = group.parse().map_err(|_| HttpError::NotFound)?;
    let groups = &state.services().invited_groups;
    groups.remove(&study.owned, &id).await?;
    Ok(study.go_to("groups"))
}

fn taken(words: Words, name: &str) -> Problem {
    words.at(
        FIELD,
        "problem-group-taken",
        &[("name", name.to_owned().into())],
    )
}

fn refused(words: Words, line: usize, error: &NewGroupError) -> Problem {
    let why = match error {
        NewGroupError::Name(error) => words.text(error),
        NewGroupError::Number { found } => {
            words.say("problem-group-number", &[("found", found.clone().into())])
        }
    };
    let place = [("line", shown(line)), ("why", why.into())];
    words.at(FIELD, "problem-group-line", &place)
}

async fn page(
    state: &AppState,
    study: &FacilitatedStudy,
    locale: Locale,
    typed: String,
    problems: Vec<Problem>,
) -> Result<Response, HttpError> {
    let groups = state.services().invited_groups.list(&study.owned).await?;
    let link = format!("{}/s/{}?group=", state.base_url(), study.study().slug());
    let rows = groups.into_iter().map(|group| GroupRow {
        id: group.id.to_string(),
        name: group.name.to_string(),
        invited: group.invited.map(NonZeroU16::get),
        answered: group.answered,
        link: format!("{link}{}", group.code),
    });
    let released = state.services().sorting.released_count(study.study().id());
    let page = Groups {
        chrome: study.chrome("groups", locale),
        rows: rows.collect(),
        released: released.await?,
        typed,
        problems,
    };
    let code = status(&page.problems);
    Ok(render(state.ui(locale), code, move || groups_page(&page)).await)
}
