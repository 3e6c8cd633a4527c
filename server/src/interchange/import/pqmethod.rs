//! PQMethod's data file: fixed columns, one character each. Line 1 numbers and title, line 2 the grid, then a line for
//! each sort with its name in ten columns and two columns for each rank.

use analysis::{Grid, Rank};

use super::format::Format;
use super::problem::{Fault, Place};
use super::slots;
use super::study::{Findings, FoundSort};
use crate::interchange::rank::{RankCellError, read_rank};

/// Columns of the name of a sort.
const NAME: usize = 10;
/// Columns of a rank.
const WIDTH: usize = 2;

/// Whether a text begins as the format does.
pub(super) fn is_pqmethod(text: &str) -> bool {
    let mut lines = text.lines();
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else {
        return false;
    };
    Head::read(first).is_some() && {
        let fields = fields(second);
        fields.len() >= 4 && fields.iter().all(Option::is_some)
    }
}

/// Reads a text of the format.
pub(super) fn read(text: &str) -> Findings {
    let mut findings = Findings::new(Format::PqMethod);
    let mut lines = (1..).zip(text.lines());
    let head = lines.next().and_then(|(_, line)| Head::read(line));
    let (Some(head), Some((_, second))) = (head, lines.next()) else {
        findings.report(Place::FILE, Fault::Unrecognised);
        return findings;
    };
    findings.title = Some(head.title);
    findings.pattern = read_pattern(second, head.statements, &mut findings);
    let mut found = 0;
    for (number, line) in lines {
        if line.trim().is_empty() {
            continue;
        }
        found += 1;
        read_sort(number, line, head.statements, &mut findings);
    }
    if found != head.sorts {
        let said = head.sorts;
        findings.report(Place::line(1), Fault::SortCount { said, found });
    }
    findings
}

/// Line 1.
struct Head {
    sorts: usize,
    statements: usize,
    title: String,
}

impl Head {
    fn read(line: &str) -> Option<Self> {
        let characters: Vec<char> = line.chars().collect();
        let number = |from: usize| -> Option<usize> {
            let field: String = characters.get(from..from + 3)?.iter().collect();
            field.trim().parse().ok()
        };
        Some(Self {
            sorts: number(3)?,
            statements: number(6)?,
            title: characters
                .iter()
                .skip(9)
                .collect::<String>()
                .trim()
                .to_owned(),
        })
    }
}

/// The numbers of line 2, which stand in columns of three.
fn fields(line: &str) -> Vec<Option<i32>> {
    let characters: Vec<char> = line.trim_end().chars().collect();
    characters
        .chunks(3)
        .map(|field| field.iter().collect::<String>().trim().parse().ok())
        .collect()
}

fn read_pattern(line: &str, statements: usize, findings: &mut Findings) -> Option<Grid> {
    let grid = fields(line)
        .into_iter()
        .collect::<Option<Vec<i32>>>()
        .and_then(|numbers| match numbers.as_slice() {
            [lowest, highest, counts @ ..] => Some((*lowest, *highest, counts.to_vec())),
            _ => None,
        })
        .and_then(|(lowest, highest, counts)| {
            let found = counts.len();
            if found != slots::COUNT {
                findings.report(Place::line(2), Fault::PatternShort { found });
            }
            let from = if found == slots::COUNT {
                slots::LOWEST
            } else {
                lowest
            };
            let grid = slots::grid_from(from, &counts)?;
            // Programs that write fewer counts do not agree on where they begin; what does not add up is no grid.
            let ends = grid.columns().first()?.rank.0 >= i8::try_from(lowest).ok()?
                && grid.columns().last()?.rank.0 <= i8::try_from(highest).ok()?;
            (ends && grid.capacity() == statements).then_some(grid)
        });
    if grid.is_none() {
        let found = line.trim().to_owned();
        findings.report(Place::line(2), Fault::PatternUnreadable { found });
    }
    grid
}

fn read_sort(number: u64, line: &str, statements: usize, findings: &mut Findings) {
    let characters: Vec<char> = line.trim_end().chars().collect();
    let label: String = characters.iter().take(NAME).collect();
    let place = Place::line(number).sort(label.trim());
    let cells: Vec<String> = characters
        .get(NAME..)
        .unwrap_or_default()
        .chunks(WIDTH)
        .map(|cell| cell.iter().collect())
        .collect();
    if cells.len() > statements {
        let (found, wanted) = (cells.len(), statements);
        findings.report(place, Fault::RowLength { found, wanted });
        return;
    }
    let mut ranks = Vec::with_capacity(statements);
    let mut blank = statements - cells.len();
    let mut readable = true;
    for (index, cell) in cells.iter().enumerate() {
        match read_rank(cell) {
            Ok(rank) => ranks.push(rank),
            Err(RankCellError::Empty) => {
                ranks.push(Rank(0));
                blank += 1;
            }
            Err(reason) => {
                readable = false;
                let found = cell.clone();
                let at = place.column(NAME + index * WIDTH + 1);
                findings.report(at, Fault::Rank { found, reason });
            }
        }
    }
    if blank > 0 {
        findings.report(place.clone(), Fault::BlankIsZero { count: blank });
    }
    if readable {
        ranks.resize(statements, Rank(0));
        let sort = FoundSort::plain(label, ranks);
        findings.sorts.push((Place::line(number), sort));
    }
}
