//! The page that shows a new presentation link, once.

use leptos::prelude::*;

use super::frame::{StudyChrome, Tab, study_page};
use crate::text::t;

/// A new presentation link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPresentation {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// The whole address, secret included.
    pub link: String,
}

/// The page that shows a new presentation link, once.
pub fn new_presentation(data: &NewPresentation) -> AnyView {
    let content = view! {
        <div class="title"><h1>{t("presentation-new-heading")}</h1></div>
        <div class="form">
            <p class="lead">{t("presentation-new-lead")}</p>
            <p class="secret code">{data.link.clone()}</p>
            <div class="acts">
                <a class="btn btn-solid" href=data.link.clone()>{t("presentation-show")}</a>
                <a class="btn btn-quiet" href=data.chrome.href("")>{t("back-to-overview")}</a>
            </div>
        </div>
    };
    study_page(
        &data.chrome,
        Tab::Overview,
        false,
        "work is-narrow",
        content.into_any(),
    )
}
