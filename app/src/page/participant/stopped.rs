//! Pages that end before a sort: not open, or no thanks.

use leptos::prelude::*;

use super::frame::{Frame, participant_page};
use crate::domain::language::StudyLanguage;
use crate::text::t;

/// Why there is nothing to sort here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// The study takes no more sorts.
    Closed,
    /// The study has not been opened yet.
    NotOpenYet,
    /// The study is open, but not under this condition of instruction.
    ConditionClosed,
    /// The participant said no.
    NoThanks,
}

/// A short page with a heading and a sentence.
pub fn stopped_page(
    reason: Stopped,
    study: (String, StudyLanguage),
    path: &str,
) -> impl IntoView + use<> {
    let (title, text) = match reason {
        Stopped::Closed => (t("closed-title"), t("closed-text")),
        Stopped::NotOpenYet => (t("not-open-title"), t("not-open-text")),
        Stopped::ConditionClosed => (t("condition-closed-title"), t("condition-closed-text")),
        Stopped::NoThanks => (t("no-thanks-title"), t("no-thanks-text")),
    };
    let frame = Frame {
        title: title.clone(),
        study: Some(study),
        path: Some(path.to_owned()),
        interactive: false,
    };
    let leads_back = matches!(reason, Stopped::NoThanks | Stopped::ConditionClosed);
    let back = leads_back.then(|| {
        let href = path.trim_end_matches("/no-thanks").to_owned();
        view! { <p><a href=href>{t("no-thanks-back")}</a></p> }
    });
    participant_page(
        frame,
        view! {
            <div>
                <h1>{title}</h1>
                <p class="lead">{text}</p>
            </div>
            {back}
        },
    )
}
