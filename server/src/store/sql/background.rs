//! Background questions, what was chosen, and the counts that may be shown.

use app::domain::background::{Background, BackgroundCounts, Choices};
use app::domain::id::{ChoicesId, StudyId};
use jiff::civil::Date;

use super::{Reads, SecretHash};
use crate::store::db::on;
use crate::store::row::{Place, to_json};
use crate::store::{StoreError, WriteTx};

/// The background questions of a study; none if nothing was decided.
///
/// # Errors
/// The store failed, or the row does not hold questions.
pub async fn questions(tx: &mut impl Reads, study: &StudyId) -> Result<Background, StoreError> {
    const SQL: &str = "SELECT questions FROM background WHERE study_id = $1";
    let row: Option<(String,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_optional(c)
        .await)?;
    let place = Place {
        table: "background",
        row: study.as_str(),
    };
    row.map_or_else(
        || Ok(Background::default()),
        |(questions,)| place.json("questions", &questions),
    )
}

/// Replaces the background questions of a study.
///
/// # Errors
/// The store failed.
pub async fn save_questions(
    tx: &mut WriteTx,
    study: &StudyId,
    questions: &Background,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO background (study_id, questions) VALUES ($1, $2)
        ON CONFLICT (study_id) DO UPDATE SET questions = excluded.questions";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(study.as_str())
        .bind(to_json(questions))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Stores what the maker of a sort has chosen.
///
/// # Errors
/// The store failed.
pub async fn insert_choices(
    tx: &mut WriteTx,
    receipt: &SecretHash,
    study: &StudyId,
    choices: &Choices,
) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO background_choice (receipt_hash, study_id, choices) VALUES ($1, $2, $3)";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(receipt.as_str())
        .bind(study.as_str())
        .bind(to_json(choices))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// What the maker of a sort has chosen.
///
/// # Errors
/// The store failed, or the row does not hold choices.
pub async fn choices(
    tx: &mut impl Reads,
    receipt: &SecretHash,
) -> Result<Option<Choices>, StoreError> {
    const SQL: &str = "SELECT choices FROM background_choice WHERE receipt_hash = $1";
    let row: Option<(String,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(receipt.as_str())
        .fetch_optional(c)
        .await)?;
    row.map(|(choices,)| parse(&choices)).transpose()
}

/// Removes what the maker of a sort has chosen.
///
/// # Errors
/// The store failed.
pub async fn delete_choices(tx: &mut WriteTx, receipt: &SecretHash) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM background_choice WHERE receipt_hash = $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(receipt.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Keeps what was chosen with a sort apart from its receipt.
///
/// # Errors
/// The store failed.
pub async fn unlink_choices(
    tx: &mut WriteTx,
    receipt: &SecretHash,
    id: &ChoicesId,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO unlinked_choice (id, study_id, choices)
        SELECT $2, study_id, choices FROM background_choice WHERE receipt_hash = $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(receipt.as_str())
        .bind(id.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    delete_choices(tx, receipt).await
}

/// What was chosen with all released sorts of a study, in no particular order. For counting only.
///
/// # Errors
/// The store failed, or a row does not hold choices.
pub async fn released_choices(
    tx: &mut impl Reads,
    study: &StudyId,
) -> Result<Vec<Choices>, StoreError> {
    const SQL: &str = "SELECT b.choices FROM background_choice b
        JOIN receipt r ON r.receipt_hash = b.receipt_hash
        WHERE b.study_id = $1 AND r.state = 'released'
        UNION ALL SELECT choices FROM unlinked_choice WHERE study_id = $1";
    let rows: Vec<(String,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    rows.iter().map(|(choices,)| parse(choices)).collect()
}

/// The counts of a study and the day they were made.
///
/// # Errors
/// The store failed, or the row does not hold counts.
pub async fn counts(
    tx: &mut impl Reads,
    study: &StudyId,
) -> Result<Option<(Date, BackgroundCounts)>, StoreError> {
    const SQL: &str = "SELECT made_on, counts FROM background_count WHERE study_id = $1";
    let row: Option<(String, String)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_optional(c)
        .await)?;
    let place = Place {
        table: "background_count",
        row: study.as_str(),
    };
    row.map(|(made_on, counts)| {
        Ok((
            place.parse("made_on", &made_on)?,
            place.json("counts", &counts)?,
        ))
    })
    .transpose()
}

/// Stores the counts of a study. The first ones stay.
///
/// # Errors
/// The store failed.
pub async fn insert_counts(
    tx: &mut WriteTx,
    study: &StudyId,
    counts: &BackgroundCounts,
    today: Date,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO background_count (study_id, made_on, counts)
        VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(study.as_str())
        .bind(today.to_string())
        .bind(to_json(counts))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

fn parse(choices: &str) -> Result<Choices, StoreError> {
    let place = Place {
        table: "background_choice",
        row: "(hidden)",
    };
    place.json("choices", choices)
}
