//! Sorts that wait for enough others to be released together.

use analysis::Grid;
use app::domain::id::{SortId, StudyId};
use app::domain::sort::SortContent;
use app::domain::submission::Submission;
use jiff::civil::Date;

use super::q_sort::{ContentRow, order_json};
use super::{Reads, SecretHash};
use crate::store::db::on;
use crate::store::row::{count, to_json};
use crate::store::{StoreError, WriteTx};

/// Puts a sort into the queue. `false` if its pseudonym is taken by another waiting sort; its receipt must have
/// been accepted before.
///
/// # Errors
/// The store failed.
pub async fn insert(
    tx: &mut WriteTx,
    receipt: &SecretHash,
    study: &StudyId,
    submission: &Submission,
) -> Result<bool, StoreError> {
    const SQL: &str =
        "INSERT INTO intake (receipt_hash, study_id, pseudonym, pseudonym_key, ranks, remarks,
            closing_remark, consent_version, shown_order, statements_digest)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING";
    let inserted = on!(tx.conn(), c => sqlx::query(SQL)
        .bind(receipt.as_str())
        .bind(study.as_str())
        .bind(submission.pseudonym.as_str())
        .bind(submission.pseudonym.key())
        .bind(to_json(&submission.sort))
        .bind(to_json(&submission.remarks))
        .bind(submission.closing_remark.as_ref().map(|remark| remark.as_str()))
        .bind(submission.consent_version.as_str())
        .bind(order_json(submission.shown_order.numbers()))
        .bind(submission.statements_digest.as_str())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(inserted == 1)
}

/// How many sorts of a study wait.
///
/// # Errors
/// The store failed.
pub async fn count_of(tx: &mut impl Reads, study: &StudyId) -> Result<usize, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM intake WHERE study_id = $1";
    let (found,): (i64,) = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_one(c)
        .await)?;
    Ok(count(found))
}

/// Whether a waiting sort has this pseudonym.
///
/// # Errors
/// The store failed.
pub async fn has_pseudonym(
    tx: &mut impl Reads,
    study: &StudyId,
    key: &str,
) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM intake WHERE study_id = $1 AND pseudonym_key = $2";
    let (found,): (i64,) = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .bind(key)
        .fetch_one(c)
        .await)?;
    Ok(found > 0)
}

/// The receipts of all waiting sorts of a study, in no particular order.
///
/// # Errors
/// The store failed.
pub async fn waiting(tx: &mut impl Reads, study: &StudyId) -> Result<Vec<SecretHash>, StoreError> {
    const SQL: &str = "SELECT receipt_hash FROM intake WHERE study_id = $1";
    let rows: Vec<(String,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    Ok(rows.into_iter().map(|(hash,)| SecretHash(hash)).collect())
}

/// A waiting sort.
///
/// # Errors
/// The store failed, or the row does not hold a sort for this grid.
pub async fn find(
    tx: &mut impl Reads,
    receipt: &SecretHash,
    grid: &Grid,
) -> Result<Option<SortContent>, StoreError> {
    const SQL: &str = "SELECT '(hidden)' AS id, pseudonym, ranks, remarks, closing_remark FROM intake WHERE receipt_hash = $1";
    let row: Option<ContentRow> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(receipt.as_str())
        .fetch_optional(c)
        .await)?;
    row.map(|row| row.parse("intake", grid)).transpose()
}

/// Copies a waiting sort to the released ones under a new identity and date. Text is copied as it is: nothing that
/// was sent can be lost on the way.
///
/// # Errors
/// The store failed.
pub async fn copy_to_released(
    tx: &mut WriteTx,
    receipt: &SecretHash,
    sort: &SortId,
    today: Date,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO q_sort (id, study_id, source, released_on, pseudonym, pseudonym_key, ranks, remarks,
            closing_remark, consent_version, shown_order, statements_digest)
        SELECT $2, study_id, 'sent', $3, pseudonym, pseudonym_key, ranks, remarks,
            closing_remark, consent_version, shown_order, statements_digest
        FROM intake WHERE receipt_hash = $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(receipt.as_str())
        .bind(sort.as_str())
        .bind(today.to_string())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Removes a waiting sort.
///
/// # Errors
/// The store failed.
pub async fn delete(tx: &mut WriteTx, receipt: &SecretHash) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM intake WHERE receipt_hash = $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(receipt.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
