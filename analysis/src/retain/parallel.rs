//! Parallel analysis within the grid (Horn 1965; by permutation: Buja & Eyuboglu 1992).

use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use serde::{Deserialize, Serialize};

use crate::error::AnalysisError;
use crate::extract::principal::eigenvalues;
use crate::{SortMatrix, Table};

/// How many permutations, from which seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParallelSpec {
    /// Number of permuted data sets; at least one is always made.
    pub permutations: u32,
    /// Seed of the generator (ChaCha, 12 rounds).
    pub seed: u64,
}

impl Default for ParallelSpec {
    /// 1000 permutations, seed 1.
    fn default() -> Self {
        Self {
            permutations: 1_000,
            seed: 1,
        }
    }
}

/// What unrelated sorts with the same distributions would give.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ParallelAnalysis {
    /// How it was made.
    pub spec: ParallelSpec,
    /// Mean of the j-th largest eigenvalue.
    pub mean: Vec<f64>,
    /// 95th percentile (type 7) of the j-th largest eigenvalue.
    pub percentile_95: Vec<f64>,
    /// Components above the mean line, up to the first that is not.
    pub above_mean: usize,
    /// Components above the 95 % line, up to the first that is not.
    pub above_95: usize,
}

/// Permutes each sort's own values over the statements, independently, again and again, and compares the
/// eigenvalues of the real correlation matrix with what comes out.
///
/// Every sort keeps its distribution, so this is right for forced and free sorts alike. The null hypothesis is
/// “the sorts are unrelated”, which one shared viewpoint already breaks. Same input and seed, same result.
///
/// # Errors
/// [`AnalysisError::EigenNotConverged`].
pub fn parallel_analysis(
    matrix: &SortMatrix,
    eigenvalues_found: &[f64],
    spec: ParallelSpec,
) -> Result<ParallelAnalysis, AnalysisError> {
    let mut shuffled = matrix.unit_sorts();
    let mut random = ChaCha12Rng::from_seed(seed_bytes(spec.seed));
    let sorts = matrix.sorts();
    let mut drawn: Vec<Vec<f64>> = vec![Vec::new(); sorts];
    for _ in 0..spec.permutations.max(1) {
        for column in 0..sorts {
            shuffle(shuffled.column_mut(column), &mut random);
        }
        for (place, value) in eigenvalues_of(&shuffled)?.into_iter().enumerate() {
            drawn[place].push(value);
        }
    }
    let mean: Vec<f64> = drawn
        .iter()
        .map(|values| values.iter().sum::<f64>() / values.len() as f64)
        .collect();
    let percentile_95: Vec<f64> = drawn
        .into_iter()
        .map(|values| quantile(values, 0.95))
        .collect();
    let above = |line: &[f64]| {
        eigenvalues_found
            .iter()
            .zip(line)
            .take_while(|(found, line)| found > line)
            .count()
    };
    Ok(ParallelAnalysis {
        spec,
        above_mean: above(&mean),
        above_95: above(&percentile_95),
        mean,
        percentile_95,
    })
}

fn seed_bytes(seed: u64) -> [u8; 32] {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    bytes
}

/// All P eigenvalues of ZᵀZ, falling, by way of the smaller of ZᵀZ and ZZᵀ, whose other eigenvalues are zero.
fn eigenvalues_of(unit: &Table) -> Result<Vec<f64>, AnalysisError> {
    let (statements, sorts) = (unit.rows(), unit.columns());
    if sorts <= statements {
        return eigenvalues(&crate::correlation::gram(unit));
    }
    let mut products = Table::zeros(statements, statements);
    for column in 0..sorts {
        let values = unit.column(column);
        for (j, right) in values.iter().enumerate() {
            for (cell, left) in products.column_mut(j).iter_mut().zip(values) {
                *cell += left * right;
            }
        }
    }
    let mut values = eigenvalues(&products)?;
    values.resize(sorts, 0.0);
    Ok(values)
}

/// Fisher–Yates.
fn shuffle(values: &mut [f64], random: &mut ChaCha12Rng) {
    for last in (1..values.len()).rev() {
        values.swap(last, below(last as u64 + 1, random));
    }
}

/// A whole number from 0 to `bound` − 1, each equally likely.
fn below(bound: u64, random: &mut ChaCha12Rng) -> usize {
    // Draws from the incomplete last block of `bound` numbers are thrown away, because they would favour small ones.
    let limit = u64::MAX - u64::MAX % bound;
    loop {
        let draw = random.next_u64();
        if draw < limit {
            return (draw % bound) as usize;
        }
    }
}

/// Quantile of type 7: linear between order statistics.
fn quantile(mut values: Vec<f64>, probability: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let place = probability * (values.len() - 1) as f64;
    let low = place.floor() as usize;
    let high = (low + 1).min(values.len() - 1);
    values[low] + (place - low as f64) * (values[high] - values[low])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_lie_between_order_statistics() {
        assert_eq!(quantile(vec![3.0, 1.0, 2.0], 0.5), 2.0);
        assert!((quantile((1..=20).map(f64::from).collect(), 0.95) - 19.05).abs() < 1e-12);
        assert_eq!(quantile(vec![7.0], 0.95), 7.0);
    }

    #[test]
    fn a_shuffle_keeps_every_value_and_reaches_every_order() {
        let mut random = ChaCha12Rng::from_seed(seed_bytes(1));
        let mut seen = std::collections::BTreeMap::new();
        for _ in 0..6_000 {
            let mut values = [1.0, 2.0, 3.0];
            shuffle(&mut values, &mut random);
            *seen.entry(values.map(|value| value as u8)).or_insert(0) += 1;
        }
        assert_eq!(seen.len(), 6);
        // Six standard deviations around 1000 of 6000.
        assert!(
            seen.values().all(|count| (827..=1173).contains(count)),
            "{seen:?}"
        );
    }

    #[test]
    fn both_products_have_the_same_eigenvalues() {
        let columns: Vec<Vec<f64>> = (0..6)
            .map(|sort| {
                (0..4)
                    .map(|statement| f64::from((sort * 7 + statement * statement * 3) % 5))
                    .collect()
            })
            .collect();
        let unit = SortMatrix::from_columns(&columns)
            .expect("valid")
            .unit_sorts();
        let small = eigenvalues_of(&unit).expect("converges");
        let large = eigenvalues(&crate::correlation::gram(&unit)).expect("converges");
        assert_eq!(small.len(), large.len());
        for (small, large) in small.iter().zip(&large) {
            assert!((small - large).abs() < 1e-12);
        }
    }
}
