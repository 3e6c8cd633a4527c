//! Name, tabs, taking back and again: what all pages of a branch have.

use leptos::prelude::*;

use super::super::frame::{StudyChrome, Tab, computing_page, study_page};
use super::hidden;
use crate::text::{t, t_with};

/// A branch around its pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BranchChrome {
    /// Study and tabs.
    pub study: StudyChrome,
    /// Identity of the branch, as in addresses.
    pub branch: String,
    /// Its name.
    pub name: String,
    /// Identity of the last decision; empty without one.
    pub head: String,
    /// The last decision as a sentence, if it can be taken back.
    pub last: Option<String>,
    /// Whether a decision can be taken again.
    pub can_redo: bool,
    /// What the decisions amount to, in one sentence.
    pub recipe: String,
    /// Sorts and statements in words.
    pub size: String,
    /// Whether the study has several conditions of instruction.
    pub has_waves: bool,
}

impl BranchChrome {
    /// Address of one of the branch's pages.
    #[must_use]
    pub fn href(&self, page: &str) -> String {
        self.study.href(&format!("analysis/{}/{page}", self.branch))
    }
}

/// The pages of a branch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BranchTab {
    /// How many factors.
    Number,
    /// Turning by hand.
    Rotation,
    /// Loadings and flags.
    Loadings,
    /// One factor at a time.
    Factors,
    /// All factors side by side.
    Compare,
    /// How firmly the result stands.
    Robust,
    /// The same persons under another condition of instruction.
    Waves,
    /// Writing about viewpoints.
    Interpretation,
    /// Figures, to look at and to take along.
    Figures,
    /// All of it as a document.
    Report,
    /// Decisions, branches, record.
    Log,
}

impl BranchTab {
    /// All pages in the order of the work.
    pub const ALL: [Self; 11] = [
        Self::Number,
        Self::Rotation,
        Self::Loadings,
        Self::Factors,
        Self::Compare,
        Self::Robust,
        Self::Waves,
        Self::Interpretation,
        Self::Figures,
        Self::Report,
        Self::Log,
    ];

    /// The page's part of the address.
    #[must_use]
    pub const fn page(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Rotation => "rotation",
            Self::Loadings => "loadings",
            Self::Factors => "factors",
            Self::Compare => "compare",
            Self::Robust => "robust",
            Self::Waves => "waves",
            Self::Interpretation => "interpretation",
            Self::Figures => "figures",
            Self::Report => "report",
            Self::Log => "log",
        }
    }

    /// Reads a page's part of an address.
    #[must_use]
    pub fn parse(page: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.page() == page)
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Number => "bench-number",
            Self::Rotation => "bench-rotation",
            Self::Loadings => "bench-loadings",
            Self::Factors => "bench-factors",
            Self::Compare => "bench-compare",
            Self::Robust => "bench-robust",
            Self::Waves => "bench-waves",
            Self::Interpretation => "bench-interpretation",
            Self::Figures => "bench-figures",
            Self::Report => "bench-report",
            Self::Log => "bench-log",
        }
    }
}

/// One of the branch's pages.
pub fn branch_page(
    chrome: &BranchChrome,
    tab: BranchTab,
    class: &'static str,
    content: AnyView,
) -> AnyView {
    let links = BranchTab::ALL
        .into_iter()
        .filter(|each| chrome.has_waves || *each != BranchTab::Waves)
        .map(|each| {
            let current = (each == tab).then_some("page");
            view! { <a href=chrome.href(each.page()) aria-current=current>{t(each.key())}</a> }
        })
        .collect_view();
    let content = view! {
        <div class="title">
            <h1>{chrome.name.clone()}</h1>
            <p class="meta"><b>{chrome.recipe.clone()}</b>" "{chrome.size.clone()}</p>
            <div class="push acts">
                {steps(chrome, tab)}
                <a class="btn btn-line" href=chrome.href("publish")>{t("analysis-use")}</a>
            </div>
        </div>
        <nav class="tabs is-inner wide" aria-label=t("bench-nav")>{links}</nav>
        {content}
    };
    let content = content.into_any();
    if matches!(
        tab,
        BranchTab::Rotation | BranchTab::Robust | BranchTab::Interpretation
    ) {
        computing_page(&chrome.study, Tab::Analysis, class, content)
    } else {
        study_page(&chrome.study, Tab::Analysis, false, class, content)
    }
}

/// Taking the last decision back, and again. Which one it is stands under the pointer and is spoken.
fn steps(chrome: &BranchChrome, tab: BranchTab) -> AnyView {
    let step = |what: &'static str, key: &'static str, label: String, possible: bool| {
        view! {
            <form method="post" action=chrome.href(what)>
                {hidden("seen", &chrome.head)}
                {hidden("back", tab.page())}
                <button class="btn btn-quiet" type="submit" disabled=!possible title=label.clone()>
                    {t(key)}<span class="vh">" "{label.clone()}</span>
                </button>
            </form>
        }
    };
    let last = chrome.last.clone().unwrap_or_default();
    let undo = if last.is_empty() {
        String::new()
    } else {
        t_with("bench-undo-what", &[("what", last.into())])
    };
    view! {
        {step("undo", "bench-undo", undo, chrome.last.is_some())}
        {step("redo", "bench-redo", String::new(), chrome.can_redo)}
    }
    .into_any()
}
