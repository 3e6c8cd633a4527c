//! Parallel analysis within the grid (Horn 1965; by permutation: Buja & Eyuboglu 1992).

use serde::{Deserialize, Serialize};

use crate::SortMatrix;
use crate::error::AnalysisError;
use crate::extract::principal::eigenvalues_of_sorts;
use crate::quantile::quantile;
use crate::random::{generator, shuffle};

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
/// ```
/// use analysis::retain::{ParallelSpec, parallel_analysis};
/// use analysis::{SortMatrix, pearson};
/// use analysis::extract::principal::eigenvalues;
///
/// // Four people who say the same thing, but for one exchange each.
/// let sorts = [
///     vec![-2.0, -1.0, -1.0, 0.0, 0.0, 0.0, 1.0, 1.0, 2.0],
///     vec![-2.0, -1.0, 0.0, -1.0, 0.0, 0.0, 1.0, 1.0, 2.0],
///     vec![-1.0, -2.0, -1.0, 0.0, 0.0, 0.0, 1.0, 1.0, 2.0],
///     vec![-2.0, -1.0, -1.0, 0.0, 0.0, 0.0, 1.0, 2.0, 1.0],
/// ];
/// let matrix = SortMatrix::from_columns(&sorts).expect("four sorts");
/// let found = eigenvalues(&pearson(&matrix))?;
/// let spec = ParallelSpec { permutations: 200, seed: 1 };
/// assert_eq!(parallel_analysis(&matrix, &found, spec)?.above_95, 1);
/// # Ok::<(), analysis::AnalysisError>(())
/// ```
///
/// # Errors
/// [`AnalysisError::EigenNotConverged`].
pub fn parallel_analysis(
    matrix: &SortMatrix,
    eigenvalues_found: &[f64],
    spec: ParallelSpec,
) -> Result<ParallelAnalysis, AnalysisError> {
    let mut shuffled = matrix.unit_sorts();
    let mut random = generator(spec.seed);
    let sorts = matrix.sorts();
    let mut drawn: Vec<Vec<f64>> = vec![Vec::new(); sorts];
    for _ in 0..spec.permutations.max(1) {
        for column in 0..sorts {
            shuffle(shuffled.column_mut(column), &mut random);
        }
        for (place, value) in eigenvalues_of_sorts(&shuffled)?.into_iter().enumerate() {
            drawn[place].push(value);
        }
    }
    let mean: Vec<f64> = drawn
        .iter()
        .map(|values| values.iter().sum::<f64>() / values.len() as f64)
        .collect();
    let percentile_95: Vec<f64> = drawn
        .iter_mut()
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
