//! Step: read all statements for an overview.

use leptos::prelude::*;

use super::desk::Desk;
use super::frame;
use crate::sorting::step::Step;

/// All statements in this participant's order.
pub fn view(desk: Desk) -> AnyView {
    let props = desk.props();
    let items = desk
        .order()
        .into_iter()
        .map(|card| {
            view! {
                <li>
                    <span class="nr">{card + 1}</span>
                    <span lang=props.study_language.clone()>{desk.text(card)}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="step-page">
            {frame::bar(desk)}
            <main class="letter">
                {frame::help_panel(desk, vec![props.texts.read_lead(), props.texts.piles_help(), props.texts.grid_help()])}
                <div>
                    {frame::condition(desk)}
                    <h1 tabindex="-1" data-step-heading="">{props.texts.read_title()}</h1>
                    <p class="lead">{props.texts.read_lead()}</p>
                </div>
                <ol class="statements">{items}</ol>
                {frame::way(desk, frame::next_button(desk, Step::Piles))}
            </main>
        </div>
    }
    .into_any()
}
