//! Correcting a sort that was sent: it comes back into the form it came from.

use app::domain::receipt::ReceiptCode;
use app::sorting::board::Pile;
use app::sorting::form::SortForm;
use app::sorting::step::Step;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::condition;
use super::information::not_open;
use super::receipt::{self, CodeForm};
use super::sort::{Shown, complete, material, page};
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Reads;
use crate::service::receipt::{OwnSort, OwnSortAnswer};

/// The sort that belongs to the code, on the pages of the sort.
pub async fn begin(
    State(state): State<AppState>,
    Reads(reading): Reads,
    Form(form): Form<CodeForm>,
) -> Result<Response, HttpError> {
    let reading = form.reading(reading);
    let Ok(code) = form.code().parse::<ReceiptCode>() else {
        return receipt::page(&state, reading, form.code(), Vec::new(), None).await;
    };
    let OwnSortAnswer::Found(own) = state.services().receipts.own_sort(&code).await? else {
        return receipt::page(&state, reading, form.code(), Vec::new(), None).await;
    };
    if let Some(page) = not_open(&state, &own.study, reading).await {
        return Ok(page);
    }
    let material = material(&own.study, reading, own.content.condition)?;
    let mut form = filled(&own, &code, own.study.options().sorting.has_piles);
    form.consent.clone_from(&material.consent);
    complete(&state, &material, &mut form);
    let shown = Shown {
        step: Step::Review,
        ..Shown::first(None)
    };
    Ok(page(&state, &material, form, shown, StatusCode::OK).await)
}

/// The form as it was when it was sent. Piles were not kept: each card lies in the one that its place speaks for.
fn filled(own: &OwnSort, code: &ReceiptCode, has_piles: bool) -> SortForm {
    let content = &own.content;
    let ranks = content.sort.ranks();
    let pile = |rank: &analysis::Rank| match rank.0.signum() {
        -1 => Pile::Disagree,
        0 => Pile::Neutral,
        _ => Pile::Agree,
    };
    SortForm {
        order: own
            .shown_order
            .iter()
            .map(|number| number.index())
            .collect(),
        piles: ranks
            .iter()
            .map(|rank| has_piles.then(|| pile(rank)))
            .collect(),
        ranks: ranks.iter().copied().map(Some).collect(),
        aside: vec![false; ranks.len()],
        remarks: content
            .remarks
            .iter()
            .map(|(number, remark)| (number.index(), remark.as_str().to_owned()))
            .collect(),
        closing_remark: content
            .closing_remark
            .as_ref()
            .map(|remark| remark.as_str().to_owned())
            .unwrap_or_default(),
        pseudonym: content.pseudonym.as_str().to_owned(),
        receipt: code.as_str().to_owned(),
        corrects: own.digest.as_str().to_owned(),
        condition: condition::field(content.condition),
        ..SortForm::default()
    }
}
