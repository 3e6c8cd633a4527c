//! Naming the viewpoints, which chooses the analysis for presentations.

use std::collections::BTreeMap;

use analysis::FactorNo;
use app::domain::language::StudyLanguage;
use app::domain::locale::Locale;
use app::domain::text::TextError;
use app::domain::viewpoint::{Motto, Summary, ViewpointTexts, ViewpointTitle, Viewpoints};
use app::page::researcher::analysis::Choices;
use app::page::researcher::publish::{Publish, ViewpointFields, publish as publish_page};
use app::ui::field::Problem;
use axum::extract::{Form, Query, State};
use axum::response::Response;

use super::{choices, look};
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;
use crate::http::researcher::OwnStudy;
use crate::http::researcher::words::Words;
use crate::service::analysis::RunError;

/// Fields of the form.
pub type Fields = BTreeMap<String, String>;

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
    let viewpoints = fields_of(&study, &words, seen.choices.factors);
    let form = NamingForm::of_choices(&study, &seen.choices);
    Ok(page(&state, &study, locale, form, viewpoints, Vec::new()).await)
}

/// Keeps the analysis of the address with these words.
pub async fn save(
    State(state): State<AppState>,
    study: OwnStudy,
    Query(query): Query<BTreeMap<String, String>>,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let Ok(seen) = look(&state, &study, &query).await? else {
        return Ok(study.go_to("analysis"));
    };
    let viewpoints = match read(&fields, &study, seen.choices.factors, Words(locale)) {
        Ok(viewpoints) => viewpoints,
        Err(problems) => {
            let typed = typed_of(&fields, &study, seen.choices.factors);
            let form = NamingForm::of_choices(&study, &seen.choices);
            return Ok(page(&state, &study, locale, form, typed, problems).await);
        }
    };
    let spec = choices::spec(&seen.choices);
    let analyses = &state.services().analyses;
    match analyses.save(&study.owned, spec, viewpoints).await {
        Ok(_) => Ok(study.go_to("")),
        // The analysis page says why in words.
        Err(RunError::Analysis(_) | RunError::Sorts(_)) => {
            let address = format!("analysis?{}", seen.choices.query());
            Ok(study.go_to(&address))
        }
        Err(other) => Err(other.into()),
    }
}

/// Where the form leads.
pub struct NamingForm {
    /// Address that the form is sent to.
    pub action: String,
    /// Address of the analysis.
    pub back: String,
    /// The page's own path, for the links to other languages.
    pub path: String,
}

impl NamingForm {
    fn of_choices(study: &OwnStudy, choices: &Choices) -> Self {
        let query = choices.query();
        Self {
            action: study.href(&format!("analysis/publish?{query}")),
            back: study.href(&format!("analysis?{query}")),
            path: "analysis/publish".to_owned(),
        }
    }
}

/// The words of a form, or everything that is wrong with them.
pub fn read(
    fields: &Fields,
    study: &OwnStudy,
    factors: usize,
    words: Words,
) -> Result<Viewpoints, Vec<Problem>> {
    let main = study.study().languages().main();
    let mut problems = Vec::new();
    let mut viewpoints = Viewpoints::default();
    for factor in (0..factors).map(FactorNo::from_index) {
        for language in study.study().languages().iter() {
            let is_main = language == main;
            let texts = parse(fields, factor, language, is_main, words, &mut problems);
            viewpoints.set(factor, language, texts);
        }
    }
    if problems.is_empty() {
        Ok(viewpoints)
    } else {
        Err(problems)
    }
}

/// The form's fields with these words.
pub fn fields_of(
    study: &OwnStudy,
    words: &Viewpoints,
    factors: usize,
) -> Vec<Vec<ViewpointFields>> {
    each(study, factors, |factor, locale| {
        stored(words, factor, locale)
    })
}

/// The form's fields as they were typed.
pub fn typed_of(fields: &Fields, study: &OwnStudy, factors: usize) -> Vec<Vec<ViewpointFields>> {
    each(study, factors, |factor, locale| {
        typed(fields, factor, locale)
    })
}

fn each(
    study: &OwnStudy,
    factors: usize,
    one: impl Fn(FactorNo, StudyLanguage) -> ViewpointFields,
) -> Vec<Vec<ViewpointFields>> {
    let languages: Vec<StudyLanguage> = study.study().languages().iter().collect();
    let of = |factor| {
        languages
            .iter()
            .map(|locale| one(factor, *locale))
            .collect()
    };
    (0..factors).map(FactorNo::from_index).map(of).collect()
}

/// The page of the form; with problems it says that it was refused.
pub async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    form: NamingForm,
    viewpoints: Vec<Vec<ViewpointFields>>,
    problems: Vec<Problem>,
) -> Response {
    let status = status(&problems);
    let page = Publish {
        chrome: study.chrome(&form.path, locale),
        action: form.action,
        back: form.back,
        languages: study.study().languages().iter().collect(),
        viewpoints,
        problems,
    };
    render(state.ui(locale), status, move || publish_page(&page)).await
}

fn stored(words: &Viewpoints, factor: FactorNo, locale: StudyLanguage) -> ViewpointFields {
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

fn id(part: &str, factor: FactorNo, locale: StudyLanguage) -> String {
    format!("{part}-{}-{factor}", locale.code())
}

fn typed(fields: &Fields, factor: FactorNo, locale: StudyLanguage) -> ViewpointFields {
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
    locale: StudyLanguage,
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
