//! What the browser keeps, so that neither a reload nor a crash loses anything.
//!
//! The draft is the one entry of the study's own database (see `book`),
//! written at every change. A mark in the tab's session storage tells a
//! reload, which simply goes on, from a new visit, which asks first: on a
//! shared computer the next person must not be shown another's sort. Where
//! storage is blocked the sort works all the same, and the page says that
//! nothing is kept.

use web_sys::{Element, Storage};

use super::desk::Desk;
use super::props::SortingModel;
use super::{book, send};
use crate::island::dom::{ready, window};
use crate::sorting::kept::{kept_as, ticket_line};

fn key(slug: &str) -> String {
    format!("synspunkt:{slug}")
}

/// The name under which the page's draft is kept.
pub fn name(props: &SortingModel) -> String {
    kept_as(&props.slug, &props.condition, props.is_correction())
}

fn tab() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// Gives what was kept earlier, and from then on keeps what `keep` is given.
pub fn recall(slug: &str, go_on: impl FnOnce(Option<String>) + 'static) {
    book::open(&key(slug), go_on);
}

/// Keeps everything; the page says so once it is written.
pub fn keep(desk: Desk, text: &str) {
    if let Some(tab) = tab() {
        // Without the mark a reload asks, which loses nothing.
        let _ = tab.set_item(&key(&name(desk.props())), "1");
    }
    let possible = book::write(text, move || desk.writes.update(|writes| *writes -= 1));
    if possible {
        desk.writes.update(|writes| *writes += 1);
    }
    if desk.kept.get_untracked() != possible {
        desk.kept.set(possible);
    }
}

/// Whether this tab has been here before.
pub fn is_known_tab(slug: &str) -> bool {
    tab().is_some_and(|tab| tab.get_item(&key(slug)).ok().flatten().is_some())
}

fn seat_key(slug: &str) -> String {
    format!("synspunkt:{slug}:seat")
}

/// Keeps the secret of a seat in a meeting for as long as the tab is open.
pub fn keep_seat(slug: &str, secret: &str) {
    if let Some(tab) = tab() {
        // Without it the facilitator sees no progress after a reload; the sort is not touched.
        let _ = tab.set_item(&seat_key(slug), secret);
    }
}

/// The secret of the seat in a meeting.
pub fn seat(slug: &str) -> Option<String> {
    tab()?.get_item(&seat_key(slug)).ok().flatten()
}

/// Removes everything that a study has kept, then goes on.
pub fn wipe(slug: &str, then: impl FnOnce() + 'static) {
    if let Some(tab) = tab() {
        // Nothing to do when storage is blocked: then nothing was kept either.
        let _ = tab.remove_item(&key(slug));
        let _ = tab.remove_item(&seat_key(slug));
    }
    book::burn(&key(slug), then);
}

/// Removes everything and goes back to the information, or to the receipt; what is kept on the server is deleted as
/// well.
pub fn leave(desk: Desk) {
    let props = desk.props();
    if desk.is_kept_elsewhere() {
        let go = move || send::go_to(desk, "stop", &props.language);
        if window().navigator().on_line() {
            wipe(&name(props), go);
        } else {
            go();
        }
        return;
    }
    let address = if props.is_correction() {
        format!("/receipt?lang={}", props.language)
    } else {
        format!("/s/{}?lang={}", props.slug, props.language)
    };
    wipe(&name(props), move || {
        // A page that cannot be left is still wiped.
        let _ = window().location().replace(&address);
    });
}

fn argument(element: &Element) -> String {
    let argument = element.get_attribute("data-props").unwrap_or_default();
    argument.trim_matches('"').to_owned()
}

/// Removes what the study named in `element` has kept, once its sort is sent or given up.
pub fn wipe_for(element: &Element) {
    wipe(&argument(element), ready);
}

/// Notes the ticket that stands in `element` after the study's name, if the study has kept a draft.
pub fn keep_ticket(element: &Element) {
    let argument = argument(element);
    let Some((slug, ticket)) = argument.split_once(' ') else {
        return;
    };
    let line = ticket_line(ticket);
    recall(slug, move |kept| {
        // Where nothing was kept or nothing can be, the form on the page carries the ticket all the same.
        if !kept.is_some_and(|kept| book::write(&(kept + &line), ready)) {
            ready();
        }
    });
}
