//! One factor on show: its composite sort in the study's grid, and all factors in numbers.

use leptos::prelude::*;

use super::Ready;
use crate::text::{t, t_with};
use crate::ui::composite::{Composite, composite};
use crate::ui::mark::{Mark, legend};
use crate::ui::number::{decimal, fraction};

/// A factor in numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Facts {
    /// Its number, from 1.
    pub number: u32,
    /// Number of defining sorts.
    pub defining: usize,
    /// Reliability of its scores; none without defining sorts.
    pub reliability: Option<f64>,
    /// Standard error of its scores.
    pub standard_error: Option<f64>,
    /// Explained variance, in per cent.
    pub explained: f64,
}

/// A statement's place and full text.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedText {
    /// Rank as people read it.
    pub rank: String,
    /// Class of the rank's colour.
    pub rank_class: &'static str,
    /// Number of the statement.
    pub number: u32,
    /// Full text.
    pub text: String,
    /// Language of the text.
    pub lang: &'static str,
    /// z-score.
    pub z: f64,
}

/// The factor on show.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownFactor {
    /// Its composite sort with all marks.
    pub composite: Composite,
    /// All statements, from the highest z-score to the lowest.
    pub texts: Vec<PlacedText>,
    /// Statements that set it apart.
    pub contrasts: Vec<super::Contrast>,
}

/// Links to the factors and the composite sort of the chosen one.
pub fn shown(ready: &Ready) -> AnyView {
    let number = ready.shown;
    let links = ready
        .facts
        .iter()
        .map(|facts| {
            let href = format!("{}{}", ready.factor_href, facts.number);
            let current = (facts.number == number).then_some("true");
            let name = t_with("factor-number", &[("number", facts.number.into())]);
            view! { <a href=href aria-current=current>{name}</a> }
        })
        .collect_view();
    let summary = ready
        .facts
        .iter()
        .find(|facts| facts.number == number)
        .and_then(|facts| {
            Some(t_with(
                "factor-summary",
                &[
                    ("defining", facts.defining.into()),
                    ("reliability", fraction(facts.reliability?, 2).into()),
                    ("error", fraction(facts.standard_error?, 2).into()),
                ],
            ))
        });
    let picture = match &ready.factor {
        Some(factor) => drawn(factor).into_any(),
        None => view! { <p class="lead">{t("factor-empty")}</p> }.into_any(),
    };
    view! {
        <section class="comp" aria-labelledby="composite">
            <nav class="tabs is-inner" aria-label=t("factors-nav")>{links}</nav>
            <div class="hd">
                <h2 id="composite">{t_with("composite-title", &[("number", number.into())])}</h2>
                <span class="meta">{summary}</span>
            </div>
            {picture}
        </section>
    }
    .into_any()
}

fn drawn(factor: &ShownFactor) -> AnyView {
    let rows = factor
        .texts
        .iter()
        .map(|placed| {
            let class = format!("chip {}", placed.rank_class);
            view! {
                <tr>
                    <td class="narrow"><span class=class>{placed.rank.clone()}</span></td>
                    <th scope="row" class="num narrow">{placed.number}</th>
                    <td lang=placed.lang>{placed.text.clone()}</td>
                    <td class="num">{decimal(placed.z, 2)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        {composite(&factor.composite)}
        {legend(&Mark::ALL)}
        <details class="more">
            <summary>{t("composite-texts")}</summary>
            <table class="tbl">
                <caption class="vh">{t("composite-texts")}</caption>
                <thead><tr>
                    <th scope="col">{t("rank-word")}</th>
                    <th scope="col" class="num">{t("number-short")}</th>
                    <th scope="col">{t("statement-word")}</th>
                    <th scope="col" class="num">"z"</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    }
    .into_any()
}

/// All factors in numbers.
pub fn facts(ready: &Ready) -> AnyView {
    let or_dash =
        |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| fraction(value, 3));
    let rows = ready
        .facts
        .iter()
        .map(|facts| {
            view! {
                <tr>
                    <th scope="row">{t_with("factor-number", &[("number", facts.number.into())])}</th>
                    <td class="num">{facts.defining}</td>
                    <td class="num">{or_dash(facts.reliability)}</td>
                    <td class="num">{or_dash(facts.standard_error)}</td>
                    <td class="num">{decimal(facts.explained, 1)}"\u{a0}%"</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="facts">
            <div class="hd"><h2 id="facts">{t("facts-title")}</h2></div>
            <table class="tbl">
                <caption class="vh">{t("facts-title")}</caption>
                <thead><tr>
                    <th scope="col">{t("factor-word")}</th>
                    <th scope="col" class="num">{t("defining-word")}</th>
                    <th scope="col" class="num">{t("reliability-word")}</th>
                    <th scope="col" class="num">{t("standard-error-word")}</th>
                    <th scope="col" class="num">{t("variance-word")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="meta note">{t("facts-note")}</p>
        </section>
    }
    .into_any()
}
