//! What was understood of a file.

use std::collections::{BTreeMap, HashMap};

use analysis::{Grid, QSort, Rank, StatementNo};
use app::domain::exclusion::ExclusionReason;
use app::domain::pseudonym::{Pseudonym, PseudonymError};
use app::domain::remark::Remark;
use app::domain::statement::StatementText;
use app::domain::study::ConditionNo;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::format::Format;
use super::problem::{Fault, ImportProblem, Place};
use crate::interchange::study_document::{DocumentTexts, StudyDetails};

/// What was understood of a file, and everything that is wrong or doubtful with it. It is shown before it is taken.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedStudy {
    /// How the file is laid out.
    pub format: Format,
    /// What can be made a study of.
    pub found: Found,
    /// Everything that is wrong or doubtful. Without an error, every sort fills the grid.
    pub problems: Vec<ImportProblem>,
}

impl ImportedStudy {
    /// Whether nothing can be imported.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.problems.iter().any(ImportProblem::is_error)
    }
}

/// Title, statements, grid and sorts of a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// The title, if the file has one.
    pub title: Option<String>,
    /// The texts in the order of their numbers; none, or one for each statement.
    pub texts: Vec<StatementText>,
    /// The grid, once it is known.
    pub grid: Option<Grid>,
    /// The sorts.
    pub sorts: Vec<FoundSort>,
    /// What only our own study file has; its statements are those whose texts stand above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<StudyDetails>,
}

impl Found {
    /// The study's texts in its main language; nothing unless it comes from our own study file.
    #[must_use]
    pub fn own_texts(&self) -> DocumentTexts {
        let details = self.details.as_ref();
        let texts = details.and_then(|details| details.texts.get(&details.languages.main()));
        texts.cloned().unwrap_or_default()
    }
}

/// A sort of a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoundSort {
    /// Its name in the file, or one that was made up and reported.
    pub label: String,
    /// The ranks in the order of the statements.
    pub ranks: Vec<Rank>,
    /// Remarks on single statements.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub remarks: BTreeMap<StatementNo, Remark>,
    /// The remark about the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closing_remark: Option<Remark>,
    /// Number of the condition of instruction it was made under.
    #[serde(default, skip_serializing_if = "is_first")]
    pub condition: ConditionNo,
    /// Whether it was made on paper.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub on_paper: bool,
    /// Why it is left out of analyses, if it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_out: Option<ExclusionReason>,
    /// The day that was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_out_on: Option<Date>,
}

/// Whether a sort was made under the first condition, which goes without saying.
fn is_first(condition: &ConditionNo) -> bool {
    *condition == ConditionNo::FIRST
}

impl FoundSort {
    /// A sort without remarks.
    #[must_use]
    pub fn plain(label: impl Into<String>, ranks: Vec<Rank>) -> Self {
        Self {
            label: label.into(),
            ranks,
            ..Self::default()
        }
    }
}

/// What a reader found, before the parts are compared with each other.
pub(super) struct Findings {
    pub format: Format,
    pub title: Option<String>,
    /// The texts as they stand, in the order of their numbers.
    pub texts: Vec<String>,
    /// The grid that the file describes.
    pub pattern: Option<Grid>,
    /// The sorts whose cells could all be read, and where they stand.
    pub sorts: Vec<(Place, FoundSort)>,
    pub problems: Vec<ImportProblem>,
    /// What only our own study file has.
    pub details: Option<StudyDetails>,
}

impl Findings {
    pub fn new(format: Format) -> Self {
        Self {
            format,
            title: None,
            texts: Vec::new(),
            pattern: None,
            sorts: Vec::new(),
            problems: Vec::new(),
            details: None,
        }
    }

    pub fn report(&mut self, place: Place, fault: Fault) {
        self.problems.push(ImportProblem { place, fault });
    }

    /// Compares the parts: every sort must have as many ranks as there are statements and fill the grid, which is
    /// `wanted`, else the one the file describes, else the one on which all sorts agree.
    ///
    /// With `leave_out`, sorts that do not fill the grid are left out and named instead of being errors, and the most
    /// frequent shape is the grid if no other is known.
    pub fn finish(mut self, wanted: Option<&Grid>, leave_out: bool) -> ImportedStudy {
        let unreadable = self.problems.iter().any(ImportProblem::is_error);
        // A study can be set up that nobody has sorted yet.
        let can_be_empty = self.details.is_some() || self.format == Format::SetUp;
        if self.sorts.is_empty() && !unreadable && !can_be_empty {
            self.report(Place::FILE, Fault::NoSorts);
        }
        let texts = self.check_texts();
        self.check_names();
        let statements = match (texts.len(), self.sorts.first()) {
            (0, Some((_, sort))) => sort.ranks.len(),
            (count, _) => count,
        };
        let all_as_long = self.check_lengths(statements, !texts.is_empty());
        // What the unreadable sorts would have said about the grid is not known.
        let grid = match wanted.cloned().or_else(|| self.pattern.take()) {
            Some(grid) => Some(grid),
            None if self.format == Format::SetUp && !unreadable => {
                let part = super::set_up::MAP.to_owned();
                self.report(Place::FILE, Fault::MissingPart { part });
                None
            }
            None if all_as_long && !unreadable => self.grid_of_sorts(leave_out),
            None => None,
        };
        if let Some(grid) = &grid
            && all_as_long
            && (!self.sorts.is_empty() || self.format == Format::SetUp && !unreadable)
        {
            self.check_grid(grid, statements, leave_out);
        }
        if texts.is_empty() {
            self.report(Place::FILE, Fault::NoTexts);
        }
        limit(&mut self.problems);
        ImportedStudy {
            format: self.format,
            found: Found {
                title: self
                    .title
                    .map(|title| title.trim().to_owned())
                    .filter(|title| !title.is_empty()),
                texts,
                grid,
                sorts: self.sorts.into_iter().map(|(_, sort)| sort).collect(),
                details: self.details,
            },
            problems: self.problems,
        }
    }

    fn check_texts(&mut self) -> Vec<StatementText> {
        let mut texts = Vec::new();
        for (index, raw) in std::mem::take(&mut self.texts).iter().enumerate() {
            match StatementText::new(raw) {
                Ok(text) => texts.push(text),
                Err(reason) => self.report(
                    Place::FILE,
                    Fault::Text {
                        statement: StatementNo::from_index(index),
                        reason,
                    },
                ),
            }
        }
        texts
    }

    /// Every sort gets a name of its own; what cannot be kept as a pseudonym is said.
    fn check_names(&mut self) {
        let mut by_condition: HashMap<ConditionNo, TakenNames> = HashMap::new();
        let mut problems = Vec::new();
        for (index, (place, sort)) in self.sorts.iter_mut().enumerate() {
            let taken = by_condition.entry(sort.condition).or_default();
            sort.label = sort.label.trim().to_owned();
            if sort.label.is_empty() {
                sort.label = taken.free(&(index + 1).to_string());
                let given = sort.label.clone();
                problems.push(ImportProblem::new(place.clone(), Fault::Nameless { given }));
            } else if taken.has(&sort.label) {
                let at = place.sort(&sort.label);
                sort.label = taken.free(&sort.label);
                let given = sort.label.clone();
                problems.push(ImportProblem::new(at, Fault::RepeatedName { given }));
            }
            taken.take(&sort.label);
            let at = place.sort(&sort.label);
            match Pseudonym::new(&sort.label) {
                Err(PseudonymError::LooksLikeAddress) => {
                    problems.push(ImportProblem::new(at, Fault::Address));
                }
                _ if looks_personal(&sort.label) => {
                    problems.push(ImportProblem::new(at, Fault::Personal));
                }
                _ => {}
            }
        }
        self.problems.append(&mut problems);
    }

    fn check_lengths(&mut self, wanted: usize, has_texts: bool) -> bool {
        let mut problems = Vec::new();
        let lengths: Vec<usize> = self.sorts.iter().map(|(_, s)| s.ranks.len()).collect();
        let first = lengths.first().copied().unwrap_or(wanted);
        if has_texts && lengths.iter().all(|length| *length == first) && first != wanted {
            let fault = Fault::StatementCount {
                texts: wanted,
                ranks: first,
            };
            problems.push(ImportProblem::new(Place::FILE, fault));
        } else {
            for (place, sort) in &self.sorts {
                let found = sort.ranks.len();
                if found != wanted {
                    let fault = Fault::RowLength { found, wanted };
                    problems.push(ImportProblem::new(place.sort(&sort.label), fault));
                }
            }
        }
        let fine = problems.is_empty();
        self.problems.append(&mut problems);
        fine
    }

    /// The grid on which all sorts agree. If they do not, those whose shape is not the most frequent one are named.
    fn grid_of_sorts(&mut self, leave_out: bool) -> Option<Grid> {
        let grids: Vec<_> = self
            .sorts
            .iter()
            .map(|(_, s)| Grid::of_ranks(&s.ranks))
            .collect();
        let first = grids.first()?.clone();
        if !grids.iter().all(|grid| *grid == first) {
            let readable = || grids.iter().flatten();
            let often = |grid: &&Grid| readable().filter(|other| other == grid).count();
            // Of equally frequent shapes, the first one in the file is taken.
            let usual = readable().rev().max_by_key(often).cloned();
            if leave_out {
                return usual;
            }
            self.report(Place::FILE, Fault::NoGrid);
            if let Some(usual) = usual {
                let problems = self
                    .sorts
                    .iter()
                    .zip(&grids)
                    .filter_map(|((place, sort), grid)| {
                        let found = grid
                            .as_ref()
                            .ok()
                            .filter(|grid| **grid != usual)?
                            .to_string();
                        let usual = usual.to_string();
                        let fault = Fault::OtherShape { found, usual };
                        Some(ImportProblem::new(place.sort(&sort.label), fault))
                    });
                let problems: Vec<ImportProblem> = problems.collect();
                self.problems.extend(problems);
            }
            return None;
        }
        match first {
            Ok(grid) => Some(grid),
            Err(problems) => {
                let fault = Fault::Grid(analysis::InvalidGrid(problems));
                self.report(Place::FILE, fault);
                None
            }
        }
    }

    fn check_grid(&mut self, grid: &Grid, statements: usize, leave_out: bool) {
        let cells = grid.capacity();
        if cells != statements {
            self.report(Place::FILE, Fault::GridCells { cells, statements });
            return;
        }
        let mut problems = Vec::new();
        self.sorts.retain(|(place, sort)| {
            let Err(reasons) = QSort::from_ranks(grid, &sort.ranks) else {
                return true;
            };
            let at = place.sort(&sort.label);
            if leave_out {
                problems.push(ImportProblem::new(at, Fault::UnfitLeftOut));
            } else {
                let problem = |reason| ImportProblem::new(at.clone(), Fault::Sort(reason));
                problems.extend(reasons.into_iter().map(problem));
            }
            !leave_out
        });
        if self.sorts.is_empty() && !problems.is_empty() {
            problems.push(ImportProblem::new(Place::FILE, Fault::NoSorts));
        }
        self.problems.append(&mut problems);
    }
}

/// The most problems that are listed. Nobody mends more in one go, and a page has to hold them.
const MAX_PROBLEMS: usize = 1000;

/// Keeps the errors before what can be accepted, and says how many more there are.
fn limit(problems: &mut Vec<ImportProblem>) {
    problems.sort_by_key(|problem| !problem.is_error());
    if problems.len() > MAX_PROBLEMS {
        let count = problems.len() - MAX_PROBLEMS;
        problems.truncate(MAX_PROBLEMS);
        problems.push(ImportProblem::new(Place::FILE, Fault::More { count }));
    }
}

/// Names that are taken, each with the number that the next one like it gets.
#[derive(Default)]
struct TakenNames(HashMap<String, u32>);

impl TakenNames {
    /// Names that differ in nothing that a pseudonym keeps apart are the same.
    fn key(name: &str) -> String {
        Pseudonym::new(name).map_or_else(|_| name.to_lowercase(), |name| name.key())
    }

    fn has(&self, name: &str) -> bool {
        self.0.contains_key(&Self::key(name))
    }

    fn take(&mut self, name: &str) {
        self.0.entry(Self::key(name)).or_insert(2);
    }

    /// The name, with the first number behind it that makes it free.
    fn free(&mut self, name: &str) -> String {
        let mut free = name.to_owned();
        while self.has(&free) {
            let number = self.0.entry(Self::key(name)).or_insert(2);
            free = format!("{name} ({number})");
            *number += 1;
        }
        free
    }
}

/// Two or more words of letters that all begin with a capital: most likely a first name and a family name.
fn looks_personal(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let named = |word: &&str| {
        let mut letters = word.chars().filter(|c| !matches!(c, '-' | '.' | '\''));
        letters.next().is_some_and(char::is_uppercase)
            && word.chars().count() > 1
            && letters.all(char::is_alphabetic)
    };
    words.len() >= 2 && words.iter().all(named)
}
