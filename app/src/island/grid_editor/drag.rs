//! Columns are made longer and shorter by their lower edge, with mouse, pen or finger. The fields do the same by keyboard.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, PointerEvent};

use super::TALLEST;
use super::fields::Editor;
use crate::island::dom::{hear, window};

/// Below this width columns lie on their side and are changed by their fields alone, in CSS pixels.
const NARROW: f64 = 600.0;

/// Follows pointers over the columns in `element`.
pub fn watch(element: &Element, editor: Editor) {
    hear(element, "pointerdown", move |event| {
        let Some((column, pointer)) = column_under(&event) else {
            return;
        };
        let width = window().inner_width().ok().and_then(|width| width.as_f64());
        if !pointer.is_primary() || pointer.button() != 0 || width.is_some_and(|w| w < NARROW) {
            return;
        }
        event.prevent_default();
        // Moves come to the column even when the pointer leaves it. Where this is refused it ends at the edge.
        let _ = column.set_pointer_capture(pointer.pointer_id());
        reach(&column, &pointer, editor);
    });
    hear(element, "pointermove", move |event| {
        if let Some((column, pointer)) = column_under(&event)
            && column.has_pointer_capture(pointer.pointer_id())
        {
            reach(&column, &pointer, editor);
        }
    });
}

/// The cells of a column, when the event came to them.
fn column_under(event: &web_sys::Event) -> Option<(Element, PointerEvent)> {
    let pointer = event.dyn_ref::<PointerEvent>()?.clone();
    let target: Element = event.target()?.dyn_into().ok()?;
    let cells = target.closest(".gcols .cells").ok()??;
    Some((cells, pointer))
}

/// As many cells as reach down to the pointer.
fn reach(cells: &Element, pointer: &PointerEvent, editor: Editor) {
    let Some(field) = field_of(cells) else {
        return;
    };
    let area = cells.get_bounding_client_rect();
    let size = cells
        .first_element_child()
        .map_or(CELL, |cell| cell.get_bounding_client_rect().height() + GAP);
    let wanted = ((f64::from(pointer.client_y()) - area.top()) / size + 0.5).floor();
    // Floating point in writing would be a tenth of all script.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small whole number that is not negative"
    )]
    let wanted = (wanted.clamp(0.0, f64::from(TALLEST)) as usize).to_string();
    if field.value() != wanted {
        field.set_value(&wanted);
        editor.follow();
    }
}

/// A cell with the gap below it, and that gap, in CSS pixels, as the style sheet draws them.
const CELL: f64 = 26.0;
const GAP: f64 = 2.0;

fn field_of(cells: &Element) -> Option<HtmlInputElement> {
    let field = cells.parent_element()?.query_selector("input").ok()??;
    field.dyn_into().ok()
}
