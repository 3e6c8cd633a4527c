//! What participants read before they sort.

use std::collections::BTreeMap;
use std::str::FromStr;

use app::domain::language::StudyLanguage;
use app::domain::locale::Locale;
use app::domain::study::{PileLabels, StudyTexts, Title};
use app::domain::text::TextError;
use app::page::researcher::letter_text::information;
use app::page::researcher::texts::{LanguageTexts, Texts, texts as texts_page};
use app::ui::field::Problem;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::OwnStudy;
use super::particulars::Known;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::http::render::render;
use crate::service::study::ChangeError;

/// Fields of the form.
type Fields = BTreeMap<String, String>;

/// The texts. A draft without information is offered one, written from what is known about the study; so is a draft
/// whose researcher asks for it.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Query(query): Query<Fields>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let known = Known::of(&state, &study).await?;
    let wanted = query.get("fill").map(String::as_str);
    let languages = study.study().languages().iter();
    let texts = languages
        .map(|language| {
            let mut texts = stored(&study, language);
            let asked = wanted == Some(language.code());
            // In a language that is not spoken here there is nothing to offer but a text to translate.
            let lacks = texts.information.is_empty() && language.locale().is_some();
            if study.is_draft() && (lacks || asked) {
                texts.information = information(known.material(&study), language);
            }
            texts
        })
        .collect();
    Ok(page(&state, &study, locale, StatusCode::OK, texts, Vec::new()).await)
}

/// Saves all languages, or names everything that is wrong and saves none.
pub async fn save(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let main = study.study().languages().main();
    let mut problems = Vec::new();
    let mut parsed = Vec::new();
    for language in study.study().languages().iter() {
        parsed.push((
            language,
            parse(&fields, language, language == main, words, &mut problems),
        ));
    }
    if problems.is_empty() {
        let mut owned = study.owned.clone();
        for (language, texts) in parsed {
            match state
                .services()
                .studies
                .edit_texts(&owned, language, texts)
                .await
            {
                Ok(changed) => owned = changed,
                Err(ChangeError::Transition(_)) => {
                    problems.push(words.at("main", "problem-no-longer-draft", &[]));
                    break;
                }
                Err(other) => return Err(other.into()),
            }
        }
        if problems.is_empty() {
            return Ok(study.go_to(""));
        }
    }
    let languages = study.study().languages().iter();
    let texts = languages.map(|language| typed(&fields, language)).collect();
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page(&state, &study, locale, status, texts, problems).await)
}

async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    status: StatusCode,
    languages: Vec<LanguageTexts>,
    problems: Vec<Problem>,
) -> Response {
    let page = Texts {
        chrome: study.chrome("texts", locale),
        editable: study.is_draft(),
        languages,
        problems,
    };
    render(state.ui(locale), status, move || texts_page(&page)).await
}

fn stored(own: &OwnStudy, locale: StudyLanguage) -> LanguageTexts {
    let none = StudyTexts::default();
    let texts = own.study().parts().texts.get(&locale).unwrap_or(&none);
    let text = |text: Option<String>| text.unwrap_or_default();
    LanguageTexts {
        locale,
        title: text(texts.title.as_ref().map(ToString::to_string)),
        instruction: text(texts.instruction.as_ref().map(ToString::to_string)),
        information: text(texts.information.as_ref().map(ToString::to_string)),
        least: text(texts.least.as_ref().map(ToString::to_string)),
        most: text(texts.most.as_ref().map(ToString::to_string)),
        middle: text(texts.middle.as_ref().map(ToString::to_string)),
        disagree: text(texts.piles.disagree.as_ref().map(ToString::to_string)),
        neutral: text(texts.piles.neutral.as_ref().map(ToString::to_string)),
        agree: text(texts.piles.agree.as_ref().map(ToString::to_string)),
    }
}

fn typed(fields: &Fields, locale: StudyLanguage) -> LanguageTexts {
    let field = |part: &str| value(fields, part, locale).to_owned();
    LanguageTexts {
        locale,
        title: field("study-title"),
        instruction: field("instruction"),
        information: field("information"),
        least: field("least"),
        most: field("most"),
        middle: field("middle"),
        disagree: field("pile-disagree"),
        neutral: field("pile-neutral"),
        agree: field("pile-agree"),
    }
}

fn value<'a>(fields: &'a Fields, part: &str, locale: StudyLanguage) -> &'a str {
    fields
        .get(&format!("{part}-{}", locale.code()))
        .map_or("", String::as_str)
}

fn parse(
    fields: &Fields,
    locale: StudyLanguage,
    is_main: bool,
    words: Words,
    problems: &mut Vec<Problem>,
) -> StudyTexts {
    let title: Option<Title> = optional(fields, "study-title", locale, words, problems);
    let id = format!("study-title-{}", locale.code());
    if is_main && title.is_none() && !problems.iter().any(|problem| problem.field == id) {
        problems.push(words.at(id, "problem-title-empty", &[]));
    }
    StudyTexts {
        title,
        instruction: optional(fields, "instruction", locale, words, problems),
        information: optional(fields, "information", locale, words, problems),
        least: optional(fields, "least", locale, words, problems),
        most: optional(fields, "most", locale, words, problems),
        middle: optional(fields, "middle", locale, words, problems),
        piles: PileLabels {
            disagree: optional(fields, "pile-disagree", locale, words, problems),
            neutral: optional(fields, "pile-neutral", locale, words, problems),
            agree: optional(fields, "pile-agree", locale, words, problems),
        },
    }
}

/// A text that may be left empty.
fn optional<T: FromStr<Err = TextError>>(
    fields: &Fields,
    part: &str,
    locale: StudyLanguage,
    words: Words,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let field = format!("{part}-{}", locale.code());
    let read = words.optional(&field, value(fields, part, locale));
    read.unwrap_or_else(|problem| {
        problems.push(problem);
        None
    })
}
