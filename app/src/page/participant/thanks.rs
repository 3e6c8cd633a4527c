//! The receipt: what the participant keeps.

use jiff::civil::Date;
use leptos::prelude::*;

use super::frame::{Frame, participant_page};
use super::inbox;
use crate::domain::locale::Locale;
use crate::island::mount::island;
use crate::text::{locale, t, t_with};

/// A sort that has arrived.
#[derive(Clone, Debug)]
pub struct ThanksPage {
    /// Address part of the study.
    pub slug: String,
    /// Title and its language.
    pub study: (String, Locale),
    /// The receipt code in groups.
    pub receipt: String,
    /// Until when a message from the researchers can be read, if they may leave one.
    pub messages_until: Option<Date>,
    /// The name the sort is shown under.
    pub pseudonym: String,
}

/// The page after sending; reloading it sends nothing twice.
pub fn thanks_page(page: &ThanksPage) -> impl IntoView + use<> {
    let frame = Frame {
        title: t("thanks-title"),
        study: Some(page.study.clone()),
        path: None,
        interactive: true,
    };
    let groups = page
        .receipt
        .split(' ')
        .map(|group| view! { <span>{group.to_owned()}</span>" " })
        .collect_view();
    participant_page(
        frame,
        view! {
            <div>
                <h1>{t("thanks-title")}</h1>
                <p class="lead">{t("thanks-lead")}</p>
            </div>
            <section class="receipt" aria-labelledby="receipt-heading">
                <h2 id="receipt-heading">{t("receipt-yours")}</h2>
                <p class="key" data-receipt="">{groups}</p>
                <p>{t_with("receipt-pseudonym", &[("pseudonym", page.pseudonym.clone().into())])}</p>
            </section>
            <section>
                <h2>{t("receipt-can-title")}</h2>
                <ul class="can">
                    <li><h3>{t("receipt-see-title")}</h3><p>{t("receipt-see")}</p></li>
                    <li><h3>{t("receipt-delete-title")}</h3><p>{t("receipt-delete")}</p></li>
                    <li><h3>{t("receipt-keep-title")}</h3><p>{t("receipt-keep")}</p></li>
                </ul>
                <p><a href=format!("/receipt?lang={}", locale().code())>{t("receipt-link")}</a></p>
            </section>
            {page.messages_until.map(|day| inbox::offer(&page.receipt, day))}
            <p class="meta">{t("thanks-device")}</p>
            {island("wipe_draft", &page.slug, ())}
        },
    )
}
