//! The two databases behind one type, and the only doors to their transactions.

use std::time::Duration;

use sqlx::postgres::{PgConnection, PgPool, PgPoolOptions};
use sqlx::sqlite::SqliteConnection;
use sqlx::{Postgres, Sqlite, Transaction};

use super::error::StoreError;
use super::sqlite::SqlitePools;
use super::{migrate, postgres, sqlite};
use crate::settings::DatabaseUrl;

/// A database: cheap to clone, shared by everything.
#[derive(Clone, Debug)]
pub enum Db {
    /// A SQLite file.
    Sqlite(SqlitePools),
    /// A PostgreSQL database.
    Postgres(PgPool),
}

/// A connection of either kind, for one statement.
#[derive(Debug)]
pub enum Conn<'c> {
    /// To SQLite.
    Sqlite(&'c mut SqliteConnection),
    /// To PostgreSQL.
    Postgres(&'c mut PgConnection),
}

/// A view of the database that does not change while it is read.
#[derive(Debug)]
pub struct ReadTx(Tx);

/// A transaction that writes. Dropping it undoes everything.
#[derive(Debug)]
pub struct WriteTx(Tx);

#[derive(Debug)]
enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Runs the same expression on either kind of connection.
macro_rules! on {
    ($conn:expr, $c:ident => $body:expr) => {
        match $conn {
            $crate::store::Conn::Sqlite($c) => $body,
            $crate::store::Conn::Postgres($c) => $body,
        }
    };
}
pub(super) use on;

impl Db {
    /// Opens a database, makes it if it is a SQLite file that does not exist, and brings its schema up to date.
    ///
    /// # Errors
    /// The database cannot be reached, a setting on which durability depends does not hold, the file is damaged,
    /// or a migration fails.
    pub async fn open(url: &DatabaseUrl) -> Result<Self, StoreError> {
        let db = match url {
            DatabaseUrl::Sqlite(path) => Self::Sqlite(sqlite::open(path).await?),
            DatabaseUrl::Postgres(url) => {
                let options = PgPoolOptions::new()
                    .max_connections(16)
                    .acquire_timeout(Duration::from_secs(10));
                let pool = options.connect(url).await?;
                postgres::warn_of_weak_settings(&pool).await?;
                Self::Postgres(pool)
            }
        };
        migrate::run(&db).await?;
        Ok(db)
    }

    /// Opens a transaction that only reads, and sees one state of the database throughout.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub async fn begin_read(&self) -> Result<ReadTx, StoreError> {
        Ok(ReadTx(match self {
            Self::Sqlite(pools) => Tx::Sqlite(pools.readers.begin_with("BEGIN").await?),
            Self::Postgres(pool) => Tx::Postgres(
                pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                    .await?,
            ),
        }))
    }

    /// Opens a transaction that writes: the only way to change anything. On SQLite it takes the write lock at
    /// once, since one that begins by reading and then wants to write fails under load.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub async fn begin_write(&self) -> Result<WriteTx, StoreError> {
        Ok(WriteTx(match self {
            Self::Sqlite(pools) => Tx::Sqlite(pools.writer.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        }))
    }

    /// Removes what deleted and moved sorts left behind in the files. A failure is logged and not passed on: the
    /// deletion itself has been committed.
    pub async fn scrub(&self) {
        let result = match self {
            Self::Sqlite(pools) => sqlite::truncate_log(pools).await,
            Self::Postgres(pool) => postgres::rewrite_sort_side(pool).await,
        };
        if let Err(error) = result {
            tracing::warn!(%error, "remains of deleted sorts could not be removed yet");
        }
    }

    /// Closes all connections. SQLite folds its log into the file.
    pub async fn close(&self) {
        match self {
            Self::Sqlite(pools) => {
                pools.readers.close().await;
                pools.writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    fn conn(&mut self) -> Conn<'_> {
        match self {
            Self::Sqlite(tx) => Conn::Sqlite(tx),
            Self::Postgres(tx) => Conn::Postgres(tx),
        }
    }
}

impl ReadTx {
    /// The connection, for one statement that reads.
    pub fn conn(&mut self) -> Conn<'_> {
        self.0.conn()
    }
}

impl WriteTx {
    /// The connection, for one statement.
    pub fn conn(&mut self) -> Conn<'_> {
        self.0.conn()
    }

    /// Makes everything permanent. When this returns, it survives a power cut.
    ///
    /// # Errors
    /// The database could not commit; then nothing has changed.
    pub async fn commit(self) -> Result<(), StoreError> {
        match self.0 {
            Tx::Sqlite(tx) => tx.commit().await?,
            Tx::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}
