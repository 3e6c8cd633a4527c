//! The seats of a running meeting, in memory.

use app::domain::announcement::Announcement;
use app::domain::meeting::{HelpTopic, Stillness};
use app::sorting::step::Step;
use jiff::Timestamp;

use crate::store::sql::SecretHash;

/// The seats of a meeting.
#[derive(Clone, Debug, Default)]
pub struct Room {
    taken: Vec<Taken>,
    /// What everybody is told.
    pub(super) announcement: Announcement,
}

#[derive(Clone, Debug)]
struct Taken {
    /// Gone when the sort is sent.
    secret: Option<SecretHash>,
    seat: Seat,
    /// When step or count changed last; not told any finer than [`Stillness`].
    moved: Timestamp,
}

/// What is known about a seat: how far, never what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Number from one.
    pub number: usize,
    /// The step; `None` when the sort is sent.
    pub step: Option<Step>,
    /// How many statements are placed in the grid.
    pub placed: usize,
    /// The help that was asked for and not yet given.
    pub help: Option<Help>,
    /// How long nothing has changed; meaningless once the sort is sent.
    pub still: Stillness,
}

/// What help is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Help {
    /// What about.
    pub topic: HelpTopic,
    /// Number of the statement; 0 for none in particular.
    pub statement: u32,
}

impl Room {
    /// The seats that are taken, by number.
    #[must_use]
    pub fn seats(&self, now: Timestamp) -> Vec<Seat> {
        let seat = |taken: &Taken| Seat {
            still: Stillness::after(now.duration_since(taken.moved).as_mins()),
            ..taken.seat
        };
        self.taken.iter().map(seat).collect()
    }

    /// The number of the seat with this secret.
    pub(super) fn find(&self, secret: &SecretHash) -> Option<usize> {
        let mut taken = self.taken.iter();
        let found = taken.find(|taken| taken.secret.as_ref() == Some(secret));
        found.map(|taken| taken.seat.number)
    }

    /// The seat of this secret, or a new one if there is room.
    pub(super) fn take(
        &mut self,
        secret: SecretHash,
        planned: usize,
        now: Timestamp,
    ) -> Option<usize> {
        if let Some(number) = self.find(&secret) {
            return Some(number);
        }
        let number = self.taken.len() + 1;
        if number > planned {
            return None;
        }
        self.taken.push(Taken {
            secret: Some(secret),
            seat: Seat {
                number,
                step: Some(Step::Read),
                placed: 0,
                help: None,
                still: Stillness::Moved,
            },
            moved: now,
        });
        Some(number)
    }

    pub(super) fn report(&mut self, number: usize, step: Step, placed: usize, now: Timestamp) {
        if let Some(taken) = self.at(number) {
            if (taken.seat.step, taken.seat.placed) != (Some(step), placed) {
                taken.moved = now;
            }
            taken.seat.step = Some(step);
            taken.seat.placed = placed;
        }
    }

    pub(super) fn finish(&mut self, number: usize) {
        if let Some(taken) = self.at(number) {
            taken.secret = None;
            taken.seat.step = None;
            taken.seat.help = None;
        }
    }

    /// Notes a request for help; says whether it is another one than the one that is open already.
    pub(super) fn ask(&mut self, number: usize, help: Help) -> bool {
        let Some(taken) = self.at(number) else {
            return false;
        };
        let is_new = taken.seat.help != Some(help);
        taken.seat.help = Some(help);
        is_new
    }

    pub(super) fn helped(&mut self, number: usize) {
        if let Some(taken) = self.at(number) {
            taken.seat.help = None;
        }
    }

    fn at(&mut self, number: usize) -> Option<&mut Taken> {
        self.taken.get_mut(number.checked_sub(1)?)
    }
}
