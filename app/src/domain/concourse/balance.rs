//! The balance table: how many statements stand in each cell of the two dimensions.

use super::{Aspect, Axis, Candidate, Dimensions};

/// Chosen statements among candidates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Statements of the Q set.
    pub chosen: usize,
    /// Candidates that can be chosen, the chosen ones included.
    pub candidates: usize,
}

/// A line of the table: a value of a dimension, or what has none of its values.
pub type Line = Option<Aspect>;

/// The table of a structured sample (McKeown and Thomas, 1988): cells, the sum of each row and column, and the whole.
///
/// A statement with several values of a dimension stands in each of their lines; the sums count it once. The sums
/// therefore need not be the sums of the cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// The rows: the first dimension's values, then what has none, if there is any.
    pub rows: Vec<Line>,
    /// The columns, in the same way.
    pub columns: Vec<Line>,
    /// One list per row with one cell per column.
    pub cells: Vec<Vec<Share>>,
    /// One sum per row.
    pub row_sums: Vec<Share>,
    /// One sum per column.
    pub column_sums: Vec<Share>,
    /// All statements.
    pub whole: Share,
}

impl Balance {
    /// Counts the candidates that can be chosen; `is_chosen` says which are.
    pub fn count<'a>(
        dimensions: &Dimensions,
        candidates: impl Iterator<Item = &'a Candidate>,
        is_chosen: impl Fn(&Candidate) -> bool,
    ) -> Self {
        let all: Vec<(&Candidate, bool)> = candidates
            .filter(|candidate| candidate.is_eligible())
            .map(|candidate| (candidate, is_chosen(candidate)))
            .collect();
        let share = |stands: &dyn Fn(&Candidate) -> bool| {
            let there = all.iter().filter(|(candidate, _)| stands(candidate));
            there.fold(Share::default(), |share, (_, chosen)| Share {
                chosen: share.chosen + usize::from(*chosen),
                candidates: share.candidates + 1,
            })
        };
        let lines = |axis| {
            let mut lines: Vec<Line> = dimensions
                .aspects(axis)
                .iter()
                .map(|named| {
                    Some(Aspect {
                        axis,
                        key: named.key,
                    })
                })
                .collect();
            // A dimension that does not exist is one line without a name.
            if lines.is_empty() || all.iter().any(|(candidate, _)| on(candidate, axis, None)) {
                lines.push(None);
            }
            lines
        };
        let (rows, columns) = (lines(Axis::Row), lines(Axis::Column));
        let cell = |row: &Line, column: &Line| {
            share(&|candidate: &Candidate| {
                on(candidate, Axis::Row, *row) && on(candidate, Axis::Column, *column)
            })
        };
        Self {
            cells: rows
                .iter()
                .map(|row| columns.iter().map(|column| cell(row, column)).collect())
                .collect(),
            row_sums: rows
                .iter()
                .map(|row| share(&|candidate: &Candidate| on(candidate, Axis::Row, *row)))
                .collect(),
            column_sums: columns
                .iter()
                .map(|column| share(&|candidate: &Candidate| on(candidate, Axis::Column, *column)))
                .collect(),
            whole: share(&|_: &Candidate| true),
            rows,
            columns,
        }
    }
}

/// Whether a candidate stands in a line.
fn on(candidate: &Candidate, axis: Axis, line: Line) -> bool {
    match line {
        Some(aspect) => candidate.aspects.contains(&aspect),
        None => candidate.aspects.iter().all(|aspect| aspect.axis != axis),
    }
}
