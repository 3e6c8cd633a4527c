//! Correlations between sorts.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::{SortMatrix, Table};

mod average_rank;
mod whole;

pub use average_rank::average_ranks;
use whole::WholeSorts;

/// How two sorts are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CorrelationMethod {
    /// The product-moment correlation of the ranks (Stephenson 1935).
    #[default]
    Pearson,
    /// The product-moment correlation of each sort's average ranks, see [`average_ranks`] (Spearman 1904): only the order
    /// of the statements within a sort counts, not the distances between columns.
    Spearman,
}

impl CorrelationMethod {
    /// The values that are correlated: the sorts themselves, or their average ranks.
    pub(crate) fn compared(self, matrix: &SortMatrix) -> Cow<'_, SortMatrix> {
        match self {
            Self::Pearson => Cow::Borrowed(matrix),
            Self::Spearman => Cow::Owned(matrix.map_sorts(average_ranks)),
        }
    }

    /// The P × P correlation matrix of the sorts; see [`pearson`] and [`spearman`].
    #[must_use]
    pub fn of(self, matrix: &SortMatrix) -> Table {
        pearson(&self.compared(matrix))
    }
}

/// The P × P matrix of Spearman's rank correlations: [`pearson`] of the [`average_ranks`] of every sort.
///
/// Cards in one column are tied by design, so the short formula 1 − 6Σd²/(N³ − N) would be wrong.
///
/// ```
/// use analysis::{SortMatrix, spearman};
///
/// // The same order, at other distances.
/// let matrix = SortMatrix::from_columns(&[vec![-1.0, 0.0, 1.0], vec![-5.0, 4.0, 5.0]]).expect("two sorts");
/// assert_eq!(spearman(&matrix)[(0, 1)], 1.0);
/// ```
#[must_use]
pub fn spearman(matrix: &SortMatrix) -> Table {
    CorrelationMethod::Spearman.of(matrix)
}

/// The P × P correlation matrix of the sorts, in full precision.
///
/// r_ij = Σ(x_si − x̄_i)(x_sj − x̄_j) / √(Σ(x_si − x̄_i)² Σ(x_sj − x̄_j)²), over the statements s. The matrix is exactly
/// symmetric and its diagonal exactly 1; |r| is at most 1. For ranks, and for all multiples of ½ that are not huge, the
/// sums are exact, and only the last division is rounded.
///
/// ```
/// use analysis::{SortMatrix, pearson};
///
/// let matrix = SortMatrix::from_columns(&[vec![-1.0, 0.0, 1.0], vec![1.0, 0.0, -1.0]]).expect("two sorts");
/// assert!((pearson(&matrix)[(0, 1)] + 1.0).abs() < 1e-15);
/// ```
#[must_use]
pub fn pearson(matrix: &SortMatrix) -> Table {
    WholeSorts::of(matrix).map_or_else(|| gram(&matrix.unit_sorts()), |sorts| sorts.correlations())
}

/// Products of unit columns, with the certainties of a correlation matrix enforced.
pub(crate) fn gram(unit: &Table) -> Table {
    let mut r = Table::identity(unit.columns());
    for j in 1..unit.columns() {
        for i in 0..j {
            // Only rounding can carry it beyond 1.
            let product = product(unit.column(i), unit.column(j)).clamp(-1.0, 1.0);
            r[(i, j)] = product;
            r[(j, i)] = product;
        }
    }
    r
}

/// Σ xy.
pub(crate) fn product(x: &[f64], y: &[f64]) -> f64 {
    x.iter().zip(y).map(|(x, y)| x * y).sum()
}

/// Correlation of two lists of the same length; 0 if one of them is constant.
pub(crate) fn correlation_of(x: &[f64], y: &[f64]) -> f64 {
    let (mean_x, norm_x) = crate::matrix::mean_and_norm(x);
    let (mean_y, norm_y) = crate::matrix::mean_and_norm(y);
    let product: f64 = x
        .iter()
        .zip(y)
        .map(|(x, y)| (x - mean_x) * (y - mean_y))
        .sum();
    let scale = norm_x * norm_y;
    if scale > 0.0 {
        (product / scale).clamp(-1.0, 1.0)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_correlation_worked_by_hand() {
        // x = 1 2 3, y = 1 3 2: Σ of products of deviations 1, sums of squares 2 and 2.
        let matrix =
            SortMatrix::from_columns(&[vec![1.0, 2.0, 3.0], vec![1.0, 3.0, 2.0]]).expect("valid");
        let r = pearson(&matrix);
        assert!((r[(0, 1)] - 0.5).abs() < 1e-15);
        assert_eq!(r[(0, 1)].to_bits(), r[(1, 0)].to_bits());
        assert_eq!(r[(0, 0)], 1.0);
    }
}
