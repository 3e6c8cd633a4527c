//! Keeping an unfinished sort under a resume code, going on with it, and deleting it.

use app::domain::language::Reading;
use app::domain::resume_code::{ResumeCode, ResumeCodeError};
use app::domain::study::Study;
use app::page::participant::resume::{KeptUnder, ResumePage, resume_page};
use app::page::participant::stopped::Stopped;
use app::sorting::form::{SortForm, TICKET};
use app::sorting::step::Step;
use app::ui::field::Problem;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;

use super::condition;
use super::information::{self, not_open, stopped};
use super::meeting;
use super::problems::Words;
use super::sort::{self, Material, Shown};
use super::study_form::StudyForm;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::{Pairs, value};
use crate::http::language::{self, FIELD};
use crate::http::render::render;
use crate::service::drafts::{DAYS, DraftError, ResumeTicket};

/// Keeps what the form carries, under the code it has or under a new one, and shows the code.
pub async fn keep(
    State(state): State<AppState>,
    StudyForm {
        study,
        reading,
        pairs,
    }: StudyForm,
) -> Result<Response, HttpError> {
    if let Some(page) = not_open(&state, &study, reading).await {
        return Ok(page);
    }
    let Some((material, mut form, _)) = sort::read(&study, reading, &pairs)? else {
        return Ok(condition::closed(&state, &study, reading).await);
    };
    let step = form.step.unwrap_or_default();
    sort::complete(&state, &material, &mut form);
    // Nothing is stored of somebody who has not agreed to it.
    let refused = match sort::no_consent(&material, &form) {
        Some(problem) => (problem, StatusCode::UNPROCESSABLE_ENTITY),
        None => match keep_form(&state, &material, &mut form, step).await {
            Ok((code, until)) => {
                let code = KeptUnder {
                    code: code.grouped(),
                    until,
                    days: DAYS,
                };
                return Ok(page(&state, &material, &form, step, &pairs, Some(code)).await);
            }
            Err(error) => refusal(error, Words(reading.locale), "main")?,
        },
    };
    let (problem, status) = refused;
    let seat = meeting::note(&state, &pairs, step, form.placed()).await?;
    let shown = Shown::refused(step, vec![problem], seat);
    Ok(sort::page(&state, &material, form, shown, status).await)
}

/// Goes on with the draft behind a typed code.
pub async fn open(
    State(state): State<AppState>,
    StudyForm {
        study,
        reading,
        pairs,
    }: StudyForm,
) -> Result<Response, HttpError> {
    if let Some(page) = not_open(&state, &study, reading).await {
        return Ok(page);
    }
    let words = Words(reading.locale);
    let typed = value(&pairs, "code").unwrap_or_default();
    let (problem, status) = match typed.parse::<ResumeCode>() {
        Ok(code) => match state.drafts().open(study.id(), code).await {
            Ok(Some((ticket, mut fields))) => {
                let reading = language::of_form(&fields, reading);
                fields.push((TICKET.to_owned(), ticket.to_field()));
                return sort::go_on(&state, &study, reading, &fields).await;
            }
            Ok(None) => (
                words.at("code", "problem-resume-unknown", &[]),
                StatusCode::NOT_FOUND,
            ),
            Err(error) => refusal(error, words, "code")?,
        },
        Err(error) => {
            let key = match error {
                ResumeCodeError::Form => "problem-resume-form",
                ResumeCodeError::Check => "problem-resume-check",
            };
            let problem = words.at("code", key, &[]);
            (problem, StatusCode::UNPROCESSABLE_ENTITY)
        }
    };
    let mut page = information::describe(&state, &study, reading, (None, None)).await?;
    typed.clone_into(&mut page.code);
    page.problems.push(problem);
    Ok(information::show_page(&state, reading, status, page).await)
}

/// Deletes what is kept under a code; the sort goes on without it.
pub async fn give_up(
    State(state): State<AppState>,
    StudyForm {
        study,
        reading,
        pairs,
    }: StudyForm,
) -> Result<Response, HttpError> {
    delete_now(&state, &study, &pairs).await?;
    if let Some(page) = not_open(&state, &study, reading).await {
        return Ok(page);
    }
    let Some((material, mut form, _)) = sort::read(&study, reading, &pairs)? else {
        return Ok(condition::closed(&state, &study, reading).await);
    };
    form.ticket.clear();
    let step = form.step.unwrap_or_default();
    Ok(page(&state, &material, &form, step, &pairs, None).await)
}

/// Stops a sort of which something is kept under a code.
pub async fn stop(
    State(state): State<AppState>,
    StudyForm {
        study,
        reading,
        pairs,
    }: StudyForm,
) -> Result<Response, HttpError> {
    delete_now(&state, &study, &pairs).await?;
    Ok(stopped(&state, &study, reading, Stopped::NoThanks, StatusCode::OK).await)
}

/// Keeps what the form carries in the place of what was kept, if anything was, and says until when. A ticket whose
/// draft is gone is taken out of the form; what is too long is a problem and leaves the older draft.
pub(super) async fn keep_again(
    state: &AppState,
    material: &Material<'_>,
    form: &mut SortForm,
    step: Step,
    problems: &mut Vec<Problem>,
) -> Result<Option<Date>, HttpError> {
    let Ok(ticket) = form.ticket.parse::<ResumeTicket>() else {
        form.ticket.clear();
        return Ok(None);
    };
    let kept = to_keep(form, step, material.reading);
    let drafts = state.drafts();
    match drafts.keep_again(material.study.id(), &ticket, &kept).await {
        Ok(Some(until)) => Ok(Some(until)),
        Ok(None) => {
            form.ticket.clear();
            Ok(None)
        }
        Err(error) => {
            let (problem, _) = refusal(error, Words(material.reading.locale), "main")?;
            problems.push(problem);
            Ok(None)
        }
    }
}

/// Deletes the draft of this ticket, once its sort is sent.
pub(super) async fn delete(state: &AppState, study: &Study, ticket: &str) -> Result<(), HttpError> {
    if let Ok(ticket) = ticket.parse::<ResumeTicket>() {
        state.drafts().delete(study.id(), &ticket).await?;
    }
    Ok(())
}

async fn delete_now(state: &AppState, study: &Study, pairs: &Pairs) -> Result<(), HttpError> {
    delete(state, study, value(pairs, TICKET).unwrap_or_default()).await
}

/// Keeps the form under the code of its ticket, else under a new one, which it then has.
async fn keep_form(
    state: &AppState,
    material: &Material<'_>,
    form: &mut SortForm,
    step: Step,
) -> Result<(ResumeCode, Date), DraftError> {
    let kept = to_keep(form, step, material.reading);
    let (drafts, study) = (state.drafts(), material.study.id());
    if let Ok(ticket) = form.ticket.parse::<ResumeTicket>()
        && let Some(until) = drafts.keep_again(study, &ticket, &kept).await?
    {
        return Ok((ticket.code().clone(), until));
    }
    let (ticket, until) = drafts.keep(study, &kept).await?;
    form.ticket = ticket.to_field();
    Ok((ticket.code().clone(), until))
}

/// What is kept of a form: all of it but the ticket, with the step and the language.
fn to_keep(form: &SortForm, step: Step, reading: Reading) -> Pairs {
    let mut fields = form.fields();
    fields.retain(|(name, _)| name != TICKET);
    fields.push(("step".to_owned(), step.code().to_owned()));
    fields.push((FIELD.to_owned(), reading.to_string()));
    fields
}

/// What to say about a draft that was not kept or not opened; a failure of ours is none of that.
fn refusal(
    error: DraftError,
    words: Words,
    field: &str,
) -> Result<(Problem, StatusCode), HttpError> {
    let (key, status) = match error {
        DraftError::TooLong => ("problem-resume-long", StatusCode::UNPROCESSABLE_ENTITY),
        DraftError::TooMany(_) => ("problem-resume-many", StatusCode::TOO_MANY_REQUESTS),
        DraftError::Full => ("problem-resume-full", StatusCode::CONFLICT),
        error @ (DraftError::Hashing(_) | DraftError::Store(_)) => return Err(error.into()),
    };
    Ok((words.at(field, key, &[]), status))
}

async fn page(
    state: &AppState,
    material: &Material<'_>,
    form: &SortForm,
    step: Step,
    pairs: &Pairs,
    code: Option<KeptUnder>,
) -> Response {
    let (reading, slug) = (material.reading, material.study.slug().as_str());
    let (title, language) = material.study.title(reading);
    let mut carried = to_keep(form, step, reading);
    let ticket = form.ticket.clone();
    for (name, value) in [
        (TICKET, ticket.as_str()),
        ("seat", value(pairs, "seat").unwrap_or_default()),
    ] {
        if !value.is_empty() {
            carried.push((name.to_owned(), value.to_owned()));
        }
    }
    let page = ResumePage {
        slug: slug.to_owned(),
        address: format!("{}/s/{slug}", state.base_url()),
        study: (title.to_owned(), language),
        code,
        ticket,
        carried,
    };
    render(state.ui(reading), StatusCode::OK, move || {
        resume_page(&page)
    })
    .await
}
