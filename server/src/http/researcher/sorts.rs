//! The released sorts: listed, shown one by one, read in from a file.

use std::collections::BTreeMap;

use analysis::{Grid, Rank, StatementNo};
use app::domain::id::SortId;
use app::domain::locale::Locale;
use app::domain::qset::QSet;
use app::domain::sort::{ReleasedSort, SortSource};
use app::domain::sort_hint::sort_hints;
use app::domain::study::{ConditionNo, Study};
use app::page::researcher::one_sort::{OneSort, RemarkRow, one_sort as one_sort_page};
use app::page::researcher::sorts::{SortRow, Sorts, sorts as sorts_page};
use app::sorting::form::CONDITION;
use app::ui::composite::{Cell, Composite};
use app::ui::field::Problem;
use app::ui::rank::rank_class;
use axum::extract::{Multipart, Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::OwnStudy;
use super::conditions;
use super::upload::Upload;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;
use crate::interchange::export::ExportFormat;
use crate::interchange::import::{ImportFiles, ImportHints, ImportProblem, Naming};
use crate::service::import::ImportError;

/// The released sorts.
pub async fn list(
    State(state): State<AppState>,
    study: OwnStudy,
    Query(query): Query<BTreeMap<String, String>>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let only = conditions::chosen(study.study(), &query);
    page(&state, &study, locale, only, Vec::new()).await
}

/// One released sort.
pub async fn one(
    State(state): State<AppState>,
    study: OwnStudy,
    Path((_, sort)): Path<(String, String)>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let id = sort.parse().map_err(|_| HttpError::NotFound)?;
    let fresh = Refused::default();
    one_page(&state, &study, &id, locale, StatusCode::OK, fresh).await
}

/// A reason for leaving a sort out that was not taken.
#[derive(Debug, Default)]
pub(super) struct Refused {
    /// The reason as typed.
    pub reason: String,
    /// What was refused about it.
    pub problems: Vec<Problem>,
}

/// The page of one released sort.
pub(super) async fn one_page(
    state: &AppState,
    study: &OwnStudy,
    id: &SortId,
    locale: Locale,
    status: StatusCode,
    refused: Refused,
) -> Result<Response, HttpError> {
    let sorts = state.services().sorting.released(&study.owned).await?;
    let shown = state.services().sorting.shown_orders(&study.owned).await?;
    let index = sorts.iter().position(|found| found.id == *id);
    let index = index.ok_or(HttpError::NotFound)?;
    let hints = sort_hints(&sorts, &shown).swap_remove(index);
    let found = &sorts[index];
    let mut exclusions = state.services().exclusions.list(&study.owned).await?;
    let chrome = study.chrome(&format!("sorts/{id}"), locale);
    let (qset, grid) = study
        .study()
        .sorting_material()
        .ok_or(HttpError::NotFound)?;
    let page = OneSort {
        chrome,
        pseudonym: conditions::label(study.study(), found, locale),
        sealed: found.released_on,
        sort: Composite {
            grid: grid.clone(),
            placed: placed(qset, found, locale),
        },
        remarks: remarks(study.study(), qset, found, locale),
        closing_remark: found
            .content
            .closing_remark
            .as_ref()
            .map(ToString::to_string),
        hints,
        id: id.to_string(),
        exclusion: exclusions.remove(id),
        reason: refused.reason,
        problems: refused.problems,
    };
    Ok(render(state.ui(locale), status, move || one_sort_page(&page)).await)
}

/// Reads in the sorts of a file of any known format: all of them or none. The study's grid decides.
pub async fn import(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    parts: Multipart,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let upload = Upload::read(parts).await?;
    let files = ImportFiles {
        study: upload.files("file"),
        statements: None,
    };
    if files.study.is_empty() {
        let problems = vec![words.at("file", "problem-file-missing", &[])];
        return refused(&state, &study, locale, problems).await;
    }
    let hints = ImportHints {
        grid: study.study().grid().cloned(),
        ..ImportHints::default()
    };
    let imports = &state.services().imports;
    let mut imported = imports.read(files, hints).await?;
    // A file of another program knows nothing of conditions; a study file has its own.
    let condition = upload.field(CONDITION).parse().ok();
    if let (Some(condition), None) = (condition, &imported.found.details) {
        for sort in &mut imported.found.sorts {
            sort.condition = condition;
        }
    }
    let errors: Vec<ImportProblem> = if imported.is_refused() {
        imported
            .problems
            .into_iter()
            .filter(ImportProblem::is_error)
            .collect()
    } else {
        let stored = imports.into_study(&study.owned, &imported.found, Naming::Keep);
        match stored.await {
            Ok(_) => return Ok(study.go_to("sorts")),
            Err(ImportError::Study(problems)) => problems,
            Err(ImportError::Transition(_)) => {
                let problems = vec![words.at("main", "sorts-file-not-yet", &[])];
                return refused(&state, &study, locale, problems).await;
            }
            Err(other) => return Err(other.into()),
        }
    };
    let problems = errors
        .iter()
        .flat_map(|problem| words.import(problem))
        .map(|message| Problem::new("file", message))
        .collect();
    refused(&state, &study, locale, problems).await
}

/// The released sorts with what was refused.
pub(super) async fn refused(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    problems: Vec<Problem>,
) -> Result<Response, HttpError> {
    page(state, study, locale, None, problems).await
}

async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    only: Option<ConditionNo>,
    problems: Vec<Problem>,
) -> Result<Response, HttpError> {
    let services = state.services();
    let exclusions = services.exclusions.list(&study.owned).await?;
    let marked = services.follow_ups.list(&study.owned).await?;
    let sorts = services.sorting.released(&study.owned).await?;
    let shown = services.sorting.shown_orders(&study.owned).await?;
    let hints = sort_hints(&sorts, &shown);
    let material = study.study().sorting_material();
    let asked = material.map_or_else(Vec::new, |(_, grid)| asked_ranks(study.study(), grid));
    let linked: Vec<Vec<(String, String)>> = sorts
        .iter()
        .map(|sort| {
            let key = sort.content.pseudonym.key();
            let others = sorts
                .iter()
                .filter(|other| other.id != sort.id && other.content.pseudonym.key() == key);
            let named = others.filter_map(|other| {
                let name = study
                    .study()
                    .condition_name(other.content.condition, locale)?;
                Some((other.id.to_string(), name.0.to_string()))
            });
            named.collect()
        })
        .collect();
    let is_shown = |sort: &ReleasedSort| only.is_none_or(|only| sort.content.condition == only);
    let mut rows: Vec<SortRow> = sorts
        .into_iter()
        .zip(hints)
        .zip(linked)
        .filter(|((sort, _), _)| is_shown(sort))
        .map(|((sort, hints), linked)| SortRow {
            id: sort.id.to_string(),
            pseudonym: sort.content.pseudonym.to_string(),
            condition: study
                .study()
                .condition_name(sort.content.condition, locale)
                .map(|(name, _)| name.to_string()),
            linked,
            sealed: sort.released_on,
            on_paper: sort.source == SortSource::Paper,
            remarks: sort.content.remarks.len()
                + usize::from(sort.content.closing_remark.is_some()),
            asked: sort
                .content
                .sort
                .ranks()
                .iter()
                .filter(|rank| asked.contains(*rank))
                .count(),
            answered: material.map_or_else(Vec::new, |(qset, _)| {
                let ranks = sort.content.sort.ranks();
                let mut asked_for = sort.clone();
                asked_for.content.remarks.retain(|statement, _| {
                    ranks
                        .get(statement.index())
                        .is_some_and(|rank| asked.contains(rank))
                });
                remarks(study.study(), qset, &asked_for, locale)
            }),
            hints,
            marked: marked.contains(&sort.id),
            left_out: exclusions
                .get(&sort.id)
                .map(|exclusion| exclusion.reason.to_string()),
        })
        .collect();
    rows.sort_by(|one, other| {
        let key = |row: &SortRow| (row.pseudonym.clone(), row.condition.clone());
        key(one).cmp(&key(other))
    });
    let page = Sorts {
        chrome: study.chrome("sorts", locale),
        rows,
        conditions: (conditions::named(study.study(), locale), only),
        has_messages: services
            .messages
            .offered_until(study.study().id())
            .await?
            .is_some(),
        batch: study.study().release_batch().get(),
        importable: !study.is_draft(),
        exports: ExportFormat::ALL.map(ExportFormat::word).to_vec(),
        problems,
    };
    let code = status(&page.problems);
    Ok(render(state.ui(locale), code, move || sorts_page(&page)).await)
}

/// The ranks whose statements participants are asked to comment on.
fn asked_ranks(study: &Study, grid: &Grid) -> Vec<Rank> {
    let columns = study.options().sorting.columns_to_remark(grid);
    let ranks = columns
        .into_iter()
        .filter_map(|column| grid.columns().get(column));
    ranks.map(|column| column.rank).collect()
}

/// A sort's statements in the grid.
pub(super) fn placed(qset: &QSet, sort: &ReleasedSort, locale: Locale) -> Vec<(Rank, Cell)> {
    qset.numbers()
        .zip(sort.content.sort.ranks())
        .map(|(statement, rank)| {
            let label = qset
                .wording(statement, locale)
                .and_then(|(wording, _)| wording.label.as_ref())
                .map(ToString::to_string);
            (
                *rank,
                Cell {
                    number: statement.get(),
                    label,
                    mark: None,
                },
            )
        })
        .collect()
}

/// Remarks from the highest rank to the lowest.
fn remarks(study: &Study, qset: &QSet, sort: &ReleasedSort, locale: Locale) -> Vec<RemarkRow> {
    let rank_of =
        |statement: &StatementNo| sort.content.sort.ranks().get(statement.index()).copied();
    let mut rows: Vec<(Rank, RemarkRow)> = sort
        .content
        .remarks
        .iter()
        .filter_map(|(statement, remark)| {
            let rank = rank_of(statement)?;
            let text = qset
                .wording(*statement, locale)
                .map(|(wording, _)| wording.text.to_string());
            let row = RemarkRow {
                number: statement.get(),
                statement: text.unwrap_or_default(),
                rank: rank.signed(),
                rank_class: study.grid().map_or("r-z", |grid| rank_class(grid, rank)),
                remark: remark.to_string(),
            };
            Some((rank, row))
        })
        .collect();
    rows.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    rows.into_iter().map(|(_, row)| row).collect()
}
