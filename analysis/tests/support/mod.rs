//! Reading test data, for several test files.
#![expect(
    dead_code,
    reason = "every test file uses its own part of these helpers"
)]

use std::path::{Path, PathBuf};

use analysis::{Grid, Rank, SortMatrix, Table};

/// A file in `tests/data`.
pub fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(name)
}

/// Rows of a CSV file as text, without header and first column.
pub fn cells(path: &Path) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path(path).expect("the file can be read");
    let row = |record: csv::StringRecord| record.iter().skip(1).map(str::to_owned).collect();
    reader
        .records()
        .map(|record| row(record.expect("the record can be read")))
        .collect()
}

/// A study: statements as rows, sorts as columns; its grid is the distribution of the first sort.
pub fn study(path: &Path) -> (SortMatrix, Grid) {
    let rows = cells(path);
    let column = |sort: usize| -> Vec<Rank> {
        rows.iter()
            .map(|row| row[sort].parse().expect("a whole number"))
            .collect()
    };
    let columns: Vec<Vec<Rank>> = (0..rows[0].len()).map(column).collect();
    let grid = Grid::of_ranks(&columns[0]).expect("a distribution");
    (matrix(&columns), grid)
}

/// A matrix of ranks.
pub fn matrix(columns: &[Vec<Rank>]) -> SortMatrix {
    let values: Vec<Vec<f64>> = columns
        .iter()
        .map(|column| column.iter().copied().map(f64::from).collect())
        .collect();
    SortMatrix::from_columns(&values).expect("a valid matrix")
}

/// Numbers of a CSV file without header and first column; empty cells are left out.
pub fn numbers(path: &Path) -> Vec<Vec<f64>> {
    let row = |row: Vec<String>| {
        row.iter()
            .filter(|cell| !cell.is_empty())
            .map(|cell| cell.parse().expect("a number"))
            .collect()
    };
    cells(path).into_iter().map(row).collect()
}

/// A table of rows.
pub fn table(rows: &[Vec<f64>]) -> Table {
    Table::from_fn(rows.len(), rows[0].len(), |row, column| rows[row][column])
}

/// The largest |difference| of two tables of the same shape.
pub fn distance(a: &Table, b: &Table) -> f64 {
    assert_eq!((a.rows(), a.columns()), (b.rows(), b.columns()));
    let mut largest = 0.0_f64;
    for row in 0..a.rows() {
        for column in 0..a.columns() {
            largest = largest.max((a[(row, column)] - b[(row, column)]).abs());
        }
    }
    largest
}

/// Numbers of a JSON list, or of a list of lists, in a row.
pub fn flat(value: &serde_json::Value) -> Vec<f64> {
    match value {
        serde_json::Value::Array(items) => items.iter().flat_map(flat).collect(),
        number => vec![number.as_f64().expect("a number")],
    }
}

/// The largest |difference| of two lists.
pub fn list_distance(a: &[f64], b: &[f64]) -> f64 {
    assert_eq!(a.len(), b.len());
    a.iter()
        .zip(b)
        .fold(0.0, |largest, (a, b)| largest.max((a - b).abs()))
}

/// A small generator for test data (Knuth's linear congruence), so that studies are the same on every run.
pub struct Draw(pub u64);

impl Draw {
    /// Uniform between 0 and 1.
    pub fn uniform(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Standard normal (sum of twelve uniforms).
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }

    /// A forced sort that follows these preferences.
    pub fn sort(&mut self, preferences: &[f64], grid: &Grid) -> Vec<Rank> {
        let mut order: Vec<usize> = (0..preferences.len()).collect();
        order.sort_by(|&a, &b| preferences[a].total_cmp(&preferences[b]));
        let mut ranks = vec![Rank(0); preferences.len()];
        for (statement, rank) in order.into_iter().zip(grid.values()) {
            ranks[statement] = rank;
        }
        ranks
    }

    /// Forced sorts with `viewpoints` latent viewpoints, each mixed with one that all share.
    pub fn study(
        &mut self,
        grid: &Grid,
        sorts: usize,
        viewpoints: usize,
        common: f64,
        noise: f64,
    ) -> Vec<Vec<Rank>> {
        let statements = grid.capacity();
        let shared: Vec<f64> = (0..statements).map(|_| self.normal()).collect();
        let own: Vec<Vec<f64>> = (0..viewpoints)
            .map(|_| (0..statements).map(|_| self.normal()).collect())
            .collect();
        (0..sorts)
            .map(|sort| {
                let preferences: Vec<f64> = (0..statements)
                    .map(|s| common * shared[s] + own[sort % viewpoints][s] + noise * self.normal())
                    .collect();
                self.sort(&preferences, grid)
            })
            .collect()
    }
}
