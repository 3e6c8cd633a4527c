//! The state of the sorting island and the moves that change it.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::announce;
use super::history::History;
use super::props::SortingModel;
use crate::sorting::board::{Board, Cell, Index, Outcome, Pile, Place};
use crate::sorting::draft::Draft;
use crate::sorting::step::Step;

/// Which stack of cards is open beside the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stack {
    /// One of the three piles.
    Pile(Pile),
    /// Cards in no pile yet.
    Unpiled,
    /// Cards put aside.
    Tray,
}

/// Everything the island's parts share; cheap to copy.
#[derive(Clone, Copy)]
pub struct Desk {
    props: StoredValue<Arc<SortingModel>>,
    /// The board.
    pub board: RwSignal<Board>,
    history: RwSignal<History>,
    /// Where the participant is.
    pub step: RwSignal<Step>,
    /// The card that the next place is for.
    pub chosen: RwSignal<Option<Index>>,
    /// The card under the pointer or the focus, shown when none is chosen.
    pub peek: RwSignal<Option<Index>>,
    /// The open stack.
    pub stack: RwSignal<Stack>,
    /// Latest announcement.
    pub said: RwSignal<String>,
    /// A column that refused a card.
    pub refused: RwSignal<Option<usize>>,
    /// What keeps the sort from being finished, shown on request.
    pub missing: RwSignal<Vec<String>>,
    /// Remarks by statement.
    pub remarks: RwSignal<BTreeMap<Index, String>>,
    /// What the statements did not cover.
    pub closing_remark: RwSignal<String>,
    /// The name the researchers will see.
    pub pseudonym: RwSignal<String>,
    /// Whether the window is too narrow for the grid.
    pub narrow: RwSignal<bool>,
    /// Whether the participant prefers the list.
    pub wants_list: RwSignal<bool>,
    /// Whether the instructions are open.
    pub help: RwSignal<bool>,
    draft: StoredValue<Draft>,
}

impl Desk {
    /// The desk for a draft.
    pub fn new(props: Arc<SortingModel>, draft: Draft) -> Self {
        let count = props.statements.len();
        let board = draft.board(props.grid.clone(), count);
        let stack = first_stack(&board);
        Self {
            board: RwSignal::new(board),
            history: RwSignal::new(History::default()),
            step: RwSignal::new(draft.step),
            chosen: RwSignal::new(None),
            peek: RwSignal::new(None),
            stack: RwSignal::new(stack),
            said: RwSignal::new(String::new()),
            refused: RwSignal::new(None),
            missing: RwSignal::new(Vec::new()),
            remarks: RwSignal::new(draft.remarks.clone()),
            closing_remark: RwSignal::new(draft.closing_remark.clone()),
            pseudonym: RwSignal::new(draft.pseudonym.clone()),
            narrow: RwSignal::new(false),
            wants_list: RwSignal::new(false),
            help: RwSignal::new(false),
            draft: StoredValue::new(draft),
            props: StoredValue::new(props),
        }
    }

    /// What the page was rendered with.
    pub fn props(self) -> Arc<SortingModel> {
        self.props.get_value()
    }

    /// Text of a statement.
    pub fn text(self, card: Index) -> String {
        self.props
            .with_value(|props| props.statements[card].clone())
    }

    /// Number of statements.
    pub fn count(self) -> usize {
        self.props.with_value(|props| props.statements.len())
    }

    /// The order this participant sees the statements in.
    pub fn order(self) -> Vec<Index> {
        self.draft.with_value(|draft| draft.order.clone())
    }

    /// The receipt code made for this sort.
    pub fn receipt(self) -> String {
        self.draft.with_value(|draft| draft.receipt.clone())
    }

    /// The whole draft as it is now, read reactively.
    pub fn snapshot(self) -> Draft {
        Draft {
            step: self.step.get(),
            order: self.order(),
            cards: self.board.with(|board| board.cards().to_vec()),
            remarks: self.remarks.get(),
            closing_remark: self.closing_remark.get(),
            pseudonym: self.pseudonym.get(),
            receipt: self.receipt(),
        }
    }

    /// Whether the list is shown instead of the grid.
    pub fn is_list(self) -> bool {
        self.narrow.get() || self.wants_list.get()
    }

    /// The stack a card that is not in the grid belongs to.
    pub fn stack_of(self, card: Index) -> Stack {
        self.board.with(
            |board| match (board.cards()[card].place, board.cards()[card].pile) {
                (Place::Tray, _) => Stack::Tray,
                (_, Some(pile)) => Stack::Pile(pile),
                (_, None) => Stack::Unpiled,
            },
        )
    }

    /// Cards of a stack in the order shown, read reactively.
    pub fn cards_in_stack(self, stack: Stack) -> Vec<Index> {
        let order = self.order();
        self.board.with(|board| {
            order
                .into_iter()
                .filter(|card| {
                    let state = board.cards()[*card];
                    match stack {
                        Stack::Tray => state.place == Place::Tray,
                        Stack::Pile(pile) => state.place == Place::Home && state.pile == Some(pile),
                        Stack::Unpiled => state.place == Place::Home && state.pile.is_none(),
                    }
                })
                .collect()
        })
    }

    /// Chooses a card, or releases it when it is chosen already.
    pub fn toggle(self, card: Index) {
        let number = (card + 1).to_string();
        let texts = self.props();
        self.refused.set(None);
        if self.chosen.get_untracked() == Some(card) {
            self.chosen.set(None);
            self.said
                .set(texts.texts.said_released().fill(&[("number", &number)]));
        } else {
            self.chosen.set(Some(card));
            self.said
                .set(texts.texts.said_chosen().fill(&[("number", &number)]));
        }
    }

    /// Releases the chosen card.
    pub fn release(self) {
        if let Some(card) = self.chosen.get_untracked() {
            self.toggle(card);
        }
    }

    /// A click on a cell: places the chosen card, or chooses the card there.
    pub fn click_cell(self, cell: Cell) {
        let there = self.board.with_untracked(|board| board.card_at(cell));
        match (self.chosen.get_untracked(), there) {
            (Some(card), Some(other)) if card == other => self.toggle(card),
            (Some(card), _) => self.act(|board| board.place_at(card, cell)),
            (None, Some(other)) => self.toggle(other),
            (None, None) => {}
        }
    }

    /// A click on a column's head: places the chosen card in its first free cell.
    pub fn click_column(self, column: usize) {
        if let Some(card) = self.chosen.get_untracked() {
            self.act(|board| board.place_in(card, column));
        }
    }

    /// Performs a move, remembers it and says what happened.
    pub fn act(self, change: impl FnOnce(&mut Board) -> Outcome) {
        let before = self.board.with_untracked(|board| board.cards().to_vec());
        let mut board = self.board.get_untracked();
        let outcome = change(&mut board);
        self.refused.set(match outcome {
            Outcome::Full { column } => Some(column),
            _ => None,
        });
        let props = self.props();
        if let Some(text) = announce::outcome(&props.texts, &board, outcome) {
            self.said.set(text);
        }
        if !outcome.moved() {
            return;
        }
        self.history
            .update(|history| history.push(before, board.cards().to_vec(), outcome));
        self.board.set(board);
        self.missing.set(Vec::new());
        self.chosen.set(None);
        self.follow_stack();
    }

    /// Takes the latest move back.
    pub fn undo(self) {
        let entry = self.history.try_update(History::undo).flatten();
        self.travel(
            entry.map(|entry| (entry.before, entry.outcome)),
            |props, what| props.texts.said_undone().fill(&[("what", what)]),
        );
    }

    /// Makes a move again that was taken back.
    pub fn redo(self) {
        let entry = self.history.try_update(History::redo).flatten();
        self.travel(
            entry.map(|entry| (entry.after, entry.outcome)),
            |props, what| props.texts.said_redone().fill(&[("what", what)]),
        );
    }

    fn travel(
        self,
        to: Option<(Vec<crate::sorting::board::Card>, Outcome)>,
        say: impl FnOnce(&SortingModel, &str) -> String,
    ) {
        let props = self.props();
        let Some((cards, outcome)) = to else {
            self.said.set(props.texts.undone_nothing());
            return;
        };
        let board = Board::restore(props.grid.clone(), cards.len(), &cards);
        let what = announce::move_name(&props.texts, &board, outcome);
        self.said.set(say(&props, &what));
        self.board.set(board);
        self.chosen.set(None);
        self.refused.set(None);
        self.follow_stack();
    }

    /// Name of the move that undo would take back, read reactively.
    pub fn last_move(self) -> Option<String> {
        let outcome = self.history.with(History::last)?;
        let props = self.props();
        Some(
            self.board
                .with(|board| announce::move_name(&props.texts, board, outcome)),
        )
    }

    /// Whether there is a move to take back, read reactively.
    pub fn can_undo(self) -> bool {
        self.history.with(History::can_undo)
    }

    /// Whether there is a move to make again, read reactively.
    pub fn can_redo(self) -> bool {
        self.history.with(History::can_redo)
    }

    /// Opens another stack when the open one has become empty.
    fn follow_stack(self) {
        let open = self.stack.get_untracked();
        if self.cards_in_stack(open).is_empty() {
            let board = self.board.get_untracked();
            self.stack.set(first_stack(&board));
        }
    }

    /// Goes to a step and to the top of it.
    pub fn go(self, step: Step) {
        self.chosen.set(None);
        self.peek.set(None);
        self.missing.set(Vec::new());
        self.help.set(false);
        self.follow_stack();
        self.step.set(step);
        super::focus::heading();
    }

    /// Goes past the grid if it is finished, otherwise says what is missing.
    pub fn finish_grid(self, next: Step) {
        let missing = self.what_is_missing();
        if missing.is_empty() {
            self.go(next);
            return;
        }
        self.said.set(missing.join(" "));
        self.missing.set(missing);
        if let Some(card) = self.board.with_untracked(|board| {
            (0..board.cards().len()).find(|card| board.rank_of(*card).is_none())
        }) {
            self.stack.set(self.stack_of(card));
        }
    }

    fn what_is_missing(self) -> Vec<String> {
        let props = self.props();
        self.board
            .with_untracked(|board| announce::missing(&props.texts, board))
    }
}

/// The stack to open first: one that still holds cards, agree before disagree.
fn first_stack(board: &Board) -> Stack {
    let has =
        |wanted: &dyn Fn(&crate::sorting::board::Card) -> bool| board.cards().iter().any(wanted);
    for pile in [Pile::Agree, Pile::Disagree, Pile::Neutral] {
        if has(&|card| card.place == Place::Home && card.pile == Some(pile)) {
            return Stack::Pile(pile);
        }
    }
    if has(&|card| card.place == Place::Home) {
        Stack::Unpiled
    } else {
        Stack::Tray
    }
}
