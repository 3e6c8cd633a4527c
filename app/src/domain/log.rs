//! The log of a study: who changed what, and when. Never anything of participants.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::exclusion::ExclusionReason;
use super::language::StudyLanguage;
use super::researcher::ResearcherName;
use super::role::MemberRole;
use super::statement::{StatementNo, StatementText};
use super::study::{ConditionNo, CorrectionReason, StateName};

/// Who did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A researcher, by the name at the time.
    Researcher(ResearcherName),
    /// Somebody at the machine itself.
    Operator,
    /// Nobody: it was planned.
    Plan,
}

/// Why sorts were deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deletion {
    /// The trial ended.
    Pilot,
    /// The day came until which they were to be kept.
    Retention,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "what", deny_unknown_fields)]
pub enum Event {
    /// The study was made.
    Made,
    /// The statements were replaced.
    Statements {
        /// How many there are now.
        count: usize,
    },
    /// Candidates were changed, or others were chosen.
    Concourse,
    /// The grid was replaced.
    Grid {
        /// As a grid is written.
        grid: String,
    },
    /// The texts in one language were replaced.
    Texts {
        /// The language.
        locale: StudyLanguage,
    },
    /// What the study is about, who answers for it, or its letter was changed.
    Particulars,
    /// How the study is run was changed.
    Settings,
    /// Conditions of instruction were written.
    Conditions,
    /// Conditions of instruction were opened or closed.
    ConditionsOpen {
        /// Those that are open now.
        open: Vec<ConditionNo>,
    },
    /// The days were changed on which something happens by itself.
    Plan,
    /// The study went to another state.
    State {
        /// Before.
        from: StateName,
        /// After.
        to: StateName,
    },
    /// Q set, grid, texts and options were frozen.
    Frozen {
        /// Number of the version.
        version: u32,
    },
    /// A slip of the pen was corrected.
    Corrected {
        /// The statement.
        statement: StatementNo,
        /// The language.
        locale: StudyLanguage,
        /// The text before.
        before: StatementText,
        /// The text after.
        after: StatementText,
        /// Why.
        reason: CorrectionReason,
    },
    /// Sorts were read in from a file.
    Imported {
        /// How many.
        count: usize,
    },
    /// A sort that was made on paper was entered.
    EnteredFromPaper,
    /// A sort was left out of analyses.
    LeftOut {
        /// Why.
        reason: ExclusionReason,
    },
    /// A sort that had been left out was taken in again.
    TakenIn,
    /// Somebody was invited.
    Invited {
        /// What they are to do.
        role: MemberRole,
    },
    /// An invitation that nobody had used was taken back.
    InvitationTakenBack,
    /// Somebody took an invitation.
    Joined {
        /// What they may do.
        role: MemberRole,
    },
    /// Somebody no longer belongs to the study.
    Removed {
        /// The name at the time.
        name: ResearcherName,
        /// What they could do.
        role: MemberRole,
    },
    /// All sorts and what belongs to them were deleted.
    Deleted {
        /// How many sorts.
        count: usize,
        /// Why.
        why: Deletion,
    },
}

/// A line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: Actor,
    /// What.
    pub event: Event,
}
