//! The researcher's pages: studies, one study's tabs, and the analysis.

pub mod analysis;
pub mod background;
pub mod compare_sorts;
pub mod concourse;
pub mod frame;
pub mod grid;
pub mod import;
mod language_choice;
pub mod life;
pub mod meeting;
pub mod meetings;
pub mod messages;
pub mod new_presentation;
pub mod new_study;
mod next_steps;
pub mod one_sort;
pub mod overview;
pub mod people;
pub mod publish;
pub mod results;
pub mod settings;
mod sort_hint;
pub mod sorts;
pub mod statements;
pub mod studies;
pub mod texts;
