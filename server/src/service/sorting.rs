//! What participants do: send a sort, find it again with the receipt, withdraw it.

use analysis::{QSort, SortProblem};
use app::domain::id::StudyId;
use app::domain::pseudonym::Pseudonym;
use app::domain::receipt::ReceiptCode;
use app::domain::sort::{ReleasedSort, SortContent};
use app::domain::study::{StateName, Study};
use app::domain::submission::Submission;

use super::study::OwnedStudy;
use super::{Ground, digest, release};
use crate::store::StoreError;
use crate::store::sql::receipt::ReceiptState;
use crate::store::sql::{Reads, SecretHash, background, intake, mailbox, q_sort, receipt, study};
use crate::world::random_bytes;

/// What participants do.
#[derive(Clone, Debug)]
pub struct Sorting {
    ground: Ground,
}

/// How many sorts a study has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All that were sent or imported and not withdrawn.
    pub submitted: usize,
    /// Those that researchers can see.
    pub released: usize,
}

/// A sort has been received and will survive a power cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Submitted {
    /// Whether it had been received before; then nothing was stored now.
    pub already: bool,
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
    /// The receipt belongs to a sort in another study.
    #[error("the receipt belongs to another study")]
    ForeignReceipt,
    /// The store failed; nothing was received.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a receipt leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum OwnSortAnswer {
    /// No sort was ever received with this receipt.
    Unknown,
    /// Its sort was withdrawn.
    Withdrawn,
    /// Its sort.
    Found(Box<OwnSort>),
}

/// A participant's own sort.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnSort {
    /// The study.
    pub study: Study,
    /// The sort.
    pub content: SortContent,
    /// Whether it waits to be released; otherwise researchers can see it.
    pub waiting: bool,
}

/// What became of a withdrawal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withdrawal {
    /// The sort is deleted.
    Done,
    /// It had been withdrawn before.
    AlreadyWithdrawn,
    /// No sort was ever received with this receipt.
    Unknown,
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

    /// A pseudonym that nobody in the study has.
    ///
    /// # Errors
    /// The store failed.
    pub async fn offer_pseudonym(&self, study: &StudyId) -> Result<Pseudonym, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        for _ in 1..OFFERS {
            let offer = Pseudonym::offer(random_bytes(&*self.ground.random));
            if !is_taken(&mut tx, study, &offer).await? {
                return Ok(offer);
            }
        }
        Ok(Pseudonym::offer(random_bytes(&*self.ground.random)))
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
            return match known.state {
                _ if known.study != *study_id => Err(SubmitError::ForeignReceipt),
                ReceiptState::Withdrawn => Err(SubmitError::Withdrawn),
                ReceiptState::Waiting | ReceiptState::Released(_) => {
                    Ok(Submitted { already: true })
                }
            };
        }
        if state != StateName::Open {
            return Err(SubmitError::Closed);
        }
        let study = study::find(&mut tx, study_id).await?;
        let study = study.ok_or(SubmitError::UnknownStudy)?;
        check(&study, submission)?;
        let questions = background::questions(&mut tx, study_id).await?;
        questions
            .check(&submission.background)
            .map_err(|_| SubmitError::ForeignChoices)?;
        if q_sort::has_pseudonym(&mut tx, study_id, &submission.pseudonym.key()).await? {
            return Err(SubmitError::PseudonymTaken);
        }
        if !receipt::insert_waiting(&mut tx, &receipt, study_id).await? {
            // Two studies at the same moment with one receipt; the lock is on the study.
            return Err(SubmitError::ForeignReceipt);
        }
        if !intake::insert(&mut tx, &receipt, study_id, submission).await? {
            return Err(SubmitError::PseudonymTaken);
        }
        if !questions.is_empty() {
            background::insert_choices(&mut tx, &receipt, study_id, &submission.background).await?;
        }
        let waiting = intake::count_of(&mut tx, study_id).await?;
        let release = waiting >= usize::from(study.release_batch().get());
        if release {
            let today = self.ground.clock.today();
            release::release_waiting(&mut tx, study_id, &*self.ground.random, today).await?;
        }
        tx.commit().await?;
        if release {
            // Nobody who waits for an answer depends on it.
            let db = self.ground.db.clone();
            tokio::spawn(async move { db.scrub().await });
        }
        Ok(Submitted { already: false })
    }

    /// How many sorts a study has, up to this moment.
    ///
    /// # Errors
    /// The store failed.
    pub async fn counts(&self, study: &StudyId) -> Result<Counts, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        release::counts(&mut tx, study).await
    }

    /// The sort that belongs to a receipt.
    ///
    /// # Errors
    /// The store failed.
    pub async fn own_sort(&self, code: &ReceiptCode) -> Result<OwnSortAnswer, StoreError> {
        let receipt_hash = SecretHash::of_receipt(code);
        let mut tx = self.ground.db.begin_read().await?;
        let Some(known) = receipt::find(&mut tx, &receipt_hash).await? else {
            return Ok(OwnSortAnswer::Unknown);
        };
        let Some(study) = study::find(&mut tx, &known.study).await? else {
            return Ok(OwnSortAnswer::Unknown);
        };
        let Some((_, grid)) = study.sorting_material() else {
            return Ok(OwnSortAnswer::Unknown);
        };
        let (content, waiting) = match &known.state {
            ReceiptState::Withdrawn => return Ok(OwnSortAnswer::Withdrawn),
            ReceiptState::Waiting => (intake::find(&mut tx, &receipt_hash, grid).await?, true),
            ReceiptState::Released(id) => {
                let sort = q_sort::find(&mut tx, id, grid).await?;
                (sort.map(|sort| sort.content), false)
            }
        };
        Ok(content.map_or(OwnSortAnswer::Unknown, |content| {
            OwnSortAnswer::Found(Box::new(OwnSort {
                study,
                content,
                waiting,
            }))
        }))
    }

    /// Deletes the sort that belongs to a receipt, with its remarks and pseudonym, wherever it is. The pseudonym
    /// becomes free; the receipt stays known as withdrawn.
    ///
    /// # Errors
    /// The store failed; then nothing has changed.
    pub async fn withdraw(&self, code: &ReceiptCode) -> Result<Withdrawal, StoreError> {
        let receipt_hash = SecretHash::of_receipt(code);
        let mut tx = self.ground.db.begin_write().await?;
        let Some(known) = receipt::find(&mut tx, &receipt_hash).await? else {
            return Ok(Withdrawal::Unknown);
        };
        study::lock(&mut tx, &known.study).await?;
        // Again, now that nobody can release it: it may have been released in between.
        let Some(known) = receipt::find(&mut tx, &receipt_hash).await? else {
            return Ok(Withdrawal::Unknown);
        };
        mailbox::remove(&mut tx, &receipt_hash).await?;
        background::delete_choices(&mut tx, &receipt_hash).await?;
        match known.state {
            ReceiptState::Withdrawn => return Ok(Withdrawal::AlreadyWithdrawn),
            ReceiptState::Waiting => {
                intake::delete(&mut tx, &receipt_hash).await?;
                receipt::mark_withdrawn(&mut tx, &receipt_hash).await?;
            }
            ReceiptState::Released(sort) => {
                receipt::mark_withdrawn(&mut tx, &receipt_hash).await?;
                q_sort::delete(&mut tx, &sort).await?;
            }
        }
        tx.commit().await?;
        self.ground.db.scrub().await;
        Ok(Withdrawal::Done)
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

async fn is_taken(
    tx: &mut impl Reads,
    study: &StudyId,
    pseudonym: &Pseudonym,
) -> Result<bool, StoreError> {
    let key = pseudonym.key();
    Ok(q_sort::has_pseudonym(tx, study, &key).await?
        || intake::has_pseudonym(tx, study, &key).await?)
}
