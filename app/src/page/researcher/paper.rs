//! Sorts on paper: entered by keyboard, column by column, and the sheets to print.

use leptos::prelude::*;

use super::conditions::{NamedCondition, condition_field};
use super::frame::{StudyChrome, Tab, study_page};
use super::meeting::{QrDrawing, qr_code};
use crate::domain::language::StudyLanguage;
use crate::domain::pseudonym::Pseudonym;
use crate::domain::study::ConditionNo;
use crate::shell::{Head, document};
use crate::text::{t, t_with};
use crate::ui::composite::{Composite, composite};
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};
use crate::ui::notice::{Tone, notice};

/// A column of the grid with what was typed for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnField {
    /// Name of the field.
    pub field: String,
    /// The rank, as people read it.
    pub rank: String,
    /// How many cells it has.
    pub cells: u16,
    /// Numbers of statements, as typed.
    pub typed: String,
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperPage {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Whether sorts can be entered: the study has been opened.
    pub takes_sorts: bool,
    /// Languages in which the sheets can be printed, if the study has statements and a grid.
    pub printable: Vec<StudyLanguage>,
    /// The columns, from the lowest rank.
    pub columns: Vec<ColumnField>,
    /// The conditions of instruction, where there are several, and the one that was chosen.
    pub conditions: (Vec<NamedCondition>, Option<ConditionNo>),
    /// The pseudonym, as typed.
    pub pseudonym: String,
    /// Remarks, as typed.
    pub remarks: String,
    /// The remark at the end, as typed.
    pub closing_remark: String,
    /// The pseudonym of the sort that was entered just now.
    pub entered: Option<String>,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The page on which a sort from paper is entered.
pub fn paper(data: &PaperPage) -> AnyView {
    let entered = data.entered.clone().map(|name| {
        let text = t_with("paper-entered-text", &[("pseudonym", name.into())]);
        notice(Tone::Information, t("paper-entered-title"), text)
    });
    let form = if data.takes_sorts {
        form(data)
    } else {
        view! { <p class="lead">{t("paper-not-yet")}</p> }.into_any()
    };
    let content = view! {
        <div class="title"><div>
            <h1>{t("tab-paper")}</h1>
            <p class="meta">{t("paper-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        {entered}
        <div class="two">
            <div class="stack">{form}</div>
            <aside class="stack">{sheets(data)}</aside>
        </div>
    };
    study_page(&data.chrome, Tab::Paper, false, "work", content.into_any())
}

fn form(data: &PaperPage) -> AnyView {
    let problems = &data.problems;
    let pseudonym = Control::new("pseudonym", t("pseudonym-word"))
        .help(t("paper-pseudonym-help"))
        .value(&data.pseudonym)
        .max(Pseudonym::MAX)
        .required()
        .input(problems);
    let columns = data
        .columns
        .iter()
        .map(|column| {
            let args = [
                ("rank", column.rank.clone().into()),
                ("count", column.cells.into()),
            ];
            Control::new(column.field.clone(), t_with("paper-column", &args))
                .value(&column.typed)
                .kind("text", "off")
                .input(problems)
        })
        .collect_view();
    let remarks = Control::new("remarks", t("remarks-word"))
        .help(t("paper-remarks-help"))
        .value(&data.remarks)
        .area(4, problems);
    let closing = Control::new("closing-remark", t("closing-remark-shown"))
        .value(&data.closing_remark)
        .area(2, problems);
    view! {
        <form class="form" method="post" action=data.chrome.href("paper")>
            {condition_field(&data.conditions.0, data.conditions.1, None)}
            {pseudonym}
            <fieldset class="form" id="columns">
                <legend>{t("paper-columns")}</legend>
                <p class="help">{t("paper-columns-help")}</p>
                <div class="paper-columns">{columns}</div>
            </fieldset>
            {remarks}
            {closing}
            <div class="acts"><button class="btn btn-solid" type="submit">{t("paper-submit")}</button></div>
        </form>
    }
    .into_any()
}

fn sheets(data: &PaperPage) -> AnyView {
    let links = data
        .printable
        .iter()
        .map(|locale| {
            let sheets = |condition: Option<&NamedCondition>| {
                let code = locale.code();
                let (query, name) = match condition {
                    Some((number, name)) => (format!("&condition={number}"), format!(" · {name}")),
                    None => (String::new(), String::new()),
                };
                let href = data.chrome.href(&format!("paper/sheets?in={code}{query}"));
                view! { <li><a href=href>{locale.name()}{name}</a></li> }
            };
            if data.conditions.0.is_empty() {
                vec![sheets(None)]
            } else {
                data.conditions
                    .0
                    .iter()
                    .map(|condition| sheets(Some(condition)))
                    .collect()
            }
        })
        .collect_view();
    let body = if data.printable.is_empty() {
        view! { <p class="meta">{t("paper-sheets-not-yet")}</p> }.into_any()
    } else {
        view! { <p class="meta">{t("paper-sheets-lead")}</p><ul class="plain-list">{links}</ul> }
            .into_any()
    };
    view! {
        <section class="sec" aria-labelledby="sheets">
            <h2 id="sheets">{t("paper-sheets-title")}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// The sheets to print, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheets {
    /// The study's pages, for the way back.
    pub chrome: StudyChrome,
    /// Language of title and condition of instruction.
    pub language: StudyLanguage,
    /// Title of the study.
    pub title: String,
    /// The condition of instruction.
    pub instruction: String,
    /// Numbers and texts of the statements with the language of each.
    pub statements: Vec<(u32, String, StudyLanguage)>,
    /// The empty grid.
    pub grid: Composite,
    /// The words at the lowest and highest rank.
    pub ends: (String, String),
    /// The study's own words for the middle of the scale; empty where it has none.
    pub middle: String,
    /// Address for those who would rather sort on a screen, with its drawing; none before the study is open.
    pub link: Option<(String, QrDrawing)>,
}

/// Instruction, grid and cards, one after the other.
pub fn sheets_page(data: &Sheets) -> AnyView {
    let steps = [
        t("sheet-step-read"),
        t("sheet-step-piles"),
        t("sheet-step-grid"),
        t("sheet-step-remarks"),
    ]
    .map(|step| view! { <li>{step}</li> })
    .collect_view();
    let online = data.link.as_ref().map(|(link, qr)| {
        view! {
            <div class="sheet-link">
                {qr_code(qr, t("sheet-qr"))}
                <p>{t("sheet-online")}<br/><span class="code">{link.clone()}</span></p>
            </div>
        }
    });
    let cards = data
        .statements
        .iter()
        .map(|(number, text, locale)| {
            view! { <li lang=locale.code() dir=locale.dir()><b>{*number}</b><p>{text.clone()}</p></li> }
        })
        .collect_view();
    let head = Head {
        title: t_with("sheet-title", &[("study", data.title.clone().into())]),
        interactive: false,
        at_work: true,
        body_class: "sheets",
        ..Head::default()
    };
    let (least, most) = data.ends.clone();
    document(
        head,
        view! {
            <main id="main">
                <p class="no-print meta"><a href=data.chrome.href("paper")>{t("paper-back")}</a>" · "{t("sheet-how-to-print")}</p>
                <section class="sheet">
                    <h1 lang=data.language.code() dir=data.language.dir()>{data.title.clone()}</h1>
                    <p class="lead" lang=data.language.code() dir=data.language.dir()>{data.instruction.clone()}</p>
                    <ol class="sheet-steps">{steps}</ol>
                    {online}
                </section>
                <section class="sheet is-grid">
                    <h2>{t("sheet-grid")}</h2>
                    <p class="meta">{t("sheet-grid-help")}</p>
                    <p class="sheet-name">{t("pseudonym-word")}": "<span></span></p>
                    {composite(&data.grid)}
                    <div class="axis"><span>{least}</span><span>{data.middle.clone()}</span><span>{most}</span></div>
                    <h2>{t("sheet-remarks")}</h2>
                    <div class="sheet-lines"></div>
                </section>
                <section class="sheet">
                    <h2>{t("sheet-cards")}</h2>
                    <ul class="sheet-cards">{cards}</ul>
                </section>
            </main>
        },
    )
    .into_any()
}
