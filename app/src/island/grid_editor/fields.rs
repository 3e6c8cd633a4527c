//! The grid editor in the browser: the server's own fields, kept in step with each other.

use std::cell::Cell;

use analysis::Rank;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::{FURTHEST, GridWords, TALLEST, as_text, cells, drag, refit, verdict};
use crate::island::data::Data;
use crate::island::dom::{document, find, find_all, hear, later};
use crate::sorting::message::Pattern;
use crate::ui::rank::rank_class_between;

/// The editor while it is used: what the fields are held against.
#[derive(Clone, Copy)]
pub struct Editor(&'static Held);

struct Held {
    words: GridWords,
    statements: usize,
    board: String,
    /// Counts changes, so that only the last of several in a row is shown on the boards.
    changes: Cell<u32>,
}

/// So long nothing must change before the boards are drawn anew, in milliseconds.
const PAUSE: i32 = 600;

/// Follows every change of the fields in `element`.
pub fn start(element: &Element) {
    let Some(data) = Data::of(element) else {
        return;
    };
    // One editor for as long as the page is open.
    let editor = Editor(Box::leak(Box::new(Held {
        words: words(&data),
        statements: data.number("statements"),
        board: data.text("board"),
        changes: Cell::new(0),
    })));
    let changed = |event: &Event| {
        let field: Option<HtmlInputElement> = event.target()?.dyn_into().ok();
        field.map(|field| field.name())
    };
    hear(element, "input", move |event| {
        if changed(&event).is_some_and(|name| name.starts_with("height-")) {
            editor.follow();
        }
    });
    hear(element, "change", move |event| {
        let name = changed(&event);
        if let Some("lowest" | "highest") = name.as_deref() {
            set_range(&editor.0.words, name.as_deref() == Some("lowest"));
            editor.follow();
        }
    });
    drag::watch(element, editor);
}

impl Editor {
    /// Draws what the fields say.
    pub fn follow(self) {
        draw();
        let cells = sum(&self.0.words, self.0.statements);
        let change = self.0.changes.get().wrapping_add(1);
        self.0.changes.set(change);
        if cells == self.0.statements {
            later(PAUSE, move || {
                if self.0.changes.get() == change {
                    self.show_boards();
                }
            });
        }
    }

    fn show_boards(self) {
        let start = read("[name=start]").unwrap_or_default();
        let grid = as_text(start, &heights());
        for frame in find_all(".boards iframe") {
            let address = format!("{}{grid}", self.0.board);
            if frame.get_attribute("src").as_deref() != Some(&address) {
                crate::island::dom::set(&frame, "src", Some(&address));
            }
        }
    }
}

fn words(data: &Data) -> GridWords {
    let words = data.part("words");
    GridWords {
        lowest: words.text("lowest"),
        highest: words.text("highest"),
        cells: words.text("cells"),
        fits: words.text("fits"),
        too_few: words.text("too_few"),
        too_many: words.text("too_many"),
        column: words.text("column"),
    }
}

fn field(selector: &str) -> Option<HtmlInputElement> {
    find(selector)?.dyn_into().ok()
}

fn read<T: std::str::FromStr>(selector: &str) -> Option<T> {
    field(selector)?.value().parse().ok()
}

fn write(selector: &str, value: i8) {
    if let Some(field) = field(selector) {
        field.set_value(&value.to_string());
    }
}

fn heights() -> Vec<u16> {
    let fields = find_all(".gcols input").into_iter();
    fields
        .map(|field| {
            let field: HtmlInputElement = field.unchecked_into();
            field.value().parse::<u16>().unwrap_or(0).min(TALLEST)
        })
        .collect()
}

/// Lowest and highest rank pull each other along; the columns that stay keep their heights.
fn set_range(words: &GridWords, lowest_changed: bool) {
    let before = heights();
    let start: i8 = read("[name=start]").unwrap_or_default();
    let end = start + i8::try_from(before.len()).unwrap_or(1) - 1;
    let wanted = |selector: &str, otherwise: i8, changed: bool| {
        if changed {
            read(selector).unwrap_or(otherwise)
        } else {
            otherwise
        }
    };
    let low = wanted("#lowest", start, lowest_changed).clamp(-FURTHEST, FURTHEST - 1);
    let high = wanted("#highest", end, !lowest_changed).clamp(low + 1, FURTHEST);
    let heights = refit((start, &before), low, high);
    write("[name=start]", low);
    write("#lowest", low);
    write("#highest", high);
    let columns = find_all(".gcols > li");
    let (Some(list), Some(pattern)) = (find(".gcols"), columns.first()) else {
        return;
    };
    list.set_class_name(&format!("gcols cols-{}", heights.len()));
    for column in columns.iter().skip(1) {
        column.remove();
    }
    for (index, height) in heights.iter().enumerate() {
        let column = if index == 0 {
            pattern.clone()
        } else {
            let Ok(copy) = pattern.clone_node_with_deep(true) else {
                return;
            };
            // A copy of an item fits where the item is.
            let _ = list.append_child(&copy);
            copy.unchecked_into()
        };
        let rank = Rank(low.saturating_add(i8::try_from(index).unwrap_or(0)));
        name_column(
            words,
            &column,
            index,
            rank,
            (Rank(low), Rank(high)),
            *height,
        );
    }
}

fn name_column(
    words: &GridWords,
    column: &Element,
    index: usize,
    rank: Rank,
    (low, high): (Rank, Rank),
    height: u16,
) {
    let part = |selector: &str| column.query_selector(selector).ok().flatten();
    let id = format!("height-{index}");
    column.set_class_name(rank_class_between(low, high, rank));
    if let Some(label) = part("label") {
        crate::island::dom::set(&label, "for", Some(&id));
    }
    for (selector, text) in [
        ("label [aria-hidden]", rank.signed()),
        (
            "label .vh",
            Pattern(&words.column).fill(&[("n", &rank.signed())]),
        ),
    ] {
        if let Some(element) = part(selector) {
            element.set_text_content(Some(&text));
        }
    }
    if let Some(input) = part("input").and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
        input.set_id(&id);
        input.set_name(&id);
        input.set_value(&height.to_string());
    }
}

/// Draws as many cells over each field as it says.
fn draw() {
    for (drawing, height) in find_all(".gcols .cells").into_iter().zip(heights()) {
        drawing.set_text_content(None);
        for _ in 0..height {
            if let Ok(cell) = document().create_element("i") {
                let _ = drawing.append_child(&cell);
            }
        }
    }
}

/// Writes the sum and whether it is right, and gives it.
fn sum(words: &GridWords, statements: usize) -> usize {
    let cells = cells(&heights());
    for (selector, text) in [
        (".sum b", cells.to_string()),
        ("[data-verdict]", verdict(words, cells, statements)),
    ] {
        if let Some(element) = find(selector) {
            element.set_text_content(Some(&text));
        }
    }
    cells
}
