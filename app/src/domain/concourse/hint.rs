//! What a researcher might look at again before choosing: hints, not verdicts, found by simple stated rules.

use std::collections::BTreeMap;

use unicode_segmentation::UnicodeSegmentation;

use super::likeness::Outline;
use super::{Candidate, CandidateNo};
use crate::domain::language::StudyLanguage;

/// Something about a candidate's text in one language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hint {
    /// Another candidate has the same words in the same order.
    Same(CandidateNo),
    /// Another candidate shares [most trigrams](NEAR).
    Near(CandidateNo),
    /// Longer than [`LONG`] characters.
    Long,
    /// Possibly two claims: more than one sentence, or a word that joins two.
    Double,
    /// A word that denies: disagreeing with it is a double negative.
    Negation,
    /// Speaks both as one person and as several: “I” and “we” can be agreed with apart.
    Persons,
    /// Looks like a slip of the pen: a word twice, a blank before a full stop, none after it.
    Slip,
}

/// From this [likeness](Outline::likeness) on two texts are called nearly the same.
pub const NEAR: f64 = 0.7;
/// Of so many others at most a candidate says that they are like it; more would bury the rest of the page.
const MOST_ALIKE: usize = 3;
/// More characters than this hardly fit on a card of the board.
pub const LONG: usize = 120;

/// Hints by candidate and language.
pub type Hints = BTreeMap<(CandidateNo, StudyLanguage), Vec<Hint>>;

/// Words that deny, per language.
const fn negations(locale: StudyLanguage) -> &'static [&'static str] {
    match locale {
        StudyLanguage::NB => &[
            "ikke",
            "aldri",
            "ingen",
            "ingenting",
            "intet",
            "uten",
            "verken",
            "neppe",
        ],
        StudyLanguage::NN => &[
            "ikkje",
            "aldri",
            "ingen",
            "ingenting",
            "inkje",
            "utan",
            "verken",
            "korkje",
            "neppe",
        ],
        StudyLanguage::EN => &[
            "not", "never", "no", "none", "nothing", "nobody", "neither", "nor", "without",
            "cannot",
        ],
        // No words are known; the other hints need none.
        _ => &[],
    }
}

/// Words that join two claims, per language. A mere “and” is not among them: it joins two nouns more often.
const fn joints(locale: StudyLanguage) -> &'static [&'static str] {
    match locale {
        StudyLanguage::NB => &[
            "men", "samtidig", "mens", "fordi", "både", "selv om", "og/eller",
        ],
        StudyLanguage::NN => &[
            "men",
            "samstundes",
            "samtidig",
            "medan",
            "fordi",
            "både",
            "sjølv om",
            "og/eller",
        ],
        StudyLanguage::EN => &[
            "but", "while", "whereas", "because", "both", "although", "and/or",
        ],
        _ => &[],
    }
}

/// Words by which one speaks for oneself, and words by which one speaks for several, per language.
const fn persons(language: StudyLanguage) -> (&'static [&'static str], &'static [&'static str]) {
    match language {
        StudyLanguage::NB => (
            &["jeg", "meg", "min", "mitt", "mine"],
            &["vi", "oss", "vår", "vårt", "våre"],
        ),
        StudyLanguage::NN => (
            &["eg", "meg", "min", "mitt", "mine"],
            &["vi", "me", "oss", "vår", "vårt", "våre"],
        ),
        StudyLanguage::EN => (&["i", "me", "my", "mine"], &["we", "us", "our", "ours"]),
        _ => (&[], &[]),
    }
}

/// Whether a text shows what hardly anybody means to write. Spelling is left to the browser, which knows the language.
fn has_slip(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let twice = words.windows(2).any(|pair| {
        pair[0].eq_ignore_ascii_case(pair[1]) && pair[0].chars().all(char::is_alphabetic)
    });
    let letters: Vec<char> = text.chars().collect();
    let blank_before = letters.windows(2).any(|pair| {
        pair[0].is_whitespace() && matches!(pair[1], '.' | ',' | ';' | ':' | '!' | '?')
    });
    let none_after = letters.windows(3).any(|three| {
        three[0].is_lowercase() && matches!(three[1], ',' | ';') && three[2].is_alphabetic()
    });
    twice || blank_before || none_after
}

/// The hints for the candidates that can be chosen, in these languages.
#[must_use]
pub fn hints(candidates: &[Candidate], locales: &[StudyLanguage]) -> Hints {
    let mut hints = Hints::new();
    for &locale in locales {
        let texts: Vec<(CandidateNo, &str)> = candidates
            .iter()
            .filter(|candidate| candidate.is_eligible())
            .filter_map(|candidate| {
                let wording = candidate.wordings.get(&locale)?;
                Some((candidate.number, wording.text.as_str()))
            })
            .collect();
        let outlines: Vec<Outline> = texts.iter().map(|(_, text)| Outline::of(text)).collect();
        for (index, (number, text)) in texts.iter().enumerate() {
            let own = hints.entry((*number, locale)).or_default();
            own.extend(of_text(text, locale));
            let outline = &outlines[index];
            let before = outlines.iter().zip(&texts).take(index);
            let alike = before.filter_map(|(other, (earlier, _))| {
                if outline.is_same(other) {
                    Some(Hint::Same(*earlier))
                } else {
                    (outline.likeness(other) >= NEAR).then_some(Hint::Near(*earlier))
                }
            });
            own.extend(alike.take(MOST_ALIKE));
        }
    }
    hints.retain(|_, found| !found.is_empty());
    hints
}

fn of_text(text: &str, locale: StudyLanguage) -> Vec<Hint> {
    let mut found = Vec::new();
    if text.graphemes(true).count() > LONG {
        found.push(Hint::Long);
    }
    let lower = text.to_lowercase();
    let spaced = spaced(&lower);
    let has = |words: &[&str]| {
        words
            .iter()
            .any(|word| spaced.contains(&format!(" {word} ")))
    };
    if sentences(text) > 1 || text.contains(';') || has(joints(locale)) {
        found.push(Hint::Double);
    }
    if has(negations(locale))
        || (locale == StudyLanguage::EN && lower.replace('’', "'").contains("n't"))
    {
        found.push(Hint::Negation);
    }
    let (one, several) = persons(locale);
    if has(one) && has(several) {
        found.push(Hint::Persons);
    }
    if has_slip(text) {
        found.push(Hint::Slip);
    }
    found
}

/// The words of a text in lower case with a blank on either side of each. A stroke between words is kept.
fn spaced(lower: &str) -> String {
    let letters: String = lower
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() || letter == '/' {
                letter
            } else {
                ' '
            }
        })
        .collect();
    format!(
        " {} ",
        letters.split_whitespace().collect::<Vec<_>>().join(" ")
    )
}

/// Sentences: what ends in a full stop, a question or an exclamation mark and is followed by a capital letter.
fn sentences(text: &str) -> usize {
    let mut ends = 0;
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let closes = word
            .trim_end_matches(['»', '”', '"', ')'])
            .ends_with(['.', '?', '!']);
        let opens = words.peek().is_some_and(|next| {
            next.trim_start_matches(['«', '“', '"', '(', '–'])
                .starts_with(char::is_uppercase)
        });
        ends += usize::from(closes && opens);
    }
    ends + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::concourse::NewCandidate;
    use crate::domain::statement::{StatementText, Wording};

    fn candidate(number: u32, locale: StudyLanguage, text: &str) -> Candidate {
        let wording = Wording::plain(StatementText::new(text).expect("a text"));
        let content = NewCandidate {
            wordings: BTreeMap::from([(locale, wording)]),
            ..NewCandidate::default()
        };
        Candidate::new(CandidateNo::new(number).expect("not zero"), content)
    }

    fn of(locale: StudyLanguage, text: &str) -> Vec<Hint> {
        of_text(text, locale)
    }

    #[test]
    fn negations_are_whole_words_of_their_language() {
        assert_eq!(of(StudyLanguage::NB, "Jeg får ikke tid."), [Hint::Negation]);
        assert_eq!(of(StudyLanguage::NN, "Eg får ikkje tid."), [Hint::Negation]);
        assert_eq!(
            of(StudyLanguage::EN, "I don’t get the time."),
            [Hint::Negation]
        );
        assert_eq!(of(StudyLanguage::NB, "Utenfor kontoret er det ro."), []);
        assert_eq!(
            of(StudyLanguage::NN, "Eg får ikke tid."),
            [],
            "a word of another language"
        );
    }

    #[test]
    fn two_claims_are_seen_by_their_joint_or_their_full_stop() {
        assert_eq!(
            of(StudyLanguage::NB, "Jeg har ansvar, men får lite tid."),
            [Hint::Double]
        );
        assert_eq!(
            of(StudyLanguage::EN, "I like it. They do too."),
            [Hint::Double]
        );
        assert_eq!(of(StudyLanguage::NB, "Kaffe og te er like godt."), []);
        assert_eq!(
            of(StudyLanguage::NB, "Jeg jobber ca. 3 timer hjemme."),
            [],
            "no new sentence"
        );
    }

    #[test]
    fn one_and_several_persons_in_one_statement_are_pointed_out() {
        let nb = StudyLanguage::NB;
        assert_eq!(of(nb, "Jeg lærer mest når vi møtes."), [Hint::Persons]);
        assert_eq!(of(nb, "Jeg lærer mest av mine egne feil."), []);
        assert_eq!(
            of(StudyLanguage::EN, "I trust our manager."),
            [Hint::Persons]
        );
    }

    #[test]
    fn slips_of_the_pen_are_pointed_out_and_abbreviations_are_none() {
        let nb = StudyLanguage::NB;
        for slip in ["Vi har har tid.", "Møtene tar tid .", "Tid,rom og ro."] {
            assert_eq!(of(nb, slip), [Hint::Slip], "{slip}");
        }
        for good in [
            "Det går bra, mener jeg.",
            "Ca. 3,5 timer er nok.",
            "Klokka 10.30 er det pause.",
        ] {
            assert_eq!(of(nb, good), [], "{good}");
        }
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(of(StudyLanguage::NB, &"å".repeat(LONG)), []);
        assert_eq!(of(StudyLanguage::NB, &"å".repeat(LONG + 1)), [Hint::Long]);
    }

    #[test]
    fn a_row_of_like_candidates_does_not_name_them_all() {
        let text = |number| format!("Møtene våre er nyttige for oss alle, mener mange {number}");
        let candidates: Vec<Candidate> = (1..=9)
            .map(|number| candidate(number, StudyLanguage::NB, &text(number)))
            .collect();
        let found = hints(&candidates, &[StudyLanguage::NB]);
        let most = found.values().map(Vec::len).max();
        assert_eq!(most, Some(MOST_ALIKE));
    }

    #[test]
    fn likeness_points_to_the_earlier_candidate() {
        let first = CandidateNo::FIRST;
        let candidates = [
            candidate(1, StudyLanguage::NB, "Møtene våre er nyttige."),
            candidate(2, StudyLanguage::NB, "møtene våre er nyttige"),
            candidate(3, StudyLanguage::NB, "Møtene våre er svært nyttige."),
            candidate(4, StudyLanguage::NB, "Jeg gleder meg til mandag."),
        ];
        let found = hints(&candidates, &[StudyLanguage::NB]);
        let at = |number| {
            found.get(&(
                CandidateNo::new(number).expect("not zero"),
                StudyLanguage::NB,
            ))
        };
        assert_eq!(at(1), None);
        assert_eq!(at(2), Some(&vec![Hint::Same(first)]));
        assert_eq!(
            at(3),
            Some(&vec![Hint::Near(first), Hint::Near(first.next())])
        );
        assert_eq!(at(4), None);
    }
}
