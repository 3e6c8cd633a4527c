//! Released sorts whose makers researchers mean to write to.

use std::collections::BTreeSet;

use app::domain::id::{SortId, StudyId};

use super::Reads;
use crate::store::db::on;
use crate::store::row::Place;
use crate::store::{StoreError, WriteTx};

/// Removes all marks of a study.
///
/// # Errors
/// The store failed.
pub async fn clear(tx: &mut WriteTx, study: &StudyId) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM follow_up WHERE study_id = $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(study.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Marks a sort of the study; one of another study stays as it is.
///
/// # Errors
/// The store failed.
pub async fn mark(tx: &mut WriteTx, study: &StudyId, sort: &SortId) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO follow_up (sort_id, study_id)
        SELECT id, study_id FROM q_sort WHERE id = $1 AND study_id = $2
        ON CONFLICT (sort_id) DO NOTHING";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(sort.as_str())
        .bind(study.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// The marked sorts of a study.
///
/// # Errors
/// The store failed, or a row does not name a sort.
pub async fn list(tx: &mut impl Reads, study: &StudyId) -> Result<BTreeSet<SortId>, StoreError> {
    const SQL: &str = "SELECT sort_id FROM follow_up WHERE study_id = $1";
    let rows: Vec<(String,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    let sorts = rows.into_iter().map(|(sort,)| {
        let place = Place {
            table: "follow_up",
            row: &sort,
        };
        place.parse("sort_id", &sort)
    });
    sorts.collect()
}
