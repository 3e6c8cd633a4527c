//! Which sort of the first wave and which of the second are one person's.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::SortNo;

/// A person's two sorts, by their numbers in the two matrices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Pair {
    /// The sort of the first wave.
    pub first: SortNo,
    /// The sort of the second wave.
    pub second: SortNo,
}

/// Who took part when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Pairing {
    /// Those who took part in both waves, in the order of the first.
    pub pairs: Vec<Pair>,
    /// Sorts of the first wave without a second one.
    pub only_first: Vec<SortNo>,
    /// Sorts of the second wave without a first one.
    pub only_second: Vec<SortNo>,
}

/// A name that two sorts of one wave have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error(
    "in wave {wave}, sorts {first} and {second} have the same name, so it is unclear whose they are"
)]
pub struct PairingProblem {
    /// 1 or 2.
    pub wave: u8,
    /// The sort that has the name first.
    pub first: SortNo,
    /// The sort that has it again.
    pub second: SortNo,
}

/// Why two waves cannot be put side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "problem", rename_all = "snake_case")]
#[non_exhaustive]
pub enum WavesProblem {
    /// The waves have different numbers of statements.
    #[error(
        "the first wave has {first} statements and the second {second}; both need the same Q set"
    )]
    DifferentQSets {
        /// Statements of the first wave.
        first: usize,
        /// Statements of the second wave.
        second: usize,
    },
    /// A correlation between persons needs at least two of them.
    #[error("{found} persons took part in both waves, but at least two are needed")]
    TooFewPairs {
        /// Pairs found.
        found: usize,
    },
    /// A pair names a sort that is not there.
    #[error("there is no sort {} in the first wave or no sort {} in the second", pair.first, pair.second)]
    UnknownSort {
        /// The pair.
        pair: Pair,
    },
}

impl Pairing {
    /// Links the sorts of two waves by a name that a person gave both times, for instance the pseudonym.
    ///
    /// ```
    /// use analysis::waves::Pairing;
    ///
    /// let pairing = Pairing::of(&["ada", "bo", "cy"], &["cy", "ada", "di"]).expect("no name twice");
    /// assert_eq!((pairing.pairs.len(), pairing.only_first.len(), pairing.only_second.len()), (2, 1, 1));
    /// ```
    ///
    /// # Errors
    /// Every name that a wave has more than once.
    pub fn of<T: Ord>(first: &[T], second: &[T]) -> Result<Self, Vec<PairingProblem>> {
        let mut problems = Vec::new();
        let first_places = places(1, first, &mut problems);
        let second_places = places(2, second, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut pairing = Self::default();
        for (index, name) in first.iter().enumerate() {
            let sort = SortNo::from_index(index);
            match second_places.get(name) {
                Some(&second) => pairing.pairs.push(Pair {
                    first: sort,
                    second,
                }),
                None => pairing.only_first.push(sort),
            }
        }
        let alone = second
            .iter()
            .enumerate()
            .filter(|(_, name)| !first_places.contains_key(name));
        pairing.only_second = alone.map(|(index, _)| SortNo::from_index(index)).collect();
        Ok(pairing)
    }
}

/// The sort that has each name; the same name again is a problem.
fn places<'a, T: Ord>(
    wave: u8,
    names: &'a [T],
    problems: &mut Vec<PairingProblem>,
) -> BTreeMap<&'a T, SortNo> {
    let mut places = BTreeMap::new();
    for (index, name) in names.iter().enumerate() {
        let sort = SortNo::from_index(index);
        if let Some(&first) = places.get(name) {
            problems.push(PairingProblem {
                wave,
                first,
                second: sort,
            });
        } else {
            places.insert(name, sort);
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_follow_the_first_wave_and_the_rest_is_named() {
        let pairing = Pairing::of(&["a", "b", "c", "d"], &["x", "d", "b"]).expect("no name twice");
        let numbers: Vec<_> = pairing
            .pairs
            .iter()
            .map(|pair| (pair.first.get(), pair.second.get()))
            .collect();
        assert_eq!(numbers, [(2, 3), (4, 2)]);
        let numbers = |sorts: &[SortNo]| sorts.iter().map(|sort| sort.get()).collect::<Vec<_>>();
        assert_eq!(numbers(&pairing.only_first), [1, 3]);
        assert_eq!(numbers(&pairing.only_second), [1]);
    }

    #[test]
    fn a_name_that_stands_twice_is_refused_with_both_places() {
        let problems = Pairing::of(&["a", "b", "a"], &["b", "b", "b"]).expect_err("twice");
        let places: Vec<_> = problems
            .iter()
            .map(|problem| (problem.wave, problem.first.get(), problem.second.get()))
            .collect();
        assert_eq!(places, [(1, 1, 3), (2, 1, 2), (2, 1, 3)]);
    }
}
