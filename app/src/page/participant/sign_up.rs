//! Signing up for a time to sort.

use jiff::civil::{Date, Time};
use leptos::prelude::*;

use super::frame::{Frame, participant_page};
use crate::domain::language::StudyLanguage;
use crate::domain::sign_up::SignUpName;
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::date::long;
use crate::ui::field::{Problem, problem_line, problem_of, problem_summary};

/// The value of the choice that none of the times suits.
pub const NONE: &str = "none";

/// A time in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeRow {
    /// Identity, for the form.
    pub id: String,
    /// The day.
    pub on: Date,
    /// When it begins.
    pub at: Time,
    /// Where.
    pub place: String,
    /// Whether there is no room any more.
    pub is_full: bool,
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignUpPage {
    /// Address part of the study.
    pub slug: String,
    /// Title and the language it is in.
    pub title: (String, StudyLanguage),
    /// The times, the earliest first.
    pub times: Vec<TimeRow>,
    /// The chosen time, or [`NONE`].
    pub chosen: String,
    /// The name, as typed.
    pub name: String,
    /// The address, as typed.
    pub email: String,
    /// Whether somebody has just signed up.
    pub is_done: bool,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// Day, time and place in one line.
#[must_use]
pub fn time_words(on: Date, at: Time, place: &str) -> String {
    t_with(
        "sign-up-time",
        &[
            ("date", long(on).into()),
            ("time", at.strftime("%H.%M").to_string().into()),
            ("place", place.to_owned().into()),
        ],
    )
}

/// The page.
pub fn sign_up_page(page: &SignUpPage) -> impl IntoView + use<> {
    let path = format!("/s/{}/sign-up", page.slug);
    let frame = Frame {
        title: page.title.0.clone(),
        study: Some(page.title.clone()),
        path: Some(path.clone()),
        interactive: false,
    };
    let body = if page.is_done {
        view! { <h1>{t("sign-up-done-title")}</h1><p class="lead">{t("sign-up-done-text")}</p> }
            .into_any()
    } else if page.times.is_empty() {
        view! { <h1>{t("sign-up-heading")}</h1><p class="lead">{t("sign-up-no-times")}</p> }
            .into_any()
    } else {
        form(page, path)
    };
    participant_page(frame, body)
}

fn form(page: &SignUpPage, path: String) -> AnyView {
    let choice = |value: String, label: String, full: bool| {
        let checked = value == page.chosen;
        view! {
            <label class="check">
                <input type="radio" name="time" value=value required=true checked=checked disabled=full/>
                <span>{label}{full.then(|| view! { " ("{t("sign-up-full")}")" })}</span>
            </label>
        }
    };
    let times = page
        .times
        .iter()
        .map(|row| {
            let label = time_words(row.on, row.at, &row.place);
            choice(row.id.clone(), label, row.is_full)
        })
        .collect_view();
    let problem = problem_of(&page.problems, "time").map(|text| problem_line("time", text));
    let name = Control::new("name", t("sign-up-name"))
        .kind("text", "name")
        .value(&page.name)
        .max(SignUpName::MAX)
        .required()
        .input(&page.problems);
    let email = Control::new("email", t("email-label"))
        .help(t("sign-up-email-help"))
        .kind("email", "email")
        .value(&page.email)
        .required()
        .input(&page.problems);
    view! {
        {problem_summary(&page.problems)}
        <div>
            <h1>{t("sign-up-heading")}</h1>
            <p class="lead">{t("sign-up-lead")}</p>
        </div>
        <form class="form" method="post" action=path>
            <fieldset class="field" id="time">
                <legend>{t("sign-up-when")}</legend>
                {problem}
                {times}
                {choice(NONE.to_owned(), t("sign-up-none"), false)}
            </fieldset>
            {name}
            {email}
            <p class="meta">{t("sign-up-privacy")}</p>
            <div class="acts"><button class="btn btn-solid" type="submit">{t("sign-up-submit")}</button></div>
        </form>
    }
    .into_any()
}
