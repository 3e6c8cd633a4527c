//! A researcher's e-mail address, which is the name of the account.

use std::fmt;
use std::str::FromStr;

use unicode_normalization::UnicodeNormalization;

/// An e-mail address in small letters, so that one address is one account.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress(String);

/// A text that cannot be an e-mail address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// Nothing was given.
    #[error("the e-mail address is missing")]
    Blank,
    /// It has not the form name@domain.
    #[error("“{found}” is not an e-mail address")]
    Form {
        /// The text, cut after 80 characters.
        found: String,
    },
    /// It is longer than any address that can be used (RFC 5321).
    #[error(
        "the e-mail address has {found} characters, but may have at most {}",
        EmailAddress::MAX
    )]
    TooLong {
        /// Bytes found.
        found: usize,
    },
}

impl EmailAddress {
    /// The longest address, in bytes (RFC 5321, section 4.5.3.1.3, without the angle brackets).
    pub const MAX: usize = 254;

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before the @.
    #[must_use]
    pub fn local_part(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(local, _)| local)
    }
}

impl FromStr for EmailAddress {
    type Err = EmailError;

    /// Checks the form only; whether mail arrives can only be found out by sending some.
    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        let text: String = raw.trim().nfc().flat_map(char::to_lowercase).collect();
        if text.is_empty() {
            return Err(EmailError::Blank);
        }
        if text.len() > Self::MAX {
            return Err(EmailError::TooLong { found: text.len() });
        }
        let malformed = || EmailError::Form {
            found: raw.trim().chars().take(80).collect(),
        };
        let (local, domain) = text.split_once('@').ok_or_else(malformed)?;
        let clean = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[]\",;:\\".contains(c);
        let well_formed = !local.is_empty()
            && local.len() <= 64
            && text.chars().all(clean)
            && !domain.contains('@')
            && domain.contains('.')
            && domain.split('.').all(|label| !label.is_empty());
        if well_formed {
            Ok(Self(text))
        } else {
            Err(malformed())
        }
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_is_one_account_whatever_its_case() {
        let address: EmailAddress = " Kari.Nordmann@Example.NO ".parse().expect("an address");
        assert_eq!(address.as_str(), "kari.nordmann@example.no");
        assert_eq!(address.local_part(), "kari.nordmann");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "kari",
            "@example.no",
            "kari@",
            "kari@example",
            "kari@example..no",
            "a@b@c.no",
            "kari nordmann@example.no",
            "kari@example.no\nBcc: x@y.no",
            "<kari@example.no>",
        ] {
            assert!(
                matches!(text.parse::<EmailAddress>(), Err(EmailError::Form { .. })),
                "{text}"
            );
        }
        assert_eq!("".parse::<EmailAddress>(), Err(EmailError::Blank));
        let long = format!("a@{}.no", "b".repeat(260));
        assert!(matches!(
            long.parse::<EmailAddress>(),
            Err(EmailError::TooLong { found: 265 })
        ));
    }
}
