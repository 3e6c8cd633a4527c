//! Presentation links.

use app::domain::id::{AnalysisId, PresentationId, StudyId};
use jiff::Timestamp;

use super::{Reads, SecretHash};
use crate::store::db::on;
use crate::store::row::Place;
use crate::store::{StoreError, WriteTx};

/// A presentation link without its secret, which is stored as a hash only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presentation {
    /// Identity, by which it is listed and revoked.
    pub id: PresentationId,
    /// The study it shows.
    pub study: StudyId,
    /// The analysis it shows.
    pub analysis: AnalysisId,
    /// When it was made.
    pub created: Timestamp,
    /// When it ends by itself.
    pub expires: Timestamp,
    /// When it was revoked, if it was.
    pub revoked: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    study_id: String,
    analysis_id: String,
    created_at: i64,
    expires_at: i64,
    revoked_at: Option<i64>,
}

impl Row {
    fn parse(self) -> Result<Presentation, StoreError> {
        let place = Place {
            table: "presentation",
            row: &self.id,
        };
        Ok(Presentation {
            id: place.parse("id", &self.id)?,
            study: place.parse("study_id", &self.study_id)?,
            analysis: place.parse("analysis_id", &self.analysis_id)?,
            created: place.time("created_at", self.created_at)?,
            expires: place.time("expires_at", self.expires_at)?,
            revoked: self
                .revoked_at
                .map(|at| place.time("revoked_at", at))
                .transpose()?,
        })
    }
}

/// Stores a link.
///
/// # Errors
/// The store failed.
pub async fn insert(
    tx: &mut WriteTx,
    presentation: &Presentation,
    token: &SecretHash,
) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO presentation (id, token_hash, study_id, analysis_id, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(presentation.id.as_str())
        .bind(token.as_str())
        .bind(presentation.study.as_str())
        .bind(presentation.analysis.as_str())
        .bind(presentation.created.as_millisecond())
        .bind(presentation.expires.as_millisecond())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// The link with this secret, if it is neither over nor revoked.
///
/// # Errors
/// The store failed.
pub async fn find_valid(
    tx: &mut impl Reads,
    token: &SecretHash,
    now: Timestamp,
) -> Result<Option<Presentation>, StoreError> {
    const SQL: &str =
        "SELECT id, study_id, analysis_id, created_at, expires_at, revoked_at FROM presentation
        WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2";
    let row: Option<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(token.as_str())
        .bind(now.as_millisecond())
        .fetch_optional(c)
        .await)?;
    row.map(Row::parse).transpose()
}

/// All links of a study, the newest first.
///
/// # Errors
/// The store failed.
pub async fn list(tx: &mut impl Reads, study: &StudyId) -> Result<Vec<Presentation>, StoreError> {
    const SQL: &str =
        "SELECT id, study_id, analysis_id, created_at, expires_at, revoked_at FROM presentation
        WHERE study_id = $1 ORDER BY created_at DESC, id";
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(Row::parse).collect()
}

/// Revokes a link of this study. `false` if there is no such link, or it was revoked before.
///
/// # Errors
/// The store failed.
pub async fn revoke(
    tx: &mut WriteTx,
    study: &StudyId,
    id: &PresentationId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE presentation SET revoked_at = $3
        WHERE id = $1 AND study_id = $2 AND revoked_at IS NULL";
    let revoked = on!(tx.conn(), c => sqlx::query(SQL)
        .bind(id.as_str())
        .bind(study.as_str())
        .bind(now.as_millisecond())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(revoked == 1)
}
