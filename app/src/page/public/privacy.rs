//! What is stored, where, for how long, and on the participant's own device.

use leptos::prelude::*;

use super::frame::letter_page;
use crate::text::t;

/// The page about what is stored.
pub fn privacy() -> AnyView {
    let section = |title: &'static str, lines: &'static [&'static str]| {
        let items = lines
            .iter()
            .map(|key| view! { <li>{t(key)}</li> })
            .collect_view();
        view! {
            <section class="prose">
                <h2>{t(title)}</h2>
                <ul>{items}</ul>
            </section>
        }
    };
    let content = view! {
        <div>
            <h1>{t("privacy-heading")}</h1>
            <p class="lead">{t("privacy-lead")}</p>
        </div>
        {section(
            "privacy-sort-title",
            &["privacy-sort-what", "privacy-sort-date", "privacy-sort-batch", "privacy-sort-receipt"],
        )}
        {section(
            "privacy-more-title",
            &["privacy-more-background", "privacy-more-messages", "privacy-more-meeting"],
        )}
        {section(
            "privacy-device-title",
            &["privacy-device-draft", "privacy-device-code", "privacy-device-cookie", "privacy-device-history"],
        )}
        {section(
            "privacy-not-title",
            &["privacy-not-address", "privacy-not-third", "privacy-not-trace"],
        )}
        {section(
            "privacy-researcher-title",
            &["privacy-researcher-account", "privacy-researcher-cookie"],
        )}
    };
    letter_page(t("privacy-heading"), "/privacy", "letter", content).into_any()
}
