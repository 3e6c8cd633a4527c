//! Whether a pseudonym looks like something that shows who somebody is. A reason to ask, never to refuse.

use super::Pseudonym;
use super::first_names::FIRST_NAMES;

/// What a pseudonym looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// A first name and a family name.
    Name,
    /// A Norwegian national identity number, or the number that stands in for one.
    IdentityNumber,
}

/// Endings of family names that once were fathers' names; ordinary words rarely have them.
const ENDINGS: [&str; 6] = ["sen", "sson", "datter", "dotter", "dottir", "dóttir"];
/// The fewest letters of a name.
const SHORTEST_NAME: usize = 2;

impl Pseudonym {
    /// What the pseudonym looks like, if it should be thought over.
    ///
    /// A name is two to four words of letters of which the first is a common first name, or the last one, as people
    /// write names, ends like a father's name. An identity number is eleven digits with a date and the check digits
    /// of Skatteetaten's rules.
    #[must_use]
    pub fn likeness(&self) -> Option<Likeness> {
        if holds_identity_number(self.as_str()) {
            Some(Likeness::IdentityNumber)
        } else if is_name(self.as_str()) {
            Some(Likeness::Name)
        } else {
            None
        }
    }
}

fn is_name(text: &str) -> bool {
    // “Nordmann, Kari” is “Kari Nordmann”.
    let in_order = match text.split_once(',') {
        Some((family, first)) => format!("{first} {family}"),
        None => text.replace(['.', '_'], " "),
    };
    let words: Vec<&str> = in_order.split_whitespace().collect();
    let is_word = |word: &&str| {
        let mut letters = word.chars().filter(|c| !matches!(c, '-' | '\'' | '’'));
        word.chars().count() >= SHORTEST_NAME && letters.all(char::is_alphabetic)
    };
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    if !(2..=4).contains(&words.len()) || !words.iter().all(is_word) {
        return false;
    }
    let first = first.to_lowercase();
    let given = first.split('-').next().unwrap_or_default();
    let as_written = words
        .iter()
        .all(|word| word.chars().next().is_some_and(char::is_uppercase));
    FIRST_NAMES.binary_search(&given).is_ok()
        || as_written && ENDINGS.iter().any(|ending| last.ends_with(ending))
}

/// Whether eleven digits that form an identity number stand in the text, with or without blanks between them.
fn holds_identity_number(text: &str) -> bool {
    // Full-width digits are digits to a reader, too.
    let digit = |character: char| match character {
        '0'..='9' => character.to_digit(10),
        '０'..='９' => Some(u32::from(character) - u32::from('０')),
        _ => None,
    };
    let mut run = Vec::new();
    for character in text.chars().chain(['x']) {
        if let Some(digit) = digit(character) {
            run.push(digit);
        } else if !matches!(character, ' ' | '\u{a0}' | '-' | '.' | '–') {
            if <[u32; 11]>::try_from(run.as_slice()).is_ok_and(is_identity_number) {
                return true;
            }
            run.clear();
        }
    }
    false
}

/// Weights of the first nine digits in the first check digit, which has weight 1 itself.
const FIRST: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
/// Weights of the first ten digits in the second.
const SECOND: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// Whether the digits are a fødselsnummer or a D-number (whose day is 40 higher): both weighted sums are multiples of
/// eleven (Selmer, 1964; folkeregisterforskriften § 2-2-1).
fn is_identity_number(digits: [u32; 11]) -> bool {
    let two = |at: usize| digits[at] * 10 + digits[at + 1];
    let day = if two(0) > 40 { two(0) - 40 } else { two(0) };
    let sum = |weights: &[u32]| -> u32 {
        let products = weights
            .iter()
            .zip(digits)
            .map(|(weight, digit)| weight * digit);
        products.sum()
    };
    (1..=31).contains(&day)
        && (1..=12).contains(&two(2))
        && sum(&FIRST) % 11 == 0
        && sum(&SECOND) % 11 == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(text: &str) -> Option<Likeness> {
        Pseudonym::new(text).expect("a pseudonym").likeness()
    }

    #[test]
    fn what_names_nobody_is_left_alone() {
        for text in [
            "Blåmeis 7",
            "Nordlys",
            "K3O0",
            "Kari",
            "Rød Ugle",
            "Stille vann",
            "Den blå hesten",
            "Ole 2",
            "Sommer i juni",
            "Tre små fisker",
            "Linje 11",
            "Person",
            "Grå reisen",
            "på reisen",
            "12345678901",
            "15108695089",
            "2026-11-28",
            "Nr. 4",
            "Å",
            "Kari N",
            "Per Ø",
            "Team Nord",
        ] {
            assert_eq!(likeness(text), None, "{text}");
        }
    }

    #[test]
    fn first_and_family_names_are_seen() {
        for text in [
            "Kari Nordmann",
            "kari nordmann",
            "OLA NORDMANN",
            "Nordmann, Kari",
            "Anne-Lise Dahl",
            "Kari.Nordmann",
            "Anne Marie Berg Lund",
            "Mohammed Ali",
            "Fatima Hussain",
            "Zebulon Hansen",
            "Jean-Luc Andersson",
            "Hrefna Jónsdóttir",
            "Ola O’Brien",
        ] {
            assert_eq!(likeness(text), Some(Likeness::Name), "{text}");
        }
    }

    /// Numbers from the documentation and by the reckoning of python-stdnum 2.2 (`stdnum.no.fodselsnummer`).
    #[test]
    fn identity_numbers_are_seen_however_they_are_spaced() {
        for text in [
            "15108695088",
            "27108512704",
            "17018740885",
            "14047109176",
            "59017043697",
            "67065146670",
            "61027027228",
        ] {
            for written in [
                text.to_owned(),
                format!("{} {}", &text[..6], &text[6..]),
                format!("meg {}-{}", &text[..6], &text[6..]),
                text.chars().map(|digit| format!("{digit} ")).collect(),
            ] {
                assert_eq!(
                    likeness(&written),
                    Some(Likeness::IdentityNumber),
                    "{written}"
                );
            }
        }
    }

    #[test]
    fn one_wrong_digit_makes_it_another_number() {
        let right = "15108695088";
        for place in 0..11 {
            for digit in '0'..='9' {
                let mut wrong: Vec<char> = right.chars().collect();
                if wrong[place] == digit {
                    continue;
                }
                wrong[place] = digit;
                let wrong: String = wrong.into_iter().collect();
                assert_eq!(likeness(&wrong), None, "{wrong}");
            }
        }
    }

    #[test]
    fn the_first_names_can_be_searched() {
        assert!(FIRST_NAMES.is_sorted());
        assert!(FIRST_NAMES.iter().all(|name| *name == name.to_lowercase()));
    }
}
