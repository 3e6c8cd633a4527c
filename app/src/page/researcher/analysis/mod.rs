//! The analysis: choices in the address, everything computed from them on one page.

use leptos::prelude::*;

pub(super) mod aids;
mod choices;
pub(super) mod factor;
mod loadings;
pub(super) mod statements;

pub use aids::{Criterion, Eigenvalue};
pub use choices::{Choices, ExtractionChoice, Level};
pub use factor::{Facts, PlacedText, ShownFactor};
pub use loadings::{LoadingRow, Loadings, Status};
pub use statements::{Contrast, Shared};

use super::frame::{StateWord, StudyChrome, Tab, study_page};
use super::workbench::branches::{self, BranchRow};
use crate::text::{t, t_with};

/// The analysis page.
#[derive(Clone, Debug, PartialEq)]
pub struct AnalysisPage {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// What there is to show.
    pub view: AnalysisView,
    /// The branches there are.
    pub branches: Vec<BranchRow>,
}

/// What there is to show.
#[derive(Clone, Debug, PartialEq)]
pub enum AnalysisView {
    /// Too few released sorts for any analysis.
    TooFew {
        /// Released sorts.
        released: usize,
        /// How many are released together.
        batch: u16,
    },
    /// The data or the choices allow no result; every reason in words.
    Refused {
        /// The choices, so that they can be changed.
        choices: Choices,
        /// The reasons.
        reasons: Vec<String>,
    },
    /// A result, by these choices.
    Ready(Choices, Box<Ready>),
}

/// A computed analysis.
#[derive(Clone, Debug, PartialEq)]
pub struct Ready {
    /// The factor on show, from 1.
    pub shown: u32,
    /// Address of this page up to the number of the factor to show.
    pub factor_href: String,
    /// Number of statements.
    pub statements: usize,
    /// Number of sorts.
    pub sorts: usize,
    /// Scree plot, a complete SVG element.
    pub scree: String,
    /// Table behind the plot.
    pub eigenvalues: Vec<Eigenvalue>,
    /// Aids for choosing the number of factors.
    pub criteria: Vec<Criterion>,
    /// Correlations between factors' scores: first, second, value.
    pub correlations: Vec<(u32, u32, f64)>,
    /// Loadings, sorted by the factor they define.
    pub loadings: Loadings,
    /// All kept factors in numbers.
    pub facts: Vec<Facts>,
    /// The factor on show; `None` if it has no defining sort.
    pub factor: Option<ShownFactor>,
    /// Statements on which no two factors differ.
    pub shared: Vec<Shared>,
    /// What the engine warns of, in words.
    pub warnings: Vec<String>,
}

/// The analysis page.
pub fn analysis(data: &AnalysisPage) -> AnyView {
    let content = match &data.view {
        AnalysisView::TooFew { released, batch } => {
            return study_page(
                &data.chrome,
                Tab::Analysis,
                false,
                "work",
                too_few(&data.chrome, *released, *batch).into_any(),
            )
            .into_any();
        }
        AnalysisView::Refused { choices, reasons } => {
            refused(&data.chrome, choices, reasons).into_any()
        }
        AnalysisView::Ready(choices, ready) => bench(data, choices, ready).into_any(),
    };
    study_page(
        &data.chrome,
        Tab::Analysis,
        false,
        "bench",
        content.into_any(),
    )
    .into_any()
}

fn too_few(chrome: &StudyChrome, released: usize, batch: u16) -> AnyView {
    let sentence = t_with("analysis-too-few", &[("released", released.into())]);
    view! {
        <div class="title"><h1>{t("tab-analysis")}</h1></div>
        <div class="form">
            <p class="lead">{sentence}</p>
            {(chrome.state == StateWord::Open).then(|| view! {
                <p class="meta">{t_with("released-note", &[("batch", batch.into())])}</p>
            })}
            <div class="acts"><a class="btn btn-line" href=chrome.href("sorts")>{t("analysis-to-sorts")}</a></div>
        </div>
    }
    .into_any()
}

fn refused(chrome: &StudyChrome, choices: &Choices, reasons: &[String]) -> AnyView {
    let reasons = reasons
        .iter()
        .map(|reason| view! { <li>{reason.clone()}</li> })
        .collect_view();
    view! {
        <div class="title"><h1>{t("tab-analysis")}</h1></div>
        <div class="rail">{choices::form(chrome, choices)}</div>
        <section class="notice">
            <h2>{t("analysis-refused-title")}</h2>
            <ul class="problems">{reasons}</ul>
        </section>
    }
    .into_any()
}

/// What the engine warns of, if it does.
pub(super) fn warnings(warnings: &[String]) -> Option<AnyView> {
    (!warnings.is_empty()).then(|| {
        let items = warnings
            .iter()
            .map(|warning| view! { <li>{warning.clone()}</li> })
            .collect_view();
        view! {
            <section class="notice wide" aria-labelledby="warnings">
                <h2 id="warnings">{t("analysis-warning")}</h2>
                <ul class="problems">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn bench(data: &AnalysisPage, choices: &Choices, ready: &Ready) -> AnyView {
    let chrome = &data.chrome;
    view! {
        {heading(chrome, choices, ready)}
        {branches::list(chrome, &data.branches)}
        {branches::start(chrome, &choices.query(), data.branches.len())}
        {warnings(&ready.warnings)}
        <div class="rail">
            {choices::form(chrome, choices)}
            {aids::scree(ready)}
            {aids::criteria(ready)}
            {aids::correlations(ready)}
        </div>
        <section aria-labelledby="loadings">{loadings::table(chrome, ready)}</section>
        <div class="right">
            {factor::shown(ready)}
            {statements::distinguishing(ready)}
            {statements::shared(ready)}
            {factor::facts(ready)}
        </div>
    }
    .into_any()
}

fn heading(chrome: &StudyChrome, choices: &Choices, ready: &Ready) -> AnyView {
    let recipe = choices::recipe(choices);
    let size = t_with(
        "analysis-size",
        &[
            ("sorts", ready.sorts.into()),
            ("statements", ready.statements.into()),
        ],
    );
    let publish = format!("{}?{}", chrome.href("analysis/publish"), choices.query());
    view! {
        <div class="title">
            <h1>{t("tab-analysis")}</h1>
            <p class="meta"><b>{recipe}</b>" "{size}</p>
            <div class="push">
                <a class="btn btn-line" href=publish>{t("analysis-use")}</a>
            </div>
        </div>
    }
    .into_any()
}
