//! The Q set: edited in place or replaced from a file.

use std::collections::BTreeMap;

use app::domain::language::StudyLanguage;
use app::domain::locale::Locale;
use app::domain::qset::{QSet, QSetProblem, Wordings};
use app::domain::statement::{Clarification, ShortLabel, StatementNo, StatementText, Wording};
use app::domain::study::{CorrectionError, CorrectionReason, DraftError, Step, Study};
use app::domain::text::TextError;
use app::domain::word_overview::{CarryingWord, carrying_words};
use app::page::researcher::statements::{
    SPARE_ROWS, Statements, TypedCorrection, WordingFields, statements as statements_page,
};
use app::ui::field::Problem;
use axum::extract::{Form, Multipart, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::OwnStudy;
use super::upload::Upload;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::http::render::render;
use crate::interchange::read_statements;
use crate::service::study::{ChangeError, CorrectError};

/// Fields of the form.
type Fields = BTreeMap<String, String>;

/// The Q set.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Response {
    let rows = stored(&study);
    page(
        &state,
        &study,
        locale,
        StatusCode::OK,
        rows,
        (None, Vec::new()),
    )
    .await
}

/// Saves the edited statements, or names everything that is wrong.
pub async fn save(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let languages: Vec<StudyLanguage> = study.study().languages().iter().collect();
    let rows = typed(&fields, &languages);
    let mut problems = Vec::new();
    let statements: Vec<Wordings> = rows
        .iter()
        .enumerate()
        .map(|(index, row)| parse(row, &languages, index + 1, words, &mut problems))
        .collect();
    if problems.is_empty() {
        problems = match store(&state, &study, statements, words).await? {
            Ok(()) => return Ok(study.go_to("statements")),
            Err(problems) => problems,
        };
    }
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page(&state, &study, locale, status, rows, (None, problems)).await)
}

/// Replaces all statements by those of a file.
pub async fn replace(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    parts: Multipart,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let upload = Upload::read(parts).await?;
    let problems = match upload.file("file") {
        None => vec![words.at("file", "problem-file-missing", &[])],
        Some(bytes) => {
            let found = read_statements(bytes, study.study().languages().main());
            let problems: Vec<Problem> = found
                .problems
                .iter()
                .map(|problem| Problem::new("file", words.statements(problem)))
                .collect();
            if problems.is_empty() {
                match store(&state, &study, found.statements, words).await? {
                    Ok(()) => return Ok(study.go_to("statements")),
                    Err(problems) => problems,
                }
            } else {
                problems
            }
        }
    };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page(
        &state,
        &study,
        locale,
        status,
        stored(&study),
        (None, problems),
    )
    .await)
}

/// Corrects a slip of the pen after the opening.
pub async fn correct(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let value = |name: &str| fields.get(name).cloned().unwrap_or_default();
    let typed = TypedCorrection {
        number: value("correct-number"),
        locale: value("correct-language"),
        text: value("correct-text"),
        reason: value("correct-reason"),
    };
    let mut problems = Vec::new();
    let number = typed.number.trim().parse().ok().and_then(StatementNo::new);
    let language: Option<StudyLanguage> = typed.locale.parse().ok();
    if number.is_none() || language.is_none() {
        problems.push(words.at("correct-number", "problem-correct-unknown", &[]));
    }
    let mut text_problem = |field: &str, error: &TextError| {
        problems.push(Problem::new(field, words.text(error)));
    };
    let text = StatementText::new(&typed.text)
        .map_err(|error| text_problem("correct-text", &error))
        .ok();
    let reason = CorrectionReason::new(&typed.reason)
        .map_err(|error| text_problem("correct-reason", &error))
        .ok();
    if let (Some(number), Some(language), Some(text), Some(reason)) =
        (number, language, text, reason)
    {
        let studies = &state.services().studies;
        let at = (number, language);
        match studies.correct(&study.owned, at, text, reason).await {
            Ok(_) => return Ok(study.go_to("statements")),
            Err(CorrectError::Change(other)) => return Err(other.into()),
            Err(CorrectError::Correction(error)) => problems.push(uncorrected(&error, words)),
        }
    }
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let rows = stored(&study);
    Ok(page(
        &state,
        &study,
        locale,
        status,
        rows,
        (Some(typed), problems),
    )
    .await)
}

fn uncorrected(error: &CorrectionError, words: Words) -> Problem {
    match error {
        CorrectionError::Transition(_) => words.at("main", "problem-transition", &[]),
        CorrectionError::Unknown => words.at("correct-number", "problem-correct-unknown", &[]),
        CorrectionError::Same => words.at("correct-text", "problem-correct-same", &[]),
        CorrectionError::TooMuch { found } => words.at(
            "correct-text",
            "problem-correct-much",
            &[("found", (*found).into()), ("most", Study::SLIP.into())],
        ),
        CorrectionError::QSet(problems) => {
            let reasons: Vec<String> = problems.iter().map(|found| words.qset(found)).collect();
            Problem::new("correct-text", reasons.join(" "))
        }
    }
}

async fn store(
    state: &AppState,
    study: &OwnStudy,
    statements: Vec<Wordings>,
    words: Words,
) -> Result<Result<(), Vec<Problem>>, HttpError> {
    match state
        .services()
        .studies
        .set_statements(&study.owned, statements)
        .await
    {
        Ok(_) => Ok(Ok(())),
        Err(ChangeError::Draft(DraftError::QSet(problems))) => Ok(Err(problems
            .iter()
            .map(|problem| at(problem, words))
            .collect())),
        Err(ChangeError::Transition(_)) => {
            Ok(Err(vec![words.at("main", "problem-no-longer-draft", &[])]))
        }
        Err(other) => Err(other.into()),
    }
}

/// A problem of the Q set at the statement's field.
fn at(problem: &QSetProblem, words: Words) -> Problem {
    let field = match problem {
        QSetProblem::Size { .. } => "text-nb-1".replace("nb", words.0.code()),
        QSetProblem::MissingText { statement, locale }
        | QSetProblem::SameText {
            statement, locale, ..
        } => {
            format!("text-{}-{statement}", locale.code())
        }
    };
    Problem::new(field, words.qset(problem))
}

async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    status: StatusCode,
    rows: Vec<Vec<WordingFields>>,
    (typed, problems): (Option<TypedCorrection>, Vec<Problem>),
) -> Response {
    let can_correct = study.study().allow(Step::Correct).is_ok();
    let page = Statements {
        correction: can_correct.then(|| typed.unwrap_or_default()),
        chrome: study.chrome("statements", locale),
        editable: study.is_draft(),
        words: words_of(study.study()),
        languages: study.study().languages().iter().collect(),
        rows,
        problems,
    };
    render(state.ui(locale), status, move || statements_page(&page)).await
}

/// The words that carry the stored statements in their main language.
fn words_of(study: &Study) -> Vec<CarryingWord> {
    let main = study.languages().main();
    let texts = study.qset().into_iter().flat_map(|qset| {
        let wording = move |number| Some((number, qset.wording(number, main)?.0.text.as_str()));
        qset.numbers().filter_map(wording)
    });
    carrying_words(texts, main)
}

fn stored(own: &OwnStudy) -> Vec<Vec<WordingFields>> {
    let statements = own.study().qset().map_or(&[][..], QSet::statements);
    let fields = |wordings: &Wordings, locale: StudyLanguage| {
        wordings
            .get(&locale)
            .map_or_else(WordingFields::default, |wording| WordingFields {
                text: wording.text.to_string(),
                label: wording
                    .label
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default(),
                clarification: wording
                    .clarification
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default(),
            })
    };
    statements
        .iter()
        .map(|wordings| {
            own.study()
                .languages()
                .iter()
                .map(|locale| fields(wordings, locale))
                .collect()
        })
        .collect()
}

/// The rows as typed, without those that are empty in every language.
fn typed(fields: &Fields, languages: &[StudyLanguage]) -> Vec<Vec<WordingFields>> {
    let most = QSet::SIZE.end() + SPARE_ROWS;
    let count = fields
        .get("count")
        .and_then(|count| count.parse().ok())
        .unwrap_or(0)
        .min(most);
    let field = |part: &str, locale: &StudyLanguage, number: usize| {
        fields
            .get(&format!("{part}-{}-{number}", locale.code()))
            .cloned()
            .unwrap_or_default()
    };
    (1..=count)
        .map(|number| {
            languages
                .iter()
                .map(|locale| WordingFields {
                    text: field("text", locale, number),
                    label: field("label", locale, number),
                    clarification: field("clarification", locale, number),
                })
                .collect::<Vec<_>>()
        })
        .filter(|row| row.iter().any(|wording| !wording.text.trim().is_empty()))
        .collect()
}

fn parse(
    row: &[WordingFields],
    languages: &[StudyLanguage],
    number: usize,
    words: Words,
    problems: &mut Vec<Problem>,
) -> Wordings {
    let mut wordings = Wordings::new();
    for (fields, locale) in row.iter().zip(languages) {
        let code = locale.code();
        let mut refuse = |part: &str, error: &TextError| {
            problems.push(Problem::new(
                format!("{part}-{code}-{number}"),
                words.text(error),
            ));
        };
        let label = match ShortLabel::new(&fields.label) {
            Ok(label) => Some(label),
            Err(TextError::Blank) => None,
            Err(error) => {
                refuse("label", &error);
                None
            }
        };
        let clarification = match Clarification::new(&fields.clarification) {
            Ok(clarification) => Some(clarification),
            Err(TextError::Blank) => None,
            Err(error) => {
                refuse("clarification", &error);
                None
            }
        };
        match StatementText::new(&fields.text) {
            Ok(text) => {
                let wording = Wording {
                    text,
                    label,
                    clarification,
                };
                wordings.insert(*locale, wording);
            }
            // A missing translation is fine; a missing text in the main language is a matter of the Q set.
            Err(TextError::Blank) => {}
            Err(error) => refuse("text", &error),
        }
    }
    wordings
}
