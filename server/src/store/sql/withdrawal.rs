//! Released sorts that their makers have withdrawn, until they leave with the next release.

use app::domain::id::{SortId, StudyId};
use jiff::civil::Date;

use super::{Reads, SecretHash};
use crate::store::db::on;
use crate::store::row::Place;
use crate::store::{StoreError, WriteTx};

/// Notes that the maker of a released sort has withdrawn it.
///
/// # Errors
/// The store failed.
pub async fn insert(
    tx: &mut WriteTx,
    receipt: &SecretHash,
    study: &StudyId,
    today: Date,
) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO withdrawal (receipt_hash, study_id, asked_on) VALUES ($1, $2, $3)
        ON CONFLICT DO NOTHING";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(receipt.as_str())
        .bind(study.as_str())
        .bind(today.to_string())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Withdrawals of a study that were asked for until this day, with the sorts that are to leave.
///
/// # Errors
/// The store failed.
pub async fn due(
    tx: &mut impl Reads,
    study: &StudyId,
    until: Date,
) -> Result<Vec<(SecretHash, SortId)>, StoreError> {
    const SQL: &str = "SELECT w.receipt_hash, r.sort_id FROM withdrawal w
        JOIN receipt r ON r.receipt_hash = w.receipt_hash
        WHERE w.study_id = $1 AND w.asked_on <= $2 AND r.sort_id IS NOT NULL";
    let rows: Vec<(String, String)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .bind(until.to_string())
        .fetch_all(c)
        .await)?;
    super::receipt::with_sorts(rows)
}

/// The day on which the maker of a sort that is to leave has withdrawn it.
///
/// # Errors
/// The store failed, or the row does not hold a day.
pub async fn asked_on(
    tx: &mut impl Reads,
    receipt: &SecretHash,
) -> Result<Option<Date>, StoreError> {
    const SQL: &str = "SELECT asked_on FROM withdrawal WHERE receipt_hash = $1";
    let row: Option<(String,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(receipt.as_str())
        .fetch_optional(c)
        .await)?;
    let place = Place {
        table: "withdrawal",
        row: "(hidden)",
    };
    row.map(|(day,)| place.parse("asked_on", &day)).transpose()
}

/// The receipts of all sorts that were ever withdrawn, in no particular order.
///
/// # Errors
/// The store failed.
pub async fn all(tx: &mut impl Reads) -> Result<Vec<SecretHash>, StoreError> {
    const SQL: &str = "SELECT receipt_hash FROM receipt WHERE state = 'withdrawn'
        UNION SELECT receipt_hash FROM withdrawal";
    let rows: Vec<(String,)> = on!(tx.conn(), c => sqlx::query_as(SQL).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(hash,)| SecretHash(hash)).collect())
}

/// Removes a withdrawal that has been carried out.
///
/// # Errors
/// The store failed.
pub async fn delete(tx: &mut WriteTx, receipt: &SecretHash) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM withdrawal WHERE receipt_hash = $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(receipt.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Studies with withdrawals or corrections that were asked for until this day.
///
/// # Errors
/// The store failed.
pub async fn studies_with_due_changes(
    tx: &mut impl Reads,
    until: Date,
) -> Result<Vec<StudyId>, StoreError> {
    const SQL: &str = "SELECT study_id FROM withdrawal WHERE asked_on <= $1
        UNION SELECT study_id FROM intake WHERE corrected_on <= $1";
    let rows: Vec<(String,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(until.to_string())
        .fetch_all(c)
        .await)?;
    let place = Place {
        table: "withdrawal",
        row: "(hidden)",
    };
    rows.iter()
        .map(|(study,)| place.parse("study_id", study))
        .collect()
}
