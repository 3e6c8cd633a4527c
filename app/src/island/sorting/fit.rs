//! One text size for all cards, chosen from the room a cell has.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::desk::Desk;

/// Sizes tried in turn, in CSS pixels.
const SIZES: [f64; 4] = [14.0, 13.0, 12.0, 11.0];
/// Line height of a card.
const LEADING: f64 = 1.2;
/// Gap between cells.
const GAP: f64 = 4.0;
/// Lines at which 12 px with an ellipsis beats 11 px.
const ENOUGH_LINES: f64 = 6.0;

/// Chooses size and lines now, on resize, and when the arrangement changes.
pub fn watch(desk: Desk) {
    let choose = move || request_animation_frame(move || choose(desk));
    Effect::new(move |_| {
        desk.is_list();
        choose();
    });
    let handle = window_event_listener(leptos::ev::resize, move |_| choose());
    on_cleanup(move || handle.remove());
}

fn choose(desk: Desk) {
    let Some(grid) = query(".board .q") else {
        return;
    };
    let Some(board) = query(".board") else { return };
    let Some(head) = query(".board .q-head") else {
        return;
    };
    let props = desk.props();
    let columns = props.grid.columns().len() as f64;
    let rows = f64::from(props.grid.max_height());
    let area = grid.get_bounding_client_rect();
    let wide = window()
        .inner_width()
        .ok()
        .and_then(|width| width.as_f64())
        .unwrap_or(0.0)
        >= 1200.0;
    let (side, around) = if wide { (12.0, 9.0) } else { (10.0, 5.0) };
    let width = (area.width() - GAP * (columns - 1.0)) / columns - side;
    let height =
        (area.height() - head.get_bounding_client_rect().height() - GAP * rows) / rows - around;
    let longest = (0..desk.count()).max_by_key(|card| desk.text(*card).chars().count());
    let Some(text) = longest.map(|card| format!("{} {}", card + 1, desk.text(card))) else {
        return;
    };
    let lines_at = |size: f64| (height / (size * LEADING)).floor().max(1.0);
    let fitting = SIZES
        .into_iter()
        .find(|size| needed_lines(&board, &text, *size, width) <= lines_at(*size));
    let size = fitting.unwrap_or_else(|| {
        if lines_at(12.0) >= ENOUGH_LINES {
            12.0
        } else {
            11.0
        }
    });
    let style = board.style();
    // Both are hints; the sheet has defaults for a browser that refuses them.
    let _ = style.set_property("--cell-text", &format!("{size}px"));
    let _ = style.set_property("--cell-lines", &format!("{}", lines_at(size)));
}

/// Lines that `text` takes at a size and width, measured out of sight.
fn needed_lines(board: &web_sys::HtmlElement, text: &str, size: f64, width: f64) -> f64 {
    let Some(probe) = document()
        .create_element("div")
        .ok()
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return f64::INFINITY;
    };
    probe.set_class_name("probe");
    probe.set_text_content(Some(text));
    let style = probe.style();
    let _ = style.set_property("width", &format!("{width}px"));
    let _ = style.set_property("font-size", &format!("{size}px"));
    if board.append_child(&probe).is_err() {
        return f64::INFINITY;
    }
    let lines = (f64::from(probe.scroll_height()) / (size * LEADING)).round();
    probe.remove();
    lines
}

fn query(selector: &str) -> Option<web_sys::HtmlElement> {
    document()
        .query_selector(selector)
        .ok()
        .flatten()?
        .dyn_into()
        .ok()
}
