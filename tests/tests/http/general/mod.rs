//! What holds for every route.

mod addresses;
mod bodies;
mod built_files;
mod headers;
mod looking;
mod origins;
mod places;
