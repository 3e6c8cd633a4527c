//! A seat in a meeting: its number, and asking the facilitator.

use leptos::prelude::*;

use super::sorting::Seat;
use crate::domain::meeting::HelpTopic;
use crate::page::researcher::meeting::topic_name;
use crate::sorting::board::Index;
use crate::sorting::step::Step;
use crate::text::{t, t_with};
use crate::ui::notice::{Tone, notice};

/// Says that help has been asked for.
pub(super) fn sent(seat: &Seat) -> impl IntoView + use<> {
    notice(
        Tone::Attention,
        t("ask-sent-title"),
        t_with("ask-sent", &[("number", seat.number.into())]),
    )
}

/// The part of the sort's form with which one asks. There is no free text: it could be an answer.
pub(super) fn fields(seat: &Seat, step: Step, order: Vec<Index>) -> impl IntoView + use<> {
    let topics = HelpTopic::ALL
        .map(|topic| view! { <option value=topic.as_str()>{topic_name(topic)}</option> })
        .collect_view();
    let mut numbers: Vec<usize> = order.into_iter().map(|card| card + 1).collect();
    numbers.sort_unstable();
    let statements = numbers
        .into_iter()
        .map(|number| view! { <option value=number.to_string()>{number}</option> })
        .collect_view();
    view! {
        <input type="hidden" name="seat" value=seat.secret.clone()/>
        <div class="ask-facilitator">
            <p class="meta">{t_with("seat-yours", &[("number", seat.number.into())])}</p>
            <details class="more">
                <summary>{t("ask-facilitator")}</summary>
                <div class="form">
                    <input type="hidden" name="at" value=step.code()/>
                    <div class="field">
                        <label for="help-topic">{t("ask-topic")}</label>
                        <select class="input" id="help-topic" name="help-topic">{topics}</select>
                    </div>
                    <div class="field">
                        <label for="help-statement">{t("ask-statement")}</label>
                        <select class="input" id="help-statement" name="help-statement">
                            <option value="0">{t("ask-statement-none")}</option>
                            {statements}
                        </select>
                    </div>
                    <p class="meta">{t("ask-note")}</p>
                    <div><button class="btn btn-line" type="submit" name="ask" value="yes" formnovalidate>{t("ask-send")}</button></div>
                </div>
            </details>
        </div>
    }
}
