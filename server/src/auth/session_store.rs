//! Sign-ins in our database.

use std::sync::Arc;

use app::domain::id::ResearcherId;
use async_trait::async_trait;
use jiff::Timestamp;
use time::OffsetDateTime;
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};

use crate::store::sql::SecretHash;
use crate::store::sql::session::{self, StoredSession};
use crate::store::{Db, StoreError};
use crate::world::Clock;

use super::session::RESEARCHER;

/// Keeps sign-ins in the database, by the hash of what the cookie holds: whoever reads the database cannot take
/// them over.
#[derive(Clone, Debug)]
pub struct DbSessionStore {
    db: Db,
    clock: Arc<dyn Clock>,
}

impl DbSessionStore {
    /// A store in this database.
    #[must_use]
    pub const fn new(db: Db, clock: Arc<dyn Clock>) -> Self {
        Self { db, clock }
    }

    async fn insert(&self, record: &Record) -> std::result::Result<(), StoreError> {
        let mut tx = self.db.begin_write().await?;
        session::delete_expired(&mut tx, self.clock.now()).await?;
        let (researcher, stored) = parts(record)?;
        session::insert(&mut tx, &hash(record.id), researcher.as_ref(), &stored).await?;
        tx.commit().await
    }
}

fn hash(id: Id) -> SecretHash {
    SecretHash::of(&id.0.to_be_bytes())
}

fn parts(
    record: &Record,
) -> std::result::Result<(Option<ResearcherId>, StoredSession), StoreError> {
    let damaged = |column, problem| StoreError::BadRow {
        table: "session",
        column,
        row: "(hidden)".to_owned(),
        problem,
    };
    let researcher = record
        .data
        .get(RESEARCHER)
        .and_then(|value| value.as_str())
        .and_then(|text| text.parse().ok());
    let data = serde_json::to_string(&record.data).map_err(|_| damaged("data", "no JSON"))?;
    let expires = Timestamp::from_second(record.expiry_date.unix_timestamp())
        .map_err(|_| damaged("expires_at", "not a time"))?;
    Ok((researcher, StoredSession { data, expires }))
}

fn backend(error: StoreError) -> Error {
    Error::Backend(error.to_string())
}

#[async_trait]
impl SessionStore for DbSessionStore {
    async fn create(&self, record: &mut Record) -> Result<()> {
        loop {
            match self.insert(record).await {
                Ok(()) => return Ok(()),
                Err(StoreError::Unique) => record.id = Id::default(),
                Err(error) => return Err(backend(error)),
            }
        }
    }

    async fn save(&self, record: &Record) -> Result<()> {
        let write = async {
            let (researcher, stored) = parts(record)?;
            let mut tx = self.db.begin_write().await?;
            session::update(&mut tx, &hash(record.id), researcher.as_ref(), &stored).await?;
            tx.commit().await
        };
        write.await.map_err(backend)
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let read = async {
            let mut tx = self.db.begin_read().await?;
            session::find(&mut tx, &hash(*id), self.clock.now()).await
        };
        let Some(stored) = read.await.map_err(backend)? else {
            return Ok(None);
        };
        let data = serde_json::from_str(&stored.data)
            .map_err(|_| Error::Decode("the stored sign-in is damaged".to_owned()))?;
        let expiry_date = OffsetDateTime::from_unix_timestamp(stored.expires.as_second())
            .map_err(|_| Error::Decode("the stored time is damaged".to_owned()))?;
        Ok(Some(Record {
            id: *id,
            data,
            expiry_date,
        }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        let write = async {
            let mut tx = self.db.begin_write().await?;
            session::delete(&mut tx, &hash(*id)).await?;
            tx.commit().await
        };
        write.await.map_err(backend)
    }
}
