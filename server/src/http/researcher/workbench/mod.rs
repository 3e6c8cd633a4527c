//! The workbench: pages of a branch, and the decisions taken on them.

mod change;
mod chrome;
mod compare;
mod export;
mod factors;
mod figures;
mod interpretation;
mod loadings;
mod log;
mod methods;
mod number;
mod publish;
mod report;
mod robust;
mod rotation;
mod waves;
mod wish;

use app::domain::decision::SortSet;
use app::domain::id::BranchId;
use app::domain::locale::Locale;
use app::page::researcher::workbench::BranchTab;
use axum::Router;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};

use super::OwnStudy;
use super::analysis::reasons;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::service::analysis::RunError;
use crate::service::workbench::{ComputedBranch, OpenBranch};

/// Routes of the workbench.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/studies/{study}/analysis/start", post(change::start))
        .route("/studies/{study}/analysis/{branch}", get(factors::show))
        .route(
            "/studies/{study}/analysis/{branch}/number",
            get(number::show),
        )
        .route(
            "/studies/{study}/analysis/{branch}/rotation",
            get(rotation::show),
        )
        .route(
            "/studies/{study}/analysis/{branch}/loadings",
            get(loadings::show),
        )
        .route(
            "/studies/{study}/analysis/{branch}/factors",
            get(factors::show),
        )
        .route(
            "/studies/{study}/analysis/{branch}/compare",
            get(compare::show),
        )
        .route(
            "/studies/{study}/analysis/{branch}/robust",
            get(robust::show),
        )
        .route(
            "/studies/{study}/analysis/{branch}/robust/start",
            post(robust::start),
        )
        .route(
            "/studies/{study}/analysis/{branch}/robust/stop",
            post(robust::stop),
        )
        .route(
            "/studies/{study}/analysis/{branch}/robust/progress",
            get(robust::progress),
        )
        .route("/studies/{study}/analysis/{branch}/waves", get(waves::show))
        .route(
            "/studies/{study}/analysis/{branch}/publish",
            get(publish::show).post(publish::save),
        )
        .route(
            "/studies/{study}/analysis/{branch}/interpretation",
            get(interpretation::first),
        )
        .route(
            "/studies/{study}/analysis/{branch}/interpretation/{factor}",
            get(interpretation::show).post(interpretation::write),
        )
        .route(
            "/studies/{study}/analysis/{branch}/interpretation/outline",
            post(interpretation::change_outline),
        )
        .route(
            "/studies/{study}/analysis/{branch}/figures",
            get(figures::show),
        )
        .route(
            "/studies/{study}/analysis/{branch}/figures/{file}",
            get(figures::file),
        )
        .route(
            "/studies/{study}/analysis/{branch}/report",
            get(report::show),
        )
        .route(
            "/studies/{study}/analysis/{branch}/report.docx",
            get(report::docx),
        )
        .route(
            "/studies/{study}/analysis/{branch}/report.xlsx",
            get(report::xlsx),
        )
        .route(
            "/studies/{study}/analysis/{branch}/report.zip",
            get(report::archive),
        )
        .route("/studies/{study}/analysis/{branch}/log", get(log::show))
        .route(
            "/studies/{study}/analysis/{branch}/decide",
            post(change::decide),
        )
        .route(
            "/studies/{study}/analysis/{branch}/undo",
            post(change::undo),
        )
        .route(
            "/studies/{study}/analysis/{branch}/redo",
            post(change::redo),
        )
        .route(
            "/studies/{study}/analysis/{branch}/fork",
            post(change::fork),
        )
        .route(
            "/studies/{study}/analysis/{branch}/rename",
            post(change::rename),
        )
        .route(
            "/studies/{study}/analysis/{branch}/delete",
            post(change::delete),
        )
        .route(
            "/studies/{study}/analysis/{branch}/decisions.json",
            get(export::decisions),
        )
        .route(
            "/studies/{study}/analysis/{branch}/analysis.R",
            get(export::script),
        )
        .route(
            "/studies/{study}/analysis/{branch}/result.json",
            get(export::result),
        )
}

/// Address of a branch's page.
fn address(study: &OwnStudy, branch: &BranchId, tab: BranchTab) -> String {
    study.href(&format!("analysis/{branch}/{}", tab.page()))
}

/// The branch that an address names.
async fn open(state: &AppState, study: &OwnStudy, branch: &str) -> Result<OpenBranch, HttpError> {
    let id: BranchId = branch.parse().map_err(|_| HttpError::NotFound)?;
    let found = state.services().workbench.open(&study.owned, &id).await?;
    found.ok_or(HttpError::NotFound)
}

/// A branch of a study with its result, for whoever works on the study. Without a result the record says why.
struct Bench {
    state: AppState,
    study: OwnStudy,
    locale: Locale,
    computed: ComputedBranch,
}

impl FromRequestParts<AppState> for Bench {
    type Rejection = Response;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &AppState,
    ) -> Result<Self, Self::Rejection> {
        let answer = |error: HttpError| error.into_response();
        let study = OwnStudy::from_request_parts(parts, state).await?;
        let Ok(Language(locale)) = Language::from_request_parts(parts, state).await;
        let params = RawPathParams::from_request_parts(parts, state)
            .await
            .map_err(|_| answer(HttpError::NotFound))?;
        let branch = params.iter().find(|(name, _)| *name == "branch");
        let branch = branch.map_or("", |(_, value)| value);
        let open = open(state, &study, branch).await.map_err(answer)?;
        let record = address(&study, &open.branch.id, BranchTab::Log);
        match state.services().workbench.compute(&study.owned, open).await {
            Ok(computed) => Ok(Self {
                state: state.clone(),
                study,
                locale,
                computed,
            }),
            Err(RunError::Analysis(_) | RunError::Sorts(_)) => {
                Err(Redirect::to(&record).into_response())
            }
            Err(other) => Err(answer(other.into())),
        }
    }
}

/// Why there is no result, in words.
async fn trouble(
    state: &AppState,
    study: &OwnStudy,
    set: &SortSet,
    error: &RunError,
    locale: Locale,
) -> Result<Vec<String>, HttpError> {
    let words = Words(locale);
    let mut sorts = state.services().analyses.included(&study.owned).await?;
    sorts.retain(|sort| set.has(sort));
    Ok(match error {
        RunError::Analysis(error) => reasons::of_error(error, &sorts, words),
        RunError::Sorts(problems) => reasons::of_sorts(problems, &sorts, words),
        RunError::BrokenOff | RunError::Store(_) => vec![words.say("decide-failed", &[])],
    })
}
