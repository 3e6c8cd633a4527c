//! Groups that are invited by a link of their own: made, counted, removed.
//!
//! Counts move only when sorts are released, and not when all that appears may have come from one group: else the
//! sorts that appear would be known as that group's. At closing they show everything.

use app::domain::id::{InvitedGroupId, StudyId};
use app::domain::invited_group::{GroupCode, InvitedGroup, NewGroup, may_show};

use super::Ground;
use super::study::{Entrusted, Facilitate, Includes};
use crate::store::sql::{invited_group, study};
use crate::store::{StoreError, WriteTx};
use crate::world::random_bytes;

/// How many groups a study can have.
pub const MOST: usize = 500;

/// Invited groups.
#[derive(Clone, Debug)]
pub struct InvitedGroups {
    ground: Ground,
}

/// Why no group was made.
#[derive(Debug, thiserror::Error)]
pub enum NewGroupsError {
    /// The study has, or the list names twice, groups with these names.
    #[error("some names are taken")]
    Taken(Vec<String>),
    /// There would be too many.
    #[error("a study has at most {MOST} groups")]
    TooMany,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl InvitedGroups {
    pub(super) const fn new(ground: Ground) -> Self {
        Self { ground }
    }

    /// The groups of a study, by name.
    ///
    /// # Errors
    /// The store failed.
    pub async fn list<R: Includes<Facilitate>>(
        &self,
        entrusted: &Entrusted<R>,
    ) -> Result<Vec<InvitedGroup>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        invited_group::list(&mut tx, entrusted.study().id()).await
    }

    /// The group whose link carries this code.
    ///
    /// # Errors
    /// The store failed.
    pub async fn by_code(
        &self,
        study: &StudyId,
        code: &GroupCode,
    ) -> Result<Option<InvitedGroup>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        invited_group::by_code(&mut tx, study, code).await
    }

    /// Makes all these groups, or none of them.
    ///
    /// # Errors
    /// A name is taken, there would be too many, or the store failed.
    pub async fn add<R: Includes<Facilitate>>(
        &self,
        entrusted: &Entrusted<R>,
        new: Vec<NewGroup>,
    ) -> Result<(), NewGroupsError> {
        let id = entrusted.study().id();
        let mut tx = self.ground.db.begin_write().await?;
        study::lock(&mut tx, id).await?;
        let mut groups = invited_group::list(&mut tx, id).await?;
        if groups.len() + new.len() > MOST {
            return Err(NewGroupsError::TooMany);
        }
        let mut taken = Vec::new();
        for NewGroup { name, invited } in new {
            if groups.iter().any(|group| group.name == name) {
                taken.push(name.to_string());
                continue;
            }
            let group = InvitedGroup {
                id: InvitedGroupId::from_random(random_bytes(&*self.ground.random)),
                name,
                code: self.free_code(&groups),
                invited,
                answered: 0,
            };
            invited_group::insert(&mut tx, id, &group).await?;
            groups.push(group);
        }
        if !taken.is_empty() {
            return Err(NewGroupsError::Taken(taken));
        }
        Ok(tx.commit().await?)
    }

    /// A code that none of the groups has: of a thousand million, some few hundred are taken.
    fn free_code(&self, groups: &[InvitedGroup]) -> GroupCode {
        loop {
            let code = GroupCode::from_random(random_bytes(&*self.ground.random));
            if groups.iter().all(|group| group.code != code) {
                return code;
            }
        }
    }

    /// Removes a group. Its link still leads to the study, and no longer counts.
    ///
    /// # Errors
    /// The store failed.
    pub async fn remove<R: Includes<Facilitate>>(
        &self,
        entrusted: &Entrusted<R>,
        group: &InvitedGroupId,
    ) -> Result<(), StoreError> {
        let mut tx = self.ground.db.begin_write().await?;
        invited_group::delete(&mut tx, entrusted.study().id(), group).await?;
        tx.commit().await
    }
}

/// Shows how many each group has sent, if `released` sorts that appear now can be of several.
pub(super) async fn show_with_release(
    tx: &mut WriteTx,
    study: &StudyId,
    released: usize,
) -> Result<(), StoreError> {
    let unseen = invited_group::unseen(tx, study).await?;
    if may_show(&unseen, released) {
        invited_group::show(tx, study).await?;
    }
    Ok(())
}
