//! A meeting: people who sort at the same time, with a facilitator who sees how far they are and never how they sort.

use std::fmt;
use std::str::FromStr;

use super::base32;
use super::id::{MeetingId, StudyId};
use super::text::{Shape, checked_text};

checked_text! {
    /// What a meeting is called.
    MeetingName, Shape::line(80)
}

/// How many people a meeting is planned for; nobody beyond that number gets a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seats(u16);

/// A number that cannot be a number of seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a meeting has {} to {} seats", Seats::MIN, Seats::MAX)]
pub struct SeatsError;

impl Seats {
    /// The smallest meeting.
    pub const MIN: u16 = 1;
    /// The largest meeting.
    pub const MAX: u16 = 200;

    /// Checks a number.
    ///
    /// # Errors
    /// The number is outside the bounds.
    pub fn new(found: i64) -> Result<Self, SeatsError> {
        match u16::try_from(found) {
            Ok(number) if (Self::MIN..=Self::MAX).contains(&number) => Ok(Self(number)),
            _ => Err(SeatsError),
        }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }
}

/// The code with which one joins a meeting: eight letters and digits without look-alikes (40 bits). It is shown on
/// a shared screen, works while the meeting is open, and says nothing about who used it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct JoinCode(String);

/// A text that cannot be a join code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a join code has {} letters and digits", JoinCode::LENGTH)]
pub struct JoinCodeError;

impl JoinCode {
    /// Letters and digits in a code.
    pub const LENGTH: usize = 8;

    /// Makes a code of the low five bits of each random byte.
    #[must_use]
    pub fn from_random(bytes: [u8; Self::LENGTH]) -> Self {
        Self(bytes.into_iter().map(base32::letter).collect())
    }

    /// The code as it stands in a link.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code for people: two groups of four.
    #[must_use]
    pub fn grouped(&self) -> String {
        let (one, other) = self.0.split_at(Self::LENGTH / 2);
        format!("{one} {other}")
    }
}

impl FromStr for JoinCode {
    type Err = JoinCodeError;

    /// Reads what a person heard or copied: lower case, spaces, hyphens, the letter O for 0, I or L for 1.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let letters = text
            .chars()
            .filter(|character| !base32::is_separator(*character));
        let code: Option<String> = letters.map(base32::meant).collect();
        code.filter(|code| code.len() == Self::LENGTH)
            .map(Self)
            .ok_or(JoinCodeError)
    }
}

impl fmt::Debug for JoinCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JoinCode(…)")
    }
}

/// Where a meeting is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeetingState {
    /// The code does not work yet.
    Prepared,
    /// One can join.
    Open,
    /// One can join, and everybody is asked to come to an end.
    LastCall,
    /// Over: seats and code are gone.
    Closed,
}

impl MeetingState {
    /// The word in tables and forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Prepared => "prepared",
            Self::Open => "open",
            Self::LastCall => "last_call",
            Self::Closed => "closed",
        }
    }

    /// Whether one can join now.
    #[must_use]
    pub const fn is_running(self) -> bool {
        matches!(self, Self::Open | Self::LastCall)
    }

    /// Whether a meeting can go from this state to another. A closed one stays closed: its seats are gone.
    #[must_use]
    pub const fn leads_to(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Prepared, Self::Open | Self::Closed)
                | (Self::Open, Self::LastCall | Self::Closed)
                | (Self::LastCall, Self::Open | Self::Closed)
        )
    }
}

/// A text that is no state of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a meeting is prepared, open, at its last call, or closed")]
pub struct UnknownState;

impl FromStr for MeetingState {
    type Err = UnknownState;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        [Self::Prepared, Self::Open, Self::LastCall, Self::Closed]
            .into_iter()
            .find(|state| state.as_str() == text)
            .ok_or(UnknownState)
    }
}

/// What somebody in a meeting needs help with. There is no free text: it could be an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HelpTopic {
    /// How the sorting works.
    Sorting,
    /// What a statement means.
    Wording,
    /// Something on the screen does not work.
    Technical,
    /// Something else.
    Other,
}

impl HelpTopic {
    /// All topics in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Sorting, Self::Wording, Self::Technical, Self::Other];

    /// The word in tables and forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sorting => "sorting",
            Self::Wording => "wording",
            Self::Technical => "technical",
            Self::Other => "other",
        }
    }
}

impl FromStr for HelpTopic {
    type Err = UnknownState;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|topic| topic.as_str() == text)
            .ok_or(UnknownState)
    }
}

/// A meeting as it is stored: nothing about the people in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Identity.
    pub id: MeetingId,
    /// The study that is sorted.
    pub study: StudyId,
    /// What it is called.
    pub name: MeetingName,
    /// For how many people.
    pub planned: Seats,
    /// Where it is in its life.
    pub state: MeetingState,
    /// The code with which one joins; gone when it is closed.
    pub code: Option<JoinCode>,
}

/// How long nothing has changed at a seat; never finer than this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stillness {
    /// Something changed within the last two minutes.
    Moved,
    /// Nothing changed for some minutes.
    Still,
    /// Nothing changed for five minutes or more.
    Long,
}

impl Stillness {
    /// How still somebody is of whom nothing was heard for so many whole minutes.
    #[must_use]
    pub const fn after(minutes: i64) -> Self {
        match minutes {
            ..2 => Self::Moved,
            2..5 => Self::Still,
            5.. => Self::Long,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_say_it() {
        let code = JoinCode::from_random([0, 1, 2, 3, 4, 5, 30, 31]);
        assert_eq!(code.grouped(), "0123 45YZ");
        for said in ["0123 45YZ", "o123-45yz", " oI2345yZ "] {
            assert_eq!(said.parse(), Ok(code.clone()), "{said}");
        }
        for wrong in ["", "0123 45Y", "0123 45YZZ", "0123 45Yu", "0123 45Y!"] {
            assert_eq!(wrong.parse::<JoinCode>(), Err(JoinCodeError), "{wrong}");
        }
        assert!(!format!("{code:?}").contains("0123"));
    }

    #[test]
    fn a_closed_meeting_stays_closed() {
        use MeetingState::{Closed, LastCall, Open, Prepared};
        for next in [Prepared, Open, LastCall, Closed] {
            assert!(!Closed.leads_to(next));
            assert!(!next.leads_to(Prepared));
        }
        assert!(Open.leads_to(LastCall) && LastCall.leads_to(Open));
        assert!(!Prepared.leads_to(LastCall));
    }
}
