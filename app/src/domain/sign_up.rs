//! Signing up for a time to sort: who comes when. Kept apart from sorts, so that nothing leads from one to the other.

use jiff::civil::{Date, Time};

use super::email::EmailAddress;
use super::id::{MeetingId, SignUpId, SlotId};
use super::meeting::Seats;
use super::text::{Shape, checked_text};

checked_text! {
    /// Where people meet: a room, or the link of a video meeting.
    SlotPlace, Shape::line(200)
}

checked_text! {
    /// The name of somebody who signs up.
    SignUpName, Shape::line(80)
}

/// A time at which people can come. Day and time are those of the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Identity.
    pub id: SlotId,
    /// The day.
    pub on: Date,
    /// When it begins.
    pub at: Time,
    /// Where.
    pub place: SlotPlace,
    /// For how many people, if that is limited.
    pub capacity: Option<Seats>,
    /// The meeting that is held then, if one was prepared.
    pub meeting: Option<MeetingId>,
}

/// Somebody who has signed up. No day: nothing tells when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignUp {
    /// Identity.
    pub id: SignUpId,
    /// The time they chose; none if none suits.
    pub slot: Option<SlotId>,
    /// Their name.
    pub name: SignUpName,
    /// Their address.
    pub email: EmailAddress,
}
