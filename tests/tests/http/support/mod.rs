//! A whole site in a temporary folder, visitors with browsers of their own, and pages that can be read like a browser
//! reads them.

mod answer;
mod html;
mod payloads;
mod researching;
mod site;
mod sorting;
mod visitor;

pub use answer::Answer;
pub use html::Html;
pub use payloads::PAYLOADS;
pub use researching::{NINE, SORTS};
pub use site::{PASSWORD, Site};
pub use sorting::{RANKS, SortFields};
pub use visitor::{OWN_ORIGIN, Visitor, urlencoded};
