//! How like two texts are.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

/// A text prepared for comparison: compatibility forms resolved, lower case, letters and digits only, one blank between
/// words; then every run of three characters with how often it occurs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    words: String,
    trigrams: BTreeMap<[char; 3], usize>,
}

impl Outline {
    /// Prepares a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let folded: String = text
            .nfkc()
            .flat_map(char::to_lowercase)
            .map(|letter| {
                if letter.is_alphanumeric() {
                    letter
                } else {
                    ' '
                }
            })
            .collect();
        let words = folded.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut trigrams = BTreeMap::new();
        // A blank on either side lets beginnings and ends of the text count like those of words.
        let letters: Vec<char> = format!(" {words} ").chars().collect();
        for run in letters.windows(3) {
            if let Ok(run) = <[char; 3]>::try_from(run) {
                *trigrams.entry(run).or_default() += 1;
            }
        }
        Self { words, trigrams }
    }

    /// Whether both texts have the same words in the same order.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.words == other.words
    }

    /// The share of trigrams that both have, from 0 to 1: twice the common ones over all (Dice, 1945).
    #[must_use]
    pub fn likeness(&self, other: &Self) -> f64 {
        let sum = |outline: &Self| outline.trigrams.values().sum::<usize>();
        let all = sum(self) + sum(other);
        if all == 0 {
            return 0.0;
        }
        let common: usize = self
            .trigrams
            .iter()
            .filter_map(|(run, count)| Some(*other.trigrams.get(run)?.min(count)))
            .sum();
        2.0 * common as f64 / all as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(one: &str, other: &str) -> f64 {
        Outline::of(one).likeness(&Outline::of(other))
    }

    #[test]
    fn likeness_is_twice_the_common_runs_over_all() {
        // Four runs and five; " na" and "ht " are common.
        assert!((likeness("naht", "nacht") - 2.0 * 2.0 / 9.0).abs() < 1e-12);
        assert!((likeness("abc", "abc") - 1.0).abs() < 1e-12);
        assert_eq!(likeness("abc", "xyz"), 0.0);
        assert_eq!(likeness("", "!"), 0.0);
    }

    #[test]
    fn signs_case_and_compatibility_forms_do_not_matter() {
        let same = |one, other| Outline::of(one).is_same(&Outline::of(other));
        assert!(same("Jeg får tid.", "jeg  FÅR tid!"));
        assert!(same("ﬁn dag", "fin dag"));
        assert!(!same("Jeg får tid", "Jeg får ikke tid"));
    }
}
