//! Interactive parts that run in the browser.

pub mod grid_editor;
pub mod present_keys;
pub mod sorting;
