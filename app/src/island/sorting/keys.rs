//! The keyboard on the board.
//!
//! Single keys act only while the focus is on the board and not in a text
//! field (WCAG 2.1.4). A digit, with a minus before it for the negative
//! columns, moves to a column; Enter places there.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::desk::Desk;
use super::focus;
use super::reader;
use crate::sorting::board::{Cell, Index, Place};
use analysis::Rank;

/// Keys that work anywhere on the board.
pub fn board(desk: Desk, pending_sign: RwSignal<bool>, event: &KeyboardEvent) {
    let key = event.key();
    if event.ctrl_key() || event.meta_key() {
        match key.as_str() {
            "z" | "Z" if event.shift_key() => desk.redo(),
            "z" => desk.undo(),
            "y" => desk.redo(),
            _ => return,
        }
        event.prevent_default();
        return;
    }
    if event.alt_key() {
        return;
    }
    let negative = pending_sign.get_untracked();
    pending_sign.set(false);
    let used = match key.as_str() {
        "Escape" => {
            desk.release();
            true
        }
        "-" | "−" => {
            pending_sign.set(true);
            true
        }
        "n" | "N" => next_card(desk),
        "p" | "P" => with_chosen(desk, |desk, card| desk.act(|board| board.park(card))),
        "Backspace" => with_chosen(desk, |desk, card| desk.act(|board| board.send_home(card))),
        "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End" => {
            arrow(desk, &key, event)
        }
        _ => digit(desk, &key, negative),
    };
    if used {
        event.prevent_default();
        return;
    }
    if matches!(key.as_str(), "Enter" | " ") {
        follow_placed_card(desk);
    }
}

/// Arrow keys within the open pile, which is one stop for the tab key.
pub fn pile(event: &KeyboardEvent) {
    let Some(current) = target(event) else { return };
    let next = match event.key().as_str() {
        "ArrowDown" => current.next_element_sibling(),
        "ArrowUp" => current.previous_element_sibling(),
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    let next = next.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(next) = next.filter(|element| element.class_list().contains("pcard")) {
        // A lost focus is a nuisance, not a failure.
        let _ = next.focus();
    }
}

fn target(event: &KeyboardEvent) -> Option<web_sys::Element> {
    event.target()?.dyn_into().ok()
}

fn with_chosen(desk: Desk, act: impl FnOnce(Desk, Index)) -> bool {
    let Some(card) = desk.chosen.get_untracked() else {
        return false;
    };
    act(desk, card);
    focus::soon(card_selector(card));
    true
}

fn card_selector(card: Index) -> String {
    format!("button[data-card='{card}']")
}

fn cell_selector(cell: Cell) -> String {
    format!("[data-col='{}'][data-row='{}']", cell.column, cell.row + 1)
}

/// Goes back to the open pile for the next card.
fn next_card(desk: Desk) -> bool {
    let stack = desk.cards_in_stack(desk.stack.get_untracked());
    let Some(card) = stack.first() else {
        return false;
    };
    if desk.chosen.get_untracked() != Some(*card) {
        desk.toggle(*card);
    }
    focus::soon(if desk.is_list() {
        ".pane button".to_owned()
    } else {
        card_selector(*card)
    });
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
    focus::soon(cell_selector(cell));
    true
}

/// Moves between the heads and cells of the grid.
fn arrow(desk: Desk, key: &str, event: &KeyboardEvent) -> bool {
    let Some(element) = target(event) else {
        return false;
    };
    let read = |name: &str| element.get_attribute(name)?.parse::<usize>().ok();
    let (Some(column), Some(row)) = (read("data-col"), read("data-row")) else {
        return false;
    };
    let props = desk.props();
    let heights: Vec<usize> = props
        .grid
        .columns()
        .iter()
        .map(|column| usize::from(column.height))
        .collect();
    let last = heights.len() - 1;
    let (column, row) = match key {
        "ArrowLeft" => (column.saturating_sub(1), row),
        "ArrowRight" => ((column + 1).min(last), row),
        "ArrowUp" => (column, row.saturating_sub(1)),
        "ArrowDown" => (column, row + 1),
        "Home" => (0, row),
        _ => (last, row),
    };
    let row = row.min(heights[column]);
    focus::soon(format!("[data-col='{column}'][data-row='{row}']"));
    true
}

/// Enter on a cell is a click; the focus then follows the card it moved.
fn follow_placed_card(desk: Desk) {
    let Some(card) = desk.chosen.get_untracked() else {
        return;
    };
    request_animation_frame(move || {
        let placed = desk
            .board
            .with_untracked(|board| matches!(board.cards()[card].place, Place::Cell(_)));
        if placed && !desk.is_list() {
            focus::soon(card_selector(card));
        }
    });
}

/// Moves a card onto the stack whose tab it was dropped on; without a pile of its own it goes home.
pub fn drop_on_stack(desk: Desk, card: Index, code: &str) {
    match reader::stack_from(code) {
        Some(super::desk::Stack::Tray) => desk.act(|board| board.park(card)),
        Some(super::desk::Stack::Pile(pile)) => desk.act(|board| board.pile(card, pile)),
        _ => desk.act(|board| board.send_home(card)),
    }
}
