//! How an island gets onto a page.
//!
//! The server writes an element with the island's name, its data and what
//! stands there without script; leptos' own loader calls the function of that
//! name (see `exports`) with the element. The function builds the island
//! beside or in what stands there; nothing is hydrated, so the plain content
//! never has to match.

use leptos::prelude::*;
use serde::Serialize;

/// The element of the island `name`, with its data and its plain content.
pub fn island(
    name: &'static str,
    data: &impl Serialize,
    plain: impl IntoView + 'static,
) -> AnyView {
    let data = serde_json::to_string(data).expect("an island's data is plain values");
    view! {
        <leptos-island data-component=name data-props=data>{plain.into_any()}</leptos-island>
    }
    .into_any()
}
