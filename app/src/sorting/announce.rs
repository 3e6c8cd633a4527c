//! What the board says after a move, for eyes and for screen readers.

use super::board::{Board, Index, Outcome, Pile, Place};
use super::history::Change;
use super::texts::SortingTexts;

/// Name of a pile, or of having none.
#[must_use]
pub fn pile_name(texts: &SortingTexts, pile: Option<Pile>) -> String {
    match pile {
        Some(Pile::Disagree) => texts.pile_disagree(),
        Some(Pile::Neutral) => texts.pile_neutral(),
        Some(Pile::Agree) => texts.pile_agree(),
        None => texts.pile_none(),
    }
}

/// Word for a column: the poles' names at the ends, the sign's word between.
#[must_use]
pub fn column_word(texts: &SortingTexts, board: &Board, column: usize) -> String {
    let last = board.grid().columns().len() - 1;
    match (column, board.rank(column).0) {
        (0, _) => texts.pole_low(),
        (column, _) if column == last => texts.pole_high(),
        (_, rank) if rank < 0 => texts.low_word(),
        (_, rank) if rank > 0 => texts.high_word(),
        _ => texts.middle_word(),
    }
}

/// The announcement of a move; nothing for a move that changed nothing.
#[must_use]
pub fn outcome(texts: &SortingTexts, board: &Board, outcome: Outcome) -> Option<String> {
    let text = match outcome {
        Outcome::Placed { column, .. } => {
            let (rank, filled, height) = fill(board, column);
            let said = texts.said_placed().fill(&[
                ("rank", &rank),
                ("filled", &filled),
                ("height", &height),
            ]);
            let left = board.cards().len() - board.placed();
            format!("{said} {}", texts.cards_left().fill(left, &[]))
        }
        Outcome::Swapped { column, other, .. } => {
            let rank = board.rank(column).signed();
            let other_number = number(other);
            match board.rank_of(other) {
                Some(other_rank) => texts.said_swapped_column().fill(&[
                    ("rank", &rank),
                    ("other", &other_number),
                    ("other_rank", &other_rank.signed()),
                ]),
                None => texts.said_swapped_home().fill(&[
                    ("rank", &rank),
                    ("other", &other_number),
                    ("pile", &pile_name(texts, board.cards()[other].pile)),
                ]),
            }
        }
        Outcome::Full { column } => {
            let (rank, filled, height) = fill(board, column);
            texts
                .said_full()
                .fill(&[("rank", &rank), ("filled", &filled), ("height", &height)])
        }
        Outcome::Parked { card } => texts.said_parked().fill(&[("number", &number(card))]),
        Outcome::SentHome { card } => texts.said_home().fill(&[
            ("number", &number(card)),
            ("pile", &pile_name(texts, board.cards()[card].pile)),
        ]),
        Outcome::Piled { card, pile } => texts.said_piled().fill(&[
            ("number", &number(card)),
            ("pile", &pile_name(texts, Some(pile))),
        ]),
        Outcome::Unchanged => return None,
    };
    Some(text)
}

/// Short name of a move, such as “statement 14 to +5”.
#[must_use]
pub fn move_name(texts: &SortingTexts, board: &Board, changes: &[Change]) -> String {
    let Some(Change { card, after, .. }) = changes.first() else {
        return String::new();
    };
    let number = number(*card);
    match after.place {
        Place::Cell(cell) => texts.move_to_column().fill(&[
            ("number", &number),
            ("rank", &board.rank(cell.column).signed()),
        ]),
        Place::Tray => texts.move_aside().fill(&[("number", &number)]),
        Place::Home => texts
            .move_to_pile()
            .fill(&[("number", &number), ("pile", &pile_name(texts, after.pile))]),
    }
}

/// Everything that keeps the grid from being finished, one sentence each.
#[must_use]
pub fn missing(texts: &SortingTexts, board: &Board) -> Vec<String> {
    let left = board.cards().len() - board.placed();
    if left == 0 {
        return Vec::new();
    }
    let mut sentences = vec![texts.unplaced().fill(left, &[])];
    for column in 0..board.grid().columns().len() {
        if board.filled(column) < board.height(column) {
            let (rank, filled, height) = fill(board, column);
            sentences.push(texts.column_missing().fill(&[
                ("rank", &rank),
                ("filled", &filled),
                ("height", &height),
            ]));
        }
    }
    sentences
}

/// Where a card is, in words.
#[must_use]
pub fn whereabouts(texts: &SortingTexts, board: &Board, card: Index, stack: &[Index]) -> String {
    let own = number(card);
    match (board.rank_of(card), board.cards()[card].place) {
        (Some(rank), _) => texts
            .card_in_column()
            .fill(&[("number", &own), ("rank", &rank.signed())]),
        (None, Place::Tray) => texts.card_aside().fill(&[("number", &own)]),
        (None, _) => {
            let position = stack.iter().position(|other| *other == card).unwrap_or(0) + 1;
            texts.card_in_pile().fill(&[
                ("number", &own),
                ("position", &position.to_string()),
                ("total", &stack.len().to_string()),
                ("pile", &pile_name(texts, board.cards()[card].pile)),
            ])
        }
    }
}

fn fill(board: &Board, column: usize) -> (String, String, String) {
    (
        board.rank(column).signed(),
        board.filled(column).to_string(),
        board.height(column).to_string(),
    )
}

fn number(card: Index) -> String {
    (card + 1).to_string()
}
