//! The fields as the server writes them.

use crate::sorting::message::Pattern;
use analysis::Rank;
use leptos::prelude::*;

use super::{FURTHEST, GridModel, TALLEST, cells, verdict};
use crate::ui::rank::rank_class_between;

/// Fields for the lowest and highest rank and for every column, drawn as the grid.
pub fn view(model: &GridModel) -> AnyView {
    let GridModel {
        lowest,
        heights,
        statements,
        words,
        board: _,
    } = model;
    let last = highest(*lowest, heights);
    let sum = cells(heights);
    let columns = (0..heights.len())
        .map(|index| column(model, index))
        .collect_view();
    view! {
        <div class="gedit">
            // The fields of the columns are numbered from this rank.
            <input type="hidden" name="start" value=*lowest/>
            <div class="form-row">
                <div class="field">
                    <label for="lowest">{words.lowest.clone()}</label>
                    <input
                        class="input input-short" id="lowest" name="lowest" type="number"
                        min=-FURTHEST max=FURTHEST - 1 value=*lowest
                    />
                </div>
                <div class="field">
                    <label for="highest">{words.highest.clone()}</label>
                    <input
                        class="input input-short" id="highest" name="highest" type="number"
                        min=1 - FURTHEST max=FURTHEST value=last
                    />
                </div>
            </div>
            <ol class=format!("gcols cols-{}", heights.len())>{columns}</ol>
            <p class="sum" role="status">
                <b>{sum}</b>
                <span>{words.cells.clone()}</span>
                <span data-verdict="">{verdict(words, sum, *statements)}</span>
            </p>
        </div>
    }
    .into_any()
}

fn highest(lowest: i8, heights: &[u16]) -> i8 {
    lowest + i8::try_from(heights.len()).unwrap_or(1) - 1
}

fn column(model: &GridModel, index: usize) -> impl IntoView + use<> {
    let place = i8::try_from(index).unwrap_or(0);
    let rank = Rank(model.lowest.saturating_add(place));
    let height = model.heights[index];
    let high = highest(model.lowest, &model.heights);
    let class = rank_class_between(Rank(model.lowest), Rank(high), rank);
    let id = format!("height-{index}");
    let spoken = Pattern(&model.words.column).fill(&[("n", &rank.signed())]);
    let drawn = (0..height).map(|_| view! { <i></i> }).collect_view();
    view! {
        <li class=class>
            <label for=id.clone()>
                <span aria-hidden="true">{rank.signed()}</span>
                <span class="vh">{spoken}</span>
            </label>
            <input class="input" id=id.clone() name=id type="number" min="0" max=TALLEST value=height/>
            <span class="cells" aria-hidden="true">{drawn}</span>
        </li>
    }
}
