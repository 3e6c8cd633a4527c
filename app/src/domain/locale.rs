//! The languages of the interface and of what participants read.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language that Synspunkt speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// Norwegian bokmål.
    Nb,
    /// Norwegian nynorsk.
    Nn,
    /// English.
    En,
}

/// A text that names no language Synspunkt speaks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{found}” is not a language here; there are nb, nn and en")]
pub struct UnknownLocale {
    /// The text as it was given.
    pub found: String,
}

impl Locale {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The language code (BCP 47), as in the `lang` attribute: `nb`, `nn`, `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    /// The language's own name for itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nb => "bokmål",
            Self::Nn => "nynorsk",
            Self::En => "English",
        }
    }

    /// The best language for the value of an `Accept-Language` header (RFC 9110, section 12.5.4).
    ///
    /// The language with the highest weight wins, the first of equals; a region is ignored (`en-GB`), and the
    /// general code for Norwegian (`no`) is taken as bokmål. `None` if no language named is spoken here.
    #[must_use]
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut best: Option<(Self, f32)> = None;
        for part in header.split(',') {
            let (range, parameters) = part.split_once(';').unwrap_or((part, ""));
            let Some(locale) = Self::from_range(range.trim()) else {
                continue;
            };
            let weight = weight(parameters);
            if weight > 0.0 && best.is_none_or(|(_, highest)| weight > highest) {
                best = Some((locale, weight));
            }
        }
        best.map(|(locale, _)| locale)
    }

    fn from_range(range: &str) -> Option<Self> {
        let primary = range.split('-').next().unwrap_or(range);
        match primary.to_ascii_lowercase().as_str() {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// The weight in `q=0.8`; 1 where there is none, 0 (refused) where it cannot be read.
fn weight(parameters: &str) -> f32 {
    let Some(value) = parameters.trim().strip_prefix("q=") else {
        return 1.0;
    };
    match value.trim().parse::<f32>() {
        Ok(weight) if (0.0..=1.0).contains(&weight) => weight,
        _ => 0.0,
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Locale {
    type Err = UnknownLocale;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|locale| locale.code() == text)
            .ok_or_else(|| UnknownLocale {
                found: text.to_owned(),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_read_back() {
        for locale in Locale::ALL {
            assert_eq!(locale.code().parse(), Ok(locale));
        }
        assert!("no".parse::<Locale>().is_err());
        assert!("NB".parse::<Locale>().is_err());
    }

    #[test]
    fn the_header_with_the_highest_weight_wins() {
        let chosen = Locale::from_accept_language;
        assert_eq!(chosen("nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7"), Some(Locale::Nb));
        assert_eq!(chosen("de, en-GB;q=0.5, nn;q=0.7"), Some(Locale::Nn));
        assert_eq!(chosen("en;q=0.5,nn;q=0.5"), Some(Locale::En));
        assert_eq!(chosen("no"), Some(Locale::Nb));
    }

    #[test]
    fn a_header_that_helps_no_further_chooses_nothing() {
        for header in ["", "de,fr;q=0.9", "*", "en;q=0", "en;q=x", ";;;,,,"] {
            assert_eq!(Locale::from_accept_language(header), None, "{header}");
        }
    }
}
