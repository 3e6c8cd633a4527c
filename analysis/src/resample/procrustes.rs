//! The orthogonal Procrustes rotation (Schönemann 1966).

use crate::Table;
use crate::correlation::product;

/// More sweeps than any matrix needs.
const SWEEP_LIMIT: usize = 100;

/// Two columns whose |cosine| is no larger than this are orthogonal; a column that much smaller than the largest one is
/// rounding.
const ROUNDING: f64 = 1e-15;

/// Of all orthogonal matrices T the one that makes ‖LT − A‖ least: T = UVᵀ, where LᵀA = UDVᵀ.
///
/// The singular value decomposition turns pairs of columns until all are orthogonal (one-sided Jacobi: Hestenes 1958).
/// It is exact to rounding for every matrix, also where singular values are equal or zero; matrix libraries that aim at
/// large matrices were found wanting there. Where a factor has no counterpart at all, T is completed to an orthogonal
/// matrix.
pub(super) fn procrustes(loadings: &Table, target: &Table) -> Table {
    let factors = loadings.columns();
    // Columns of U·D, then of U.
    let mut u = Table::from_fn(factors, factors, |row, column| {
        product(loadings.column(row), target.column(column))
    });
    let mut v = Table::identity(factors);
    for _ in 0..SWEEP_LIMIT {
        let mut is_done = true;
        for p in 0..factors {
            for q in p + 1..factors {
                let (x, y) = u.two_columns_mut(p, q);
                let (xx, yy, xy) = (product(x, x), product(y, y), product(x, y));
                if xy.abs() > ROUNDING * (xx * yy).sqrt() {
                    is_done = false;
                    let zeta = (yy - xx) / (2.0 * xy);
                    let tangent = zeta.signum() / (zeta.abs() + zeta.hypot(1.0));
                    let cos = 1.0 / tangent.hypot(1.0);
                    turn(x, y, cos, cos * tangent);
                    let (x, y) = v.two_columns_mut(p, q);
                    turn(x, y, cos, cos * tangent);
                }
            }
        }
        if is_done {
            break;
        }
    }
    normalise(&mut u);
    Table::from_fn(factors, factors, |row, column| {
        u.row(row).zip(v.row(column)).map(|(u, v)| u * v).sum()
    })
}

fn turn(x: &mut [f64], y: &mut [f64], cos: f64, sin: f64) {
    for (x, y) in x.iter_mut().zip(y) {
        (*x, *y) = (cos * *x - sin * *y, sin * *x + cos * *y);
    }
}

/// Gives orthogonal columns length 1; those that are rounding become the unit vectors that fit in best, made orthogonal.
fn normalise(u: &mut Table) {
    let size = u.columns();
    let norms: Vec<f64> = (0..size)
        .map(|column| product(u.column(column), u.column(column)).sqrt())
        .collect();
    let largest = norms.iter().copied().fold(0.0, f64::max);
    let mut settled = Vec::new();
    for (column, norm) in norms.iter().enumerate() {
        if *norm > ROUNDING * largest {
            u.column_mut(column)
                .iter_mut()
                .for_each(|cell| *cell /= norm);
            settled.push(column);
        }
    }
    for column in 0..size {
        if settled.contains(&column) {
            continue;
        }
        let remainder = |axis: usize| {
            let mut rest: Vec<f64> = Table::identity(size).column(axis).to_vec();
            // Twice, because the first time leaves rounding behind.
            for &other in settled.iter().chain(&settled) {
                let shared = product(&rest, u.column(other));
                for (rest, cell) in rest.iter_mut().zip(u.column(other)) {
                    *rest -= shared * cell;
                }
            }
            let norm = product(&rest, &rest).sqrt();
            (norm, rest)
        };
        let best = (0..size)
            .map(remainder)
            .max_by(|(one, _), (other, _)| one.total_cmp(other));
        if let Some((norm, rest)) = best {
            for (cell, rest) in u.column_mut(column).iter_mut().zip(rest) {
                *cell = rest / norm;
            }
        }
        settled.push(column);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table<const K: usize>(rows: &[[f64; K]]) -> Table {
        Table::from_fn(rows.len(), K, |row, column| rows[row][column])
    }

    fn transposed(a: &Table) -> Table {
        Table::from_fn(a.columns(), a.rows(), |row, column| a[(column, row)])
    }

    fn distance(a: &Table, b: &Table) -> f64 {
        let pairs = a.values().iter().zip(b.values());
        pairs.fold(0.0, |largest, (a, b)| largest.max((a - b).abs()))
    }

    fn some_target() -> Table {
        table(&[
            [0.8, 0.1, 0.0],
            [0.7, -0.2, 0.1],
            [0.1, 0.9, 0.2],
            [0.0, 0.6, -0.1],
            [0.2, 0.1, -0.7],
        ])
    }

    #[test]
    fn any_turn_and_mirror_image_is_undone() {
        for angle in [0.0_f64, 0.7, std::f64::consts::FRAC_PI_2, 3.0] {
            let (sin, cos) = angle.sin_cos();
            let turn = table(&[[cos, sin, 0.0], [-sin, cos, 0.0], [0.0, 0.0, -1.0]]);
            let turned = some_target().times(&turn);
            let found = procrustes(&turned, &some_target());
            assert!(distance(&found, &transposed(&turn)) < 1e-14);
        }
    }

    #[test]
    fn exchanged_factors_of_equal_or_unequal_size_are_exchanged_back() {
        // Rounding beside exact zeros is what a general decomposition stumbled over.
        for second in [1.0, 0.8, 1e-6] {
            let target = table(&[
                [-2e-16, 1.0],
                [-2e-16, 1.0],
                [second, -1e-16],
                [second, 3e-17],
            ]);
            let exchanged = table(&[[1.0, 0.0], [1.0, -1e-16], [0.0, second], [0.0, second]]);
            let found = procrustes(&exchanged, &target);
            assert!(distance(&found, &table(&[[0.0, 1.0], [1.0, 0.0]])) < 1e-9);
        }
    }

    #[test]
    fn no_other_turn_comes_closer() {
        let other = Table::from_fn(5, 3, |row, column| {
            some_target()[(row, column)] + 0.2 * ((row * 3 + column * 5) % 4) as f64 - 0.3
        });
        let target = some_target();
        let error = |turn: &Table| -> f64 {
            let turned = other.times(turn);
            let pairs = turned.values().iter().zip(target.values());
            pairs.map(|(own, wanted)| (own - wanted).powi(2)).sum()
        };
        let best = procrustes(&other, &target);
        for (first, second) in [(0, 1), (0, 2), (1, 2)] {
            for angle in [-0.1_f64, -0.001, 0.001, 0.1] {
                let mut turn = Table::identity(3);
                turn[(first, first)] = angle.cos();
                turn[(second, second)] = angle.cos();
                turn[(first, second)] = angle.sin();
                turn[(second, first)] = -angle.sin();
                assert!(error(&best.times(&turn)) > error(&best));
            }
        }
    }

    #[test]
    fn a_factor_without_counterpart_still_leaves_an_orthogonal_matrix() {
        let target = some_target();
        for missing in 0..8_usize {
            let fewer = Table::from_fn(5, 3, |row, column| {
                let is_missing = missing >> column & 1 == 1;
                if is_missing {
                    0.0
                } else {
                    target[(row, column)]
                }
            });
            let found = procrustes(&fewer, &target);
            let unit = transposed(&found).times(&found);
            assert!(distance(&unit, &Table::identity(3)) < 1e-14, "{missing}");
        }
    }
}
