//! The name under which a participant's sort is shown.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::text::{Shape, TextError};

mod first_names;
mod likeness;

pub use likeness::Likeness;

/// A label for a sort that researchers see: offered as four characters such as `K3O0`, or the participant's own
/// text of at most 40 characters. Unique within a study, whatever the case of its letters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Pseudonym(String);

/// What is wrong with a pseudonym.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PseudonymError {
    /// Blank, too long, or with control characters.
    #[error(transparent)]
    Text(#[from] TextError),
    /// It looks like an e-mail address, which would say who it is.
    #[error("a pseudonym cannot contain @")]
    LooksLikeAddress,
}

/// Letters and digits of an offered pseudonym.
const OFFERED: [u8; 36] = *b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

impl Pseudonym {
    /// The most characters, as a reader counts them.
    pub const MAX: usize = 40;

    /// Checks a participant's own text.
    ///
    /// # Errors
    /// It is blank, too long, contains control characters or an @.
    pub fn new(raw: &str) -> Result<Self, PseudonymError> {
        let text = Shape::line(Self::MAX).check(raw)?;
        if text.contains('@') || text.contains('＠') {
            return Err(PseudonymError::LooksLikeAddress);
        }
        Ok(Self(text))
    }

    /// A pseudonym of four letters and digits made of random bytes: about 1.7 million possible ones.
    ///
    /// The bytes are divided unevenly by 36, which makes some characters a seventh more likely; a pseudonym is no
    /// secret, so that does no harm.
    #[must_use]
    pub fn offer(bytes: [u8; 4]) -> Self {
        let letter = |byte: u8| char::from(OFFERED[usize::from(byte) % OFFERED.len()]);
        Self(bytes.into_iter().map(letter).collect())
    }

    /// The pseudonym as it is shown.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What must be unique in a study: compatibility forms and case do not count, so `k3o0` is taken by `K3O0`.
    #[must_use]
    pub fn key(&self) -> String {
        // Upper, then lower: brings ß and ss, ς and σ together, which lower case alone does not.
        let folded: String = self
            .0
            .nfkc()
            .flat_map(char::to_uppercase)
            .flat_map(char::to_lowercase)
            .collect();
        folded.nfkc().collect()
    }
}

impl fmt::Display for Pseudonym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Pseudonym {
    type Err = PseudonymError;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        Self::new(raw)
    }
}

impl TryFrom<String> for Pseudonym {
    type Error = PseudonymError;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        Self::new(&raw)
    }
}

impl From<Pseudonym> for String {
    fn from(pseudonym: Pseudonym) -> Self {
        pseudonym.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> String {
        Pseudonym::new(text).expect("a pseudonym").key()
    }

    #[test]
    fn every_offered_pseudonym_has_four_letters_or_digits() {
        for byte in 0..=u8::MAX {
            let offered = Pseudonym::offer([byte, 0, 35, 255]);
            assert_eq!(offered.as_str().len(), 4);
            let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
            assert!(offered.as_str().chars().all(plain), "{offered}");
            assert_eq!(Pseudonym::new(offered.as_str()), Ok(offered));
        }
        assert_eq!(Pseudonym::offer([10, 29, 14, 26]).as_str(), "K3O0");
    }

    #[test]
    fn case_and_form_make_no_second_pseudonym() {
        assert_eq!(key("k3o0"), key("K3O0"));
        assert_eq!(key("Blåbær"), key("BLA\u{30A}BÆR"));
        assert_eq!(key("Ｋ３"), key("k3"));
        assert_eq!(key("Straße"), key("STRASSE"));
        assert_ne!(key("Blåbær"), key("Blabær"));
    }

    #[test]
    fn an_address_or_a_long_text_is_refused() {
        assert_eq!(
            Pseudonym::new("kari@example.no"),
            Err(PseudonymError::LooksLikeAddress)
        );
        assert_eq!(
            Pseudonym::new(&"x".repeat(41)),
            Err(TextError::TooLong { found: 41, max: 40 }.into())
        );
        assert_eq!(Pseudonym::new(" "), Err(TextError::Blank.into()));
    }
}
