//! Crib sheets: what stands out in one factor (Watts & Stenner 2012).

use serde::Serialize;

use crate::contrast::Consensus;
use crate::factor::Composite;
use crate::{Alpha, AnalysisResult, FactorNo, Rank, StatementNo};

/// What stands out in one factor, as a start for its interpretation. A statement may stand in several lists. All lists
/// are in the order of the Q set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CribSheet {
    /// The factor.
    pub factor: FactorNo,
    /// Statements in its highest column.
    pub highest: Vec<CribItem>,
    /// Statements ranked higher than in any other factor.
    pub higher: Vec<CribItem>,
    /// Statements ranked as high as in some other factor, higher than in some, and lower than in none.
    pub higher_tied: Vec<CribItem>,
    /// Statements ranked as low as in some other factor, lower than in some, and higher than in none.
    pub lower_tied: Vec<CribItem>,
    /// Statements ranked lower than in any other factor.
    pub lower: Vec<CribItem>,
    /// Statements in its lowest column.
    pub lowest: Vec<CribItem>,
}

/// A statement on a crib sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CribItem {
    /// The statement.
    pub statement: StatementNo,
    /// Its rank in the factor.
    pub rank: Rank,
    /// The strictest level at which it distinguishes the factor.
    pub distinguishing: Option<Alpha>,
    /// Whether the factors agree on it.
    pub consensus: Option<Consensus>,
}

impl AnalysisResult {
    /// The crib sheet of a factor; the other factors are those it is contrasted with. `None` if it has no scores.
    ///
    /// Highest and lowest column are each taken from their own end of the grid, so they may differ in length.
    #[must_use]
    pub fn crib_sheet(&self, factor: FactorNo) -> Option<CribSheet> {
        let own = self.composite_of(factor)?;
        let compared = self
            .contrasts
            .as_ref()
            .filter(|contrasts| contrasts.factors.contains(&factor));
        let others: Vec<&Composite> = compared
            .map_or(&[][..], |contrasts| &contrasts.factors)
            .iter()
            .filter(|other| **other != factor)
            .filter_map(|other| self.composite_of(*other))
            .collect();
        let item = |statement: StatementNo| {
            let contrast = compared.map(|contrasts| &contrasts.statements[statement.index()]);
            let standing = contrast.and_then(|contrast| contrast.standing(factor));
            CribItem {
                statement,
                rank: own.array.ranks()[statement.index()],
                distinguishing: standing.and_then(|standing| standing.distinguishing),
                consensus: contrast.and_then(|contrast| contrast.consensus),
            }
        };
        let values = self.grid.values();
        let column = |rank: Option<&Rank>| -> Vec<CribItem> {
            let statements = rank.map(|rank| own.array.statements_at(*rank));
            statements.into_iter().flatten().map(item).collect()
        };
        let mut sheet = CribSheet {
            factor,
            highest: column(values.last()),
            higher: Vec::new(),
            higher_tied: Vec::new(),
            lower_tied: Vec::new(),
            lower: Vec::new(),
            lowest: column(values.first()),
        };
        for (index, rank) in own.array.ranks().iter().enumerate() {
            let theirs = || others.iter().map(|other| other.array.ranks()[index]);
            let (Some(lowest), Some(highest)) = (theirs().min(), theirs().max()) else {
                break;
            };
            let list = if *rank > highest {
                &mut sheet.higher
            } else if *rank < lowest {
                &mut sheet.lower
            } else if lowest == highest {
                continue;
            } else if *rank == highest {
                &mut sheet.higher_tied
            } else if *rank == lowest {
                &mut sheet.lower_tied
            } else {
                continue;
            };
            list.push(item(StatementNo::from_index(index)));
        }
        Some(sheet)
    }
}
