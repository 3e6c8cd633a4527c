//! The grid editor: one number per column, and a sum that follows.
//!
//! Without script the same fields are sent to the server, which answers with
//! the page as this island would show it.

use analysis::Rank;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ui::rank::rank_class_between;

/// Words of the editor, in the page's language; `{n}` stands for a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridWords {
    /// Label of the field for the lowest rank.
    pub lowest: String,
    /// Label of the field for the highest rank.
    pub highest: String,
    /// “cells” after the sum.
    pub cells: String,
    /// The sum is right.
    pub fits: String,
    /// `{n}` cells too few.
    pub too_few: String,
    /// `{n}` cells too many.
    pub too_many: String,
    /// “Cells at {n}”, the label of a column's field.
    pub column: String,
}

/// The largest distance of a rank from zero that the editor offers.
pub const FURTHEST: i8 = 12;

/// The tallest column that the editor offers.
pub const TALLEST: u16 = 30;

/// The sum of the heights.
#[must_use]
pub fn cells(heights: &[u16]) -> usize {
    heights.iter().map(|height| usize::from(*height)).sum()
}

/// Whether the sum is the number of statements, in words.
#[must_use]
pub fn verdict(words: &GridWords, cells: usize, statements: usize) -> String {
    let with = |pattern: &str, n: usize| pattern.replace("{n}", &n.to_string());
    match cells.cmp(&statements) {
        std::cmp::Ordering::Equal => words.fits.clone(),
        std::cmp::Ordering::Less => with(&words.too_few, statements - cells),
        std::cmp::Ordering::Greater => with(&words.too_many, cells - statements),
    }
}

/// Heights for the ranks from `lowest` to `highest`, keeping those that stay.
#[must_use]
pub fn refit(before: (i8, &[u16]), lowest: i8, highest: i8) -> Vec<u16> {
    let (start, heights) = before;
    (lowest..=highest.max(lowest))
        .map(|rank| {
            let index = i16::from(rank) - i16::from(start);
            usize::try_from(index)
                .ok()
                .and_then(|index| heights.get(index).copied())
                .unwrap_or(1)
        })
        .collect()
}

/// What the editor starts from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridModel {
    /// Lowest rank.
    pub lowest: i8,
    /// Cells per column, from the lowest rank.
    pub heights: Vec<u16>,
    /// Number of statements to make room for.
    pub statements: usize,
    /// Words in the page's language.
    pub words: GridWords,
}

/// Fields for the lowest and highest rank and for every column, drawn as the grid.
pub fn view(model: GridModel) -> AnyView {
    let GridModel {
        lowest,
        heights,
        statements,
        words,
    } = model;
    let shape = RwSignal::new((lowest, heights));
    let words = StoredValue::new(words);
    let set_range = move |low: Option<i8>, high: Option<i8>| {
        shape.update(|(start, heights)| {
            let end = *start + i8::try_from(heights.len()).unwrap_or(1) - 1;
            let low = low.unwrap_or(*start).clamp(-FURTHEST, FURTHEST - 1);
            let high = high.unwrap_or(end).clamp(low + 1, FURTHEST);
            *heights = refit((*start, heights), low, high);
            *start = low;
        });
    };
    let last = move || {
        shape.with(|(start, heights)| *start + i8::try_from(heights.len()).unwrap_or(1) - 1)
    };
    let sum = move || shape.with(|(_, heights)| cells(heights));
    let indices = move || (0..shape.with(|(_, heights)| heights.len())).collect::<Vec<_>>();
    view! {
        <div class="gedit">
            // The fields of the columns are numbered from this rank.
            <input type="hidden" name="start" value=lowest prop:value=move || shape.with(|(low, _)| *low)/>
            <div class="form-row">
                <div class="field">
                    <label for="lowest">{words.with_value(|w| w.lowest.clone())}</label>
                    <input
                        class="input input-short" id="lowest" name="lowest" type="number"
                        min=-FURTHEST max=FURTHEST - 1 value=lowest prop:value=move || shape.with(|(low, _)| *low)
                        on:change=move |event| set_range(event_target_value(&event).parse().ok(), None)
                    />
                </div>
                <div class="field">
                    <label for="highest">{words.with_value(|w| w.highest.clone())}</label>
                    <input
                        class="input input-short" id="highest" name="highest" type="number"
                        min=1 - FURTHEST max=FURTHEST value=last prop:value=last
                        on:change=move |event| set_range(None, event_target_value(&event).parse().ok())
                    />
                </div>
            </div>
            <ol class=move || shape.with(|(_, heights)| format!("gcols cols-{}", heights.len()))>
                <For each=indices key=|index| *index let:index>
                    <Column index=index shape=shape words=words/>
                </For>
            </ol>
            <p class="sum" role="status">
                <b>{sum}</b>
                <span>{words.with_value(|w| w.cells.clone())}</span>
                <span>{move || words.with_value(|w| verdict(w, sum(), statements))}</span>
            </p>
        </div>
    }
    .into_any()
}

#[component]
fn Column(
    index: usize,
    shape: RwSignal<(i8, Vec<u16>)>,
    words: StoredValue<GridWords>,
) -> impl IntoView {
    let place = i8::try_from(index).unwrap_or(0);
    let rank = move || shape.with(|(low, _)| Rank(low.saturating_add(place)));
    let height = move || shape.with(|(_, heights)| heights.get(index).copied().unwrap_or(0));
    let class = move || {
        shape.with(|(low, heights)| {
            let high = *low + i8::try_from(heights.len()).unwrap_or(1) - 1;
            rank_class_between(Rank(*low), Rank(high), Rank(low.saturating_add(place)))
        })
    };
    let id = format!("height-{index}");
    let spoken = move || words.with_value(|w| w.column.replace("{n}", &rank().signed()));
    let set = move |text: String| {
        let wanted = text.parse::<u16>().unwrap_or(0).min(TALLEST);
        shape.update(|(_, heights)| {
            if let Some(height) = heights.get_mut(index) {
                *height = wanted;
            }
        });
    };
    let drawn = move || (0..height()).map(|_| view! { <i></i> }).collect_view();
    view! {
        <li class=class>
            <label for=id.clone()>
                <span aria-hidden="true">{move || rank().signed()}</span>
                <span class="vh">{spoken}</span>
            </label>
            <input
                class="input" id=id.clone() name=id type="number" min="0" max=TALLEST
                value=height prop:value=height on:input=move |event| set(event_target_value(&event))
            />
            <span class="cells" aria-hidden="true">{drawn}</span>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> GridWords {
        GridWords {
            lowest: String::new(),
            highest: String::new(),
            cells: String::new(),
            fits: "fits".to_owned(),
            too_few: "{n} too few".to_owned(),
            too_many: "{n} too many".to_owned(),
            column: String::new(),
        }
    }

    #[test]
    fn the_verdict_counts_the_difference() {
        assert_eq!(verdict(&words(), 36, 36), "fits");
        assert_eq!(verdict(&words(), 34, 36), "2 too few");
        assert_eq!(verdict(&words(), 39, 36), "3 too many");
    }

    #[test]
    fn widening_and_narrowing_keeps_the_columns_that_stay() {
        assert_eq!(refit((-1, &[2, 3, 4]), -2, 2), [1, 2, 3, 4, 1]);
        assert_eq!(refit((-1, &[2, 3, 4]), 0, 1), [3, 4]);
    }
}
