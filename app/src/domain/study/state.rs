//! The states of a study and the steps between them.

use std::fmt;

use jiff::civil::Date;

/// Where a study is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StudyState {
    /// Being written; participants cannot reach it.
    Draft,
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
}

/// A state without its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateName {
    /// [`StudyState::Draft`].
    Draft,
    /// [`StudyState::Open`].
    Open,
    /// [`StudyState::Closed`].
    Closed,
}

/// Something that can only be done in a certain state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Change statements, grid or texts.
    Edit,
    /// Open a draft.
    Open,
    /// Close an open study.
    Close,
    /// Open a closed study again.
    Reopen,
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

impl StudyState {
    /// The state without its date.
    #[must_use]
    pub const fn name(self) -> StateName {
        match self {
            Self::Draft => StateName::Draft,
            Self::Open { .. } => StateName::Open,
            Self::Closed { .. } => StateName::Closed,
        }
    }

    /// The day on which the state was entered; a draft has none.
    #[must_use]
    pub const fn since(self) -> Option<Date> {
        match self {
            Self::Draft => None,
            Self::Open { since } | Self::Closed { since } => Some(since),
        }
    }

    pub(super) fn open(self, today: Date) -> Result<Self, InvalidTransition> {
        match self {
            Self::Draft => Ok(Self::Open { since: today }),
            Self::Open { .. } | Self::Closed { .. } => Err(self.refuse(Step::Open)),
        }
    }

    pub(super) fn close(self, today: Date) -> Result<Self, InvalidTransition> {
        match self {
            Self::Open { .. } => Ok(Self::Closed { since: today }),
            Self::Draft | Self::Closed { .. } => Err(self.refuse(Step::Close)),
        }
    }

    pub(super) fn reopen(self, today: Date) -> Result<Self, InvalidTransition> {
        match self {
            Self::Closed { .. } => Ok(Self::Open { since: today }),
            Self::Draft | Self::Open { .. } => Err(self.refuse(Step::Reopen)),
        }
    }

    const fn refuse(self, step: Step) -> InvalidTransition {
        InvalidTransition {
            from: self.name(),
            step,
        }
    }
}

impl StateName {
    /// The word for the state in tables and addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }
}

impl fmt::Display for StateName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Draft => "a draft",
            Self::Open => "open",
            Self::Closed => "closed",
        })
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Edit => "edited",
            Self::Open => "opened",
            Self::Close => "closed",
            Self::Reopen => "reopened",
            Self::Import => "given imported sorts",
        })
    }
}
