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

checked_text! {
    /// The words at one end of the grid or in its middle, such as “most agree”.
    GridEnd, Shape::line(40)
}

checked_text! {
    /// The name of a pile, such as “does not concern me”.
    PileLabel, Shape::line(40)
}

/// The names of the three piles; the interface has its own where there are none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PileLabels {
    /// For statements one disagrees with.
    pub disagree: Option<PileLabel>,
    /// For statements one has no clear opinion on.
    pub neutral: Option<PileLabel>,
    /// For statements one agrees with.
    pub agree: Option<PileLabel>,
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
    /// The words at the lowest rank; the interface has its own where there are none.
    pub least: Option<GridEnd>,
    /// The words at the highest rank; the interface has its own where there are none.
    pub most: Option<GridEnd>,
    /// The words in the middle of the scale; the interface has its own where there are none.
    pub middle: Option<GridEnd>,
    /// The names of the piles.
    pub piles: PileLabels,
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
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
