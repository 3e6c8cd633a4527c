//! Bringing the schema up to date.

use sqlx::migrate::Migrator;

use super::db::Db;
use super::error::StoreError;

/// The schema for SQLite, step by step.
pub static MIGRATIONS_SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
/// The schema for PostgreSQL, step by step: the same steps, ending in the same tables.
pub static MIGRATIONS_POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// Applies the steps that are missing. A database from a newer version of the program is refused.
pub(super) async fn run(db: &Db) -> Result<(), StoreError> {
    match db {
        Db::Sqlite(pools) => MIGRATIONS_SQLITE.run(&pools.writer).await?,
        Db::Postgres(pool) => MIGRATIONS_POSTGRES.run(pool).await?,
    }
    Ok(())
}
