//! The listeners of the island: one per kind of event, for the whole of it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent, PointerEvent};

use super::act;
use super::desk::Desk;
use super::drag::Drag;
use super::{keys, remarks, send};
use crate::island::dom::{around, hear, number};
use crate::sorting::step::Step;

/// Listens to everything that happens in the island.
pub fn listen(desk: Desk, root: &Element) {
    let drag = Drag::new(desk);
    hear(root, "click", move |event| click(desk, drag, &event));
    hear(root, "keydown", move |event| {
        keys::press(desk, event.unchecked_ref::<KeyboardEvent>());
    });
    hear(root, "input", move |event| input(desk, &event));
    hear(root, "submit", move |event| send::submit(desk, &event));
    hear(root, "focusin", move |event| {
        // A press of the mouse focuses, too, but then the pane must not change: the
        // card would move away under the pointer before the button is let go.
        let by_key = around(&event, ":focus-visible").is_some();
        if by_key {
            peek(desk, &event, ".card,.pcard");
        }
    });
    hear(root, "focusout", move |_| {
        if desk.peek.get_untracked().is_some() {
            desk.peek.set(None);
        }
    });
    hear(root, "pointerover", move |event| {
        if event.unchecked_ref::<PointerEvent>().pointer_type() == "mouse" {
            // Not the cards of a pile: they lie below the pane, which may grow.
            peek(desk, &event, ".card");
        }
    });
    for (name, act) in Drag::LISTENS {
        hear(root, name, move |event| act(drag, event.unchecked_ref()));
    }
    hear(root, "copy", move |event| {
        super::fit::copy_without_hyphens(&event)
    });
}

/// Shows the card that pointer or focus has reached.
fn peek(desk: Desk, event: &Event, cards: &str) {
    let card = around(event, cards);
    let card = card.and_then(|card| number(&card, "data-card"));
    if desk.peek.get_untracked() != card {
        desk.peek.set(card);
    }
}

fn click(desk: Desk, drag: Drag, event: &Event) {
    if drag.swallows() {
        event.prevent_default();
        return;
    }
    let Some(element) = around(event, "[data-do]") else {
        return;
    };
    let code = element.get_attribute("data-do").unwrap_or_default();
    let argument = element.get_attribute("data-arg").unwrap_or_default();
    if act::perform(desk, &code, &argument) {
        event.prevent_default();
    }
}

fn input(desk: Desk, event: &Event) {
    let Some(field) = event.target() else { return };
    // Text areas have the same properties.
    let field: HtmlInputElement = field.unchecked_into();
    let (id, text) = (field.id(), field.value());
    match desk.step.get_untracked() {
        Step::Remarks => remarks::typed(desk, &id, text),
        Step::Send => desk.pseudonym.set(text),
        _ => {}
    }
}
