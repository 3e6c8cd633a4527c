//! The concourse: candidates listed, counted and chosen.

use std::collections::{BTreeMap, BTreeSet};

use analysis::Grid;
use app::domain::concourse::hint::{Hints, hints};
use app::domain::concourse::{Candidate, CandidateNo, Concourse, ConcourseError, Numbering};
use app::domain::language::StudyLanguage;
use app::domain::locale::Locale;
use app::domain::text::TextError;
use app::page::researcher::concourse::{ConcoursePage, concourse as concourse_page};
use app::ui::field::Problem;
use axum::extract::{Form, State};
use axum::response::Response;

use super::OwnStudy;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;
use crate::service::concourse::{ChoiceProblem, ConcourseChangeError};
use crate::service::study::ChangeError;

pub mod add;
pub mod candidate;
pub mod dimensions;
pub mod export;
pub mod tags;

/// Fields of a form.
type Fields = BTreeMap<String, String>;

/// The concourse as it is stored.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let concourse = state.services().concourses.of(&study.owned).await?;
    let chosen = concourse
        .candidates()
        .filter(|candidate| candidate.place().is_some())
        .map(|candidate| candidate.number)
        .collect();
    let choice = (chosen, Numbering::Keep);
    page(&state, &study, locale, (concourse, choice), Vec::new()).await
}

/// Stores the choice, or counts it without storing.
pub async fn choose(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let chosen: BTreeSet<CandidateNo> = fields
        .keys()
        .filter_map(|name| name.strip_prefix("chosen-")?.parse().ok())
        .collect();
    let numbering = match fields.get("numbering").map(String::as_str) {
        Some("anew") => Numbering::Anew,
        _ => Numbering::Keep,
    };
    let concourses = &state.services().concourses;
    let mut problems = Vec::new();
    if fields.get("do").is_some_and(|wanted| wanted == "save") {
        let wanted = chosen.clone();
        let outcome = concourses
            .edit(&study.owned, move |concourse, _| {
                concourse.choose(&wanted, numbering)
            })
            .await;
        match outcome {
            Ok(()) => return Ok(study.go_to("concourse")),
            Err(error) => problems = refusals(error, "main", Words(locale))?,
        }
    }
    let concourse = concourses.of(&study.owned).await?;
    page(
        &state,
        &study,
        locale,
        (concourse, (chosen, numbering)),
        problems,
    )
    .await
}

async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    (concourse, (chosen, numbering)): (Concourse, (BTreeSet<CandidateNo>, Numbering)),
    problems: Vec<Problem>,
) -> Result<Response, HttpError> {
    let languages: Vec<StudyLanguage> = study.study().languages().iter().collect();
    let page = ConcoursePage {
        chrome: study.chrome("concourse", locale),
        editable: study.is_draft(),
        hints: look_through(&concourse, languages.clone()).await,
        languages,
        concourse,
        chosen,
        numbering,
        cells: study.study().grid().map(Grid::capacity),
        problems,
    };
    let code = status(&page.problems);
    Ok(render(state.ui(locale), code, move || concourse_page(&page)).await)
}

/// The hints, on a thread of their own: every candidate is compared with every other.
async fn look_through(concourse: &Concourse, languages: Vec<StudyLanguage>) -> Hints {
    let candidates: Vec<Candidate> = concourse.candidates().cloned().collect();
    let found = tokio::task::spawn_blocking(move || hints(&candidates, &languages)).await;
    // Without hints the page is complete all the same.
    found.unwrap_or_default()
}

/// Why a change was refused, at `field` where it has no place of its own.
fn refusals(
    error: ConcourseChangeError,
    field: &str,
    words: Words,
) -> Result<Vec<Problem>, HttpError> {
    Ok(match error {
        ConcourseChangeError::Concourse(error) => vec![Problem::new(field, refusal(error, words))],
        ConcourseChangeError::Choice(problems) => problems
            .iter()
            .map(|problem| choice_problem(problem, field, words))
            .collect(),
        ConcourseChangeError::Study(ChangeError::Transition(_)) => {
            vec![words.at("main", "problem-no-longer-draft", &[])]
        }
        ConcourseChangeError::Study(other) => return Err(other.into()),
    })
}

fn refusal(error: ConcourseError, words: Words) -> String {
    let numbered = |key, number: CandidateNo| words.say(key, &[("number", number.get().into())]);
    match error {
        ConcourseError::Full => words.say(
            "problem-concourse-full",
            &[("most", Concourse::MOST.into())],
        ),
        ConcourseError::Unknown(number) => numbered("problem-candidate-unknown", number),
        ConcourseError::Retired(number) => numbered("problem-candidate-retired", number),
        ConcourseError::TooFew => words.say("problem-candidates-few", &[]),
        ConcourseError::NoText => words.say("problem-text-empty", &[]),
    }
}

fn choice_problem(problem: &ChoiceProblem, field: &str, words: Words) -> Problem {
    match problem {
        ChoiceProblem::Size { found } => Problem::new(field, words.qset_size(*found)),
        ChoiceProblem::MissingText { candidate, locale } => words.at(
            format!("chosen-{candidate}"),
            "problem-choice-untranslated",
            &[
                ("number", candidate.get().into()),
                ("language", locale.name().into()),
            ],
        ),
        ChoiceProblem::SameText {
            candidate,
            other,
            locale,
        } => words.at(
            format!("chosen-{candidate}"),
            "problem-choice-same",
            &[
                ("number", candidate.get().into()),
                ("other", other.get().into()),
                ("language", locale.name().into()),
            ],
        ),
    }
}

/// A text that may be left out; what else is wrong with it is a problem at `field`.
fn optional<T>(
    raw: &str,
    read: impl Fn(&str) -> Result<T, TextError>,
    field: &str,
    words: Words,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    match read(raw) {
        Ok(text) => Some(text),
        Err(TextError::Blank) => None,
        Err(error) => {
            problems.push(Problem::new(field, words.text(&error)));
            None
        }
    }
}
