//! The factor arrays that texts are held against.

use analysis::{AnalysisResult, FactorNo, Grid, Rank, StatementNo};

/// The arrays of all factors of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrays {
    grid: Grid,
    /// Ranks by statement; `None` for a factor without scores.
    ranks: Vec<Option<Vec<Rank>>>,
}

impl Arrays {
    /// The arrays of a result.
    #[must_use]
    pub fn of(result: &AnalysisResult) -> Self {
        let ranks = |factor: &analysis::Factor| {
            let composite = factor.composite.as_ref()?;
            Some(composite.array.ranks().to_vec())
        };
        Self {
            grid: result.grid.clone(),
            ranks: result.factors.iter().map(ranks).collect(),
        }
    }

    /// The grid of all arrays.
    #[must_use]
    pub const fn grid(&self) -> &Grid {
        &self.grid
    }

    /// How many statements there are.
    #[must_use]
    pub fn statements(&self) -> usize {
        self.grid.capacity()
    }

    /// The ranks of a factor by statement, if there is such a factor and it has scores.
    #[must_use]
    pub fn of_factor(&self, factor: FactorNo) -> Option<&[Rank]> {
        self.ranks.get(factor.index())?.as_deref()
    }

    /// Where a factor puts a statement.
    #[must_use]
    pub fn rank(&self, factor: FactorNo, statement: StatementNo) -> Option<Rank> {
        self.of_factor(factor)?.get(statement.index()).copied()
    }

    /// Where all other factors with scores put a statement, in their order.
    pub fn others(
        &self,
        factor: FactorNo,
        statement: StatementNo,
    ) -> impl Iterator<Item = Rank> + '_ {
        let others = self.ranks.iter().enumerate();
        others
            .filter(move |(index, _)| *index != factor.index())
            .filter_map(move |(_, ranks)| ranks.as_ref()?.get(statement.index()).copied())
    }

    /// Whether the grid has this factor.
    #[must_use]
    pub const fn has_factor(&self, factor: FactorNo) -> bool {
        factor.index() < self.ranks.len()
    }

    /// The lowest and the highest rank of the grid.
    pub(super) fn ends(&self) -> Option<(Rank, Rank)> {
        let values = self.grid.values();
        Some((*values.first()?, *values.last()?))
    }

    #[cfg(test)]
    pub(super) fn made_up(factors: &[&[i8]]) -> Self {
        let ranks = |ranks: &&[i8]| -> Vec<Rank> { ranks.iter().copied().map(Rank).collect() };
        let ranks: Vec<_> = factors.iter().map(ranks).collect();
        Self {
            grid: Grid::of_ranks(&ranks[0]).expect("the ranks of a grid"),
            ranks: ranks.into_iter().map(Some).collect(),
        }
    }
}
