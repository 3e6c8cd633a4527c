//! The figures of a branch: to look at, with their numbers beside, and to take along.

use leptos::prelude::*;

use super::compare::{CompareOrder, orders};
use super::report::{Table, table};
use super::{BranchChrome, BranchTab, branch_page, hidden};
use crate::text::{t, t_with};
use crate::ui::field::{Problem, problem_summary};
use crate::ui::figure::figure;

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct FiguresPage {
    /// Branch and tabs.
    pub chrome: BranchChrome,
    /// All figures in the order of the work.
    pub figures: Vec<Drawn>,
    /// The two factors of the plane.
    pub pair: (u32, u32),
    /// All pairs of factors.
    pub pairs: Vec<(u32, u32)>,
    /// How statements are ordered where they are compared.
    pub order: CompareOrder,
    /// What was refused about a file.
    pub problems: Vec<Problem>,
}

/// A figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The word for it in addresses.
    pub kind: &'static str,
    /// What tells it from others of its kind, as a field of an address.
    pub of: Vec<(&'static str, String)>,
    /// Its title.
    pub title: String,
    /// A complete SVG element.
    pub svg: String,
    /// Its numbers.
    pub numbers: Table,
}

/// The page of all figures.
pub fn figures(data: &FiguresPage) -> AnyView {
    let summary = (!data.problems.is_empty()).then(|| problem_summary(&data.problems));
    let shown = data
        .figures
        .iter()
        .enumerate()
        .map(|(place, drawn)| one(data, place, drawn))
        .collect_view();
    let content = view! {
        <div class="wide">{summary}<p class="meta">{t("figures-lead")}</p></div>
        <div class="wide figures">{shown}</div>
    };
    branch_page(
        &data.chrome,
        BranchTab::Figures,
        "bench",
        content.into_any(),
    )
}

fn one(data: &FiguresPage, place: usize, drawn: &Drawn) -> AnyView {
    // There is one figure per factor of this kind, and one of each other.
    let id = match drawn.kind {
        "array" => format!("array-{place}"),
        kind => kind.to_owned(),
    };
    let class = match drawn.kind {
        "scree" | "plane" => "drawn is-narrow",
        _ => "drawn",
    };
    let caption = drawn.numbers.caption.clone();
    view! {
        <section class=class aria-labelledby=id.clone()>
            <div class="hd"><h2 id=id.clone()>{drawn.title.clone()}</h2></div>
            {choice(data, drawn.kind)}
            <figure tabindex="0" aria-label=drawn.title.clone()>{figure(&drawn.svg)}</figure>
            {save_figure(&data.chrome, drawn.kind, &drawn.of)}
            <details class="more">
                <summary>{t("figure-numbers")}<span class="vh">" "{drawn.title.clone()}</span></summary>
                <div class="report">{table(&drawn.numbers, caption)}</div>
            </details>
        </section>
    }
    .into_any()
}

/// What can be chosen about a figure.
fn choice(data: &FiguresPage, kind: &str) -> AnyView {
    let page = data.chrome.href("figures");
    match kind {
        "plane" if data.pairs.len() > 1 => {
            let links = data
                .pairs
                .iter()
                .map(|(one, other)| {
                    let href = format!("{page}?a={one}&b={other}&by={}#plane", data.order.code());
                    let current = (data.pair == (*one, *other)).then_some("true");
                    let label = t_with(
                        "pair",
                        &[("one", (*one).into()), ("other", (*other).into())],
                    );
                    view! { <a href=href aria-current=current>{label}</a> }
                })
                .collect_view();
            view! { <nav class="tabs is-inner" aria-label=t("pairs-title")>{links}</nav> }
                .into_any()
        }
        "arrays" => orders(data.order, &data.pairs, |order| {
            let (one, other) = data.pair;
            format!("{page}?a={one}&b={other}&by={}#arrays", order.code())
        }),
        _ => ().into_any(),
    }
}

/// The form that saves a figure as a file: how wide, in which colours, and one button per format. `of` says which figure
/// of its kind it is.
pub fn save_figure(
    chrome: &BranchChrome,
    kind: &'static str,
    of: &[(&'static str, String)],
) -> AnyView {
    let file = |format: &str| chrome.href(&format!("figures/{kind}.{format}"));
    let fields = of
        .iter()
        .map(|(name, value)| hidden(name, value))
        .collect_view();
    let title = t(match kind {
        "scree" => "figure-save-scree",
        "plane" => "figure-save-plane",
        "array" => "figure-save-array",
        "arrays" => "figure-save-arrays",
        _ => "figure-save-scores",
    });
    let button = |format: &'static str, label: &'static str| {
        view! { <button class="btn btn-line" type="submit" formaction=file(format)>{label}</button> }
    };
    view! {
        <details class="more saving no-print">
            <summary>{title}</summary>
            <form class="begin" method="get" action=file("svg")>
                {fields}
                <label class="why">
                    <span>{t("figure-width")}</span>
                    <input class="input short" name="width" inputmode="decimal" autocomplete="off" value="160"/>
                </label>
                <label class="why">
                    <span>{t("figure-unit")}</span>
                    <select class="input" name="unit">
                        <option value="mm">{t("figure-mm")}</option>
                        <option value="px">{t("figure-px")}</option>
                    </select>
                </label>
                <label class="why">
                    <span>{t("figure-look")}</span>
                    <select class="input" name="look">
                        <option value="light">{t("figure-light")}</option>
                        <option value="dark">{t("figure-dark")}</option>
                        <option value="grey">{t("figure-grey")}</option>
                    </select>
                </label>
                <div class="acts">{button("svg", "SVG")}{button("png", "PNG")}{button("pdf", "PDF")}</div>
            </form>
            <p class="meta">{t("figure-save-note")}</p>
        </details>
    }
    .into_any()
}
