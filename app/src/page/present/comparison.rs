//! All statements in all viewpoints, those that divide most first.

use analysis::Rank;
use leptos::prelude::*;

use super::{Presentation, pack, place};
use crate::text::{t, t_with};

/// A statement and its rank in every viewpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedStatement {
    /// Number of the statement.
    pub number: u32,
    /// Full text.
    pub text: String,
    /// Rank and class of its colour, per viewpoint; none for a viewpoint without defining sorts.
    pub ranks: Vec<Option<(Rank, &'static str)>>,
}

/// Lines of 26 units that fit on a slide below its heads; a row takes half a line of padding.
const ROOM: usize = 46;

/// The slides of the comparison; none for a single viewpoint.
pub fn slides(data: &Presentation) -> Vec<AnyView> {
    if data.viewpoints.len() < 2 {
        return Vec::new();
    }
    // Width for text: 1776 units less 214 (or less) a viewpoint, letters of 13 units.
    let column = match data.viewpoints.len() {
        ..=4 => 214,
        5 | 6 => 160,
        _ => 130,
    };
    let per_line = ((1776 - column * data.viewpoints.len().min(9)) / 13)
        .saturating_sub(6)
        .max(20);
    let weights: Vec<usize> = data
        .compared
        .iter()
        .map(|statement| 1 + 2 * statement.text.chars().count().div_ceil(per_line).max(1))
        .collect();
    let runs = pack(&weights, ROOM);
    let count = runs.len();
    let mut rest = &data.compared[..];
    let mut slides = Vec::with_capacity(count);
    for (index, length) in runs.into_iter().enumerate() {
        let (rows, after) = rest.split_at(length);
        rest = after;
        slides.push(slide(data, rows, index + 1, count).into_any());
    }
    slides
}

fn slide(data: &Presentation, rows: &[ComparedStatement], number: usize, count: usize) -> AnyView {
    let heads = data
        .viewpoints
        .iter()
        .map(|viewpoint| view! { <th scope="col" class="v">{viewpoint.title.clone()}</th> })
        .collect_view();
    let lines = rows.iter().map(line).collect_view();
    let sub = match number {
        1 => t("comparison-most"),
        _ if number == count => t("comparison-least"),
        _ => t("comparison-middle"),
    };
    let series = t_with(
        "comparison-series",
        &[("number", number.into()), ("count", count.into())],
    );
    view! {
        <article class="slide is-comparison">
            <header><div>
                <h2 class="h1 is-long">{t("comparison-title")}</h2>
                <p class="sub">{sub}</p>
            </div></header>
            <div class="stage">
                <table class=format!("cmp of-{}", data.viewpoints.len())>
                    <caption class="vh">{t("comparison-title")}", "{series.clone()}</caption>
                    <thead><tr><th scope="col">{t("statement-word")}</th>{heads}</tr></thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
            <footer>{place(data, series)}</footer>
        </article>
    }
    .into_any()
}

fn line(statement: &ComparedStatement) -> AnyView {
    let ranks = statement
        .ranks
        .iter()
        .map(|rank| match rank {
            Some((rank, class)) => {
                let class = format!("chip {class}");
                view! { <td class="v"><span class=class>{rank.signed()}</span></td> }.into_any()
            }
            None => view! { <td class="v">"–"</td> }.into_any(),
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row"><b>{statement.number}</b>{statement.text.clone()}</th>
            {ranks}
        </tr>
    }
    .into_any()
}
