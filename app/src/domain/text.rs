//! Text that people write: normalised once, limited in length, free of characters that disturb other text.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// There is nothing but blank space.
    #[error("the text is empty")]
    Blank,
    /// The text has more characters, as a reader counts them, than fit.
    #[error("the text has {found} characters, but may have at most {max}")]
    TooLong {
        /// Characters found.
        found: usize,
        /// Characters allowed.
        max: usize,
    },
    /// A control character, or one that turns the direction of the text around it.
    #[error("the text contains the character U+{:04X}, which is not allowed", u32::from(*.character))]
    Forbidden {
        /// The character.
        character: char,
    },
}

/// How a text may look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    /// The largest number of grapheme clusters (characters as a reader counts them).
    pub max: usize,
    /// Whether line breaks are kept; otherwise they become spaces.
    pub lines: Lines,
}

/// Whether a text has one line or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    /// Every run of blank space becomes one space.
    One,
    /// Line breaks are kept, written as `\n`.
    Many,
}

/// A grapheme cluster may carry accents, but on average no more than this many bytes: a hundred accents on one
/// letter would paint over the lines above and below.
const BYTES_PER_GRAPHEME: usize = 8;

impl Shape {
    /// One line of at most `max` characters.
    pub const fn line(max: usize) -> Self {
        Self {
            max,
            lines: Lines::One,
        }
    }

    /// Several lines of at most `max` characters in all.
    pub const fn lines(max: usize) -> Self {
        Self {
            max,
            lines: Lines::Many,
        }
    }

    /// The text in normal form C, trimmed, or what is wrong with it.
    pub fn check(self, raw: &str) -> Result<String, TextError> {
        let normal: String = raw.nfc().collect();
        let text = match self.lines {
            Lines::One => normal.split_whitespace().collect::<Vec<_>>().join(" "),
            Lines::Many => normal
                .replace("\r\n", "\n")
                .replace(['\r', '\u{2028}', '\u{2029}'], "\n")
                .replace('\t', " ")
                .trim()
                .to_owned(),
        };
        if text.is_empty() {
            return Err(TextError::Blank);
        }
        if let Some(character) = text.chars().find(|character| self.forbids(*character)) {
            return Err(TextError::Forbidden { character });
        }
        let graphemes = text.graphemes(true).count();
        let by_bytes = text.len().div_ceil(BYTES_PER_GRAPHEME);
        let found = graphemes.max(by_bytes);
        if found > self.max {
            return Err(TextError::TooLong {
                found,
                max: self.max,
            });
        }
        Ok(text)
    }

    fn forbids(self, character: char) -> bool {
        if character == '\n' {
            return self.lines == Lines::One;
        }
        character.is_control() || turns_direction(character)
    }
}

/// Embeddings, overrides and isolates of the bidirectional algorithm (Unicode Standard Annex 9): they change how
/// text *outside* the field is read. The plain direction marks do not.
fn turns_direction(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Defines a text of a certain shape, with one checked constructor `new` that all other ways in use.
macro_rules! checked_text {
    ($(#[$doc:meta])* $name:ident, $shape:expr) => {
        $(#[$doc])*
        #[derive(
            Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The largest number of characters, as a reader counts them.
            pub const MAX: usize = $shape.max;

            /// Normalises (NFC), trims and checks the text.
            ///
            /// # Errors
            /// The text is blank, too long, or contains control characters.
            pub fn new(raw: &str) -> Result<Self, $crate::domain::text::TextError> {
                $shape.check(raw).map(Self)
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::text::TextError;

            fn from_str(raw: &str) -> Result<Self, Self::Err> {
                Self::new(raw)
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::domain::text::TextError;

            fn try_from(raw: String) -> Result<Self, Self::Error> {
                Self::new(&raw)
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }
    };
}

pub(super) use checked_text;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_composed_trimmed_and_its_blanks_run_together() {
        assert_eq!(
            Shape::line(20).check("  A\u{30A}  b\n\tc "),
            Ok("Å b c".to_owned())
        );
    }

    #[test]
    fn line_breaks_of_every_kind_become_one_kind() {
        assert_eq!(
            Shape::lines(20).check("a\r\nb\rc\u{2028}d\n"),
            Ok("a\nb\nc\nd".to_owned())
        );
    }

    #[test]
    fn length_is_counted_as_a_reader_counts() {
        // A family of four is one character to its reader, and 25 bytes.
        let family = "👨‍👩‍👧‍👦";
        assert!(Shape::line(4).check(family).is_ok());
        assert_eq!(
            Shape::line(2).check("abc"),
            Err(TextError::TooLong { found: 3, max: 2 })
        );
    }

    #[test]
    fn a_tower_of_accents_does_not_pass_as_one_character() {
        let tower = format!("z{}", "\u{335}".repeat(500));
        assert!(matches!(
            Shape::line(40).check(&tower),
            Err(TextError::TooLong { max: 40, .. })
        ));
    }

    #[test]
    fn characters_that_disturb_their_surroundings_are_refused() {
        for character in ['\0', '\u{7}', '\u{1b}', '\u{7f}', '\u{202E}', '\u{2066}'] {
            let text = format!("a{character}b");
            assert_eq!(
                Shape::line(10).check(&text),
                Err(TextError::Forbidden { character })
            );
            assert_eq!(
                Shape::lines(10).check(&text),
                Err(TextError::Forbidden { character })
            );
        }
    }

    #[test]
    fn blank_space_of_any_kind_is_blank() {
        for text in ["", "   ", "\n\t", "\u{a0}\u{2003}"] {
            assert_eq!(Shape::line(10).check(text), Err(TextError::Blank));
        }
    }
}
