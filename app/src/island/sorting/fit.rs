//! One text size for all cards, chosen from the room a cell has.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, HtmlElement};

use super::desk::Desk;
use super::room::scale;
use crate::island::dom::{el, find, follow, hear, px, set, soon, style, window};
use crate::sorting::step::Step;
use crate::ui::hyphen::SOFT_HYPHEN;

/// Sizes tried in turn, in CSS pixels.
const SIZES: [f64; 4] = [14.0, 13.0, 12.0, 11.0];
/// Lines at which 12 px with an ellipsis beats 11 px.
const ENOUGH_LINES: f64 = 6.0;
/// Width of a column in letters of the head below which heads get short.
const SLIM: f64 = 70.0;

/// Chooses size and lines when the board appears, on resize, and when the arrangement changes.
pub fn watch(desk: Desk) {
    let choose = move || soon(move || choose(desk));
    follow(move || {
        desk.room.track();
        desk.wishes.track();
        desk.coming_back.track();
        desk.shows_missing.track();
        desk.told.track();
        if desk.step.get() == Step::Grid {
            choose();
        }
    });
    hear(&window(), "resize", move |_| choose());
}

fn choose(desk: Desk) {
    // The place of a cell is as large as the card in it.
    let (Some(board), Some(spot)) = (
        find(".board"),
        find(".board .q-spot:not([role=columnheader]) > *"),
    ) else {
        return;
    };
    let scale = scale(desk);
    let area = spot.get_bounding_client_rect();
    let (side, above, leading) = around_text(&spot);
    let (width, height) = (area.width() - side, area.height() - above);
    let longest = (0..desk.count()).max_by_key(|card| desk.text(*card).chars().count());
    let Some(text) = longest.map(|card| format!("{} {}", card + 1, desk.broken_text(card))) else {
        return;
    };
    let lines_at = |size: f64| (height / (size * leading)).floor().max(1.0);
    let needed = |size: f64| needed_lines(&board, &text, size, width, leading);
    let sizes = SIZES.map(|size| size * scale);
    let fitting = sizes
        .into_iter()
        .find(|size| needed(*size) <= lines_at(*size));
    let size = fitting.unwrap_or_else(|| {
        if lines_at(sizes[2]) >= ENOUGH_LINES {
            sizes[2]
        } else {
            sizes[3]
        }
    });
    style(&board, "--cell-text", &tenths(size));
    style(&board, "--cell-lines", &whole(lines_at(size)).to_string());
    let slim = area.width() < SLIM * scale;
    set(&board, "data-slim", slim.then_some(""));
}

/// Padding and edges of a card across and down, and its line height.
fn around_text(spot: &HtmlElement) -> (f64, f64, f64) {
    // A free cell has no text, so the style sheet's numbers stand here, too.
    let wide = spot.closest(".is-wide").ok().flatten().is_some();
    if wide {
        (12.0, 9.0, 1.2)
    } else {
        (10.0, 5.0, 1.18)
    }
}

/// Lines that `text` takes at a size and width, measured out of sight.
fn needed_lines(board: &Element, text: &str, size: f64, width: f64, leading: f64) -> f64 {
    let probe = el("div", "probe").text(text);
    let element = probe.element();
    style(element, "width", &px(width.floor()));
    style(element, "font-size", &tenths(size));
    let _ = board.append_child(element);
    let lines = (f64::from(element.scroll_height()) / (size * leading)).round();
    element.remove();
    lines
}

fn whole(number: f64) -> i32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a small number of lines or pixels"
    )]
    let whole = number as i32;
    whole
}

/// A length in tenths of a pixel; whole numbers, because writing fractions costs a tenth of the script.
fn tenths(length: f64) -> String {
    let tenths = whole(length * 10.0);
    format!("{}.{}px", tenths / 10, tenths % 10)
}

/// What is copied is the text as it was written.
pub fn copy_without_hyphens(event: &Event) {
    let event: &ClipboardEvent = event.unchecked_ref();
    let selected = window().get_selection().ok().flatten();
    let text = selected
        .map(|selection| String::from(selection.to_string()))
        .unwrap_or_default();
    if text.contains(SOFT_HYPHEN)
        && let Some(data) = event.clipboard_data()
    {
        // Where this is refused the soft hyphens are copied, which do not show.
        let _ = data.set_data("text/plain", &text.replace(SOFT_HYPHEN, ""));
        event.prevent_default();
    }
}
