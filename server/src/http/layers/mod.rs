//! What every request and every response passes through.

pub mod headers;
pub mod origin;
pub mod panic;
