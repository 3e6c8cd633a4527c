//! The sorting distribution: which ranks there are, and how many statements each takes.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::Rank;

mod preset;

/// One column of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Column {
    /// The value of the column.
    pub rank: Rank,
    /// The number of cells in it. 0 is a gap, which the grids of some other programs have.
    pub height: u16,
}

/// The sorting distribution of a study: columns with strictly increasing ranks, at least two of them with cells,
/// and at most [`Grid::MAX_CAPACITY`] cells in all.
///
/// Symmetry is usual, not required. Written (serde) as pairs `[[-5,1],[-4,2],…]` and as text `-5:1,-4:2,…`; both are
/// checked when read.
///
/// ```
/// use analysis::{Grid, Rank};
///
/// let grid: Grid = "-2:1,-1:2,0:3,1:2,2:1".parse()?;
/// assert_eq!(grid.capacity(), 9);
/// assert_eq!(grid.height_of(Rank(0)), 3);
/// assert!(grid.is_symmetric());
/// # Ok::<(), analysis::InvalidGrid>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<(Rank, u16)>", into = "Vec<(Rank, u16)>")]
pub struct Grid {
    columns: Vec<Column>,
}

/// One thing that keeps a list of columns from being a grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum GridProblem {
    /// Fewer than two columns have cells, so that sorts could not differ.
    #[error("{found} columns have cells, but at least two are needed")]
    TooFewColumns {
        /// Columns with at least one cell.
        found: usize,
    },
    /// A rank is not larger than the one before it.
    #[error("the ranks must rise from column to column, but {} follows {}", rank.signed(), previous.signed())]
    RankNotRising {
        /// The rank of the column before.
        previous: Rank,
        /// The rank that should be larger.
        rank: Rank,
    },
    /// The grid has more cells than a Q set may have statements.
    #[error("the grid has {found} cells, but may have at most {max}")]
    TooManyCells {
        /// Cells in all.
        found: usize,
        /// [`Grid::MAX_CAPACITY`].
        max: usize,
    },
    /// A part of a written grid is not of the form `rank:height`.
    #[error("“{text}” is not a column; write it as rank:height, for instance -5:1")]
    Unreadable {
        /// The part that could not be read.
        text: String,
    },
}

/// Everything that is wrong with a grid that was read from text or stored data.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", sentences(.0))]
pub struct InvalidGrid(pub Vec<GridProblem>);

fn sentences(problems: &[GridProblem]) -> String {
    let texts: Vec<String> = problems.iter().map(ToString::to_string).collect();
    texts.join("; ")
}

impl Grid {
    /// The largest number of cells.
    pub const MAX_CAPACITY: usize = 200;

    /// Makes a grid of columns from the lowest to the highest rank.
    ///
    /// # Errors
    /// All problems at once.
    pub fn new(columns: Vec<Column>) -> Result<Self, Vec<GridProblem>> {
        let mut problems = Vec::new();
        for (previous, column) in columns.iter().zip(columns.iter().skip(1)) {
            if column.rank <= previous.rank {
                problems.push(GridProblem::RankNotRising {
                    previous: previous.rank,
                    rank: column.rank,
                });
            }
        }
        let found = columns.iter().filter(|column| column.height > 0).count();
        if found < 2 {
            problems.push(GridProblem::TooFewColumns { found });
        }
        let found = capacity(&columns);
        if found > Self::MAX_CAPACITY {
            problems.push(GridProblem::TooManyCells {
                found,
                max: Self::MAX_CAPACITY,
            });
        }
        if problems.is_empty() {
            Ok(Self { columns })
        } else {
            Err(problems)
        }
    }

    /// A grid whose lowest column has rank `lowest` and whose ranks rise by one.
    ///
    /// # Errors
    /// As for [`new`](Self::new); ranks that would leave the range of [`Rank`] are named as not rising.
    pub fn from_heights(lowest: Rank, heights: &[u16]) -> Result<Self, Vec<GridProblem>> {
        let mut rank = lowest;
        let mut columns = Vec::with_capacity(heights.len());
        for &height in heights {
            columns.push(Column { rank, height });
            rank = Rank(rank.0.saturating_add(1));
        }
        Self::new(columns)
    }

    /// The grid into which these ranks fit exactly: the distribution of one sort, for instance the first of an
    /// imported file.
    ///
    /// # Errors
    /// As for [`new`](Self::new): fewer than two different ranks, or more than [`Grid::MAX_CAPACITY`] statements.
    pub fn of_ranks(ranks: &[Rank]) -> Result<Self, Vec<GridProblem>> {
        let mut heights: BTreeMap<Rank, u16> = BTreeMap::new();
        for &rank in ranks {
            let height = heights.entry(rank).or_default();
            *height = height.saturating_add(1);
        }
        Self::new(
            heights
                .into_iter()
                .map(|(rank, height)| Column { rank, height })
                .collect(),
        )
    }

    /// Usual grids for exactly `statements` statements, the most usual first: symmetric around 0, one column per
    /// rank, rising towards the middle.
    ///
    /// Empty below 5 and above [`Grid::MAX_CAPACITY`] statements.
    ///
    /// ```
    /// let grid = &analysis::Grid::presets(36)[0];
    /// assert_eq!(grid.to_string(), "-5:1,-4:2,-3:3,-2:4,-1:5,0:6,1:5,2:4,3:3,4:2,5:1");
    /// ```
    #[must_use]
    pub fn presets(statements: usize) -> Vec<Self> {
        preset::presets(statements)
    }

    /// The columns from the lowest to the highest rank.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The number of cells, which is the number of statements of the study.
    #[must_use]
    pub fn capacity(&self) -> usize {
        capacity(&self.columns)
    }

    /// The ranks from low to high, gaps included.
    pub fn ranks(&self) -> impl DoubleEndedIterator<Item = Rank> + ExactSizeIterator + '_ {
        self.columns.iter().map(|column| column.rank)
    }

    /// The number of cells at this rank; 0 where the grid has no such column.
    #[must_use]
    pub fn height_of(&self, rank: Rank) -> u16 {
        self.columns
            .binary_search_by_key(&rank, |column| column.rank)
            .map_or(0, |index| self.columns[index].height)
    }

    /// The height of the tallest column.
    #[must_use]
    pub fn max_height(&self) -> u16 {
        self.columns
            .iter()
            .map(|column| column.height)
            .max()
            .unwrap_or(0)
    }

    /// Whether every column has a partner of the same height at the opposite rank.
    #[must_use]
    pub fn is_symmetric(&self) -> bool {
        self.columns
            .iter()
            .zip(self.columns.iter().rev())
            .all(|(low, high)| {
                i16::from(low.rank.0) == -i16::from(high.rank.0) && low.height == high.height
            })
    }

    /// The grid written out: the rank of every cell, from low to high.
    #[must_use]
    pub fn values(&self) -> Vec<Rank> {
        let cells = |column: &Column| std::iter::repeat_n(column.rank, usize::from(column.height));
        self.columns.iter().flat_map(cells).collect()
    }
}

fn capacity(columns: &[Column]) -> usize {
    columns
        .iter()
        .map(|column| usize::from(column.height))
        .sum()
}

impl TryFrom<Vec<(Rank, u16)>> for Grid {
    type Error = InvalidGrid;

    fn try_from(pairs: Vec<(Rank, u16)>) -> Result<Self, Self::Error> {
        let columns = pairs
            .into_iter()
            .map(|(rank, height)| Column { rank, height })
            .collect();
        Self::new(columns).map_err(InvalidGrid)
    }
}

impl From<Grid> for Vec<(Rank, u16)> {
    fn from(grid: Grid) -> Self {
        grid.columns
            .into_iter()
            .map(|column| (column.rank, column.height))
            .collect()
    }
}

impl fmt::Display for Grid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, column) in self.columns.iter().enumerate() {
            let comma = if index > 0 { "," } else { "" };
            write!(f, "{comma}{}:{}", column.rank, column.height)?;
        }
        Ok(())
    }
}

impl FromStr for Grid {
    type Err = InvalidGrid;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut columns = Vec::new();
        let mut problems = Vec::new();
        for part in text.split(',') {
            match read_column(part) {
                Some(column) => columns.push(column),
                None => problems.push(GridProblem::Unreadable {
                    text: part.trim().to_owned(),
                }),
            }
        }
        if problems.is_empty() {
            Self::new(columns).map_err(InvalidGrid)
        } else {
            Err(InvalidGrid(problems))
        }
    }
}

fn read_column(part: &str) -> Option<Column> {
    let (rank, height) = part.split_once(':')?;
    Some(Column {
        rank: rank.parse().ok()?,
        height: height.trim().parse().ok()?,
    })
}

#[cfg(test)]
mod tests;
