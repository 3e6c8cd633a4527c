//! Figures drawn by the engine.

use leptos::prelude::*;

/// An SVG element that the `analysis` crate has drawn, in which every text is escaped already.
pub fn figure(svg: &str) -> AnyView {
    view! { <div class="drawing" inner_html=svg.to_owned()></div> }.into_any()
}
