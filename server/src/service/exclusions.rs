//! Which released sorts are left out of analyses.

use std::collections::BTreeMap;

use app::domain::exclusion::{Exclusion, ExclusionReason};
use app::domain::id::SortId;
use app::domain::log::Event;

use super::Ground;
use super::study::OwnedStudy;
use super::study::life::note;
use crate::store::StoreError;
use crate::store::sql::{exclusion, study};

/// Which released sorts are left out of analyses.
#[derive(Clone, Debug)]
pub struct Exclusions {
    ground: Ground,
}

impl Exclusions {
    pub(super) const fn new(ground: Ground) -> Self {
        Self { ground }
    }

    /// The sorts that are left out, each with its reason.
    ///
    /// # Errors
    /// The store failed.
    pub async fn list(
        &self,
        owned: &OwnedStudy,
    ) -> Result<BTreeMap<SortId, Exclusion>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        exclusion::list(&mut tx, owned.study().id()).await
    }

    /// Leaves a sort out, or changes the reason. A sort of another study stays as it is.
    ///
    /// # Errors
    /// The store failed.
    pub async fn exclude(
        &self,
        owned: &OwnedStudy,
        sort: &SortId,
        reason: ExclusionReason,
    ) -> Result<(), StoreError> {
        let decision = Exclusion {
            excluded_on: self.ground.clock.today(),
            reason,
        };
        let event = Event::LeftOut {
            reason: decision.reason.clone(),
        };
        let id = owned.study().id();
        let mut tx = self.ground.db.begin_write().await?;
        study::lock(&mut tx, id).await?;
        if exclusion::save(&mut tx, id, sort, &decision).await? {
            note(&mut tx, &self.ground, owned, event).await?;
        }
        tx.commit().await
    }

    /// Takes a sort in again.
    ///
    /// # Errors
    /// The store failed.
    pub async fn include(&self, owned: &OwnedStudy, sort: &SortId) -> Result<(), StoreError> {
        let id = owned.study().id();
        let mut tx = self.ground.db.begin_write().await?;
        study::lock(&mut tx, id).await?;
        if exclusion::delete(&mut tx, id, sort).await? {
            note(&mut tx, &self.ground, owned, Event::TakenIn).await?;
        }
        tx.commit().await
    }
}
