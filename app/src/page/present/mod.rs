//! The presentation: every slide in one document, readable from the back of a room.

use leptos::prelude::*;

mod comparison;
mod opening;
mod packing;
mod viewpoint;

pub use comparison::ComparedStatement;
pub use packing::{Weight, pack};
pub use viewpoint::{End, EndStatement, Viewpoint};

use crate::island::mount::island;
use crate::shell::{Head, document};
use crate::text::{t, t_with};
use crate::ui::icon::{Icon, icon};

/// A whole presentation.
#[derive(Clone, Debug, PartialEq)]
pub struct Presentation {
    /// Title of the study.
    pub title: String,
    /// The condition of instruction.
    pub instruction: String,
    /// Number of sorts.
    pub sorts: usize,
    /// Number of statements.
    pub statements: usize,
    /// The viewpoints, in order.
    pub viewpoints: Vec<Viewpoint>,
    /// All statements with their ranks, those that divide most first.
    pub compared: Vec<ComparedStatement>,
    /// Whether the presenter chose the dark theme.
    pub dark: bool,
    /// Address of the page, without a query.
    pub path: String,
}

/// All slides.
pub fn presentation(data: &Presentation) -> AnyView {
    let mut slides: Vec<AnyView> = vec![opening::slide(data).into_any()];
    for (index, viewpoint) in data.viewpoints.iter().enumerate() {
        let with_ends = viewpoint.ends_fit();
        slides.push(viewpoint::slide(data, index, viewpoint, with_ends).into_any());
        if viewpoint.has_more_words() {
            slides.push(viewpoint::words_slide(data, index, viewpoint).into_any());
        }
        if !with_ends {
            slides.push(viewpoint::ends_slide(data, index, viewpoint).into_any());
        }
    }
    slides.extend(comparison::slides(data));
    let count = slides.len();
    let items = slides
        .into_iter()
        .enumerate()
        .map(|(index, slide)| {
            let id = format!("slide-{}", index + 1);
            view! { <li id=id>{slide}{turn(index + 1, count)}</li> }
        })
        .collect_view();
    let head = Head {
        title: data.title.clone(),
        interactive: true,
        at_work: true,
        body_class: if data.dark {
            "presenting is-dark"
        } else {
            "presenting"
        },
        ..Head::default()
    };
    document(
        head,
        view! {
            <main id="main">
                <ol class="slides">{items}</ol>
                {island("present_keys", &count, ())}
            </main>
        },
    )
    .into_any()
}

/// Links to the neighbours, for those without keys.
fn turn(number: usize, count: usize) -> AnyView {
    let back = (number > 1).then(|| {
        view! {
            <a href=format!("#slide-{}", number - 1)>
                {icon(Icon::Left)}<span class="vh">{t("slide-back")}</span>
            </a>
        }
    });
    let next = (number < count).then(|| {
        view! {
            <a href=format!("#slide-{}", number + 1)>
                {icon(Icon::Right)}<span class="vh">{t("slide-next")}</span>
            </a>
        }
    });
    let place = t_with(
        "slide-place",
        &[("number", number.into()), ("count", count.into())],
    );
    view! { <nav class="turn" aria-label=place>{back}{next}</nav> }.into_any()
}

/// The line at the bottom right: mark, study, place in the series.
fn place(data: &Presentation, series: String) -> AnyView {
    view! {
        <span class="where">
            <svg viewBox="0 0 22 22" aria-hidden="true">
                <circle cx="11" cy="11" r="9.25" fill="none" stroke="currentColor" stroke-width="2.5"></circle>
                <circle cx="14.25" cy="7.75" r="3.25" fill="currentColor"></circle>
            </svg>
            {data.title.clone()}" · "{series}
        </span>
    }
    .into_any()
}
