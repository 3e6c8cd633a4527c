//! What is written about one factor.

use std::collections::BTreeMap;

use analysis::StatementNo;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::super::researcher::ResearcherName;
use super::super::text::{Shape, checked_text};
use super::outline::SectionKey;

checked_text! {
    /// What is written under one heading, or noted about one statement.
    SectionText, Shape::lines(20_000)
}

/// What is written about one factor. Sections that are no longer in the outline keep their text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interpretation {
    /// Texts by section; no entry where nothing is written.
    pub sections: BTreeMap<SectionKey, SectionText>,
    /// Notes on statements, for oneself.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<StatementNo, SectionText>,
}

impl Interpretation {
    /// All texts of sections, one after the other.
    #[must_use]
    pub fn whole(&self) -> String {
        let texts: Vec<&str> = self.sections.values().map(SectionText::as_str).collect();
        texts.join("\n\n")
    }
}

/// A state of a text that was stored; none is ever changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterpretationVersion {
    /// From 1, per factor of a branch.
    pub number: u32,
    /// The text.
    pub text: Interpretation,
    /// Who wrote it, by the name at the time.
    pub made_by: ResearcherName,
    /// When.
    pub made: Timestamp,
}
