//! Our own study file: one JSON document with everything a study consists of, in all languages, so that an empty
//! installation that reads it has the same study and computes the same numbers. It holds no name or address of anybody.

use std::collections::{BTreeMap, BTreeSet};

use analysis::{AnalysisSpec, Grid};
use app::domain::background::Background;
use app::domain::concourse::{Candidate, CandidateNo, Concourse, Dimensions};
use app::domain::language::StudyLanguage;
use app::domain::languages::Languages;
use app::domain::particulars::Particulars;
use app::domain::qset::Wordings;
use app::domain::study::{
    Conditions, GridEnd, Information, Instruction, PileLabel, PileLabels, StudyOptions, StudyTexts,
    Title,
};
use app::domain::viewpoint::Viewpoints;
use serde::{Deserialize, Serialize};

use super::import::FoundSort;
use super::study_work::DocumentWork;

/// What the key `format` says.
pub const FORMAT: &str = "synspunkt-study";
/// What the key `version` says. Version 2 has besides version 1 what the study is about, the concourse, background
/// questions, and which sorts were made on paper or are left out; version 3 has besides version 2 the analyses in the
/// making with what is written about their factors, and the day a sort was left out. Files of earlier versions are read
/// as they are.
pub const VERSION: u32 = 3;

/// A study with its sorts, in the order in which analyses number them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StudyDocument {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// What the study is without its sorts.
    pub study: StudyDetails,
    /// The grid.
    pub grid: Grid,
    /// The sorts.
    #[serde(default)]
    pub sorts: Vec<FoundSort>,
}

/// What a study is besides grid and sorts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StudyDetails {
    /// The languages, the main one first.
    pub languages: Languages,
    /// The texts by language.
    pub texts: BTreeMap<StudyLanguage, DocumentTexts>,
    /// The statements in the order of their numbers.
    pub statements: Vec<Wordings>,
    /// How many waiting sorts are released together.
    pub release_batch: i64,
    /// How the study is run.
    #[serde(default)]
    pub options: StudyOptions,
    /// The conditions of instruction, where there are several.
    #[serde(default, skip_serializing_if = "is_single")]
    pub conditions: Conditions,
    /// What the study is about and who answers for it.
    #[serde(default, skip_serializing_if = "Particulars::is_empty")]
    pub particulars: Particulars,
    /// The candidates from which the statements were chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concourse: Option<DocumentConcourse>,
    /// The background questions. What was chosen stays where it was.
    #[serde(default, skip_serializing_if = "Background::is_empty")]
    pub background: Background,
    /// The analysis that is presented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub analysis: Option<DocumentAnalysis>,
    /// The analyses in the making.
    #[serde(default, skip_serializing_if = "DocumentWork::is_empty")]
    pub work: DocumentWork,
}

fn is_single(conditions: &Conditions) -> bool {
    !conditions.are_several()
}

/// A concourse: candidates with numbers of their own, each with a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawConcourse")]
pub struct DocumentConcourse {
    /// The dimensions they are sorted by.
    pub dimensions: Dimensions,
    /// The candidates by number.
    pub candidates: Vec<Candidate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawConcourse {
    dimensions: Dimensions,
    candidates: Vec<Candidate>,
}

/// Why candidates are no concourse.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
enum ConcourseFault {
    #[error("there are {found} candidates, but may be at most {}", Concourse::MOST)]
    TooMany { found: usize },
    #[error("candidate {0} comes twice")]
    Repeated(CandidateNo),
    #[error("candidate {0} has no text")]
    NoText(CandidateNo),
}

impl TryFrom<RawConcourse> for DocumentConcourse {
    type Error = ConcourseFault;

    fn try_from(raw: RawConcourse) -> Result<Self, ConcourseFault> {
        let found = raw.candidates.len();
        if found > Concourse::MOST {
            return Err(ConcourseFault::TooMany { found });
        }
        let mut numbers = BTreeSet::new();
        for candidate in &raw.candidates {
            if !numbers.insert(candidate.number) {
                return Err(ConcourseFault::Repeated(candidate.number));
            }
            if candidate.wordings.is_empty() {
                return Err(ConcourseFault::NoText(candidate.number));
            }
        }
        Ok(Self {
            dimensions: raw.dimensions,
            candidates: raw.candidates,
        })
    }
}

/// The texts of a study in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DocumentTexts {
    /// The title.
    pub title: Option<Title>,
    /// The condition of instruction.
    pub instruction: Option<Instruction>,
    /// The information for participants.
    pub information: Option<Information>,
    /// The words at the lowest rank.
    pub least: Option<GridEnd>,
    /// The words at the highest rank.
    pub most: Option<GridEnd>,
    /// The words in the middle of the scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub middle: Option<GridEnd>,
    /// The name of the pile for statements one disagrees with.
    pub pile_disagree: Option<PileLabel>,
    /// The name of the pile in the middle.
    pub pile_neutral: Option<PileLabel>,
    /// The name of the pile for statements one agrees with.
    pub pile_agree: Option<PileLabel>,
}

/// An analysis: every choice, and the words for its factors.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentAnalysis {
    /// Every choice.
    pub specification: AnalysisSpec,
    /// The factors in words.
    #[serde(default)]
    pub viewpoints: Viewpoints,
}

/// Why a document cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// It was written by a later program.
    #[error("the study file has version {found}, but this program reads versions up to {VERSION}")]
    Version {
        /// The version it has.
        found: u32,
    },
    /// A key is missing, unknown or has a value that cannot be.
    #[error("line {line}, column {column}: {reason}")]
    Content {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What is wrong.
        reason: String,
    },
    /// A decision that is nothing without a reason has none. Reasons about withdrawn sorts are gone with them.
    #[error("decision {decision} has no reason, but is nothing without one")]
    NoReason {
        /// The number of the decision.
        decision: usize,
    },
}

/// Whether a text is such a document, of whatever version.
#[must_use]
pub fn is_document(text: &str) -> bool {
    #[derive(Deserialize)]
    struct Head {
        format: String,
    }
    serde_json::from_str::<Head>(text).is_ok_and(|head| head.format == FORMAT)
}

/// Reads a document.
///
/// # Errors
/// It is of a later version, or its content cannot be a study.
pub fn read_document(text: &str) -> Result<StudyDocument, DocumentError> {
    #[derive(Deserialize)]
    struct Head {
        version: u32,
    }
    let content = |error: serde_json::Error| DocumentError::Content {
        line: error.line(),
        column: error.column(),
        reason: error.to_string(),
    };
    let Head { version } = serde_json::from_str(text).map_err(content)?;
    if !(1..=VERSION).contains(&version) {
        return Err(DocumentError::Version { found: version });
    }
    let document: StudyDocument = serde_json::from_str(text).map_err(content)?;
    let sorts = document.sorts.len();
    let lacking = (1..)
        .zip(&document.study.work.decisions)
        .find(|(_, entry)| {
            let withdrawn = entry
                .decision
                .sort()
                .is_some_and(|sort| sort.index() >= sorts);
            entry.decision.needs_reason() && entry.reason.is_none() && !withdrawn
        });
    match lacking {
        Some((decision, _)) => Err(DocumentError::NoReason { decision }),
        None => Ok(document),
    }
}

/// The document as text: two blanks for each level, keys in a fixed order, so that two can be compared line by line.
///
/// # Errors
/// Never, for the values of this type.
pub fn write_document(document: &StudyDocument) -> serde_json::Result<String> {
    let mut text = serde_json::to_string_pretty(document)?;
    text.push('\n');
    Ok(text)
}

impl From<&StudyTexts> for DocumentTexts {
    fn from(texts: &StudyTexts) -> Self {
        let texts = texts.clone();
        Self {
            title: texts.title,
            instruction: texts.instruction,
            information: texts.information,
            least: texts.least,
            most: texts.most,
            middle: texts.middle,
            pile_disagree: texts.piles.disagree,
            pile_neutral: texts.piles.neutral,
            pile_agree: texts.piles.agree,
        }
    }
}

impl From<DocumentTexts> for StudyTexts {
    fn from(texts: DocumentTexts) -> Self {
        Self {
            title: texts.title,
            instruction: texts.instruction,
            information: texts.information,
            least: texts.least,
            most: texts.most,
            middle: texts.middle,
            piles: PileLabels {
                disagree: texts.pile_disagree,
                neutral: texts.pile_neutral,
                agree: texts.pile_agree,
            },
        }
    }
}
