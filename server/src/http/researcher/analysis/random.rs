//! Eigenvalues of shuffled sorts, computed aside so that other pages do not wait.

use analysis::SortMatrix;
use analysis::retain::{ParallelAnalysis, ParallelSpec, parallel_analysis};
use app::domain::sort::ReleasedSort;

use crate::http::error::HttpError;

/// Shuffled data sets; enough for a 95th percentile that moves by a few hundredths.
const PERMUTATIONS: u32 = 300;

/// Parallel analysis of the sorts; none if it does not come to an end.
pub async fn parallel(
    sorts: &[ReleasedSort],
    eigenvalues: Vec<f64>,
) -> Result<Option<ParallelAnalysis>, HttpError> {
    let ranks: Vec<_> = sorts.iter().map(|sort| sort.content.sort.clone()).collect();
    let spec = ParallelSpec {
        permutations: PERMUTATIONS,
        ..ParallelSpec::default()
    };
    let found = tokio::task::spawn_blocking(move || {
        let matrix = SortMatrix::from_sorts(&ranks).ok()?;
        parallel_analysis(&matrix, &eigenvalues, spec).ok()
    })
    .await?;
    Ok(found)
}
