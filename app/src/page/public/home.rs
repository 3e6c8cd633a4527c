//! The front page: what Synspunkt is, and where each kind of visitor goes.

use leptos::prelude::*;

use super::frame::letter_page;
use crate::text::t;

/// What the front page needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Home {
    /// Whether a researcher is signed in.
    pub signed_in: bool,
}

/// The front page.
pub fn home(data: Home) -> AnyView {
    let way_in = if data.signed_in {
        view! { <a class="btn btn-solid" href="/studies">{t("home-to-studies")}</a> }
    } else {
        view! { <a class="btn btn-solid" href="/sign-in">{t("sign-in")}</a> }
    };
    let content = view! {
        <div>
            <h1>{t("home-heading")}</h1>
            <p class="lead">{t("home-what")}</p>
        </div>
        <ul class="can">
            <li>
                <h2>{t("home-participant-title")}</h2>
                <p>{t("home-participant")}</p>
            </li>
            <li>
                <h2>{t("home-researcher-title")}</h2>
                <p>{t("home-researcher")}</p>
            </li>
            <li>
                <h2>{t("home-receipt-title")}</h2>
                <p>{t("home-receipt")}" "<a href="/receipt">{t("home-receipt-link")}</a></p>
            </li>
        </ul>
        <div class="acts">{way_in}</div>
    };
    letter_page(String::new(), "/", "letter", content).into_any()
}
