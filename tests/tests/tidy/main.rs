//! Rules about the sources themselves, each with its reason.

mod files;
mod locales;
mod rules;
