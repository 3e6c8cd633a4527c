//! Meetings: opened by researchers, joined with a code, followed as steps and counts.
//!
//! Who sits where lives in memory only and is forgotten when a meeting closes or the server stops. A seat knows
//! neither a sort nor a pseudonym.

mod room;
mod tries;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use app::domain::announcement::Announcement;
use app::domain::id::{MeetingId, SlotId, StudyId};
use app::domain::meeting::{HelpTopic, JoinCode, Meeting, MeetingName, MeetingState, Seats};
use app::sorting::step::Step;

use super::Ground;
use super::study::{Entrusted, Facilitate, Includes};
use crate::store::StoreError;
use crate::store::sql::{SecretHash, meeting, sign_up};
use crate::world::random_bytes;

pub use room::{Help, Room, Seat};
pub use tries::Tries;

/// Meetings.
#[derive(Clone, Debug)]
pub struct Meetings {
    ground: Ground,
    rooms: Arc<Mutex<HashMap<MeetingId, Room>>>,
    tries: Arc<Mutex<Tries>>,
}

/// Why a meeting was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// Its state does not allow it, perhaps since somebody else changed it meanwhile.
    #[error("a meeting does not go from {} to {}", from.as_str(), to.as_str())]
    State {
        /// The state.
        from: MeetingState,
        /// The state that was asked for.
        to: MeetingState,
    },
    /// There is no such meeting in this study.
    #[error("there is no such meeting")]
    Unknown,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a join code leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Joining {
    /// A meeting that one can join.
    Running(Meeting),
    /// A meeting that is not open yet.
    NotYet(Meeting),
    /// No meeting: a wrong code, or one of a meeting that is over.
    Unknown,
    /// Too many wrong codes have been tried.
    TooMany,
}

/// Why there is no seat.
#[derive(Debug, thiserror::Error)]
pub enum SeatError {
    /// The code leads to no meeting that one can join.
    #[error("the meeting is not open")]
    NotOpen,
    /// Every seat is taken.
    #[error("every seat is taken")]
    Full,
    /// Too many wrong codes have been tried.
    #[error("too many wrong codes")]
    TooMany,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A meeting as its facilitator sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Live {
    /// The meeting.
    pub meeting: Meeting,
    /// Its seats; empty before it is open and after it is closed.
    pub seats: Vec<Seat>,
    /// What everybody in it is told.
    pub announcement: Announcement,
    /// How often help was asked for, by topic and statement; 0 stands for none in particular.
    pub help: Vec<(HelpTopic, u32, usize)>,
}

/// How often another code is tried before giving up.
const CODE_TRIES: usize = 20;

impl Meetings {
    pub(super) fn new(ground: Ground) -> Self {
        Self {
            ground,
            rooms: Arc::default(),
            tries: Arc::default(),
        }
    }

    /// The meetings of a study, by name.
    ///
    /// # Errors
    /// The store failed.
    pub async fn list<R: Includes<Facilitate>>(
        &self,
        owned: &Entrusted<R>,
    ) -> Result<Vec<Meeting>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        meeting::list(&mut tx, owned.study().id()).await
    }

    /// Prepares a meeting.
    ///
    /// # Errors
    /// The store failed.
    pub async fn create<R: Includes<Facilitate>>(
        &self,
        owned: &Entrusted<R>,
        name: MeetingName,
        planned: Seats,
    ) -> Result<Meeting, StoreError> {
        let made = self.insert(owned, (name, planned), None).await?;
        made.ok_or(StoreError::Unique)
    }

    /// Prepares the meeting that is held at a time for which people sign up. None if there is no such time, or it has
    /// a meeting already.
    ///
    /// # Errors
    /// The store failed.
    pub async fn create_at<R: Includes<Facilitate>>(
        &self,
        owned: &Entrusted<R>,
        slot: &SlotId,
        name: MeetingName,
        planned: Seats,
    ) -> Result<Option<Meeting>, StoreError> {
        self.insert(owned, (name, planned), Some(slot)).await
    }

    async fn insert<R: Includes<Facilitate>>(
        &self,
        owned: &Entrusted<R>,
        (name, planned): (MeetingName, Seats),
        slot: Option<&SlotId>,
    ) -> Result<Option<Meeting>, StoreError> {
        let mut prepared = Meeting {
            id: MeetingId::from_random(random_bytes(&*self.ground.random)),
            study: owned.study().id().clone(),
            name,
            planned,
            state: MeetingState::Prepared,
            code: None,
        };
        for _ in 1..CODE_TRIES {
            prepared.code = Some(JoinCode::from_random(random_bytes(&*self.ground.random)));
            // A new transaction each time: PostgreSQL ends one in which a constraint was violated.
            let mut tx = self.ground.db.begin_write().await?;
            match meeting::insert(&mut tx, &prepared).await {
                Ok(()) => {
                    if let Some(slot) = slot
                        && !sign_up::set_meeting(&mut tx, &prepared.study, slot, &prepared.id)
                            .await?
                    {
                        return Ok(None);
                    }
                    tx.commit().await?;
                    return Ok(Some(prepared));
                }
                Err(StoreError::Unique) => {}
                Err(error) => return Err(error),
            }
        }
        Err(StoreError::Unique)
    }

    /// A meeting of a study with its seats.
    ///
    /// # Errors
    /// The store failed.
    pub async fn live<R: Includes<Facilitate>>(
        &self,
        owned: &Entrusted<R>,
        id: &MeetingId,
    ) -> Result<Option<Live>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let Some(meeting) = meeting::find(&mut tx, owned.study().id(), id).await? else {
            return Ok(None);
        };
        let help = meeting::help(&mut tx, id).await?;
        let now = self.ground.clock.now();
        let room = self.rooms().get(id).cloned().unwrap_or_default();
        Ok(Some(Live {
            meeting,
            seats: room.seats(now),
            announcement: room.announcement,
            help,
        }))
    }

    /// Opens, calls for the end, or closes. Closing forgets the seats and the code.
    ///
    /// # Errors
    /// The state does not allow it, there is no such meeting, or the store failed.
    pub async fn go_to<R: Includes<Facilitate>>(
        &self,
        owned: &Entrusted<R>,
        id: &MeetingId,
        to: MeetingState,
    ) -> Result<(), ChangeError> {
        self.change(owned, id, |meeting| {
            let from = meeting.state;
            if !from.leads_to(to) {
                return Err(ChangeError::State { from, to });
            }
            meeting.state = to;
            if to == MeetingState::Closed {
                meeting.code = None;
            }
            Ok(())
        })
        .await?;
        if to == MeetingState::Closed {
            self.rooms().remove(id);
            self.ground.db.scrub().await;
        }
        Ok(())
    }

    /// Changes the number of seats.
    ///
    /// # Errors
    /// There is no such meeting, or the store failed.
    pub async fn plan<R: Includes<Facilitate>>(
        &self,
        owned: &Entrusted<R>,
        id: &MeetingId,
        planned: Seats,
    ) -> Result<(), ChangeError> {
        self.change(owned, id, |meeting| {
            meeting.planned = planned;
            Ok(())
        })
        .await
    }

    async fn change<R: Includes<Facilitate>>(
        &self,
        owned: &Entrusted<R>,
        id: &MeetingId,
        change: impl FnOnce(&mut Meeting) -> Result<(), ChangeError>,
    ) -> Result<(), ChangeError> {
        let mut tx = self.ground.db.begin_write().await?;
        meeting::lock(&mut tx, id).await?;
        let found = meeting::find(&mut tx, owned.study().id(), id).await?;
        let mut meeting = found.ok_or(ChangeError::Unknown)?;
        change(&mut meeting)?;
        meeting::save(&mut tx, &meeting).await?;
        Ok(tx.commit().await?)
    }

    /// Tells everybody in a running meeting something, in the place of what was told before. It is kept with the seats,
    /// in memory, and goes with them.
    ///
    /// # Errors
    /// The meeting does not run, there is no such meeting, or the store failed.
    pub async fn announce<R: Includes<Facilitate>>(
        &self,
        owned: &Entrusted<R>,
        id: &MeetingId,
        announcement: Announcement,
    ) -> Result<(), ChangeError> {
        let mut tx = self.ground.db.begin_read().await?;
        let found = meeting::find(&mut tx, owned.study().id(), id).await?;
        let meeting = found.ok_or(ChangeError::Unknown)?;
        if !meeting.state.is_running() {
            return Err(ChangeError::State {
                from: meeting.state,
                to: meeting.state,
            });
        }
        let mut rooms = self.rooms();
        rooms.entry(meeting.id).or_default().announcement = announcement;
        Ok(())
    }

    /// What everybody in the meeting of the seat with this secret is told.
    #[must_use]
    pub fn announced(&self, secret: &str) -> Announcement {
        let told = self.at(secret, |room, _| room.announcement.clone());
        told.map(|(_, announcement)| announcement)
            .unwrap_or_default()
    }

    /// Notes that somebody at a seat has been helped.
    ///
    /// # Errors
    /// The store failed.
    pub async fn helped<R: Includes<Facilitate>>(
        &self,
        owned: &Entrusted<R>,
        id: &MeetingId,
        seat: usize,
    ) -> Result<(), StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let known = meeting::find(&mut tx, owned.study().id(), id).await?;
        if let (Some(_), Some(room)) = (known, self.rooms().get_mut(id)) {
            room.helped(seat);
        }
        Ok(())
    }

    /// What a code leads to. `address` is who asks, in whatever form; it is kept in memory for a minute, hashed,
    /// and only if the code is wrong.
    ///
    /// # Errors
    /// The store failed.
    pub async fn find(
        &self,
        study: &StudyId,
        code: &str,
        address: Option<&str>,
    ) -> Result<Joining, StoreError> {
        let now = self.ground.clock.now();
        let address = address.map(|address| SecretHash::of(address.as_bytes()));
        if self.tries().are_spent(now, address.as_ref()) {
            return Ok(Joining::TooMany);
        }
        let found = match code.parse::<JoinCode>() {
            Ok(code) => {
                let mut tx = self.ground.db.begin_read().await?;
                meeting::find_by_code(&mut tx, study, &code).await?
            }
            Err(_) => None,
        };
        Ok(match found {
            Some(meeting) if meeting.state.is_running() => Joining::Running(meeting),
            Some(meeting) => Joining::NotYet(meeting),
            None => {
                self.tries().add(now, address);
                Joining::Unknown
            }
        })
    }

    /// Takes a seat, or the same seat again for the same secret; gives its number from one.
    ///
    /// # Errors
    /// There is no seat, or the store failed.
    pub async fn take_seat(
        &self,
        study: &StudyId,
        code: &str,
        address: Option<&str>,
        secret: &str,
    ) -> Result<usize, SeatError> {
        let meeting = match self.find(study, code, address).await? {
            Joining::Running(meeting) => meeting,
            Joining::NotYet(_) | Joining::Unknown => return Err(SeatError::NotOpen),
            Joining::TooMany => return Err(SeatError::TooMany),
        };
        let secret = SecretHash::of(secret.as_bytes());
        let mut rooms = self.rooms();
        let room = rooms.entry(meeting.id).or_default();
        let planned = usize::from(meeting.planned.get());
        room.take(secret, planned, self.ground.clock.now())
            .ok_or(SeatError::Full)
    }

    /// A secret for a seat, for a page that is about to be shown.
    #[must_use]
    pub fn new_secret(&self) -> String {
        MeetingId::from_random(random_bytes(&*self.ground.random)).into()
    }

    /// The number of the seat with this secret, if its meeting runs and it has not been left.
    #[must_use]
    pub fn seat(&self, secret: &str) -> Option<usize> {
        let secret = SecretHash::of(secret.as_bytes());
        self.rooms().values().find_map(|room| room.find(&secret))
    }

    /// Notes how far somebody is: the step, and how many statements are placed. Nothing happens for an unknown seat.
    pub fn report(&self, secret: &str, step: Step, placed: usize) {
        let now = self.ground.clock.now();
        self.at(secret, |room, seat| room.report(seat, step, placed, now));
    }

    /// Notes that somebody has sent a sort, and forgets the secret: nothing leads from the seat to a draft any more.
    pub fn finish(&self, secret: &str) {
        self.at(secret, Room::finish);
    }

    /// Notes that somebody asks for help; a count of it stays after the meeting. Says whether there was such a seat.
    ///
    /// # Errors
    /// The store failed.
    pub async fn ask_for_help(
        &self,
        secret: &str,
        topic: HelpTopic,
        statement: u32,
    ) -> Result<bool, StoreError> {
        let asked = self.at(secret, |room, seat| {
            room.ask(seat, Help { topic, statement })
        });
        let Some((meeting, true)) = asked else {
            return Ok(asked.is_some());
        };
        let mut tx = self.ground.db.begin_write().await?;
        meeting::count_help(&mut tx, &meeting, topic, statement).await?;
        tx.commit().await?;
        Ok(true)
    }

    fn at<T>(
        &self,
        secret: &str,
        note: impl FnOnce(&mut Room, usize) -> T,
    ) -> Option<(MeetingId, T)> {
        let secret = SecretHash::of(secret.as_bytes());
        let mut rooms = self.rooms();
        rooms
            .iter_mut()
            .find_map(|(id, room)| {
                let seat = room.find(&secret)?;
                Some((id.clone(), room, seat))
            })
            .map(|(id, room, seat)| (id, note(room, seat)))
    }

    fn rooms(&self) -> MutexGuard<'_, HashMap<MeetingId, Room>> {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tries(&self) -> MutexGuard<'_, Tries> {
        self.tries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
