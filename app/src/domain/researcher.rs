//! An account holder who owns studies.

use super::email::EmailAddress;
use super::id::ResearcherId;
use super::text::{Shape, checked_text};

checked_text! {
    /// A researcher's name, as other researchers see it.
    ResearcherName, Shape::line(80)
}

/// An account holder who owns studies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Researcher {
    /// Identity.
    pub id: ResearcherId,
    /// Address, which is the name of the account.
    pub email: EmailAddress,
    /// Name.
    pub name: ResearcherName,
}
