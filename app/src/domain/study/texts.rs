//! What a study says to participants.

use crate::domain::text::{Shape, checked_text};

checked_text! {
    /// The title of a study.
    Title, Shape::line(120)
}

checked_text! {
    /// The condition of instruction: the sentence participants sort under.
    Instruction, Shape::line(400)
}

checked_text! {
    /// What participants are told before they agree to take part. Paragraphs are separated by empty lines.
    Information, Shape::lines(12_000)
}

/// The texts of a study in one language; what is missing is taken from the main language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StudyTexts {
    /// The title.
    pub title: Option<Title>,
    /// The condition of instruction.
    pub instruction: Option<Instruction>,
    /// The information for participants.
    pub information: Option<Information>,
}

impl StudyTexts {
    /// A title and nothing else.
    #[must_use]
    pub fn titled(title: Title) -> Self {
        Self {
            title: Some(title),
            ..Self::default()
        }
    }

    /// Whether nothing is written.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.title.is_none() && self.instruction.is_none() && self.information.is_none()
    }
}
