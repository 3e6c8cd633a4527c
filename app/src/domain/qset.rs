//! The Q set: the final, numbered list of statements.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use unicode_normalization::UnicodeNormalization;

use super::language::StudyLanguage;
use super::statement::{StatementNo, Wording};

/// A statement in all its languages.
pub type Wordings = BTreeMap<StudyLanguage, Wording>;

/// The statements of a study, numbered from 1 without gaps by their place in the list, each with a text in the
/// main language and perhaps in others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QSet {
    main: StudyLanguage,
    statements: Vec<Wordings>,
}

/// One thing that keeps a list of statements from being a Q set.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QSetProblem {
    /// Too few or too many statements.
    #[error("there are {found} statements, but a Q set has {} to {}", QSet::SIZE.start(), QSet::SIZE.end())]
    Size {
        /// Statements found.
        found: usize,
    },
    /// A statement has no text in the main language.
    #[error("statement {statement} has no text in {locale}")]
    MissingText {
        /// The statement.
        statement: StatementNo,
        /// The main language.
        locale: StudyLanguage,
    },
    /// Two statements say the same in one language.
    #[error("statement {statement} has the same text as statement {earlier}")]
    SameText {
        /// The later statement.
        statement: StatementNo,
        /// The earlier statement.
        earlier: StatementNo,
        /// The language in which they are the same.
        locale: StudyLanguage,
    },
}

impl QSet {
    /// How many statements a Q set may have.
    pub const SIZE: RangeInclusive<usize> = 2..=120;

    /// Checks statements, which get their numbers from their order.
    ///
    /// # Errors
    /// All problems at once.
    pub fn new(main: StudyLanguage, statements: Vec<Wordings>) -> Result<Self, Vec<QSetProblem>> {
        let mut problems = Vec::new();
        if !Self::SIZE.contains(&statements.len()) {
            problems.push(QSetProblem::Size {
                found: statements.len(),
            });
        }
        let mut seen: BTreeMap<(StudyLanguage, String), StatementNo> = BTreeMap::new();
        for (index, wordings) in statements.iter().enumerate() {
            let statement = StatementNo::from_index(index);
            if !wordings.contains_key(&main) {
                problems.push(QSetProblem::MissingText {
                    statement,
                    locale: main,
                });
            }
            for (&locale, wording) in wordings {
                let key = (locale, folded(wording.text.as_str()));
                if let Some(&earlier) = seen.get(&key) {
                    problems.push(QSetProblem::SameText {
                        statement,
                        earlier,
                        locale,
                    });
                } else {
                    seen.insert(key, statement);
                }
            }
        }
        if problems.is_empty() {
            Ok(Self { main, statements })
        } else {
            Err(problems)
        }
    }

    /// The number of statements.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.statements.len()
    }

    /// Never true: a Q set has at least two statements.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.statements.is_empty()
    }

    /// The language in which every statement is written.
    #[must_use]
    pub const fn main(&self) -> StudyLanguage {
        self.main
    }

    /// The numbers 1 … n.
    pub fn numbers(&self) -> impl ExactSizeIterator<Item = StatementNo> + use<> {
        (0..self.statements.len()).map(StatementNo::from_index)
    }

    /// The statements in the order of their numbers, each in all its languages.
    #[must_use]
    pub fn statements(&self) -> &[Wordings] {
        &self.statements
    }

    /// The statement in the wanted language or, where it is not written in it, in the main language; together with
    /// the language it is in. `None` if there is no such number.
    #[must_use]
    pub fn wording(
        &self,
        statement: StatementNo,
        wanted: impl Into<StudyLanguage>,
    ) -> Option<(&Wording, StudyLanguage)> {
        let wordings = self.statements.get(statement.index())?;
        [wanted.into(), self.main]
            .into_iter()
            .find_map(|locale| Some((wordings.get(&locale)?, locale)))
    }

    /// Whether every statement is written in this language.
    #[must_use]
    pub fn is_whole_in(&self, language: StudyLanguage) -> bool {
        self.statements
            .iter()
            .all(|wordings| wordings.contains_key(&language))
    }

    /// The same statements with another main language.
    ///
    /// # Errors
    /// Statements that are not written in it.
    pub fn with_main(&self, main: StudyLanguage) -> Result<Self, Vec<QSetProblem>> {
        Self::new(main, self.statements.clone())
    }

    /// The Q set written out for a digest: one line per statement and language with number, language, text,
    /// label and clarification, separated by tabs. Texts contain neither tabs nor line breaks, so different sets differ here.
    #[must_use]
    pub fn canonical(&self) -> String {
        let mut lines = String::new();
        for (number, wordings) in self.numbers().zip(&self.statements) {
            for (locale, wording) in wordings {
                let label = wording.label.as_ref().map_or("", |label| label.as_str());
                lines.push_str(&format!("{number}\t{locale}\t{}\t{label}", wording.text));
                // Only where there is one, so that sets without keep the digests they had before there were any.
                if let Some(clarification) = &wording.clarification {
                    lines.push_str(&format!("\t{clarification}"));
                }
                lines.push('\n');
            }
        }
        lines
    }
}

/// For comparing texts: without regard to case, compatibility forms and the full stop at the end.
fn folded(text: &str) -> String {
    let folded: String = text.nfkc().flat_map(char::to_lowercase).collect();
    folded.trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::statement::{ShortLabel, StatementText};

    fn wording(text: &str) -> Wording {
        Wording::plain(StatementText::new(text).expect("a text"))
    }

    fn bokmal(text: &str) -> Wordings {
        BTreeMap::from([(StudyLanguage::NB, wording(text))])
    }

    fn number(number: u32) -> StatementNo {
        StatementNo::new(number).expect("not zero")
    }

    #[test]
    fn a_missing_translation_falls_back_and_says_so() {
        let mut first = bokmal("En");
        first.insert(StudyLanguage::EN, wording("One"));
        let set = QSet::new(StudyLanguage::NB, vec![first, bokmal("To")]).expect("two statements");
        let read = |no, locale| {
            set.wording(number(no), locale)
                .map(|(wording, used)| (wording.text.as_str(), used))
        };
        assert_eq!(read(1, StudyLanguage::EN), Some(("One", StudyLanguage::EN)));
        assert_eq!(read(2, StudyLanguage::EN), Some(("To", StudyLanguage::NB)));
        assert_eq!(read(3, StudyLanguage::NB), None);
    }

    #[test]
    fn every_problem_is_named_at_once() {
        let only_english = BTreeMap::from([(StudyLanguage::EN, wording("One"))]);
        let set = QSet::new(
            StudyLanguage::NB,
            vec![bokmal("Jeg får tid."), only_english, bokmal("JEG FÅR TID")],
        );
        assert_eq!(
            set,
            Err(vec![
                QSetProblem::MissingText {
                    statement: number(2),
                    locale: StudyLanguage::NB
                },
                QSetProblem::SameText {
                    statement: number(3),
                    earlier: number(1),
                    locale: StudyLanguage::NB
                },
            ])
        );
        assert_eq!(
            QSet::new(StudyLanguage::NB, vec![bokmal("Alene")]),
            Err(vec![QSetProblem::Size { found: 1 }])
        );
    }

    #[test]
    fn the_digest_text_tells_sets_apart() {
        let plain = QSet::new(StudyLanguage::NB, vec![bokmal("a"), bokmal("b")]).expect("a set");
        let swapped = QSet::new(StudyLanguage::NB, vec![bokmal("b"), bokmal("a")]).expect("a set");
        let mut labelled = bokmal("a");
        if let Some(wording) = labelled.get_mut(&StudyLanguage::NB) {
            wording.label = Some(ShortLabel::new("A").expect("a label"));
        }
        let labelled = QSet::new(StudyLanguage::NB, vec![labelled, bokmal("b")]).expect("a set");
        assert_eq!(plain.canonical(), "1\tnb\ta\t\n2\tnb\tb\t\n");
        assert_ne!(plain.canonical(), swapped.canonical());
        assert_ne!(plain.canonical(), labelled.canonical());
    }
}
