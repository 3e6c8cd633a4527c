//! The participant's sort as one island: read, piles, grid, review, remarks, send.
//!
//! The server's plain form stays on the page until the island is ready, and
//! the finished sort is sent by the same kind of form to the same parser.
#![expect(missing_docs, reason = "the island macro makes a struct without documentation")]

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
use crate::sorting::draft::Draft;
use crate::sorting::step::Step;

/// Width in CSS pixels below which the list replaces the grid; zoom counts.
const NARROW: f64 = 600.0;

/// The whole sort. Renders nothing on the server, where the plain form stands.
#[island]
pub fn Sorting(
    /// The study and the draft to start from.
    props: SortingModel,
) -> impl IntoView {
    let desk = RwSignal::new(None::<Desk>);
    let props = Arc::new(props);
    Effect::new(move |_| {
        let draft = starting_draft(&props);
        let ready = Desk::new(props.clone(), draft);
        watch_width(ready);
        desk.set(Some(ready));
        if let Some(root) = document().document_element() {
            // Hides the plain form and tells tests that the island is alive.
            let _ = root.set_attribute("data-island", "ready");
        }
    });
    let current = move || {
        desk.get().map(|desk| {
            let slug = desk.props().slug.clone();
            Effect::new(move |_| {
                storage::keep(&slug, &desk.snapshot());
            });
            workspace(desk)
        })
    };
    view! { <div class="sorting">{current}</div> }
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
    let page = move || match step.get() {
        Step::Read => read::view(desk),
        Step::Piles => piles::view(desk),
        Step::Grid => grid::view(desk),
        Step::Review => review::view(desk),
        Step::Remarks => remarks::view(desk),
        Step::Send => send::view(desk),
    };
    view! {
        {page}
        <p class="vh" role="status" aria-live="polite">{move || desk.said.get()}</p>
    }
    .into_any()
}
