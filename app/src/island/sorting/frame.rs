//! The bar above every step, the instructions and the way back and forth.

use leptos::prelude::*;

use super::desk::Desk;
use super::storage;
use crate::island::live::{flag, part, yes_no};
use crate::sorting::step::Step;

/// Name of a step.
pub fn step_name(desk: Desk, step: Step) -> String {
    let props = desk.props();
    let texts = &props.texts;
    match step {
        Step::Read => texts.step_read(),
        Step::Piles => texts.step_piles(),
        Step::Grid => texts.step_grid(),
        Step::Review => texts.step_review(),
        Step::Remarks => texts.step_remarks(),
        Step::Send => texts.step_send(),
    }
}

/// The mark without a link, since leaving in the middle is rarely meant.
pub fn mark() -> AnyView {
    view! {
        <span class="brand">
            <svg viewBox="0 0 22 22" aria-hidden="true">
                <circle cx="11" cy="11" r="9.25" fill="none" stroke="currentColor" stroke-width="2.5"></circle>
                <circle cx="14.25" cy="7.75" r="3.25" fill="currentColor"></circle>
            </svg>
            <span>"Synspunkt"</span>
        </span>
    }
    .into_any()
}

/// The steps by name; every step but this one is a button.
fn steps(desk: Desk) -> AnyView {
    let items = Step::ALL
        .into_iter()
        .map(|step| {
            let name = step_name(desk, step);
            if desk.step.get_untracked() == step {
                view! { <li aria-current="step"><span>{name}</span></li> }.into_any()
            } else {
                view! { <li><button type="button" on:click=move |_| desk.go(step)>{name}</button></li> }
                    .into_any()
            }
        })
        .collect_view();
    let step = desk.step.get_untracked();
    let name = step_name(desk, step);
    let now = desk
        .props()
        .texts
        .step_of()
        .fill(&[("number", &step.number().to_string()), ("name", &name)]);
    view! {
        <p class="step-now meta">{now.clone()}</p>
        <nav class="steps-nav" aria-label=now>
            <ol class="steps">{items}</ol>
        </nav>
    }
    .into_any()
}

/// The bar of the ordinary steps.
pub fn bar(desk: Desk) -> AnyView {
    view! {
        <header class="bar">
            {mark()}
            {steps(desk)}
            <span class="push"></span>
            <span class="meta saved">{desk.props().texts.kept_here()}</span>
            {help_button(desk)}
        </header>
    }
    .into_any()
}

/// Opens and closes the instructions of the step.
pub fn help_button(desk: Desk) -> AnyView {
    view! {
        <button
            class="btn btn-quiet"
            type="button"
            aria-expanded=yes_no(move || desk.help.get())
            aria-controls="help"
            on:click=move |_| desk.help.update(|open| *open = !*open)
        >
            {desk.props().texts.help()}
        </button>
    }
    .into_any()
}

/// The instructions, beside the work and closed until asked for.
pub fn help_panel(desk: Desk, paragraphs: Vec<String>) -> AnyView {
    let props = desk.props();
    let body = paragraphs
        .into_iter()
        .map(|paragraph| view! { <p>{paragraph}</p> })
        .collect_view();
    view! {
        <section id="help" class="help-panel" hidden=flag(move || !desk.help.get())>
            {body}
            <button class="btn btn-line" type="button" on:click=move |_| desk.help.set(false)>
                {props.texts.help_close()}
            </button>
        </section>
    }
    .into_any()
}

/// The condition of instruction, always visible.
pub fn condition(desk: Desk) -> AnyView {
    let props = desk.props();
    view! {
        <p class="condition">
            <span class="vh">{props.texts.condition_label()}": "</span>
            <span lang=props.study_language.clone()>{props.instruction.clone()}</span>
        </p>
    }
    .into_any()
}

/// Back, stop and the one next step.
pub fn way(desk: Desk, next: AnyView) -> AnyView {
    let step = desk.step.get_untracked();
    let back = step.previous().map(|previous| {
        view! {
            <button class="btn btn-line" type="button" on:click=move |_| desk.go(previous)>
                {desk.props().texts.back()}
            </button>
        }
    });
    view! {
        <div class="way">
            {back}
            {stop(desk)}
            <span class="push"></span>
            {next}
        </div>
    }
    .into_any()
}

/// A plain “go on” button to a step.
pub fn next_button(desk: Desk, step: Step) -> AnyView {
    view! {
        <button class="btn btn-solid" type="button" on:click=move |_| desk.go(step)>
            {desk.props().texts.next()}
        </button>
    }
    .into_any()
}

/// Stop and delete, asked once in place rather than in a dialog.
pub fn stop(desk: Desk) -> AnyView {
    let asking = RwSignal::new(false);
    let props = desk.props();
    let leave = {
        let props = props.clone();
        move |_| {
            storage::wipe(&props.slug);
            let address = format!("/s/{}?lang={}", props.slug, props.language);
            // A page that cannot be left is still wiped.
            let _ = window().location().set_href(&address);
        }
    };
    let leave = StoredValue::new(leave);
    let texts = StoredValue::new(props);
    part(move || {
        if asking.get() {
            view! {
                <span class="stop-ask" role="group" aria-label=texts.with_value(|p| p.texts.stop())>
                    <span>{texts.with_value(|p| p.texts.stop_question())}</span>
                    <button class="btn btn-danger" type="button" on:click=move |event| leave.with_value(|leave| leave(event))>
                        {texts.with_value(|p| p.texts.stop_yes())}
                    </button>
                    <button class="btn btn-line" type="button" on:click=move |_| asking.set(false)>
                        {texts.with_value(|p| p.texts.stop_no())}
                    </button>
                </span>
            }
            .into_any()
        } else {
            view! {
                <button class="btn btn-danger" type="button" on:click=move |_| asking.set(true)>
                    {texts.with_value(|p| p.texts.stop())}
                </button>
            }
            .into_any()
        }
    })
}

/// Undo and redo with the name of the latest move.
pub fn undo_redo(desk: Desk) -> AnyView {
    use crate::ui::icon::{Icon, icon};
    let props = desk.props();
    view! {
        <button
            class="btn btn-quiet"
            type="button"
            aria-disabled=yes_no(move || !desk.can_undo())
            on:click=move |_| desk.undo()
        >
            {icon(Icon::Undo)}
            <span>{props.texts.undo()}</span>
        </button>
        <button
            class="btn btn-quiet"
            type="button"
            aria-disabled=yes_no(move || !desk.can_redo())
            on:click=move |_| desk.redo()
        >
            {icon(Icon::Redo)}
            <span>{props.texts.redo()}</span>
        </button>
    }
    .into_any()
}
