//! Signing up for a time to sort. Names and addresses lie apart from everything else of a study, have no day, and can
//! be deleted on their own.

use app::domain::email::EmailAddress;
use app::domain::id::{SignUpId, SlotId};
use app::domain::meeting::Seats;
use app::domain::sign_up::{SignUp, SignUpName, Slot, SlotPlace};
use app::domain::study::{StateName, Study};
use jiff::ToSpan as _;
use jiff::civil::{Date, Time};

use super::Ground;
use super::study::{Entrusted, Facilitate, Includes};
use crate::store::StoreError;
use crate::store::sql::{sign_up, study};
use crate::world::random_bytes;

/// How many people may sign up in one study.
const MOST: usize = 2000;

/// So many days after the last time that a study offers, names and addresses are deleted.
pub const KEPT_DAYS: i32 = 30;

/// Times and who comes.
#[derive(Clone, Debug)]
pub struct SignUps {
    ground: Ground,
}

/// A time as somebody who signs up sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The time.
    pub slot: Slot,
    /// Whether everybody it has room for has signed up.
    pub is_full: bool,
}

/// Why nobody was signed up.
#[derive(Debug, thiserror::Error)]
pub enum SignUpError {
    /// The study offers no times, or no longer.
    #[error("the study offers no times")]
    NotOffered,
    /// There is no such time.
    #[error("there is no such time")]
    Unknown,
    /// The time is full.
    #[error("the time is full")]
    Full,
    /// The list is full.
    #[error("at most {MOST} people can sign up")]
    TooMany,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl SignUps {
    pub(super) const fn new(ground: Ground) -> Self {
        Self { ground }
    }

    /// The times that a study offers; none once it is closed.
    ///
    /// # Errors
    /// The store failed.
    pub async fn offers(&self, study: &Study) -> Result<Vec<Offer>, StoreError> {
        if !takes_sign_ups(study.state().name()) {
            return Ok(Vec::new());
        }
        let mut tx = self.ground.db.begin_read().await?;
        let people = sign_up::list(&mut tx, study.id()).await?;
        let slots = sign_up::slots(&mut tx, study.id()).await?;
        let offers = slots.into_iter().map(|slot| {
            let coming = people
                .iter()
                .filter(|person| person.slot.as_ref() == Some(&slot.id));
            let coming = coming.count();
            let is_full = slot
                .capacity
                .is_some_and(|seats| coming >= usize::from(seats.get()));
            Offer { slot, is_full }
        });
        Ok(offers.collect())
    }

    /// Signs somebody up for a time, or notes that none suits. Whoever signs up again with the same address changes
    /// what was noted.
    ///
    /// # Errors
    /// The time cannot be had, or the store failed; then nothing is noted.
    pub async fn sign_up(
        &self,
        study: &Study,
        slot: Option<SlotId>,
        name: SignUpName,
        email: EmailAddress,
    ) -> Result<(), SignUpError> {
        let id = study.id();
        let mut tx = self.ground.db.begin_write().await?;
        let state = study::lock(&mut tx, id).await?;
        let slots = sign_up::slots(&mut tx, id).await?;
        if !state.is_some_and(takes_sign_ups) || slots.is_empty() {
            return Err(SignUpError::NotOffered);
        }
        if let Some(wanted) = &slot {
            let found = slots.iter().find(|found| found.id == *wanted);
            let found = found.ok_or(SignUpError::Unknown)?;
            let others = sign_up::others_at(&mut tx, wanted, email.as_str()).await?;
            if found
                .capacity
                .is_some_and(|seats| others >= usize::from(seats.get()))
            {
                return Err(SignUpError::Full);
            }
        }
        if sign_up::list(&mut tx, id).await?.len() >= MOST {
            return Err(SignUpError::TooMany);
        }
        let person = SignUp {
            id: SignUpId::from_random(random_bytes(&*self.ground.random)),
            slot,
            name,
            email,
        };
        sign_up::save(&mut tx, id, &person).await?;
        Ok(tx.commit().await?)
    }

    /// All times of a study and everybody who has signed up.
    ///
    /// # Errors
    /// The store failed.
    pub async fn overview<R: Includes<Facilitate>>(
        &self,
        entrusted: &Entrusted<R>,
    ) -> Result<(Vec<Slot>, Vec<SignUp>), StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let id = entrusted.study().id();
        let slots = sign_up::slots(&mut tx, id).await?;
        Ok((slots, sign_up::list(&mut tx, id).await?))
    }

    /// Offers a time.
    ///
    /// # Errors
    /// The store failed.
    pub async fn offer<R: Includes<Facilitate>>(
        &self,
        entrusted: &Entrusted<R>,
        (on, at): (Date, Time),
        place: SlotPlace,
        capacity: Option<Seats>,
    ) -> Result<(), StoreError> {
        let slot = Slot {
            id: SlotId::from_random(random_bytes(&*self.ground.random)),
            on,
            at,
            place,
            capacity,
            meeting: None,
        };
        let mut tx = self.ground.db.begin_write().await?;
        sign_up::insert_slot(&mut tx, entrusted.study().id(), &slot).await?;
        tx.commit().await
    }

    /// Takes a time back for which nobody has signed up. Says whether it is gone, as it is if it was never there.
    ///
    /// # Errors
    /// The store failed.
    pub async fn take_back<R: Includes<Facilitate>>(
        &self,
        entrusted: &Entrusted<R>,
        slot: &SlotId,
    ) -> Result<bool, StoreError> {
        let mut tx = self.ground.db.begin_write().await?;
        study::lock(&mut tx, entrusted.study().id()).await?;
        let id = entrusted.study().id();
        let gone = sign_up::delete_slot(&mut tx, id, slot).await?;
        let left = sign_up::slots(&mut tx, id).await?;
        tx.commit().await?;
        Ok(gone || left.iter().all(|left| left.id != *slot))
    }

    /// Deletes all names and addresses of studies whose last time is more than [`KEPT_DAYS`] days ago. What is deleted
    /// stays in the file until it is [scrubbed](crate::store::Db::scrub).
    ///
    /// # Errors
    /// The store failed.
    pub async fn forget_overdue(&self) -> Result<u64, StoreError> {
        let today = self.ground.clock.today();
        let mut tx = self.ground.db.begin_write().await?;
        let gone = sign_up::delete_before(&mut tx, today.saturating_sub(KEPT_DAYS.days())).await?;
        tx.commit().await?;
        Ok(gone)
    }

    /// Deletes somebody's name and address, or without one everybody's.
    ///
    /// # Errors
    /// The store failed.
    pub async fn delete<R: Includes<Facilitate>>(
        &self,
        entrusted: &Entrusted<R>,
        person: Option<&SignUpId>,
    ) -> Result<(), StoreError> {
        let id = entrusted.study().id();
        let mut tx = self.ground.db.begin_write().await?;
        match person {
            Some(person) => sign_up::delete(&mut tx, id, person).await?,
            None => sign_up::delete_all(&mut tx, id).await?,
        }
        tx.commit().await?;
        self.ground.db.scrub().await;
        Ok(())
    }
}

const fn takes_sign_ups(state: StateName) -> bool {
    matches!(state, StateName::Draft | StateName::Pilot | StateName::Open)
}
