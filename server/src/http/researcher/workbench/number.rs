//! The page of the number of factors.

use analysis::SortMatrix;
use analysis::retain::{ParallelAnalysis, average_partials, residual_sizes};
use app::page::researcher::analysis::Criterion;
use app::page::researcher::workbench::number::{ExtractedRow, Number, number};
use axum::http::StatusCode;
use axum::response::Response;

use super::{Bench, chrome, wish};
use crate::http::error::HttpError;
use crate::http::render::render;
use crate::http::researcher::analysis::random;
use crate::report::scree_plot;
use crate::service::workbench::ComputedBranch;

/// The page.
pub async fn show(bench: Bench) -> Result<Response, HttpError> {
    let Bench {
        state,
        study,
        locale,
        computed,
    } = bench;
    let eigenvalues = computed.analysis().result.exploration.eigenvalues.clone();
    let parallel = random::parallel(computed.sorts(), eigenvalues).await?;
    let page = move || {
        let path = format!("analysis/{}/number", computed.open.branch.id);
        let result = &computed.analysis().result;
        let exploration = &result.exploration;
        let (rows, aids) = evidence(&computed, parallel.as_ref());
        let error = 1.0 / (result.statements as f64).sqrt();
        number(&Number {
            chrome: chrome::of_computed(study.chrome(&path, locale), &computed),
            scree: scree_plot(
                &exploration.eigenvalues,
                parallel.as_ref(),
                result.spec.kept.len(),
                locale,
            ),
            has_random: parallel.is_some(),
            aids,
            correlation: result.spec.correlation,
            extraction: result.spec.extraction,
            extracted: result.spec.extracted.min(wish::spec_most(&computed)),
            most: wish::spec_most(&computed),
            error,
            rows,
        })
    };
    Ok(render(state.ui(locale), StatusCode::OK, page).await)
}

/// The unrotated factors, and what each aid says about their number with what it presumes.
pub fn evidence(
    computed: &ComputedBranch,
    parallel: Option<&ParallelAnalysis>,
) -> (Vec<ExtractedRow>, Vec<(Criterion, &'static str)>) {
    let result = &computed.analysis().result;
    let exploration = &result.exploration;
    let extraction = &exploration.extraction;
    let residuals = residual_sizes(&exploration.correlation, &extraction.loadings);
    let sorts = computed
        .sorts()
        .iter()
        .map(|sort| sort.content.sort.clone());
    let partials = SortMatrix::from_sorts(&sorts.collect::<Vec<_>>())
        .ok()
        .and_then(|matrix| {
            average_partials(&matrix, result.spec.correlation, result.spec.extracted).ok()
        });
    let rows: Vec<ExtractedRow> = extraction
        .factors
        .iter()
        .enumerate()
        .map(|(index, factor)| {
            let random = parallel;
            let marks = [
                (factor.marks.near_null, "mark-near-null"),
                (factor.marks.weak && !factor.marks.near_null, "mark-weak"),
                (factor.marks.noise_started, "mark-noise"),
            ];
            ExtractedRow {
                number: factor.number.get(),
                size: factor.sum_of_squares,
                percent: 100.0 * factor.explained,
                cumulative: 100.0 * factor.cumulative,
                eigenvalue: exploration
                    .eigenvalues
                    .get(index)
                    .copied()
                    .unwrap_or_default(),
                random: random.and_then(|random| random.percentile_95.get(index).copied()),
                significant: factor.significant_05,
                humphrey: factor.humphrey.product,
                humphrey_met: factor.humphrey.strict,
                residual: residuals.get(index).copied().unwrap_or_default(),
                marks: marks
                    .into_iter()
                    .filter_map(|(is_set, key)| is_set.then_some(key))
                    .collect(),
                kept: result.spec.kept.contains(&factor.number),
            }
        })
        .collect();
    let error = 1.0 / (result.statements as f64).sqrt();
    let count = |test: &dyn Fn(&ExtractedRow) -> bool| rows.iter().filter(|row| test(row)).count();
    let leading =
        |test: &dyn Fn(&ExtractedRow) -> bool| rows.iter().take_while(|row| test(row)).count();
    let mut aids = Vec::new();
    let mut aid = |key, value: usize, presumes| {
        let value = value.to_string();
        aids.push((Criterion { key, value }, presumes));
    };
    if let Some(random) = parallel {
        aid("criterion-parallel", random.above_95, "presumes-parallel");
    }
    if let Some(partials) = &partials {
        aid("criterion-map", partials.by_squares(), "presumes-map");
    }
    aid(
        "criterion-two-loadings",
        leading(&|row| row.significant >= 2),
        "presumes-two-loadings",
    );
    aid(
        "criterion-humphrey",
        leading(&|row| row.humphrey_met),
        "presumes-humphrey",
    );
    aid(
        "criterion-residual",
        (1 + count(&|row| row.residual > error)).min(rows.len()),
        "presumes-residual",
    );
    aid("criterion-kaiser", exploration.kaiser, "presumes-kaiser");
    (rows, aids)
}
