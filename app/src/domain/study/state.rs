//! The states of a study and the steps between them.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Where a study is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StudyState {
    /// Being written; participants cannot reach it.
    Draft,
    /// Tried out: everything works as when it is open, and all sorts are trial sorts, which are deleted when it ends.
    Pilot {
        /// The day the trial began.
        since: Date,
    },
    /// Participants can send sorts.
    Open {
        /// The day it was opened last.
        since: Date,
    },
    /// No more sorts; everything sent is released.
    Closed {
        /// The day it was closed last.
        since: Date,
    },
    /// Done with: kept, but out of the way.
    Archived {
        /// The day it was archived.
        since: Date,
    },
}

/// A state without its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StateName {
    /// [`StudyState::Draft`].
    Draft,
    /// [`StudyState::Pilot`].
    Pilot,
    /// [`StudyState::Open`].
    Open,
    /// [`StudyState::Closed`].
    Closed,
    /// [`StudyState::Archived`].
    Archived,
}

/// Something that can only be done in a certain state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Change statements, grid or texts.
    Edit,
    /// Try out a draft.
    Pilot,
    /// End the trial and write on.
    Redraft,
    /// Open a draft, or a study that has been tried out.
    Open,
    /// Close an open study.
    Close,
    /// Open a closed study again.
    Reopen,
    /// Put a closed study away.
    Archive,
    /// Bring an archived study back.
    Restore,
    /// Correct a slip of the pen in a statement that participants have seen.
    Correct,
    /// Open or close conditions of instruction.
    OpenConditions,
    /// Import sorts.
    Import,
}

/// A step that the state does not allow.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a study that is {from} cannot be {step}")]
pub struct InvalidTransition {
    /// The state.
    pub from: StateName,
    /// The step that was asked for.
    pub step: Step,
}

/// A word that names no state.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a state")]
pub struct UnknownState;

impl StudyState {
    /// The state without its date.
    #[must_use]
    pub const fn name(self) -> StateName {
        match self {
            Self::Draft => StateName::Draft,
            Self::Pilot { .. } => StateName::Pilot,
            Self::Open { .. } => StateName::Open,
            Self::Closed { .. } => StateName::Closed,
            Self::Archived { .. } => StateName::Archived,
        }
    }

    /// The day on which the state was entered; a draft has none.
    #[must_use]
    pub const fn since(self) -> Option<Date> {
        match self {
            Self::Draft => None,
            Self::Pilot { since }
            | Self::Open { since }
            | Self::Closed { since }
            | Self::Archived { since } => Some(since),
        }
    }

    /// A state put together again; `None` unless all but a draft, and only they, have a date.
    #[must_use]
    pub const fn of(name: StateName, since: Option<Date>) -> Option<Self> {
        match (name, since) {
            (StateName::Draft, None) => Some(Self::Draft),
            (StateName::Pilot, Some(since)) => Some(Self::Pilot { since }),
            (StateName::Open, Some(since)) => Some(Self::Open { since }),
            (StateName::Closed, Some(since)) => Some(Self::Closed { since }),
            (StateName::Archived, Some(since)) => Some(Self::Archived { since }),
            _ => None,
        }
    }

    /// The state after a step.
    ///
    /// # Errors
    /// The state does not allow the step.
    pub(super) fn after(self, step: Step, today: Date) -> Result<Self, InvalidTransition> {
        let since = today;
        match (self, step) {
            (Self::Draft, Step::Pilot) => Ok(Self::Pilot { since }),
            (Self::Pilot { .. }, Step::Redraft) => Ok(Self::Draft),
            (Self::Draft | Self::Pilot { .. }, Step::Open)
            | (Self::Closed { .. }, Step::Reopen) => Ok(Self::Open { since }),
            (Self::Open { .. }, Step::Close) | (Self::Archived { .. }, Step::Restore) => {
                Ok(Self::Closed { since })
            }
            (Self::Closed { .. }, Step::Archive) => Ok(Self::Archived { since }),
            (Self::Draft, Step::Edit)
            | (Self::Open { .. } | Self::Closed { .. }, Step::Correct)
            | (
                Self::Pilot { .. } | Self::Open { .. } | Self::Closed { .. },
                Step::Import | Step::OpenConditions,
            ) => Ok(self),
            _ => Err(InvalidTransition {
                from: self.name(),
                step,
            }),
        }
    }
}

impl StateName {
    /// The word for the state in tables and addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Pilot => "pilot",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Archived => "archived",
        }
    }

    /// Whether participants can send sorts.
    #[must_use]
    pub const fn takes_sorts(self) -> bool {
        matches!(self, Self::Pilot | Self::Open)
    }
}

impl FromStr for StateName {
    type Err = UnknownState;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let all = [
            Self::Draft,
            Self::Pilot,
            Self::Open,
            Self::Closed,
            Self::Archived,
        ];
        all.into_iter()
            .find(|name| name.as_str() == text)
            .ok_or(UnknownState)
    }
}

impl fmt::Display for StateName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Draft => "a draft",
            Self::Pilot => "being tried out",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Archived => "archived",
        })
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Edit => "edited",
            Self::Pilot => "tried out",
            Self::Redraft => "made a draft again",
            Self::Open => "opened",
            Self::Close => "closed",
            Self::Reopen => "reopened",
            Self::Archive => "archived",
            Self::Restore => "brought back",
            Self::Correct => "corrected",
            Self::OpenConditions => "given other open conditions",
            Self::Import => "given imported sorts",
        })
    }
}
