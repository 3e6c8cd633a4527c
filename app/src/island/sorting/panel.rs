//! The panels beside the work: instructions, and language and view.

use super::act::{Act, Does};
use super::desk::{Desk, Panel};
use super::frame::button;
use super::props::LanguageLink;
use super::room::TEXT_SIZES;
use crate::island::dom::{Part, el};
use crate::sorting::step::Step;

/// The open panel, if any.
pub fn view(desk: Desk) -> Part {
    let panels = el("div", "").live(move || match desk.panel.get() {
        Some(Panel::Help) => vec![panel(desk, Panel::Help, help(desk))],
        Some(Panel::View) => vec![panel(desk, Panel::View, wishes(desk))],
        None => Vec::new(),
    });
    el("div", "panels").add(super::seat::told(desk)).add(panels)
}

fn panel(desk: Desk, which: Panel, content: Vec<Part>) -> Part {
    let texts = &desk.props().texts;
    let label = match which {
        Panel::Help => texts.help(),
        Panel::View => texts.view_button(),
    };
    el("section", "help-panel")
        .attr("id", which.code())
        .attr("aria-label", label)
        .all(content)
        .add(button("btn btn-line", &texts.help_close()).does(Act::Panel, ""))
}

fn help(desk: Desk) -> Vec<Part> {
    let texts = &desk.props().texts;
    let paragraphs = match desk.step.get_untracked() {
        Step::Read => vec![texts.read_lead(), texts.piles_help(), texts.grid_help()],
        Step::Piles => vec![texts.piles_help(), texts.piles_key_hint()],
        Step::Grid => vec![texts.grid_help(), texts.grid_help_keys(), texts.list_help()],
        Step::Review => vec![texts.review_lead()],
        Step::Remarks => vec![texts.remarks_lead(), texts.remarks_privacy()],
        Step::Send => vec![texts.send_lead(), texts.send_note()],
    };
    paragraphs
        .into_iter()
        .map(|text| el("p", "").text(text))
        .chain(super::frame::open_until(desk))
        .chain(super::seat::view(desk))
        .collect()
}

/// One of several buttons of which one is pressed.
fn choice(text: &str, pressed: impl Fn() -> bool + 'static) -> Part {
    button("btn btn-line", text).live_aria("aria-pressed", pressed)
}

fn row(label: String, buttons: Vec<Part>) -> Part {
    el("div", "wish")
        .attr("role", "group")
        .attr("aria-label", &label)
        .add(el("span", "meta").text(label))
        .add(el("span", "acts").all(buttons))
}

/// The same place in another language.
fn language(desk: Desk, to: &LanguageLink) -> Part {
    let link = el("a", "btn btn-line")
        .attr("href", super::send::address(desk.props(), &to.lang))
        .attr("lang", &to.code)
        .attr("hreflang", &to.code)
        .text(&to.name)
        .does(Act::Language, &to.lang);
    if to.is_current {
        link.attr("aria-current", "true")
    } else {
        link
    }
}

fn wishes(desk: Desk) -> Vec<Part> {
    let props = desk.props();
    let texts = &props.texts;
    let names = [texts.text_small(), texts.text_large(), texts.text_largest()];
    let sizes = (0..TEXT_SIZES.len()).zip(names).map(|(size, name)| {
        choice(&name, move || desk.wishes.get().text == size).does(Act::Text, size.to_string())
    });
    let on_off = |act: Act, text: &str, on: fn(super::desk::Desk) -> bool| {
        choice(text, move || on(desk)).does(act, "")
    };
    // Somebody who has yet to say whose draft it is must not get at it; to a correction, the receipt leads anywhere.
    let may_switch = !desk.coming_back.get_untracked() && !props.is_correction() && !props.practice;
    let switch =
        may_switch.then(|| button("btn btn-line", &texts.resume_offer()).does(Act::Keep, ""));
    let languages = [
        (texts.view_language(), &props.interface_languages),
        (texts.view_statements(), &props.statement_languages),
    ];
    let mut rows: Vec<Part> = languages
        .into_iter()
        .filter(|(_, links)| !links.is_empty())
        .map(|(label, links)| {
            row(
                label,
                links.iter().map(|link| language(desk, link)).collect(),
            )
        })
        .collect();
    rows.extend([
        row(texts.view_text(), sizes.collect()),
        row(
            texts.view_lines(),
            vec![on_off(Act::Airy, &texts.view_airy(), |desk| {
                desk.wishes.get().airy
            })],
        ),
        row(
            texts.view_keys(),
            vec![on_off(Act::Keys, &texts.view_single_keys(), |desk| {
                !desk.wishes.get().no_keys
            })],
        ),
    ]);
    rows.extend(switch);
    rows
}
