//! All candidates with a box for each value of the dimensions.

use std::collections::BTreeSet;

use app::domain::concourse::{Aspect, CandidateNo, Concourse};
use app::domain::locale::Locale;
use app::page::researcher::concourse::tags::{TagsForm, field, tags as tags_page};
use app::ui::field::Problem;
use axum::extract::{Form, State};
use axum::response::Response;

use super::super::OwnStudy;
use super::super::words::Words;
use super::{Fields, refusals};
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;

/// The boxes as they are stored.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    page(&state, &study, locale, Vec::new()).await
}

/// Stores all boxes. Candidates that were added meanwhile are not on the form and keep what they have none of.
pub async fn save(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let outcome = state
        .services()
        .concourses
        .edit(&study.owned, move |concourse, _| {
            for (number, aspects) in ticked(concourse, &fields) {
                concourse.tag(number, aspects)?;
            }
            Ok(())
        })
        .await;
    match outcome {
        Ok(()) => Ok(study.go_to("concourse")),
        Err(error) => {
            let problems = refusals(error, "main", Words(locale))?;
            page(&state, &study, locale, problems).await
        }
    }
}

/// The values of every candidate on the form.
fn ticked(concourse: &Concourse, fields: &Fields) -> Vec<(CandidateNo, BTreeSet<Aspect>)> {
    let aspects: Vec<Aspect> = concourse.dimensions().all().collect();
    concourse
        .candidates()
        .filter(|candidate| candidate.is_eligible())
        .map(|candidate| {
            let on = |aspect: &&Aspect| fields.contains_key(&field(candidate, **aspect));
            let own = aspects.iter().filter(on).copied().collect();
            (candidate.number, own)
        })
        .collect()
}

async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    problems: Vec<Problem>,
) -> Result<Response, HttpError> {
    let page = TagsForm {
        chrome: study.chrome("concourse/tags", locale),
        main: study.study().languages().main(),
        concourse: state.services().concourses.of(&study.owned).await?,
        problems,
    };
    let code = status(&page.problems);
    Ok(render(state.ui(locale), code, move || tags_page(&page)).await)
}
