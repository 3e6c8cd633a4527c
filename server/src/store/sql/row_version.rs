//! What PostgreSQL notes about each row besides its columns.

use app::domain::id::StudyId;

use crate::store::{Conn, StoreError, WriteTx};

/// Writes all rows of a study's sort side again, so that all of them carry the number of this one transaction:
/// PostgreSQL keeps with each row the number of the transaction that wrote it, and those numbers say in which order
/// rows came. SQLite notes nothing of the kind.
///
/// # Errors
/// The store failed.
pub async fn equalise(tx: &mut WriteTx, study: &StudyId) -> Result<(), StoreError> {
    const SQL: [&str; 6] = [
        "UPDATE receipt SET study_id = study_id WHERE study_id = $1",
        "UPDATE spent_receipt SET study_id = study_id WHERE study_id = $1",
        "UPDATE q_sort SET study_id = study_id WHERE study_id = $1",
        "UPDATE background_choice SET study_id = study_id WHERE study_id = $1",
        "UPDATE unlinked_choice SET study_id = study_id WHERE study_id = $1",
        "UPDATE mailbox SET study_id = study_id WHERE study_id = $1",
    ];
    if let Conn::Postgres(connection) = tx.conn() {
        for sql in SQL {
            sqlx::query(sql)
                .bind(study.as_str())
                .execute(&mut *connection)
                .await?;
        }
    }
    Ok(())
}
