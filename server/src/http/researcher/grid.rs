//! The sorting distribution: shown, tried out, saved.

use std::collections::BTreeMap;

use analysis::{Grid, GridProblem, Rank};
use app::domain::locale::Locale;
use app::domain::qset::QSet;
use app::island::grid_editor::{FURTHEST, TALLEST, cells, refit};
use app::page::researcher::grid::{GridForm, grid as grid_page};
use app::ui::field::Problem;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::OwnStudy;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::http::render::render;
use crate::service::study::ChangeError;

/// Fields of the form.
type Fields = BTreeMap<String, String>;

/// Lowest rank and heights as the form holds them.
type Shape = (i8, Vec<u16>);

/// The grid as stored, else the usual one for this number of statements.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Response {
    let statements = study.study().qset().map_or(0, QSet::len);
    let grid = study.study().grid().cloned();
    let shape = grid
        .or_else(|| Grid::presets(statements).into_iter().next())
        .map_or_else(|| (-4, vec![1; 9]), |grid| shape_of(&grid));
    page(&state, &study, locale, StatusCode::OK, shape, Vec::new()).await
}

/// Shows a preset or a changed range without saving, or saves the columns.
pub async fn change(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    if let Some(Ok(grid)) = fields.get("preset").map(|preset| preset.parse::<Grid>()) {
        return Ok(page(
            &state,
            &study,
            locale,
            StatusCode::OK,
            shape_of(&grid),
            Vec::new(),
        )
        .await);
    }
    let mut problems = Vec::new();
    let shape = read(&fields, words, &mut problems);
    if fields.get("do").is_some_and(|wanted| wanted == "preview") && problems.is_empty() {
        return Ok(page(&state, &study, locale, StatusCode::OK, shape, problems).await);
    }
    let statements = study.study().qset().map_or(0, QSet::len);
    let grid = check(&shape, statements, words, &mut problems);
    if let (Some(grid), true) = (grid, problems.is_empty()) {
        match state.services().studies.set_grid(&study.owned, grid).await {
            Ok(_) => return Ok(study.go_to("")),
            Err(ChangeError::Transition(_)) => {
                problems.push(words.at("main", "problem-no-longer-draft", &[]));
            }
            Err(other) => return Err(other.into()),
        }
    }
    Ok(page(
        &state,
        &study,
        locale,
        StatusCode::UNPROCESSABLE_ENTITY,
        shape,
        problems,
    )
    .await)
}

fn shape_of(grid: &Grid) -> Shape {
    let lowest = grid.ranks().next().unwrap_or_default();
    let highest = grid.ranks().next_back().unwrap_or_default();
    // Ranks that a grid leaves out become columns without cells, so that the form shows one column per rank.
    let heights = (lowest.get()..=highest.get())
        .map(|rank| grid.height_of(Rank(rank)))
        .collect();
    (lowest.get(), heights)
}

/// The columns as typed, fitted to the range as typed.
fn read(fields: &Fields, words: Words, problems: &mut Vec<Problem>) -> Shape {
    let number = |name: &str| {
        fields
            .get(name)
            .and_then(|text| text.trim().parse::<i8>().ok())
    };
    let before: Vec<Option<u16>> = (0..)
        .map_while(|index| fields.get(&format!("height-{index}")))
        .take(usize::from(FURTHEST.unsigned_abs()) * 2 + 1)
        .map(|text| text.trim().parse().ok().filter(|height| *height <= TALLEST))
        .collect();
    let within = |rank: &i8| (-FURTHEST..=FURTHEST).contains(rank);
    let range = number("lowest")
        .filter(within)
        .zip(number("highest").filter(within));
    let (lowest, highest) = match range {
        Some((lowest, highest)) if lowest < highest => (lowest, highest),
        _ => {
            problems.push(words.at("lowest", "problem-grid-range", &[]));
            (-4, 4)
        }
    };
    // The fields are numbered from the lowest rank that the form was made with.
    let start = number("start").unwrap_or(lowest);
    for (index, height) in before.iter().enumerate() {
        if height.is_none() {
            let rank = start.saturating_add(i8::try_from(index).unwrap_or(i8::MAX));
            problems.push(words.at(
                format!("height-{index}"),
                "problem-grid-height",
                &[("rank", Rank(rank).signed().into())],
            ));
        }
    }
    let heights: Vec<u16> = before.into_iter().map(Option::unwrap_or_default).collect();
    (lowest, refit((start, &heights), lowest, highest))
}

fn check(
    (lowest, heights): &Shape,
    statements: usize,
    words: Words,
    problems: &mut Vec<Problem>,
) -> Option<Grid> {
    let grid = match Grid::from_heights(Rank(*lowest), heights) {
        Ok(grid) => Some(grid),
        Err(found) => {
            problems.extend(found.iter().map(|problem| match problem {
                GridProblem::TooFewColumns { .. } => {
                    words.at("height-0", "problem-grid-columns", &[])
                }
                GridProblem::TooManyCells { found, max } => words.at(
                    "height-0",
                    "problem-grid-large",
                    &[("cells", (*found).into()), ("most", (*max).into())],
                ),
                GridProblem::RankNotRising { .. } | GridProblem::Unreadable { .. } => {
                    words.at("lowest", "problem-grid-range", &[])
                }
            }));
            None
        }
    };
    let cells = cells(heights);
    if cells != statements {
        problems.push(words.at(
            "height-0",
            "problem-grid-sum",
            &[("cells", cells.into()), ("statements", statements.into())],
        ));
    }
    grid
}

async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    status: StatusCode,
    (lowest, heights): Shape,
    problems: Vec<Problem>,
) -> Response {
    let statements = study.study().qset().map_or(0, QSet::len);
    let page = GridForm {
        chrome: study.chrome("grid", locale),
        editable: study.is_draft(),
        statements,
        lowest,
        heights,
        presets: Grid::presets(statements),
        saved: study.study().grid().cloned(),
        participant_link: format!("{}/s/{}", state.base_url(), study.study().slug()),
        problems,
    };
    render(state.ui(locale), status, move || grid_page(&page)).await
}
