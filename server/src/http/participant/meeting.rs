//! A participant's seat in a meeting: taken when the sort begins, reported as step and count, left when it is sent.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};

use app::domain::locale::Locale;
use app::domain::meeting::HelpTopic;
use app::domain::study::Study;
use app::page::participant::announced::sentences;
use app::page::participant::information::Joining;
use app::page::participant::sorting::Seat;
use app::sorting::step::Step;
use axum::extract::{ConnectInfo, Form, FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};

use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::{Pairs, value};
use crate::http::language;
use crate::service::meeting::{self, SeatError};
use crate::store::StoreError;

/// Whose wrong codes count together. Never stored or logged; a proxy on this machine stands for everybody, so it is
/// nobody.
#[derive(Clone, Debug)]
pub(super) struct From(Option<IpAddr>);

impl<S: Sync> FromRequestParts<S> for From {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let connected = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let address = connected.map(|ConnectInfo(address)| address.ip());
        Ok(Self(address.filter(|address| !address.is_loopback())))
    }
}

impl From {
    fn text(&self) -> Option<String> {
        self.0.map(|address| address.to_string())
    }
}

/// What has become of a meeting's code.
pub(super) async fn joining(
    state: &AppState,
    study: &Study,
    code: &str,
    from: &From,
) -> Result<Joining, StoreError> {
    let meetings = &state.services().meetings;
    let address = from.text();
    let found = meetings.find(study.id(), code, address.as_deref()).await?;
    Ok(match found {
        meeting::Joining::Running(meeting) => match meeting.code {
            Some(code) => Joining::Ready {
                name: meeting.name.to_string(),
                code: code.as_str().to_owned(),
                seat: meetings.new_secret(),
            },
            None => Joining::Unknown,
        },
        meeting::Joining::NotYet(_) => Joining::NotYet,
        meeting::Joining::Unknown => Joining::Unknown,
        meeting::Joining::TooMany => Joining::TooMany,
    })
}

/// Takes the seat that a form asks for, or says why not.
pub(super) async fn take(
    state: &AppState,
    study: &Study,
    pairs: &Pairs,
    from: &From,
) -> Result<Result<(), (Joining, StatusCode)>, HttpError> {
    let (code, secret) = (text(pairs, "meeting"), text(pairs, "seat"));
    let meetings = &state.services().meetings;
    let address = from.text();
    let taken = meetings.take_seat(study.id(), code, address.as_deref(), secret);
    Ok(match taken.await {
        Ok(_) => Ok(()),
        Err(SeatError::NotOpen) => Err((Joining::Unknown, StatusCode::UNPROCESSABLE_ENTITY)),
        Err(SeatError::Full) => Err((Joining::Full, StatusCode::CONFLICT)),
        Err(SeatError::TooMany) => Err((Joining::TooMany, StatusCode::TOO_MANY_REQUESTS)),
        Err(SeatError::Store(error)) => return Err(error.into()),
    })
}

/// The seat of a form, if it still is one, after noting how far it is and whether help is asked for.
pub(super) async fn note(
    state: &AppState,
    pairs: &Pairs,
    step: Step,
    placed: usize,
) -> Result<Option<Seat>, StoreError> {
    let secret = text(pairs, "seat");
    let meetings = &state.services().meetings;
    let Some(number) = meetings.seat(secret) else {
        return Ok(None);
    };
    meetings.report(secret, step, placed);
    let topic = text(pairs, "help-topic").parse::<HelpTopic>();
    let asked = match (asks(pairs), topic) {
        (true, Ok(topic)) => {
            let statement = text(pairs, "help-statement").parse().unwrap_or(0);
            meetings.ask_for_help(secret, topic, statement).await?
        }
        _ => false,
    };
    Ok(Some(Seat {
        secret: secret.to_owned(),
        number,
        asked,
        announced: announced(state, pairs),
    }))
}

/// What everybody in the meeting of the form's seat is told, in the language of the form.
fn announced(state: &AppState, pairs: &Pairs) -> Vec<String> {
    let announcement = state.services().meetings.announced(text(pairs, "seat"));
    let reading = language::of_form(pairs, Locale::Nb.into());
    sentences(reading.locale, &announcement)
}

/// Whether the button was the one that asks for help: then the page stays where it is.
pub(super) fn asks(pairs: &Pairs) -> bool {
    text(pairs, "ask") == "yes"
}

/// The step that a form which asks for help was sent from.
pub(super) fn asked_at(pairs: &Pairs) -> Option<Step> {
    Step::parse(text(pairs, "at"))
}

/// Notes that the sort of a form is sent.
pub(super) fn finish(state: &AppState, pairs: &Pairs) {
    state.services().meetings.finish(text(pairs, "seat"));
}

/// How far somebody is who sorts with script, and whether help is asked for. The answer is what everybody in the meeting
/// is told, a sentence to a line; it is empty where nothing is told, whether there is such a seat or not.
pub(super) async fn progress(
    State(state): State<AppState>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, HttpError> {
    let placed = text(&pairs, "placed").parse();
    if let (Some(step), Ok(placed)) = (Step::parse(text(&pairs, "step")), placed) {
        let placed = usize::from(u16::min(placed, MOST_CARDS));
        note(&state, &pairs, step, placed).await?;
    }
    let told = announced(&state, &pairs);
    Ok(if told.is_empty() {
        StatusCode::NO_CONTENT.into_response()
    } else {
        told.join("\n").into_response()
    })
}

/// More statements than any Q set has.
const MOST_CARDS: u16 = 200;

/// The value of a field; a missing one is empty.
fn text<'a>(pairs: &'a Pairs, wanted: &str) -> &'a str {
    value(pairs, wanted).unwrap_or_default()
}
