//! Step: place the cards in the grid, or in the list of its columns.

use leptos::prelude::*;

use super::desk::Desk;
use super::drag::{self, Drag};
use super::{columns, fit, frame, keys, list, reader};
use crate::island::live::{flag, part, text};
use crate::sorting::step::Step;
use crate::ui::icon::{Icon, icon};

/// The board: piles and reading pane beside the grid, or above the list.
pub fn view(desk: Desk) -> AnyView {
    let props = desk.props();
    let drag = Drag::new(desk);
    let pending_sign = RwSignal::new(false);
    let as_list = Memo::new(move |_| desk.is_list());
    let board = part(move || {
        if as_list.get() {
            list::view(desk)
        } else {
            columns::view(desk)
        }
    });
    let bottom = part(move || {
        if as_list.get() {
            list::jump_bar(desk)
        } else {
            footer(desk)
        }
    });
    fit::watch(desk);
    view! {
        <div
            class="board"
            class:is-list=flag(move || as_list.get())
            on:keydown=move |event| keys::board(desk, pending_sign, &event)
            on:pointerdown=move |event| drag.down(&event)
            on:pointermove=move |event| drag.moved(&event)
            on:pointerup=move |event| drag.up(&event)
            on:pointercancel=move |_| drag.cancel()
            on:click:capture=move |event| drag.swallow_click(&event)
        >
            <a class="skip" href="#grid">{props.texts.skip_to_grid()}</a>
            {top(desk)}
            {frame::help_panel(desk, vec![props.texts.grid_help(), props.texts.grid_help_keys()])}
            <main class="board-main">
                {reader::view(desk)}
                {board}
            </main>
            {bottom}
            {drag::ghost(desk, drag)}
        </div>
    }
    .into_any()
}

fn top(desk: Desk) -> AnyView {
    let props = desk.props();
    let total = desk.count();
    let placed = move || desk.board.with(crate::sorting::board::Board::placed);
    let width = text(move || format!("{}%", 100 * placed() / total.max(1)));
    let words = {
        let props = props.clone();
        text(move || {
            props.texts.placed_of().fill(&[
                ("placed", &placed().to_string()),
                ("total", &total.to_string()),
            ])
        })
    };
    view! {
        <header class="bar">
            {frame::mark()}
            <h1 tabindex="-1" data-step-heading="" lang=props.study_language.clone()>{props.instruction.clone()}</h1>
            <span class="progress push">
                <span class="track" aria-hidden="true"><i style=("width", width)></i></span>
                <span>{words}</span>
            </span>
            <span class="meta saved">{props.texts.kept_here()}</span>
            {frame::help_button(desk)}
        </header>
    }
    .into_any()
}

fn footer(desk: Desk) -> AnyView {
    let props = desk.props();
    let last = {
        let props = props.clone();
        text(move || {
            let what = desk.last_move();
            what.map(|what| props.texts.last_move().fill(&[("what", &what)]))
                .unwrap_or_default()
        })
    };
    view! {
        <footer class="board-foot">
            <button class="btn btn-quiet flush" type="button" on:click=move |_| desk.go(Step::Piles)>
                {icon(Icon::Left)}
                <span>{props.texts.step_piles()}</span>
            </button>
            {frame::undo_redo(desk)}
            <span class="undo-what">{last}</span>
            <span class="push"></span>
            {frame::stop(desk)}
            {list_toggle(desk)}
            {look_over(desk)}
        </footer>
    }
    .into_any()
}

/// Switches between grid and list; hidden where only the list fits.
pub fn list_toggle(desk: Desk) -> AnyView {
    let props = desk.props();
    let label = text(move || {
        if desk.wants_list.get() {
            props.texts.show_grid()
        } else {
            props.texts.show_list()
        }
    });
    view! {
        <button
            class="btn btn-quiet list-toggle"
            type="button"
            hidden=flag(move || desk.narrow.get())
            on:click=move |_| desk.wants_list.update(|list| *list = !*list)
        >
            {icon(Icon::List)}
            <span>{label}</span>
        </button>
    }
    .into_any()
}

/// The one next step; always pressable, and it explains itself.
pub fn look_over(desk: Desk) -> AnyView {
    view! {
        <button class="btn btn-solid" type="button" on:click=move |_| desk.finish_grid(Step::Review)>
            {desk.props().texts.look_over()}
        </button>
    }
    .into_any()
}
