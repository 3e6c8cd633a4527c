//! Messages to the makers of sorts, and what they reply.

use std::collections::{BTreeMap, BTreeSet};

use app::domain::id::{ReplyId, SortId};
use app::domain::locale::Locale;
use app::domain::message::MessageText;
use app::page::researcher::messages::{
    Messages, Recipient, ReplyView, ThreadView, WayBack, messages as messages_page,
};
use app::ui::field::Problem;
use axum::extract::{Form, Query, State};
use axum::response::Response;
use jiff::civil::Date;

use super::OwnStudy;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::{Pairs, status, value, values};
use crate::http::language::Language;
use crate::http::render::render;
use crate::service::messages::{Audience, DecideError, LeaveError, MESSAGES_PER_DAY, Thread};

/// What was typed and what is wrong with it.
#[derive(Default)]
struct Typed {
    text: String,
    chosen: Option<BTreeSet<SortId>>,
    until: Option<Option<Date>>,
    unreachable: Vec<String>,
    problems: Vec<Problem>,
}

/// Messages and replies.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Query(query): Query<BTreeMap<String, String>>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let mut typed = Typed::default();
    if query.get("for").is_some_and(|wanted| wanted == "marked") {
        let services = state.services();
        let marked = services.follow_ups.list(&study.owned).await?;
        let found = services.messages.correspondence(&study.owned).await?;
        let reachable: BTreeSet<SortId> = found.reachable.into_iter().map(|(id, _)| id).collect();
        let sorts = services.sorting.released(&study.owned).await?.into_iter();
        typed.unreachable = sorts
            .filter(|sort| marked.contains(&sort.id) && !reachable.contains(&sort.id))
            .map(|sort| sort.content.pseudonym.to_string())
            .collect();
        typed.unreachable.sort();
        typed.chosen = Some(marked);
    }
    page(&state, &study, locale, typed).await
}

/// Leaves a message.
pub async fn leave(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    Form(pairs): Form<Pairs>,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let text = value(&pairs, "text").unwrap_or_default();
    let mut typed = Typed {
        text: text.to_owned(),
        ..Typed::default()
    };
    let message = MessageText::new(text)
        .map_err(|error| {
            typed
                .problems
                .push(Problem::new("text", words.text(&error)));
        })
        .ok();
    let audience = match value(&pairs, "audience") {
        Some("all") => Some(Audience::All),
        Some("some") => {
            let chosen: BTreeSet<SortId> = values(&pairs, "sort")
                .filter_map(|sort| sort.parse().ok())
                .collect();
            typed.chosen = Some(chosen.clone());
            Some(Audience::Sorts(chosen))
        }
        _ => None,
    };
    if audience.is_none() {
        typed
            .problems
            .push(words.at("audience", "problem-messages-audience", &[]));
    }
    if let (Some(message), Some(audience)) = (message, audience) {
        let left = state
            .services()
            .messages
            .leave(&study.owned, &audience, message)
            .await;
        let problem = match left {
            Ok(()) => return Ok(study.go_to("messages")),
            Err(LeaveError::NotOpen) => words.at("main", "problem-messages-closed", &[]),
            Err(LeaveError::Nobody) => words.at("audience", "problem-messages-nobody", &[]),
            Err(LeaveError::Unreachable) => {
                words.at("audience", "problem-messages-unreachable", &[])
            }
            Err(LeaveError::TooMany) => words.at(
                "main",
                "problem-messages-many",
                &[("max", MESSAGES_PER_DAY.into())],
            ),
            Err(LeaveError::Store(error)) => return Err(error.into()),
        };
        typed.problems.push(problem);
    }
    page(&state, &study, locale, typed).await
}

/// Marks the replies on the page as read.
pub async fn mark_read(
    State(state): State<AppState>,
    study: OwnStudy,
    Form(pairs): Form<Pairs>,
) -> Result<Response, HttpError> {
    let replies: Vec<ReplyId> = values(&pairs, "reply")
        .filter_map(|reply| reply.parse().ok())
        .collect();
    state
        .services()
        .messages
        .mark_read(&study.owned, &replies)
        .await?;
    Ok(study.go_to("messages"))
}

/// Decides for a draft whether and until when messages can be read.
pub async fn decide(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    Form(pairs): Form<Pairs>,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let on = value(&pairs, "on") == Some("yes");
    let day: Option<Date> = value(&pairs, "until").and_then(|day| day.parse().ok());
    let mut typed = Typed {
        until: Some(day.filter(|_| on)),
        ..Typed::default()
    };
    if on && day.is_none() {
        typed
            .problems
            .push(words.at("until", "problem-messages-until", &[]));
        return page(&state, &study, locale, typed).await;
    }
    let decided = state
        .services()
        .messages
        .decide(&study.owned, day.filter(|_| on))
        .await;
    let problem = match decided {
        Ok(()) => return Ok(study.go_to("messages")),
        Err(DecideError::NoDraft) => words.at("main", "problem-no-longer-draft", &[]),
        Err(DecideError::Past) => words.at("until", "problem-messages-past", &[]),
        Err(DecideError::Store(error)) => return Err(error.into()),
    };
    typed.problems.push(problem);
    page(&state, &study, locale, typed).await
}

async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    typed: Typed,
) -> Result<Response, HttpError> {
    let found = state
        .services()
        .messages
        .correspondence(&study.owned)
        .await?;
    let way_back = match found.open_until {
        until if study.is_draft() => WayBack::Draft {
            until: typed.until.unwrap_or(until),
        },
        None => WayBack::Off,
        Some(until) if found.over => WayBack::Over { until },
        Some(until) => WayBack::Open { until },
    };
    let code = status(&typed.problems);
    let is_chosen = |sort: &SortId| {
        let chosen = typed.chosen.as_ref();
        chosen.is_some_and(|chosen| chosen.contains(sort))
    };
    let recipients = found
        .reachable
        .iter()
        .map(|(sort, pseudonym)| Recipient {
            sort: sort.to_string(),
            pseudonym: pseudonym.to_string(),
            chosen: is_chosen(sort),
        })
        .collect();
    let page = Messages {
        chrome: study.chrome("messages", locale),
        way_back,
        recipients,
        for_all: typed.chosen.is_none(),
        text: typed.text,
        unreachable: typed.unreachable,
        threads: found.threads.into_iter().map(thread).collect(),
        problems: typed.problems,
    };
    Ok(render(state.ui(locale), code, move || messages_page(&page)).await)
}

fn thread(thread: Thread) -> ThreadView {
    ThreadView {
        recipients: thread
            .recipients
            .map(|names| names.iter().map(ToString::to_string).collect()),
        written_on: thread.written_on,
        text: thread.text.to_string(),
        replies: thread
            .replies
            .into_iter()
            .map(|reply| ReplyView {
                id: reply.id.to_string(),
                sort: reply.sort.to_string(),
                pseudonym: reply.pseudonym.to_string(),
                written_on: reply.written_on,
                text: reply.text.to_string(),
                unread: reply.unread,
            })
            .collect(),
    }
}
