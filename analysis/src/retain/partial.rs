//! Minimum average partial correlation (Velicer 1976; fourth powers: Velicer, Eaton & Fava 2000).

use serde::Serialize;

use crate::correlation::{CorrelationMethod, pearson};
use crate::error::AnalysisError;
use crate::extract::principal::components_of_sorts;
use crate::guard::ZERO_EIGENVALUE;
use crate::{SortMatrix, Table};

/// Average powers of the correlations that are left when components are partialled out.
///
/// The number of components with the smallest average is the proposal, 0 included. It is a cautious one, and in small
/// studies often 0.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct AveragePartials {
    /// Mean squared partial correlation after 0, 1, 2, … components. The list ends before the first number of components
    /// that leaves nothing of some sort, where partial correlations are undefined.
    pub squared: Vec<f64>,
    /// The same with fourth powers.
    pub fourth: Vec<f64>,
}

impl AveragePartials {
    /// The number of components with the smallest mean squared partial correlation; the smaller one of equals.
    #[must_use]
    pub fn by_squares(&self) -> usize {
        smallest(&self.squared)
    }

    /// The same by fourth powers.
    #[must_use]
    pub fn by_fourth_powers(&self) -> usize {
        smallest(&self.fourth)
    }
}

fn smallest(averages: &[f64]) -> usize {
    let mut found = 0;
    for (count, average) in averages.iter().enumerate() {
        if *average < averages[found] {
            found = count;
        }
    }
    found
}

/// Partials out up to `max` principal components: C = R − A_k A_kᵀ, r*_ij = C_ij/√(C_ii C_jj), and the mean of r*² and r*⁴
/// over all i ≠ j, for k = 0, 1, …
///
/// ```
/// use analysis::retain::average_partials;
/// use analysis::{CorrelationMethod, SortMatrix};
///
/// let sorts = [vec![-1.0, 0.0, 0.0, 1.0], vec![-1.0, 0.0, 1.0, 0.0], vec![1.0, -1.0, 0.0, 0.0]];
/// let matrix = SortMatrix::from_columns(&sorts).expect("three sorts");
/// let partials = average_partials(&matrix, CorrelationMethod::Pearson, 8)?;
/// // r = ½, −½ and −½: without any component the mean square is ¼.
/// assert!((partials.squared[0] - 0.25).abs() < 1e-15);
/// # Ok::<(), analysis::AnalysisError>(())
/// ```
///
/// # Errors
/// [`AnalysisError::EigenNotConverged`].
pub fn average_partials(
    matrix: &SortMatrix,
    correlation: CorrelationMethod,
    max: usize,
) -> Result<AveragePartials, AnalysisError> {
    let compared = correlation.compared(matrix);
    let mut left = pearson(&compared);
    let max = max.min(matrix.max_factors());
    let components = components_of_sorts(&compared.unit_sorts(), &left, max)?.loadings(max);
    let mut partials = AveragePartials {
        squared: Vec::new(),
        fourth: Vec::new(),
    };
    for count in 0..=components.columns() {
        if let Some(last) = count.checked_sub(1) {
            let a = components.column(last);
            for (column, other) in a.iter().enumerate() {
                for (cell, row) in left.column_mut(column).iter_mut().zip(a) {
                    *cell -= row * other;
                }
            }
        }
        let Some((squared, fourth)) = averages(&left) else {
            break;
        };
        partials.squared.push(squared);
        partials.fourth.push(fourth);
    }
    Ok(partials)
}

/// `None` if nothing is left of some sort.
fn averages(left: &Table) -> Option<(f64, f64)> {
    let sorts = left.rows();
    let variances: Vec<f64> = (0..sorts).map(|sort| left[(sort, sort)]).collect();
    if variances
        .iter()
        .any(|variance| *variance <= ZERO_EIGENVALUE)
    {
        return None;
    }
    let (mut squares, mut fourths) = (0.0, 0.0);
    for j in 0..sorts {
        let above = left.column(j)[..j].iter().zip(&variances);
        for (cell, variance) in above {
            let square = cell * cell / (variance * variances[j]);
            squares += square;
            fourths += square * square;
        }
    }
    let pairs = (sorts * (sorts - 1) / 2) as f64;
    Some((squares / pairs, fourths / pairs))
}
