//! How like two texts are.

use std::cmp::Ordering;

use unicode_normalization::UnicodeNormalization;

/// A text prepared for comparison: compatibility forms resolved, lower case, letters and digits only, one blank between
/// words; then every run of three characters as often as it occurs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    words: String,
    /// In rising order, each packed into one number, so that comparing all candidates with all stays quick.
    trigrams: Vec<u64>,
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
        // A blank on either side lets beginnings and ends of the text count like those of words.
        let letters: Vec<u64> = format!(" {words} ").chars().map(u64::from).collect();
        // A character has at most 21 bits.
        let packed = |run: &[u64]| run.iter().fold(0, |packed, letter| packed << 21 | letter);
        let mut trigrams: Vec<u64> = letters.windows(3).map(packed).collect();
        trigrams.sort_unstable();
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
        let all = self.trigrams.len() + other.trigrams.len();
        if all == 0 {
            return 0.0;
        }
        let mut common = 0_u32;
        let (mut own, mut others) = (&self.trigrams[..], &other.trigrams[..]);
        while let ([one, own_rest @ ..], [two, others_rest @ ..]) = (own, others) {
            match one.cmp(two) {
                Ordering::Less => own = own_rest,
                Ordering::Greater => others = others_rest,
                Ordering::Equal => {
                    common += 1;
                    (own, others) = (own_rest, others_rest);
                }
            }
        }
        2.0 * f64::from(common) / all as f64
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
