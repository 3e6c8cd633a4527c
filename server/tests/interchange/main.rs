//! Files of other programs: read, written, and refused.

mod command;
mod folders;
mod fuzz;
mod hostile;
mod readers;
mod round_trip;
mod schema;
mod support;
mod traps;
mod web;
mod writers;
