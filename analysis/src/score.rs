//! Weights of defining sorts and z-scores of statements.

pub(crate) mod regression;

pub use regression::{RegressionMethod, RegressionScore};

use crate::guard::WEIGHT_LOADING_CAP;
use crate::matrix::mean_and_norm;
use crate::{SortMatrix, Table};

/// Below this spread the weighted sorts cancel, and there is no score.
const NO_SPREAD: f64 = 1e-12;

/// The weight a/(1 − a²) of a defining sort (Spearman 1927, Brown 1980); the sign is that of the loading.
///
/// In this formula only, |a| is taken as at most 0.9999, so that a loading of one or more has a finite weight of the
/// right sign.
///
/// ```
/// assert!((analysis::weight(0.5) - 2.0 / 3.0).abs() < 1e-15);
/// assert!(analysis::weight(-1.2) < -4000.0);
/// ```
#[must_use]
pub fn weight(loading: f64) -> f64 {
    let a = loading.clamp(-WEIGHT_LOADING_CAP, WEIGHT_LOADING_CAP);
    a / (1.0 - a * a)
}

/// Weights scaled so that the largest |weight| of the factor is exactly 10, as PQMethod prints them.
///
/// ```
/// assert_eq!(analysis::scaled_weights(&[1.0, -4.0, 0.0]), [2.5, -10.0, 0.0]);
/// ```
#[must_use]
pub fn scaled_weights(weights: &[f64]) -> Vec<f64> {
    let largest = weights
        .iter()
        .fold(0.0_f64, |largest, weight| largest.max(weight.abs()));
    let scale = |weight: &f64| {
        if largest > 0.0 {
            weight / largest * 10.0
        } else {
            0.0
        }
    };
    weights.iter().map(scale).collect()
}

/// Every sort with its own mean 0 and standard deviation 1 (divisor N − 1).
///
/// For forced sorts this changes no score; free sorts then count by their loading only, not by how widely the person
/// spread the cards.
pub(crate) fn standardised(matrix: &SortMatrix) -> Table {
    let mut unit = matrix.unit_sorts();
    let root = (matrix.statements() as f64 - 1.0).sqrt();
    for column in 0..unit.columns() {
        for value in unit.column_mut(column) {
            *value *= root;
        }
    }
    unit
}

/// z-scores of all statements: y_s = Σ_j w_j x̃_sj, standardised with divisor N − 1.
///
/// `None` if the weighted sorts cancel (no spread is left).
pub(crate) fn z_scores(standardised: &Table, weights: &[f64]) -> Option<Vec<f64>> {
    let mut sums = vec![0.0; standardised.rows()];
    for (sort, &weight) in weights.iter().enumerate() {
        if weight != 0.0 {
            for (sum, value) in sums.iter_mut().zip(standardised.column(sort)) {
                *sum += weight * value;
            }
        }
    }
    let (mean, norm) = mean_and_norm(&sums);
    let spread = norm / (sums.len() as f64 - 1.0).sqrt();
    // Relative to the weights: large weights that cancel leave rounding noise, not a score.
    let size = weights
        .iter()
        .fold(0.0_f64, |size, weight| size.max(weight.abs()));
    if spread <= NO_SPREAD * size.max(1.0) {
        return None;
    }
    Some(sums.iter().map(|sum| (sum - mean) / spread).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matrix() -> SortMatrix {
        SortMatrix::from_columns(&[
            vec![-1.0, 0.0, 1.0],
            vec![1.0, 0.0, -1.0],
            vec![0.0, 2.0, -2.0],
        ])
        .expect("valid")
    }

    #[test]
    fn one_sort_gives_itself() {
        let z = z_scores(&standardised(&matrix()), &[0.7, 0.0, 0.0]).expect("a spread");
        assert_eq!(z, [-1.0, 0.0, 1.0]);
        let mirrored = z_scores(&standardised(&matrix()), &[-0.7, 0.0, 0.0]).expect("a spread");
        assert_eq!(mirrored, [1.0, 0.0, -1.0]);
    }

    #[test]
    fn sorts_that_cancel_leave_no_score() {
        assert_eq!(
            z_scores(&standardised(&matrix()), &[4000.0, 4000.0, 0.0]),
            None
        );
        assert_eq!(z_scores(&standardised(&matrix()), &[0.0; 3]), None);
    }

    #[test]
    fn the_largest_weight_is_printed_as_ten() {
        assert_eq!(scaled_weights(&[1.0, -4.0, 0.0]), [2.5, -10.0, 0.0]);
        assert_eq!(scaled_weights(&[0.0, 0.0]), [0.0, 0.0]);
    }

    #[test]
    fn the_scale_of_the_weights_does_not_change_the_scores() {
        let standardised = standardised(&matrix());
        let one = z_scores(&standardised, &[0.7, 0.0, 1.3]).expect("a spread");
        let other = z_scores(&standardised, &[7.0, 0.0, 13.0]).expect("a spread");
        for (one, other) in one.iter().zip(&other) {
            assert!((one - other).abs() < 1e-15);
        }
    }
}
