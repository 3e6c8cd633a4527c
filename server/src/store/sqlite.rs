//! SQLite: one writer, several readers, and settings under which an acknowledged sort survives a power cut.

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions,
    SqliteSynchronous,
};
use sqlx::{Connection as _, Row as _};

use super::error::{SetupProblem, StoreError};
use super::folder;

/// The pools of a SQLite file.
#[derive(Clone, Debug)]
pub struct SqlitePools {
    /// One connection: SQLite has one writer at a time, and waiting here is fair and quiet.
    pub(super) writer: SqlitePool,
    /// Connections that cannot write.
    pub(super) readers: SqlitePool,
}

/// How many requests can read at once.
const READERS: u32 = 8;

pub(super) async fn open(path: &Path) -> Result<SqlitePools, StoreError> {
    folder::prepare(path).map_err(|error| StoreError::Setup(SetupProblem::File(error)))?;
    // `filename` would take a name such as `:memory:` literally, which is what we want.
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .pragma("secure_delete", "ON");

    // A pool would try a connection that fails its check again and again until its time is up, and not say why.
    let mut first = SqliteConnection::connect_with(&options).await?;
    check(&mut first).await.map_err(explain)?;
    quick_check(&mut first).await?;
    first.close().await?;

    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(Duration::from_secs(30))
        .after_connect(|connection, _| Box::pin(check(connection)))
        .connect_with(options.clone())
        .await?;
    let readers = SqlitePoolOptions::new()
        .max_connections(READERS)
        .acquire_timeout(Duration::from_secs(30))
        .after_connect(|connection, _| Box::pin(check(connection)))
        .connect_with(options.pragma("query_only", "ON"))
        .await?;
    Ok(SqlitePools { writer, readers })
}

/// The settings on which durability and deletion depend: name, question, and the answer that is demanded.
/// `synchronous` 2 is FULL.
const DEMANDED: [(&str, &str, &str); 4] = [
    ("journal_mode", "PRAGMA journal_mode", "wal"),
    ("synchronous", "PRAGMA synchronous", "2"),
    ("foreign_keys", "PRAGMA foreign_keys", "1"),
    ("secure_delete", "PRAGMA secure_delete", "1"),
];

/// Refuses a connection on which a setting does not hold, whatever the reason.
async fn check(connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    for (name, question, wanted) in DEMANDED {
        let row = sqlx::query(question).fetch_one(&mut *connection).await?;
        let found = match row.try_get::<i64, _>(0) {
            Ok(number) => number.to_string(),
            Err(_) => row.try_get(0)?,
        };
        if found != wanted {
            return Err(sqlx::Error::Configuration(format!("{name}={found}").into()));
        }
    }
    Ok(())
}

/// Turns the refusal of [`check`] into an error that says which setting it is.
fn explain(error: sqlx::Error) -> StoreError {
    if let sqlx::Error::Configuration(problem) = &error {
        let text = problem.to_string();
        for (name, _, _) in DEMANDED {
            if let Some(found) = text.strip_prefix(name).and_then(|t| t.strip_prefix('=')) {
                return StoreError::Setup(SetupProblem::Pragma {
                    name,
                    found: found.to_owned(),
                });
            }
        }
    }
    error.into()
}

/// Refuses to work on a damaged file: every further write would make it harder to rescue.
async fn quick_check(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let row = sqlx::query("PRAGMA quick_check(1)")
        .fetch_one(connection)
        .await?;
    let verdict: String = row.try_get(0)?;
    if verdict == "ok" {
        Ok(())
    } else {
        Err(StoreError::Setup(SetupProblem::Damaged))
    }
}

/// Moves the log into the main file and empties it, so that overwritten pages are nowhere left. Repeated for a
/// moment, since a reader in the middle of a page can hold it up.
pub(super) async fn truncate_log(pools: &SqlitePools) -> Result<(), StoreError> {
    for _ in 0..20 {
        let row = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
            .fetch_one(&pools.writer)
            .await?;
        let busy: i64 = row.try_get(0)?;
        if busy == 0 {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err(StoreError::Unavailable {
        reason: "readers kept the log in use",
    })
}
