//! Step: place the cards in the grid, or in the list of its columns.

use super::act::{Act, Does};
use super::desk::Desk;
use super::frame::{self, icon_button, in_study_language};
use super::{columns, list, panel, reader};
use crate::island::dom::{Part, el};
use crate::sorting::board::Board;
use crate::sorting::step::Step;
use crate::ui::icon::Icon;

/// The board: piles and reading pane beside the grid, or above the list.
pub fn view(desk: Desk) -> Part {
    let as_list = move || desk.is_list();
    let about_list = move || vec![usize::from(desk.is_list())];
    let room = move || desk.room.get();
    el("div", "board")
        .live_class("is-list", as_list)
        .live_class("is-wide", move || room().wide)
        .live_class("is-tight", move || room().tight)
        .live_class("is-low", move || room().low)
        .live_class("only-list", move || room().only_list)
        .add(
            el("a", "skip")
                .attr("href", "#grid")
                .text(desk.props().texts.skip_to_grid()),
        )
        .add(top(desk))
        .add(panel::view(desk))
        .add(
            el("main", "board-main")
                .add(reader::view(desk))
                .live_about(about_list, move |list| {
                    vec![if *list == [1] {
                        list::view(desk)
                    } else {
                        columns::view(desk)
                    }]
                }),
        )
        .add(frame::unfinished(desk))
        .live_about(about_list, move |list| {
            vec![if *list == [1] {
                list::jump_bar(desk)
            } else {
                footer(desk)
            }]
        })
}

fn top(desk: Desk) -> Part {
    let props = desk.props();
    let total = desk.count();
    let placed = move || desk.board.with(Board::placed);
    let ruler = el("i", "");
    let drawn = ruler.element().clone();
    crate::island::dom::follow(move || {
        let share = 100 * placed() / total.max(1);
        crate::island::dom::style(&drawn, "width", &format!("{share}%"));
    });
    let words = el("span", "").live_text(move || {
        desk.words(|texts| {
            texts.placed_of().fill(&[
                ("placed", &placed().to_string()),
                ("total", &total.to_string()),
            ])
        })
    });
    el("header", "bar")
        .add(frame::mark())
        .add(in_study_language(
            desk,
            frame::heading(props.instruction.clone()),
        ))
        .add(
            el("span", "progress push")
                .add(el("span", "track").attr("aria-hidden", "true").add(ruler))
                .add(words),
        )
        .add(frame::saved(desk))
        .add(frame::panel_buttons(desk))
}

fn footer(desk: Desk) -> Part {
    let last = el("span", "undo-what").live_text(move || last_move(desk));
    let back = desk.step_before(Step::Grid).map(|step| {
        icon_button(
            "btn btn-quiet flush",
            Icon::Left,
            &frame::step_name(desk, step),
        )
        .does(Act::Go, step.code())
    });
    el("footer", "board-foot")
        .maybe(back)
        .all(frame::undo_redo(desk, icon_button, "btn btn-quiet"))
        .add(last)
        .add(el("span", "push"))
        .maybe(frame::open_until(desk))
        .add(frame::stop(desk))
        .add(list_toggle(desk))
        .add(look_over(desk))
}

/// The latest move in words, read reactively.
pub fn last_move(desk: Desk) -> String {
    desk.last_move()
        .map(|what| desk.words(|texts| texts.last_move().fill(&[("what", &what)])))
        .unwrap_or_default()
}

/// Switches between grid and list; hidden where only the list fits.
pub fn list_toggle(desk: Desk) -> Part {
    let label = if desk.wishes.with_untracked(|wishes| wishes.list) {
        desk.words(|texts| texts.show_grid())
    } else {
        desk.words(|texts| texts.show_list())
    };
    icon_button("btn btn-quiet list-toggle", Icon::List, &label)
        .does(Act::List, "")
        .hidden_while(move || desk.room.get().only_list)
}

/// The one next step; always pressable, and it explains itself.
pub fn look_over(desk: Desk) -> Part {
    desk.words(|texts| frame::button("btn btn-solid", &texts.look_over()))
        .does(Act::Finish, Step::Review.code())
}
