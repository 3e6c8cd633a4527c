//! The first slide: the study, what was asked, the viewpoints by name.

use leptos::prelude::*;

use super::Presentation;
use crate::text::{t, t_with};

/// The first slide.
pub fn slide(data: &Presentation) -> AnyView {
    let size = t_with(
        "opening-size",
        &[
            ("sorts", data.sorts.into()),
            ("statements", data.statements.into()),
        ],
    );
    let names = data
        .viewpoints
        .iter()
        .map(|viewpoint| {
            let count = t_with(
                "opening-defining",
                &[
                    ("defining", viewpoint.defining.into()),
                    ("sorts", data.sorts.into()),
                ],
            );
            view! { <li><b>{viewpoint.title.clone()}</b><span>{count}</span></li> }
        })
        .collect_view();
    let (theme, href) = if data.dark {
        (t("theme-light"), data.path.clone())
    } else {
        (t("theme-dark"), format!("{}?theme=dark", data.path))
    };
    view! {
        <article class="slide is-opening">
            <header>
                <div>
                    <h1>{data.title.clone()}</h1>
                    <p class="sub">{data.instruction.clone()}</p>
                </div>
            </header>
            <ol class="names">{names}</ol>
            <footer>
                <span class="key">{size}<span class="no-print">{t("opening-keys")}</span></span>
                <a class="theme no-print" href=href>{theme}</a>
            </footer>
        </article>
    }
    .into_any()
}
