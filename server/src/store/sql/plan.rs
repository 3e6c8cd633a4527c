//! What is to happen to studies by itself.

use app::domain::id::StudyId;
use app::domain::study::Plan;

use super::Reads;
use crate::store::db::on;
use crate::store::row::Place;
use crate::store::{StoreError, WriteTx};

#[derive(sqlx::FromRow)]
struct Row {
    study_id: String,
    opens_on: Option<String>,
    closes_after: Option<String>,
    delete_after: Option<String>,
}

impl Row {
    fn parse(self) -> Result<(StudyId, Plan), StoreError> {
        let place = Place {
            table: "study_plan",
            row: &self.study_id,
        };
        let day = |column, text: &Option<String>| place.parse_optional(column, text.as_deref());
        let plan = Plan::new(
            day("opens_on", &self.opens_on)?,
            day("closes_after", &self.closes_after)?,
            day("delete_after", &self.delete_after)?,
        )
        .map_err(|_| place.bad("closes_after", "the days are in the wrong order"))?;
        Ok((place.parse("study_id", &self.study_id)?, plan))
    }
}

/// The plan of a study; of one that has none, an empty one.
///
/// # Errors
/// The store failed, or the row holds no plan.
pub async fn find(tx: &mut impl Reads, study: &StudyId) -> Result<Plan, StoreError> {
    const SQL: &str = "SELECT study_id, opens_on, closes_after, delete_after FROM study_plan
        WHERE study_id = $1";
    let row: Option<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_optional(c)
        .await)?;
    let found = row.map(Row::parse).transpose()?;
    Ok(found.map(|(_, plan)| plan).unwrap_or_default())
}

/// The plans of all studies.
///
/// # Errors
/// The store failed, or a row holds no plan.
pub async fn all(tx: &mut impl Reads) -> Result<Vec<(StudyId, Plan)>, StoreError> {
    const SQL: &str = "SELECT study_id, opens_on, closes_after, delete_after FROM study_plan";
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(SQL).fetch_all(c).await)?;
    rows.into_iter().map(Row::parse).collect()
}

/// Replaces the plan of a study.
///
/// # Errors
/// The store failed.
pub async fn save(tx: &mut WriteTx, study: &StudyId, plan: &Plan) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO study_plan (study_id, opens_on, closes_after, delete_after)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (study_id) DO UPDATE SET opens_on = excluded.opens_on,
            closes_after = excluded.closes_after, delete_after = excluded.delete_after";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(study.as_str())
        .bind(plan.opens_on().map(|day| day.to_string()))
        .bind(plan.closes_after().map(|day| day.to_string()))
        .bind(plan.delete_after().map(|day| day.to_string()))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
