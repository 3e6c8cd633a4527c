//! Interactive parts that run in the browser.

#[cfg(feature = "hydrate")]
mod data;
#[cfg(feature = "hydrate")]
mod dom;
#[cfg(feature = "hydrate")]
mod exports;
pub mod grid_editor;
#[cfg(feature = "hydrate")]
mod live;
#[cfg(feature = "ssr")]
pub mod mount;
pub mod present_keys;
pub mod sorting;
