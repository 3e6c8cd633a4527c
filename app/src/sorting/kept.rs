//! How a draft is written down in the browser: a few plain lines.
//!
//! One line per thing, its name first. Lines that cannot be read are left
//! out, so a draft from an older version of the page loses at most a detail.

use super::board::{Card, Cell, Index, Pile, Place};
use super::draft::Draft;
use super::form::TICKET;
use super::history::{Change, History, Move};
use super::step::Step;

/// How the participant likes the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Size of the texts: 0, 1 or 2.
    pub text: usize,
    /// More room between lines.
    pub airy: bool,
    /// The list rather than the grid.
    pub list: bool,
    /// Single keys do nothing (WCAG 2.1.4).
    pub no_keys: bool,
}

/// Everything that survives a reload.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// The sort in the making.
    pub draft: Draft,
    /// Moves that can be taken back.
    pub history: History,
    /// How the page should look.
    pub wishes: Wishes,
    /// Whether the participant has pressed “send” and no answer has come yet.
    pub pending: bool,
}

/// The name under which the browser keeps a draft of the study with this short name: each condition of instruction has
/// its own, and so has a correction, which must not replace the draft of somebody else on a shared computer.
#[must_use]
pub fn kept_as(slug: &str, condition: &str, is_correction: bool) -> String {
    let mut name = slug.to_owned();
    // A short name has neither sign.
    if !condition.is_empty() {
        name.push('.');
        name.push_str(condition);
    }
    if is_correction {
        name.push('~');
    }
    name
}

const YES: &str = "yes";

impl Kept {
    /// Writes everything down.
    #[must_use]
    pub fn write(&self) -> String {
        let draft = &self.draft;
        let mut out = String::with_capacity(2048);
        let mut line = |name: &str, value: &str| {
            if !value.is_empty() {
                out.push_str(name);
                out.push(' ');
                out.push_str(&value.replace('\\', "\\\\").replace('\n', "\\n"));
                out.push('\n');
            }
        };
        line("step", draft.step.code());
        line(
            "order",
            &join(draft.order.iter().map(usize::to_string), ','),
        );
        line("cards", &join(draft.cards.iter().map(write_card), ','));
        line(
            "moves",
            &join(self.history.moves().iter().map(write_move), ';'),
        );
        line("done", &self.history.done().to_string());
        line("closing-remark", &draft.closing_remark);
        line("pseudonym", &draft.pseudonym);
        line("receipt", &draft.receipt);
        line(TICKET, &draft.ticket);
        line("sure-of", &draft.sure_of);
        line("corrects", &draft.corrects);
        line("text", &self.wishes.text.to_string());
        for (name, on) in [
            ("airy", self.wishes.airy),
            ("list", self.wishes.list),
            ("no-keys", self.wishes.no_keys),
            ("pending", self.pending),
        ] {
            line(name, if on { YES } else { "" });
        }
        for (card, remark) in &draft.remarks {
            line(&format!("remark-{card}"), remark);
        }
        out
    }

    /// Reads what [`write`](Self::write) wrote, for `count` statements.
    #[must_use]
    pub fn read(text: &str, count: usize) -> Option<Self> {
        let mut kept = Self::default();
        let (mut moves, mut done) = (Vec::new(), 0);
        for line in text.lines() {
            let (name, value) = line.split_once(' ')?;
            let draft = &mut kept.draft;
            match name {
                "step" => draft.step = Step::parse(value).unwrap_or_default(),
                "order" => draft.order = split(value, ',', |part| part.parse().ok())?,
                "cards" => draft.cards = split(value, ',', read_card)?,
                "moves" => {
                    moves = split(value, ';', |part| read_move(part, count)).unwrap_or_default()
                }
                "done" => done = value.parse().unwrap_or(0),
                "closing-remark" => draft.closing_remark = unescape(value),
                "pseudonym" => draft.pseudonym = unescape(value),
                "receipt" => value.clone_into(&mut draft.receipt),
                TICKET => value.clone_into(&mut draft.ticket),
                "sure-of" => draft.sure_of = unescape(value),
                "corrects" => value.clone_into(&mut draft.corrects),
                "text" => kept.wishes.text = value.parse().unwrap_or(0).min(2),
                "airy" => kept.wishes.airy = value == YES,
                "list" => kept.wishes.list = value == YES,
                "no-keys" => kept.wishes.no_keys = value == YES,
                "pending" => kept.pending = value == YES,
                _ => {
                    let card = name
                        .strip_prefix("remark-")
                        .and_then(|card| card.parse().ok())
                        .filter(|card: &Index| *card < count);
                    if let Some(card) = card {
                        draft.remarks.insert(card, unescape(value));
                    }
                }
            }
        }
        kept.history = History::of(moves, done);
        (kept.draft.has_order_of(count) && kept.draft.cards.len() == count).then_some(kept)
    }
}

/// The line that, added to what is kept, makes this its ticket; an empty one takes the ticket away.
#[must_use]
pub fn ticket_line(ticket: &str) -> String {
    format!("{TICKET} {ticket}\n")
}

fn join(parts: impl Iterator<Item = String>, between: char) -> String {
    let mut out = String::new();
    for part in parts {
        if !out.is_empty() {
            out.push(between);
        }
        out.push_str(&part);
    }
    out
}

fn split<T>(text: &str, between: char, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    text.split(between).map(read).collect()
}

fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(letter) = rest.next() {
        match letter {
            '\\' => out.push(match rest.next() {
                Some('n') => '\n',
                other => other.unwrap_or('\\'),
            }),
            other => out.push(other),
        }
    }
    out
}

/// A letter for the pile, then nothing for home, `t` for the tray or `column.row`.
fn write_card(card: &Card) -> String {
    let pile = match card.pile {
        Some(Pile::Disagree) => 'd',
        Some(Pile::Neutral) => 'n',
        Some(Pile::Agree) => 'a',
        None => 'o',
    };
    match card.place {
        Place::Home => pile.to_string(),
        Place::Tray => format!("{pile}t"),
        Place::Cell(Cell { column, row }) => format!("{pile}{column}.{row}"),
    }
}

fn read_card(text: &str) -> Option<Card> {
    let pile = match text.get(..1)? {
        "d" => Some(Pile::Disagree),
        "n" => Some(Pile::Neutral),
        "a" => Some(Pile::Agree),
        "o" => None,
        _ => return None,
    };
    let place = match &text[1..] {
        "" => Place::Home,
        "t" => Place::Tray,
        cell => {
            let (column, row) = cell.split_once('.')?;
            Place::Cell(Cell {
                column: column.parse().ok()?,
                row: row.parse().ok()?,
            })
        }
    };
    Some(Card { pile, place })
}

/// `card:before:after`, several of them joined by commas.
fn write_move(changes: &Move) -> String {
    let one = |change: &Change| {
        let (before, after) = (write_card(&change.before), write_card(&change.after));
        format!("{}:{before}:{after}", change.card)
    };
    join(changes.iter().map(one), ',')
}

fn read_move(text: &str, count: usize) -> Option<Move> {
    split(text, ',', |change| {
        let (card, rest) = change.split_once(':')?;
        let (before, after) = rest.split_once(':')?;
        Some(Change {
            card: card.parse().ok().filter(|card| *card < count)?,
            before: read_card(before)?,
            after: read_card(after)?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept() -> Kept {
        let cell = |column, row| Place::Cell(Cell { column, row });
        let card = |pile, place| Card { pile, place };
        let cards = vec![
            card(Some(Pile::Agree), cell(2, 0)),
            card(None, Place::Tray),
            card(Some(Pile::Disagree), Place::Home),
            card(Some(Pile::Neutral), cell(11, 7)),
        ];
        let history = History::of(
            vec![
                vec![Change {
                    card: 0,
                    before: Card::default(),
                    after: cards[0],
                }],
                vec![
                    Change {
                        card: 3,
                        before: Card::default(),
                        after: cards[3],
                    },
                    Change {
                        card: 1,
                        before: cards[3],
                        after: cards[1],
                    },
                ],
            ],
            1,
        );
        Kept {
            draft: Draft {
                step: Step::Remarks,
                order: vec![2, 0, 3, 1],
                cards,
                remarks: [(3, "Linje én\nlinje \\n to \\".to_owned())].into(),
                closing_remark: "a\nb".to_owned(),
                pseudonym: "Ås 1".to_owned(),
                receipt: "ABC".to_owned(),
                ticket: "ABC.DEF".to_owned(),
                sure_of: "Ås 1".to_owned(),
                corrects: "0af".to_owned(),
            },
            history,
            wishes: Wishes {
                text: 2,
                airy: true,
                list: true,
                no_keys: true,
            },
            pending: true,
        }
    }

    #[test]
    fn what_is_kept_reads_back_the_same() {
        assert_eq!(Kept::read(&kept().write(), 4), Some(kept()));
    }

    #[test]
    fn another_number_of_statements_is_another_study() {
        assert_eq!(Kept::read(&kept().write(), 5), None);
        assert_eq!(Kept::read(&kept().write(), 3), None);
        assert_eq!(Kept::read("", 4), None);
        assert_eq!(Kept::read("{\"step\":\"grid\"}", 4), None);
    }

    #[test]
    fn a_line_at_the_end_counts_more_than_an_earlier_one() {
        for ticket in ["GHI.JKL", ""] {
            let text = format!("{}{}", kept().write(), ticket_line(ticket));
            let read = Kept::read(&text, 4).expect("readable");
            assert_eq!(read.draft.ticket, ticket);
            assert_eq!(read.draft.remarks, kept().draft.remarks);
        }
    }

    #[test]
    fn a_damaged_history_loses_only_the_history() {
        let text = kept().write().replace("0:o:a2.0", "9:o:a2.0");
        let read = Kept::read(&text, 4).expect("the draft is whole");
        assert_eq!(read.draft, kept().draft);
        assert!(!read.history.can_undo());
    }
}
