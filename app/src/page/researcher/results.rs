//! Results for those who may see them without seeing any sort.

use leptos::prelude::*;

use super::frame::{StudyChrome, Tab, study_page};
use crate::text::t;

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Whether an analysis was chosen to be shown.
    pub has_analysis: bool,
}

/// The page.
pub fn results(data: &Results) -> AnyView {
    let body = if data.has_analysis {
        view! {
            <p class="lead">{t("results-lead")}</p>
            <div class="acts"><a class="btn btn-solid" href=data.chrome.href("results/slides")>{t("presentation-show")}</a></div>
        }
        .into_any()
    } else {
        view! { <p class="lead">{t("results-none")}</p> }.into_any()
    };
    let content = view! {
        <div class="title"><h1>{t("results-heading")}</h1></div>
        <div class="form">{body}</div>
    };
    study_page(
        &data.chrome,
        Tab::Results,
        false,
        "work is-narrow",
        content.into_any(),
    )
}
