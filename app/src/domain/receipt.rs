//! The receipt code: with it, and only with it, a participant finds the own sort again.

use std::fmt;
use std::str::FromStr;

use zeroize::Zeroize;

use super::base32;

/// 26 letters of Crockford's base 32 (130 bits), made before a sort is sent. The server keeps only its hash, which
/// also makes sending twice the same as sending once.
///
/// `Debug` hides it, and its memory is cleared when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct ReceiptCode(String);

/// A text that cannot be a receipt code. It does not repeat the text, which may be nearly the secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptCodeError {
    /// A character that no receipt code has.
    #[error("“{character}” is not part of any receipt code")]
    Forbidden {
        /// The character.
        character: char,
    },
    /// Too many or too few letters and digits.
    #[error(
        "a receipt code has {} letters and digits, this text has {found}",
        ReceiptCode::LENGTH
    )]
    Length {
        /// Letters and digits found.
        found: usize,
    },
}

impl ReceiptCode {
    /// Letters and digits in a code.
    pub const LENGTH: usize = 26;

    /// Makes a code of the low five bits of each random byte.
    #[must_use]
    pub fn from_random(bytes: [u8; Self::LENGTH]) -> Self {
        Self(bytes.into_iter().map(base32::letter).collect())
    }

    /// The code without separators: what is hashed, and what a hidden field carries.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code for people: groups of 5, 5, 5, 5 and 6 separated by spaces.
    #[must_use]
    pub fn grouped(&self) -> String {
        let mut text = String::with_capacity(Self::LENGTH + 4);
        for (index, letter) in self.0.chars().enumerate() {
            if index > 0 && index <= 20 && index % 5 == 0 {
                text.push(' ');
            }
            text.push(letter);
        }
        text
    }
}

impl FromStr for ReceiptCode {
    type Err = ReceiptCodeError;

    /// Reads what a person copied by hand: lower case, spaces, hyphens, the letter O for 0, I or L for 1.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut code = String::with_capacity(Self::LENGTH);
        let mut found = 0_usize;
        for character in text.chars() {
            if base32::is_separator(character) {
                continue;
            }
            let letter =
                base32::meant(character).ok_or(ReceiptCodeError::Forbidden { character })?;
            found += 1;
            if found <= Self::LENGTH {
                code.push(letter);
            }
        }
        if found == Self::LENGTH {
            Ok(Self(code))
        } else {
            code.zeroize();
            Err(ReceiptCodeError::Length { found })
        }
    }
}

impl fmt::Debug for ReceiptCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReceiptCode(…)")
    }
}

impl Drop for ReceiptCode {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code() -> ReceiptCode {
        let mut bytes = [0; 26];
        for (index, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::try_from(index).expect("small") | 0b1110_0000;
        }
        ReceiptCode::from_random(bytes)
    }

    #[test]
    fn the_code_is_shown_in_groups() {
        assert_eq!(code().as_str(), "0123456789ABCDEFGHJKMNPQRS");
        assert_eq!(code().grouped(), "01234 56789 ABCDE FGHJK MNPQRS");
    }

    #[test]
    fn what_people_write_is_read() {
        for written in [
            "0123456789ABCDEFGHJKMNPQRS",
            "01234 56789 ABCDE FGHJK MNPQRS",
            "01234-56789-abcde-fghjk-mnpqrs",
            " oI234\u{a0}56789 abcde\tfghjk–mnpqrs\n",
            "OL234 56789 ABCDE FGHJK MNPQRS",
        ] {
            assert_eq!(written.parse(), Ok(code()), "{written}");
        }
    }

    #[test]
    fn what_cannot_be_a_code_is_refused_without_repeating_it() {
        assert_eq!(
            "0123".parse::<ReceiptCode>(),
            Err(ReceiptCodeError::Length { found: 4 })
        );
        assert_eq!(
            "0".repeat(27).parse::<ReceiptCode>(),
            Err(ReceiptCodeError::Length { found: 27 })
        );
        assert_eq!(
            "U".parse::<ReceiptCode>(),
            Err(ReceiptCodeError::Forbidden { character: 'U' })
        );
    }

    #[test]
    fn debug_output_hides_the_code() {
        assert!(!format!("{:?}", code()).contains("0123"));
    }
}
