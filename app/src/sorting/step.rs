//! The steps of a sort and their order.

use serde::{Deserialize, Serialize};

/// Where the participant is. Information and consent come before, on a page of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Read all statements.
    #[default]
    Read,
    /// Split them into three piles.
    Piles,
    /// Place them in the grid.
    Grid,
    /// Look the whole over.
    Review,
    /// Comment on the ends and on what was missing.
    Remarks,
    /// Choose a pseudonym and send.
    Send,
}

impl Step {
    /// All steps in order; a study may leave out the piles.
    pub const ALL: [Self; 6] = [
        Self::Read,
        Self::Piles,
        Self::Grid,
        Self::Review,
        Self::Remarks,
        Self::Send,
    ];

    /// The word used in forms and text keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Piles => "piles",
            Self::Grid => "grid",
            Self::Review => "review",
            Self::Remarks => "remarks",
            Self::Send => "send",
        }
    }

    /// Reads the word used in forms.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }
}
