//! Step: read all statements for an overview.

use super::desk::Desk;
use super::frame;
use crate::island::dom::{Part, el};
use crate::sorting::step::Step;

/// All statements in this participant's order.
pub fn view(desk: Desk) -> Part {
    let props = desk.props();
    let order = desk.order();
    let next = props.options.after(Step::Read).unwrap_or(Step::Grid);
    let items = order.iter().map(|card| {
        el("li", "")
            .add(el("span", "nr").text((card + 1).to_string()))
            .add(
                el("div", "")
                    .add(frame::statement(desk, "", *card))
                    .maybe(frame::clarification(desk, *card)),
            )
    });
    frame::step_page(
        desk,
        el("main", "letter")
            .add(
                el("div", "")
                    .add(frame::condition(desk))
                    .add(frame::heading(props.texts.read_title()))
                    .add(el("p", "lead").text(props.texts.read_lead())),
            )
            .add(el("ol", "statements").all(items))
            .add(frame::way(desk, Step::Read, frame::next_button(desk, next))),
    )
}
