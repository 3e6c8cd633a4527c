//! Who somebody is: passwords and sign-ins.

mod limit;
mod password;
pub mod session;
mod session_store;

pub use limit::{SignInLimit, TooManyAttempts};
pub use password::{HashingError, PasswordHashText, Passwords};
pub use session_store::{DbSessionStore, IDLE};
