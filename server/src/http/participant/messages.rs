//! Finding messages with the receipt, and replying to them.

use app::domain::id::{MessageId, ReplyId};
use app::domain::message::ReplyText;
use app::domain::receipt::ReceiptCode;
use app::domain::text::TextError;
use app::page::participant::inbox::{Inbox, InboxMessage};
use axum::extract::{Form, State};
use axum::response::Response;
use serde::Deserialize;

use super::problems::Words;
use super::receipt::{self, CodeForm};
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Reads;
use crate::service::messages::{REPLIES_PER_DAY, ReplyError};
use crate::store::StoreError;

/// Whether the researchers may leave messages.
#[derive(Debug, Deserialize)]
pub struct ChoiceForm {
    #[serde(flatten)]
    receipt: CodeForm,
    #[serde(default)]
    messages: String,
}

/// A reply as typed.
#[derive(Debug, Deserialize)]
pub struct ReplyForm {
    #[serde(flatten)]
    receipt: CodeForm,
    #[serde(default)]
    message: String,
    #[serde(default)]
    reply: String,
    #[serde(default)]
    text: String,
}

/// A reply that was refused, to be shown again.
#[derive(Debug)]
pub struct RefusedReply {
    message: String,
    text: String,
}

/// Agrees to messages, or no longer.
pub async fn choose(
    State(state): State<AppState>,
    Reads(reading): Reads,
    Form(form): Form<ChoiceForm>,
) -> Result<Response, HttpError> {
    let reading = form.receipt.reading(reading);
    if let Ok(code) = form.receipt.code().parse::<ReceiptCode>() {
        let wanted = form.messages == "yes";
        state.services().messages.allow(&code, wanted).await?;
    }
    // What has become of it is on the receipt's page, and so is what is wrong with the code.
    receipt::page(&state, reading, form.receipt.code(), Vec::new(), None).await
}

/// Takes a reply.
pub async fn reply(
    State(state): State<AppState>,
    Reads(reading): Reads,
    Form(form): Form<ReplyForm>,
) -> Result<Response, HttpError> {
    let reading = form.receipt.reading(reading);
    let words = Words(reading.locale);
    let field = format!("reply-{}", form.message);
    let problem = match (
        form.receipt.code().parse::<ReceiptCode>(),
        form.message.parse::<MessageId>(),
        ReplyText::new(&form.text),
    ) {
        (Ok(code), Ok(message), Ok(text)) => {
            let messages = &state.services().messages;
            let id: ReplyId = form.reply.parse().unwrap_or_else(|_| messages.new_reply());
            match messages.reply(&code, &message, id, text).await {
                Ok(()) => None,
                Err(ReplyError::Unknown) => Some(words.at("main", "problem-reply-unknown", &[])),
                Err(ReplyError::Over) => Some(words.at("main", "problem-reply-over", &[])),
                Err(ReplyError::TooMany) => Some(words.at(
                    field,
                    "problem-reply-many",
                    &[("max", REPLIES_PER_DAY.into())],
                )),
                Err(ReplyError::Store(error)) => return Err(error.into()),
            }
        }
        // The receipt's page says what is wrong with the code.
        (Err(_), _, _) => None,
        (_, Err(_), _) => Some(words.at("main", "problem-reply-unknown", &[])),
        (_, _, Err(TextError::Blank)) => Some(words.at(field, "problem-reply-empty", &[])),
        (_, _, Err(TextError::TooLong { .. })) => Some(words.at(
            field,
            "problem-reply-long",
            &[("max", ReplyText::MAX.into())],
        )),
        (_, _, Err(TextError::Forbidden { .. })) => {
            Some(words.at(field, "problem-remark-characters", &[]))
        }
    };
    let refused = problem.is_some().then_some(RefusedReply {
        message: form.message,
        text: form.text,
    });
    let problems = problem.into_iter().collect();
    receipt::page(&state, reading, form.receipt.code(), problems, refused).await
}

/// The messages that belong to a receipt, with a refused reply still in its field.
pub(super) async fn inbox(
    state: &AppState,
    code: &ReceiptCode,
    refused: Option<&RefusedReply>,
) -> Result<Option<Inbox>, StoreError> {
    let messages = &state.services().messages;
    let found = messages.inbox(code).await?;
    Ok(found.map(|inbox| Inbox {
        open_until: inbox.open_until,
        messages: inbox.messages.map(|found| {
            let shown = found.into_iter().map(|message| InboxMessage {
                typed: refused
                    .filter(|refused| refused.message == message.id.as_str())
                    .map(|refused| refused.text.clone())
                    .unwrap_or_default(),
                id: message.id.to_string(),
                written_on: message.written_on,
                text: message.text.to_string(),
                replies: message
                    .replies
                    .into_iter()
                    .map(|(day, text)| (day, text.to_string()))
                    .collect(),
                next_reply: messages.new_reply().to_string(),
            });
            shown.collect()
        }),
    }))
}
