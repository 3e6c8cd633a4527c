//! Bar, landmarks and foot of the pages for anybody.

use leptos::prelude::*;

use crate::domain::locale::Locale;
use crate::shell::{Head, document};
use crate::text::t;
use crate::ui::brand::brand;
use crate::ui::language_switch::language_switch;

/// A page with a reading column in the class `letter`.
pub fn letter_page<Content: IntoView + 'static>(
    title: String,
    path: &str,
    class: &'static str,
    content: Content,
) -> impl IntoView + use<Content> {
    let languages = language_switch(path, &Locale::ALL);
    let head = Head {
        title,
        ..Head::default()
    };
    document(
        head,
        view! {
            <a class="skip" href="#main">{t("skip-to-content")}</a>
            <header class="bar">
                {brand("/")}
                <span class="push"></span>
                {languages}
            </header>
            <main id="main" class=class tabindex="-1">{content}</main>
            {foot()}
        },
    )
}

/// The foot: what is stored, and the way in.
pub fn foot() -> AnyView {
    view! {
        <footer class="foot">
            <a href="/privacy">{t("privacy-link")}</a>
            <a href="/studies">{t("researcher-link")}</a>
        </footer>
    }
    .into_any()
}
