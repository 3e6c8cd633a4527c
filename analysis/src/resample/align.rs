//! Which factor of a resample is which of the full sample, and turned how.

use serde::{Deserialize, Serialize};

use super::procrustes::procrustes;
use crate::Table;
use crate::congruence::{congruence, match_factors};
use crate::loadings::sum_of_squares;

/// A factor with a smaller sum of squared loadings is rounding.
const NO_SIZE: f64 = 1e-18;

/// How the factors of a resample are brought into the position of the full sample's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alignment {
    /// Turned as a whole, so that the squared distance to the loadings of the full sample is least (orthogonal
    /// Procrustes rotation, Schönemann 1966). It takes out how the rotation itself wanders, and so gives the smaller
    /// errors.
    Procrustes,
    /// Put in the order and given the signs for which the sum of |congruence| is largest; the axes stay where varimax
    /// put them.
    Assignment,
}

impl Alignment {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Procrustes, Self::Assignment];

    /// Loadings in the position of `target`, whose rows are the same sorts.
    pub(super) fn align(self, loadings: &Table, target: &Table) -> Table {
        loadings.times(&match self {
            Self::Procrustes => procrustes(loadings, target),
            Self::Assignment => assignment(loadings, target),
        })
    }
}

/// The permutation with signs that [`match_factors`] finds.
fn assignment(loadings: &Table, target: &Table) -> Table {
    let factors = loadings.columns();
    let mut turn = Table::zeros(factors, factors);
    for found in match_factors(target, loadings) {
        turn[(found.ours, found.reference)] = if found.congruence < 0.0 { -1.0 } else { 1.0 };
    }
    turn
}

/// The congruence of each factor with the same one of the target; 0 where one of them is nothing but rounding, for
/// instance because nobody in the resample holds the viewpoint.
pub(super) fn congruences(loadings: &Table, target: &Table) -> Vec<f64> {
    (0..target.columns())
        .map(|factor| {
            let (own, wanted) = (loadings.column(factor), target.column(factor));
            if [own, wanted]
                .into_iter()
                .any(|column| sum_of_squares(column) < NO_SIZE)
            {
                0.0
            } else {
                congruence(own, wanted)
            }
        })
        .collect()
}

/// Whether the same factor is the most congruent one for two factors of the target, so that whoever took the best for
/// each would take one twice.
pub(super) fn is_claimed_twice(loadings: &Table, target: &Table) -> bool {
    let mut claimed = vec![false; loadings.columns()];
    (0..target.columns()).any(|wanted| {
        let size = |own: usize| congruence(loadings.column(own), target.column(wanted)).abs();
        let best = (0..loadings.columns()).max_by(|&one, &other| size(one).total_cmp(&size(other)));
        best.is_some_and(|best| std::mem::replace(&mut claimed[best], true))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target() -> Table {
        let rows = [
            [0.8, 0.1, 0.0],
            [0.7, -0.2, 0.1],
            [0.1, 0.9, 0.2],
            [0.0, 0.6, -0.1],
            [0.2, 0.1, -0.7],
        ];
        Table::from_fn(5, 3, |row, column| rows[row][column])
    }

    #[test]
    fn assignment_undoes_order_and_sign_and_nothing_else() {
        let mixed = Table::from_fn(5, 3, |row, column| {
            [-1.0, 1.0, -1.0][column] * target()[(row, [2, 0, 1][column])]
        });
        let aligned = Alignment::Assignment.align(&mixed, &target());
        assert_eq!(aligned, target());
    }

    #[test]
    fn a_factor_that_two_targets_want_is_seen() {
        assert!(!is_claimed_twice(&target(), &target()));
        let merged = Table::from_fn(5, 3, |row, column| match column {
            0 => target()[(row, 0)] + target()[(row, 1)],
            1 => [0.0, 0.1, 0.0, -0.1, 0.0][row],
            _ => target()[(row, 2)],
        });
        assert!(is_claimed_twice(&merged, &target()));
    }
}
