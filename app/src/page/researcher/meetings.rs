//! The meetings of a study: listed, prepared.

use leptos::prelude::*;

use super::frame::{StateWord, StudyChrome, Tab, study_page};
use crate::domain::meeting::{MeetingName, MeetingState, Seats};
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};

/// A meeting in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingRow {
    /// Identity, as in addresses.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// For how many people.
    pub planned: u16,
    /// Where it is in its life.
    pub state: MeetingState,
}

/// The list, and the form for a new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meetings {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Meetings by name.
    pub rows: Vec<MeetingRow>,
    /// The name as typed.
    pub name: String,
    /// The number of seats as typed.
    pub planned: String,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The word for a meeting's state.
#[must_use]
pub fn state_name(state: MeetingState) -> String {
    t(match state {
        MeetingState::Prepared => "meeting-prepared",
        MeetingState::Open => "meeting-open",
        MeetingState::LastCall => "meeting-last-call",
        MeetingState::Closed => "meeting-closed",
    })
}

/// The state with its dot; the dot repeats, it does not replace.
pub fn state_line(state: MeetingState) -> impl IntoView {
    let dot = match state {
        MeetingState::Prepared => "dot dot-off",
        MeetingState::Open | MeetingState::LastCall => "dot",
        MeetingState::Closed => "dot dot-open",
    };
    view! { <span class="state"><span class=dot></span><b>{state_name(state)}</b></span> }
}

/// The page.
pub fn meetings(data: &Meetings) -> AnyView {
    let list = if data.rows.is_empty() {
        view! { <p class="lead">{t("meetings-none")}</p> }.into_any()
    } else {
        let rows = data.rows.iter().map(|row| one(data, row)).collect_view();
        view! { <ul class="studies">{rows}</ul> }.into_any()
    };
    let content = view! {
        <div class="title"><div>
            <h1>{t("meetings-heading")}</h1>
            <p class="meta">{t("meetings-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        <div class="two">
            <div class="stack">{list}</div>
            <aside class="stack">{new_meeting(data)}</aside>
        </div>
    };
    study_page(
        &data.chrome,
        Tab::Meetings,
        false,
        "work",
        content.into_any(),
    )
}

fn one(data: &Meetings, row: &MeetingRow) -> impl IntoView + use<> {
    let href = data.chrome.href(&format!("meetings/{}", row.id));
    view! {
        <li>
            <h2><a href=href>{row.name.clone()}</a></h2>
            <p>{state_line(row.state)}</p>
            <p class="count">{t_with("meeting-seats", &[("count", row.planned.into())])}</p>
        </li>
    }
}

fn new_meeting(data: &Meetings) -> AnyView {
    if !matches!(data.chrome.state, StateWord::Pilot | StateWord::Open) {
        return view! { <p class="meta">{t("meetings-need-open")}</p> }.into_any();
    }
    let name = Control::new("name", t("meeting-name-label"))
        .help(t("meeting-name-help"))
        .value(&data.name)
        .max(MeetingName::MAX)
        .required()
        .input(&data.problems);
    let planned = Control::new("planned", t("meeting-planned-label"))
        .help(t_with(
            "meeting-planned-help",
            &[("max", Seats::MAX.into())],
        ))
        .value(&data.planned)
        .kind("number", "off")
        .required()
        .input(&data.problems);
    view! {
        <section class="sec" aria-labelledby="new-meeting">
            <h2 id="new-meeting">{t("meeting-new")}</h2>
            <form class="form" method="post" action=data.chrome.href("meetings")>
                {name}
                {planned}
                <div class="acts"><button class="btn btn-solid" type="submit">{t("meeting-create")}</button></div>
            </form>
        </section>
    }
    .into_any()
}
