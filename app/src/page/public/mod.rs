//! Pages for anybody: the front page, what is stored, and the way in for researchers.

pub mod failure;
pub mod frame;
pub mod home;
pub mod invitation;
pub mod privacy;
pub mod sign_in;
pub mod welcome;
