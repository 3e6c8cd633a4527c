//! Times to come and who has signed up: offered, followed, reminded, deleted.

use jiff::civil::{Date, Time};
use leptos::prelude::*;

use super::super::participant::sign_up::time_words;
use super::frame::{StateWord, StudyChrome, Tab, study_page};
use super::meetings::state_line;
use crate::domain::meeting::MeetingState;
use crate::domain::sign_up::SlotPlace;
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};

/// Somebody who has signed up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Identity, as in addresses.
    pub id: String,
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
}

/// The meeting that is held at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotMeeting {
    /// Identity, as in addresses.
    pub id: String,
    /// Where it is in its life.
    pub state: MeetingState,
    /// Its code and link, while it is not closed.
    pub way_in: Option<(String, String)>,
}

/// A time with those who come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotRow {
    /// Identity, as in addresses.
    pub id: String,
    /// The day.
    pub on: Date,
    /// When it begins.
    pub at: Time,
    /// Where.
    pub place: String,
    /// For how many people, if that is limited.
    pub capacity: Option<u16>,
    /// Who comes, by name.
    pub people: Vec<PersonRow>,
    /// The meeting that is held then, if one was prepared.
    pub meeting: Option<SlotMeeting>,
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignUps {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Address where people sign up.
    pub link: String,
    /// Address where people sort.
    pub sort_link: String,
    /// The times, the earliest first.
    pub slots: Vec<SlotRow>,
    /// Those whom no time suits, by name.
    pub without: Vec<PersonRow>,
    /// Day, time, place and capacity of a refused time, as typed.
    pub typed: [String; 4],
    /// So many days after the last time, names and addresses go by themselves.
    pub kept_days: i32,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The page.
pub fn sign_ups(data: &SignUps) -> AnyView {
    let slots = data.slots.iter().map(|row| slot(data, row)).collect_view();
    let without = (!data.without.is_empty()).then(|| {
        view! {
            <section class="sec" aria-labelledby="without">
                <h2 id="without">{t_with("sign-ups-without", &[("count", data.without.len().into())])}</h2>
                <p class="meta">{t("sign-ups-without-note")}</p>
                {people(data, &data.without)}
            </section>
        }
    });
    let anybody = !data.without.is_empty() || data.slots.iter().any(|row| !row.people.is_empty());
    let delete = anybody.then(|| {
        view! {
            <section class="sec" aria-labelledby="delete-all">
                <h2 id="delete-all">{t("sign-ups-delete-title")}</h2>
                <p class="meta">{t_with("sign-ups-kept", &[("days", data.kept_days.into())])}</p>
                <p class="meta">{t("sign-ups-delete-note")}</p>
                <form method="post" action=data.chrome.href("sign-ups/delete")>
                    <button class="btn btn-line" type="submit">{t("sign-ups-delete")}</button>
                </form>
            </section>
        }
    });
    let list = if data.slots.is_empty() {
        view! { <p class="lead">{t("sign-ups-no-times")}</p> }.into_any()
    } else {
        view! {
            <p class="meta">{t("sign-ups-link")}" "<a class="code" href=data.link.clone()>{data.link.clone()}</a></p>
            {slots}
        }
        .into_any()
    };
    let content = view! {
        <div class="title"><div>
            <h1>{t("tab-sign-ups")}</h1>
            <p class="meta">{t("sign-ups-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        <div class="two">
            <div class="stack">{list}{without}{delete}</div>
            <aside class="stack">{new_slot(data)}</aside>
        </div>
    };
    study_page(
        &data.chrome,
        Tab::SignUps,
        false,
        "work",
        content.into_any(),
    )
}

fn slot(data: &SignUps, row: &SlotRow) -> AnyView {
    let id = format!("slot-{}", row.id);
    let coming = row.people.len();
    let count = match row.capacity {
        Some(capacity) => t_with(
            "sign-ups-of",
            &[("count", coming.into()), ("capacity", capacity.into())],
        ),
        None => t_with("sign-ups-count", &[("count", coming.into())]),
    };
    let words = time_words(row.on, row.at, &row.place);
    let body = if row.people.is_empty() {
        let action = data
            .chrome
            .href(&format!("sign-ups/slots/{}/take-back", row.id));
        let name = t_with("sign-ups-take-back-of", &[("time", words.clone().into())]);
        view! {
            <form method="post" action=action>
                <button class="btn btn-quiet" type="submit" aria-label=name>{t("invitation-take-back")}</button>
            </form>
        }
        .into_any()
    } else {
        let addresses: Vec<&str> = row.people.iter().map(|one| one.email.as_str()).collect();
        let way_in = row
            .meeting
            .as_ref()
            .and_then(|meeting| meeting.way_in.as_ref());
        let link = way_in.map_or_else(|| data.sort_link.clone(), |(_, link)| link.clone());
        let reminder = t_with(
            "sign-ups-reminder",
            &[
                ("study", data.chrome.title.clone().into()),
                ("time", words.clone().into()),
                ("link", link.into()),
            ],
        );
        view! {
            {people(data, &row.people)}
            <details class="more">
                <summary>{t("sign-ups-remind")}</summary>
                <p class="meta">{t("sign-ups-addresses")}</p>
                <p class="copy">{addresses.join("; ")}</p>
                <p class="copy">{reminder}</p>
            </details>
        }
        .into_any()
    };
    view! {
        <section class="sec" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{words.clone()}</h2>
            <p class="meta">{count}</p>
            {meeting_of(data, row, &words)}
            {body}
        </section>
    }
    .into_any()
}

/// The meeting that is held then with its way in, or the button that prepares one.
fn meeting_of(data: &SignUps, row: &SlotRow, words: &str) -> Option<AnyView> {
    let Some(meeting) = &row.meeting else {
        if !matches!(data.chrome.state, StateWord::Pilot | StateWord::Open) {
            return None;
        }
        let action = data
            .chrome
            .href(&format!("sign-ups/slots/{}/meeting", row.id));
        let name = t_with(
            "slot-meeting-prepare-at",
            &[("time", words.to_owned().into())],
        );
        let button = view! {
            <form method="post" action=action>
                <button class="btn btn-line" type="submit" aria-label=name>{t("slot-meeting-prepare")}</button>
            </form>
        };
        return Some(button.into_any());
    };
    let href = data.chrome.href(&format!("meetings/{}", meeting.id));
    let code = meeting.way_in.as_ref().map(|(code, _)| {
        view! { <span>{t("slot-meeting-code")}" "<b class="code">{code.clone()}</b></span> }
    });
    let line = view! {
        <p class="acts">
            <a href=href>{t("slot-meeting")}</a>
            {state_line(meeting.state)}
            {code}
        </p>
    };
    Some(line.into_any())
}

fn people(data: &SignUps, rows: &[PersonRow]) -> AnyView {
    let items = rows
        .iter()
        .map(|row| {
            let action = data.chrome.href(&format!("sign-ups/{}/delete", row.id));
            let name = t_with("sign-ups-remove-name", &[("name", row.name.clone().into())]);
            view! {
                <tr>
                    <th scope="row">{row.name.clone()}</th>
                    <td>{row.email.clone()}</td>
                    <td class="narrow">
                        <form method="post" action=action>
                            <button class="btn btn-quiet" type="submit" aria-label=name>{t("person-remove")}</button>
                        </form>
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="tbl as-list">
            <caption class="vh">{t("tab-sign-ups")}</caption>
            <thead><tr>
                <th scope="col">{t("sign-up-name")}</th>
                <th scope="col">{t("email-label")}</th>
                <th scope="col"><span class="vh">{t("person-remove")}</span></th>
            </tr></thead>
            <tbody>{items}</tbody>
        </table>
    }
    .into_any()
}

fn new_slot(data: &SignUps) -> AnyView {
    let problems = &data.problems;
    let [day, time, place, capacity] = &data.typed;
    let day = Control::new("day", t("slot-day"))
        .kind("date", "off")
        .value(day)
        .required()
        .input(problems);
    let time = Control::new("time", t("slot-time"))
        .kind("time", "off")
        .value(time)
        .required()
        .input(problems);
    let place = Control::new("place", t("slot-place"))
        .help(t("slot-place-help"))
        .value(place)
        .max(SlotPlace::MAX)
        .required()
        .input(problems);
    let capacity = Control::new("capacity", t("slot-capacity"))
        .help(t("slot-capacity-help"))
        .kind("number", "off")
        .value(capacity)
        .input(problems);
    view! {
        <section class="sec" aria-labelledby="new-slot">
            <h2 id="new-slot">{t("slot-new")}</h2>
            <form class="form" method="post" action=data.chrome.href("sign-ups")>
                {day}
                {time}
                {place}
                {capacity}
                <div class="acts"><button class="btn btn-solid" type="submit">{t("slot-submit")}</button></div>
            </form>
        </section>
    }
    .into_any()
}
