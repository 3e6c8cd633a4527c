//! Bar and landmarks of the participant's pages.

use leptos::prelude::*;

use crate::domain::language::StudyLanguage;
use crate::domain::locale::Locale;
use crate::shell::{Head, document};
use crate::text::t;
use crate::ui::brand::brand;
use crate::ui::language_switch::language_switch;

/// Bar above a participant's page.
pub struct Frame {
    /// Title of the document.
    pub title: String,
    /// Title of the study, and its language.
    pub study: Option<(String, StudyLanguage)>,
    /// Address that the language links lead to; none where a form would be lost.
    pub path: Option<String>,
    /// Whether the page holds islands.
    pub interactive: bool,
}

/// The document with the bar, around one reading column.
pub fn participant_page(frame: Frame, content: impl IntoView + 'static) -> impl IntoView {
    let languages = frame.path.map(|path| language_switch(&path, &Locale::ALL));
    let study = frame
        .study
        .map(|(title, language)| view! { <span class="study" lang=language.code() dir=language.dir()>{title}</span> });
    let head = Head {
        title: frame.title,
        interactive: frame.interactive,
        at_work: false,
        body_class: "",
        ..Head::default()
    };
    document(
        head,
        view! {
            <a class="skip" href="#main">{t("skip-to-content")}</a>
            <header class="bar">
                {brand("/")}
                {study}
                <span class="push"></span>
                {languages}
            </header>
            <main id="main" class="letter" tabindex="-1">{content}</main>
            {super::super::public::frame::foot()}
        },
    )
}
