//! Bar, tabs and landmarks around the researcher's pages.

use leptos::prelude::*;

use crate::domain::locale::Locale;
use crate::shell::{Head, document};
use crate::text::{t, t_with};
use crate::ui::brand::brand;
use crate::ui::language_switch::language_switch;

/// Languages that researchers may work in.
pub const RESEARCHER_LANGUAGES: [Locale; 3] = Locale::ALL;

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chrome {
    /// The researcher's name.
    pub name: String,
    /// Address of the page, without a query, for the language links.
    pub path: String,
}

/// A study's page: who is signed in, and which study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudyChrome {
    /// Who is signed in.
    pub chrome: Chrome,
    /// Identity of the study, as in addresses.
    pub study: String,
    /// Title in the page's language.
    pub title: String,
    /// Where the study is in its life.
    pub state: StateWord,
}

impl StudyChrome {
    /// Address of one of the study's pages; `""` is the overview.
    #[must_use]
    pub fn href(&self, page: &str) -> String {
        if page.is_empty() {
            format!("/studies/{}", self.study)
        } else {
            format!("/studies/{}/{page}", self.study)
        }
    }
}

/// Where a study is in its life, as a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateWord {
    /// Being prepared.
    Draft,
    /// Accepts sorts.
    Open,
    /// Accepts no more sorts.
    Closed,
}

impl StateWord {
    /// The word itself.
    #[must_use]
    pub fn word(self) -> String {
        t(match self {
            Self::Draft => "state-draft",
            Self::Open => "state-open",
            Self::Closed => "state-closed",
        })
    }

    fn dot(self) -> &'static str {
        match self {
            Self::Draft => "dot dot-off",
            Self::Open => "dot",
            Self::Closed => "dot dot-open",
        }
    }
}

/// The word with its dot; the dot repeats, it does not replace.
pub fn state_word(state: StateWord) -> AnyView {
    view! { <span class=state.dot()></span><b>{state.word()}</b> }.into_any()
}

/// The tabs of a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Counts, links, next steps.
    Overview,
    /// What participants read first.
    Texts,
    /// The Q set.
    Statements,
    /// The sorting distribution.
    Grid,
    /// How the study is run.
    Settings,
    /// Released sorts.
    Sorts,
    /// Meetings in which people sort together.
    Meetings,
    /// Messages to the makers of sorts.
    Messages,
    /// The analysis.
    Analysis,
}

impl Tab {
    const ALL: [Self; 9] = [
        Self::Overview,
        Self::Texts,
        Self::Statements,
        Self::Grid,
        Self::Settings,
        Self::Sorts,
        Self::Meetings,
        Self::Messages,
        Self::Analysis,
    ];

    fn page(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Texts => "texts",
            Self::Statements => "statements",
            Self::Grid => "grid",
            Self::Settings => "settings",
            Self::Sorts => "sorts",
            Self::Meetings => "meetings",
            Self::Messages => "messages",
            Self::Analysis => "analysis",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Overview => "tab-overview",
            Self::Texts => "tab-texts",
            Self::Statements => "tab-statements",
            Self::Grid => "tab-grid",
            Self::Settings => "tab-settings",
            Self::Sorts => "tab-sorts",
            Self::Meetings => "tab-meetings",
            Self::Messages => "tab-messages",
            Self::Analysis => "tab-analysis",
        }
    }
}

/// A page outside any one study.
pub fn researcher_page(
    title: String,
    chrome: &Chrome,
    class: &'static str,
    content: AnyView,
) -> AnyView {
    let current = (chrome.path == "/studies").then_some("page");
    let bar = view! {
        <nav class="tabs" aria-label=t("nav-main")>
            <a href="/studies" aria-current=current>{t("studies-heading")}</a>
        </nav>
    }
    .into_any();
    framed(title, chrome, false, bar, class, content)
}

/// One of a study's pages.
pub fn study_page(
    chrome: &StudyChrome,
    tab: Tab,
    interactive: bool,
    class: &'static str,
    content: AnyView,
) -> AnyView {
    let title = t_with(
        "study-page-title",
        &[
            ("page", t(tab.key()).into()),
            ("study", chrome.title.clone().into()),
        ],
    );
    let tabs = Tab::ALL
        .into_iter()
        .map(|each| {
            let current = (each == tab).then_some("page");
            view! { <a href=chrome.href(each.page()) aria-current=current>{t(each.key())}</a> }
        })
        .collect_view();
    let bar = view! { <nav class="tabs" aria-label=t("nav-study")>{tabs}</nav> }.into_any();
    framed(title, &chrome.chrome, interactive, bar, class, content)
}

fn framed(
    title: String,
    chrome: &Chrome,
    interactive: bool,
    tabs: AnyView,
    class: &'static str,
    content: AnyView,
) -> AnyView {
    let languages = language_switch(&chrome.path, &RESEARCHER_LANGUAGES);
    let head = Head {
        title,
        interactive,
        ..Head::default()
    };
    let name = chrome.name.clone();
    document(
        head,
        view! {
            <a class="skip" href="#main">{t("skip-to-content")}</a>
            <header class="bar has-tabs">
                {brand("/studies")}
                {tabs}
                <span class="push"></span>
                <span class="meta who-am-i">{name}</span>
                {languages}
                <form method="post" action="/sign-out">
                    <button class="btn btn-quiet" type="submit">{t("sign-out")}</button>
                </form>
            </header>
            <main id="main" class=class tabindex="-1">{content}</main>
        },
    )
    .into_any()
}
