//! From an angle to everything that follows from it.

use analysis::{
    Analysis, AnalysisSpec, Angle, Exploration, FactorNo, Grid, QSort, Rank, RotationStep,
    SortMatrix, explore,
};
use serde::Deserialize;

/// What the page starts from, as the server wrote it.
#[derive(Debug, Deserialize)]
pub struct Live {
    sorts: Vec<Vec<i8>>,
    grid: String,
    spec: AnalysisSpec,
    /// The factor drawn to the right and the one drawn upward, from 1.
    pub pair: (u32, u32),
    /// Whether decimals follow a comma.
    pub comma: bool,
    /// An angle as it is spoken, `{angle}` for its number.
    pub spoken: String,
}

/// The study and its unrotated factors, from which every angle is computed anew.
#[derive(Debug)]
pub struct Engine {
    matrix: SortMatrix,
    grid: Grid,
    spec: AnalysisSpec,
    exploration: Exploration,
    a: FactorNo,
    b: FactorNo,
}

impl Engine {
    /// Prepares the study; `None` if the page does not hold one that can be analysed.
    #[must_use]
    pub fn of(live: &Live) -> Option<Self> {
        let grid: Grid = live.grid.parse().ok()?;
        let sort = |ranks: &Vec<i8>| {
            let ranks: Vec<Rank> = ranks.iter().copied().map(Rank).collect();
            QSort::from_ranks(&grid, &ranks).ok()
        };
        let sorts: Option<Vec<QSort>> = live.sorts.iter().map(sort).collect();
        let matrix = SortMatrix::from_sorts(&sorts?).ok()?;
        let spec = live.spec.clone();
        let exploration =
            explore(&matrix, spec.correlation, spec.extraction, spec.extracted).ok()?;
        Some(Self {
            a: FactorNo::new(live.pair.0)?,
            b: FactorNo::new(live.pair.1)?,
            matrix,
            grid,
            spec,
            exploration,
        })
    }

    /// The result with the pair turned by so many thousandths of a degree.
    #[must_use]
    pub fn at(&self, thousandths: i32) -> Option<Analysis> {
        let mut spec = self.spec.clone();
        if thousandths != 0 {
            spec.rotation.push(RotationStep::Manual {
                a: self.a,
                b: self.b,
                angle: Angle::from_thousandths(thousandths),
            });
        }
        let checked = spec.check(&self.matrix, &self.grid).ok()?;
        checked.conclude(self.exploration.clone()).ok()
    }

    /// The two factors' places among the columns.
    #[must_use]
    pub const fn pair(&self) -> (usize, usize) {
        (self.a.index(), self.b.index())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use analysis::{ExtractionMethod, analyse};

    fn live() -> Live {
        let spec = AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, 2);
        let sorts = vec![
            vec![2, 1, 1, 0, 0, 0, -1, -1, -2],
            vec![1, 2, 1, 0, 0, -1, 0, -1, -2],
            vec![1, 1, 2, 0, -1, 0, 0, -2, -1],
            vec![-2, 0, -1, 1, 2, 1, 0, -1, 0],
            vec![-1, 0, -2, 1, 1, 2, 0, 0, -1],
        ];
        Live {
            sorts,
            grid: "-2:1,-1:2,0:3,1:2,2:1".to_owned(),
            spec,
            pair: (1, 2),
            comma: true,
            spoken: String::new(),
        }
    }

    #[test]
    fn an_angle_gives_what_the_server_would_compute_from_the_stored_step() {
        let live = live();
        let engine = Engine::of(&live).expect("a study");
        let mut spec = live.spec.clone();
        spec.rotation.push(RotationStep::Manual {
            a: FactorNo::from_index(0),
            b: FactorNo::from_index(1),
            angle: Angle::from_thousandths(-12_500),
        });
        let stored = analyse(&engine.matrix, &engine.grid, spec).expect("a result");
        assert_eq!(engine.at(-12_500), Some(stored));
        let unturned = analyse(&engine.matrix, &engine.grid, live.spec.clone()).expect("a result");
        assert_eq!(engine.at(0), Some(unturned));
    }

    #[test]
    fn a_page_without_a_study_is_left_alone() {
        let damaged = Live {
            grid: "-1:1".to_owned(),
            ..live()
        };
        assert!(Engine::of(&damaged).is_none());
    }
}
