//! Saved analyses: the recipe, not the result, which is computed again from the same sorts.

use analysis::AnalysisSpec;
use app::domain::id::{AnalysisId, StudyId};
use app::domain::submission::DataDigest;
use app::domain::viewpoint::Viewpoints;
use jiff::Timestamp;

use super::Reads;
use crate::store::db::on;
use crate::store::row::{Place, to_json};
use crate::store::{StoreError, WriteTx};

/// A saved analysis.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedAnalysis {
    /// Identity.
    pub id: AnalysisId,
    /// The study.
    pub study: StudyId,
    /// The recipe.
    pub spec: AnalysisSpec,
    /// Names the sorts it was made of.
    pub data_digest: DataDigest,
    /// The version of the program that made it.
    pub method_version: String,
    /// The factors in words.
    pub viewpoints: Viewpoints,
    /// When it was saved.
    pub created: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    study_id: String,
    spec: String,
    data_digest: String,
    method_version: String,
    viewpoints: String,
    created_at: i64,
}

impl Row {
    fn parse(self) -> Result<SavedAnalysis, StoreError> {
        let place = Place {
            table: "analysis",
            row: &self.id,
        };
        Ok(SavedAnalysis {
            id: place.parse("id", &self.id)?,
            study: place.parse("study_id", &self.study_id)?,
            spec: place.json("spec", &self.spec)?,
            data_digest: place.parse("data_digest", &self.data_digest)?,
            viewpoints: place.json("viewpoints", &self.viewpoints)?,
            created: place.time("created_at", self.created_at)?,
            method_version: self.method_version,
        })
    }
}

/// Stores an analysis and makes it the one the study is presented by.
///
/// # Errors
/// The store failed.
pub async fn insert_chosen(tx: &mut WriteTx, saved: &SavedAnalysis) -> Result<(), StoreError> {
    const INSERT: &str = "INSERT INTO analysis (id, study_id, spec, data_digest, method_version, viewpoints, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    const CHOOSE: &str = "INSERT INTO chosen_analysis (study_id, analysis_id) VALUES ($1, $2)
        ON CONFLICT (study_id) DO UPDATE SET analysis_id = excluded.analysis_id";
    on!(tx.conn(), c => sqlx::query(INSERT)
        .bind(saved.id.as_str())
        .bind(saved.study.as_str())
        .bind(to_json(&saved.spec))
        .bind(saved.data_digest.as_str())
        .bind(saved.method_version.as_str())
        .bind(to_json(&saved.viewpoints))
        .bind(saved.created.as_millisecond())
        .execute(c)
        .await
        .map(|_| ()))?;
    on!(tx.conn(), c => sqlx::query(CHOOSE)
        .bind(saved.study.as_str())
        .bind(saved.id.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// The analysis a study is presented by.
///
/// # Errors
/// The store failed, or the row does not hold an analysis.
pub async fn chosen(
    tx: &mut impl Reads,
    study: &StudyId,
) -> Result<Option<SavedAnalysis>, StoreError> {
    const SQL: &str = "SELECT a.id, a.study_id, a.spec, a.data_digest, a.method_version, a.viewpoints, a.created_at
        FROM chosen_analysis c JOIN analysis a ON a.id = c.analysis_id WHERE c.study_id = $1";
    let row: Option<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_optional(c)
        .await)?;
    row.map(Row::parse).transpose()
}

/// A saved analysis.
///
/// # Errors
/// The store failed, or the row does not hold an analysis.
pub async fn find(
    tx: &mut impl Reads,
    id: &AnalysisId,
) -> Result<Option<SavedAnalysis>, StoreError> {
    const SQL: &str =
        "SELECT id, study_id, spec, data_digest, method_version, viewpoints, created_at
        FROM analysis WHERE id = $1";
    let row: Option<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(id.as_str())
        .fetch_optional(c)
        .await)?;
    row.map(Row::parse).transpose()
}
