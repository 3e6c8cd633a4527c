//! The participant's sort as one island: read, piles, grid, review, remarks, send.
//!
//! The server's plain form stays on the page until the island is ready, and
//! the finished sort is sent by the same kind of form to the same parser.

#[cfg(feature = "hydrate")]
mod act;
#[cfg(feature = "hydrate")]
mod book;
#[cfg(feature = "hydrate")]
mod choice;
#[cfg(feature = "hydrate")]
mod columns;
#[cfg(feature = "hydrate")]
mod desk;
#[cfg(feature = "hydrate")]
mod drag;
#[cfg(feature = "hydrate")]
mod events;
#[cfg(feature = "hydrate")]
mod fit;
#[cfg(feature = "hydrate")]
mod focus;
#[cfg(feature = "hydrate")]
mod frame;
#[cfg(feature = "hydrate")]
mod grid;
#[cfg(feature = "hydrate")]
mod keys;
#[cfg(feature = "hydrate")]
mod list;
#[cfg(feature = "hydrate")]
mod motion;
#[cfg(feature = "hydrate")]
mod panel;
#[cfg(feature = "hydrate")]
mod piles;
pub mod props;
#[cfg(feature = "hydrate")]
mod read;
#[cfg(feature = "hydrate")]
mod reader;
#[cfg(feature = "hydrate")]
mod remarks;
#[cfg(feature = "hydrate")]
mod review;
#[cfg(feature = "hydrate")]
mod room;
#[cfg(feature = "hydrate")]
mod seat;
#[cfg(feature = "hydrate")]
mod send;
#[cfg(feature = "hydrate")]
mod start;
#[cfg(feature = "hydrate")]
pub mod storage;

#[cfg(feature = "hydrate")]
pub use start::start;
