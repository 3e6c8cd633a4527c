//! Signing up for a time to sort.

use std::collections::BTreeMap;

use app::domain::email::EmailAddress;
use app::domain::id::SlotId;
use app::domain::locale::Locale;
use app::domain::sign_up::SignUpName;
use app::domain::study::Study;
use app::page::participant::sign_up::{NONE, SignUpPage, TimeRow, sign_up_page};
use app::text::in_locale;
use app::ui::field::Problem;
use axum::extract::{Form, Path, State};
use axum::response::Response;

use super::study_at;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;
use crate::service::sign_ups::SignUpError;

/// Fields of the form.
type Fields = BTreeMap<String, String>;

/// The form.
pub async fn show(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let study = study_at(&state, &slug).await?;
    page(&state, &study, locale, &Fields::new(), false, Vec::new()).await
}

/// Signs somebody up, or names everything that is wrong.
pub async fn save(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let study = study_at(&state, &slug).await?;
    let value = |name: &str| fields.get(name).map_or("", String::as_str);
    let say = |field: &str, key: &str| Problem::new(field, in_locale(locale, key, &[]));
    let mut problems = Vec::new();
    let slot: Option<Option<SlotId>> = match value("time") {
        NONE => Some(None),
        time => time.parse().ok().map(Some),
    };
    if slot.is_none() {
        problems.push(say("time", "problem-sign-up-time"));
    }
    let name = SignUpName::new(value("name")).ok();
    if name.is_none() {
        problems.push(say("name", "problem-person-name"));
    }
    let email: Option<EmailAddress> = value("email").parse().ok();
    if email.is_none() {
        problems.push(say("email", "problem-email"));
    }
    if let (Some(slot), Some(name), Some(email)) = (slot, name, email) {
        let sign_ups = &state.services().sign_ups;
        let key = match sign_ups.sign_up(&study, slot, name, email).await {
            Ok(()) => return page(&state, &study, locale, &fields, true, Vec::new()).await,
            Err(SignUpError::NotOffered) => "sign-up-no-times",
            Err(SignUpError::Unknown) => "problem-sign-up-time",
            Err(SignUpError::Full) => "problem-sign-up-full",
            Err(SignUpError::TooMany) => "problem-sign-up-many",
            Err(SignUpError::Store(error)) => return Err(error.into()),
        };
        problems.push(say("time", key));
    }
    page(&state, &study, locale, &fields, false, problems).await
}

async fn page(
    state: &AppState,
    study: &Study,
    locale: Locale,
    fields: &Fields,
    is_done: bool,
    problems: Vec<Problem>,
) -> Result<Response, HttpError> {
    let value = |name: &str| fields.get(name).cloned().unwrap_or_default();
    let offers = state.services().sign_ups.offers(study).await?;
    let (title, language) = study.title(locale);
    let page = SignUpPage {
        slug: study.slug().as_str().to_owned(),
        title: (title.to_owned(), language),
        times: offers
            .into_iter()
            .map(|offer| TimeRow {
                id: offer.slot.id.to_string(),
                on: offer.slot.on,
                at: offer.slot.at,
                place: offer.slot.place.to_string(),
                is_full: offer.is_full,
            })
            .collect(),
        chosen: value("time"),
        name: value("name"),
        email: value("email"),
        is_done,
        problems,
    };
    let code = status(&page.problems);
    Ok(render(state.ui(locale), code, move || sign_up_page(&page)).await)
}
