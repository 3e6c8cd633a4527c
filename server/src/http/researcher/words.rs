//! What was refused, in the researcher's words and at its place.

use std::str::FromStr;

use analysis::SortProblem;
use app::domain::locale::Locale;
use app::domain::pseudonym::PseudonymError;
use app::domain::qset::{QSet, QSetProblem};
use app::domain::study::OpenProblem;
use app::domain::text::TextError;
use app::text::{Arg, in_locale};
use app::ui::field::Problem;

use crate::interchange::{CandidatesProblem, MAX_BYTES, SortsProblem, StatementsProblem};

/// Turns problems into sentences in one language.
#[derive(Clone, Copy, Debug)]
pub struct Words(pub Locale);

impl Words {
    /// The words of `key`.
    pub fn say(self, key: &str, args: &[Arg<'_>]) -> String {
        in_locale(self.0, key, args)
    }

    /// A problem at `field` in the words of `key`.
    pub fn at(self, field: impl Into<String>, key: &str, args: &[Arg<'_>]) -> Problem {
        Problem::new(field, self.say(key, args))
    }

    /// Why a text was refused.
    pub fn text(self, error: &TextError) -> String {
        match error {
            TextError::Blank => self.say("problem-text-empty", &[]),
            TextError::TooLong { found, max } => self.say(
                "problem-text-long",
                &[("found", (*found).into()), ("max", (*max).into())],
            ),
            TextError::Forbidden { character } => {
                let code = format!("{:04X}", u32::from(*character));
                self.say("problem-text-characters", &[("code", code.into())])
            }
        }
    }

    /// Why a name cannot be a pseudonym.
    pub fn pseudonym(self, error: &PseudonymError) -> String {
        match error {
            PseudonymError::Text(error) => self.text(error),
            PseudonymError::LooksLikeAddress => self.say("problem-sorts-address", &[]),
        }
    }

    /// A text that may be left empty, or the problem at its field.
    pub fn optional<T>(self, field: &str, typed: &str) -> Result<Option<T>, Problem>
    where
        T: FromStr<Err = TextError>,
    {
        match typed.parse() {
            Ok(text) => Ok(Some(text)),
            Err(TextError::Blank) => Ok(None),
            Err(error) => Err(Problem::new(field, self.text(&error))),
        }
    }

    /// Why a list of statements is no Q set.
    pub fn qset(self, problem: &QSetProblem) -> String {
        match problem {
            QSetProblem::Size { found } => self.qset_size(*found),
            QSetProblem::MissingText { statement, locale } => self.say(
                "problem-statement-missing",
                &[
                    ("number", statement.get().into()),
                    ("language", locale.name().into()),
                ],
            ),
            QSetProblem::SameText {
                statement, earlier, ..
            } => self.say(
                "problem-statement-same",
                &[
                    ("number", statement.get().into()),
                    ("earlier", earlier.get().into()),
                ],
            ),
        }
    }

    /// There are too few or too many statements for a Q set.
    pub fn qset_size(self, found: usize) -> String {
        self.say(
            "problem-statements-size",
            &[
                ("found", found.into()),
                ("least", (*QSet::SIZE.start()).into()),
                ("most", (*QSet::SIZE.end()).into()),
            ],
        )
    }

    /// What is wrong with candidates that were pasted or in a file.
    pub fn candidates(self, problem: &CandidatesProblem) -> String {
        match problem {
            CandidatesProblem::Statements(problem) => self.statements(problem),
            CandidatesProblem::Source { line, reason } => {
                let source = self.say("source-label", &[]);
                self.line(*line, &format!("{source}: {}", self.text(reason)))
            }
            CandidatesProblem::Note { line, reason } => {
                let note = self.say("note-label", &[]);
                self.line(*line, &format!("{note}: {}", self.text(reason)))
            }
            CandidatesProblem::Aspect {
                line,
                dimension,
                found,
            } => {
                let args = [
                    ("dimension", dimension.clone().into()),
                    ("found", found.clone().into()),
                ];
                self.line(*line, &self.say("problem-aspect-unknown", &args))
            }
        }
    }

    /// Why a study cannot be opened.
    pub fn opening(self, problem: &OpenProblem) -> String {
        match problem {
            OpenProblem::NoStatements => self.say("open-problem-statements", &[]),
            OpenProblem::NoGrid => self.say("open-problem-grid", &[]),
            OpenProblem::CellsDiffer { cells, statements } => self.say(
                "open-problem-cells",
                &[
                    ("cells", (*cells).into()),
                    ("statements", (*statements).into()),
                ],
            ),
            OpenProblem::NoInstruction { locale } => self.say(
                "open-problem-instruction",
                &[("language", locale.name().into())],
            ),
            OpenProblem::UnfinishedCondition { number, locale } => self.say(
                "open-problem-condition",
                &[
                    ("number", u32::from(number.get()).into()),
                    ("language", locale.name().into()),
                ],
            ),
            OpenProblem::NoOpenCondition => self.say("open-problem-no-condition", &[]),
            OpenProblem::NoInformation { locale } => self.say(
                "open-problem-information",
                &[("language", locale.name().into())],
            ),
        }
    }

    /// What is wrong with a file or a list of statements.
    pub fn statements(self, problem: &StatementsProblem) -> String {
        match problem {
            StatementsProblem::TooLarge { .. } => self.too_large(),
            StatementsProblem::NotText(_) => self.say("problem-file-not-text", &[]),
            StatementsProblem::NoHeadings { columns } => {
                self.say("problem-file-headings", &[("columns", (*columns).into())])
            }
            StatementsProblem::RepeatedHeading { heading } => self.say(
                "problem-file-heading-twice",
                &[("heading", heading.clone().into())],
            ),
            StatementsProblem::NoTextColumn { locale } => self.say(
                "problem-file-no-column",
                &[("language", locale.name().into())],
            ),
            StatementsProblem::Text {
                line,
                locale,
                reason,
            } => self.line(*line, &format!("{}: {}", locale.name(), self.text(reason))),
            StatementsProblem::Label { line, reason, .. } => {
                let label = self.say("short-label-word", &[]);
                self.line(*line, &format!("{label}: {}", self.text(reason)))
            }
            StatementsProblem::Clarification { line, reason, .. } => {
                let clarification = self.say("clarification-word", &[]);
                self.line(*line, &format!("{clarification}: {}", self.text(reason)))
            }
            StatementsProblem::Number { line, found } => self.line(
                *line,
                &self.say("problem-number", &[("found", found.clone().into())]),
            ),
            StatementsProblem::RepeatedNumber {
                line,
                earlier,
                number,
            } => {
                let args = [
                    ("number", number.get().into()),
                    ("earlier", (*earlier).into()),
                ];
                self.line(*line, &self.say("problem-number-twice", &args))
            }
            StatementsProblem::MissingNumber { number } => {
                self.say("problem-number-missing", &[("number", number.get().into())])
            }
            StatementsProblem::QSet(problem) => self.qset(problem),
        }
    }

    /// What is wrong with a file of sorts; one sentence for each reason.
    pub fn sorts(self, problem: &SortsProblem) -> Vec<String> {
        let one = |text: String| vec![text];
        match problem {
            SortsProblem::TooLarge { .. } => one(self.too_large()),
            SortsProblem::NotText(_) => one(self.say("problem-file-not-text", &[])),
            SortsProblem::NoColumns => one(self.say("problem-sorts-columns", &[])),
            SortsProblem::RowLength {
                line,
                found,
                wanted,
            } => {
                let args = [("found", (*found).into()), ("wanted", (*wanted).into())];
                one(self.line(*line, &self.say("problem-sorts-row", &args)))
            }
            SortsProblem::UnknownStatement { line, found } => one(self.line(
                *line,
                &self.say("problem-number", &[("found", found.clone().into())]),
            )),
            SortsProblem::RepeatedStatement { line, statement } => {
                let args = [("number", statement.get().into())];
                one(self.line(*line, &self.say("problem-sorts-twice", &args)))
            }
            SortsProblem::MissingStatement { statement } => one(self.say(
                "problem-number-missing",
                &[("number", statement.get().into())],
            )),
            SortsProblem::RowCount { found, wanted } => one(self.say(
                "problem-sorts-rows",
                &[("found", (*found).into()), ("wanted", (*wanted).into())],
            )),
            SortsProblem::Cell {
                line,
                column,
                found,
                ..
            } => {
                let args = [
                    ("column", (*column).into()),
                    ("found", found.clone().into()),
                ];
                one(self.line(*line, &self.say("problem-sorts-cell", &args)))
            }
            SortsProblem::Name { column, reason } => {
                let reason = self.pseudonym(reason);
                one(self.say(
                    "problem-sorts-name",
                    &[("column", (*column).into()), ("reason", reason.into())],
                ))
            }
            SortsProblem::RepeatedName {
                column,
                earlier,
                name,
            } => one(self.say(
                "problem-sorts-name-twice",
                &[
                    ("column", (*column).into()),
                    ("earlier", (*earlier).into()),
                    ("name", name.to_string().into()),
                ],
            )),
            SortsProblem::TakenName { name } => {
                one(self.say("problem-sorts-taken", &[("name", name.to_string().into())]))
            }
            SortsProblem::Sort {
                column,
                name,
                problems,
            } => {
                let sort = if name.is_empty() {
                    column.to_string()
                } else {
                    name.clone()
                };
                problems
                    .iter()
                    .map(|problem| self.sort(&sort, problem))
                    .collect()
            }
        }
    }

    pub(super) fn sort(self, sort: &str, problem: &SortProblem) -> String {
        let sort = ("sort", sort.to_owned().into());
        match problem {
            SortProblem::WrongNumber { found, wanted } => self.say(
                "problem-sort-number",
                &[
                    sort,
                    ("found", (*found).into()),
                    ("wanted", (*wanted).into()),
                ],
            ),
            SortProblem::Unplaced { statement } => self.say(
                "problem-sort-unplaced",
                &[sort, ("number", statement.get().into())],
            ),
            SortProblem::OffGrid { statement, rank } => self.say(
                "problem-sort-off",
                &[
                    sort,
                    ("number", statement.get().into()),
                    ("rank", rank.signed().into()),
                ],
            ),
            SortProblem::Overfull {
                rank,
                found,
                wanted,
            }
            | SortProblem::Underfull {
                rank,
                found,
                wanted,
            } => self.say(
                "problem-sort-column",
                &[
                    sort,
                    ("rank", rank.signed().into()),
                    ("found", (*found).into()),
                    ("wanted", (*wanted).into()),
                ],
            ),
        }
    }

    /// A problem with the line it is on.
    pub fn line(self, line: u64, problem: &str) -> String {
        self.say(
            "problem-line",
            &[("line", line.into()), ("problem", problem.into())],
        )
    }

    pub(super) fn too_large(self) -> String {
        let megabytes = MAX_BYTES / (1024 * 1024);
        self.say("problem-file-large", &[("megabytes", megabytes.into())])
    }
}
