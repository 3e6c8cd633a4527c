//! How many factors: everything that helps to choose, what each aid presumes, and the choice itself.

use analysis::{CorrelationMethod, ExtractionMethod};
use leptos::prelude::*;

use super::figures::save_figure;
use super::sentence::{correlation, correlation_help, extraction, extraction_help};
use super::{BranchChrome, BranchTab, branch_page, decide, why};
use crate::page::researcher::analysis::{Criterion, aids};
use crate::text::{t, t_with};
use crate::ui::number::{decimal, fraction};

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Branch and tabs.
    pub chrome: BranchChrome,
    /// Scree plot, a complete SVG element.
    pub scree: String,
    /// Whether the plot shows shuffled sorts, too.
    pub has_random: bool,
    /// One row per extracted factor.
    pub rows: Vec<ExtractedRow>,
    /// What each aid points to, and the key of what it presumes.
    pub aids: Vec<(Criterion, &'static str)>,
    /// The coefficient.
    pub correlation: CorrelationMethod,
    /// The extraction.
    pub extraction: ExtractionMethod,
    /// At most this many factors are extracted.
    pub extracted: usize,
    /// The largest number that can be asked for.
    pub most: usize,
    /// 1/√N, against which residuals are held.
    pub error: f64,
}

/// An extracted factor.
#[derive(Clone, Debug, PartialEq)]
pub struct ExtractedRow {
    /// Its number in order of extraction.
    pub number: u32,
    /// Sum of squared loadings.
    pub size: f64,
    /// Share of the variance, in per cent.
    pub percent: f64,
    /// Share of this and all earlier ones, in per cent.
    pub cumulative: f64,
    /// Eigenvalue of the correlation matrix with the same number.
    pub eigenvalue: f64,
    /// The 95th percentile of the same eigenvalue of shuffled sorts.
    pub random: Option<f64>,
    /// Sorts that load significantly at .05.
    pub significant: usize,
    /// Product of the two largest loadings.
    pub humphrey: f64,
    /// Whether that is more than twice the standard error.
    pub humphrey_met: bool,
    /// Root mean square of what is left after it.
    pub residual: f64,
    /// Keys of marks that call for caution.
    pub marks: Vec<&'static str>,
    /// Whether it is kept.
    pub kept: bool,
}

/// The page of the number of factors.
pub fn number(data: &Number) -> AnyView {
    let chrome = &data.chrome;
    let content = view! {
        <div class="rail">
            {aids::scree_plot(&data.scree, data.has_random)}
            {save_figure(&data.chrome, "scree", &[])}
            {aids_list(data)}
        </div>
        <div class="right">
            {keep(data)}
            {method(data)}
        </div>
    };
    branch_page(
        chrome,
        BranchTab::Number,
        "bench two-columns",
        content.into_any(),
    )
}

fn aids_list(data: &Number) -> AnyView {
    let rows = data
        .aids
        .iter()
        .map(|(aid, presumes)| {
            view! {
                <div class="aid">
                    <dt>{t(aid.key)}<span class="meta">{t(presumes)}</span></dt>
                    <dd>{aid.value.clone()}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="criteria">
            <h2 id="criteria">{t("criteria-title")}</h2>
            <dl class="crit">{rows}</dl>
            <p class="meta note">{t("criteria-note")}</p>
        </section>
    }
    .into_any()
}

fn keep(data: &Number) -> AnyView {
    let has_random = data.has_random;
    let rows = data
        .rows
        .iter()
        .map(|row| line(row, has_random))
        .collect_view();
    let random = has_random.then(|| view! { <th scope="col" class="num">{t("scree-random")}</th> });
    let table = view! {
        <div class="scroll" role="region" tabindex="0" aria-labelledby="extracted">
            <table class="tbl extracted">
                <caption class="vh">{t("number-caption")}</caption>
                <thead><tr>
                    <th scope="col">{t("number-keep")}</th>
                    <th scope="col" class="num">{t("scree-eigenvalue")}</th>
                    {random}
                    <th scope="col" class="num">{t("number-size")}</th>
                    <th scope="col" class="num">"%"</th>
                    <th scope="col" class="num">{t("number-cumulative")}</th>
                    <th scope="col" class="num">{t("number-significant")}</th>
                    <th scope="col" class="num">{t("number-humphrey")}</th>
                    <th scope="col" class="num">{t("number-residual")}</th>
                    <th scope="col">{t("number-marks")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p class="meta note">{t_with("number-note", &[("error", fraction(data.error, 3).into())])}</p>
        {why("why-keep")}
        <p class="meta">{t("number-anew")}</p>
        <div class="acts"><button class="btn btn-solid" type="submit">{t("number-submit")}</button></div>
    };
    view! {
        <section aria-labelledby="extracted">
            <div class="hd"><h2 id="extracted">{t("number-title")}</h2></div>
            {decide(&data.chrome, BranchTab::Number, "keep", table.into_any())}
        </section>
    }
    .into_any()
}

fn line(row: &ExtractedRow, has_random: bool) -> AnyView {
    let random = has_random.then(|| {
        let text = row
            .random
            .map_or_else(|| "–".to_owned(), |value| decimal(value, 2));
        view! { <td class="num">{text}</td> }
    });
    let marks: Vec<String> = row.marks.iter().map(|key| t(key)).collect();
    let tick = if row.humphrey_met { "✓ " } else { "" };
    view! {
        <tr>
            <th scope="row">
                <label class="check">
                    <input type="checkbox" name=format!("factor-{}", row.number) value="yes" checked=row.kept/>
                    <span>{t_with("number-factor", &[("number", row.number.into())])}</span>
                </label>
            </th>
            <td class="num">{decimal(row.eigenvalue, 2)}</td>
            {random}
            <td class="num">{decimal(row.size, 2)}</td>
            <td class="num">{decimal(row.percent, 1)}</td>
            <td class="num">{decimal(row.cumulative, 1)}</td>
            <td class="num">{row.significant}</td>
            <td class="num">{tick}{fraction(row.humphrey, 2)}</td>
            <td class="num">{fraction(row.residual, 3)}</td>
            <td>{marks.join(" ")}</td>
        </tr>
    }
    .into_any()
}

fn method(data: &Number) -> AnyView {
    let option = |name: &'static str, code: &'static str, words: [String; 2], chosen: bool| {
        let [label, help] = words;
        view! {
            <label class="check">
                <input type="radio" name=name value=code checked=chosen/>
                <span>{label}<span class="meta">{help}</span></span>
            </label>
        }
    };
    let extractions = ExtractionMethod::ALL
        .map(|method| {
            let words = [extraction(method), extraction_help(method)];
            option(
                "extraction",
                method.code(),
                words,
                method == data.extraction,
            )
        })
        .collect_view();
    let correlations = [
        (CorrelationMethod::Pearson, "pearson"),
        (CorrelationMethod::Spearman, "spearman"),
    ]
    .map(|(method, code)| {
        let words = [correlation(method), correlation_help(method)];
        option("correlation", code, words, method == data.correlation)
    })
    .collect_view();
    let fields = view! {
        <div class="pair">
            <fieldset>
                <legend>{t("choice-extraction")}</legend>
                {extractions}
            </fieldset>
            <div>
                <fieldset>
                    <legend>{t("method-correlation")}</legend>
                    {correlations}
                </fieldset>
                <label class="why" for="extracted-number">
                    <span>{t("method-extracted")}</span>
                    <input class="input short" id="extracted-number" name="extracted" type="number" min="1" max=data.most.to_string() value=data.extracted.to_string()/>
                </label>
            </div>
        </div>
        {why("why-method")}
        <div class="acts"><button class="btn btn-line" type="submit">{t("method-submit")}</button></div>
    };
    view! {
        <details class="more">
            <summary>{t("method-title")}</summary>
            {decide(&data.chrome, BranchTab::Number, "method", fields.into_any())}
        </details>
    }
    .into_any()
}
