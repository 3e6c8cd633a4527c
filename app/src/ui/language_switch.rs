//! Links to the same page in the other languages.

use leptos::prelude::*;

use crate::domain::locale::Locale;
use crate::text::locale;

/// One link per language in `offered` other than the page's own.
///
/// `path` is the page's address without a query; the choice travels as `lang`.
pub fn language_switch(path: &str, offered: &[Locale]) -> impl IntoView + use<> {
    let current = locale();
    offered
        .iter()
        .filter(|other| **other != current)
        .map(|other| {
            let href = format!("{path}?lang={}", other.code());
            view! { <a class="lang" href=href lang=other.code() hreflang=other.code()>{other.name()}</a> }
        })
        .collect_view()
}
