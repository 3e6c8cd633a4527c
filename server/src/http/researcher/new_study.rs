//! Making a study from a title, a condition of instruction and a list of statements.

use std::collections::BTreeMap;

use analysis::Grid;
use app::domain::language::StudyLanguage;
use app::domain::languages::Languages;
use app::domain::qset::Wordings;
use app::domain::researcher::Researcher;
use app::domain::study::{Instruction, StudyTexts, Title};
use app::domain::text::TextError;
use app::page::researcher::frame::Chrome;
use app::page::researcher::language_choice::FURTHER;
use app::page::researcher::new_study::{NewStudy, new_study as new_study_page};
use app::ui::field::Problem;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::upload::Upload;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::language::Language;
use crate::http::render::render;
use crate::http::sign_in::SignedIn;
use crate::interchange::{ImportedStatements, read_statements, read_statements_text};
use crate::service::study;

/// The empty form.
pub async fn show(
    State(state): State<AppState>,
    SignedIn(researcher): SignedIn,
    Language(locale): Language,
) -> Response {
    let page = NewStudy {
        chrome: chrome(&researcher),
        title: String::new(),
        instruction: String::new(),
        main: locale.into(),
        others: Vec::new(),
        statements: String::new(),
        problems: Vec::new(),
    };
    render(state.ui(locale), StatusCode::OK, move || {
        new_study_page(&page)
    })
    .await
}

/// Makes the study, or names everything that is wrong.
pub async fn create(
    State(state): State<AppState>,
    SignedIn(researcher): SignedIn,
    Language(locale): Language,
    parts: Multipart,
) -> Result<Response, HttpError> {
    let upload = Upload::read(parts).await?;
    match parse(&upload, Words(locale)) {
        Ok(wanted) => {
            let id = make(&state, &researcher, wanted).await?;
            Ok(Redirect::to(&format!("/studies/{id}")).into_response())
        }
        Err(problems) => {
            let page = NewStudy {
                chrome: chrome(&researcher),
                title: upload.field("title").to_owned(),
                instruction: upload.field("instruction").to_owned(),
                main: upload
                    .field("main")
                    .parse()
                    .unwrap_or_else(|_| locale.into()),
                others: others(&upload),
                statements: upload.field("statements").to_owned(),
                problems,
            };
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(render(state.ui(locale), status, move || new_study_page(&page)).await)
        }
    }
}

/// A form that holds a study.
struct Wanted {
    languages: Languages,
    title: Title,
    instruction: Option<Instruction>,
    statements: Vec<Wordings>,
}

fn parse(upload: &Upload, words: Words) -> Result<Wanted, Vec<Problem>> {
    let mut problems = Vec::new();
    let title = match Title::new(upload.field("title")) {
        Ok(title) => Some(title),
        Err(TextError::Blank) => {
            problems.push(words.at("title", "problem-title-empty", &[]));
            None
        }
        Err(error) => {
            problems.push(Problem::new("title", words.text(&error)));
            None
        }
    };
    let instruction = match Instruction::new(upload.field("instruction")) {
        Ok(instruction) => Some(instruction),
        // It may be written later.
        Err(TextError::Blank) => None,
        Err(error) => {
            problems.push(Problem::new("instruction", words.text(&error)));
            None
        }
    };
    let main: Option<StudyLanguage> = upload.field("main").parse().ok();
    let Some(main) = main else {
        problems.push(words.at("main", "problem-language", &[]));
        return Err(problems);
    };
    let statements = read(upload, main, words, &mut problems);
    let spoken = statements.iter().flat_map(BTreeMap::keys).copied();
    let mut languages = vec![main];
    for locale in others(upload).into_iter().chain(spoken) {
        if !languages.contains(&locale) {
            languages.push(locale);
        }
    }
    match (title, Languages::new(languages), problems.is_empty()) {
        (Some(title), Ok(languages), true) => Ok(Wanted {
            languages,
            title,
            instruction,
            statements,
        }),
        _ => Err(problems),
    }
}

/// The statements of the file, else of the text field; none at all is fine, they may come later.
fn read(
    upload: &Upload,
    main: StudyLanguage,
    words: Words,
    problems: &mut Vec<Problem>,
) -> Vec<Wordings> {
    let (field, found): (&str, ImportedStatements) = match upload.file("file") {
        Some(bytes) => ("file", read_statements(bytes, main)),
        None if upload.field("statements").trim().is_empty() => return Vec::new(),
        None => (
            "statements",
            read_statements_text(upload.field("statements"), main),
        ),
    };
    problems.extend(
        found
            .problems
            .iter()
            .map(|problem| Problem::new(field, words.statements(problem))),
    );
    found.statements
}

fn others(upload: &Upload) -> Vec<StudyLanguage> {
    upload
        .all("others")
        .chain(upload.all(FURTHER))
        .filter_map(|code| code.parse().ok())
        .collect()
}

async fn make(
    state: &AppState,
    researcher: &Researcher,
    wanted: Wanted,
) -> Result<app::domain::id::StudyId, HttpError> {
    let studies = &state.services().studies;
    let main = wanted.languages.main();
    let new = study::NewStudy {
        languages: wanted.languages,
        title: wanted.title.clone(),
        slug: None,
    };
    let mut owned = studies.create(&researcher.id, new).await?;
    if wanted.instruction.is_some() {
        let texts = StudyTexts {
            instruction: wanted.instruction,
            ..StudyTexts::titled(wanted.title)
        };
        owned = studies.edit_texts(&owned, main, texts).await?;
    }
    if !wanted.statements.is_empty() {
        let proposed = Grid::presets(wanted.statements.len()).into_iter().next();
        owned = studies.set_statements(&owned, wanted.statements).await?;
        if let Some(grid) = proposed {
            owned = studies.set_grid(&owned, grid).await?;
        }
    }
    Ok(owned.study().id().clone())
}

fn chrome(researcher: &Researcher) -> Chrome {
    Chrome {
        name: researcher.name.to_string(),
        path: "/studies/new".to_owned(),
    }
}
