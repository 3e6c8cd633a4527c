//! Changes to a study that has not been opened.

use analysis::Grid;

use super::{
    Conditions, Languages, QSet, QSetProblem, ReleaseBatch, StudyLanguage, StudyOptions,
    StudyParts, StudyTexts, Wordings,
};

/// A study that is being written. It borrows the study, so that nothing else can be done with it meanwhile.
#[derive(Debug)]
pub struct DraftStudy<'a> {
    parts: &'a mut StudyParts,
}

/// Why a draft was not changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// The main language would be left without a title.
    #[error("the title is missing in {locale}")]
    NoTitle {
        /// The main language.
        locale: StudyLanguage,
    },
    /// The statements are no Q set.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    QSet(Vec<QSetProblem>),
}

impl<'a> DraftStudy<'a> {
    pub(super) const fn new(parts: &'a mut StudyParts) -> Self {
        Self { parts }
    }

    /// Replaces the texts in one language. Empty texts in another language than the main one remove it from the
    /// texts, not from the study's languages.
    ///
    /// # Errors
    /// The main language would have no title.
    pub fn set_texts(
        &mut self,
        locale: StudyLanguage,
        texts: StudyTexts,
    ) -> Result<(), DraftError> {
        if locale == self.parts.languages.main() && texts.title.is_none() {
            return Err(DraftError::NoTitle { locale });
        }
        if texts.is_empty() {
            self.parts.texts.remove(&locale);
        } else {
            self.parts.texts.insert(locale, texts);
        }
        Ok(())
    }

    /// Replaces the languages. Texts in languages that are no longer listed are kept, but not shown.
    ///
    /// # Errors
    /// The new main language lacks the title or the text of a statement.
    pub fn set_languages(&mut self, languages: Languages) -> Result<(), DraftError> {
        let locale = languages.main();
        let titled = |texts: &StudyTexts| texts.title.is_some();
        if !self.parts.texts.get(&locale).is_some_and(titled) {
            return Err(DraftError::NoTitle { locale });
        }
        if let Some(qset) = &self.parts.qset {
            self.parts.qset = Some(qset.with_main(locale).map_err(DraftError::QSet)?);
        }
        self.parts.languages = languages;
        Ok(())
    }

    /// Replaces the statements, which get their numbers from their order.
    ///
    /// # Errors
    /// They are no Q set; every reason is listed.
    pub fn set_statements(&mut self, statements: Vec<Wordings>) -> Result<(), DraftError> {
        let qset = QSet::new(self.parts.languages.main(), statements).map_err(DraftError::QSet)?;
        self.parts.qset = Some(qset);
        Ok(())
    }

    /// Replaces the grid. It need not fit the statements yet; opening asks for that.
    pub fn set_grid(&mut self, grid: Grid) {
        self.parts.grid = Some(grid);
    }

    /// Changes how the study is run.
    pub const fn set_options(&mut self, options: StudyOptions) {
        self.parts.options = options;
    }

    /// Replaces the conditions of instruction. They need not be finished yet; opening asks for that.
    pub fn set_conditions(&mut self, conditions: Conditions) {
        self.parts.conditions = conditions;
    }

    /// Changes how many waiting sorts are released together.
    pub const fn set_release_batch(&mut self, batch: ReleaseBatch) {
        self.parts.release_batch = batch;
    }
}
