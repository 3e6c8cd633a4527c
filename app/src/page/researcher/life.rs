//! A study's life: what happens by itself, what was frozen, what was done and by whom.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use leptos::prelude::*;

use super::frame::{StateWord, StudyChrome, Tab, study_page};
use super::people::role_word;
use crate::domain::log::{Actor, Deletion, Entry, Event};
use crate::domain::study::StateName;
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::date::long;
use crate::ui::field::{Problem, problem_summary};

/// The plan as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedPlan {
    /// The first day.
    pub opens_on: String,
    /// The last day.
    pub closes_after: String,
    /// The last day on which sorts are kept.
    pub delete_after: String,
}

/// A frozen version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionRow {
    /// Its number.
    pub number: u32,
    /// When it was frozen.
    pub frozen_on: Date,
    /// Its digest.
    pub digest: String,
    /// The beginning of the digest that its sorts carry.
    pub statements: String,
}

/// The page of a study's life.
#[derive(Clone, Debug, PartialEq)]
pub struct LifePage {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// The plan.
    pub plan: TypedPlan,
    /// What was frozen, the oldest first.
    pub versions: Vec<VersionRow>,
    /// What was done, the newest first.
    pub log: Vec<Entry>,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The states in their order, with the one the study is in.
const STATES: [StateWord; 5] = [
    StateWord::Draft,
    StateWord::Pilot,
    StateWord::Open,
    StateWord::Closed,
    StateWord::Archived,
];

/// The page of a study's life.
pub fn life(data: &LifePage) -> AnyView {
    let content = view! {
        <div class="title"><div>
            <h1>{t("tab-life")}</h1>
            <p class="meta">{t("life-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        <div class="stack">
            {states(data.chrome.state)}
            {plan(data)}
            {versions(data)}
            {log(data)}
        </div>
    };
    study_page(&data.chrome, Tab::Life, false, "work", content.into_any())
}

fn states(now: StateWord) -> AnyView {
    let items = STATES
        .iter()
        .map(|state| {
            let current = (*state == now).then_some("step");
            let meaning = match state {
                StateWord::Draft => "life-draft",
                StateWord::Pilot => "life-pilot",
                StateWord::Open => "life-open",
                StateWord::Closed => "life-closed",
                StateWord::Archived => "life-archived",
            };
            view! { <li aria-current=current><b>{state.word()}</b><span class="meta">{t(meaning)}</span></li> }
        })
        .collect_view();
    view! {
        <section class="sec" aria-labelledby="states">
            <h2 id="states">{t("life-states")}</h2>
            <ol class="life">{items}</ol>
        </section>
    }
    .into_any()
}

fn plan(data: &LifePage) -> AnyView {
    let day = |id: &'static str, label: &str, help: &str, value: &str| {
        Control::new(id, t(label))
            .help(t(help))
            .value(value)
            .kind("date", "off")
            .input(&data.problems)
    };
    view! {
        <section class="sec" aria-labelledby="plan">
            <h2 id="plan">{t("plan-title")}</h2>
            <p class="meta">{t("plan-lead")}</p>
            <form class="form" method="post" action=data.chrome.href("life")>
                <div class="side-by-side">
                    {day("opens-on", "plan-opens", "plan-opens-help", &data.plan.opens_on)}
                    {day("closes-after", "plan-closes", "plan-closes-help", &data.plan.closes_after)}
                    {day("delete-after", "plan-deletes", "plan-deletes-help", &data.plan.delete_after)}
                </div>
                <div class="acts"><button class="btn btn-solid" type="submit">{t("save")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

fn versions(data: &LifePage) -> AnyView {
    let rows = data
        .versions
        .iter()
        .map(|version| {
            view! {
                <tr>
                    <th scope="row" class="num">{version.number}</th>
                    <td>{long(version.frozen_on)}</td>
                    <td><code class="digest">{version.digest.clone()}</code></td>
                    <td><code class="digest">{version.statements.clone()}</code></td>
                    <td><a href=data.chrome.href(&format!("life/version/{}", version.number))>
                        {t("version-document")}<span class="vh">" "{version.number}</span>
                    </a></td>
                </tr>
            }
        })
        .collect_view();
    let body = if data.versions.is_empty() {
        view! { <p class="meta">{t("versions-none")}</p> }.into_any()
    } else {
        view! {
            <p class="meta">{t("versions-explained")}</p>
            <div class="scroll" role="region" tabindex="0" aria-label=t("versions-title")>
                <table class="tbl">
                    <caption class="vh">{t("versions-title")}</caption>
                    <thead><tr>
                        <th scope="col" class="num">{t("number-short")}</th>
                        <th scope="col">{t("version-day")}</th>
                        <th scope="col">"SHA-256"</th>
                        <th scope="col">{t("version-sorts")}</th>
                        <td></td>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="sec" aria-labelledby="versions">
            <h2 id="versions">{t("versions-title")}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn log(data: &LifePage) -> AnyView {
    // The same thing done again and again by one person is one line: the last time.
    let mut last: Option<(&Actor, &Event)> = None;
    let rows = data
        .log
        .iter()
        .filter(|entry| last.replace((&entry.by, &entry.event)) != Some((&entry.by, &entry.event)))
        .map(|entry| {
            let at = entry.at.to_zoned(TimeZone::UTC);
            let when = t_with(
                "log-at",
                &[
                    ("date", long(at.date()).into()),
                    (
                        "time",
                        format!("{:02}.{:02}", at.hour(), at.minute()).into(),
                    ),
                ],
            );
            view! {
                <tr>
                    <td class="narrow"><time datetime=entry.at.to_string()>{when}</time></td>
                    <td class="narrow">{who(&entry.by)}</td>
                    <td>{what(&entry.event)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="sec" aria-labelledby="log">
            <h2 id="log">{t("log-title")}</h2>
            <p class="meta">{t("log-explained")}</p>
            <div class="scroll" role="region" tabindex="0" aria-label=t("log-title")>
                <table class="tbl as-list">
                    <caption class="vh">{t("log-title")}</caption>
                    <thead><tr>
                        <th scope="col">{t("log-when")}</th>
                        <th scope="col">{t("log-who")}</th>
                        <th scope="col">{t("log-what")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn who(actor: &Actor) -> String {
    match actor {
        Actor::Researcher(name) => name.to_string(),
        Actor::Operator => t("log-operator"),
        Actor::Plan => t("log-plan"),
    }
}

fn what(event: &Event) -> String {
    match event {
        Event::Made => t("event-made"),
        Event::Statements { count } => t_with("event-statements", &[("count", (*count).into())]),
        Event::Concourse => t("event-concourse"),
        Event::Grid { grid } => t_with("event-grid", &[("grid", grid.clone().into())]),
        Event::Texts { locale } => t_with("event-texts", &[("language", locale.name().into())]),
        Event::Particulars => t("event-particulars"),
        Event::Settings => t("event-settings"),
        Event::Conditions => t("event-conditions"),
        Event::ConditionsOpen { open } => {
            let open: Vec<String> = open.iter().map(ToString::to_string).collect();
            t_with("event-conditions-open", &[("open", open.join(", ").into())])
        }
        Event::Plan => t("event-plan"),
        Event::State { from, to } => t_with(
            "event-state",
            &[
                ("from", state(*from).word().into()),
                ("to", state(*to).word().into()),
            ],
        ),
        Event::Frozen { version } => t_with("event-frozen", &[("version", (*version).into())]),
        Event::Corrected {
            statement,
            locale,
            before,
            after,
            reason,
        } => t_with(
            "event-corrected",
            &[
                ("statement", statement.get().into()),
                ("language", locale.name().into()),
                ("before", before.to_string().into()),
                ("after", after.to_string().into()),
                ("reason", reason.to_string().into()),
            ],
        ),
        Event::Imported { count } => t_with("event-imported", &[("count", (*count).into())]),
        Event::EnteredFromPaper => t("event-entered-from-paper"),
        Event::LeftOut { reason } => {
            t_with("event-left-out", &[("reason", reason.to_string().into())])
        }
        Event::TakenIn => t("event-taken-in"),
        Event::Invited { role } => t_with("event-invited", &[("role", role_word(*role).into())]),
        Event::InvitationTakenBack => t("event-invitation-taken-back"),
        Event::Joined { role } => t_with("event-joined", &[("role", role_word(*role).into())]),
        Event::Removed { name, role } => t_with(
            "event-removed",
            &[
                ("name", name.to_string().into()),
                ("role", role_word(*role).into()),
            ],
        ),
        Event::Deleted { count, why } => {
            let args = [("count", (*count).into())];
            match why {
                Deletion::Pilot => t_with("event-deleted-pilot", &args),
                Deletion::Retention => t_with("event-deleted-retention", &args),
            }
        }
    }
}

const fn state(name: StateName) -> StateWord {
    match name {
        StateName::Draft => StateWord::Draft,
        StateName::Pilot => StateWord::Pilot,
        StateName::Open => StateWord::Open,
        StateName::Closed => StateWord::Closed,
        StateName::Archived => StateWord::Archived,
    }
}
