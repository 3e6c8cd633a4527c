//! A statement in words.

use serde::{Deserialize, Serialize};

use super::text::{Shape, checked_text};

pub use analysis::StatementNo;

checked_text! {
    /// The text of a statement in one language: one line of at most 400 characters.
    StatementText, Shape::line(400)
}

checked_text! {
    /// A short label that stands for a statement where its text does not fit, as on slides.
    ShortLabel, Shape::line(24)
}

checked_text! {
    /// What a word or sentence in a statement refers to, the same for everybody who asks for it.
    Clarification, Shape::line(400)
}

/// A statement in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The text as participants read it.
    pub text: StatementText,
    /// The short label, if there is one.
    pub label: Option<ShortLabel>,
    /// The explanation that participants can open, if there is one.
    pub clarification: Option<Clarification>,
}

impl Wording {
    /// A text without label and explanation.
    #[must_use]
    pub const fn plain(text: StatementText) -> Self {
        Self {
            text,
            label: None,
            clarification: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::TextError;

    #[test]
    fn a_label_has_room_for_24_characters() {
        assert!(ShortLabel::new(&"å".repeat(24)).is_ok());
        assert_eq!(
            ShortLabel::new(&"å".repeat(25)),
            Err(TextError::TooLong { found: 25, max: 24 })
        );
    }

    #[test]
    fn a_stored_text_is_checked_when_it_is_read() {
        assert!(serde_json::from_str::<StatementText>("\"Jeg får tid\"").is_ok());
        assert!(serde_json::from_str::<StatementText>("\"  \"").is_err());
        let long = serde_json::to_string(&"x".repeat(401)).expect("text");
        assert!(serde_json::from_str::<StatementText>(&long).is_err());
    }
}
