//! Synspunkt's pages and islands.
//!
//! A page is a function of its data: the server fills a plain view model and
//! renders it, so nothing in this crate reads a clock, a database or the
//! network. Only the islands (feature `hydrate`) reach the browser.
#![recursion_limit = "256"]

pub mod domain;
pub mod island;
pub mod sorting;

#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod text;
pub mod ui;
