//! Background questions, and the counts of what was chosen.

use std::collections::BTreeMap;

use app::domain::background::{Background, BackgroundCounts, QuestionDraft, QuestionProblem};
use app::domain::language::StudyLanguage;
use app::domain::locale::Locale;
use app::page::researcher::background::{
    BackgroundQuestions, CountsView, QuestionCounts, TypedQuestion,
    background_questions as background_page,
};
use app::ui::field::Problem;
use axum::extract::{Form, State};
use axum::response::Response;
use jiff::civil::Date;

use super::OwnStudy;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;
use crate::service::background::{CountError, SaveError};

/// Fields of the form.
type Fields = BTreeMap<String, String>;

/// The questions, or what was chosen.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    page(&state, &study, locale, None, Vec::new()).await
}

/// Saves the questions, or names everything that is wrong and saves none.
pub async fn save(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let drafts = typed(&fields, &study);
    let problems = match Background::parse(study.study().languages().main(), &drafts) {
        Ok(questions) => {
            match state
                .services()
                .backgrounds
                .save(&study.owned, &questions)
                .await
            {
                Ok(()) => return Ok(study.go_to("background")),
                Err(SaveError::NoDraft) => vec![words.at("main", "problem-no-longer-draft", &[])],
                Err(SaveError::Store(error)) => return Err(error.into()),
            }
        }
        Err(found) => found
            .iter()
            .map(|(index, locale, problem)| refused(words, *index, *locale, problem))
            .collect(),
    };
    page(&state, &study, locale, Some(drafts), problems).await
}

/// Makes the counts, once.
pub async fn count(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let key = match state.services().backgrounds.count(&study.owned).await {
        Ok(()) => return Ok(study.go_to("background")),
        Err(CountError::NotClosed) => "problem-background-open",
        Err(CountError::TooFew) => "problem-background-few",
        Err(CountError::Store(error)) => return Err(error.into()),
    };
    let problems = vec![Words(locale).at("main", key, &[])];
    page(&state, &study, locale, None, problems).await
}

async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    typed: Option<Vec<QuestionDraft>>,
    problems: Vec<Problem>,
) -> Result<Response, HttpError> {
    let found = state.services().backgrounds.overview(&study.owned).await?;
    let slots = match typed {
        Some(drafts) => drafts.iter().map(|draft| slot(study, draft)).collect(),
        None => stored(study, &found.questions),
    };
    let page = BackgroundQuestions {
        chrome: study.chrome("background", locale),
        slots,
        asked: found.questions.questions().len(),
        counts: found.counts.map(|(made_on, counts)| {
            counts_view(study, &found.questions, made_on, &counts, locale)
        }),
        problems,
    };
    let code = status(&page.problems);
    Ok(render(state.ui(locale), code, move || background_page(&page)).await)
}

fn typed(fields: &Fields, study: &OwnStudy) -> Vec<QuestionDraft> {
    let value = |part: &str, number: usize, locale: StudyLanguage| {
        let name = format!("{part}-{number}-{}", locale.code());
        fields.get(&name).cloned().unwrap_or_default()
    };
    let draft = |number: usize| {
        let languages = study.study().languages().iter();
        let typed = languages.map(|locale| {
            let typed = (
                value("text", number, locale),
                value("options", number, locale),
            );
            (locale, typed)
        });
        QuestionDraft(typed.collect())
    };
    (1..=Background::MAX).map(draft).collect()
}

fn slot(study: &OwnStudy, draft: &QuestionDraft) -> Vec<TypedQuestion> {
    let languages = study.study().languages().iter();
    languages
        .map(|locale| {
            let (text, options) = draft.0.get(&locale).cloned().unwrap_or_default();
            TypedQuestion {
                locale,
                text,
                options,
            }
        })
        .collect()
}

fn stored(study: &OwnStudy, background: &Background) -> Vec<Vec<TypedQuestion>> {
    let draft = |index: usize| {
        let question = background.questions().get(index);
        let languages = study.study().languages().iter();
        let typed = languages.filter_map(|locale| {
            let wording = question?.in_language(locale)?;
            let options: Vec<&str> = wording
                .options
                .iter()
                .map(|option| option.as_str())
                .collect();
            Some((locale, (wording.text.to_string(), options.join("\n"))))
        });
        slot(study, &QuestionDraft(typed.collect()))
    };
    (0..Background::MAX).map(draft).collect()
}

fn counts_view(
    study: &OwnStudy,
    background: &Background,
    made_on: Date,
    counts: &BackgroundCounts,
    locale: Locale,
) -> CountsView {
    let main = study.study().languages().main();
    let questions = background.questions().iter().zip(&counts.questions);
    CountsView {
        made_on,
        sorts: counts.sorts,
        questions: questions
            .filter_map(|(question, counts)| {
                let (wording, language) = question.wording(locale, main)?;
                let options = wording.options.iter().map(ToString::to_string);
                Some(QuestionCounts {
                    text: wording.text.to_string(),
                    language,
                    rows: options.zip(counts.cells().iter().copied()).collect(),
                    not_saying: counts.cells().last().copied().flatten(),
                })
            })
            .collect(),
    }
}

fn refused(
    words: Words,
    index: usize,
    locale: StudyLanguage,
    problem: &QuestionProblem,
) -> Problem {
    let number = index + 1;
    let at = |part: &str| format!("{part}-{number}-{}", locale.code());
    match problem {
        QuestionProblem::Text { error } => Problem::new(at("text"), words.text(error)),
        QuestionProblem::Option { line, error } => words.at(
            at("options"),
            "problem-background-option",
            &[
                ("line", (*line).into()),
                ("problem", words.text(error).into()),
            ],
        ),
        QuestionProblem::Number { found } => words.at(
            at("options"),
            "problem-background-number",
            &[("found", (*found).into())],
        ),
        QuestionProblem::Same { option } => words.at(
            at("options"),
            "problem-background-same",
            &[("option", option.clone().into())],
        ),
        QuestionProblem::Differs { found, wanted } => words.at(
            at("options"),
            "problem-background-differs",
            &[("found", (*found).into()), ("wanted", (*wanted).into())],
        ),
    }
}
