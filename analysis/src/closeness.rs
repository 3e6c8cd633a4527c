//! How single sorts relate to factor arrays.

use serde::Serialize;

use crate::correlation::correlation_of;
use crate::factor::Composite;
use crate::{AnalysisResult, FactorNo, SortMatrix, Table};

/// Correlations of every sort with every factor array.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Closeness {
    /// The factors that have an array; the columns of the table.
    pub factors: Vec<FactorNo>,
    /// Sorts × factors.
    pub correlations: Table,
}

impl Closeness {
    /// The factor whose array agrees most with a sort (counted from 0); the first of equals.
    #[must_use]
    pub fn closest(&self, sort: usize) -> Option<FactorNo> {
        let mut best: Option<(FactorNo, f64)> = None;
        for (factor, correlation) in self.factors.iter().zip(self.correlations.row(sort)) {
            if best.is_none_or(|(_, most)| correlation > most) {
                best = Some((*factor, correlation));
            }
        }
        best.map(|(factor, _)| factor)
    }
}

impl AnalysisResult {
    /// What the defining sorts of a factor say together; `None` if there is no such factor or it has no scores.
    #[must_use]
    pub fn composite_of(&self, factor: FactorNo) -> Option<&Composite> {
        self.factors.get(factor.index())?.composite.as_ref()
    }

    /// Correlations of every sort with every array, for the sorts that were analysed.
    #[must_use]
    pub fn closeness(&self, matrix: &SortMatrix) -> Closeness {
        let (factors, arrays): (Vec<FactorNo>, Vec<Vec<f64>>) = self
            .factors
            .iter()
            .filter_map(|factor| {
                let ranks = factor.composite.as_ref()?.array.ranks().iter();
                Some((factor.number, ranks.copied().map(f64::from).collect()))
            })
            .unzip();
        let cell = |sort: usize, column: usize| correlation_of(matrix.sort(sort), &arrays[column]);
        Closeness {
            correlations: Table::from_fn(matrix.sorts(), factors.len(), cell),
            factors,
        }
    }

    /// For each statement the share of the factor's defining sorts, from 0 to 1, that put it exactly where the array has
    /// it; a sort that loads negatively counts where it has the opposite value. `None` if the factor has no scores.
    #[must_use]
    pub fn agreement(&self, matrix: &SortMatrix, factor: FactorNo) -> Option<Vec<f64>> {
        let array = &self.composite_of(factor)?.array;
        let loadings = self.rotation.loadings.of_factor(factor.index());
        let defining: Vec<usize> = self
            .flags
            .of_factor(factor.index())
            .map(crate::SortNo::index)
            .collect();
        let share = |(statement, rank): (usize, &crate::Rank)| {
            let agrees = |sort: &&usize| {
                let value = matrix.sort(**sort)[statement];
                f64::from(*rank) == value * loadings[**sort].signum()
            };
            defining.iter().filter(agrees).count() as f64 / defining.len() as f64
        };
        Some(array.ranks().iter().enumerate().map(share).collect())
    }
}
