//! Which statements a text has used.

use std::collections::BTreeSet;

use analysis::{FactorNo, StatementNo};

use super::arrays::Arrays;
use super::citation::{Cited, citations};

/// The statements that a text cites for its own factor, live or typed, as far as they exist.
#[must_use]
pub fn cited(text: &str, factor: FactorNo, statements: usize) -> BTreeSet<StatementNo> {
    let items = citations(text).into_iter().flat_map(|found| found.items);
    items
        .filter_map(|item| match item.cited {
            Cited::Statement {
                number,
                factor: None,
                ..
            } => Some(number),
            Cited::Statement {
                number,
                factor: Some(other),
                ..
            } => (other == factor.get()).then_some(number),
            Cited::Unreadable => None,
        })
        .filter_map(StatementNo::new)
        .filter(|statement| statement.index() < statements)
        .collect()
}

/// The statements that are not among `cited`: those at the ends of the array first, of equally far ones those that
/// distinguish the factor.
#[must_use]
pub fn uncited(
    arrays: &Arrays,
    factor: FactorNo,
    cited: &BTreeSet<StatementNo>,
    distinguishes: impl Fn(StatementNo) -> bool,
) -> Vec<StatementNo> {
    let mut left: Vec<StatementNo> = (0..arrays.statements())
        .map(StatementNo::from_index)
        .filter(|statement| !cited.contains(statement))
        .collect();
    left.sort_by_key(|statement| {
        let far = arrays
            .rank(factor, *statement)
            .map_or(0, |rank| rank.get().unsigned_abs());
        (
            std::cmp::Reverse(far),
            !distinguishes(*statement),
            *statement,
        )
    });
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_begins_at_the_ends() {
        let arrays = Arrays::made_up(&[&[2, 1, 0, -1, -2, 0]]);
        let own = FactorNo::from_index(0);
        let used = cited("Se {1}, (4: −1), {5@2}, {3@1} og {77}.", own, 6);
        let numbers =
            |found: &[StatementNo]| -> Vec<u32> { found.iter().map(|s| s.get()).collect() };
        assert_eq!(
            numbers(&used.iter().copied().collect::<Vec<_>>()),
            [1, 3, 4]
        );
        let left = uncited(&arrays, own, &used, |statement| statement.get() == 6);
        assert_eq!(numbers(&left), [5, 2, 6]);
        let none = BTreeSet::new();
        let left = uncited(&arrays, own, &none, |statement| statement.get() == 6);
        assert_eq!(numbers(&left), [1, 5, 2, 4, 6, 3]);
    }
}
