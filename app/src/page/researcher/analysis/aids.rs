//! Aids for choosing the number of factors: scree plot, criteria, correlations.

use leptos::prelude::*;

use super::Ready;
use crate::text::{t, t_with};
use crate::ui::figure::figure;
use crate::ui::number::{decimal, fraction};

/// One eigenvalue of the correlation matrix.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Eigenvalue {
    /// Its number, from 1.
    pub number: u32,
    /// The eigenvalue.
    pub value: f64,
    /// Share of the total variance, in per cent.
    pub percent: f64,
    /// The 95th percentile of the same eigenvalue of shuffled sorts, where computed.
    pub random: Option<f64>,
}

/// One aid and the number of factors it points to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Key of its name.
    pub key: &'static str,
    /// What it says, as people read it.
    pub value: String,
}

/// The plot, its key and its table.
pub fn scree(ready: &Ready) -> AnyView {
    let has_random = ready.eigenvalues.iter().any(|row| row.random.is_some());
    let rows = ready
        .eigenvalues
        .iter()
        .map(|row| {
            let random = has_random.then(|| {
                let text = row
                    .random
                    .map_or_else(|| "–".to_owned(), |value| decimal(value, 2));
                view! { <td class="num">{text}</td> }
            });
            view! {
                <tr>
                    <th scope="row">{row.number}</th>
                    <td class="num">{decimal(row.value, 2)}</td>
                    <td class="num">{decimal(row.percent, 1)}</td>
                    {random}
                </tr>
            }
        })
        .collect_view();
    let random_head =
        has_random.then(|| view! { <th scope="col" class="num">{t("scree-random")}</th> });
    let table = view! {
        <details class="more">
            <summary>{t("scree-table")}</summary>
            <table class="tbl">
                <caption class="vh">{t("scree-title")}</caption>
                <thead><tr>
                    <th scope="col">{t("number-short")}</th>
                    <th scope="col" class="num">{t("scree-eigenvalue")}</th>
                    <th scope="col" class="num">"%"</th>
                    {random_head}
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    };
    plot(&ready.scree, has_random, table.into_any())
}

/// The plot and its key, where the table stands elsewhere on the page.
pub fn scree_plot(scree: &str, has_random: bool) -> AnyView {
    plot(scree, has_random, ().into_any())
}

fn plot(scree: &str, has_random: bool, table: AnyView) -> AnyView {
    let random_key = has_random.then(|| {
        view! { <li><span class="line-key is-dashed"></span>{t("scree-random")}</li> }
    });
    view! {
        <figure aria-labelledby="scree-title">
            <h2 id="scree-title">{t("scree-title")}</h2>
            {figure(scree)}
            <ul class="legend">
                <li><span class="line-key"></span>{t("scree-eigenvalue")}</li>
                {random_key}
            </ul>
            {table}
        </figure>
    }
    .into_any()
}

/// What each aid points to.
pub fn criteria(ready: &Ready) -> AnyView {
    let rows = ready
        .criteria
        .iter()
        .map(|criterion| {
            view! { <div><dt>{t(criterion.key)}</dt><dd>{criterion.value.clone()}</dd></div> }
        })
        .collect_view();
    view! {
        <section aria-labelledby="criteria">
            <h2 id="criteria" class="vh">{t("criteria-title")}</h2>
            <dl class="crit">{rows}</dl>
            <p class="meta note">{t("criteria-note")}</p>
        </section>
    }
    .into_any()
}

/// Correlations between the factors' scores.
pub fn correlations(ready: &Ready) -> AnyView {
    let rows = ready
        .correlations
        .iter()
        .map(|(one, other, value)| {
            let pair = t_with(
                "pair",
                &[("one", (*one).into()), ("other", (*other).into())],
            );
            view! { <div><dt>{pair}</dt><dd>{fraction(*value, 2)}</dd></div> }
        })
        .collect_view();
    (!ready.correlations.is_empty())
        .then(|| {
            view! {
                <section aria-labelledby="correlations">
                    <div class="hd"><h2 id="correlations">{t("correlations-title")}</h2></div>
                    <dl class="crit">{rows}</dl>
                    <p class="meta note">{t("correlations-note")}</p>
                </section>
            }
        })
        .into_any()
}
