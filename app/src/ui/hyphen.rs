//! Where long words may be broken when they are shown.
//!
//! Soft hyphens are for the eye only: they are put in when a statement is
//! drawn, and never stored, sent, copied or compared. No dictionary is used.
//! Norwegian, Danish, Swedish and German mark most joints of a compound
//! themselves, by a linking s after a derivational ending or by a doubled s;
//! what is still long is broken between syllables. A place that is found too
//! few would be worse than one too many: where a narrow cell finds none, the
//! browser breaks a word without a hyphen.

/// Marks a place where a word may be broken.
pub const SOFT_HYPHEN: char = '\u{AD}';

/// Words shorter than this stay whole: the narrowest cell has room for them.
const LONG: usize = 10;
/// The least letters on each side of a break.
const PART: usize = 4;
/// A joint that is no further than this is waited for.
const NEAR: usize = 4;

/// Endings whose linking s ends a part of a compound.
const LINKED: [&str; 19] = [
    "ings", "ungs", "sjons", "tions", "ions", "hets", "heits", "keits", "skaps", "schafts", "doms",
    "tets", "täts", "ments", "eids", "unns", "livs", "erds", "ands",
];

/// Consonants that a syllable can begin with together, so that no break goes between them.
const TOGETHER: [&str; 40] = [
    "bl", "br", "ch", "ck", "dr", "fj", "fl", "fr", "gj", "gl", "gr", "gn", "hj", "hv", "kj", "kl",
    "kn", "kr", "kv", "ph", "pl", "pr", "qu", "sc", "sh", "sj", "sk", "sl", "sp", "st", "th", "tr",
    "tj", "vr", "sch", "skr", "str", "spr", "skj", "stj",
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

/// Whether a syllable begins at `at`, in a word with no joint near: with the last consonants before a vowel that can
/// begin one, after another vowel.
fn is_syllable(word: &[char], start: usize, at: usize) -> bool {
    let reach = (at + 1)..=(at + NEAR).min(word.len() - PART);
    if reach.into_iter().any(|later| is_joint(word, start, later)) {
        return false;
    }
    let Some(vowel) = (at..word.len()).find(|place| is_vowel(word[*place])) else {
        return false;
    };
    let Some(before) = (start..at).rfind(|place| is_vowel(word[*place])) else {
        return false;
    };
    let consonants: String = word[before + 1..vowel]
        .iter()
        .flat_map(|letter| letter.to_lowercase())
        .collect();
    let run = vowel - before - 1;
    let taken = vowel - at;
    let is_one = |letters: &usize| {
        let from = consonants.char_indices().rev().nth(letters - 1);
        from.is_some_and(|(from, _)| TOGETHER.contains(&&consonants[from..]))
    };
    let onset = [3, 2].into_iter().find(is_one);
    // These two are one sound, which ends a syllable.
    let is_closed = consonants == "ng";
    run > 0 && !is_closed && taken == onset.unwrap_or(1)
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
    fn compounds_are_broken_at_their_joints_and_between_syllables() {
        for broken in ["arbeids|miljøun|dersø|kelse", "samhand|lings|reformen"] {
            assert_eq!(shown(&broken.replace('|', "")), broken);
        }
    }

    #[test]
    fn short_words_and_what_is_no_word_stay_whole() {
        for text in [
            "Jeg har tillit til lederen.",
            "kollegene",
            "12345678901234567890",
            "المسؤوليةالاجتماعية",
            "",
        ] {
            assert_eq!(shown(text), text);
        }
    }

    #[test]
    fn no_part_is_too_long_for_a_narrow_cell() {
        let text = "Geschwindigkeitsbegrenzung virksomhetsstyring arbeidsmiljø kompetanse undersøkelse \
            Menneskerettighetsorganisasjonene utviklingssamarbeidsprosjekter Donaudampfschifffahrt \
            Verantwortungsbewusstsein tilgjengelighetserklæring helsepersonellovgivningen";
        for part in shown(text).split(['|', ' ']) {
            assert!(part.chars().count() <= 10, "{part} in {}", shown(text));
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
