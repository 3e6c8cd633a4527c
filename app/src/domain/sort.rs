//! A sort as it is kept and shown.

use std::collections::BTreeMap;

use analysis::QSort;
use jiff::civil::Date;

use super::id::SortId;
use super::pseudonym::Pseudonym;
use super::remark::Remark;
use super::statement::StatementNo;
use super::study::ConditionNo;

/// A sort with its remarks under a pseudonym: what its maker and, once it is released, the researchers see.
#[derive(Clone, Debug, PartialEq)]
pub struct SortContent {
    /// The name under which it is shown.
    pub pseudonym: Pseudonym,
    /// The ranks.
    pub sort: QSort,
    /// Remarks on single statements.
    pub remarks: BTreeMap<StatementNo, Remark>,
    /// The free remark at the end.
    pub closing_remark: Option<Remark>,
    /// The condition of instruction it was made under.
    pub condition: ConditionNo,
}

/// A sort that researchers can see.
#[derive(Clone, Debug, PartialEq)]
pub struct ReleasedSort {
    /// Identity, made at release.
    pub id: SortId,
    /// How it came here.
    pub source: SortSource,
    /// The day it was released, which is not the day it was sent.
    pub released_on: Date,
    /// The sort itself.
    pub content: SortContent,
}

/// How a sort came into the study.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SortSource {
    /// A participant sent it.
    Sent,
    /// A researcher imported it from a file.
    Imported,
    /// It was made on paper, and a researcher entered it.
    Paper,
}
