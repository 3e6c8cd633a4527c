//! The sorting board: where each card is and what a move does.
//!
//! Every card is in exactly one place, a cell holds at most one card, and so a
//! column is never over-full. Mouse, finger, keyboard and form all go through
//! these operations.

use analysis::{Grid, Rank};
use serde::{Deserialize, Serialize};

/// A statement's place in the Q set, counted from zero.
pub type Index = usize;

/// The first rough split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pile {
    /// Less like my view.
    Disagree,
    /// Says little, or does not concern me.
    Neutral,
    /// More like my view.
    Agree,
}

impl Pile {
    /// All piles, from disagree to agree.
    pub const ALL: [Self; 3] = [Self::Disagree, Self::Neutral, Self::Agree];

    /// The word used in forms.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Disagree => "disagree",
            Self::Neutral => "neutral",
            Self::Agree => "agree",
        }
    }

    /// Reads the word used in forms.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pile| pile.code() == code)
    }
}

/// A place on the board; the row has no meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cell {
    /// Column, counted from the lowest rank.
    pub column: usize,
    /// Row, counted from the head of the column.
    pub row: usize,
}

/// Where a card is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// In its own pile, or not yet in any pile.
    #[default]
    Home,
    /// Put aside for later.
    Tray,
    /// In the grid.
    Cell(Cell),
}

/// One card: its pile and where it is now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its pile, once chosen.
    pub pile: Option<Pile>,
    /// Where it is.
    pub place: Place,
}

/// What a move did, for the announcement and for undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The card went into a pile.
    Piled {
        /// Which card.
        card: Index,
        /// Which pile.
        pile: Pile,
    },
    /// The card went to a free cell.
    Placed {
        /// Which card.
        card: Index,
        /// Which column.
        column: usize,
    },
    /// The card took a cell, and the one there had to leave.
    Swapped {
        /// Which card.
        card: Index,
        /// Which column.
        column: usize,
        /// The card that left.
        other: Index,
    },
    /// The card was put aside.
    Parked {
        /// Which card.
        card: Index,
    },
    /// The card went back to its pile.
    SentHome {
        /// Which card.
        card: Index,
    },
    /// The column has no free cell; nothing moved.
    Full {
        /// Which column.
        column: usize,
    },
    /// The card was already there; nothing moved.
    Unchanged,
}

impl Outcome {
    /// Whether any card moved.
    #[must_use]
    pub const fn moved(self) -> bool {
        !matches!(self, Self::Full { .. } | Self::Unchanged)
    }

    /// The card that the participant moved.
    #[must_use]
    pub const fn card(self) -> Option<Index> {
        match self {
            Self::Piled { card, .. }
            | Self::Placed { card, .. }
            | Self::Swapped { card, .. }
            | Self::Parked { card }
            | Self::SentHome { card } => Some(card),
            Self::Full { .. } | Self::Unchanged => None,
        }
    }
}

/// The board: a grid and the place of every card.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    grid: Grid,
    cards: Vec<Card>,
}

impl Board {
    /// An empty grid with `count` cards that are in no pile yet.
    #[must_use]
    pub fn new(grid: Grid, count: usize) -> Self {
        Self {
            grid,
            cards: vec![Card::default(); count],
        }
    }

    /// Rebuilds a board from stored cards, keeping what still fits.
    ///
    /// A card whose cell is off the grid or already taken goes home: a draft
    /// may come from another version of the page.
    #[must_use]
    pub fn restore(grid: Grid, count: usize, stored: &[Card]) -> Self {
        let mut board = Self::new(grid, count);
        for (index, card) in stored.iter().enumerate().take(count) {
            board.cards[index].pile = card.pile;
            match card.place {
                Place::Cell(cell) if board.exists(cell) && board.card_at(cell).is_none() => {
                    board.cards[index].place = card.place;
                }
                Place::Tray => board.cards[index].place = Place::Tray,
                _ => {}
            }
        }
        board
    }

    /// The grid.
    #[must_use]
    pub const fn grid(&self) -> &Grid {
        &self.grid
    }

    /// All cards in the order of the Q set.
    #[must_use]
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    /// Rank of a column.
    #[must_use]
    pub fn rank(&self, column: usize) -> Rank {
        self.grid.columns()[column].rank
    }

    /// Number of cells in a column.
    #[must_use]
    pub fn height(&self, column: usize) -> usize {
        usize::from(self.grid.columns()[column].height)
    }

    /// The column of a rank.
    #[must_use]
    pub fn column_of(&self, rank: Rank) -> Option<usize> {
        self.grid
            .columns()
            .iter()
            .position(|column| column.rank == rank)
    }

    /// The card in a cell.
    #[must_use]
    pub fn card_at(&self, cell: Cell) -> Option<Index> {
        self.cards
            .iter()
            .position(|card| card.place == Place::Cell(cell))
    }

    /// Cards in a column, in the order of its rows.
    #[must_use]
    pub fn cards_in(&self, column: usize) -> Vec<Index> {
        (0..self.height(column))
            .filter_map(|row| self.card_at(Cell { column, row }))
            .collect()
    }

    /// Number of cards in a column.
    #[must_use]
    pub fn filled(&self, column: usize) -> usize {
        self.cards
            .iter()
            .filter(|card| matches!(card.place, Place::Cell(cell) if cell.column == column))
            .count()
    }

    /// First free cell of a column.
    #[must_use]
    pub fn first_free(&self, column: usize) -> Option<Cell> {
        (0..self.height(column))
            .map(|row| Cell { column, row })
            .find(|cell| self.card_at(*cell).is_none())
    }

    /// Number of cards in the grid.
    #[must_use]
    pub fn placed(&self) -> usize {
        self.cards
            .iter()
            .filter(|card| matches!(card.place, Place::Cell(_)))
            .count()
    }

    /// Whether every card is in the grid.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.placed() == self.cards.len()
    }

    /// The rank a card has been given.
    #[must_use]
    pub fn rank_of(&self, card: Index) -> Option<Rank> {
        match self.cards[card].place {
            Place::Cell(cell) => Some(self.rank(cell.column)),
            Place::Home | Place::Tray => None,
        }
    }

    /// Puts a card into a pile and takes it home.
    pub fn pile(&mut self, card: Index, pile: Pile) -> Outcome {
        if self.cards[card]
            == (Card {
                pile: Some(pile),
                place: Place::Home,
            })
        {
            return Outcome::Unchanged;
        }
        self.cards[card] = Card {
            pile: Some(pile),
            place: Place::Home,
        };
        Outcome::Piled { card, pile }
    }

    /// Changes the pile a card belongs to and leaves it where it is.
    pub fn label(&mut self, card: Index, pile: Pile) -> Outcome {
        if self.cards[card].pile == Some(pile) {
            return Outcome::Unchanged;
        }
        self.cards[card].pile = Some(pile);
        Outcome::Piled { card, pile }
    }

    /// Puts a card into the first free cell of a column.
    pub fn place_in(&mut self, card: Index, column: usize) -> Outcome {
        if matches!(self.cards[card].place, Place::Cell(cell) if cell.column == column) {
            return Outcome::Unchanged;
        }
        match self.first_free(column) {
            Some(cell) => self.place_at(card, cell),
            None => Outcome::Full { column },
        }
    }

    /// Puts a card into a cell.
    ///
    /// A card already there goes to the cell the new one came from, otherwise
    /// back to its own pile.
    pub fn place_at(&mut self, card: Index, cell: Cell) -> Outcome {
        if !self.exists(cell) || self.cards[card].place == Place::Cell(cell) {
            return Outcome::Unchanged;
        }
        let other = self.card_at(cell);
        let vacated = match self.cards[card].place {
            Place::Cell(from) => Place::Cell(from),
            Place::Home | Place::Tray => Place::Home,
        };
        self.cards[card].place = Place::Cell(cell);
        match other {
            Some(other) => {
                self.cards[other].place = vacated;
                Outcome::Swapped {
                    card,
                    column: cell.column,
                    other,
                }
            }
            None => Outcome::Placed {
                card,
                column: cell.column,
            },
        }
    }

    /// Puts a card aside.
    pub fn park(&mut self, card: Index) -> Outcome {
        if self.cards[card].place == Place::Tray {
            return Outcome::Unchanged;
        }
        self.cards[card].place = Place::Tray;
        Outcome::Parked { card }
    }

    /// Takes a card back to its pile.
    pub fn send_home(&mut self, card: Index) -> Outcome {
        if self.cards[card].place == Place::Home {
            return Outcome::Unchanged;
        }
        self.cards[card].place = Place::Home;
        Outcome::SentHome { card }
    }

    /// Sets several cards at once, as undo does; what would break the rules goes home.
    pub fn set(&mut self, cards: impl Iterator<Item = (Index, Card)>) {
        let mut wanted = self.cards.clone();
        for (index, card) in cards {
            if let Some(place) = wanted.get_mut(index) {
                *place = card;
            }
        }
        *self = Self::restore(self.grid.clone(), wanted.len(), &wanted);
    }

    fn exists(&self, cell: Cell) -> bool {
        self.grid
            .columns()
            .get(cell.column)
            .is_some_and(|column| cell.row < usize::from(column.height))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use analysis::Column;

    fn board() -> Board {
        let columns = [(-1, 1), (0, 2), (1, 1)]
            .map(|(rank, height)| Column {
                rank: Rank(rank),
                height,
            })
            .to_vec();
        Board::new(Grid::new(columns).expect("a small grid"), 4)
    }

    #[test]
    fn a_column_head_fills_the_first_free_cell() {
        let mut board = board();
        assert_eq!(board.place_in(0, 1), Outcome::Placed { card: 0, column: 1 });
        assert_eq!(board.place_in(1, 1), Outcome::Placed { card: 1, column: 1 });
        assert_eq!(board.cards_in(1), [0, 1]);
    }

    #[test]
    fn a_full_column_refuses_and_moves_nothing() {
        let mut board = board();
        board.place_in(0, 0);
        let before = board.clone();
        assert_eq!(board.place_in(1, 0), Outcome::Full { column: 0 });
        assert_eq!(board, before);
    }

    #[test]
    fn a_card_from_a_pile_sends_the_other_to_its_own_pile() {
        let mut board = board();
        board.pile(0, Pile::Disagree);
        board.pile(1, Pile::Agree);
        board.place_in(0, 2);
        let cell = Cell { column: 2, row: 0 };
        assert_eq!(
            board.place_at(1, cell),
            Outcome::Swapped {
                card: 1,
                column: 2,
                other: 0
            }
        );
        assert_eq!(
            board.cards()[0],
            Card {
                pile: Some(Pile::Disagree),
                place: Place::Home
            }
        );
    }

    #[test]
    fn two_cards_in_the_grid_change_places() {
        let mut board = board();
        board.place_in(0, 0);
        board.place_in(1, 2);
        board.place_at(0, Cell { column: 2, row: 0 });
        assert_eq!(board.rank_of(0), Some(Rank(1)));
        assert_eq!(board.rank_of(1), Some(Rank(-1)));
    }

    #[test]
    fn a_restored_board_never_doubles_a_cell() {
        let cell = Place::Cell(Cell { column: 1, row: 0 });
        let off = Place::Cell(Cell { column: 9, row: 0 });
        let stored: Vec<Card> = [cell, cell, off, Place::Tray]
            .map(|place| Card { pile: None, place })
            .to_vec();
        let fresh = board();
        let board = Board::restore(fresh.grid().clone(), 4, &stored);
        assert_eq!(board.placed(), 1);
        assert_eq!(board.cards()[3].place, Place::Tray);
    }

    #[test]
    fn the_board_is_complete_when_every_card_has_a_cell() {
        let mut board = board();
        for (card, column) in [(0, 0), (1, 1), (2, 1), (3, 2)] {
            board.place_in(card, column);
        }
        assert!(board.is_complete());
    }
}
