//! The centroid with iterated communalities after Horst (1965, section 5.5), as PQMethod has had it since release 2.30.
//!
//! All factors are extracted, the communalities are taken from them, and the extraction starts again with these on the
//! diagonal, until they no longer change. The number of factors therefore shapes every one of them.

use serde::{Deserialize, Serialize};

use super::centroid::EarlyEnd;
use crate::guard::ZERO_SUM;
use crate::{SortNo, Table};

/// The passes end once this many have been made.
const PASSES: usize = 31;

/// The passes end when no communality is off by more than this.
const TOLERANCE: f64 = 1e-4;

/// Most reflections for one factor.
const REFLECTIONS: usize = 750;

/// When the extraction of one pass ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HorstStop {
    /// After as many factors as asked for.
    #[default]
    Number,
    /// As soon as the mean squared residual correlation falls below 1/N, with N statements, and at the latest after as
    /// many factors as asked for. It usually leaves two or three factors.
    Automatic,
    /// The same with 1/(2N), as KADE has it, which sums both triangles and doubles the sum once more; for comparison.
    Kade,
}

impl HorstStop {
    fn limit(self, statements: usize) -> Option<f64> {
        match self {
            Self::Number => None,
            Self::Automatic => Some(1.0 / statements as f64),
            Self::Kade => Some(0.5 / statements as f64),
        }
    }
}

/// How the communalities settled.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct HorstTrace {
    /// Passes made.
    pub passes: usize,
    /// The largest change of a communality that was left at the end.
    pub largest_change: f64,
    /// Whether it is at most 1e-4.
    pub converged: bool,
    /// Sorts whose communality would have been above 1 and was held there (Heywood cases).
    pub capped: Vec<SortNo>,
}

/// Factors in order of extraction.
#[derive(Clone, Debug, PartialEq)]
pub struct HorstFactors {
    /// Loadings, one column per factor, with the signs as they come out.
    pub loadings: Table,
    /// How the communalities settled.
    pub trace: HorstTrace,
    /// Why fewer than `max` factors were extracted, if so.
    pub ended: Option<EarlyEnd>,
}

/// Extracts at most `max` factors from a correlation matrix of sorts over `statements` statements.
///
/// One pass, with communalities U (at first 1): E = R without its diagonal, D = U; for every factor reflect sorts until
/// no w_i v_i is negative, where w_i = Σ_{j≠i} E_ij v_j, one at a time, the last of those with the smallest; w_i += D_i v_i;
/// a = w/√Σ|w|; E −= a aᵀ off the diagonal, D_i −= a_i². Then U_i = min(1, U_i − D_i), until max|D| ≤ 1e-4, at most 31
/// times. Sums within 1e-12 of each other count as equal, and those within 1e-12 of zero as zero.
///
/// ```
/// use analysis::Table;
/// use analysis::extract::horst::{HorstStop, horst};
///
/// // Two sorts with r = .49 share one factor; its communalities approach .49.
/// let r = Table::from_fn(2, 2, |row, column| if row == column { 1.0 } else { 0.49 });
/// let factors = horst(&r, 36, HorstStop::Number, 1);
/// assert!((factors.loadings[(0, 0)] - 0.7).abs() < 1e-4);
/// assert!(factors.trace.converged);
/// ```
#[must_use]
pub fn horst(r: &Table, statements: usize, stop: HorstStop, max: usize) -> HorstFactors {
    let mut communalities = vec![1.0; r.rows()];
    let mut passes = 0;
    loop {
        let pass = Pass::run(r, &communalities, stop.limit(statements), max);
        passes += 1;
        let largest_change = pass
            .left
            .iter()
            .fold(0.0_f64, |largest, left| largest.max(left.abs()));
        let mut capped = Vec::new();
        for (sort, (communality, left)) in communalities.iter_mut().zip(&pass.left).enumerate() {
            let next = *communality - left;
            if next > 1.0 + ZERO_SUM {
                capped.push(SortNo::from_index(sort));
            }
            *communality = next.min(1.0);
        }
        let converged = largest_change <= TOLERANCE;
        if converged || passes == PASSES {
            return HorstFactors {
                loadings: Table::from_fn(r.rows(), pass.factors.len(), |row, column| {
                    pass.factors[column][row]
                }),
                trace: HorstTrace {
                    passes,
                    largest_change,
                    converged,
                    capped,
                },
                ended: pass.ended,
            };
        }
    }
}

/// One extraction of all factors.
struct Pass {
    factors: Vec<Vec<f64>>,
    /// What is left on the diagonal.
    left: Vec<f64>,
    ended: Option<EarlyEnd>,
}

impl Pass {
    fn run(r: &Table, communalities: &[f64], limit: Option<f64>, max: usize) -> Self {
        let mut residual = r.clone();
        for sort in 0..r.rows() {
            residual[(sort, sort)] = 0.0;
        }
        let mut pass = Self {
            factors: Vec::new(),
            left: communalities.to_vec(),
            ended: None,
        };
        while pass.factors.len() < max {
            if limit.is_some_and(|limit| mean_square(&residual) < limit) {
                pass.ended = Some(EarlyEnd::SmallResidual);
                break;
            }
            let Some(a) = factor(&residual, &pass.left) else {
                pass.ended = Some(EarlyEnd::NothingLeft);
                break;
            };
            for column in 0..a.len() {
                for (cell, row) in residual.column_mut(column).iter_mut().zip(&a) {
                    *cell -= row * a[column];
                }
                residual[(column, column)] = 0.0;
            }
            for (left, a) in pass.left.iter_mut().zip(&a) {
                *left -= a * a;
            }
            pass.factors.push(a);
        }
        pass
    }
}

/// The mean square off the diagonal, which is zero.
fn mean_square(residual: &Table) -> f64 {
    let pairs = residual.rows() * (residual.rows() - 1);
    residual.values().iter().map(|e| e * e).sum::<f64>() / pairs as f64
}

/// The loadings of the next factor; `None` if nothing is left.
fn factor(residual: &Table, diagonal: &[f64]) -> Option<Vec<f64>> {
    let mut signs = vec![1.0; diagonal.len()];
    let mut w = vec![0.0; diagonal.len()];
    for column in 0..w.len() {
        for (w, e) in w.iter_mut().zip(residual.column(column)) {
            *w += e;
        }
    }
    for _ in 0..REFLECTIONS {
        let Some(turned) = most_negative(&w, &signs) else {
            break;
        };
        signs[turned] = -signs[turned];
        for (w, e) in w.iter_mut().zip(residual.column(turned)) {
            *w += 2.0 * e * signs[turned];
        }
    }
    for ((w, diagonal), sign) in w.iter_mut().zip(diagonal).zip(&signs) {
        *w += diagonal * sign;
    }
    let total: f64 = w.iter().map(|w| w.abs()).sum();
    if total <= ZERO_SUM {
        return None;
    }
    let root = total.sqrt();
    w.iter_mut().for_each(|w| *w /= root);
    Some(w)
}

/// The last of the smallest products, if it is negative by more than rounding.
fn most_negative(w: &[f64], signs: &[f64]) -> Option<usize> {
    let products = || w.iter().zip(signs).map(|(w, sign)| w * sign);
    let smallest = products().fold(0.0, f64::min);
    if smallest >= -ZERO_SUM {
        return None;
    }
    products().rposition(|product| product <= smallest + ZERO_SUM)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_sorts(r: f64) -> Table {
        Table::from_fn(2, 2, |row, column| if row == column { 1.0 } else { r })
    }

    #[test]
    fn opposite_sorts_load_oppositely_and_the_last_of_equals_is_turned() {
        let factors = horst(&two_sorts(-0.49), 36, HorstStop::Number, 1);
        let a = factors.loadings.column(0);
        assert!(
            (a[0] - 0.7).abs() < 1e-4 && (a[1] + 0.7).abs() < 1e-4,
            "{a:?}"
        );
    }

    #[test]
    fn the_automatic_stop_is_a_matter_of_the_number_of_statements() {
        // The mean squared correlation is .09.
        let extracted = |statements, stop| {
            let factors = horst(&two_sorts(0.3), statements, stop, 1);
            (factors.loadings.columns(), factors.ended)
        };
        assert_eq!(
            extracted(10, HorstStop::Automatic),
            (0, Some(EarlyEnd::SmallResidual))
        );
        assert_eq!(extracted(10, HorstStop::Kade).0, 1);
        assert_eq!(extracted(12, HorstStop::Automatic).0, 1);
        assert_eq!(extracted(10, HorstStop::Number), (1, None));
    }
}
