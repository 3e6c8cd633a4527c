//! Two released sorts side by side.

use std::collections::BTreeMap;

use analysis::{Grid, Rank, SortMatrix, pearson};
use app::domain::id::SortId;
use app::domain::locale::Locale;
use app::domain::qset::QSet;
use app::domain::sort::ReleasedSort;
use app::domain::study::Study;
use app::page::researcher::compare_sorts::{
    CompareSorts, Comparison, Difference, Side, compare_sorts as compare_sorts_page,
};
use app::ui::composite::Composite;
use app::ui::rank::rank_class;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::OwnStudy;
use super::conditions;
use super::sorts::placed;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::http::render::render;

/// The two sorts that are asked for, or the form that asks.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, HttpError> {
    let mut sorts = state.services().sorting.released(&study.owned).await?;
    sorts.sort_by(|one, other| {
        let name = |sort: &ReleasedSort| sort.content.pseudonym.to_string();
        name(one).cmp(&name(other))
    });
    let wanted = |name: &str| -> Result<Option<&ReleasedSort>, HttpError> {
        let Some(id) = query.get(name) else {
            return Ok(None);
        };
        let id: SortId = id.parse().map_err(|_| HttpError::NotFound)?;
        let found = sorts.iter().find(|sort| sort.id == id);
        found.map(Some).ok_or(HttpError::NotFound)
    };
    let (first, second) = (wanted("one")?, wanted("other")?);
    let material = study.study().sorting_material();
    let comparison = match (first, second, material) {
        (Some(first), Some(second), Some((qset, grid))) => Some(compare(
            [first, second],
            study.study(),
            (qset, grid),
            locale,
        )),
        _ => None,
    };
    let page = CompareSorts {
        chrome: study.chrome("sorts/compare", locale),
        choices: sorts
            .iter()
            .map(|sort| {
                (
                    sort.id.to_string(),
                    conditions::label(study.study(), sort, locale),
                )
            })
            .collect(),
        first: first.map_or_else(String::new, |sort| sort.id.to_string()),
        comparison,
    };
    Ok(render(state.ui(locale), StatusCode::OK, move || {
        compare_sorts_page(&page)
    })
    .await)
}

fn compare(
    pair: [&ReleasedSort; 2],
    study: &Study,
    (qset, grid): (&QSet, &Grid),
    locale: Locale,
) -> Comparison {
    let ranks = pair.map(|sort| sort.content.sort.ranks());
    let matrix = SortMatrix::from_sorts(&pair.map(|sort| sort.content.sort.clone()));
    let mut differences: Vec<Difference> = qset
        .numbers()
        .filter_map(|number| {
            let at = ranks.map(|ranks| ranks.get(number.index()).copied());
            let [Some(one), Some(other)] = at else {
                return None;
            };
            let text = qset.wording(number, locale);
            (one != other).then(|| Difference {
                number: number.get(),
                statement: text.map_or_else(String::new, |(wording, _)| wording.text.to_string()),
                ranks: [one, other].map(|rank| (rank.signed(), rank_class(grid, rank))),
                difference: Rank(other.get() - one.get()),
            })
        })
        .collect();
    differences.sort_by_key(|row| (std::cmp::Reverse(row.difference.get().abs()), row.number));
    Comparison {
        sides: pair.map(|sort| Side {
            id: sort.id.to_string(),
            pseudonym: conditions::label(study, sort, locale),
            sort: Composite {
                grid: grid.clone(),
                placed: placed(qset, sort, locale),
            },
        }),
        correlation: matrix.ok().map(|matrix| pearson(&matrix)[(0, 1)]),
        alike: qset.len() - differences.len(),
        differences,
    }
}
