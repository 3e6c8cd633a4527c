//! Naming the viewpoints, which chooses the analysis for presentations.

use std::collections::BTreeMap;

use analysis::FactorNo;
use app::domain::locale::Locale;
use app::domain::text::TextError;
use app::domain::viewpoint::{Motto, Summary, ViewpointTexts, ViewpointTitle, Viewpoints};
use app::page::researcher::analysis::Choices;
use app::page::researcher::publish::{Publish, ViewpointFields, publish as publish_page};
use app::ui::field::Problem;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::{choices, look};
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::http::render::render;
use crate::http::researcher::OwnStudy;
use crate::http::researcher::words::Words;
use crate::service::analysis::RunError;

/// Fields of the form.
type Fields = BTreeMap<String, String>;

/// The form, with the words that the chosen analysis has already if it keeps as many factors.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Query(query): Query<BTreeMap<String, String>>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let Ok(seen) = look(&state, &study, &query).await? else {
        return Ok(study.go_to("analysis"));
    };
    let saved = state.services().analyses.saved(&study.owned).await?;
    let words = saved
        .filter(|saved| saved.spec.kept.len() == seen.choices.factors)
        .map(|saved| saved.viewpoints)
        .unwrap_or_default();
    let languages: Vec<Locale> = study.study().languages().iter().collect();
    let viewpoints = (0..seen.choices.factors)
        .map(FactorNo::from_index)
        .map(|factor| {
            languages
                .iter()
                .map(|locale| stored(&words, factor, *locale))
                .collect()
        })
        .collect();
    Ok(page(
        &state,
        &study,
        locale,
        StatusCode::OK,
        seen.choices,
        viewpoints,
        Vec::new(),
    )
    .await)
}

/// Keeps the analysis of the address with these words.
pub async fn save(
    State(state): State<AppState>,
    study: OwnStudy,
    Query(query): Query<BTreeMap<String, String>>,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let Ok(seen) = look(&state, &study, &query).await? else {
        return Ok(study.go_to("analysis"));
    };
    let languages: Vec<Locale> = study.study().languages().iter().collect();
    let main = study.study().languages().main();
    let mut problems = Vec::new();
    let mut viewpoints = Viewpoints::default();
    for factor in (0..seen.choices.factors).map(FactorNo::from_index) {
        for language in &languages {
            let texts = parse(
                &fields,
                factor,
                *language,
                *language == main,
                words,
                &mut problems,
            );
            viewpoints.set(factor, *language, texts);
        }
    }
    if problems.is_empty() {
        let spec = choices::spec(&seen.choices);
        match state
            .services()
            .analyses
            .save(&study.owned, spec, viewpoints)
            .await
        {
            Ok(_) => return Ok(study.go_to("")),
            // The analysis page says why in words.
            Err(RunError::Analysis(_) | RunError::Sorts(_)) => {
                let address = format!("analysis?{}", seen.choices.query());
                return Ok(study.go_to(&address));
            }
            Err(other) => return Err(other.into()),
        }
    }
    let typed = (0..seen.choices.factors)
        .map(FactorNo::from_index)
        .map(|factor| {
            languages
                .iter()
                .map(|locale| typed(&fields, factor, *locale))
                .collect()
        })
        .collect();
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page(
        &state,
        &study,
        locale,
        status,
        seen.choices,
        typed,
        problems,
    )
    .await)
}

async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    status: StatusCode,
    choices: Choices,
    viewpoints: Vec<Vec<ViewpointFields>>,
    problems: Vec<Problem>,
) -> Response {
    let page = Publish {
        chrome: study.chrome("analysis/publish", locale),
        choices,
        languages: study.study().languages().iter().collect(),
        viewpoints,
        problems,
    };
    render(state.ui(locale), status, move || publish_page(&page)).await
}

fn stored(words: &Viewpoints, factor: FactorNo, locale: Locale) -> ViewpointFields {
    let Some(texts) = words.get(factor, locale) else {
        return ViewpointFields::default();
    };
    ViewpointFields {
        title: texts
            .title
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        motto: texts
            .motto
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        summary: texts
            .summary
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
    }
}

fn id(part: &str, factor: FactorNo, locale: Locale) -> String {
    format!("{part}-{}-{factor}", locale.code())
}

fn typed(fields: &Fields, factor: FactorNo, locale: Locale) -> ViewpointFields {
    let field = |part| {
        fields
            .get(&id(part, factor, locale))
            .cloned()
            .unwrap_or_default()
    };
    ViewpointFields {
        title: field("title"),
        motto: field("motto"),
        summary: field("summary"),
    }
}

fn parse(
    fields: &Fields,
    factor: FactorNo,
    locale: Locale,
    is_main: bool,
    words: Words,
    problems: &mut Vec<Problem>,
) -> ViewpointTexts {
    let typed = typed(fields, factor, locale);
    let mut refuse = |part: &str, error: &TextError| {
        problems.push(Problem::new(id(part, factor, locale), words.text(error)));
    };
    let motto = optional(Motto::new(&typed.motto), |error| refuse("motto", error));
    let summary = optional(Summary::new(&typed.summary), |error| {
        refuse("summary", error)
    });
    let title = match ViewpointTitle::new(&typed.title) {
        Ok(title) => Some(title),
        Err(TextError::Blank) if is_main => {
            let args = [
                ("number", factor.get().into()),
                ("language", locale.name().into()),
            ];
            problems.push(words.at(
                id("title", factor, locale),
                "problem-viewpoint-title",
                &args,
            ));
            None
        }
        Err(TextError::Blank) => None,
        Err(error) => {
            problems.push(Problem::new(
                id("title", factor, locale),
                words.text(&error),
            ));
            None
        }
    };
    ViewpointTexts {
        title,
        motto,
        summary,
    }
}

/// A text that may be left empty.
fn optional<T>(text: Result<T, TextError>, refuse: impl FnOnce(&TextError)) -> Option<T> {
    match text {
        Ok(text) => Some(text),
        Err(TextError::Blank) => None,
        Err(error) => {
            refuse(&error);
            None
        }
    }
}
