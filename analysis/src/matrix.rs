//! The input of an analysis: statements × sorts.

use serde::{Deserialize, Serialize};

use crate::{QSort, SortNo, StatementNo, Table};

/// The sorts of a study as columns: at least two statements and two sorts, every value finite, no sort constant.
///
/// ```
/// use analysis::SortMatrix;
///
/// let matrix = SortMatrix::from_columns(&[vec![-1.0, 0.0, 1.0], vec![0.0, -1.0, 1.0]]).expect("two sorts");
/// assert_eq!((matrix.statements(), matrix.sorts()), (3, 2));
/// assert!(SortMatrix::from_columns(&[vec![1.0, 1.0], vec![f64::NAN, 2.0]]).is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct SortMatrix {
    values: Table,
}

/// One thing that keeps columns of numbers from being a sort matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum MatrixProblem {
    /// A correlation between sorts needs at least two sorts.
    #[error("there are {found} sorts, but an analysis needs at least two")]
    TooFewSorts {
        /// Sorts given.
        found: usize,
    },
    /// A correlation over statements needs at least two statements.
    #[error("there are {found} statements, but an analysis needs at least two")]
    TooFewStatements {
        /// Statements in the first sort.
        found: usize,
    },
    /// A sort has another number of statements than the first one.
    #[error("sort {sort} has {found} statements, but sort 1 has {wanted}")]
    UnequalLength {
        /// The sort.
        sort: SortNo,
        /// Its number of statements.
        found: usize,
        /// The number of statements of the first sort.
        wanted: usize,
    },
    /// A value is missing, not a number, infinite or beyond [`SortMatrix::MAX_VALUE`].
    #[error("sort {sort} has no usable value for statement {statement}")]
    NotFinite {
        /// The sort.
        sort: SortNo,
        /// The statement.
        statement: StatementNo,
    },
    /// All values of a sort are equal, or differ by no more than rounding: it correlates with nothing.
    #[error("sort {sort} gives every statement the same value; leave it out")]
    ConstantSort {
        /// The sort.
        sort: SortNo,
    },
}

impl SortMatrix {
    /// The largest value that a statement may have been given; sums of squares stay finite below it.
    pub const MAX_VALUE: f64 = 1e100;

    /// Checks columns of values, one per sort, statements in the same order in each.
    ///
    /// # Errors
    /// All problems at once, sort by sort.
    pub fn from_columns(columns: &[Vec<f64>]) -> Result<Self, Vec<MatrixProblem>> {
        let mut problems = Vec::new();
        if columns.len() < 2 {
            problems.push(MatrixProblem::TooFewSorts {
                found: columns.len(),
            });
        }
        let statements = columns.first().map_or(0, Vec::len);
        if statements < 2 {
            problems.push(MatrixProblem::TooFewStatements { found: statements });
        }
        for (index, column) in columns.iter().enumerate() {
            let sort = SortNo::from_index(index);
            if column.len() != statements {
                problems.push(MatrixProblem::UnequalLength {
                    sort,
                    found: column.len(),
                    wanted: statements,
                });
            }
            let before = problems.len();
            for (index, value) in column.iter().enumerate() {
                if !value.is_finite() || value.abs() > Self::MAX_VALUE {
                    let statement = StatementNo::from_index(index);
                    problems.push(MatrixProblem::NotFinite { sort, statement });
                }
            }
            if problems.len() == before && column.len() >= 2 && is_constant(column) {
                problems.push(MatrixProblem::ConstantSort { sort });
            }
        }
        if problems.is_empty() {
            let values = Table::from_fn(statements, columns.len(), |row, column| {
                columns[column][row]
            });
            Ok(Self { values })
        } else {
            Err(problems)
        }
    }

    /// The matrix of checked sorts.
    ///
    /// # Errors
    /// As for [`from_columns`](Self::from_columns): fewer than two sorts, or sorts of different Q sets.
    pub fn from_sorts(sorts: &[QSort]) -> Result<Self, Vec<MatrixProblem>> {
        let column = |sort: &QSort| sort.ranks().iter().copied().map(f64::from).collect();
        let columns: Vec<Vec<f64>> = sorts.iter().map(column).collect();
        Self::from_columns(&columns)
    }

    /// N, the number of statements.
    #[must_use]
    pub const fn statements(&self) -> usize {
        self.values.rows()
    }

    /// P, the number of sorts.
    #[must_use]
    pub const fn sorts(&self) -> usize {
        self.values.columns()
    }

    /// The values of one sort in the order of the statements; `index` counts from 0.
    #[must_use]
    pub fn sort(&self, index: usize) -> &[f64] {
        self.values.column(index)
    }

    /// The most factors that any extraction can give: min(P, N − 1).
    #[must_use]
    pub fn max_factors(&self) -> usize {
        self.sorts().min(self.statements() - 1)
    }

    /// The sorts with other values that are finite and not constant.
    pub(crate) fn map_sorts(&self, values: impl Fn(&[f64]) -> Vec<f64>) -> Self {
        let columns: Vec<Vec<f64>> = (0..self.sorts())
            .map(|index| values(self.sort(index)))
            .collect();
        let values = Table::from_fn(self.statements(), self.sorts(), |row, column| {
            columns[column][row]
        });
        Self { values }
    }

    /// Every sort with mean 0 and sum of squares 1, so that a correlation is a plain sum of products.
    pub(crate) fn unit_sorts(&self) -> Table {
        let mut unit = self.values.clone();
        for index in 0..self.sorts() {
            let column = unit.column_mut(index);
            let (mean, norm) = mean_and_norm(column);
            for value in column {
                *value = (*value - mean) / norm;
            }
        }
        unit
    }
}

/// Mean, and root of the sum of squared deviations from it.
pub(crate) fn mean_and_norm(values: &[f64]) -> (f64, f64) {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    (mean, squares.sqrt())
}

fn is_constant(column: &[f64]) -> bool {
    let (_, norm) = mean_and_norm(column);
    let largest = column
        .iter()
        .fold(0.0_f64, |largest, value| largest.max(value.abs()));
    // The second test is for spreads so small that their squares vanish.
    norm <= 1e-12 * largest || !(norm * norm).is_normal()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_is_named_with_sort_and_statement() {
        let columns = [
            vec![1.0, 2.0, f64::NAN],
            vec![0.0; 3],
            vec![1.0, 2.0],
            vec![f64::INFINITY, 1.0, -1e101],
        ];
        let sort = |number| SortNo::new(number).expect("not zero");
        let statement = |number| StatementNo::new(number).expect("not zero");
        assert_eq!(
            SortMatrix::from_columns(&columns),
            Err(vec![
                MatrixProblem::NotFinite {
                    sort: sort(1),
                    statement: statement(3)
                },
                MatrixProblem::ConstantSort { sort: sort(2) },
                MatrixProblem::UnequalLength {
                    sort: sort(3),
                    found: 2,
                    wanted: 3
                },
                MatrixProblem::NotFinite {
                    sort: sort(4),
                    statement: statement(1)
                },
                MatrixProblem::NotFinite {
                    sort: sort(4),
                    statement: statement(3)
                },
            ])
        );
    }

    #[test]
    fn too_little_data_is_refused() {
        assert_eq!(
            SortMatrix::from_columns(&[]),
            Err(vec![
                MatrixProblem::TooFewSorts { found: 0 },
                MatrixProblem::TooFewStatements { found: 0 }
            ])
        );
        assert_eq!(
            SortMatrix::from_columns(&[vec![1.0], vec![2.0]]),
            Err(vec![MatrixProblem::TooFewStatements { found: 1 }])
        );
    }

    #[test]
    fn a_spread_that_is_only_rounding_is_constant() {
        for column in [vec![1e9, 1e9 + 1e-7, 1e9], vec![0.0, 1e-170, 0.0]] {
            let problems =
                SortMatrix::from_columns(&[column, vec![1.0, 2.0, 3.0]]).expect_err("constant");
            assert!(
                matches!(problems[..], [MatrixProblem::ConstantSort { .. }]),
                "{problems:?}"
            );
        }
    }

    #[test]
    fn huge_but_allowed_values_stay_finite() {
        let columns = [vec![1e100, -1e100, 0.0], vec![1e-100, 2e-100, 5e-100]];
        let unit = SortMatrix::from_columns(&columns)
            .expect("finite")
            .unit_sorts();
        assert!(
            unit.values()
                .iter()
                .all(|value| value.is_finite() && value.abs() <= 1.0)
        );
    }
}
