//! What somebody may do in a study.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::text::{Shape, checked_text};

/// What somebody may do who was invited to a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberRole {
    /// Everything but deciding who belongs to the study.
    CoResearcher,
    /// Meetings and who comes to them, and nothing of any sort.
    Facilitator,
    /// The results that were chosen to be shown, and no single sort.
    Reader,
}

/// What somebody may do in a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Everything: the study is theirs.
    Owner,
    /// What they were invited to do.
    Member(MemberRole),
}

/// A text that names no role.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a member is a co_researcher, a facilitator or a reader")]
pub struct UnknownRole;

impl MemberRole {
    /// All roles, from the most to the fewest rights.
    pub const ALL: [Self; 3] = [Self::CoResearcher, Self::Facilitator, Self::Reader];

    /// The word for it in tables and forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CoResearcher => "co_researcher",
            Self::Facilitator => "facilitator",
            Self::Reader => "reader",
        }
    }
}

impl fmt::Display for MemberRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for MemberRole {
    type Err = UnknownRole;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut all = Self::ALL.into_iter();
        all.find(|role| role.as_str() == text).ok_or(UnknownRole)
    }
}

impl Role {
    /// Whether the study's contents and sorts are open to this role.
    #[must_use]
    pub const fn works(self) -> bool {
        matches!(self, Self::Owner | Self::Member(MemberRole::CoResearcher))
    }

    /// The page of a study on which somebody with this role begins; `""` is the overview.
    #[must_use]
    pub const fn first_page(self) -> &'static str {
        match self {
            Self::Owner | Self::Member(MemberRole::CoResearcher) => "",
            Self::Member(MemberRole::Facilitator) => "meetings",
            Self::Member(MemberRole::Reader) => "results",
        }
    }
}

checked_text! {
    /// For whom an invitation is, as its owner notes it.
    InvitationNote, Shape::line(80)
}
