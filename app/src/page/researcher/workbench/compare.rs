//! All factors side by side: arrays, scores with their intervals, and how two of them differ.

use leptos::prelude::*;

use super::figures::save_figure;
use super::{BranchChrome, BranchTab, branch_page};
use crate::page::researcher::analysis::Facts;
use crate::text::{t, t_with};
use crate::ui::mark::{Mark, legend, spoken_symbol};
use crate::ui::number::{decimal, fraction};

/// z-scores at the ends of the drawing.
const FURTHEST: f64 = 3.0;
/// Units of the drawing per standard deviation.
const SCALE: f64 = 30.0;
/// Units from one factor's line to the next.
const STEP: f64 = 7.0;

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct Compare {
    /// Branch and tabs.
    pub chrome: BranchChrome,
    /// The factors that have scores.
    pub factors: Vec<(Facts, Option<String>)>,
    /// Statements in the order asked for.
    pub rows: Vec<CompareRow>,
    /// By what they are ordered.
    pub order: CompareOrder,
    /// Correlations of the factors' scores: first, second, value.
    pub correlations: Vec<(u32, u32, f64)>,
    /// 1.96 standard errors per factor.
    pub half_widths: Vec<f64>,
}

/// By what statements are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareOrder {
    /// By number.
    Number,
    /// Those the factors disagree about most first.
    Disagreement,
    /// Those they agree about most first.
    Agreement,
    /// By rank on one factor, falling.
    Factor(u32),
    /// By the difference of two factors, falling.
    Pair(u32, u32),
}

impl CompareOrder {
    /// The word in addresses.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Number => "number".to_owned(),
            Self::Disagreement => "disagreement".to_owned(),
            Self::Agreement => "agreement".to_owned(),
            Self::Factor(factor) => format!("f{factor}"),
            Self::Pair(one, other) => format!("{one}-{other}"),
        }
    }

    /// Reads the word in addresses.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "number" => Some(Self::Number),
            "disagreement" => Some(Self::Disagreement),
            "agreement" => Some(Self::Agreement),
            _ => match code.strip_prefix('f') {
                Some(factor) => factor.parse().ok().map(Self::Factor),
                None => {
                    let (one, other) = code.split_once('-')?;
                    Some(Self::Pair(one.parse().ok()?, other.parse().ok()?))
                }
            },
        }
    }
}

/// A statement across the factors.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareRow {
    /// Its number.
    pub number: u32,
    /// Its text.
    pub text: String,
    /// Language of the text.
    pub lang: &'static str,
    /// Rank, z-score and mark on every factor.
    pub places: Vec<(String, f64, Option<Mark>)>,
    /// How much the factors disagree about it: the variance of the z-scores.
    pub variance: f64,
    /// Difference of the pair, and in standard errors, where a pair is held against each other.
    pub difference: Option<(f64, f64)>,
}

/// The page of all factors.
pub fn compare(data: &Compare) -> AnyView {
    let pairs = data.correlations.iter();
    let pairs: Vec<(u32, u32)> = pairs.map(|(one, other, _)| (*one, *other)).collect();
    let by = [("by", data.order.code())];
    let content = view! {
        <section class="wide" aria-labelledby="compare">
            <div class="hd"><h2 id="compare">{t("all-factors-title")}</h2></div>
            {orders(data.order, &pairs, |order| href_by(data, order))}
            {table(data)}
            {legend(&Mark::ALL)}
            <p class="meta note">{t("compare-note")}</p>
            <div class="savings">
                {save_figure(&data.chrome, "arrays", &by)}
                {save_figure(&data.chrome, "scores", &by)}
            </div>
        </section>
        {characteristics(data)}
    };
    branch_page(
        &data.chrome,
        BranchTab::Compare,
        "bench",
        content.into_any(),
    )
}

/// The orders to choose from; `pairs` are the factors that can be held against each other.
pub fn orders(
    chosen: CompareOrder,
    pairs: &[(u32, u32)],
    href: impl Fn(CompareOrder) -> String,
) -> AnyView {
    let link = |order: CompareOrder, label: String| {
        let current = (chosen == order).then_some("true");
        view! { <a href=href(order) aria-current=current>{label}</a> }.into_any()
    };
    let pairs = pairs
        .iter()
        .map(|(one, other)| {
            let label = t_with(
                "pair-minus",
                &[("one", (*one).into()), ("other", (*other).into())],
            );
            link(CompareOrder::Pair(*one, *other), label)
        })
        .collect_view();
    view! {
        <nav class="tabs is-inner" aria-label=t("compare-order")>
            {link(CompareOrder::Disagreement, t("order-disagreement"))}
            {link(CompareOrder::Agreement, t("order-agreement"))}
            {link(CompareOrder::Number, t("order-number"))}
            {pairs}
        </nav>
    }
    .into_any()
}

fn href_by(data: &Compare, order: CompareOrder) -> String {
    format!("{}?by={}", data.chrome.href("compare"), order.code())
}

fn table(data: &Compare) -> AnyView {
    let heads = data
        .factors
        .iter()
        .map(|(facts, title)| {
            let order = CompareOrder::Factor(facts.number);
            let href = href_by(data, order);
            let sorted = (data.order == order).then_some("descending");
            view! {
                <th scope="col" class="num" aria-sort=sorted title=title.clone()>
                    <a href=href>{t_with("factor-short", &[("number", facts.number.into())])}</a>
                </th>
            }
        })
        .collect_view();
    let has_difference = data.rows.iter().any(|row| row.difference.is_some());
    let difference =
        has_difference.then(|| view! { <th scope="col" class="num">{t("difference-word")}</th> });
    let rows = data.rows.iter().map(|row| line(data, row)).collect_view();
    view! {
        <div class="scroll" role="region" tabindex="0" aria-labelledby="compare">
            <table class="tbl dist arrays">
                <caption class="vh">{t("all-factors-title")}</caption>
                <thead><tr>
                    <th scope="col" class="num">{t("number-short")}</th>
                    <th scope="col">{t("statement-word")}</th>
                    {heads}
                    {difference}
                    <th scope="col" class="num">{t("variance-of-z")}</th>
                    <th scope="col">{t("scores-drawn")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line(data: &Compare, row: &CompareRow) -> AnyView {
    let places = row
        .places
        .iter()
        .map(|(rank, z, mark)| {
            view! {
                <td class="num zz">{mark.map(spoken_symbol)}<b>{rank.clone()}</b>" "<span class="meta">{decimal(*z, 2)}</span></td>
            }
        })
        .collect_view();
    let difference = row.difference.map(|(difference, ratio)| {
        view! { <td class="num"><b>{decimal(difference, 2)}</b>" "<span class="meta">{t_with("in-errors", &[("ratio", decimal(ratio, 1).into())])}</span></td> }
    });
    view! {
        <tr>
            <th scope="row" class="num"><b>{row.number}</b></th>
            <td lang=row.lang>{row.text.clone()}</td>
            {places}
            {difference}
            <td class="num">{decimal(row.variance, 2)}</td>
            <td class="dots">{dots(data, row)}</td>
        </tr>
    }
    .into_any()
}

/// The scores of one statement on a line from −3 to +3, one below the other, each with its interval.
fn dots(data: &Compare, row: &CompareRow) -> AnyView {
    let height = STEP * (row.places.len() as f64) + 3.0;
    let at = |z: f64| SCALE * z.clamp(-FURTHEST, FURTHEST);
    let marks = row
        .places
        .iter()
        .zip(&data.half_widths)
        .zip(&data.factors)
        .enumerate()
        .map(|(index, (((_, z, _), half), (facts, _)))| {
            let y = STEP * (index as f64) + 5.0;
            let label = format!("{:.1}", at(*z) + 3.5);
            view! {
                <line class="interval" x1=format!("{:.1}", at(z - half)) x2=format!("{:.1}", at(z + half)) y1=y.to_string() y2=y.to_string()></line>
                <circle cx=format!("{:.1}", at(*z)) cy=y.to_string() r="2.2"></circle>
                <text x=label y=(y + 2.0).to_string()>{facts.number}</text>
            }
        })
        .collect_view();
    let edge = SCALE * FURTHEST + 4.0;
    let view_box = format!("{:.0} 0 {:.0} {height:.0}", -edge, 2.0 * edge + 6.0);
    view! {
        <svg class="zdots" viewBox=view_box aria-hidden="true">
            <line class="zero" x1="0" x2="0" y1="0" y2=height.to_string()></line>
            {marks}
        </svg>
    }
    .into_any()
}

fn characteristics(data: &Compare) -> AnyView {
    let or_dash =
        |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| fraction(value, 3));
    let rows = data
        .factors
        .iter()
        .map(|(facts, title)| {
            view! {
                <tr>
                    <th scope="row">{t_with("factor-number", &[("number", facts.number.into())])}" "{title.clone()}</th>
                    <td class="num">{facts.defining}</td>
                    <td class="num">{or_dash(facts.reliability)}</td>
                    <td class="num">{or_dash(facts.standard_error)}</td>
                    <td class="num">{decimal(facts.explained, 1)}"\u{a0}%"</td>
                </tr>
            }
        })
        .collect_view();
    let largest = data
        .correlations
        .iter()
        .max_by(|(.., one), (.., other)| one.abs().total_cmp(&other.abs()))
        .map(|(one, other, value)| {
            t_with(
                "largest-correlation",
                &[
                    ("one", (*one).into()),
                    ("other", (*other).into()),
                    ("value", fraction(*value, 2).into()),
                ],
            )
        });
    let correlations = data
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
    view! {
        <section class="wide pair" aria-labelledby="facts">
            <div>
                <h2 id="facts">{t("facts-title")}</h2>
                <div class="scroll" role="region" tabindex="0" aria-labelledby="facts">
                <table class="tbl">
                    <caption class="vh">{t("facts-title")}</caption>
                    <thead><tr>
                        <th scope="col">{t("factor-word")}</th>
                        <th scope="col" class="num">{t("defining-word")}</th>
                        <th scope="col" class="num">{t("reliability-word")}</th>
                        <th scope="col" class="num">{t("standard-error-word")}</th>
                        <th scope="col" class="num">{t("variance-rotated")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
                </div>
            </div>
            <div>
                <h2>{t("correlations-title")}</h2>
                <dl class="crit">{correlations}</dl>
                <p class="meta note">{largest}" "{t("correlations-note")}</p>
            </div>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_is_read_back() {
        for order in [
            CompareOrder::Number,
            CompareOrder::Disagreement,
            CompareOrder::Agreement,
            CompareOrder::Factor(2),
            CompareOrder::Pair(1, 3),
        ] {
            assert_eq!(CompareOrder::parse(&order.code()), Some(order));
        }
        assert_eq!(CompareOrder::parse("1–3"), None);
    }
}
