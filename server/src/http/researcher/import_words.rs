//! What is wrong or doubtful with a file of another program, in the researcher's words and with its place.

use analysis::Grid;
use app::domain::pseudonym::PseudonymError;
use app::text::{Arg, shown};

use super::words::Words;
use crate::interchange::RankCellError;
use crate::interchange::archive::ArchiveFault;
use crate::interchange::export::ExportFault;
use crate::interchange::import::{Fault, ImportProblem, Place};
use crate::interchange::study_document::{DocumentError, VERSION};
use crate::interchange::workbook::{MAX_COLUMNS, MAX_ROWS, WorkbookError};

impl Words {
    /// A problem of an import: where, and what. One sentence for each reason.
    pub fn import(self, problem: &ImportProblem) -> Vec<String> {
        let place = self.place(&problem.place, &problem.fault);
        self.fault(&problem.fault, problem.place.sort.as_deref())
            .into_iter()
            .map(|what| {
                if place.is_empty() {
                    return what;
                }
                let args = [("place", place.clone().into()), ("problem", what.into())];
                self.say("import-at", &args)
            })
            .collect()
    }

    fn place(self, place: &Place, fault: &Fault) -> String {
        let mut parts: Vec<String> = place.part.iter().cloned().collect();
        if let Some(line) = place.line {
            parts.push(self.say("import-at-line", &[("line", line.into())]));
        }
        if let Some(column) = place.column {
            parts.push(self.say("import-at-column", &[("column", column.into())]));
        }
        if let Some(cell) = place.cell {
            parts.push(self.say("import-at-cell", &[("cell", cell.to_string().into())]));
        }
        // What is wrong with a whole sort begins with its name anyway.
        if let Some(sort) = &place.sort
            && !matches!(fault, Fault::Sort(_))
        {
            parts.push(self.say("import-at-sort", &[("sort", sort.clone().into())]));
        }
        let mut place = parts.join(", ");
        if let Some(first) = place.get(..1) {
            let upper = first.to_uppercase();
            place.replace_range(..1, &upper);
        }
        place
    }

    fn fault(self, fault: &Fault, sort: Option<&str>) -> Vec<String> {
        match fault {
            Fault::Table(problem) => return self.sorts(problem),
            Fault::Sort(problem) => return vec![self.sort(sort.unwrap_or_default(), problem)],
            _ => {}
        }
        let say = |key: &str, args: &[Arg<'_>]| self.say(key, args);
        vec![match fault {
            Fault::TooLarge { .. } => self.too_large(),
            Fault::NotText => say("import-not-text", &[]),
            Fault::Unrecognised => say("import-unrecognised", &[]),
            Fault::Archive(fault) => self.archive(fault),
            Fault::Workbook(error) => self.workbook(*error),
            Fault::MissingPart { part } => {
                say("import-missing-part", &[("part", part.clone().into())])
            }
            Fault::Document(error) => self.document(error),
            Fault::Analysis(reason) => say("import-analysis", &[("reason", reason.clone().into())]),
            Fault::NoSorts => say("import-no-sorts", &[]),
            Fault::OtherEncoding { encoding, readings } => self.encoding(encoding, readings),
            Fault::Markup { reason } => say("import-markup", &[("reason", reason.clone().into())]),
            Fault::MarkupTakenOut { statements } => {
                let numbers: Vec<String> = statements.iter().map(ToString::to_string).collect();
                say(
                    "import-markup-out",
                    &[("numbers", numbers.join(", ").into())],
                )
            }
            Fault::UnknownStatement { found } => say(
                "import-unknown-statement",
                &[("found", found.clone().into())],
            ),
            Fault::HalfRanks { columns } => {
                say("import-half-ranks", &[("columns", (*columns).into())])
            }
            Fault::OtherShape { found, usual } => {
                let args = [
                    ("found", found.clone().into()),
                    ("usual", usual.clone().into()),
                ];
                say("import-other-shape", &args)
            }
            Fault::UnfitLeftOut => say("import-unfit-left-out", &[]),
            Fault::PatternUnreadable { found } => {
                say("import-pattern", &[("found", found.clone().into())])
            }
            Fault::PatternShort { found } => {
                say("import-pattern-short", &[("found", (*found).into())])
            }
            Fault::Grid(_) => say("import-grid-bad", &[("most", Grid::MAX_CAPACITY.into())]),
            Fault::GridCells { cells, statements } => {
                let args = [
                    ("cells", (*cells).into()),
                    ("statements", (*statements).into()),
                ];
                say("import-grid-cells", &args)
            }
            Fault::NoGrid => say("import-no-grid", &[]),
            Fault::SortCount { said, found } => {
                let args = [("said", (*said).into()), ("found", (*found).into())];
                say("import-sort-count", &args)
            }
            Fault::StatementCount { texts, ranks } => {
                let args = [("texts", (*texts).into()), ("ranks", (*ranks).into())];
                say("import-statement-count", &args)
            }
            Fault::RowLength { found, wanted } => {
                let args = [("found", (*found).into()), ("wanted", (*wanted).into())];
                say("import-row-length", &args)
            }
            Fault::CellCount { found, wanted } => {
                let args = [("found", (*found).into()), ("wanted", (*wanted).into())];
                say("import-cell-count", &args)
            }
            Fault::NoSuchSort => say("import-no-such-sort", &[]),
            Fault::Rank { found, reason } => self.rank(found, *reason),
            Fault::Date { found } => say("import-date", &[("found", found.clone().into())]),
            Fault::BlankIsZero { count } => say("import-blank", &[("count", (*count).into())]),
            Fault::Number { found, highest } => {
                let args = [
                    ("found", found.clone().into()),
                    ("highest", (*highest).into()),
                ];
                say("import-number", &args)
            }
            Fault::RepeatedNumber { statement } => {
                say("import-number-twice", &[("number", statement.get().into())])
            }
            Fault::MissingNumber { statement } => say(
                "problem-number-missing",
                &[("number", statement.get().into())],
            ),
            Fault::Orientation { rows: true } => say("import-turned-rows", &[]),
            Fault::Orientation { rows: false } => say("import-turned-columns", &[]),
            Fault::Statements(problem) => self.statements(problem),
            Fault::Nameless { given } => say("import-nameless", &[("given", given.clone().into())]),
            Fault::RepeatedName { given } => {
                say("import-name-twice", &[("given", given.clone().into())])
            }
            Fault::Address => say("import-address", &[]),
            Fault::Personal => say("import-personal", &[]),
            Fault::Name(reason) => {
                let reason = match reason {
                    PseudonymError::Text(error) => self.text(error),
                    PseudonymError::LooksLikeAddress => say("problem-sorts-address", &[]),
                };
                say("import-name-bad", &[("reason", reason.into())])
            }
            Fault::TakenName => say("import-name-taken", &[]),
            Fault::NoCondition { number } => say(
                "import-no-condition",
                &[("number", u32::from(number.get()).into())],
            ),
            Fault::NoTexts => say("import-no-texts", &[]),
            Fault::Text { statement, reason } => {
                let args = [
                    ("number", statement.get().into()),
                    ("reason", self.text(reason).into()),
                ];
                say("import-text", &args)
            }
            Fault::Remark(reason) => say("import-remark", &[("reason", self.text(reason).into())]),
            Fault::OtherText { statement } => {
                say("import-other-text", &[("number", statement.get().into())])
            }
            Fault::QSet(problem) => self.qset(problem),
            Fault::SameSort { earlier } => {
                say("import-same-sort", &[("earlier", earlier.clone().into())])
            }
            Fault::LeftOut { fields } => {
                say("import-left-out", &[("fields", fields.join(", ").into())])
            }
            Fault::ColumnsLeftOut { count } => {
                say("import-columns-left-out", &[("count", (*count).into())])
            }
            Fault::More { count } => say("import-more-problems", &[("count", (*count).into())]),
            // Answered above, with all their reasons.
            Fault::Table(_) | Fault::Sort(_) => String::new(),
        }]
    }

    /// How letters were read, and how they would be read otherwise.
    fn encoding(self, encoding: &str, readings: &[(&'static str, String)]) -> String {
        let mut text = self.say(
            "import-encoding",
            &[("encoding", encoding.to_owned().into())],
        );
        for (name, words) in readings {
            let args = [
                ("encoding", (*name).into()),
                ("words", words.clone().into()),
            ];
            text.push(' ');
            text.push_str(&self.say("import-encoding-reading", &args));
        }
        text
    }

    fn rank(self, found: &str, reason: RankCellError) -> String {
        let found = [("found", found.to_owned().into())];
        match reason {
            RankCellError::Empty => self.say("import-rank-empty", &[]),
            RankCellError::NotWhole => self.say("import-rank-not-whole", &found),
            RankCellError::NotANumber => self.say("import-rank-none", &found),
        }
    }

    fn archive(self, fault: &ArchiveFault) -> String {
        match fault {
            ArchiveFault::Damaged => self.say("import-archive-damaged", &[]),
            ArchiveFault::Locked => self.say("import-archive-locked", &[]),
            ArchiveFault::TooMany { found } => {
                self.say("import-archive-many", &[("found", (*found).into())])
            }
            ArchiveFault::TooLarge => self.say("import-archive-large", &[]),
        }
    }

    fn workbook(self, error: WorkbookError) -> String {
        match error {
            WorkbookError::Damaged => self.say("import-workbook-damaged", &[]),
            WorkbookError::TooLarge => {
                let args = [("rows", MAX_ROWS.into()), ("columns", MAX_COLUMNS.into())];
                self.say("import-workbook-large", &args)
            }
            WorkbookError::Exhausted => self.say("import-workbook-exhausted", &[]),
        }
    }

    fn document(self, error: &DocumentError) -> String {
        match error {
            DocumentError::Version { found } => self.say(
                "import-document-version",
                &[("found", shown(found)), ("known", shown(VERSION))],
            ),
            DocumentError::NoReason { decision } => self.say(
                "import-document-reason",
                &[("decision", (*decision).into())],
            ),
            DocumentError::Content {
                line,
                column,
                reason,
            } => self.say(
                "import-document",
                &[
                    ("line", (*line).into()),
                    ("column", (*column).into()),
                    ("reason", reason.clone().into()),
                ],
            ),
        }
    }

    /// Why a format cannot hold a study; `None` if that is nothing a researcher could change.
    pub fn export(self, fault: &ExportFault) -> Option<String> {
        match fault {
            ExportFault::Unfinished => Some(self.say("export-not-yet", &[])),
            ExportFault::Ranks { lowest, highest } => Some(self.say(
                "export-ranks",
                &[
                    ("lowest", lowest.signed().into()),
                    ("highest", highest.signed().into()),
                ],
            )),
            ExportFault::TooMany { found } => {
                Some(self.say("export-many", &[("found", (*found).into())]))
            }
            ExportFault::Failed(_) => None,
        }
    }
}
