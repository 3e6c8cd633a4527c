//! Which counts may be shown: small-cell suppression that holds against whoever knows the rule.

use serde::{Deserialize, Serialize};

/// No group smaller than this is ever shown (the floor of research ethics; Nasjonale forskningsetiske komiteer).
pub const FLOOR: usize = 5;

/// The counts of one question; `None` where a count is hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Counts(Vec<Option<usize>>);

impl Counts {
    /// What may be shown of these counts. `None` if all of them together are below the [floor](FLOOR).
    ///
    /// Hidden are all counts below the floor, zero included. If there are any, the smallest of the others is hidden
    /// with them, and every count equal to it: the hidden ones then sum to at least the floor, and since they are
    /// hidden together by a rule that treats them alike, nobody who knows the total, the shown counts and this rule
    /// can tell which of the hidden counts is which.
    #[must_use]
    pub fn shown(counts: &[usize]) -> Option<Self> {
        if counts.iter().sum::<usize>() < FLOOR {
            return None;
        }
        if counts.iter().all(|count| *count >= FLOOR) {
            return Some(Self(counts.iter().copied().map(Some).collect()));
        }
        let smallest = counts.iter().filter(|count| **count >= FLOOR).min();
        let limit = smallest.copied().unwrap_or(FLOOR);
        let cells = counts
            .iter()
            .map(|count| (*count > limit).then_some(*count))
            .collect();
        Some(Self(cells))
    }

    /// The counts in the order of the options, with “prefer not to say” as the last; `None` where hidden.
    #[must_use]
    pub fn cells(&self) -> &[Option<usize>] {
        &self.0
    }

    /// Whether any count is hidden.
    #[must_use]
    pub fn hides(&self) -> bool {
        self.0.contains(&None)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// All ways to divide `total` among `places`.
    fn divisions(total: usize, places: usize) -> Vec<Vec<usize>> {
        if places == 1 {
            return vec![vec![total]];
        }
        (0..=total)
            .flat_map(|first| {
                divisions(total - first, places - 1)
                    .into_iter()
                    .map(move |rest| [vec![first], rest].concat())
            })
            .collect()
    }

    /// For each set of places, the sums that are possible given what is shown: an adversary who knows the rule, the
    /// total and the table, and tries every table it could come from.
    fn possible_sums(tables: &[Vec<usize>]) -> BTreeMap<usize, BTreeSet<usize>> {
        let places = tables[0].len();
        let mut sums: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for set in 1..1_usize << places {
            for table in tables {
                let in_set = (0..places).filter(|place| set >> place & 1 == 1);
                let sum = in_set.map(|place| table[place]).sum();
                sums.entry(set).or_default().insert(sum);
            }
        }
        sums
    }

    /// Every table of up to 26 people in two to four places, by what is shown of it.
    fn by_output() -> Vec<Vec<Vec<usize>>> {
        let mut all = Vec::new();
        for (places, most) in [(2, 26), (3, 26), (4, 26)] {
            for total in FLOOR..=most {
                let mut outputs: BTreeMap<Vec<Option<usize>>, Vec<Vec<usize>>> = BTreeMap::new();
                for table in divisions(total, places) {
                    let shown = Counts::shown(&table).expect("enough people").0;
                    outputs.entry(shown).or_default().push(table);
                }
                all.extend(outputs.into_values());
            }
        }
        all
    }

    #[test]
    fn nothing_below_five_is_shown_or_can_be_worked_out() {
        let outputs = by_output();
        assert!(outputs.len() > 1000, "{}", outputs.len());
        for tables in &outputs {
            for (set, sums) in possible_sums(tables) {
                let known = sums.len() == 1;
                let sum = sums.first().copied().unwrap_or(0);
                assert!(
                    !known || sum >= FLOOR,
                    "places {set:b} must hold {sum}: {tables:?}"
                );
            }
        }
    }

    #[test]
    fn no_pair_of_tables_isolates_fewer_than_five() {
        // Of two groups whose sizes are known from two questions, the overlap is known only if its bounds meet
        // (Fréchet, 1940): max(0, a + b − n) = min(a, b).
        let mut known: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for tables in by_output() {
            let total: usize = tables[0].iter().sum();
            for sums in possible_sums(&tables).values() {
                if let (1, Some(sum)) = (sums.len(), sums.first()) {
                    known.entry(total).or_default().insert(*sum);
                }
            }
        }
        for (total, sizes) in known {
            for one in &sizes {
                for other in &sizes {
                    let least = (one + other).saturating_sub(total);
                    let most = *one.min(other);
                    assert!(
                        least != most || most >= FLOOR,
                        "{one} and {other} of {total} share {most}"
                    );
                }
            }
        }
    }

    #[test]
    fn leaving_out_the_second_hidden_count_would_be_found() {
        // The adversary above is worth something only if it wins against the naive rule.
        let naive = |table: &[usize]| -> Vec<Option<usize>> {
            let cells = table
                .iter()
                .map(|count| (*count >= FLOOR).then_some(*count));
            cells.collect()
        };
        let seen = naive(&[3, 9, 8]);
        let tables: Vec<Vec<usize>> = divisions(20, 3)
            .into_iter()
            .filter(|table| naive(table) == seen)
            .collect();
        let sums = possible_sums(&tables);
        assert_eq!(sums[&1], BTreeSet::from([3]));
    }

    #[test]
    fn examples() {
        let shown = |counts: &[usize]| Counts::shown(counts).map(|counts| counts.0);
        assert_eq!(shown(&[1, 1, 1]), None);
        assert_eq!(shown(&[5, 6]), Some(vec![Some(5), Some(6)]));
        assert_eq!(shown(&[12, 3, 6]), Some(vec![Some(12), None, None]));
        assert_eq!(
            shown(&[12, 0, 6, 6]),
            Some(vec![Some(12), None, None, None])
        );
        assert_eq!(shown(&[4, 4]), Some(vec![None, None]));
        assert_eq!(shown(&[9, 0]), Some(vec![None, None]));
    }
}
