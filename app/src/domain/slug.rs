//! The short name of a study in its address.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// The short name in a participant's link: small letters a–z, digits and single hyphens between them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// What is wrong with a short name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlugError {
    /// Too short or too long.
    #[error(
        "the short name has {found} characters, but should have {} to {}",
        Slug::MIN,
        Slug::MAX
    )]
    Length {
        /// Characters found.
        found: usize,
    },
    /// A character other than a–z, 0–9 and the hyphen.
    #[error("“{character}” cannot be part of a short name; use a to z, 0 to 9 and hyphens")]
    Forbidden {
        /// The character.
        character: char,
    },
    /// A hyphen at an end or beside another hyphen.
    #[error("a hyphen in a short name stands between two letters or digits")]
    LooseHyphen,
}

impl Slug {
    /// The fewest characters.
    pub const MIN: usize = 3;
    /// The most characters.
    pub const MAX: usize = 60;

    /// A short name made from a title: æ, ø, å are written out, accents dropped, everything else becomes a hyphen.
    ///
    /// ```
    /// # use app::domain::slug::Slug;
    /// assert_eq!(Slug::from_title("Rådgivere på jobb, høst 2026").as_str(), "raadgivere-paa-jobb-hoest-2026");
    /// ```
    #[must_use]
    pub fn from_title(title: &str) -> Self {
        let mut slug = String::new();
        // NFC first: an å may come as an a and a ring.
        for character in title.nfc().flat_map(char::to_lowercase) {
            match character {
                'a'..='z' | '0'..='9' => slug.push(character),
                'æ' | 'ä' => slug.push_str("ae"),
                'ø' | 'ö' => slug.push_str("oe"),
                'å' => slug.push_str("aa"),
                'ü' => slug.push_str("ue"),
                'ß' => slug.push_str("ss"),
                _ => match std::iter::once(character).nfd().next() {
                    Some(base @ 'a'..='z') => slug.push(base),
                    _ if slug.ends_with('-') => {}
                    _ => slug.push('-'),
                },
            }
        }
        let slug = slug.trim_matches('-');
        let cut: String = slug.chars().take(Self::MAX).collect();
        let cut = cut.trim_end_matches('-');
        if cut.len() < Self::MIN {
            let joint = if cut.is_empty() { "" } else { "-" };
            Self(format!("{cut}{joint}studie"))
        } else {
            Self(cut.to_owned())
        }
    }

    /// Another short name for the same title, for use when the first is taken: a number is put behind, and the
    /// name is cut so that it fits.
    #[must_use]
    pub fn with_suffix(&self, number: u32) -> Self {
        let suffix = format!("-{number}");
        let kept: String = self.0.chars().take(Self::MAX - suffix.len()).collect();
        Self(format!("{}{suffix}", kept.trim_end_matches('-')))
    }

    /// The short name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = SlugError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let allowed = |character: &char| matches!(character, 'a'..='z' | '0'..='9' | '-');
        if let Some(character) = text.chars().find(|character| !allowed(character)) {
            return Err(SlugError::Forbidden { character });
        }
        if !(Self::MIN..=Self::MAX).contains(&text.len()) {
            return Err(SlugError::Length { found: text.len() });
        }
        if text.starts_with('-') || text.ends_with('-') || text.contains("--") {
            return Err(SlugError::LooseHyphen);
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Slug {
    type Error = SlugError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_the_title_the_result_is_a_short_name() {
        let titles = [
            "Rådgivere på jobb",
            "R\u{61}\u{30A}dgivere",
            "Æ",
            "",
            "—",
            "a",
            "日本語",
            "Élan — & Co.",
            &"lang ".repeat(50),
            "-a-",
        ];
        for title in titles {
            let slug = Slug::from_title(title);
            assert_eq!(slug.as_str().parse(), Ok(slug.clone()), "{title}");
            for number in [2, 99, u32::MAX] {
                let other = slug.with_suffix(number);
                assert_eq!(other.as_str().parse(), Ok(other.clone()));
                assert!(other.as_str().ends_with(&format!("-{number}")));
            }
        }
        assert_eq!(Slug::from_title("Élan — & Øy").as_str(), "elan-oey");
    }

    #[test]
    fn what_is_wrong_is_said_with_its_value() {
        assert_eq!("ab".parse::<Slug>(), Err(SlugError::Length { found: 2 }));
        assert_eq!(
            "a_b".parse::<Slug>(),
            Err(SlugError::Forbidden { character: '_' })
        );
        assert_eq!("a--b".parse::<Slug>(), Err(SlugError::LooseHyphen));
        assert_eq!("abc-".parse::<Slug>(), Err(SlugError::LooseHyphen));
    }
}
