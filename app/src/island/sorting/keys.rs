//! The keyboard.
//!
//! Single keys act only while the focus is in the island and not in a text
//! field, and can be switched off (WCAG 2.1.4). A digit, with a minus before
//! it for the negative columns, moves to a column; Enter places there.

use reactive_graph::graph::untrack;
use std::cell::Cell as Switch;

use analysis::Rank;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::act::perform;
use super::desk::{Desk, Stack};
use super::{focus, piles, reader};
use crate::island::dom::{self, around, number};
use crate::sorting::board::{Cell, Index, Pile};
use crate::sorting::step::Step;

thread_local! {
    /// Whether the key before this one was a minus sign.
    static MINUS: Switch<bool> = const { Switch::new(false) };
}

/// A key was pressed in the island.
pub fn press(desk: Desk, event: &KeyboardEvent) {
    let typing = around(event, "input:not([type=hidden]),textarea,select").is_some();
    if event.alt_key() || typing || desk.coming_back.get_untracked() {
        return;
    }
    let key = event.key();
    let used = if event.ctrl_key() || event.meta_key() {
        with_control(desk, &key, event.shift_key())
    } else {
        let negative = MINUS.replace(false);
        plain(desk, &key, negative, event)
    };
    if used {
        event.prevent_default();
    }
}

fn with_control(desk: Desk, key: &str, shift: bool) -> bool {
    match key {
        "z" | "Z" if shift => desk.redo(),
        "z" => desk.undo(),
        "y" => desk.redo(),
        _ => return false,
    }
    true
}

fn plain(desk: Desk, key: &str, negative: bool, event: &KeyboardEvent) -> bool {
    if key == "Escape" {
        if desk.panel.get_untracked().is_some() {
            desk.toggle_panel(None);
        } else {
            desk.release();
        }
        return true;
    }
    if key.starts_with("Arrow") || matches!(key, "Home" | "End") {
        return arrow(desk, key, event);
    }
    if desk.wishes.with_untracked(|wishes| wishes.no_keys) {
        return false;
    }
    match desk.step.get_untracked() {
        Step::Piles => pile_key(desk, key),
        Step::Grid => board_key(desk, key, negative),
        _ => false,
    }
}

fn pile_key(desk: Desk, key: &str) -> bool {
    let pile = match key {
        "1" => Pile::Disagree,
        "2" => Pile::Neutral,
        "3" => Pile::Agree,
        _ => return false,
    };
    piles::put(desk, pile);
    true
}

fn board_key(desk: Desk, key: &str, negative: bool) -> bool {
    match key {
        "-" | "−" => {
            MINUS.set(true);
            true
        }
        "n" | "N" => next_card(desk),
        "p" | "P" => with_chosen(desk, |card| desk.act(|board| board.park(card))),
        "Backspace" => with_chosen(desk, |card| desk.act(|board| board.send_home(card))),
        _ => digit(desk, key, negative),
    }
}

fn with_chosen(desk: Desk, act: impl FnOnce(Index)) -> bool {
    let Some(card) = desk.chosen.get_untracked() else {
        return false;
    };
    act(card);
    true
}

/// Goes back to the open pile for the next card.
fn next_card(desk: Desk) -> bool {
    let stack = untrack(|| desk.cards_in_stack(desk.stack.get()));
    let Some(card) = stack.first().copied() else {
        return false;
    };
    if desk.chosen.get_untracked() != Some(card) {
        desk.toggle(card);
    }
    if untrack(|| desk.shows_pile()) {
        focus::card(card);
    } else {
        dom::after(|| dom::focus(".pane-acts button:not([hidden])"));
    }
    true
}

/// Moves to the column whose rank was typed: its first free cell, or its top card.
fn digit(desk: Desk, key: &str, negative: bool) -> bool {
    let Ok(size) = key.parse::<i8>() else {
        return false;
    };
    let rank = Rank(if negative { -size } else { size });
    let cell = desk.board.with_untracked(|board| {
        let column = board.column_of(rank)?;
        (board.height(column) > 0)
            .then(|| board.first_free(column).unwrap_or(Cell { column, row: 0 }))
    });
    let Some(cell) = cell else { return false };
    focus::cell(cell);
    true
}

/// Arrow keys within the composite parts, each of which is one stop for the tab key.
fn arrow(desk: Desk, key: &str, event: &KeyboardEvent) -> bool {
    if let Some(tab) = around(event, "[data-stack]") {
        return along_tabs(desk, key, &tab);
    }
    if let Some(card) = around(event, ".pcard") {
        return along_pile(key, &card);
    }
    around(event, "[data-row]").is_some_and(|place| along_grid(desk, key, &place))
}

/// Steps to the right on the screen: forward, or back where lines run from the right.
fn rightward(key: &str, element: &Element) -> Option<bool> {
    let leftward_page = element.closest("html[dir=rtl]").ok().flatten().is_some();
    match key {
        "ArrowRight" => Some(!leftward_page),
        "ArrowLeft" => Some(leftward_page),
        _ => None,
    }
}

fn along_tabs(desk: Desk, key: &str, tab: &Element) -> bool {
    let Some(forward) = rightward(key, tab) else {
        return false;
    };
    let all: Vec<Stack> = reader::stacks(desk);
    let open = desk.stack.get_untracked();
    let position = all.iter().position(|stack| *stack == open).unwrap_or(0);
    let step = if forward { 1 } else { all.len() - 1 };
    let next = reader::stack_code(all[(position + step) % all.len()]);
    perform(desk, "stack", next);
    dom::after(move || dom::focus(&format!("[data-stack='{next}']")));
    true
}

fn along_pile(key: &str, card: &Element) -> bool {
    let next = match key {
        "ArrowDown" => card.next_element_sibling(),
        "ArrowUp" => card.previous_element_sibling(),
        _ => return false,
    };
    if let Some(next) = next.filter(|element| element.class_list().contains("pcard")) {
        // A lost focus is a nuisance, not a failure.
        let _ = next.unchecked_ref::<HtmlElement>().focus();
    }
    true
}

fn along_grid(desk: Desk, key: &str, place: &Element) -> bool {
    let (Some(column), Some(row)) = (number(place, "data-col"), number(place, "data-row")) else {
        return false;
    };
    let props = desk.props();
    let columns = props.grid.columns();
    let last = columns.len() - 1;
    let (column, row) = match (key, rightward(key, place)) {
        (_, Some(true)) => ((column + 1).min(last), row),
        (_, Some(false)) => (column.saturating_sub(1), row),
        ("ArrowUp", _) => (column, row.saturating_sub(1)),
        ("ArrowDown", _) => (column, row + 1),
        ("Home", _) => (0, row),
        _ => (last, row),
    };
    let row = row.min(usize::from(columns[column].height));
    dom::focus(&format!("[data-col='{column}'][data-row='{row}']"));
    true
}
