//! A study's first page: how many sorts, the way in, what comes next, presentation links.

use jiff::civil::Date;
use leptos::prelude::*;

use super::frame::{StateWord, StudyChrome, Tab, state_word, study_page};
use super::next_steps;
use crate::text::{t, t_with};
use crate::ui::date::long;
use crate::ui::field::{Problem, problem_summary};
use crate::ui::notice::{Tone, notice};

/// A presentation link; its secret is not known to the server any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresentationRow {
    /// Identity, for revoking.
    pub id: String,
    /// When it was made.
    pub made: Date,
}

/// What the overview shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Since when the study is open or closed.
    pub since: Option<Date>,
    /// Number of statements; 0 before they are written.
    pub statements: usize,
    /// Lowest and highest rank and number of cells, once there is a grid.
    pub grid: Option<GridFacts>,
    /// Sorts of which the researcher can see the ranks.
    pub released: usize,
    /// How many sorts are released together.
    pub batch: u16,
    /// Replies to messages that nobody has marked as read.
    pub unread: usize,
    /// Address for participants.
    pub participant_link: String,
    /// What keeps the study from opening, in words.
    pub open_problems: Vec<String>,
    /// Whether an analysis has been chosen for presentations.
    pub has_analysis: bool,
    /// Presentation links that work.
    pub presentations: Vec<PresentationRow>,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// A grid in three numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridFacts {
    /// Number of cells.
    pub cells: usize,
    /// Lowest rank as people read it.
    pub lowest: String,
    /// Highest rank as people read it.
    pub highest: String,
}

/// The overview.
pub fn overview(data: &Overview) -> AnyView {
    let content = view! {
        {heading(data)}
        {problem_summary(&data.problems)}
        <div class="two">
            <div class="stack">
                {counts(data)}
                {way_in(data)}
                {presentations(data)}
                {copy(data)}
            </div>
            <aside class="stack">
                {next_steps::list(data)}
                {batch_note(data)}
            </aside>
        </div>
    };
    study_page(
        &data.chrome,
        Tab::Overview,
        false,
        "work",
        content.into_any(),
    )
}

fn heading(data: &Overview) -> AnyView {
    let state = data.chrome.state;
    let since = data.since.map(|day| {
        let key = match state {
            StateWord::Closed | StateWord::Archived => "closed-since",
            StateWord::Draft | StateWord::Pilot | StateWord::Open => "open-since",
        };
        view! { <time datetime=day.to_string()>{t_with(key, &[("date", long(day).into())])}</time>" · " }
    });
    let statements = t_with("study-statements", &[("count", data.statements.into())]);
    let grid = match &data.grid {
        Some(grid) => t_with(
            "grid-facts",
            &[
                ("cells", grid.cells.into()),
                ("lowest", grid.lowest.clone().into()),
                ("highest", grid.highest.clone().into()),
            ],
        ),
        None => t("grid-none-yet"),
    };
    view! {
        <div class="title">
            <div>
                <h1>{data.chrome.title.clone()}</h1>
                <p class="state">
                    {state_word(state)}
                    <span class="meta">{since}{statements}", "{grid}</span>
                </p>
            </div>
            <div class="push">{actions(data)}</div>
        </div>
    }
    .into_any()
}

fn actions(data: &Overview) -> AnyView {
    let post = |page: &str, class: &'static str, key: &'static str| {
        view! {
            <form method="post" action=data.chrome.href(page)>
                <button class=class type="submit">{t(key)}</button>
            </form>
        }
        .into_any()
    };
    let see = view! {
        <a class="btn btn-quiet" href=data.participant_link.clone()>{t("see-as-participant")}</a>
    };
    match data.chrome.state {
        StateWord::Draft if data.open_problems.is_empty() => view! {
            {post("pilot", "btn btn-line", "pilot-study")}
            {post("open", "btn btn-solid", "open-study")}
        }
        .into_any(),
        StateWord::Pilot => view! {
            {see}
            {post("redraft", "btn btn-line", "redraft-study")}
            {post("open", "btn btn-solid", "open-after-pilot")}
        }
        .into_any(),
        StateWord::Draft => ().into_any(),
        StateWord::Open => view! { {see}{post("close", "btn btn-line", "close-study")} }.into_any(),
        StateWord::Closed => view! {
            {post("archive", "btn btn-quiet", "archive-study")}
            {post("reopen", "btn btn-line", "reopen-study")}
        }
        .into_any(),
        StateWord::Archived => post("restore", "btn btn-line", "restore-study"),
    }
    .into_any()
}

fn counts(data: &Overview) -> AnyView {
    let note = (data.chrome.state == StateWord::Open).then(|| {
        view! { <p class="meta">{t_with("released-note", &[("batch", data.batch.into())])}</p> }
    });
    view! {
        <section class="sec" aria-labelledby="counts">
            <h2 id="counts" class="vh">{t("tab-sorts")}</h2>
            <p class="huge">{data.released}</p>
            <p>{t_with("released-sorts", &[("count", data.released.into())])}</p>
            {note}
            {unread(data)}
        </section>
    }
    .into_any()
}

fn unread(data: &Overview) -> Option<AnyView> {
    (data.unread > 0).then(|| {
        let text = t_with("messages-unread", &[("count", data.unread.into())]);
        view! { <p class="unread"><a href=data.chrome.href("messages")>{text}</a></p> }.into_any()
    })
}

fn way_in(data: &Overview) -> AnyView {
    let explanation = match data.chrome.state {
        StateWord::Draft => "way-in-draft",
        StateWord::Pilot => "way-in-pilot",
        StateWord::Open => "way-in-open",
        StateWord::Closed | StateWord::Archived => "way-in-closed",
    };
    view! {
        <section class="sec" aria-labelledby="way-in">
            <h2 id="way-in">{t("way-in-title")}</h2>
            <ul class="links">
                <li>
                    <span><b>{t("open-link")}</b><br/><span class="meta">{t(explanation)}</span></span>
                    <a class="code" href=data.participant_link.clone()>{data.participant_link.clone()}</a>
                </li>
            </ul>
        </section>
    }
    .into_any()
}

fn presentations(data: &Overview) -> AnyView {
    let rows = data
        .presentations
        .iter()
        .enumerate()
        .map(|(index, row)| {
            let made = t_with("presentation-made", &[("date", long(row.made).into())]);
            let action = data
                .chrome
                .href(&format!("presentations/{}/revoke", row.id));
            let name = t_with("presentation-number", &[("number", (index + 1).into())]);
            view! {
                <li>
                    <span><b>{name.clone()}</b><br/><span class="meta">{made}</span></span>
                    <span class="meta">{t("presentation-secret-gone")}</span>
                    <form method="post" action=action>
                        <button class="btn btn-danger" type="submit">
                            {t("presentation-revoke")}<span class="vh">" "{name}</span>
                        </button>
                    </form>
                </li>
            }
        })
        .collect_view();
    let list = (!data.presentations.is_empty()).then(|| view! { <ul class="links">{rows}</ul> });
    let action = if data.has_analysis {
        view! {
            <form class="acts below" method="post" action=data.chrome.href("presentations")>
                <button class="btn btn-line" type="submit">{t("presentation-create")}</button>
            </form>
        }
        .into_any()
    } else {
        view! { <p class="meta">{t("presentation-needs-analysis")}</p> }.into_any()
    };
    view! {
        <section class="sec" aria-labelledby="presentations">
            <h2 id="presentations">{t("presentation-title")}</h2>
            {list}
            {action}
        </section>
    }
    .into_any()
}

fn copy(data: &Overview) -> AnyView {
    view! {
        <section class="sec" aria-labelledby="copy">
            <h2 id="copy">{t("copy-heading")}</h2>
            <p class="meta">{t("copy-note")}</p>
            <form class="acts below" method="post" action=data.chrome.href("copy")>
                <button class="btn btn-line" type="submit">{t("copy-study")}</button>
            </form>
        </section>
    }
    .into_any()
}

fn batch_note(data: &Overview) -> AnyView {
    if data.chrome.state == StateWord::Pilot {
        return notice(
            Tone::Attention,
            t("pilot-note-title"),
            t("pilot-note-sentence"),
        )
        .into_any();
    }
    notice(
        Tone::Information,
        t_with("batch-title", &[("batch", data.batch.into())]),
        t("batch-sentence"),
    )
    .into_any()
}
