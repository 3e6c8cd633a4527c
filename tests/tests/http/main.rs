//! Every route, asked in process: what it answers, and what it refuses.

mod board_preview;
mod concourse;
mod conditions;
mod figures;
mod general;
mod groups;
mod interpretation;
mod letter;
mod life;
mod paper;
mod participant;
mod people;
mod presenting;
mod researcher;
mod researcher_files;
mod researcher_import;
mod settings;
mod sign_in;
mod sign_ups;
mod sorts;
mod support;
mod workbench;
