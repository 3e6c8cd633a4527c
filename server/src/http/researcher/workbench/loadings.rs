//! The page of loadings and flags.

use std::collections::BTreeMap;

use analysis::{
    Alpha, AnalysisResult, FactorNo, FlagReason, SortFlags, SortStatus, Threshold, Warning,
};
use app::domain::decision::SortSet;
use app::domain::qset::QSet;
use app::domain::sort::ReleasedSort;
use app::page::researcher::workbench::loadings::{
    Column, LoadingCell, LoadingsPage, Order, Row, RuleForm, ShownSort, Stale, loadings,
};
use app::page::researcher::workbench::sentence::rule_words;
use app::text::t_with;
use app::ui::number::{decimal, fraction};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;

use super::{Bench, chrome};
use crate::http::error::HttpError;
use crate::http::render::render;
use crate::http::researcher::analysis::{bench, warnings};
use crate::http::researcher::conditions;
use crate::service::workbench::ComputedBranch;

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
    let included = state.services().analyses.included(&study.owned).await?;
    let page = move || {
        let path = format!("analysis/{}/loadings", computed.open.branch.id);
        let result = &computed.analysis().result;
        let asked = |name: &str| query.get(name).map(String::as_str);
        let order = asked("by")
            .and_then(Order::parse)
            .unwrap_or(Order::Defining);
        let names: Vec<String> = computed
            .sorts()
            .iter()
            .map(|sort| sort.content.pseudonym.to_string())
            .collect();
        let shown = asked("sort").and_then(|id| {
            let place = computed
                .sorts()
                .iter()
                .position(|sort| sort.id.as_str() == id)?;
            let factor = asked("factor").and_then(|number| number.parse().ok());
            let factor = factor.and_then(FactorNo::new);
            shown(&computed, place, factor, &qset, locale)
        });
        let count = |status| result.flags.count(status);
        let main = study.study().languages().main();
        loadings(&LoadingsPage {
            warnings: computed
                .analysis()
                .warnings
                .iter()
                .map(|warning| warnings::in_words(warning, &names))
                .collect(),
            factors: columns(&computed, locale, main),
            rows: rows(result, computed.sorts(), order),
            order,
            rule: t_with(
                "rule-sentence",
                &[
                    ("rule", rule_words(result.flags.rule).into()),
                    ("loading", fraction(result.flags.threshold, 3).into()),
                ],
            ),
            form: rule_form(result),
            counts: [
                SortStatus::Defining,
                SortStatus::Confounded,
                SortStatus::Null,
            ]
            .map(count),
            shown,
            candidates: included
                .iter()
                .map(|sort| {
                    let is_in = computed.open.recipe.set.has(sort);
                    (
                        sort.id.to_string(),
                        conditions::label(study.study(), sort, locale),
                        is_in,
                    )
                })
                .collect(),
            set: match &computed.open.recipe.set {
                SortSet::All | SortSet::Condition { .. } => None,
                SortSet::Only { name, .. } => Some(name.to_string()),
            },
            conditions: (
                conditions::named(study.study(), locale),
                computed.condition(),
            ),
            chrome: chrome::of_computed(study.chrome(&path, locale), &computed),
        })
    };
    Ok(render(state.ui(locale), StatusCode::OK, page).await)
}

fn columns(
    computed: &ComputedBranch,
    locale: app::domain::locale::Locale,
    main: app::domain::language::StudyLanguage,
) -> Vec<Column> {
    let result = &computed.analysis().result;
    let bipolar = |number: FactorNo| {
        let is_bipolar = |warning: &Warning| matches!(warning, Warning::BipolarFactor { factor, .. } if *factor == number);
        computed.analysis().warnings.iter().any(is_bipolar)
    };
    result
        .factors
        .iter()
        .zip(&result.rotation.origins)
        .map(|(factor, origin)| Column {
            number: factor.number.get(),
            title: computed
                .open
                .recipe
                .titles
                .title(factor.number, locale, main)
                .map(|(title, _)| title.to_string()),
            explained: 100.0 * factor.explained,
            before_split: origin.factor.get(),
            is_half: origin.half.is_some(),
            is_bipolar: bipolar(factor.number),
        })
        .collect()
}

fn rows(result: &AnalysisResult, sorts: &[ReleasedSort], order: Order) -> Vec<Row> {
    let mut places: Vec<usize> = (0..sorts.len()).collect();
    let name = |place: usize| sorts[place].content.pseudonym.to_string();
    let loadings = &result.rotation.loadings;
    let largest = |place: usize| {
        loadings
            .of_sort(place)
            .fold(0.0_f64, |most, a| most.max(a.abs()))
    };
    places.sort_by(|&one, &other| {
        let order = match order {
            Order::Defining => bench::sort_key(result, one)
                .cmp(&bench::sort_key(result, other))
                .then(largest(other).total_cmp(&largest(one))),
            Order::Name => std::cmp::Ordering::Equal,
            Order::Factor(number) => {
                let column = number as usize - 1;
                let at = |place: usize| loadings.table().get(place, column).unwrap_or_default();
                at(other).total_cmp(&at(one))
            }
            Order::Communality => result.communalities[other].total_cmp(&result.communalities[one]),
        };
        order.then_with(|| name(one).to_lowercase().cmp(&name(other).to_lowercase()))
    });
    places
        .into_iter()
        .map(|place| row(result, &sorts[place], place))
        .collect()
}

fn row(result: &AnalysisResult, sort: &ReleasedSort, place: usize) -> Row {
    let flags = &result.flags.sorts[place];
    let cells = result
        .rotation
        .loadings
        .of_sort(place)
        .enumerate()
        .map(|(factor, loading)| {
            let number = FactorNo::from_index(factor);
            let change = flags.by_hand.iter().find(|change| change.factor == number);
            LoadingCell {
                loading,
                flagged: flags.flagged.contains(&number),
                by_hand: change.map(|change| Stale(change.stale)),
            }
        })
        .collect();
    Row {
        id: sort.id.to_string(),
        name: sort.content.pseudonym.to_string(),
        cells,
        communality: result.communalities[place],
        status: bench::status(result, place).word(),
        has_remarks: !sort.content.remarks.is_empty() || sort.content.closing_remark.is_some(),
    }
}

/// Why a sort is flagged or not, in words.
pub fn reason(flags: &SortFlags, threshold: f64) -> String {
    let key = match flags.reason {
        FlagReason::MeetsRule => "why-meets",
        FlagReason::NoMajority => "why-no-majority",
        FlagReason::SeveralFactors => "why-several",
        FlagReason::BelowThreshold => "why-below",
        FlagReason::ByHand => "why-by-hand",
    };
    let factors: Vec<String> = flags.significant.iter().map(ToString::to_string).collect();
    t_with(
        key,
        &[
            ("factor", flags.strongest.get().into()),
            ("loading", fraction(flags.loading, 2).into()),
            ("threshold", fraction(threshold, 3).into()),
            ("share", decimal(100.0 * flags.share, 0).into()),
            ("factors", factors.join(", ").into()),
        ],
    )
}

fn shown(
    computed: &ComputedBranch,
    place: usize,
    factor: Option<FactorNo>,
    qset: &QSet,
    locale: app::domain::locale::Locale,
) -> Option<ShownSort> {
    let result = &computed.analysis().result;
    let sort = computed.sorts().get(place)?;
    let flags = result.flags.sorts.get(place)?;
    let unsplit = result.rotation.unsplit();
    let factor = factor
        .filter(|factor| factor.index() < unsplit.factors())
        .unwrap_or(flags.strongest);
    // The halves of a split factor have their flags under their own numbers.
    let origins = result.rotation.origins.iter().enumerate();
    let mut halves = origins.filter(|(_, origin)| origin.factor == factor);
    let flagged = halves.any(|(column, _)| result.flags.is_flagged(place, column));
    let remarks = sort.content.remarks.iter().map(|(statement, remark)| {
        let rank = sort.content.sort.ranks().get(statement.index());
        let text = qset.wording(*statement, locale);
        (
            rank.map(|rank| rank.signed()).unwrap_or_default(),
            statement.get(),
            text.map(|(wording, _)| wording.text.to_string())
                .unwrap_or_default(),
            remark.to_string(),
        )
    });
    Some(ShownSort {
        id: sort.id.to_string(),
        name: sort.content.pseudonym.to_string(),
        reason: reason(flags, result.flags.threshold),
        by_hand: flags
            .by_hand
            .iter()
            .map(|change| {
                let reason = change.reason.clone();
                (change.factor.get(), change.flagged, reason, change.stale)
            })
            .collect(),
        factor: factor.get(),
        loading: unsplit
            .table()
            .get(place, factor.index())
            .unwrap_or_default(),
        flagged,
        remarks: remarks.collect(),
        comment: sort
            .content
            .closing_remark
            .as_ref()
            .map(ToString::to_string),
    })
}

fn rule_form(result: &AnalysisResult) -> RuleForm {
    let rule = result.flags.rule;
    let levels = Alpha::ALL
        .into_iter()
        .map(|alpha| {
            let p = alpha.probability();
            let words = t_with(
                "rule-level-loading",
                &[
                    ("p", fraction(p, 4).trim_end_matches('0').to_owned().into()),
                    (
                        "loading",
                        fraction(alpha.loading(result.statements), 3).into(),
                    ),
                ],
            );
            (
                p.to_string(),
                words,
                rule.threshold == Threshold::Level(alpha),
            )
        })
        .collect();
    RuleForm {
        levels,
        loading: match rule.threshold {
            Threshold::Loading(loading) => Some(loading),
            Threshold::Level(_) => None,
        },
        majority: rule.majority,
    }
}
