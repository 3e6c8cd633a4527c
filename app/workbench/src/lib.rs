//! What runs in a researcher's browser: the same engine as on the server, so that loadings, flags, factor arrays,
//! distinguishing statements and reliabilities follow the hand without asking anybody.
//!
//! A module of its own, because it carries the engine, which participants never need. The page it works on is complete
//! without it (`app::page::researcher::workbench::rotation`); here only texts, classes and places change.

pub mod engine;
#[cfg(target_arch = "wasm32")]
mod hand;
#[cfg(target_arch = "wasm32")]
mod pen;
#[cfg(target_arch = "wasm32")]
mod rest;
#[cfg(target_arch = "wasm32")]
mod sheet;
#[cfg(target_arch = "wasm32")]
mod wait;

/// Takes over what the page has to follow.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    let _ = hand::start();
    let _ = wait::start();
    let _ = pen::start();
}
