//! Sending a finished sort, or the correction of one.

use std::collections::BTreeMap;

use analysis::QSort;
use app::domain::background::Choices;
use app::domain::language::Reading;
use app::domain::pseudonym::Pseudonym;
use app::domain::receipt::ReceiptCode;
use app::domain::remark::Remark;
use app::domain::statement::StatementNo;
use app::domain::study::Study;
use app::domain::submission::{ContentDigest, ShownOrder, Submission};
use app::page::participant::condition::OpenCondition;
use app::page::participant::thanks::{Arrived, ThanksPage, thanks_page};
use app::sorting::form::{SortForm, field};
use app::sorting::step::Step;
use app::ui::field::Problem;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::background::{self, Asked};
use super::condition;
use super::information::not_open;
use super::meeting;
use super::problems::Words;
use super::sort::{Material, Shown, complete, material, no_consent, page, short_remarks};
use super::study_form::StudyForm;
use super::{resume, study_at};
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::{Pairs, value};
use crate::http::render::render;
use crate::service::digest::consent_version;
use crate::service::sorting::{SubmitError, Submitted};

/// The finished sort. Nothing is stored unless everything is right.
pub async fn send(
    State(state): State<AppState>,
    StudyForm {
        study,
        reading,
        pairs,
    }: StudyForm,
) -> Result<Response, HttpError> {
    let words = Words(reading.locale);
    let Some((qset, grid)) = study.sorting_material() else {
        let page = not_open(&state, &study, reading).await;
        return page.ok_or(HttpError::NotFound);
    };
    let (mut form, refused) = SortForm::parse(&pairs, grid, qset.len());
    // Whether it is open is asked where the sort is stored: a repeat is good even if it has been closed meanwhile.
    let Some(number) = condition::of_form(&study, &form.condition, true) else {
        return Ok(condition::closed(&state, &study, reading).await);
    };
    let material = material(&study, reading, number)?;
    let receipt = form.receipt.parse::<ReceiptCode>();
    let mut problems: Vec<Problem> = refused.iter().map(|problem| words.form(problem)).collect();
    problems.extend(no_consent(&material, &form));
    if receipt.is_err() {
        problems.push(words.at("main", "problem-receipt", &[]));
    }
    if !form.corrects.is_empty() && form.corrects.parse::<ContentDigest>().is_err() {
        problems.push(words.at("main", "problem-corrected-meanwhile", &[]));
    }
    complete(&state, &material, &mut form);
    let mut submission = match (submission(&material, &form, words), receipt) {
        (Ok(parts), Ok(receipt)) if problems.is_empty() => parts(receipt),
        (parts, _) => {
            let found = parts.err();
            // Only a whole sort may be a repeat, which is good after closing; mending this one would be in vain.
            if let Some(page) = not_open(&state, &study, reading).await {
                return Ok(page);
            }
            let step = step_of_problems(&form, &material, found, &mut problems);
            let seat = meeting::note(&state, &pairs, step, qset.len()).await?;
            let shown = Shown::refused(step, problems, seat);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(page(&state, &material, form, shown, status).await);
        }
    };
    if let Some(likeness) = submission.pseudonym.likeness()
        && form.sure_of != submission.pseudonym.as_str()
    {
        if let Some(page) = not_open(&state, &study, reading).await {
            return Ok(page);
        }
        submission.pseudonym.as_str().clone_into(&mut form.sure_of);
        let seat = meeting::note(&state, &pairs, Step::Send, qset.len()).await?;
        let shown = Shown {
            asks: true,
            ..Shown::refused(Step::Send, vec![words.likeness(likeness)], seat)
        };
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(page(&state, &material, form, shown, status).await);
    }
    match background::read(&state, &study, reading, &pairs, &submission).await? {
        Asked::Answered(choices) => submission.background = choices,
        Asked::Page(page) => return Ok(page),
    }
    let pseudonym = submission.pseudonym.as_str().to_owned();
    let grouped = submission.receipt.grouped();
    match state
        .services()
        .sorting
        .submit(study.id(), &submission)
        .await
    {
        Ok(submitted) => {
            resume::delete(&state, &study, &form.ticket).await?;
            meeting::finish(&state, &pairs);
            let (title, language) = study.title(reading);
            let messages = &state.services().messages;
            let arrived = match submitted {
                Submitted::New | Submitted::Already => Arrived::New {
                    messages_until: messages.offered_until(study.id()).await?,
                },
                Submitted::Corrected(until) => Arrived::Corrected { until },
            };
            let next = match arrived {
                Arrived::New { .. } => {
                    next_conditions(&state, &study, reading, &submission).await?
                }
                Arrived::Corrected { .. } => Vec::new(),
            };
            let thanks = ThanksPage {
                arrived,
                next,
                condition: form.condition,
                consent: form.consent,
                slug: study.slug().as_str().to_owned(),
                study: (title.to_owned(), language),
                receipt: study.options().has_receipts.then_some(grouped),
                address: format!("{}/receipt", state.base_url()),
                pseudonym,
            };
            Ok(render(state.ui(reading), StatusCode::OK, move || {
                thanks_page(&thanks)
            })
            .await)
        }
        Err(SubmitError::UnknownStudy) => Err(HttpError::NotFound),
        Err(SubmitError::Closed) => {
            // The study was read before it was closed, so read it once more.
            let study = study_at(&state, study.slug().as_str()).await?;
            not_open(&state, &study, reading)
                .await
                .ok_or(HttpError::NotFound)
        }
        Err(SubmitError::ConditionClosed) => Ok(condition::closed(&state, &study, reading).await),
        Err(SubmitError::PseudonymTaken) => {
            let key = if study.conditions().are_several() {
                "problem-pseudonym-taken-condition"
            } else {
                "problem-pseudonym-taken"
            };
            let problems = vec![words.at("pseudonym", key, &[])];
            let seat = meeting::note(&state, &pairs, Step::Send, qset.len()).await?;
            let shown = Shown::refused(Step::Send, problems, seat);
            Ok(page(&state, &material, form, shown, StatusCode::CONFLICT).await)
        }
        Err(SubmitError::Withdrawn) => {
            let problems = vec![words.at("main", "problem-withdrawn", &[])];
            let seat = meeting::note(&state, &pairs, Step::Send, qset.len()).await?;
            let shown = Shown::refused(Step::Send, problems, seat);
            Ok(page(&state, &material, form, shown, StatusCode::GONE).await)
        }
        Err(SubmitError::CorrectedMeanwhile) => {
            let problems = vec![words.at("main", "problem-corrected-meanwhile", &[])];
            let shown = Shown::refused(Step::Send, problems, None);
            Ok(page(&state, &material, form, shown, StatusCode::CONFLICT).await)
        }
        Err(SubmitError::ForeignReceipt) => {
            // A code that belongs to another study is replaced; sending again then works.
            form.receipt.clear();
            complete(&state, &material, &mut form);
            let problems = vec![words.at("main", "problem-receipt", &[])];
            let seat = meeting::note(&state, &pairs, Step::Send, qset.len()).await?;
            let shown = Shown::refused(Step::Send, problems, seat);
            Ok(page(&state, &material, form, shown, StatusCode::CONFLICT).await)
        }
        Err(
            other @ (SubmitError::StatementsChanged
            | SubmitError::ForeignChoices
            | SubmitError::DoesNotFit(_)
            | SubmitError::Store(_)),
        ) => Err(other.into()),
    }
}

/// Whether a sort with this receipt has been sent, for a browser that was closed before it had deleted the draft. Who has
/// the code could as well look at the sort.
pub async fn is_sent(
    State(state): State<AppState>,
    Form(pairs): Form<Pairs>,
) -> Result<StatusCode, HttpError> {
    let code = value(&pairs, "receipt").unwrap_or_default();
    let sent = match code.parse::<ReceiptCode>() {
        Ok(code) => state.services().sorting.is_known(&code).await?,
        Err(_) => false,
    };
    Ok(if sent {
        StatusCode::OK
    } else {
        StatusCode::NO_CONTENT
    })
}

/// The open conditions of instruction under which nobody with this pseudonym has sorted yet.
async fn next_conditions(
    state: &AppState,
    study: &Study,
    reading: Reading,
    submission: &Submission,
) -> Result<Vec<OpenCondition>, HttpError> {
    let mut open = condition::open(study, reading);
    let sorting = &state.services().sorting;
    let done = sorting.sorted_under(study, &submission.pseudonym).await?;
    open.retain(|condition| !done.contains(&condition.number));
    Ok(open)
}

/// The step where the first problem can be mended; adds the sort's own problems to the list.
fn step_of_problems(
    form: &SortForm,
    material: &Material<'_>,
    refused: Option<Vec<Problem>>,
    problems: &mut Vec<Problem>,
) -> Step {
    problems.extend(refused.unwrap_or_default());
    let unfinished = QSort::new(material.grid, &form.ranks).is_err();
    let about = |prefix: &str| {
        problems
            .iter()
            .any(|problem| problem.field.starts_with(prefix))
    };
    if unfinished || about("rank-") {
        Step::Grid
    } else if about("remark-") || about("closing-remark") {
        Step::Remarks
    } else {
        Step::Send
    }
}

/// Everything but the receipt, or all that is wrong with it.
fn submission<'a>(
    material: &'a Material<'a>,
    form: &SortForm,
    words: Words,
) -> Result<impl FnOnce(ReceiptCode) -> Submission + use<'a>, Vec<Problem>> {
    let mut problems = Vec::new();
    let sort = QSort::new(material.grid, &form.ranks)
        .map_err(|found| problems.extend(found.iter().map(|problem| words.sort(problem))));
    let mut remarks = BTreeMap::new();
    for (card, text) in &form.remarks {
        match Remark::parse(text) {
            Ok(Some(remark)) => {
                remarks.insert(StatementNo::from_index(*card), remark);
            }
            Ok(None) => {}
            Err(error) => problems.push(words.remark(&field("remark", *card), &error)),
        }
    }
    problems.extend(short_remarks(material, form, words));
    let closing_remark = Remark::parse(&form.closing_remark).unwrap_or_else(|error| {
        problems.push(words.remark("closing-remark", &error));
        None
    });
    let pseudonym =
        Pseudonym::new(&form.pseudonym).map_err(|error| problems.push(words.pseudonym(&error)));
    let numbers = form
        .order
        .iter()
        .map(|card| StatementNo::from_index(*card))
        .collect();
    let count = material.qset.len();
    let shown_order =
        ShownOrder::new(numbers, count).unwrap_or_else(|_| ShownOrder::natural(count));
    match (sort, pseudonym, problems.is_empty()) {
        (Ok(sort), Ok(pseudonym), true) => {
            let consent_version = consent_version(material.study);
            let statements_digest = crate::service::digest::statements_digest(material.qset);
            let corrects = form.corrects.parse().ok();
            let group = form.group.parse().ok();
            let condition = material.condition;
            Ok(move |receipt| Submission {
                receipt,
                sort,
                remarks,
                closing_remark,
                pseudonym,
                consent_version,
                condition,
                shown_order,
                statements_digest,
                background: Choices::default(),
                group,
                corrects,
            })
        }
        _ => Err(problems),
    }
}
