//! What a statement is in the whole of a viewpoint.

use serde::{Deserialize, Serialize};

/// What a statement is in the whole of a viewpoint, as the one who reads it sees it. Rank and bearing are two things: a
/// statement in the middle can be what everything else rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bearing {
    /// It stands out.
    Foreground,
    /// It is what others stand out against.
    Background,
    /// Others follow from it.
    Superordinate,
    /// It follows from others.
    Subordinate,
    /// It stands beside others of its kind.
    Coordinate,
}

impl Bearing {
    /// All, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Foreground,
        Self::Background,
        Self::Superordinate,
        Self::Subordinate,
        Self::Coordinate,
    ];

    /// The word in forms.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Foreground => "foreground",
            Self::Background => "background",
            Self::Superordinate => "superordinate",
            Self::Subordinate => "subordinate",
            Self::Coordinate => "coordinate",
        }
    }

    /// The bearing of this word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|bearing| bearing.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back_and_stored_as_it_is() {
        for bearing in Bearing::ALL {
            assert_eq!(Bearing::parse(bearing.code()), Some(bearing));
            let stored = serde_json::to_string(&bearing).expect("a word");
            assert_eq!(stored, format!("\"{}\"", bearing.code()));
        }
        assert_eq!(Bearing::parse(""), None);
    }
}
