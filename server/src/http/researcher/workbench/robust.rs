//! The page of firmness, and the computation behind it.

use analysis::resample::BootstrapSpec;
use analysis::{AnalysisResult, FactorNo, StatementNo};
use app::domain::language::StudyLanguage;
use app::domain::locale::Locale;
use app::domain::qset::QSet;
use app::page::researcher::workbench::BranchTab;
use app::page::researcher::workbench::robust::{
    FirmFactor, FirmSort, FirmStatement, Firmness, Robust, State as Firm, robust,
};
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Redirect, Response};

use super::wish::Fields;
use super::{Bench, address, chrome};
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::render::render;
use crate::http::researcher::OwnStudy;
use crate::http::researcher::analysis::bench::text_of;
use crate::service::resampling::Resampled;
use crate::service::workbench::ComputedBranch;

/// A flag in this share of the resamples, or of none but so many, is certain.
const CERTAIN: f64 = 0.9;
/// How many resamples may be asked for.
const STEPS: std::ops::RangeInclusive<u32> = 50..=5000;

/// The page.
pub async fn show(bench: Bench) -> Result<Response, HttpError> {
    let Bench {
        state,
        study,
        locale,
        computed,
    } = bench;
    let qset = study.study().qset().cloned().ok_or(HttpError::NotFound)?;
    let job = state.services().resampling.job(&computed);
    let page = move || {
        let path = format!("analysis/{}/robust", computed.open.branch.id);
        let main = study.study().languages().main();
        let firm = match &job {
            None => Firm::Not,
            Some(job) => match job.outcome() {
                None => {
                    let (finished, total) = job.progress();
                    Firm::Running { finished, total }
                }
                Some(Err(error)) => Firm::Failed(error.to_string()),
                Some(Ok(found)) => {
                    Firm::Done(Box::new(firmness(found, &computed, &qset, locale, main)))
                }
            },
        };
        robust(&Robust {
            chrome: chrome::of_computed(study.chrome(&path, locale), &computed),
            state: firm,
        })
    };
    Ok(render(state.ui(locale), StatusCode::OK, page).await)
}

/// Begins the computation.
pub async fn start(bench: Bench, Form(fields): Form<Fields>) -> Result<Response, HttpError> {
    let Bench {
        state,
        study,
        computed,
        ..
    } = bench;
    let usual = BootstrapSpec::default();
    let steps = fields.get("steps").and_then(|text| text.parse().ok());
    let seed = fields.get("seed").and_then(|text| text.parse().ok());
    let spec = BootstrapSpec {
        steps: steps
            .unwrap_or(usual.steps)
            .clamp(*STEPS.start(), *STEPS.end()),
        seed: seed.unwrap_or(usual.seed),
    };
    state.services().resampling.start(&computed, spec);
    let page = address(&study, &computed.open.branch.id, BranchTab::Robust);
    Ok(Redirect::to(&page).into_response())
}

/// Stops it.
pub async fn stop(
    State(state): State<AppState>,
    study: OwnStudy,
    Path((_, branch)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let open = super::open(&state, &study, &branch).await?;
    state.services().resampling.stop(&open.branch.id);
    let page = address(&study, &open.branch.id, BranchTab::Robust);
    Ok(Redirect::to(&page).into_response())
}

/// Finished and all steps, for the page that waits: `12 1079`, or `done`.
pub async fn progress(
    State(state): State<AppState>,
    study: OwnStudy,
    Path((_, branch)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let open = super::open(&state, &study, &branch).await?;
    let text = match state.services().resampling.running(&open.branch) {
        Some((finished, total)) => format!("{finished} {total}"),
        None => "done".to_owned(),
    };
    Ok(([(CACHE_CONTROL, "no-store")], text).into_response())
}

fn firmness(
    found: &Resampled,
    computed: &ComputedBranch,
    qset: &QSet,
    locale: Locale,
    main: StudyLanguage,
) -> Firmness {
    let result = &computed.analysis().result;
    let bootstrap = &found.bootstrap;
    let aligned = &bootstrap.procrustes;
    let title = |factor: FactorNo| {
        let title = computed.open.recipe.titles.title(factor, locale, main);
        title.map(|(title, _)| title.to_string())
    };
    let name = |sort: analysis::SortNo| {
        let sort = computed.sorts().get(sort.index());
        sort.map_or_else(String::new, |sort| sort.content.pseudonym.to_string())
    };
    let factors = aligned
        .all
        .factors
        .iter()
        .map(|stable| {
            let number = stable.factor;
            let range = found
                .multiverse
                .viewpoints
                .iter()
                .find(|range| range.factor == number);
            let carrier = found
                .influence
                .carriers
                .get(number.index())
                .copied()
                .flatten();
            FirmFactor {
                number: number.get(),
                title: title(number),
                congruence: stable.mean_congruence,
                errors: (stable.textbook_standard_error, stable.mean_standard_error),
                carrier: carrier.map(|carrier| (name(carrier.sort), carrier.congruence)),
                range: range
                    .and_then(|range| range.congruence.map(|range| (range.low, range.high))),
                statements: notable(result, number)
                    .filter_map(|statement| {
                        let firm = stable.statements.get(statement.index())?;
                        let rank = firm.rank?;
                        let (text, lang) = text_of(qset, locale, statement);
                        let near = firm
                            .columns
                            .iter()
                            .filter(|column| column.rank.get().abs_diff(rank.get()) <= 1);
                        let universe =
                            range.and_then(|range| range.statements.get(statement.index()));
                        Some(FirmStatement {
                            number: statement.get(),
                            text,
                            lang,
                            rank: rank.signed(),
                            interval: firm.z.low.zip(firm.z.high),
                            near: 100.0 * near.map(|column| column.share).sum::<f64>(),
                            distinguishing: firm.distinguishing.map(|shares| 100.0 * shares.p05),
                            ranks: universe
                                .and_then(|universe| universe.rank)
                                .map(|range| (range.low.signed(), range.high.signed())),
                        })
                    })
                    .collect(),
            }
        })
        .collect();
    let mut sorts: Vec<FirmSort> = aligned
        .all
        .factors
        .iter()
        .flat_map(|stable| stable.sorts.iter().map(move |sort| (stable.factor, sort)))
        .filter_map(|(factor, sort)| {
            let share = sort.flagged?;
            let uncertain = if sort.is_flagged {
                share < CERTAIN
            } else {
                share > 1.0 - CERTAIN
            };
            let range = found
                .multiverse
                .viewpoints
                .iter()
                .find(|range| range.factor == factor);
            let chosen = range.and_then(|range| range.sorts.get(sort.sort.index())?.flagged);
            uncertain.then(|| FirmSort {
                name: name(sort.sort),
                factor: factor.get(),
                is_flagged: sort.is_flagged,
                resampled: 100.0 * share,
                chosen: chosen.map(|share| 100.0 * share),
            })
        })
        .collect();
    sorts.sort_by(|one, other| {
        (one.resampled - 50.0)
            .abs()
            .total_cmp(&(other.resampled - 50.0).abs())
    });
    Firmness {
        steps: bootstrap.spec.steps,
        seed: bootstrap.spec.seed,
        failed: bootstrap.failed.len(),
        badly_aligned: aligned.badly_aligned,
        is_unstable: aligned.is_unstable,
        universes: found.multiverse.universes.len(),
        factors,
        sorts,
    }
}

/// Statements in the two outermost columns of either side, and those that distinguish the factor; highest score first.
fn notable(result: &AnalysisResult, factor: FactorNo) -> impl Iterator<Item = StatementNo> {
    let composite = result.composite_of(factor);
    let ranks: Vec<_> = result.grid.ranks().collect();
    let outer: Vec<_> = ranks
        .iter()
        .take(2)
        .chain(ranks.iter().rev().take(2))
        .copied()
        .collect();
    let mut found: Vec<(StatementNo, f64)> = Vec::new();
    if let Some(composite) = composite {
        for (index, rank) in composite.array.ranks().iter().enumerate() {
            let statement = StatementNo::from_index(index);
            let contrast = result
                .contrasts
                .as_ref()
                .and_then(|all| all.statements.get(index));
            let standing = contrast.and_then(|contrast| contrast.standing(factor));
            let distinguishes = standing.is_some_and(|standing| standing.distinguishing.is_some());
            if distinguishes || outer.contains(rank) {
                found.push((statement, composite.z[index]));
            }
        }
    }
    found.sort_by(|one, other| other.1.total_cmp(&one.1));
    found.into_iter().map(|(statement, _)| statement)
}
