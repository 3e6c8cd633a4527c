//! What a press on the page asks for.
//!
//! Elements carry the act and its argument as data; one listener reads them
//! (see `events`). So an element needs no code of its own, and mouse, finger,
//! keyboard and switch do the same.

use super::desk::{Desk, Panel};
use super::{focus, piles, reader, seat, send, storage};
use crate::island::dom::Part;
use crate::sorting::board::{Cell, Index, Pile};
use crate::sorting::step::Step;

macro_rules! acts {
    ($($(#[$meta:meta])* $name:ident = $code:literal,)*) => {
        /// One kind of act; what it is about stands in its argument.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Act { $($(#[$meta])* $name,)* }

        impl Act {
            fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            fn parse(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)* _ => None }
            }
        }
    };
}

acts! {
    /// Go to a step.
    Go = "go",
    /// Go past the grid if it is finished, else say what is missing.
    Finish = "finish",
    /// Show the first thing that is missing.
    First = "first",
    /// Choose a card, or release it.
    Choose = "choose",
    /// Choose a card of the review and go to where it can be moved.
    Move = "move",
    /// A cell of the grid, as `column.row`.
    Cell = "cell",
    /// A column of the grid.
    Column = "column",
    /// A column of the list: place there, or go there.
    Jump = "jump",
    /// The open stack, from the list.
    Stacks = "stacks",
    /// Open a stack.
    Stack = "stack",
    /// The next or the previous card of the open stack.
    Walk = "walk",
    /// Take a card home.
    Home = "home",
    /// Put a card aside.
    Park = "park",
    /// Put the card that is asked about into a pile.
    Pile = "pile",
    /// Move a card between piles, as `card.pile`.
    Label = "label",
    /// Ask about this card later.
    Later = "later",
    /// Take the latest move back.
    Undo = "undo",
    /// Make it again.
    Redo = "redo",
    /// Open or close a panel.
    Panel = "panel",
    /// Ask the facilitator of the meeting.
    Ask = "ask",
    /// Put away what everybody in the meeting is told.
    Told = "told",
    /// Grid or list.
    List = "list",
    /// Size of the texts.
    Text = "text",
    /// More room between lines.
    Airy = "airy",
    /// Single keys on or off.
    Keys = "keys",
    /// Another language.
    Language = "language",
    /// Keep the draft on the server, to go on on another device.
    Keep = "keep",
    /// Ask whether to stop, or not any longer.
    Stop = "stop",
    /// Stop and delete.
    StopYes = "stop-yes",
    /// Go on with what was kept.
    Continue = "continue",
    /// Begin anew.
    Anew = "anew",
}

/// A button that does something.
pub trait Does {
    /// Gives the element an act with its argument.
    fn does(self, act: Act, argument: impl AsRef<str>) -> Self;
}

impl Does for Part {
    fn does(self, act: Act, argument: impl AsRef<str>) -> Self {
        let part = self.attr("data-do", act.code());
        if argument.as_ref().is_empty() {
            part
        } else {
            part.attr("data-arg", argument)
        }
    }
}

/// Does what an element asks for; says whether the press is used up.
pub fn perform(desk: Desk, code: &str, argument: &str) -> bool {
    let Some(act) = Act::parse(code) else {
        return false;
    };
    let number = argument.parse::<usize>().ok();
    match act {
        Act::Go => {
            if let Some(step) = Step::parse(argument) {
                desk.go(step);
            }
        }
        Act::Finish => desk.finish(Step::parse(argument).unwrap_or_default()),
        Act::First => desk.show_first_missing(),
        Act::Choose => with(number, |card| {
            desk.toggle(card);
            // The button that chooses goes when it has.
            focus::keep(card);
        }),
        Act::Move => with(number, |card| {
            desk.go(Step::Grid);
            desk.toggle(card);
            focus::card(card);
        }),
        Act::Cell => {
            if let Some(cell) = cell(argument) {
                desk.click_cell(cell);
            }
        }
        Act::Column => with(number, |column| desk.click_column(column)),
        Act::Jump => with(number, |column| {
            if desk.has_chosen() {
                desk.click_column(column);
            } else {
                focus::section(column);
            }
        }),
        Act::Stacks => focus::stacks(),
        Act::Stack => {
            if let Some(stack) = reader::stack_from(argument) {
                desk.open(stack);
            }
        }
        Act::Walk => reader::walk(desk, argument == "back"),
        Act::Home => with(number, |card| desk.act(|board| board.send_home(card))),
        Act::Park => with(number, |card| desk.act(|board| board.park(card))),
        Act::Pile => {
            if let Some(pile) = Pile::parse(argument) {
                piles::put(desk, pile);
            }
        }
        Act::Label => {
            if let Some((card, pile)) = label(argument) {
                desk.act(|board| board.label(card, pile));
            }
        }
        Act::Later => piles::put_off(desk),
        Act::Undo => desk.undo(),
        Act::Redo => desk.redo(),
        Act::Ask => seat::ask(desk, argument),
        Act::Told => desk.told.update(|(_, away)| *away = true),
        Act::Panel => desk.toggle_panel(Panel::parse(argument)),
        Act::List => desk.wish(|wishes| wishes.list = !wishes.list),
        Act::Text => with(number, |size| desk.wish(|wishes| wishes.text = size)),
        Act::Airy => desk.wish(|wishes| wishes.airy = !wishes.airy),
        Act::Keys => desk.wish(|wishes| wishes.no_keys = !wishes.no_keys),
        Act::Language => return send::change_language(desk, argument),
        Act::Keep => send::go_to(desk, "resume/keep", &desk.props().language),
        Act::Stop => desk.ask_to_stop(argument == "ask"),
        Act::StopYes => storage::leave(desk),
        Act::Continue => desk.come_back(true),
        Act::Anew => desk.come_back(false),
    }
    true
}

fn with(number: Option<usize>, act: impl FnOnce(usize)) {
    if let Some(number) = number {
        act(number);
    }
}

fn cell(argument: &str) -> Option<Cell> {
    let (column, row) = argument.split_once('.')?;
    Some(Cell {
        column: column.parse().ok()?,
        row: row.parse().ok()?,
    })
}

fn label(argument: &str) -> Option<(Index, Pile)> {
    let (card, pile) = argument.split_once('.')?;
    Some((card.parse().ok()?, Pile::parse(pile)?))
}
