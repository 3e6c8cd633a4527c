//! Messages from researchers to the makers of sorts, and the replies: a way back that needs no identity.

use super::text::{Shape, checked_text};

checked_text! {
    /// What researchers ask or tell: one sort's maker, several, or all.
    MessageText, Shape::lines(2_000)
}

checked_text! {
    /// What the maker of a sort replies.
    ReplyText, Shape::lines(2_000)
}
