//! One candidate: changed, split, merged, retired, brought back.

use std::collections::{BTreeMap, BTreeSet};

use app::domain::concourse::{
    Aspect, Candidate, CandidateNo, Concourse, ConcourseError, Dimensions, Note, Reason, Source,
};
use app::domain::language::StudyLanguage;
use app::domain::statement::StatementText;
use app::domain::text::TextError;
use app::page::researcher::concourse::candidate::{
    CandidatePage, TypedCandidate, candidate as candidate_page,
};
use app::ui::field::Problem;
use axum::extract::{Form, FromRequestParts, Path};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;

use super::super::OwnStudy;
use super::super::words::Words;
use super::{Fields, optional, refusals};
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;

/// Who asks for which candidate, and in which language.
pub struct Asked {
    state: AppState,
    study: OwnStudy,
    words: Words,
    concourse: Concourse,
    candidate: Candidate,
}

impl FromRequestParts<AppState> for Asked {
    type Rejection = Response;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &AppState,
    ) -> Result<Self, Self::Rejection> {
        let study = OwnStudy::from_request_parts(parts, state).await?;
        let refused = |error: HttpError| error.into_response();
        let Language(locale) = Language::from_request_parts(parts, state)
            .await
            .map_err(IntoResponse::into_response)?;
        let Path((_, number)) = Path::<(String, String)>::from_request_parts(parts, state)
            .await
            .map_err(|_| refused(HttpError::NotFound))?;
        let number: CandidateNo = number.parse().map_err(|_| refused(HttpError::NotFound))?;
        let concourses = &state.services().concourses;
        let concourse = concourses.of(&study.owned).await;
        let concourse = concourse.map_err(|error| refused(error.into()))?;
        let candidate = concourse.get(number).cloned();
        Ok(Self {
            state: state.clone(),
            study,
            words: Words(locale),
            candidate: candidate.ok_or_else(|| refused(HttpError::NotFound))?,
            concourse,
        })
    }
}

impl Asked {
    /// The candidate as it is stored, as a form.
    fn stored(&self) -> TypedCandidate {
        let text = |locale: StudyLanguage| {
            let wording = self.candidate.wordings.get(&locale);
            wording.map_or_else(String::new, |wording| wording.text.to_string())
        };
        TypedCandidate {
            texts: self
                .study
                .study()
                .languages()
                .iter()
                .map(|locale| (locale, text(locale)))
                .collect(),
            source: self
                .candidate
                .source
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            note: self
                .candidate
                .note
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            aspects: self.candidate.aspects.clone(),
            ..TypedCandidate::default()
        }
    }

    async fn page(self, typed: TypedCandidate, problems: Vec<Problem>) -> Response {
        let locale = self.words.0;
        let page = CandidatePage {
            chrome: self
                .study
                .chrome(&format!("concourse/{}", self.candidate.number), locale),
            editable: self.study.is_draft(),
            main: self.study.study().languages().main(),
            concourse: self.concourse,
            candidate: self.candidate,
            typed,
            problems,
        };
        let code = status(&page.problems);
        render(self.state.ui(locale), code, move || candidate_page(&page)).await
    }

    /// Makes the change and goes to a page, or shows what was refused.
    async fn edit<T>(
        self,
        typed: TypedCandidate,
        field: &str,
        change: impl FnOnce(&mut Concourse, Date) -> Result<T, ConcourseError>,
        then: impl FnOnce(&OwnStudy, T) -> Response,
    ) -> Result<Response, HttpError> {
        let concourses = &self.state.services().concourses;
        match concourses.edit(&self.study.owned, change).await {
            Ok(made) => Ok(then(&self.study, made)),
            Err(error) => {
                let problems = refusals(error, field, self.words)?;
                Ok(self.page(typed, problems).await)
            }
        }
    }
}

/// The candidate.
pub async fn show(asked: Asked) -> Result<Response, HttpError> {
    let typed = asked.stored();
    Ok(asked.page(typed, Vec::new()).await)
}

/// Stores wordings, source, note and values.
pub async fn save(asked: Asked, Form(fields): Form<Fields>) -> Result<Response, HttpError> {
    let value = |name: &str| fields.get(name).cloned().unwrap_or_default();
    let mut typed = asked.stored();
    for (locale, text) in &mut typed.texts {
        *text = value(&format!("text-{}", locale.code()));
    }
    typed.source = value("source");
    typed.note = value("note");
    typed.aspects = ticked(asked.concourse.dimensions(), &fields);
    let mut problems = Vec::new();
    let words = asked.words;
    let texts: BTreeMap<StudyLanguage, Option<StatementText>> = typed
        .texts
        .iter()
        .map(|(locale, text)| {
            let field = format!("text-{}", locale.code());
            let text = optional(text, StatementText::new, &field, words, &mut problems);
            (*locale, text)
        })
        .collect();
    let source = optional(&typed.source, Source::new, "source", words, &mut problems);
    let note = optional(&typed.note, Note::new, "note", words, &mut problems);
    if !problems.is_empty() {
        return Ok(asked.page(typed, problems).await);
    }
    let number = asked.candidate.number;
    let aspects = typed.aspects.clone();
    let field = format!("text-{}", asked.study.study().languages().main().code());
    let change = move |concourse: &mut Concourse, today| {
        concourse.reword(number, &texts, today)?;
        concourse.describe(number, source, note)?;
        concourse.tag(number, aspects)
    };
    asked
        .edit(typed, &field, change, |study, ()| study.go_to("concourse"))
        .await
}

/// Replaces the candidate by the lines that were typed.
pub async fn split(asked: Asked, Form(fields): Form<Fields>) -> Result<Response, HttpError> {
    let mut typed = asked.stored();
    typed.parts = fields.get("parts").cloned().unwrap_or_default();
    let mut problems = Vec::new();
    let mut texts = Vec::new();
    for (line, raw) in (1..).zip(typed.parts.lines()) {
        match StatementText::new(raw) {
            Ok(text) => texts.push(text),
            Err(TextError::Blank) => {}
            Err(error) => {
                let message = asked.words.line(line, &asked.words.text(&error));
                problems.push(Problem::new("parts", message));
            }
        }
    }
    if !problems.is_empty() {
        return Ok(asked.page(typed, problems).await);
    }
    let number = asked.candidate.number;
    let main = asked.study.study().languages().main();
    let change = move |concourse: &mut Concourse, _| concourse.split(number, main, texts);
    asked
        .edit(typed, "parts", change, |study, _| study.go_to("concourse"))
        .await
}

/// Replaces the candidate and others by one.
pub async fn merge(asked: Asked, Form(fields): Form<Fields>) -> Result<Response, HttpError> {
    let mut typed = asked.stored();
    typed.others = fields.get("others").cloned().unwrap_or_default();
    typed.merged = fields.get("merged").cloned().unwrap_or_default();
    let mut problems = Vec::new();
    let mut numbers = BTreeSet::from([asked.candidate.number]);
    let parts = typed.others.split([',', ';', ' ']);
    for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
        match part.parse() {
            Ok(number) => {
                numbers.insert(number);
            }
            Err(_) => {
                let found: String = part.chars().take(40).collect();
                let args = [("found", found.into())];
                problems.push(asked.words.at("others", "problem-merge-number", &args));
            }
        }
    }
    let text = match StatementText::new(&typed.merged) {
        Ok(text) => Some(text),
        Err(error) => {
            problems.push(Problem::new("merged", asked.words.text(&error)));
            None
        }
    };
    let (Some(text), true) = (text, problems.is_empty()) else {
        return Ok(asked.page(typed, problems).await);
    };
    let main = asked.study.study().languages().main();
    let change = move |concourse: &mut Concourse, _| concourse.merge(&numbers, main, text);
    let then = |study: &OwnStudy, made| study.go_to(&format!("concourse/{made}"));
    asked.edit(typed, "others", change, then).await
}

/// Takes the candidate out of the choice.
pub async fn retire(asked: Asked, Form(fields): Form<Fields>) -> Result<Response, HttpError> {
    let mut typed = asked.stored();
    typed.reason = fields.get("reason").cloned().unwrap_or_default();
    let mut problems = Vec::new();
    let reason = optional(
        &typed.reason,
        Reason::new,
        "reason",
        asked.words,
        &mut problems,
    );
    if !problems.is_empty() {
        return Ok(asked.page(typed, problems).await);
    }
    let number = asked.candidate.number;
    let change = move |concourse: &mut Concourse, _| concourse.retire(number, reason);
    asked
        .edit(typed, "reason", change, |study, ()| {
            study.go_to("concourse")
        })
        .await
}

/// Brings the candidate back into the choice.
pub async fn bring_back(asked: Asked) -> Result<Response, HttpError> {
    let typed = asked.stored();
    let number = asked.candidate.number;
    let change = move |concourse: &mut Concourse, _| concourse.bring_back(number);
    asked
        .edit(typed, "main", change, |study, ()| study.go_to("concourse"))
        .await
}

/// The values whose boxes are ticked.
fn ticked(dimensions: &Dimensions, fields: &Fields) -> BTreeSet<Aspect> {
    dimensions
        .all()
        .filter(|aspect| {
            let name = format!("aspect-{}-{}", aspect.axis.as_str(), aspect.key);
            fields.contains_key(&name)
        })
        .collect()
}
