//! Principal components of the correlation matrix (Hotelling 1933).

use nalgebra::{DMatrix, SymmetricEigen};

use crate::Table;
use crate::error::AnalysisError;
use crate::guard::ZERO_EIGENVALUE;
use crate::rotate::order::turn_if_negative;

/// Eigenvalues and eigenvectors of a correlation matrix, largest eigenvalue first.
#[derive(Clone, Debug, PartialEq)]
pub struct Components {
    /// All P eigenvalues, falling. Those within 1e-10 of zero are exactly zero.
    pub eigenvalues: Vec<f64>,
    vectors: Table,
}

/// Decomposes R = V Λ Vᵀ.
///
/// # Errors
/// [`AnalysisError::EigenNotConverged`] if the iteration does not end, or if R is not finite.
pub fn components(r: &Table) -> Result<Components, AnalysisError> {
    let (values, vectors) = eigen(r)?;
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[b].total_cmp(&values[a]));
    Ok(Components {
        eigenvalues: order.iter().map(|&index| cleaned(values[index])).collect(),
        vectors: Table::from_fn(r.rows(), order.len(), |row, column| {
            vectors[(row, order[column])]
        }),
    })
}

/// The eigenvalues alone, falling.
///
/// # Errors
/// As for [`components`].
pub fn eigenvalues(r: &Table) -> Result<Vec<f64>, AnalysisError> {
    let (mut values, _) = eigen(r)?;
    values.sort_by(|a, b| b.total_cmp(a));
    Ok(values.into_iter().map(cleaned).collect())
}

impl Components {
    /// Loadings v_jf √λ_f of the first `count` components, each turned so that Σ a|a| ≥ 0.
    #[must_use]
    pub fn loadings(&self, count: usize) -> Table {
        let count = count.min(self.eigenvalues.len());
        let mut loadings = Table::from_fn(self.vectors.rows(), count, |row, column| {
            self.vectors[(row, column)] * self.eigenvalues[column].max(0.0).sqrt()
        });
        for column in 0..count {
            turn_if_negative(loadings.column_mut(column));
        }
        loadings
    }
}

/// Zero for what is zero but for rounding, also for the small negative values of singular matrices.
fn cleaned(value: f64) -> f64 {
    if value.abs() <= ZERO_EIGENVALUE {
        0.0
    } else {
        value
    }
}

/// Eigenvalues and eigenvectors in no particular order.
fn eigen(r: &Table) -> Result<(Vec<f64>, DMatrix<f64>), AnalysisError> {
    // The solver answers nonsense for NaN, and its unbounded variant may run for ever.
    if r.values().iter().any(|value| !value.is_finite()) {
        return Err(AnalysisError::EigenNotConverged);
    }
    let size = r.rows();
    let matrix = DMatrix::from_column_slice(size, size, r.values());
    let limit = 1_000 + 200 * size;
    let eigen = SymmetricEigen::try_new(matrix, f64::EPSILON, limit)
        .ok_or(AnalysisError::EigenNotConverged)?;
    Ok((
        eigen.eigenvalues.iter().copied().collect(),
        eigen.eigenvectors,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_sorts_have_the_components_of_the_textbook() {
        // R = [1 r; r 1] has eigenvalues 1 ± r with vectors (1, ±1)/√2.
        let r = Table::from_fn(2, 2, |row, column| if row == column { 1.0 } else { 0.28 });
        let components = components(&r).expect("converges");
        assert!((components.eigenvalues[0] - 1.28).abs() < 1e-14);
        assert!((components.eigenvalues[1] - 0.72).abs() < 1e-14);
        let loadings = components.loadings(2);
        assert!((loadings[(0, 0)] - 0.8).abs() < 1e-14 && (loadings[(1, 0)] - 0.8).abs() < 1e-14);
        assert!((loadings[(0, 1)] - 0.6).abs() < 1e-14 && (loadings[(1, 1)] + 0.6).abs() < 1e-14);
    }

    #[test]
    fn a_matrix_that_is_not_finite_is_an_error() {
        let r = Table::from_fn(2, 2, |_, _| f64::NAN);
        assert_eq!(components(&r), Err(AnalysisError::EigenNotConverged));
        assert_eq!(eigenvalues(&r), Err(AnalysisError::EigenNotConverged));
    }
}
