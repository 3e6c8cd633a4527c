//! Statements that set a factor apart, and statements that all factors share.

use analysis::Rank;
use leptos::prelude::*;

use super::Ready;
use crate::text::{t, t_with};
use crate::ui::mark::{Mark, spoken_symbol};
use crate::ui::number::decimal;

/// A statement that distinguishes the factor on show.
#[derive(Clone, Debug, PartialEq)]
pub struct Contrast {
    /// Above, below or between the others.
    pub mark: Mark,
    /// Number of the statement.
    pub number: u32,
    /// Full text.
    pub text: String,
    /// Language of the text.
    pub lang: &'static str,
    /// Rank in this factor.
    pub rank: Rank,
    /// z-score in this factor.
    pub z: f64,
    /// Ranks in the other factors, with the factor's number.
    pub others: Vec<(u32, Rank)>,
    /// Smallest difference from another factor, in standard errors.
    pub margin: f64,
    /// Stars: 0 for p < .05, 1 for p < .01, 2 for p < .001.
    pub stars: u8,
    /// Whether the margin lies within five per cent of its threshold.
    pub near: bool,
}

/// A statement on which no two factors differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// Number of the statement.
    pub number: u32,
    /// Full text.
    pub text: String,
    /// Language of the text.
    pub lang: &'static str,
    /// Ranks in all factors, in order.
    pub ranks: Vec<(u32, Rank)>,
}

/// The table of distinguishing statements.
pub fn distinguishing(ready: &Ready) -> AnyView {
    let number = ready.shown;
    let Some(factor) = ready.factor.as_ref() else {
        return ().into_any();
    };
    let heads = factor.contrasts.first().map(|contrast| {
        contrast
            .others
            .iter()
            .map(|(other, _)| head(*other))
            .collect_view()
    });
    let rows = factor.contrasts.iter().map(line).collect_view();
    let content = if ready.facts.len() < 2 {
        view! { <p class="meta">{t("contrasts-one-factor")}</p> }.into_any()
    } else if factor.contrasts.is_empty() {
        view! { <p class="meta">{t("contrasts-none")}</p> }.into_any()
    } else {
        view! {
            <div class="scroll" role="region" tabindex="0" aria-labelledby="contrasts">
                <table class="tbl dist as-list">
                    <caption class="vh">{t("contrasts-caption")}</caption>
                    <thead><tr>
                        <th scope="col"><span class="vh">{t("direction-word")}</span></th>
                        <th scope="col" class="num">{t("number-short")}</th>
                        <th scope="col">{t("statement-word")}</th>
                        <th scope="col" class="num">{t_with("factor-short-z", &[("number", number.into())])}</th>
                        {heads}
                        <th scope="col" class="num">{t("margin-word")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="meta note">{t("contrasts-note")}</p>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="contrasts">
            <div class="hd">
                <h2 id="contrasts">{t_with("contrasts-title", &[("number", number.into())])}</h2>
                <span class="meta">{t_with("contrasts-count", &[("count", factor.contrasts.len().into())])}</span>
            </div>
            {content}
        </section>
    }
    .into_any()
}

fn head(number: u32) -> AnyView {
    view! { <th scope="col" class="num">{t_with("factor-short", &[("number", number.into())])}</th> }.into_any()
}

fn rank_cell(factor: u32, rank: Rank) -> AnyView {
    let label = t_with("factor-short", &[("number", factor.into())]);
    view! { <td class="num" data-label=label>{rank.signed()}</td> }.into_any()
}

fn line(contrast: &Contrast) -> AnyView {
    let others = contrast
        .others
        .iter()
        .map(|(factor, rank)| rank_cell(*factor, *rank))
        .collect_view();
    let stars = "*".repeat(usize::from(contrast.stars));
    let near = contrast
        .near
        .then(|| view! { <br/><span class="meta">{t("margin-near")}</span> });
    view! {
        <tr>
            <td>{spoken_symbol(contrast.mark)}</td>
            <th scope="row" class="num"><b>{contrast.number}</b></th>
            <td lang=contrast.lang>{contrast.text.clone()}</td>
            <td class="num zz" data-label=t("factor-here-z")><b>{contrast.rank.signed()}</b>" "<span class="meta">{decimal(contrast.z, 2)}</span></td>
            {others}
            <td class="num" data-label=t("margin-word")>{decimal(contrast.margin, 2)}{stars}{near}</td>
        </tr>
    }
    .into_any()
}

/// The table of shared statements.
pub fn shared(ready: &Ready) -> AnyView {
    if ready.facts.len() < 2 {
        return ().into_any();
    }
    let heads = ready.shared.first().map(|shared| {
        shared
            .ranks
            .iter()
            .map(|(factor, _)| head(*factor))
            .collect_view()
    });
    let rows = ready
        .shared
        .iter()
        .map(|shared| {
            let ranks = shared
                .ranks
                .iter()
                .map(|(factor, rank)| rank_cell(*factor, *rank))
                .collect_view();
            view! {
                <tr>
                    <td>{spoken_symbol(Mark::Consensus)}</td>
                    <th scope="row" class="num"><b>{shared.number}</b></th>
                    <td lang=shared.lang>{shared.text.clone()}</td>
                    {ranks}
                </tr>
            }
        })
        .collect_view();
    let content = if ready.shared.is_empty() {
        view! { <p class="meta">{t("shared-none")}</p> }.into_any()
    } else {
        view! {
            <div class="scroll" role="region" tabindex="0" aria-labelledby="shared">
                <table class="tbl dist as-list">
                    <caption class="vh">{t("shared-title")}</caption>
                    <thead><tr>
                        <th scope="col"><span class="vh">{t("mark-word")}</span></th>
                        <th scope="col" class="num">{t("number-short")}</th>
                        <th scope="col">{t("statement-word")}</th>
                        {heads}
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="meta note">{t("shared-note")}</p>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="shared">
            <div class="hd"><h2 id="shared">{t("shared-title")}</h2></div>
            {content}
        </section>
    }
    .into_any()
}
