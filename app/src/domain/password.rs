//! Passwords in the clear, for the moment between a form and a hash.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroize;

use super::email::EmailAddress;

/// A password that is good enough to be set. `Debug` hides it, and its memory is cleared when it is dropped.
#[derive(Clone)]
pub struct PasswordPlain(String);

/// A password that somebody tries at sign-in: nothing is demanded of it but a bound on its length, so that hashing
/// a megabyte cannot be asked for. Hidden and cleared like [`PasswordPlain`].
#[derive(Clone)]
pub struct PasswordAttempt(String);

/// Why a password cannot be set. The password itself is not repeated.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Too short.
    #[error(
        "the password has {found} characters, but should have at least {}",
        PasswordPlain::MIN
    )]
    TooShort {
        /// Characters found.
        found: usize,
    },
    /// Too long.
    #[error(
        "the password has {found} characters, but may have at most {}",
        PasswordPlain::MAX
    )]
    TooLong {
        /// Characters found.
        found: usize,
    },
    /// One of the first things anybody would try.
    #[error("this password is one of the first that would be tried")]
    Common,
    /// Built around the e-mail address or the name of the program.
    #[error("the password contains the e-mail address or the name of this service")]
    Guessable,
}

/// Cores of passwords that lists of leaked passwords are full of. A password that is nothing but such cores,
/// digits and signs is refused.
const COMMON: [&str; 24] = [
    "password",
    "passord",
    "passwort",
    "qwerty",
    "qwertyuiop",
    "asdfgh",
    "zxcvbn",
    "abcdef",
    "letmein",
    "welcome",
    "velkommen",
    "admin",
    "iloveyou",
    "monkey",
    "dragon",
    "sommer",
    "vinter",
    "høst",
    "vår",
    "norge",
    "hemmelig",
    "football",
    "fotball",
    "test",
];

/// Words that must not be part of a password: it would be guessed from where it is used.
const CONTEXT: [&str; 1] = ["synspunkt"];

impl PasswordPlain {
    /// The fewest characters.
    pub const MIN: usize = 12;
    /// The most characters.
    pub const MAX: usize = 200;

    /// Checks a new password for the account with this address. Any characters are welcome, spaces included; it is
    /// only brought into normal form C, so that another keyboard gives the same password.
    ///
    /// # Errors
    /// It is too short, too long, or would be guessed at once.
    pub fn new(mut raw: String, account: &EmailAddress) -> Result<Self, PasswordError> {
        let password = Self(raw.nfc().collect());
        raw.zeroize();
        let found = password.0.chars().count();
        if found < Self::MIN {
            return Err(PasswordError::TooShort { found });
        }
        if found > Self::MAX {
            return Err(PasswordError::TooLong { found });
        }
        let mut lower = password.0.to_lowercase();
        let verdict = judge(&lower, account);
        lower.zeroize();
        verdict.map(|()| password)
    }

    /// The password, for hashing.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

fn judge(lower: &str, account: &EmailAddress) -> Result<(), PasswordError> {
    let local = account.local_part();
    let revealing = |word: &str| word.chars().count() >= 4 && lower.contains(word);
    if revealing(local) || CONTEXT.iter().any(|word| revealing(word)) {
        return Err(PasswordError::Guessable);
    }
    let mut rest = lower.to_owned();
    for core in COMMON {
        rest = rest.replace(core, "");
    }
    let letters_left = rest.chars().filter(|c| c.is_alphabetic()).count();
    let distinct: std::collections::BTreeSet<char> = lower.chars().collect();
    rest.zeroize();
    if letters_left < 3 && lower.chars().any(char::is_alphabetic) || distinct.len() < 5 {
        return Err(PasswordError::Common);
    }
    let steps = lower.chars().zip(lower.chars().skip(1));
    let run = steps.filter(|(a, b)| u32::from(*b).abs_diff(u32::from(*a)) == 1);
    if run.count() + 3 >= lower.chars().count() {
        return Err(PasswordError::Common);
    }
    Ok(())
}

impl PasswordAttempt {
    /// Takes what was typed; `None` if it is longer than any password can be.
    #[must_use]
    pub fn new(mut raw: String) -> Option<Self> {
        let attempt = Self(raw.nfc().collect());
        raw.zeroize();
        (attempt.0.chars().count() <= PasswordPlain::MAX).then_some(attempt)
    }

    /// What was typed, for comparison with a hash.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PasswordPlain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordPlain(…)")
    }
}

impl fmt::Debug for PasswordAttempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordAttempt(…)")
    }
}

impl Drop for PasswordPlain {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl Drop for PasswordAttempt {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str) -> Result<(), PasswordError> {
        let account = "kari.nordmann@example.no".parse().expect("an address");
        PasswordPlain::new(text.to_owned(), &account).map(|_| ())
    }

    #[test]
    fn a_sentence_is_a_good_password() {
        assert_eq!(set("blå hest spiser gulrot"), Ok(()));
        assert_eq!(set("tre små kinesere"), Ok(()));
        assert_eq!(set("9f#Kq2!mZx8&"), Ok(()));
        assert_eq!(set("482915773062"), Ok(()));
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(
            set("æøåæøåæøåæø"),
            Err(PasswordError::TooShort { found: 11 })
        );
        let long = "abc def ghi ".repeat(17);
        assert_eq!(set(&long), Err(PasswordError::TooLong { found: 204 }));
    }

    #[test]
    fn what_everybody_tries_first_is_refused() {
        for text in [
            "password1234",
            "Passord123456!",
            "qwertyqwerty",
            "Sommer2026!!",
            "aaaaaaaaaaaa",
            "123456789012",
            "abcdefghijkl",
        ] {
            assert_eq!(set(text), Err(PasswordError::Common), "{text}");
        }
        assert_eq!(set("Synspunkt er fint"), Err(PasswordError::Guessable));
        assert_eq!(set("kari.nordmann er best"), Err(PasswordError::Guessable));
    }

    #[test]
    fn debug_output_hides_the_password() {
        let account = "kari@example.no".parse().expect("an address");
        let plain = PasswordPlain::new("blå hest spiser".to_owned(), &account).expect("good");
        assert_eq!(format!("{plain:?}"), "PasswordPlain(…)");
        let attempt = PasswordAttempt::new("hest".to_owned()).expect("short");
        assert_eq!(format!("{attempt:?}"), "PasswordAttempt(…)");
    }
}
