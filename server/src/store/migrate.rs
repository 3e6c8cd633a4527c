//! Bringing the schema up to date, and rewriting tables so that deleted rows are gone.

use sqlx::migrate::Migrator;
use sqlx::postgres::PgPool;

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

/// Rewrites the tables of the sort side, since PostgreSQL keeps deleted rows, and the order in which rows came,
/// until it does. The tables are small: a few hundred rows per study.
pub(super) async fn rewrite_sort_side(pool: &PgPool) -> Result<(), StoreError> {
    for statement in [
        "VACUUM (FULL) intake",
        "VACUUM (FULL) receipt",
        "VACUUM (FULL) q_sort",
    ] {
        sqlx::query(statement).execute(pool).await?;
    }
    Ok(())
}
