//! Moving the keyboard focus after the page has changed.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::island::dom::{after, document, find, focus, window};
use crate::sorting::board::{Cell, Index};

/// The heading of the step that was just opened, at the top of the page.
pub fn heading() {
    after(|| {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus("[data-step-heading]");
    });
}

/// A card, wherever it is.
pub fn card(card: Index) {
    after(move || focus(&format!("button[data-card='{card}']")));
}

/// A cell of the grid; in the list, the column's button.
pub fn cell(Cell { column, row }: Cell) {
    focus(&format!(
        "[data-col='{column}'][data-row='{}'],[data-jump-to='{column}']",
        row + 1
    ));
}

/// The stacks of cards.
pub fn stacks() {
    focus(".pane-acts button:not([hidden])");
    if let Some(pane) = find(".pane") {
        pane.scroll_into_view();
    }
}

/// A column of the list.
pub fn section(column: usize) {
    if let Some(section) = find(&format!("#column-{column}")) {
        section.scroll_into_view();
    }
}

/// The button that opened a panel.
pub fn panel_button(code: &str) {
    focus(&format!("[data-do='panel'][data-arg='{code}']"));
}

/// The question whether to stop, or the button that asks it.
pub fn stop(asking: bool) {
    after(move || {
        focus(if asking {
            ".stop-ask .btn-line"
        } else {
            "[data-do='stop']"
        })
    });
}

/// After a move the focus stays with the card that was moved, if the place it
/// was on is gone.
pub fn keep(moved: Index) {
    after(move || {
        if !is_lost() {
            return;
        }
        let there = find(&format!(".q button[data-card='{moved}']"))
            .or_else(|| find(&format!("button[data-card='{moved}']")))
            .or_else(|| find(".pane-acts button:not([hidden])"));
        if let Some(element) = there {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            // A lost focus is a nuisance, not a failure.
            let _ = element
                .unchecked_ref::<HtmlElement>()
                .focus_with_options(&options);
        }
    });
}

/// Whether the focus is on nothing, or on what is no longer shown.
fn is_lost() -> bool {
    document().active_element().is_none_or(|element| {
        element.tag_name() == "BODY" || element.closest("[hidden]").is_ok_and(|gone| gone.is_some())
    })
}
