//! What a study is about and who answers for it. They can be written at any time: participants read what was made of
//! them in the frozen texts.

use app::domain::log::Event;
use app::domain::particulars::Particulars;

use super::life::note;
use super::{OwnedStudy, Studies};
use crate::store::StoreError;
use crate::store::sql::{particulars, study};

impl Studies {
    /// The particulars of a study.
    ///
    /// # Errors
    /// The store failed.
    pub async fn particulars(&self, owned: &OwnedStudy) -> Result<Particulars, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        particulars::find(&mut tx, owned.study().id()).await
    }

    /// Changes the particulars of a study as they are now.
    ///
    /// # Errors
    /// The store failed.
    pub async fn change_particulars(
        &self,
        owned: &OwnedStudy,
        change: impl FnOnce(&mut Particulars),
    ) -> Result<(), StoreError> {
        let id = owned.study().id();
        let mut tx = self.ground.db.begin_write().await?;
        study::lock(&mut tx, id).await?;
        let mut found = particulars::find(&mut tx, id).await?;
        let before = found.clone();
        change(&mut found);
        if found != before {
            particulars::save(&mut tx, id, &found).await?;
            note(&mut tx, &self.ground, owned, Event::Particulars).await?;
        }
        tx.commit().await
    }
}
