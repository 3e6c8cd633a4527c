//! A study as one JSON file without its statements: texts, grid, viewpoints. The demo study is kept so.

use std::collections::BTreeMap;

use analysis::{FactorNo, Grid};
use app::domain::language::StudyLanguage;
use app::domain::languages::Languages;
use app::domain::slug::Slug;
use app::domain::study::{
    GridEnd, Information, Instruction, PileLabels, StudyOptions, StudyTexts, Title,
};
use app::domain::text::TextError;
use app::domain::viewpoint::{Motto, Summary, ViewpointTexts, ViewpointTitle, Viewpoints};
use serde::Deserialize;

/// A study as its file describes it.
#[derive(Clone, Debug, PartialEq)]
pub struct StudyFile {
    /// The wanted short name.
    pub slug: Slug,
    /// The languages, the main one first.
    pub languages: Languages,
    /// The title in the main language.
    pub title: Title,
    /// All texts by language.
    pub texts: BTreeMap<StudyLanguage, StudyTexts>,
    /// The grid.
    pub grid: Grid,
    /// How many waiting sorts are released together.
    pub release_batch: i64,
    /// How the study is run.
    pub options: StudyOptions,
    /// Factors in words.
    pub viewpoints: Viewpoints,
}

/// Why a study file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum StudyFileError {
    /// It is not JSON of the right form.
    #[error("the study file has another form: {0}")]
    Form(#[from] serde_json::Error),
    /// A text is blank, too long or has control characters.
    #[error("{field} in {locale}: {reason}")]
    Text {
        /// Which text.
        field: &'static str,
        /// Its language.
        locale: StudyLanguage,
        /// What is wrong with it.
        reason: TextError,
    },
    /// There is no title in the main language.
    #[error("the title is missing in {locale}")]
    NoTitle {
        /// The main language.
        locale: StudyLanguage,
    },
}

type Translated<T> = BTreeMap<StudyLanguage, T>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    slug: Slug,
    languages: Languages,
    title: Translated<String>,
    instruction: Translated<String>,
    poles: RawEnds,
    information: Translated<Vec<String>>,
    grid: Grid,
    release_batch: i64,
    #[serde(default)]
    options: StudyOptions,
    viewpoints: Vec<RawViewpoint>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEnds {
    most_disagree: Translated<String>,
    most_agree: Translated<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawViewpoint {
    factor: FactorNo,
    title: Translated<String>,
    motto: Translated<String>,
    summary: Translated<String>,
}

/// Reads a study file.
///
/// # Errors
/// The first thing that is wrong: such files are written by programmers.
pub fn read_study_file(bytes: &[u8]) -> Result<StudyFile, StudyFileError> {
    let raw: Raw = serde_json::from_slice(bytes)?;
    let mut texts = BTreeMap::new();
    for locale in raw.languages.iter() {
        let paragraphs = raw.information.get(&locale).map(|parts| parts.join("\n\n"));
        let text = StudyTexts {
            title: checked("title", locale, raw.title.get(&locale), Title::new)?,
            instruction: checked(
                "instruction",
                locale,
                raw.instruction.get(&locale),
                Instruction::new,
            )?,
            information: checked("information", locale, paragraphs.as_ref(), Information::new)?,
            least: checked(
                "most_disagree",
                locale,
                raw.poles.most_disagree.get(&locale),
                GridEnd::new,
            )?,
            most: checked(
                "most_agree",
                locale,
                raw.poles.most_agree.get(&locale),
                GridEnd::new,
            )?,
            middle: None,
            piles: PileLabels::default(),
        };
        texts.insert(locale, text);
    }
    let main = raw.languages.main();
    let title = texts.get(&main).and_then(|texts| texts.title.clone());
    Ok(StudyFile {
        title: title.ok_or(StudyFileError::NoTitle { locale: main })?,
        viewpoints: read_viewpoints(&raw.viewpoints, &raw.languages)?,
        slug: raw.slug,
        languages: raw.languages,
        texts,
        grid: raw.grid,
        release_batch: raw.release_batch,
        options: raw.options,
    })
}

fn read_viewpoints(
    raw: &[RawViewpoint],
    languages: &Languages,
) -> Result<Viewpoints, StudyFileError> {
    let mut viewpoints = Viewpoints::default();
    for viewpoint in raw {
        for locale in languages.iter() {
            let texts = ViewpointTexts {
                title: checked(
                    "viewpoint title",
                    locale,
                    viewpoint.title.get(&locale),
                    ViewpointTitle::new,
                )?,
                motto: checked("motto", locale, viewpoint.motto.get(&locale), Motto::new)?,
                summary: checked(
                    "summary",
                    locale,
                    viewpoint.summary.get(&locale),
                    Summary::new,
                )?,
            };
            viewpoints.set(viewpoint.factor, locale, texts);
        }
    }
    Ok(viewpoints)
}

fn checked<T>(
    field: &'static str,
    locale: StudyLanguage,
    raw: Option<&String>,
    new: impl Fn(&str) -> Result<T, TextError>,
) -> Result<Option<T>, StudyFileError> {
    raw.map(|raw| new(raw))
        .transpose()
        .map_err(|reason| StudyFileError::Text {
            field,
            locale,
            reason,
        })
}
