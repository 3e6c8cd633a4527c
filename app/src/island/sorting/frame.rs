//! What every step has: the bar, the instructions, and the way back and forth.

use super::act::{Act, Does};
use super::desk::{Desk, Panel};
use super::panel;
use super::props::BEGIN;
use crate::island::dom::{Part, drawing, el, icon};
use crate::sorting::board::Index;
use crate::sorting::step::Step;
use crate::ui::icon::Icon;

/// The mark: a ring, drawn as a disc with a hole, and a point off its centre.
const MARK: &str = "M11 .5a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21m0 2.5a8 8 0 1 0 0 16 8 8 0 0 0 0-16m3.25 1.5a3.25 3.25 0 1 1 0 6.5 3.25 3.25 0 0 1 0-6.5";

/// A button with a text.
pub fn button(class: &str, text: &str) -> Part {
    el("button", class).attr("type", "button").text(text)
}

/// A button with a drawing and a text.
pub fn icon_button(class: &str, which: Icon, text: &str) -> Part {
    el("button", class)
        .attr("type", "button")
        .add(icon(which))
        .add(el("span", "").text(text))
}

/// A button with a drawing alone; its name is heard.
pub fn mute_button(class: &str, which: Icon, text: &str) -> Part {
    el("button", class)
        .attr("type", "button")
        .add(icon(which))
        .add(el("span", "vh").text(text))
}

/// The heading of a step, which gets the focus when the step opens.
pub fn heading(text: String) -> Part {
    el("h1", "")
        .attr("tabindex", "-1")
        .attr("data-step-heading", "")
        .text(text)
}

/// Marks a text as the study's own.
pub fn in_study_language(desk: Desk, part: Part) -> Part {
    part.attr("lang", &desk.props().study_language)
        .attr("dir", &desk.props().study_direction)
}

/// The text of a statement, ready to be broken between the parts of its words.
pub fn statement(desk: Desk, class: &str, card: Index) -> Part {
    in_study_language(desk, el("span", class)).text(desk.broken_text(card))
}

/// What a statement refers to, opened by those who want to know.
pub fn clarification(desk: Desk, card: Index) -> Option<Part> {
    let props = desk.props();
    let text = &props.clarifications[card];
    (!text.is_empty()).then(|| {
        el("details", "clarification")
            .add(el("summary", "").text(props.texts.clarification()))
            .add(in_study_language(desk, el("p", "")).text(text))
    })
}

/// Number and text of a statement.
pub fn numbered(desk: Desk, card: Index) -> Part {
    el("span", "")
        .add(el("span", "nr").text((card + 1).to_string()))
        .text(" ")
        .add(statement(desk, "", card))
}

/// Name of a step.
pub fn step_name(desk: Desk, step: Step) -> String {
    desk.words(|texts| match step {
        Step::Read => texts.step_read(),
        Step::Piles => texts.step_piles(),
        Step::Grid => texts.step_grid(),
        Step::Review => texts.step_review(),
        Step::Remarks => texts.step_remarks(),
        Step::Send => texts.step_send(),
    })
}

/// The mark without a link, since leaving in the middle is rarely meant.
pub fn mark() -> Part {
    el("span", "brand")
        .add(drawing("mark", "0 0 22 22", MARK).attr("fill", "currentColor"))
        .add(el("span", "").text("Synspunkt"))
}

/// The steps by name; every step but this one is a button.
fn steps(desk: Desk, now: Step) -> Part {
    let props = desk.props();
    let name = step_name(desk, now);
    // The information page is the first step, but not of the practice round.
    let before = usize::from(!props.practice);
    let number = before + desk.steps().take_while(|step| *step <= now).count();
    let title = props.texts.step_of().fill(&[
        ("number", &number.to_string()),
        ("total", &(before + desk.steps().count()).to_string()),
        ("name", &name),
    ]);
    let items = desk.steps().map(|step| {
        let name = step_name(desk, step);
        if step == now {
            el("li", "")
                .attr("aria-current", "step")
                .add(el("span", "").text(name))
        } else {
            el("li", "").add(button("", &name).does(Act::Go, step.code()))
        }
    });
    el("nav", "steps-nav")
        .attr("aria-label", &title)
        .add(el("p", "step-now meta").text(&title))
        .add(el("ol", "steps").all(items))
}

/// Where the work is kept, or that it is not.
pub fn saved(desk: Desk) -> Part {
    let written = move || desk.writes.get() == 0 && desk.kept.get();
    let part = el("span", "meta saved").live_attr("data-kept", move || written().then(String::new));
    part.live_text(move || {
        let (kept, online) = (desk.kept.get(), desk.online.get());
        desk.words(|texts| match (kept, online) {
            (true, true) => texts.kept_here(),
            (true, false) => texts.kept_offline(),
            (false, _) => texts.kept_nowhere(),
        })
    })
}

/// The buttons that open the instructions, and language and view.
pub fn panel_buttons(desk: Desk) -> Part {
    let one = |panel: Panel, text: String| {
        button("btn btn-quiet", &text)
            .does(Act::Panel, panel.code())
            .attr("aria-controls", panel.code())
            .live_aria("aria-expanded", move || desk.panel.get() == Some(panel))
    };
    let texts = &desk.props().texts;
    el("span", "bar-buttons")
        .add(one(Panel::View, texts.view_button()))
        .add(one(Panel::Help, texts.help()))
}

/// A step other than the board: the bar, and its one column.
pub fn step_page(desk: Desk, main: Part) -> Part {
    let asks = desk.coming_back.get_untracked();
    let steps = (!asks).then(|| steps(desk, desk.step.get_untracked()));
    el("div", "step-page")
        .add(
            el("header", "bar")
                .add(mark())
                .maybe(steps)
                .add(el("span", "push"))
                .add(saved(desk))
                .add(panel_buttons(desk)),
        )
        .add(panel::view(desk))
        .maybe(last_call(desk))
        .add(main)
}

/// That the study closes soon, on pages that are read; where cards are moved it would only be in the way.
fn last_call(desk: Desk) -> Option<Part> {
    let text = &desk.props().last_call;
    let is_read = desk.step.get_untracked() != Step::Piles;
    (is_read && !text.is_empty()).then(|| el("p", "closing-soon").text(text))
}

/// Until when one can send, where that is planned.
pub fn open_until(desk: Desk) -> Option<Part> {
    let text = &desk.props().open_until;
    (!text.is_empty()).then(|| el("span", "meta open-until").text(text))
}

/// The condition of instruction, always visible.
pub fn condition(desk: Desk) -> Part {
    let props = desk.props();
    let label = format!("{}: ", props.texts.condition_label());
    el("p", "condition")
        .add(el("span", "vh").text(label))
        .add(in_study_language(desk, el("span", "")).text(&props.instruction))
}

/// Back, stop and the one next step.
pub fn way(desk: Desk, step: Step, next: Part) -> Part {
    let back = desk.step_before(step).map(|previous| {
        desk.words(|texts| button("btn btn-line", &texts.back()).does(Act::Go, previous.code()))
    });
    // Whoever has practised to the end has nothing left to skip.
    let practised = desk.props().practice && step == Step::Review;
    el("div", "way")
        .maybe(back)
        .maybe((!practised).then(|| stop(desk)))
        .add(el("span", "push"))
        .add(next)
}

/// A plain “go on” button to a step.
pub fn next_button(desk: Desk, step: Step) -> Part {
    desk.words(|texts| button("btn btn-solid", &texts.next()).does(Act::Go, step.code()))
}

/// A button that leaves the practice round for the sort itself, by the form that stands on the page.
pub fn leave_practice(class: &str, text: &str) -> Part {
    el("button", class)
        .attr("type", "submit")
        .attr("form", BEGIN)
        .text(text)
}

/// Stop and delete, asked once in place rather than in a dialog. Practice is left for the sort.
pub fn stop(desk: Desk) -> Part {
    if desk.props().practice {
        return leave_practice("btn btn-quiet", &desk.props().texts.stop());
    }
    el("span", "stop").live(move || {
        let texts = &desk.props().texts;
        let part = if desk.stopping.get() {
            el("span", "stop-ask")
                .attr("role", "group")
                .attr("aria-label", texts.stop())
                .add(el("span", "").text(texts.stop_question()))
                .add(button("btn btn-danger", &texts.stop_yes()).does(Act::StopYes, ""))
                .add(button("btn btn-line", &texts.stop_no()).does(Act::Stop, ""))
        } else {
            button("btn btn-danger", &texts.stop()).does(Act::Stop, "ask")
        };
        vec![part]
    })
}

/// Undo and redo; `build` decides how the buttons look.
pub fn undo_redo(desk: Desk, build: fn(&str, Icon, &str) -> Part, class: &str) -> [Part; 2] {
    let texts = &desk.props().texts;
    [
        build(class, Icon::Undo, &texts.undo())
            .does(Act::Undo, "")
            .live_aria("aria-disabled", move || {
                desk.history.with(|history| !history.can_undo())
            }),
        build(class, Icon::Redo, &texts.redo())
            .does(Act::Redo, "")
            .live_aria("aria-disabled", move || {
                desk.history.with(|history| !history.can_redo())
            }),
    ]
}

/// What keeps the sort from being finished, with the way to the first of it.
pub fn unfinished(desk: Desk) -> Part {
    // The island's one announcer says it; an alert would say it again at every card that is placed.
    el("div", "missing").live(move || {
        if !desk.shows_missing.get() {
            return Vec::new();
        }
        let sentences = desk.missing();
        if sentences.is_empty() {
            return Vec::new();
        }
        let items = sentences.into_iter().map(|text| el("li", "").text(text));
        let show = desk.words(|texts| button("btn btn-line", &texts.show_first()));
        vec![
            el("div", "notice")
                .attr("id", "missing")
                .add(el("ul", "").all(items))
                .add(show.does(Act::First, "")),
        ]
    })
}
