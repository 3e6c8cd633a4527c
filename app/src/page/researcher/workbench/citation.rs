//! Citations of statements as they are read, in the page's language.

use analysis::{FactorNo, Rank};

use crate::domain::interpretation::{Arrays, Claim, Piece, Resolved, Verdict, pieces};
use crate::text::{t, t_with};

/// A text with its live citations filled in.
#[must_use]
pub fn filled_in(text: &str, own: FactorNo, arrays: &Arrays) -> String {
    let pieces = pieces(text, own, arrays).into_iter();
    pieces
        .map(|piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Cited(items) => {
                let items: Vec<String> = items.iter().map(one).collect();
                format!("({})", items.join("; "))
            }
        })
        .collect()
}

fn one(item: &Resolved) -> String {
    let (Some(statement), Some(rank)) = (item.statement, item.rank) else {
        return t_with("cite-lost", &[("written", item.written.clone().into())]);
    };
    let mut words = format!("{statement}: {}", rank.signed());
    if let Some(factor) = item.factor {
        let number = factor.get().into();
        words.push_str(&t_with("cite-in-factor", &[("factor", number)]));
    }
    if let Some((claim, others)) = &item.claim {
        let key = match (claim, item.verdict) {
            (_, Verdict::ClaimFails) => "cite-claim-fails",
            (Claim::Higher, _) => "cite-higher",
            (Claim::Lower, _) => "cite-lower",
            (Claim::Same, _) => "cite-same",
            (Claim::OnlyEnd, _) => "cite-only-end",
        };
        words.push_str(", ");
        words.push_str(&t_with(key, &[("others", ranks(others).into())]));
    }
    words
}

fn ranks(ranks: &[Rank]) -> String {
    let signed: Vec<String> = ranks.iter().map(|rank| rank.signed()).collect();
    signed.join(" · ")
}

/// What the array says to a cited statement that is not as written; nothing if it agrees.
#[must_use]
pub fn objection(verdict: Verdict) -> Option<String> {
    Some(match verdict {
        Verdict::Agrees => return None,
        Verdict::Differs { is } => t_with("fault-differs", &[("rank", is.signed().into())]),
        Verdict::NotInGrid { is } => t_with("fault-not-in-grid", &[("rank", is.signed().into())]),
        Verdict::ClaimFails => t("fault-claim"),
        Verdict::NoStatement => t("fault-no-statement"),
        Verdict::NoFactor => t("fault-no-factor"),
        Verdict::NoArray => t("fault-no-array"),
        Verdict::Unreadable => t("fault-unreadable"),
    })
}
