//! The list of columns from most agree to most disagree, with a bar to jump and to place.

use leptos::prelude::*;

use super::announce::column_word;
use super::desk::Desk;
use super::grid;
use crate::island::live::{flag, part, text, yes_no};
use crate::sorting::board::{Index, Place};
use crate::ui::icon::{Icon, icon};
use crate::ui::rank::rank_class;

/// Columns as sections in reading order.
pub fn view(desk: Desk) -> AnyView {
    let columns = desk.props().grid.columns().len();
    let sections = (0..columns)
        .rev()
        .map(|column| section(desk, column, false))
        .collect_view();
    view! {
        <section class="listwrap" id="grid" aria-label=desk.props().texts.grid_label()>{sections}</section>
    }
    .into_any()
}

/// One column; `review` leaves the free places out.
pub fn section(desk: Desk, column: usize, review: bool) -> AnyView {
    let props = desk.props();
    let rank = props.grid.columns()[column].rank;
    let height = usize::from(props.grid.columns()[column].height);
    let word = desk
        .board
        .with_untracked(|board| column_word(&props.texts, board, column));
    let class = format!("lsec {}", rank_class(&props.grid, rank));
    let fill = {
        let props = props.clone();
        text(move || {
            let filled = desk.board.with(|board| board.filled(column)).to_string();
            props
                .texts
                .column_fill()
                .fill(&[("filled", &filled), ("height", &height.to_string())])
        })
    };
    let rows = part(move || {
        let cards = desk.board.with(|board| board.cards_in(column));
        cards
            .into_iter()
            .map(|card| row(desk, card))
            .collect_view()
            .into_any()
    });
    let free = {
        let props = props.clone();
        part(move || {
            let free = height - desk.board.with(|board| board.filled(column));
            let place = (!review && free > 0).then(|| {
                view! {
                    <li>
                        <button class="lfree" type="button" on:click=move |_| desk.click_column(column)>
                            {props.texts.place_here().fill(free, &[])}
                        </button>
                    </li>
                }
            });
            place.into_any()
        })
    };
    view! {
        <section class=class id=format!("column-{column}")>
            <h2 class="lhead">
                <b>{rank.signed()}</b>
                <span class="word">{word}</span>
                <span class="fill">{fill}</span>
            </h2>
            <ol>{rows}{free}</ol>
        </section>
    }
    .into_any()
}

fn row(desk: Desk, card: Index) -> AnyView {
    let props = desk.props();
    let number = (card + 1).to_string();
    let chosen = move || desk.chosen.get() == Some(card);
    view! {
        <li class="lrow" class:is-chosen=flag(chosen)>
            <span>
                <span class="nr">{number.clone()}</span>" "
                <span lang=props.study_language.clone()>{desk.text(card)}</span>
            </span>
            <button
                class="btn btn-line"
                type="button"
                data-card=card
                aria-label=props.texts.move_number().fill(&[("number", &number)])
                aria-pressed=yes_no(chosen)
                on:click=move |_| desk.toggle(card)
            >
                {props.texts.move_card()}
            </button>
        </li>
    }
    .into_any()
}

/// Without a chosen card the bar jumps to a column; with one it places.
pub fn jump_bar(desk: Desk) -> AnyView {
    let props = desk.props();
    let columns = props.grid.columns().len();
    let ask = {
        let props = props.clone();
        text(move || match desk.chosen.get() {
            Some(card) => props
                .texts
                .choose_column_for()
                .fill(&[("number", &(card + 1).to_string())]),
            None => desk
                .last_move()
                .map(|what| props.texts.last_move().fill(&[("what", &what)]))
                .unwrap_or_default(),
        })
    };
    let left = move || {
        desk.board.with(|board| {
            board
                .cards()
                .iter()
                .filter(|card| !matches!(card.place, Place::Cell(_)))
                .count()
        })
    };
    let left_word = {
        let props = props.clone();
        text(move || props.texts.cards_left_short().fill(left(), &[]))
    };
    let left = text(move || left().to_string());
    let buttons = (0..columns)
        .rev()
        .map(|column| jump_button(desk, column))
        .collect_view();
    view! {
        <nav class="jump" aria-label=props.texts.columns_label()>
            <div class="jump-top">
                <span class="jump-ask">{ask}</span>
                <button class="btn btn-quiet btn-icon" type="button" aria-disabled=yes_no(move || !desk.can_undo()) on:click=move |_| desk.undo()>
                    {icon(Icon::Undo)}<span class="vh">{props.texts.undo()}</span>
                </button>
                <button class="btn btn-quiet btn-icon" type="button" aria-disabled=yes_no(move || !desk.can_redo()) on:click=move |_| desk.redo()>
                    {icon(Icon::Redo)}<span class="vh">{props.texts.redo()}</span>
                </button>
                {grid::list_toggle(desk)}
                {grid::look_over(desk)}
            </div>
            <ol>
                <li>
                    <button class="jpile" type="button" on:click=move |_| super::focus::soon(".pane button".to_owned())>
                        <b>{left}</b><span>{left_word}</span>
                    </button>
                </li>
                {buttons}
            </ol>
        </nav>
    }
    .into_any()
}

fn jump_button(desk: Desk, column: usize) -> AnyView {
    let props = desk.props();
    let rank = props.grid.columns()[column].rank;
    let height = props.grid.columns()[column].height.to_string();
    let class = rank_class(&props.grid, rank);
    let fill = text(move || {
        let filled = desk.board.with(|board| board.filled(column)).to_string();
        props
            .texts
            .column_fill()
            .fill(&[("filled", &filled), ("height", &height)])
    });
    let press = move |_| {
        if desk.chosen.get_untracked().is_some() {
            desk.click_column(column);
        } else if let Some(section) = document().get_element_by_id(&format!("column-{column}")) {
            section.scroll_into_view();
        }
    };
    view! {
        <li class=class class:is-refused=flag(move || desk.refused.get() == Some(column))>
            <button type="button" data-jump=rank.0.to_string() on:click=press><b>{rank.signed()}</b><span>{fill}</span></button>
        </li>
    }
    .into_any()
}
