//! Texts held against the arrays.

use analysis::{FactorNo, Rank, StatementNo};

use super::arrays::Arrays;
use super::citation::{Citation, Cited, Form, Item, citations};
use super::claim::Claim;

/// What the array says to one cited statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It agrees.
    Agrees,
    /// The statement has another rank.
    Differs {
        /// The rank it has.
        is: Rank,
    },
    /// The grid has no such rank.
    NotInGrid {
        /// The rank it has.
        is: Rank,
    },
    /// What is said about the rank is not true (any more).
    ClaimFails,
    /// There is no such statement.
    NoStatement,
    /// There is no such factor.
    NoFactor,
    /// The factor has no array.
    NoArray,
    /// It cannot be read.
    Unreadable,
}

/// A citation with what the array says to each of its statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The citation.
    pub citation: Citation,
    /// One verdict per item.
    pub verdicts: Vec<Verdict>,
}

impl Checked {
    /// Whether all of it agrees.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.verdicts
            .iter()
            .all(|verdict| *verdict == Verdict::Agrees)
    }
}

/// A part of a text as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words as they are.
    Words(&'a str),
    /// A live citation.
    Cited(Vec<Resolved>),
}

/// A statement of a live citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// As it is written.
    pub written: String,
    /// The statement; `None` if there is no such one.
    pub statement: Option<StatementNo>,
    /// The factor, where it is not the text's own.
    pub factor: Option<FactorNo>,
    /// The rank of now.
    pub rank: Option<Rank>,
    /// What is said about the rank, and the ranks it is compared with.
    pub claim: Option<(Claim, Vec<Rank>)>,
    /// What the array says.
    pub verdict: Verdict,
}

/// Holds every citation of a factor's text against the arrays.
#[must_use]
pub fn check(text: &str, own: FactorNo, arrays: &Arrays) -> Vec<Checked> {
    let checked = |citation: Citation| Checked {
        verdicts: citation
            .items
            .iter()
            .map(|item| verdict(item, own, arrays))
            .collect(),
        citation,
    };
    citations(text).into_iter().map(checked).collect()
}

/// The text with every typed citation made live that agrees with the arrays.
#[must_use]
pub fn make_live(text: &str, own: FactorNo, arrays: &Arrays) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for checked in check(text, own, arrays) {
        let citation = &checked.citation;
        let numbers: Option<Vec<String>> = citation
            .items
            .iter()
            .map(|item| match item.cited {
                Cited::Statement { number, .. } => Some(number.to_string()),
                Cited::Unreadable => None,
            })
            .collect();
        // Words beside the numbers would be lost.
        let inner = &text[citation.place.start + 1..citation.place.end - 1];
        let only_numbers = inner.split([';', ',']).count() == citation.items.len();
        if let (Form::Typed, true, true, Some(numbers)) =
            (citation.form, checked.agrees(), only_numbers, numbers)
        {
            out.push_str(&text[done..citation.place.start]);
            out.push_str(&format!("{{{}}}", numbers.join("; ")));
            done = citation.place.end;
        }
    }
    out.push_str(&text[done..]);
    out
}

/// The text in pieces, its live citations resolved.
#[must_use]
pub fn pieces<'a>(text: &'a str, own: FactorNo, arrays: &Arrays) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut done = 0;
    let live = citations(text)
        .into_iter()
        .filter(|found| found.form == Form::Live);
    for citation in live {
        if done < citation.place.start {
            pieces.push(Piece::Words(&text[done..citation.place.start]));
        }
        done = citation.place.end;
        let items = citation.items.into_iter();
        pieces.push(Piece::Cited(
            items.map(|item| resolved(item, own, arrays)).collect(),
        ));
    }
    if done < text.len() {
        pieces.push(Piece::Words(&text[done..]));
    }
    pieces
}

fn resolved(item: Item, own: FactorNo, arrays: &Arrays) -> Resolved {
    let verdict = verdict(&item, own, arrays);
    let (statement, factor, claim) = match item.cited {
        Cited::Statement {
            number,
            factor,
            claim,
            ..
        } => {
            let statement = StatementNo::new(number);
            let statement = statement.filter(|statement| statement.index() < arrays.statements());
            (statement, factor.and_then(FactorNo::new), claim)
        }
        Cited::Unreadable => (None, None, None),
    };
    let of = factor.unwrap_or(own);
    Resolved {
        written: item.written,
        statement,
        factor: factor.filter(|factor| *factor != own),
        rank: statement.and_then(|statement| arrays.rank(of, statement)),
        claim: statement
            .zip(claim)
            .map(|(statement, claim)| (claim, arrays.others(of, statement).collect())),
        verdict,
    }
}

fn verdict(item: &Item, own: FactorNo, arrays: &Arrays) -> Verdict {
    let Cited::Statement {
        number,
        factor,
        rank,
        claim,
    } = item.cited
    else {
        return Verdict::Unreadable;
    };
    let factor = match factor.map(FactorNo::new) {
        None => own,
        Some(Some(factor)) if arrays.has_factor(factor) => factor,
        Some(_) => return Verdict::NoFactor,
    };
    let statement = StatementNo::new(number);
    let Some(statement) = statement.filter(|found| found.index() < arrays.statements()) else {
        return Verdict::NoStatement;
    };
    let Some(is) = arrays.rank(factor, statement) else {
        return Verdict::NoArray;
    };
    let in_grid = |written: i32| {
        arrays
            .grid()
            .values()
            .iter()
            .any(|rank| i32::from(rank.get()) == written)
    };
    match (rank, claim) {
        (Some(written), _) if !in_grid(written) => Verdict::NotInGrid { is },
        (Some(written), _) if written != i32::from(is.get()) => Verdict::Differs { is },
        (_, Some(claim)) if !claim.holds(arrays, factor, statement) => Verdict::ClaimFails,
        _ => Verdict::Agrees,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two factors of six statements.
    fn arrays() -> Arrays {
        Arrays::made_up(&[&[2, 1, 0, -1, -2, 0], &[-2, 1, 0, 0, 2, -1]])
    }

    const OWN: FactorNo = FactorNo::new(1).expect("not zero");

    #[test]
    fn every_kind_of_mistake_is_told_apart() {
        let is = |rank| Rank(rank);
        for (text, verdict) in [
            ("(1: 2)", Verdict::Agrees),
            ("(1: −2)", Verdict::Differs { is: is(2) }),
            ("(5: 2)", Verdict::Differs { is: is(-2) }),
            ("(2: 7)", Verdict::NotInGrid { is: is(1) }),
            ("(9: 1)", Verdict::NoStatement),
            ("(0: 1)", Verdict::NoStatement),
            ("(1: )", Verdict::Unreadable),
            ("{1}", Verdict::Agrees),
            ("{1@2}", Verdict::Agrees),
            ("{1@3}", Verdict::NoFactor),
            ("{1@0}", Verdict::NoFactor),
            ("{7}", Verdict::NoStatement),
            ("{1>}", Verdict::Agrees),
            ("{1<}", Verdict::ClaimFails),
            ("{1@2<}", Verdict::Agrees),
            ("{2=}", Verdict::Agrees),
            ("{1?}", Verdict::Unreadable),
        ] {
            let checked = check(text, OWN, &arrays());
            assert_eq!(checked[0].verdicts, [verdict], "{text}");
        }
    }

    #[test]
    fn what_agrees_becomes_live_and_nothing_else_changes() {
        let text = "Å (1: 2; nr. 2: +1), (1: −2), {3}, (se 3), (4: −1; se også her) og (6:\n0).";
        assert_eq!(
            make_live(text, OWN, &arrays()),
            "Å {1; 2}, (1: −2), {3}, (se 3), (4: −1; se også her) og {6}."
        );
    }

    #[test]
    fn live_citations_follow_the_array() {
        let text = "Først {1@2; 5}.";
        let found = pieces(text, OWN, &arrays());
        let Piece::Cited(items) = &found[1] else {
            panic!("{found:?}");
        };
        let seen: Vec<_> = items.iter().map(|item| (item.factor, item.rank)).collect();
        assert_eq!(
            seen,
            [(FactorNo::new(2), Some(Rank(-2))), (None, Some(Rank(-2)))]
        );
        assert_eq!(
            (&found[0], &found[2]),
            (&Piece::Words("Først "), &Piece::Words("."))
        );
        // After a rotation the same text shows other ranks.
        let turned = Arrays::made_up(&[&[2, 1, 0, 0, -1, -2], &[2, 1, 0, 0, -2, -1]]);
        let Piece::Cited(items) = &pieces(text, OWN, &turned)[1] else {
            panic!("a citation");
        };
        assert_eq!(items[0].rank, Some(Rank(2)));
    }
}
