//! Synspunkt's server: the only crate that does input and output.
//!
//! [`store`] keeps things, [`service`] says what may be done with them, [`http`] and the command line let people ask
//! for it. Time and chance are arguments ([`world`]); only the program itself reads the environment.

pub mod auth;
pub mod deletion_journal;
pub mod figure;
pub mod http;
pub mod interchange;
pub mod key_file;
pub mod report;
pub mod service;
pub mod settings;
pub mod store;
pub mod telemetry;
pub mod workbook_process;
pub mod world;
