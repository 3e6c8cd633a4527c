//! How the island begins: with what was kept, with the server's draft, or with a question.

use std::cell::Cell;

use web_sys::Element;

use super::act::{Act, Does};
use super::desk::Desk;
use super::props::SortingModel;
use super::{events, fit, frame, grid, piles, read, remarks, review, room, seat, send, storage};
use crate::island::dom::{Part, el, follow, hear, painted, ready, window};
use crate::sorting::board::{Card, Place};
use crate::sorting::history::History;
use crate::sorting::kept::{Kept, Wishes};
use crate::sorting::step::Step;

/// Builds the sort in its element; a model that cannot be read leaves the plain form standing.
pub fn start(element: &Element) {
    let Some(model) = SortingModel::of(element) else {
        return;
    };
    let element = element.clone();
    if model.practice {
        begin(&element, model, None);
        return;
    }
    storage::recall(&storage::name(&model), move |text| {
        let stored = text
            .and_then(|text| Kept::read(&text, model.statements.len()))
            .filter(|kept| kept.draft.corrects == model.draft.corrects);
        let asks = model.resume && !storage::is_known_tab(&storage::name(&model));
        match stored {
            Some(kept) if asks => ask_first(element, model, kept),
            stored => {
                begin(&element, model, stored);
            }
        }
    });
}

/// Asks whose draft it is, unless its sort has been sent: then the browser was closed before the draft was deleted, which
/// is done now, and nobody is offered it again.
fn ask_first(element: Element, model: SortingModel, kept: Kept) {
    let (slug, receipt) = (model.slug.clone(), kept.draft.receipt.clone());
    send::is_sent(&slug, &receipt, move |sent| {
        if !sent {
            begin(&element, model, Some(kept));
            return;
        }
        let name = storage::name(&model);
        storage::wipe(&name.clone(), move || {
            storage::recall(&name, move |_| {
                let desk = begin(&element, model, None);
                desk.told
                    .set((desk.words(|texts| texts.back_sent()), false));
            });
        });
    });
}

fn begin(element: &Element, model: SortingModel, stored: Option<Kept>) -> Desk {
    let known = storage::is_known_tab(&storage::name(&model));
    let asks = model.resume && stored.is_some() && !known;
    let (kept, pending) = starting_point(&model, stored);
    let resume = model.resume;
    let desk = Desk::new(model, kept);
    desk.coming_back.set(asks);
    room::watch(desk);
    fit::watch(desk);
    // Of the practice round nothing is kept, told or asked for again.
    if !desk.props().practice {
        send::watch_connection(desk);
        seat::watch(desk);
        keep_always(desk);
        if !resume && !desk.props().is_correction() && desk.kept.get_untracked() {
            // A reload must not bring back what was sent and refused.
            send::forget_the_form(desk.props());
        }
    }
    element.set_text_content(None);
    let root = workspace(desk);
    events::listen(desk, root.element());
    let _ = element.append_child(root.element());
    ready();
    if pending && !asks {
        send::try_again(desk);
    }
    desk
}

/// What was kept if it is newer than the server's draft, and whether it was on its way.
fn starting_point(model: &SortingModel, stored: Option<Kept>) -> (Kept, bool) {
    match stored {
        Some(kept) if model.resume => {
            let pending = kept.pending;
            (kept, pending)
        }
        stored => {
            let wishes = stored.as_ref().map(|kept| kept.wishes).unwrap_or_default();
            let mut draft = model.draft.clone();
            let mut history = History::default();
            // The server answered to this very sort: its cards lie where they lay, and its moves can still be taken
            // back. The form says nothing of the order within a column.
            if let Some(kept) = stored
                && kept.draft.receipt == draft.receipt
                && kept.draft.cards.iter().zip(&draft.cards).all(is_alike)
            {
                draft.cards = kept.draft.cards;
                history = kept.history;
            }
            (fresh(draft, history, wishes), false)
        }
    }
}

/// Whether a card lies in the same pile and column in both.
fn is_alike((one, other): (&Card, &Card)) -> bool {
    let places = match (one.place, other.place) {
        (Place::Cell(one), Place::Cell(other)) => one.column == other.column,
        (one, other) => one == other,
    };
    one.pile == other.pile && places
}

fn fresh(draft: crate::sorting::draft::Draft, history: History, wishes: Wishes) -> Kept {
    Kept {
        draft,
        history,
        wishes,
        pending: false,
    }
}

/// Writes every change down once it is drawn, or at once when the page is left, unless the participant has yet to say
/// whose draft it is. Until then the page says that something is not written yet.
fn keep_always(desk: Desk) {
    thread_local! {
        static UNWRITTEN: Cell<bool> = const { Cell::new(false) };
    }
    let write = move || {
        if UNWRITTEN.replace(false) {
            storage::keep(desk, &desk.to_keep().write());
            desk.writes.update(|writes| *writes -= 1);
        }
    };
    hear(&window(), "pagehide", move |_| write());
    follow(move || {
        desk.track_kept();
        if !desk.coming_back.get() && !UNWRITTEN.replace(true) {
            desk.writes.update(|writes| *writes += 1);
            painted(write);
        }
    });
    // What the page begins with is kept before anything else happens.
    write();
}

fn workspace(desk: Desk) -> Part {
    el("div", "sorting")
        .live_about(
            move || {
                vec![
                    desk.step.get() as usize,
                    usize::from(desk.coming_back.get()),
                ]
            },
            move |_| {
                let page = if desk.coming_back.get_untracked() {
                    come_back(desk)
                } else {
                    match desk.step.get_untracked() {
                        Step::Read => read::view(desk),
                        Step::Piles => piles::view(desk),
                        Step::Grid => grid::view(desk),
                        Step::Review => review::view(desk),
                        Step::Remarks => remarks::view(desk),
                        Step::Send => send::view(desk),
                    }
                };
                vec![page]
            },
        )
        .add(
            el("p", "vh")
                .attr("role", "status")
                .attr("aria-live", "polite")
                .live_text(move || desk.said.get()),
        )
}

/// The question at a new visit, which shows nothing of what was kept.
fn come_back(desk: Desk) -> Part {
    let texts = &desk.props().texts;
    frame::step_page(
        desk,
        el("main", "letter")
            .add(
                el("div", "")
                    .add(frame::heading(texts.back_title()))
                    .add(el("p", "lead").text(texts.back_lead())),
            )
            .add(
                el("div", "acts")
                    .add(
                        frame::button("btn btn-solid btn-lg", &texts.back_continue())
                            .does(Act::Continue, ""),
                    )
                    .add(
                        frame::button("btn btn-line btn-lg", &texts.back_anew())
                            .does(Act::Anew, ""),
                    ),
            )
            .add(el("p", "meta").text(texts.back_note())),
    )
}
