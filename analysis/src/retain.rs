//! How many factors: aids that each say what they presume. None of them chooses.

use serde::Serialize;

use crate::Alpha;

pub mod parallel;
pub mod partial;
pub mod residual;

pub use parallel::{ParallelAnalysis, ParallelSpec, parallel_analysis};
pub use partial::{AveragePartials, average_partials};
pub use residual::{Residuals, residual_sizes, residuals};

/// The number of eigenvalues of R above 1 (Guttman 1954, Kaiser 1960). A rule for components; it keeps too many when
/// there are many sorts.
///
/// ```
/// assert_eq!(analysis::retain::kaiser(&[2.4, 1.1, 1.0, 0.5]), 2);
/// ```
#[must_use]
pub fn kaiser(eigenvalues: &[f64]) -> usize {
    eigenvalues.iter().filter(|value| **value > 1.0).count()
}

/// Humphrey's rule for one unrotated factor: the product of its two largest |loadings| against the standard error
/// 1/√N of a zero loading (Fruchter 1954, pp. 79–80; Brown 1980, p. 223). Depends on the extraction.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Humphrey {
    /// The product of the two largest |loadings|.
    pub product: f64,
    /// product > 2/√N.
    pub strict: bool,
    /// product > 1/√N.
    pub lenient: bool,
}

impl Humphrey {
    /// Applies the rule to the unrotated loadings of one factor.
    #[must_use]
    pub fn of(loadings: &[f64], statements: usize) -> Self {
        let (mut first, mut second) = (0.0_f64, 0.0_f64);
        for a in loadings.iter().map(|a| a.abs()) {
            if a > first {
                (first, second) = (a, first);
            } else if a > second {
                second = a;
            }
        }
        let product = first * second;
        let error = 1.0 / (statements as f64).sqrt();
        Self {
            product,
            strict: product > 2.0 * error,
            lenient: product > error,
        }
    }
}

/// How many sorts load significantly on an unrotated factor; two or more speak for keeping it (Brown 1980,
/// pp. 222–223).
///
/// ```
/// use analysis::Alpha;
/// use analysis::retain::significant_loadings;
///
/// // With 36 statements a loading is significant at .05 above 1.96/6 = .327.
/// assert_eq!(significant_loadings(&[0.5, -0.33, 0.32], 36, Alpha::P05), 2);
/// ```
#[must_use]
pub fn significant_loadings(loadings: &[f64], statements: usize, alpha: Alpha) -> usize {
    let threshold = alpha.loading(statements);
    loadings.iter().filter(|a| a.abs() > threshold).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn humphrey_takes_the_two_largest_of_either_sign() {
        let humphrey = Humphrey::of(&[0.1, -0.8, 0.5, 0.3], 36);
        assert!((humphrey.product - 0.4).abs() < 1e-15);
        assert!(humphrey.strict && humphrey.lenient);
        let weaker = Humphrey::of(&[0.5, 0.5], 36);
        assert!(!weaker.strict && weaker.lenient);
    }

    #[test]
    fn an_eigenvalue_of_one_is_not_above_one() {
        assert_eq!(kaiser(&[2.0, 1.0, 0.0]), 1);
    }

    #[test]
    fn significance_is_a_matter_of_the_number_of_statements() {
        assert_eq!(significant_loadings(&[0.35, -0.45, 0.2], 36, Alpha::P05), 2);
        assert_eq!(significant_loadings(&[0.35, -0.45, 0.2], 36, Alpha::P01), 1);
    }
}
