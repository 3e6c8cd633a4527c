//! What a facilitator tells everybody in a meeting, as participants read it.

use leptos::prelude::*;

use crate::domain::announcement::Announcement;
use crate::domain::locale::Locale;
use crate::text::{in_locale, t};

/// One sentence for each thing that is told.
#[must_use]
pub fn sentences(locale: Locale, announcement: &Announcement) -> Vec<String> {
    let Announcement { until, back, text } = announcement;
    let at = |key: &str, time: &dyn ToString| {
        in_locale(locale, key, &[("time", time.to_string().into())])
    };
    let back = back.map(|time| at("announced-back", &time));
    let until = until.map(|time| at("announced-until", &time));
    let text = text.as_ref().map(ToString::to_string);
    back.into_iter().chain(until).chain(text).collect()
}

/// The sentences above a page, if there are any.
pub(super) fn announced(sentences: &[String]) -> Option<impl IntoView + use<>> {
    let lines = sentences
        .iter()
        .map(|sentence| view! { <p>{sentence.clone()}</p> })
        .collect_view();
    (!sentences.is_empty()).then(|| {
        view! { <section class="notice" aria-label=t("announced-title")>{lines}</section> }
    })
}
