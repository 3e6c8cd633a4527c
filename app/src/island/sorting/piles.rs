//! Step: split the statements into three piles, one card at a time.

use std::collections::VecDeque;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::announce::pile_name;
use super::desk::{Desk, Stack};
use super::{focus, frame};
use crate::island::live::{flag, part, text};
use crate::sorting::board::{Index, Pile};
use crate::sorting::step::Step;
use crate::ui::icon::{Icon, icon};

/// One card and three piles, or the finished piles.
pub fn view(desk: Desk) -> AnyView {
    let later = RwSignal::new(VecDeque::<Index>::new());
    let current = Memo::new(move |_| next_card(desk, &later.read()));
    let done = Memo::new(move |_| current.get().is_none());
    let body = part(move || {
        if done.get() {
            finished(desk)
        } else {
            asking(desk, current, later)
        }
    });
    view! { <div class="step-page">{frame::bar(desk)}{body}</div> }.into_any()
}

/// The next card without a pile; cards put off come last.
fn next_card(desk: Desk, later: &VecDeque<Index>) -> Option<Index> {
    let waiting: Vec<Index> = {
        let order = desk.order();
        desk.board.with(|board| {
            order
                .into_iter()
                .filter(|card| board.cards()[*card].pile.is_none())
                .collect()
        })
    };
    let put_off: Vec<Index> = later
        .iter()
        .copied()
        .filter(|card| waiting.contains(card))
        .collect();
    waiting
        .iter()
        .copied()
        .find(|card| !put_off.contains(card))
        .or_else(|| put_off.first().copied())
}

fn asking(desk: Desk, current: Memo<Option<Index>>, later: RwSignal<VecDeque<Index>>) -> AnyView {
    let props = desk.props();
    let total = desk.count();
    let piled = move || {
        desk.board.with(|board| {
            board
                .cards()
                .iter()
                .filter(|card| card.pile.is_some())
                .count()
        })
    };
    let position = {
        let props = props.clone();
        text(move || {
            let number = (piled() + 1).min(total).to_string();
            props
                .texts
                .statement_of()
                .fill(&[("number", &number), ("total", &total.to_string())])
        })
    };
    let put = move |pile: Pile| {
        if let Some(card) = current.get_untracked() {
            let placed = desk
                .board
                .with_untracked(|board| board.rank_of(card).is_some());
            // A card that already lies in the grid keeps its cell.
            desk.act(|board| {
                if placed {
                    board.label(card, pile)
                } else {
                    board.pile(card, pile)
                }
            });
        }
    };
    let put_off = move |_| {
        if let Some(card) = current.get_untracked() {
            later.update(|later| {
                later.retain(|other| *other != card);
                later.push_back(card);
            });
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let pile = match event.key().as_str() {
            "1" => Pile::Disagree,
            "2" => Pile::Neutral,
            "3" => Pile::Agree,
            _ => return,
        };
        event.prevent_default();
        put(pile);
    };
    let choices = Pile::ALL
        .into_iter()
        .enumerate()
        .map(|(index, pile)| {
            let (class, sign) = match pile {
                Pile::Disagree => ("choice r-n3", Icon::Minus),
                Pile::Neutral => ("choice r-z", Icon::Ring),
                Pile::Agree => ("choice r-p3", Icon::Plus),
            };
            let props = props.clone();
            let name = pile_name(&props.texts, Some(pile));
            let count = text(move || {
                let count = desk.board.with(|board| {
                    board
                        .cards()
                        .iter()
                        .filter(|card| card.pile == Some(pile))
                        .count()
                });
                props.texts.statements().fill(count, &[])
            });
            view! {
                <button class=class type="button" data-pile=pile.code() on:click=move |_| put(pile)>
                    {icon(sign)}
                    <span>{name}<small>{count}</small></span>
                    <kbd aria-hidden="true">{index + 1}</kbd>
                </button>
            }
        })
        .collect_view();
    let marks = (0..total)
        .map(|index| view! { <i class:on=flag(move || index < piled())></i> })
        .collect_view();
    let statement = text(move || {
        current
            .get()
            .map(|card| desk.text(card))
            .unwrap_or_default()
    });
    view! {
        <main class="pile-work" on:keydown=on_key>
            <div class="ask">
                <h1 tabindex="-1" data-step-heading="">
                    <span class="vh">{props.texts.piles_title()}". "</span>
                    <span lang=props.study_language.clone()>{props.instruction.clone()}</span>
                </h1>
                <span class="meta">{position}</span>
            </div>
            {frame::help_panel(desk, vec![props.texts.piles_help(), props.texts.piles_key_hint()])}
            <div class="big" aria-live="polite">
                <p class="say" lang=props.study_language.clone()>{statement}</p>
            </div>
            <div class="three" role="group" aria-label=props.texts.piles_group()>{choices}</div>
            <div class="seg" aria-hidden="true">{marks}</div>
            <div class="under">
                {frame::undo_redo(desk)}
                <button class="btn btn-quiet" type="button" on:click=put_off>
                    {icon(Icon::Clock)}
                    <span>{props.texts.piles_later()}</span>
                </button>
                <span class="push"></span>
                {frame::stop(desk)}
                <button class="btn btn-line" type="button" on:click=move |_| desk.go(Step::Grid)>
                    {props.texts.piles_skip()}
                </button>
            </div>
        </main>
    }
    .into_any()
}

/// The three piles, with each card one press from the other two.
fn finished(desk: Desk) -> AnyView {
    let props = desk.props();
    focus::heading();
    let piles = [Pile::Agree, Pile::Neutral, Pile::Disagree]
        .into_iter()
        .map(|pile| pile_list(desk, pile))
        .collect_view();
    view! {
        <main class="work piles-done">
            <div>
                {frame::condition(desk)}
                <h1 tabindex="-1" data-step-heading="">{props.texts.piles_done()}</h1>
                <p class="lead">{props.texts.piles_done_lead()}</p>
            </div>
            <div class="pile-lists">{piles}</div>
            {frame::way(desk, frame::next_button(desk, Step::Grid))}
        </main>
    }
    .into_any()
}

fn pile_list(desk: Desk, pile: Pile) -> AnyView {
    let props = desk.props();
    let cards = move || {
        let order = desk.order();
        desk.board.with(|board| {
            order
                .into_iter()
                .filter(|card| board.cards()[*card].pile == Some(pile))
                .collect::<Vec<_>>()
        })
    };
    let heading = {
        let props = props.clone();
        text(move || {
            let count = props.texts.statements().fill(cards().len(), &[]);
            props.texts.pile_heading().fill(&[
                ("pile", &pile_name(&props.texts, Some(pile))),
                ("count", &count),
            ])
        })
    };
    let rows = part(move || {
        cards()
            .into_iter()
            .map(|card| {
                let props = props.clone();
                let moves = Pile::ALL
                    .into_iter()
                    .filter(|other| *other != pile)
                    .map(|other| {
                        let name = pile_name(&props.texts, Some(other));
                        let label = props.texts.put_in_pile().fill(&[("number", &(card + 1).to_string()), ("pile", &name)]);
                        view! {
                            <button class="btn btn-line" type="button" aria-label=label
                                on:click=move |_| desk.act(|board| board.label(card, other))>
                                {name}
                            </button>
                        }
                    })
                    .collect_view();
                view! {
                    <li>
                        <span><span class="nr">{card + 1}</span>" "<span lang=props.study_language.clone()>{desk.text(card)}</span></span>
                        <span class="acts">{moves}</span>
                    </li>
                }
            })
            .collect_view()
            .into_any()
    });
    view! {
        <section>
            <h2>{heading}</h2>
            <ol>{rows}</ol>
        </section>
    }
    .into_any()
}

/// Heading of a stack for lists and tabs.
pub fn stack_name(desk: Desk, stack: Stack) -> String {
    let props = desk.props();
    match stack {
        Stack::Pile(pile) => pile_name(&props.texts, Some(pile)),
        Stack::Unpiled => pile_name(&props.texts, None),
        Stack::Tray => props.texts.tray(),
    }
}
