//! Every page, as a function of its view model.

pub mod participant;
pub mod present;
pub mod public;
pub mod researcher;
