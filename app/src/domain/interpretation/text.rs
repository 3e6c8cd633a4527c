//! What is written about one factor.

use std::collections::BTreeMap;

use analysis::StatementNo;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::super::language::StudyLanguage;
use super::super::researcher::ResearcherName;
use super::super::text::{Shape, checked_text};
use super::super::viewpoint::{Motto, Summary};
use super::bearing::Bearing;
use super::outline::SectionKey;

checked_text! {
    /// What is written under one heading, or noted about one statement.
    SectionText, Shape::lines(20_000)
}

/// What is written about one factor. Sections that are no longer in the outline keep their text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interpretation {
    /// Texts by section; no entry where nothing is written.
    pub sections: BTreeMap<SectionKey, SectionText>,
    /// Notes on statements: for oneself, unless the statement has a bearing.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<StatementNo, SectionText>,
    /// What statements are in the whole; no entry where nobody has said.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub bearings: BTreeMap<StatementNo, Bearing>,
    /// The viewpoint in short, by language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub gists: BTreeMap<StudyLanguage, Gist>,
}

/// A viewpoint in short, as it is presented.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gist {
    /// In one sentence, as those who hold it could say it.
    pub motto: Option<Motto>,
    /// What it is about.
    pub summary: Option<Summary>,
}

impl Interpretation {
    /// The viewpoint in short in the wanted language or else in the other one given.
    #[must_use]
    pub fn gist(
        &self,
        wanted: impl Into<StudyLanguage>,
        otherwise: StudyLanguage,
    ) -> Option<&Gist> {
        let gist = |language| self.gists.get(&language);
        gist(wanted.into()).or_else(|| gist(otherwise))
    }

    /// Changes the viewpoint in short; nothing is kept where nothing is said.
    pub fn set_gist(&mut self, locale: StudyLanguage, gist: Gist) {
        if gist == Gist::default() {
            self.gists.remove(&locale);
        } else {
            self.gists.insert(locale, gist);
        }
    }

    /// All texts of sections, one after the other.
    #[must_use]
    pub fn whole(&self) -> String {
        let texts: Vec<&str> = self.sections.values().map(SectionText::as_str).collect();
        texts.join("\n\n")
    }
}

/// Why a state of a text was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// Somebody asked for it.
    Asked,
    /// By itself, while somebody was writing.
    Writing,
}

impl Kept {
    /// The word under which it is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Writing => "writing",
        }
    }
}

impl std::str::FromStr for Kept {
    type Err = &'static str;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let all = [Self::Asked, Self::Writing];
        let found = all.into_iter().find(|each| each.as_str() == word);
        found.ok_or("neither asked nor writing")
    }
}

/// A state of a text that was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterpretationVersion {
    /// From 1, per factor of a branch.
    pub number: u32,
    /// The text.
    pub text: Interpretation,
    /// Why it was stored.
    pub kept: Kept,
    /// Who wrote it, by the name at the time.
    pub made_by: ResearcherName,
    /// When.
    pub made: Timestamp,
}

impl InterpretationVersion {
    /// Whether it is replaced by a later state instead of standing before it: it was kept while writing, by the same
    /// person, in the same ten minutes.
    #[must_use]
    pub fn gives_way_to(&self, later: &Self) -> bool {
        const TEN_MINUTES: i64 = 600;
        let part = |version: &Self| version.made.as_second().div_euclid(TEN_MINUTES);
        self.kept == Kept::Writing && self.made_by == later.made_by && part(self) == part(later)
    }
}
