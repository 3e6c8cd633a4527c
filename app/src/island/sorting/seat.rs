//! A seat in a meeting: how far it is, and asking for help. Step and count are all that is told.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Response, UrlSearchParams};

use super::act::{Act, Does};
use super::desk::Desk;
use super::frame::button;
use super::send::post;
use super::storage;
use crate::island::dom::{Part, el, follow, later, once, then};
use crate::sorting::board::Place;

/// Changes within this time are told together, in milliseconds.
const PAUSE: i32 = 2_000;
/// How long it takes at most until something that everybody is told is heard, in milliseconds.
const PATIENCE: i32 = 15_000;

/// The secret of the seat, on this page or from before a reload.
pub fn secret(desk: Desk) -> Option<String> {
    storage::seat(&storage::name(desk.props()))
}

/// Tells the server how far the seat is, whenever that changes.
pub fn watch(desk: Desk) {
    let props = desk.props();
    if !props.seat.is_empty() {
        storage::keep_seat(&storage::name(props), &props.seat);
    }
    if secret(desk).is_none() {
        return;
    }
    listen(desk);
    let due = Rc::new(Cell::new(false));
    follow(move || {
        // Read here, so that this runs again when it changes.
        let _ = (desk.step.get(), placed(desk));
        if !due.replace(true) {
            let due = Rc::clone(&due);
            later(PAUSE, move || {
                due.set(false);
                tell(desk, &[]);
            });
        }
    });
}

fn placed(desk: Desk) -> usize {
    desk.board.with(|board| {
        let cards = board.cards().iter();
        cards
            .filter(|card| !matches!(card.place, Place::Home | Place::Tray))
            .count()
    })
}

/// Asks again and again what everybody in the meeting is told.
fn listen(desk: Desk) {
    later(PATIENCE, move || {
        tell(desk, &[]);
        listen(desk);
    });
}

/// What is lost is told with the next change. The answer is what everybody in the meeting is told.
fn tell(desk: Desk, more: &[(&str, &str)]) {
    let (Some(seat), Ok(body)) = (secret(desk), UrlSearchParams::new()) else {
        return;
    };
    body.append("seat", &seat);
    body.append("lang", &desk.props().language);
    body.append("step", desk.step.get_untracked().code());
    body.append(
        "placed",
        &reactive_graph::graph::untrack(|| placed(desk)).to_string(),
    );
    for (name, value) in more {
        body.append(name, value);
    }
    let address = format!("/s/{}/progress", desk.props().slug);
    let heard = move |text: JsValue| {
        let text = text.as_string().unwrap_or_default();
        if desk.told.with_untracked(|(told, _)| *told != text) {
            desk.told.set((text, false));
        }
    };
    let answered = once(move |response: JsValue| {
        let response: Response = response.unchecked_into();
        if let (true, Ok(text)) = (response.ok(), response.text()) {
            then(&text, &once(heard), &JsValue::UNDEFINED);
        }
    });
    let lost = once(|_| ());
    then(&post(&address, &body), &answered, &lost);
}

/// Asks the facilitator, about the card that is chosen or looked at.
pub fn ask(desk: Desk, topic: &str) {
    let card = desk
        .chosen
        .get_untracked()
        .or_else(|| desk.peek.get_untracked());
    let statement = card.map_or(0, |card| card + 1).to_string();
    tell(
        desk,
        &[
            ("ask", "yes"),
            ("help-topic", topic),
            ("help-statement", &statement),
        ],
    );
    desk.toggle_panel(None);
    desk.said.set(desk.words(|texts| texts.ask_sent_title()));
}

/// What everybody in the meeting is told, above the work until it is put away. It is there before there is anything to
/// tell, so that a screen reader hears what comes.
pub fn told(desk: Desk) -> Part {
    el("div", "told").attr("role", "status").live(move || {
        let (text, away) = desk.told.get();
        if text.is_empty() || away {
            return Vec::new();
        }
        let lines = text.lines().map(|line| el("p", "").text(line));
        let close = desk.words(|texts| button("btn btn-quiet", &texts.help_close()));
        vec![
            el("div", "told-line")
                .add(el("div", "").all(lines))
                .add(close.does(Act::Told, "")),
        ]
    })
}

/// The buttons with which one asks, for the panel of instructions.
pub fn view(desk: Desk) -> Vec<Part> {
    if secret(desk).is_none() {
        return Vec::new();
    }
    let texts = &desk.props().texts;
    let topics = [
        ("sorting", texts.help_topic_sorting()),
        ("wording", texts.help_topic_wording()),
        ("technical", texts.help_topic_technical()),
        ("other", texts.help_topic_other()),
    ];
    let buttons = topics
        .into_iter()
        .map(|(topic, text)| button("btn btn-line", &text).does(Act::Ask, topic));
    vec![
        el("h2", "").text(texts.ask_facilitator()),
        el("p", "").text(texts.ask_note_chosen()),
        el("div", "acts").all(buttons),
    ]
}
