//! The mark of the chosen card, wherever it lies.

use std::cell::Cell;

use web_sys::Element;

use super::desk::Desk;
use crate::island::dom::{class, find_in, follow, set};

/// Keeps the mark on the chosen card's button within a part of the page; only the two buttons concerned are touched.
pub fn mark(desk: Desk, within: Element) {
    let marked = Cell::new(None);
    follow(move || {
        let chosen = desk.chosen.get();
        let before = marked.replace(chosen);
        if before == chosen {
            return;
        }
        for (card, on) in [(before, false), (chosen, true)] {
            let Some(card) = card else { continue };
            for button in find_in(&within, &format!("[data-card='{card}'][aria-pressed]")) {
                show(&button, on);
            }
        }
    });
}

/// Marks a card's button, and in the list the row it stands in, as chosen or not.
pub fn show(button: &Element, chosen: bool) {
    let pressed = if chosen { "true" } else { "false" };
    set(button, "aria-pressed", Some(pressed));
    let row = button.closest(".lrow").ok().flatten();
    class(row.as_ref().unwrap_or(button), "is-chosen", chosen);
}
