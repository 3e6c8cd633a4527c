//! The released sorts, and the import of sorts made elsewhere.

use jiff::civil::Date;
use leptos::prelude::*;

use super::compare_sorts::pair_form;
use super::conditions::{NamedCondition, condition_field};
use super::frame::{StateWord, StudyChrome, Tab, study_page};
use super::one_sort::{RemarkRow, remark_item};
use super::sort_hint::hint_list;
use crate::domain::sort_hint::SortHint;
use crate::domain::study::ConditionNo;
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::date::long;
use crate::ui::field::{Problem, problem_summary};
use crate::ui::notice::{Tone, notice};

/// One released sort in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct SortRow {
    /// Identity, as in addresses.
    pub id: String,
    /// Pseudonym.
    pub pseudonym: String,
    /// The condition of instruction, where there are several.
    pub condition: Option<String>,
    /// The other sorts under the same pseudonym, with their conditions.
    pub linked: Vec<(String, String)>,
    /// Day on which it was sealed, not when it was sent.
    pub sealed: Date,
    /// Whether it was made on paper.
    pub on_paper: bool,
    /// Number of remarks.
    pub remarks: usize,
    /// On how many statements a remark was asked for.
    pub asked: usize,
    /// The remarks that were asked for, from the highest rank to the lowest.
    pub answered: Vec<RemarkRow>,
    /// What is unusual about it.
    pub hints: Vec<SortHint>,
    /// Whether its maker is to be written to.
    pub marked: bool,
    /// Why the sort is left out of analyses, if it is.
    pub left_out: Option<String>,
}

/// The list of released sorts.
#[derive(Clone, Debug, PartialEq)]
pub struct Sorts {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Released sorts, by pseudonym.
    pub rows: Vec<SortRow>,
    /// The conditions of instruction, where there are several, and the one whose sorts are shown.
    pub conditions: (Vec<NamedCondition>, Option<ConditionNo>),
    /// Whether messages can be left, so that marks lead somewhere.
    pub has_messages: bool,
    /// How many sorts are released together.
    pub batch: u16,
    /// Whether statements and grid are complete, so that sorts can be read in.
    pub importable: bool,
    /// The formats of other programs, by their words in addresses.
    pub exports: Vec<&'static str>,
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// The list of released sorts.
pub fn sorts(data: &Sorts) -> AnyView {
    let waiting = (data.chrome.state == StateWord::Open).then(|| {
        notice(
            Tone::Information,
            t("released-together"),
            t_with("released-note", &[("batch", data.batch.into())]),
        )
    });
    let content = view! {
        <div class="title"><div>
            <h1>{t_with("sorts-heading", &[("count", data.rows.len().into())])}</h1>
            <p class="meta">{t("sorts-lead")}</p>
        </div></div>
        {problem_summary(&data.problems)}
        <div class="two">
            <div class="stack">{waiting}{filter(data)}{list(data)}</div>
            <aside class="stack">{import(data)}{export(data)}</aside>
        </div>
    };
    study_page(&data.chrome, Tab::Sorts, false, "work", content.into_any())
}

/// Shows the sorts of one condition of instruction, or of all.
fn filter(data: &Sorts) -> Option<AnyView> {
    let (conditions, chosen) = &data.conditions;
    let field = condition_field(conditions, *chosen, Some(t("all-conditions")))?;
    Some(
        view! {
            <form class="pair" method="get" action=data.chrome.href("sorts")>
                {field}
                <button class="btn btn-line" type="submit">{t("show-condition")}</button>
            </form>
        }
        .into_any(),
    )
}

fn list(data: &Sorts) -> AnyView {
    if data.rows.is_empty() {
        return view! { <p class="lead">{t("sorts-none")}</p> }.into_any();
    }
    let rows = data.rows.iter().map(|each| row(data, each)).collect_view();
    let hinted = data.rows.iter().any(|row| !row.hints.is_empty());
    let note = hinted.then(|| view! { <p class="meta">{t("sort-hints-note")}</p> });
    let write = data.has_messages.then(|| {
        view! { <a class="btn btn-quiet" href=data.chrome.href("messages?for=marked")>{t("follow-up-write")}</a> }
    });
    view! {
        <form method="post" action=data.chrome.href("sorts/follow-up")>
            <table class="tbl as-list sorts">
                <caption class="vh">{t("tab-sorts")}</caption>
                <thead><tr>
                    <th scope="col">{t("pseudonym-word")}</th>
                    <th scope="col">{t("sealed-word")}</th>
                    <th scope="col">{t("remarks-word")}</th>
                    <th scope="col" class="narrow">{t("follow-up-word")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
            {note}
            <div class="acts below">
                <button class="btn btn-line" type="submit">{t("follow-up-save")}</button>
                {write}
            </div>
            <p class="meta">{t("follow-up-note")}</p>
        </form>
        {compare(data)}
    }
    .into_any()
}

fn row(data: &Sorts, row: &SortRow) -> AnyView {
    let href = data.chrome.href(&format!("sorts/{}", row.id));
    let left_out = row.left_out.clone().map(|reason| {
        view! { <p class="meta">{t_with("left-out-because", &[("reason", reason.into())])}</p> }
    });
    let paper = row
        .on_paper
        .then(|| view! { " "<span class="tag">{t("on-paper")}</span> });
    let condition = row
        .condition
        .clone()
        .map(|name| view! { " "<span class="tag">{name}</span> });
    let linked = row.linked.iter().map(|(id, name)| {
        let href = data.chrome.href(&format!("sorts/compare?one={}&other={id}", row.id));
        let label = t_with("compare-with-condition", &[("condition", name.clone().into())]);
        view! { <p class="meta"><a href=href>{label}<span class="vh">" ("{row.pseudonym.clone()}")"</span></a></p> }
    });
    let linked = linked.collect_view();
    let hints = (!row.hints.is_empty()).then(|| hint_list(&row.hints));
    let label = t_with(
        "follow-up-mark",
        &[("pseudonym", row.pseudonym.clone().into())],
    );
    view! {
        <tr>
            <th scope="row"><a href=href>{row.pseudonym.clone()}</a>{condition}{paper}{linked}{left_out}{hints}</th>
            <td><time datetime=row.sealed.to_string()>{long(row.sealed)}</time></td>
            <td>{remarks(row)}</td>
            <td class="narrow" data-label=t("follow-up-word")>
                <label class="check"><input type="checkbox" name="sort" value=row.id.clone() checked=row.marked/>
                <span class="vh">{label}</span></label>
            </td>
        </tr>
    }
    .into_any()
}

/// How many remarks there are of those that were asked for, and what they say.
fn remarks(row: &SortRow) -> AnyView {
    let all = row.remarks;
    let count = if row.asked == 0 {
        t_with("remarks-count", &[("count", all.into())])
    } else {
        let args = [
            ("given", row.answered.len().into()),
            ("asked", row.asked.into()),
            ("count", all.into()),
        ];
        t_with("remarks-of-asked", &args)
    };
    if row.answered.is_empty() {
        return count.into_any();
    }
    let items = row.answered.iter().map(remark_item).collect_view();
    view! { <details><summary>{count}</summary><ul class="remarks">{items}</ul></details> }
        .into_any()
}

/// The form that lays two sorts side by side.
fn compare(data: &Sorts) -> Option<AnyView> {
    (data.rows.len() > 1).then(|| {
        let choices: Vec<(String, String)> = data
            .rows
            .iter()
            .map(|row| {
                let name = match &row.condition {
                    Some(condition) => format!("{} · {condition}", row.pseudonym),
                    None => row.pseudonym.clone(),
                };
                (row.id.clone(), name)
            })
            .collect();
        let second = choices.get(1).map_or("", |(id, _)| id.as_str());
        view! {
            <section class="sec" aria-labelledby="compare">
                <h2 id="compare">{t("compare-title")}</h2>
                {pair_form(&data.chrome, &choices, "", second)}
            </section>
        }
        .into_any()
    })
}

fn import(data: &Sorts) -> AnyView {
    let file = Control::new("file", t("sorts-file-label"))
        .help(t("sorts-file-help"))
        .accept(".dat,.zip,.xlsx,.csv,.txt,.json")
        .required()
        .file(&data.problems);
    let form = if data.importable {
        view! {
            <form
                class="form" method="post" enctype="multipart/form-data"
                action=data.chrome.href("sorts/file")
            >
                {condition_field(&data.conditions.0, data.conditions.1, None)}
                {file}
                <div class="acts"><button class="btn btn-line" type="submit">{t("sorts-file-submit")}</button></div>
            </form>
        }
        .into_any()
    } else {
        view! { <p class="meta">{t("sorts-file-not-yet")}</p> }.into_any()
    };
    view! {
        <section class="sec" aria-labelledby="import">
            <h2 id="import">{t("sorts-import-title")}</h2>
            {form}
        </section>
    }
    .into_any()
}

fn export(data: &Sorts) -> AnyView {
    let formats = data
        .exports
        .iter()
        .filter_map(|word| {
            let (name, help) = format_words(word)?;
            let query = match data.conditions.1 {
                Some(number) => format!("?condition={number}"),
                None => String::new(),
            };
            let href = data.chrome.href(&format!("export/{word}{query}"));
            Some(view! { <li><p><a href=href>{name}</a></p><p class="meta">{help}</p></li> })
        })
        .collect_view();
    view! {
        <section class="sec" id="export" aria-labelledby="export-title">
            <h2 id="export-title">{t("export-title")}</h2>
            <p class="meta">{t("export-lead")}</p>
            {(!data.conditions.0.is_empty()).then(|| view! { <p class="meta">{t("export-conditions")}</p> })}
            <ul class="remarks">{formats}</ul>
        </section>
    }
    .into_any()
}

/// Name and description of a format.
fn format_words(word: &str) -> Option<(String, String)> {
    Some(match word {
        "json" => (t("export-json"), t("export-json-help")),
        "csv" => (t("export-csv"), t("export-csv-help")),
        "xlsx" => (t("export-xlsx"), t("export-xlsx-help")),
        "r" => (t("export-r"), t("export-r-help")),
        "pqmethod" => (t("export-pqmethod"), t("export-pqmethod-help")),
        "kade-zip" => (t("export-kade-zip"), t("export-kade-zip-help")),
        "kade-xlsx-1" => (t("export-kade-xlsx-1"), t("export-kade-xlsx-1-help")),
        "kade-xlsx-2" => (t("export-kade-xlsx-2"), t("export-kade-xlsx-2-help")),
        _ => return None,
    })
}
