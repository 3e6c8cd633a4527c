//! Messages that researchers have left.

use app::domain::id::{MessageId, SortId, StudyId};
use app::domain::message::MessageText;
use jiff::civil::Date;

use super::{Reads, SecretHash};
use crate::store::db::on;
use crate::store::row::{Place, count};
use crate::store::{StoreError, WriteTx};

/// A message as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredMessage {
    /// Identity.
    pub id: MessageId,
    /// Whether it is for every mailbox of the study, those that come later included.
    pub for_all: bool,
    /// The day it was left.
    pub written_on: Date,
    /// What it says.
    pub text: MessageText,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    audience: String,
    written_on: String,
    text: String,
}

impl Row {
    fn parse(self) -> Result<StoredMessage, StoreError> {
        let place = Place {
            table: "message",
            row: &self.id,
        };
        Ok(StoredMessage {
            id: place.parse("id", &self.id)?,
            for_all: self.audience == "all",
            written_on: place.parse("written_on", &self.written_on)?,
            text: place.parse("text", &self.text)?,
        })
    }
}

/// Stores a message; one for some needs its [recipients](add_recipient) in the same transaction.
///
/// # Errors
/// The store failed.
pub async fn insert(
    tx: &mut WriteTx,
    study: &StudyId,
    message: &StoredMessage,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO message (id, study_id, audience, written_on, text)
        VALUES ($1, $2, $3, $4, $5)";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(message.id.as_str())
        .bind(study.as_str())
        .bind(if message.for_all { "all" } else { "some" })
        .bind(message.written_on.to_string())
        .bind(message.text.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Addresses a message to a mailbox.
///
/// # Errors
/// The store failed.
pub async fn add_recipient(
    tx: &mut WriteTx,
    message: &MessageId,
    receipt: &SecretHash,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO message_recipient (message_id, receipt_hash) VALUES ($1, $2)";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(message.as_str())
        .bind(receipt.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// How many messages of a study were left on a day.
///
/// # Errors
/// The store failed.
pub async fn count_on(
    tx: &mut impl Reads,
    study: &StudyId,
    day: Date,
) -> Result<usize, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM message WHERE study_id = $1 AND written_on = $2";
    let (found,): (i64,) = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .bind(day.to_string())
        .fetch_one(c)
        .await)?;
    Ok(count(found))
}

/// All messages of a study, the latest day first, in random order within a day.
///
/// # Errors
/// The store failed.
pub async fn list(tx: &mut impl Reads, study: &StudyId) -> Result<Vec<StoredMessage>, StoreError> {
    const SQL: &str = "SELECT id, audience, written_on, text FROM message
        WHERE study_id = $1 ORDER BY written_on DESC, id";
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(Row::parse).collect()
}

/// The messages that the maker of one sort finds, the latest day first.
///
/// # Errors
/// The store failed.
pub async fn list_for(
    tx: &mut impl Reads,
    receipt: &SecretHash,
) -> Result<Vec<StoredMessage>, StoreError> {
    const SQL: &str = "SELECT m.id, m.audience, m.written_on, m.text
        FROM mailbox b JOIN message m ON m.study_id = b.study_id
        WHERE b.receipt_hash = $1 AND (m.audience = 'all' OR EXISTS (
            SELECT 1 FROM message_recipient r
            WHERE r.message_id = m.id AND r.receipt_hash = b.receipt_hash
        ))
        ORDER BY m.written_on DESC, m.id";
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(receipt.as_str())
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(Row::parse).collect()
}

/// Which released sorts the messages to some of a study are for.
///
/// # Errors
/// The store failed.
pub async fn recipients(
    tx: &mut impl Reads,
    study: &StudyId,
) -> Result<Vec<(MessageId, SortId)>, StoreError> {
    const SQL: &str = "SELECT a.message_id, r.sort_id
        FROM message m
        JOIN message_recipient a ON a.message_id = m.id
        JOIN receipt r ON r.receipt_hash = a.receipt_hash
        WHERE m.study_id = $1 AND r.sort_id IS NOT NULL";
    let rows: Vec<(String, String)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    let place = Place {
        table: "message_recipient",
        row: study.as_str(),
    };
    rows.into_iter()
        .map(|(message, sort)| {
            Ok((
                place.parse("message_id", &message)?,
                place.parse("sort_id", &sort)?,
            ))
        })
        .collect()
}
