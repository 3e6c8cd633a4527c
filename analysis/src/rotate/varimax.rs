//! Varimax, plane by plane, to tight convergence (Kaiser 1958).

use crate::Table;

/// The rotation has converged when no plane is turned by this many radians or more.
const ANGLE_LIMIT: f64 = 1e-12;

/// More sweeps than any known study needs.
const SWEEP_LIMIT: usize = 1_000;

/// Rows shorter than this are left alone.
const SHORT_ROW: f64 = 1e-12;

/// Per sort: below it a plane has no preferred direction.
const INDIFFERENT: f64 = 1e-15;

/// A varimax rotation.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Varimax {
    /// T: rotated loadings are the given ones times T. Orthogonal.
    pub transformation: Table,
    /// Sweeps over all pairs of factors.
    pub sweeps: usize,
    /// The largest angle of the last sweep, in radians.
    pub last_angle: f64,
    /// Whether that angle is below the limit.
    pub converged: bool,
    /// The criterion V that was reached, see [`criterion`].
    pub criterion: f64,
}

/// Rotates so that V = Σ_f [P Σ_j b⁴ − (Σ_j b²)²]/P² is largest, where b are the loadings, with `normalise` each row
/// divided by the root of its communality.
///
/// Pairs of factors are turned in lexicographic order by φ = ¼ atan2(d − 2ab/P, c − (a² − b²)/P), with u = x² − y²,
/// v = 2xy, a = Σu, b = Σv, c = Σ(u² − v²), d = 2Σuv, until no angle of a sweep reaches 1e-12. Varimax can have several
/// local maxima; this one is reached from the factors as given.
///
/// ```
/// use analysis::Table;
/// use analysis::rotate::varimax::{criterion, varimax};
///
/// // Two sorts on either axis, seen from an eighth of a turn away.
/// let turned = Table::from_fn(4, 2, |sort, factor| {
///     let side = if (sort < 2) == (factor == 0) { 1.0 } else { -1.0 };
///     if factor == 0 { 0.5 } else { 0.5 * side }
/// });
/// let rotation = varimax(&turned, true);
/// assert!(rotation.converged);
/// assert!(rotation.criterion > criterion(&turned, true));
/// ```
#[must_use]
pub fn varimax(loadings: &Table, normalise: bool) -> Varimax {
    let factors = loadings.columns();
    let mut b = prepared(loadings, normalise);
    let mut transformation = Table::identity(factors);
    let mut sweeps = 0;
    let mut last_angle = 0.0_f64;
    let mut converged = factors < 2;
    while !converged && sweeps < SWEEP_LIMIT {
        last_angle = 0.0;
        for p in 0..factors {
            for q in p + 1..factors {
                let (x, y) = b.two_columns_mut(p, q);
                let angle = best_angle(x, y);
                if angle != 0.0 {
                    turn(x, y, angle.sin_cos());
                    let (x, y) = transformation.two_columns_mut(p, q);
                    turn(x, y, angle.sin_cos());
                }
                last_angle = last_angle.max(angle.abs());
            }
        }
        sweeps += 1;
        converged = last_angle < ANGLE_LIMIT;
    }
    Varimax {
        transformation,
        sweeps,
        last_angle,
        converged,
        criterion: simplicity(&b),
    }
}

/// The varimax criterion V of these loadings; larger is simpler.
///
/// ```
/// use analysis::Table;
/// use analysis::rotate::varimax::criterion;
///
/// // Each sort on a factor of its own is as simple as two sorts can be: (2 · 1 − 1²)/2² for each factor.
/// assert_eq!(criterion(&Table::identity(2), true), 0.5);
/// ```
#[must_use]
pub fn criterion(loadings: &Table, normalise: bool) -> f64 {
    simplicity(&prepared(loadings, normalise))
}

fn prepared(loadings: &Table, normalise: bool) -> Table {
    let mut b = loadings.clone();
    if normalise {
        for row in 0..loadings.rows() {
            let length = loadings.row(row).map(|a| a * a).sum::<f64>().sqrt();
            for column in 0..loadings.columns() {
                let cell = &mut b[(row, column)];
                *cell = if length <= SHORT_ROW {
                    0.0
                } else {
                    *cell / length
                };
            }
        }
    }
    b
}

fn simplicity(b: &Table) -> f64 {
    let sorts = b.rows() as f64;
    let of_factor = |column: usize| {
        let (mut squares, mut fourths) = (0.0, 0.0);
        for b in b.column(column) {
            squares += b * b;
            fourths += b.powi(4);
        }
        (sorts * fourths - squares * squares) / (sorts * sorts)
    };
    (0..b.columns()).map(of_factor).sum()
}

fn best_angle(x: &[f64], y: &[f64]) -> f64 {
    let sorts = x.len() as f64;
    let (mut a, mut b, mut c, mut d) = (0.0, 0.0, 0.0, 0.0);
    for (x, y) in x.iter().zip(y) {
        let u = x * x - y * y;
        let v = 2.0 * x * y;
        a += u;
        b += v;
        c += u * u - v * v;
        d += 2.0 * u * v;
    }
    let numerator = d - 2.0 * a * b / sorts;
    let denominator = c - (a * a - b * b) / sorts;
    let floor = INDIFFERENT * sorts;
    if numerator.abs() < floor && denominator.abs() < floor {
        return 0.0;
    }
    0.25 * numerator.atan2(denominator)
}

/// Turns two columns in their plane by an angle with this sine and cosine.
pub(super) fn turn(x: &mut [f64], y: &mut [f64], (sin, cos): (f64, f64)) {
    for (x, y) in x.iter_mut().zip(y) {
        (*x, *y) = (*x * cos + *y * sin, -*x * sin + *y * cos);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn simple_structure_turned_away_is_found_again() {
        // Three sorts on each axis, turned by 0.4 radians.
        let simple = Table::from_fn(6, 2, |row, column| {
            if row / 3 == column {
                0.8 - 0.1 * (row % 3) as f64
            } else {
                0.0
            }
        });
        let (sin, cos) = 0.4_f64.sin_cos();
        let turned = Table::from_fn(6, 2, |row, column| {
            let (x, y) = (simple[(row, 0)], simple[(row, 1)]);
            if column == 0 {
                x * cos - y * sin
            } else {
                x * sin + y * cos
            }
        });
        let varimax = varimax(&turned, true);
        assert!(varimax.converged);
        let found = turned.times(&varimax.transformation);
        for row in 0..6 {
            for column in 0..2 {
                assert!((found[(row, column)] - simple[(row, column)]).abs() < 1e-12);
            }
        }
        assert!((varimax.criterion - criterion(&simple, true)).abs() < 1e-14);
    }

    #[test]
    fn one_factor_and_rows_of_zeros_are_left_alone() {
        let one = Table::from_fn(3, 1, |row, _| row as f64);
        assert_eq!(varimax(&one, true).transformation, Table::identity(1));
        let zeros = varimax(&Table::zeros(3, 2), true);
        assert!(zeros.converged);
        assert_eq!(zeros.transformation, Table::identity(2));
    }
}
