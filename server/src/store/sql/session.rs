//! Sign-ins that are under way, found by the hash of what the cookie holds.

use app::domain::id::ResearcherId;
use jiff::Timestamp;

use super::{Reads, SecretHash};
use crate::store::db::on;
use crate::store::row::Place;
use crate::store::{StoreError, WriteTx};

/// A stored sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSession {
    /// What is remembered, as JSON.
    pub data: String,
    /// When it ends.
    pub expires: Timestamp,
}

/// Stores a new session.
///
/// # Errors
/// [`StoreError::Unique`] if the identity exists.
pub async fn insert(
    tx: &mut WriteTx,
    id: &SecretHash,
    researcher: Option<&ResearcherId>,
    session: &StoredSession,
) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO session (id_hash, researcher_id, data, expires_at) VALUES ($1, $2, $3, $4)";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(id.as_str())
        .bind(researcher.map(ResearcherId::as_str))
        .bind(session.data.as_str())
        .bind(session.expires.as_millisecond())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Changes a session. One that has been deleted meanwhile, as by signing out elsewhere, is not brought back.
///
/// # Errors
/// The store failed.
pub async fn update(
    tx: &mut WriteTx,
    id: &SecretHash,
    researcher: Option<&ResearcherId>,
    session: &StoredSession,
) -> Result<(), StoreError> {
    const SQL: &str =
        "UPDATE session SET researcher_id = $2, data = $3, expires_at = $4 WHERE id_hash = $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(id.as_str())
        .bind(researcher.map(ResearcherId::as_str))
        .bind(session.data.as_str())
        .bind(session.expires.as_millisecond())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Moves the end of a session.
///
/// # Errors
/// The store failed.
pub async fn extend(
    tx: &mut WriteTx,
    id: &SecretHash,
    expires: Timestamp,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE session SET expires_at = $2 WHERE id_hash = $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(id.as_str())
        .bind(expires.as_millisecond())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// A session that has not ended.
///
/// # Errors
/// The store failed.
pub async fn find(
    tx: &mut impl Reads,
    id: &SecretHash,
    now: Timestamp,
) -> Result<Option<StoredSession>, StoreError> {
    const SQL: &str = "SELECT data, expires_at FROM session WHERE id_hash = $1 AND expires_at > $2";
    let row: Option<(String, i64)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(id.as_str())
        .bind(now.as_millisecond())
        .fetch_optional(c)
        .await)?;
    let place = Place {
        table: "session",
        row: "(hidden)",
    };
    row.map(|(data, expires)| {
        Ok(StoredSession {
            data,
            expires: place.time("expires_at", expires)?,
        })
    })
    .transpose()
}

/// Ends a session.
///
/// # Errors
/// The store failed.
pub async fn delete(tx: &mut WriteTx, id: &SecretHash) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM session WHERE id_hash = $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(id.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Ends all sessions of a researcher.
///
/// # Errors
/// The store failed.
pub async fn delete_of(tx: &mut WriteTx, researcher: &ResearcherId) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM session WHERE researcher_id = $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(researcher.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Removes sessions that have ended.
///
/// # Errors
/// The store failed.
pub async fn delete_expired(tx: &mut WriteTx, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM session WHERE expires_at <= $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(now.as_millisecond())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
