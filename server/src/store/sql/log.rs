//! What was done to a study, by whom and when.

use app::domain::id::StudyId;
use app::domain::log::{Actor, Entry};

use super::Reads;
use crate::store::db::on;
use crate::store::row::{Place, to_json};
use crate::store::{StoreError, WriteTx};

#[derive(sqlx::FromRow)]
struct Row {
    at: i64,
    actor: String,
    name: Option<String>,
    event: String,
}

/// The log of a study, the newest first.
///
/// # Errors
/// The store failed, or a row holds no entry.
pub async fn list(tx: &mut impl Reads, study: &StudyId) -> Result<Vec<Entry>, StoreError> {
    const SQL: &str =
        "SELECT at, actor, name, event FROM study_log WHERE study_id = $1 ORDER BY number DESC";
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    let place = Place {
        table: "study_log",
        row: study.as_str(),
    };
    rows.into_iter()
        .map(|row| {
            let by = match (row.actor.as_str(), row.name.as_deref()) {
                ("researcher", Some(name)) => Actor::Researcher(place.parse("name", name)?),
                ("operator", None) => Actor::Operator,
                ("plan", None) => Actor::Plan,
                _ => return Err(place.bad("actor", "does not go with name")),
            };
            Ok(Entry {
                at: place.time("at", row.at)?,
                by,
                event: place.json("event", &row.event)?,
            })
        })
        .collect()
}

/// Adds an entry. The study must be locked, since entries are numbered.
///
/// # Errors
/// The store failed.
pub async fn append(tx: &mut WriteTx, study: &StudyId, entry: &Entry) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO study_log (study_id, number, at, actor, name, event)
        SELECT $1, COALESCE(MAX(number), 0) + 1, $2, $3, $4, $5 FROM study_log WHERE study_id = $1";
    let (actor, name) = match &entry.by {
        Actor::Researcher(name) => ("researcher", Some(name.as_str())),
        Actor::Operator => ("operator", None),
        Actor::Plan => ("plan", None),
    };
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(study.as_str())
        .bind(entry.at.as_millisecond())
        .bind(actor)
        .bind(name)
        .bind(to_json(&entry.event))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
