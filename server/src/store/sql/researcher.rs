//! Researchers.

use app::domain::email::EmailAddress;
use app::domain::id::ResearcherId;
use app::domain::researcher::Researcher;
use jiff::Timestamp;

use super::Reads;
use crate::store::db::on;
use crate::store::row::Place;
use crate::store::{StoreError, WriteTx};

/// A researcher with what sign-in needs.
#[derive(Clone, Debug)]
pub struct Account {
    /// The researcher.
    pub researcher: Researcher,
    /// The hash of the password, once one is set.
    pub password_hash: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    email: String,
    name: String,
    password_hash: Option<String>,
}

impl Row {
    fn parse(self) -> Result<Account, StoreError> {
        let place = Place {
            table: "researcher",
            row: &self.id,
        };
        Ok(Account {
            researcher: Researcher {
                id: place.parse("id", &self.id)?,
                email: place.parse("email", &self.email)?,
                name: place.parse("name", &self.name)?,
            },
            password_hash: self.password_hash,
        })
    }
}

/// Stores a new researcher without a password.
///
/// # Errors
/// [`StoreError::Unique`] if the address has an account.
pub async fn insert(
    tx: &mut WriteTx,
    researcher: &Researcher,
    now: Timestamp,
) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO researcher (id, email, name, created_at) VALUES ($1, $2, $3, $4)";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(researcher.id.as_str())
        .bind(researcher.email.as_str())
        .bind(researcher.name.as_str())
        .bind(now.as_millisecond())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// The account with this address.
///
/// # Errors
/// The store failed.
pub async fn by_email(
    tx: &mut impl Reads,
    email: &EmailAddress,
) -> Result<Option<Account>, StoreError> {
    const SQL: &str = "SELECT id, email, name, password_hash FROM researcher WHERE email = $1";
    let row: Option<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(email.as_str())
        .fetch_optional(c)
        .await)?;
    row.map(Row::parse).transpose()
}

/// The account with this identity.
///
/// # Errors
/// The store failed.
pub async fn by_id(tx: &mut impl Reads, id: &ResearcherId) -> Result<Option<Account>, StoreError> {
    const SQL: &str = "SELECT id, email, name, password_hash FROM researcher WHERE id = $1";
    let row: Option<Row> = on!(tx.conn(), c => sqlx::query_as(SQL)
        .bind(id.as_str())
        .fetch_optional(c)
        .await)?;
    row.map(Row::parse).transpose()
}

/// Whether there is any researcher, and whether any has a password.
///
/// # Errors
/// The store failed.
pub async fn any(tx: &mut impl Reads) -> Result<(bool, bool), StoreError> {
    const SQL: &str = "SELECT COUNT(*), COUNT(password_hash) FROM researcher";
    let (all, with_password): (i64, i64) =
        on!(tx.conn(), c => sqlx::query_as(SQL).fetch_one(c).await)?;
    Ok((all > 0, with_password > 0))
}

/// Replaces the hash of the password.
///
/// # Errors
/// The store failed.
pub async fn set_password_hash(
    tx: &mut WriteTx,
    id: &ResearcherId,
    hash: &str,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE researcher SET password_hash = $2 WHERE id = $1";
    on!(tx.conn(), c => sqlx::query(SQL)
        .bind(id.as_str())
        .bind(hash)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
