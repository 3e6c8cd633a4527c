//! Interactive parts that run in the browser.

#[cfg(feature = "hydrate")]
mod exports;
pub mod grid_editor;
mod live;
pub mod mount;
pub mod present_keys;
pub mod sorting;
