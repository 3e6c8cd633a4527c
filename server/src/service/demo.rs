//! The demo study, brought in the way a researcher would: account, draft, statements, grid, opening, import,
//! analysis, presentation.

use analysis::{AnalysisSpec, ExtractionMethod};
use app::domain::researcher::ResearcherName;
use app::domain::study::ReleaseBatch;
use app::domain::token::PresentationToken;

use super::Services;
use super::import::SortFiles;
use super::researcher::CreateError;
use super::study::{NewStudy, OwnedStudy};
use crate::interchange::read_statements;
use crate::interchange::study_file::{StudyFile, read_study_file};

const STUDY: &[u8] = include_bytes!("../../demo/study.json");
const STATEMENTS: &[u8] = include_bytes!("../../demo/statements.csv");
const SORTS: &[u8] = include_bytes!("../../demo/sorts.csv");
const REMARKS: &[u8] = include_bytes!("../../demo/remarks.csv");

/// The address of the account that owns the demo study.
pub const DEMO_EMAIL: &str = "demo@synspunkt.example";
/// The factors that the demo study is presented with.
const FACTORS: usize = 4;

/// The demo study could not be brought in: its files and the program do not go together, or the store failed.
#[derive(Debug, thiserror::Error)]
#[error("the demo study could not be loaded: {step}: {reason}")]
pub struct DemoError {
    step: &'static str,
    reason: String,
}

/// Names the step at which something failed.
fn at<E: std::fmt::Display>(step: &'static str) -> impl Fn(E) -> DemoError {
    move |error| DemoError {
        step,
        reason: error.to_string(),
    }
}

/// Brings the demo study into a database that has no study. Says whether it did.
///
/// # Errors
/// The demo files do not go with the program, or the store failed.
pub async fn seed_demo(services: &Services) -> Result<bool, DemoError> {
    if services
        .studies
        .any()
        .await
        .map_err(at("looking for studies"))?
    {
        return Ok(false);
    }
    let file = read_study_file(STUDY).map_err(at("reading study.json"))?;
    let owned = seed_study(services, &file).await?;
    let files = SortFiles {
        sorts: SORTS.to_vec(),
        remarks: Some(REMARKS.to_vec()),
    };
    let imported = services.imports.sorts(&owned, files).await;
    imported.map_err(at("importing sorts.csv and remarks.csv"))?;
    let spec = AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, FACTORS);
    let saved = services.analyses.save(&owned, spec, file.viewpoints).await;
    saved.map_err(at("analysing"))?;
    Ok(true)
}

async fn seed_study(services: &Services, file: &StudyFile) -> Result<OwnedStudy, DemoError> {
    let email = DEMO_EMAIL.parse().map_err(at("reading the address"))?;
    let name = ResearcherName::new("Demo").map_err(at("reading the name"))?;
    let researcher = match services.researchers.create(email, name).await {
        Ok(new) => new.researcher,
        Err(CreateError::EmailTaken { email }) => services
            .researchers
            .find_by_email(&email)
            .await
            .map_err(at("finding the account"))?
            .ok_or_else(|| at("finding the account")("it is gone"))?,
        Err(error) => return Err(at("making the account")(error)),
    };
    let new = NewStudy {
        languages: file.languages.clone(),
        title: file.title.clone(),
        slug: Some(file.slug.clone()),
    };
    let studies = &services.studies;
    let mut owned = studies
        .create(&researcher.id, new)
        .await
        .map_err(at("making the study"))?;
    for (locale, texts) in &file.texts {
        let edited = studies.edit_texts(&owned, *locale, texts.clone()).await;
        owned = edited.map_err(at("writing texts"))?;
    }
    let imported = read_statements(STATEMENTS, file.languages.main());
    if let Some(problem) = imported.problems.first() {
        return Err(at("reading statements.csv")(problem));
    }
    let changed = studies.set_statements(&owned, imported.statements).await;
    owned = changed.map_err(at("setting statements"))?;
    let changed = studies.set_grid(&owned, file.grid.clone()).await;
    owned = changed.map_err(at("setting the grid"))?;
    let batch = ReleaseBatch::new(file.release_batch).map_err(at("reading the batch"))?;
    let changed = studies.set_release_batch(&owned, batch).await;
    owned = changed.map_err(at("setting the batch"))?;
    let changed = studies.set_options(&owned, file.options).await;
    owned = changed.map_err(at("setting the options"))?;
    studies.open(&owned).await.map_err(at("opening"))
}

/// A new presentation link to the demo study. `None` if there is no demo study or no analysis of it.
///
/// # Errors
/// The store failed.
pub async fn demo_presentation(
    services: &Services,
) -> Result<Option<(OwnedStudy, PresentationToken)>, DemoError> {
    let file = read_study_file(STUDY).map_err(at("reading study.json"))?;
    let owned = services.studies.for_operator(&file.slug).await;
    let Some(owned) = owned.map_err(at("finding the study"))? else {
        return Ok(None);
    };
    let saved = services.analyses.saved(&owned).await;
    let Some(saved) = saved.map_err(at("finding the analysis"))? else {
        return Ok(None);
    };
    let token = services.presentations.create(&owned, &saved.id).await;
    Ok(token
        .map_err(at("making the link"))?
        .map(|token| (owned, token)))
}
