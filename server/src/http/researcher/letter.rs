//! The letter of invitation.

use std::collections::BTreeMap;

use app::domain::language::StudyLanguage;
use app::domain::locale::Locale;
use app::domain::particulars::Letter;
use app::page::researcher::letter::{LanguageLetter, LetterPage, letter_page};
use app::page::researcher::letter_text::{generated_letter, letter, spoken};
use app::ui::field::Problem;
use axum::extract::{Form, State};
use axum::response::Response;

use super::OwnStudy;
use super::particulars::Known;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;

/// The letter in every language of the study.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    page(&state, &study, locale, None, Vec::new()).await
}

/// Keeps the letter in its senders' words, or goes back to the one that is written from everything else.
pub async fn save(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    Form(fields): Form<BTreeMap<String, String>>,
) -> Result<Response, HttpError> {
    let field = |name: &str| fields.get(name).map_or("", String::as_str);
    let language: StudyLanguage = field("language")
        .parse()
        .map_err(|_| HttpError::BadRequest)?;
    let id = format!("letter-{}", language.code());
    let typed = field(&id);
    let own = if field("do") == "generate" {
        None
    } else {
        match Words(locale).optional::<Letter>(&id, typed) {
            Ok(own) => own,
            Err(problem) => {
                let typed = Some((language, typed.to_owned()));
                return page(&state, &study, locale, typed, vec![problem]).await;
            }
        }
    };
    let known = Known::of(&state, &study).await?;
    let generated = generated_letter(known.material(&study), language);
    // What was not changed goes on following the study.
    let own = own.filter(|own| own.as_str() != generated.trim());
    let studies = &state.services().studies;
    studies
        .change_particulars(&study.owned, |stored| {
            stored.texts.entry(language).or_default().letter = own;
        })
        .await?;
    Ok(study.go_to("letter"))
}

async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    typed: Option<(StudyLanguage, String)>,
    problems: Vec<Problem>,
) -> Result<Response, HttpError> {
    let known = Known::of(state, study).await?;
    let letters = study.study().languages().iter().map(|language| {
        let stored = letter(known.material(study), language);
        let is_own = stored != generated_letter(known.material(study), language);
        let typed = typed.as_ref().filter(|(typed, _)| *typed == language);
        LanguageLetter {
            locale: language,
            text: typed.map_or(stored, |(_, text)| text.clone()),
            is_own,
            spoken: (!is_own).then(|| spoken(study.study(), language)),
        }
    });
    let page = LetterPage {
        chrome: study.chrome("letter", locale),
        letters: letters.collect(),
        problems,
    };
    let code = status(&page.problems);
    Ok(render(state.ui(locale), code, move || letter_page(&page)).await)
}
