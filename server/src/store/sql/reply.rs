//! Replies to messages.

use app::domain::id::{MessageId, ReplyId, SortId, StudyId};
use app::domain::message::ReplyText;
use jiff::civil::Date;

use super::{Reads, SecretHash};
use crate::store::db::on;
use crate::store::row::{Place, count};
use crate::store::{StoreError, WriteTx};

/// A reply as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredReply {
    /// Identity.
    pub id: ReplyId,
    /// The message it replies to.
    pub message: MessageId,
    /// The day it was written.
    pub written_on: Date,
    /// What it says.
    pub text: ReplyText,
    /// Whether a researcher has marked it as read.
    pub seen: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    message_id: String,
    written_on: String,
    text: String,
    seen: String,
}

impl Row {
    fn parse(self) -> Result<StoredReply, StoreError> {
        let place = Place {
            table: "reply",
            row: &self.id,
        };
        Ok(StoredReply {
            id: place.parse("id", &self.id)?,
            message: place.parse("message_id", &self.message_id)?,
            written_on: place.parse("written_on", &self.written_on)?,
            text: place.parse("text", &self.text)?,
            seen: self.seen == "yes",
        })
    }
}

/// Stores a reply. A second one of the same identity changes nothing.
///
/// # Errors
/// The store failed.
pub async fn insert(
    tx: &mut WriteTx,
    receipt: &SecretHash,
    reply: &StoredReply,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO reply (id, message_id, receipt_hash, written_on, text, seen)
        VALUES ($1, $2, $3, $4, $5, 'no') ON CONFLICT DO NOTHING";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(reply.id.as_str())
        .bind(reply.message.as_str())
        .bind(receipt.as_str())
        .bind(reply.written_on.to_string())
        .bind(reply.text.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// How many replies belong to a receipt from one day.
///
/// # Errors
/// The store failed.
pub async fn count_on(
    tx: &mut impl Reads,
    receipt: &SecretHash,
    day: Date,
) -> Result<usize, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM reply WHERE receipt_hash = $1 AND written_on = $2";
    let (found,): (i64,) = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(receipt.as_str())
        .bind(day.to_string())
        .fetch_one(c)
        .await)?;
    Ok(count(found))
}

/// Whether there is a reply with this identity.
///
/// # Errors
/// The store failed.
pub async fn exists(tx: &mut impl Reads, id: &ReplyId) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM reply WHERE id = $1";
    let (found,): (i64,) = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(id.as_str())
        .fetch_one(c)
        .await)?;
    Ok(found > 0)
}

/// What the maker of one sort has replied, by day.
///
/// # Errors
/// The store failed.
pub async fn list_of(
    tx: &mut impl Reads,
    receipt: &SecretHash,
) -> Result<Vec<StoredReply>, StoreError> {
    const SQL: &str = "SELECT id, message_id, written_on, text, seen FROM reply
        WHERE receipt_hash = $1 ORDER BY written_on, id";
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(receipt.as_str())
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(Row::parse).collect()
}

/// The replies of a study that researchers may see, with the released sort each belongs to: by day, in random
/// order within a day. Those to sorts that wait are left out, or they would announce the sort.
///
/// # Errors
/// The store failed.
pub async fn list(
    tx: &mut impl Reads,
    study: &StudyId,
) -> Result<Vec<(SortId, StoredReply)>, StoreError> {
    #[derive(sqlx::FromRow)]
    struct OfSort {
        sort_id: String,
        #[sqlx(flatten)]
        reply: Row,
    }
    const SQL: &str = "SELECT r.sort_id, a.id, a.message_id, a.written_on, a.text, a.seen
        FROM reply a
        JOIN message m ON m.id = a.message_id
        JOIN receipt r ON r.receipt_hash = a.receipt_hash
        WHERE m.study_id = $1 AND r.sort_id IS NOT NULL ORDER BY a.written_on, a.id";
    let rows: Vec<OfSort> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    rows.into_iter()
        .map(|row| {
            let place = Place {
                table: "receipt",
                row: "(hidden)",
            };
            Ok((place.parse("sort_id", &row.sort_id)?, row.reply.parse()?))
        })
        .collect()
}

/// How many replies that researchers may see they have not marked as read.
///
/// # Errors
/// The store failed.
pub async fn count_unseen(tx: &mut impl Reads, study: &StudyId) -> Result<usize, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM reply a
        JOIN message m ON m.id = a.message_id
        JOIN receipt r ON r.receipt_hash = a.receipt_hash
        WHERE m.study_id = $1 AND r.sort_id IS NOT NULL AND a.seen = 'no'";
    let (found,): (i64,) = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_one(c)
        .await)?;
    Ok(count(found))
}

/// Marks a reply to one of the study's messages as read.
///
/// # Errors
/// The store failed.
pub async fn mark_seen(
    tx: &mut WriteTx,
    study: &StudyId,
    reply: &ReplyId,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE reply SET seen = 'yes'
        WHERE id = $2 AND message_id IN (SELECT id FROM message WHERE study_id = $1)";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(study.as_str())
        .bind(reply.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
