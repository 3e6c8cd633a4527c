//! What studies are about and who answers for them.

use app::domain::id::StudyId;
use app::domain::particulars::Particulars;

use super::Reads;
use crate::store::db::on;
use crate::store::row::{Place, to_json};
use crate::store::{StoreError, WriteTx};

/// The particulars of a study; of one that has none, empty ones.
///
/// # Errors
/// The store failed, or the row holds no particulars.
pub async fn find(tx: &mut impl Reads, study: &StudyId) -> Result<Particulars, StoreError> {
    const SQL: &str = "SELECT particulars FROM study_particulars WHERE study_id = $1";
    let row: Option<(String,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_optional(c)
        .await)?;
    let place = Place {
        table: "study_particulars",
        row: study.as_str(),
    };
    row.map_or_else(
        || Ok(Particulars::default()),
        |(json,)| place.json("particulars", &json),
    )
}

/// Stores the particulars of a study in place of earlier ones.
///
/// # Errors
/// The store failed.
pub async fn save(
    tx: &mut WriteTx,
    study: &StudyId,
    particulars: &Particulars,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO study_particulars (study_id, particulars) VALUES ($1, $2)
        ON CONFLICT (study_id) DO UPDATE SET particulars = excluded.particulars";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(study.as_str())
        .bind(to_json(particulars))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
