//! The parts in which an array is read.

use analysis::{Grid, Rank};

/// A part of the grid that is read together: in a grid from −5 to +5 the ranks +5 to +3, +2 and +1, 0, −1 and −2, −3 to
/// −5. In other grids the outer bands begin beyond half of the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// What agrees most.
    Highest,
    /// What agrees.
    High,
    /// 0.
    Middle,
    /// What disagrees.
    Low,
    /// What disagrees most.
    Lowest,
}

impl Band {
    /// All bands, the highest first.
    pub const ALL: [Self; 5] = [
        Self::Highest,
        Self::High,
        Self::Middle,
        Self::Low,
        Self::Lowest,
    ];

    /// The band of a rank.
    #[must_use]
    pub fn of(grid: &Grid, rank: Rank) -> Self {
        let far = |rank: Rank| i16::from(rank.get()).abs();
        let end = grid.values().into_iter().map(far).max().unwrap_or(0);
        let outer = 2 * far(rank) > end;
        match (rank.get().signum(), outer) {
            (1, true) => Self::Highest,
            (1, false) => Self::High,
            (-1, false) => Self::Low,
            (-1, true) => Self::Lowest,
            _ => Self::Middle,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bands_of_eleven_columns() {
        let grid = Grid::from_heights(Rank(-5), &[1; 11]).expect("a grid");
        let bands: Vec<Band> = (-5..=5).map(|rank| Band::of(&grid, Rank(rank))).collect();
        use Band::{High, Highest, Low, Lowest, Middle};
        assert_eq!(
            bands,
            [
                Lowest, Lowest, Lowest, Low, Low, Middle, High, High, Highest, Highest, Highest
            ]
        );
    }
}
