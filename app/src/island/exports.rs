//! The functions that the loader calls, one per island, named like its element.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use super::mount::mount;
use super::{grid_editor, present_keys, sorting};

/// Called once before any island; there is nothing to prepare.
#[wasm_bindgen]
pub fn hydrate() {}

/// The participant's sort.
#[wasm_bindgen]
pub fn sorting(element: HtmlElement) {
    mount(element, sorting::view);
}

/// Leaves nothing of a study in the browser.
#[wasm_bindgen]
pub fn wipe_draft(element: HtmlElement) {
    mount(element, sorting::wipe::view);
}

/// The grid editor.
#[wasm_bindgen]
pub fn grid_editor(element: HtmlElement) {
    mount(element, grid_editor::view);
}

/// The presenter's keys.
#[wasm_bindgen]
pub fn present_keys(element: HtmlElement) {
    mount(element, present_keys::view);
}
