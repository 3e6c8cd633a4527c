//! Seeing, keeping and withdrawing one's own sort with the receipt code.

use app::domain::language::{Reading, StudyLanguage};
use app::domain::receipt::ReceiptCode;
use app::page::participant::keepsake::{Keepsake, keepsake};
use app::page::participant::receipt::{
    AskPage, OwnSortPage, OwnStatement, SeenBy, ask_page, own_sort_page, withdrawn_page,
};
use app::ui::field::Problem;
use axum::extract::{Form, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use jiff::civil::Date;
use serde::Deserialize;

use super::background;
use super::messages::{self, RefusedReply};
use super::problems::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Reads;
use crate::http::render::render;
use crate::service::receipt::{Leaving, OwnSort, OwnSortAnswer, Seen, Withdrawal};

/// A receipt code as typed.
#[derive(Debug, Deserialize)]
pub struct CodeForm {
    #[serde(default)]
    code: String,
    #[serde(default)]
    lang: Option<String>,
    #[serde(default)]
    sure: Option<String>,
    #[serde(default)]
    leaving: Option<String>,
}

impl CodeForm {
    /// The code as typed.
    pub(super) fn code(&self) -> &str {
        &self.code
    }

    /// The language the form was filled in.
    pub(super) fn reading(&self, otherwise: Reading) -> Reading {
        self.lang
            .as_ref()
            .and_then(|code| code.parse().ok())
            .unwrap_or(otherwise)
    }
}

/// Asks for the code.
pub async fn ask(State(state): State<AppState>, Reads(reading): Reads) -> Response {
    render(state.ui(reading), StatusCode::OK, || {
        ask_page(&AskPage::default())
    })
    .await
}

/// Shows the sort that belongs to the code.
pub async fn show(
    State(state): State<AppState>,
    Reads(reading): Reads,
    Form(form): Form<CodeForm>,
) -> Result<Response, HttpError> {
    let reading = form.reading(reading);
    page(&state, reading, &form.code, Vec::new(), None).await
}

/// The page of the code as typed: one's own sort, or what is wrong with the code.
pub(super) async fn page(
    state: &AppState,
    reading: Reading,
    code: &str,
    problems: Vec<Problem>,
    reply: Option<RefusedReply>,
) -> Result<Response, HttpError> {
    match code.parse::<ReceiptCode>() {
        Ok(receipt) => own(state, reading, &receipt, code.to_owned(), problems, reply).await,
        Err(_) => Ok(refuse(
            state,
            reading,
            code.to_owned(),
            "problem-receipt-form",
            StatusCode::UNPROCESSABLE_ENTITY,
        )
        .await),
    }
}

/// The own sort, with what was refused about deleting it.
async fn own(
    state: &AppState,
    reading: Reading,
    receipt: &ReceiptCode,
    code: String,
    problems: Vec<Problem>,
    reply: Option<RefusedReply>,
) -> Result<Response, HttpError> {
    match state.services().receipts.own_sort(receipt).await? {
        OwnSortAnswer::Found(own) => {
            let code = status(&problems);
            let mut page = own_page(&own, receipt, reading);
            page.problems = problems;
            page.last_day = last_day(state, &own).await?;
            page.background = background::own(state, &own.study, reading, receipt).await?;
            page.inbox = messages::inbox(state, receipt, reply.as_ref()).await?;
            Ok(render(state.ui(reading), code, move || own_sort_page(&page)).await)
        }
        // The same answer for both: it tells a guesser nothing.
        OwnSortAnswer::Unknown | OwnSortAnswer::Withdrawn => {
            Ok(unknown(state, reading, code).await)
        }
    }
}

/// The own sort with its code as a file to keep.
pub async fn save(
    State(state): State<AppState>,
    Reads(reading): Reads,
    Form(form): Form<CodeForm>,
) -> Result<Response, HttpError> {
    let reading = form.reading(reading);
    let Ok(receipt) = form.code.parse::<ReceiptCode>() else {
        return page(&state, reading, &form.code, Vec::new(), None).await;
    };
    let OwnSortAnswer::Found(own) = state.services().receipts.own_sort(&receipt).await? else {
        return page(&state, reading, &form.code, Vec::new(), None).await;
    };
    let mut sort = own_page(&own, &receipt, reading);
    sort.background = background::own(&state, &own.study, reading, &receipt).await?;
    sort.last_day = last_day(&state, &own).await?;
    let file = Keepsake {
        own: sort,
        code: receipt.grouped(),
        address: format!("{}/receipt", state.base_url()),
    };
    let mut answer = render(state.ui(reading), StatusCode::OK, move || keepsake(&file)).await;
    // A short name is made of letters, digits and hyphens.
    let name = format!(
        "attachment; filename=\"{}.html\"",
        own.study.slug().as_str()
    );
    if let Ok(name) = HeaderValue::from_str(&name) {
        answer
            .headers_mut()
            .insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(answer)
}

/// Deletes the sort that belongs to the code.
pub async fn withdraw(
    State(state): State<AppState>,
    Reads(reading): Reads,
    Form(form): Form<CodeForm>,
) -> Result<Response, HttpError> {
    let reading = form.reading(reading);
    let Ok(receipt) = form.code.parse::<ReceiptCode>() else {
        return Ok(refuse(
            &state,
            reading,
            form.code,
            "problem-receipt-form",
            StatusCode::UNPROCESSABLE_ENTITY,
        )
        .await);
    };
    if form.sure.as_deref() != Some("yes") {
        let problems = vec![Words(reading.locale).at("sure", "problem-withdraw-sure", &[])];
        return own(&state, reading, &receipt, form.code, problems, None).await;
    }
    let leaving = if form.leaving.as_deref() == Some("at-once") {
        Leaving::AtOnce
    } else {
        Leaving::WithOthers
    };
    let until = match state
        .services()
        .receipts
        .withdraw(&receipt, leaving)
        .await?
    {
        Withdrawal::Until(day) => Some(day),
        // Deleting twice ends where deleting once does.
        Withdrawal::Done | Withdrawal::AlreadyWithdrawn => None,
        Withdrawal::Unknown => return Ok(unknown(&state, reading, form.code).await),
    };
    Ok(render(state.ui(reading), StatusCode::OK, move || {
        withdrawn_page(until)
    })
    .await)
}

async fn unknown(state: &AppState, reading: Reading, code: String) -> Response {
    refuse(
        state,
        reading,
        code,
        "problem-receipt-unknown",
        StatusCode::NOT_FOUND,
    )
    .await
}

async fn refuse(
    state: &AppState,
    reading: Reading,
    code: String,
    key: &'static str,
    status: StatusCode,
) -> Response {
    let page = AskPage {
        problems: vec![Words(reading.locale).at("code", key, &[])],
        code,
    };
    render(state.ui(reading), status, move || ask_page(&page)).await
}

/// The last day on which a sort of the study can be sent or corrected.
async fn last_day(state: &AppState, own: &OwnSort) -> Result<Option<Date>, HttpError> {
    Ok(state.services().studies.days(own.study.id()).await?.last)
}

fn own_page(own: &OwnSort, receipt: &ReceiptCode, reading: Reading) -> OwnSortPage {
    let (title, language) = own.study.title(reading);
    let condition = own.study.condition_name(own.content.condition, reading);
    let (mut statements, mut shown_in) = (Vec::new(), StudyLanguage::from(reading));
    let material = own.study.sorting_material();
    let grid = material.map(|(_, grid)| grid.clone());
    if let Some((qset, _)) = material {
        for number in qset.numbers() {
            let (Some((wording, used)), Some(rank)) = (
                qset.wording(number, reading),
                own.content.sort.rank_of(number),
            ) else {
                continue;
            };
            shown_in = used;
            statements.push(OwnStatement {
                number: number.get(),
                text: wording.text.as_str().to_owned(),
                rank,
                remark: own
                    .content
                    .remarks
                    .get(&number)
                    .map(|remark| remark.as_str().to_owned()),
            });
        }
    }
    OwnSortPage {
        code: receipt.as_str().to_owned(),
        study: (title.to_owned(), language),
        pseudonym: own.content.pseudonym.as_str().to_owned(),
        condition: condition.map(|(name, language)| (name.as_str().to_owned(), language)),
        grid,
        statements,
        language: shown_in,
        closing_remark: own
            .content
            .closing_remark
            .as_ref()
            .map(|remark| remark.as_str().to_owned()),
        seen: match own.seen {
            Seen::Nothing => SeenBy::Nobody,
            Seen::All => SeenBy::Researchers,
            Seen::Before { until } => SeenBy::Before(until),
        },
        correctable: own.study.is_open(),
        last_day: None,
        background: Vec::new(),
        inbox: None,
        problems: Vec::new(),
    }
}
