//! Step: look the whole over, from most agree to most disagree.

use super::act::{Act, Does};
use super::desk::Desk;
use super::{frame, list};
use crate::island::dom::{Part, el};
use crate::sorting::step::Step;

/// The order as a list; “move” goes back to the board with the card chosen.
pub fn view(desk: Desk) -> Part {
    let texts = &desk.props().texts;
    let next = if desk.props().practice {
        frame::leave_practice("btn btn-solid btn-lg", &texts.send_button())
    } else {
        frame::button("btn btn-solid", &texts.next()).does(Act::Finish, Step::Remarks.code())
    };
    frame::step_page(
        desk,
        el("main", "letter review")
            .add(
                el("div", "")
                    .add(frame::condition(desk))
                    .add(frame::heading(texts.review_title()))
                    .add(el("p", "lead").text(texts.review_lead())),
            )
            .add(frame::unfinished(desk))
            .add(
                el("div", "")
                    .all(list::used_columns(desk).map(|column| list::section(desk, column, true))),
            )
            .add(frame::way(desk, Step::Review, next)),
    )
}
