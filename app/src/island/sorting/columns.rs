//! The grid with all its columns side by side.

use leptos::prelude::*;

use super::announce::column_word;
use super::desk::Desk;
use crate::island::live::{flag, part, text, yes_no};
use crate::sorting::board::{Cell, Index};
use crate::ui::icon::{Icon, icon};
use crate::ui::rank::rank_class;

/// Heads, cells and cards; one stop for the tab key.
pub fn view(desk: Desk) -> AnyView {
    let props = desk.props();
    let columns = props.grid.columns().len();
    let rows = props.grid.max_height();
    let tall_ends = ends_are_tall(desk);
    let poles = tall_ends.then(|| {
        view! {
            <p class="axis" aria-hidden="true">
                <span>{props.texts.pole_low()}</span>
                <span>{props.texts.pole_high()}</span>
            </p>
        }
    });
    let views = (0..columns)
        .map(|column| column_view(desk, column, !tall_ends))
        .collect_view();
    view! {
        <section class="gridwrap" id="grid" aria-label=props.texts.grid_label()>
            {poles}
            <div class="q" style=("--cols", columns.to_string()) style=("--rows", rows.to_string())>
                {views}
            </div>
        </section>
    }
    .into_any()
}

/// Whether an end column is too tall for the pole's name to stand below it.
fn ends_are_tall(desk: Desk) -> bool {
    let props = desk.props();
    let grid = &props.grid;
    let last = grid.columns().len() - 1;
    [0, last].iter().any(|column| {
        usize::from(grid.columns()[*column].height) * 2 > usize::from(grid.max_height())
    })
}

fn column_view(desk: Desk, column: usize, with_pole: bool) -> AnyView {
    let props = desk.props();
    let rank = props.grid.columns()[column].rank;
    let height = usize::from(props.grid.columns()[column].height);
    let last = props.grid.columns().len() - 1;
    let word = desk
        .board
        .with_untracked(|board| column_word(&props.texts, board, column));
    let class = format!("q-col {}", rank_class(&props.grid, rank));
    let label = props
        .texts
        .column_name()
        .fill(&[("rank", &rank.signed()), ("word", &word)]);
    let cells = (0..height)
        .map(|row| cell_view(desk, Cell { column, row }))
        .collect_view();
    let pole = match column {
        0 if with_pole => Some(props.texts.pole_low()),
        _ if with_pole && column == last => Some(props.texts.pole_high()),
        _ => None,
    };
    view! {
        <div class=class role="group" aria-label=label class:is-refused=flag(move || desk.refused.get() == Some(column))>
            {head(desk, column, word)}
            {cells}
            {pole.map(|text| view! { <p class="q-end" aria-hidden="true">{icon(Icon::Up)}{text}</p> })}
        </div>
    }
    .into_any()
}

fn head(desk: Desk, column: usize, word: String) -> AnyView {
    let props = desk.props();
    let rank = props.grid.columns()[column].rank.signed();
    let height = usize::from(props.grid.columns()[column].height);
    let filled = move || desk.board.with(|board| board.filled(column));
    let fill = {
        let props = props.clone();
        text(move || {
            props.texts.column_fill().fill(&[
                ("filled", &filled().to_string()),
                ("height", &height.to_string()),
            ])
        })
    };
    let mark = part(move || {
        if filled() == height {
            icon(Icon::Tick).into_any()
        } else {
            view! { <span class="q-dot" aria-hidden="true">"·"</span> }.into_any()
        }
    });
    view! {
        <button
            class="q-head"
            type="button"
            tabindex="-1"
            data-col=column
            data-row="0"
            on:click=move |_| desk.click_column(column)
        >
            <b>{rank}</b><span class="vh">" "{word}" "</span>{mark}<span>{fill}</span>
        </button>
    }
    .into_any()
}

fn cell_view(desk: Desk, cell: Cell) -> AnyView {
    let card = Memo::new(move |_| desk.board.with(|board| board.card_at(cell)));
    let first = cell == first_stop(desk);
    part(move || match card.get() {
        Some(card) => placed_card(desk, cell, card, first),
        None => free_cell(desk, cell, first),
    })
}

/// The cell where the tab key enters the grid: the top of the middle column.
fn first_stop(desk: Desk) -> Cell {
    let props = desk.props();
    let columns = props.grid.columns();
    let middle = columns.len() / 2;
    let column = (middle..columns.len())
        .find(|column| columns[*column].height > 0)
        .unwrap_or(0);
    Cell { column, row: 0 }
}

fn placed_card(desk: Desk, cell: Cell, card: Index, first: bool) -> AnyView {
    let props = desk.props();
    let chosen = move || desk.chosen.get() == Some(card);
    let name = props.texts.card_name().fill(&[
        ("number", &(card + 1).to_string()),
        ("text", &desk.text(card)),
    ]);
    view! {
        <button
            class="card"
            class:is-chosen=flag(chosen)
            type="button"
            data-card=card
            data-col=cell.column
            data-row=cell.row + 1
            tabindex=if first { "0" } else { "-1" }
            aria-label=name
            aria-pressed=yes_no(chosen)
            on:click=move |_| desk.click_cell(cell)
            on:focus=move |event| super::reader::peek_by_key(desk, card, &event)
            on:blur=move |_| desk.peek.set(None)
            on:pointerenter=move |_| desk.peek.set(Some(card))
            on:pointerleave=move |_| desk.peek.set(None)
        >
            <span class="tx" lang=props.study_language.clone()>
                <span class="nr">{card + 1}</span>" "{desk.text(card)}
            </span>
        </button>
    }
    .into_any()
}

fn free_cell(desk: Desk, cell: Cell, first: bool) -> AnyView {
    let props = desk.props();
    let rank = props.grid.columns()[cell.column].rank.signed();
    view! {
        <button
            class="q-cell"
            type="button"
            data-col=cell.column
            data-row=cell.row + 1
            tabindex=if first { "0" } else { "-1" }
            on:click=move |_| desk.click_cell(cell)
        >
            <span class="vh">{props.texts.empty_cell().fill(&[("rank", &rank)])}</span>
        </button>
    }
    .into_any()
}
