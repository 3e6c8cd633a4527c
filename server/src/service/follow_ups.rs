//! Which sorts' makers researchers mean to write to. A mark is a note among researchers: nobody else sees it, and only a
//! message reaches anybody.

use std::collections::BTreeSet;

use app::domain::id::SortId;

use super::Ground;
use super::study::OwnedStudy;
use crate::store::StoreError;
use crate::store::sql::{follow_up, study};

/// Which sorts' makers researchers mean to write to.
#[derive(Clone, Debug)]
pub struct FollowUps {
    ground: Ground,
}

impl FollowUps {
    pub(super) const fn new(ground: Ground) -> Self {
        Self { ground }
    }

    /// The marked sorts.
    ///
    /// # Errors
    /// The store failed.
    pub async fn list(&self, owned: &OwnedStudy) -> Result<BTreeSet<SortId>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        follow_up::list(&mut tx, owned.study().id()).await
    }

    /// Marks exactly these sorts. Those of other studies are passed over.
    ///
    /// # Errors
    /// The store failed.
    pub async fn replace(
        &self,
        owned: &OwnedStudy,
        sorts: &BTreeSet<SortId>,
    ) -> Result<(), StoreError> {
        let id = owned.study().id();
        let mut tx = self.ground.db.begin_write().await?;
        study::lock(&mut tx, id).await?;
        follow_up::clear(&mut tx, id).await?;
        for sort in sorts {
            follow_up::mark(&mut tx, id, sort).await?;
        }
        tx.commit().await
    }
}
