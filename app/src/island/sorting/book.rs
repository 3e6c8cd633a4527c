//! A database of the browser with one entry.
//!
//! Local storage would be simpler, but browsers write it down some seconds
//! late: what is in it is lost when the browser is killed. A transaction of
//! the browser's database is over when it is written.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{EventTarget, IdbDatabase, IdbFactory, IdbRequest, IdbTransactionMode};

use crate::island::dom::{hear, once, window};

/// The one store of a database and the one key in it.
const ENTRY: &str = "draft";

thread_local! {
    /// The database that is open.
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
}

fn factory() -> Option<IdbFactory> {
    window().indexed_db().ok().flatten()
}

/// Runs at the next event of this name.
fn at(target: &EventTarget, event: &str, run: impl FnOnce() + 'static) {
    let run = once(|_| run());
    // The names of events are fixed, so this cannot be refused.
    let _ = target.add_event_listener_with_callback(event, run.unchecked_ref());
}

/// Runs with whether a request was granted.
fn settled(request: &IdbRequest, run: impl FnOnce(bool) + 'static) {
    let run = Rc::new(Cell::new(Some(run)));
    for (event, granted) in [("success", true), ("error", false)] {
        let run = Rc::clone(&run);
        at(request, event, move || {
            if let Some(run) = run.take() {
                run(granted);
            }
        });
    }
}

/// Opens a database and reads its entry; nothing where there is none, or where storage is blocked.
pub fn open(name: &str, go_on: impl FnOnce(Option<String>) + 'static) {
    let Some(request) = factory().and_then(|factory| factory.open(name).ok()) else {
        go_on(None);
        return;
    };
    let database = {
        let request = request.clone();
        move || -> Option<IdbDatabase> { request.result().ok()?.dyn_into().ok() }
    };
    let fresh = database.clone();
    at(&request, "upgradeneeded", move || {
        // Without its store the entry can be neither read nor written, which is said then.
        let _ = fresh().map(|database| database.create_object_store(ENTRY));
    });
    settled(&request, move |_| {
        let reading = database().and_then(|database| {
            let transaction = database.transaction_with_str(ENTRY).ok()?;
            let reading = transaction
                .object_store(ENTRY)
                .ok()?
                .get(&ENTRY.into())
                .ok();
            let closing = database.clone();
            // Another tab, in which the sort has been sent, wants to remove it.
            hear(&database, "versionchange", move |_| closing.close());
            OPEN.set(Some(database));
            reading
        });
        let Some(reading) = reading else {
            go_on(None);
            return;
        };
        let answer = reading.clone();
        settled(&reading, move |_| {
            go_on(answer.result().ok().and_then(|entry| entry.as_string()));
        });
    });
}

/// Writes the entry; `written` runs when it is. Says whether writing is possible at all.
pub fn write(text: &str, written: impl FnOnce() + 'static) -> bool {
    let begin = |database: &IdbDatabase| {
        let mode = IdbTransactionMode::Readwrite;
        let transaction = database.transaction_with_str_and_mode(ENTRY, mode).ok()?;
        let store = transaction.object_store(ENTRY).ok()?;
        store.put_with_key(&text.into(), &ENTRY.into()).ok()?;
        at(&transaction, "complete", written);
        // At once, so that leaving the page cannot undo it; without this it would be a moment later.
        #[expect(
            deprecated,
            reason = "the crate's description is older than the standard"
        )]
        let _ = transaction.commit();
        Some(())
    };
    OPEN.with_borrow(|open| open.as_ref().and_then(begin))
        .is_some()
}

/// Removes a database with everything in it.
pub fn burn(name: &str, then: impl FnOnce() + 'static) {
    if let Some(open) = OPEN.take() {
        open.close();
    }
    match factory().and_then(|factory| factory.delete_database(name).ok()) {
        Some(request) => settled(&request, |_| then()),
        None => then(),
    }
}
