//! Sorts on paper: entered column by column, and the sheets to print.

use std::collections::BTreeMap;

use analysis::{Grid, QSort, Rank, SortProblem, StatementNo};
use app::domain::language::StudyLanguage;
use app::domain::locale::Locale;
use app::domain::pseudonym::Pseudonym;
use app::domain::qset::QSet;
use app::domain::remark::Remark;
use app::domain::sort::SortContent;
use app::domain::study::ConditionNo;
use app::page::researcher::paper::{
    ColumnField, PaperPage, Sheets, paper as paper_page, sheets_page,
};
use app::text::in_locale;
use app::ui::composite::Composite;
use app::ui::field::Problem;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::OwnStudy;
use super::conditions;
use super::meetings::drawing;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;
use crate::http::sign_in::percent_encoded;
use crate::service::import::ImportError;

/// Fields of the form.
type Fields = BTreeMap<String, String>;

/// The form.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Query(query): Query<Fields>,
    Language(locale): Language,
) -> Response {
    let entered = query.get("entered").cloned();
    page(&state, &study, locale, &Fields::new(), entered, Vec::new()).await
}

/// Stores the sort, or names everything that is wrong with it.
pub async fn save(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let mut problems = Vec::new();
    let content = match study.study().sorting_material() {
        Some((qset, grid)) => {
            let condition = conditions::chosen(study.study(), &fields).unwrap_or_default();
            read(&fields, (qset, grid), condition, words, &mut problems)
        }
        None => None,
    };
    let Some(content) = content else {
        return Ok(page(&state, &study, locale, &fields, None, problems).await);
    };
    let name = content.pseudonym.clone();
    let problem = match state
        .services()
        .imports
        .from_paper(&study.owned, content)
        .await
    {
        Ok(()) => {
            let name = percent_encoded(name.as_str());
            return Ok(study.go_to(&format!("paper?entered={name}")));
        }
        Err(ImportError::Study(_)) => {
            let args = [("name", name.to_string().into())];
            words.at("pseudonym", "problem-sorts-taken", &args)
        }
        Err(ImportError::Transition(_)) => words.at("main", "sorts-file-not-yet", &[]),
        Err(other) => return Err(other.into()),
    };
    Ok(page(&state, &study, locale, &fields, None, vec![problem]).await)
}

/// Name of the field of a column, counted from the lowest.
fn column_field(column: usize) -> String {
    format!("column-{}", column + 1)
}

fn value<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).map_or("", String::as_str)
}

/// The sort as typed, if nothing is wrong with it.
fn read(
    fields: &Fields,
    (qset, grid): (&QSet, &Grid),
    condition: ConditionNo,
    words: Words,
    problems: &mut Vec<Problem>,
) -> Option<SortContent> {
    let pseudonym = Pseudonym::new(value(fields, "pseudonym"))
        .map_err(|error| problems.push(Problem::new("pseudonym", words.pseudonym(&error))))
        .ok();
    let sort = read_sort(fields, qset, grid, words, problems);
    let remarks = read_remarks(value(fields, "remarks"), qset, words, problems);
    let closing: Option<Remark> = words
        .optional("closing-remark", value(fields, "closing-remark"))
        .unwrap_or_else(|problem| {
            problems.push(problem);
            None
        });
    if !problems.is_empty() {
        return None;
    }
    Some(SortContent {
        pseudonym: pseudonym?,
        sort: sort?,
        remarks,
        closing_remark: closing,
        condition,
    })
}

/// Numbers per column, checked as a sort from a browser is.
fn read_sort(
    fields: &Fields,
    qset: &QSet,
    grid: &Grid,
    words: Words,
    problems: &mut Vec<Problem>,
) -> Option<QSort> {
    let mut placements: Vec<Option<Rank>> = vec![None; qset.len()];
    let before = problems.len();
    for (index, column) in grid.columns().iter().enumerate() {
        let field = column_field(index);
        let typed = value(fields, &field);
        let parts = typed.split([' ', ',', ';', '.', '\t']);
        for part in parts.filter(|part| !part.is_empty()) {
            let place = statement(part, qset).and_then(|number| placements.get_mut(number.index()));
            let Some(place) = place else {
                let args = [("found", part.to_owned().into())];
                problems.push(words.at(field.clone(), "problem-number", &args));
                continue;
            };
            if let Some(earlier) = place.replace(column.rank) {
                let args = [
                    ("number", part.to_owned().into()),
                    ("rank", earlier.signed().into()),
                ];
                problems.push(words.at(field.clone(), "problem-paper-twice", &args));
            }
        }
    }
    let name = value(fields, "pseudonym");
    match QSort::new(grid, &placements) {
        Ok(sort) => Some(sort),
        Err(found) => {
            // A number that could not be read is missing elsewhere, too; that is said once it is read.
            if problems.len() == before {
                problems.extend(found.iter().map(|problem| {
                    Problem::new(place_of(problem, grid), words.sort(name, problem))
                }));
            }
            None
        }
    }
}

fn statement(typed: &str, qset: &QSet) -> Option<StatementNo> {
    let number = StatementNo::new(typed.parse().ok()?)?;
    (number.index() < qset.len()).then_some(number)
}

/// The field at which something about a sort is wrong.
fn place_of(problem: &SortProblem, grid: &Grid) -> String {
    let rank = match problem {
        SortProblem::Overfull { rank, .. }
        | SortProblem::Underfull { rank, .. }
        | SortProblem::OffGrid { rank, .. } => *rank,
        SortProblem::Unplaced { .. } | SortProblem::WrongNumber { .. } => {
            return "columns".to_owned();
        }
    };
    let mut columns = grid.columns().iter();
    let column = columns.position(|column| column.rank == rank);
    column.map_or_else(|| "columns".to_owned(), column_field)
}

/// Remarks, one per line: the number, then the text.
fn read_remarks(
    typed: &str,
    qset: &QSet,
    words: Words,
    problems: &mut Vec<Problem>,
) -> BTreeMap<StatementNo, Remark> {
    let mut remarks = BTreeMap::new();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (number, text) = line
            .split_once(|sign: char| !sign.is_ascii_digit())
            .unwrap_or((line, ""));
        let text = text.trim_start_matches([':', '.', ')', ' ']);
        let read = statement(number, qset).zip(Remark::new(text).ok());
        let taken = match read {
            Some((number, remark)) => remarks.insert(number, remark).is_none(),
            None => false,
        };
        if !taken {
            let args = [("line", line.to_owned().into())];
            problems.push(words.at("remarks", "problem-paper-remark", &args));
        }
    }
    remarks
}

async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    fields: &Fields,
    entered: Option<String>,
    problems: Vec<Problem>,
) -> Response {
    let material = study.study().sorting_material();
    let columns = material.into_iter().flat_map(|(_, grid)| {
        grid.columns().iter().enumerate().map(|(index, column)| {
            let field = column_field(index);
            ColumnField {
                typed: value(fields, &field).to_owned(),
                field,
                rank: column.rank.signed(),
                cells: column.height,
            }
        })
    });
    let page = PaperPage {
        chrome: study.chrome("paper", locale),
        takes_sorts: material.is_some() && !study.is_draft(),
        printable: match material {
            Some(_) => study.study().languages().iter().collect(),
            None => Vec::new(),
        },
        columns: columns.filter(|column| column.cells > 0).collect(),
        conditions: (
            conditions::named(study.study(), locale),
            conditions::chosen(study.study(), fields),
        ),
        pseudonym: value(fields, "pseudonym").to_owned(),
        remarks: value(fields, "remarks").to_owned(),
        closing_remark: value(fields, "closing-remark").to_owned(),
        entered,
        problems,
    };
    let code = status(&page.problems);
    render(state.ui(locale), code, move || paper_page(&page)).await
}

/// The sheets to print.
pub async fn sheets(
    State(state): State<AppState>,
    study: OwnStudy,
    Query(query): Query<Fields>,
    Language(locale): Language,
) -> Result<Response, HttpError> {
    let Some((qset, grid)) = study.study().sorting_material() else {
        return Ok(study.go_to("paper"));
    };
    let wanted = query.get("in").and_then(|code| code.parse().ok());
    let wanted: StudyLanguage = wanted.unwrap_or_else(|| study.study().languages().main());
    // The sheets are for participants, so they are written in their language where that is spoken here.
    let words = wanted.locale().unwrap_or(locale);
    let condition = conditions::chosen(study.study(), &query).unwrap_or_default();
    let (least, most) = study.study().grid_ends(wanted);
    let end = |own: Option<String>, key: &str| own.unwrap_or_else(|| in_locale(words, key, &[]));
    let link = format!("{}/s/{}", state.base_url(), study.study().slug());
    let (title, language) = study.study().title(wanted);
    let sheets = Sheets {
        chrome: study.chrome("paper", locale),
        language,
        title: title.to_owned(),
        instruction: study
            .study()
            .instruction_under(condition, wanted)
            .map_or_else(String::new, |(text, _)| text.to_string()),
        statements: qset
            .numbers()
            .filter_map(|number| {
                let (wording, language) = qset.wording(number, wanted)?;
                Some((number.get(), wording.text.to_string(), language))
            })
            .collect(),
        grid: Composite {
            grid: grid.clone(),
            placed: Vec::new(),
        },
        ends: (
            end(least.map(ToString::to_string), "pole-low"),
            end(most.map(ToString::to_string), "pole-high"),
        ),
        middle: study
            .study()
            .grid_middle(wanted)
            .map(ToString::to_string)
            .unwrap_or_default(),
        link: study
            .study()
            .is_open()
            .then(|| (link.clone(), drawing(&link))),
    };
    Ok(render(state.ui(words), StatusCode::OK, move || {
        sheets_page(&sheets)
    })
    .await)
}
