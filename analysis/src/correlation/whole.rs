//! Correlations in whole numbers, for sorts that are made of ranks.

use nalgebra::DMatrix;

use crate::{SortMatrix, Table};

/// So many columns are worked on at once: few enough to fit into a cache, enough to keep the product busy.
const BLOCK: usize = 64;

/// Whole numbers up to here are exact in single precision.
const EXACT: f64 = 16_777_216.0;

/// Sorts as whole numbers: twice their values, so that ranks that were averaged over ties (…,5) count as well.
///
/// Sums of products of whole numbers are exact in any order, so the product may be left to whatever instructions a
/// processor has: every processor gives the same bits. They are so small that single precision holds them, which is
/// twice as fast; rounding happens in the last steps only, in double precision.
pub(super) struct WholeSorts {
    /// Statements × sorts.
    values: DMatrix<f32>,
    /// Σx of every sort.
    sums: Vec<f64>,
    /// N Σx² − (Σx)² of every sort.
    spreads: Vec<f64>,
}

impl WholeSorts {
    /// `None` if a value is no multiple of ½, or so large that a sum of products might not be exact. (With 200 statements
    /// values up to 144 are taken, more than any rank.)
    pub(super) fn of(matrix: &SortMatrix) -> Option<Self> {
        let statements = matrix.statements() as f64;
        let largest = (EXACT / statements).sqrt();
        let mut values = DMatrix::zeros(matrix.statements(), matrix.sorts());
        let mut sums = Vec::with_capacity(matrix.sorts());
        let mut spreads = Vec::with_capacity(matrix.sorts());
        for (index, mut column) in values.column_iter_mut().enumerate() {
            let (mut sum, mut squares) = (0.0, 0.0);
            for (cell, value) in column.iter_mut().zip(matrix.sort(index)) {
                let doubled = 2.0 * value;
                if doubled.fract() != 0.0 || doubled.abs() > largest {
                    return None;
                }
                *cell = doubled as f32;
                sum += doubled;
                squares += doubled * doubled;
            }
            sums.push(sum);
            spreads.push(statements * squares - sum * sum);
        }
        Some(Self {
            values,
            sums,
            spreads,
        })
    }

    /// r_ij = (N Σxy − Σx Σy) / √((N Σx² − (Σx)²)(N Σy² − (Σy)²)).
    pub(super) fn correlations(&self) -> Table {
        let (statements, sorts) = self.values.shape();
        let norms: Vec<f64> = self.spreads.iter().map(|spread| spread.sqrt()).collect();
        let transposed = self.values.transpose();
        let mut r = Table::zeros(sorts, sorts);
        for start in (0..sorts).step_by(BLOCK) {
            let end = sorts.min(start + BLOCK);
            // The block's columns down to the diagonal, and a little beyond.
            let products = transposed.rows(0, end) * self.values.columns(start, end - start);
            let mut block = Table::zeros(end, end - start);
            for (j, products) in (start..end).zip(products.column_iter()) {
                let cells = block.column_mut(j - start);
                let others = self.sums.iter().zip(self.spreads.iter().zip(&norms));
                for ((cell, product), (sum, (spread, norm))) in
                    cells.iter_mut().zip(products.iter()).zip(others)
                {
                    let shared = statements as f64 * f64::from(*product) - sum * self.sums[j];
                    // The root of a square is exact; sorts of one grid need none.
                    let scale = if *spread == self.spreads[j] {
                        *spread
                    } else {
                        norm * norms[j]
                    };
                    // Only rounding can carry it beyond 1.
                    *cell = (shared / scale).clamp(-1.0, 1.0);
                }
                r.column_mut(j)[..j].copy_from_slice(&cells[..j]);
                r[(j, j)] = 1.0;
            }
            for i in 0..end {
                let first = start.max(i + 1).min(end);
                let mirrored = r.column_mut(i)[first..end].iter_mut();
                for (cell, j) in mirrored.zip(first..end) {
                    *cell = block[(i, j - start)];
                }
            }
        }
        r
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::correlation::gram;

    #[test]
    fn whole_and_broken_numbers_give_the_same_correlations() {
        // Free sorts with halves, of unequal means and spreads, in more sorts than two blocks hold.
        let columns: Vec<Vec<f64>> = (0..150_u32)
            .map(|sort| {
                (0..23_u32)
                    .map(|s| f64::from((sort * 7 + s * s * 3 + sort * s) % 11) / 2.0 - 2.0)
                    .collect()
            })
            .collect();
        let matrix = SortMatrix::from_columns(&columns).expect("no sort is constant");
        let exact = WholeSorts::of(&matrix)
            .expect("multiples of a half")
            .correlations();
        let rounded = gram(&matrix.unit_sorts());
        for i in 0..150 {
            for j in 0..150 {
                assert!((exact[(i, j)] - rounded[(i, j)]).abs() < 1e-14);
                assert_eq!(exact[(i, j)].to_bits(), exact[(j, i)].to_bits());
            }
        }
    }

    #[test]
    fn what_is_not_whole_or_too_large_is_left_to_others() {
        for value in [0.25, 2_000.0, 1e15] {
            let columns = [vec![0.0, 1.0, value], vec![1.0, 0.0, 2.0]];
            let matrix = SortMatrix::from_columns(&columns).expect("valid");
            assert!(WholeSorts::of(&matrix).is_none(), "{value}");
        }
    }

    #[test]
    fn the_largest_values_that_are_taken_are_still_exact() {
        // Four times the squares of three statements stay just below 2²⁴.
        let x = 1_182.0;
        let columns = [vec![x, -x, x], vec![x, -x, -x]];
        let matrix = SortMatrix::from_columns(&columns).expect("valid");
        let whole = WholeSorts::of(&matrix).expect("just small enough");
        assert_eq!(whole.correlations()[(0, 1)], 0.5);
    }

    #[test]
    fn identical_sorts_of_any_grid_correlate_with_exactly_one() {
        let one = vec![-3.0, 7.0, 1.5, 0.0, 2.0];
        let opposite: Vec<f64> = one.iter().map(|value| 4.0 - value).collect();
        let matrix = SortMatrix::from_columns(&[one.clone(), one, opposite]).expect("valid");
        let r = WholeSorts::of(&matrix).expect("halves").correlations();
        assert_eq!((r[(0, 1)], r[(0, 2)]), (1.0, -1.0));
    }
}
