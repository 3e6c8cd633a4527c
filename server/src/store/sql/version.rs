//! What participants of a study sort, frozen word for word.

use app::domain::id::StudyId;
use app::domain::submission::StatementsDigest;
use jiff::civil::Date;

use super::Reads;
use crate::store::db::on;
use crate::store::row::Place;
use crate::store::{StoreError, WriteTx};

/// A frozen version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredVersion {
    /// Its number, from 1.
    pub number: u32,
    /// The day on which it was frozen.
    pub frozen_on: Date,
    /// SHA-256 of the document, in hexadecimal digits.
    pub digest: String,
    /// The digest that sorts of this version carry.
    pub statements: StatementsDigest,
    /// The canonical document.
    pub document: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    number: i64,
    frozen_on: String,
    digest: String,
    statements_digest: String,
    document: String,
}

/// The versions of a study, the oldest first.
///
/// # Errors
/// The store failed, or a row holds no version.
pub async fn list(tx: &mut impl Reads, study: &StudyId) -> Result<Vec<StoredVersion>, StoreError> {
    const SQL: &str = "SELECT number, frozen_on, digest, statements_digest, document
        FROM frozen_version WHERE study_id = $1 ORDER BY number";
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    let place = Place {
        table: "frozen_version",
        row: study.as_str(),
    };
    rows.into_iter()
        .map(|row| {
            Ok(StoredVersion {
                number: u32::try_from(row.number).map_err(|_| place.bad("number", "too large"))?,
                frozen_on: place.parse("frozen_on", &row.frozen_on)?,
                digest: row.digest,
                statements: place.parse("statements_digest", &row.statements_digest)?,
                document: row.document,
            })
        })
        .collect()
}

/// Stores a version.
///
/// # Errors
/// The store failed.
pub async fn insert(
    tx: &mut WriteTx,
    study: &StudyId,
    version: &StoredVersion,
) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO frozen_version (study_id, number, frozen_on, digest, statements_digest, document)
        VALUES ($1, $2, $3, $4, $5, $6)";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(study.as_str())
        .bind(i64::from(version.number))
        .bind(version.frozen_on.to_string())
        .bind(version.digest.as_str())
        .bind(version.statements.as_str())
        .bind(version.document.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
