//! Principal components of the correlation matrix (Hotelling 1933).

use nalgebra::{DMatrix, SymmetricEigen};

use crate::Table;
use crate::correlation::{gram, product};
use crate::error::AnalysisError;
use crate::guard::ZERO_EIGENVALUE;
use crate::rotate::order::turn_if_negative;

/// Eigenvalues of a correlation matrix and the loadings of its components, largest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Components {
    /// All P eigenvalues, falling. Those within 1e-10 of zero are exactly zero.
    pub eigenvalues: Vec<f64>,
    loadings: Table,
}

/// Decomposes R = V Λ Vᵀ.
///
/// ```
/// use analysis::Table;
/// use analysis::extract::principal::components;
///
/// // [1 r; r 1] has the eigenvalues 1 + r and 1 − r.
/// let r = Table::from_fn(2, 2, |row, column| if row == column { 1.0 } else { 0.28 });
/// let components = components(&r)?;
/// assert!((components.eigenvalues[0] - 1.28).abs() < 1e-14);
/// assert!((components.loadings(1)[(0, 0)] - 0.8).abs() < 1e-14);
/// # Ok::<(), analysis::AnalysisError>(())
/// ```
///
/// # Errors
/// [`AnalysisError::EigenNotConverged`] if the iteration does not end, or if R is not finite.
pub fn components(r: &Table) -> Result<Components, AnalysisError> {
    let (eigenvalues, vectors) = falling(r)?;
    let loadings = Table::from_fn(r.rows(), r.columns(), |row, column| {
        vectors[(row, column)] * eigenvalues[column].max(0.0).sqrt()
    });
    Ok(Components {
        eigenvalues,
        loadings,
    })
}

/// The first `count` components of sorts with unit columns Z and correlations R = ZᵀZ.
///
/// With more sorts than statements, ZZᵀ = U Λ Uᵀ is decomposed instead: it is smaller, has the same eigenvalues above
/// zero, and v_f √λ_f = Zᵀu_f.
pub(crate) fn components_of_sorts(
    unit: &Table,
    r: &Table,
    count: usize,
) -> Result<Components, AnalysisError> {
    let (statements, sorts) = (unit.rows(), unit.columns());
    if sorts <= statements {
        return components(r);
    }
    let (mut eigenvalues, vectors) = falling(&statement_products(unit))?;
    let mut loadings = Table::zeros(sorts, count.min(statements));
    for (factor, _) in eigenvalues
        .iter()
        .take(count)
        .enumerate()
        .filter(|(_, eigenvalue)| **eigenvalue > 0.0)
    {
        let vector = vectors.column(factor);
        for (sort, loading) in loadings.column_mut(factor).iter_mut().enumerate() {
            *loading = product(unit.column(sort), vector);
        }
    }
    eigenvalues.resize(sorts, 0.0);
    Ok(Components {
        eigenvalues,
        loadings,
    })
}

/// The eigenvalues alone, falling.
///
/// ```
/// use analysis::Table;
/// use analysis::extract::principal::eigenvalues;
///
/// assert_eq!(eigenvalues(&Table::identity(3))?, [1.0, 1.0, 1.0]);
/// # Ok::<(), analysis::AnalysisError>(())
/// ```
///
/// # Errors
/// As for [`components`].
pub fn eigenvalues(r: &Table) -> Result<Vec<f64>, AnalysisError> {
    Ok(falling(r)?.0)
}

/// All P eigenvalues of R = ZᵀZ, falling, for sorts with unit columns Z, by way of the smaller of ZᵀZ and ZZᵀ.
pub(crate) fn eigenvalues_of_sorts(unit: &Table) -> Result<Vec<f64>, AnalysisError> {
    let (statements, sorts) = (unit.rows(), unit.columns());
    if sorts <= statements {
        return eigenvalues(&gram(unit));
    }
    let mut values = eigenvalues(&statement_products(unit))?;
    values.resize(sorts, 0.0);
    Ok(values)
}

impl Components {
    /// Loadings v_jf √λ_f of the first `count` components, each turned so that Σ a|a| ≥ 0.
    #[must_use]
    pub fn loadings(&self, count: usize) -> Table {
        let count = count.min(self.loadings.columns());
        let mut loadings = Table::from_fn(self.loadings.rows(), count, |row, column| {
            self.loadings[(row, column)]
        });
        for column in 0..count {
            turn_if_negative(loadings.column_mut(column));
        }
        loadings
    }
}

/// ZZᵀ, the lower triangle: sums over the sorts of the products of their values.
fn statement_products(unit: &Table) -> Table {
    let statements = unit.rows();
    let mut products = Table::zeros(statements, statements);
    // Four sorts at a time, so that each cell is fetched and stored a quarter as often.
    let mut sort = 0;
    while sort + 4 <= unit.columns() {
        let [a, b, c, d] = [0, 1, 2, 3].map(|offset| unit.column(sort + offset));
        for column in 0..statements {
            let cells = products.column_mut(column)[column..].iter_mut();
            let values = a[column..].iter().zip(&b[column..]);
            let values = values.zip(c[column..].iter().zip(&d[column..]));
            for (cell, ((a_row, b_row), (c_row, d_row))) in cells.zip(values) {
                *cell += (a[column] * a_row + b[column] * b_row)
                    + (c[column] * c_row + d[column] * d_row);
            }
        }
        sort += 4;
    }
    for values in (sort..unit.columns()).map(|sort| unit.column(sort)) {
        for column in 0..statements {
            let cells = products.column_mut(column)[column..].iter_mut();
            for (cell, value) in cells.zip(&values[column..]) {
                *cell += values[column] * value;
            }
        }
    }
    products
}

/// Zero for what is zero but for rounding, also for the small negative values of singular matrices.
fn cleaned(value: f64) -> f64 {
    if value.abs() <= ZERO_EIGENVALUE {
        0.0
    } else {
        value
    }
}

/// Eigenvalues, falling, and their vectors as columns; of the symmetric matrix the lower triangle is read.
fn falling(matrix: &Table) -> Result<(Vec<f64>, Table), AnalysisError> {
    // The solver answers nonsense for NaN, and its unbounded variant may run for ever.
    if matrix.values().iter().any(|value| !value.is_finite()) {
        return Err(AnalysisError::EigenNotConverged);
    }
    let size = matrix.rows();
    let limit = 1_000 + 200 * size;
    let eigen = SymmetricEigen::try_new(
        DMatrix::from_column_slice(size, size, matrix.values()),
        f64::EPSILON,
        limit,
    )
    .ok_or(AnalysisError::EigenNotConverged)?;
    let mut order: Vec<usize> = (0..size).collect();
    order.sort_by(|&a, &b| eigen.eigenvalues[b].total_cmp(&eigen.eigenvalues[a]));
    let values = order.iter().map(|&index| cleaned(eigen.eigenvalues[index]));
    let vectors = Table::from_fn(size, size, |row, column| {
        eigen.eigenvectors[(row, order[column])]
    });
    Ok((values.collect(), vectors))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SortMatrix;

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

    #[test]
    fn statements_and_sorts_lead_to_the_same_components() {
        // Seven sorts of five statements: the correlation matrix has the larger side.
        let columns: Vec<Vec<f64>> = (0..7_u32)
            .map(|sort| {
                (0..5_u32)
                    .map(|statement| f64::from((sort * 7 + statement * statement * 3) % 5))
                    .collect()
            })
            .collect();
        let unit = SortMatrix::from_columns(&columns)
            .expect("valid")
            .unit_sorts();
        let r = gram(&unit);
        let small = components_of_sorts(&unit, &r, 4).expect("converges");
        let large = components(&r).expect("converges");
        assert_eq!(small.eigenvalues.len(), 7);
        for (small, large) in small.eigenvalues.iter().zip(&large.eigenvalues) {
            assert!((small - large).abs() < 1e-12);
        }
        let (small_loadings, large_loadings) = (small.loadings(4), large.loadings(4));
        for factor in 0..4 {
            for sort in 0..7 {
                let cell = (sort, factor);
                assert!((small_loadings[cell] - large_loadings[cell]).abs() < 1e-12);
            }
        }
        for (one, other) in eigenvalues_of_sorts(&unit)
            .expect("converges")
            .iter()
            .zip(&small.eigenvalues)
        {
            assert_eq!(one.to_bits(), other.to_bits());
        }
    }
}
