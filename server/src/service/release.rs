//! Release: from the queue, where a sort can still be told from its receipt, to the sorts that researchers see.

use app::domain::id::{ChoicesId, SortId, StudyId};
use app::domain::study::{ConditionNo, Study};
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::invited_groups::show_with_release;
use crate::store::sql::{
    SecretHash, background, intake, mailbox, q_sort, receipt, row_version, withdrawal,
};
use crate::store::{StoreError, WriteTx};
use crate::world::{Random, random_bytes, shuffle};

/// How many days a correction or withdrawal of a released sort waits for company at most.
const LONGEST_WAIT: i32 = 14;

/// The day on which a change that is asked for today is carried out at the latest.
pub(super) fn latest_day(today: Date) -> Date {
    today.saturating_add(LONGEST_WAIT.days())
}

/// Releases the waiting sorts of a study under these conditions of instruction, in random order and under random
/// identities: nothing about the order in which they came is left. Corrections and withdrawals of released sorts that
/// wait are carried out with them, and the counts of invited groups follow. The study must be locked.
///
/// Each condition waits for itself. Under one condition a person has one sort, so that a full batch is as many persons,
/// and a second sort is never among the sorts of others under the first that were released on another day.
pub(super) async fn release_waiting(
    tx: &mut WriteTx,
    study: &Study,
    conditions: impl IntoIterator<Item = ConditionNo>,
    random: &dyn Random,
    today: Date,
) -> Result<(), StoreError> {
    carry_out(tx, study.id(), Date::MAX).await?;
    let mut waiting = Vec::new();
    for condition in conditions {
        waiting.extend(intake::waiting(tx, study.id(), condition).await?);
    }
    shuffle(random, &mut waiting);
    for hash in &waiting {
        let sort = SortId::from_random(random_bytes(random));
        intake::copy_to_released(tx, hash, &sort, today).await?;
        intake::delete(tx, hash).await?;
        if study.options().has_receipts {
            receipt::mark_released(tx, hash, &sort).await?;
        } else {
            let choices = ChoicesId::from_random(random_bytes(random));
            background::unlink_choices(tx, hash, &choices).await?;
            receipt::spend(tx, hash).await?;
        }
    }
    show_with_release(tx, study.id(), waiting.len()).await?;
    row_version::equalise(tx, study.id()).await
}

/// Carries out what has waited for [`LONGEST_WAIT`] days. The study must be locked.
pub(super) async fn carry_out_overdue(
    tx: &mut WriteTx,
    study: &StudyId,
    today: Date,
) -> Result<(), StoreError> {
    carry_out(tx, study, overdue(today)).await?;
    row_version::equalise(tx, study).await
}

/// What was asked for on this day or before has waited long enough.
pub(super) fn overdue(today: Date) -> Date {
    today.saturating_sub(LONGEST_WAIT.days())
}

async fn carry_out(tx: &mut WriteTx, study: &StudyId, until: Date) -> Result<(), StoreError> {
    for (hash, sort) in withdrawal::due(tx, study, until).await? {
        withdraw_released(tx, &hash, &sort).await?;
    }
    for (hash, sort) in intake::corrections(tx, study, until).await? {
        intake::copy_over(tx, &hash, &sort).await?;
        intake::delete(tx, &hash).await?;
    }
    Ok(())
}

/// Removes a released sort with everything that hangs on its receipt; the receipt stays known as withdrawn.
pub(super) async fn withdraw_released(
    tx: &mut WriteTx,
    hash: &SecretHash,
    sort: &SortId,
) -> Result<(), StoreError> {
    forget_maker(tx, hash).await?;
    withdrawal::delete(tx, hash).await?;
    receipt::mark_withdrawn(tx, hash).await?;
    q_sort::delete(tx, sort).await
}

/// Removes all that a receipt leads to besides a released sort: a waiting sort or correction, the mailbox and what
/// was chosen at background questions.
pub(super) async fn forget_maker(tx: &mut WriteTx, hash: &SecretHash) -> Result<(), StoreError> {
    intake::delete(tx, hash).await?;
    mailbox::remove(tx, hash).await?;
    background::delete_choices(tx, hash).await
}
