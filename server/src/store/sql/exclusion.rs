//! Released sorts that researchers leave out of analyses.

use std::collections::BTreeMap;

use app::domain::exclusion::Exclusion;
use app::domain::id::{SortId, StudyId};

use super::Reads;
use crate::store::db::on;
use crate::store::row::Place;
use crate::store::{StoreError, WriteTx};

/// Leaves a sort of the study out, or replaces the reason. `false` if the study has no such sort.
///
/// # Errors
/// The store failed.
pub async fn save(
    tx: &mut WriteTx,
    study: &StudyId,
    sort: &SortId,
    exclusion: &Exclusion,
) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO exclusion (sort_id, study_id, excluded_on, reason)
        SELECT id, study_id, $3, $4 FROM q_sort WHERE id = $1 AND study_id = $2
        ON CONFLICT (sort_id) DO UPDATE SET excluded_on = excluded.excluded_on, reason = excluded.reason";
    let changed = on!(tx.conn(), c => sqlx::query(SQL)
        .bind(sort.as_str())
        .bind(study.as_str())
        .bind(exclusion.excluded_on.to_string())
        .bind(exclusion.reason.as_str())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed > 0)
}

/// Takes a sort of the study in again. `false` if it was not left out.
///
/// # Errors
/// The store failed.
pub async fn delete(tx: &mut WriteTx, study: &StudyId, sort: &SortId) -> Result<bool, StoreError> {
    const SQL: &str = "DELETE FROM exclusion WHERE sort_id = $1 AND study_id = $2";
    let changed = on!(tx.conn(), c => sqlx::query(SQL)
        .bind(sort.as_str())
        .bind(study.as_str())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed > 0)
}

/// The sorts of a study that are left out.
///
/// # Errors
/// The store failed, or a row does not hold a decision.
pub async fn list(
    tx: &mut impl Reads,
    study: &StudyId,
) -> Result<BTreeMap<SortId, Exclusion>, StoreError> {
    const SQL: &str = "SELECT sort_id, excluded_on, reason FROM exclusion WHERE study_id = $1";
    let rows: Vec<(String, String, String)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    rows.into_iter()
        .map(|(sort, excluded_on, reason)| {
            let place = Place {
                table: "exclusion",
                row: &sort,
            };
            let exclusion = Exclusion {
                excluded_on: place.parse("excluded_on", &excluded_on)?,
                reason: place.parse("reason", &reason)?,
            };
            Ok((place.parse("sort_id", &sort)?, exclusion))
        })
        .collect()
}
