//! A sort as a picture: statements in the study's grid, read-only.

use analysis::{Grid, Rank};
use leptos::prelude::*;

use super::mark::{Mark, spoken_symbol};
use super::rank::rank_class;
use crate::text::t;

/// One filled cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Number of the statement.
    pub number: u32,
    /// Its short label; without one the number is set large.
    pub label: Option<String>,
    /// Its mark, if any.
    pub mark: Option<Mark>,
}

/// A grid and the statements in its columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composite {
    /// The study's grid.
    pub grid: Grid,
    /// Statements with their ranks; within a column they keep this order.
    pub placed: Vec<(Rank, Cell)>,
}

impl Composite {
    /// The cells of one column, from the head down.
    pub fn column(&self, rank: Rank) -> impl Iterator<Item = &Cell> {
        self.placed
            .iter()
            .filter(move |(at, _)| *at == rank)
            .map(|(_, cell)| cell)
    }

    /// The same picture with only the marks that `keep` accepts.
    #[must_use]
    pub fn with_marks(mut self, keep: impl Fn(Mark) -> bool) -> Self {
        for (_, cell) in &mut self.placed {
            cell.mark = cell.mark.filter(|mark| keep(*mark));
        }
        self
    }
}

/// The classes that give `.q` its number of columns and rows.
#[must_use]
pub fn grid_classes(grid: &Grid) -> String {
    format!("q cols-{} rows-{}", grid.columns().len(), grid.max_height())
}

/// The drawing: columns from the lowest to the highest rank.
pub fn composite(shown: &Composite) -> AnyView {
    let grid = &shown.grid;
    let columns = grid
        .columns()
        .iter()
        .map(|column| {
            let class = format!("q-col {}", rank_class(grid, column.rank));
            let cells = shown.column(column.rank).map(mini).collect_view();
            let free = usize::from(column.height).saturating_sub(shown.column(column.rank).count());
            let free = (0..free)
                .map(|_| view! { <div class="mini is-free"></div> })
                .collect_view();
            view! {
                <li class=class>
                    <p class="q-head">{column.rank.signed()}</p>
                    {cells}
                    {free}
                </li>
            }
        })
        .collect_view();
    view! { <ol class=grid_classes(grid)>{columns}</ol> }.into_any()
}

/// The empty grid.
pub fn empty_grid(grid: &Grid) -> AnyView {
    composite(&Composite {
        grid: grid.clone(),
        placed: Vec::new(),
    })
}

fn mini(cell: &Cell) -> AnyView {
    let distinguishes = cell.mark.is_some_and(Mark::distinguishes);
    let class = if distinguishes {
        "mini is-dist"
    } else {
        "mini"
    };
    let number = cell.number.to_string();
    let mark = cell.mark.map(spoken_symbol);
    let Some(label) = cell.label.clone() else {
        return view! {
            <div class=class>
                <div class="top"><span></span>{mark}</div>
                <p class="alone"><span class="vh">{t("statement-word")}" "</span>{number}</p>
            </div>
        }
        .into_any();
    };
    view! {
        <div class=class>
            <div class="top"><span>{number}</span>{mark}</div>
            {label}
        </div>
    }
    .into_any()
}
