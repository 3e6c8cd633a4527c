//! What the server gives the sorting island.

use analysis::Grid;
use serde::{Serialize, Serializer};

use crate::sorting::draft::Draft;
#[cfg(feature = "hydrate")]
use crate::sorting::form::OfPage;
use crate::sorting::history::History;
use crate::sorting::kept::{Kept, Wishes};
use crate::sorting::options::SortingOptions;
use crate::sorting::texts::SortingTexts;

/// Identity of the form that leads from the practice round to the sort.
pub const BEGIN: &str = "begin";

/// The page in another language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LanguageLink {
    /// What forms and addresses then carry.
    pub lang: String,
    /// Code of the language.
    pub code: String,
    /// The language's own name.
    pub name: String,
    /// Whether it is the one of the page.
    pub is_current: bool,
}

/// A study as a participant meets it, and the draft to start from.
///
/// It travels as JSON of texts and lists of texts, which the browser's own
/// parser reads: a deserialiser of ours would be a tenth of the script.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SortingModel {
    /// Address part of the study.
    pub slug: String,
    /// The condition of instruction.
    pub instruction: String,
    /// The study's own words for the middle of the scale; empty where it has none.
    pub middle: String,
    /// Texts of the statements, numbered from one.
    pub statements: Vec<String>,
    /// What each statement refers to, for those who ask; empty where there is nothing to explain.
    pub clarifications: Vec<String>,
    /// Whether this is the practice round, of which nothing is kept and nothing sent.
    pub practice: bool,
    /// How the study wants its statements sorted.
    pub options: SortingOptions,
    /// Language of the study's own texts.
    pub study_language: String,
    /// Where lines of the study's own texts begin, as in the `dir` attribute.
    pub study_direction: String,
    /// Language of the interface, and of the statements where it was chosen apart, as forms and addresses carry it.
    pub language: String,
    /// The languages of the interface.
    pub interface_languages: Vec<LanguageLink>,
    /// The languages of the statements, where they are chosen apart.
    pub statement_languages: Vec<LanguageLink>,
    /// The grid.
    #[serde(serialize_with = "grid_as_text")]
    pub grid: Grid,
    /// That the study closes soon; empty while it does not.
    pub last_call: String,
    /// Until when one can send; empty where no last day is planned.
    pub open_until: String,
    /// Secret of the seat in a meeting; empty without one.
    pub seat: String,
    /// Interface texts.
    pub texts: SortingTexts,
    /// Version of the consent text that was agreed to.
    pub consent: String,
    /// The group by whose link the participant came; empty without one.
    pub group: String,
    /// Number of the condition of instruction; empty for the first one.
    pub condition: String,
    /// The draft to start from.
    #[serde(serialize_with = "draft_as_text")]
    pub draft: Draft,
    /// Whether a draft kept in this browser is newer than `draft`.
    pub resume: bool,
    /// What the server refused, as identity of a field and a sentence.
    pub problems: Vec<(String, String)>,
}

fn grid_as_text<S: Serializer>(grid: &Grid, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(grid)
}

fn draft_as_text<S: Serializer>(draft: &Draft, to: S) -> Result<S::Ok, S::Error> {
    let kept = Kept {
        draft: draft.clone(),
        history: History::default(),
        wishes: Wishes::default(),
        pending: false,
    };
    to.serialize_str(&kept.write())
}

#[cfg(feature = "hydrate")]
impl SortingModel {
    /// Whether a sort that was sent before is corrected.
    pub const fn is_correction(&self) -> bool {
        !self.draft.corrects.is_empty()
    }

    /// What the sort's form has of the page.
    pub fn of_page(&self) -> OfPage<'_> {
        OfPage {
            consent: &self.consent,
            group: &self.group,
            condition: &self.condition,
        }
    }

    /// Reads the model from its element.
    pub fn of(element: &web_sys::Element) -> Option<Self> {
        use crate::island::data::Data;
        let data = Data::of(element)?;
        let statements = data.texts("statements");
        let draft = Kept::read(&data.text("draft"), statements.len())?.draft;
        Some(Self {
            slug: data.text("slug"),
            instruction: data.text("instruction"),
            middle: data.text("middle"),
            study_language: data.text("study_language"),
            study_direction: data.text("study_direction"),
            language: data.text("language"),
            interface_languages: links_of(&data, "interface_languages"),
            statement_languages: links_of(&data, "statement_languages"),
            grid: data.text("grid").parse().ok()?,
            last_call: data.text("last_call"),
            open_until: data.text("open_until"),
            seat: data.text("seat"),
            clarifications: data.texts("clarifications"),
            practice: data.is("practice"),
            options: options_of(&data.part("options")),
            texts: SortingTexts::of(data.texts("texts")),
            consent: data.text("consent"),
            group: data.text("group"),
            condition: data.text("condition"),
            draft,
            resume: data.is("resume"),
            problems: data
                .list("problems")
                .into_iter()
                .map(|pair| (pair.text("0"), pair.text("1")))
                .collect(),
            statements,
        })
    }
}

#[cfg(feature = "hydrate")]
fn links_of(data: &crate::island::data::Data, name: &str) -> Vec<LanguageLink> {
    let link = |link: crate::island::data::Data| LanguageLink {
        lang: link.text("lang"),
        code: link.text("code"),
        name: link.text("name"),
        is_current: link.is("is_current"),
    };
    data.list(name).into_iter().map(link).collect()
}

#[cfg(feature = "hydrate")]
fn options_of(data: &crate::island::data::Data) -> SortingOptions {
    let number = |name: &str| i64::try_from(data.number(name)).unwrap_or_default();
    SortingOptions {
        has_piles: data.is("has_piles"),
        ends_first: data.is("ends_first"),
        remark_columns: number("remark_columns").try_into().unwrap_or_default(),
        least_words: number("least_words").try_into().unwrap_or_default(),
    }
}
