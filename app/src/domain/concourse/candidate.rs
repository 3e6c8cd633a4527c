//! A candidate: a statement that could be part of the Q set, with all that is known about it.

use std::collections::BTreeSet;
use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Aspect;
use crate::domain::language::StudyLanguage;
use crate::domain::qset::Wordings;
use crate::domain::statement::{StatementNo, StatementText};
use crate::domain::text::{Shape, checked_text};

/// The number of a candidate in its concourse, counted from 1. It is given once and never to another candidate, so
/// that notes on paper go on meaning the same; the statements of the Q set have numbers of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CandidateNo(NonZeroU32);

/// A text that is no number of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the number of a candidate")]
pub struct InvalidCandidateNo;

impl CandidateNo {
    /// The first number of a concourse.
    pub const FIRST: Self = Self(NonZeroU32::MIN);

    /// The number; `None` for 0.
    #[must_use]
    pub fn new(number: u32) -> Option<Self> {
        NonZeroU32::new(number).map(Self)
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0.get()
    }

    /// The number after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for CandidateNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for CandidateNo {
    type Err = InvalidCandidateNo;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = text.parse().map_err(|_| InvalidCandidateNo)?;
        Self::new(number).ok_or(InvalidCandidateNo)
    }
}

checked_text! {
    /// Where a candidate comes from: an interview, a document, a workshop.
    Source, Shape::line(200)
}

checked_text! {
    /// A researcher's note on a candidate.
    Note, Shape::lines(2000)
}

checked_text! {
    /// Why a candidate was retired.
    Reason, Shape::line(200)
}

/// A wording that was replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormerWording {
    /// The language.
    pub locale: StudyLanguage,
    /// The text as it was.
    pub text: StatementText,
    /// The day on which it was replaced.
    pub until: Date,
}

/// What has become of a candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// Nothing has been decided.
    Waiting,
    /// It is part of the Q set, under this number.
    Chosen(StatementNo),
    /// Taken out of the choice, perhaps with a reason; it is kept and can be brought back.
    Retired(Option<Reason>),
    /// Others were made of it, which name it as their origin.
    Replaced,
}

/// A statement that could be part of the Q set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    /// Its number.
    pub number: CandidateNo,
    /// Its wordings by language; at least one.
    pub wordings: Wordings,
    /// Where it comes from.
    pub source: Option<Source>,
    /// A note.
    pub note: Option<Note>,
    /// The aspects it is about, of one or both dimensions; several of one if it combines them.
    pub aspects: BTreeSet<Aspect>,
    /// Earlier wordings, the oldest first.
    pub former: Vec<FormerWording>,
    /// The candidates it was made of by splitting or merging.
    pub origins: BTreeSet<CandidateNo>,
    /// What has become of it.
    pub fate: Fate,
}

impl Candidate {
    /// A new candidate.
    #[must_use]
    pub fn new(number: CandidateNo, content: NewCandidate) -> Self {
        Self {
            number,
            wordings: content.wordings,
            source: content.source,
            note: content.note,
            aspects: content.aspects,
            former: Vec::new(),
            origins: BTreeSet::new(),
            fate: Fate::Waiting,
        }
    }

    /// The text in the wanted language, else in any, with the language it is in.
    #[must_use]
    pub fn text(
        &self,
        wanted: impl Into<StudyLanguage>,
    ) -> Option<(&StatementText, StudyLanguage)> {
        let wording = self.wordings.get_key_value(&wanted.into());
        let (locale, wording) = wording.or_else(|| self.wordings.first_key_value())?;
        Some((&wording.text, *locale))
    }

    /// Its number in the Q set, if it is part of it.
    #[must_use]
    pub const fn place(&self) -> Option<StatementNo> {
        match self.fate {
            Fate::Chosen(place) => Some(place),
            Fate::Waiting | Fate::Retired(_) | Fate::Replaced => None,
        }
    }

    /// Whether it can be chosen or is.
    #[must_use]
    pub const fn is_eligible(&self) -> bool {
        matches!(self.fate, Fate::Waiting | Fate::Chosen(_))
    }

    /// Gives it other wordings; texts that are replaced or dropped are kept as former ones.
    pub(super) fn reword(&mut self, wordings: Wordings, today: Date) {
        for (locale, old) in &self.wordings {
            if wordings.get(locale).map(|new| &new.text) != Some(&old.text) {
                self.former.push(FormerWording {
                    locale: *locale,
                    text: old.text.clone(),
                    until: today,
                });
            }
        }
        self.wordings = wordings;
    }
}

/// What a candidate begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewCandidate {
    /// Its wordings by language.
    pub wordings: Wordings,
    /// Where it comes from.
    pub source: Option<Source>,
    /// A note.
    pub note: Option<Note>,
    /// The aspects it is about.
    pub aspects: BTreeSet<Aspect>,
}
