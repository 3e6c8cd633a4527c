//! Meetings of a study: prepared, opened, followed, closed.

use std::collections::BTreeMap;

use app::domain::announcement::{Announcement, AnnouncementProblem};
use app::domain::id::MeetingId;
use app::domain::locale::Locale;
use app::domain::meeting::{MeetingName, MeetingState, Seats};
use app::domain::qset::QSet;
use app::page::participant::announced::sentences;
use app::page::researcher::meeting::{
    Meeting as MeetingPage, QrDrawing, SeatView, TypedAnnouncement, WayIn, meeting as meeting_page,
    seats as seats_page,
};
use app::page::researcher::meetings::{MeetingRow, Meetings, meetings as meetings_page};
use app::ui::field::Problem;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use qrcode::{Color, EcLevel, QrCode};

use super::FacilitatedStudy;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;
use crate::service::meeting::{ChangeError, Live};

/// Fields of a form.
type Fields = BTreeMap<String, String>;

/// Light modules around a QR code, which readers need (ISO/IEC 18004).
const QUIET: usize = 4;

/// The meetings.
pub async fn list(
    State(state): State<AppState>,
    study: FacilitatedStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    list_page(&state, &study, locale, &Fields::new(), Vec::new()).await
}

/// Prepares a meeting.
pub async fn create(
    State(state): State<AppState>,
    study: FacilitatedStudy,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let mut problems = Vec::new();
    let name = MeetingName::new(value(&fields, "name"))
        .map_err(|error| problems.push(Problem::new("name", words.text(&error))));
    let planned = seats(&fields, words).map_err(|problem| problems.push(problem));
    if !study.study().is_open() {
        problems.push(words.at("main", "meetings-need-open", &[]));
    }
    match (name, planned) {
        (Ok(name), Ok(planned)) if problems.is_empty() => {
            let meetings = &state.services().meetings;
            let meeting = meetings.create(&study.owned, name, planned).await?;
            Ok(study.go_to(&format!("meetings/{}", meeting.id)))
        }
        _ => list_page(&state, &study, locale, &fields, problems).await,
    }
}

async fn list_page(
    state: &AppState,
    study: &FacilitatedStudy,
    locale: Locale,
    fields: &Fields,
    problems: Vec<Problem>,
) -> Result<Response, HttpError> {
    let found = state.services().meetings.list(&study.owned).await?;
    let rows = found.into_iter().map(|meeting| MeetingRow {
        id: meeting.id.to_string(),
        name: meeting.name.to_string(),
        planned: meeting.planned.get(),
        state: meeting.state,
    });
    let page = Meetings {
        chrome: study.chrome("meetings", locale),
        rows: rows.collect(),
        name: value(fields, "name").to_owned(),
        planned: value(fields, "planned").to_owned(),
        problems,
    };
    let code = status(&page.problems);
    Ok(render(state.ui(locale), code, move || meetings_page(&page)).await)
}

/// The picture that may be shared.
pub async fn show(
    State(state): State<AppState>,
    study: FacilitatedStudy,
    Path((_, meeting)): Path<(String, String)>,
    Query(query): Query<Fields>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let live = value(&query, "live") == "yes";
    page(&state, &study, &meeting, locale, live, Vec::new()).await
}

/// The list of seats.
pub async fn show_seats(
    State(state): State<AppState>,
    study: FacilitatedStudy,
    Path((_, meeting)): Path<(String, String)>,
    Query(query): Query<Fields>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let live = value(&query, "live") == "yes";
    let page = view(&state, &study, &meeting, locale, live, "/seats").await?;
    Ok(render(state.ui(locale), StatusCode::OK, move || seats_page(&page)).await)
}

/// Opens, calls for the end, closes.
pub async fn go_to(
    State(state): State<AppState>,
    study: FacilitatedStudy,
    Path((_, meeting)): Path<(String, String)>,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let id = id(&meeting)?;
    let to: MeetingState = value(&fields, "state")
        .parse()
        .map_err(|_| HttpError::BadRequest)?;
    let changed = state.services().meetings.go_to(&study.owned, &id, to).await;
    answer(&state, &study, &meeting, locale, changed).await
}

/// Changes the number of seats.
pub async fn plan(
    State(state): State<AppState>,
    study: FacilitatedStudy,
    Path((_, meeting)): Path<(String, String)>,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let id = id(&meeting)?;
    match seats(&fields, Words(locale)) {
        Ok(planned) => {
            let meetings = &state.services().meetings;
            let changed = meetings.plan(&study.owned, &id, planned).await;
            answer(&state, &study, &meeting, locale, changed).await
        }
        Err(problem) => page(&state, &study, &meeting, locale, false, vec![problem]).await,
    }
}

/// Tells everybody in the meeting something, or no longer.
pub async fn announce(
    State(state): State<AppState>,
    study: FacilitatedStudy,
    Path((_, meeting)): Path<(String, String)>,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let id = id(&meeting)?;
    let typed = |name: &str| value(&fields, name).to_owned();
    let typed = TypedAnnouncement {
        until: typed("until"),
        back: typed("back"),
        text: typed("announcement"),
    };
    match Announcement::parse(&typed.until, &typed.back, &typed.text) {
        Ok(announcement) => {
            let meetings = &state.services().meetings;
            let changed = meetings.announce(&study.owned, &id, announcement).await;
            answer(&state, &study, &meeting, locale, changed).await
        }
        Err(found) => {
            let mut page = view(&state, &study, &meeting, locale, false, "").await?;
            let words = Words(locale);
            let problems = found.iter().map(|problem| match problem {
                AnnouncementProblem::Until => words.at("until", "problem-clock-time", &[]),
                AnnouncementProblem::Back => words.at("back", "problem-clock-time", &[]),
                AnnouncementProblem::Text(error) => Problem::new("announcement", words.text(error)),
            });
            page.problems = problems.collect();
            page.typed = typed;
            let code = status(&page.problems);
            Ok(render(state.ui(locale), code, move || meeting_page(&page)).await)
        }
    }
}

/// Notes that somebody has been helped.
pub async fn helped(
    State(state): State<AppState>,
    study: FacilitatedStudy,
    Path((_, meeting)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let id = id(&meeting)?;
    if let Ok(seat) = value(&fields, "seat").parse() {
        let meetings = &state.services().meetings;
        meetings.helped(&study.owned, &id, seat).await?;
    }
    Ok(study.go_to(&format!("meetings/{id}/seats")))
}

async fn answer(
    state: &AppState,
    study: &FacilitatedStudy,
    meeting: &str,
    locale: Locale,
    changed: Result<(), ChangeError>,
) -> Result<Response, HttpError> {
    match changed {
        Ok(()) => Ok(study.go_to(&format!("meetings/{meeting}"))),
        Err(ChangeError::Unknown) => Err(HttpError::NotFound),
        Err(ChangeError::State { .. }) => {
            let problem = Words(locale).at("main", "problem-meeting-state", &[]);
            page(state, study, meeting, locale, false, vec![problem]).await
        }
        Err(ChangeError::Store(error)) => Err(error.into()),
    }
}

async fn page(
    state: &AppState,
    study: &FacilitatedStudy,
    meeting: &str,
    locale: Locale,
    live: bool,
    problems: Vec<Problem>,
) -> Result<Response, HttpError> {
    let mut page = view(state, study, meeting, locale, live, "").await?;
    page.problems = problems;
    let code = status(&page.problems);
    Ok(render(state.ui(locale), code, move || meeting_page(&page)).await)
}

async fn view(
    state: &AppState,
    study: &FacilitatedStudy,
    meeting: &str,
    locale: Locale,
    live: bool,
    page: &str,
) -> Result<MeetingPage, HttpError> {
    let id = id(meeting)?;
    let found = state.services().meetings.live(&study.owned, &id).await?;
    let Live {
        meeting,
        seats,
        announcement,
        help,
    } = found.ok_or(HttpError::NotFound)?;
    let way_in = meeting.code.as_ref().map(|code| {
        let slug = study.study().slug();
        let link = format!("{}/s/{slug}?meeting={}", state.base_url(), code.as_str());
        WayIn {
            code: code.grouped(),
            qr: drawing(&link),
            link,
        }
    });
    let seats = seats.into_iter().map(|seat| SeatView {
        number: seat.number,
        step: seat.step,
        placed: seat.placed,
        help: seat.help.map(|help| (help.topic, help.statement)),
        still: seat.still,
    });
    Ok(MeetingPage {
        chrome: study.chrome(&format!("meetings/{id}{page}"), locale),
        id: id.to_string(),
        name: meeting.name.to_string(),
        planned: meeting.planned.get(),
        state: meeting.state,
        statements: study.study().qset().map_or(0, QSet::len),
        way_in,
        seats: seats.collect(),
        help,
        announced: sentences(locale, &announcement),
        typed: TypedAnnouncement::of(&announcement),
        live,
        problems: Vec::new(),
    })
}

/// A link as a QR code. One that is too long for any code gives an empty drawing; the link stands beside it.
pub(super) fn drawing(link: &str) -> QrDrawing {
    let Ok(code) = QrCode::with_error_correction_level(link, EcLevel::M) else {
        return QrDrawing {
            size: 2 * QUIET,
            path: String::new(),
        };
    };
    let width = code.width();
    let modules = code.to_colors();
    let dark = modules
        .iter()
        .enumerate()
        .filter(|(_, color)| **color == Color::Dark);
    let path = dark
        .map(|(index, _)| {
            let (x, y) = (index % width + QUIET, index / width + QUIET);
            format!("M{x} {y}h1v1h-1z")
        })
        .collect();
    QrDrawing {
        size: width + 2 * QUIET,
        path,
    }
}

fn seats(fields: &Fields, words: Words) -> Result<Seats, Problem> {
    let typed = value(fields, "planned").trim().parse::<i64>().ok();
    typed
        .and_then(|number| Seats::new(number).ok())
        .ok_or_else(|| {
            words.at(
                "planned",
                "problem-meeting-planned",
                &[("min", Seats::MIN.into()), ("max", Seats::MAX.into())],
            )
        })
}

fn id(text: &str) -> Result<MeetingId, HttpError> {
    text.parse().map_err(|_| HttpError::NotFound)
}

fn value<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).map_or("", String::as_str)
}
