//! The page of all factors side by side.

use std::collections::BTreeMap;

use analysis::{FactorNo, PairContrast};
use app::page::researcher::analysis::Facts;
use app::page::researcher::workbench::compare::{Compare, CompareOrder, CompareRow, compare};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;

use super::{Bench, chrome, figures};
use crate::http::error::HttpError;
use crate::http::render::render;
use crate::http::researcher::analysis::bench;
use crate::report::{Z95, statements_by};

/// The page.
pub async fn show(
    bench: Bench,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, HttpError> {
    let Bench {
        state,
        study,
        locale,
        computed,
    } = bench;
    let qset = study.study().qset().cloned().ok_or(HttpError::NotFound)?;
    let page = move || {
        let path = format!("analysis/{}/compare", computed.open.branch.id);
        let result = &computed.analysis().result;
        let contrasts = result.contrasts.as_ref();
        let main = study.study().languages().main();
        let scored: Vec<_> = result
            .factors
            .iter()
            .filter_map(|factor| Some((factor, factor.composite.as_ref()?)))
            .collect();
        let order = figures::order(&query);
        let pair: Option<&PairContrast> = match order {
            CompareOrder::Pair(one, other) => contrasts
                .and_then(|contrasts| contrasts.pair(FactorNo::new(one)?, FactorNo::new(other)?)),
            _ => None,
        };
        let rows: Vec<CompareRow> = statements_by(result, order)
            .into_iter()
            .map(|statement| {
                let index = statement.index();
                let (text, lang) = bench::text_of(&qset, locale, statement);
                let contrast = contrasts.and_then(|found| found.statements.get(index));
                CompareRow {
                    number: statement.get(),
                    text,
                    lang,
                    places: scored
                        .iter()
                        .map(|(factor, composite)| {
                            let rank = composite.array.ranks()[index].signed();
                            let mark = bench::mark(contrasts, statement, factor.number);
                            (rank, composite.z[index], mark)
                        })
                        .collect(),
                    variance: contrast.map_or(0.0, |contrast| contrast.z_variance),
                    difference: pair
                        .and_then(|pair| Some((*pair.differences.get(index)?, pair.ratio(index)?))),
                }
            })
            .collect();
        compare(&Compare {
            factors: scored
                .iter()
                .map(|(factor, composite)| {
                    let title = computed
                        .open
                        .recipe
                        .titles
                        .title(factor.number, locale, main);
                    let facts = Facts {
                        number: factor.number.get(),
                        defining: factor.flagged,
                        reliability: Some(composite.reliability),
                        standard_error: Some(composite.standard_error),
                        explained: 100.0 * factor.explained,
                    };
                    (facts, title.map(|(title, _)| title.to_string()))
                })
                .collect(),
            rows,
            order,
            correlations: contrasts.map_or_else(Vec::new, |contrasts| {
                let pairs = contrasts.pairs.iter();
                pairs
                    .map(|pair| (pair.first.get(), pair.second.get(), pair.correlation))
                    .collect()
            }),
            half_widths: scored
                .iter()
                .map(|(_, composite)| Z95 * composite.standard_error)
                .collect(),
            chrome: chrome::of_computed(study.chrome(&path, locale), &computed),
        })
    };
    Ok(render(state.ui(locale), StatusCode::OK, page).await)
}
