//! The languages that studies are written in, of which the interface speaks only a few.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::locale::Locale;

mod reading;
mod table;

pub use reading::Reading;
use table::LANGUAGES;

/// A language in which statements and other texts of a study are written: one of about 360 that have a code, a name
/// and a direction here. Every [`Locale`] is one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
pub struct StudyLanguage(u16);

/// Where a line of text begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// At the left.
    FromLeft,
    /// At the right.
    FromRight,
}

/// A text that names no language a study can be written in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{found}” is not the code of a language here")]
pub struct UnknownLanguage {
    /// The text as it was given.
    pub found: String,
}

impl StudyLanguage {
    /// Norwegian bokmål.
    pub const NB: Self = Self(0);
    /// Norwegian nynorsk.
    pub const NN: Self = Self(1);
    /// English.
    pub const EN: Self = Self(2);

    /// All languages: Norwegian and English, then the others by their codes.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).map(Self).take(LANGUAGES.len())
    }

    /// The language's code (BCP 47), as in the `lang` attribute, such as `se` or `pt-BR`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        LANGUAGES[self.0 as usize].0
    }

    /// The language's own name for itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        LANGUAGES[self.0 as usize].1
    }

    /// Where its lines begin.
    #[must_use]
    pub const fn direction(self) -> Direction {
        LANGUAGES[self.0 as usize].2
    }

    /// Where its lines begin, as in the `dir` attribute: `ltr` or `rtl`.
    #[must_use]
    pub const fn dir(self) -> &'static str {
        match self.direction() {
            Direction::FromLeft => "ltr",
            Direction::FromRight => "rtl",
        }
    }

    /// The interface in this language, if it speaks it.
    #[must_use]
    pub const fn locale(self) -> Option<Locale> {
        match self {
            Self::NB => Some(Locale::Nb),
            Self::NN => Some(Locale::Nn),
            Self::EN => Some(Locale::En),
            _ => None,
        }
    }
}

impl From<Locale> for StudyLanguage {
    fn from(locale: Locale) -> Self {
        match locale {
            Locale::Nb => Self::NB,
            Locale::Nn => Self::NN,
            Locale::En => Self::EN,
        }
    }
}

impl fmt::Display for StudyLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for StudyLanguage {
    type Err = UnknownLanguage;

    /// Codes are read in any case, as BCP 47 asks for.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::all()
            .find(|language| language.code().eq_ignore_ascii_case(text))
            .ok_or_else(|| UnknownLanguage {
                found: text.to_owned(),
            })
    }
}

impl TryFrom<String> for StudyLanguage {
    type Error = UnknownLanguage;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<StudyLanguage> for &'static str {
    fn from(language: StudyLanguage) -> Self {
        language.code()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use unic_langid::LanguageIdentifier;

    use super::*;

    #[test]
    fn every_code_is_well_formed_names_one_language_and_is_read_back() {
        let mut codes = BTreeSet::new();
        for language in StudyLanguage::all() {
            let code = language.code();
            let read: LanguageIdentifier = code.parse().expect("a code of BCP 47");
            assert_eq!(read.to_string(), code);
            assert!(codes.insert(code), "{code} twice");
            assert_eq!(code.parse(), Ok(language));
            assert_eq!(code.to_ascii_uppercase().parse(), Ok(language));
        }
        assert!("klingon".parse::<StudyLanguage>().is_err());
        assert!("".parse::<StudyLanguage>().is_err());
    }

    #[test]
    fn no_two_languages_have_the_same_name() {
        let names: BTreeSet<_> = StudyLanguage::all().map(StudyLanguage::name).collect();
        assert_eq!(names.len(), StudyLanguage::all().count());
    }

    #[test]
    fn a_name_is_written_in_the_direction_of_its_language() {
        for language in StudyLanguage::all() {
            let begins_right = language.name().chars().any(|letter| {
                matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}')
            });
            assert_eq!(begins_right, language.dir() == "rtl", "{language}");
        }
    }

    #[test]
    fn the_interface_speaks_three_of_them_under_the_same_names() {
        let spoken: Vec<_> = StudyLanguage::all()
            .filter_map(StudyLanguage::locale)
            .collect();
        assert_eq!(spoken, Locale::ALL);
        for locale in Locale::ALL {
            let language = StudyLanguage::from(locale);
            assert_eq!(language.locale(), Some(locale));
            assert_eq!(
                (language.code(), language.name()),
                (locale.code(), locale.name())
            );
        }
    }
}
