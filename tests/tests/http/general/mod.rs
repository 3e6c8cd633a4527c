//! What holds for every route.

mod addresses;
mod bodies;
mod built_files;
mod canary;
mod headers;
mod looking;
mod matrix;
mod origins;
mod panics;
mod places;
