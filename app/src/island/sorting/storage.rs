//! The draft kept in this browser tab, so that a reload loses nothing.
//!
//! Session storage ends with the tab, which suits shared computers. Where it
//! is blocked the sort still works, only without surviving a reload.

use leptos::prelude::window;

use crate::sorting::draft::Draft;

fn key(slug: &str) -> String {
    format!("synspunkt:{slug}")
}

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}

/// Keeps the draft; says whether that was possible.
pub fn keep(slug: &str, draft: &Draft) -> bool {
    let Ok(text) = serde_json::to_string(draft) else {
        return false;
    };
    storage().is_some_and(|storage| storage.set_item(&key(slug), &text).is_ok())
}

/// The draft kept earlier, if it can still be read.
pub fn kept(slug: &str) -> Option<Draft> {
    let text = storage()?.get_item(&key(slug)).ok().flatten()?;
    serde_json::from_str(&text).ok()
}

/// Removes everything this study has kept in the tab.
pub fn wipe(slug: &str) {
    if let Some(storage) = storage() {
        // Nothing to do when storage is blocked: then nothing was kept either.
        let _ = storage.remove_item(&key(slug));
    }
}
