//! Who belongs to a study.

use std::collections::BTreeMap;

use app::domain::id::{InvitationId, ResearcherId};
use app::domain::locale::Locale;
use app::domain::role::{InvitationNote, MemberRole, Role};
use app::page::researcher::people::{
    InvitationRow, NewInvitation, People, PersonRow, new_invitation, people as people_page,
};
use app::ui::field::Problem;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::tz::TimeZone;

use super::words::Words;
use super::{LedStudy, OwnStudy, StudyFor};
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;
use crate::service::study::{Includes, Work};

/// What was typed for an invitation and what is wrong with it.
#[derive(Default)]
struct Typed {
    note: String,
    role: Option<MemberRole>,
    problems: Vec<Problem>,
}

/// Everybody who belongs to the study.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    page(&state, &study, locale, Typed::default()).await
}

/// Invites somebody and shows the link, once.
pub async fn invite(
    State(state): State<AppState>,
    study: LedStudy,
    Language(locale): Language,
    Form(fields): Form<BTreeMap<String, String>>,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let typed = |name: &str| fields.get(name).map_or("", String::as_str);
    let mut problems = Vec::new();
    let note = InvitationNote::new(typed("note"))
        .map_err(|error| problems.push(Problem::new("note", words.text(&error))))
        .ok();
    let role: Option<MemberRole> = typed("role").parse().ok();
    if role.is_none() {
        problems.push(words.at("role", "problem-role", &[]));
    }
    let (Some(note), Some(role)) = (note, role) else {
        let typed = Typed {
            note: typed("note").to_owned(),
            role,
            problems,
        };
        return page(&state, &study, locale, typed).await;
    };
    let for_whom = note.to_string();
    let people = &state.services().people;
    let token = people.invite(&study.owned, role, note).await?;
    let page = NewInvitation {
        chrome: study.chrome("people", locale),
        link: format!("{}/invitation/{}", state.base_url(), token.as_str()),
        for_whom,
        role,
    };
    Ok(render(state.ui(locale), StatusCode::OK, move || {
        new_invitation(&page)
    })
    .await)
}

/// Takes an invitation back.
pub async fn take_back(
    State(state): State<AppState>,
    study: LedStudy,
    Path((_, invitation)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let id: InvitationId = invitation.parse().map_err(|_| HttpError::NotFound)?;
    state.services().people.take_back(&study.owned, &id).await?;
    Ok(study.go_to("people"))
}

/// Removes somebody.
pub async fn remove(
    State(state): State<AppState>,
    study: LedStudy,
    Path((_, researcher)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let id: ResearcherId = researcher.parse().map_err(|_| HttpError::NotFound)?;
    state.services().people.remove(&study.owned, &id).await?;
    Ok(study.go_to("people"))
}

async fn page<R: Includes<Work>>(
    state: &AppState,
    study: &StudyFor<R>,
    locale: Locale,
    typed: Typed,
) -> Result<Response, HttpError> {
    let team = state.services().people.team(&study.owned).await?;
    let row = |researcher: &app::domain::researcher::Researcher, role| PersonRow {
        id: researcher.id.to_string(),
        name: researcher.name.to_string(),
        email: researcher.email.to_string(),
        role,
    };
    let mut rows = vec![row(&team.owner, Role::Owner)];
    rows.extend(
        team.members
            .iter()
            .map(|(researcher, role)| row(researcher, Role::Member(*role))),
    );
    let invitations = team.invitations.into_iter().map(|found| InvitationRow {
        id: found.id.to_string(),
        note: found.note.to_string(),
        role: found.role,
        until: found.expires.to_zoned(TimeZone::UTC).date(),
    });
    let code = status(&typed.problems);
    let page = People {
        chrome: study.chrome("people", locale),
        rows,
        invitations: invitations.collect(),
        leads: study.owned.role() == Role::Owner,
        note: typed.note,
        role: typed.role,
        problems: typed.problems,
    };
    Ok(render(state.ui(locale), code, move || people_page(&page)).await)
}
