//! Times to come, and who has signed up for them. Nothing here refers to anything on the side of sorts.

use app::domain::id::{MeetingId, SignUpId, SlotId, StudyId};
use app::domain::meeting::Seats;
use app::domain::sign_up::{SignUp, Slot};
use jiff::civil::Date;

use super::{Reads, run};
use crate::store::db::on;
use crate::store::row::{Place, count};
use crate::store::{StoreError, WriteTx};

#[derive(sqlx::FromRow)]
struct SlotRow {
    id: String,
    starts_on: String,
    starts_at: String,
    place: String,
    capacity: Option<i64>,
    meeting_id: Option<String>,
}

impl SlotRow {
    fn parse(self) -> Result<Slot, StoreError> {
        let place = Place {
            table: "slot",
            row: &self.id,
        };
        let capacity = self.capacity.map(Seats::new).transpose();
        Ok(Slot {
            id: place.parse("id", &self.id)?,
            on: place.parse("starts_on", &self.starts_on)?,
            at: place.parse("starts_at", &self.starts_at)?,
            place: place.parse("place", &self.place)?,
            capacity: capacity.map_err(|_| place.bad("capacity", "out of bounds"))?,
            meeting: place.parse_optional("meeting_id", self.meeting_id.as_deref())?,
        })
    }
}

/// Stores a time.
///
/// # Errors
/// The store failed.
pub async fn insert_slot(tx: &mut WriteTx, study: &StudyId, slot: &Slot) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO slot (id, study_id, starts_on, starts_at, place, capacity)
        VALUES ($1, $2, $3, $4, $5, $6)";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(slot.id.as_str())
        .bind(study.as_str())
        .bind(slot.on.to_string())
        .bind(slot.at.strftime("%H:%M").to_string())
        .bind(slot.place.as_str())
        .bind(slot.capacity.map(|seats| i64::from(seats.get())))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Notes which meeting is held at a time. `false` if there is no such time, or it has a meeting.
///
/// # Errors
/// The store failed.
pub async fn set_meeting(
    tx: &mut WriteTx,
    study: &StudyId,
    slot: &SlotId,
    meeting: &MeetingId,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE slot SET meeting_id = $3
        WHERE study_id = $1 AND id = $2 AND meeting_id IS NULL";
    let noted = run(tx, SQL, &[study.as_str(), slot.as_str(), meeting.as_str()]).await?;
    Ok(noted > 0)
}

/// Removes everybody who signed up in a study whose last time was before this day. Says how many.
///
/// # Errors
/// The store failed.
pub async fn delete_before(tx: &mut WriteTx, day: Date) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM sign_up WHERE study_id IN
        (SELECT study_id FROM slot GROUP BY study_id HAVING MAX(starts_on) < $1)";
    run(tx, SQL, &[&day.to_string()]).await
}

/// Removes a time for which nobody has signed up. `false` if there is none such.
///
/// # Errors
/// The store failed.
pub async fn delete_slot(
    tx: &mut WriteTx,
    study: &StudyId,
    id: &SlotId,
) -> Result<bool, StoreError> {
    const SQL: &str = "DELETE FROM slot WHERE study_id = $1 AND id = $2
        AND NOT EXISTS (SELECT 1 FROM sign_up WHERE slot_id = $2)";
    let gone = run(tx, SQL, &[study.as_str(), id.as_str()]).await?;
    Ok(gone > 0)
}

/// The times of a study, the earliest first.
///
/// # Errors
/// The store failed, or a row holds no time.
pub async fn slots(tx: &mut impl Reads, study: &StudyId) -> Result<Vec<Slot>, StoreError> {
    const SQL: &str = "SELECT id, starts_on, starts_at, place, capacity, meeting_id FROM slot
        WHERE study_id = $1 ORDER BY starts_on, starts_at, id";
    let rows: Vec<SlotRow> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(SlotRow::parse).collect()
}

/// Notes that somebody comes, in place of what they said before.
///
/// # Errors
/// The store failed.
pub async fn save(tx: &mut WriteTx, study: &StudyId, sign_up: &SignUp) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO sign_up (id, study_id, slot_id, name, email)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (study_id, email) DO UPDATE SET slot_id = excluded.slot_id, name = excluded.name";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(sign_up.id.as_str())
        .bind(study.as_str())
        .bind(sign_up.slot.as_ref().map(SlotId::as_str))
        .bind(sign_up.name.as_str())
        .bind(sign_up.email.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// How many others than this address have signed up for a time.
///
/// # Errors
/// The store failed.
pub async fn others_at(
    tx: &mut impl Reads,
    slot: &SlotId,
    email: &str,
) -> Result<usize, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM sign_up WHERE slot_id = $1 AND email <> $2";
    let (found,): (i64,) = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(slot.as_str())
        .bind(email)
        .fetch_one(c)
        .await)?;
    Ok(count(found))
}

/// Everybody who has signed up in a study, by name.
///
/// # Errors
/// The store failed, or a row does not hold a name.
pub async fn list(tx: &mut impl Reads, study: &StudyId) -> Result<Vec<SignUp>, StoreError> {
    const SQL: &str =
        "SELECT id, slot_id, name, email FROM sign_up WHERE study_id = $1 ORDER BY name, id";
    let rows: Vec<(String, Option<String>, String, String)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    let people = rows.into_iter().map(|(id, slot, name, email)| {
        let place = Place {
            table: "sign_up",
            row: &id,
        };
        Ok(SignUp {
            id: place.parse("id", &id)?,
            slot: place.parse_optional("slot_id", slot.as_deref())?,
            name: place.parse("name", &name)?,
            email: place.parse("email", &email)?,
        })
    });
    people.collect()
}

/// Removes somebody from the list.
///
/// # Errors
/// The store failed.
pub async fn delete(tx: &mut WriteTx, study: &StudyId, id: &SignUpId) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM sign_up WHERE study_id = $1 AND id = $2";
    run(tx, SQL, &[study.as_str(), id.as_str()]).await?;
    Ok(())
}

/// Removes everybody from the list.
///
/// # Errors
/// The store failed.
pub async fn delete_all(tx: &mut WriteTx, study: &StudyId) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM sign_up WHERE study_id = $1";
    run(tx, SQL, &[study.as_str()]).await?;
    Ok(())
}
