//! The languages a study is written in.

use serde::{Deserialize, Serialize};

use super::locale::Locale;

/// One or more languages without repetition; the first is the main one, in which everything must be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Locale>", into = "Vec<Locale>")]
pub struct Languages(Vec<Locale>);

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
        locale: Locale,
    },
}

impl Languages {
    /// Checks a list of languages, the main one first.
    ///
    /// # Errors
    /// The list is empty or repeats a language.
    pub fn new(list: Vec<Locale>) -> Result<Self, LanguagesError> {
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
    pub fn only(locale: Locale) -> Self {
        Self(vec![locale])
    }

    /// The main language.
    #[must_use]
    pub fn main(&self) -> Locale {
        // The constructors leave no way to an empty list; bokmål would be the house language.
        self.0.first().copied().unwrap_or(Locale::Nb)
    }

    /// The languages, the main one first.
    pub fn iter(&self) -> impl Iterator<Item = Locale> + '_ {
        self.0.iter().copied()
    }

    /// Whether the study is written in this language.
    #[must_use]
    pub fn contains(&self, locale: Locale) -> bool {
        self.0.contains(&locale)
    }

    /// The wanted language if the study has it, otherwise the main one.
    #[must_use]
    pub fn choose(&self, wanted: Option<Locale>) -> Locale {
        wanted
            .filter(|locale| self.contains(*locale))
            .unwrap_or_else(|| self.main())
    }
}

impl TryFrom<Vec<Locale>> for Languages {
    type Error = LanguagesError;

    fn try_from(list: Vec<Locale>) -> Result<Self, Self::Error> {
        Self::new(list)
    }
}

impl From<Languages> for Vec<Locale> {
    fn from(languages: Languages) -> Self {
        languages.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_the_study_lacks_gives_the_main_one() {
        let languages = Languages::new(vec![Locale::Nn, Locale::En]).expect("two languages");
        assert_eq!(languages.choose(Some(Locale::En)), Locale::En);
        assert_eq!(languages.choose(Some(Locale::Nb)), Locale::Nn);
        assert_eq!(languages.choose(None), Locale::Nn);
    }

    #[test]
    fn no_language_and_the_same_twice_are_refused() {
        assert_eq!(Languages::new(Vec::new()), Err(LanguagesError::None));
        assert_eq!(
            Languages::new(vec![Locale::Nb, Locale::En, Locale::Nb]),
            Err(LanguagesError::Repeated { locale: Locale::Nb })
        );
    }
}
