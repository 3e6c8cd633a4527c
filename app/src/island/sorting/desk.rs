//! The state of the sorting island and the moves that change it.

use reactive_graph::graph::untrack;
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::Rc;

use super::props::SortingModel;
use super::room::Room;
use super::{focus, motion, send};
use crate::island::dom::follow;
use crate::island::live::Live;
use crate::sorting::announce;
use crate::sorting::board::{Board, Cell, Index, Outcome, Pile, Place};
use crate::sorting::draft::Draft;
use crate::sorting::history::{History, Move};
use crate::sorting::kept::{Kept, Wishes};
use crate::sorting::step::Step;
use crate::sorting::texts::SortingTexts;
use crate::ui::hyphen::with_soft_hyphens;

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

/// What is open beside the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The instructions of the step.
    Help,
    /// Language, size of texts and keys.
    View,
}

impl Panel {
    /// The word in arguments and identities.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Help => "help",
            Self::View => "view",
        }
    }

    /// Reads the word.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Help, Self::View]
            .into_iter()
            .find(|panel| panel.code() == code)
    }
}

/// How far the finished sort has come on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// Not asked for.
    Idle,
    /// On its way.
    Sending,
    /// The server cannot be reached; it is tried again.
    Waiting,
}

/// Everything the island's parts share; cheap to copy, and there as long as the page is.
#[derive(Clone, Copy)]
pub struct Desk(&'static State);

impl Deref for Desk {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// The state of the island.
pub struct State {
    props: SortingModel,
    /// The statements with marks for breaking words, found when a statement is first drawn.
    broken: Vec<OnceCell<String>>,
    order: Live<Rc<[Index]>>,
    receipt: Live<String>,
    ticket: Live<String>,
    /// The board.
    pub board: Live<Board>,
    /// How many cards each column holds.
    filled: Vec<Live<usize>>,
    /// Moves that can be taken back.
    pub history: Live<History>,
    /// Where the participant is.
    pub step: Live<Step>,
    /// The card that the next place is for.
    pub chosen: Live<Option<Index>>,
    /// The card under the pointer or the focus, shown when none is chosen.
    pub peek: Live<Option<Index>>,
    /// The open stack.
    pub stack: Live<Stack>,
    /// Latest announcement.
    pub said: Live<String>,
    /// What the participant is told above the work, as everybody in the meeting is: a sentence to a line, and whether it is put away.
    pub told: Live<(String, bool)>,
    /// A column that refused a card.
    pub refused: Live<Option<usize>>,
    /// Whether what keeps the sort from being finished is shown.
    pub shows_missing: Live<bool>,
    /// Cards that the participant wants to be asked about later, in that order.
    pub put_off: Live<Vec<Index>>,
    /// Remarks by statement.
    pub remarks: Live<BTreeMap<Index, String>>,
    /// What the statements did not cover.
    pub closing_remark: Live<String>,
    /// The name the researchers will see.
    pub pseudonym: Live<String>,
    /// How much room the window gives.
    pub room: Live<Room>,
    /// How the participant likes the page.
    pub wishes: Live<Wishes>,
    /// What is open beside the work.
    pub panel: Live<Option<Panel>>,
    /// Whether the participant is asked if everything shall be deleted.
    pub stopping: Live<bool>,
    /// Whether the participant is asked to go on or to begin anew.
    pub coming_back: Live<bool>,
    /// Whether the browser keeps the draft.
    pub kept: Live<bool>,
    /// How many changes are being written down.
    pub writes: Live<usize>,
    /// Whether the browser says it has a connection.
    pub online: Live<bool>,
    /// The way of the finished sort.
    pub delivery: Live<Delivery>,
}

impl Desk {
    /// The desk for what was kept.
    pub fn new(props: SortingModel, kept: Kept) -> Self {
        let Kept {
            draft,
            history,
            wishes,
            pending: _,
        } = kept;
        let board = draft.board(props.grid.clone(), props.statements.len());
        let stack = first_stack(&board);
        let filled = (0..props.grid.columns().len()).map(|column| Live::new(board.filled(column)));
        let filled = filled.collect();
        let state = State {
            filled,
            broken: vec![OnceCell::new(); props.statements.len()],
            order: Live::new(draft.order.into()),
            receipt: Live::new(draft.receipt),
            ticket: Live::new(draft.ticket),
            board: Live::new(board),
            history: Live::new(history),
            step: Live::new(draft.step),
            chosen: Live::new(None),
            peek: Live::new(None),
            stack: Live::new(stack),
            said: Live::new(String::new()),
            told: Live::new((String::new(), false)),
            refused: Live::new(None),
            shows_missing: Live::new(false),
            put_off: Live::new(Vec::new()),
            remarks: Live::new(draft.remarks),
            closing_remark: Live::new(draft.closing_remark),
            pseudonym: Live::new(draft.pseudonym),
            room: Live::new(Room::default()),
            wishes: Live::new(wishes),
            panel: Live::new(None),
            stopping: Live::new(false),
            coming_back: Live::new(false),
            kept: Live::new(true),
            writes: Live::new(0),
            online: Live::new(true),
            delivery: Live::new(Delivery::Idle),
            props,
        };
        let desk = Self(Box::leak(Box::new(state)));
        follow(move || desk.count_columns());
        desk
    }

    /// Counts what the columns hold; most moves change one or two of them, and whatever follows only those is told.
    fn count_columns(self) {
        for (column, filled) in self.0.filled.iter().enumerate() {
            let now = self.board.with(|board| board.filled(column));
            if filled.get_untracked() != now {
                filled.set(now);
            }
        }
    }

    /// How many cards a column holds, read reactively.
    pub fn filled(self, column: usize) -> usize {
        self.0.filled[column].get()
    }

    /// What the page was rendered with.
    pub fn props(self) -> &'static SortingModel {
        &self.0.props
    }

    /// The steps there are, in order.
    pub fn steps(self) -> impl DoubleEndedIterator<Item = Step> {
        let props = self.props();
        // Practice is about moving cards.
        let is_there = |step: &Step| !props.practice || (Step::Piles..=Step::Review).contains(step);
        props.options.steps().filter(is_there)
    }

    /// The step before another one.
    pub fn step_before(self, step: Step) -> Option<Step> {
        self.steps().rfind(|other| *other < step)
    }

    /// Fills in a text of the interface.
    pub fn words<T>(self, read: impl FnOnce(&SortingTexts) -> T) -> T {
        read(&self.0.props.texts)
    }

    /// Text of a statement.
    pub fn text(self, card: Index) -> &'static str {
        &self.props().statements[card]
    }

    /// Text of a statement as it is drawn, with marks where its words may be broken.
    pub fn broken_text(self, card: Index) -> &'static str {
        self.0.broken[card].get_or_init(|| with_soft_hyphens(self.text(card)))
    }

    /// Number of statements.
    pub fn count(self) -> usize {
        self.0.props.statements.len()
    }

    /// The order this participant sees the statements in.
    pub fn order(self) -> Rc<[Index]> {
        self.order.get()
    }

    /// The whole draft as it is now, read reactively.
    pub fn draft(self) -> Draft {
        Draft {
            step: self.step.get(),
            order: self.order().to_vec(),
            cards: self.board.with(|board| board.cards().to_vec()),
            remarks: self.remarks.get(),
            closing_remark: self.closing_remark.get(),
            pseudonym: self.pseudonym.get(),
            receipt: self.receipt.get(),
            ticket: self.ticket.get(),
            sure_of: self.0.props.draft.sure_of.clone(),
            corrects: self.props().draft.corrects.clone(),
        }
    }

    /// Whether the draft is kept on the server as well.
    pub fn is_kept_elsewhere(self) -> bool {
        !self.ticket.get_untracked().is_empty()
    }

    /// Everything that survives a reload.
    pub fn to_keep(self) -> Kept {
        Kept {
            draft: untrack(|| self.draft()),
            history: self.history.get_untracked(),
            wishes: self.wishes.get_untracked(),
            pending: self.delivery.get_untracked() != Delivery::Idle,
        }
    }

    /// Follows everything that survives a reload.
    pub fn track_kept(self) {
        self.step.track();
        self.order.track();
        self.board.track();
        self.history.track();
        self.remarks.track();
        self.closing_remark.track();
        self.pseudonym.track();
        self.receipt.track();
        self.ticket.track();
        self.wishes.track();
        self.delivery.track();
    }

    /// Goes on with what was kept, or begins with the server's fresh draft.
    pub fn come_back(self, go_on: bool) {
        if !go_on {
            let props = self.props();
            let draft = props.draft.clone();
            let board = draft.board(props.grid.clone(), self.count());
            self.order.set(draft.order.into());
            self.receipt.set(draft.receipt);
            self.ticket.set(draft.ticket);
            self.stack.set(first_stack(&board));
            self.board.set(board);
            self.history.set(History::default());
            self.step.set(draft.step);
            self.remarks.set(draft.remarks);
            self.closing_remark.set(draft.closing_remark);
            self.pseudonym.set(draft.pseudonym);
            self.delivery.set(Delivery::Idle);
        }
        self.coming_back.set(false);
        focus::heading();
    }

    /// Whether the list is shown instead of the grid.
    pub fn is_list(self) -> bool {
        self.room.get().only_list || self.wishes.get().list
    }

    /// Whether the cards of the open pile lie below the reading pane.
    pub fn shows_pile(self) -> bool {
        self.room.get().wide && !self.is_list()
    }

    /// Whether a card is chosen, without following it.
    pub fn has_chosen(self) -> bool {
        self.chosen.get_untracked().is_some()
    }

    /// Changes how the page looks.
    pub fn wish(self, change: impl FnOnce(&mut Wishes)) {
        self.wishes.update(change);
    }

    /// Opens a panel, or closes it when it is open.
    pub fn toggle_panel(self, panel: Option<Panel>) {
        let open = self.panel.get_untracked();
        self.panel.set(panel.filter(|panel| Some(*panel) != open));
        if let (Some(closed), None) = (open, self.panel.get_untracked()) {
            focus::panel_button(closed.code());
        }
    }

    /// Asks whether everything shall be deleted, or no longer.
    pub fn ask_to_stop(self, ask: bool) {
        self.stopping.set(ask);
        focus::stop(ask);
    }

    /// Opens a stack.
    pub fn open(self, stack: Stack) {
        self.stack.set(stack);
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
            let in_stack = |card: &&Index| {
                let state = board.cards()[**card];
                match stack {
                    Stack::Tray => state.place == Place::Tray,
                    Stack::Pile(pile) => state.place == Place::Home && state.pile == Some(pile),
                    Stack::Unpiled => state.place == Place::Home && state.pile.is_none(),
                }
            };
            order.iter().filter(in_stack).copied().collect()
        })
    }

    /// Chooses a card, or releases it when it is chosen already.
    pub fn toggle(self, card: Index) {
        let number = (card + 1).to_string();
        let release = self.chosen.get_untracked() == Some(card);
        self.refused.set(None);
        self.chosen.set((!release).then_some(card));
        self.said.set(self.words(|texts| {
            let pattern = if release {
                texts.said_released()
            } else {
                texts.said_chosen()
            };
            pattern.fill(&[("number", &number)])
        }));
    }

    /// Releases the chosen card.
    pub fn release(self) {
        if let Some(card) = self.chosen.get_untracked() {
            self.toggle(card);
        }
    }

    /// A press on a cell: places the chosen card, or chooses the card there.
    pub fn click_cell(self, cell: Cell) {
        let there = self.board.with_untracked(|board| board.card_at(cell));
        match (self.chosen.get_untracked(), there) {
            (Some(card), Some(other)) if card == other => self.toggle(card),
            (Some(card), _) => self.act(|board| board.place_at(card, cell)),
            (None, Some(other)) => self.toggle(other),
            (None, None) => {}
        }
    }

    /// A press on a column's head: places the chosen card in its first free cell.
    pub fn click_column(self, column: usize) {
        if let Some(card) = self.chosen.get_untracked() {
            self.act(|board| board.place_in(card, column));
        }
    }

    /// Performs a move, remembers it and says what happened.
    pub fn act(self, change: impl FnOnce(&mut Board) -> Outcome) {
        let before = self.board.get_untracked();
        let mut after = before.clone();
        let outcome = change(&mut after);
        self.acted(&before, after, outcome);
    }

    fn acted(self, before: &Board, after: Board, outcome: Outcome) {
        self.refused.set(match outcome {
            Outcome::Full { column } => Some(column),
            _ => None,
        });
        if let Some(text) = self.words(|texts| announce::outcome(texts, &after, outcome)) {
            self.said.set(text);
        }
        let Some(card) = outcome.card() else { return };
        let mut history = self.history.get_untracked();
        history.push(card, before.cards(), after.cards());
        self.changed(after, history);
        focus::keep(card);
    }

    /// Takes the latest move back.
    pub fn undo(self) {
        self.travel(History::undo, |texts, what| {
            texts.said_undone().fill(&[("what", what)])
        });
    }

    /// Makes a move again that was taken back.
    pub fn redo(self) {
        self.travel(History::redo, |texts, what| {
            texts.said_redone().fill(&[("what", what)])
        });
    }

    fn travel(
        self,
        go: fn(&mut History, &mut Board) -> Option<Move>,
        say: fn(&SortingTexts, &str) -> String,
    ) {
        let mut board = self.board.get_untracked();
        let mut history = self.history.get_untracked();
        let Some(changes) = go(&mut history, &mut board) else {
            self.said.set(self.words(SortingTexts::undone_nothing));
            return;
        };
        self.said.set(self.words(|texts| {
            let what = announce::move_name(texts, &board, &changes);
            say(texts, &what)
        }));
        self.refused.set(None);
        self.changed(board, history);
    }

    /// Shows a new state of the board; cards that were displaced travel there.
    fn changed(self, board: Board, history: History) {
        motion::show_displaced(self, &board);
        self.history.set(history);
        self.board.set(board);
        self.chosen.set(None);
        self.put_off.update(|cards| {
            cards.retain(|card| {
                self.board
                    .with_untracked(|board| board.cards()[*card].pile.is_none())
            })
        });
        self.follow_stack();
    }

    /// Name of the move that undo would take back, read reactively.
    pub fn last_move(self) -> Option<String> {
        let changes = self.history.with(|history| history.last().cloned())?;
        Some(self.words(|texts| {
            self.board
                .with(|board| announce::move_name(texts, board, &changes))
        }))
    }

    /// Opens another stack when the open one has become empty.
    fn follow_stack(self) {
        let open = self.stack.get_untracked();
        if untrack(|| self.cards_in_stack(open).is_empty()) {
            self.stack.set(self.board.with_untracked(first_stack));
        }
    }

    /// Goes to a step and to the top of it.
    pub fn go(self, step: Step) {
        if self.delivery.get_untracked() == Delivery::Sending {
            // What is on its way cannot be changed; the answer is a matter of seconds.
            return;
        }
        self.chosen.set(None);
        self.peek.set(None);
        self.shows_missing.set(false);
        self.panel.set(None);
        self.stopping.set(false);
        self.delivery.set(Delivery::Idle);
        self.follow_stack();
        self.step.set(step);
        send::keep_again(self);
        focus::heading();
    }

    /// Goes past the grid if it is finished, otherwise says what is missing.
    pub fn finish(self, next: Step) {
        let missing = untrack(|| self.missing());
        if missing.is_empty() {
            self.go(next);
            return;
        }
        self.said.set(missing.join(" "));
        self.shows_missing.set(true);
    }

    /// What keeps the sort from being finished, one sentence each, read reactively.
    pub fn missing(self) -> Vec<String> {
        self.words(|texts| self.board.with(|board| announce::missing(texts, board)))
    }

    /// Goes to the first card that has no place yet, and chooses it.
    pub fn show_first_missing(self) {
        let order = self.order.get_untracked();
        let first = self.board.with_untracked(|board| {
            let mut waiting = order.iter().copied();
            waiting.find(|card| board.rank_of(*card).is_none())
        });
        let Some(card) = first else { return };
        if self.step.get_untracked() != Step::Grid {
            self.go(Step::Grid);
        }
        self.stack.set(untrack(|| self.stack_of(card)));
        if self.chosen.get_untracked() != Some(card) {
            self.toggle(card);
        }
        focus::card(card);
    }
}

/// The stack to open first: one that still holds cards, agree before disagree.
fn first_stack(board: &Board) -> Stack {
    let has = |place: Place, pile: Option<Pile>| {
        let mut cards = board.cards().iter();
        cards.any(|card| card.place == place && card.pile == pile)
    };
    for pile in [Pile::Agree, Pile::Disagree, Pile::Neutral] {
        if has(Place::Home, Some(pile)) {
            return Stack::Pile(pile);
        }
    }
    if has(Place::Home, None) {
        Stack::Unpiled
    } else {
        Stack::Tray
    }
}
