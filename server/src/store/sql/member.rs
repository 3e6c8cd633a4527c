//! Who works on a study besides its owner.

use app::domain::id::{ResearcherId, StudyId};
use app::domain::researcher::Researcher;
use app::domain::role::MemberRole;

use super::Reads;
use crate::store::db::on;
use crate::store::row::Place;
use crate::store::{StoreError, WriteTx};

/// Gives somebody a role, in place of one they had.
///
/// # Errors
/// The store failed.
pub async fn save(
    tx: &mut WriteTx,
    study: &StudyId,
    researcher: &ResearcherId,
    role: MemberRole,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO member (study_id, researcher_id, role) VALUES ($1, $2, $3)
        ON CONFLICT (study_id, researcher_id) DO UPDATE SET role = excluded.role";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(study.as_str())
        .bind(researcher.as_str())
        .bind(role.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Takes somebody's role away. `None` if they had none.
///
/// # Errors
/// The store failed.
pub async fn remove(
    tx: &mut WriteTx,
    study: &StudyId,
    researcher: &ResearcherId,
) -> Result<Option<MemberRole>, StoreError> {
    const SQL: &str =
        "DELETE FROM member WHERE study_id = $1 AND researcher_id = $2 RETURNING role";
    let row: Option<(String,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .bind(researcher.as_str())
        .fetch_optional(c)
        .await)?;
    row.map(|(role,)| place(study).parse("role", &role))
        .transpose()
}

/// Somebody's role in a study, if they have one.
///
/// # Errors
/// The store failed.
pub async fn role_of(
    tx: &mut impl Reads,
    study: &StudyId,
    researcher: &ResearcherId,
) -> Result<Option<MemberRole>, StoreError> {
    const SQL: &str = "SELECT role FROM member WHERE study_id = $1 AND researcher_id = $2";
    let row: Option<(String,)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .bind(researcher.as_str())
        .fetch_optional(c)
        .await)?;
    row.map(|(role,)| place(study).parse("role", &role))
        .transpose()
}

/// Everybody who has a role in a study, by name.
///
/// # Errors
/// The store failed.
pub async fn list(
    tx: &mut impl Reads,
    study: &StudyId,
) -> Result<Vec<(Researcher, MemberRole)>, StoreError> {
    const SQL: &str = "SELECT r.id, r.email, r.name, m.role FROM member m
        JOIN researcher r ON r.id = m.researcher_id WHERE m.study_id = $1 ORDER BY r.name, r.id";
    let rows: Vec<(String, String, String, String)> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(study.as_str())
        .fetch_all(c)
        .await)?;
    let people = rows.into_iter().map(|(id, email, name, role)| {
        let place = Place {
            table: "researcher",
            row: &id,
        };
        let researcher = Researcher {
            id: place.parse("id", &id)?,
            email: place.parse("email", &email)?,
            name: place.parse("name", &name)?,
        };
        Ok((researcher, place.parse("role", &role)?))
    });
    people.collect()
}

fn place(study: &StudyId) -> Place<'_> {
    Place {
        table: "member",
        row: study.as_str(),
    }
}
