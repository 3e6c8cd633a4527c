//! Times to come and who has signed up.

use std::collections::BTreeMap;

use app::domain::id::{SignUpId, SlotId};
use app::domain::locale::Locale;
use app::domain::meeting::{MeetingName, Seats};
use app::domain::sign_up::{SignUp, Slot, SlotPlace};
use app::page::researcher::sign_ups::{
    PersonRow, SignUps, SlotMeeting, SlotRow, sign_ups as sign_ups_page,
};
use app::ui::date::long_in;
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
use crate::service::sign_ups::KEPT_DAYS;

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
    refuse(&state, &study, locale, "problem-slot-taken").await
}

/// Prepares a meeting to be held at a time. One that was prepared meanwhile is as good.
pub async fn hold(
    State(state): State<AppState>,
    study: FacilitatedStudy,
    Path((_, slot)): Path<(String, String)>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let id: SlotId = slot.parse().map_err(|_| HttpError::NotFound)?;
    let (slots, people) = state.services().sign_ups.overview(&study.owned).await?;
    let slot = slots.into_iter().find(|slot| slot.id == id);
    let slot = slot.ok_or(HttpError::NotFound)?;
    if !study.study().is_open() {
        return refuse(&state, &study, locale, "meetings-need-open").await;
    }
    let coming = people
        .iter()
        .filter(|person| person.slot.as_ref() == Some(&id));
    // Somebody always comes who did not say so.
    let room = i64::try_from(coming.count() * 2)
        .unwrap_or(i64::MAX)
        .clamp(10, Seats::MAX.into());
    let seats = slot
        .capacity
        .or_else(|| Seats::new(room).ok())
        .ok_or(HttpError::BadRequest)?;
    let when = [
        ("date", long_in(locale, slot.on).into()),
        ("time", slot.at.strftime("%H.%M").to_string().into()),
    ];
    let name = Words(locale).say("slot-meeting-name", &when);
    let name = MeetingName::new(&name).map_err(|_| HttpError::BadRequest)?;
    let meetings = &state.services().meetings;
    meetings.create_at(&study.owned, &id, name, seats).await?;
    Ok(study.go_to("sign-ups"))
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

/// The page with why nothing was done about a time.
async fn refuse(
    state: &AppState,
    study: &FacilitatedStudy,
    locale: Locale,
    key: &'static str,
) -> Result<Response, HttpError> {
    let problem = Words(locale).at("main", key, &[]);
    page(
        state,
        study,
        locale,
        <[String; 4]>::default(),
        vec![problem],
    )
    .await
}

async fn page(
    state: &AppState,
    study: &FacilitatedStudy,
    locale: Locale,
    typed: [String; 4],
    problems: Vec<Problem>,
) -> Result<Response, HttpError> {
    let (slots, people) = state.services().sign_ups.overview(&study.owned).await?;
    let meetings = state.services().meetings.list(&study.owned).await?;
    let base = format!("{}/s/{}", state.base_url(), study.study().slug());
    let meeting = |slot: &Slot| -> Option<SlotMeeting> {
        let found = meetings
            .iter()
            .find(|meeting| slot.meeting.as_ref() == Some(&meeting.id))?;
        Some(SlotMeeting {
            id: found.id.to_string(),
            state: found.state,
            way_in: found.code.as_ref().map(|code| {
                let link = format!("{base}?meeting={}", code.as_str());
                (code.grouped(), link)
            }),
        })
    };
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
        meeting: meeting(slot),
    });
    let page = SignUps {
        chrome: study.chrome("sign-ups", locale),
        link: format!("{base}/sign-up"),
        slots: rows.collect(),
        sort_link: base,
        kept_days: KEPT_DAYS,
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
