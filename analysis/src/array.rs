//! Factor arrays: z-scores poured into the grid.

use serde::Serialize;

use crate::guard::TIE;
use crate::{Grid, Rank, StatementNo};

/// One rank per statement, holding exactly the ranks of the grid.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct FactorArray {
    ranks: Vec<Rank>,
}

/// Statements with equal z-scores that the shape of the grid puts into different columns: the array shows a
/// difference that the scores do not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SplitTie {
    /// The tied statements, lowest number first.
    pub statements: Vec<StatementNo>,
    /// Their ranks, in the same order.
    pub ranks: Vec<Rank>,
}

impl FactorArray {
    /// Orders statements by score and gives them the cells of the grid from the lowest to the highest.
    ///
    /// Scores that differ by at most 1e-9 from the next one are tied; among tied statements the lower number gets the
    /// higher column. The shape of the grid is always kept. Also returns the ties that cross a column border.
    ///
    /// `None` if there are more or fewer scores than cells.
    ///
    /// ```
    /// use analysis::{FactorArray, Grid, Rank};
    ///
    /// let grid: Grid = "-1:1,0:1,1:1".parse()?;
    /// let (array, ties) = FactorArray::pour(&[0.4, 0.4, -0.8], &grid).expect("three of each");
    /// assert_eq!(array.ranks(), [Rank(1), Rank(0), Rank(-1)]);
    /// assert_eq!(ties.len(), 1);
    /// # Ok::<(), analysis::InvalidGrid>(())
    /// ```
    #[must_use]
    pub fn pour(z: &[f64], grid: &Grid) -> Option<(Self, Vec<SplitTie>)> {
        let values = grid.values();
        if values.len() != z.len() {
            return None;
        }
        let mut order: Vec<usize> = (0..z.len()).collect();
        order.sort_by(|&a, &b| z[a].total_cmp(&z[b]));
        let mut ranks = vec![Rank(0); z.len()];
        let mut ties = Vec::new();
        let mut cells = values.as_slice();
        for group in order.chunk_by_mut(|&lower, &higher| z[higher] - z[lower] <= TIE) {
            group.sort_unstable_by(|a, b| b.cmp(a));
            let (filled, rest) = cells.split_at(group.len());
            cells = rest;
            for (&statement, &rank) in group.iter().zip(filled) {
                ranks[statement] = rank;
            }
            if filled.first() != filled.last() {
                let numbers = group
                    .iter()
                    .rev()
                    .map(|&index| StatementNo::from_index(index));
                let split = filled.iter().rev().copied();
                ties.extend((group.len() > 1).then(|| SplitTie {
                    statements: numbers.collect(),
                    ranks: split.collect(),
                }));
            }
        }
        Some((Self { ranks }, ties))
    }

    /// The rank of every statement, in the order of the statements.
    #[must_use]
    pub fn ranks(&self) -> &[Rank] {
        &self.ranks
    }

    /// The ranks themselves.
    pub(crate) fn into_ranks(self) -> Vec<Rank> {
        self.ranks
    }

    /// The rank of one statement; `None` if the Q set has no such number.
    #[must_use]
    pub fn rank_of(&self, statement: StatementNo) -> Option<Rank> {
        self.ranks.get(statement.index()).copied()
    }

    /// The statements in one column, lowest number first.
    pub fn statements_at(&self, rank: Rank) -> impl Iterator<Item = StatementNo> + '_ {
        self.ranks
            .iter()
            .enumerate()
            .filter(move |(_, placed)| **placed == rank)
            .map(|(index, _)| StatementNo::from_index(index))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(text: &str) -> Grid {
        text.parse().expect("a valid grid")
    }

    #[test]
    fn a_tie_of_three_across_a_border_is_split_by_number_and_reported() {
        let (array, ties) =
            FactorArray::pour(&[0.5, -2.0, 0.5, 2.0, 0.5], &grid("-1:2,0:2,1:1")).expect("five");
        assert_eq!(array.ranks(), [0, -1, 0, 1, -1].map(Rank));
        let numbers: Vec<u32> = ties[0]
            .statements
            .iter()
            .map(|number| number.get())
            .collect();
        assert_eq!(
            (numbers, ties[0].ranks.clone()),
            (vec![1, 3, 5], [0, 0, -1].map(Rank).to_vec())
        );
        assert_eq!(ties.len(), 1);
    }

    #[test]
    fn a_tie_within_a_column_is_no_news() {
        let (_, ties) =
            FactorArray::pour(&[0.0, 1.0, 1.0, 2.0], &grid("-1:1,0:2,1:1")).expect("four");
        assert!(ties.is_empty());
    }

    #[test]
    fn rounding_noise_does_not_decide() {
        let (array, _) =
            FactorArray::pour(&[0.3, 0.3 + 4e-16, 1.0], &grid("0:2,1:1")).expect("three");
        assert_eq!(array.ranks(), [0, 0, 1].map(Rank));
        let (array, ties) = FactorArray::pour(&[0.3, 0.3 + 4e-16], &grid("0:1,1:1")).expect("two");
        assert_eq!(
            (array.ranks(), ties.len()),
            ([1, 0].map(Rank).as_slice(), 1)
        );
    }

    #[test]
    fn neighbours_of_one_cell_each_are_no_tie() {
        let (array, ties) =
            FactorArray::pour(&[3.0, 1.0, 2.0], &grid("-1:1,0:1,1:1")).expect("three");
        assert_eq!(
            (array.ranks(), ties),
            ([1, -1, 0].map(Rank).as_slice(), Vec::new())
        );
        assert!(FactorArray::pour(&[1.0], &grid("-1:1,0:1,1:1")).is_none());
    }
}
