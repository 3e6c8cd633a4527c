//! Loadings of sorts on factors.

use std::marker::PhantomData;

use serde::Serialize;

use crate::Table;

/// Marks loadings as they come out of the extraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unrotated {}

/// Marks loadings after the rotation steps of a specification (which may be none but order and sign).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rotated {}

/// Loadings a_jf of sorts j (rows) on factors f (columns).
///
/// A loading is finite but **not** limited to −1…1: a centroid extraction can give larger ones (Heywood cases), and they
/// must be seen. The marker says whether the loadings have been rotated; flags are only given on rotated ones.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Loadings<State> {
    table: Table,
    #[serde(skip)]
    state: PhantomData<State>,
}

impl<State> Loadings<State> {
    pub(crate) const fn new(table: Table) -> Self {
        Self {
            table,
            state: PhantomData,
        }
    }

    /// P, the number of sorts.
    #[must_use]
    pub const fn sorts(&self) -> usize {
        self.table.rows()
    }

    /// k, the number of factors.
    #[must_use]
    pub const fn factors(&self) -> usize {
        self.table.columns()
    }

    /// The loadings as a table of sorts × factors.
    #[must_use]
    pub const fn table(&self) -> &Table {
        &self.table
    }

    /// The table itself.
    pub(crate) fn into_table(self) -> Table {
        self.table
    }

    /// All loadings on one factor; `factor` counts from 0.
    #[must_use]
    pub fn of_factor(&self, factor: usize) -> &[f64] {
        self.table.column(factor)
    }

    /// All loadings of one sort; `sort` counts from 0.
    pub fn of_sort(&self, sort: usize) -> impl ExactSizeIterator<Item = f64> + Clone + '_ {
        self.table.row(sort)
    }

    /// The chosen columns, in the order given; all of them exist.
    pub(crate) fn columns(&self, columns: &[usize]) -> Self {
        Self::new(Table::from_fn(
            self.sorts(),
            columns.len(),
            |row, column| self.table[(row, columns[column])],
        ))
    }

    /// The communality h² = Σ_f a_jf² of one sort: the share of it that these factors reproduce.
    #[must_use]
    pub fn communality(&self, sort: usize) -> f64 {
        self.of_sort(sort).map(|a| a * a).sum()
    }

    /// The communalities of all sorts.
    #[must_use]
    pub fn communalities(&self) -> Vec<f64> {
        (0..self.sorts())
            .map(|sort| self.communality(sort))
            .collect()
    }

    /// The sum of squared loadings Σ_j a_jf² of one factor, its size. For unrotated principal components this is the
    /// eigenvalue.
    #[must_use]
    pub fn sum_of_squares(&self, factor: usize) -> f64 {
        sum_of_squares(self.of_factor(factor))
    }
}

pub(crate) fn sum_of_squares(column: &[f64]) -> f64 {
    column.iter().map(|a| a * a).sum()
}

impl Loadings<Unrotated> {
    /// Takes unrotated loadings as final, for one who wants flags without any rotation step.
    #[must_use]
    pub fn accept_unrotated(self) -> Loadings<Rotated> {
        Loadings::new(self.table)
    }

    /// The chosen columns, in the order given; columns that do not exist are left out.
    #[must_use]
    pub(crate) fn kept(&self, columns: &[usize]) -> Table {
        let columns: Vec<usize> = columns
            .iter()
            .copied()
            .filter(|column| *column < self.factors())
            .collect();
        Table::from_fn(self.sorts(), columns.len(), |row, column| {
            self.table[(row, columns[column])]
        })
    }
}

impl Loadings<Rotated> {
    /// Loadings that were rotated elsewhere, for instance published ones.
    ///
    /// `None` if a value is not finite.
    #[must_use]
    pub fn from_table(table: Table) -> Option<Self> {
        table
            .values()
            .iter()
            .all(|value| value.is_finite())
            .then(|| Self::new(table))
    }
}
