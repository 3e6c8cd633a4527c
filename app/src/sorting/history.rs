//! Unlimited undo and redo, across all steps and across reloads.

use super::board::{Board, Card, Index};

/// One card before and after a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which card.
    pub card: Index,
    /// Before the move.
    pub before: Card,
    /// After the move.
    pub after: Card,
}

/// One move: the card the participant moved comes first, then the one it displaced.
pub type Move = Vec<Change>;

/// The moves so far, and how many of them are in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    moves: Vec<Move>,
    done: usize,
}

impl History {
    /// A history with `done` of `moves` in force.
    #[must_use]
    pub fn of(moves: Vec<Move>, done: usize) -> Self {
        let done = done.min(moves.len());
        Self { moves, done }
    }

    /// All moves, also those taken back.
    #[must_use]
    pub fn moves(&self) -> &[Move] {
        &self.moves
    }

    /// How many moves are in force.
    #[must_use]
    pub const fn done(&self) -> usize {
        self.done
    }

    /// Remembers how `after` differs from `before`; moves that were taken back are forgotten.
    pub fn push(&mut self, moved: Index, before: &[Card], after: &[Card]) {
        let mut changes: Move = (0..before.len())
            .filter(|card| before[*card] != after[*card])
            .map(|card| Change {
                card,
                before: before[card],
                after: after[card],
            })
            .collect();
        changes.sort_by_key(|change| change.card != moved);
        self.moves.truncate(self.done);
        self.moves.push(changes);
        self.done = self.moves.len();
    }

    /// Takes the latest move back on the board and returns it.
    pub fn undo(&mut self, board: &mut Board) -> Option<Move> {
        self.done = self.done.checked_sub(1)?;
        let changes = self.moves[self.done].clone();
        board.set(changes.iter().map(|change| (change.card, change.before)));
        Some(changes)
    }

    /// Makes the next move again on the board and returns it.
    pub fn redo(&mut self, board: &mut Board) -> Option<Move> {
        let changes = self.moves.get(self.done)?.clone();
        self.done += 1;
        board.set(changes.iter().map(|change| (change.card, change.after)));
        Some(changes)
    }

    /// What undo would take back.
    #[must_use]
    pub fn last(&self) -> Option<&Move> {
        self.moves.get(self.done.checked_sub(1)?)
    }

    /// Whether there is anything to take back.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        self.done > 0
    }

    /// Whether there is anything to make again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.done < self.moves.len()
    }
}

#[cfg(test)]
mod tests {
    use super::super::board::{Cell, Pile};
    use super::*;

    fn board() -> Board {
        Board::new("-1:1,0:2,1:1".parse().expect("a small grid"), 4)
    }

    /// Makes a move and remembers it.
    fn act(history: &mut History, board: &mut Board, moved: Index, act: impl FnOnce(&mut Board)) {
        let before = board.cards().to_vec();
        act(board);
        history.push(moved, &before, board.cards());
    }

    #[test]
    fn undoing_everything_and_redoing_it_ends_where_it_was() {
        let (mut board, mut history) = (board(), History::default());
        let empty = board.clone();
        act(&mut history, &mut board, 0, |board| {
            board.pile(0, Pile::Agree);
        });
        act(&mut history, &mut board, 0, |board| {
            board.place_in(0, 2);
        });
        act(&mut history, &mut board, 1, |board| {
            board.place_at(1, Cell { column: 2, row: 0 });
        });
        let full = board.clone();
        while history.undo(&mut board).is_some() {}
        assert_eq!(board, empty);
        assert!(!history.can_undo());
        while history.redo(&mut board).is_some() {}
        assert_eq!(board, full);
        assert!(!history.can_redo());
    }

    #[test]
    fn the_moved_card_comes_first() {
        let (mut board, mut history) = (board(), History::default());
        act(&mut history, &mut board, 0, |board| {
            board.place_in(0, 2);
        });
        act(&mut history, &mut board, 3, |board| {
            board.place_at(3, Cell { column: 2, row: 0 });
        });
        let cards: Vec<_> = history
            .last()
            .expect("a move")
            .iter()
            .map(|c| c.card)
            .collect();
        assert_eq!(cards, [3, 0]);
    }

    #[test]
    fn a_new_move_forgets_what_was_taken_back() {
        let (mut board, mut history) = (board(), History::default());
        for card in 0..2 {
            act(&mut history, &mut board, card, |board| {
                board.park(card);
            });
        }
        history.undo(&mut board);
        act(&mut history, &mut board, 2, |board| {
            board.park(2);
        });
        assert!(!history.can_redo());
        assert_eq!(history.moves().len(), 2);
    }
}
