//! Bar, tabs and landmarks around the researcher's pages.

use leptos::prelude::*;

use crate::domain::locale::Locale;
use crate::domain::role::{MemberRole, Role};
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
    /// What whoever looks is in the study.
    pub role: Role,
    /// Whether it has several conditions of instruction.
    pub has_conditions: bool,
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
    /// Accepts trial sorts.
    Pilot,
    /// Accepts sorts.
    Open,
    /// Accepts no more sorts.
    Closed,
    /// Put away.
    Archived,
}

impl StateWord {
    /// The word itself.
    #[must_use]
    pub fn word(self) -> String {
        t(match self {
            Self::Draft => "state-draft",
            Self::Pilot => "state-pilot",
            Self::Open => "state-open",
            Self::Closed => "state-closed",
            Self::Archived => "state-archived",
        })
    }

    fn dot(self) -> &'static str {
        match self {
            Self::Draft | Self::Archived => "dot dot-off",
            Self::Open => "dot",
            Self::Pilot | Self::Closed => "dot dot-open",
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
    /// States, plan, versions, log.
    Life,
    /// Who belongs to the study.
    People,
    /// Candidates for the Q set.
    Concourse,
    /// The Q set.
    Statements,
    /// The sorting distribution.
    Grid,
    /// What the study is about and who answers for it.
    Particulars,
    /// What participants read first.
    Texts,
    /// The letter of invitation.
    Letter,
    /// Background questions.
    Background,
    /// How the study is run.
    Settings,
    /// Released sorts.
    Sorts,
    /// Sorts on paper.
    Paper,
    /// Groups that are invited by a link of their own.
    Groups,
    /// Times for which people sign up.
    SignUps,
    /// Meetings in which people sort together.
    Meetings,
    /// Messages to the makers of sorts.
    Messages,
    /// The analysis.
    Analysis,
    /// What was chosen to be shown, for those who see nothing else.
    Results,
}

/// Tabs that belong together, in the order of a study's life.
struct Group {
    key: &'static str,
    tabs: &'static [Tab],
}

const GROUPS: [Group; 4] = [
    Group {
        key: "tabs-study",
        tabs: &[Tab::Overview, Tab::Life, Tab::People],
    },
    Group {
        key: "tabs-prepare",
        tabs: &[
            Tab::Concourse,
            Tab::Statements,
            Tab::Grid,
            Tab::Particulars,
            Tab::Texts,
            Tab::Letter,
            Tab::Background,
            Tab::Settings,
        ],
    },
    Group {
        key: "tabs-collect",
        tabs: &[
            Tab::Sorts,
            Tab::Paper,
            Tab::Groups,
            Tab::SignUps,
            Tab::Meetings,
            Tab::Messages,
        ],
    },
    Group {
        key: "tab-analysis",
        tabs: &[Tab::Analysis, Tab::Results],
    },
];

impl Group {
    /// The group's pages that somebody with this role can open.
    fn open_to(&self, role: Role) -> Vec<Tab> {
        let tabs = self.tabs.iter().copied();
        tabs.filter(|tab| tab.is_open_to(role)).collect()
    }
}

impl Tab {
    /// Those who work on the study see the results beside the analysis from which they were chosen.
    fn is_open_to(self, role: Role) -> bool {
        match self {
            Self::Results => role == Role::Member(MemberRole::Reader),
            Self::Groups | Self::Meetings | Self::SignUps => {
                role.works() || role == Role::Member(MemberRole::Facilitator)
            }
            _ => role.works(),
        }
    }

    fn page(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Life => "life",
            Self::People => "people",
            Self::Concourse => "concourse",
            Self::Statements => "statements",
            Self::Grid => "grid",
            Self::Particulars => "particulars",
            Self::Texts => "texts",
            Self::Letter => "letter",
            Self::Background => "background",
            Self::Settings => "settings",
            Self::Sorts => "sorts",
            Self::Paper => "paper",
            Self::Groups => "groups",
            Self::SignUps => "sign-ups",
            Self::Meetings => "meetings",
            Self::Messages => "messages",
            Self::Analysis => "analysis",
            Self::Results => "results",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Overview => "tab-overview",
            Self::Life => "tab-life",
            Self::People => "tab-people",
            Self::Concourse => "tab-concourse",
            Self::Statements => "tab-statements",
            Self::Grid => "tab-grid",
            Self::Particulars => "tab-particulars",
            Self::Texts => "tab-texts",
            Self::Letter => "tab-letter",
            Self::Background => "tab-background",
            Self::Settings => "tab-settings",
            Self::Sorts => "tab-sorts",
            Self::Paper => "tab-paper",
            Self::Groups => "tab-groups",
            Self::SignUps => "tab-sign-ups",
            Self::Meetings => "tab-meetings",
            Self::Messages => "tab-messages",
            Self::Analysis => "tab-analysis",
            Self::Results => "tab-results",
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
    let framing = Framing {
        interactive: false,
        computes: false,
        bar,
        below: None,
        class,
    };
    framed(title, chrome, framing, content)
}

/// One of a study's pages.
pub fn study_page(
    chrome: &StudyChrome,
    tab: Tab,
    interactive: bool,
    class: &'static str,
    content: AnyView,
) -> AnyView {
    page_of_study(chrome, tab, (interactive, false), class, content)
}

/// One of a study's pages on which the engine runs in the browser.
pub fn computing_page(
    chrome: &StudyChrome,
    tab: Tab,
    class: &'static str,
    content: AnyView,
) -> AnyView {
    page_of_study(chrome, tab, (false, true), class, content)
}

fn page_of_study(
    chrome: &StudyChrome,
    tab: Tab,
    (interactive, computes): (bool, bool),
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
    let bar = view! {
        <a class="study" href=chrome.href(chrome.role.first_page())>{chrome.title.clone()}</a>
        <nav class="tabs" aria-label=t("nav-study")>{group_links(chrome, tab)}</nav>
    }
    .into_any();
    let framing = Framing {
        interactive,
        computes,
        bar,
        below: inner_tabs(chrome, tab),
        class,
    };
    framed(title, &chrome.chrome, framing, content)
}

/// One link per group, to its first page.
fn group_links(chrome: &StudyChrome, tab: Tab) -> AnyView {
    GROUPS
        .iter()
        .filter_map(|group| {
            let tabs = group.open_to(chrome.role);
            let first = tabs.first()?;
            // The page itself is named by the row below, where there is one.
            let current = match tabs[..] {
                [only] if only == tab => Some("page"),
                _ if tabs.contains(&tab) => Some("true"),
                _ => None,
            };
            let key = if tabs.len() == 1 {
                first.key()
            } else {
                group.key
            };
            Some(view! { <a href=chrome.href(first.page()) aria-current=current>{t(key)}</a> })
        })
        .collect_view()
        .into_any()
}

/// The pages of the group, if there are several.
fn inner_tabs(chrome: &StudyChrome, tab: Tab) -> Option<AnyView> {
    let group = GROUPS.iter().find(|group| group.tabs.contains(&tab))?;
    let tabs = group.open_to(chrome.role);
    (tabs.len() > 1).then(|| {
        let links = tabs
            .iter()
            .map(|each| {
                let current = (*each == tab).then_some("page");
                view! { <a href=chrome.href(each.page()) aria-current=current>{t(each.key())}</a> }
            })
            .collect_view();
        view! { <nav class="tabs is-inner below-bar" aria-label=t(group.key)>{links}</nav> }
            .into_any()
    })
}

/// What surrounds a page's content.
struct Framing {
    interactive: bool,
    computes: bool,
    /// Within the bar.
    bar: AnyView,
    /// A row under the bar.
    below: Option<AnyView>,
    class: &'static str,
}

fn framed(title: String, chrome: &Chrome, framing: Framing, content: AnyView) -> AnyView {
    let Framing {
        interactive,
        computes,
        bar,
        below,
        class,
    } = framing;
    let languages = language_switch(&chrome.path, &RESEARCHER_LANGUAGES);
    let head = Head {
        title,
        interactive,
        computes,
        at_work: true,
        ..Head::default()
    };
    let name = chrome.name.clone();
    document(
        head,
        view! {
            <a class="skip" href="#main">{t("skip-to-content")}</a>
            <header class="bar has-tabs">
                {brand("/studies")}
                {bar}
                <span class="push"></span>
                <span class="meta who-am-i">{name}</span>
                {languages}
                <form method="post" action="/sign-out">
                    <button class="btn btn-quiet" type="submit">{t("sign-out")}</button>
                </form>
            </header>
            {below}
            <main id="main" class=class tabindex="-1">{content}</main>
        },
    )
    .into_any()
}
