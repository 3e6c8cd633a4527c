//! The balance table: chosen of candidates in each cell of the two dimensions.

use leptos::prelude::*;

use super::ConcoursePage;
use crate::domain::concourse::{Axis, Dimension, Line, Share};
use crate::text::{t, t_with};

/// The table, or an invitation to make dimensions.
pub(super) fn section(data: &ConcoursePage) -> AnyView {
    let dimensions = data.concourse.dimensions();
    let body = if dimensions.row.is_none() && dimensions.column.is_none() {
        view! { <p class="meta">{t("balance-without")}</p> }.into_any()
    } else {
        table(data)
    };
    view! {
        <section class="sec" aria-labelledby="balance">
            <h2 id="balance">{t("balance-title")}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn table(data: &ConcoursePage) -> AnyView {
    let dimensions = data.concourse.dimensions();
    let balance = data
        .concourse
        .balance(|candidate| data.chosen.contains(&candidate.number));
    let name = |line: &Line| match line {
        Some(aspect) => dimensions
            .name(*aspect)
            .map_or_else(String::new, ToString::to_string),
        None => t("balance-none"),
    };
    let title = |axis: Axis| {
        let found = dimensions.get(axis).map(Dimension::name);
        found.map_or_else(String::new, ToString::to_string)
    };
    // A dimension that is missing has no lines of its own: its sum says all.
    let has_columns = dimensions.column.is_some();
    let columns = if has_columns {
        &balance.columns[..]
    } else {
        &[]
    };
    let heads = columns
        .iter()
        .map(|line| view! { <th scope="col" class="num">{name(line)}</th> })
        .collect_view();
    let rows = balance
        .rows
        .iter()
        .zip(&balance.cells)
        .zip(&balance.row_sums)
        .filter(|_| dimensions.row.is_some())
        .map(|((line, cells), sum)| {
            let cells = cells.iter().take(columns.len()).map(cell).collect_view();
            view! { <tr><th scope="row">{name(line)}</th>{cells}{cell(sum)}</tr> }
        })
        .collect_view();
    let sums = balance
        .column_sums
        .iter()
        .take(columns.len())
        .map(cell)
        .collect_view();
    let over = has_columns.then(|| {
        view! {
            <tr>
                <td></td>
                <th scope="colgroup" colspan=columns.len() class="num">{title(Axis::Column)}</th>
                <td></td>
            </tr>
        }
    });
    let empty = balance
        .cells
        .iter()
        .flatten()
        .filter(|share| share.candidates > 0 && share.chosen == 0)
        .count();
    view! {
        <div class="scroll" role="region" tabindex="0" aria-label=t("balance-title")>
            <table class="tbl balance">
                <caption class="vh">{t("balance-caption")}</caption>
                <thead>
                    {over}
                    <tr><th scope="col">{title(Axis::Row)}</th>{heads}<th scope="col" class="num">{t("balance-sum")}</th></tr>
                </thead>
                <tbody>
                    {rows}
                    <tr class="sums"><th scope="row">{t("balance-sum")}</th>{sums}{cell(&balance.whole)}</tr>
                </tbody>
            </table>
        </div>
        <p class="meta">{t("balance-explained")}</p>
        {(empty > 0).then(|| view! { <p class="meta"><b>{t_with("balance-empty", &[("count", empty.into())])}</b></p> })}
    }
    .into_any()
}

/// Chosen and candidates; a cell without candidates is a dash.
fn cell(share: &Share) -> AnyView {
    if share.candidates == 0 {
        return view! { <td class="num meta"><span aria-hidden="true">"–"</span><span class="vh">"0"</span></td> }.into_any();
    }
    let class = if share.chosen == 0 {
        "num is-empty"
    } else {
        "num"
    };
    view! { <td class=class><b>{share.chosen}</b>"/"{share.candidates}</td> }.into_any()
}
