//! Open invitations to studies.

use app::domain::id::{InvitationId, StudyId};
use app::domain::role::{InvitationNote, MemberRole};
use jiff::Timestamp;

use super::{Reads, SecretHash, run};
use crate::store::db::on;
use crate::store::row::Place;
use crate::store::{StoreError, WriteTx};

/// An invitation without its secret, which is stored as a hash only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Identity, by which it is listed and taken back.
    pub id: InvitationId,
    /// The study.
    pub study: StudyId,
    /// What whoever takes it may do.
    pub role: MemberRole,
    /// For whom it is.
    pub note: InvitationNote,
    /// When it ends by itself.
    pub expires: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    study_id: String,
    role: String,
    note: String,
    expires_at: i64,
}

impl Row {
    fn parse(self) -> Result<Invitation, StoreError> {
        let place = Place {
            table: "invitation",
            row: &self.id,
        };
        Ok(Invitation {
            id: place.parse("id", &self.id)?,
            study: place.parse("study_id", &self.study_id)?,
            role: place.parse("role", &self.role)?,
            note: place.parse("note", &self.note)?,
            expires: place.time("expires_at", self.expires_at)?,
        })
    }
}

/// Stores an invitation.
///
/// # Errors
/// The store failed.
pub async fn insert(
    tx: &mut WriteTx,
    invitation: &Invitation,
    token: &SecretHash,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO invitation (id, token_hash, study_id, role, note, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(invitation.id.as_str())
        .bind(token.as_str())
        .bind(invitation.study.as_str())
        .bind(invitation.role.as_str())
        .bind(invitation.note.as_str())
        .bind(invitation.expires.as_millisecond())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// What a link invites to, if it is still good. Spends nothing.
///
/// # Errors
/// The store failed.
pub async fn find(
    tx: &mut impl Reads,
    token: &SecretHash,
    now: Timestamp,
) -> Result<Option<Invitation>, StoreError> {
    const SQL: &str = "SELECT id, study_id, role, note, expires_at FROM invitation
        WHERE token_hash = $1 AND expires_at > $2";
    let row: Option<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(token.as_str())
        .bind(now.as_millisecond())
        .fetch_optional(c)
        .await)?;
    row.map(Row::parse).transpose()
}

/// Spends a link: of several who try, one gets the invitation, the others nothing.
///
/// # Errors
/// The store failed.
pub async fn spend(
    tx: &mut WriteTx,
    token: &SecretHash,
    now: Timestamp,
) -> Result<Option<Invitation>, StoreError> {
    const SQL: &str = "DELETE FROM invitation WHERE token_hash = $1 AND expires_at > $2
        RETURNING id, study_id, role, note, expires_at";
    let row: Option<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(token.as_str())
        .bind(now.as_millisecond())
        .fetch_optional(c)
        .await)?;
    row.map(Row::parse).transpose()
}

/// The invitations of a study that are still good, those that end first before the others.
///
/// # Errors
/// The store failed.
pub async fn list(
    tx: &mut impl Reads,
    study: &StudyId,
    now: Timestamp,
) -> Result<Vec<Invitation>, StoreError> {
    const SQL: &str = "SELECT id, study_id, role, note, expires_at FROM invitation
        WHERE study_id = $1 AND expires_at > $2 ORDER BY expires_at, id";
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .bind(now.as_millisecond())
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(Row::parse).collect()
}

/// Takes an invitation of the study back. `false` if there is none.
///
/// # Errors
/// The store failed.
pub async fn delete(
    tx: &mut WriteTx,
    study: &StudyId,
    id: &InvitationId,
) -> Result<bool, StoreError> {
    const SQL: &str = "DELETE FROM invitation WHERE study_id = $1 AND id = $2";
    let gone = run(tx, SQL, &[study.as_str(), id.as_str()]).await?;
    Ok(gone > 0)
}

/// Removes a study's invitations that nobody can take any more.
///
/// # Errors
/// The store failed.
pub async fn delete_expired(
    tx: &mut WriteTx,
    study: &StudyId,
    now: Timestamp,
) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM invitation WHERE study_id = $1 AND expires_at <= $2";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(study.as_str())
        .bind(now.as_millisecond())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
