//! Step: split the statements into three piles, one card at a time.

use super::act::{Act, Does};
use super::desk::{Desk, Stack};
use super::frame::{self, button, icon_button, in_study_language};
use crate::island::dom::{Part, el, icon};
use crate::sorting::announce::pile_name;
use crate::sorting::board::{Index, Pile};
use crate::sorting::step::Step;
use crate::ui::icon::Icon;
use reactive_graph::graph::untrack;

/// One card and three piles, or the finished piles.
pub fn view(desk: Desk) -> Part {
    let done = move || vec![usize::from(current(desk).is_none())];
    frame::step_page(
        desk,
        el("div", "pile-step").live_about(done, move |done| {
            vec![if *done == [1] {
                finished(desk)
            } else {
                asking(desk)
            }]
        }),
    )
}

/// The card that is asked about, read reactively; cards put off come last.
fn current(desk: Desk) -> Option<Index> {
    let order = desk.order();
    let put_off = desk.put_off.get();
    desk.board.with(|board| {
        let waits = |card: &&Index| board.cards()[**card].pile.is_none();
        let mut fresh = order
            .iter()
            .filter(waits)
            .filter(|card| !put_off.contains(card));
        fresh.next().or_else(|| put_off.iter().find(waits)).copied()
    })
}

/// Puts the card that is asked about into a pile.
pub fn put(desk: Desk, pile: Pile) {
    let Some(card) = untrack(|| current(desk)) else {
        return;
    };
    desk.act(|board| {
        // A card that already lies in the grid keeps its cell.
        if board.rank_of(card).is_some() {
            board.label(card, pile)
        } else {
            board.pile(card, pile)
        }
    });
    if untrack(|| current(desk)).is_none() {
        super::focus::heading();
    }
}

/// Asks about the other cards first.
pub fn put_off(desk: Desk) {
    if let Some(card) = untrack(|| current(desk)) {
        desk.put_off.update(|cards| {
            cards.retain(|other| *other != card);
            cards.push(card);
        });
    }
}

/// Number of cards in a pile, or in any; placed or not.
fn piled(desk: Desk, pile: Option<Pile>) -> usize {
    desk.board.with(|board| {
        let in_pile = |card: &&crate::sorting::board::Card| match pile {
            Some(_) => card.pile == pile,
            None => card.pile.is_some(),
        };
        board.cards().iter().filter(in_pile).count()
    })
}

fn asking(desk: Desk) -> Part {
    let props = desk.props();
    let texts = &props.texts;
    let total = desk.count();
    let heading = frame::heading(String::new())
        .add(el("span", "vh").text(format!("{}. ", texts.piles_title())))
        .add(in_study_language(desk, el("span", "")).text(&props.instruction));
    let position = el("span", "meta").live_text(move || {
        let number = (piled(desk, None) + 1).min(total).to_string();
        desk.words(|texts| {
            texts
                .statement_of()
                .fill(&[("number", &number), ("total", &total.to_string())])
        })
    });
    let statement = in_study_language(desk, el("p", "say")).live_text(move || {
        current(desk)
            .map_or("", |card| desk.broken_text(card))
            .to_owned()
    });
    let clarification = el("div", "").live_about(
        move || current(desk).into_iter().collect(),
        move |card| {
            let card = card.first();
            card.and_then(|card| frame::clarification(desk, *card))
                .into_iter()
                .collect()
        },
    );
    let choices = Pile::ALL
        .into_iter()
        .enumerate()
        .map(|(index, pile)| choice(desk, index, pile));
    let marks =
        (0..total).map(|index| el("i", "").live_class("on", move || index < piled(desk, None)));
    el("main", "pile-work")
        .add(el("div", "ask").add(heading).add(position))
        .add(
            el("div", "big")
                .attr("aria-live", "polite")
                .attr("data-swipe", "")
                .add(statement),
        )
        .add(clarification)
        .add(
            el("div", "three")
                .attr("role", "group")
                .attr("aria-label", texts.piles_group())
                .all(choices),
        )
        .add(el("div", "seg").attr("aria-hidden", "true").all(marks))
        .add(
            el("div", "under")
                .all(frame::undo_redo(desk, icon_button, "btn btn-quiet"))
                .add(
                    icon_button("btn btn-quiet", Icon::Clock, &texts.piles_later())
                        .does(Act::Later, ""),
                )
                .add(el("span", "push"))
                .add(frame::stop(desk))
                .add(button("btn btn-line", &texts.piles_skip()).does(Act::Go, Step::Grid.code())),
        )
}

fn choice(desk: Desk, index: usize, pile: Pile) -> Part {
    let (class, sign) = match pile {
        Pile::Disagree => ("choice r-n3", Icon::Minus),
        Pile::Neutral => ("choice r-z", Icon::Ring),
        Pile::Agree => ("choice r-p3", Icon::Plus),
    };
    let name = desk.words(|texts| pile_name(texts, Some(pile)));
    let count = el("small", "").live_text(move || {
        let count = piled(desk, Some(pile));
        desk.words(|texts| texts.statements().fill(count, &[]))
    });
    el("button", class)
        .attr("type", "button")
        .attr("data-pile", pile.code())
        .does(Act::Pile, pile.code())
        .add(icon(sign))
        .add(el("span", "").text(name).add(count))
        .add(
            el("kbd", "")
                .attr("aria-hidden", "true")
                .text((index + 1).to_string()),
        )
}

/// The three piles, with each card one press from the other two.
fn finished(desk: Desk) -> Part {
    let texts = &desk.props().texts;
    let piles = [Pile::Agree, Pile::Neutral, Pile::Disagree].map(|pile| pile_list(desk, pile));
    el("main", "work piles-done")
        .add(
            el("div", "")
                .add(frame::condition(desk))
                .add(frame::heading(texts.piles_done()))
                .add(el("p", "lead").text(texts.piles_done_lead())),
        )
        .add(el("div", "under").all(frame::undo_redo(desk, icon_button, "btn btn-quiet")))
        .add(el("div", "pile-lists").all(piles))
        .add(frame::way(
            desk,
            Step::Piles,
            frame::next_button(desk, Step::Grid),
        ))
}

fn pile_list(desk: Desk, pile: Pile) -> Part {
    let cards = move || {
        let order = desk.order();
        desk.board.with(|board| {
            let in_pile = |card: &&Index| board.cards()[**card].pile == Some(pile);
            order.iter().filter(in_pile).copied().collect::<Vec<_>>()
        })
    };
    let heading = el("h2", "").live_text(move || {
        let count = cards().len();
        desk.words(|texts| {
            texts.pile_heading().fill(&[
                ("pile", &pile_name(texts, Some(pile))),
                ("count", &texts.statements().fill(count, &[])),
            ])
        })
    });
    let nothing = desk.words(|texts| texts.piles_empty());
    let rows = el("ol", "")
        .add(
            el("li", "meta")
                .hidden_while(move || !cards().is_empty())
                .text(nothing),
        )
        .live_each(cards, move |card| pile_row(desk, card, pile));
    el("section", "").add(heading).add(rows)
}

fn pile_row(desk: Desk, card: Index, pile: Pile) -> Part {
    let number = (card + 1).to_string();
    let moves = Pile::ALL
        .into_iter()
        .filter(|other| *other != pile)
        .map(|other| {
            desk.words(|texts| {
                let name = pile_name(texts, Some(other));
                let label = texts
                    .put_in_pile()
                    .fill(&[("number", &number), ("pile", &name)]);
                button("btn btn-line", &name)
                    .attr("aria-label", label)
                    .attr("data-card", card.to_string())
                    .does(Act::Label, format!("{card}.{}", other.code()))
            })
        });
    el("li", "")
        .add(frame::numbered(desk, card))
        .add(el("span", "acts").all(moves))
}

/// Heading of a stack for lists and tabs.
pub fn stack_name(desk: Desk, stack: Stack) -> String {
    desk.words(|texts| match stack {
        Stack::Pile(pile) => pile_name(texts, Some(pile)),
        Stack::Unpiled => pile_name(texts, None),
        Stack::Tray => texts.tray(),
    })
}
