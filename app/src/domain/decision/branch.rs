//! A name for a way through the decisions.

use jiff::Timestamp;

use super::super::id::{BranchId, DecisionId};
use super::super::text::{Shape, checked_text};

checked_text! {
    /// The name of a branch.
    BranchName, Shape::line(60)
}

/// A named way from the first decision to [`head`](Self::head), and on to what was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// Identity.
    pub id: BranchId,
    /// Its name, unlike that of the study's other branches.
    pub name: BranchName,
    /// The last decision that counts; none before the first one, or when all are taken back.
    pub head: Option<DecisionId>,
    /// The end of the way; later than the head where decisions were taken back that can be taken again.
    pub tip: Option<DecisionId>,
    /// When it was made.
    pub made: Timestamp,
}

impl Branch {
    /// Whether there is a decision to take back.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        self.head.is_some()
    }

    /// Whether there is a decision to take again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.head != self.tip
    }
}
