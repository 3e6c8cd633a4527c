//! What a study is about and who answers for it: the material of the information and of the letter of invitation.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::language::StudyLanguage;
use super::text::{Shape, checked_text};

checked_text! {
    /// Who is responsible for the data: an institution.
    Controller, Shape::line(200)
}

checked_text! {
    /// Whom participants can ask, with addresses.
    Contact, Shape::lines(800)
}

checked_text! {
    /// Approvals and assessments with their reference numbers, and the period they hold for.
    Approvals, Shape::lines(800)
}

checked_text! {
    /// What the study is for.
    Purpose, Shape::lines(2_000)
}

checked_text! {
    /// The questions the study asks, one per line.
    ResearchQuestions, Shape::lines(2_000)
}

checked_text! {
    /// Why whoever is invited was chosen.
    Invitees, Shape::lines(800)
}

checked_text! {
    /// Where the statements come from.
    Origin, Shape::lines(800)
}

checked_text! {
    /// A letter of invitation as its senders want it.
    Letter, Shape::lines(12_000)
}

/// What allows the study to handle personal data (GDPR, article 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegalBasis {
    /// The participant's consent.
    Consent,
    /// A task in the public interest, such as research.
    PublicInterest,
}

/// A text that names no basis.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a legal basis is consent or public_interest")]
pub struct UnknownBasis;

impl LegalBasis {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Consent, Self::PublicInterest];

    /// The word for it in forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::PublicInterest => "public_interest",
        }
    }
}

impl fmt::Display for LegalBasis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for LegalBasis {
    type Err = UnknownBasis;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut all = Self::ALL.into_iter();
        all.find(|basis| basis.as_str() == text).ok_or(UnknownBasis)
    }
}

/// What differs between languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ParticularTexts {
    /// What the study is for.
    pub purpose: Option<Purpose>,
    /// The questions it asks.
    pub questions: Option<ResearchQuestions>,
    /// Why whoever is invited was chosen.
    pub invitees: Option<Invitees>,
    /// Where the statements come from.
    pub origin: Option<Origin>,
    /// The letter in its senders' own words; without one it is written from everything else.
    pub letter: Option<Letter>,
}

/// What a study is about and who answers for it. Everything may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Particulars {
    /// Who is responsible for the data.
    pub controller: Option<Controller>,
    /// Whom participants can ask.
    pub contact: Option<Contact>,
    /// Approvals and reference numbers.
    pub approvals: Option<Approvals>,
    /// What allows the study to handle personal data.
    pub basis: Option<LegalBasis>,
    /// What differs between languages.
    pub texts: BTreeMap<StudyLanguage, ParticularTexts>,
}

impl Particulars {
    /// The text that `pick` picks in the wanted language, else in `main`.
    pub fn text<'a, T>(
        &'a self,
        wanted: impl Into<StudyLanguage>,
        main: StudyLanguage,
        pick: impl Fn(&'a ParticularTexts) -> Option<&'a T>,
    ) -> Option<&'a T> {
        [wanted.into(), main]
            .into_iter()
            .find_map(|locale| pick(self.texts.get(&locale)?))
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
