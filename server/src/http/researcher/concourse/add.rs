//! Candidates typed, pasted or from a file.

use app::domain::concourse::{NewCandidate, Source};
use app::domain::locale::Locale;
use app::page::researcher::concourse::add::{AddCandidates, add as add_page};
use app::ui::field::Problem;
use axum::extract::{Multipart, State};
use axum::response::Response;

use super::super::OwnStudy;
use super::super::upload::Upload;
use super::super::words::Words;
use super::{optional, refusals};
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;
use crate::interchange::read_candidates;

/// The empty form.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Response {
    page(&state, &study, locale, &Upload::default(), Vec::new()).await
}

/// Adds everything, or names everything that is wrong and adds nothing.
pub async fn save(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    parts: Multipart,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let upload = Upload::read(parts).await?;
    let concourses = &state.services().concourses;
    let dimensions = concourses.of(&study.owned).await?.dimensions().clone();
    let main = study.study().languages().main();
    let mut problems = Vec::new();
    let source = optional(
        upload.field("source"),
        Source::new,
        "source",
        words,
        &mut problems,
    );
    let typed = upload.field("candidates").as_bytes();
    let file = upload.file("file").unwrap_or_default().to_vec();
    let file = match state.services().imports.as_table(file).await {
        Ok(file) => file,
        Err(_) => {
            problems.push(words.at("file", "problem-workbook", &[]));
            Vec::new()
        }
    };
    let all = [("candidates", typed), ("file", file.as_slice())];
    let mut found: Vec<NewCandidate> = Vec::new();
    for (field, bytes) in all {
        let read = read_candidates(bytes, main, &dimensions);
        problems.extend(
            read.problems
                .iter()
                .map(|problem| Problem::new(field, words.candidates(problem))),
        );
        found.extend(read.candidates);
    }
    for candidate in &mut found {
        candidate.source = candidate.source.take().or_else(|| source.clone());
    }
    if found.is_empty() && problems.is_empty() {
        problems.push(words.at("candidates", "problem-candidates-none", &[]));
    }
    if problems.is_empty() {
        let added = concourses
            .edit(&study.owned, move |concourse, _| concourse.add(found))
            .await;
        match added {
            Ok(_) => return Ok(study.go_to("concourse")),
            Err(error) => problems = refusals(error, "candidates", words)?,
        }
    }
    Ok(page(&state, &study, locale, &upload, problems).await)
}

async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    typed: &Upload,
    problems: Vec<Problem>,
) -> Response {
    let page = AddCandidates {
        chrome: study.chrome("concourse/add", locale),
        main: study.study().languages().main(),
        pasted: typed.field("candidates").to_owned(),
        source: typed.field("source").to_owned(),
        problems,
    };
    let code = status(&page.problems);
    render(state.ui(locale), code, move || add_page(&page)).await
}
