//! The participant's way: information, the sort step by step, sending, the receipt.

mod background;
mod begin;
mod conditions;
mod escaping;
mod information;
mod languages;
mod meetings;
mod messages;
mod options;
mod receipt;
mod refusals;
mod release;
mod repeats;
mod resume;
mod send;
mod steps;
mod unavailable;
