//! The mark: a ring with a point off its centre, the same thing seen from somewhere.

use leptos::prelude::*;

/// The mark and the name, linking to `href`.
pub fn brand(href: &'static str) -> impl IntoView {
    view! {
        <a class="brand" href=href>
            <svg viewBox="0 0 22 22" aria-hidden="true">
                <circle cx="11" cy="11" r="9.25" fill="none" stroke="currentColor" stroke-width="2.5"/>
                <circle cx="14.25" cy="7.75" r="3.25" fill="currentColor"/>
            </svg>
            <span>"Synspunkt"</span>
        </a>
    }
}
