//! The one movement on the page: a card that another one displaced travels to its new place.

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element};

use super::desk::{Desk, Stack};
use super::reader;
use crate::island::dom::{after, find, later, px, style};
use crate::sorting::board::{Board, Index, Place};

/// How long the travel takes at most; the style sheet says how long it takes.
const TRAVEL: i32 = 400;

/// Sends a copy of each displaced card from where it is to where it will be.
///
/// Called before the board changes. A card that the participant placed from a
/// pile is where the pointer is, so only cards in the grid travel.
pub fn show_displaced(desk: Desk, next: &Board) {
    let chosen = desk.chosen.get_untracked();
    let moved: Vec<Index> = desk.board.with_untracked(|before| {
        (0..next.cards().len())
            .filter(|card| {
                let place = before.cards()[*card].place;
                matches!(place, Place::Cell(_))
                    && place != next.cards()[*card].place
                    && Some(*card) != chosen
            })
            .collect()
    });
    for card in moved {
        let Some(old) = find(&format!(".q button[data-card='{card}']")) else {
            continue;
        };
        let Ok(copy) = old.clone_node_with_deep(true) else {
            continue;
        };
        let copy: Element = copy.unchecked_into();
        let from = old.get_bounding_client_rect();
        after(move || travel(desk, card, &copy, &from));
    }
}

fn travel(desk: Desk, card: Index, copy: &Element, from: &DomRect) {
    let there = find(&format!(".q button[data-card='{card}']")).or_else(|| {
        find(&stack_tab(reactive_graph::graph::untrack(|| {
            desk.stack_of(card)
        })))
    });
    let (Some(there), Some(board)) = (there, find(".board")) else {
        return;
    };
    let to = there.get_bounding_client_rect();
    for name in ["data-card", "data-do", "data-col", "data-row", "id"] {
        // Only the real card may be found and pressed.
        let _ = copy.remove_attribute(name);
    }
    copy.set_class_name("card flying");
    let _ = copy.set_attribute("aria-hidden", "true");
    let _ = copy.set_attribute("tabindex", "-1");
    style(copy, "width", &px(from.width()));
    style(copy, "height", &px(from.height()));
    place(copy, from);
    let _ = board.append_child(copy);
    // Reading the layout makes the browser begin from here.
    let _ = copy.get_bounding_client_rect();
    place(copy, &to);
    let copy = copy.clone();
    later(TRAVEL, move || copy.remove());
}

fn place(copy: &Element, at: &DomRect) {
    style(
        copy,
        "transform",
        &format!("translate({}, {})", px(at.x()), px(at.y())),
    );
}

fn stack_tab(stack: Stack) -> String {
    format!("[data-stack='{}']", reader::stack_code(stack))
}
