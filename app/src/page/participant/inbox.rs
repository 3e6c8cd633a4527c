//! Messages from the researchers, found with the receipt and replied to without identity.

use jiff::civil::Date;
use leptos::prelude::*;

use super::receipt::code_field;
use crate::domain::message::ReplyText;
use crate::text::{t, t_with};
use crate::ui::date::long;
use crate::ui::field::{Field, Problem, described_by, problem_of};
use crate::ui::text_area::TextArea;

/// The way back to the researchers, while it is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inbox {
    /// The last day on which messages can be read and replied to.
    pub open_until: Date,
    /// The messages; `None` before one has agreed to get any.
    pub messages: Option<Vec<InboxMessage>>,
}

/// A message with one's own replies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InboxMessage {
    /// Identity, for the form.
    pub id: String,
    /// The day it was left.
    pub written_on: Date,
    /// What it says.
    pub text: String,
    /// One's own replies with their days.
    pub replies: Vec<(Date, String)>,
    /// Identity of the next reply, so that sending it twice stores it once.
    pub next_reply: String,
    /// A reply that was refused, as typed.
    pub typed: String,
}

/// The form with which one agrees to messages or no longer wants them.
fn choice(code: &str, wanted: bool) -> impl IntoView + use<> {
    let (value, class, label) = if wanted {
        ("yes", "btn btn-line", t("inbox-allow"))
    } else {
        ("no", "btn btn-danger flush", t("inbox-stop"))
    };
    view! {
        <form method="post" action="/receipt/messages">
            {code_field(code)}
            <button class=class type="submit" name="messages" value=value>{label}</button>
        </form>
    }
}

/// Asks whether the researchers may leave messages. Shown once a sort has been sent, and with the receipt.
pub fn offer(code: &str, open_until: Date) -> AnyView {
    let text = t_with("inbox-offer", &[("date", long(open_until).into())]);
    view! {
        <section class="inbox" id="messages">
            <h2>{t("inbox-offer-title")}</h2>
            <p>{text}</p>
            {choice(code, true)}
        </section>
    }
    .into_any()
}

/// The messages that belong to a receipt.
pub fn inbox(code: &str, inbox: &Inbox, problems: &[Problem]) -> AnyView {
    let Some(messages) = &inbox.messages else {
        return offer(code, inbox.open_until);
    };
    let until = long(inbox.open_until);
    let lead = if messages.is_empty() {
        t_with("inbox-empty", &[("date", until.into())])
    } else {
        t_with("inbox-lead", &[("date", until.into())])
    };
    let list = messages
        .iter()
        .map(|found| message(code, found, problems))
        .collect_view();
    view! {
        <section class="inbox" id="messages">
            <h2>{t("inbox-title")}</h2>
            <p>{lead}</p>
            {list}
            <div>
                <p class="meta">{t("inbox-stop-text")}</p>
                {choice(code, false)}
            </div>
        </section>
    }
    .into_any()
}

fn message(code: &str, message: &InboxMessage, problems: &[Problem]) -> impl IntoView + use<> {
    let field = format!("reply-{}", message.id);
    let problem = problem_of(problems, &field);
    let refused = problem.is_some();
    let typed = message.typed.clone();
    let replies = message
        .replies
        .iter()
        .map(|(day, text)| {
            view! {
                <li>
                    <p class="meta">{t("inbox-own-reply")}" · "<time datetime=day.to_string()>{long(*day)}</time></p>
                    <p class="quoted">{text.clone()}</p>
                </li>
            }
        })
        .collect_view();
    let replies =
        (!message.replies.is_empty()).then(|| view! { <ul class="replies">{replies}</ul> });
    let label = if message.replies.is_empty() {
        t("inbox-reply-label")
    } else {
        t("inbox-reply-more")
    };
    view! {
        <article class="message">
            <p class="meta"><time datetime=message.written_on.to_string()>{long(message.written_on)}</time></p>
            <p class="message-text">{message.text.clone()}</p>
            {replies}
            <form class="stack-fields" method="post" action="/receipt/reply">
                {code_field(code)}
                <input type="hidden" name="message" value=message.id.clone()/>
                <input type="hidden" name="reply" value=message.next_reply.clone()/>
                <Field
                    id=field.clone() label=label problem=problem
                    help=t_with("inbox-reply-help", &[("max", ReplyText::MAX.into())])
                >
                    <TextArea
                        id=field.clone() name="text" value=typed rows=4 invalid=refused
                        described_by=described_by(&field, true, refused)
                    />
                </Field>
                <div><button class="btn btn-solid" type="submit">{t("inbox-send")}</button></div>
            </form>
        </article>
    }
}
