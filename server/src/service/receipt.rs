//! What a receipt is good for: to see one's own sort, to correct it, to withdraw it.

use std::sync::Arc;

use app::domain::receipt::ReceiptCode;
use app::domain::sort::SortContent;
use app::domain::statement::StatementNo;
use app::domain::study::{StateName, Study};
use app::domain::submission::ContentDigest;
use jiff::civil::Date;

use super::{Ground, digest, release, sorting};
use crate::deletion_journal::{DeletionJournal, JournalError};
use crate::store::sql::receipt::ReceiptState;
use crate::store::sql::{SecretHash, intake, q_sort, receipt, study, withdrawal};
use crate::store::{StoreError, WriteTx};

/// What a receipt is good for.
#[derive(Clone, Debug)]
pub struct Receipts {
    ground: Ground,
    journal: Option<Arc<DeletionJournal>>,
}

/// What a receipt leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum OwnSortAnswer {
    /// No sort was ever received with this receipt, or its study gives no receipts.
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
    /// The sort, as it was corrected last.
    pub content: SortContent,
    /// The order in which the statements were shown.
    pub shown_order: Vec<StatementNo>,
    /// Names this content, for a correction that is made from it.
    pub digest: ContentDigest,
    /// What researchers see of it.
    pub seen: Seen,
}

/// What researchers see of a sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Nothing yet: it waits to be released.
    Nothing,
    /// The sort as it is.
    All,
    /// The sort as it was before it was corrected, until the next release or this day.
    Before {
        /// The day on which they see the correction at the latest.
        until: Date,
    },
}

/// When a released sort of an open study leaves the researchers' list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// With the next release, so that nobody can tell which day it was withdrawn.
    WithOthers,
    /// At once, although researchers who look every day can see that one sort is gone.
    AtOnce,
}

/// Why no journal is kept.
#[derive(Debug, thiserror::Error)]
pub enum KeepJournalError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The journal cannot be written.
    #[error(transparent)]
    Journal(#[from] JournalError),
}

/// What became of a withdrawal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withdrawal {
    /// The sort is deleted.
    Done,
    /// The sort leaves the researchers' list with the next release, on this day at the latest.
    Until(Date),
    /// It had been withdrawn before.
    AlreadyWithdrawn,
    /// No sort was ever received with this receipt, or its study gives no receipts.
    Unknown,
}

impl Receipts {
    pub(super) const fn new(ground: Ground) -> Self {
        Self {
            ground,
            journal: None,
        }
    }

    /// From now on withdrawals are noted in this journal. First the database learns what the journal knows, in case
    /// an older copy was put back, and the journal what the database knows. Gives how many sorts an older copy had
    /// brought back.
    ///
    /// # Errors
    /// The store failed, or the journal cannot be written.
    pub async fn keep_journal(
        &mut self,
        journal: Arc<DeletionJournal>,
    ) -> Result<usize, KeepJournalError> {
        let mut tx = self.ground.db.begin_read().await?;
        // What waits to leave with others is no surprise, and goes on waiting.
        let mut back = Vec::new();
        for hash in journal.hashes() {
            let state = receipt::find(&mut tx, &hash)
                .await?
                .map(|known| known.state);
            if let Some(ReceiptState::Waiting | ReceiptState::Released(_)) = state {
                back.push(hash);
            }
        }
        journal.add(withdrawal::all(&mut tx).await?)?;
        drop(tx);
        for hash in &back {
            self.withdraw_by_hash(hash, Leaving::AtOnce).await?;
        }
        if !back.is_empty() {
            self.ground.db.scrub().await;
        }
        self.journal = Some(journal);
        Ok(back.len())
    }

    /// The sort that belongs to a receipt.
    ///
    /// # Errors
    /// The store failed.
    pub async fn own_sort(&self, code: &ReceiptCode) -> Result<OwnSortAnswer, StoreError> {
        let hash = SecretHash::of_receipt(code);
        let mut tx = self.ground.db.begin_read().await?;
        let Some(known) = receipt::find(&mut tx, &hash).await? else {
            return Ok(OwnSortAnswer::Unknown);
        };
        // No more work than for an unknown receipt, so that the time says as little as the answer.
        if let ReceiptState::Withdrawn | ReceiptState::Leaving(_) = known.state {
            return Ok(OwnSortAnswer::Withdrawn);
        }
        let study = study::find(&mut tx, &known.study).await?;
        let Some(study) = study.filter(|study| study.options().has_receipts) else {
            return Ok(OwnSortAnswer::Unknown);
        };
        let content = sorting::current_content(&mut tx, &study, &hash, &known.state).await?;
        let Some(content) = content else {
            return Ok(OwnSortAnswer::Unknown);
        };
        let seen = match &known.state {
            ReceiptState::Waiting => Seen::Nothing,
            _ => intake::corrected_on(&mut tx, &hash)
                .await?
                .map_or(Seen::All, |day| Seen::Before {
                    until: release::latest_day(day),
                }),
        };
        let shown_order = match (&known.state, seen) {
            (ReceiptState::Released(id), Seen::All) => q_sort::shown_order(&mut tx, id).await?,
            _ => intake::shown_order(&mut tx, &hash).await?,
        };
        Ok(OwnSortAnswer::Found(Box::new(OwnSort {
            study,
            digest: digest::content_digest(&content),
            content,
            shown_order,
            seen,
        })))
    }

    /// Deletes the sort that belongs to a receipt, with its remarks and pseudonym. A sort that researchers have not
    /// seen, or whose study is closed, is deleted at once; another one leaves as `leaving` says, and from now on its
    /// receipt leads nowhere. The receipt stays known as withdrawn.
    ///
    /// # Errors
    /// The store failed; then nothing has changed.
    pub async fn withdraw(
        &self,
        code: &ReceiptCode,
        leaving: Leaving,
    ) -> Result<Withdrawal, StoreError> {
        let hash = SecretHash::of_receipt(code);
        let done = self.withdraw_by_hash(&hash, leaving).await?;
        if let Withdrawal::Done | Withdrawal::Until(_) = done {
            self.ground.db.scrub().await;
        }
        if let (Some(journal), Withdrawal::Done | Withdrawal::Until(_)) = (&self.journal, done)
            && let Err(error) = journal.add([hash])
        {
            // The withdrawal itself is carried out, and the next start notes it.
            tracing::error!(%error, "a withdrawal could not be noted");
        }
        Ok(done)
    }

    async fn withdraw_by_hash(
        &self,
        hash: &SecretHash,
        leaving: Leaving,
    ) -> Result<Withdrawal, StoreError> {
        let mut tx = self.ground.db.begin_write().await?;
        let Some(known) = receipt::find(&mut tx, hash).await? else {
            return Ok(Withdrawal::Unknown);
        };
        let state = study::lock(&mut tx, &known.study).await?;
        let study = study::find(&mut tx, &known.study).await?;
        if !study.is_some_and(|study| study.options().has_receipts) {
            return Ok(Withdrawal::Unknown);
        }
        let is_open = state.is_some_and(StateName::takes_sorts);
        let done = self.carry_out(&mut tx, hash, leaving, is_open).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// The study is locked: nobody can release the sort meanwhile.
    async fn carry_out(
        &self,
        tx: &mut WriteTx,
        hash: &SecretHash,
        leaving: Leaving,
        is_open: bool,
    ) -> Result<Withdrawal, StoreError> {
        let Some(known) = receipt::find(tx, hash).await? else {
            return Ok(Withdrawal::Unknown);
        };
        match known.state {
            ReceiptState::Spent => Ok(Withdrawal::Unknown),
            ReceiptState::Withdrawn => Ok(Withdrawal::AlreadyWithdrawn),
            ReceiptState::Waiting => {
                release::forget_maker(tx, hash).await?;
                receipt::mark_withdrawn(tx, hash).await?;
                Ok(Withdrawal::Done)
            }
            ReceiptState::Leaving(_) if leaving == Leaving::WithOthers => {
                let asked_on = withdrawal::asked_on(tx, hash).await?;
                Ok(asked_on.map_or(Withdrawal::AlreadyWithdrawn, |day| {
                    Withdrawal::Until(release::latest_day(day))
                }))
            }
            ReceiptState::Released(_) if is_open && leaving == Leaving::WithOthers => {
                let today = self.ground.clock.today();
                release::forget_maker(tx, hash).await?;
                withdrawal::insert(tx, hash, &known.study, today).await?;
                Ok(Withdrawal::Until(release::latest_day(today)))
            }
            ReceiptState::Released(sort) | ReceiptState::Leaving(sort) => {
                release::withdraw_released(tx, hash, &sort).await?;
                Ok(Withdrawal::Done)
            }
        }
    }

    /// Carries out the corrections and withdrawals that have waited for their two weeks.
    ///
    /// # Errors
    /// The store failed; what had been carried out until then stays so.
    pub async fn carry_out_overdue(&self) -> Result<(), StoreError> {
        let today = self.ground.clock.today();
        let mut read = self.ground.db.begin_read().await?;
        let until = release::overdue(today);
        let studies = withdrawal::studies_with_due_changes(&mut read, until).await?;
        drop(read);
        for study in &studies {
            let mut tx = self.ground.db.begin_write().await?;
            study::lock(&mut tx, study).await?;
            release::carry_out_overdue(&mut tx, study, today).await?;
            tx.commit().await?;
        }
        if !studies.is_empty() {
            self.ground.db.scrub().await;
        }
        Ok(())
    }
}
