//! What several suites share: an empty installation, and ready-made researchers, studies and sorts.

pub mod samples;
pub mod world;
