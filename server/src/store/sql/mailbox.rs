//! The way back to the makers of sorts: until when a study keeps it open, and who has agreed to it.

use app::domain::id::{SortId, StudyId};
use app::domain::pseudonym::Pseudonym;
use jiff::civil::Date;

use super::{Reads, SecretHash};
use crate::store::db::on;
use crate::store::row::Place;
use crate::store::{StoreError, WriteTx};

/// A released sort whose maker can be left a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reachable {
    /// The sort.
    pub sort: SortId,
    /// Its pseudonym.
    pub pseudonym: Pseudonym,
    /// The receipt behind it.
    pub receipt: SecretHash,
}

/// Until when a study's participants can read and reply. The outer option is empty if nothing was decided, the
/// inner one if the study leaves no messages.
///
/// # Errors
/// The store failed.
pub async fn open_until(
    tx: &mut impl Reads,
    study: &StudyId,
) -> Result<Option<Option<Date>>, StoreError> {
    const SQL: &str = "SELECT open_until FROM return_channel WHERE study_id = $1";
    let row: Option<(Option<String>,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_optional(c)
        .await)?;
    let place = Place {
        table: "return_channel",
        row: study.as_str(),
    };
    row.map(|(until,)| place.parse_optional("open_until", until.as_deref()))
        .transpose()
}

/// Decides until when participants can read and reply; `None` means that the study leaves no messages.
///
/// # Errors
/// The store failed.
pub async fn decide(
    tx: &mut WriteTx,
    study: &StudyId,
    until: Option<Date>,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO return_channel (study_id, open_until) VALUES ($1, $2)
        ON CONFLICT (study_id) DO UPDATE SET open_until = excluded.open_until";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(study.as_str())
        .bind(until.map(|date| date.to_string()))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Notes that the maker of this sort agrees to find messages.
///
/// # Errors
/// The store failed.
pub async fn open(
    tx: &mut WriteTx,
    receipt: &SecretHash,
    study: &StudyId,
) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO mailbox (receipt_hash, study_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(receipt.as_str())
        .bind(study.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Whether the maker of this sort has agreed.
///
/// # Errors
/// The store failed.
pub async fn is_open(tx: &mut impl Reads, receipt: &SecretHash) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM mailbox WHERE receipt_hash = $1";
    let (found,): (i64,) = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(receipt.as_str())
        .fetch_one(c)
        .await)?;
    Ok(found > 0)
}

/// Removes a mailbox with everything in it: replies, and messages that were for it alone.
///
/// # Errors
/// The store failed.
pub async fn remove(tx: &mut WriteTx, receipt: &SecretHash) -> Result<(), StoreError> {
    const SQL: [&str; 2] = [
        "DELETE FROM message WHERE audience = 'some'
            AND id IN (SELECT message_id FROM message_recipient WHERE receipt_hash = $1)
            AND id NOT IN (SELECT message_id FROM message_recipient WHERE receipt_hash <> $1)",
        "DELETE FROM mailbox WHERE receipt_hash = $1",
    ];
    for sql in SQL {
        on!(tx.conn(), c => sqlx::query(sql)
            .bind(receipt.as_str())
            .execute(c)
            .await
            .map(|_| ()))?;
    }
    Ok(())
}

/// The released sorts of a study whose makers can be left a message, in the random order of their identities.
///
/// # Errors
/// The store failed.
pub async fn reachable(tx: &mut impl Reads, study: &StudyId) -> Result<Vec<Reachable>, StoreError> {
    const SQL: &str = "SELECT s.id, s.pseudonym, m.receipt_hash
        FROM mailbox m
        JOIN receipt r ON r.receipt_hash = m.receipt_hash
        JOIN q_sort s ON s.id = r.sort_id
        WHERE m.study_id = $1 ORDER BY s.id";
    let rows: Vec<(String, String, String)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    rows.into_iter()
        .map(|(id, pseudonym, receipt)| {
            let place = Place {
                table: "q_sort",
                row: &id,
            };
            Ok(Reachable {
                sort: place.parse("id", &id)?,
                pseudonym: place.parse("pseudonym", &pseudonym)?,
                receipt: SecretHash(receipt),
            })
        })
        .collect()
}
