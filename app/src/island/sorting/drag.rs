//! Dragging and swiping, as a bonus: pointer events, so that they work by mouse, pen and finger.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

use super::act::perform;
use super::desk::{Desk, Stack};
use super::reader;
use crate::island::dom::{around, class, document, find, number, px, set, style};
use crate::sorting::board::{Cell, Index, Pile};

/// How far the pointer moves before a press becomes a drag, in CSS pixels.
const THRESHOLD: f64 = 6.0;
/// How far a card is swiped before it goes into a pile.
const SWIPE: f64 = 70.0;

/// What was pressed, and where.
struct Press {
    what: Pressed,
    pointer: i32,
    x: f64,
    y: f64,
    /// The copy that follows the pointer once the press has become a drag.
    carried: Option<Element>,
}

enum Pressed {
    /// A card of the board.
    Card(Index, Element),
    /// The card that is asked about.
    Asked(Element),
}

#[derive(Default)]
struct State {
    press: Option<Press>,
    swallow: bool,
}

/// A press, and the card that follows the pointer once it has become a drag; there as long as the page is.
#[derive(Clone, Copy)]
pub struct Drag {
    desk: Desk,
    state: &'static RefCell<State>,
}

/// What an event of the pointer does.
type Listener = fn(Drag, &PointerEvent);

impl Drag {
    /// The events it listens to.
    pub const LISTENS: [(&'static str, Listener); 4] = [
        ("pointerdown", Self::down),
        ("pointermove", Self::moved),
        ("pointerup", Self::up),
        ("pointercancel", Self::cancel),
    ];

    /// No drag yet.
    pub fn new(desk: Desk) -> Self {
        Self {
            desk,
            state: Box::leak(Box::default()),
        }
    }

    /// Whether the click that follows a drag is to be ignored, once.
    pub fn swallows(self) -> bool {
        std::mem::take(&mut self.state.borrow_mut().swallow)
    }

    fn down(self, event: &PointerEvent) {
        let what = if event.button() != 0 {
            None
        } else if let Some(asked) = around(event, "[data-swipe]") {
            Some(Pressed::Asked(asked))
        } else {
            around(event, ".board:not(.is-list) [data-card]").and_then(|element| {
                let card = number(&element, "data-card")?;
                Some(Pressed::Card(card, element))
            })
        };
        let mut state = self.state.borrow_mut();
        state.swallow = false;
        state.press = what.map(|what| Press {
            what,
            pointer: event.pointer_id(),
            x: f64::from(event.client_x()),
            y: f64::from(event.client_y()),
            carried: None,
        });
    }

    fn moved(self, event: &PointerEvent) {
        let mut state = self.state.borrow_mut();
        let Some(press) = &mut state.press else {
            return;
        };
        if press.pointer != event.pointer_id() {
            return;
        }
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        match &press.what {
            Pressed::Asked(asked) => style(asked, "translate", &px(x - press.x)),
            Pressed::Card(_, source) => {
                if press.carried.is_none() && (x - press.x).hypot(y - press.y) > THRESHOLD {
                    press.carried = lift(source);
                }
                if let Some(carried) = &press.carried {
                    event.prevent_default();
                    let place = format!("translate({}, {}) translate(-50%, -50%)", px(x), px(y));
                    style(carried, "transform", &place);
                }
            }
        }
    }

    fn up(self, event: &PointerEvent) {
        let Some(press) = self.let_go() else { return };
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        match press.what {
            Pressed::Asked(_) => self.swiped(x - press.x, y - press.y),
            Pressed::Card(card, _) => {
                if press.carried.is_some() {
                    event.prevent_default();
                    self.state.borrow_mut().swallow = true;
                    self.dropped(card, x, y);
                }
            }
        }
    }

    /// The browser took the pointer over, for instance to scroll.
    fn cancel(self, _: &PointerEvent) {
        self.let_go();
    }

    fn let_go(self) -> Option<Press> {
        let press = self.state.borrow_mut().press.take()?;
        match &press.what {
            Pressed::Asked(asked) => style(asked, "translate", ""),
            Pressed::Card(_, source) => {
                if let Some(carried) = &press.carried {
                    carried.remove();
                    class(source, "is-carried", false);
                }
            }
        }
        Some(press)
    }

    /// To the side where the pile's button stands; downwards it is the neutral one.
    fn swiped(self, across: f64, down: f64) {
        if across.abs().max(down.abs()) < SWIPE {
            return;
        }
        let from_right = find("html[dir=rtl]").is_some();
        let pile = if down > across.abs() {
            Pile::Neutral
        } else if across.abs() < SWIPE {
            return;
        } else if (across > 0.0) == from_right {
            Pile::Disagree
        } else {
            Pile::Agree
        };
        perform(self.desk, "pile", pile.code());
    }

    /// Over a place the card goes there, elsewhere it returns.
    fn dropped(self, card: Index, x: f64, y: f64) {
        #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
        let Some(below) = document().element_from_point(x as f32, y as f32) else {
            return;
        };
        if let Ok(Some(place)) = below.closest("[data-col]") {
            match (number(&place, "data-col"), number(&place, "data-row")) {
                (Some(column), Some(row)) if row > 0 => {
                    let cell = Cell {
                        column,
                        row: row - 1,
                    };
                    self.desk.act(|board| board.place_at(card, cell));
                }
                (Some(column), _) => self.desk.act(|board| board.place_in(card, column)),
                _ => {}
            }
        } else if let Ok(Some(tab)) = below.closest("[data-stack]") {
            let code = tab.get_attribute("data-stack").unwrap_or_default();
            match reader::stack_from(&code) {
                Some(Stack::Tray) => self.desk.act(|board| board.park(card)),
                Some(Stack::Pile(pile)) => self.desk.act(|board| board.pile(card, pile)),
                _ => self.desk.act(|board| board.send_home(card)),
            }
        }
        if self.desk.chosen.get_untracked() == Some(card) {
            self.desk.release();
        }
    }
}

/// A copy of a card that can be carried; its place shows that it is away.
fn lift(source: &Element) -> Option<Element> {
    let copy: Element = source.clone_node_with_deep(true).ok()?.unchecked_into();
    for name in ["data-card", "data-do", "data-col", "data-row"] {
        set(&copy, name, None);
    }
    copy.set_class_name("card ghost");
    set(&copy, "aria-hidden", Some("true"));
    set(&copy, "tabindex", Some("-1"));
    class(source, "is-carried", true);
    let _ = find(".board")?.append_child(&copy);
    Some(copy)
}
