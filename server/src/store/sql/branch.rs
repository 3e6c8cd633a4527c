//! Named branches of decisions.

use app::domain::decision::{Branch, BranchName};
use app::domain::id::{BranchId, DecisionId, StudyId};

use super::Reads;
use crate::store::db::on;
use crate::store::row::Place;
use crate::store::{StoreError, WriteTx};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    name: String,
    head: Option<String>,
    tip: Option<String>,
    made_at: i64,
}

impl Row {
    fn parse(self) -> Result<Branch, StoreError> {
        let place = Place {
            table: "branch",
            row: &self.id,
        };
        Ok(Branch {
            id: place.parse("id", &self.id)?,
            name: place.parse("name", &self.name)?,
            head: place.parse_optional("head", self.head.as_deref())?,
            tip: place.parse_optional("tip", self.tip.as_deref())?,
            made: place.time("made_at", self.made_at)?,
        })
    }
}

/// Stores a new branch. `false` if the study has one of that name.
///
/// # Errors
/// The store failed.
pub async fn insert(
    tx: &mut WriteTx,
    study: &StudyId,
    branch: &Branch,
) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO branch (id, study_id, name, head, tip, made_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (study_id, name) DO NOTHING";
    let stored = on!(tx.conn(), c => sqlx::query(SQL)
        .bind(branch.id.as_str())
        .bind(study.as_str())
        .bind(branch.name.as_str())
        .bind(branch.head.as_ref().map(DecisionId::as_str))
        .bind(branch.tip.as_ref().map(DecisionId::as_str))
        .bind(branch.made.as_millisecond())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(stored > 0)
}

/// Moves a branch to another place among the decisions.
///
/// # Errors
/// The store failed.
pub async fn go_to(
    tx: &mut WriteTx,
    branch: &BranchId,
    head: Option<&DecisionId>,
    tip: Option<&DecisionId>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE branch SET head = $2, tip = $3 WHERE id = $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(branch.as_str())
        .bind(head.map(DecisionId::as_str))
        .bind(tip.map(DecisionId::as_str))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Gives a branch another name. `false` if the study has another branch of that name.
///
/// # Errors
/// The store failed.
pub async fn rename(
    tx: &mut WriteTx,
    study: &StudyId,
    branch: &BranchId,
    name: &BranchName,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE branch SET name = $3 WHERE id = $2 AND study_id = $1
        AND NOT EXISTS (SELECT 1 FROM branch WHERE study_id = $1 AND name = $3 AND id <> $2)";
    let changed = on!(tx.conn(), c => sqlx::query(SQL)
        .bind(study.as_str())
        .bind(branch.as_str())
        .bind(name.as_str())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed > 0)
}

/// Takes a branch away; its decisions stay in the record of the study.
///
/// # Errors
/// The store failed.
pub async fn delete(
    tx: &mut WriteTx,
    study: &StudyId,
    branch: &BranchId,
) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM branch WHERE study_id = $1 AND id = $2";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(study.as_str())
        .bind(branch.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// The branches of a study, the oldest first.
///
/// # Errors
/// The store failed, or a row does not hold a branch.
pub async fn list(tx: &mut impl Reads, study: &StudyId) -> Result<Vec<Branch>, StoreError> {
    const SQL: &str = "SELECT id, name, head, tip, made_at FROM branch WHERE study_id = $1
        ORDER BY made_at, id";
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(Row::parse).collect()
}

/// A branch of a study.
///
/// # Errors
/// The store failed, or the row does not hold a branch.
pub async fn find(
    tx: &mut impl Reads,
    study: &StudyId,
    branch: &BranchId,
) -> Result<Option<Branch>, StoreError> {
    const SQL: &str = "SELECT id, name, head, tip, made_at FROM branch
        WHERE study_id = $1 AND id = $2";
    let row: Option<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .bind(branch.as_str())
        .fetch_optional(c)
        .await)?;
    row.map(Row::parse).transpose()
}
