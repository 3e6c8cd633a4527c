//! The languages in which a participant reads.

use std::fmt;
use std::str::FromStr;

use super::{StudyLanguage, UnknownLanguage};
use crate::domain::languages::Languages;
use crate::domain::locale::Locale;

/// The interface in one language and the statements in the same or in another one, written as `nb` or `nb.ar`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The language of the interface.
    pub locale: Locale,
    /// The language chosen for statements and other texts of the study; none follows the interface.
    pub statements: Option<StudyLanguage>,
}

impl Reading {
    /// The same with statements in another language.
    #[must_use]
    pub const fn with_statements(self, statements: StudyLanguage) -> Self {
        Self {
            statements: Some(statements),
            ..self
        }
    }

    /// The same with the interface in another language. Statements that followed the interface follow on.
    #[must_use]
    pub const fn with_locale(self, locale: Locale) -> Self {
        Self { locale, ..self }
    }

    /// Whether a study written in these languages has one that the interface does not speak, so that the language
    /// of its statements is chosen apart.
    #[must_use]
    pub fn is_chosen_apart(languages: &Languages) -> bool {
        languages.iter().any(|language| language.locale().is_none())
    }
}

impl From<Locale> for Reading {
    fn from(locale: Locale) -> Self {
        Self {
            locale,
            statements: None,
        }
    }
}

/// The language wanted for the study's texts.
impl From<Reading> for StudyLanguage {
    fn from(reading: Reading) -> Self {
        reading.statements.unwrap_or_else(|| reading.locale.into())
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.locale.code())?;
        match self.statements {
            Some(language) => write!(f, ".{language}"),
            None => Ok(()),
        }
    }
}

impl FromStr for Reading {
    type Err = UnknownLanguage;

    /// A language of the interface must be named; one for the statements that is not known is left out.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (locale, statements) = text.split_once('.').unwrap_or((text, ""));
        Ok(Self {
            locale: locale.parse().map_err(|_| UnknownLanguage {
                found: locale.to_owned(),
            })?,
            statements: statements.parse().ok(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for text in ["nb", "en.ar", "nn.pt-BR"] {
            let reading: Reading = text.parse().expect("readable");
            assert_eq!(reading.to_string(), text);
        }
        assert!("ar".parse::<Reading>().is_err());
        assert_eq!("en.xx".parse(), Ok(Reading::from(Locale::En)));
    }

    #[test]
    fn statements_follow_the_interface_until_they_are_chosen() {
        let reading = Reading::from(Locale::En);
        assert_eq!(StudyLanguage::from(reading), StudyLanguage::EN);
        let arabic: StudyLanguage = "ar".parse().expect("Arabic");
        let reading = reading.with_statements(arabic).with_locale(Locale::Nn);
        assert_eq!(StudyLanguage::from(reading), arabic);
    }
}
