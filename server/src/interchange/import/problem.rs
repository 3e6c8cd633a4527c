//! What can be wrong with a file from elsewhere, and where.

use std::fmt;

use analysis::{InvalidGrid, SortProblem, StatementNo};
use app::domain::pseudonym::PseudonymError;
use app::domain::qset::QSetProblem;
use app::domain::study::ConditionNo;
use app::domain::text::TextError;

use crate::interchange::archive::ArchiveFault;
use crate::interchange::rank::RankCellError;
use crate::interchange::sorts::SortsProblem;
use crate::interchange::statements::StatementsProblem;
use crate::interchange::study_document::DocumentError;
use crate::interchange::workbook::{CellAddress, WorkbookError};

/// Where in a file something is. Everything is counted from 1; what does not apply is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The sheet of a workbook or the file in an archive.
    pub part: Option<String>,
    /// The line of a text.
    pub line: Option<u64>,
    /// The column of a text table.
    pub column: Option<usize>,
    /// The cell of a sheet.
    pub cell: Option<CellAddress>,
    /// The name of the sort.
    pub sort: Option<String>,
}

impl Place {
    /// The file as a whole.
    pub const FILE: Self = Self {
        part: None,
        line: None,
        column: None,
        cell: None,
        sort: None,
    };

    /// A sheet of a workbook or a file in an archive.
    #[must_use]
    pub fn part(name: &str) -> Self {
        Self {
            part: Some(name.to_owned()),
            ..Self::FILE
        }
    }

    /// A line of a text.
    #[must_use]
    pub const fn line(line: u64) -> Self {
        Self {
            line: Some(line),
            ..Self::FILE
        }
    }

    /// The same place, on this line.
    #[must_use]
    pub fn at_line(&self, line: u64) -> Self {
        Self {
            line: Some(line),
            ..self.clone()
        }
    }

    /// The same place, in this column.
    #[must_use]
    pub fn column(&self, column: usize) -> Self {
        Self {
            column: Some(column),
            ..self.clone()
        }
    }

    /// The same place, in this cell.
    #[must_use]
    pub fn cell(&self, cell: CellAddress) -> Self {
        Self {
            cell: Some(cell),
            ..self.clone()
        }
    }

    /// The same place, in the sort of this name.
    #[must_use]
    pub fn sort(&self, name: &str) -> Self {
        Self {
            sort: Some(name.to_owned()),
            ..self.clone()
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        if let Some(part) = &self.part {
            parts.push(part.clone());
        }
        if let Some(line) = self.line {
            parts.push(format!("line {line}"));
        }
        if let Some(column) = self.column {
            parts.push(format!("column {column}"));
        }
        if let Some(cell) = self.cell {
            parts.push(format!("cell {cell}"));
        }
        if let Some(sort) = &self.sort {
            parts.push(format!("sort {sort}"));
        }
        f.write_str(&parts.join(", "))
    }
}

/// Something that is wrong or doubtful, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportProblem {
    /// Where.
    pub place: Place,
    /// What.
    pub fault: Fault,
}

impl ImportProblem {
    /// A problem at a place.
    #[must_use]
    pub const fn new(place: Place, fault: Fault) -> Self {
        Self { place, fault }
    }

    /// Whether nothing can be imported before it is mended. What remains is shown and can be accepted.
    #[must_use]
    pub const fn is_error(&self) -> bool {
        !matches!(
            self.fault,
            Fault::OtherEncoding { .. }
                | Fault::PatternUnreadable { .. }
                | Fault::PatternShort { .. }
                | Fault::SortCount { .. }
                | Fault::BlankIsZero { .. }
                | Fault::Orientation { .. }
                | Fault::Nameless { .. }
                | Fault::RepeatedName { .. }
                | Fault::Address
                | Fault::Personal
                | Fault::SameSort { .. }
                | Fault::LeftOut { .. }
                | Fault::ColumnsLeftOut { .. }
                | Fault::NoTexts
                | Fault::MarkupTakenOut { .. }
                | Fault::UnfitLeftOut
        )
    }
}

impl fmt::Display for ImportProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place == Place::FILE {
            write!(f, "{}", self.fault)
        } else {
            write!(f, "{}: {}", self.place, self.fault)
        }
    }
}

/// What is wrong or doubtful.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The file is larger than what is read.
    #[error("the file has {found} bytes, but may have at most {max}")]
    TooLarge {
        /// Bytes found.
        found: usize,
        /// Bytes allowed.
        max: usize,
    },
    /// The file is not a text file.
    #[error("the file is neither a text, an archive nor a workbook that is known here")]
    NotText,
    /// No known format.
    #[error("this is no known format of sorts")]
    Unrecognised,
    /// The archive cannot be opened.
    #[error(transparent)]
    Archive(#[from] ArchiveFault),
    /// The workbook cannot be opened.
    #[error(transparent)]
    Workbook(#[from] WorkbookError),
    /// A sheet, a file of an archive or a column that the format needs is not there.
    #[error("“{part}” is missing")]
    MissingPart {
        /// Its name.
        part: String,
    },
    /// Our own study file cannot be used.
    #[error(transparent)]
    Document(DocumentError),
    /// The analysis of our own study file cannot be computed.
    #[error("the analysis cannot be computed: {0}")]
    Analysis(String),
    /// There are no sorts.
    #[error("there are no sorts")]
    NoSorts,
    /// There are letters beyond English, written in an older way.
    #[error("the letters were read as {encoding}; see whether they are right{}", others(.readings))]
    OtherEncoding {
        /// The name of the encoding.
        encoding: &'static str,
        /// The first such letters with the words before them, in each encoding that they may be written in.
        readings: Vec<(&'static str, String)>,
    },
    /// A file is no XML.
    #[error("the file cannot be read: {reason}")]
    Markup {
        /// What is wrong, in the words of the XML library.
        reason: String,
    },
    /// Statements were written in HTML.
    #[error("HTML was taken out of the statements {}", numbers(.statements))]
    MarkupTakenOut {
        /// The statements.
        statements: Vec<StatementNo>,
    },
    /// A cell names no statement.
    #[error("“{found}” is neither the number, the short name nor the CRC-32 of a statement")]
    UnknownStatement {
        /// The cell.
        found: String,
    },
    /// A sort has an even number of columns, of which none is in the middle.
    #[error("there are {columns} columns; with an even number, ranks would be halves")]
    HalfRanks {
        /// Columns found.
        columns: usize,
    },
    /// What should describe the grid cannot be read.
    #[error("the description of the grid, “{found}”, cannot be read; the sorts are asked instead")]
    PatternUnreadable {
        /// As it stands.
        found: String,
    },
    /// The counts of the grid are fewer than the format has.
    #[error("there are {found} counts instead of 20; they were taken to begin at the lowest rank")]
    PatternShort {
        /// Counts found.
        found: usize,
    },
    /// The grid cannot be a grid.
    #[error("the grid cannot be used: {0}")]
    Grid(InvalidGrid),
    /// The grid has another number of cells than there are statements.
    #[error("the grid has {cells} cells, but there are {statements} statements")]
    GridCells {
        /// Cells.
        cells: usize,
        /// Statements.
        statements: usize,
    },
    /// No grid is described, and the sorts do not agree on one.
    #[error(
        "the file describes no grid, and the sorts do not all have the same shape; say which grid was used"
    )]
    NoGrid,
    /// A sort has another shape than most, and no grid is described.
    #[error("the sort has the shape {found}, but most have {usual}")]
    OtherShape {
        /// Its shape, as columns with their heights.
        found: String,
        /// The most frequent shape.
        usual: String,
    },
    /// A sort that does not fill the grid was left out, as was wished.
    #[error("the sort does not fill the grid and is left out")]
    UnfitLeftOut,
    /// The file says how many sorts it has, and has another number.
    #[error("the file says that it has {said} sorts, but has {found}")]
    SortCount {
        /// As it says.
        said: usize,
        /// As found.
        found: usize,
    },
    /// Texts and ranks do not go together.
    #[error("there are {texts} texts, but the sorts have {ranks} statements")]
    StatementCount {
        /// Texts of statements.
        texts: usize,
        /// Ranks of a sort.
        ranks: usize,
    },
    /// A row has another number of ranks than there are statements.
    #[error("there are {found} ranks instead of {wanted}")]
    RowLength {
        /// Ranks found.
        found: usize,
        /// Ranks expected.
        wanted: usize,
    },
    /// A row has another number of cells than its table has columns.
    #[error("there are {found} cells instead of {wanted}")]
    CellCount {
        /// Cells found.
        found: usize,
        /// Columns of the table.
        wanted: usize,
    },
    /// A cell holds no rank.
    #[error("“{found}”: {reason}")]
    Rank {
        /// The cell.
        found: String,
        /// Why it is none.
        reason: RankCellError,
    },
    /// A cell holds a date, into which spreadsheet programs turn some numbers.
    #[error(
        "the cell holds the date {found}; a spreadsheet program has probably changed what was typed"
    )]
    Date {
        /// The date.
        found: String,
    },
    /// Blank places stand for 0 in this format.
    #[error("{count} blank places were read as 0")]
    BlankIsZero {
        /// How many.
        count: usize,
    },
    /// A cell should hold the number of a statement.
    #[error("“{found}” is no number of a statement from 1 to {highest}")]
    Number {
        /// The cell.
        found: String,
        /// The highest number.
        highest: usize,
    },
    /// A sort has a statement twice.
    #[error("statement {statement} is there more than once")]
    RepeatedNumber {
        /// The statement.
        statement: StatementNo,
    },
    /// A sort lacks a statement.
    #[error("statement {statement} is missing")]
    MissingNumber {
        /// The statement.
        statement: StatementNo,
    },
    /// Both directions of a table are possible.
    #[error("the table was read with {}; turn it if that is wrong", if *.rows { "a sort in each row" } else { "a sort in each column" })]
    Orientation {
        /// Whether each row is a sort.
        rows: bool,
    },
    /// What is wrong with a table, where the table's own words say it best.
    #[error(transparent)]
    Table(SortsProblem),
    /// What is wrong with the file of statements.
    #[error(transparent)]
    Statements(StatementsProblem),
    /// A sort has no name and got one.
    #[error("the sort has no name and is called {given}")]
    Nameless {
        /// The new name.
        given: String,
    },
    /// A sort has the name of an earlier one and got another.
    #[error("the name stands at an earlier sort too; this one is called {given}")]
    RepeatedName {
        /// The new name.
        given: String,
    },
    /// A name with an @.
    #[error(
        "the name looks like an e-mail address; number the sorts instead of keeping their names"
    )]
    Address,
    /// A name that looks like that of a person.
    #[error("the name looks like that of a person; a pseudonym is expected")]
    Personal,
    /// A name that cannot be kept.
    #[error("the name cannot be kept: {0}")]
    Name(PseudonymError),
    /// The study has a sort of this name.
    #[error("the study has a sort of this name already")]
    TakenName,
    /// The sort was made under a condition of instruction that the study does not have.
    #[error("the study has no condition of instruction {number}")]
    NoCondition {
        /// Its number.
        number: ConditionNo,
    },
    /// The file has no texts of statements.
    #[error(
        "the file has no texts of statements; a second file with them is needed for a new study"
    )]
    NoTexts,
    /// A text cannot be used.
    #[error("the text of statement {statement} cannot be used: {reason}")]
    Text {
        /// The statement.
        statement: StatementNo,
        /// Why.
        reason: TextError,
    },
    /// A remark cannot be used.
    #[error("the remark cannot be used: {0}")]
    Remark(TextError),
    /// A remark belongs to a sort that is not there.
    #[error("there is no sort of this name to put the remark to")]
    NoSuchSort,
    /// The statement has another text in the study.
    #[error("statement {statement} has another text in the study")]
    OtherText {
        /// The statement.
        statement: StatementNo,
    },
    /// The statements are no Q set.
    #[error(transparent)]
    QSet(QSetProblem),
    /// Two sorts with the same maker and the same ranks.
    #[error("the sort is the same as that of {earlier}")]
    SameSort {
        /// The name of the earlier sort.
        earlier: String,
    },
    /// What the file also has is not kept.
    #[error("not taken over: {}", .fields.join(", "))]
    LeftOut {
        /// Names of fields in the file.
        fields: Vec<String>,
    },
    /// Columns behind the ranks.
    #[error("{count} columns behind the ranks were left out")]
    ColumnsLeftOut {
        /// How many.
        count: usize,
    },
    /// A sort does not fill the grid.
    #[error(transparent)]
    Sort(SortProblem),
    /// There are too many problems to list.
    #[error("{count} more problems are not listed")]
    More {
        /// How many.
        count: usize,
    },
}

/// How the same letters read in other encodings.
fn others(readings: &[(&'static str, String)]) -> String {
    let read = |(name, text): &(&str, String)| format!("; as {name}: {text}");
    readings.iter().map(read).collect()
}

fn numbers(statements: &[StatementNo]) -> String {
    let numbers: Vec<String> = statements.iter().map(ToString::to_string).collect();
    numbers.join(", ")
}

impl From<SortsProblem> for ImportProblem {
    /// A cell's problem gets its place, so that all cells look alike.
    fn from(problem: SortsProblem) -> Self {
        match problem {
            SortsProblem::Cell {
                line,
                column,
                found,
                reason,
            } => Self::new(
                Place::line(line).column(column),
                Fault::Rank { found, reason },
            ),
            other => Self::new(Place::FILE, Fault::Table(other)),
        }
    }
}

impl From<StatementsProblem> for ImportProblem {
    fn from(problem: StatementsProblem) -> Self {
        Self::new(Place::FILE, Fault::Statements(problem))
    }
}
