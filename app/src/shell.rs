//! The HTML document around every page.

use std::sync::Arc;

use leptos::config::LeptosOptions;
use leptos::hydration::{AutoReload, HydrationScripts};
use leptos::nonce::use_nonce;
use leptos::prelude::*;

use crate::text::locale;

/// Where the built style sheet and scripts are.
#[derive(Clone, Debug)]
pub struct SiteFiles {
    /// Options for leptos' own script tag; `output_name` carries the hash.
    pub options: LeptosOptions,
    /// Address of the style sheet, hash included.
    pub style: String,
    /// Address of the style sheet of those at work, where the build made one.
    pub work: Option<String>,
    /// Address of the workbench's script and wasm up to their endings, where the build made them.
    pub workbench: Option<String>,
}

/// What a page tells the document about itself.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// Title of the page, without the product's name.
    pub title: String,
    /// Whether the page holds islands and so needs the scripts.
    pub interactive: bool,
    /// Whether the page is for those at work: researchers, facilitators and presenters. Participants load less.
    pub at_work: bool,
    /// Whether the analysis is to follow the hand, which needs the engine in the browser.
    pub computes: bool,
    /// Class of `<body>`, for pages that own the whole window.
    pub body_class: &'static str,
}

impl Head {
    /// The head of a page with the sorting board, which has the whole window.
    #[must_use]
    pub fn of_board(title: String) -> Self {
        Self {
            title,
            interactive: true,
            body_class: "sorting-page",
            ..Self::default()
        }
    }
}

/// The whole document: head, skip link and the page itself.
pub fn document(head: Head, body: impl IntoView + 'static) -> impl IntoView {
    let site = expect_context::<Arc<SiteFiles>>();
    let title = if head.title.is_empty() {
        "Synspunkt".to_owned()
    } else {
        format!("{} – Synspunkt", head.title)
    };
    let workbench = site.workbench.clone().filter(|_| head.computes);
    let workbench = workbench.map(|address| {
        let script = format!(
            "import start from '{address}.js'; start({{ module_or_path: '{address}_bg.wasm' }});"
        );
        view! { <script type="module" nonce=use_nonce()>{script}</script> }
    });
    let work = site.work.clone().filter(|_| head.at_work);
    let work = work.map(|work| view! { <link rel="stylesheet" href=work/> });
    view! {
        <!DOCTYPE html>
        <html lang=locale().code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <title>{title}</title>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="stylesheet" href=site.style.clone()/>
                {work}
                {workbench}
                {head.interactive.then(|| view! {
                    <AutoReload options=site.options.clone()/>
                    <HydrationScripts options=site.options.clone() islands=true/>
                })}
            </head>
            <body class=head.body_class>{body.into_any()}</body>
        </html>
    }
}
