//! The piles as tabs, the reading pane and the cards of the open pile.

use super::act::{Act, Does};
use super::columns::named_text;
use super::desk::{Desk, Stack};
use super::frame::{self, button, icon_button, mute_button};
use super::piles::stack_name;
use crate::island::dom::{Part, el, icon};
use crate::sorting::announce::whereabouts;
use crate::sorting::board::{Board, Index, Pile, Place};
use crate::ui::icon::Icon;
use reactive_graph::graph::untrack;

/// Tabs, pane and list.
pub fn view(desk: Desk) -> Part {
    el("section", "reader")
        .attr("aria-label", desk.props().texts.pane_label())
        .add(tabs(desk))
        .add(pane(desk))
        .add(cards(desk))
}

/// The stacks there are, in the order of their tabs.
pub fn stacks(desk: Desk) -> Vec<Stack> {
    let mut stacks = vec![
        Stack::Pile(Pile::Disagree),
        Stack::Pile(Pile::Neutral),
        Stack::Pile(Pile::Agree),
        Stack::Tray,
    ];
    let unpiled = desk
        .board
        .with_untracked(|board| board.cards().iter().any(|card| card.pile.is_none()));
    if unpiled {
        stacks.insert(0, Stack::Unpiled);
    }
    stacks
}

/// The word for a stack in arguments.
pub fn stack_code(stack: Stack) -> &'static str {
    match stack {
        Stack::Pile(pile) => pile.code(),
        Stack::Unpiled => "none",
        Stack::Tray => "aside",
    }
}

/// Reads the word for a stack.
pub fn stack_from(code: &str) -> Option<Stack> {
    match code {
        "none" => Some(Stack::Unpiled),
        "aside" => Some(Stack::Tray),
        _ => Pile::parse(code).map(Stack::Pile),
    }
}

fn tabs(desk: Desk) -> Part {
    let all = stacks(desk);
    let class = if all.len() == 5 {
        "ptabs is-five"
    } else {
        "ptabs"
    };
    let buttons = all.into_iter().map(|stack| {
        let open = move || desk.stack.get() == stack;
        let code = stack_code(stack);
        button("", &stack_name(desk, stack))
            .attr("role", "tab")
            .attr("id", format!("tab-{code}"))
            .attr("aria-controls", "pile-cards")
            .attr("data-stack", code)
            .live_aria("aria-selected", open)
            .live_attr("tabindex", move || {
                Some(if open() { "0" } else { "-1" }.to_owned())
            })
            .does(Act::Stack, code)
            .text(" ")
            .add(el("b", "").live_text(move || desk.cards_in_stack(stack).len().to_string()))
    });
    el("div", class)
        .attr("role", "tablist")
        .attr("aria-label", desk.props().texts.pane_label())
        .all(buttons)
}

fn pane(desk: Desk) -> Part {
    // The card, whether it is chosen, and what its buttons and its place depend on.
    let about = move || {
        let Some(card) = shown_card(desk) else {
            return Vec::new();
        };
        let chosen = usize::from(desk.chosen.get().is_some());
        let mut about = vec![card, chosen];
        about.extend(desk.cards_in_stack(desk.stack_of(card)));
        about.push(
            desk.board
                .with(|board| board.rank_of(card))
                .map_or(0, |rank| rank.0 as usize),
        );
        about.push(usize::from(
            desk.cards_in_stack(desk.stack.get()).is_empty(),
        ));
        about
    };
    el("div", "pane").live_about(about, move |about| match about {
        [card, chosen, ..] => untrack(|| card_pane(desk, *card, *chosen == 1)),
        _ => idle(desk),
    })
}

/// What the pane shows: the chosen card, else the one under pointer or focus,
/// else the first of the open stack.
fn shown_card(desk: Desk) -> Option<Index> {
    desk.chosen
        .get()
        .or_else(|| desk.peek.get())
        .or_else(|| desk.cards_in_stack(desk.stack.get()).first().copied())
}

fn idle(desk: Desk) -> Vec<Part> {
    let complete = desk.board.with(Board::is_complete);
    let text = desk.words(|texts| {
        if complete {
            texts.pane_all_placed()
        } else {
            texts.pane_idle()
        }
    });
    vec![question(desk), el("p", "pane-text pane-quiet").text(text)]
}

/// The condition of instruction where the bar has no room for it.
fn question(desk: Desk) -> Part {
    frame::in_study_language(desk, el("p", "pane-ask")).text(&desk.props().instruction)
}

fn card_pane(desk: Desk, card: Index, chosen: bool) -> Vec<Part> {
    let props = desk.props();
    let stack = desk.cards_in_stack(desk.stack_of(card));
    let place = desk
        .board
        .with(|board| whereabouts(&props.texts, board, card, &stack));
    let meta =
        if chosen {
            el("p", "pane-meta")
                .add(icon(Icon::Chosen))
                .add(el("b", "").text(props.texts.chosen()))
                .add(el("span", "").text(format!("· {place}")).add(
                    el("span", "pane-hint").text(format!(" · {}", props.texts.choose_column())),
                ))
        } else {
            el("p", "pane-meta").add(el("span", "").text(place))
        };
    let refused = el("p", "pane-refused").live_text(move || match desk.refused.get() {
        Some(_) => desk.said.get_untracked(),
        None => String::new(),
    });
    let mut parts = vec![
        question(desk),
        meta,
        el("p", "pane-text")
            .number("data-card", card)
            .add(frame::statement(desk, "", card)),
        refused,
        actions(desk, card),
    ];
    parts.extend(frame::clarification(desk, card));
    parts
}

fn actions(desk: Desk, card: Index) -> Part {
    let props = desk.props();
    let texts = &props.texts;
    let number = card.to_string();
    let place = desk.board.with(|board| board.cards()[card].place);
    let open = desk.cards_in_stack(desk.stack.get());
    let mut parts = Vec::new();
    if !open.is_empty() {
        let class = "btn btn-line btn-icon";
        parts.push(mute_button(class, Icon::Left, &texts.previous_card()).does(Act::Walk, "back"));
        parts.push(mute_button(class, Icon::Right, &texts.next_card()).does(Act::Walk, ""));
    }
    if desk.chosen.get() != Some(card) {
        parts.push(button("btn btn-line choose", &texts.choose_card()).does(Act::Choose, &number));
    }
    if place != Place::Home {
        parts.push(button("btn btn-line", &texts.send_home()).does(Act::Home, &number));
    }
    if place != Place::Tray {
        parts.push(icon_button("btn btn-line", Icon::Tray, &texts.park()).does(Act::Park, &number));
    }
    el("div", "pane-acts").all(parts)
}

/// Chooses the next card of the open pile, or its first when another card is shown.
pub fn walk(desk: Desk, back: bool) {
    let open = untrack(|| desk.cards_in_stack(desk.stack.get()));
    let shown = untrack(|| shown_card(desk));
    let position = shown.and_then(|shown| open.iter().position(|card| *card == shown));
    let next = match position {
        // The card that is only shown is the first one to choose.
        Some(position) if !desk.has_chosen() => open.get(position),
        Some(position) => open.get((position + if back { open.len() - 1 } else { 1 }) % open.len()),
        None => open.first(),
    };
    if let Some(next) = next.filter(|next| desk.chosen.get_untracked() != Some(**next)) {
        desk.toggle(*next);
    }
    let button = if back {
        ":first-child"
    } else {
        ":nth-child(2)"
    };
    super::focus::pane_button(button);
}

fn cards(desk: Desk) -> Part {
    let heading = el("h2", "").live_text(move || {
        let stack = desk.stack.get();
        let count = desk.cards_in_stack(stack).len();
        desk.words(|texts| {
            texts.pile_heading().fill(&[
                ("pile", &stack_name(desk, stack)),
                ("count", &texts.statements().fill(count, &[])),
            ])
        })
    });
    let shown = move || desk.cards_in_stack(desk.stack.get());
    el("div", "plist")
        .attr("role", "tabpanel")
        .attr("id", "pile-cards")
        .live_attr("aria-labelledby", move || {
            Some(format!("tab-{}", stack_code(desk.stack.get())))
        })
        .add(heading)
        .live_about(shown, move |cards| {
            let cards = cards.iter().enumerate();
            cards
                .map(|(position, card)| pile_card(desk, *card, position == 0))
                .collect()
        })
}

/// A card in a pile; the pile is one stop for the tab key.
fn pile_card(desk: Desk, card: Index, first: bool) -> Part {
    let chosen = move || desk.chosen.get() == Some(card);
    el("button", "pcard")
        .attr("type", "button")
        .number("data-card", card)
        .attr("tabindex", if first { "0" } else { "-1" })
        .live_class("is-chosen", chosen)
        .live_aria("aria-pressed", chosen)
        .does(Act::Choose, card.to_string())
        .all(named_text(desk, card))
}
