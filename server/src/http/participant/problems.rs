//! What was refused in a sort, in the participant's words and at its place.

use analysis::SortProblem;
use app::domain::locale::Locale;
use app::domain::pseudonym::{Likeness, Pseudonym, PseudonymError};
use app::domain::remark::Remark;
use app::domain::text::TextError;
use app::sorting::form::{FormProblem, field};
use app::text::{Arg, in_locale, shown as number};
use app::ui::field::Problem;

/// Turns problems into sentences in one language.
#[derive(Clone, Copy, Debug)]
pub struct Words(pub Locale);

impl Words {
    /// A problem at `field` in the words of `key`.
    pub fn at(self, field: impl Into<String>, key: &str, args: &[Arg<'_>]) -> Problem {
        Problem::new(field, in_locale(self.0, key, args))
    }

    /// A field that could not be read.
    pub fn form(self, problem: &FormProblem) -> Problem {
        match problem {
            FormProblem::Repeated { field } => self.at(
                field.clone(),
                "problem-repeated",
                &[("field", field.clone().into())],
            ),
            FormProblem::NoSuchStatement { field } => self.at(
                "main",
                "problem-no-such-statement",
                &[("field", field.clone().into())],
            ),
            FormProblem::NoSuchColumn { card, value } => self.at(
                field("rank", *card),
                "problem-no-such-column",
                &[
                    ("number", number(*card + 1)),
                    ("value", value.clone().into()),
                ],
            ),
            FormProblem::NoSuchPile { card, value } => self.at(
                field("pile", *card),
                "problem-no-such-pile",
                &[
                    ("number", number(*card + 1)),
                    ("value", value.clone().into()),
                ],
            ),
        }
    }

    /// A sort that does not fill the grid.
    pub fn sort(self, problem: &SortProblem) -> Problem {
        match problem {
            SortProblem::Unplaced { statement } => self.at(
                field("rank", statement.index()),
                "problem-not-placed",
                &[("number", number(statement.index() + 1))],
            ),
            SortProblem::OffGrid { statement, rank } => self.at(
                field("rank", statement.index()),
                "problem-no-such-column",
                &[
                    ("number", number(statement.index() + 1)),
                    ("value", rank.signed().into()),
                ],
            ),
            SortProblem::Overfull {
                rank,
                found,
                wanted,
            } => self.at(
                "main",
                "problem-column-over",
                &[
                    ("rank", rank.signed().into()),
                    ("found", number(*found)),
                    ("height", number(*wanted)),
                    ("over", (found - wanted).into()),
                ],
            ),
            SortProblem::Underfull {
                rank,
                found,
                wanted,
            } => self.at(
                "main",
                "problem-column-under",
                &[
                    ("rank", rank.signed().into()),
                    ("found", number(*found)),
                    ("height", number(*wanted)),
                ],
            ),
            SortProblem::WrongNumber { .. } => self.at(
                "main",
                "problem-no-such-statement",
                &[("field", "rank".into())],
            ),
        }
    }

    /// A refused pseudonym.
    pub fn pseudonym(self, error: &PseudonymError) -> Problem {
        match error {
            PseudonymError::LooksLikeAddress => {
                self.at("pseudonym", "problem-pseudonym-email", &[])
            }
            PseudonymError::Text(TextError::Blank) => {
                self.at("pseudonym", "problem-pseudonym-empty", &[])
            }
            PseudonymError::Text(TextError::TooLong { .. }) => self.at(
                "pseudonym",
                "problem-pseudonym-long",
                &[("max", number(Pseudonym::MAX))],
            ),
            PseudonymError::Text(TextError::Forbidden { .. }) => {
                self.at("pseudonym", "problem-pseudonym-characters", &[])
            }
        }
    }

    /// A pseudonym that should be thought over.
    pub fn likeness(self, likeness: Likeness) -> Problem {
        let key = match likeness {
            Likeness::Name => "problem-pseudonym-name",
            Likeness::IdentityNumber => "problem-pseudonym-number",
        };
        self.at("pseudonym", key, &[])
    }

    /// A refused remark in `field`.
    pub fn remark(self, field: &str, error: &TextError) -> Problem {
        match error {
            TextError::TooLong { .. } => self.at(
                field,
                "problem-remark-long",
                &[("max", number(Remark::MAX))],
            ),
            TextError::Blank | TextError::Forbidden { .. } => {
                self.at(field, "problem-remark-characters", &[])
            }
        }
    }
}
