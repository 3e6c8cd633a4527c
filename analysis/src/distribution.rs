//! How a person used the grid, where nobody had to fill it.

use serde::Serialize;

use crate::matrix::mean_and_norm;
use crate::{Grid, GridProblem, Rank, SortMatrix, SortNo};

/// How one sort is distributed. In studies with free distribution sorts differ in it; they are standardised before
/// anything is computed from them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct SortDistribution {
    /// The sort.
    pub sort: SortNo,
    /// Mean of its values.
    pub mean: f64,
    /// Standard deviation (divisor N − 1).
    pub standard_deviation: f64,
    /// Every value that occurs, from low to high, and how many statements have it.
    pub values: Vec<(f64, usize)>,
}

/// Why there is no typical grid.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum NoTypicalGrid {
    /// A typical value is not a possible rank.
    #[error("{value} is typical of the sorts, but a rank lies between −128 and 127")]
    NoRank {
        /// The value, rounded to a whole number.
        value: f64,
    },
    /// The typical values make no grid, for instance because they are all the same.
    #[error("the typical values make no grid: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    NoGrid(Vec<GridProblem>),
}

impl SortMatrix {
    /// How every sort is distributed.
    ///
    /// ```
    /// use analysis::SortMatrix;
    ///
    /// let sorts = [vec![-1.0, 2.0, 2.0], vec![0.0, 1.0, 2.0]];
    /// let matrix = SortMatrix::from_columns(&sorts).expect("two sorts");
    /// assert_eq!(matrix.distributions()[0].values, [(-1.0, 1), (2.0, 2)]);
    /// assert_eq!(matrix.distributions()[1].standard_deviation, 1.0);
    /// ```
    #[must_use]
    pub fn distributions(&self) -> Vec<SortDistribution> {
        (0..self.sorts())
            .map(|index| {
                let (mean, norm) = mean_and_norm(self.sort(index));
                let ordered = self.ordered(index);
                let groups = ordered.chunk_by(|a, b| a == b);
                SortDistribution {
                    sort: SortNo::from_index(index),
                    mean,
                    standard_deviation: norm / (self.statements() as f64 - 1.0).sqrt(),
                    values: groups.map(|group| (group[0], group.len())).collect(),
                }
            })
            .collect()
    }

    /// The typical grid of free sorts: for its s-th smallest rank the median over the sorts of their s-th smallest value,
    /// rounded to a whole number, half away from zero.
    ///
    /// ```
    /// use analysis::SortMatrix;
    ///
    /// let sorts = [vec![-2.0, 0.0, 2.0], vec![0.0, -1.0, 1.0], vec![1.0, 0.0, -1.0]];
    /// let matrix = SortMatrix::from_columns(&sorts).expect("three sorts");
    /// assert_eq!(matrix.typical_grid().expect("a grid").to_string(), "-1:1,0:1,1:1");
    /// ```
    ///
    /// # Errors
    /// If the typical values are no ranks, or make no grid.
    pub fn typical_grid(&self) -> Result<Grid, NoTypicalGrid> {
        let ordered: Vec<Vec<f64>> = (0..self.sorts()).map(|index| self.ordered(index)).collect();
        let typical = |place: usize| {
            let mut values: Vec<f64> = ordered.iter().map(|sort| sort[place]).collect();
            values.sort_by(f64::total_cmp);
            let middle = values.len() / 2;
            let median = if values.len() % 2 == 1 {
                values[middle]
            } else {
                f64::midpoint(values[middle - 1], values[middle])
            };
            let value = median.round();
            #[expect(clippy::cast_possible_truncation, reason = "within the range")]
            let rank = Rank(value.clamp(-128.0, 127.0) as i8);
            if f64::from(rank) == value {
                Ok(rank)
            } else {
                Err(NoTypicalGrid::NoRank { value })
            }
        };
        let ranks: Vec<Rank> = (0..self.statements())
            .map(typical)
            .collect::<Result<_, _>>()?;
        Grid::of_ranks(&ranks).map_err(NoTypicalGrid::NoGrid)
    }

    /// The values of one sort from low to high; −0 is 0.
    fn ordered(&self, index: usize) -> Vec<f64> {
        let mut values: Vec<f64> = self.sort(index).iter().map(|value| value + 0.0).collect();
        values.sort_by(f64::total_cmp);
        values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matrix(columns: &[&[f64]]) -> SortMatrix {
        let columns: Vec<Vec<f64>> = columns.iter().map(|column| column.to_vec()).collect();
        SortMatrix::from_columns(&columns).expect("valid")
    }

    #[test]
    fn a_median_between_two_ranks_goes_away_from_zero() {
        let grid = matrix(&[&[-2.0, 0.0, 1.0], &[-1.0, 0.0, 2.0]]).typical_grid();
        assert_eq!(grid.expect("a grid").to_string(), "-2:1,0:1,2:1");
    }

    #[test]
    fn what_is_no_rank_and_what_is_no_grid_is_said() {
        let wide = matrix(&[&[0.0, 900.0], &[0.0, 700.0]]).typical_grid();
        assert_eq!(wide, Err(NoTypicalGrid::NoRank { value: 800.0 }));
        let flat = matrix(&[&[0.0, 0.0, 1.0], &[-1.0, 0.0, 0.0], &[0.4, 0.3, 0.2]]).typical_grid();
        assert!(matches!(flat, Err(NoTypicalGrid::NoGrid(_))), "{flat:?}");
    }

    #[test]
    fn forced_sorts_have_their_grid_as_the_typical_one() {
        let grid = matrix(&[&[-1.0, 0.0, 0.0, 1.0], &[0.0, 1.0, -1.0, -0.0]]).typical_grid();
        assert_eq!(grid.expect("a grid").to_string(), "-1:1,0:2,1:1");
    }
}
