//! The page of the sort: the plain form, and the island that takes its place.

use jiff::civil::Date;
use leptos::prelude::*;

use super::plain;
use crate::island::mount::island;
use crate::island::sorting::props::SortingModel;
use crate::shell::{Head, document};
use crate::sorting::form::SortForm;
use crate::sorting::step::Step;
use crate::text::t;
use crate::ui::brand::brand;
use crate::ui::field::Problem;

/// Everything both forms of the page need.
#[derive(Clone, Debug)]
pub struct SortingPage {
    /// What the island starts from.
    pub model: SortingModel,
    /// What the plain form holds.
    pub form: SortForm,
    /// The step the plain form shows.
    pub step: Step,
    /// The seat in a meeting, if there is one.
    pub seat: Option<Seat>,
    /// Until when the draft is kept on the server as well, if it is.
    pub kept_until: Option<Date>,
    /// Whether what was refused is only asked about.
    pub asks: bool,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// A participant's seat in a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Its secret, which travels with the form.
    pub secret: String,
    /// Its number.
    pub number: usize,
    /// Whether help has just been asked for.
    pub asked: bool,
    /// What everybody in the meeting is told.
    pub announced: Vec<String>,
}

/// The page. Without script, or until it has loaded, the plain form is all there is.
pub fn sorting_page(page: SortingPage) -> impl IntoView {
    let mut head = Head::of_board(page.model.instruction.clone());
    if page.asks {
        head.body_class = "sorting-page is-question";
    }
    let steps = plain::steps(&page);
    let form = plain::plain_form(&page);
    document(
        head,
        view! {
            <div class="plain">
                <a class="skip" href="#main">{t("skip-to-content")}</a>
                <header class="bar">{brand("/")}{steps}</header>
                <main id="main" class="letter" tabindex="-1">{form}</main>
            </div>
            {island("sorting", &page.model, ())}
        },
    )
}
