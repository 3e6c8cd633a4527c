//! What is written about viewpoints.

use std::collections::BTreeMap;

use analysis::FactorNo;
use app::domain::id::BranchId;
use app::domain::interpretation::{Interpretation, InterpretationVersion, Kept, Outline};
use app::domain::researcher::ResearcherName;

use super::Ground;
use super::study::OwnedStudy;
use crate::store::StoreError;
use crate::store::sql::{branch, interpretation, study};

/// What is written about viewpoints.
#[derive(Clone, Debug)]
pub struct Interpretations {
    ground: Ground,
}

/// Why a text was not stored.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Somebody, perhaps in another window, has stored another text since.
    #[error("the text has been changed since")]
    MovedOn,
    /// The study has no such branch.
    #[error("there is no such branch")]
    NoBranch,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Interpretations {
    pub(super) const fn new(ground: Ground) -> Self {
        Self { ground }
    }

    /// The headings of a study.
    ///
    /// # Errors
    /// The store failed.
    pub async fn outline(&self, owned: &OwnedStudy) -> Result<Outline, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let found = interpretation::outline(&mut tx, owned.study().id()).await?;
        Ok(found.unwrap_or_default())
    }

    /// Changes the headings as they are now.
    ///
    /// # Errors
    /// The store failed.
    pub async fn change_outline(
        &self,
        owned: &OwnedStudy,
        change: impl FnOnce(&mut Outline) + Send,
    ) -> Result<(), StoreError> {
        let id = owned.study().id();
        let mut tx = self.ground.db.begin_write().await?;
        study::lock(&mut tx, id).await?;
        let mut outline = interpretation::outline(&mut tx, id)
            .await?
            .unwrap_or_default();
        change(&mut outline);
        interpretation::set_outline(&mut tx, id, &outline).await?;
        tx.commit().await
    }

    /// The texts of a branch as they are now.
    ///
    /// # Errors
    /// The store failed.
    pub async fn latest(
        &self,
        owned: &OwnedStudy,
        of: &BranchId,
    ) -> Result<BTreeMap<FactorNo, InterpretationVersion>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        if branch::find(&mut tx, owned.study().id(), of)
            .await?
            .is_none()
        {
            return Ok(BTreeMap::new());
        }
        Ok(interpretation::latest(&mut tx, of)
            .await?
            .into_iter()
            .collect())
    }

    /// Every state of a factor's text, the latest first.
    ///
    /// # Errors
    /// The store failed.
    pub async fn versions(
        &self,
        owned: &OwnedStudy,
        of: &BranchId,
        factor: FactorNo,
    ) -> Result<Vec<InterpretationVersion>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        if branch::find(&mut tx, owned.study().id(), of)
            .await?
            .is_none()
        {
            return Ok(Vec::new());
        }
        interpretation::versions(&mut tx, of, factor).await
    }

    /// Changes a factor's text, of which the one who writes has seen version `seen` (0: none); gives the number of what
    /// is the latest version then. A text that stays as it is makes no version when it is kept while writing.
    ///
    /// # Errors
    /// After others have written, without the branch, or if the store failed: then nothing is stored.
    pub async fn write(
        &self,
        owned: &OwnedStudy,
        of: (&BranchId, FactorNo),
        seen: u32,
        text: Interpretation,
        kept: Kept,
        by: &ResearcherName,
    ) -> Result<u32, WriteError> {
        let (of, factor) = of;
        let study = owned.study().id();
        let mut tx = self.ground.db.begin_write().await?;
        study::lock(&mut tx, study).await?;
        if branch::find(&mut tx, study, of).await?.is_none() {
            return Err(WriteError::NoBranch);
        }
        let latest = interpretation::latest(&mut tx, of).await?.into_iter();
        let last = latest
            .filter(|(of, _)| *of == factor)
            .map(|(_, last)| last)
            .next();
        let number = last.as_ref().map_or(0, |last| last.number);
        let is_same = last.as_ref().is_some_and(|last| last.text == text);
        if is_same && (kept == Kept::Writing || last.as_ref().is_some_and(|last| last.kept == kept))
        {
            return Ok(number);
        }
        if number != seen {
            return Err(WriteError::MovedOn);
        }
        let version = InterpretationVersion {
            number: number + 1,
            text,
            kept,
            made_by: by.clone(),
            made: self.ground.clock.now(),
        };
        if last.is_some_and(|last| last.gives_way_to(&version)) {
            interpretation::delete(&mut tx, of, factor, number).await?;
        }
        if !interpretation::insert(&mut tx, of, factor, &version).await? {
            return Err(WriteError::MovedOn);
        }
        tx.commit().await?;
        Ok(version.number)
    }
}
