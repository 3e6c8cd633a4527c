//! The page of the record.

use std::collections::BTreeMap;

use analysis::{AnalysisResult, Table, match_factors};
use app::domain::decision::Entry;
use app::domain::sort::ReleasedSort;
use app::page::researcher::workbench::log::{Comparison, Line, Log, log};
use app::page::researcher::workbench::sentence::sentence;
use app::text::t_with;
use app::ui::date::date_and_time;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::methods::{Known, checklist, paragraph};
use super::{chrome, open, trouble};
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::http::render::render;
use crate::http::researcher::OwnStudy;
use crate::http::researcher::analysis::bench::status;
use crate::http::researcher::words::Words;
use crate::service::analysis::RunError;
use crate::service::workbench::{ComputedBranch, common_condition};

/// The page. It is there even when the decisions have no result any more.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Path((_, branch)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let services = state.services();
    let opened = open(&state, &study, &branch).await?;
    let branches = services.workbench.branches(&study.owned).await?;
    let sorts = services.analyses.included(&study.owned).await?;
    let mut problems = Vec::new();
    if query.contains_key("taken") {
        problems.push(Words(locale).say("problem-branch-taken", &[]));
    }
    let computed = match services
        .workbench
        .compute(&study.owned, opened.clone())
        .await
    {
        Ok(computed) => Some(computed),
        Err(error @ (RunError::Analysis(_) | RunError::Sorts(_))) => {
            problems.extend(trouble(&state, &study, &opened.recipe.set, &error, locale).await?);
            None
        }
        Err(other) => return Err(other.into()),
    };
    let other = match query.get("with").and_then(|id| id.parse().ok()) {
        Some(id) => match services.workbench.open(&study.owned, &id).await? {
            Some(other) => services.workbench.compute(&study.owned, other).await.ok(),
            None => None,
        },
        None => None,
    };
    let lost = opened
        .recipe
        .lost_flags(&sorts.iter().map(|sort| sort.id.clone()).collect::<Vec<_>>());
    if lost > 0 {
        problems.push(Words(locale).say("log-lost-flags", &[("count", lost.into())]));
    }
    let analysed = computed.as_ref().map_or(&sorts[..], ComputedBranch::sorts);
    let known = known(&state, &study, analysed).await?;
    let page = move || {
        let path = format!("analysis/{}/log", opened.branch.id);
        let study_chrome = study.chrome(&path, locale);
        let chrome = match &computed {
            Some(computed) => chrome::of_computed(study_chrome, computed),
            None => chrome::of_open(study_chrome, &opened, &sorts),
        };
        let result = computed
            .as_ref()
            .map(|computed| &computed.analysis().result);
        log(&Log {
            chrome,
            lines: opened
                .entries
                .iter()
                .map(|entry| line(entry, &sorts))
                .collect(),
            others: branches
                .iter()
                .filter(|branch| branch.id != opened.branch.id)
                .map(|branch| (branch.id.to_string(), branch.name.to_string()))
                .collect(),
            comparison: computed
                .as_ref()
                .zip(other.as_ref())
                .map(|(here, there)| comparison(here, there)),
            trouble: problems,
            methods: result
                .map(|result| paragraph(study.study(), known.condition, result, &opened.entries))
                .unwrap_or_default(),
            checklist: result
                .map(|result| checklist(study.study(), result, &opened.entries, &known))
                .unwrap_or_default(),
        })
    };
    Ok(render(state.ui(locale), StatusCode::OK, page).await)
}

/// What is known of the study beside its analysis.
pub async fn known(
    state: &AppState,
    study: &OwnStudy,
    sorts: &[ReleasedSort],
) -> Result<Known, HttpError> {
    let services = state.services();
    Ok(Known {
        candidates: services
            .concourses
            .of(&study.owned)
            .await?
            .candidates()
            .len(),
        left_out: services.exclusions.list(&study.owned).await?.len(),
        remarks: sorts.iter().map(|sort| sort.content.remarks.len()).sum(),
        condition: common_condition(sorts).unwrap_or_default(),
    })
}

/// A decision with its reason and who took it when, as a report lists it.
pub fn line(entry: &Entry, sorts: &[ReleasedSort]) -> Line {
    let name = |id: &app::domain::id::SortId| chrome::name_of(sorts, id);
    Line {
        id: entry.id.to_string(),
        sentence: sentence(&entry.decision, name),
        reason: entry.reason.as_ref().map(ToString::to_string),
        by: t_with(
            "log-by",
            &[
                ("name", entry.made_by.to_string().into()),
                ("time", date_and_time(entry.made).into()),
            ],
        ),
    }
}

fn comparison(here: &ComputedBranch, there: &ComputedBranch) -> Comparison {
    let shared = here
        .open
        .entries
        .iter()
        .zip(&there.open.entries)
        .take_while(|(one, other)| one.id == other.id)
        .count();
    let rest = |branch: &ComputedBranch| {
        let entries = branch.open.entries.iter().skip(shared);
        entries
            .map(|entry| sentence(&entry.decision, |id| chrome::name_of(branch.sorts(), id)))
            .collect()
    };
    let (one, other) = (&here.analysis().result, &there.analysis().result);
    Comparison {
        name: there.open.branch.name.to_string(),
        shared,
        here: rest(here),
        there: rest(there),
        pairs: pairs(one, other),
        flags: here
            .sorts()
            .iter()
            .enumerate()
            .filter_map(|(place, sort)| {
                let found = there.sorts().iter().position(|each| each.id == sort.id)?;
                let (mine, theirs) = (status(one, place).word(), status(other, found).word());
                let name = sort.content.pseudonym.to_string();
                (mine != theirs).then_some((name, mine, theirs))
            })
            .collect(),
    }
}

/// Factors that belong together by the congruence of their z-scores (Tucker 1951).
fn pairs(one: &AnalysisResult, other: &AnalysisResult) -> Vec<(u32, u32, f64, usize)> {
    let scored = |result: &AnalysisResult| {
        let factors = result.factors.iter();
        let found =
            factors.filter_map(|factor| Some((factor.number.get(), factor.composite.clone()?)));
        found.collect::<Vec<_>>()
    };
    let (mine, theirs) = (scored(one), scored(other));
    let table = |factors: &[(u32, analysis::Composite)]| {
        Table::from_fn(one.statements, factors.len(), |row, column| {
            factors[column].1.z[row]
        })
    };
    if mine.is_empty() || theirs.is_empty() {
        return Vec::new();
    }
    match_factors(&table(&mine), &table(&theirs))
        .into_iter()
        .map(|found| {
            let (a, b) = (&mine[found.reference], &theirs[found.ours]);
            let ranks = a.1.array.ranks().iter().zip(b.1.array.ranks());
            let sign = found.congruence < 0.0;
            let moved = ranks.filter(|(a, b)| {
                let b = if sign { -b.get() } else { b.get() };
                a.get() != b
            });
            (a.0, b.0, found.congruence, moved.count())
        })
        .collect()
}
