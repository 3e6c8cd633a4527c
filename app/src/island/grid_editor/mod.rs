//! The grid editor: one number per column, and a sum that follows.
//!
//! Without script the same fields are sent to the server, which answers with
//! the page as this island would show it.

#[cfg(feature = "hydrate")]
mod drag;
#[cfg(feature = "hydrate")]
pub mod fields;
#[cfg(feature = "ssr")]
mod plain;

#[cfg(feature = "ssr")]
pub use plain::view;
use serde::Serialize;

use crate::sorting::message::Pattern;

/// Words of the editor, in the page's language; `{n}` stands for a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GridWords {
    /// Label of the field for the lowest rank.
    pub lowest: String,
    /// Label of the field for the highest rank.
    pub highest: String,
    /// “cells” after the sum.
    pub cells: String,
    /// The sum is right.
    pub fits: String,
    /// `{n}` cells too few.
    pub too_few: String,
    /// `{n}` cells too many.
    pub too_many: String,
    /// “Cells at {n}”, the label of a column's field.
    pub column: String,
}

/// The largest distance of a rank from zero that the editor offers.
pub const FURTHEST: i8 = 12;

/// The tallest column that the editor offers.
pub const TALLEST: u16 = 30;

/// The sum of the heights.
#[must_use]
pub fn cells(heights: &[u16]) -> usize {
    heights.iter().map(|height| usize::from(*height)).sum()
}

/// Whether the sum is the number of statements, in words.
#[must_use]
pub fn verdict(words: &GridWords, cells: usize, statements: usize) -> String {
    let with = |pattern: &str, n: usize| Pattern(pattern).fill(&[("n", &n.to_string())]);
    match cells.cmp(&statements) {
        std::cmp::Ordering::Equal => words.fits.clone(),
        std::cmp::Ordering::Less => with(&words.too_few, statements - cells),
        std::cmp::Ordering::Greater => with(&words.too_many, cells - statements),
    }
}

/// Heights for the ranks from `lowest` to `highest`, keeping those that stay.
#[must_use]
pub fn refit(before: (i8, &[u16]), lowest: i8, highest: i8) -> Vec<u16> {
    let (start, heights) = before;
    (lowest..=highest.max(lowest))
        .map(|rank| {
            let index = i16::from(rank) - i16::from(start);
            usize::try_from(index)
                .ok()
                .and_then(|index| heights.get(index).copied())
                .unwrap_or(1)
        })
        .collect()
}

/// The grid as text, with columns that have cells; the same as `Grid` writes.
#[must_use]
pub fn as_text(lowest: i8, heights: &[u16]) -> String {
    let columns: Vec<String> = (lowest..)
        .zip(heights)
        .filter(|(_, height)| **height > 0)
        .map(|(rank, height)| format!("{rank}:{height}"))
        .collect();
    columns.join(",")
}

/// What the editor starts from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GridModel {
    /// Lowest rank.
    pub lowest: i8,
    /// Cells per column, from the lowest rank.
    pub heights: Vec<u16>,
    /// Number of statements to make room for.
    pub statements: usize,
    /// Words in the page's language.
    pub words: GridWords,
    /// Address of the board to look at; the grid is put behind it.
    pub board: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> GridWords {
        GridWords {
            lowest: String::new(),
            highest: String::new(),
            cells: String::new(),
            fits: "fits".to_owned(),
            too_few: "{n} too few".to_owned(),
            too_many: "{n} too many".to_owned(),
            column: String::new(),
        }
    }

    #[test]
    fn the_verdict_counts_the_difference() {
        assert_eq!(verdict(&words(), 36, 36), "fits");
        assert_eq!(verdict(&words(), 34, 36), "2 too few");
        assert_eq!(verdict(&words(), 39, 36), "3 too many");
    }

    #[test]
    fn the_text_is_the_one_that_grids_are_read_from() {
        let text = as_text(-1, &[1, 0, 2]);
        assert_eq!(text, "-1:1,1:2");
        let grid: analysis::Grid = text.parse().expect("a grid");
        assert_eq!(grid.to_string(), text);
    }

    #[test]
    fn widening_and_narrowing_keeps_the_columns_that_stay() {
        assert_eq!(refit((-1, &[2, 3, 4]), -2, 2), [1, 2, 3, 4, 1]);
        assert_eq!(refit((-1, &[2, 3, 4]), 0, 1), [3, 4]);
    }
}
