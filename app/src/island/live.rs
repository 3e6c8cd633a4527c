//! Parts of an island that follow its state, under a few types only.
//!
//! Every closure in a view is a type of its own, and the code that keeps it up
//! to date is compiled for each. Through these functions it is compiled once
//! per kind, which halves the script.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;

/// A text that follows the state.
pub fn text(text: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(text)
}

/// One of a few fixed words that follows the state.
pub fn word(word: impl Fn() -> &'static str + Send + Sync + 'static) -> Signal<&'static str> {
    Signal::derive(word)
}

/// A yes or no that follows the state, as attributes of the ARIA kind spell it.
pub fn yes_no(yes: impl Fn() -> bool + Send + Sync + 'static) -> Signal<&'static str> {
    Signal::derive(move || if yes() { "true" } else { "false" })
}

/// A condition that follows the state.
pub fn flag(flag: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(flag)
}

/// A part of the page that follows the state.
pub fn part(part: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let part: SharedReactiveFunction<AnyView> = Arc::new(Mutex::new(part));
    part.into_any()
}
