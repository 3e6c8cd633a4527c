//! Who somebody is: passwords and sign-ins.

pub(crate) mod effort;
pub(crate) mod limit;
mod password;
pub mod session;
mod session_store;

pub use effort::HashingError;
pub use limit::{SignInLimit, TooManyAttempts};
pub use password::{PasswordHashText, Passwords};
pub use session_store::{DbSessionStore, IDLE};
