//! Background questions as a researcher types them.

use std::collections::BTreeMap;

use super::{Background, OptionText, Question, QuestionText, Wording};
use crate::domain::language::StudyLanguage;
use crate::domain::text::TextError;

/// A question as typed, by language: the question, and its options as lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionDraft(pub BTreeMap<StudyLanguage, (String, String)>);

/// What is wrong with a question in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionProblem {
    /// The question itself.
    Text {
        /// What is wrong.
        error: TextError,
    },
    /// One of its options.
    Option {
        /// Number of the line, from one.
        line: usize,
        /// What is wrong.
        error: TextError,
    },
    /// Too few or too many options.
    Number {
        /// Options found.
        found: usize,
    },
    /// Two options say the same.
    Same {
        /// What they say.
        option: String,
    },
    /// Another number of options than in the main language.
    Differs {
        /// Options found.
        found: usize,
        /// Options in the main language.
        wanted: usize,
    },
}

impl QuestionDraft {
    fn is_empty(&self) -> bool {
        self.0.values().all(is_blank)
    }
}

fn is_blank((text, options): &(String, String)) -> bool {
    text.trim().is_empty() && options.trim().is_empty()
}

impl Background {
    /// Reads questions as typed; empty ones are left out. A language other than the main one may be left empty.
    ///
    /// # Errors
    /// Every problem, with the index of its question and the language.
    pub fn parse(
        main: StudyLanguage,
        drafts: &[QuestionDraft],
    ) -> Result<Self, Vec<(usize, StudyLanguage, QuestionProblem)>> {
        let mut problems = Vec::new();
        let mut questions = Vec::new();
        for (index, draft) in drafts.iter().enumerate().take(Self::MAX) {
            if draft.is_empty() {
                continue;
            }
            let mut wordings = BTreeMap::new();
            for (locale, typed) in &draft.0 {
                if *locale != main && is_blank(typed) {
                    continue;
                }
                match read(typed) {
                    Ok(wording) => {
                        wordings.insert(*locale, wording);
                    }
                    Err(found) => {
                        problems.extend(found.into_iter().map(|problem| (index, *locale, problem)));
                    }
                }
            }
            if let Some(wanted) = wordings.get(&main).map(|wording| wording.options.len()) {
                for (locale, wording) in &wordings {
                    let found = wording.options.len();
                    if found != wanted {
                        let problem = QuestionProblem::Differs { found, wanted };
                        problems.push((index, *locale, problem));
                    }
                }
            }
            questions.push(Question { wordings });
        }
        if problems.is_empty() {
            Ok(Self(questions))
        } else {
            Err(problems)
        }
    }
}

fn read((text, options): &(String, String)) -> Result<Wording, Vec<QuestionProblem>> {
    let mut problems = Vec::new();
    let text = QuestionText::new(text)
        .map_err(|error| problems.push(QuestionProblem::Text { error }))
        .ok();
    let mut read: Vec<OptionText> = Vec::new();
    let lines = options.lines().enumerate();
    let mut found = 0;
    for (index, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        found += 1;
        match OptionText::new(line) {
            Ok(option) if read.contains(&option) => problems.push(QuestionProblem::Same {
                option: option.to_string(),
            }),
            Ok(option) => read.push(option),
            Err(error) => {
                let line = index + 1;
                problems.push(QuestionProblem::Option { line, error });
            }
        }
    }
    if !Question::OPTIONS.contains(&found) {
        problems.push(QuestionProblem::Number { found });
    }
    match (text, problems.is_empty()) {
        (Some(text), true) => Ok(Wording {
            text,
            options: read,
        }),
        _ => Err(problems),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(typed: &[(StudyLanguage, &str, &str)]) -> QuestionDraft {
        let typed = typed
            .iter()
            .map(|(locale, text, options)| (*locale, ((*text).to_owned(), (*options).to_owned())));
        QuestionDraft(typed.collect())
    }

    #[test]
    fn empty_questions_and_languages_are_left_out() {
        let drafts = [
            draft(&[(StudyLanguage::NB, "", " \n"), (StudyLanguage::EN, "", "")]),
            draft(&[
                (StudyLanguage::NB, "Hvor lenge?", "Kort\n\n Lenge "),
                (StudyLanguage::EN, "", ""),
            ]),
        ];
        let background = Background::parse(StudyLanguage::NB, &drafts).expect("one question");
        assert_eq!(background.questions().len(), 1);
        let (wording, used) = background.questions()[0]
            .wording(StudyLanguage::EN, StudyLanguage::NB)
            .expect("the main language");
        assert_eq!(used, StudyLanguage::NB);
        let options: Vec<&str> = wording
            .options
            .iter()
            .map(|option| option.as_str())
            .collect();
        assert_eq!(options, ["Kort", "Lenge"]);
    }

    #[test]
    fn every_problem_is_named_at_its_place() {
        let drafts = [
            draft(&[
                (StudyLanguage::NB, "", "A\nA"),
                (StudyLanguage::EN, "How long?", "Short"),
            ]),
            draft(&[
                (StudyLanguage::NB, "Hvor?", "A\nB"),
                (StudyLanguage::EN, "Where?", "A\nB\nC"),
            ]),
            draft(&[(StudyLanguage::NB, "Hva?", "1\n2\n3\n4\n5\n6\n7\n8\n9")]),
        ];
        let problems = Background::parse(StudyLanguage::NB, &drafts).expect_err("problems");
        assert_eq!(
            problems,
            [
                (
                    0,
                    StudyLanguage::NB,
                    QuestionProblem::Text {
                        error: TextError::Blank
                    }
                ),
                (
                    0,
                    StudyLanguage::NB,
                    QuestionProblem::Same {
                        option: "A".to_owned()
                    }
                ),
                (0, StudyLanguage::EN, QuestionProblem::Number { found: 1 }),
                (
                    1,
                    StudyLanguage::EN,
                    QuestionProblem::Differs {
                        found: 3,
                        wanted: 2
                    }
                ),
                (2, StudyLanguage::NB, QuestionProblem::Number { found: 9 }),
            ]
        );
    }
}
