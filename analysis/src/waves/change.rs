//! Method I: factors of the changes themselves.

use serde::{Deserialize, Serialize};

use super::{Pair, Waves};
use crate::{
    Analysis, AnalysisError, AnalysisSpec, Conformity, FactorArray, Grid, MatrixProblem,
    SortMatrix, analyse,
};

/// How a person's change is written as a sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeValues {
    /// The differences of the ranks, second minus first, as they are: free sorts, which are standardised.
    #[default]
    Differences,
    /// The differences poured into the grid, tied ones by statement number as in a factor array. The published Stata command
    /// of the authors ranks differences again, too (but takes first minus second).
    Poured,
}

/// An analysis of changes. Each sort is a person's change; a factor is a kind of change, and a statement with a
/// positive z-score moved up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ChangeAnalysis {
    /// How changes were written.
    pub values: ChangeValues,
    /// The persons analysed, in the order of the sorts of the analysis.
    pub persons: Vec<Pair>,
    /// Persons who sorted the same way twice: there is no change to analyse.
    pub without_change: Vec<Pair>,
    /// The analysis.
    pub analysis: Analysis,
}

/// Why changes cannot be analysed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ChangeError {
    /// The changes are no sort matrix, most often because fewer than two persons changed anything.
    #[error("the changes cannot be analysed: {}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Changes {
        /// What is wrong; sorts are numbered among those with a change.
        problems: Vec<MatrixProblem>,
    },
    /// The analysis has no result.
    #[error(transparent)]
    Analysis(#[from] AnalysisError),
}

impl Waves {
    /// Method I: analyses the changes from the first to the second wave, second minus first. Neither wave is a baseline.
    ///
    /// Differences as they are have no grid in common, so the specification is applied to them as free sorts.
    ///
    /// # Errors
    /// [`ChangeError::Changes`] if fewer than two persons changed anything, and what [`analyse`] reports.
    pub fn change(
        &self,
        grid: &Grid,
        values: ChangeValues,
        spec: AnalysisSpec,
    ) -> Result<ChangeAnalysis, ChangeError> {
        let (mut persons, mut without_change, mut columns) = (Vec::new(), Vec::new(), Vec::new());
        for (index, &pair) in self.pairs.iter().enumerate() {
            let both = self.first.sort(index).iter().zip(self.second.sort(index));
            let differences: Vec<f64> = both.map(|(first, second)| second - first).collect();
            // A shift of all statements alike is no change of their order either.
            if differences.windows(2).all(|pair| pair[0] == pair[1]) {
                without_change.push(pair);
                continue;
            }
            let poured = match values {
                ChangeValues::Differences => None,
                ChangeValues::Poured => FactorArray::pour(&differences, grid),
            };
            columns.push(poured.map_or(differences, |(array, _)| {
                array.into_ranks().into_iter().map(f64::from).collect()
            }));
            persons.push(pair);
        }
        let matrix = SortMatrix::from_columns(&columns)
            .map_err(|problems| ChangeError::Changes { problems })?;
        let conformity = match values {
            ChangeValues::Differences => Conformity::Free,
            ChangeValues::Poured => spec.conformity,
        };
        let spec = AnalysisSpec { conformity, ..spec };
        Ok(ChangeAnalysis {
            values,
            persons,
            without_change,
            analysis: analyse(&matrix, grid, spec)?,
        })
    }
}
