//! What is written about viewpoints: the headings of a study, and every state of the texts of a branch.

use analysis::FactorNo;
use app::domain::id::{BranchId, StudyId};
use app::domain::interpretation::{Interpretation, InterpretationVersion, Outline};

use super::Reads;
use crate::store::db::on;
use crate::store::row::{Place, to_json};
use crate::store::{StoreError, WriteTx};

#[derive(sqlx::FromRow)]
struct Row {
    factor: i64,
    number: i64,
    body: String,
    kept: String,
    made_by: String,
    made_at: i64,
}

impl Row {
    fn parse(self) -> Result<(FactorNo, InterpretationVersion), StoreError> {
        let row = format!("{}/{}", self.factor, self.number);
        let place = Place {
            table: "interpretation",
            row: &row,
        };
        let factor = u32::try_from(self.factor).ok().and_then(FactorNo::new);
        let version = InterpretationVersion {
            number: u32::try_from(self.number)
                .map_err(|_| place.bad("number", "not the number of a version"))?,
            text: place.json("body", &self.body)?,
            kept: place.parse("kept", &self.kept)?,
            made_by: place.parse("made_by", &self.made_by)?,
            made: place.time("made_at", self.made_at)?,
        };
        let factor = factor.ok_or_else(|| place.bad("factor", "not the number of a factor"))?;
        Ok((factor, version))
    }
}

/// The headings of a study, if they have been changed.
///
/// # Errors
/// The store failed, or the row does not hold headings.
pub async fn outline(tx: &mut impl Reads, study: &StudyId) -> Result<Option<Outline>, StoreError> {
    const SQL: &str = "SELECT body FROM outline WHERE study_id = $1";
    let body: Option<String> = on!(tx.conn(), c => sqlx::query_scalar(SQL)
        .bind(study.as_str())
        .fetch_optional(c)
        .await)?;
    let place = Place {
        table: "outline",
        row: study.as_str(),
    };
    body.map(|body| place.json("body", &body)).transpose()
}

/// Stores the headings of a study.
///
/// # Errors
/// The store failed.
pub async fn set_outline(
    tx: &mut WriteTx,
    study: &StudyId,
    outline: &Outline,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO outline (study_id, body) VALUES ($1, $2)
        ON CONFLICT (study_id) DO UPDATE SET body = excluded.body";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(study.as_str())
        .bind(to_json(outline))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Stores a state of a text. `false` if there is one of that number.
///
/// # Errors
/// The store failed.
pub async fn insert(
    tx: &mut WriteTx,
    branch: &BranchId,
    factor: FactorNo,
    version: &InterpretationVersion,
) -> Result<bool, StoreError> {
    const SQL: &str =
        "INSERT INTO interpretation (branch_id, factor, number, body, kept, made_by, made_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (branch_id, factor, number) DO NOTHING";
    let stored = on!(tx.conn(), c => sqlx::query(SQL)
        .bind(branch.as_str())
        .bind(i64::from(factor.get()))
        .bind(i64::from(version.number))
        .bind(to_json::<Interpretation>(&version.text))
        .bind(version.kept.as_str())
        .bind(version.made_by.as_str())
        .bind(version.made.as_millisecond())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(stored > 0)
}

/// Takes a state of a text away.
///
/// # Errors
/// The store failed.
pub async fn delete(
    tx: &mut WriteTx,
    branch: &BranchId,
    factor: FactorNo,
    number: u32,
) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM interpretation
        WHERE branch_id = $1 AND factor = $2 AND number = $3";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(branch.as_str())
        .bind(i64::from(factor.get()))
        .bind(i64::from(number))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// The latest states of all texts of a branch, by factor.
///
/// # Errors
/// The store failed, or a row does not hold a text.
pub async fn latest(
    tx: &mut impl Reads,
    branch: &BranchId,
) -> Result<Vec<(FactorNo, InterpretationVersion)>, StoreError> {
    const SQL: &str = "SELECT factor, number, body, kept, made_by, made_at FROM interpretation i
        WHERE branch_id = $1 AND number = (SELECT MAX(number) FROM interpretation
            WHERE branch_id = i.branch_id AND factor = i.factor)
        ORDER BY factor";
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(branch.as_str())
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(Row::parse).collect()
}

/// Every state of every text of a branch, by factor, the first first.
///
/// # Errors
/// The store failed, or a row does not hold a text.
pub async fn all(
    tx: &mut impl Reads,
    branch: &BranchId,
) -> Result<Vec<(FactorNo, InterpretationVersion)>, StoreError> {
    const SQL: &str = "SELECT factor, number, body, kept, made_by, made_at FROM interpretation
        WHERE branch_id = $1 ORDER BY factor, number";
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(branch.as_str())
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(Row::parse).collect()
}

/// All states of a factor's text, the latest first.
///
/// # Errors
/// The store failed, or a row does not hold a text.
pub async fn versions(
    tx: &mut impl Reads,
    branch: &BranchId,
    factor: FactorNo,
) -> Result<Vec<InterpretationVersion>, StoreError> {
    const SQL: &str = "SELECT factor, number, body, kept, made_by, made_at FROM interpretation
        WHERE branch_id = $1 AND factor = $2 ORDER BY number DESC";
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(branch.as_str())
        .bind(i64::from(factor.get()))
        .fetch_all(c)
        .await)?;
    let parsed = rows.into_iter().map(|row| Ok(row.parse()?.1));
    parsed.collect()
}
