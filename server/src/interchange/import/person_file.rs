//! Sorts as R's `import.q.sorts` reads them: a file for each person, laid out like the grid. Each column of the file is
//! a column of the grid from low to high, and its cells name statements by number, by a short name, or by the CRC-32
//! of their text.

use std::collections::{BTreeSet, HashMap};

use analysis::{Rank, StatementNo};
use app::domain::statement::Wording;

use super::format::Format;
use super::problem::{Fault, Place};
use super::study::{Findings, FoundSort};
use crate::interchange::table::{Delimiter, TableRow, read_rows};

/// A file for one person.
pub(super) struct PersonFile {
    name: String,
    rows: Vec<TableRow>,
}

impl PersonFile {
    /// A CSV text that is laid out so: in at least three columns, no cell stands twice.
    pub fn recognise(name: &str, text: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        if !ending.eq_ignore_ascii_case("csv") {
            return None;
        }
        let first = text.lines().find(|line| !line.trim().is_empty())?;
        let delimiters = [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab];
        let count = |delimiter: &Delimiter| {
            let character = delimiter.character();
            first.chars().filter(|found| *found == character).count()
        };
        let rows = read_rows(text, delimiters.into_iter().max_by_key(count)?);
        let cells = || rows.iter().flat_map(|row| &row.cells);
        let filled = || cells().filter(|cell| !is_blank(cell));
        let distinct: BTreeSet<&String> = filled().collect();
        let width = rows.iter().map(|row| row.cells.len()).max()?;
        let is_one = width >= 3 && distinct.len() == filled().count();
        is_one.then(|| Self {
            name: name.to_owned(),
            rows,
        })
    }

    fn width(&self) -> usize {
        self.rows
            .iter()
            .map(|row| row.cells.len())
            .max()
            .unwrap_or(0)
    }
}

/// R writes NA where a cell is blank.
fn is_blank(cell: &str) -> bool {
    cell.is_empty() || cell == "NA"
}

/// Reads the files of all persons, where `statements` are known from another file.
pub(super) fn read(files: &[PersonFile], statements: &[Wording]) -> Findings {
    let mut findings = Findings::new(Format::PersonFiles);
    let cells = |file: &PersonFile| {
        let all = file.rows.iter().flat_map(|row| &row.cells);
        all.filter(|cell| !is_blank(cell)).count()
    };
    let wanted = match statements.len() {
        0 => files.iter().map(cells).max().unwrap_or(0),
        count => count,
    };
    let numbers = Identifiers::of(statements);
    for file in files {
        read_one(file, wanted, &numbers, &mut findings);
    }
    findings
}

/// Statements by what names them.
struct Identifiers {
    names: HashMap<String, StatementNo>,
    sums: HashMap<u32, StatementNo>,
}

impl Identifiers {
    fn of(statements: &[Wording]) -> Self {
        let mut names = HashMap::new();
        let mut sums = HashMap::new();
        for (index, wording) in statements.iter().enumerate() {
            let number = StatementNo::from_index(index);
            let text = wording.text.as_str();
            sums.insert(crc32fast::hash(text.as_bytes()), number);
            names.insert(text.to_lowercase(), number);
            if let Some(label) = &wording.label {
                names.insert(label.as_str().to_lowercase(), number);
            }
        }
        Self { names, sums }
    }

    fn find(&self, cell: &str, wanted: usize) -> Option<StatementNo> {
        let number = cell.parse().ok().and_then(StatementNo::new);
        number
            .filter(|number| number.index() < wanted)
            .or_else(|| self.names.get(&cell.to_lowercase()).copied())
            .or_else(|| {
                let sum = u32::from_str_radix(cell, 16).ok()?;
                self.sums.get(&sum).copied()
            })
    }
}

fn read_one(file: &PersonFile, wanted: usize, known: &Identifiers, findings: &mut Findings) {
    let label = file.name.rsplit('/').next().unwrap_or_default();
    let label = label.rsplit_once('.').map_or(label, |(stem, _)| stem);
    let place = Place::part(&file.name).sort(label);
    let width = file.width();
    if width.is_multiple_of(2) {
        findings.report(place, Fault::HalfRanks { columns: width });
        return;
    }
    let mut ranks: Vec<Option<Rank>> = vec![None; wanted];
    let mut is_whole = true;
    for row in &file.rows {
        for (index, cell) in row.cells.iter().enumerate() {
            if is_blank(cell) {
                continue;
            }
            let at = || place.at_line(row.line).column(index + 1);
            let Some(number) = known.find(cell, wanted) else {
                let found = cell.clone();
                findings.report(at(), Fault::UnknownStatement { found });
                is_whole = false;
                continue;
            };
            let rank = index.cast_signed() - (width / 2).cast_signed();
            match (ranks[number.index()], i8::try_from(rank)) {
                (None, Ok(rank)) => ranks[number.index()] = Some(Rank(rank)),
                _ => {
                    findings.report(at(), Fault::RepeatedNumber { statement: number });
                    is_whole = false;
                }
            }
        }
    }
    for (index, rank) in ranks.iter().enumerate() {
        // What could not be read may be what is missing.
        if rank.is_none() && is_whole {
            let statement = StatementNo::from_index(index);
            findings.report(place.clone(), Fault::MissingNumber { statement });
        }
    }
    let ranks: Option<Vec<Rank>> = ranks.into_iter().collect();
    if let Some(ranks) = ranks.filter(|_| is_whole) {
        let sort = FoundSort::plain(label, ranks);
        findings.sorts.push((Place::part(&file.name), sort));
    }
}
