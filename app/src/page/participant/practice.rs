//! The practice round: six harmless statements in three columns, on the same board as the sort. Nothing is stored, and
//! with the board nothing is sent.

use analysis::Grid;
use leptos::prelude::*;

use super::frame::{Frame, participant_page};
use crate::domain::language::StudyLanguage;
use crate::domain::locale::Locale;
use crate::island::mount::island;
use crate::island::sorting::props::{BEGIN, SortingModel};
use crate::shell::{Head, document};
use crate::text::{in_locale, reading, t};
use crate::ui::brand::brand;
use crate::ui::field::{Problem, problem_line, problem_of, problem_summary};

/// Statements of the practice round.
pub const STATEMENTS: usize = 6;
/// Its columns: rank as sent, rank as shown, and places.
pub const COLUMNS: [(i8, &str, usize); 3] = [(1, "+1", 2), (0, "0", 2), (-1, "−1", 2)];

/// A practice round.
#[derive(Clone, Debug, PartialEq)]
pub struct PracticePage {
    /// Address part of the study.
    pub slug: String,
    /// Title of the study and its language.
    pub study: (String, StudyLanguage),
    /// Version of the information that was agreed to, for the sort itself.
    pub consent: String,
    /// What goes on to the sort: a meeting and a seat in it that are taken when it begins, the group of the link.
    pub carried: Vec<(String, String)>,
    /// Rank chosen for each statement.
    pub ranks: [Option<i8>; STATEMENTS],
    /// Whether everything is placed, so that there is nothing left to practise.
    pub is_done: bool,
    /// What does not add up yet.
    pub problems: Vec<Problem>,
    /// What the island starts from.
    pub model: SortingModel,
}

/// The statements of the practice round.
#[must_use]
pub fn statements(locale: Locale) -> Vec<String> {
    const KEYS: [&str; STATEMENTS] = [
        "practice-1",
        "practice-2",
        "practice-3",
        "practice-4",
        "practice-5",
        "practice-6",
    ];
    KEYS.map(|key| in_locale(locale, key, &[])).to_vec()
}

/// The condition of instruction of the practice round.
#[must_use]
pub fn instruction(locale: Locale) -> String {
    in_locale(locale, "practice-instruction", &[])
}

/// The small board to practise on.
///
/// # Panics
/// Never: the columns are fixed, and follow one another.
#[must_use]
pub fn grid() -> Grid {
    let mut columns: Vec<String> = COLUMNS
        .iter()
        .map(|(rank, _, height)| format!("{rank}:{height}"))
        .collect();
    columns.reverse();
    columns.join(",").parse().expect("three columns in order")
}

/// Name of the field of the statement with this index.
#[must_use]
pub fn field(index: usize) -> String {
    format!("practice-{}", index + 1)
}

/// The page: the board and, where it cannot be had, statements with a choice each; or, when all are placed, the sort
/// that was made.
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
    let (study, language) = page.study.clone();
    let content = view! {
        {problem_summary(&page.problems)}
        <div>
            <h1>{title.clone()}</h1>
            <p class="lead">{lead}</p>
        </div>
        {if page.is_done { done(page).into_any() } else { choices(page).into_any() }}
    };
    let begin = begin_form(page);
    if page.is_done {
        let frame = Frame {
            title,
            study: Some((study, language)),
            path: None,
            interactive: false,
        };
        return participant_page(frame, view! { {content}{begin} }).into_any();
    }
    document(
        Head::of_board(title),
        view! {
            <div class="plain">
                <a class="skip" href="#main">{t("skip-to-content")}</a>
                <header class="bar">
                    {brand("/")}
                    <span class="study" lang=language.code() dir=language.dir()>{study}</span>
                </header>
                <main id="main" class="letter" tabindex="-1">{content}</main>
            </div>
            {begin}
            {island("sorting", &page.model, ())}
        },
    )
    .into_any()
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
                <p class="condition">{page.model.instruction.clone()}</p>
                <p id="columns">{t("practice-rows")}</p>
                {columns}
            </div>
            <div class="place-rows">{rows}</div>
            <div class="way">
                <button class="btn btn-line" type="submit" form=BEGIN>{t("practice-skip")}</button>
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
            <label for=id.clone()><span class="nr">{index + 1}</span>" "{page.model.statements[index].clone()}</label>
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
                        <li class="lrow"><span><span class="nr">{index + 1}</span>" "{page.model.statements[index].clone()}</span></li>
                    }
                })
                .collect_view();
            view! { <section class="lsec"><h2 class="lhead"><b>{shown}</b></h2><ol>{rows}</ol></section> }
        })
        .collect_view();
    view! {
        <div>{columns}</div>
        <div class="acts">
            <button class="btn btn-solid btn-lg" type="submit" form=BEGIN>{t("practice-begin")}</button>
        </div>
    }
}

/// Leads to the sort itself; what was practised stays behind.
fn begin_form(page: &PracticePage) -> impl IntoView + use<> {
    let joins = page.carried.iter().any(|(name, _)| name == "seat");
    let (method, to) = if joins {
        ("post", "join")
    } else {
        ("get", "sort")
    };
    view! {
        <form id=BEGIN method=method action=format!("/s/{}/{to}", page.slug)>{hidden(page)}</form>
    }
}

fn hidden(page: &PracticePage) -> impl IntoView + use<> {
    let carried = page
        .carried
        .iter()
        .map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone()/> })
        .collect_view();
    view! {
        <input type="hidden" name="consent" value=page.consent.clone()/>
        <input type="hidden" name="lang" value=reading().to_string()/>
        {carried}
    }
}
