//! The grid with all its columns side by side.
//!
//! It is written row by row, as assistive technology expects of a grid; the
//! style sheet lets all rows share one set of columns.

use std::cell::Cell;

use web_sys::Element;

use super::act::{Act, Does};
use super::desk::Desk;
use super::{choice, frame};
use crate::island::dom::{Part, class, el, find_in, follow, icon, refill, set};
use crate::sorting::announce::column_word;
use crate::sorting::board::{self, Index};
use crate::ui::icon::Icon;
use crate::ui::rank::rank_class;

/// Heads, cells and cards; one stop for the tab key.
pub fn view(desk: Desk) -> Part {
    let props = desk.props();
    let columns = props.grid.columns().len();
    let rows = usize::from(props.grid.max_height());
    let has_axis = ends_are_tall(desk) || !props.middle.is_empty();
    let ends = [
        (0, props.texts.pole_low()),
        (columns - 1, props.texts.pole_high()),
    ];
    let poles = has_axis.then(|| {
        let [(_, low), (_, high)] = &ends;
        let words = [low, &props.middle, high].map(|text| el("span", "").text(text));
        el("p", "axis").attr("aria-hidden", "true").all(words)
    });
    let below = ends.iter().filter(|_| !has_axis).map(|(column, text)| {
        let height = usize::from(props.grid.columns()[*column].height);
        at(el("p", "q-end"), *column, height + 1)
            .attr("aria-hidden", "true")
            .add(icon(Icon::Up))
            .text(text)
    });
    let heads = el("div", "q-row")
        .attr("role", "row")
        .all((0..columns).map(|column| head(desk, column)));
    let mut places = Vec::with_capacity(desk.count());
    let cells: Vec<Part> = (0..rows)
        .map(|row| {
            let there = (0..columns)
                .filter(|column| usize::from(props.grid.columns()[*column].height) > row)
                .map(|column| spot(desk, board::Cell { column, row }, &mut places));
            el("div", "q-row").attr("role", "row").all(there)
        })
        .collect();
    fill_places(desk, places);
    let grid = el("div", "q-rows")
        .attr("role", "grid")
        .attr("aria-label", props.texts.grid_label())
        .number("aria-colcount", columns)
        .number("aria-rowcount", rows + 1)
        .add(heads)
        .all(cells);
    mark_refusals(desk, grid.element().clone());
    choice::mark(desk, grid.element().clone());
    el("section", "gridwrap")
        .attr("id", "grid")
        .maybe(poles)
        .add(
            el("div", "q")
                .style("--cols", &columns.to_string())
                .style("--rows", &rows.to_string())
                .add(grid)
                .all(below),
        )
}

/// Puts an element into its place of the shared columns.
fn at(part: Part, column: usize, row: usize) -> Part {
    let place = format!("{} / {}", row + 1, column + 1);
    part.style("grid-area", &place)
}

/// Whether an end column is too tall for the pole's name to stand below it.
fn ends_are_tall(desk: Desk) -> bool {
    let props = desk.props();
    let grid = &props.grid;
    let columns = grid.columns();
    [columns.first(), columns.last()]
        .into_iter()
        .flatten()
        .any(|column| usize::from(column.height) * 2 > usize::from(grid.max_height()))
}

/// The column that refused a card is marked, all of it. Most changes change nothing here, and cost nothing.
fn mark_refusals(desk: Desk, grid: Element) {
    let marked = Cell::new(None);
    follow(move || {
        let refused = desk.refused.get();
        let before = marked.replace(refused);
        if before == refused {
            return;
        }
        for (column, on) in [(before, false), (refused, true)] {
            let Some(column) = column else { continue };
            for spot in find_in(&grid, &format!("[data-column='{column}']")) {
                class(&spot, "is-refused", on);
            }
        }
    });
}

/// A place of the grid: one button, which is free or is the card that lies there. The button stays when a card comes or
/// goes, so that the focus does, and a move draws two places anew rather than the board.
struct Spot {
    cell: board::Cell,
    button: Element,
    card: Cell<Option<Index>>,
}

/// Shows in every place what lies there.
fn fill_places(desk: Desk, places: Vec<Spot>) {
    for place in &places {
        show_free(desk, place);
    }
    follow(move || {
        for place in &places {
            let card = desk.board.with(|board| board.card_at(place.cell));
            if place.card.replace(card) != card {
                match card {
                    Some(card) => show_card(desk, place, card),
                    None => show_free(desk, place),
                }
            }
        }
    });
}

fn show_card(desk: Desk, place: &Spot, card: Index) {
    place.button.set_class_name("card");
    set(&place.button, "data-card", Some(&card.to_string()));
    choice::show(&place.button, desk.chosen.get_untracked() == Some(card));
    refill(&place.button, named_text(desk, card));
}

fn show_free(desk: Desk, place: &Spot) {
    let rank = desk.props().grid.columns()[place.cell.column].rank.signed();
    let name = desk.words(|texts| texts.empty_cell().fill(&[("rank", &rank)]));
    place.button.set_class_name("q-cell");
    for name in ["data-card", "aria-pressed"] {
        set(&place.button, name, None);
    }
    refill(&place.button, [el("span", "vh").text(name)]);
}

fn head(desk: Desk, column: usize) -> Part {
    let props = desk.props();
    let rank = props.grid.columns()[column].rank;
    let height = usize::from(props.grid.columns()[column].height);
    let word = desk
        .board
        .with_untracked(|board| column_word(&props.texts, board, column));
    let filled = move || desk.filled(column);
    let fill = el("span", "q-fill").live_text(move || fill(desk, filled(), height));
    let full = move || vec![usize::from(filled() == height)];
    let mark = el("span", "q-mark").live_about(full, move |full| {
        vec![if *full == [1] {
            icon(Icon::Tick)
        } else {
            el("span", "q-dot").attr("aria-hidden", "true").text("·")
        }]
    });
    let button = el("button", "q-head")
        .attr("type", "button")
        .attr("tabindex", "-1")
        .number("data-col", column)
        .attr("data-row", "0")
        .does(Act::Column, column.to_string())
        .add(el("b", "").text(rank.signed()))
        .add(el("span", "vh").text(format!(" {word}, ")))
        .add(mark)
        .add(fill)
        .live_class("is-short", move || {
            desk.shows_missing.get() && filled() < height
        });
    let classes = format!("q-spot {}", rank_class(&props.grid, rank));
    at(el("div", &classes), column, 0)
        .attr("role", "columnheader")
        .number("aria-colindex", column + 1)
        .number("data-column", column)
        .add(button)
}

/// “2 of 3”.
pub fn fill(desk: Desk, filled: usize, height: usize) -> String {
    desk.words(|texts| {
        texts.column_fill().fill(&[
            ("filled", &filled.to_string()),
            ("height", &height.to_string()),
        ])
    })
}

fn spot(desk: Desk, cell: board::Cell, places: &mut Vec<Spot>) -> Part {
    let props = desk.props();
    let board::Cell { column, row } = cell;
    let rank = props.grid.columns()[column].rank;
    let classes = format!("q-spot {}", rank_class(&props.grid, rank));
    let first = cell == first_stop(desk);
    let button = el("button", "")
        .attr("type", "button")
        .attr("tabindex", if first { "0" } else { "-1" })
        .number("data-col", column)
        .number("data-row", row + 1)
        .does(Act::Cell, format!("{column}.{row}"));
    places.push(Spot {
        cell,
        button: button.element().clone(),
        card: Cell::new(None),
    });
    at(el("div", &classes), column, row + 1)
        .attr("role", "gridcell")
        .number("aria-colindex", column + 1)
        .number("data-column", column)
        .add(button)
}

/// The cell where the tab key enters the grid: the top of the middle column.
fn first_stop(desk: Desk) -> board::Cell {
    let props = desk.props();
    let columns = props.grid.columns();
    let middle = columns.len() / 2;
    let column = (middle..columns.len())
        .find(|column| columns[*column].height > 0)
        .unwrap_or(0);
    board::Cell { column, row: 0 }
}

/// The text of a card twice: as its name, and as it is seen, with marks for breaking words.
pub fn named_text(desk: Desk, card: Index) -> [Part; 2] {
    let number = (card + 1).to_string();
    let text = desk.text(card);
    let name = desk.words(|texts| {
        texts
            .card_name()
            .fill(&[("number", &number), ("text", text)])
    });
    [
        frame::in_study_language(desk, el("span", "vh")).text(name),
        frame::in_study_language(desk, el("span", "tx"))
            .attr("aria-hidden", "true")
            .add(el("span", "nr").text(&number))
            .text(format!(" {}", desk.broken_text(card))),
    ]
}
