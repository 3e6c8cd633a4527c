//! Unlimited undo and redo.

use crate::sorting::board::{Card, Outcome};

/// One move: the cards before and after it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Cards before the move.
    pub before: Vec<Card>,
    /// Cards after the move.
    pub after: Vec<Card>,
    /// What the move was.
    pub outcome: Outcome,
}

/// The moves so far, and how many of them are in force.
#[derive(Clone, Debug, Default)]
pub struct History {
    entries: Vec<Entry>,
    done: usize,
}

impl History {
    /// Remembers a move; moves that were taken back before it are forgotten.
    pub fn push(&mut self, before: Vec<Card>, after: Vec<Card>, outcome: Outcome) {
        self.entries.truncate(self.done);
        self.entries.push(Entry {
            before,
            after,
            outcome,
        });
        self.done = self.entries.len();
    }

    /// Takes the latest move back.
    pub fn undo(&mut self) -> Option<Entry> {
        self.done = self.done.checked_sub(1)?;
        Some(self.entries[self.done].clone())
    }

    /// Makes the next move again.
    pub fn redo(&mut self) -> Option<Entry> {
        let entry = self.entries.get(self.done)?.clone();
        self.done += 1;
        Some(entry)
    }

    /// What undo would take back.
    pub fn last(&self) -> Option<Outcome> {
        self.done
            .checked_sub(1)
            .map(|index| self.entries[index].outcome)
    }

    /// Whether there is anything to take back.
    pub fn can_undo(&self) -> bool {
        self.done > 0
    }

    /// Whether there is anything to make again.
    pub fn can_redo(&self) -> bool {
        self.done < self.entries.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(index: usize) -> Outcome {
        Outcome::Parked { card: index }
    }

    #[test]
    fn undo_then_redo_is_where_we_were() {
        let mut history = History::default();
        history.push(vec![], vec![Card::default()], card(1));
        assert_eq!(history.undo().map(|entry| entry.before), Some(vec![]));
        assert!(!history.can_undo());
        assert_eq!(
            history.redo().map(|entry| entry.after),
            Some(vec![Card::default()])
        );
        assert!(history.undo().is_some());
        assert!(history.undo().is_none());
    }

    #[test]
    fn a_new_move_forgets_what_was_taken_back() {
        let mut history = History::default();
        history.push(vec![], vec![], card(1));
        history.push(vec![], vec![], card(2));
        history.undo();
        history.push(vec![], vec![], card(3));
        assert!(!history.can_redo());
        assert_eq!(history.last(), Some(card(3)));
    }
}
