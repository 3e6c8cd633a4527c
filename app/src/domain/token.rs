//! Secrets in links: whoever has the link has the right.

use std::fmt;
use std::str::FromStr;

use zeroize::Zeroize;

use super::base32;

/// A text that cannot be the secret of a link. It does not repeat the text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not the secret of a link")]
pub struct InvalidToken;

/// Letters of Crockford's base 32 in a secret: 32 random bytes hold 51 whole groups of five bits.
const LENGTH: usize = 51;

/// The first 255 of the 256 bits, five at a time.
fn spell(bytes: &[u8; 32]) -> String {
    let bit = |position: usize| (bytes[position / 8] >> (7 - position % 8)) & 1;
    (0..LENGTH)
        .map(|letter| (0..5).fold(0, |value, offset| value << 1 | bit(letter * 5 + offset)))
        .map(base32::letter)
        .collect()
}

macro_rules! link_secret {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        ///
        /// Made of 32 random bytes; only its hash is stored, `Debug` hides it, and its memory is cleared when it is
        /// dropped.
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name(String);

        impl $name {
            /// Makes a secret of random bytes.
            #[must_use]
            pub fn from_random(mut bytes: [u8; 32]) -> Self {
                let secret = Self(spell(&bytes));
                bytes.zeroize();
                secret
            }

            /// The secret as it stands in the link.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = InvalidToken;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                if text.len() == LENGTH && text.chars().all(base32::is_letter) {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(InvalidToken)
                }
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }

        impl Drop for $name {
            fn drop(&mut self) {
                self.0.zeroize();
            }
        }
    };
}

link_secret! {
    /// The secret of a one-time link with which a researcher sets a password.
    SignInToken
}
link_secret! {
    /// The secret of a one-time link by which somebody joins a study.
    InvitationToken
}
link_secret! {
    /// The secret of a presentation link.
    PresentationToken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bits_are_spelled_in_order() {
        let mut bytes = [0; 32];
        bytes[0] = 0b1111_1000;
        bytes[1] = 0b0000_0010;
        // 11111 000 00 00000 10…: groups 31, 0, 1, 0, …
        let token = PresentationToken::from_random(bytes);
        assert!(token.as_str().starts_with("Z010"));
        assert_eq!(token.as_str().len(), LENGTH);
        assert_eq!(token.as_str().parse(), Ok(token.clone()));
    }

    #[test]
    fn the_secret_is_neither_printed_nor_repeated_in_errors() {
        let token = SignInToken::from_random([0xff; 32]);
        assert_eq!(format!("{token:?}"), "SignInToken(…)");
        assert_eq!("ZZZ".parse::<SignInToken>(), Err(InvalidToken));
        assert!(!InvalidToken.to_string().contains("ZZZ"));
    }
}
