//! What factors leave of the correlations.

use serde::Serialize;

use crate::correlation::product;
use crate::{Loadings, Table};

/// Correlations that factors do not reproduce.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Residuals {
    /// R − AAᵀ, sorts × sorts; 0 on the diagonal, which belongs to the communalities.
    pub correlations: Table,
    /// Root mean square off the diagonal; a factor more is worth looking at while it is above 1/√N (Brown 1980).
    pub root_mean_square: f64,
}

/// R − AAᵀ off the diagonal, for correlations R and loadings A of the same sorts. Rotation does not change it.
///
/// ```
/// use analysis::retain::residuals;
/// use analysis::{Loadings, Table};
///
/// let r = Table::from_fn(2, 2, |row, column| if row == column { 1.0 } else { 0.5 });
/// let a = Loadings::from_table(Table::from_fn(2, 1, |_, _| 0.6)).expect("finite");
/// assert!((residuals(&r, &a).root_mean_square - 0.14).abs() < 1e-15);
/// ```
#[must_use]
pub fn residuals<State>(r: &Table, loadings: &Loadings<State>) -> Residuals {
    let mut correlations = without_diagonal(r);
    for factor in 0..loadings.factors() {
        take_out(&mut correlations, loadings.of_factor(factor));
    }
    Residuals {
        root_mean_square: root_mean_square(&correlations),
        correlations,
    }
}

/// The root mean square of the residual correlations after the first 1, 2, … factors.
///
/// ```
/// use analysis::retain::residual_sizes;
/// use analysis::{Loadings, Table};
///
/// let r = Table::from_fn(2, 2, |row, column| if row == column { 1.0 } else { 0.5 });
/// let a = Loadings::from_table(Table::from_fn(2, 2, |_, factor| [0.6, 0.1][factor])).expect("finite");
/// let sizes = residual_sizes(&r, &a);
/// assert!((sizes[0] - 0.14).abs() < 1e-15 && (sizes[1] - 0.13).abs() < 1e-15);
/// ```
#[must_use]
pub fn residual_sizes<State>(r: &Table, loadings: &Loadings<State>) -> Vec<f64> {
    let mut correlations = without_diagonal(r);
    (0..loadings.factors())
        .map(|factor| {
            take_out(&mut correlations, loadings.of_factor(factor));
            root_mean_square(&correlations)
        })
        .collect()
}

fn without_diagonal(r: &Table) -> Table {
    Table::from_fn(r.rows(), r.columns(), |row, column| {
        if row == column { 0.0 } else { r[(row, column)] }
    })
}

fn take_out(residual: &mut Table, a: &[f64]) {
    for (column, other) in a.iter().enumerate() {
        for (cell, row) in residual.column_mut(column).iter_mut().zip(a) {
            *cell -= row * other;
        }
        residual[(column, column)] = 0.0;
    }
}

fn root_mean_square(residual: &Table) -> f64 {
    let pairs = residual.rows() * residual.rows().saturating_sub(1);
    (product(residual.values(), residual.values()) / pairs.max(1) as f64).sqrt()
}
