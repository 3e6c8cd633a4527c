//! Leaves nothing in the browser once a sort is sent or given up.
#![expect(missing_docs, reason = "the island macro makes a struct without documentation")]

use leptos::prelude::*;

use super::storage;

/// Removes the draft that this tab has kept for a study.
#[island]
pub fn WipeDraft(
    /// Address part of the study.
    slug: String,
) -> impl IntoView {
    Effect::new(move |_| {
        storage::wipe(&slug);
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-island", "ready");
        }
    });
}
