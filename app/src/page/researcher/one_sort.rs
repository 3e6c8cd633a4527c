//! One released sort: the picture and the remarks.

use jiff::civil::Date;
use leptos::prelude::*;

use super::frame::{StudyChrome, Tab, study_page};
use super::sort_hint::hint_list;
use crate::domain::exclusion::{Exclusion, ExclusionReason};
use crate::domain::sort_hint::SortHint;
use crate::text::{t, t_with};
use crate::ui::composite::{Composite, composite};
use crate::ui::control::Control;
use crate::ui::date::long;
use crate::ui::field::{Problem, problem_summary};

/// A remark about one statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemarkRow {
    /// Number of the statement.
    pub number: u32,
    /// Text of the statement.
    pub statement: String,
    /// Where it was placed, as people read it.
    pub rank: String,
    /// Class of the rank's colour.
    pub rank_class: &'static str,
    /// What the participant wrote.
    pub remark: String,
}

/// One released sort.
#[derive(Clone, Debug, PartialEq)]
pub struct OneSort {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Pseudonym.
    pub pseudonym: String,
    /// Day on which it was sealed.
    pub sealed: Date,
    /// The sort in the grid.
    pub sort: Composite,
    /// Remarks, from the highest rank to the lowest.
    pub remarks: Vec<RemarkRow>,
    /// Remark about the whole.
    pub closing_remark: Option<String>,
    /// What is unusual about it.
    pub hints: Vec<SortHint>,
    /// Identity, as in addresses.
    pub id: String,
    /// Why it is left out of analyses, if it is.
    pub exclusion: Option<Exclusion>,
    /// A reason that was refused, as typed.
    pub reason: String,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// One released sort.
pub fn one_sort(data: &OneSort) -> AnyView {
    let sealed = t_with("sealed-on", &[("date", long(data.sealed).into())]);
    let content = view! {
        <div class="title"><div>
            <h1>{t_with("one-sort-heading", &[("pseudonym", data.pseudonym.clone().into())])}</h1>
            <p class="meta">{sealed}" · "<a href=data.chrome.href("sorts")>{t("all-sorts")}</a>
                " · "<a href=data.chrome.href(&format!("sorts/compare?one={}", data.id))>{t("compare-with")}</a></p>
        </div></div>
        {problem_summary(&data.problems)}
        <div class="stack">
            <section class="sec comp" aria-labelledby="picture">
                <h2 id="picture" class="vh">{t("one-sort-picture")}</h2>
                {composite(&data.sort)}
            </section>
            {hint_section(&data.hints)}
            {remarks(data)}
            {exclusion(data)}
        </div>
    };
    study_page(&data.chrome, Tab::Sorts, false, "work", content.into_any())
}

/// What is unusual about the sort, if anything is.
fn hint_section(hints: &[SortHint]) -> Option<AnyView> {
    (!hints.is_empty()).then(|| {
        view! {
            <section class="sec" aria-labelledby="hints">
                <h2 id="hints">{t("sort-hints-title")}</h2>
                {hint_list(hints)}
                <p class="meta">{t("sort-hints-note")}</p>
            </section>
        }
        .into_any()
    })
}

/// Leaves the sort out of analyses, or takes it in again.
fn exclusion(data: &OneSort) -> AnyView {
    let address = |act: &str| data.chrome.href(&format!("sorts/{}/{act}", data.id));
    let body = if let Some(exclusion) = &data.exclusion {
        let since = [("date", long(exclusion.excluded_on).into())];
        view! {
            <p class="meta">{t_with("left-out-since", &since)}</p>
            <p class="quoted">{exclusion.reason.to_string()}</p>
            <form method="post" action=address("include")>
                <button class="btn btn-line" type="submit">{t("take-in-again")}</button>
            </form>
        }
        .into_any()
    } else {
        let reason = Control::new("reason", t("left-out-reason"))
            .help(t("left-out-help"))
            .value(&data.reason)
            .max(ExclusionReason::MAX)
            .required()
            .area(2, &data.problems);
        view! {
            <form class="form" method="post" action=address("exclude")>
                {reason}
                <div class="acts"><button class="btn btn-line" type="submit">{t("leave-out")}</button></div>
            </form>
        }
        .into_any()
    };
    view! {
        <section class="sec" aria-labelledby="exclusion">
            <h2 id="exclusion">{t("left-out-title")}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// One remark with the statement it is about.
pub fn remark_item(row: &RemarkRow) -> AnyView {
    let class = format!("chip {}", row.rank_class);
    view! {
        <li>
            <p class="meta"><span class=class>{row.rank.clone()}</span>" "{row.number}". "{row.statement.clone()}</p>
            <p>{row.remark.clone()}</p>
        </li>
    }
    .into_any()
}

fn remarks(data: &OneSort) -> AnyView {
    let none = data.remarks.is_empty() && data.closing_remark.is_none();
    let rows = data.remarks.iter().map(remark_item).collect_view();
    let closing = data.closing_remark.clone().map(|remark| {
        view! { <li><p class="meta">{t("closing-remark-shown")}</p><p>{remark}</p></li> }
    });
    view! {
        <section class="sec" aria-labelledby="remarks">
            <h2 id="remarks">{t("remarks-word")}</h2>
            {none.then(|| view! { <p class="meta">{t("remarks-none")}</p> })}
            <ul class="remarks">{rows}{closing}</ul>
        </section>
    }
    .into_any()
}
