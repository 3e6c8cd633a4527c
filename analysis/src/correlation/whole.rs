//! Correlations in whole numbers, for sorts that are made of ranks.

use crate::{SortMatrix, Table};

/// Columns are padded with zeros to a multiple of this, so that a processor can take several values at a time.
const LANE: usize = 16;

/// So many columns are worked on at once: they fit into the nearest cache, in the product as in its mirror image.
const BLOCK: usize = 32;

/// Sorts as small whole numbers: twice their values, so that ranks that were averaged over ties (…,5) count as well.
///
/// Sums of products of whole numbers are exact in any order, so the correlations do not depend on how a processor adds,
/// and rounding happens in the last division only.
pub(super) struct WholeSorts {
    values: Vec<i16>,
    length: usize,
    statements: i64,
    sums: Vec<i64>,
    spreads: Vec<i64>,
}

impl WholeSorts {
    /// `None` if a value is no multiple of ½, or so large that a sum of products might not fit.
    pub(super) fn of(matrix: &SortMatrix) -> Option<Self> {
        let statements = matrix.statements();
        let length = statements.next_multiple_of(LANE);
        // A sum of products stays below 2³¹ and N times it below 2⁶³.
        let largest = (f64::from(i32::MAX) / statements as f64).sqrt();
        let largest = largest.min(f64::from(i16::MAX));
        let mut whole = Self {
            values: vec![0; length * matrix.sorts()],
            length,
            statements: i64::try_from(statements).ok()?,
            sums: Vec::with_capacity(matrix.sorts()),
            spreads: Vec::with_capacity(matrix.sorts()),
        };
        for (index, column) in whole.values.chunks_exact_mut(length).enumerate() {
            let mut sum = 0_i64;
            let mut squares = 0_i64;
            for (cell, value) in column.iter_mut().zip(matrix.sort(index)) {
                let doubled = 2.0 * value;
                if doubled.fract() != 0.0 || doubled.abs() > largest {
                    return None;
                }
                *cell = doubled as i16;
                let doubled = i64::from(*cell);
                sum += doubled;
                squares += doubled * doubled;
            }
            whole.sums.push(sum);
            whole.spreads.push(whole.statements * squares - sum * sum);
        }
        Some(whole)
    }

    /// r_ij = (N Σxy − Σx Σy) / √((N Σx² − (Σx)²)(N Σy² − (Σy)²)).
    pub(super) fn correlations(&self) -> Table {
        let sorts = self.sums.len();
        let norms: Vec<f64> = self
            .spreads
            .iter()
            .map(|spread| (*spread as f64).sqrt())
            .collect();
        let mut r = Table::identity(sorts);
        for right in (0..sorts).step_by(BLOCK) {
            for left in (0..=right).step_by(BLOCK) {
                for j in right..sorts.min(right + BLOCK) {
                    for i in left..j.min(left + BLOCK) {
                        let product = i64::from(product(self.column(i), self.column(j)));
                        let shared = self.statements * product - self.sums[i] * self.sums[j];
                        let correlation = if self.spreads[i] == self.spreads[j] {
                            shared as f64 / self.spreads[i] as f64
                        } else {
                            // Only rounding can carry it beyond 1.
                            (shared as f64 / (norms[i] * norms[j])).clamp(-1.0, 1.0)
                        };
                        r[(i, j)] = correlation;
                        r[(j, i)] = correlation;
                    }
                }
            }
        }
        r
    }

    fn column(&self, index: usize) -> &[i16] {
        &self.values[index * self.length..(index + 1) * self.length]
    }
}

/// Σ x·y; [`WholeSorts::of`] has seen to it that nothing wraps.
fn product(x: &[i16], y: &[i16]) -> i32 {
    x.iter().zip(y).fold(0_i32, |sum, (x, y)| {
        sum.wrapping_add(i32::from(*x).wrapping_mul(i32::from(*y)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::correlation::gram;

    #[test]
    fn whole_and_broken_numbers_give_the_same_correlations() {
        // Free sorts with halves, of unequal means and spreads, in more sorts than one block holds.
        let columns: Vec<Vec<f64>> = (0..70_u32)
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
        for i in 0..70 {
            for j in 0..70 {
                assert!((exact[(i, j)] - rounded[(i, j)]).abs() < 1e-14);
                assert_eq!(exact[(i, j)].to_bits(), exact[(j, i)].to_bits());
            }
        }
    }

    #[test]
    fn what_is_not_whole_or_too_large_is_left_to_others() {
        for value in [0.25, 1e9, 20_000.0] {
            let columns = [vec![0.0, 1.0, value], vec![1.0, 0.0, 2.0]];
            let matrix = SortMatrix::from_columns(&columns).expect("valid");
            assert!(WholeSorts::of(&matrix).is_none(), "{value}");
        }
    }

    #[test]
    fn the_largest_values_that_are_taken_do_not_wrap() {
        let x = 13_377.0;
        let columns = [vec![x, -x, x], vec![x, -x, -x]];
        let matrix = SortMatrix::from_columns(&columns).expect("valid");
        let whole = WholeSorts::of(&matrix).expect("just small enough");
        let r = whole.correlations();
        assert!((r[(0, 1)] - 0.5).abs() < 1e-15, "{}", r[(0, 1)]);
    }
}
