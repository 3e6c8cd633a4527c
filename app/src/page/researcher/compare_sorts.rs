//! Two sorts side by side, and where they differ.

use analysis::Rank;
use leptos::prelude::*;

use super::frame::{StudyChrome, Tab, study_page};
use crate::text::{t, t_with};
use crate::ui::composite::{Composite, composite};
use crate::ui::number::fraction;

/// One of the two sorts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Identity, as in addresses.
    pub id: String,
    /// Pseudonym.
    pub pseudonym: String,
    /// The sort in the grid.
    pub sort: Composite,
}

/// A statement that lies in different columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Number of the statement.
    pub number: u32,
    /// Text of the statement.
    pub statement: String,
    /// Rank in each of the sorts, as people read it, with the class of its colour.
    pub ranks: [(String, &'static str); 2],
    /// By how many steps the second sort has it higher; negative for lower.
    pub difference: Rank,
}

/// Two sorts.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The two.
    pub sides: [Side; 2],
    /// Their correlation; `None` if one of them has all statements in one column.
    pub correlation: Option<f64>,
    /// Statements in different columns, the largest difference first.
    pub differences: Vec<Difference>,
    /// How many statements lie in the same column.
    pub alike: usize,
}

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareSorts {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Identity and pseudonym of every sort, by pseudonym.
    pub choices: Vec<(String, String)>,
    /// The sort that was asked for first, if only one was.
    pub first: String,
    /// The two, when both were asked for.
    pub comparison: Option<Comparison>,
}

/// Two sorts side by side.
pub fn compare_sorts(data: &CompareSorts) -> AnyView {
    let (first, second) = match &data.comparison {
        Some(found) => (found.sides[0].id.as_str(), found.sides[1].id.as_str()),
        None => (data.first.as_str(), ""),
    };
    let content = view! {
        <div class="title"><div>
            <h1>{t("compare-title")}</h1>
            <p class="meta"><a href=data.chrome.href("sorts")>{t("all-sorts")}</a></p>
        </div></div>
        <div class="stack">
            {pair_form(&data.chrome, &data.choices, first, second)}
            {data.comparison.as_ref().map(|found| compared(&data.chrome, found))}
        </div>
    };
    study_page(&data.chrome, Tab::Sorts, false, "work", content.into_any())
}

/// The form that asks for two sorts.
pub fn pair_form(
    chrome: &StudyChrome,
    choices: &[(String, String)],
    first: &str,
    second: &str,
) -> AnyView {
    let choice = |name: &'static str, label: String, chosen: &str| {
        let options = choices
            .iter()
            .map(|(id, pseudonym)| {
                let selected = id == chosen;
                view! { <option value=id.clone() selected=selected>{pseudonym.clone()}</option> }
            })
            .collect_view();
        view! {
            <div class="field">
                <label for=name>{label}</label>
                <select class="input" id=name name=name>{options}</select>
            </div>
        }
    };
    view! {
        <form class="pair" method="get" action=chrome.href("sorts/compare")>
            {choice("one", t("compare-one"), first)}
            {choice("other", t("compare-other"), second)}
            <button class="btn btn-line" type="submit">{t("compare-submit")}</button>
        </form>
    }
    .into_any()
}

fn compared(chrome: &StudyChrome, found: &Comparison) -> AnyView {
    let correlation = found.correlation.map_or_else(
        || t("compare-no-correlation"),
        |r| t_with("compare-correlation", &[("r", fraction(r, 2).into())]),
    );
    let sides = found
        .sides
        .iter()
        .map(|side| {
            let href = chrome.href(&format!("sorts/{}", side.id));
            view! {
                <section class="comp"><h2><a href=href>{side.pseudonym.clone()}</a></h2>{composite(&side.sort)}</section>
            }
        })
        .collect_view();
    let alike = t_with("compare-alike", &[("count", found.alike.into())]);
    view! {
        <p class="lead">{correlation}</p>
        <div class="pair-of-sorts">{sides}</div>
        <section class="sec" aria-labelledby="differences">
            <h2 id="differences">{t("compare-differences")}</h2>
            <p class="meta">{alike}</p>
            {(!found.differences.is_empty()).then(|| table(found))}
        </section>
    }
    .into_any()
}

fn table(found: &Comparison) -> AnyView {
    let rows = found
        .differences
        .iter()
        .map(|row| {
            let ranks = row
                .ranks
                .iter()
                .map(|(rank, class)| {
                    let class = format!("chip {class}");
                    view! { <td class="num"><span class=class>{rank.clone()}</span></td> }
                })
                .collect_view();
            let difference = row.difference.signed();
            view! {
                <tr>
                    <th scope="row">{row.number}". "{row.statement.clone()}</th>
                    {ranks}
                    <td class="num">{difference}</td>
                </tr>
            }
        })
        .collect_view();
    let names = found
        .sides
        .iter()
        .map(|side| view! { <th scope="col" class="num">{side.pseudonym.clone()}</th> })
        .collect_view();
    view! {
        <table class="tbl">
            <caption class="vh">{t("compare-differences")}</caption>
            <thead><tr>
                <th scope="col">{t("statement-word")}</th>
                {names}
                <th scope="col" class="num">{t("compare-difference")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
