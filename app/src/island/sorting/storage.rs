//! What the browser keeps, so that neither a reload nor a crash loses anything.
//!
//! The draft is one entry of the browser's local storage, written at every
//! change. A mark in the tab's session storage tells a reload, which simply
//! goes on, from a new visit, which asks first: on a shared computer the next
//! person must not be shown another's sort. Where storage is blocked the sort
//! works all the same, and the page says that nothing is kept.

use leptos::prelude::window;
use web_sys::{Element, Storage};

use super::desk::Desk;
use super::props::SortingModel;
use super::send;
use crate::island::dom::ready;
use crate::sorting::kept::{Kept, ticket_line};

fn key(slug: &str) -> String {
    format!("synspunkt:{slug}")
}

/// The name under which a study's draft is kept. A correction has one of its own: on a shared computer it must not
/// replace the draft of somebody else.
pub fn name(props: &SortingModel) -> String {
    let mut name = props.slug.clone();
    if props.is_correction() {
        name.push('~');
    }
    name
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn tab() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// Keeps everything; says whether that was possible.
pub fn keep(slug: &str, kept: &Kept) -> bool {
    if let Some(tab) = tab() {
        // Without the mark a reload asks, which loses nothing.
        let _ = tab.set_item(&key(slug), "1");
    }
    storage().is_some_and(|storage| storage.set_item(&key(slug), &kept.write()).is_ok())
}

/// What was kept earlier, if it can still be read.
pub fn kept(slug: &str, statements: usize) -> Option<Kept> {
    let text = storage()?.get_item(&key(slug)).ok().flatten()?;
    Kept::read(&text, statements)
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

/// Removes everything that a study has kept.
fn wipe(slug: &str) {
    for storage in [storage(), tab()].into_iter().flatten() {
        // Nothing to do when storage is blocked: then nothing was kept either.
        let _ = storage.remove_item(&key(slug));
        let _ = storage.remove_item(&seat_key(slug));
    }
}

/// Removes everything and goes back to the information, or to the receipt; what is kept on the server is deleted as well.
pub fn leave(desk: Desk) {
    let props = desk.props();
    if desk.is_kept_elsewhere() {
        if window().navigator().on_line() {
            wipe(&name(props));
        }
        send::go_to(desk, "stop", &props.language);
        return;
    }
    wipe(&name(props));
    let address = if props.is_correction() {
        format!("/receipt?lang={}", props.language)
    } else {
        format!("/s/{}?lang={}", props.slug, props.language)
    };
    // A page that cannot be left is still wiped.
    let _ = window().location().replace(&address);
}

fn argument(element: &Element) -> String {
    let argument = element.get_attribute("data-props").unwrap_or_default();
    argument.trim_matches('"').to_owned()
}

/// Removes what the study named in `element` has kept, once its sort is sent or given up.
pub fn wipe_for(element: &Element) {
    wipe(&argument(element));
    ready();
}

/// Notes the ticket that stands in `element` after the study's name, if the study has kept a draft.
pub fn keep_ticket(element: &Element) {
    let argument = argument(element);
    if let (Some((slug, ticket)), Some(storage)) = (argument.split_once(' '), storage())
        && let Ok(Some(kept)) = storage.get_item(&key(slug))
    {
        // Where this fails, the form on the page carries the ticket all the same.
        let _ = storage.set_item(&key(slug), &(kept + &ticket_line(ticket)));
    }
    ready();
}
