//! What participants do: send a sort, and send it again corrected.

use std::collections::BTreeMap;

use analysis::{QSort, SortProblem, StatementNo};
use app::domain::id::{SortId, StudyId};
use app::domain::pseudonym::Pseudonym;
use app::domain::receipt::ReceiptCode;
use app::domain::sort::{ReleasedSort, SortContent};
use app::domain::study::{ConditionNo, StateName, Study};
use app::domain::submission::{ContentDigest, Submission};
use jiff::civil::Date;

use super::study::OwnedStudy;
use super::{Ground, digest, release};
use crate::store::sql::receipt::ReceiptState;
use crate::store::sql::{
    Reads, SecretHash, background, intake, invited_group, q_sort, receipt, study,
};
use crate::store::{StoreError, WriteTx};
use crate::world::random_bytes;

/// What participants do.
#[derive(Clone, Debug)]
pub struct Sorting {
    ground: Ground,
}

/// A sort has been received and will survive a power cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Submitted {
    /// It is new.
    New,
    /// It had been received before; nothing was stored now.
    Already,
    /// It is a correction, and researchers see it with the next release, on this day at the latest. Without a day
    /// they have never seen the sort, and will only see it corrected.
    Corrected(Option<Date>),
}

/// Why a sort was not received.
#[derive(Debug, thiserror::Error)]
pub enum SubmitError {
    /// There is no such study.
    #[error("there is no such study")]
    UnknownStudy,
    /// The study does not take sorts, or no longer.
    #[error("the study is not open")]
    Closed,
    /// The sort was made of other statements than the study has.
    #[error("the statements are not those of the study")]
    StatementsChanged,
    /// The sort does not fill the study's grid; every reason is listed.
    #[error("the sort does not fill the study's grid")]
    DoesNotFit(Vec<SortProblem>),
    /// The choices do not belong to the study's background questions.
    #[error("the choices are not those of the study's background questions")]
    ForeignChoices,
    /// Another sort in the study has this pseudonym.
    #[error("the pseudonym is taken")]
    PseudonymTaken,
    /// The sort with this receipt was withdrawn and does not come back.
    #[error("the sort was withdrawn")]
    Withdrawn,
    /// The correction was made from a content that the sort no longer has.
    #[error("the sort has been corrected meanwhile")]
    CorrectedMeanwhile,
    /// The condition of instruction is not open, or the study has none of that number.
    #[error("the condition of instruction is not open")]
    ConditionClosed,
    /// The receipt belongs to a sort in another study.
    #[error("the receipt belongs to another study")]
    ForeignReceipt,
    /// The store failed; nothing was received.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// How many pseudonyms are tried before one is offered that may be taken; sending it will tell.
const OFFERS: usize = 20;

impl Sorting {
    pub(super) const fn new(ground: Ground) -> Self {
        Self { ground }
    }

    /// A new receipt, for a form that is about to be shown.
    #[must_use]
    pub fn new_receipt(&self) -> ReceiptCode {
        ReceiptCode::from_random(random_bytes(&*self.ground.random))
    }

    /// A pseudonym that nobody in the study has, under whatever condition of instruction: it would link the sorts of
    /// two persons.
    ///
    /// # Errors
    /// The store failed.
    pub async fn offer_pseudonym(&self, study: &Study) -> Result<Pseudonym, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        'offers: for _ in 1..OFFERS {
            let offer = Pseudonym::offer(random_bytes(&*self.ground.random));
            for condition in study.conditions().numbers() {
                if is_taken(&mut tx, study.id(), &offer, condition).await? {
                    continue 'offers;
                }
            }
            return Ok(offer);
        }
        Ok(Pseudonym::offer(random_bytes(&*self.ground.random)))
    }

    /// The conditions of instruction under which somebody with this pseudonym has sorted, as its owner is told.
    ///
    /// # Errors
    /// The store failed.
    pub async fn sorted_under(
        &self,
        study: &Study,
        pseudonym: &Pseudonym,
    ) -> Result<Vec<ConditionNo>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let mut done = Vec::new();
        for condition in study.conditions().numbers() {
            if is_taken(&mut tx, study.id(), pseudonym, condition).await? {
                done.push(condition);
            }
        }
        Ok(done)
    }

    /// Receives a sort. When this returns well, the sort survives a power cut; sending it again, before or after
    /// its release, changes nothing and says so.
    ///
    /// When enough sorts wait, all of them are released in the same step.
    ///
    /// # Errors
    /// The sort cannot be received, or the store failed; then nothing has changed.
    pub async fn submit(
        &self,
        study_id: &StudyId,
        submission: &Submission,
    ) -> Result<Submitted, SubmitError> {
        let receipt = SecretHash::of_receipt(&submission.receipt);
        let mut tx = self.ground.db.begin_write().await?;
        let state = study::lock(&mut tx, study_id).await?;
        let state = state.ok_or(SubmitError::UnknownStudy)?;
        // Before the state: a repeat is good even if the study has been closed meanwhile.
        if let Some(known) = receipt::find(&mut tx, &receipt).await? {
            return match (known.state, &submission.corrects) {
                _ if known.study != *study_id => Err(SubmitError::ForeignReceipt),
                (ReceiptState::Withdrawn | ReceiptState::Leaving(_), _) => {
                    Err(SubmitError::Withdrawn)
                }
                (ReceiptState::Spent, _) | (_, None) => Ok(Submitted::Already),
                (found, Some(replaced)) => {
                    self.correct(tx, state, &receipt, (study_id, submission), found, replaced)
                        .await
                }
            };
        }
        if !state.takes_sorts() {
            return Err(SubmitError::Closed);
        }
        let study = study::find(&mut tx, study_id).await?;
        let study = study.ok_or(SubmitError::UnknownStudy)?;
        check(&study, submission)?;
        let condition = submission.condition;
        if !study.conditions().is_open(condition) {
            return Err(SubmitError::ConditionClosed);
        }
        let questions = background::questions(&mut tx, study_id).await?;
        let questions = questions.asked_under(condition);
        questions
            .check(&submission.background)
            .map_err(|_| SubmitError::ForeignChoices)?;
        if q_sort::has_pseudonym(&mut tx, study_id, &submission.pseudonym, condition).await? {
            return Err(SubmitError::PseudonymTaken);
        }
        if !receipt::insert_waiting(&mut tx, &receipt, study_id).await? {
            // Two studies at the same moment with one receipt; the lock is on the study.
            return Err(SubmitError::ForeignReceipt);
        }
        if !intake::insert(&mut tx, &receipt, study_id, submission, None).await? {
            return Err(SubmitError::PseudonymTaken);
        }
        if !questions.is_empty() {
            background::insert_choices(&mut tx, &receipt, study_id, &submission.background).await?;
        }
        if let Some(group) = &submission.group {
            invited_group::count_one(&mut tx, study_id, group).await?;
        }
        let waiting = intake::count_of(&mut tx, study_id, condition).await?;
        // In a trial there is nobody to hide among, and participants are told so.
        let release =
            state == StateName::Pilot || waiting >= usize::from(study.release_batch().get());
        if release {
            let today = self.ground.clock.today();
            let random = &*self.ground.random;
            release::release_waiting(&mut tx, &study, [condition], random, today).await?;
        }
        tx.commit().await?;
        if release {
            self.scrub_aside();
        }
        Ok(Submitted::New)
    }

    /// Puts a correction into the place of the content it was made from. A sort that waits is changed at once, a
    /// released one with the next release. The same correction again changes nothing.
    async fn correct(
        &self,
        mut tx: WriteTx,
        state: StateName,
        receipt: &SecretHash,
        (study_id, submission): (&StudyId, &Submission),
        found: ReceiptState,
        replaced: &ContentDigest,
    ) -> Result<Submitted, SubmitError> {
        let study = study::find(&mut tx, study_id).await?;
        let study = study.ok_or(SubmitError::UnknownStudy)?;
        check(&study, submission)?;
        let now = current_content(&mut tx, &study, receipt, &found).await?;
        let now = now.ok_or(SubmitError::Withdrawn)?;
        let today = self.ground.clock.today();
        let corrected_on = matches!(found, ReceiptState::Released(_)).then_some(today);
        let corrected = Submitted::Corrected(corrected_on.map(release::latest_day));
        // A sort stays under the condition it was made under, whatever the form says.
        let submission = &Submission {
            condition: now.condition,
            ..submission.clone()
        };
        let repeats = now == submission.content();
        if !state.takes_sorts() {
            return if repeats {
                Ok(corrected)
            } else {
                Err(SubmitError::Closed)
            };
        }
        let questions = background::questions(&mut tx, study_id).await?;
        let questions = questions.asked_under(now.condition);
        questions
            .check(&submission.background)
            .map_err(|_| SubmitError::ForeignChoices)?;
        if !questions.is_empty() {
            background::delete_choices(&mut tx, receipt).await?;
            background::insert_choices(&mut tx, receipt, study_id, &submission.background).await?;
        }
        if repeats {
            tx.commit().await?;
            return Ok(corrected);
        }
        if digest::content_digest(&now) != *replaced {
            return Err(SubmitError::CorrectedMeanwhile);
        }
        let key = submission.pseudonym.key();
        let keeps_pseudonym = now.pseudonym.key() == key;
        intake::delete(&mut tx, receipt).await?;
        // The sort's own pseudonym is taken by the sort itself.
        if !keeps_pseudonym
            && is_taken(&mut tx, study_id, &submission.pseudonym, now.condition).await?
        {
            let own = match &found {
                ReceiptState::Released(id) => q_sort::pseudonym(&mut tx, id).await?,
                _ => None,
            };
            if own.map(|own| own.key()).as_deref() != Some(&key) {
                return Err(SubmitError::PseudonymTaken);
            }
        }
        if !intake::insert(&mut tx, receipt, study_id, submission, corrected_on).await? {
            return Err(SubmitError::PseudonymTaken);
        }
        tx.commit().await?;
        self.scrub_aside();
        Ok(corrected)
    }

    /// Removes what moved sorts left behind. Nobody who waits for an answer depends on it.
    fn scrub_aside(&self) {
        let db = self.ground.db.clone();
        tokio::spawn(async move { db.scrub().await });
    }

    /// How many sorts of a study researchers can see. How many wait is told to nobody: the number would change with
    /// each person who sends.
    ///
    /// # Errors
    /// The store failed.
    pub async fn released_count(&self, study: &StudyId) -> Result<usize, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        q_sort::count_of(&mut tx, study).await
    }

    /// Whether a sort was received with this receipt, so that sending it is a repeat.
    ///
    /// # Errors
    /// The store failed.
    pub async fn is_known(&self, code: &ReceiptCode) -> Result<bool, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let known = receipt::find(&mut tx, &SecretHash::of_receipt(code)).await?;
        Ok(known.is_some())
    }

    /// The orders in which the statements of the released sorts were shown, where they were shown by this program.
    ///
    /// # Errors
    /// The store failed.
    pub async fn shown_orders(
        &self,
        owned: &OwnedStudy,
    ) -> Result<BTreeMap<SortId, Vec<StatementNo>>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        q_sort::shown_orders(&mut tx, owned.study().id()).await
    }

    /// The released sorts of a study, in random but lasting order.
    ///
    /// # Errors
    /// The store failed.
    pub async fn released(&self, owned: &OwnedStudy) -> Result<Vec<ReleasedSort>, StoreError> {
        let study = owned.study();
        let Some((_, grid)) = study.sorting_material() else {
            return Ok(Vec::new());
        };
        let mut tx = self.ground.db.begin_read().await?;
        q_sort::list(&mut tx, study.id(), grid).await
    }
}

/// Whether the sort is one of the study's statements in the study's grid. The browser has checked that too.
fn check(study: &Study, submission: &Submission) -> Result<(), SubmitError> {
    let (qset, grid) = study.sorting_material().ok_or(SubmitError::Closed)?;
    if digest::statements_digest(qset) != submission.statements_digest {
        return Err(SubmitError::StatementsChanged);
    }
    QSort::from_ranks(grid, submission.sort.ranks()).map_err(SubmitError::DoesNotFit)?;
    let known = |number: &analysis::StatementNo| number.index() < qset.len();
    if submission.remarks.keys().all(known) && submission.shown_order.numbers().len() == qset.len()
    {
        Ok(())
    } else {
        Err(SubmitError::StatementsChanged)
    }
}

/// What the maker of a sort sees as its content: as it was corrected last, even if researchers see it as it was.
pub(super) async fn current_content(
    tx: &mut impl Reads,
    study: &Study,
    receipt: &SecretHash,
    state: &ReceiptState,
) -> Result<Option<SortContent>, StoreError> {
    let Some((_, grid)) = study.sorting_material() else {
        return Ok(None);
    };
    if let Some(content) = intake::find(tx, receipt, grid).await? {
        return Ok(Some(content));
    }
    match state {
        ReceiptState::Released(id) => {
            let sort = q_sort::find(tx, id, grid).await?;
            Ok(sort.map(|sort| sort.content))
        }
        ReceiptState::Waiting
        | ReceiptState::Leaving(_)
        | ReceiptState::Withdrawn
        | ReceiptState::Spent => Ok(None),
    }
}

async fn is_taken(
    tx: &mut impl Reads,
    study: &StudyId,
    pseudonym: &Pseudonym,
    condition: ConditionNo,
) -> Result<bool, StoreError> {
    Ok(
        q_sort::has_pseudonym(tx, study, pseudonym, condition).await?
            || intake::has_pseudonym(tx, study, pseudonym, condition).await?,
    )
}
