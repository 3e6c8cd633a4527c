//! The loadings: which sort defines which factor.

use leptos::prelude::*;

use super::super::frame::StudyChrome;
use super::Ready;
use crate::text::{t, t_with};
use crate::ui::number::{decimal, fraction};

/// Whether a sort counts towards a factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Flagged on exactly one factor.
    Defines(u32),
    /// Significant, but on no factor alone.
    Mixed,
    /// Significant on no factor.
    None,
}

impl Status {
    /// The status as a word.
    pub fn word(self) -> String {
        match self {
            Self::Defines(factor) => t_with("status-defines", &[("factor", factor.into())]),
            Self::Mixed => t("status-mixed"),
            Self::None => t("status-none"),
        }
    }
}

/// One sort's loadings.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadingRow {
    /// Pseudonym.
    pub name: String,
    /// Identity of the sort, as in addresses.
    pub id: String,
    /// Loading and flag on every kept factor.
    pub loadings: Vec<(f64, bool)>,
    /// Communality.
    pub communality: f64,
    /// Whether it defines a factor.
    pub status: Status,
}

/// The table of loadings.
#[derive(Clone, Debug, PartialEq)]
pub struct Loadings {
    /// Rows, sorted by the factor they define and then by size.
    pub rows: Vec<LoadingRow>,
    /// Explained variance of every kept factor, in per cent.
    pub explained: Vec<f64>,
}

/// The table.
pub fn table(chrome: &StudyChrome, ready: &Ready) -> AnyView {
    let data = &ready.loadings;
    let defining = data
        .rows
        .iter()
        .filter(|row| matches!(row.status, Status::Defines(_)))
        .count();
    let count = t_with(
        "loadings-count",
        &[
            ("defining", defining.into()),
            ("sorts", data.rows.len().into()),
        ],
    );
    let heads = (1..=data.explained.len())
        .map(|number| {
            view! { <th scope="col" class="num"><abbr title=t_with("factor-number", &[("number", number.into())])>{t_with("factor-short", &[("number", number.into())])}</abbr></th> }
        })
        .collect_view();
    let rows = data.rows.iter().map(|row| line(chrome, row)).collect_view();
    let percent = |value: f64| format!("{}\u{a0}%", decimal(value, 0));
    let explained = data
        .explained
        .iter()
        .map(|value| view! { <td class="num">{percent(*value)}</td> })
        .collect_view();
    let total = percent(data.explained.iter().sum());
    view! {
        <div class="hd">
            <h2 id="loadings">{t("loadings-title")}</h2>
            <span class="meta push">{count}</span>
        </div>
        <div class="scroll" role="region" tabindex="0" aria-labelledby="loadings">
            <table class="tbl load">
                <caption class="vh">{t("loadings-caption")}</caption>
                <thead><tr>
                    <th scope="col">{t("sort-word")}</th>
                    {heads}
                    <th scope="col" class="num"><abbr title=t("communality-word")>"h²"</abbr></th>
                    <th scope="col">{t("status-word")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
                <tfoot><tr>
                    <th scope="row">{t("variance-word")}</th>
                    {explained}
                    <td class="num">{total}</td>
                    <td></td>
                </tr></tfoot>
            </table>
        </div>
        <p class="legend"><span><span class="fl"></span>{t("flag-legend")}</span></p>
    }
    .into_any()
}

fn line(chrome: &StudyChrome, row: &LoadingRow) -> AnyView {
    let href = chrome.href(&format!("sorts/{}", row.id));
    let cells = row
        .loadings
        .iter()
        .map(|(loading, flagged)| {
            let value = fraction(*loading, 2);
            if *flagged {
                view! {
                    <td class="num flag">
                        <span class="fl"></span><span class="vh">{t("flagged-word")}" "</span>{value}
                    </td>
                }
                .into_any()
            } else {
                view! { <td class="num">{value}</td> }.into_any()
            }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row"><a href=href>{row.name.clone()}</a></th>
            {cells}
            <td class="num">{fraction(row.communality, 2)}</td>
            <td class="st">{row.status.word()}</td>
        </tr>
    }
    .into_any()
}
