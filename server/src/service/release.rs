//! Release: from the queue, where a sort can still be told from its receipt, to the sorts that researchers see.

use app::domain::id::{SortId, StudyId};
use jiff::civil::Date;

use super::sorting::Counts;
use crate::store::sql::{Reads, intake, q_sort, receipt};
use crate::store::{StoreError, WriteTx};
use crate::world::{Random, random_bytes, shuffle};

/// Releases all waiting sorts of a study, in random order and under random identities: nothing about the order in
/// which they came is left. The study must be locked.
pub(super) async fn release_waiting(
    tx: &mut WriteTx,
    study: &StudyId,
    random: &dyn Random,
    today: Date,
) -> Result<(), StoreError> {
    let mut waiting = intake::waiting(tx, study).await?;
    shuffle(random, &mut waiting);
    for hash in &waiting {
        let sort = SortId::from_random(random_bytes(random));
        intake::copy_to_released(tx, hash, &sort, today).await?;
        intake::delete(tx, hash).await?;
        receipt::mark_released(tx, hash, &sort).await?;
    }
    Ok(())
}

/// How many sorts a study has.
pub(super) async fn counts(tx: &mut impl Reads, study: &StudyId) -> Result<Counts, StoreError> {
    let waiting = intake::count_of(tx, study).await?;
    let released = q_sort::count_of(tx, study).await?;
    Ok(Counts {
        submitted: waiting + released,
        released,
    })
}
