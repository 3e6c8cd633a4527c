//! A study's life: steps, plan, versions and log.

use std::collections::BTreeMap;

use app::domain::locale::Locale;
use app::domain::study::{Plan, PlanError};
use app::page::researcher::life::{LifePage, TypedPlan, VersionRow, life as life_page};
use app::ui::field::Problem;
use axum::extract::{Form, Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;

use super::OwnStudy;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;

/// Digits of a digest that are shown where the whole would be too long.
const SHOWN_DIGITS: usize = 12;

/// The page.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    page(&state, &study, locale, None, Vec::new()).await
}

/// Stores the plan, or names everything that is wrong.
pub async fn save(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    Form(fields): Form<BTreeMap<String, String>>,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let value = |name: &str| fields.get(name).cloned().unwrap_or_default();
    let typed = TypedPlan {
        opens_on: value("opens-on"),
        closes_after: value("closes-after"),
        delete_after: value("delete-after"),
    };
    let mut problems = Vec::new();
    let mut day = |field: &'static str, text: &str| -> Option<Date> {
        if text.trim().is_empty() {
            return None;
        }
        let read = text.trim().parse().ok();
        if read.is_none() {
            problems.push(words.at(field, "problem-day", &[]));
        }
        read
    };
    let days = (
        day("opens-on", &typed.opens_on),
        day("closes-after", &typed.closes_after),
        day("delete-after", &typed.delete_after),
    );
    if problems.is_empty() {
        match Plan::new(days.0, days.1, days.2) {
            Ok(plan) => {
                let studies = &state.services().studies;
                studies.set_plan(&study.owned, plan).await?;
                return Ok(study.go_to("life"));
            }
            Err(errors) => problems.extend(errors.iter().map(|error| match error {
                PlanError::ClosesFirst => words.at("closes-after", "problem-plan-closes", &[]),
                PlanError::DeletesFirst => words.at("delete-after", "problem-plan-deletes", &[]),
            })),
        }
    }
    page(&state, &study, locale, Some(typed), problems).await
}

/// The canonical document of a version, byte for byte as it was hashed.
pub async fn version(
    State(state): State<AppState>,
    study: OwnStudy,
    Path((_, number)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let number: u32 = number.parse().map_err(|_| HttpError::NotFound)?;
    let life = state.services().studies.life(&study.owned).await?;
    let mut versions = life.versions.into_iter();
    let found = versions.find(|version| version.number == number);
    let document = found.ok_or(HttpError::NotFound)?.document;
    let kind = [(header::CONTENT_TYPE, "application/json; charset=utf-8")];
    Ok((kind, document).into_response())
}

async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    typed: Option<TypedPlan>,
    problems: Vec<Problem>,
) -> Result<Response, HttpError> {
    let life = state.services().studies.life(&study.owned).await?;
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let stored = TypedPlan {
        opens_on: day(life.plan.opens_on()),
        closes_after: day(life.plan.closes_after()),
        delete_after: day(life.plan.delete_after()),
    };
    let page = LifePage {
        chrome: study.chrome("life", locale),
        plan: typed.unwrap_or(stored),
        versions: life
            .versions
            .into_iter()
            .map(|version| VersionRow {
                number: version.number,
                frozen_on: version.frozen_on,
                digest: version.digest,
                statements: version
                    .statements
                    .as_str()
                    .chars()
                    .take(SHOWN_DIGITS)
                    .collect(),
            })
            .collect(),
        log: life.log,
        problems,
    };
    let code = status(&page.problems);
    Ok(render(state.ui(locale), code, move || life_page(&page)).await)
}
