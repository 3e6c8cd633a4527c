//! What the participant's own page carries once a resume code was asked for.

use std::fmt;
use std::str::FromStr;

use app::domain::resume_code::ResumeCode;
use base64ct::{Base64UrlUnpadded, Encoding as _};
use zeroize::Zeroizing;

/// The secret that a resume code was turned into with effort; the keys of a draft are made of it.
pub(super) type Root = Zeroizing<[u8; 32]>;

/// A resume code with the secret behind it. With the ticket, a draft is kept again or deleted without the effort that
/// a typed code costs, and without a limit: nobody can guess one. `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct ResumeTicket {
    code: ResumeCode,
    root: Root,
}

/// A text that is no ticket. It does not repeat the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not a ticket of a draft")]
pub struct InvalidTicket;

impl ResumeTicket {
    pub(super) const fn new(code: ResumeCode, root: Root) -> Self {
        Self { code, root }
    }

    /// The code.
    #[must_use]
    pub const fn code(&self) -> &ResumeCode {
        &self.code
    }

    pub(super) const fn root(&self) -> &Root {
        &self.root
    }

    /// The ticket as a field of the form carries it.
    #[must_use]
    pub fn to_field(&self) -> String {
        let root = Base64UrlUnpadded::encode_string(&*self.root);
        format!("{}.{root}", self.code.as_str())
    }
}

impl FromStr for ResumeTicket {
    type Err = InvalidTicket;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (code, secret) = text.split_once('.').ok_or(InvalidTicket)?;
        let mut root = Root::default();
        match Base64UrlUnpadded::decode(secret, &mut *root) {
            Ok(bytes) if bytes.len() == 32 => {}
            _ => return Err(InvalidTicket),
        }
        let code = code.parse().map_err(|_| InvalidTicket)?;
        Ok(Self { code, root })
    }
}

impl fmt::Debug for ResumeTicket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ResumeTicket(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_survives_the_form_and_nothing_else_is_one() {
        let code = ResumeCode::from_random([7; 10]);
        let ticket = ResumeTicket::new(code, Zeroizing::new([9; 32]));
        let field = ticket.to_field();
        assert_eq!(field.parse(), Ok(ticket.clone()));
        assert_eq!(format!("{ticket:?}"), "ResumeTicket(…)");
        for text in ["", ".", &field[..field.len() - 1], &field[1..], "7.AAAA"] {
            assert_eq!(text.parse::<ResumeTicket>(), Err(InvalidTicket), "{text}");
        }
    }
}
