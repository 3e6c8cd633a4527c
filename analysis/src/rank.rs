//! The value of a column of the grid.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The value of a column of the grid, for instance −5 (least like my view) to +5 (most like my view).
///
/// Every `i8` is a possible rank; which ranks a study uses is said by its [`Grid`](crate::Grid).
/// [`Display`](fmt::Display) writes it as data (`-3`), [`signed`](Rank::signed) as people read it (`−3`, `+3`).
///
/// ```
/// use analysis::Rank;
///
/// assert_eq!(Rank(-3).to_string(), "-3");
/// assert_eq!(Rank(-3).signed(), "\u{2212}3");
/// assert_eq!("+3".parse(), Ok(Rank(3)));
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Rank(pub i8);

impl Rank {
    /// The rank as a plain number.
    #[must_use]
    pub const fn get(self) -> i8 {
        self.0
    }

    /// The rank as people read it: a real minus sign (U+2212), a plus sign before positive ranks, `0` bare.
    #[must_use]
    pub fn signed(self) -> String {
        match self.0 {
            0 => "0".to_owned(),
            value if value < 0 => format!("\u{2212}{}", value.unsigned_abs()),
            value => format!("+{value}"),
        }
    }
}

impl fmt::Display for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl From<i8> for Rank {
    fn from(value: i8) -> Self {
        Self(value)
    }
}

impl From<Rank> for i8 {
    fn from(rank: Rank) -> Self {
        rank.0
    }
}

impl From<Rank> for f64 {
    fn from(rank: Rank) -> Self {
        Self::from(rank.0)
    }
}

/// A text that is not a whole number from −128 to 127.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{text}” is not a whole number from −128 to 127")]
pub struct RankTextError {
    /// The text as it was given.
    pub text: String,
}

impl FromStr for Rank {
    type Err = RankTextError;

    /// Reads `-3`, `−3` (real minus sign), `3` and `+3`; blanks around it are ignored.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.trim()
            .replace('\u{2212}', "-")
            .parse()
            .map(Self)
            .map_err(|_| RankTextError {
                text: text.to_owned(),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rank_is_written_for_people_with_its_sign() {
        let written: Vec<_> = [-128, -1, 0, 1, 127]
            .map(|value| Rank(value).signed())
            .into();
        assert_eq!(written, ["\u{2212}128", "\u{2212}1", "0", "+1", "+127"]);
    }

    #[test]
    fn both_ways_of_writing_are_read_back() {
        for value in i8::MIN..=i8::MAX {
            assert_eq!(Rank(value).to_string().parse(), Ok(Rank(value)));
            assert_eq!(Rank(value).signed().parse(), Ok(Rank(value)));
        }
    }

    #[test]
    fn anything_else_is_refused_with_the_text() {
        for text in ["", "x", "1.5", "200", "- 3"] {
            assert_eq!(
                text.parse::<Rank>(),
                Err(RankTextError {
                    text: text.to_owned()
                })
            );
        }
    }
}
