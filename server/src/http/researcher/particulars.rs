//! What a study is about and who answers for it.

use std::collections::BTreeMap;

use app::domain::language::StudyLanguage;
use app::domain::locale::Locale;
use app::domain::particulars::{
    Approvals, Contact, Controller, Invitees, Origin, ParticularTexts, Particulars, Purpose,
    ResearchQuestions,
};
use app::page::researcher::letter_text::Material;
use app::page::researcher::particulars::{
    LanguageParticulars, ParticularsPage, particulars as particulars_page,
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

/// Fields of the form.
type Fields = BTreeMap<String, String>;

/// What texts about a study are written from.
pub(super) struct Known {
    particulars: Particulars,
    kept_until: Option<Date>,
    link: String,
}

impl Known {
    /// Reads it.
    pub(super) async fn of(state: &AppState, study: &OwnStudy) -> Result<Self, HttpError> {
        let studies = &state.services().studies;
        Ok(Self {
            particulars: studies.particulars(&study.owned).await?,
            kept_until: studies.life(&study.owned).await?.plan.delete_after(),
            link: format!("{}/s/{}", state.base_url(), study.study().slug()),
        })
    }

    /// As the writer of texts wants it.
    pub(super) fn material<'a>(&'a self, study: &'a OwnStudy) -> Material<'a> {
        Material {
            study: study.study(),
            particulars: &self.particulars,
            kept_until: self.kept_until,
            link: &self.link,
        }
    }
}

/// The form.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let stored = state.services().studies.particulars(&study.owned).await?;
    let fields = fields_of(&stored);
    Ok(page(&state, &study, locale, &fields, Vec::new()).await)
}

/// Saves everything, or names everything that is wrong and saves nothing.
pub async fn save(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let mut problems = Vec::new();
    let mut read = Read {
        fields: &fields,
        words: Words(locale),
        problems: &mut problems,
    };
    let controller: Option<Controller> = read.optional("controller");
    let contact: Option<Contact> = read.optional("contact");
    let approvals: Option<Approvals> = read.optional("approvals");
    let basis = fields.get("basis").and_then(|basis| basis.parse().ok());
    let languages: Vec<StudyLanguage> = study.study().languages().iter().collect();
    let texts: Vec<(StudyLanguage, ParticularTexts)> = languages
        .iter()
        .map(|language| {
            let code = language.code();
            let texts = ParticularTexts {
                purpose: read.optional::<Purpose>(&format!("purpose-{code}")),
                questions: read.optional::<ResearchQuestions>(&format!("questions-{code}")),
                invitees: read.optional::<Invitees>(&format!("invitees-{code}")),
                origin: read.optional::<Origin>(&format!("origin-{code}")),
                letter: None,
            };
            (*language, texts)
        })
        .collect();
    if !problems.is_empty() {
        return Ok(page(&state, &study, locale, &fields, problems).await);
    }
    let studies = &state.services().studies;
    studies
        .change_particulars(&study.owned, |stored| {
            for (language, mut texts) in texts {
                // Letters have a page of their own.
                let before = stored.texts.remove(&language);
                texts.letter = before.and_then(|before| before.letter);
                if texts != ParticularTexts::default() {
                    stored.texts.insert(language, texts);
                }
            }
            stored.controller = controller;
            stored.contact = contact;
            stored.approvals = approvals;
            stored.basis = basis;
        })
        .await?;
    Ok(study.go_to("letter"))
}

struct Read<'a> {
    fields: &'a Fields,
    words: Words,
    problems: &'a mut Vec<Problem>,
}

impl Read<'_> {
    /// A text that may be left empty.
    fn optional<T>(&mut self, field: &str) -> Option<T>
    where
        T: std::str::FromStr<Err = app::domain::text::TextError>,
    {
        let typed = self.fields.get(field).map_or("", String::as_str);
        let checked = self.words.optional(field, typed);
        checked.unwrap_or_else(|problem| {
            self.problems.push(problem);
            None
        })
    }
}

/// The stored particulars as the form would send them.
fn fields_of(stored: &Particulars) -> Fields {
    let text = |text: Option<String>| text.unwrap_or_default();
    let mut fields = Fields::from([
        (
            "controller".to_owned(),
            text(stored.controller.as_ref().map(ToString::to_string)),
        ),
        (
            "contact".to_owned(),
            text(stored.contact.as_ref().map(ToString::to_string)),
        ),
        (
            "approvals".to_owned(),
            text(stored.approvals.as_ref().map(ToString::to_string)),
        ),
        (
            "basis".to_owned(),
            text(stored.basis.map(|basis| basis.to_string())),
        ),
    ]);
    for (language, texts) in &stored.texts {
        for (part, value) in [
            ("purpose", texts.purpose.as_ref().map(ToString::to_string)),
            (
                "questions",
                texts.questions.as_ref().map(ToString::to_string),
            ),
            ("invitees", texts.invitees.as_ref().map(ToString::to_string)),
            ("origin", texts.origin.as_ref().map(ToString::to_string)),
        ] {
            fields.insert(format!("{part}-{}", language.code()), text(value));
        }
    }
    fields
}

async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    fields: &Fields,
    problems: Vec<Problem>,
) -> Response {
    let value = |name: &str| fields.get(name).cloned().unwrap_or_default();
    let page = ParticularsPage {
        chrome: study.chrome("particulars", locale),
        controller: value("controller"),
        contact: value("contact"),
        approvals: value("approvals"),
        basis: value("basis").parse().ok(),
        languages: study
            .study()
            .languages()
            .iter()
            .map(|language| {
                let of = |part: &str| value(&format!("{part}-{}", language.code()));
                LanguageParticulars {
                    locale: language,
                    purpose: of("purpose"),
                    questions: of("questions"),
                    invitees: of("invitees"),
                    origin: of("origin"),
                }
            })
            .collect(),
        problems,
    };
    let code = status(&page.problems);
    render(state.ui(locale), code, move || particulars_page(&page)).await
}
