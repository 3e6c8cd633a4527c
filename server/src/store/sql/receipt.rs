//! Every receipt ever accepted, by its hash.

use app::domain::id::{SortId, StudyId};

use super::{Reads, SecretHash};
use crate::store::db::on;
use crate::store::row::Place;
use crate::store::{StoreError, WriteTx};

/// What has become of the sort that a receipt stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReceiptState {
    /// It waits to be released.
    Waiting,
    /// It is released.
    Released(SortId),
    /// Its maker withdrew it, and it leaves with the next release.
    Leaving(SortId),
    /// Its maker withdrew it. This stays, so that a late repeat does not bring the sort back.
    Withdrawn,
    /// It is released, and nothing says any more which one it is: the study gives no receipts.
    Spent,
}

/// A receipt that has been accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredReceipt {
    /// The study it belongs to.
    pub study: StudyId,
    /// What has become of the sort.
    pub state: ReceiptState,
}

#[derive(sqlx::FromRow)]
struct Row {
    study_id: String,
    state: String,
    sort_id: Option<String>,
}

impl Row {
    fn parse(self) -> Result<StoredReceipt, StoreError> {
        let place = Place {
            table: "receipt",
            row: "(hidden)",
        };
        let state = match (self.state.as_str(), self.sort_id) {
            ("waiting", None) => ReceiptState::Waiting,
            ("withdrawn", None) => ReceiptState::Withdrawn,
            ("leaving", Some(id)) => ReceiptState::Leaving(place.parse("sort_id", &id)?),
            ("spent", None) => ReceiptState::Spent,
            ("released", Some(id)) => ReceiptState::Released(place.parse("sort_id", &id)?),
            _ => return Err(place.bad("state", "does not go with sort_id")),
        };
        Ok(StoredReceipt {
            study: place.parse("study_id", &self.study_id)?,
            state,
        })
    }
}

/// The receipt with this hash.
///
/// # Errors
/// The store failed.
pub async fn find(
    tx: &mut impl Reads,
    receipt: &SecretHash,
) -> Result<Option<StoredReceipt>, StoreError> {
    const SQL: &str =
        "SELECT r.study_id, CASE WHEN w.receipt_hash IS NULL THEN r.state ELSE 'leaving' END AS state, r.sort_id
        FROM receipt r LEFT JOIN withdrawal w ON w.receipt_hash = r.receipt_hash WHERE r.receipt_hash = $1
        UNION ALL
        SELECT study_id, 'spent', NULL FROM spent_receipt WHERE receipt_hash = $1";
    let row: Option<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(receipt.as_str())
        .fetch_optional(c)
        .await)?;
    row.map(Row::parse).transpose()
}

/// Accepts a receipt; its sort waits. Says whether it was new.
///
/// # Errors
/// The store failed.
pub async fn insert_waiting(
    tx: &mut WriteTx,
    receipt: &SecretHash,
    study: &StudyId,
) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO receipt (receipt_hash, study_id, state)
        VALUES ($1, $2, 'waiting') ON CONFLICT DO NOTHING";
    let inserted = on!(tx.conn(), c => sqlx::query(SQL)
        .bind(receipt.as_str())
        .bind(study.as_str())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(inserted == 1)
}

/// Notes that the sort is released under this identity.
///
/// # Errors
/// The store failed.
pub async fn mark_released(
    tx: &mut WriteTx,
    receipt: &SecretHash,
    sort: &SortId,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE receipt SET state = 'released', sort_id = $2 WHERE receipt_hash = $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(receipt.as_str())
        .bind(sort.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Forgets which sort the receipt stands for, and keeps only that it was accepted. The sort must be released and no
/// longer wait.
///
/// # Errors
/// The store failed.
pub async fn spend(tx: &mut WriteTx, receipt: &SecretHash) -> Result<(), StoreError> {
    const SQL: [&str; 2] = [
        "INSERT INTO spent_receipt (receipt_hash, study_id)
            SELECT receipt_hash, study_id FROM receipt WHERE receipt_hash = $1",
        "DELETE FROM receipt WHERE receipt_hash = $1",
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

/// Receipts with the sorts they stand for, as rows hold them.
pub(super) fn with_sorts(
    rows: Vec<(String, String)>,
) -> Result<Vec<(SecretHash, SortId)>, StoreError> {
    let place = Place {
        table: "receipt",
        row: "(hidden)",
    };
    rows.into_iter()
        .map(|(hash, sort)| Ok((SecretHash(hash), place.parse("sort_id", &sort)?)))
        .collect()
}

/// Notes that the sort is withdrawn, and forgets under which identity it was released.
///
/// # Errors
/// The store failed.
pub async fn mark_withdrawn(tx: &mut WriteTx, receipt: &SecretHash) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE receipt SET state = 'withdrawn', sort_id = NULL WHERE receipt_hash = $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(receipt.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
