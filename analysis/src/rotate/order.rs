//! Order and sign of factors, by explicit rules.

use serde::{Deserialize, Serialize};

use crate::guard::EQUAL_SIZE;
use crate::loadings::sum_of_squares;
use crate::{FactorNo, Table};

/// A sum of signed squares no further from zero than this does not decide the sign.
const NO_SIGN: f64 = 1e-12;

/// Two |loadings| that differ by at most this are equally large.
const EQUAL_LOADINGS: f64 = 1e-9;

/// In which order the factors stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrderRule {
    /// Falling sum of squared loadings; factors of equal size (within 1e-9) keep their order.
    #[default]
    SumOfSquares,
    /// As the step before left them.
    AsComputed,
    /// For each new place the number of the factor that goes there; every factor once.
    Explicit(Vec<FactorNo>),
}

/// Which factors are mirrored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignRule {
    /// Mirrors a factor if Σ_j a_j|a_j| < 0; if that sum is zero, so that the largest |a| (the first one of equals)
    /// becomes positive.
    #[default]
    PositiveSignedSquares,
    /// None.
    AsComputed,
    /// Exactly these.
    Turn(Vec<FactorNo>),
}

impl OrderRule {
    /// For each new place the index of the column that goes there.
    pub(crate) fn order(&self, loadings: &Table) -> Vec<usize> {
        let count = loadings.columns();
        match self {
            Self::AsComputed => (0..count).collect(),
            Self::SumOfSquares => by_size(loadings),
            Self::Explicit(order) => {
                let order: Vec<usize> = order.iter().map(|factor| factor.index()).collect();
                let is_complete =
                    order.len() == count && (0..count).all(|index| order.contains(&index));
                if is_complete {
                    order
                } else {
                    (0..count).collect()
                }
            }
        }
    }
}

/// Insertion by size, because “equal within a tolerance” is no order that a general sort may be given.
fn by_size(loadings: &Table) -> Vec<usize> {
    let sizes: Vec<f64> = (0..loadings.columns())
        .map(|index| sum_of_squares(loadings.column(index)))
        .collect();
    let mut order: Vec<usize> = Vec::with_capacity(sizes.len());
    for (index, size) in sizes.iter().enumerate() {
        let mut place = order.len();
        while place > 0 && sizes[order[place - 1]] + EQUAL_SIZE <= *size {
            place -= 1;
        }
        order.insert(place, index);
    }
    order
}

impl SignRule {
    /// The indices of the columns to mirror.
    pub(crate) fn turned(&self, loadings: &Table) -> Vec<usize> {
        let count = loadings.columns();
        match self {
            Self::AsComputed => Vec::new(),
            Self::PositiveSignedSquares => (0..count)
                .filter(|&index| is_negative(loadings.column(index)))
                .collect(),
            Self::Turn(factors) => (0..count)
                .filter(|&index| factors.contains(&FactorNo::from_index(index)))
                .collect(),
        }
    }
}

/// Whether [`SignRule::PositiveSignedSquares`] mirrors this column.
fn is_negative(column: &[f64]) -> bool {
    let sum: f64 = column.iter().map(|a| a * a.abs()).sum();
    if sum.abs() > NO_SIGN {
        return sum < 0.0;
    }
    // Rounding must not decide which of two equally large loadings is the larger.
    let largest = column
        .iter()
        .fold(0.0_f64, |largest, a| largest.max(a.abs()));
    let first = column.iter().find(|a| a.abs() >= largest - EQUAL_LOADINGS);
    first.is_some_and(|a| *a < 0.0)
}

/// Mirrors a column in place if the sign rule says so.
pub(crate) fn turn_if_negative(column: &mut [f64]) {
    if is_negative(column) {
        for a in column {
            *a = -*a;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(columns: &[&[f64]]) -> Table {
        Table::from_fn(columns[0].len(), columns.len(), |row, column| {
            columns[column][row]
        })
    }

    #[test]
    fn factors_of_equal_size_keep_their_order() {
        let loadings = table(&[&[0.5, 0.0], &[0.0, 0.5], &[0.9, 0.0], &[0.5, 1e-6]]);
        assert_eq!(OrderRule::SumOfSquares.order(&loadings), [2, 0, 1, 3]);
    }

    #[test]
    fn an_explicit_order_must_name_every_factor_once() {
        let loadings = table(&[&[0.1], &[0.2]]);
        let factor = |number| FactorNo::new(number).expect("not zero");
        assert_eq!(
            OrderRule::Explicit(vec![factor(2), factor(1)]).order(&loadings),
            [1, 0]
        );
        assert_eq!(
            OrderRule::Explicit(vec![factor(2), factor(2)]).order(&loadings),
            [0, 1]
        );
    }

    #[test]
    fn large_loadings_decide_the_sign() {
        let loadings = table(&[
            &[0.8, -0.5, -0.5],
            &[-0.8, 0.5, 0.5],
            &[-0.5, 0.5, 0.0],
            &[0.5, -0.5, 0.0],
        ]);
        assert_eq!(SignRule::PositiveSignedSquares.turned(&loadings), [1, 2]);
    }

    #[test]
    fn rounding_does_not_decide_which_of_two_opposites_is_positive() {
        for noise in [-1e-16, 0.0, 1e-16] {
            let loadings = table(&[&[-0.7 + noise, 0.7, 0.0]]);
            assert_eq!(SignRule::PositiveSignedSquares.turned(&loadings), [0]);
        }
    }
}
