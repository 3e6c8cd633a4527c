//! Regression scores: statement scores from all sorts, not only the defining ones.

use nalgebra::{Cholesky, DMatrix};
use serde::{Deserialize, Serialize};

use super::z_scores;
use crate::Table;
use crate::extract::ExtractionMethod;
use crate::loadings::{Loadings, Rotated};

/// The smallest uniqueness 1 − h² that the formulas are given.
const LEAST_UNIQUENESS: f64 = 0.01;

/// Factors whose smallest pivot is no larger than this share of the largest depend on each other.
const LEAST_PIVOT: f64 = 1e-6;

/// How regression scores are estimated, beside the weighted ones. They never enter reliability, errors or contrasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RegressionMethod {
    /// For principal components the exact component scores X̃A(AᵀA)⁻¹. For centroids the regression
    /// X̃Ψ⁻¹A(I + AᵀΨ⁻¹A)⁻¹ on the model's correlations AAᵀ + Ψ with Ψ = diag(1 − h²) (Thurstone 1935, Thomson 1951), which,
    /// unlike one on R itself, is well-conditioned with few statements.
    Regression,
    /// X̃Ψ⁻¹A(AᵀΨ⁻¹A)⁻¹, which takes each factor's score free of the others (Bartlett 1937).
    Bartlett,
}

/// Regression scores of one factor.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct RegressionScore {
    /// One per statement: mean 0, standard deviation 1 (divisor N − 1).
    pub z: Vec<f64>,
    /// Correlation with the weighted scores; `None` if the factor has none.
    pub with_weighted: Option<f64>,
}

/// The regression scores of every factor, from sorts with mean 0 and standard deviation 1 and from loadings before any
/// split; 1 − h² is taken as at least 0.01.
///
/// `None` if the loadings of the factors depend on each other; for a single factor if its scores have no spread.
pub(crate) fn regression_scores(
    standardised: &Table,
    loadings: &Loadings<Rotated>,
    extraction: ExtractionMethod,
    method: RegressionMethod,
) -> Option<Vec<Option<Vec<f64>>>> {
    let a = loadings.table();
    let inverse_uniqueness: Vec<f64> = match (method, extraction) {
        (RegressionMethod::Regression, ExtractionMethod::PrincipalComponents) => {
            vec![1.0; a.rows()]
        }
        _ => loadings
            .communalities()
            .iter()
            .map(|communality| 1.0 / (1.0 - communality).max(LEAST_UNIQUENESS))
            .collect(),
    };
    let is_thomson = method == RegressionMethod::Regression
        && extraction != ExtractionMethod::PrincipalComponents;
    let weighted = Table::from_fn(a.rows(), a.columns(), |sort, factor| {
        inverse_uniqueness[sort] * a[(sort, factor)]
    });
    let cross = DMatrix::from_fn(a.columns(), a.columns(), |f, g| {
        let sum: f64 = weighted
            .column(f)
            .iter()
            .zip(a.column(g))
            .map(|(x, y)| x * y)
            .sum();
        sum + f64::from(u8::from(is_thomson && f == g))
    });
    let decomposed = Cholesky::new(cross)?;
    let pivots = decomposed.l_dirty().diagonal();
    if pivots.min() <= LEAST_PIVOT * pivots.max() {
        return None;
    }
    let inverse = decomposed.inverse();
    let scores = (0..a.columns()).map(|factor| {
        let weight = |sort: usize| {
            (0..a.columns())
                .map(|other| weighted[(sort, other)] * inverse[(other, factor)])
                .sum()
        };
        let weights: Vec<f64> = (0..a.rows()).map(weight).collect();
        z_scores(standardised, &weights)
    });
    Some(scores.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SortMatrix;
    use crate::score::standardised;

    fn sorts() -> Table {
        let columns = [
            vec![-1.0, 0.0, 0.0, 1.0],
            vec![0.0, -1.0, 1.0, 0.0],
            vec![1.0, -1.0, 0.0, 0.0],
        ];
        standardised(&SortMatrix::from_columns(&columns).expect("valid"))
    }

    fn loadings(rows: [[f64; 2]; 3]) -> Loadings<Rotated> {
        let table = Table::from_fn(3, 2, |row, column| rows[row][column]);
        Loadings::from_table(table).expect("finite")
    }

    #[test]
    fn loadings_of_simple_structure_give_each_factor_its_own_sorts() {
        let loadings = loadings([[0.8, 0.0], [0.0, 0.6], [0.0, 0.6]]);
        for extraction in ExtractionMethod::ALL {
            for method in [RegressionMethod::Regression, RegressionMethod::Bartlett] {
                let scores = regression_scores(&sorts(), &loadings, extraction, method)
                    .expect("independent");
                for (found, wanted) in scores[0]
                    .as_ref()
                    .expect("a spread")
                    .iter()
                    .zip(sorts().column(0))
                {
                    assert!((found - wanted).abs() < 1e-14);
                }
            }
        }
    }

    #[test]
    fn factors_that_depend_on_each_other_have_no_exact_scores() {
        let loadings = loadings([[0.5, 0.5], [0.25, 0.25], [0.125, 0.125]]);
        let with = |method, extraction| {
            regression_scores(&sorts(), &loadings, extraction, method).is_some()
        };
        let components = ExtractionMethod::PrincipalComponents;
        assert!(!with(RegressionMethod::Regression, components));
        assert!(with(RegressionMethod::Regression, ExtractionMethod::ALL[1]));
    }
}
