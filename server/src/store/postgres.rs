//! PostgreSQL: settings that an operator may have weakened, and tables that keep what was deleted.

use sqlx::postgres::PgPool;

use super::error::StoreError;

/// The settings without which an acknowledged sort may be lost in a power cut.
const DEMANDED: [(&str, &str); 3] = [
    ("fsync", "SHOW fsync"),
    ("synchronous_commit", "SHOW synchronous_commit"),
    ("full_page_writes", "SHOW full_page_writes"),
];

/// Says in the log which settings are too weak. The server is the operator's, so it is used all the same.
pub(super) async fn warn_of_weak_settings(pool: &PgPool) -> Result<(), StoreError> {
    for (setting, question) in DEMANDED {
        let (value,): (String,) = sqlx::query_as(question).fetch_one(pool).await?;
        if value == "off" {
            tracing::warn!(
                setting,
                "PostgreSQL's setting is off; sorts that were acknowledged may be lost in a power cut"
            );
        }
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
        "VACUUM (FULL) background_choice",
        "VACUUM (FULL) mailbox",
        "VACUUM (FULL) message_recipient",
        "VACUUM (FULL) message",
        "VACUUM (FULL) reply",
        "VACUUM (FULL) draft",
    ] {
        sqlx::query(statement).execute(pool).await?;
    }
    Ok(())
}
