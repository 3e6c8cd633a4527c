//! The concourse of a study: its candidates and dimensions.

use app::domain::concourse::{Candidate, Dimensions};
use app::domain::id::StudyId;

use super::Reads;
use crate::store::db::on;
use crate::store::row::{Place, to_json};
use crate::store::{StoreError, WriteTx};

/// A stored concourse, before it is put together with the Q set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredConcourse {
    /// The dimensions.
    pub dimensions: Dimensions,
    /// The candidates in the order of their numbers; none if no concourse was ever stored.
    pub candidates: Vec<Candidate>,
}

#[derive(sqlx::FromRow)]
struct Row {
    number: i64,
    content: String,
}

/// What is stored about a study's concourse.
///
/// # Errors
/// The store failed, or a row does not hold a candidate.
pub async fn find(tx: &mut impl Reads, study: &StudyId) -> Result<StoredConcourse, StoreError> {
    const DIMENSIONS: &str = "SELECT dimensions FROM concourse WHERE study_id = $1";
    const CANDIDATES: &str =
        "SELECT number, content FROM candidate WHERE study_id = $1 ORDER BY number";
    let row: Option<(String,)> = on!(tx.conn(), c => sqlx::query_as(DIMENSIONS)
        .bind(study.as_str())
        .fetch_optional(c)
        .await)?;
    let place = Place {
        table: "concourse",
        row: study.as_str(),
    };
    let dimensions = match &row {
        Some((dimensions,)) => place.json("dimensions", dimensions)?,
        None => Dimensions::default(),
    };
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(CANDIDATES)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    let place = Place {
        table: "candidate",
        row: study.as_str(),
    };
    let candidates = rows
        .into_iter()
        .map(|row| {
            let candidate: Candidate = place.json("content", &row.content)?;
            if i64::from(candidate.number.get()) != row.number {
                return Err(place.bad("number", "differs from the content's"));
            }
            if candidate.wordings.is_empty() {
                return Err(place.bad("content", "has no text"));
            }
            Ok(candidate)
        })
        .collect::<Result<_, _>>()?;
    Ok(StoredConcourse {
        dimensions,
        candidates,
    })
}

/// Stores the dimensions of a study's concourse.
///
/// # Errors
/// The store failed.
pub async fn save_dimensions(
    tx: &mut WriteTx,
    study: &StudyId,
    dimensions: &Dimensions,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO concourse (study_id, dimensions) VALUES ($1, $2)
        ON CONFLICT (study_id) DO UPDATE SET dimensions = excluded.dimensions";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(study.as_str())
        .bind(to_json(dimensions))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Stores a candidate, new or changed.
///
/// # Errors
/// The store failed.
pub async fn save_candidate(
    tx: &mut WriteTx,
    study: &StudyId,
    candidate: &Candidate,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO candidate (study_id, number, content) VALUES ($1, $2, $3)
        ON CONFLICT (study_id, number) DO UPDATE SET content = excluded.content";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(study.as_str())
        .bind(i64::from(candidate.number.get()))
        .bind(to_json(candidate))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
