//! What Synspunkt is about, as values: studies, statements, sorts, the people who make them.
//!
//! Nothing here does input or output. A value that exists is valid: text from a form, a file or a row becomes one
//! of these types in exactly one constructor, which says what is wrong with values instead of repairing them
//! silently. Only the server parses such text, so all modules but the language are left out of the browser's module.

pub mod locale;

#[cfg(feature = "ssr")]
pub mod announcement;
#[cfg(feature = "ssr")]
pub mod background;
#[cfg(feature = "ssr")]
mod base32;
#[cfg(feature = "ssr")]
pub mod concourse;
#[cfg(feature = "ssr")]
pub mod decision;
#[cfg(feature = "ssr")]
pub mod email;
#[cfg(feature = "ssr")]
pub mod exclusion;
#[cfg(feature = "ssr")]
pub mod id;
#[cfg(feature = "ssr")]
pub mod interpretation;
#[cfg(feature = "ssr")]
pub mod invited_group;
#[cfg(feature = "ssr")]
pub mod language;
#[cfg(feature = "ssr")]
pub mod languages;
#[cfg(feature = "ssr")]
pub mod log;
#[cfg(feature = "ssr")]
pub mod meeting;
#[cfg(feature = "ssr")]
pub mod message;
#[cfg(feature = "ssr")]
pub mod particulars;
#[cfg(feature = "ssr")]
pub mod password;
#[cfg(feature = "ssr")]
pub mod pseudonym;
#[cfg(feature = "ssr")]
pub mod qset;
#[cfg(feature = "ssr")]
pub mod receipt;
#[cfg(feature = "ssr")]
pub mod remark;
#[cfg(feature = "ssr")]
pub mod researcher;
#[cfg(feature = "ssr")]
pub mod resume_code;
#[cfg(feature = "ssr")]
pub mod role;
#[cfg(feature = "ssr")]
pub mod sign_up;
#[cfg(feature = "ssr")]
pub mod slug;
#[cfg(feature = "ssr")]
pub mod sort;
#[cfg(feature = "ssr")]
pub mod sort_hint;
#[cfg(feature = "ssr")]
pub mod statement;
#[cfg(feature = "ssr")]
pub mod study;
#[cfg(feature = "ssr")]
pub mod submission;
#[cfg(feature = "ssr")]
pub mod text;
#[cfg(feature = "ssr")]
pub mod token;
#[cfg(feature = "ssr")]
pub mod viewpoint;
#[cfg(feature = "ssr")]
pub mod word_overview;
