//! A study from a file: read, shown with everything that is wrong or doubtful, and stored only when it is confirmed.
//! What was understood travels with the page, so that nothing has to be kept between the two.

use analysis::Grid;
use app::domain::language::StudyLanguage;
use app::domain::locale::Locale;
use app::domain::researcher::Researcher;
use app::domain::study::{Information, Instruction, Title};
use app::domain::text::TextError;
use app::page::researcher::frame::Chrome;
use app::page::researcher::import::{
    ImportForm, ImportPreview, import_form as form_page, import_preview as preview_page,
};
use app::text::in_locale;
use app::ui::field::Problem;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::upload::Upload;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;
use crate::http::sign_in::SignedIn;
use crate::interchange::import::{
    Found, ImportFiles, ImportHints, ImportProblem, Naming, Orientation,
};
use crate::interchange::{Encoding, MAX_BYTES};
use crate::service::import::{AboutStudy, ImportError};

/// How many sorts and statements are shown before the study is made.
const SHOWN: usize = 5;

/// The empty form.
pub async fn show(
    State(state): State<AppState>,
    SignedIn(researcher): SignedIn,
    Language(locale): Language,
) -> Response {
    form(&state, &researcher, locale, &Upload::default(), Vec::new()).await
}

/// Reads the files and shows what was understood. Stores nothing.
pub async fn read(
    State(state): State<AppState>,
    SignedIn(researcher): SignedIn,
    Language(locale): Language,
    parts: Multipart,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let upload = Upload::read(parts).await?;
    let mut problems = Vec::new();
    let hints = ImportHints {
        orientation: match upload.field("direction") {
            "rows" => Some(Orientation::Rows),
            "columns" => Some(Orientation::Columns),
            _ => None,
        },
        grid: read_grid(upload.field("grid"), words, &mut problems),
        encoding: upload.field("encoding").parse().ok(),
        leave_out_unfit: !upload.field("leave_out").is_empty(),
    };
    let study = upload.files("file");
    if study.is_empty() {
        problems.push(words.at("file", "problem-file-missing", &[]));
    }
    if !problems.is_empty() {
        return Ok(form(&state, &researcher, locale, &upload, problems).await);
    }
    let files = ImportFiles {
        study,
        statements: upload.file("statements").map(<[u8]>::to_vec),
    };
    let imported = state.services().imports.read(files, hints).await?;
    let (errors, doubts): (Vec<_>, Vec<_>) = imported.problems.iter().partition(|p| p.is_error());
    let grid = imported.found.grid.clone();
    // Without texts there is no study; the second file is where they belong.
    let lacks_texts = imported.found.texts.is_empty();
    let (Some(grid), true, false) = (grid, errors.is_empty(), lacks_texts) else {
        let at = |problem: &&ImportProblem| {
            let lines = words.import(problem);
            lines
                .into_iter()
                .map(|line| Problem::new("file", line))
                .collect::<Vec<_>>()
        };
        problems.extend(errors.iter().flat_map(at));
        if errors.is_empty() {
            problems.push(words.at("statements", "import-no-texts", &[]));
        }
        return Ok(form(&state, &researcher, locale, &upload, problems).await);
    };
    let preview = ImportPreview {
        format: Some(imported.format.name()),
        doubts: doubts
            .iter()
            .flat_map(|doubt| words.import(doubt))
            .collect(),
        title: imported.found.title.clone().unwrap_or_default(),
        ..preview(&researcher, &imported.found, grid, locale)?
    };
    Ok(render(state.ui(locale), StatusCode::OK, move || {
        preview_page(&preview)
    })
    .await)
}

/// Makes the study that was shown, or names everything that is wrong.
pub async fn confirm(
    State(state): State<AppState>,
    SignedIn(researcher): SignedIn,
    Language(locale): Language,
    parts: Multipart,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let upload = Upload::read(parts).await?;
    let found = serde_json::from_str::<Found>(upload.field("found")).ok();
    let Some((found, grid)) = found.and_then(|found| found.grid.clone().map(|grid| (found, grid)))
    else {
        let problems = vec![words.at("file", "problem-import-found", &[])];
        return Ok(form(&state, &researcher, locale, &upload, problems).await);
    };
    let naming = match upload.field("naming") {
        "number" => Naming::Number,
        _ => Naming::Keep,
    };
    let problems = match about(&upload, words) {
        Err(problems) => problems,
        Ok(about) => {
            let imports = &state.services().imports;
            match imports
                .new_study(&researcher.id, &about, &found, naming)
                .await
            {
                Ok(owned) => {
                    let page = format!("/studies/{}", owned.study().id());
                    return Ok(Redirect::to(&page).into_response());
                }
                Err(ImportError::Study(problems)) => problems
                    .iter()
                    .flat_map(|problem| words.import(problem))
                    .map(|line| Problem::new("main", line))
                    .collect(),
                Err(other) => return Err(other.into()),
            }
        }
    };
    let page = ImportPreview {
        title: upload.field("title").to_owned(),
        language: upload.field("language").parse().unwrap_or(locale.into()),
        instruction: upload.field("instruction").to_owned(),
        information: upload.field("information").to_owned(),
        is_numbered: naming == Naming::Number,
        problems,
        ..preview(&researcher, &found, grid, locale)?
    };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(render(state.ui(locale), status, move || preview_page(&page)).await)
}

fn read_grid(text: &str, words: Words, problems: &mut Vec<Problem>) -> Option<Grid> {
    if text.trim().is_empty() {
        return None;
    }
    let grid = text.parse().ok();
    if grid.is_none() {
        problems.push(words.at("grid", "problem-import-grid", &[]));
    }
    grid
}

fn about(upload: &Upload, words: Words) -> Result<AboutStudy, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut refused = |field: &str, error: &TextError| {
        problems.push(Problem::new(field, words.text(error)));
    };
    let title = Title::new(upload.field("title")).map_err(|e| refused("title", &e));
    let instruction =
        Instruction::new(upload.field("instruction")).map_err(|e| refused("instruction", &e));
    let information =
        Information::new(upload.field("information")).map_err(|e| refused("information", &e));
    let language: Option<StudyLanguage> = upload.field("language").parse().ok();
    match (title, instruction, information, language) {
        (Ok(title), Ok(instruction), Ok(information), Some(language)) => Ok(AboutStudy {
            language,
            title,
            instruction,
            information,
        }),
        (.., language) => {
            if language.is_none() {
                problems.push(words.at("language", "problem-language", &[]));
            }
            Err(problems)
        }
    }
}

/// The preview before anybody has typed anything.
fn preview(
    researcher: &Researcher,
    found: &Found,
    grid: Grid,
    locale: Locale,
) -> Result<ImportPreview, HttpError> {
    let first_sorts = found.sorts.iter().take(SHOWN).map(|sort| {
        let ranks: Vec<String> = sort.ranks.iter().map(|rank| rank.signed()).collect();
        (sort.label.clone(), ranks.join(" "))
    });
    let texts = found.own_texts();
    let first_statements = found.texts.iter().take(SHOWN).map(ToString::to_string);
    Ok(ImportPreview {
        chrome: chrome(researcher),
        format: None,
        grid,
        sorts: found.sorts.len(),
        statements: found.texts.len(),
        first_sorts: first_sorts.collect(),
        first_statements: first_statements.collect(),
        doubts: Vec::new(),
        found: serde_json::to_string(found)?,
        title: String::new(),
        language: found
            .details
            .as_ref()
            .map_or(locale.into(), |details| details.languages.main()),
        instruction: texts.instruction.map(String::from).unwrap_or_default(),
        information: texts.information.map_or_else(
            || in_locale(locale, "import-information", &[]),
            String::from,
        ),
        is_numbered: false,
        problems: Vec::new(),
    })
}

async fn form(
    state: &AppState,
    researcher: &Researcher,
    locale: Locale,
    upload: &Upload,
    problems: Vec<Problem>,
) -> Response {
    let status = status(&problems);
    let page = ImportForm {
        chrome: chrome(researcher),
        megabytes: MAX_BYTES / (1024 * 1024),
        direction: upload.field("direction").to_owned(),
        grid: upload.field("grid").to_owned(),
        encodings: Encoding::OFFERED.map(Encoding::name).to_vec(),
        encoding: upload.field("encoding").to_owned(),
        leave_out: !upload.field("leave_out").is_empty(),
        problems,
    };
    render(state.ui(locale), status, move || form_page(&page)).await
}

fn chrome(researcher: &Researcher) -> Chrome {
    Chrome {
        name: researcher.name.to_string(),
        path: "/studies/import".to_owned(),
    }
}
