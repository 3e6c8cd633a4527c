//! Dragging, as a bonus: pointer events, so that it works by mouse, pen and finger.

use leptos::ev::{MouseEvent, PointerEvent};
use leptos::prelude::*;

use wasm_bindgen::JsCast;

use super::desk::Desk;
use super::keys;
use crate::island::live::part;
use crate::sorting::board::{Cell, Index};

/// How far the pointer moves before a press becomes a drag, in CSS pixels.
const THRESHOLD: f64 = 6.0;

#[derive(Clone, Copy, Debug)]
struct Press {
    card: Index,
    pointer: i32,
    x: f64,
    y: f64,
}

/// A press, and the card that follows the pointer once it has become a drag.
#[derive(Clone, Copy)]
pub struct Drag {
    desk: Desk,
    press: RwSignal<Option<Press>>,
    carried: RwSignal<Option<(Index, f64, f64)>>,
    swallow: RwSignal<bool>,
}

impl Drag {
    /// No drag yet.
    pub fn new(desk: Desk) -> Self {
        Self {
            desk,
            press: RwSignal::new(None),
            carried: RwSignal::new(None),
            swallow: RwSignal::new(false),
        }
    }

    /// A press on a card may become a drag.
    pub fn down(self, event: &PointerEvent) {
        self.swallow.set(false);
        if event.button() != 0 || self.desk.is_list() {
            return;
        }
        let card = element(event.target())
            .and_then(|element| element.closest("[data-card]").ok().flatten())
            .and_then(|element| element.get_attribute("data-card")?.parse().ok());
        if let Some(card) = card {
            self.press.set(Some(Press {
                card,
                pointer: event.pointer_id(),
                x: f64::from(event.client_x()),
                y: f64::from(event.client_y()),
            }));
        }
    }

    /// The pointer moves; past the threshold the card follows.
    pub fn moved(self, event: &PointerEvent) {
        let Some(press) = self.press.get_untracked() else {
            return;
        };
        if press.pointer != event.pointer_id() {
            return;
        }
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let far = (x - press.x).hypot(y - press.y) > THRESHOLD;
        if far || self.carried.get_untracked().is_some() {
            event.prevent_default();
            self.carried.set(Some((press.card, x, y)));
        }
    }

    /// The card is let go: over a place it goes there, elsewhere it returns.
    pub fn up(self, event: &PointerEvent) {
        self.press.set(None);
        let Some((card, x, y)) = self.carried.get_untracked() else {
            return;
        };
        self.carried.set(None);
        self.swallow.set(true);
        event.prevent_default();
        #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
        let Some(below) = document().element_from_point(x as f32, y as f32) else {
            return;
        };
        if let Ok(Some(place)) = below.closest("[data-col]") {
            let read = |name: &str| place.get_attribute(name)?.parse::<usize>().ok();
            match (read("data-col"), read("data-row")) {
                (Some(column), Some(row)) if row > 0 => {
                    self.desk.act(|board| {
                        board.place_at(
                            card,
                            Cell {
                                column,
                                row: row - 1,
                            },
                        )
                    });
                }
                (Some(column), _) => self.desk.act(|board| board.place_in(card, column)),
                _ => {}
            }
        } else if let Ok(Some(stack)) = below.closest("[data-stack]")
            && let Some(code) = stack.get_attribute("data-stack")
        {
            keys::drop_on_stack(self.desk, card, &code);
        }
    }

    /// The browser took the pointer over, for instance to scroll.
    pub fn cancel(self) {
        self.press.set(None);
        self.carried.set(None);
    }

    /// The click that follows a drag is not a choice.
    pub fn swallow_click(self, event: &MouseEvent) {
        if self.swallow.get_untracked() {
            self.swallow.set(false);
            event.stop_propagation();
            event.prevent_default();
        }
    }
}

fn element(target: Option<web_sys::EventTarget>) -> Option<web_sys::Element> {
    target?.dyn_into().ok()
}

/// The card under the pointer while it is carried.
pub fn ghost(desk: Desk, drag: Drag) -> AnyView {
    part(move || {
        let carried = drag.carried.get().map(|(card, x, y)| {
            view! {
                <div
                    class="card ghost"
                    aria-hidden="true"
                    style=("transform", format!("translate({x}px, {y}px) translate(-50%, -50%)"))
                >
                    <span class="tx"><span class="nr">{card + 1}</span>" "{desk.text(card)}</span>
                </div>
            }
        });
        carried.into_any()
    })
}
