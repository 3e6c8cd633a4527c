//! Moving the keyboard focus after the page has changed.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Focuses the first element that matches, once the change is on screen.
pub fn soon(selector: String) {
    request_animation_frame(move || {
        if let Some(element) = find(&selector) {
            // A lost focus is a nuisance, not a failure.
            let _ = element.focus();
        }
    });
}

/// Focuses the heading of the step that was just opened and scrolls to the top.
pub fn heading() {
    request_animation_frame(|| {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        if let Some(element) = find("[data-step-heading]") {
            let _ = element.focus();
        }
    });
}

fn find(selector: &str) -> Option<web_sys::HtmlElement> {
    document()
        .query_selector(selector)
        .ok()
        .flatten()?
        .dyn_into()
        .ok()
}
