//! A rectangle of numbers.

use std::ops::{Index, IndexMut};

use serde::ser::{Serialize, SerializeSeq, Serializer};

/// A rectangle of numbers, for instance correlations (sorts × sorts) or z-scores (statements × factors).
///
/// Columns are kept together, so that a column is a slice. Written (serde) as a list of rows.
/// Sums over it run in a fixed order, so that equal input gives equal bits.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    rows: usize,
    columns: usize,
    values: Vec<f64>,
}

impl Table {
    /// A table whose cells come from a function of row and column, both counted from 0.
    #[must_use]
    pub fn from_fn(rows: usize, columns: usize, mut cell: impl FnMut(usize, usize) -> f64) -> Self {
        let mut values = Vec::with_capacity(rows * columns);
        for column in 0..columns {
            values.extend((0..rows).map(|row| cell(row, column)));
        }
        Self {
            rows,
            columns,
            values,
        }
    }

    /// A table of zeros.
    #[must_use]
    pub fn zeros(rows: usize, columns: usize) -> Self {
        Self {
            rows,
            columns,
            values: vec![0.0; rows * columns],
        }
    }

    /// Ones on the diagonal, zeros elsewhere.
    #[must_use]
    pub fn identity(size: usize) -> Self {
        Self::from_fn(size, size, |row, column| f64::from(u8::from(row == column)))
    }

    /// The number of rows.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// The number of columns.
    #[must_use]
    pub const fn columns(&self) -> usize {
        self.columns
    }

    /// One cell, counted from 0; `None` outside the table.
    #[must_use]
    pub fn get(&self, row: usize, column: usize) -> Option<f64> {
        (row < self.rows && column < self.columns).then(|| self[(row, column)])
    }

    /// One column from top to bottom; empty outside the table.
    #[must_use]
    pub fn column(&self, column: usize) -> &[f64] {
        let start = column.saturating_mul(self.rows);
        self.values
            .get(start..start.saturating_add(self.rows))
            .unwrap_or_default()
    }

    /// One row from left to right; empty outside the table.
    pub fn row(&self, row: usize) -> impl ExactSizeIterator<Item = f64> + Clone + '_ {
        let columns = if row < self.rows { self.columns } else { 0 };
        (0..columns).map(move |column| self[(row, column)])
    }

    /// The product of two tables.
    ///
    /// # Panics
    /// If the inner dimensions differ, which is a mistake of the caller within this crate.
    #[must_use]
    pub(crate) fn times(&self, other: &Self) -> Self {
        debug_assert_eq!(self.columns, other.rows, "inner dimensions");
        Self::from_fn(self.rows, other.columns, |row, column| {
            self.row(row)
                .zip(other.column(column))
                .map(|(left, right)| left * right)
                .sum()
        })
    }

    /// The column as a slice that can be changed.
    pub(crate) fn column_mut(&mut self, column: usize) -> &mut [f64] {
        let start = column * self.rows;
        &mut self.values[start..start + self.rows]
    }

    /// Two different columns that can be changed, `first < second`.
    pub(crate) fn two_columns_mut(
        &mut self,
        first: usize,
        second: usize,
    ) -> (&mut [f64], &mut [f64]) {
        let rows = self.rows;
        let (left, right) = self.values.split_at_mut(second * rows);
        (
            &mut left[first * rows..(first + 1) * rows],
            &mut right[..rows],
        )
    }

    /// All cells, column by column.
    pub(crate) fn values(&self) -> &[f64] {
        &self.values
    }
}

impl Index<(usize, usize)> for Table {
    type Output = f64;

    /// # Panics
    /// Outside the table, as for slices.
    fn index(&self, (row, column): (usize, usize)) -> &f64 {
        assert!(
            row < self.rows,
            "row {row} of a table with {} rows",
            self.rows
        );
        &self.values[column * self.rows + row]
    }
}

impl IndexMut<(usize, usize)> for Table {
    fn index_mut(&mut self, (row, column): (usize, usize)) -> &mut f64 {
        assert!(
            row < self.rows,
            "row {row} of a table with {} rows",
            self.rows
        );
        &mut self.values[column * self.rows + row]
    }
}

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rows = serializer.serialize_seq(Some(self.rows))?;
        for row in 0..self.rows {
            rows.serialize_element(&self.row(row).collect::<Vec<_>>())?;
        }
        rows.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_columns_and_cells_agree() {
        let table = Table::from_fn(2, 3, |row, column| (10 * row + column) as f64);
        assert_eq!(table.column(1), [1.0, 11.0]);
        assert_eq!(table.row(1).collect::<Vec<_>>(), [10.0, 11.0, 12.0]);
        assert_eq!(table.get(1, 2), Some(12.0));
        assert_eq!(table.get(2, 0), None);
        assert_eq!(table.get(0, 3), None);
        assert!(table.column(3).is_empty());
        assert_eq!(table.row(2).len(), 0);
        assert_eq!(
            serde_json::to_string(&table).expect("numbers"),
            "[[0.0,1.0,2.0],[10.0,11.0,12.0]]"
        );
    }

    #[test]
    fn a_product_is_rows_by_columns() {
        let left = Table::from_fn(1, 2, |_, column| (column + 1) as f64);
        let right = Table::from_fn(2, 2, |row, column| (3 * row + column) as f64);
        assert_eq!(
            left.times(&right),
            Table::from_fn(1, 2, |_, column| if column == 0 { 6.0 } else { 9.0 })
        );
        assert_eq!(right.times(&Table::identity(2)), right);
    }
}
