//! Corrections of slips of the pen, after participants have begun to sort.

use super::{Study, StudyLanguage, Wordings};
use crate::domain::qset::{QSet, QSetProblem};
use crate::domain::statement::{StatementNo, StatementText};
use crate::domain::text::{Shape, checked_text};

use super::state::{InvalidTransition, Step};

checked_text! {
    /// Why a statement was corrected.
    CorrectionReason, Shape::line(200)
}

/// A correction that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// The text as it was.
    pub before: StatementText,
}

/// Why a statement was not corrected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CorrectionError {
    /// The state does not allow it.
    #[error(transparent)]
    Transition(#[from] InvalidTransition),
    /// There is no such text.
    #[error("there is no such statement in this language")]
    Unknown,
    /// The text is as it was.
    #[error("nothing is changed")]
    Same,
    /// More is changed than a slip of the pen.
    #[error("{found} letters differ, but at most {} may", Study::SLIP)]
    TooMuch {
        /// Letters that differ.
        found: usize,
    },
    /// Another statement says the same.
    #[error("the statements would be no Q set")]
    QSet(Vec<QSetProblem>),
}

impl Study {
    /// How many letters a correction may put in, leave out or replace (Levenshtein, 1966). It cannot know whether the
    /// meaning changes: two letters can turn a statement round. Hence the reason, the log and the new version.
    pub const SLIP: usize = 3;

    /// Corrects a statement in one language. The study has another version from then on.
    ///
    /// # Errors
    /// The study is not open or closed, there is no such text, or it differs in more than a slip of the pen.
    pub fn correct(
        &mut self,
        statement: StatementNo,
        locale: StudyLanguage,
        text: &StatementText,
    ) -> Result<Corrected, CorrectionError> {
        self.allow(Step::Correct)?;
        let qset = self.parts.qset.as_ref().ok_or(CorrectionError::Unknown)?;
        let mut statements: Vec<Wordings> = qset.statements().to_vec();
        let wording = statements
            .get_mut(statement.index())
            .and_then(|wordings| wordings.get_mut(&locale))
            .ok_or(CorrectionError::Unknown)?;
        let found = strsim::levenshtein(wording.text.as_str(), text.as_str());
        match found {
            0 => return Err(CorrectionError::Same),
            found if found > Self::SLIP => return Err(CorrectionError::TooMuch { found }),
            _ => {}
        }
        let before = std::mem::replace(&mut wording.text, text.clone());
        let corrected = QSet::new(qset.main(), statements).map_err(CorrectionError::QSet)?;
        self.parts.qset = Some(corrected);
        Ok(Corrected { before })
    }
}
