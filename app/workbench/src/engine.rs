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
    /// Loadings on the pair before it is turned.
    unturned: Vec<(f64, f64)>,
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
        let mut engine = Self {
            a: FactorNo::new(live.pair.0)?,
            b: FactorNo::new(live.pair.1)?,
            matrix,
            grid,
            spec,
            exploration,
            unturned: Vec::new(),
        };
        engine.unturned = engine.pairs_of(&engine.at(0)?);
        Some(engine)
    }

    /// Every sort's loadings on the pair.
    fn pairs_of(&self, analysis: &Analysis) -> Vec<(f64, f64)> {
        let loadings = analysis.result.rotation.loadings.table();
        let at = |sort, factor: FactorNo| loadings.get(sort, factor.index()).unwrap_or_default();
        let sorts = 0..analysis.result.sorts;
        sorts
            .map(|sort| (at(sort, self.a), at(sort, self.b)))
            .collect()
    }

    /// Every sort's loadings on the pair, turned by so many thousandths of a degree: all that has to be known to draw the
    /// plane, at a thousandth of the cost of [`at`](Self::at).
    pub fn turned(&self, thousandths: i32) -> impl Iterator<Item = (f64, f64)> + '_ {
        let (sin, cos) = Angle::from_thousandths(thousandths).sin_cos();
        let turn = move |(a, b): &(f64, f64)| (a * cos + b * sin, b * cos - a * sin);
        self.unturned.iter().map(turn)
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

    /// How many sorts there are, and how many factors are kept.
    #[must_use]
    pub fn size(&self) -> (usize, usize) {
        (self.unturned.len(), self.spec.kept.len())
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
    fn points_lie_where_the_whole_result_has_them() {
        let engine = Engine::of(&live()).expect("a study");
        for thousandths in [0, 12_500, -47_300, 180_000] {
            let whole = engine.pairs_of(&engine.at(thousandths).expect("a result"));
            for ((a, b), (x, y)) in engine.turned(thousandths).zip(whole) {
                assert!((a - x).abs() < 1e-12 && (b - y).abs() < 1e-12);
            }
        }
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
