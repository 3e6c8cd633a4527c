//! Studies to measure with, for several benchmarks.
use analysis::{Grid, Rank, SortMatrix};
use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

/// How many viewpoints the studies have, and how many factors are kept.
pub const FACTORS: usize = 4;

/// A size to measure at.
pub struct Size {
    /// Sorts.
    pub sorts: usize,
    /// The grid; its cells are the statements.
    pub grid: &'static str,
}

/// 36 × 25, 60 × 100, 60 × 500, 100 × 1000 statements × sorts.
pub const SIZES: [Size; 4] = [
    Size {
        sorts: 25,
        grid: "-5:1,-4:2,-3:3,-2:4,-1:5,0:6,1:5,2:4,3:3,4:2,5:1",
    },
    Size {
        sorts: 100,
        grid: "-5:2,-4:4,-3:5,-2:7,-1:8,0:8,1:8,2:7,3:5,4:4,5:2",
    },
    Size {
        sorts: 500,
        grid: "-5:2,-4:4,-3:5,-2:7,-1:8,0:8,1:8,2:7,3:5,4:4,5:2",
    },
    Size {
        sorts: 1_000,
        grid: "-6:3,-5:5,-4:6,-3:8,-2:10,-1:11,0:14,1:11,2:10,3:8,4:6,5:5,6:3",
    },
];

impl Size {
    /// Statements × sorts, as a name.
    pub fn name(&self) -> String {
        format!("{}x{}", self.grid().capacity(), self.sorts)
    }

    /// The grid.
    pub fn grid(&self) -> Grid {
        self.grid.parse().expect("a valid grid")
    }

    /// A study: four latent viewpoints; each sort follows one of them with a strength of 0.7 to 1.3, the others a
    /// little (0.25), and noise (0.9). The same on every run.
    pub fn study(&self) -> SortMatrix {
        let grid = self.grid();
        let ranks = grid.values();
        let mut draw = Draw(ChaCha12Rng::seed_from_u64(101));
        let viewpoints: Vec<Vec<f64>> = (0..FACTORS)
            .map(|_| ranks.iter().map(|_| draw.normal()).collect())
            .collect();
        let columns: Vec<Vec<f64>> = (0..self.sorts)
            .map(|sort| draw.sort(&viewpoints, sort % FACTORS, &ranks))
            .collect();
        SortMatrix::from_columns(&columns).expect("a valid matrix")
    }
}

struct Draw(ChaCha12Rng);

impl Draw {
    /// Uniform between 0 and 1.
    fn uniform(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Standard normal (sum of twelve uniforms).
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }

    /// A forced sort that follows one of the viewpoints.
    fn sort(&mut self, viewpoints: &[Vec<f64>], own: usize, ranks: &[Rank]) -> Vec<f64> {
        let mut strengths: Vec<f64> = viewpoints.iter().map(|_| 0.25 * self.normal()).collect();
        strengths[own] = 0.7 + 0.6 * self.uniform();
        let preferences: Vec<f64> = (0..ranks.len())
            .map(|statement| {
                let pairs = strengths.iter().zip(viewpoints);
                let drawn: f64 = pairs
                    .map(|(strength, view)| strength * view[statement])
                    .sum();
                drawn + 0.9 * self.normal()
            })
            .collect();
        let mut order: Vec<usize> = (0..ranks.len()).collect();
        order.sort_by(|&a, &b| preferences[a].total_cmp(&preferences[b]));
        let mut sort = vec![0.0; ranks.len()];
        for (statement, rank) in order.into_iter().zip(ranks) {
            sort[statement] = f64::from(*rank);
        }
        sort
    }
}
