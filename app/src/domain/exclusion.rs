//! Sorts that are left out of analyses: a decision with a reason, which stands beside every result.

use jiff::civil::Date;

use super::text::{Shape, checked_text};

checked_text! {
    /// Why a sort is left out: one or more lines of at most 500 characters in all.
    ExclusionReason, Shape::lines(500)
}

/// A decision to leave a sort out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusion {
    /// The day it was taken.
    pub excluded_on: Date,
    /// Why.
    pub reason: ExclusionReason,
}
