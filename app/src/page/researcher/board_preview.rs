//! The board as participants will see it, to be looked at: cards can be moved, and nothing is kept or sent.

use leptos::prelude::*;

use crate::island::mount::island;
use crate::island::sorting::props::{BEGIN, SortingModel};
use crate::shell::{Head, document};
use crate::text::t;

/// A board to look at.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardPreview {
    /// What the island starts from.
    pub model: SortingModel,
    /// Where one goes back to.
    pub back: String,
}

/// The page. Without script there is no board, and the grid's own page has the picture of it.
pub fn board_preview(page: &BoardPreview) -> impl IntoView + use<> {
    document(
        Head::of_board(t("board-preview-title")),
        view! {
            <div class="plain">
                <main id="main" class="letter" tabindex="-1">
                    <h1>{t("board-preview-title")}</h1>
                    <p class="lead">{t("board-preview-script")}</p>
                </main>
            </div>
            <form id=BEGIN method="get" action=page.back.clone() target="_top"></form>
            {island("sorting", &page.model, ())}
        },
    )
}
