//! The page of one factor.

use std::collections::BTreeMap;

use analysis::{AnalysisResult, CribItem, Factor, FactorNo};
use app::domain::interpretation::Interpretation;
use app::domain::language::StudyLanguage;
use app::domain::locale::Locale;
use app::domain::qset::QSet;
use app::page::researcher::workbench::factors::{CribLine, Definer, Factors, factors};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;

use super::{Bench, chrome};
use crate::http::error::HttpError;
use crate::http::render::render;
use crate::http::researcher::analysis::bench;
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
    let result = &computed.analysis().result;
    let asked = query.get("factor").and_then(|text| text.parse().ok());
    let shown = asked.and_then(FactorNo::new);
    let shown = shown.filter(|factor| factor.index() < result.factors.len());
    let shown = shown.unwrap_or(FactorNo::from_index(0));
    let latest = state
        .services()
        .interpretations
        .latest(&study.owned, &computed.open.branch.id)
        .await?;
    let written = latest.get(&shown).map(|last| last.text.clone());
    let written = written.unwrap_or_default();
    let page = move || {
        let path = format!("analysis/{}/factors", computed.open.branch.id);
        let chrome = chrome::of_computed(study.chrome(&path, locale), &computed);
        let sorts: Vec<(String, String)> = computed
            .sorts()
            .iter()
            .map(|sort| (sort.content.pseudonym.to_string(), sort.id.to_string()))
            .collect();
        let material = bench::Material {
            qset: &qset,
            locale,
            sorts: &sorts,
            analysis: computed.analysis(),
            parallel: None,
            scree: "",
        };
        let factor_href = format!("{}?factor=", chrome.href("factors"));
        let result = &computed.analysis().result;
        let factor = result.factors.get(shown.index());
        let titles = &computed.open.recipe.titles;
        let title = |language: StudyLanguage| {
            let texts = titles.get(shown, language)?;
            texts.title.as_ref().map(ToString::to_string)
        };
        factors(&Factors {
            ready: bench::ready(material, shown.get(), factor_href),
            names: study
                .study()
                .languages()
                .iter()
                .map(|locale| (locale, title(locale).unwrap_or_default()))
                .collect(),
            crib: crib(result, shown, &qset, locale, &written),
            definers: factor.map_or_else(Vec::new, |factor| definers(&computed, factor)),
            chrome,
        })
    };
    Ok(render(state.ui(locale), StatusCode::OK, page).await)
}

fn crib(
    result: &AnalysisResult,
    factor: FactorNo,
    qset: &QSet,
    locale: Locale,
    written: &Interpretation,
) -> Vec<(&'static str, Vec<CribLine>)> {
    let Some(sheet) = result.crib_sheet(factor) else {
        return Vec::new();
    };
    let line = |item: &CribItem| {
        let (text, lang) = bench::text_of(qset, locale, item.statement);
        CribLine {
            number: item.statement.get(),
            text,
            lang,
            rank: item.rank.signed(),
            mark: bench::mark(result.contrasts.as_ref(), item.statement, factor),
            bearing: written.bearings.get(&item.statement).copied(),
            note: written
                .notes
                .get(&item.statement)
                .map(ToString::to_string)
                .unwrap_or_default(),
        }
    };
    [
        ("crib-highest", &sheet.highest),
        ("crib-higher", &sheet.higher),
        ("crib-higher-tied", &sheet.higher_tied),
        ("crib-lower-tied", &sheet.lower_tied),
        ("crib-lower", &sheet.lower),
        ("crib-lowest", &sheet.lowest),
    ]
    .map(|(key, items)| {
        // Outermost first, as they are read.
        let mut items: Vec<&CribItem> = items.iter().collect();
        items.sort_by_key(|item| std::cmp::Reverse(item.rank.get().unsigned_abs()));
        (key, items.into_iter().map(line).collect())
    })
    .to_vec()
}

fn definers(computed: &ComputedBranch, factor: &Factor) -> Vec<Definer> {
    let result = &computed.analysis().result;
    let index = factor.number.index();
    let Some(composite) = &factor.composite else {
        return Vec::new();
    };
    let mut found: Vec<Definer> = result
        .flags
        .of_factor(index)
        .filter_map(|number| {
            let place = number.index();
            let sort = computed.sorts().get(place)?;
            let ranks = sort.content.sort.ranks();
            let remarks = sort.content.remarks.iter().map(|(statement, remark)| {
                let rank = ranks.get(statement.index()).map(|rank| rank.signed());
                (
                    rank.unwrap_or_default(),
                    statement.get(),
                    remark.to_string(),
                )
            });
            Some(Definer {
                id: sort.id.to_string(),
                name: sort.content.pseudonym.to_string(),
                loading: result.rotation.loadings.table().get(place, index)?,
                weight: *composite.scaled_weights.get(place)?,
                comment: sort
                    .content
                    .closing_remark
                    .as_ref()
                    .map(ToString::to_string),
                remarks: remarks.collect(),
            })
        })
        .collect();
    found.sort_by(|one, other| other.weight.abs().total_cmp(&one.weight.abs()));
    found
}
