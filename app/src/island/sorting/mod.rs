//! The participant's sort as one island: read, piles, grid, review, remarks, send.
//!
//! The server's plain form stays on the page until the island is ready, and
//! the finished sort is sent by the same kind of form to the same parser.

mod announce;
mod columns;
mod desk;
mod drag;
mod fit;
mod focus;
mod frame;
mod grid;
mod history;
mod keys;
mod list;
mod piles;
pub mod props;
mod read;
mod reader;
mod remarks;
mod review;
mod send;
mod storage;
pub mod wipe;

use std::sync::Arc;

use leptos::prelude::*;

use self::desk::Desk;
use self::props::SortingModel;
use crate::island::live::part;
use crate::sorting::draft::Draft;
use crate::sorting::step::Step;

/// Width in CSS pixels below which the list replaces the grid; zoom counts.
const NARROW: f64 = 600.0;

/// The whole sort.
pub fn view(model: SortingModel) -> AnyView {
    let model = Arc::new(model);
    let desk = Desk::new(Arc::clone(&model), starting_draft(&model));
    watch_width(desk);
    Effect::new(move |_| {
        storage::keep(&model.slug, &desk.snapshot());
    });
    if let Some(root) = document().document_element() {
        // Hides the plain form and tells tests that the island is alive.
        let _ = root.set_attribute("data-island", "ready");
    }
    workspace(desk)
}

/// The draft kept in this tab if it belongs to this study, else the server's.
fn starting_draft(props: &SortingModel) -> Draft {
    props
        .resume
        .then(|| storage::kept(&props.slug))
        .flatten()
        .filter(|draft| {
            draft.has_order_of(props.statements.len())
                && draft.cards.len() == props.statements.len()
        })
        .unwrap_or_else(|| props.draft.clone())
}

fn watch_width(desk: Desk) {
    let measure = move || {
        let width = window().inner_width().ok().and_then(|width| width.as_f64());
        let narrow = width.is_some_and(|width| width < NARROW);
        if desk.narrow.get_untracked() != narrow {
            desk.narrow.set(narrow);
        }
    };
    measure();
    let handle = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || handle.remove());
}

fn workspace(desk: Desk) -> AnyView {
    let step = Memo::new(move |_| desk.step.get());
    let page = part(move || match step.get() {
        Step::Read => read::view(desk),
        Step::Piles => piles::view(desk),
        Step::Grid => grid::view(desk),
        Step::Review => review::view(desk),
        Step::Remarks => remarks::view(desk),
        Step::Send => send::view(desk),
    });
    view! {
        <div class="sorting">{page}</div>
        <p class="vh" role="status" aria-live="polite">{desk.said}</p>
    }
    .into_any()
}
