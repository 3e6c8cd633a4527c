//! What the server gives the sorting island.

use analysis::Grid;
use serde::{Deserialize, Serialize};

use crate::sorting::draft::Draft;
use crate::sorting::texts::SortingTexts;

/// A study as a participant meets it, and the draft to start from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SortingModel {
    /// Address part of the study.
    pub slug: String,
    /// The condition of instruction.
    pub instruction: String,
    /// Texts of the statements, numbered from one.
    pub statements: Vec<String>,
    /// Language of the study's own texts.
    pub study_language: String,
    /// Language of the interface.
    pub language: String,
    /// The grid.
    pub grid: Grid,
    /// Interface texts.
    pub texts: SortingTexts,
    /// Version of the consent text that was agreed to.
    pub consent: String,
    /// The draft to start from.
    pub draft: Draft,
    /// Whether a draft kept in this tab is newer than `draft`.
    pub resume: bool,
    /// What the server refused, as identity of a field and a sentence.
    pub problems: Vec<(String, String)>,
}
