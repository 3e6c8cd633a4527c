//! The practice round: six harmless statements in three columns. Nothing is stored.

use leptos::prelude::*;

use super::frame::{Frame, participant_page};
use crate::domain::locale::Locale;
use crate::text::{locale, t};
use crate::ui::field::{Problem, problem_line, problem_of, problem_summary};

/// Statements of the practice round.
pub const STATEMENTS: usize = 6;
/// Its columns: rank as sent, rank as shown, and places.
pub const COLUMNS: [(i8, &str, usize); 3] = [(1, "+1", 2), (0, "0", 2), (-1, "−1", 2)];

/// A practice round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PracticePage {
    /// Address part of the study.
    pub slug: String,
    /// Title of the study and its language.
    pub study: (String, Locale),
    /// Version of the information that was agreed to, for the sort itself.
    pub consent: String,
    /// A meeting and a seat in it that are taken when the sort begins; empty outside meetings.
    pub seat: Vec<(String, String)>,
    /// Rank chosen for each statement.
    pub ranks: [Option<i8>; STATEMENTS],
    /// Whether everything is placed, so that there is nothing left to practise.
    pub is_done: bool,
    /// What does not add up yet.
    pub problems: Vec<Problem>,
}

/// Name of the field of the statement with this index.
#[must_use]
pub fn field(index: usize) -> String {
    format!("practice-{}", index + 1)
}

fn statement(index: usize) -> String {
    match index {
        0 => t("practice-1"),
        1 => t("practice-2"),
        2 => t("practice-3"),
        3 => t("practice-4"),
        4 => t("practice-5"),
        _ => t("practice-6"),
    }
}

/// The page: statements with a choice each or, when all are placed, the sort that was made.
pub fn practice_page(page: &PracticePage) -> impl IntoView + use<> {
    let title = if page.is_done {
        t("practice-done-title")
    } else {
        t("practice-title")
    };
    let lead = if page.is_done {
        t("practice-done")
    } else {
        t("practice-lead")
    };
    let frame = Frame {
        title: title.clone(),
        study: Some(page.study.clone()),
        path: None,
        interactive: false,
    };
    let content = if page.is_done {
        done(page).into_any()
    } else {
        choices(page).into_any()
    };
    participant_page(
        frame,
        view! {
            {problem_summary(&page.problems)}
            <div>
                <h1>{title}</h1>
                <p class="lead">{lead}</p>
            </div>
            {content}
        },
    )
}

fn choices(page: &PracticePage) -> impl IntoView + use<> {
    let rows = (0..STATEMENTS)
        .map(|index| choice(page, index))
        .collect_view();
    let columns = problem_of(&page.problems, "columns").map(|text| problem_line("columns", text));
    view! {
        <form class="stack" method="post" action=format!("/s/{}/practice", page.slug)>
            {hidden(page)}
            <div>
                <p class="condition">{t("practice-instruction")}</p>
                <p id="columns">{t("practice-rows")}</p>
                {columns}
            </div>
            <div class="place-rows">{rows}</div>
            <div class="way">
                {skip(page)}
                <span class="push"></span>
                <button class="btn btn-solid" type="submit">{t("practice-check")}</button>
            </div>
        </form>
    }
}

fn choice(page: &PracticePage, index: usize) -> impl IntoView + use<> {
    let id = field(index);
    let chosen = page.ranks[index];
    let options = COLUMNS.map(|(rank, shown, _)| {
        let word = match rank {
            1 => t("pole-high"),
            0 => t("middle-word"),
            _ => t("pole-low"),
        };
        view! { <option value=rank.to_string() selected=chosen == Some(rank)>{format!("{shown} {word}")}</option> }
    });
    let problem = problem_of(&page.problems, &id);
    let invalid = problem.is_some().then_some("true");
    let described = problem.is_some().then(|| format!("{id}-problem"));
    let message = problem.map(|text| problem_line(&id, text));
    view! {
        <div class="place-row">
            <label for=id.clone()><span class="nr">{index + 1}</span>" "{statement(index)}</label>
            <select class="input" id=id.clone() name=id aria-describedby=described aria-invalid=invalid>
                <option value="" selected=chosen.is_none()>{t("place-none")}</option>
                {options}
            </select>
            {message}
        </div>
    }
}

fn done(page: &PracticePage) -> impl IntoView + use<> {
    let columns = COLUMNS
        .into_iter()
        .map(|(rank, shown, _)| {
            let rows = (0..STATEMENTS)
                .filter(|index| page.ranks[*index] == Some(rank))
                .map(|index| {
                    view! {
                        <li class="lrow"><span><span class="nr">{index + 1}</span>" "{statement(index)}</span></li>
                    }
                })
                .collect_view();
            view! { <section class="lsec"><h2 class="lhead"><b>{shown}</b></h2><ol>{rows}</ol></section> }
        })
        .collect_view();
    let (method, to) = if page.seat.is_empty() {
        ("get", "sort")
    } else {
        ("post", "join")
    };
    view! {
        <div>{columns}</div>
        <form class="acts" method=method action=format!("/s/{}/{to}", page.slug)>
            {hidden(page)}
            <button class="btn btn-solid btn-lg" type="submit">{t("practice-begin")}</button>
        </form>
    }
}

fn hidden(page: &PracticePage) -> impl IntoView + use<> {
    let seat = page
        .seat
        .iter()
        .map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone()/> })
        .collect_view();
    view! {
        <input type="hidden" name="consent" value=page.consent.clone()/>
        <input type="hidden" name="lang" value=locale().code()/>
        {seat}
    }
}

/// Leads to the sort itself; what was practised stays behind.
fn skip(page: &PracticePage) -> AnyView {
    let label = t("practice-skip");
    if page.seat.is_empty() {
        let language = locale().code();
        let href = format!(
            "/s/{}/sort?consent={}&lang={language}",
            page.slug, page.consent
        );
        view! { <a class="btn btn-line" href=href>{label}</a> }.into_any()
    } else {
        let action = format!("/s/{}/join", page.slug);
        view! { <button class="btn btn-line" type="submit" formaction=action>{label}</button> }
            .into_any()
    }
}
