//! Where long compounds may be broken when they are shown.
//!
//! Soft hyphens are for the eye only: they are put in when a statement is
//! drawn, and never stored, sent, copied or compared. No dictionary is used.
//! Norwegian, Danish, Swedish and German mark most joints of a compound
//! themselves, by a linking s after a derivational ending or by a doubled s;
//! what is still long is broken like any word, between two consonants that
//! no syllable begins with.

/// Marks a place where a word may be broken.
pub const SOFT_HYPHEN: char = '\u{AD}';

/// Words shorter than this stay whole.
const LONG: usize = 13;
/// The least letters on each side of a break.
const PART: usize = 4;

/// Endings whose linking s ends a part of a compound.
const LINKED: [&str; 19] = [
    "ings", "ungs", "sjons", "tions", "ions", "hets", "heits", "keits", "skaps", "schafts", "doms",
    "tets", "täts", "ments", "eids", "unns", "livs", "erds", "ands",
];

/// Two consonants that a syllable can begin with, so that no break goes between them.
const TOGETHER: [&str; 35] = [
    "bl", "br", "ch", "ck", "dr", "fj", "fl", "fr", "gj", "gl", "gr", "gn", "hj", "hv", "kj", "kl",
    "kn", "kr", "kv", "ng", "ph", "pl", "pr", "qu", "sc", "sh", "sj", "sk", "sl", "sp", "st", "th",
    "tr", "tj", "vr",
];

/// The text with soft hyphens in its long words.
#[must_use]
pub fn with_soft_hyphens(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut word = Vec::new();
    for letter in text.chars() {
        if letter.is_alphabetic() {
            word.push(letter);
        } else {
            break_word(&mut out, &word);
            word.clear();
            out.push(letter);
        }
    }
    break_word(&mut out, &word);
    out
}

fn break_word(out: &mut String, word: &[char]) {
    let mut start = 0;
    for end in 1..word.len() {
        let rest = word.len() - end;
        let far = end - start >= PART && rest >= PART && word.len() >= LONG;
        if far && (is_joint(word, start, end) || is_syllable(word, start, end)) {
            out.extend(&word[start..end]);
            out.push(SOFT_HYPHEN);
            start = end;
        }
    }
    out.extend(&word[start..]);
}

/// Whether a part of a compound ends before `at`.
fn is_joint(word: &[char], start: usize, at: usize) -> bool {
    let part: String = word[start..at]
        .iter()
        .flat_map(|letter| letter.to_lowercase())
        .collect();
    let doubled = word[at - 1] == 's'
        && word[at] == 's'
        && word.get(at + 1).is_some_and(|next| !is_vowel(*next));
    doubled || LINKED.iter().any(|ending| part.ends_with(ending))
}

/// Whether a syllable ends before `at`, in a word with no joint within reach.
fn is_syllable(word: &[char], start: usize, at: usize) -> bool {
    let reach = (at + 1..word.len().saturating_sub(PART - 1).min(at + 10))
        .any(|later| is_joint(word, start, later));
    let (before, after) = (word[at - 1], word[at]);
    let pair: String = [before, after]
        .iter()
        .flat_map(|letter| letter.to_lowercase())
        .collect();
    !reach
        && at >= 2
        && !is_vowel(before)
        && !is_vowel(after)
        && is_vowel(word[at - 2])
        && word.get(at + 1).is_some_and(|next| is_vowel(*next))
        && !TOGETHER.contains(&pair.as_str())
}

fn is_vowel(letter: char) -> bool {
    "aeiouyæøåäöüéèêóòôAEIOUYÆØÅÄÖÜ".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        with_soft_hyphens(text).replace(SOFT_HYPHEN, "|")
    }

    #[test]
    fn compounds_are_broken_at_their_joints() {
        assert_eq!(
            shown("arbeidsmiljøundersøkelse"),
            "arbeids|miljøun|dersøkelse"
        );
        assert_eq!(shown("samhandlingsreformen"), "samhandlings|reformen");
        assert_eq!(
            shown("Geschwindigkeitsbegrenzung"),
            "Geschwindigkeits|begren|zung"
        );
        assert_eq!(shown("virksomhetsstyring"), "virksomhets|styring");
    }

    #[test]
    fn short_words_and_what_is_no_word_stay_whole() {
        for text in [
            "Jeg har tillit til lederen.",
            "arbeidsmiljø",
            "12345678901234567890",
            "",
        ] {
            assert_eq!(shown(text), text);
        }
    }

    #[test]
    fn every_part_has_four_letters_and_nothing_else_changes() {
        let text = "Menneskerettighetsorganisasjonene utviklingssamarbeidsprosjekter Donaudampfschifffahrt";
        let hyphened = with_soft_hyphens(text);
        assert_eq!(hyphened.replace(SOFT_HYPHEN, ""), text);
        for part in hyphened.split([SOFT_HYPHEN, ' ']) {
            assert!(part.chars().count() >= PART, "{part} in {hyphened}");
        }
        assert!(hyphened.contains(SOFT_HYPHEN));
    }
}
