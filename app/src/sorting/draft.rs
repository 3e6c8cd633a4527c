//! An unfinished sort with everything the participant has entered so far.

use std::collections::BTreeMap;

use analysis::Grid;
use serde::{Deserialize, Serialize};

use super::board::{Board, Card, Index};
use super::step::Step;

/// The state that survives a reload and travels through the forms.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Where the participant is.
    pub step: Step,
    /// The order the statements are shown in, as indices into the Q set.
    pub order: Vec<Index>,
    /// Pile and place of each statement, in the order of the Q set.
    pub cards: Vec<Card>,
    /// Remarks on single statements.
    pub remarks: BTreeMap<Index, String>,
    /// What the statements did not cover.
    pub closing_remark: String,
    /// The name the researchers will see.
    pub pseudonym: String,
    /// The receipt code, made before anything is sent.
    pub receipt: String,
    /// What leads to the draft kept on the server, once a resume code was asked for; empty before.
    pub ticket: String,
    /// The pseudonym that the participant was asked to think over and may send all the same.
    pub sure_of: String,
    /// Names the content that this draft corrects; empty for a new sort.
    pub corrects: String,
}

impl Draft {
    /// The board this draft describes.
    #[must_use]
    pub fn board(&self, grid: Grid, count: usize) -> Board {
        Board::restore(grid, count, &self.cards)
    }

    /// Whether `order` names each of `count` statements once.
    #[must_use]
    pub fn has_order_of(&self, count: usize) -> bool {
        let mut seen = vec![false; count];
        for index in &self.order {
            match seen.get_mut(*index) {
                Some(mark) if !*mark => *mark = true,
                _ => return false,
            }
        }
        self.order.len() == count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_names_every_statement_once() {
        let with = |order: &[usize]| Draft {
            order: order.to_vec(),
            ..Draft::default()
        };
        assert!(with(&[2, 0, 1]).has_order_of(3));
        assert!(!with(&[2, 0, 0]).has_order_of(3));
        assert!(!with(&[2, 0]).has_order_of(3));
        assert!(!with(&[2, 0, 3]).has_order_of(3));
    }
}
