//! How much room the window gives, in letters rather than in pixels.
//!
//! The arrangement follows the width and height of the window and the size of
//! the texts, never the kind of device. Zoom counts, because it makes the
//! window smaller in CSS pixels.

use super::desk::Desk;
use crate::island::dom::{document, follow, hear, set, window};

/// Sizes of the texts that the participant can choose, in per cent.
pub const TEXT_SIZES: [u16; 3] = [100, 115, 130];

/// The room for the board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// Piles and pane stand beside the grid, not above it.
    pub wide: bool,
    /// Words in the frame must be few.
    pub tight: bool,
    /// The grid would be too small; the list is shown.
    pub only_list: bool,
    /// The list's pane stands beside it, since height is scarce.
    pub low: bool,
}

impl Room {
    /// The room in a window, with its sizes in pixels of unscaled text.
    #[must_use]
    pub fn of(width: f64, height: f64) -> Self {
        let low = height < 480.0;
        Self {
            wide: width >= 1200.0,
            tight: width < 900.0,
            only_list: width < 600.0 || low,
            low: low && width >= 600.0,
        }
    }
}

/// How much larger the texts are than usual.
pub fn scale(desk: Desk) -> f64 {
    let size = desk.wishes.with(|wishes| wishes.text);
    f64::from(TEXT_SIZES[size.min(TEXT_SIZES.len() - 1)]) / 100.0
}

/// Follows the window and the participant's wishes.
pub fn watch(desk: Desk) {
    follow(move || {
        let wishes = desk.wishes.get();
        if let Some(root) = document().document_element() {
            let size = TEXT_SIZES[wishes.text.min(2)].to_string();
            set(&root, "data-text", (wishes.text > 0).then_some(&size));
            set(&root, "data-airy", wishes.airy.then_some(""));
        }
        measure(desk);
    });
    hear(&window(), "resize", move |_| measure(desk));
}

fn measure(desk: Desk) {
    let scale = scale(desk);
    let pixels = |size: Result<wasm_bindgen::JsValue, _>| {
        size.ok().and_then(|size| size.as_f64()).unwrap_or_default() / scale
    };
    let room = Room::of(
        pixels(window().inner_width()),
        pixels(window().inner_height()),
    );
    if desk.room.get_untracked() != room {
        desk.room.set(room);
    }
}
