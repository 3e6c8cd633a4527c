//! Step: comment on the cards at the ends and on what was missing.

use leptos::prelude::*;

use super::desk::Desk;
use super::frame;
use crate::sorting::board::Index;
use crate::sorting::draft::extreme_columns;
use crate::sorting::form::REMARK_MAX;
use crate::sorting::step::Step;

/// One field per card at the ends, and one for the rest.
pub fn view(desk: Desk) -> AnyView {
    let props = desk.props();
    let fields = commented_cards(desk)
        .into_iter()
        .map(|(column, card)| remark_field(desk, column, card))
        .collect_view();
    view! {
        <div class="step-page">
            {frame::bar(desk)}
            <main class="letter">
                {frame::help_panel(desk, vec![props.texts.remarks_lead(), props.texts.remarks_privacy()])}
                <div>
                    <h1 tabindex="-1" data-step-heading="">{props.texts.remarks_title()}</h1>
                    <p class="lead">{props.texts.remarks_lead()}" "{props.texts.remarks_privacy()}</p>
                </div>
                <div class="stack-fields">
                    {fields}
                    <div class="field">
                        <label for="closing-remark">{props.texts.closing_remark()}</label>
                        <p class="help" id="closing-remark-help">{props.texts.closing_remark_help()}</p>
                        {text_area("closing-remark".to_owned(), Some("closing-remark-help"), desk.closing_remark.get_untracked(), move |text| desk.closing_remark.set(text))}
                    </div>
                </div>
                {frame::way(desk, frame::next_button(desk, Step::Send))}
            </main>
        </div>
    }
    .into_any()
}

/// The cards at the ends, then those that were commented on before they moved away.
fn commented_cards(desk: Desk) -> Vec<(usize, Index)> {
    let props = desk.props();
    desk.board.with_untracked(|board| {
        let mut cards: Vec<(usize, Index)> = extreme_columns(&props.grid)
            .into_iter()
            .flat_map(|column| {
                board
                    .cards_in(column)
                    .into_iter()
                    .map(move |card| (column, card))
            })
            .collect();
        for card in desk
            .remarks
            .with_untracked(|remarks| remarks.keys().copied().collect::<Vec<_>>())
        {
            let column = board.rank_of(card).and_then(|rank| board.column_of(rank));
            if let Some(column) = column.filter(|_| cards.iter().all(|(_, other)| *other != card)) {
                cards.push((column, card));
            }
        }
        cards
    })
}

fn remark_field(desk: Desk, column: usize, card: Index) -> AnyView {
    let props = desk.props();
    let rank = props.grid.columns()[column].rank;
    let id = format!("remark-{}", card + 1);
    let text = desk
        .remarks
        .with_untracked(|remarks| remarks.get(&card).cloned().unwrap_or_default());
    let keep = move |text: String| {
        desk.remarks.update(|remarks| {
            if text.trim().is_empty() {
                remarks.remove(&card);
            } else {
                remarks.insert(card, text);
            }
        });
    };
    let label = props.texts.remark_on().fill(&[
        ("rank", &rank.signed()),
        ("number", &(card + 1).to_string()),
    ]);
    view! {
        <div class=format!("field remark {}", crate::ui::rank::rank_class(&props.grid, rank))>
            <label for=id.clone()>
                <span class="meta">{label}</span>
                <span lang=props.study_language.clone()>{desk.text(card)}</span>
            </label>
            {text_area(id, None, text, keep)}
        </div>
    }
    .into_any()
}

/// A field of the browser's own; it is created empty and then given its text,
/// so that nothing in a remark is ever read as markup.
fn text_area(
    id: String,
    described_by: Option<&'static str>,
    text: String,
    keep: impl Fn(String) + Send + Sync + 'static,
) -> AnyView {
    leptos::html::textarea()
        .class("input")
        .id(id)
        .rows(3)
        .maxlength(i64::try_from(REMARK_MAX).unwrap_or(i64::MAX))
        .attr("aria-describedby", described_by)
        .prop("value", text)
        .on(leptos::ev::input, move |event| {
            keep(event_target_value(&event))
        })
        .into_any()
}
