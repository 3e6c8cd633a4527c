//! A complete and valid forced sort.

use serde::{Deserialize, Serialize};

use crate::{Grid, Rank, StatementNo};

/// A complete Q sort under a forced grid: one rank per statement, every column exactly full.
///
/// It can only be made by [`QSort::new`], so whoever holds one need not check it again. It is written
/// (serde) as a plain list of ranks in the order of the statements; reading it back takes the grid, because a
/// list of numbers alone says nothing about whether it is a valid sort.
///
/// ```
/// use analysis::{Grid, QSort, Rank};
///
/// let grid: Grid = "-1:1,0:2,1:1".parse()?;
/// let sort = QSort::from_ranks(&grid, &[Rank(0), Rank(1), Rank(-1), Rank(0)]).expect("every column is full");
/// assert_eq!(sort.ranks()[1], Rank(1));
/// # Ok::<(), analysis::InvalidGrid>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct QSort {
    ranks: Vec<Rank>,
}

/// One thing that keeps a list of placements from being a Q sort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum SortProblem {
    /// The sort has another number of statements than the grid has cells.
    #[error("the sort has {found} statements, but the grid has {wanted} cells")]
    WrongNumber {
        /// Statements in the sort.
        found: usize,
        /// Cells in the grid.
        wanted: usize,
    },
    /// A statement has not been placed.
    #[error("statement {statement} has not been placed")]
    Unplaced {
        /// The statement without a place.
        statement: StatementNo,
    },
    /// A statement lies in a column that the grid does not have.
    #[error("statement {statement} lies at {}, and the grid has no such column", rank.signed())]
    OffGrid {
        /// The statement.
        statement: StatementNo,
        /// The rank it was given.
        rank: Rank,
    },
    /// A column holds more statements than it has cells.
    #[error("column {} holds {found} statements, but has room for {wanted}", rank.signed())]
    Overfull {
        /// The column.
        rank: Rank,
        /// Statements found in it.
        found: usize,
        /// Its height.
        wanted: usize,
    },
    /// A column holds fewer statements than it has cells.
    #[error("column {} holds {found} statements, but should hold {wanted}", rank.signed())]
    Underfull {
        /// The column.
        rank: Rank,
        /// Statements found in it.
        found: usize,
        /// Its height.
        wanted: usize,
    },
}

impl QSort {
    /// Checks placements (one per statement, in the order of the statements) against the grid.
    ///
    /// # Errors
    /// All problems at once: a wrong number of statements, then statement by statement what is unplaced or off
    /// the grid, then column by column what is over- or underfull.
    pub fn new(grid: &Grid, placements: &[Option<Rank>]) -> Result<Self, Vec<SortProblem>> {
        let mut problems = Vec::new();
        if placements.len() != grid.capacity() {
            problems.push(SortProblem::WrongNumber {
                found: placements.len(),
                wanted: grid.capacity(),
            });
        }
        let mut ranks = Vec::with_capacity(placements.len());
        for (index, placement) in placements.iter().enumerate() {
            let statement = StatementNo::from_index(index);
            match *placement {
                None => problems.push(SortProblem::Unplaced { statement }),
                Some(rank) if grid.height_of(rank) == 0 => {
                    problems.push(SortProblem::OffGrid { statement, rank });
                }
                Some(rank) => ranks.push(rank),
            }
        }
        problems.extend(column_problems(grid, &ranks));
        if problems.is_empty() {
            Ok(Self { ranks })
        } else {
            Err(problems)
        }
    }

    /// As [`new`](Self::new) for a list in which every statement has a rank, such as a stored row.
    ///
    /// # Errors
    /// As for [`new`](Self::new).
    pub fn from_ranks(grid: &Grid, ranks: &[Rank]) -> Result<Self, Vec<SortProblem>> {
        let placements: Vec<_> = ranks.iter().copied().map(Some).collect();
        Self::new(grid, &placements)
    }

    /// The rank of every statement, in the order of the statements.
    #[must_use]
    pub fn ranks(&self) -> &[Rank] {
        &self.ranks
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

/// Columns of the grid that hold another number of statements than their height.
fn column_problems<'a>(
    grid: &'a Grid,
    ranks: &'a [Rank],
) -> impl Iterator<Item = SortProblem> + 'a {
    grid.columns().iter().filter_map(move |column| {
        let rank = column.rank;
        let found = ranks.iter().filter(|placed| **placed == rank).count();
        let wanted = usize::from(column.height);
        match found.cmp(&wanted) {
            std::cmp::Ordering::Greater => Some(SortProblem::Overfull {
                rank,
                found,
                wanted,
            }),
            std::cmp::Ordering::Less => Some(SortProblem::Underfull {
                rank,
                found,
                wanted,
            }),
            std::cmp::Ordering::Equal => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid() -> Grid {
        "-1:1,0:2,1:1".parse().expect("a valid grid")
    }

    fn number(number: u32) -> StatementNo {
        StatementNo::new(number).expect("not zero")
    }

    #[test]
    fn a_full_sort_keeps_the_order_of_the_statements() {
        let ranks = [Rank(0), Rank(1), Rank(-1), Rank(0)];
        let sort = QSort::from_ranks(&grid(), &ranks).expect("every column is full");
        assert_eq!(sort.ranks(), ranks);
        assert_eq!(sort.rank_of(number(3)), Some(Rank(-1)));
        assert_eq!(sort.rank_of(number(5)), None);
        assert_eq!(
            sort.statements_at(Rank(0)).collect::<Vec<_>>(),
            [number(1), number(4)]
        );
        assert_eq!(
            serde_json::to_string(&sort).expect("plain numbers"),
            "[0,1,-1,0]"
        );
    }

    #[test]
    fn every_problem_is_named_at_once() {
        let placements = [
            Some(Rank(0)),
            Some(Rank(7)),
            None,
            Some(Rank(1)),
            Some(Rank(1)),
        ];
        let problems = QSort::new(&grid(), &placements).expect_err("nothing is right");
        assert_eq!(
            problems,
            [
                SortProblem::WrongNumber {
                    found: 5,
                    wanted: 4
                },
                SortProblem::OffGrid {
                    statement: number(2),
                    rank: Rank(7)
                },
                SortProblem::Unplaced {
                    statement: number(3)
                },
                SortProblem::Underfull {
                    rank: Rank(-1),
                    found: 0,
                    wanted: 1
                },
                SortProblem::Underfull {
                    rank: Rank(0),
                    found: 1,
                    wanted: 2
                },
                SortProblem::Overfull {
                    rank: Rank(1),
                    found: 2,
                    wanted: 1
                },
            ]
        );
    }

    #[test]
    fn a_column_of_height_zero_takes_no_statement() {
        let grid: Grid = "-1:1,0:0,1:1".parse().expect("a gap is allowed");
        let problems =
            QSort::from_ranks(&grid, &[Rank(0), Rank(1)]).expect_err("nothing may lie at 0");
        assert!(problems.contains(&SortProblem::OffGrid {
            statement: number(1),
            rank: Rank(0)
        }));
    }

    #[test]
    fn messages_show_ranks_with_a_real_minus_sign() {
        let problem = SortProblem::Underfull {
            rank: Rank(-1),
            found: 0,
            wanted: 1,
        };
        assert_eq!(
            problem.to_string(),
            "column \u{2212}1 holds 0 statements, but should hold 1"
        );
    }
}
