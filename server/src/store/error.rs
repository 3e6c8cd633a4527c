//! What can go wrong with the store.

use std::fmt;

/// An error of the store.
///
/// It never contains the database's own words: PostgreSQL quotes values in them (a pseudonym in the detail of a
/// violated constraint, a text in a failed conversion), and this error is logged.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A row with these values exists already.
    #[error("a unique constraint was violated")]
    Unique,
    /// A row refers to one that does not exist, or is still referred to.
    #[error("a foreign key was violated")]
    ForeignKey,
    /// The database did not answer, or not in time.
    #[error("the database cannot be reached ({reason})")]
    Unavailable {
        /// What kind of failure it was.
        reason: &'static str,
    },
    /// Any other failure of a statement.
    #[error("the database refused a statement ({reason}, code {code})")]
    Refused {
        /// What kind of failure it was.
        reason: &'static str,
        /// The database's code for it.
        code: String,
    },
    /// A row holds something that our own code would not have written.
    #[error("{table}.{column} of row {row} is damaged: {problem}")]
    BadRow {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row's identity; a random one, where the row belongs to a participant.
        row: String,
        /// What is wrong, without the value.
        problem: &'static str,
    },
    /// The database could not be opened or prepared.
    #[error("the database could not be prepared: {0}")]
    Setup(SetupProblem),
}

/// Why a database could not be opened.
#[derive(Debug)]
pub enum SetupProblem {
    /// The folder or file could not be made.
    File(std::io::Error),
    /// A setting on which durability depends does not hold.
    Pragma {
        /// The setting.
        name: &'static str,
        /// The value that was found.
        found: String,
    },
    /// The schema could not be brought up to date.
    Migration(String),
    /// The file is damaged.
    Damaged,
}

impl fmt::Display for SetupProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => write!(f, "its file or folder could not be made ({error})"),
            Self::Pragma { name, found } => write!(f, "{name} is {found}"),
            Self::Migration(problem) => write!(f, "its schema could not be updated ({problem})"),
            Self::Damaged => f.write_str("the file is damaged; restore a backup"),
        }
    }
}

impl StoreError {
    /// Whether a unique constraint was violated. Asked only where just one can be.
    #[must_use]
    pub const fn is_unique_violation(&self) -> bool {
        matches!(self, Self::Unique)
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(error) if error.is_unique_violation() => Self::Unique,
            sqlx::Error::Database(error) if error.is_foreign_key_violation() => Self::ForeignKey,
            sqlx::Error::Database(error) => Self::Refused {
                reason: if error.is_check_violation() {
                    "check constraint"
                } else {
                    "statement"
                },
                code: code(&*error),
            },
            sqlx::Error::PoolTimedOut => unavailable("no free connection in time"),
            sqlx::Error::PoolClosed => unavailable("shutting down"),
            sqlx::Error::Io(_) => unavailable("input or output failed"),
            sqlx::Error::Tls(_) => unavailable("TLS failed"),
            sqlx::Error::Configuration(_) => unavailable("wrong configuration"),
            sqlx::Error::WorkerCrashed => unavailable("worker ended"),
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => refused("decoding"),
            sqlx::Error::RowNotFound => refused("row not found"),
            _ => refused("protocol"),
        }
    }
}

/// The code and, from SQLite, the message: it names tables and columns, while PostgreSQL's may quote values.
fn code(error: &dyn sqlx::error::DatabaseError) -> String {
    let code = error.code().unwrap_or_default();
    match error.try_downcast_ref::<sqlx::sqlite::SqliteError>() {
        Some(error) => format!("{code}: {error}"),
        None => code.into_owned(),
    }
}

const fn unavailable(reason: &'static str) -> StoreError {
    StoreError::Unavailable { reason }
}

const fn refused(reason: &'static str) -> StoreError {
    StoreError::Refused {
        reason,
        code: String::new(),
    }
}

impl From<sqlx::migrate::MigrateError> for StoreError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        // Migrations hold no values of ours, so their errors may be shown in full.
        Self::Setup(SetupProblem::Migration(error.to_string()))
    }
}
