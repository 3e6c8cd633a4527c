//! Unfinished sorts, sealed. Nothing here can be read without the resume code.

use app::domain::id::StudyId;
use jiff::civil::Date;

use super::Reads;
use crate::store::db::on;
use crate::store::row;
use crate::store::{StoreError, WriteTx};

/// Where a draft lies: made of its resume code, so long that it cannot be guessed, and of no use for opening it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftLookup(String);

impl DraftLookup {
    /// A lookup made by whoever derives keys.
    #[must_use]
    pub const fn new(text: String) -> Self {
        Self(text)
    }
}

/// Stores a draft.
///
/// # Errors
/// The store failed.
pub async fn insert(
    tx: &mut WriteTx,
    lookup: &DraftLookup,
    study: &StudyId,
    sealed: &str,
    expires_on: Date,
) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO draft (lookup, study_id, sealed, expires_on) VALUES ($1, $2, $3, $4)";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(&lookup.0)
        .bind(study.as_str())
        .bind(sealed)
        .bind(expires_on.to_string())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Puts a newer draft in the place of one that has not expired; says whether there was one.
///
/// # Errors
/// The store failed.
pub async fn replace(
    tx: &mut WriteTx,
    lookup: &DraftLookup,
    study: &StudyId,
    sealed: &str,
    (today, expires_on): (Date, Date),
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE draft SET sealed = $3, expires_on = $5
        WHERE lookup = $1 AND study_id = $2 AND expires_on >= $4";
    let replaced = on!(tx.conn(), c => sqlx::query(SQL)
        .bind(&lookup.0)
        .bind(study.as_str())
        .bind(sealed)
        .bind(today.to_string())
        .bind(expires_on.to_string())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(replaced == 1)
}

/// The draft as it was sealed, unless it has expired.
///
/// # Errors
/// The store failed.
pub async fn find(
    tx: &mut impl Reads,
    lookup: &DraftLookup,
    study: &StudyId,
    today: Date,
) -> Result<Option<String>, StoreError> {
    const SQL: &str =
        "SELECT sealed FROM draft WHERE lookup = $1 AND study_id = $2 AND expires_on >= $3";
    let found: Option<(String,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(&lookup.0)
        .bind(study.as_str())
        .bind(today.to_string())
        .fetch_optional(c)
        .await)?;
    Ok(found.map(|(sealed,)| sealed))
}

/// Deletes a draft; one that is not there is as good as deleted.
///
/// # Errors
/// The store failed.
pub async fn delete(tx: &mut WriteTx, lookup: &DraftLookup) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM draft WHERE lookup = $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(&lookup.0)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Deletes all drafts that have expired, and says how many.
///
/// # Errors
/// The store failed.
pub async fn delete_expired(tx: &mut WriteTx, today: Date) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM draft WHERE expires_on < $1";
    Ok(on!(tx.conn(), c => sqlx::query(SQL)
        .bind(today.to_string())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?)
}

/// How many drafts a study has.
///
/// # Errors
/// The store failed.
pub async fn count_of(tx: &mut impl Reads, study: &StudyId) -> Result<usize, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM draft WHERE study_id = $1";
    let (found,): (i64,) = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_one(c)
        .await)?;
    Ok(row::count(found))
}
