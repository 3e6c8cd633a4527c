//! Removing everything that came from a study's participants, and what was made of it.

use app::domain::id::StudyId;

use super::run;
use crate::store::{StoreError, WriteTx};

/// What goes, in an order in which nothing refers to what is gone. Mailboxes, replies, withdrawals and background
/// choices go with the receipts they hang on.
const EVERYTHING: [&str; 11] = [
    "DELETE FROM presentation WHERE study_id = $1",
    "DELETE FROM chosen_analysis WHERE study_id = $1",
    "DELETE FROM analysis WHERE study_id = $1",
    "DELETE FROM message WHERE study_id = $1",
    "DELETE FROM background_count WHERE study_id = $1",
    "DELETE FROM draft WHERE study_id = $1",
    "DELETE FROM intake WHERE study_id = $1",
    "DELETE FROM spent_receipt WHERE study_id = $1",
    "DELETE FROM unlinked_choice WHERE study_id = $1",
    "DELETE FROM receipt WHERE study_id = $1",
    "DELETE FROM q_sort WHERE study_id = $1",
];

/// Deletes all sorts of a study, finished and unfinished, with receipts, messages, replies, counts, analyses and
/// presentations. The study must be locked; afterwards the database must be [scrubbed](crate::store::Db::scrub).
///
/// # Errors
/// The store failed.
pub async fn sorts(tx: &mut WriteTx, study: &StudyId) -> Result<(), StoreError> {
    for sql in EVERYTHING {
        run(tx, sql, &[study.as_str()]).await?;
    }
    Ok(())
}
