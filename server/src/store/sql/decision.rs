//! Decisions of analyses in the making.

use app::domain::decision::{Decision, DecisionReason, Entry};
use app::domain::id::{DecisionId, StudyId};

use super::Reads;
use crate::store::db::on;
use crate::store::row::{Place, to_json};
use crate::store::{StoreError, WriteTx};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    body: String,
    reason: Option<String>,
    made_by: String,
    made_at: i64,
}

impl Row {
    fn parse(self) -> Result<Entry, StoreError> {
        let place = Place {
            table: "decision",
            row: &self.id,
        };
        Ok(Entry {
            id: place.parse("id", &self.id)?,
            decision: place.json("body", &self.body)?,
            reason: place.parse_optional("reason", self.reason.as_deref())?,
            made_by: place.parse("made_by", &self.made_by)?,
            made: place.time("made_at", self.made_at)?,
        })
    }
}

#[derive(sqlx::FromRow)]
struct RowAfter {
    parent: Option<String>,
    #[sqlx(flatten)]
    row: Row,
}

impl RowAfter {
    fn parse(self) -> Result<(Option<DecisionId>, Entry), StoreError> {
        let place = Place {
            table: "decision",
            row: &self.row.id,
        };
        let parent = place.parse_optional("parent", self.parent.as_deref())?;
        Ok((parent, self.row.parse()?))
    }
}

/// Stores a decision after `parent`, or as a first one. A reason that is about one sort is stored so that it goes with
/// that sort.
///
/// # Errors
/// The store failed.
pub async fn insert(
    tx: &mut WriteTx,
    study: &StudyId,
    parent: Option<&DecisionId>,
    entry: &Entry,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO decision (id, study_id, parent, depth, body, reason, made_by, made_at)
        VALUES ($1, $2, $3, 1 + COALESCE((SELECT depth FROM decision WHERE id = $3), 0), $4, $5, $6, $7)";
    let of_sort = entry.decision.sort();
    let reason = entry.reason.as_ref().map(DecisionReason::as_str);
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(entry.id.as_str())
        .bind(study.as_str())
        .bind(parent.map(DecisionId::as_str))
        .bind(to_json::<Decision>(&entry.decision))
        .bind(reason.filter(|_| of_sort.is_none()))
        .bind(entry.made_by.as_str())
        .bind(entry.made.as_millisecond())
        .execute(c)
        .await
        .map(|_| ()))?;
    let (Some(sort), Some(reason)) = (of_sort, reason) else {
        return Ok(());
    };
    const OF_SORT: &str = "INSERT INTO flag_reason (decision_id, sort_id, reason)
        SELECT $1, id, $3 FROM q_sort WHERE id = $2 AND study_id = $4";
    on!(tx.conn(), c => sqlx::query(OF_SORT)
        .bind(entry.id.as_str())
        .bind(sort.as_str())
        .bind(reason)
        .bind(study.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// All decisions of a study, those of deleted branches as well, each with the one it follows, which stands before it.
/// Decisions with equal places in this order stand in the order of their identities.
///
/// # Errors
/// The store failed, or a row does not hold a decision.
pub async fn all(
    tx: &mut impl Reads,
    study: &StudyId,
) -> Result<Vec<(Option<DecisionId>, Entry)>, StoreError> {
    const SQL: &str = "SELECT d.parent, d.id, d.body, COALESCE(d.reason, f.reason) AS reason,
            d.made_by, d.made_at
        FROM decision d LEFT JOIN flag_reason f ON f.decision_id = d.id
        WHERE d.study_id = $1 ORDER BY d.depth, d.made_at, d.id";
    let rows: Vec<RowAfter> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(RowAfter::parse).collect()
}

/// The decisions from the first one to `last`, in order.
///
/// # Errors
/// The store failed, or a row does not hold a decision.
pub async fn way_to(tx: &mut impl Reads, last: &DecisionId) -> Result<Vec<Entry>, StoreError> {
    const SQL: &str = "WITH RECURSIVE way (id, parent) AS (
            SELECT id, parent FROM decision WHERE id = $1
            UNION ALL SELECT d.id, d.parent FROM decision d JOIN way w ON d.id = w.parent)
        SELECT d.id, d.body, COALESCE(d.reason, f.reason) AS reason, d.made_by, d.made_at
        FROM way w JOIN decision d ON d.id = w.id LEFT JOIN flag_reason f ON f.decision_id = d.id
        ORDER BY d.depth";
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(last.as_str())
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(Row::parse).collect()
}
