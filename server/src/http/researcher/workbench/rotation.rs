//! The page of rotation by hand: what is decided, and an angle that is only looked at.

use std::collections::BTreeMap;

use analysis::{
    Analysis, AnalysisSpec, Angle, FactorNo, QSort, RotationStep, SortMatrix, StatementNo,
};
use app::page::researcher::workbench::rotation::{
    Fact, Live, PlacedStatement, Point, RotationPage, rotation,
};
use app::text::t_with;
use app::ui::mark::Mark;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;

use super::{Bench, chrome, figures};
use crate::http::error::HttpError;
use crate::http::render::render;
use crate::http::researcher::analysis::bench::mark;
use crate::http::researcher::analysis::warnings;
use crate::service::workbench::ComputedBranch;

type Asked = BTreeMap<String, String>;

/// The page. An address with `angle`, or with `snap` and `onto`, looks at a turn without deciding it.
pub async fn show(bench: Bench, Query(query): Query<Asked>) -> Result<Response, HttpError> {
    let Bench {
        state,
        study,
        locale,
        computed,
    } = bench;
    let qset = study.study().qset().cloned().ok_or(HttpError::NotFound)?;
    let recipe = &computed.open.recipe;
    let factors = recipe.kept().len();
    let pair = figures::pair(&query, factors);
    let is_split = !recipe.splits().is_empty();
    let angle = if is_split {
        Angle::default()
    } else {
        angle(&query, &computed, pair)
    };
    let looked_at = if angle == Angle::default() || factors < 2 {
        computed.analysis().clone()
    } else {
        turned(&computed, pair, angle).await?
    };
    let page = move || {
        let path = format!("analysis/{}/rotation", computed.open.branch.id);
        let result = &looked_at.result;
        let names: Vec<String> = computed
            .sorts()
            .iter()
            .map(|sort| sort.content.pseudonym.to_string())
            .collect();
        let titles = &computed.open.recipe.titles;
        let main = study.study().languages().main();
        let unsplit = result.rotation.unsplit();
        rotation(&RotationPage {
            warnings: looked_at
                .warnings
                .iter()
                .map(|warning| warnings::in_words(warning, &names))
                .collect(),
            factors: (0..factors)
                .map(FactorNo::from_index)
                .map(|factor| {
                    let title = titles.title(factor, locale, main);
                    (factor.get(), title.map(|(title, _)| title.to_string()))
                })
                .collect(),
            pair: (pair.0.get(), pair.1.get()),
            angle: angle.thousandths(),
            sorts: names
                .iter()
                .enumerate()
                .map(|(index, name)| Point {
                    name: name.clone(),
                    loadings: unsplit
                        .of_sort(index)
                        .enumerate()
                        .map(|(factor, loading)| (loading, result.flags.is_flagged(index, factor)))
                        .collect(),
                })
                .collect(),
            threshold: result.flags.threshold,
            statements: (0..result.statements)
                .map(|index| {
                    let statement = StatementNo::from_index(index);
                    let wording = qset.wording(statement, locale);
                    let (label, lang) = wording.map_or_else(Default::default, |(wording, used)| {
                        let label = wording.label.as_ref().map(ToString::to_string);
                        (
                            label.unwrap_or_else(|| wording.text.to_string()),
                            used.code(),
                        )
                    });
                    PlacedStatement {
                        number: statement.get(),
                        label,
                        lang,
                        places: (0..factors)
                            .map(|factor| place(&looked_at, factor, statement))
                            .collect(),
                    }
                })
                .collect(),
            facts: result
                .factors
                .iter()
                .take(factors)
                .map(|factor| {
                    let reliability = factor.composite.as_ref().map(|found| found.reliability);
                    Fact {
                        defining: factor.flagged,
                        reliability,
                        explained: 100.0 * factor.explained,
                    }
                })
                .collect(),
            is_rotated: computed.open.recipe.is_rotated(),
            is_split,
            live: live(&computed, pair, locale),
            chrome: chrome::of_computed(study.chrome(&path, locale), &computed),
        })
    };
    Ok(render(state.ui(locale), StatusCode::OK, page).await)
}

/// The angle asked for, or the one that brings a sort onto an axis.
fn angle(query: &Asked, computed: &ComputedBranch, (a, b): (FactorNo, FactorNo)) -> Angle {
    let stated = query.get("angle").and_then(|text| Angle::typed(text));
    let snapped = || {
        let sort: usize = query.get("snap")?.parse().ok()?;
        let loadings = computed.analysis().result.rotation.unsplit();
        let sort = sort
            .checked_sub(1)
            .filter(|sort| *sort < loadings.sorts())?;
        let at = |factor: FactorNo| loadings.table().get(sort, factor.index());
        let (x, y) = (at(a)?, at(b)?);
        // Onto the second axis is a quarter turn less than onto the first.
        Some(match query.get("onto").map(String::as_str) {
            Some("b") => Angle::towards(y, -x),
            _ => Angle::towards(x, y),
        })
    };
    stated.or_else(snapped).unwrap_or_default()
}

/// The result with one turn more.
async fn turned(
    computed: &ComputedBranch,
    (a, b): (FactorNo, FactorNo),
    angle: Angle,
) -> Result<Analysis, HttpError> {
    let sorts: Vec<QSort> = computed
        .sorts()
        .iter()
        .map(|sort| sort.content.sort.clone())
        .collect();
    let result = &computed.analysis().result;
    let mut spec = spec_without_splits(computed);
    spec.rotation.push(RotationStep::Manual { a, b, angle });
    let (grid, exploration) = (result.grid.clone(), result.exploration.clone());
    let turned = tokio::task::spawn_blocking(move || {
        let matrix = SortMatrix::from_sorts(&sorts).ok()?;
        let checked = spec.check(&matrix, &grid).ok()?;
        checked.conclude(exploration).ok()
    })
    .await?;
    // What was decided has a result, and a turn takes none away.
    Ok(turned.unwrap_or_else(|| computed.analysis().clone()))
}

fn spec_without_splits(computed: &ComputedBranch) -> AnalysisSpec {
    let mut spec = computed.analysis().result.spec.clone();
    spec.rotation
        .retain(|step| !matches!(step, RotationStep::Split { .. }));
    spec
}

fn place(analysis: &Analysis, factor: usize, statement: StatementNo) -> (String, Option<Mark>) {
    let result = &analysis.result;
    let found = result.factors.get(factor).and_then(|factor| {
        let composite = factor.composite.as_ref()?;
        let rank = composite.array.ranks().get(statement.index())?;
        let mark = mark(result.contrasts.as_ref(), statement, factor.number);
        Some((rank.signed(), mark))
    });
    found.unwrap_or_else(|| ("–".to_owned(), None))
}

fn live(
    computed: &ComputedBranch,
    (a, b): (FactorNo, FactorNo),
    locale: app::domain::locale::Locale,
) -> Live {
    let ranks = |sort: &QSort| sort.ranks().iter().map(|rank| rank.get()).collect();
    let spec = spec_without_splits(computed);
    Live {
        sorts: computed
            .sorts()
            .iter()
            .map(|sort| ranks(&sort.content.sort))
            .collect(),
        grid: computed.analysis().result.grid.to_string(),
        spec: serde_json::to_value(spec).unwrap_or_default(),
        pair: (a.get(), b.get()),
        comma: locale != app::domain::locale::Locale::En,
        spoken: t_with("angle-degrees", &[("angle", "{angle}".into())]),
    }
}
