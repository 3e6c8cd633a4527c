//! Meetings, and how often help was asked for in them.

use app::domain::id::{MeetingId, StudyId};
use app::domain::meeting::{HelpTopic, JoinCode, Meeting, MeetingState, Seats};

use super::Reads;
use crate::store::db::on;
use crate::store::row::{Place, count};
use crate::store::{StoreError, WriteTx};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    study_id: String,
    name: String,
    planned: i64,
    state: String,
    join_code: Option<String>,
}

impl Row {
    fn parse(self) -> Result<Meeting, StoreError> {
        let place = Place {
            table: "meeting",
            row: &self.id,
        };
        Ok(Meeting {
            id: place.parse("id", &self.id)?,
            study: place.parse("study_id", &self.study_id)?,
            name: place.parse("name", &self.name)?,
            planned: Seats::new(self.planned).map_err(|_| place.bad("planned", "out of bounds"))?,
            state: place.parse("state", &self.state)?,
            code: place.parse_optional("join_code", self.join_code.as_deref())?,
        })
    }
}

/// Stores a new meeting.
///
/// # Errors
/// [`StoreError::Unique`] if its code is taken.
pub async fn insert(tx: &mut WriteTx, meeting: &Meeting) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO meeting (id, study_id, name, planned, state, join_code)
        VALUES ($1, $2, $3, $4, $5, $6)";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(meeting.id.as_str())
        .bind(meeting.study.as_str())
        .bind(meeting.name.as_str())
        .bind(i64::from(meeting.planned.get()))
        .bind(meeting.state.as_str())
        .bind(meeting.code.as_ref().map(JoinCode::as_str))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Changes number of seats, state and code.
///
/// # Errors
/// The store failed.
pub async fn save(tx: &mut WriteTx, meeting: &Meeting) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE meeting SET planned = $2, state = $3, join_code = $4 WHERE id = $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(meeting.id.as_str())
        .bind(i64::from(meeting.planned.get()))
        .bind(meeting.state.as_str())
        .bind(meeting.code.as_ref().map(JoinCode::as_str))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// A meeting of a study.
///
/// # Errors
/// The store failed.
pub async fn find(
    tx: &mut impl Reads,
    study: &StudyId,
    id: &MeetingId,
) -> Result<Option<Meeting>, StoreError> {
    const SQL: &str = "SELECT id, study_id, name, planned, state, join_code FROM meeting
        WHERE study_id = $1 AND id = $2";
    let row: Option<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .bind(id.as_str())
        .fetch_optional(c)
        .await)?;
    row.map(Row::parse).transpose()
}

/// The meeting of a study with this code.
///
/// # Errors
/// The store failed.
pub async fn find_by_code(
    tx: &mut impl Reads,
    study: &StudyId,
    code: &JoinCode,
) -> Result<Option<Meeting>, StoreError> {
    const SQL: &str = "SELECT id, study_id, name, planned, state, join_code FROM meeting
        WHERE study_id = $1 AND join_code = $2";
    let row: Option<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .bind(code.as_str())
        .fetch_optional(c)
        .await)?;
    row.map(Row::parse).transpose()
}

/// The meetings of a study, by name.
///
/// # Errors
/// The store failed.
pub async fn list(tx: &mut impl Reads, study: &StudyId) -> Result<Vec<Meeting>, StoreError> {
    const SQL: &str = "SELECT id, study_id, name, planned, state, join_code FROM meeting
        WHERE study_id = $1 ORDER BY name, id";
    let rows: Vec<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(Row::parse).collect()
}

/// Counts that help was asked for; statement 0 stands for none in particular.
///
/// # Errors
/// The store failed.
pub async fn count_help(
    tx: &mut WriteTx,
    meeting: &MeetingId,
    topic: HelpTopic,
    statement: u32,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO meeting_help (meeting_id, topic, statement, times)
        VALUES ($1, $2, $3, 1)
        ON CONFLICT (meeting_id, topic, statement) DO UPDATE SET times = meeting_help.times + 1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(meeting.as_str())
        .bind(topic.as_str())
        .bind(i64::from(statement))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// How often help was asked for, by topic and statement; 0 stands for none in particular.
///
/// # Errors
/// The store failed.
pub async fn help(
    tx: &mut impl Reads,
    meeting: &MeetingId,
) -> Result<Vec<(HelpTopic, u32, usize)>, StoreError> {
    const SQL: &str = "SELECT topic, statement, times FROM meeting_help
        WHERE meeting_id = $1 ORDER BY topic, statement";
    let rows: Vec<(String, i64, i64)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(meeting.as_str())
        .fetch_all(c)
        .await)?;
    let place = Place {
        table: "meeting_help",
        row: meeting.as_str(),
    };
    rows.into_iter()
        .map(|(topic, statement, times)| {
            let statement =
                u32::try_from(statement).map_err(|_| place.bad("statement", "out of bounds"))?;
            Ok((place.parse("topic", &topic)?, statement, count(times)))
        })
        .collect()
}

/// The state of a meeting, for a change of it in the same transaction.
///
/// # Errors
/// The store failed.
pub async fn lock(tx: &mut WriteTx, id: &MeetingId) -> Result<Option<MeetingState>, StoreError> {
    const SQL: &str = "UPDATE meeting SET state = state WHERE id = $1 RETURNING state";
    let row: Option<(String,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(id.as_str())
        .fetch_optional(c)
        .await)?;
    let place = Place {
        table: "meeting",
        row: id.as_str(),
    };
    row.map(|(state,)| place.parse("state", &state)).transpose()
}
