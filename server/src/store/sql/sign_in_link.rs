//! One-time links with which a researcher sets a password.

use app::domain::id::ResearcherId;
use jiff::Timestamp;

use super::{Reads, SecretHash};
use crate::store::db::on;
use crate::store::row::Place;
use crate::store::{StoreError, WriteTx};

/// Stores a link.
///
/// # Errors
/// The store failed.
pub async fn insert(
    tx: &mut WriteTx,
    token: &SecretHash,
    researcher: &ResearcherId,
    expires: Timestamp,
) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO sign_in_link (token_hash, researcher_id, expires_at) VALUES ($1, $2, $3)";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(token.as_str())
        .bind(researcher.as_str())
        .bind(expires.as_millisecond())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Whose link it is, if it is still good. Spends nothing.
///
/// # Errors
/// The store failed.
pub async fn holder(
    tx: &mut impl Reads,
    token: &SecretHash,
    now: Timestamp,
) -> Result<Option<ResearcherId>, StoreError> {
    const SQL: &str = "SELECT researcher_id FROM sign_in_link
        WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2";
    let row: Option<(String,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(token.as_str())
        .bind(now.as_millisecond())
        .fetch_optional(c)
        .await)?;
    row.map(|(id,)| parse(&id)).transpose()
}

/// Spends the link: of several who try, one is told whose it is, the others get nothing.
///
/// # Errors
/// The store failed.
pub async fn spend(
    tx: &mut WriteTx,
    token: &SecretHash,
    now: Timestamp,
) -> Result<Option<ResearcherId>, StoreError> {
    const SQL: &str = "UPDATE sign_in_link SET used_at = $2
        WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
        RETURNING researcher_id";
    let row: Option<(String,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(token.as_str())
        .bind(now.as_millisecond())
        .fetch_optional(c)
        .await)?;
    row.map(|(id,)| parse(&id)).transpose()
}

/// Makes all other links of a researcher useless, as when one of them has been used.
///
/// # Errors
/// The store failed.
pub async fn delete_unused(tx: &mut WriteTx, researcher: &ResearcherId) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM sign_in_link WHERE researcher_id = $1 AND used_at IS NULL";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(researcher.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

fn parse(id: &str) -> Result<ResearcherId, StoreError> {
    let place = Place {
        table: "sign_in_link",
        row: id,
    };
    place.parse("researcher_id", id)
}
