//! A participant's sort while it is being made: the board's rules, the draft
//! that travels between steps, and the form that carries it.
//!
//! The island and the plain form share everything here, so both obey the same
//! rules and reach the server through the same parser.

pub mod announce;
pub mod board;
pub mod draft;
pub mod form;
pub mod history;
pub mod kept;
pub mod message;
pub mod options;
pub mod step;
pub mod texts;
