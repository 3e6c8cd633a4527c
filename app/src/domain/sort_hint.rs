//! What is unusual about a released sort. Each hint follows a fixed rule with a stated threshold; none is a verdict.

use std::collections::BTreeMap;

use analysis::{Rank, SortMatrix, StatementNo, Table, pearson};

use super::id::SortId;
use super::pseudonym::Pseudonym;
use super::sort::ReleasedSort;

/// The correlation from which two sorts are called very alike. One person's sort and its repetition correlate by .80
/// or more (Brown 1980); two people's seldom come near that.
pub const VERY_ALIKE: f64 = 0.95;
/// A sort that is almost another one turned round.
pub const OPPOSITE: f64 = -0.95;
/// The share of pairs of statements in different columns whose columns follow the order in which they were shown.
pub const UNTOUCHED: f64 = 0.9;

/// Something unusual about a sort.
#[derive(Clone, Debug, PartialEq)]
pub enum SortHint {
    /// Every statement lies where it lies in these sorts.
    Identical(Vec<Pseudonym>),
    /// The sort correlates with these by [`VERY_ALIKE`] or more without being the same.
    VeryAlike(Vec<Pseudonym>),
    /// The sort correlates with these by [`OPPOSITE`] or less, as if the ends of the grid had been exchanged.
    Opposite(Vec<Pseudonym>),
    /// The columns follow the order in which the statements were shown, or for a sort that came without one the order
    /// of their numbers, in at least [`UNTOUCHED`] of the pairs, upwards or downwards.
    Untouched,
    /// The sort correlates significantly (p < .05) with no other.
    Alone,
}

/// The hints for each sort, in the order of the sorts.
///
/// `shown` holds the orders in which statements were shown, as far as they are known. Sorts are compared by Pearson's
/// correlation of their ranks; the limit of significance is 1.96/√n for n statements (Brown 1980).
#[must_use]
pub fn sort_hints(
    sorts: &[ReleasedSort],
    shown: &BTreeMap<SortId, Vec<StatementNo>>,
) -> Vec<Vec<SortHint>> {
    let contents: Vec<_> = sorts.iter().map(|sort| sort.content.sort.clone()).collect();
    let r = SortMatrix::from_sorts(&contents)
        .ok()
        .map(|matrix| pearson(&matrix));
    let each = sorts.iter().enumerate().map(|(index, sort)| {
        let order = shown.get(&sort.id).map_or(&[][..], Vec::as_slice);
        let mut hints = r
            .as_ref()
            .map_or_else(Vec::new, |r| compared(sorts, r, index));
        if is_untouched(sort.content.sort.ranks(), order) {
            hints.push(SortHint::Untouched);
        }
        hints
    });
    each.collect()
}

fn compared(sorts: &[ReleasedSort], r: &Table, index: usize) -> Vec<SortHint> {
    let own = sorts[index].content.sort.ranks();
    // Two sorts of one person may well be alike.
    let condition = sorts[index].content.condition;
    let is_other = |other: &usize| *other != index && sorts[*other].content.condition == condition;
    let others = || (0..sorts.len()).filter(is_other);
    let is_same = |other: &usize| sorts[*other].content.sort.ranks() == own;
    let names = |keep: &dyn Fn(&usize) -> bool| -> Vec<Pseudonym> {
        let kept = others().filter(keep);
        kept.map(|other| sorts[other].content.pseudonym.clone())
            .collect()
    };
    let mut hints = Vec::new();
    let found = [
        names(&is_same),
        names(&|other| !is_same(other) && r[(index, *other)] >= VERY_ALIKE),
        names(&|other| r[(index, *other)] <= OPPOSITE),
    ];
    let kinds = [SortHint::Identical, SortHint::VeryAlike, SortHint::Opposite];
    for (names, hint) in found.into_iter().zip(kinds) {
        if !names.is_empty() {
            hints.push(hint(names));
        }
    }
    #[expect(
        clippy::cast_precision_loss,
        reason = "a Q set has at most some hundred statements"
    )]
    let limit = 1.96 / (own.len() as f64).sqrt();
    if others().next().is_some() && others().all(|other| r[(index, other)].abs() < limit) {
        hints.push(SortHint::Alone);
    }
    hints
}

/// Whether the columns follow the order of showing, upwards or downwards.
fn is_untouched(ranks: &[Rank], order: &[StatementNo]) -> bool {
    let shown: Vec<Rank> = if order.is_empty() {
        ranks.to_vec()
    } else {
        let ranks = order
            .iter()
            .filter_map(|number| ranks.get(number.index()).copied());
        ranks.collect()
    };
    let (mut up, mut down) = (0_u32, 0_u32);
    for (place, first) in shown.iter().enumerate() {
        for later in &shown[place + 1..] {
            up += u32::from(first < later);
            down += u32::from(first > later);
        }
    }
    let pairs = f64::from(up + down);
    pairs > 0.0 && f64::from(up.max(down)) >= UNTOUCHED * pairs
}

#[cfg(test)]
mod tests {
    use analysis::{Grid, QSort};

    use super::*;
    use crate::domain::sort::{SortContent, SortSource};
    use crate::domain::study::ConditionNo;

    fn sort(number: u8, ranks: [i8; 9]) -> ReleasedSort {
        let grid: Grid = "-2:1,-1:2,0:3,1:2,2:1".parse().expect("a grid");
        ReleasedSort {
            id: SortId::from_random([number; 16]),
            source: SortSource::Sent,
            released_on: jiff::civil::date(2026, 11, 22),
            content: SortContent {
                pseudonym: Pseudonym::new(&format!("P{number}")).expect("a pseudonym"),
                sort: QSort::from_ranks(&grid, &ranks.map(Rank)).expect("fills the grid"),
                remarks: BTreeMap::new(),
                closing_remark: None,
                condition: ConditionNo::FIRST,
            },
        }
    }

    fn names(found: &[&str]) -> Vec<Pseudonym> {
        let found = found.iter();
        found
            .map(|name| Pseudonym::new(name).expect("a pseudonym"))
            .collect()
    }

    #[test]
    fn two_equal_sorts_and_one_turned_round_are_named() {
        let sorts = [
            sort(1, [2, -1, 0, 1, 0, -2, 1, 0, -1]),
            sort(2, [2, -1, 0, 1, 0, -2, 1, 0, -1]),
            sort(3, [-2, 1, 0, -1, 0, 2, -1, 0, 1]),
        ];
        let hints = sort_hints(&sorts, &BTreeMap::new());
        assert_eq!(
            hints[0],
            [
                SortHint::Identical(names(&["P2"])),
                SortHint::Opposite(names(&["P3"]))
            ]
        );
        assert_eq!(hints[2], [SortHint::Opposite(names(&["P1", "P2"]))]);
    }

    #[test]
    fn a_sort_that_differs_in_two_neighbours_is_very_alike_in_none_of_nine() {
        // One exchange of neighbouring columns among nine: Σd² = 2 of Σx² = 12, so r = 1 − 2/24 = .917.
        let sorts = [
            sort(1, [2, -1, 0, 1, 0, -2, 1, 0, -1]),
            sort(2, [1, -1, 0, 2, 0, -2, 1, 0, -1]),
        ];
        assert_eq!(
            sort_hints(&sorts, &BTreeMap::new()),
            [Vec::new(), Vec::new()]
        );
    }

    #[test]
    fn cards_laid_down_as_they_came_are_noticed_in_their_own_order_only() {
        let one = sort(1, [-2, -1, -1, 0, 0, 0, 1, 1, 2]);
        assert_eq!(
            sort_hints(std::slice::from_ref(&one), &BTreeMap::new())[0],
            [SortHint::Untouched]
        );
        let order =
            [5, 1, 9, 2, 8, 3, 7, 4, 6].map(|number| StatementNo::new(number).expect("a number"));
        let shown = BTreeMap::from([(one.id.clone(), order.to_vec())]);
        assert_eq!(sort_hints(&[one], &shown)[0], []);
        // The same order laid down from the other end.
        let ranks = [1, 0, 0, -1, 2, -2, -1, 0, 1];
        let two = sort(2, ranks);
        let shown = BTreeMap::from([(two.id.clone(), order.to_vec())]);
        assert_eq!(sort_hints(&[two], &shown)[0], [SortHint::Untouched]);
    }

    #[test]
    fn a_sort_without_any_relation_stands_alone() {
        // r(1,2) = 1 − Σd²/24; the limit for nine statements is .653.
        let sorts = [
            sort(1, [2, -1, 0, 1, 0, -2, 1, 0, -1]),
            sort(2, [0, 1, 1, 0, -2, 0, -1, 2, -1]),
        ];
        assert_eq!(sort_hints(&sorts, &BTreeMap::new())[0], [SortHint::Alone]);
    }
}
