//! Sorts that wait for enough others to be released together, and corrections that wait for the next release.

use analysis::{Grid, StatementNo};
use app::domain::id::{SortId, StudyId};
use app::domain::pseudonym::Pseudonym;
use app::domain::sort::SortContent;
use app::domain::study::ConditionNo;
use app::domain::submission::Submission;
use jiff::civil::Date;

use super::q_sort::{ContentRow, order_json, parse_order, unique_key};
use super::{Reads, SecretHash};
use crate::store::db::on;
use crate::store::row::{Place, count, to_json};
use crate::store::{StoreError, WriteTx};

/// Puts a sort into the queue, or with a day the correction of a released sort that came then. `false` if its
/// pseudonym is taken by another row; its receipt must have been accepted before.
///
/// # Errors
/// The store failed.
pub async fn insert(
    tx: &mut WriteTx,
    receipt: &SecretHash,
    study: &StudyId,
    submission: &Submission,
    corrected_on: Option<Date>,
) -> Result<bool, StoreError> {
    const SQL: &str =
        "INSERT INTO intake (receipt_hash, study_id, pseudonym, pseudonym_key, ranks, remarks,
            closing_remark, consent_version, shown_order, statements_digest, corrected_on, condition_no)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING";
    let inserted = on!(tx.conn(), c => sqlx::query(SQL)
        .bind(receipt.as_str())
        .bind(study.as_str())
        .bind(submission.pseudonym.as_str())
        .bind(unique_key(&submission.pseudonym, submission.condition))
        .bind(to_json(&submission.sort))
        .bind(to_json(&submission.remarks))
        .bind(submission.closing_remark.as_ref().map(|remark| remark.as_str()))
        .bind(submission.consent_version.as_str())
        .bind(order_json(submission.shown_order.numbers()))
        .bind(submission.statements_digest.as_str())
        .bind(corrected_on.map(|date| date.to_string()))
        .bind(submission.condition.to_string())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(inserted == 1)
}

/// How many sorts under a condition of instruction wait, corrections of released ones not counted: as many persons.
///
/// # Errors
/// The store failed.
pub async fn count_of(
    tx: &mut impl Reads,
    study: &StudyId,
    condition: ConditionNo,
) -> Result<usize, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM intake
        WHERE study_id = $1 AND condition_no = $2 AND corrected_on IS NULL";
    let (found,): (i64,) = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .bind(condition.to_string())
        .fetch_one(c)
        .await)?;
    Ok(count(found))
}

/// Whether a waiting sort or correction under this condition of instruction has this pseudonym.
///
/// # Errors
/// The store failed.
pub async fn has_pseudonym(
    tx: &mut impl Reads,
    study: &StudyId,
    pseudonym: &Pseudonym,
    condition: ConditionNo,
) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM intake WHERE study_id = $1 AND pseudonym_key = $2";
    let (found,): (i64,) = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .bind(unique_key(pseudonym, condition))
        .fetch_one(c)
        .await)?;
    Ok(found > 0)
}

/// The receipts of the waiting sorts under a condition of instruction, in no particular order.
///
/// # Errors
/// The store failed.
pub async fn waiting(
    tx: &mut impl Reads,
    study: &StudyId,
    condition: ConditionNo,
) -> Result<Vec<SecretHash>, StoreError> {
    const SQL: &str = "SELECT receipt_hash FROM intake
        WHERE study_id = $1 AND condition_no = $2 AND corrected_on IS NULL";
    let rows: Vec<(String,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .bind(condition.to_string())
        .fetch_all(c)
        .await)?;
    Ok(rows.into_iter().map(|(hash,)| SecretHash(hash)).collect())
}

/// Corrections of released sorts that came until this day, with the sort each of them replaces.
///
/// # Errors
/// The store failed.
pub async fn corrections(
    tx: &mut impl Reads,
    study: &StudyId,
    until: Date,
) -> Result<Vec<(SecretHash, SortId)>, StoreError> {
    const SQL: &str = "SELECT i.receipt_hash, r.sort_id FROM intake i
        JOIN receipt r ON r.receipt_hash = i.receipt_hash
        WHERE i.study_id = $1 AND i.corrected_on <= $2 AND r.sort_id IS NOT NULL";
    let rows: Vec<(String, String)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .bind(until.to_string())
        .fetch_all(c)
        .await)?;
    super::receipt::with_sorts(rows)
}

/// A waiting sort or correction.
///
/// # Errors
/// The store failed, or the row does not hold a sort for this grid.
pub async fn find(
    tx: &mut impl Reads,
    receipt: &SecretHash,
    grid: &Grid,
) -> Result<Option<SortContent>, StoreError> {
    const SQL: &str =
        "SELECT '(hidden)' AS id, pseudonym, ranks, remarks, closing_remark, condition_no
        FROM intake WHERE receipt_hash = $1";
    let row: Option<ContentRow> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(receipt.as_str())
        .fetch_optional(c)
        .await)?;
    row.map(|row| row.parse("intake", grid)).transpose()
}

/// The day on which a released sort was corrected, if it was and researchers still see it as it was.
///
/// # Errors
/// The store failed, or the row does not hold a day.
pub async fn corrected_on(
    tx: &mut impl Reads,
    receipt: &SecretHash,
) -> Result<Option<Date>, StoreError> {
    const SQL: &str = "SELECT corrected_on FROM intake WHERE receipt_hash = $1";
    let row: Option<(Option<String>,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(receipt.as_str())
        .fetch_optional(c)
        .await)?;
    let place = Place {
        table: "intake",
        row: "(hidden)",
    };
    let day = row.and_then(|(day,)| day);
    place.parse_optional("corrected_on", day.as_deref())
}

/// The order in which the statements of a waiting sort or correction were shown.
///
/// # Errors
/// The store failed, or the row does not hold an order.
pub async fn shown_order(
    tx: &mut impl Reads,
    receipt: &SecretHash,
) -> Result<Vec<StatementNo>, StoreError> {
    const SQL: &str = "SELECT shown_order FROM intake WHERE receipt_hash = $1";
    let row: Option<(Option<String>,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(receipt.as_str())
        .fetch_optional(c)
        .await)?;
    parse_order("intake", row)
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
            closing_remark, consent_version, shown_order, statements_digest, condition_no)
        SELECT $2, study_id, 'sent', $3, pseudonym, pseudonym_key, ranks, remarks,
            closing_remark, consent_version, shown_order, statements_digest, condition_no
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

/// Puts the content of a correction into the place of a released sort, which keeps its identity and date.
///
/// # Errors
/// The store failed.
pub async fn copy_over(
    tx: &mut WriteTx,
    receipt: &SecretHash,
    sort: &SortId,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE q_sort SET pseudonym = i.pseudonym, pseudonym_key = i.pseudonym_key, ranks = i.ranks,
            remarks = i.remarks, closing_remark = i.closing_remark, consent_version = i.consent_version,
            shown_order = i.shown_order, statements_digest = i.statements_digest
        FROM intake i WHERE i.receipt_hash = $1 AND q_sort.id = $2";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(receipt.as_str())
        .bind(sort.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Removes a waiting sort or correction.
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
