//! Links to the same page in the other languages.

use leptos::prelude::*;

use crate::domain::locale::Locale;
use crate::text::reading;

/// One link per language in `offered` other than the page's own.
///
/// `path` is the page's address; the choice travels as `lang` behind a query that it may have.
pub fn language_switch(path: &str, offered: &[Locale]) -> impl IntoView + use<> {
    let current = reading();
    offered
        .iter()
        .filter(|other| **other != current.locale)
        .map(|other| {
            let joint = if path.contains('?') { '&' } else { '?' };
            let href = format!("{path}{joint}lang={}", current.with_locale(*other));
            view! { <a class="lang" href=href lang=other.code() hreflang=other.code()>{other.name()}</a> }
        })
        .collect_view()
}
