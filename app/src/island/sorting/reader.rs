//! The piles as tabs, the reading pane and the cards of the open pile.

use super::act::{Act, Does};
use super::choice;
use super::columns::named_text;
use super::desk::{Desk, Stack};
use super::frame::{self, button, icon_button, mute_button};
use super::piles::stack_name;
use crate::island::dom::{Part, el, follow, icon};
use crate::island::live::Live;
use crate::sorting::announce::whereabouts;
use crate::sorting::board::{Board, Index, Pile, Place};
use crate::ui::icon::Icon;
use reactive_graph::graph::untrack;
use std::rc::Rc;

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

/// The reading pane. Its parts stay while cards come and go, so that the focus stays on its buttons, and each is
/// written anew only when what it says has changed.
fn pane(desk: Desk) -> Part {
    let shown = Rc::new(Live::new(untrack(|| shown_card(desk))));
    let subject = Rc::clone(&shown);
    follow(move || {
        let now = shown_card(desk);
        if subject.get_untracked() != now {
            subject.set(now);
        }
    });
    let (about, clarified) = (Rc::clone(&shown), Rc::clone(&shown));
    let refused = el("p", "pane-refused").live_text(move || match desk.refused.get() {
        Some(_) => desk.said.get_untracked(),
        None => String::new(),
    });
    el("div", "pane")
        .add(question(desk))
        .add(meta(desk, Rc::clone(&shown)))
        .live_about(
            // Nothing is said of the board while a card is shown.
            move || {
                about
                    .get()
                    .map_or_else(|| vec![complete(desk)], |card| vec![0, card])
            },
            move |about| {
                vec![match about {
                    [_, card] => el("p", "pane-text")
                        .number("data-card", *card)
                        .add(frame::statement(desk, "", *card)),
                    idle => el("p", "pane-text pane-quiet").text(idle_text(desk, *idle == [1])),
                }]
            },
        )
        .add(refused)
        .add(actions(desk, shown))
        .live_about(
            move || clarified.get().into_iter().collect(),
            move |card| {
                let card = card.first();
                card.and_then(|card| frame::clarification(desk, *card))
                    .into_iter()
                    .collect()
            },
        )
}

/// The card that the pane shows.
type Shown = Rc<Live<Option<Index>>>;

/// What the pane shows: the chosen card, else the one under pointer or focus,
/// else the first of the open stack.
fn shown_card(desk: Desk) -> Option<Index> {
    desk.chosen
        .get()
        .or_else(|| desk.peek.get())
        .or_else(|| desk.cards_in_stack(desk.stack.get()).first().copied())
}

/// 1 when every card has its place.
fn complete(desk: Desk) -> usize {
    usize::from(desk.board.with(Board::is_complete))
}

fn idle_text(desk: Desk, complete: bool) -> String {
    desk.words(|texts| {
        if complete {
            texts.pane_all_placed()
        } else {
            texts.pane_idle()
        }
    })
}

/// The condition of instruction where the bar has no room for it.
fn question(desk: Desk) -> Part {
    frame::in_study_language(desk, el("p", "pane-ask")).text(&desk.props().instruction)
}

/// Whether the card is chosen, and where it is.
fn meta(desk: Desk, shown: Shown) -> Part {
    let texts = &desk.props().texts;
    let not_chosen = move || desk.chosen.get().is_none();
    let card = Rc::clone(&shown);
    let place = move || {
        let Some(card) = card.get() else {
            return String::new();
        };
        let stack = desk.cards_in_stack(desk.stack_of(card));
        let place = desk.words(|texts| {
            desk.board
                .with(|board| whereabouts(texts, board, card, &stack))
        });
        if not_chosen() {
            place
        } else {
            format!("· {place}")
        }
    };
    el("p", "pane-meta")
        .hidden_while(move || shown.get().is_none())
        .add(
            el("b", "chosen")
                .hidden_while(not_chosen)
                .add(icon(Icon::Chosen))
                .text(texts.chosen()),
        )
        .add(
            el("span", "").live_text(place).add(
                el("span", "pane-hint")
                    .hidden_while(not_chosen)
                    .text(format!(" · {}", texts.choose_column())),
            ),
        )
}

fn actions(desk: Desk, shown: Shown) -> Part {
    let texts = &desk.props().texts;
    let class = "btn btn-line btn-icon";
    let none_open = move || desk.cards_in_stack(desk.stack.get()).is_empty();
    let place = |card: &Shown| {
        let card = Rc::clone(card);
        move || {
            let card = card.get()?;
            Some(desk.board.with(|board| board.cards()[card].place))
        }
    };
    let (not_home, not_aside) = (place(&shown), place(&shown));
    let about = |part: Part, act: Act| {
        let card = Rc::clone(&shown);
        let part = part.does(act, "");
        part.live_attr("data-arg", move || Some(card.get()?.to_string()))
    };
    let chosen = {
        let card = Rc::clone(&shown);
        move || desk.chosen.get() == card.get()
    };
    let none = Rc::clone(&shown);
    el("div", "pane-acts")
        .hidden_while(move || none.get().is_none())
        .add(
            mute_button(class, Icon::Left, &texts.previous_card())
                .does(Act::Walk, "back")
                .hidden_while(none_open),
        )
        .add(
            mute_button(class, Icon::Right, &texts.next_card())
                .does(Act::Walk, "")
                .hidden_while(none_open),
        )
        .add(
            about(
                button("btn btn-line choose", &texts.choose_card()),
                Act::Choose,
            )
            .hidden_while(chosen),
        )
        .add(
            about(button("btn btn-line", &texts.send_home()), Act::Home)
                .hidden_while(move || not_home() == Some(Place::Home)),
        )
        .add(
            about(
                icon_button("btn btn-line", Icon::Tray, &texts.park()),
                Act::Park,
            )
            .hidden_while(move || not_aside() == Some(Place::Tray)),
        )
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
    // The first card is the stop for the tab key, so a card that becomes the first is another one.
    let shown = move || {
        if !desk.shows_pile() {
            return Vec::new();
        }
        let cards = desk.cards_in_stack(desk.stack.get()).into_iter();
        let keys = cards
            .enumerate()
            .map(|(position, card)| 2 * card + usize::from(position == 0));
        keys.collect()
    };
    let pile = el("div", "plist")
        .attr("role", "tabpanel")
        .attr("id", "pile-cards")
        .live_attr("aria-labelledby", move || {
            Some(format!("tab-{}", stack_code(desk.stack.get())))
        })
        .add(heading)
        .live_each(shown, move |key| pile_card(desk, key / 2, key % 2 == 1));
    choice::mark(desk, pile.element().clone());
    pile
}

/// A card in a pile; the pile is one stop for the tab key.
fn pile_card(desk: Desk, card: Index, first: bool) -> Part {
    let button = el("button", "pcard")
        .attr("type", "button")
        .number("data-card", card)
        .attr("tabindex", if first { "0" } else { "-1" })
        .does(Act::Choose, card.to_string())
        .all(named_text(desk, card));
    choice::show(button.element(), desk.chosen.get_untracked() == Some(card));
    button
}
