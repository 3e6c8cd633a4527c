//! Step: comment on the cards at the ends and on what was missing.

use super::desk::Desk;
use super::frame;
use crate::island::dom::{Part, el};
use crate::sorting::board::Index;
use crate::sorting::form::REMARK_MAX;
use crate::sorting::step::Step;
use crate::ui::rank::rank_class;

const CLOSING: &str = "closing-remark";

/// One field per card at the ends, and one for the rest.
pub fn view(desk: Desk) -> Part {
    let texts = &desk.props().texts;
    let fields = commented_cards(desk)
        .into_iter()
        .map(|(column, card)| remark_field(desk, column, card));
    let closing = el("div", "field")
        .add(
            el("label", "")
                .attr("for", CLOSING)
                .text(texts.closing_remark()),
        )
        .add(
            el("p", "help")
                .attr("id", "closing-remark-help")
                .text(texts.closing_remark_help()),
        )
        .add(
            text_area(CLOSING, &desk.closing_remark.get_untracked())
                .attr("aria-describedby", "closing-remark-help"),
        );
    let lead = format!("{} {}", texts.remarks_lead(), texts.remarks_privacy());
    frame::step_page(
        desk,
        el("main", "letter")
            .add(
                el("div", "")
                    .add(frame::condition(desk))
                    .add(frame::heading(texts.remarks_title()))
                    .add(el("p", "lead").text(lead)),
            )
            .maybe(super::send::refused(desk))
            .add(el("div", "stack-fields").all(fields).add(closing))
            .add(frame::way(
                desk,
                Step::Remarks,
                frame::next_button(desk, Step::Send),
            )),
    )
}

/// Keeps what was typed into one of the fields.
pub fn typed(desk: Desk, id: &str, text: String) {
    if id == CLOSING {
        desk.closing_remark.set(text);
        return;
    }
    let number = id
        .strip_prefix("remark-")
        .and_then(|number| number.parse::<Index>().ok());
    if let Some(card) = number.and_then(|number| number.checked_sub(1)) {
        desk.remarks.update(|remarks| {
            if text.trim().is_empty() {
                remarks.remove(&card);
            } else {
                remarks.insert(card, text);
            }
        });
    }
}

/// The cards at the ends, then those that were commented on before they moved away.
fn commented_cards(desk: Desk) -> Vec<(usize, Index)> {
    let props = desk.props();
    desk.board.with_untracked(|board| {
        let mut cards: Vec<(usize, Index)> = props
            .options
            .columns_to_remark(&props.grid)
            .into_iter()
            .flat_map(|column| {
                let cards = board.cards_in(column).into_iter();
                cards.map(move |card| (column, card))
            })
            .collect();
        desk.remarks.with_untracked(|remarks| {
            for card in remarks.keys() {
                let column = board.rank_of(*card).and_then(|rank| board.column_of(rank));
                if let Some(column) = column
                    && cards.iter().all(|(_, other)| other != card)
                {
                    cards.push((column, *card));
                }
            }
        });
        cards
    })
}

fn remark_field(desk: Desk, column: usize, card: Index) -> Part {
    let props = desk.props();
    let rank = props.grid.columns()[column].rank;
    let number = (card + 1).to_string();
    let id = format!("remark-{number}");
    let text = desk
        .remarks
        .with_untracked(|remarks| remarks.get(&card).cloned().unwrap_or_default());
    let label = props
        .texts
        .remark_on()
        .fill(&[("rank", &rank.signed()), ("number", &number)]);
    el(
        "div",
        &format!("field remark {}", rank_class(&props.grid, rank)),
    )
    .add(
        el("label", "")
            .attr("for", &id)
            .add(el("span", "meta").text(label))
            .add(frame::statement(desk, "", card)),
    )
    .add(text_area(&id, &text))
}

/// A field that gets its text as a value, so that nothing in it is ever read as markup.
fn text_area(id: &str, text: &str) -> Part {
    el("textarea", "input")
        .attr("id", id)
        .attr("rows", "3")
        .number("maxlength", REMARK_MAX)
        .value(text)
}
