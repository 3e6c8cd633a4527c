//! Messages to the makers of sorts: left without knowing who they are, with the replies that came back.

use jiff::civil::Date;
use leptos::prelude::*;

use super::frame::{StudyChrome, Tab, study_page};
use crate::domain::message::MessageText;
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::date::long;
use crate::ui::field::{Problem, problem_line, problem_of, problem_summary};
use crate::ui::notice::{Tone, notice};

/// A message with what came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreadView {
    /// The pseudonyms it is for; `None` for all.
    pub recipients: Option<Vec<String>>,
    /// The day it was left.
    pub written_on: Date,
    /// What it says.
    pub text: String,
    /// What came back.
    pub replies: Vec<ReplyView>,
}

/// A reply under its sort's pseudonym.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyView {
    /// Identity, for the form that marks it as read.
    pub id: String,
    /// The sort it belongs to, as in addresses.
    pub sort: String,
    /// The sort's pseudonym.
    pub pseudonym: String,
    /// The day it was written.
    pub written_on: Date,
    /// What it says.
    pub text: String,
    /// Whether nobody has marked it as read.
    pub unread: bool,
}

/// A sort whose maker can be left a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// The sort.
    pub sort: String,
    /// Its pseudonym.
    pub pseudonym: String,
    /// Whether it is ticked.
    pub chosen: bool,
}

/// Where the way back is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayBack {
    /// The study is a draft, so it can still be decided.
    Draft {
        /// The last day that is offered or decided; `None` for no messages.
        until: Option<Date>,
    },
    /// The study leaves no messages.
    Off,
    /// Messages can be left.
    Open {
        /// The last day.
        until: Date,
    },
    /// The last day is past.
    Over {
        /// The last day.
        until: Date,
    },
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Messages {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Whether messages can be left.
    pub way_back: WayBack,
    /// Sorts whose makers have agreed, by pseudonym.
    pub recipients: Vec<Recipient>,
    /// Whether the message is for all.
    pub for_all: bool,
    /// The message as typed.
    pub text: String,
    /// Pseudonyms that were marked but whose makers have not agreed to messages.
    pub unreachable: Vec<String>,
    /// Messages, the latest day first.
    pub threads: Vec<ThreadView>,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The page.
pub fn messages(data: &Messages) -> AnyView {
    let body = match data.way_back {
        WayBack::Draft { until } => draft(data, until),
        WayBack::Off => notice(
            Tone::Information,
            t("messages-off-title"),
            t("messages-off-text"),
        )
        .into_any(),
        WayBack::Open { until } => view! {
            <div class="two">
                <div class="stack">{threads(data)}</div>
                <aside class="stack">{new_message(data, until)}</aside>
            </div>
        }
        .into_any(),
        WayBack::Over { until } => view! {
            <div class="stack">
                {notice(
                    Tone::Information,
                    t("messages-over-title"),
                    t_with("messages-over-text", &[("date", long(until).into())]),
                )}
                {threads(data)}
            </div>
        }
        .into_any(),
    };
    let content = view! {
        <div class="title"><div>
            <h1>{t("messages-heading")}</h1>
            <p class="meta">{t("messages-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        {body}
    };
    study_page(
        &data.chrome,
        Tab::Messages,
        false,
        "work",
        content.into_any(),
    )
}

fn draft(data: &Messages, until: Option<Date>) -> AnyView {
    let day = Control::new("until", t("messages-until-label"))
        .help(t("messages-until-help"))
        .kind("date", "off")
        .value(&until.map(|day| day.to_string()).unwrap_or_default())
        .input(&data.problems);
    view! {
        <form class="form decide" method="post" action=data.chrome.href("messages/decide")>
            <p class="lead">{t("messages-draft-lead")}</p>
            <label class="check">
                <input type="checkbox" id="on" name="on" value="yes" checked=until.is_some()/>
                <span>{t("messages-on-label")}</span>
            </label>
            {day}
            <div class="acts"><button class="btn btn-solid" type="submit">{t("save")}</button></div>
        </form>
    }
    .into_any()
}

fn new_message(data: &Messages, until: Date) -> AnyView {
    let text = Control::new("text", t("messages-text-label"))
        .help(t_with(
            "messages-text-help",
            &[("max", MessageText::MAX.into())],
        ))
        .value(&data.text)
        .area(6, &data.problems);
    view! {
        <section class="sec" aria-labelledby="new-message">
            <h2 id="new-message">{t("messages-new-title")}</h2>
            <p class="meta">{t_with("messages-new-lead", &[
                ("count", data.recipients.len().into()),
                ("date", long(until).into()),
            ])}</p>
            <form class="form" method="post" action=data.chrome.href("messages")>
                {text}
                {audience(data)}
                <div class="acts"><button class="btn btn-solid" type="submit">{t("messages-submit")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

fn audience(data: &Messages) -> AnyView {
    let problem = problem_of(&data.problems, "audience").map(|text| problem_line("audience", text));
    let unreachable = (!data.unreachable.is_empty()).then(|| {
        let names = [("names", data.unreachable.join(", ").into())];
        view! { <p class="help">{t_with("follow-up-unreachable", &names)}</p> }
    });
    let boxes = data
        .recipients
        .iter()
        .map(|recipient| {
            view! {
                <label class="check">
                    <input type="checkbox" name="sort" value=recipient.sort.clone() checked=recipient.chosen/>
                    <span class="code">{recipient.pseudonym.clone()}</span>
                </label>
            }
        })
        .collect_view();
    let some = if data.recipients.is_empty() {
        view! { <p class="meta">{t("messages-nobody-yet")}</p> }.into_any()
    } else {
        view! {
            <label class="check">
                <input type="radio" name="audience" value="some" checked=!data.for_all/>
                <span>{t("messages-some")}</span>
            </label>
            <div class="checks recipients">{boxes}</div>
        }
        .into_any()
    };
    view! {
        <fieldset class="field" id="audience">
            <legend>{t("messages-audience")}</legend>
            {problem}
            {unreachable}
            <label class="check">
                <input type="radio" name="audience" value="all" checked=data.for_all/>
                <span>{t("messages-all")}</span>
            </label>
            {some}
        </fieldset>
    }
    .into_any()
}

fn threads(data: &Messages) -> AnyView {
    if data.threads.is_empty() {
        return view! { <p class="lead">{t("messages-none")}</p> }.into_any();
    }
    let unread: Vec<&ReplyView> = data
        .threads
        .iter()
        .flat_map(|thread| &thread.replies)
        .filter(|reply| reply.unread)
        .collect();
    let mark = (!unread.is_empty()).then(|| {
        let ids = unread
            .iter()
            .map(|reply| view! { <input type="hidden" name="reply" value=reply.id.clone()/> })
            .collect_view();
        view! {
            <form class="acts" method="post" action=data.chrome.href("messages/read")>
                {ids}
                <p class="unread"><b>{t_with("messages-unread", &[("count", unread.len().into())])}</b></p>
                <button class="btn btn-line" type="submit">{t("messages-mark-read")}</button>
            </form>
        }
    });
    let list = data
        .threads
        .iter()
        .map(|one| thread(data, one))
        .collect_view();
    view! { {mark}<div class="threads">{list}</div><p class="meta">{t("messages-order")}</p> }
        .into_any()
}

fn thread(data: &Messages, thread: &ThreadView) -> impl IntoView + use<> {
    let audience = match &thread.recipients {
        None => t("messages-for-all"),
        Some(names) => t_with("messages-for", &[("names", names.join(", ").into())]),
    };
    let replies = thread
        .replies
        .iter()
        .map(|reply| {
            let href = data.chrome.href(&format!("sorts/{}", reply.sort));
            let class = if reply.unread { "reply is-unread" } else { "reply" };
            let unread = reply
                .unread
                .then(|| view! { <b class="tag">{t("messages-unread-word")}</b> });
            view! {
                <li class=class>
                    <p class="meta">
                        <a class="code" href=href>{reply.pseudonym.clone()}</a>
                        " · "<time datetime=reply.written_on.to_string()>{long(reply.written_on)}</time>
                        {unread}
                    </p>
                    <p class="quoted">{reply.text.clone()}</p>
                </li>
            }
        })
        .collect_view();
    let replies = if thread.replies.is_empty() {
        view! { <p class="meta">{t("messages-no-reply")}</p> }.into_any()
    } else {
        view! { <ul class="replies">{replies}</ul> }.into_any()
    };
    view! {
        <article class="message">
            <p class="meta">
                <time datetime=thread.written_on.to_string()>{long(thread.written_on)}</time>" · "{audience}
            </p>
            <p class="message-text">{thread.text.clone()}</p>
            {replies}
        </article>
    }
}
