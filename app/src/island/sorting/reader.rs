//! The piles as tabs, the reading pane and the cards of the open pile.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::announce::whereabouts;
use super::desk::{Desk, Stack};
use super::piles::stack_name;
use super::{focus, keys};
use crate::island::live::{flag, part, text, word, yes_no};
use crate::sorting::board::{Index, Pile, Place};
use crate::ui::icon::{Icon, icon};

/// Tabs, pane and list.
pub fn view(desk: Desk) -> AnyView {
    let props = desk.props();
    view! {
        <section class="reader" aria-label=props.texts.pane_label()>
            {tabs(desk)}
            {pane(desk)}
            {cards(desk)}
        </section>
    }
    .into_any()
}

fn stacks(desk: Desk) -> Vec<Stack> {
    let mut stacks = vec![
        Stack::Pile(Pile::Disagree),
        Stack::Pile(Pile::Neutral),
        Stack::Pile(Pile::Agree),
        Stack::Tray,
    ];
    if desk
        .board
        .with_untracked(|board| board.cards().iter().any(|card| card.pile.is_none()))
    {
        stacks.insert(0, Stack::Unpiled);
    }
    stacks
}

fn stack_code(stack: Stack) -> &'static str {
    match stack {
        Stack::Pile(pile) => pile.code(),
        Stack::Unpiled => "none",
        Stack::Tray => "aside",
    }
}

/// Reads the code that a tab carries, for dropping a card on it.
pub fn stack_from(code: &str) -> Option<Stack> {
    match code {
        "none" => Some(Stack::Unpiled),
        "aside" => Some(Stack::Tray),
        _ => Pile::parse(code).map(Stack::Pile),
    }
}

fn tabs(desk: Desk) -> AnyView {
    let all = stacks(desk);
    let count = all.len();
    let props = desk.props();
    let turn = {
        let all = all.clone();
        move |event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowRight" => 1,
                "ArrowLeft" => count - 1,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            let open = desk.stack.get_untracked();
            let position = all.iter().position(|stack| *stack == open).unwrap_or(0);
            let next = all[(position + step) % count];
            desk.stack.set(next);
            focus::soon(format!("[data-stack='{}']", stack_code(next)));
        }
    };
    let buttons = all
        .into_iter()
        .map(|stack| {
            let open = move || desk.stack.get() == stack;
            view! {
                <button
                    type="button"
                    role="tab"
                    data-stack=stack_code(stack)
                    aria-selected=yes_no(open)
                    tabindex=word(move || if open() { "0" } else { "-1" })
                    on:click=move |_| desk.stack.set(stack)
                >
                    {stack_name(desk, stack)}" "<b>{text(move || desk.cards_in_stack(stack).len().to_string())}</b>
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="ptabs" class:is-five=count == 5 role="tablist" aria-label=props.texts.pane_label() on:keydown=turn>
            {buttons}
        </div>
    }
    .into_any()
}

fn pane(desk: Desk) -> AnyView {
    let shown = Memo::new(move |_| shown_card(desk));
    let is_chosen = move || desk.chosen.get().is_some();
    let body = part(move || match shown.get() {
        Some(card) => card_pane(desk, card, is_chosen()),
        None => idle(desk),
    });
    view! { <div class="pane">{problems(desk)}{body}</div> }.into_any()
}

/// What the pane shows: the chosen card, else the one under pointer or focus,
/// else the first of the open stack.
fn shown_card(desk: Desk) -> Option<Index> {
    desk.chosen
        .get()
        .or_else(|| desk.peek.get())
        .or_else(|| desk.cards_in_stack(desk.stack.get()).first().copied())
}

fn problems(desk: Desk) -> AnyView {
    part(move || {
        let missing = desk.missing.get();
        let notice = (!missing.is_empty()).then(|| {
            let sentences = missing
                .into_iter()
                .map(|sentence| view! { <li>{sentence}</li> })
                .collect_view();
            view! { <ul class="notice pane-missing" id="missing">{sentences}</ul> }
        });
        notice.into_any()
    })
}

fn idle(desk: Desk) -> AnyView {
    let props = desk.props();
    let complete = desk.board.with(crate::sorting::board::Board::is_complete);
    let text = if complete {
        props.texts.pane_all_placed()
    } else {
        props.texts.pane_idle()
    };
    view! { <p class="pane-text pane-quiet">{text}</p> }.into_any()
}

fn card_pane(desk: Desk, card: Index, chosen: bool) -> AnyView {
    let props = desk.props();
    let stack = desk.cards_in_stack(desk.stack_of(card));
    let place = desk
        .board
        .with(|board| whereabouts(&props.texts, board, card, &stack));
    let refused = desk.refused.get().map(|_| desk.said.get_untracked());
    let meta = if chosen {
        view! {
            {icon(Icon::Chosen)}{props.texts.chosen()}
            <span>" · "{place}<span class="pane-hint">" · "{props.texts.choose_column()}</span></span>
        }
        .into_any()
    } else {
        view! { <span>{place}</span> }.into_any()
    };
    view! {
        <p class="pane-ask only-phone" lang=props.study_language.clone()>{props.instruction.clone()}</p>
        <p class="pane-meta">{meta}</p>
        <p class="pane-text" lang=props.study_language.clone() data-card=card>{desk.text(card)}</p>
        {refused.map(|text| view! { <p class="pane-refused">{text}</p> })}
        {actions(desk, card)}
    }
    .into_any()
}

fn actions(desk: Desk, card: Index) -> AnyView {
    let props = desk.props();
    let place = desk.board.with(|board| board.cards()[card].place);
    let open = desk.cards_in_stack(desk.stack.get());
    let walking = (!open.is_empty()).then(|| {
        view! {
            <button class="btn btn-line btn-icon" type="button" on:click=move |_| walk(desk, card, true)>
                {icon(Icon::Left)}<span class="vh">{props.texts.previous_card()}</span>
            </button>
            <button class="btn btn-line btn-icon" type="button" on:click=move |_| walk(desk, card, false)>
                {icon(Icon::Right)}<span class="vh">{props.texts.next_card()}</span>
            </button>
        }
    });
    let home = (place != Place::Home).then(|| {
        view! {
            <button class="btn btn-line" type="button" on:click=move |_| desk.act(|board| board.send_home(card))>
                {props.texts.send_home()}
            </button>
        }
    });
    let park = (place != Place::Tray).then(|| {
        view! {
            <button class="btn btn-line" type="button" on:click=move |_| desk.act(|board| board.park(card))>
                {icon(Icon::Tray)}<span>{props.texts.park()}</span>
            </button>
        }
    });
    let choose = (desk.chosen.get() != Some(card)).then(|| {
        view! {
            <button class="btn btn-line choose" type="button" on:click=move |_| desk.toggle(card)>
                {props.texts.choose_card()}
            </button>
        }
    });
    view! { <div class="pane-acts">{walking}{choose}{home}{park}</div> }.into_any()
}

/// Chooses the next card of the open pile, or its first when another card is shown.
fn walk(desk: Desk, shown: Index, back: bool) {
    let open = desk.cards_in_stack(desk.stack.get_untracked());
    let chosen = desk.chosen.get_untracked().is_some();
    let next = match open.iter().position(|other| *other == shown) {
        // The card that is only shown is the first one to choose.
        Some(position) if !chosen => open.get(position),
        Some(position) => open.get((position + if back { open.len() - 1 } else { 1 }) % open.len()),
        None => open.first(),
    };
    if let Some(next) = next.filter(|next| desk.chosen.get_untracked() != Some(**next)) {
        desk.toggle(*next);
    }
}

fn cards(desk: Desk) -> AnyView {
    let props = desk.props();
    let heading = {
        let props = props.clone();
        text(move || {
            let stack = desk.stack.get();
            let count = props
                .texts
                .statements()
                .fill(desk.cards_in_stack(stack).len(), &[]);
            props
                .texts
                .pile_heading()
                .fill(&[("pile", &stack_name(desk, stack)), ("count", &count)])
        })
    };
    let rows = part(move || {
        let stack = desk.cards_in_stack(desk.stack.get());
        stack
            .into_iter()
            .enumerate()
            .map(|(position, card)| pile_card(desk, card, position == 0))
            .collect_view()
            .into_any()
    });
    view! {
        <div class="plist" role="tabpanel" on:keydown=move |event| keys::pile(&event)>
            <h2>{heading}</h2>
            {rows}
        </div>
    }
    .into_any()
}

/// Shows the card that the keyboard has reached.
///
/// A press of the mouse focuses, too, but then the pane must not change: the
/// card would move away under the pointer before the button is let go.
pub fn peek_by_key(desk: Desk, card: Index, event: &leptos::ev::FocusEvent) {
    let element = event_target::<web_sys::Element>(event);
    if element.matches(":focus-visible").unwrap_or(false) {
        desk.peek.set(Some(card));
    }
}

/// A card in a pile; the pile is one stop for the tab key.
fn pile_card(desk: Desk, card: Index, first: bool) -> AnyView {
    let props = desk.props();
    let chosen = move || desk.chosen.get() == Some(card);
    let name = props.texts.card_name().fill(&[
        ("number", &(card + 1).to_string()),
        ("text", &desk.text(card)),
    ]);
    view! {
        <button
            class="pcard"
            class:is-chosen=flag(chosen)
            type="button"
            data-card=card
            aria-label=name
            aria-pressed=yes_no(chosen)
            tabindex=if first { "0" } else { "-1" }
            on:click=move |_| desk.toggle(card)
            on:focus=move |event| peek_by_key(desk, card, &event)
            on:blur=move |_| desk.peek.set(None)
        >
            <span class="tx" lang=props.study_language.clone()>
                <span class="nr">{card + 1}</span>" "{desk.text(card)}
            </span>
        </button>
    }
    .into_any()
}
