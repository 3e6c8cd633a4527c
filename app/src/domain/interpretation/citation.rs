//! Finding citations in a text, live ones and those typed by hand.

use std::ops::Range;

use super::claim::Claim;

/// No citation is longer: a parenthesis that is not closed within this many bytes is not one.
const LONGEST: usize = 200;

/// A citation in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Where it stands, in bytes, brackets included.
    pub place: Range<usize>,
    /// How it is written.
    pub form: Form,
    /// What it cites.
    pub items: Vec<Item>,
}

/// How a citation is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `{27}`: the rank is filled in.
    Live,
    /// “(27: +4)”: the rank is part of the text.
    Typed,
}

/// One statement that is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// As it is written.
    pub written: String,
    /// What it says.
    pub cited: Cited,
}

/// What one part of a citation says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cited {
    /// A statement.
    Statement {
        /// Its number as written, which may not exist.
        number: u32,
        /// The factor as written; the text's own without.
        factor: Option<u32>,
        /// The rank as written, where there is one.
        rank: Option<i32>,
        /// What is said about the rank beside.
        claim: Option<Claim>,
    },
    /// Something with a fault in its writing.
    Unreadable,
}

/// All citations of a text in order.
#[must_use]
pub fn citations(text: &str) -> Vec<Citation> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(['(', '{']) {
        let start = from + at;
        let citation = if text[start..].starts_with('(') {
            typed(text, start)
        } else {
            live(text, start)
        };
        from = citation
            .as_ref()
            .map_or(start + 1, |citation| citation.place.end);
        found.extend(citation);
    }
    found
}

/// What stands between the bracket at `start` and its end, if no other bracket opens before.
fn within(text: &str, start: usize, open: char, close: char) -> Option<&str> {
    let inner = &text[start + 1..];
    let end = inner.find([open, close])?;
    (inner[end..].starts_with(close) && end <= LONGEST).then(|| &inner[..end])
}

fn live(text: &str, start: usize) -> Option<Citation> {
    let inner = within(text, start, '{', '}')?;
    inner
        .trim_start()
        .starts_with(|first: char| first.is_ascii_digit())
        .then(|| Citation {
            place: start..start + inner.len() + 2,
            form: Form::Live,
            items: inner.split(';').map(live_item).collect(),
        })
}

fn live_item(written: &str) -> Item {
    let written = written.trim();
    let read = || {
        let (rest, claim) = match written.char_indices().next_back() {
            Some((at, last)) if !last.is_ascii_digit() => {
                (&written[..at], Some(Claim::parse(last)?))
            }
            _ => (written, None),
        };
        let (number, factor) = match rest.split_once('@') {
            Some((number, factor)) => (number, Some(factor.trim().parse().ok()?)),
            None => (rest, None),
        };
        Some(Cited::Statement {
            number: number.trim().parse().ok()?,
            factor,
            rank: None,
            claim,
        })
    };
    Item {
        written: written.to_owned(),
        cited: read().unwrap_or(Cited::Unreadable),
    }
}

fn typed(text: &str, start: usize) -> Option<Citation> {
    let Some(inner) = within(text, start, '(', ')') else {
        return unclosed(text, start);
    };
    let parts = || inner.split([';', ',']).map(str::trim);
    let is_one =
        parts().any(|part| typed_item(part).is_some()) || parts().next().is_some_and(names_a_rank);
    let item = |written: &str| {
        let cited = match typed_item(written) {
            Some(cited) => cited,
            // Other words beside a citation, such as “see also”, are no fault.
            None if starts_as_number(written) => Cited::Unreadable,
            None => return None,
        };
        Some(Item {
            written: written.to_owned(),
            cited,
        })
    };
    is_one.then(|| Citation {
        place: start..start + inner.len() + 2,
        form: Form::Typed,
        items: parts().filter_map(item).collect(),
    })
}

/// A parenthesis that begins as a citation and is not closed on its line.
fn unclosed(text: &str, start: usize) -> Option<Citation> {
    let line = text[start + 1..].lines().next()?;
    let until = line.find(['(', ')']).unwrap_or(line.len());
    let words = &line[..until];
    let colon = words.find([':', '='])?;
    let rank = words[colon + 1..].trim_start();
    let rest = rank.trim_start_matches(is_sign).trim_start();
    let digits = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let end = words.len() - rest.len() + digits;
    (digits > 0 && typed_item(&words[..end]).is_some()).then(|| Citation {
        place: start..start + 1 + end,
        form: Form::Typed,
        items: vec![Item {
            written: text[start..start + 1 + end].to_owned(),
            cited: Cited::Unreadable,
        }],
    })
}

/// “27: +4”, “27:4”, “nr. 27: −1”, also broken over two lines.
fn typed_item(part: &str) -> Option<Cited> {
    let part = without_prefix(part.trim());
    let (number, rest) = leading_number(part)?;
    let rest = rest.trim_start();
    let rank = match rest.strip_prefix([':', '=']) {
        Some(rank) => rank,
        // A plus sign alone is clear enough; a dash could be a range of years.
        None if rest.starts_with('+') => rest,
        None => return None,
    };
    Some(Cited::Statement {
        number,
        factor: None,
        rank: Some(signed(rank.trim())?),
        claim: None,
    })
}

/// Whether this begins as a citation does: a number and a colon.
fn names_a_rank(part: &str) -> bool {
    leading_number(without_prefix(part)).is_some_and(|(_, rest)| rest.trim_start().starts_with(':'))
}

fn starts_as_number(part: &str) -> bool {
    without_prefix(part).starts_with(|first: char| first.is_ascii_digit() || is_sign(first))
}

fn leading_number(text: &str) -> Option<(u32, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    Some((text[..end].parse().ok()?, &text[end..]))
}

/// The part without a word for “number” before it.
fn without_prefix(part: &str) -> &str {
    const PREFIXES: [&str; 9] = [
        "nr",
        "no",
        "id",
        "utsagn",
        "utsegn",
        "påstand",
        "statement",
        "card",
        "#",
    ];
    let lower = part.to_lowercase();
    let prefix = PREFIXES.iter().find(|prefix| lower.starts_with(**prefix));
    prefix
        .and_then(|prefix| part.get(prefix.len()..))
        .map_or(part, |rest| {
            let bare = rest.trim_start_matches('.').trim_start();
            // “nr. 27” has it twice at most: “utsagn nr. 27”.
            if bare.len() < rest.len() || bare.starts_with(|c: char| c.is_ascii_digit()) {
                without_prefix(bare)
            } else {
                part
            }
        })
}

const fn is_sign(character: char) -> bool {
    matches!(
        character,
        '+' | '-' | '−' | '–' | '‐' | '‑' | '﹣' | '－' | '±'
    )
}

fn signed(text: &str) -> Option<i32> {
    let sign = text.chars().next().filter(|first| is_sign(*first));
    let digits = sign.map_or(text, |sign| text[sign.len_utf8()..].trim_start());
    let plain =
        !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|b| b.is_ascii_digit());
    let value: i32 = plain.then(|| digits.parse().ok())??;
    Some(match sign {
        None | Some('+' | '±') => value,
        Some(_) => -value,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed_in(text: &str) -> Vec<Option<(u32, i32)>> {
        let items = citations(text).into_iter().flat_map(|found| found.items);
        items
            .map(|item| match item.cited {
                Cited::Statement {
                    number,
                    rank: Some(rank),
                    ..
                } => Some((number, rank)),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn typed_citations_are_found_in_every_spelling() {
        for (text, found) in [
            ("Som sagt (27: +4).", vec![Some((27, 4))]),
            ("(27:4)", vec![Some((27, 4))]),
            ("(27 : 4)", vec![Some((27, 4))]),
            ("(27 +4)", vec![Some((27, 4))]),
            ("(27 = 4)", vec![Some((27, 4))]),
            ("(nr. 27: -4)", vec![Some((27, -4))]),
            ("(Utsagn nr 27: –4)", vec![Some((27, -4))]),
            ("(statement 27: 0)", vec![Some((27, 0))]),
            ("(#27: ±0)", vec![Some((27, 0))]),
            ("(27: +4; 3: −1)", vec![Some((27, 4)), Some((3, -1))]),
            ("(27: +4, 3: −1)", vec![Some((27, 4)), Some((3, -1))]),
            ("(32: -\n3)", vec![Some((32, -3))]),
            ("(27: +4; se også det andre)", vec![Some((27, 4))]),
            ("(27; 3: 2)", vec![None, Some((3, 2))]),
            ("(27: )", vec![None]),
            ("(27: fire)", vec![None]),
            ("(27: 4 og mer", vec![None]),
            ("(27: 4 (3: 2)", vec![None, Some((3, 2))]),
        ] {
            assert_eq!(typed_in(text), found, "{text}");
        }
    }

    #[test]
    fn other_parentheses_are_left_alone() {
        for text in [
            "(2019)",
            "(se kapittel 3)",
            "(3–5)",
            "(n = 25)",
            "(Brown 1980, s. 12)",
            "()",
            "(notat: 3)",
            "{}",
            "{se 3}",
            "( og {",
            "(nordmenn)",
        ] {
            assert_eq!(citations(text), [], "{text}");
        }
    }

    #[test]
    fn live_citations_name_statement_factor_and_claim() {
        let found = citations("Først {27}, så {27@2; 3>} og {4x}.");
        let cited: Vec<Cited> = found
            .iter()
            .flat_map(|each| &each.items)
            .map(|item| item.cited)
            .collect();
        let of = |number, factor, claim| Cited::Statement {
            number,
            factor,
            rank: None,
            claim,
        };
        assert_eq!(
            cited,
            [
                of(27, None, None),
                of(27, Some(2), None),
                of(3, None, Some(Claim::Higher)),
                Cited::Unreadable
            ]
        );
        assert_eq!(found[0].place, 7..11);
        assert!(found.iter().all(|each| each.form == Form::Live));
    }
}
