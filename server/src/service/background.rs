//! Background questions: written by researchers, answered before sending, counted once.

use app::domain::background::{Background, BackgroundCounts, Choices, FLOOR};
use app::domain::id::StudyId;
use app::domain::receipt::ReceiptCode;
use app::domain::study::StateName;
use jiff::civil::Date;

use super::Ground;
use super::study::OwnedStudy;
use crate::store::StoreError;
use crate::store::sql::{SecretHash, background, study};

/// Background questions.
#[derive(Clone, Debug)]
pub struct Backgrounds {
    ground: Ground,
}

/// What researchers see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The questions.
    pub questions: Background,
    /// The counts and the day they were made, once they are.
    pub counts: Option<(Date, BackgroundCounts)>,
}

/// Why questions were not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The study is open or closed, and questions that were asked stay.
    #[error("the study is no draft")]
    NoDraft,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why counts were not made.
#[derive(Debug, thiserror::Error)]
pub enum CountError {
    /// Sorts may still come.
    #[error("the study is not closed")]
    NotClosed,
    /// There are too few to count.
    #[error("there are fewer than {FLOOR} sorts to count")]
    TooFew,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Backgrounds {
    pub(super) const fn new(ground: Ground) -> Self {
        Self { ground }
    }

    /// The questions of a study.
    ///
    /// # Errors
    /// The store failed.
    pub async fn questions(&self, study: &StudyId) -> Result<Background, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        background::questions(&mut tx, study).await
    }

    /// The questions and the counts that may be shown.
    ///
    /// # Errors
    /// The store failed.
    pub async fn overview(&self, owned: &OwnedStudy) -> Result<Overview, StoreError> {
        let id = owned.study().id();
        let mut tx = self.ground.db.begin_read().await?;
        Ok(Overview {
            questions: background::questions(&mut tx, id).await?,
            counts: background::counts(&mut tx, id).await?,
        })
    }

    /// Replaces the questions. Drafts only.
    ///
    /// # Errors
    /// The study is no draft, or the store failed.
    pub async fn save(&self, owned: &OwnedStudy, questions: &Background) -> Result<(), SaveError> {
        let id = owned.study().id();
        let mut tx = self.ground.db.begin_write().await?;
        if study::lock(&mut tx, id).await? != Some(StateName::Draft) {
            return Err(SaveError::NoDraft);
        }
        background::save_questions(&mut tx, id, questions).await?;
        Ok(tx.commit().await?)
    }

    /// Counts what was chosen with the released sorts of a closed study. Done once: later sorts and withdrawals
    /// change nothing, or the difference would tell about single people. Again changes nothing.
    ///
    /// # Errors
    /// The study is not closed, there are too few sorts, or the store failed.
    pub async fn count(&self, owned: &OwnedStudy) -> Result<(), CountError> {
        let id = owned.study().id();
        let mut tx = self.ground.db.begin_write().await?;
        if study::lock(&mut tx, id).await? != Some(StateName::Closed) {
            return Err(CountError::NotClosed);
        }
        let questions = background::questions(&mut tx, id).await?;
        let choices = background::released_choices(&mut tx, id).await?;
        let counts = questions.count(&choices).ok_or(CountError::TooFew)?;
        background::insert_counts(&mut tx, id, &counts, self.ground.clock.today()).await?;
        Ok(tx.commit().await?)
    }

    /// What the maker of a sort has chosen.
    ///
    /// # Errors
    /// The store failed.
    pub async fn own_choices(&self, code: &ReceiptCode) -> Result<Option<Choices>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        background::choices(&mut tx, &SecretHash::of_receipt(code)).await
    }
}
