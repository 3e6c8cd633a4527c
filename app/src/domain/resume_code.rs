//! The resume code: with it a participant goes on with an unfinished sort on another device.

use std::fmt;
use std::str::FromStr;

use zeroize::Zeroize;

use super::base32;

/// Ten random letters of Crockford's base 32 (50 bits) and a check letter: short enough to be read aloud or typed on
/// a telephone. It is too short to be stored as a plain hash; the server turns it into keys with effort and with a
/// secret of its own.
///
/// `Debug` hides it, and its memory is cleared when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct ResumeCode(String);

/// A text that cannot be a resume code. It does not repeat the text, which may be nearly the secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ResumeCodeError {
    /// A character that no resume code has, or too many or too few letters and digits.
    #[error("a resume code has {} letters and digits", ResumeCode::LENGTH)]
    Form,
    /// The check letter does not fit: something was misread or mistyped.
    #[error("the check letter does not fit")]
    Check,
}

impl ResumeCode {
    /// Random letters of a code.
    pub const RANDOM: usize = 10;
    /// Letters and digits in a code, with the check letter.
    pub const LENGTH: usize = Self::RANDOM + 1;

    /// Makes a code of the low five bits of each random byte.
    #[must_use]
    pub fn from_random(mut bytes: [u8; Self::RANDOM]) -> Self {
        let mut code: String = bytes.into_iter().map(base32::letter).collect();
        let sum = gf32::sum(bytes.into_iter().map(|byte| byte & 31));
        code.push(base32::letter(gf32::times_alpha(sum)));
        bytes.zeroize();
        Self(code)
    }

    /// The code without separators: what keys are derived from.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code for people: groups of 4, 4 and 3 separated by spaces.
    #[must_use]
    pub fn grouped(&self) -> String {
        format!("{} {} {}", &self.0[..4], &self.0[4..8], &self.0[8..])
    }
}

impl FromStr for ResumeCode {
    type Err = ResumeCodeError;

    /// Reads what a person heard or copied by hand: lower case, spaces, hyphens, the letter O for 0, I or L for 1.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let letters = text
            .chars()
            .filter(|character| !base32::is_separator(*character));
        let code: Option<String> = letters.take(Self::LENGTH + 1).map(base32::meant).collect();
        let code = Self(code.ok_or(ResumeCodeError::Form)?);
        if code.0.len() != Self::LENGTH {
            return Err(ResumeCodeError::Form);
        }
        // The check letter makes the sum of a whole code zero.
        if gf32::sum(code.0.chars().filter_map(base32::value)) == 0 {
            Ok(code)
        } else {
            Err(ResumeCodeError::Check)
        }
    }
}

impl fmt::Debug for ResumeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ResumeCode(…)")
    }
}

impl Drop for ResumeCode {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// Sums over the field of 32 elements, by which a check letter is made and tested.
///
/// Each letter counts α times as much as the next one, where α generates the field's 31 elements other than zero: a
/// shortened code of Reed and Solomon (1960) with one check symbol. No weight of a code this short is zero or occurs
/// twice, so every wrong letter and every exchange of two different letters changes the sum.
mod gf32 {
    /// x⁵ + x² + 1, a primitive polynomial over the field of two elements.
    const MODULUS: u8 = 0b10_0101;

    /// The weighted sum; the last element counts once.
    pub fn sum(elements: impl Iterator<Item = u8>) -> u8 {
        elements.fold(0, |sum, element| times_alpha(sum) ^ element)
    }

    /// The product with α.
    pub const fn times_alpha(element: u8) -> u8 {
        let shifted = element << 1;
        if shifted & 32 == 0 {
            shifted
        } else {
            shifted ^ MODULUS
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes of all kinds: every letter at every place, and some that are mixed.
    fn codes() -> Vec<ResumeCode> {
        let mut codes = Vec::new();
        for seed in 0..=255_u8 {
            let mut state = u32::from(seed);
            codes.push(ResumeCode::from_random(std::array::from_fn(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                state.to_be_bytes()[0]
            })));
        }
        codes
    }

    fn letters() -> Vec<char> {
        (0..32).map(base32::letter).collect()
    }

    #[test]
    fn what_people_write_is_read() {
        let code = ResumeCode::from_random([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        assert!(code.as_str().starts_with("0123456789"));
        assert_eq!(code.as_str().len(), 11);
        let grouped = code.grouped();
        assert_eq!(grouped.replace(' ', ""), code.as_str());
        for written in [
            code.as_str().to_owned(),
            grouped.clone(),
            grouped.to_lowercase().replace(' ', "–"),
            format!(" {}\n", grouped.replace('0', "o").replace('1', "L")),
        ] {
            assert_eq!(written.parse(), Ok(code.clone()), "{written}");
        }
    }

    #[test]
    fn every_wrong_letter_is_found() {
        for code in codes() {
            assert_eq!(code.as_str().parse(), Ok(code.clone()));
            for place in 0..ResumeCode::LENGTH {
                for letter in letters() {
                    let mut wrong: Vec<char> = code.as_str().chars().collect();
                    if wrong[place] == letter {
                        continue;
                    }
                    wrong[place] = letter;
                    let wrong: String = wrong.into_iter().collect();
                    assert_eq!(wrong.parse::<ResumeCode>(), Err(ResumeCodeError::Check));
                }
            }
        }
    }

    #[test]
    fn every_exchange_of_letters_is_found() {
        let mut exchanged = 0;
        for code in codes() {
            for one in 0..ResumeCode::LENGTH {
                for other in one + 1..ResumeCode::LENGTH {
                    let mut wrong: Vec<char> = code.as_str().chars().collect();
                    wrong.swap(one, other);
                    let wrong: String = wrong.into_iter().collect();
                    if wrong != code.as_str() {
                        exchanged += 1;
                        assert_eq!(wrong.parse::<ResumeCode>(), Err(ResumeCodeError::Check));
                    }
                }
            }
        }
        assert!(exchanged > 10_000, "{exchanged}");
    }

    #[test]
    fn alpha_generates_the_field() {
        let mut seen = std::collections::BTreeSet::new();
        let mut element = 1;
        while seen.insert(element) {
            element = gf32::times_alpha(element);
        }
        assert_eq!(seen, (1..32).collect());
    }

    #[test]
    fn what_cannot_be_a_code_is_refused() {
        for text in ["", "0123", "U1234567890", "0123456789AB", "Å1234567890"] {
            assert_eq!(text.parse::<ResumeCode>(), Err(ResumeCodeError::Form));
        }
    }

    #[test]
    fn debug_output_hides_the_code() {
        let code = ResumeCode::from_random([0; 10]);
        assert_eq!(format!("{code:?}"), "ResumeCode(…)");
    }
}
