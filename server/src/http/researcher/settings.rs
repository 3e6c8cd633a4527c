//! How a study is run.

use std::collections::BTreeMap;

use app::domain::language::StudyLanguage;
use app::domain::languages::Languages;
use app::domain::locale::Locale;
use app::domain::study::{DraftError, ReleaseBatch, StudyOptions};
use app::page::researcher::language_choice::FURTHER;
use app::page::researcher::settings::{Settings, SettingsFields, settings as settings_page};
use app::sorting::options::{LeastWords, RemarkColumns, SortingOptions};
use app::ui::field::Problem;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::OwnStudy;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::http::render::render;
use crate::service::study::ChangeError;

/// Fields of the form.
type Fields = BTreeMap<String, String>;

/// The settings.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Response {
    let fields = stored(&study);
    page(&state, &study, locale, StatusCode::OK, fields, Vec::new()).await
}

/// Saves all settings, or names everything that is wrong and saves none.
pub async fn save(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    Form(form): Form<Fields>,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let mut problems = Vec::new();
    let main = form.get("main").and_then(|main| main.parse().ok());
    if main.is_none() {
        problems.push(words.at("main-language", "problem-language", &[]));
    }
    let fields = typed(
        &form,
        main.unwrap_or_else(|| study.study().languages().main()),
    );
    let batch = number(&fields.batch).map(ReleaseBatch::new);
    let batch = batch.and_then(Result::ok).unwrap_or_else(|| {
        let bounds = (ReleaseBatch::MIN.into(), ReleaseBatch::MAX.into());
        problems.push(out_of_bounds(words, "batch", bounds));
        ReleaseBatch::DEFAULT
    });
    let remark_columns = small(
        &fields.remark_columns,
        ("remark-columns", RemarkColumns::MAX),
        words,
        &mut problems,
    );
    let least_words = small(
        &fields.least_words,
        ("least-words", LeastWords::MAX),
        words,
        &mut problems,
    );
    let options = StudyOptions {
        sorting: SortingOptions {
            has_piles: fields.has_piles,
            ends_first: fields.ends_first,
            remark_columns,
            least_words,
        },
        is_shuffled: fields.is_shuffled,
        has_practice: fields.has_practice,
        has_receipts: fields.has_receipts,
    };
    if problems.is_empty() {
        let studies = &state.services().studies;
        let languages = languages(&fields);
        match studies
            .configure(&study.owned, languages, batch, options)
            .await
        {
            Ok(_) => return Ok(study.go_to("")),
            Err(ChangeError::Transition(_)) => {
                problems.push(words.at("main", "problem-no-longer-draft", &[]));
            }
            Err(ChangeError::Draft(error)) => problems.extend(untranslated(&error, words)),
            Err(other) => return Err(other.into()),
        }
    }
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page(&state, &study, locale, status, fields, problems).await)
}

async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    status: StatusCode,
    fields: SettingsFields,
    problems: Vec<Problem>,
) -> Response {
    let page = Settings {
        chrome: study.chrome("settings", locale),
        editable: study.is_draft(),
        fields,
        problems,
    };
    render(state.ui(locale), status, move || settings_page(&page)).await
}

fn stored(own: &OwnStudy) -> SettingsFields {
    let study = own.study();
    let options = study.options();
    SettingsFields {
        main: study.languages().main(),
        others: study.languages().iter().skip(1).collect(),
        has_piles: options.sorting.has_piles,
        ends_first: options.sorting.ends_first,
        is_shuffled: options.is_shuffled,
        has_practice: options.has_practice,
        has_receipts: options.has_receipts,
        remark_columns: options.sorting.remark_columns.get().to_string(),
        least_words: options.sorting.least_words.get().to_string(),
        batch: study.release_batch().get().to_string(),
    }
}

fn typed(form: &Fields, main: StudyLanguage) -> SettingsFields {
    let text = |name: &str| form.get(name).cloned().unwrap_or_default();
    let is_on = |name: &str| form.get(name).is_some_and(|value| value == "yes");
    let is_chosen = |language: &StudyLanguage| is_on(&format!("language-{}", language.code()));
    let further = form.get(FURTHER).and_then(|code| code.parse().ok());
    let chosen = StudyLanguage::all().filter(is_chosen);
    SettingsFields {
        main,
        others: chosen.chain(further).collect(),
        has_piles: is_on("piles"),
        ends_first: is_on("ends-first"),
        is_shuffled: is_on("shuffled"),
        has_practice: is_on("practice"),
        has_receipts: is_on("receipts"),
        remark_columns: text("remark-columns"),
        least_words: text("least-words"),
        batch: text("batch"),
    }
}

/// The main language, then the others that are ticked.
fn languages(fields: &SettingsFields) -> Languages {
    let mut all = vec![fields.main];
    for other in &fields.others {
        if !all.contains(other) {
            all.push(*other);
        }
    }
    Languages::new(all).unwrap_or_else(|_| Languages::only(fields.main))
}

fn number(text: &str) -> Option<i64> {
    text.trim().parse().ok()
}

fn small<T: TryFrom<i64> + Default>(
    text: &str,
    (field, max): (&'static str, u8),
    words: Words,
    problems: &mut Vec<Problem>,
) -> T {
    let read = number(text).and_then(|number| T::try_from(number).ok());
    read.unwrap_or_else(|| {
        problems.push(out_of_bounds(words, field, (0, max.into())));
        T::default()
    })
}

fn out_of_bounds(words: Words, field: &'static str, (min, max): (u32, u32)) -> Problem {
    words.at(
        field,
        "problem-setting-number",
        &[("min", min.into()), ("max", max.into())],
    )
}

/// What is not written in the language that was chosen as the main one.
fn untranslated(error: &DraftError, words: Words) -> Vec<Problem> {
    let at = |text| Problem::new("main-language", text);
    match error {
        DraftError::NoTitle { locale } => vec![at(words.say(
            "problem-main-language-title",
            &[("language", locale.name().into())],
        ))],
        DraftError::QSet(problems) => problems
            .iter()
            .map(|problem| at(words.qset(problem)))
            .collect(),
    }
}
