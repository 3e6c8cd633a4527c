//! What the study is, what is stored, and the choice to take part.

use leptos::prelude::*;

use super::condition::{self, OpenCondition};
use super::frame::{Frame, participant_page};
use super::last_call::last_call;
use super::resume;
use crate::domain::language::StudyLanguage;
use crate::domain::study::Days;
use crate::sorting::form::GROUP;
use crate::text::{locale, reading, t, t_with};
use crate::ui::date::long;
use crate::ui::field::{Problem, problem_summary};
use crate::ui::notice::{Tone, notice};

/// A study as its information page shows it.
#[derive(Clone, Debug)]
pub struct InformationPage {
    /// Address part of the study.
    pub slug: String,
    /// Title and the language it is in.
    pub title: (String, StudyLanguage),
    /// The researcher's own information, paragraph by paragraph.
    pub information: Vec<String>,
    /// Language of the information.
    pub information_language: StudyLanguage,
    /// The languages among which that of the statements is chosen, if it is chosen apart from the page's.
    pub statements_in: Vec<StudyLanguage>,
    /// Number of statements.
    pub statements: usize,
    /// Number of background questions.
    pub background: usize,
    /// How many sorts are shown to the researchers at a time.
    pub release_batch: u16,
    /// Whether the study is being tried out.
    pub is_pilot: bool,
    /// The meeting that one joins, or why not.
    pub meeting: Option<Joining>,
    /// The group by whose link one came: its name and code.
    pub group: Option<(String, String)>,
    /// Whether a practice round comes first.
    pub has_practice: bool,
    /// How many conditions of instruction the study has.
    pub conditions: usize,
    /// Those that are open, if the study has several.
    pub open_conditions: Vec<OpenCondition>,
    /// Until when one can take part, and how long sorts are kept.
    pub days: Days,
    /// Whether participants get a receipt.
    pub has_receipts: bool,
    /// Version of all this, which travels with the sort.
    pub consent: String,
    /// The page's own address if a researcher looks at it beforehand; then nothing on it begins a sort.
    pub preview: Option<String>,
    /// The resume code as typed, if one was.
    pub code: String,
    /// Why the code opened nothing.
    pub problems: Vec<Problem>,
}

/// What has become of a meeting's code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Joining {
    /// One can join.
    Ready {
        /// What the meeting is called.
        name: String,
        /// Its code.
        code: String,
        /// Secret of the seat that is taken when one begins.
        seat: String,
    },
    /// The meeting is not open yet.
    NotYet,
    /// There is no such meeting.
    Unknown,
    /// Too many wrong codes have been tried.
    TooMany,
    /// Every seat is taken.
    Full,
}

/// The information page. Its form changes nothing, so it asks by GET; only a seat in a meeting is taken by POST.
pub fn information_page(page: &InformationPage) -> impl IntoView + use<> {
    let path = format!("/s/{}", page.slug);
    let (joins, mut here) = match &page.meeting {
        _ if page.preview.is_some() => (false, page.preview.clone().unwrap_or_default()),
        Some(Joining::Ready { code, .. }) => (true, format!("{path}?meeting={code}")),
        _ => (false, path.clone()),
    };
    if let Some((_, code)) = &page.group {
        here.push(if here.contains('?') { '&' } else { '?' });
        here.push_str("group=");
        here.push_str(code);
    }
    let method = if joins { "post" } else { "get" };
    let to = match (page.has_practice, joins) {
        (true, _) => "practice",
        (false, true) => "join",
        (false, false) => "sort",
    };
    let frame = Frame {
        title: page.title.0.clone(),
        study: None,
        path: Some(here.clone()),
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
            if page.is_pilot {
                t("info-who-pilot")
            } else {
                t_with("info-who", &[("batch", page.release_batch.into())])
            },
        ),
        (
            t("info-withdraw-title"),
            if page.has_receipts {
                t("info-withdraw")
            } else {
                t("info-withdraw-strict")
            },
        ),
        (t("info-device-title"), t("info-device")),
    ]
    .into_iter()
    .chain(condition::fact(page.conditions))
    .chain(background_fact(page.background))
    .chain(days_facts(page.days))
    .map(|(title, text)| view! { <div><dt>{title}</dt><dd>{text}</dd></div> })
    .collect_view();
    let begin = if page.preview.is_some() {
        view! { <p class="meta">{t("preview-begin")}</p> }.into_any()
    } else {
        view! {
            <form class="stack-fields" method=method action=format!("{path}/{to}")>
                {condition::choice(&page.open_conditions)}
                <div class="acts">
                    {page.meeting.as_ref().and_then(joining_fields)}
                    {page.group.as_ref().map(|(_, code)| view! { <input type="hidden" name=GROUP value=code.clone()/> })}
                    <input type="hidden" name="consent" value=page.consent.clone()/>
                    <input type="hidden" name="lang" value=reading().to_string()/>
                    <button class="btn btn-solid btn-lg" type="submit">{t("consent-yes")}</button>
                    <a class="btn btn-line btn-lg" href=format!("{path}/no-thanks?lang={}", reading())>{t("consent-no")}</a>
                </div>
            </form>
        }
        .into_any()
    };
    let count = t_with("info-lead", &[("count", page.statements.into())]);
    participant_page(
        frame,
        view! {
            {problem_summary(&page.problems)}
            <div>
                <h1 lang=page.title.1.code() dir=page.title.1.dir()>{page.title.0.clone()}</h1>
                <p class="lead">{count}</p>
            </div>
            {statements_in(page, &here)}
            {page.preview.is_some().then(|| notice(Tone::Information, t("preview-title"), t("preview-text")))}
            {page.is_pilot.then(|| notice(Tone::Attention, t("info-pilot-title"), t("info-pilot")))}
            {last_call(locale(), page.days).map(|text| view! { <p class="notice"><b>{text}</b></p> })}
            {page.meeting.as_ref().map(joining_note)}
            {page.group.as_ref().map(|(name, _)| view! {
                <p class="notice">{t_with("info-group", &[("name", name.clone().into())])}</p>
            })}
            <div class="prose" lang=page.information_language.code() dir=page.information_language.dir()>{paragraphs}</div>
            <section>
                <h2>{t("info-title")}</h2>
                <dl class="facts-list">{facts}</dl>
            </section>
            <section class="consent">
                <h2>{t("consent-title")}</h2>
                <p>{t("consent-text")}</p>
                {begin}
            </section>
            {page.preview.is_none().then(|| resume::entry(&page.slug, &page.code, &page.problems))}
        },
    )
}

/// The same page with the study's texts in each language.
fn statements_in(page: &InformationPage, here: &str) -> Option<impl IntoView + use<>> {
    let joint = if here.contains('?') { '&' } else { '?' };
    let current = page.information_language;
    let links = page
        .statements_in
        .iter()
        .map(|language| {
            let href = format!("{here}{joint}lang={}", reading().with_statements(*language));
            let current = (*language == current).then_some("true");
            view! {
                <a class="btn btn-line" href=href lang=language.code() hreflang=language.code() aria-current=current>
                    {language.name()}
                </a>
            }
        })
        .collect_view();
    (!page.statements_in.is_empty()).then(|| {
        view! {
            <div class="wish" role="group" aria-labelledby="statements-in">
                <span class="meta" id="statements-in">{t("view-statements")}</span>
                <span class="acts">{links}</span>
            </div>
        }
    })
}

fn background_fact(count: usize) -> Option<(String, String)> {
    let text = || t_with("info-background", &[("count", count.into())]);
    (count > 0).then(|| (t("info-background-title"), text()))
}

fn days_facts(days: Days) -> impl Iterator<Item = (String, String)> {
    let closes = days.last.map(|day| {
        let text = t_with("info-closes", &[("date", long(day).into())]);
        (t("info-closes-title"), text)
    });
    let kept = days.kept_until.map(|day| {
        let text = t_with("info-kept", &[("date", long(day).into())]);
        (t("info-kept-title"), text)
    });
    closes.into_iter().chain(kept)
}

fn joining_note(joining: &Joining) -> AnyView {
    let (title, text) = match joining {
        Joining::Ready { name, .. } => {
            let text = t_with("join-running", &[("name", name.clone().into())]);
            return view! { <p class="notice">{text}</p> }.into_any();
        }
        Joining::NotYet => (t("join-not-yet-title"), t("join-not-yet")),
        Joining::Unknown => (t("join-unknown-title"), t("join-unknown")),
        Joining::TooMany => (t("join-many-title"), t("join-many")),
        Joining::Full => (t("join-full-title"), t("join-full")),
    };
    notice(Tone::Attention, title, text).into_any()
}

fn joining_fields(joining: &Joining) -> Option<impl IntoView + use<>> {
    let Joining::Ready { code, seat, .. } = joining else {
        return None;
    };
    Some(view! {
        <input type="hidden" name="meeting" value=code.clone()/>
        <input type="hidden" name="seat" value=seat.clone()/>
    })
}
