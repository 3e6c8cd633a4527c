//! Groups that are invited by a link of their own, with the numbers of sorts that came by it.

use std::num::NonZeroU16;

use app::domain::id::{InvitedGroupId, StudyId};
use app::domain::invited_group::{GroupCode, InvitedGroup};

use super::{Reads, run};
use crate::store::db::on;
use crate::store::row::{Place, count};
use crate::store::{StoreError, WriteTx};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    name: String,
    code: String,
    invited: Option<i64>,
    shown: i64,
}

impl Row {
    fn parse(self) -> Result<InvitedGroup, StoreError> {
        let place = Place {
            table: "invited_group",
            row: &self.id,
        };
        let invited = self.invited.map(|number| {
            let number = u16::try_from(number).ok().and_then(NonZeroU16::new);
            number.ok_or_else(|| place.bad("invited", "out of bounds"))
        });
        Ok(InvitedGroup {
            id: place.parse("id", &self.id)?,
            name: place.parse("name", &self.name)?,
            code: place.parse("code", &self.code)?,
            invited: invited.transpose()?,
            answered: count(self.shown),
        })
    }
}

/// The groups of a study, by name.
///
/// # Errors
/// The store failed, or a row holds no group.
pub async fn list(tx: &mut impl Reads, study: &StudyId) -> Result<Vec<InvitedGroup>, StoreError> {
    const SQL: &str = "SELECT id, name, code, invited, shown FROM invited_group
        WHERE study_id = $1 ORDER BY name, id";
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(Row::parse).collect()
}

/// The group of a study with this code.
///
/// # Errors
/// The store failed, or the row holds no group.
pub async fn by_code(
    tx: &mut impl Reads,
    study: &StudyId,
    code: &GroupCode,
) -> Result<Option<InvitedGroup>, StoreError> {
    const SQL: &str = "SELECT id, name, code, invited, shown FROM invited_group
        WHERE study_id = $1 AND code = $2";
    let row: Option<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .bind(code.as_str())
        .fetch_optional(c)
        .await)?;
    row.map(Row::parse).transpose()
}

/// Stores a new group, of which nothing has come.
///
/// # Errors
/// The study has a group of this name or code, or the store failed.
pub async fn insert(
    tx: &mut WriteTx,
    study: &StudyId,
    group: &InvitedGroup,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO invited_group (id, study_id, name, code, invited, sent, shown)
        VALUES ($1, $2, $3, $4, $5, 0, 0)";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(group.id.as_str())
        .bind(study.as_str())
        .bind(group.name.as_str())
        .bind(group.code.as_str())
        .bind(group.invited.map(|number| i64::from(number.get())))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Removes a group with its numbers.
///
/// # Errors
/// The store failed.
pub async fn delete(
    tx: &mut WriteTx,
    study: &StudyId,
    id: &InvitedGroupId,
) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM invited_group WHERE study_id = $1 AND id = $2";
    run(tx, SQL, &[study.as_str(), id.as_str()]).await?;
    Ok(())
}

/// Counts one more sort that was sent by the group's link; a code that no group has counts nothing.
///
/// # Errors
/// The store failed.
pub async fn count_one(
    tx: &mut WriteTx,
    study: &StudyId,
    code: &GroupCode,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE invited_group SET sent = sent + 1 WHERE study_id = $1 AND code = $2";
    run(tx, SQL, &[study.as_str(), code.as_str()]).await?;
    Ok(())
}

/// How many sorts each group has sent that researchers do not know of yet.
///
/// # Errors
/// The store failed.
pub async fn unseen(tx: &mut impl Reads, study: &StudyId) -> Result<Vec<usize>, StoreError> {
    const SQL: &str = "SELECT sent - shown FROM invited_group WHERE study_id = $1";
    let rows: Vec<(i64,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    Ok(rows.into_iter().map(|(found,)| count(found)).collect())
}

/// Shows all that was counted.
///
/// # Errors
/// The store failed.
pub async fn show(tx: &mut WriteTx, study: &StudyId) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE invited_group SET shown = sent WHERE study_id = $1";
    run(tx, SQL, &[study.as_str()]).await?;
    Ok(())
}

/// Begins counting anew.
///
/// # Errors
/// The store failed.
pub async fn forget_counts(tx: &mut WriteTx, study: &StudyId) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE invited_group SET sent = 0, shown = 0 WHERE study_id = $1";
    run(tx, SQL, &[study.as_str()]).await?;
    Ok(())
}
