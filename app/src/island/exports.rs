//! The functions that the loader calls, one per island, named like its element.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use super::{grid_editor, present_keys, sorting};

/// Called once before any island.
#[wasm_bindgen]
pub fn hydrate() {
    // Signals live as long as the page.
    let owner = reactive_graph::owner::Owner::new();
    owner.set();
    std::mem::forget(owner);
}

/// The participant's sort.
#[wasm_bindgen]
pub fn sorting(element: HtmlElement) {
    sorting::start(&element);
}

/// Leaves nothing of a study in the browser.
#[wasm_bindgen]
pub fn wipe_draft(element: HtmlElement) {
    sorting::storage::wipe_for(&element);
}

/// Keeps the way to the draft on the server with the draft in the browser.
#[wasm_bindgen]
pub fn keep_ticket(element: HtmlElement) {
    sorting::storage::keep_ticket(&element);
}

/// The grid editor.
#[wasm_bindgen]
pub fn grid_editor(element: HtmlElement) {
    grid_editor::fields::start(&element);
}

/// The presenter's keys.
#[wasm_bindgen]
pub fn present_keys(element: HtmlElement) {
    present_keys::start(&element);
}
