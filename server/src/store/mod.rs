//! Where everything is kept: SQLite or PostgreSQL behind one interface.
//!
//! One SQL text serves both databases. Rows are parsed into domain values; what cannot be one is an error that
//! names table, column and row. Only [`sql`] contains SQL about our tables, and only [`Db::begin_write`] opens a
//! transaction that writes.

mod db;
mod error;
pub(crate) mod folder;
mod migrate;
mod postgres;
mod row;
pub mod sql;
mod sqlite;

pub use db::{Conn, Db, ReadTx, WriteTx};
pub use error::StoreError;
pub use migrate::{MIGRATIONS_POSTGRES, MIGRATIONS_SQLITE};
