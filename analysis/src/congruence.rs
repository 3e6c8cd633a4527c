//! Which factor of one analysis is which of another.

use crate::Table;

/// Tucker's coefficient of congruence φ = Σ ab / √(Σa² Σb²) (Tucker 1951); 0 if either list is all zero.
///
/// At least .95 in size counts as equal, .85 to .94 as similar (Lorenzo-Seva & ten Berge 2006).
///
/// ```
/// assert!((analysis::congruence(&[1.0, 2.0], &[-2.0, -4.0]) + 1.0).abs() < 1e-15);
/// ```
#[must_use]
pub fn congruence(a: &[f64], b: &[f64]) -> f64 {
    let product: f64 = a.iter().zip(b).map(|(a, b)| a * b).sum();
    let size = |list: &[f64]| list.iter().map(|value| value * value).sum::<f64>().sqrt();
    let scale = size(a) * size(b);
    if scale > 0.0 {
        (product / scale).clamp(-1.0, 1.0)
    } else {
        0.0
    }
}

/// One factor of a reference and the factor of ours that is the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FactorMatch {
    /// Column of the reference, from 0.
    pub reference: usize,
    /// Column of ours, from 0.
    pub ours: usize,
    /// Their congruence; if negative, ours is to be mirrored.
    pub congruence: f64,
}

/// Matches columns one to one so that the sum of |φ| is largest. Never compare factors by position: their order and
/// sign are conventions.
///
/// Returns one entry per column of the table with fewer columns, in the order of the reference.
///
/// ```
/// use analysis::{Table, match_factors};
///
/// let theirs = Table::from_fn(3, 2, |sort, factor| [[0.9, 0.0], [0.8, 0.1], [0.0, 0.7]][sort][factor]);
/// // Ours in another order, one of them with the other sign.
/// let ours = Table::from_fn(3, 2, |sort, factor| [[0.0, -0.9], [0.1, -0.8], [0.7, 0.0]][sort][factor]);
/// let matches = match_factors(&theirs, &ours);
/// assert_eq!((matches[0].reference, matches[0].ours), (0, 1));
/// assert!(matches[0].congruence < -0.99 && matches[1].congruence > 0.99);
/// ```
#[must_use]
pub fn match_factors(reference: &Table, ours: &Table) -> Vec<FactorMatch> {
    let phi = Table::from_fn(reference.columns(), ours.columns(), |row, column| {
        congruence(reference.column(row), ours.column(column))
    });
    let is_wide = reference.columns() <= ours.columns();
    let (rows, columns) = if is_wide {
        (phi.rows(), phi.columns())
    } else {
        (phi.columns(), phi.rows())
    };
    let cost = Table::from_fn(rows, columns, |row, column| {
        -if is_wide {
            phi[(row, column)]
        } else {
            phi[(column, row)]
        }
        .abs()
    });
    let mut matches: Vec<FactorMatch> = assignment(&cost)
        .into_iter()
        .enumerate()
        .map(|(row, column)| {
            let (reference, ours) = if is_wide {
                (row, column)
            } else {
                (column, row)
            };
            FactorMatch {
                reference,
                ours,
                congruence: phi[(reference, ours)],
            }
        })
        .collect();
    matches.sort_by_key(|found| found.reference);
    matches
}

/// For each row its column in the assignment of least total cost, by shortest augmenting paths (the Hungarian method,
/// Kuhn 1955); the table has at least as many columns as rows.
fn assignment(cost: &Table) -> Vec<usize> {
    let (rows, columns) = (cost.rows(), cost.columns());
    // Potentials and owners are counted from 1; column 0 is where each search starts.
    let (mut row_potential, mut column_potential) = (vec![0.0; rows + 1], vec![0.0; columns + 1]);
    let mut owner = vec![0_usize; columns + 1];
    for row in 1..=rows {
        owner[0] = row;
        let mut current = 0;
        let mut slack = vec![f64::INFINITY; columns + 1];
        let mut came_from = vec![0_usize; columns + 1];
        let mut visited = vec![false; columns + 1];
        while owner[current] != 0 {
            visited[current] = true;
            let from_row = owner[current];
            let (mut next, mut least) = (0, f64::INFINITY);
            for column in 1..=columns {
                if visited[column] {
                    continue;
                }
                let reduced = cost[(from_row - 1, column - 1)]
                    - row_potential[from_row]
                    - column_potential[column];
                if reduced < slack[column] {
                    slack[column] = reduced;
                    came_from[column] = current;
                }
                if slack[column] < least {
                    (least, next) = (slack[column], column);
                }
            }
            for column in 0..=columns {
                if visited[column] {
                    row_potential[owner[column]] += least;
                    column_potential[column] -= least;
                } else {
                    slack[column] -= least;
                }
            }
            current = next;
        }
        while current != 0 {
            owner[current] = owner[came_from[current]];
            current = came_from[current];
        }
    }
    let mut found = vec![0; rows];
    for column in 1..=columns {
        if owner[column] > 0 {
            found[owner[column] - 1] = column - 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Least total cost over all ways of giving each row its own column.
    fn cheapest(cost: &Table, row: usize, taken: &mut Vec<usize>) -> f64 {
        if row == cost.rows() {
            return 0.0;
        }
        let mut least = f64::INFINITY;
        for column in 0..cost.columns() {
            if !taken.contains(&column) {
                taken.push(column);
                least = least.min(cost[(row, column)] + cheapest(cost, row + 1, taken));
                taken.pop();
            }
        }
        least
    }

    #[test]
    fn the_assignment_is_the_best_of_all() {
        let mut state = 1_u64;
        let mut random = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as f64 / f64::from(1_u32 << 31)
        };
        for (rows, columns) in [(1, 1), (2, 2), (3, 5), (5, 5), (6, 6)] {
            for _ in 0..20 {
                let cost = Table::from_fn(rows, columns, |_, _| -random());
                let found = assignment(&cost);
                let total: f64 = found
                    .iter()
                    .enumerate()
                    .map(|(row, &column)| cost[(row, column)])
                    .sum();
                assert!((total - cheapest(&cost, 0, &mut Vec::new())).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn order_and_sign_are_found_again() {
        let reference = Table::from_fn(3, 3, |row, column| if row == column { 1.0 } else { 0.1 });
        let ours = Table::from_fn(3, 3, |row, column| {
            let sign = if column == 1 { -1.0 } else { 1.0 };
            sign * reference[(row, [2, 0, 1][column])]
        });
        let found: Vec<_> = match_factors(&reference, &ours)
            .iter()
            .map(|m| (m.ours, m.congruence.round()))
            .collect();
        assert_eq!(found, [(1, -1.0), (2, 1.0), (0, 1.0)]);
        assert_eq!(
            match_factors(&Table::zeros(3, 1), &reference)[0].congruence,
            0.0
        );
        assert_eq!(
            match_factors(&reference, &ours).len(),
            match_factors(&ours, &reference).len()
        );
    }
}
