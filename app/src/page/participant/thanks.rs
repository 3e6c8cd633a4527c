//! After sending: the receipt, which the participant keeps.

use jiff::civil::Date;
use leptos::prelude::*;

use super::condition::OpenCondition;
use super::frame::{Frame, participant_page};
use super::inbox;
use super::receipt::{code_field, save_form};
use crate::domain::language::StudyLanguage;
use crate::island::mount::island;
use crate::sorting::form::CONDITION;
use crate::sorting::kept::kept_as;
use crate::text::{locale, t, t_with};
use crate::ui::date::long;

/// A sort that has arrived.
#[derive(Clone, Debug)]
pub struct ThanksPage {
    /// What has arrived.
    pub arrived: Arrived,
    /// Address part of the study.
    pub slug: String,
    /// Title and its language.
    pub study: (String, StudyLanguage),
    /// The receipt code in groups, if the study gives receipts.
    pub receipt: Option<String>,
    /// Where the code is used.
    pub address: String,
    /// The name the sort is shown under.
    pub pseudonym: String,
    /// The condition it was made under, as its form has it.
    pub condition: String,
    /// Other conditions of instruction that can be sorted under now.
    pub next: Vec<OpenCondition>,
    /// Version of the information that was agreed to.
    pub consent: String,
}

/// What has arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrived {
    /// A sort.
    New {
        /// Until when a message from the researchers can be read, if they may leave one.
        messages_until: Option<Date>,
    },
    /// The correction of a sort.
    Corrected {
        /// The day on which the researchers see it at the latest; none if they have not seen the sort at all.
        until: Option<Date>,
    },
}

/// The page after sending; reloading it sends nothing twice.
pub fn thanks_page(page: &ThanksPage) -> impl IntoView + use<> {
    let (title, lead) = words(page);
    let frame = Frame {
        title: title.clone(),
        study: Some(page.study.clone()),
        path: None,
        interactive: true,
    };
    // The name under which the browser keeps the draft; a correction has one of its own.
    let is_correction = matches!(page.arrived, Arrived::Corrected { .. });
    let kept_as = kept_as(&page.slug, &page.condition, is_correction);
    let offer = match (page.arrived, &page.receipt) {
        (
            Arrived::New {
                messages_until: Some(day),
            },
            Some(code),
        ) => Some(inbox::offer(code, day)),
        _ => None,
    };
    participant_page(
        frame,
        view! {
            <div>
                <h1>{title}</h1>
                <p class="lead">{lead}</p>
            </div>
            {page.receipt.as_ref().map(|code| receipt(page, code))}
            {(!page.next.is_empty()).then(|| next(page))}
            {offer}
            <p class="meta">{t("thanks-device")}</p>
            {island("wipe_draft", &kept_as, ())}
        },
    )
}

/// The conditions that are left, each with a button: the pseudonym goes along in the form.
fn next(page: &ThanksPage) -> impl IntoView + use<> {
    let forms = page
        .next
        .iter()
        .map(|condition| {
            view! {
                <form class="next-condition" method="post" action=format!("/s/{}/sort", page.slug)>
                    <input type="hidden" name="consent" value=page.consent.clone()/>
                    <input type="hidden" name="lang" value=locale().code()/>
                    <input type="hidden" name="pseudonym" value=page.pseudonym.clone()/>
                    <input type="hidden" name=CONDITION value=condition.number.to_string()/>
                    <p class="condition" lang=condition.language.code()>{condition.instruction.clone()}</p>
                    <button class="btn btn-line" type="submit">
                        {t("next-condition-begin")}": "<span lang=condition.language.code()>{condition.name.clone()}</span>
                    </button>
                </form>
            }
        })
        .collect_view();
    let note = if page.receipt.is_some() {
        t("next-condition-receipt")
    } else {
        t("next-condition")
    };
    view! {
        <section aria-labelledby="next-condition-heading">
            <h2 id="next-condition-heading">{t("next-condition-title")}</h2>
            <p>{note}</p>
            {forms}
        </section>
    }
}

/// Heading and first sentence.
fn words(page: &ThanksPage) -> (String, String) {
    match page.arrived {
        Arrived::Corrected { until: None } => (t("corrected-title"), t("corrected-lead")),
        Arrived::Corrected { until: Some(day) } => (
            t("corrected-title"),
            t_with("corrected-lead-later", &[("date", long(day).into())]),
        ),
        Arrived::New { .. } if page.receipt.is_none() => {
            (t("thanks-title"), t("thanks-lead-strict"))
        }
        Arrived::New { .. } => (t("thanks-title"), t("thanks-lead")),
    }
}

/// The code, covered until it is asked for: the window may be shared.
fn receipt(page: &ThanksPage, code: &str) -> impl IntoView + use<> {
    let groups = code
        .split(' ')
        .map(|group| view! { <span>{group.to_owned()}</span>" " })
        .collect_view();
    let text = t_with(
        "receipt-as-text",
        &[
            ("study", page.study.0.clone().into()),
            ("code", code.to_owned().into()),
            ("address", page.address.clone().into()),
            ("pseudonym", page.pseudonym.clone().into()),
        ],
    );
    view! {
        <section class="receipt" aria-labelledby="receipt-heading">
            <h2 id="receipt-heading">{t("receipt-yours")}</h2>
            <p>{t_with("receipt-pseudonym", &[("pseudonym", page.pseudonym.clone().into())])}</p>
            <details class="cover">
                <summary class="btn btn-line">
                    <span class="when-closed">{t("receipt-uncover")}</span>
                    <span class="when-open">{t("receipt-cover")}</span>
                </summary>
                <p class="key" data-receipt="">{groups}</p>
                <p class="help" id="copy-help">{t("receipt-copy-help")}</p>
                <pre class="copy" tabindex="0" aria-describedby="copy-help">{text}</pre>
            </details>
            <p class="meta">{t("receipt-cover-note")}</p>
            <div class="acts">{save_form(code)}</div>
        </section>
        <section>
            <h2>{t("receipt-can-title")}</h2>
            <ul class="can">
                <li><h3>{t("receipt-see-title")}</h3><p>{t("receipt-see")}</p></li>
                <li><h3>{t("receipt-delete-title")}</h3><p>{t("receipt-delete")}</p></li>
                <li><h3>{t("receipt-keep-title")}</h3><p>{t("receipt-keep")}</p></li>
            </ul>
            <form method="post" action="/receipt">
                {code_field(code)}
                <button class="btn btn-line" type="submit">{t("receipt-link")}</button>
            </form>
        </section>
    }
}
