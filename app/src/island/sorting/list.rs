//! The list of columns from most agree to most disagree, with a bar to jump and to place.

use super::act::{Act, Does};
use super::columns::fill;
use super::desk::Desk;
use super::frame::{self, button, mute_button};
use super::{choice, grid};
use crate::island::dom::{Part, el};
use crate::sorting::announce::column_word;
use crate::sorting::board::Index;
use crate::ui::rank::rank_class;

/// Columns as sections in reading order.
pub fn view(desk: Desk) -> Part {
    let list = el("section", "listwrap")
        .attr("id", "grid")
        .attr("aria-label", desk.props().texts.grid_label())
        .all(used_columns(desk).map(|column| section(desk, column, false)));
    choice::mark(desk, list.element().clone());
    list
}

/// Columns with places, from the highest rank.
pub fn used_columns(desk: Desk) -> impl Iterator<Item = usize> {
    let props = desk.props();
    let columns = props.grid.columns().len();
    (0..columns)
        .rev()
        .filter(move |column| props.grid.columns()[*column].height > 0)
}

/// One column; `review` leaves the free places out.
pub fn section(desk: Desk, column: usize, review: bool) -> Part {
    let props = desk.props();
    let rank = props.grid.columns()[column].rank;
    let height = usize::from(props.grid.columns()[column].height);
    let word = desk
        .board
        .with_untracked(|board| column_word(&props.texts, board, column));
    let class = format!("lsec {}", rank_class(&props.grid, rank));
    let cards = move || desk.board.with(|board| board.cards_in(column));
    let filled = move || desk.filled(column);
    let rows = el("ol", "")
        .live_each(cards, move |card| row(desk, card, review))
        .live_about(
            move || vec![height - filled()],
            move |free| {
                let free = free[0];
                if review || free == 0 {
                    return Vec::new();
                }
                let text = desk.words(|texts| texts.place_here().fill(free, &[]));
                vec![el("li", "").add(button("lfree", &text).does(Act::Column, column.to_string()))]
            },
        );
    el("section", &class)
        .attr("id", format!("column-{column}"))
        .live_class("is-refused", move || desk.refused.get() == Some(column))
        .add(
            el("h2", "lhead")
                .add(el("b", "").text(rank.signed()))
                .text(" ")
                .add(el("span", "word").text(word))
                .text(" ")
                .add(el("span", "fill").live_text(move || fill(desk, filled(), height))),
        )
        .add(rows)
}

fn row(desk: Desk, card: Index, review: bool) -> Part {
    let number = (card + 1).to_string();
    let act = if review { Act::Move } else { Act::Choose };
    let press = desk.words(|texts| {
        button("btn btn-line", &texts.move_card()).attr(
            "aria-label",
            texts.move_number().fill(&[("number", &number)]),
        )
    });
    let press = press.number("data-card", card).does(act, card.to_string());
    let mark = press.element().clone();
    let row = el("li", "lrow").add(frame::numbered(desk, card)).add(press);
    if !review {
        choice::show(&mark, desk.chosen.get_untracked() == Some(card));
    }
    row
}

/// Without a chosen card the bar jumps to a column; with one it places.
pub fn jump_bar(desk: Desk) -> Part {
    let texts = &desk.props().texts;
    let ask = el("span", "jump-ask").live_text(move || match desk.chosen.get() {
        Some(card) => desk.words(|texts| {
            texts
                .choose_column_for()
                .fill(&[("number", &(card + 1).to_string())])
        }),
        None => grid::last_move(desk),
    });
    let left = move || {
        desk.board
            .with(|board| board.cards().len() - board.placed())
    };
    let piles = el("button", "jpile")
        .attr("type", "button")
        .does(Act::Stacks, "")
        .add(el("b", "").live_text(move || left().to_string()))
        .add(
            el("span", "")
                .live_text(move || desk.words(|texts| texts.cards_left_short().fill(left(), &[]))),
        );
    let columns = used_columns(desk).map(|column| jump_button(desk, column));
    el("nav", "jump")
        .attr("aria-label", texts.columns_label())
        .add(
            el("div", "jump-top")
                .add(ask)
                .all(frame::undo_redo(
                    desk,
                    mute_button,
                    "btn btn-quiet btn-icon",
                ))
                .add(grid::list_toggle(desk))
                .add(grid::look_over(desk)),
        )
        .add(el("ol", "").add(el("li", "").add(piles)).all(columns))
}

fn jump_button(desk: Desk, column: usize) -> Part {
    let props = desk.props();
    let rank = props.grid.columns()[column].rank;
    let height = usize::from(props.grid.columns()[column].height);
    let filled = move || desk.filled(column);
    el("li", rank_class(&props.grid, rank))
        .live_class("is-refused", move || desk.refused.get() == Some(column))
        .add(
            el("button", "")
                .attr("type", "button")
                .attr("data-jump", rank.0.to_string())
                .number("data-jump-to", column)
                .does(Act::Jump, column.to_string())
                .live_class("is-short", move || {
                    desk.shows_missing.get() && filled() < height
                })
                .add(el("b", "").text(rank.signed()))
                .text(" ")
                .add(el("span", "").live_text(move || fill(desk, filled(), height))),
        )
}
