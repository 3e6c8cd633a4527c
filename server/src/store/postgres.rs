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

/// Rewrites the tables of the sort side in the order of their random keys, since PostgreSQL keeps deleted rows, and
/// the order in which rows came, until it does. The tables are small: a few hundred rows per study.
pub(super) async fn rewrite_sort_side(pool: &PgPool) -> Result<(), StoreError> {
    for statement in [
        "CLUSTER intake USING intake_pkey",
        "CLUSTER receipt USING receipt_pkey",
        "CLUSTER withdrawal USING withdrawal_pkey",
        "CLUSTER spent_receipt USING spent_receipt_pkey",
        "CLUSTER q_sort USING q_sort_pkey",
        "CLUSTER background_choice USING background_choice_pkey",
        "CLUSTER unlinked_choice USING unlinked_choice_pkey",
        "CLUSTER mailbox USING mailbox_pkey",
        "CLUSTER message_recipient USING message_recipient_pkey",
        "CLUSTER message USING message_pkey",
        "CLUSTER reply USING reply_pkey",
        "CLUSTER draft USING draft_pkey",
    ] {
        sqlx::query(statement).execute(pool).await?;
    }
    Ok(())
}
