//! Leaves nothing in the browser once a sort is sent or given up.

use leptos::prelude::*;

use super::storage;

/// Removes the draft that this tab has kept for the study at `slug`.
#[must_use]
pub fn view(slug: String) -> AnyView {
    storage::wipe(&slug);
    if let Some(root) = document().document_element() {
        // Tells tests that nothing is left.
        let _ = root.set_attribute("data-island", "ready");
    }
    ().into_any()
}
