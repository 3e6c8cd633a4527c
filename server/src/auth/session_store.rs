//! Sign-ins in our database.

use std::sync::Arc;

use app::domain::id::ResearcherId;
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use time::OffsetDateTime;
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};

use crate::store::sql::SecretHash;
use crate::store::sql::session::{self, StoredSession};
use crate::store::{Db, StoreError};
use crate::world::Clock;

use super::session::RESEARCHER;

/// After so long without a request, a sign-in ends.
pub const IDLE: SignedDuration = SignedDuration::from_hours(12);
/// The end is moved only when it would move by more than this, so that reading a page rarely writes.
const STEP: SignedDuration = SignedDuration::from_mins(10);

/// Keeps sign-ins in the database, by the hash of what the cookie holds: whoever reads the database cannot take
/// them over.
///
/// When a sign-in ends is decided here, by our clock: [`IDLE`] after the last request. The end that the session
/// layer asks for is not used.
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
        let (researcher, stored) = self.parts(record)?;
        session::insert(&mut tx, &hash(record.id), researcher.as_ref(), &stored).await?;
        tx.commit().await
    }

    async fn find(&self, id: Id) -> std::result::Result<Option<StoredSession>, StoreError> {
        let now = self.clock.now();
        let mut tx = self.db.begin_read().await?;
        let Some(mut stored) = session::find(&mut tx, &hash(id), now).await? else {
            return Ok(None);
        };
        drop(tx);
        let expires = self.expires();
        if expires.duration_since(stored.expires) > STEP {
            let mut tx = self.db.begin_write().await?;
            session::extend(&mut tx, &hash(id), expires).await?;
            tx.commit().await?;
            stored.expires = expires;
        }
        Ok(Some(stored))
    }

    fn expires(&self) -> Timestamp {
        let now = self.clock.now();
        now.saturating_add(IDLE).unwrap_or(Timestamp::MAX)
    }

    fn parts(
        &self,
        record: &Record,
    ) -> std::result::Result<(Option<ResearcherId>, StoredSession), StoreError> {
        let researcher = record
            .data
            .get(RESEARCHER)
            .and_then(|value| value.as_str())
            .and_then(|text| text.parse().ok());
        let data = serde_json::to_string(&record.data).map_err(|_| StoreError::BadRow {
            table: "session",
            column: "data",
            row: "(hidden)".to_owned(),
            problem: "has no JSON form",
        })?;
        let expires = self.expires();
        Ok((researcher, StoredSession { data, expires }))
    }
}

fn hash(id: Id) -> SecretHash {
    SecretHash::of(&id.0.to_be_bytes())
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
            let (researcher, stored) = self.parts(record)?;
            let mut tx = self.db.begin_write().await?;
            session::update(&mut tx, &hash(record.id), researcher.as_ref(), &stored).await?;
            tx.commit().await
        };
        write.await.map_err(backend)
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let Some(stored) = self.find(*id).await.map_err(backend)? else {
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
