//! How an island gets onto a page, and how the browser brings it to life.
//!
//! The server writes an element with the island's name, its data and what
//! stands there without script; leptos' own loader calls the function of that
//! name with the element. The function builds the island in place of what
//! stood there. Building afresh instead of hydrating saves a third of the
//! script, and the plain content never has to match the island's.

#[cfg(feature = "ssr")]
pub use page::island;

#[cfg(feature = "ssr")]
mod page {
    use leptos::prelude::*;
    use serde::Serialize;

    /// The element of the island `name`, with its data and its plain content.
    pub fn island(
        name: &'static str,
        data: &impl Serialize,
        plain: impl IntoView + 'static,
    ) -> AnyView {
        let data = serde_json::to_string(data).expect("an island's data is plain values");
        view! {
            <leptos-island data-component=name data-props=data>{plain.into_any()}</leptos-island>
        }
        .into_any()
    }
}

#[cfg(feature = "hydrate")]
pub use browser::mount;

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::prelude::AnyView;
    use serde::de::DeserializeOwned;
    use web_sys::HtmlElement;

    /// Builds an island in its element; data that cannot be read leave the plain content standing.
    pub fn mount<D: DeserializeOwned + 'static>(element: HtmlElement, view: fn(D) -> AnyView) {
        let data = element.get_attribute("data-props").unwrap_or_default();
        match serde_json::from_str(&data) {
            Ok(data) => {
                element.set_inner_html("");
                leptos::mount::mount_to(element, move || view(data)).forget();
            }
            Err(error) => leptos::logging::error!("{error}"),
        }
    }
}
