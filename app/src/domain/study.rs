//! A study: Q set, grid, texts, and the state that says who may do what with them.

use std::collections::BTreeMap;

use analysis::Grid;
use jiff::civil::Date;

use super::id::{ResearcherId, StudyId};
use super::language::StudyLanguage;
use super::languages::Languages;
use super::qset::{QSet, QSetProblem, Wordings};
use super::slug::Slug;

mod batch;
mod condition;
mod correction;
mod draft;
mod options;
mod plan;
mod state;
mod texts;

pub use batch::{ReleaseBatch, ReleaseBatchError};
pub use condition::{
    Condition, ConditionName, ConditionNo, ConditionNoError, Conditions, ConditionsError,
    OpenConditionsError,
};
pub use correction::{Corrected, CorrectionError, CorrectionReason};
pub use draft::{DraftError, DraftStudy};
pub use options::StudyOptions;
pub use plan::{Days, Plan, PlanError};
pub use state::{InvalidTransition, StateName, Step, StudyState, UnknownState};
pub use texts::{GridEnd, Information, Instruction, PileLabel, PileLabels, StudyTexts, Title};

/// A study. Statements, grid and texts change only through [`Study::draft`] and [`Study::correct`], the state only
/// through [`Study::advance`].
#[derive(Clone, Debug, PartialEq)]
pub struct Study {
    parts: StudyParts,
}

/// What a study consists of, before it is known to hold together: how a study is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct StudyParts {
    /// Identity.
    pub id: StudyId,
    /// Short name in the participant's link.
    pub slug: Slug,
    /// The researcher who owns the study.
    pub owner: ResearcherId,
    /// Where it is in its life.
    pub state: StudyState,
    /// The languages, the main one first.
    pub languages: Languages,
    /// Texts by language. The main language has at least a title.
    pub texts: BTreeMap<StudyLanguage, StudyTexts>,
    /// The statements, once there are any.
    pub qset: Option<QSet>,
    /// The sorting distribution, once it is chosen.
    pub grid: Option<Grid>,
    /// How many waiting sorts are released together.
    pub release_batch: ReleaseBatch,
    /// How the study is run.
    pub options: StudyOptions,
    /// The conditions of instruction, if there is more than one.
    pub conditions: Conditions,
}

/// A reason why a study cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenProblem {
    /// There are no statements yet.
    #[error("the study has no statements")]
    NoStatements,
    /// No grid has been chosen.
    #[error("the study has no grid")]
    NoGrid,
    /// The grid does not have one cell per statement.
    #[error("the grid has {cells} cells, but there are {statements} statements")]
    CellsDiffer {
        /// Cells of the grid.
        cells: usize,
        /// Statements of the Q set.
        statements: usize,
    },
    /// There is no condition of instruction in the main language.
    #[error("the condition of instruction is missing in {locale}")]
    NoInstruction {
        /// The main language.
        locale: StudyLanguage,
    },
    /// A condition of instruction has no name or no sentence in the main language.
    #[error("condition {number} of instruction lacks its name or its sentence in {locale}")]
    UnfinishedCondition {
        /// The condition.
        number: ConditionNo,
        /// The main language.
        locale: StudyLanguage,
    },
    /// None of several conditions of instruction is to be open.
    #[error("none of the conditions of instruction is to be open")]
    NoOpenCondition,
    /// There is no information for participants in the main language.
    #[error("the information for participants is missing in {locale}")]
    NoInformation {
        /// The main language.
        locale: StudyLanguage,
    },
}

/// Why a study was not opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// It is not in a state from which it can be opened.
    #[error(transparent)]
    Transition(#[from] InvalidTransition),
    /// Parts are missing or do not fit; all of them are listed.
    #[error("the study is not ready: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    NotReady(Vec<OpenProblem>),
}

/// Stored parts that cannot be a study.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RestoreError {
    /// There is no title in the main language.
    #[error("the study has no title in its main language {locale}")]
    NoTitle {
        /// The main language.
        locale: StudyLanguage,
    },
    /// The Q set is written in another main language than the study.
    #[error("the Q set's main language is {found}, the study's {wanted}")]
    MainLanguage {
        /// The Q set's main language.
        found: StudyLanguage,
        /// The study's main language.
        wanted: StudyLanguage,
    },
    /// It has been opened although it could not be.
    #[error("the study was opened, but {0}")]
    OpenedUnready(OpenProblem),
}

impl Study {
    /// A new draft with a title and nothing else.
    #[must_use]
    pub fn new(
        id: StudyId,
        slug: Slug,
        owner: ResearcherId,
        languages: Languages,
        title: Title,
    ) -> Self {
        let texts = BTreeMap::from([(languages.main(), StudyTexts::titled(title))]);
        Self {
            parts: StudyParts {
                id,
                slug,
                owner,
                state: StudyState::Draft,
                languages,
                texts,
                qset: None,
                grid: None,
                release_batch: ReleaseBatch::DEFAULT,
                options: StudyOptions::default(),
                conditions: Conditions::default(),
            },
        }
    }

    /// Puts a stored study together again.
    ///
    /// # Errors
    /// The parts do not belong together, which means that the stored data were changed from outside.
    pub fn restore(parts: StudyParts) -> Result<Self, RestoreError> {
        let main = parts.languages.main();
        if parts.texts.get(&main).is_none_or(|t| t.title.is_none()) {
            return Err(RestoreError::NoTitle { locale: main });
        }
        if let Some(found) = parts.qset.as_ref().map(QSet::main)
            && found != main
        {
            return Err(RestoreError::MainLanguage {
                found,
                wanted: main,
            });
        }
        let study = Self { parts };
        if study.parts.state == StudyState::Draft {
            return Ok(study);
        }
        match study.open_problems().into_iter().next() {
            Some(problem) => Err(RestoreError::OpenedUnready(problem)),
            None => Ok(study),
        }
    }

    /// The parts, for reading and storing.
    #[must_use]
    pub const fn parts(&self) -> &StudyParts {
        &self.parts
    }

    /// Identity.
    #[must_use]
    pub const fn id(&self) -> &StudyId {
        &self.parts.id
    }

    /// Short name in the participant's link.
    #[must_use]
    pub const fn slug(&self) -> &Slug {
        &self.parts.slug
    }

    /// The researcher who owns the study.
    #[must_use]
    pub const fn owner(&self) -> &ResearcherId {
        &self.parts.owner
    }

    /// Where it is in its life.
    #[must_use]
    pub const fn state(&self) -> &StudyState {
        &self.parts.state
    }

    /// Whether participants can send sorts.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.parts.state.name().takes_sorts()
    }

    /// The languages, the main one first.
    #[must_use]
    pub const fn languages(&self) -> &Languages {
        &self.parts.languages
    }

    /// The statements, once there are any.
    #[must_use]
    pub const fn qset(&self) -> Option<&QSet> {
        self.parts.qset.as_ref()
    }

    /// The sorting distribution, once it is chosen.
    #[must_use]
    pub const fn grid(&self) -> Option<&Grid> {
        self.parts.grid.as_ref()
    }

    /// Q set and grid of a study in which sorts can exist: both are there and fit each other. `None` for a draft
    /// that is not that far.
    #[must_use]
    pub fn sorting_material(&self) -> Option<(&QSet, &Grid)> {
        let (qset, grid) = (self.qset()?, self.grid()?);
        (qset.len() == grid.capacity()).then_some((qset, grid))
    }

    /// How many waiting sorts are released together.
    #[must_use]
    pub const fn release_batch(&self) -> ReleaseBatch {
        self.parts.release_batch
    }

    /// How the study is run.
    #[must_use]
    pub const fn options(&self) -> &StudyOptions {
        &self.parts.options
    }

    /// The title in the wanted language or else the main one, with the language it is in.
    #[must_use]
    pub fn title(&self, wanted: impl Into<StudyLanguage>) -> (&str, StudyLanguage) {
        let wanted = wanted.into();
        self.text(wanted, |texts| texts.title.as_ref())
            .map_or(("", wanted), |(title, used)| (title.as_str(), used))
    }

    /// The condition of instruction in the wanted language or else the main one, with the language it is in.
    #[must_use]
    pub fn instruction(
        &self,
        wanted: impl Into<StudyLanguage>,
    ) -> Option<(&Instruction, StudyLanguage)> {
        self.text(wanted.into(), |texts| texts.instruction.as_ref())
    }

    /// The information for participants in the wanted language or else the main one, with the language it is in.
    #[must_use]
    pub fn information(
        &self,
        wanted: impl Into<StudyLanguage>,
    ) -> Option<(&Information, StudyLanguage)> {
        self.text(wanted.into(), |texts| texts.information.as_ref())
    }

    /// The words at the lowest and highest rank in exactly this language, where the study has its own.
    #[must_use]
    pub fn grid_ends(&self, locale: StudyLanguage) -> (Option<&GridEnd>, Option<&GridEnd>) {
        self.parts.texts.get(&locale).map_or((None, None), |texts| {
            (texts.least.as_ref(), texts.most.as_ref())
        })
    }

    /// The words in the middle of the scale in exactly this language, where the study has its own.
    #[must_use]
    pub fn grid_middle(&self, locale: StudyLanguage) -> Option<&GridEnd> {
        self.parts.texts.get(&locale)?.middle.as_ref()
    }

    /// The study's own names of the piles in exactly this language.
    #[must_use]
    pub fn pile_labels(&self, locale: StudyLanguage) -> Option<&PileLabels> {
        self.parts.texts.get(&locale).map(|texts| &texts.piles)
    }

    fn text<'a, T>(
        &'a self,
        wanted: StudyLanguage,
        pick: impl Fn(&'a StudyTexts) -> Option<&'a T>,
    ) -> Option<(&'a T, StudyLanguage)> {
        [wanted, self.parts.languages.main()]
            .into_iter()
            .find_map(|locale| Some((pick(self.parts.texts.get(&locale)?)?, locale)))
    }

    /// The information for participants in all languages, written out for a digest: what a participant consents to.
    #[must_use]
    pub fn canonical_information(&self) -> String {
        let mut all = String::new();
        for (locale, texts) in &self.parts.texts {
            if let Some(information) = &texts.information {
                // The length in front keeps two texts from running together into one.
                let text = information.as_str();
                all.push_str(&format!("{locale}\t{}\t{text}\n", text.len()));
            }
        }
        all
    }

    /// Everything that keeps the study from being opened.
    #[must_use]
    pub fn open_problems(&self) -> Vec<OpenProblem> {
        let locale = self.parts.languages.main();
        let mut problems = Vec::new();
        match (self.qset(), self.grid()) {
            (None, None) => problems.extend([OpenProblem::NoStatements, OpenProblem::NoGrid]),
            (None, Some(_)) => problems.push(OpenProblem::NoStatements),
            (Some(_), None) => problems.push(OpenProblem::NoGrid),
            (Some(qset), Some(grid)) if qset.len() != grid.capacity() => {
                problems.push(OpenProblem::CellsDiffer {
                    cells: grid.capacity(),
                    statements: qset.len(),
                });
            }
            (Some(_), Some(_)) => {}
        }
        if self.instruction(locale).is_none() {
            problems.push(OpenProblem::NoInstruction { locale });
        }
        if self.conditions().are_several() {
            let is_unfinished = |number: &ConditionNo| {
                let has_sentence = *number == ConditionNo::FIRST
                    || self.instruction_under(*number, locale).is_some();
                self.condition_name(*number, locale).is_none() || !has_sentence
            };
            let unfinished = self.conditions().numbers().filter(is_unfinished);
            problems.extend(
                unfinished.map(|number| OpenProblem::UnfinishedCondition { number, locale }),
            );
        }
        if self.conditions().open().next().is_none() {
            problems.push(OpenProblem::NoOpenCondition);
        }
        if self.information(locale).is_none() {
            problems.push(OpenProblem::NoInformation { locale });
        }
        problems
    }

    /// Takes a step from one state to another.
    ///
    /// # Errors
    /// The state does not allow it, or participants would get a study that is not ready; then every reason is listed.
    pub fn advance(&mut self, step: Step, today: Date) -> Result<(), OpenError> {
        let after = self.parts.state.after(step, today)?;
        if after.name().takes_sorts() {
            let problems = self.open_problems();
            if !problems.is_empty() {
                return Err(OpenError::NotReady(problems));
            }
        }
        self.parts.state = after;
        Ok(())
    }

    /// Whether the state allows a step that does not change it.
    ///
    /// # Errors
    /// It does not.
    pub fn allow(&self, step: Step) -> Result<(), InvalidTransition> {
        let today = self.parts.state.since().unwrap_or_default();
        self.parts.state.after(step, today).map(|_| ())
    }

    /// The study as a draft: the only way to change statements, grid and texts.
    ///
    /// # Errors
    /// The study has been opened.
    pub fn draft(&mut self) -> Result<DraftStudy<'_>, InvalidTransition> {
        self.allow(Step::Edit)?;
        Ok(DraftStudy::new(&mut self.parts))
    }
}

#[cfg(test)]
mod tests;
