//! What a facilitator tells everybody in a meeting at once.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Time;

use super::text::{Shape, TextError, checked_text};

checked_text! {
    /// A sentence to everybody in a meeting.
    AnnouncedText, Shape::line(200)
}

/// A time as the clock in the room shows it, to the minute. It belongs to no day and no time zone: it is shown as it
/// was typed, and nothing happens when it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockTime(Time);

/// A text that is no time of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a time of the day is written as 10:40")]
pub struct ClockTimeError;

impl FromStr for ClockTime {
    type Err = ClockTimeError;

    /// Reads hours and minutes with a colon or a full stop between them.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (hour, minute) = text.trim().split_once([':', '.']).ok_or(ClockTimeError)?;
        let number = |digits: &str| {
            let plain = (1..=2).contains(&digits.len());
            digits.parse::<i8>().ok().filter(|_| plain)
        };
        let (Some(hour), Some(minute)) = (number(hour), number(minute)) else {
            return Err(ClockTimeError);
        };
        Time::new(hour, minute, 0, 0)
            .map(Self)
            .map_err(|_| ClockTimeError)
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0.hour(), self.0.minute())
    }
}

/// What everybody in a meeting is told, as long as it stands. Nothing of it stops anybody from sorting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Announcement {
    /// Until when there is time to sort.
    pub until: Option<ClockTime>,
    /// When a pause ends that has begun.
    pub back: Option<ClockTime>,
    /// A sentence.
    pub text: Option<AnnouncedText>,
}

impl Announcement {
    /// Reads what a facilitator typed; what is blank is not said.
    ///
    /// # Errors
    /// Everything that cannot be read.
    pub fn parse(until: &str, back: &str, text: &str) -> Result<Self, Vec<AnnouncementProblem>> {
        let mut problems = Vec::new();
        let mut time = |typed: &str, problem: AnnouncementProblem| {
            let is_blank = typed.trim().is_empty();
            (!is_blank)
                .then(|| typed.parse().map_err(|_| problems.push(problem)).ok())
                .flatten()
        };
        let (until, back) = (
            time(until, AnnouncementProblem::Until),
            time(back, AnnouncementProblem::Back),
        );
        let text = match AnnouncedText::new(text) {
            Ok(text) => Some(text),
            Err(TextError::Blank) => None,
            Err(error) => {
                problems.push(AnnouncementProblem::Text(error));
                None
            }
        };
        if problems.is_empty() {
            Ok(Self { until, back, text })
        } else {
            Err(problems)
        }
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What is wrong with an announcement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnnouncementProblem {
    /// The time until which one can sort is none.
    Until,
    /// The time at which a pause ends is none.
    Back,
    /// The sentence cannot be used.
    Text(TextError),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_people_type_it() {
        for typed in ["9:05", "09:05", " 09.05 ", "9.5"] {
            let time: ClockTime = typed.parse().expect(typed);
            assert_eq!(time.to_string(), "09:05");
        }
        for wrong in [
            "", "9", "24:00", "10:60", "10:4x", "-1:00", "010:00", "+1:+2:3", "10:40:00",
        ] {
            assert!(wrong.parse::<ClockTime>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn everything_that_is_wrong_is_named() {
        let long = "x".repeat(201);
        let problems = Announcement::parse("nå", "25:00", &long).expect_err("wrong");
        assert_eq!(problems.len(), 3);
        let nothing = Announcement::parse(" ", "", "\n").expect("blank");
        assert!(nothing.is_empty());
    }
}
