//! Presenting a branch: its viewpoints get their words, and its result becomes the one that is shown.

use app::domain::decision::SortSet;
use app::domain::interpretation::{Gist, Kept};
use app::domain::viewpoint::{ViewpointTexts, Viewpoints};
use app::page::researcher::workbench::BranchTab;
use app::ui::field::Problem;
use axum::extract::Form;
use axum::response::{IntoResponse, Redirect, Response};

use super::{Bench, address};
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::researcher::OwnStudy;
use crate::http::researcher::analysis::publish::{
    Fields, NamingForm, fields_of, page, read, typed_of,
};
use crate::http::researcher::words::Words;
use crate::service::interpretation::WriteError;
use crate::service::workbench::ComputedBranch;

/// The form, with the names of the branch and with what an earlier presentation said besides.
pub async fn show(bench: Bench) -> Result<Response, HttpError> {
    let Bench {
        state,
        study,
        locale,
        computed,
    } = bench;
    let saved = state.services().analyses.saved(&study.owned).await?;
    let factors = computed.analysis().result.factors.len();
    let earlier = saved
        .filter(|saved| saved.spec.kept == computed.open.recipe.kept())
        .map(|saved| saved.viewpoints)
        .unwrap_or_default();
    let written = state
        .services()
        .interpretations
        .latest(&study.owned, &computed.open.branch.id)
        .await?;
    let mut words = Viewpoints::default();
    for factor in &computed.analysis().result.factors {
        for language in study.study().languages().iter() {
            let before = earlier
                .get(factor.number, language)
                .cloned()
                .unwrap_or_default();
            let named = computed.open.recipe.titles.get(factor.number, language);
            let title = named.and_then(|named| named.title.clone()).or(before.title);
            let text = written.get(&factor.number).map(|last| &last.text);
            let gist = text.and_then(|text| text.gists.get(&language).cloned());
            let gist = gist.unwrap_or_default();
            let texts = ViewpointTexts {
                title,
                motto: gist.motto.or(before.motto),
                summary: gist.summary.or(before.summary),
            };
            words.set(factor.number, language, texts);
        }
    }
    let viewpoints = fields_of(&study, &words, factors);
    Ok(page(
        &state,
        &study,
        locale,
        form(&study, &computed),
        viewpoints,
        Vec::new(),
    )
    .await)
}

/// Makes the branch the analysis that is presented.
pub async fn save(bench: Bench, Form(fields): Form<Fields>) -> Result<Response, HttpError> {
    let Bench {
        state,
        study,
        locale,
        computed,
    } = bench;
    let words = Words(locale);
    let factors = computed.analysis().result.factors.len();
    let refuse = async |problems: Vec<Problem>| {
        let typed = typed_of(&fields, &study, factors);
        page(
            &state,
            &study,
            locale,
            form(&study, &computed),
            typed,
            problems,
        )
        .await
    };
    // A presentation is computed from all sorts, so that it can say whether they have changed.
    if computed.open.recipe.set != SortSet::All {
        return Ok(refuse(vec![words.at("title-nb-1", "problem-publish-set", &[])]).await);
    }
    let viewpoints = match read(&fields, &study, factors, words) {
        Ok(viewpoints) => viewpoints,
        Err(problems) => return Ok(refuse(problems).await),
    };
    write_back(&state, &study, &computed, &viewpoints).await?;
    let spec = computed.analysis().result.spec.clone();
    state
        .services()
        .analyses
        .save(&study.owned, spec, viewpoints)
        .await?;
    Ok(Redirect::to(&study.href("")).into_response())
}

/// What is said here in short is what the pages of the interpretation say, so that there is one text and not two.
async fn write_back(
    state: &AppState,
    study: &OwnStudy,
    computed: &ComputedBranch,
    viewpoints: &Viewpoints,
) -> Result<(), HttpError> {
    let interpretations = &state.services().interpretations;
    let branch = &computed.open.branch.id;
    let mut latest = interpretations.latest(&study.owned, branch).await?;
    for factor in &computed.analysis().result.factors {
        let before = latest.remove(&factor.number);
        let seen = before.as_ref().map_or(0, |version| version.number);
        let before = before.map(|version| version.text).unwrap_or_default();
        let mut text = before.clone();
        for language in study.study().languages().iter() {
            if let Some(said) = viewpoints.get(factor.number, language) {
                let (motto, summary) = (said.motto.clone(), said.summary.clone());
                text.set_gist(language, Gist { motto, summary });
            }
        }
        if text == before {
            continue;
        }
        let place = (branch, factor.number);
        let by = &study.researcher.name;
        let written = interpretations.write(&study.owned, place, seen, text, Kept::Asked, by);
        match written.await {
            // Whoever writes there at this moment has the last word.
            Ok(_) | Err(WriteError::MovedOn) => {}
            Err(WriteError::NoBranch) => return Err(HttpError::NotFound),
            Err(WriteError::Store(error)) => return Err(error.into()),
        }
    }
    Ok(())
}

fn form(study: &OwnStudy, computed: &ComputedBranch) -> NamingForm {
    let id = &computed.open.branch.id;
    NamingForm {
        action: study.href(&format!("analysis/{id}/publish")),
        back: address(study, id, BranchTab::Factors),
        path: format!("analysis/{id}/publish"),
    }
}
