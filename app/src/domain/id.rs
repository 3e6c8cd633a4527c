//! Identities of stored things: 128 random bits, so that nothing about time or order can be read from them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::base32;

/// A text that is not an identity.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{found}” is not an identity of 26 letters and digits")]
pub struct InvalidId {
    /// The text as it was given.
    pub found: String,
}

/// Written with 26 letters of Crockford's base 32, exactly as made: no other spelling is accepted.
fn parse(text: &str) -> Result<String, InvalidId> {
    let first_fits = text.starts_with(|first: char| first.is_ascii_digit() && first < '8');
    if text.len() == 26 && first_fits && text.chars().all(base32::is_letter) {
        Ok(text.to_owned())
    } else {
        Err(InvalidId {
            found: text.chars().take(40).collect(),
        })
    }
}

macro_rules! identity {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Makes an identity of 16 random bytes.
            #[must_use]
            pub fn from_random(bytes: [u8; 16]) -> Self {
                Self(base32::from_u128(u128::from_be_bytes(bytes)))
            }

            /// The identity as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = InvalidId;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                parse(text).map(Self)
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidId;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    };
}

identity! {
    /// A study.
    StudyId
}
identity! {
    /// An account holder who owns studies.
    ResearcherId
}
identity! {
    /// A time to sort for which people can sign up.
    SlotId
}
identity! {
    /// Somebody's name and address on a list of those who come. It has nothing in common with any sort.
    SignUpId
}
identity! {
    /// An invitation to a study.
    InvitationId
}
identity! {
    /// A group that is invited by a link of its own.
    InvitedGroupId
}
identity! {
    /// A released sort. Made at sealing, so that it has nothing in common with what the participant sent.
    SortId
}
identity! {
    /// What was chosen at background questions with a sort that nobody can find again.
    ChoicesId
}
identity! {
    /// A saved analysis.
    AnalysisId
}
identity! {
    /// A decision of an analysis in the making.
    DecisionId
}
identity! {
    /// A named branch of decisions.
    BranchId
}
identity! {
    /// A meeting.
    MeetingId
}
identity! {
    /// A message that researchers leave for the makers of sorts.
    MessageId
}
identity! {
    /// A reply to a message. Made before it is sent, so that sending twice is sending once.
    ReplyId
}
identity! {
    /// A presentation link, by which it can be listed and revoked; not its secret.
    PresentationId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_is_read_back_exactly() {
        let id = StudyId::from_random([0xff; 16]);
        assert_eq!(id.as_str(), "7ZZZZZZZZZZZZZZZZZZZZZZZZZ");
        assert_eq!(id.as_str().parse(), Ok(id));
    }

    #[test]
    fn other_spellings_are_refused() {
        for text in [
            "",
            "7ZZZZZZZZZZZZZZZZZZZZZZZZ",
            "8ZZZZZZZZZZZZZZZZZZZZZZZZZ",
            "7zzzzzzzzzzzzzzzzzzzzzzzzz",
            "7ZZZZZZZZZZZZZZZZZZZZZZZZU",
            "7ZZZZZZZZZZZZZZZZZZZZZZZZÅ",
        ] {
            assert!(text.parse::<StudyId>().is_err(), "{text}");
        }
    }
}
