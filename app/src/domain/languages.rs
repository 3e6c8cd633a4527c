//! The languages a study is written in.

use serde::{Deserialize, Serialize};

use super::language::StudyLanguage;

/// One or more languages without repetition; the first is the main one, in which everything must be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<StudyLanguage>", into = "Vec<StudyLanguage>")]
pub struct Languages(Vec<StudyLanguage>);

/// What is wrong with a list of languages.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LanguagesError {
    /// The list is empty.
    #[error("a study has at least one language")]
    None,
    /// A language is listed twice.
    #[error("the language {locale} is listed twice")]
    Repeated {
        /// The language.
        locale: StudyLanguage,
    },
}

impl Languages {
    /// Checks a list of languages, the main one first.
    ///
    /// # Errors
    /// The list is empty or repeats a language.
    pub fn new(list: Vec<StudyLanguage>) -> Result<Self, LanguagesError> {
        if list.is_empty() {
            return Err(LanguagesError::None);
        }
        for (index, locale) in list.iter().enumerate() {
            if list[..index].contains(locale) {
                return Err(LanguagesError::Repeated { locale: *locale });
            }
        }
        Ok(Self(list))
    }

    /// Just one language.
    #[must_use]
    pub fn only(locale: StudyLanguage) -> Self {
        Self(vec![locale])
    }

    /// The main language.
    #[must_use]
    pub fn main(&self) -> StudyLanguage {
        // The constructors leave no way to an empty list; bokmål would be the house language.
        self.0.first().copied().unwrap_or(StudyLanguage::NB)
    }

    /// The languages, the main one first.
    pub fn iter(&self) -> impl Iterator<Item = StudyLanguage> + '_ {
        self.0.iter().copied()
    }

    /// Whether the study is written in this language.
    #[must_use]
    pub fn contains(&self, locale: StudyLanguage) -> bool {
        self.0.contains(&locale)
    }

    /// The wanted language if the study has it, otherwise the main one.
    #[must_use]
    pub fn choose(&self, wanted: Option<impl Into<StudyLanguage>>) -> StudyLanguage {
        wanted
            .map(Into::into)
            .filter(|locale| self.contains(*locale))
            .unwrap_or_else(|| self.main())
    }
}

impl TryFrom<Vec<StudyLanguage>> for Languages {
    type Error = LanguagesError;

    fn try_from(list: Vec<StudyLanguage>) -> Result<Self, Self::Error> {
        Self::new(list)
    }
}

impl From<Languages> for Vec<StudyLanguage> {
    fn from(languages: Languages) -> Self {
        languages.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_the_study_lacks_gives_the_main_one() {
        let languages =
            Languages::new(vec![StudyLanguage::NN, StudyLanguage::EN]).expect("two languages");
        assert_eq!(languages.choose(Some(StudyLanguage::EN)), StudyLanguage::EN);
        assert_eq!(languages.choose(Some(StudyLanguage::NB)), StudyLanguage::NN);
        assert_eq!(languages.choose(None::<StudyLanguage>), StudyLanguage::NN);
    }

    #[test]
    fn no_language_and_the_same_twice_are_refused() {
        assert_eq!(Languages::new(Vec::new()), Err(LanguagesError::None));
        assert_eq!(
            Languages::new(vec![
                StudyLanguage::NB,
                StudyLanguage::EN,
                StudyLanguage::NB
            ]),
            Err(LanguagesError::Repeated {
                locale: StudyLanguage::NB
            })
        );
    }
}
