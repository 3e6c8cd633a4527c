//! What the study is, what is stored, and the choice to take part.

use leptos::prelude::*;

use super::frame::{Frame, participant_page};
use crate::domain::locale::Locale;
use crate::text::{locale, t, t_with};

/// A study as its information page shows it.
#[derive(Clone, Debug)]
pub struct InformationPage {
    /// Address part of the study.
    pub slug: String,
    /// Title and the language it is in.
    pub title: (String, Locale),
    /// The researcher's own information, paragraph by paragraph.
    pub information: Vec<String>,
    /// Language of the information.
    pub information_language: Locale,
    /// Number of statements.
    pub statements: usize,
    /// Number of background questions.
    pub background: usize,
    /// How many sorts are shown to the researchers at a time.
    pub release_batch: u16,
    /// Version of all this, which travels with the sort.
    pub consent: String,
}

/// The information page. Its form changes nothing, so it asks by GET.
pub fn information_page(page: &InformationPage) -> impl IntoView + use<> {
    let path = format!("/s/{}", page.slug);
    let frame = Frame {
        title: page.title.0.clone(),
        study: None,
        path: Some(path.clone()),
        interactive: false,
    };
    let paragraphs = page
        .information
        .iter()
        .map(|paragraph| view! { <p>{paragraph.clone()}</p> })
        .collect_view();
    let facts = [
        (
            t("info-what-title"),
            t_with("info-what", &[("count", page.statements.into())]),
        ),
        (t("info-time-title"), t("info-time")),
        (t("info-stored-title"), t("info-stored")),
        (
            t("info-who-title"),
            t_with("info-who", &[("batch", page.release_batch.into())]),
        ),
        (t("info-withdraw-title"), t("info-withdraw")),
        (t("info-device-title"), t("info-device")),
    ]
    .into_iter()
    .chain(background_fact(page.background))
    .map(|(title, text)| view! { <div><dt>{title}</dt><dd>{text}</dd></div> })
    .collect_view();
    let count = t_with("info-lead", &[("count", page.statements.into())]);
    participant_page(
        frame,
        view! {
            <div>
                <h1 lang=page.title.1.code()>{page.title.0.clone()}</h1>
                <p class="lead">{count}</p>
            </div>
            <div class="prose" lang=page.information_language.code()>{paragraphs}</div>
            <section>
                <h2>{t("info-title")}</h2>
                <dl class="facts-list">{facts}</dl>
            </section>
            <section class="consent">
                <h2>{t("consent-title")}</h2>
                <p>{t("consent-text")}</p>
                <form class="acts" method="get" action=format!("{path}/sort")>
                    <input type="hidden" name="consent" value=page.consent.clone()/>
                    <input type="hidden" name="lang" value=locale().code()/>
                    <button class="btn btn-solid btn-lg" type="submit">{t("consent-yes")}</button>
                    <a class="btn btn-line btn-lg" href=format!("{path}/no-thanks?lang={}", locale().code())>{t("consent-no")}</a>
                </form>
            </section>
        },
    )
}

fn background_fact(count: usize) -> Option<(String, String)> {
    let text = || t_with("info-background", &[("count", count.into())]);
    (count > 0).then(|| (t("info-background-title"), text()))
}
