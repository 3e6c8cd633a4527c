//! The background questions between a finished sort and its sending.

use app::domain::background::{Background, Choices};
use app::domain::language::Reading;
use app::domain::receipt::ReceiptCode;
use app::domain::study::Study;
use app::domain::submission::Submission;
use app::page::participant::background::{AskedQuestion, BackgroundPage, background_page, field};
use app::text::in_locale;
use app::ui::field::Problem;
use axum::response::Response;

use super::problems::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::{status, value};
use crate::http::render::render;

/// What has become of the questions.
pub(super) enum Asked {
    /// Everything is chosen, or nothing is asked.
    Answered(Choices),
    /// They are still to be answered.
    Page(Response),
}

/// Reads the choices among the fields of a finished sort; where they are missing, gives the page that asks for
/// them. A repeat is not asked again; a correction is, with what was chosen before.
pub(super) async fn read(
    state: &AppState,
    study: &Study,
    reading: Reading,
    pairs: &[(String, String)],
    submission: &Submission,
) -> Result<Asked, HttpError> {
    let services = state.services();
    let questions = services.backgrounds.questions(study.id()).await?;
    let questions = questions.asked_under(submission.condition);
    let corrects = submission.corrects.is_some();
    if questions.is_empty() || (!corrects && services.sorting.is_known(&submission.receipt).await?)
    {
        return Ok(Asked::Answered(Choices::default()));
    }
    let asked = value(pairs, "background").is_some();
    let mut problems = Vec::new();
    let choices = questions
        .questions()
        .iter()
        .enumerate()
        .map(|(index, question)| {
            let chosen = value(pairs, &field(index)).unwrap_or_default();
            if chosen == "none" {
                return None;
            }
            let number = chosen
                .parse()
                .ok()
                .and_then(|number: u8| number.checked_sub(1));
            let option = number.filter(|option| usize::from(*option) < question.options());
            if option.is_none() && asked {
                problems.push(Words(reading.locale).at(
                    field(index),
                    "problem-background",
                    &[("number", app::text::shown(index + 1))],
                ));
            }
            option
        });
    let choices = Choices::new(choices.collect());
    if asked && problems.is_empty() {
        return Ok(Asked::Answered(choices));
    }
    let before = if corrects && !asked {
        services
            .backgrounds
            .own_choices(&submission.receipt)
            .await?
    } else {
        None
    };
    let chosen = (0..questions.questions().len())
        .map(|index| match &before {
            Some(before) => chosen_before(before, index),
            None => value(pairs, &field(index)).unwrap_or_default().to_owned(),
        })
        .collect();
    Ok(Asked::Page(
        page(state, study, reading, &questions, (pairs, chosen), problems).await,
    ))
}

/// The value of a question's field for what was chosen earlier.
fn chosen_before(choices: &Choices, question: usize) -> String {
    match choices.as_slice().get(question) {
        Some(Some(option)) => (u32::from(*option) + 1).to_string(),
        Some(None) => "none".to_owned(),
        None => String::new(),
    }
}

/// The questions with what was chosen, for the one who chose.
pub(super) async fn own(
    state: &AppState,
    study: &Study,
    reading: Reading,
    receipt: &ReceiptCode,
) -> Result<Vec<(String, String)>, HttpError> {
    let backgrounds = &state.services().backgrounds;
    let Some(choices) = backgrounds.own_choices(receipt).await? else {
        return Ok(Vec::new());
    };
    let questions = backgrounds.questions(study.id()).await?;
    let main = study.languages().main();
    let pairs = questions.questions().iter().zip(choices.as_slice());
    let shown = pairs.filter_map(|(question, choice)| {
        let (wording, _) = question.wording(reading, main)?;
        let option = choice.and_then(|option| wording.options.get(usize::from(option)));
        let choice = option.map_or_else(
            || in_locale(reading.locale, "background-none", &[]),
            ToString::to_string,
        );
        Some((wording.text.to_string(), choice))
    });
    Ok(shown.collect())
}

async fn page(
    state: &AppState,
    study: &Study,
    reading: Reading,
    questions: &Background,
    (pairs, chosen): (&[(String, String)], Vec<String>),
    problems: Vec<Problem>,
) -> Response {
    let main = study.languages().main();
    let asked = questions.questions().iter().enumerate();
    let questions = asked
        .zip(chosen)
        .filter_map(|((_, question), chosen)| {
            let (wording, language) = question.wording(reading, main)?;
            Some(AskedQuestion {
                text: wording.text.to_string(),
                options: wording.options.iter().map(ToString::to_string).collect(),
                language,
                chosen,
            })
        })
        .collect();
    let (title, language) = study.title(reading);
    let carried = pairs
        .iter()
        .filter(|(name, _)| !name.starts_with("background") && name != "step")
        .cloned()
        .collect();
    let code = status(&problems);
    let page = BackgroundPage {
        slug: study.slug().as_str().to_owned(),
        study: (title.to_owned(), language),
        questions,
        carried,
        problems,
    };
    render(state.ui(reading), code, move || background_page(&page)).await
}
