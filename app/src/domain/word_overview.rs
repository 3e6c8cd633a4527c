//! Which words carry a Q set: in how many statements each one stands. An overview for the eye, not a measure: forms
//! of a word are counted apart.

use std::collections::{BTreeMap, BTreeSet};

use unicode_segmentation::UnicodeSegmentation;

use super::language::StudyLanguage;
use super::statement::StatementNo;

/// A word and the statements in which it stands, at least two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarryingWord {
    /// The word in lower case.
    pub word: String,
    /// The statements, each once, in their order.
    pub statements: Vec<StatementNo>,
}

/// So many words are shown; more would be the statements over again.
const MOST: usize = 40;

/// Words of fewer letters seldom carry anything.
const SHORTEST: usize = 3;

/// Words that stand in any text, per language; none are known of other languages.
const fn plain_words(language: StudyLanguage) -> &'static [&'static str] {
    match language {
        StudyLanguage::NB => &[
            "alle", "alt", "andre", "at", "av", "bare", "ble", "blir", "da", "de", "deg", "dem",
            "den", "denne", "der", "deres", "det", "dette", "din", "disse", "eller", "en", "enn",
            "er", "et", "etter", "for", "fordi", "fra", "før", "få", "får", "går", "gjør", "ha",
            "han", "har", "hun", "hva", "hver", "hvis", "hvor", "hvordan", "ikke", "inn", "jeg",
            "kan", "man", "med", "meg", "men", "mer", "min", "mine", "mitt", "mye", "må", "noe",
            "noen", "nok", "når", "og", "også", "om", "opp", "oss", "over", "på", "seg", "selv",
            "sin", "sine", "sitt", "skal", "slik", "som", "så", "til", "ut", "uten", "var", "ved",
            "vel", "vi", "vil", "vår", "våre", "være", "vært", "å",
        ],
        StudyLanguage::NN => &[
            "alle", "alt", "andre", "at", "av", "berre", "blei", "blir", "da", "deg", "dei", "den",
            "denne", "der", "det", "dette", "di", "din", "desse", "då", "eg", "ei", "ein", "eit",
            "eller", "enn", "er", "etter", "for", "fordi", "frå", "før", "få", "får", "gjer",
            "går", "ha", "han", "har", "ho", "ikkje", "inn", "kan", "kva", "kvar", "korleis",
            "man", "med", "meg", "meir", "men", "min", "mine", "mitt", "mykje", "må", "noko",
            "nokon", "nok", "når", "og", "også", "om", "opp", "oss", "over", "på", "seg", "sjølv",
            "sin", "sine", "sitt", "skal", "slik", "som", "så", "til", "ut", "utan", "var", "ved",
            "vel", "vere", "vi", "vil", "vore", "vår", "våre", "å",
        ],
        StudyLanguage::EN => &[
            "about", "all", "also", "and", "any", "are", "because", "been", "but", "can", "could",
            "did", "does", "for", "from", "get", "had", "has", "have", "her", "him", "his", "how",
            "into", "its", "just", "may", "more", "most", "much", "must", "not", "one", "only",
            "our", "out", "over", "she", "should", "some", "such", "than", "that", "the", "their",
            "them", "then", "there", "these", "they", "this", "those", "too", "very", "was", "we",
            "were", "what", "when", "which", "who", "will", "with", "would", "you", "your",
        ],
        _ => &[],
    }
}

/// The words that stand in two statements or more, the most frequent first.
#[must_use]
pub fn carrying_words<'a>(
    texts: impl IntoIterator<Item = (StatementNo, &'a str)>,
    language: StudyLanguage,
) -> Vec<CarryingWord> {
    let plain = plain_words(language);
    let mut found: BTreeMap<String, BTreeSet<StatementNo>> = BTreeMap::new();
    for (number, text) in texts {
        for word in text.to_lowercase().unicode_words() {
            let is_word = word.chars().any(char::is_alphabetic);
            if is_word && word.chars().count() >= SHORTEST && !plain.contains(&word) {
                found.entry(word.to_owned()).or_default().insert(number);
            }
        }
    }
    let mut words: Vec<CarryingWord> = found
        .into_iter()
        .filter(|(_, statements)| statements.len() > 1)
        .map(|(word, statements)| CarryingWord {
            word,
            statements: statements.into_iter().collect(),
        })
        .collect();
    // The map was in alphabetical order, and a stable sort keeps that among equals.
    words.sort_by_key(|word| std::cmp::Reverse(word.statements.len()));
    words.truncate(MOST);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(texts: &[&str], language: StudyLanguage) -> Vec<(String, Vec<u32>)> {
        let numbered = texts.iter().enumerate();
        let numbered = numbered.map(|(index, text)| (StatementNo::from_index(index), *text));
        let found = carrying_words(numbered, language).into_iter();
        found
            .map(|word| {
                (
                    word.word,
                    word.statements.iter().map(|number| number.get()).collect(),
                )
            })
            .collect()
    }

    #[test]
    fn a_word_counts_once_for_each_statement() {
        let texts = [
            "Møtene er nyttige, møtene!",
            "MØTENE tar tid.",
            "Jeg har tid, og tid til møter.",
        ];
        let found = words(&texts, StudyLanguage::NB);
        let expected = [("møtene", vec![1, 2]), ("tid", vec![2, 3])];
        assert_eq!(
            found,
            expected.map(|(word, numbers)| (word.to_owned(), numbers))
        );
    }

    #[test]
    fn plain_words_numbers_and_single_occurrences_are_left_out() {
        assert_eq!(
            words(
                &["Jeg har 2026 saker.", "Jeg har 2026 venner."],
                StudyLanguage::NB
            ),
            []
        );
        let german = words(
            &["Ich habe Zeit.", "Ich habe Geduld."],
            "de".parse().expect("a language"),
        );
        assert_eq!(german.len(), 2, "no plain words are known: {german:?}");
    }

    #[test]
    fn the_most_frequent_come_first_and_then_the_alphabet() {
        let texts = ["zebra apfel", "zebra apfel birne", "zebra birne"];
        let found = words(&texts, "de".parse().expect("a language"));
        let order: Vec<&str> = found.iter().map(|(word, _)| word.as_str()).collect();
        assert_eq!(order, ["zebra", "apfel", "birne"]);
    }
}
