//! Which factor of a resample is which of the full sample, and turned how.

use nalgebra::{DMatrix, SVD};
use serde::{Deserialize, Serialize};

use crate::congruence::{congruence, match_factors};
use crate::{AnalysisError, Table};

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
    pub(super) fn align(self, loadings: &Table, target: &Table) -> Result<Table, AnalysisError> {
        Ok(loadings.times(&match self {
            Self::Procrustes => procrustes(loadings, target)?,
            Self::Assignment => assignment(loadings, target),
        }))
    }
}

/// T = UVᵀ, where LᵀA = UDVᵀ: of all orthogonal T the one that makes ‖LT − A‖ least.
fn procrustes(loadings: &Table, target: &Table) -> Result<Table, AnalysisError> {
    let factors = loadings.columns();
    let cross = DMatrix::<f64>::from_fn(factors, factors, |row, column| {
        let pairs = loadings.column(row).iter().zip(target.column(column));
        pairs.map(|(own, target)| own * target).sum()
    });
    let limit = 1_000 + 200 * factors;
    let decomposed = SVD::try_new(cross, true, true, f64::EPSILON, limit);
    let (u, v_t) = decomposed
        .and_then(|svd| Some((svd.u?, svd.v_t?)))
        .ok_or(AnalysisError::EigenNotConverged)?;
    let turn: DMatrix<f64> = u * v_t;
    Ok(Table::from_fn(factors, factors, |row, column| {
        turn[(row, column)]
    }))
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

/// The congruence of each factor with the same one of the target.
pub(super) fn congruences(loadings: &Table, target: &Table) -> Vec<f64> {
    (0..target.columns())
        .map(|factor| congruence(loadings.column(factor), target.column(factor)))
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

    fn distance(a: &Table, b: &Table) -> f64 {
        let pairs = a.values().iter().zip(b.values());
        pairs.fold(0.0, |largest, (a, b)| largest.max((a - b).abs()))
    }

    #[test]
    fn procrustes_undoes_any_turn_and_mirror_image() {
        let (sin, cos) = 0.7_f64.sin_cos();
        let turn = [[cos, sin, 0.0], [-sin, cos, 0.0], [0.0, 0.0, -1.0]];
        let turn = Table::from_fn(3, 3, |row, column| turn[row][column]);
        let turned = target().times(&turn);
        let aligned = Alignment::Procrustes
            .align(&turned, &target())
            .expect("converges");
        assert!(distance(&aligned, &target()) < 1e-14);
    }

    #[test]
    fn assignment_undoes_order_and_sign_and_nothing_else() {
        let mixed = Table::from_fn(5, 3, |row, column| {
            [-1.0, 1.0, -1.0][column] * target()[(row, [2, 0, 1][column])]
        });
        let aligned = Alignment::Assignment
            .align(&mixed, &target())
            .expect("no iteration");
        assert_eq!(aligned, target());
    }

    #[test]
    fn procrustes_is_no_further_from_the_target_than_any_other_turn() {
        let other = Table::from_fn(5, 3, |row, column| {
            target()[(row, column)] + 0.2 * ((row * 3 + column * 5) % 4) as f64 - 0.3
        });
        let error = |aligned: &Table| -> f64 {
            let pairs = aligned.values().iter().zip(target().values().to_vec());
            pairs.map(|(own, wanted)| (own - wanted).powi(2)).sum()
        };
        let best = Alignment::Procrustes
            .align(&other, &target())
            .expect("converges");
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
