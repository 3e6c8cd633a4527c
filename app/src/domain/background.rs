//! Background questions: few, coarse, off by default, and shown as counts of five or more only.

mod counts;
mod draft;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::language::StudyLanguage;
use super::study::ConditionNo;
use super::text::{Shape, checked_text};

pub use counts::{Counts, FLOOR};
pub use draft::{QuestionDraft, QuestionProblem};

checked_text! {
    /// A background question.
    QuestionText, Shape::line(200)
}

checked_text! {
    /// One of the answers that a background question offers.
    OptionText, Shape::line(80)
}

/// A question with the same options in every language it is written in; the main language is always there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawQuestion")]
pub struct Question {
    wordings: BTreeMap<StudyLanguage, Wording>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawQuestion {
    wordings: BTreeMap<StudyLanguage, Wording>,
}

/// Why what a file holds is no background question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnsoundBackground {
    /// A question has too few or too many options, or not as many in every language.
    #[error("a background question has from 2 to 8 options, as many in every language")]
    Options,
    /// There are too many questions.
    #[error("there are more than {} background questions", Background::MAX)]
    TooMany,
}

impl TryFrom<RawQuestion> for Question {
    type Error = UnsoundBackground;

    fn try_from(raw: RawQuestion) -> Result<Self, UnsoundBackground> {
        let wordings = raw.wordings;
        let mut counts = wordings.values().map(|wording| wording.options.len());
        let first = counts.next().ok_or(UnsoundBackground::Options)?;
        if Self::OPTIONS.contains(&first) && counts.all(|count| count == first) {
            Ok(Self { wordings })
        } else {
            Err(UnsoundBackground::Options)
        }
    }
}

/// A question in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The question.
    pub text: QuestionText,
    /// What one can choose, besides not saying.
    pub options: Vec<OptionText>,
}

/// The background questions of a study, in the order they are asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Question>")]
pub struct Background(Vec<Question>);

impl TryFrom<Vec<Question>> for Background {
    type Error = UnsoundBackground;

    fn try_from(questions: Vec<Question>) -> Result<Self, UnsoundBackground> {
        if questions.len() > Self::MAX {
            return Err(UnsoundBackground::TooMany);
        }
        Ok(Self(questions))
    }
}

/// One choice per question, as the number of the option from zero; `None` is “prefer not to say”.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices(Vec<Option<u8>>);

/// Choices that do not belong to a study's questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the choices are not those of the study's questions")]
pub struct ForeignChoices;

impl Question {
    /// How many options a question may have, besides not saying. Fewer tell nothing, more isolate people.
    pub const OPTIONS: std::ops::RangeInclusive<usize> = 2..=8;

    /// The question in the wanted language or else the main one, with the language it is in.
    #[must_use]
    pub fn wording(
        &self,
        wanted: impl Into<StudyLanguage>,
        main: StudyLanguage,
    ) -> Option<(&Wording, StudyLanguage)> {
        [wanted.into(), main]
            .into_iter()
            .find_map(|locale| Some((self.wordings.get(&locale)?, locale)))
    }

    /// The question in exactly this language.
    #[must_use]
    pub fn in_language(&self, locale: StudyLanguage) -> Option<&Wording> {
        self.wordings.get(&locale)
    }

    /// How many options there are, besides not saying.
    #[must_use]
    pub fn options(&self) -> usize {
        self.wordings
            .values()
            .next()
            .map_or(0, |wording| wording.options.len())
    }
}

impl Background {
    /// How many questions a study may ask. Every further one makes people easier to find.
    pub const MAX: usize = 6;

    /// The questions.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.0
    }

    /// Whether nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the choices can have been made among these questions.
    ///
    /// # Errors
    /// There is not one choice per question, or one is no option of its question.
    pub fn check(&self, choices: &Choices) -> Result<(), ForeignChoices> {
        let fits = |(question, choice): (&Question, &Option<u8>)| {
            choice.is_none_or(|option| usize::from(option) < question.options())
        };
        let same_number = self.0.len() == choices.0.len();
        if same_number && self.0.iter().zip(&choices.0).all(fits) {
            Ok(())
        } else {
            Err(ForeignChoices)
        }
    }

    /// The questions as they are asked with a sort under this condition of instruction: once per person, with the first
    /// one.
    #[must_use]
    pub fn asked_under(self, condition: ConditionNo) -> Self {
        if condition == ConditionNo::FIRST {
            self
        } else {
            Self::default()
        }
    }

    /// How often each option of each question was chosen, with “prefer not to say” as the last, or as much of it as
    /// may be shown. `None` for fewer choices than the floor. Choices of other questions are left out.
    #[must_use]
    pub fn count(&self, all: &[Choices]) -> Option<BackgroundCounts> {
        let all: Vec<&Choices> = all
            .iter()
            .filter(|choices| self.check(choices).is_ok())
            .collect();
        let of_question = |(index, question): (usize, &Question)| {
            let mut counts = vec![0; question.options() + 1];
            for choices in &all {
                let place = choices.0[index].map_or(question.options(), usize::from);
                counts[place] += 1;
            }
            Counts::shown(&counts)
        };
        let questions: Option<Vec<Counts>> = self.0.iter().enumerate().map(of_question).collect();
        questions.map(|questions| BackgroundCounts {
            sorts: all.len(),
            questions,
        })
    }
}

impl Choices {
    /// The choices, one per question.
    #[must_use]
    pub const fn new(choices: Vec<Option<u8>>) -> Self {
        Self(choices)
    }

    /// The choices, one per question.
    #[must_use]
    pub fn as_slice(&self) -> &[Option<u8>] {
        &self.0
    }
}

/// What researchers get to know about the background of a study's participants: made once, so that no two such
/// tables can be subtracted from each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackgroundCounts {
    /// How many sorts were counted.
    pub sorts: usize,
    /// One per question.
    pub questions: Vec<Counts>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(options: usize) -> Question {
        let text = |text: String| OptionText::new(&text).expect("a text");
        let wording = Wording {
            text: QuestionText::new("Hvor lenge?").expect("a text"),
            options: (0..options)
                .map(|number| text(format!("{number}")))
                .collect(),
        };
        Question {
            wordings: BTreeMap::from([(StudyLanguage::NB, wording)]),
        }
    }

    #[test]
    fn choices_belong_to_their_questions() {
        let background = Background(vec![question(2), question(3)]);
        let check = |choices: &[Option<u8>]| background.check(&Choices::new(choices.to_vec()));
        assert!(check(&[Some(1), Some(2)]).is_ok());
        assert!(check(&[None, None]).is_ok());
        assert!(check(&[Some(2), Some(2)]).is_err());
        assert!(check(&[Some(1)]).is_err());
    }

    #[test]
    fn not_saying_is_counted_as_the_last_option() {
        let background = Background(vec![question(2)]);
        let mut all = vec![Choices::new(vec![Some(0)]); 5];
        all.extend(vec![Choices::new(vec![Some(1)]); 6]);
        all.extend(vec![Choices::new(vec![None]); 7]);
        // Left over from other questions.
        all.push(Choices::new(vec![Some(7)]));
        let counts = background.count(&all).expect("enough");
        assert_eq!(counts.sorts, 18);
        assert_eq!(counts.questions[0].cells(), [Some(5), Some(6), Some(7)]);
        assert_eq!(background.count(&all[..4]), None);
    }
}
