//! Times to come and who has signed up.

use std::collections::BTreeMap;

use app::domain::id::{SignUpId, SlotId};
use app::domain::locale::Locale;
use app::domain::meeting::Seats;
use app::domain::sign_up::{SignUp, SlotPlace};
use app::page::researcher::sign_ups::{PersonRow, SignUps, SlotRow, sign_ups as sign_ups_page};
use app::ui::field::Problem;
use axum::extract::{Form, Path, State};
use axum::response::Response;
use jiff::civil::{Date, Time};

use super::FacilitatedStudy;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;

/// Fields of the form for a new time.
const FIELDS: [&str; 4] = ["day", "time", "place", "capacity"];

/// Times and people.
pub async fn show(
    State(state): State<AppState>,
    study: FacilitatedStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    page(&state, &study, locale, <[String; 4]>::default(), Vec::new()).await
}

/// Offers a time, or names everything that is wrong with it.
pub async fn offer(
    State(state): State<AppState>,
    study: FacilitatedStudy,
    Language(locale): Language,
    Form(fields): Form<BTreeMap<String, String>>,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let typed = FIELDS.map(|name| fields.get(name).cloned().unwrap_or_default());
    let [day, time, place, capacity] = &typed;
    let mut problems = Vec::new();
    let on: Option<Date> = day.trim().parse().ok();
    if on.is_none() {
        problems.push(words.at("day", "problem-day", &[]));
    }
    let at: Option<Time> = time.trim().parse().ok();
    if at.is_none() {
        problems.push(words.at("time", "problem-slot-time", &[]));
    }
    let place = SlotPlace::new(place)
        .map_err(|error| problems.push(Problem::new("place", words.text(&error))))
        .ok();
    let seats = match capacity.trim() {
        "" => Some(None),
        typed => typed
            .parse()
            .ok()
            .and_then(|n| Seats::new(n).ok())
            .map(Some),
    };
    if seats.is_none() {
        let bounds = [("min", Seats::MIN.into()), ("max", Seats::MAX.into())];
        problems.push(words.at("capacity", "problem-setting-number", &bounds));
    }
    if let (Some(on), Some(at), Some(place), Some(seats)) = (on, at, place, seats) {
        let sign_ups = &state.services().sign_ups;
        sign_ups.offer(&study.owned, (on, at), place, seats).await?;
        return Ok(study.go_to("sign-ups"));
    }
    page(&state, &study, locale, typed, problems).await
}

/// Takes a time back for which nobody has signed up.
pub async fn take_back(
    State(state): State<AppState>,
    study: FacilitatedStudy,
    Path((_, slot)): Path<(String, String)>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let id: SlotId = slot.parse().map_err(|_| HttpError::NotFound)?;
    let sign_ups = &state.services().sign_ups;
    if sign_ups.take_back(&study.owned, &id).await? {
        return Ok(study.go_to("sign-ups"));
    }
    let problem = Words(locale).at("main", "problem-slot-taken", &[]);
    page(
        &state,
        &study,
        locale,
        <[String; 4]>::default(),
        vec![problem],
    )
    .await
}

/// Deletes one person.
pub async fn delete_one(
    State(state): State<AppState>,
    study: FacilitatedStudy,
    Path((_, person)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let id: SignUpId = person.parse().map_err(|_| HttpError::NotFound)?;
    let sign_ups = &state.services().sign_ups;
    sign_ups.delete(&study.owned, Some(&id)).await?;
    Ok(study.go_to("sign-ups"))
}

/// Deletes everybody.
pub async fn delete_all(
    State(state): State<AppState>,
    study: FacilitatedStudy,
) -> Result<Response, HttpError> {
    state.services().sign_ups.delete(&study.owned, None).await?;
    Ok(study.go_to("sign-ups"))
}

async fn page(
    state: &AppState,
    study: &FacilitatedStudy,
    locale: Locale,
    typed: [String; 4],
    problems: Vec<Problem>,
) -> Result<Response, HttpError> {
    let (slots, people) = state.services().sign_ups.overview(&study.owned).await?;
    let at = |slot: Option<&SlotId>| -> Vec<PersonRow> {
        let coming = people.iter().filter(|person| person.slot.as_ref() == slot);
        coming.map(person).collect()
    };
    let rows = slots.iter().map(|slot| SlotRow {
        id: slot.id.to_string(),
        on: slot.on,
        at: slot.at,
        place: slot.place.to_string(),
        capacity: slot.capacity.map(Seats::get),
        people: at(Some(&slot.id)),
    });
    let sort_link = format!("{}/s/{}", state.base_url(), study.study().slug());
    let page = SignUps {
        chrome: study.chrome("sign-ups", locale),
        link: format!("{sort_link}/sign-up"),
        sort_link,
        slots: rows.collect(),
        without: at(None),
        typed,
        problems,
    };
    let code = status(&page.problems);
    Ok(render(state.ui(locale), code, move || sign_ups_page(&page)).await)
}

fn person(found: &SignUp) -> PersonRow {
    PersonRow {
        id: found.id.to_string(),
        name: found.name.to_string(),
        email: found.email.to_string(),
    }
}
