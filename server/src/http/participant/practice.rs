//! The practice round. It is answered and forgotten.

use std::collections::BTreeMap;

use app::domain::language::{Reading, StudyLanguage};
use app::domain::study::Study;
use app::island::sorting::props::SortingModel;
use app::page::participant::practice::{
    COLUMNS, PracticePage, STATEMENTS, field, grid, instruction, practice_page, statements,
};
use app::sorting::board::Card;
use app::sorting::draft::Draft;
use app::sorting::form::{CONDITION, GROUP};
use app::sorting::step::Step;
use app::sorting::texts::SortingTexts;
use app::text::shown;
use app::ui::field::Problem;
use axum::extract::{Path, Query, State};
use axum::response::Response;

use super::information::{not_open, without_consent};
use super::problems::Words;
use super::study_at;
use super::study_form::StudyForm;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Reads;
use crate::http::render::render;
use crate::service::digest::consent_version;

/// Fields of a query or form.
type Fields = BTreeMap<String, String>;

/// The statements to practise with. Studies that offer no practice do not lead here.
pub async fn show(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(query): Query<Fields>,
    Reads(reading): Reads,
) -> Result<Response, HttpError> {
    let study = study_at(&state, &slug).await?;
    if let Some(page) = not_open(&state, &study, reading).await {
        return Ok(page);
    }
    let consent = consent_version(&study).as_str().to_owned();
    if query.get("consent") != Some(&consent) {
        return Ok(without_consent(&study, reading));
    }
    let practice = Practice {
        carried: query.into_iter().filter(goes_on).collect(),
        ..Practice::default()
    };
    Ok(page(&state, &study, reading, practice).await)
}

/// What somebody has practised, and what goes on to the sort.
#[derive(Default)]
struct Practice {
    ranks: [Option<i8>; STATEMENTS],
    carried: Vec<(String, String)>,
    problems: Vec<Problem>,
}

/// Says what does not add up, or shows the sort that was made. Those who come from a meeting's link come here first,
/// with nothing practised yet.
pub async fn check(
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
    let ranks: [Option<i8>; STATEMENTS] = std::array::from_fn(|index| {
        let name = field(index);
        let (_, value) = pairs.iter().find(|(found, _)| *found == name)?;
        let rank: i8 = value.parse().ok()?;
        COLUMNS
            .iter()
            .any(|column| column.0 == rank)
            .then_some(rank)
    });
    let is_first = field_names().all(|wanted| pairs.iter().all(|(name, _)| *name != wanted));
    let practice = Practice {
        problems: if is_first {
            Vec::new()
        } else {
            problems(&ranks, Words(reading.locale))
        },
        ranks,
        carried: pairs.into_iter().filter(goes_on).collect(),
    };
    Ok(page(&state, &study, reading, practice).await)
}

/// Whether a field is for the sort itself.
fn goes_on((name, _): &(String, String)) -> bool {
    matches!(name.as_str(), "meeting" | "seat" | GROUP | CONDITION)
}

fn field_names() -> impl Iterator<Item = String> {
    (0..STATEMENTS).map(field)
}

fn problems(ranks: &[Option<i8>; STATEMENTS], words: Words) -> Vec<Problem> {
    let unplaced = ranks.iter().enumerate().filter(|(_, rank)| rank.is_none());
    let mut problems: Vec<Problem> = unplaced
        .map(|(index, _)| {
            words.at(
                field(index),
                "problem-not-placed",
                &[("number", shown(index + 1))],
            )
        })
        .collect();
    for (rank, name, height) in COLUMNS {
        let found = ranks.iter().filter(|placed| **placed == Some(rank)).count();
        if found > height {
            problems.push(words.at(
                "columns",
                "problem-column-over",
                &[
                    ("rank", name.into()),
                    ("found", shown(found)),
                    ("height", shown(height)),
                    ("over", (found - height).into()),
                ],
            ));
        }
    }
    problems
}

async fn page(state: &AppState, study: &Study, reading: Reading, practice: Practice) -> Response {
    let Practice {
        ranks,
        carried,
        problems,
    } = practice;
    let (title, language) = study.title(reading);
    let status = status(&problems);
    let model = model(study, reading);
    let page = PracticePage {
        model,
        slug: study.slug().as_str().to_owned(),
        study: (title.to_owned(), language),
        consent: consent_version(study).as_str().to_owned(),
        is_done: problems.is_empty() && ranks.iter().all(Option::is_some),
        carried,
        ranks,
        problems,
    };
    render(state.ui(reading), status, move || practice_page(&page)).await
}

/// The board to practise on. Its statements come in the order they are written in: there is nothing to even out.
fn model(study: &Study, reading: Reading) -> SortingModel {
    let options = study.options().sorting;
    let mut texts = SortingTexts::in_locale(reading.locale);
    texts.practise(reading.locale);
    let step = if options.has_piles {
        Step::Piles
    } else {
        Step::Grid
    };
    let draft = Draft {
        step,
        order: (0..STATEMENTS).collect(),
        cards: vec![Card::default(); STATEMENTS],
        ..Draft::default()
    };
    SortingModel {
        middle: String::new(),
        slug: study.slug().as_str().to_owned(),
        instruction: instruction(reading.locale),
        statements: statements(reading.locale),
        clarifications: vec![String::new(); STATEMENTS],
        practice: true,
        options,
        study_language: reading.locale.code().to_owned(),
        study_direction: StudyLanguage::from(reading.locale).dir().to_owned(),
        language: reading.to_string(),
        // Languages are chosen before practising, where nothing is lost by it.
        interface_languages: Vec::new(),
        statement_languages: Vec::new(),
        grid: grid(),
        last_call: String::new(),
        open_until: String::new(),
        seat: String::new(),
        texts,
        consent: consent_version(study).as_str().to_owned(),
        group: String::new(),
        condition: String::new(),
        draft,
        resume: false,
        problems: Vec::new(),
    }
}
