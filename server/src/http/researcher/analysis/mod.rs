//! The analysis page: choices from the address, a result from the engine, nothing stored.

pub mod bench;
pub mod choices;
pub mod publish;
pub mod random;
pub mod reasons;
pub mod warnings;

use std::collections::BTreeMap;

use analysis::retain::ParallelAnalysis;
use analysis::{Exploration, MatrixProblem};
use app::domain::decision::SortSet;
use app::domain::locale::Locale;
use app::domain::sort::ReleasedSort;
use app::page::researcher::analysis::{
    AnalysisPage, AnalysisView, Choices, analysis as analysis_page,
};
use app::page::researcher::workbench::branches::BranchRow;
use app::text::t_with;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::OwnStudy;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::http::render::render;
use crate::report::scree_plot;
use crate::service::analysis::RunError;

/// The analysis page. Whatever the address asks for, the answer is a page.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Query(query): Query<BTreeMap<String, String>>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let chrome = study.chrome("analysis", locale);
    let branches = state.services().workbench.branches(&study.owned).await?;
    let branches: Vec<BranchRow> = branches
        .into_iter()
        .map(|branch| BranchRow {
            id: branch.id.to_string(),
            name: branch.name.to_string(),
        })
        .collect();
    let seen = match look(&state, &study, &query).await? {
        Ok(seen) => seen,
        Err(problems) => {
            let view = without_result(&state, &study, &query, locale, &problems).await?;
            let page = AnalysisPage {
                chrome,
                view,
                branches,
            };
            return Ok(render(state.ui(locale), StatusCode::OK, move || {
                analysis_page(&page)
            })
            .await);
        }
    };
    let Seen {
        choices, parallel, ..
    } = seen;
    let spec = choices::spec(&choices);
    let analysed = match state.services().analyses.run(&study.owned, spec).await {
        Ok(analysed) => analysed,
        Err(RunError::Analysis(error)) => {
            let reasons = reasons::of_error(&error, &seen.sorts, Words(locale));
            let view = AnalysisView::Refused { choices, reasons };
            let page = AnalysisPage {
                chrome,
                view,
                branches,
            };
            return Ok(render(state.ui(locale), StatusCode::OK, move || {
                analysis_page(&page)
            })
            .await);
        }
        Err(other) => return Err(other.into()),
    };
    let qset = study.study().qset().cloned().ok_or(HttpError::NotFound)?;
    let left_out = state.services().exclusions.list(&study.owned).await?.len();
    let page = move || {
        let sorts: Vec<(String, String)> = analysed
            .sorts
            .iter()
            .map(|sort| (sort.content.pseudonym.to_string(), sort.id.to_string()))
            .collect();
        let eigenvalues = &analysed.analysis.result.exploration.eigenvalues;
        let plot = scree_plot(eigenvalues, parallel.as_ref(), choices.factors, locale);
        let material = bench::Material {
            qset: &qset,
            locale,
            sorts: &sorts,
            analysis: &analysed.analysis,
            parallel: parallel.as_ref(),
            scree: &plot,
        };
        let factor_href = format!("{}?{}", chrome.href("analysis"), choices.factor_query());
        let mut ready = bench::ready(material, choices.shown, factor_href);
        if left_out > 0 {
            let sentence = t_with("analysis-left-out", &[("count", left_out.into())]);
            ready.warnings.insert(0, sentence);
        }
        analysis_page(&AnalysisPage {
            chrome,
            view: AnalysisView::Ready(choices, Box::new(ready)),
            branches,
        })
    };
    Ok(render(state.ui(locale), StatusCode::OK, page).await)
}

/// What is known before factors are kept.
pub struct Seen {
    /// The choices, complete and within what the sorts allow.
    pub choices: Choices,
    /// The released sorts.
    pub sorts: Vec<ReleasedSort>,
    /// Eigenvalues of shuffled sorts.
    pub parallel: Option<ParallelAnalysis>,
}

/// Looks at the sorts and completes the choices of the address.
pub async fn look(
    state: &AppState,
    study: &OwnStudy,
    query: &BTreeMap<String, String>,
) -> Result<Result<Seen, Vec<MatrixProblem>>, HttpError> {
    let analyses = &state.services().analyses;
    let extraction = choices::extraction(query);
    let explored = match analyses
        .explore(&study.owned, choices::method(extraction))
        .await
    {
        Ok(explored) => explored,
        Err(RunError::Sorts(problems)) => return Ok(Err(problems)),
        Err(other) => return Err(other.into()),
    };
    let Exploration {
        eigenvalues,
        extraction: extracted,
        ..
    } = explored.exploration;
    let parallel = random::parallel(&explored.sorts, eigenvalues).await?;
    let saved = analyses.saved(&study.owned).await?;
    let most = extracted.factors.len().max(1);
    let usual = saved
        .map(|saved| saved.spec.kept.len())
        .or_else(|| parallel.as_ref().map(|parallel| parallel.above_95))
        .unwrap_or(1);
    let choices = choices::read(query, most, usual);
    Ok(Ok(Seen {
        choices,
        sorts: explored.sorts,
        parallel,
    }))
}

/// The page when there is nothing to compute: too few sorts, or sorts that cannot be compared.
async fn without_result(
    state: &AppState,
    study: &OwnStudy,
    query: &BTreeMap<String, String>,
    locale: Locale,
    problems: &[MatrixProblem],
) -> Result<AnalysisView, HttpError> {
    let too_few = problems.iter().any(|problem| {
        matches!(
            problem,
            MatrixProblem::TooFewSorts { .. } | MatrixProblem::TooFewStatements { .. }
        )
    });
    if too_few {
        return Ok(AnalysisView::TooFew {
            released: state
                .services()
                .sorting
                .released_count(study.study().id())
                .await?,
            batch: study.study().release_batch().get(),
        });
    }
    let mut sorts = state.services().analyses.included(&study.owned).await?;
    sorts.retain(|sort| SortSet::All.has(sort));
    Ok(AnalysisView::Refused {
        choices: choices::read(query, 1, 1),
        reasons: reasons::of_sorts(problems, &sorts, Words(locale)),
    })
}
