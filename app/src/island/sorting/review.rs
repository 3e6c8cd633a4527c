//! Step: look the whole over, from most agree to most disagree.

use leptos::prelude::*;

use super::desk::Desk;
use super::{focus, frame, list};
use crate::island::live::part;
use crate::sorting::step::Step;

/// The order as a list; “move” goes back to the board with the card chosen.
pub fn view(desk: Desk) -> AnyView {
    let props = desk.props();
    let columns = props.grid.columns().len();
    Effect::new(move |before: Option<()>| {
        // A card chosen here is moved on the board, where all places are seen.
        let chosen = desk.chosen.get();
        if before.is_some() && chosen.is_some() {
            desk.step.set(Step::Grid);
            if let Some(card) = chosen {
                focus::soon(format!("button[data-card='{card}']"));
            }
        }
    });
    let sections = (0..columns)
        .rev()
        .filter(|column| props.grid.columns()[*column].height > 0)
        .map(|column| list::section(desk, column, true))
        .collect_view();
    let next = view! {
        <button class="btn btn-solid" type="button" on:click=move |_| go_on(desk)>
            {props.texts.next()}
        </button>
    }
    .into_any();
    view! {
        <div class="step-page">
            {frame::bar(desk)}
            <main class="letter review">
                {frame::help_panel(desk, vec![props.texts.review_lead()])}
                <div>
                    {frame::condition(desk)}
                    <h1 tabindex="-1" data-step-heading="">{props.texts.review_title()}</h1>
                    <p class="lead">{props.texts.review_lead()}</p>
                </div>
                {part(move || unfinished(desk).into_any())}
                <div>{sections}</div>
                {frame::way(desk, next)}
            </main>
        </div>
    }
    .into_any()
}

fn go_on(desk: Desk) {
    desk.finish_grid(Step::Remarks);
}

/// What still keeps the sort from being finished.
pub fn unfinished(desk: Desk) -> Option<AnyView> {
    let missing = desk.missing.get();
    (!missing.is_empty()).then(|| {
        let items = missing
            .into_iter()
            .map(|text| view! { <li>{text}</li> })
            .collect_view();
        view! {
            <div class="notice is-error">
                <ul>{items}</ul>
                <button class="btn btn-line" type="button" on:click=move |_| desk.go(Step::Grid)>
                    {desk.props().texts.review_back()}
                </button>
            </div>
        }
        .into_any()
    })
}
