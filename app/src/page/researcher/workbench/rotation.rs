//! Rotation by hand: two factors as a plane, all pairs small, and what follows from a turn.
//!
//! Without script an angle is looked at by asking for the page with it and kept by a form. With script the same page
//! follows the hand: every number that can change carries a mark by which it is found (`data-…`), and what is written
//! there comes from the same engine.

use leptos::prelude::*;

use super::figures::save_figure;
use super::{BranchChrome, BranchTab, branch_page, decide, hidden, why};
use crate::text::{t, t_with};
use crate::ui::mark::{Mark, legend, symbol};
use crate::ui::number::{decimal, fraction};
use crate::ui::plane;

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct RotationPage {
    /// Branch and tabs.
    pub chrome: BranchChrome,
    /// What the engine warns of, in words.
    pub warnings: Vec<String>,
    /// The factors before splits: number and name.
    pub factors: Vec<(u32, Option<String>)>,
    /// The factor to the right and the one upward.
    pub pair: (u32, u32),
    /// The angle that is looked at, in thousandths of a degree.
    pub angle: i32,
    /// The sorts.
    pub sorts: Vec<Point>,
    /// The loading that has to be exceeded for a flag.
    pub threshold: f64,
    /// The statements' places.
    pub statements: Vec<PlacedStatement>,
    /// One entry per factor.
    pub facts: Vec<Fact>,
    /// Whether anything has been rotated.
    pub is_rotated: bool,
    /// Whether splits stand in the way of turning.
    pub is_split: bool,
    /// What the engine in the browser starts from.
    pub live: Live,
}

/// A factor in three numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fact {
    /// Sorts that define it.
    pub defining: usize,
    /// Reliability of its scores, if it has any.
    pub reliability: Option<f64>,
    /// Explained variance, in per cent.
    pub explained: f64,
}

/// A sort with its loadings on all factors.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Pseudonym.
    pub name: String,
    /// Loading and flag on every factor.
    pub loadings: Vec<(f64, bool)>,
}

/// A statement's rank and mark on every factor.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedStatement {
    /// Its number.
    pub number: u32,
    /// Its short label or text.
    pub label: String,
    /// Language of the label.
    pub lang: &'static str,
    /// Rank, or a dash, and mark.
    pub places: Vec<(String, Option<Mark>)>,
}

/// What the engine in the browser starts from.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Live {
    /// The sorts as ranks, one list per sort.
    pub sorts: Vec<Vec<i8>>,
    /// The grid as it is written.
    pub grid: String,
    /// The specification without the angle that is looked at.
    pub spec: serde_json::Value,
    /// The factor to the right and the one upward, from 1.
    pub pair: (u32, u32),
    /// Whether decimals follow a comma.
    pub comma: bool,
    /// “{angle}°”, as it is spoken.
    pub spoken: String,
}

/// The page of rotation by hand.
pub fn rotation(data: &RotationPage) -> AnyView {
    let live = serde_json::to_string(&data.live).expect("plain values have a JSON form");
    let content = view! {
        {super::super::analysis::warnings(&data.warnings)}
        <div class="main desk" id="turning" data-live=live>
            <section aria-labelledby="plane">
                <div class="hd">
                    <h2 id="plane">{t("rotation-title")}</h2>
                    <span class="meta push" data-angle="">{angle_words(data.angle)}</span>
                </div>
                {if data.is_split { view! { <p class="notice">{t("rotation-split")}</p> }.into_any() } else { ().into_any() }}
                {drawing(data)}
                {save_figure(&data.chrome, "plane", &[("a", data.pair.0.to_string()), ("b", data.pair.1.to_string())])}
                <p class="meta note">{t("rotation-how")}</p>
            </section>
            {turn(data)}
        </div>
        <div class="side right">
            {pairs(data)}
            {other_steps(data)}
        </div>
        <div class="wide follows">
            {loadings(data)}
            {statements(data)}
        </div>
    };
    branch_page(
        &data.chrome,
        BranchTab::Rotation,
        "bench with-side",
        content.into_any(),
    )
}

fn angle_words(thousandths: i32) -> String {
    t_with(
        "angle-degrees",
        &[("angle", decimal(f64::from(thousandths) / 1000.0, 1).into())],
    )
}

fn short(number: u32) -> String {
    t_with("factor-short", &[("number", number.into())])
}

fn titled(data: &RotationPage, number: u32) -> String {
    let title = data
        .factors
        .iter()
        .find(|(each, _)| *each == number)
        .and_then(|(_, title)| title.clone());
    match title {
        Some(title) => format!("{} {title}", short(number)),
        None => short(number),
    }
}

/// Place of a sort in the plane of two factors.
fn place(point: &Point, a: usize, b: usize) -> (f64, f64) {
    plane::place(loadings_of(point, a, b))
}

fn loadings_of(point: &Point, a: usize, b: usize) -> (f64, f64) {
    let at = |factor: usize| {
        point
            .loadings
            .get(factor)
            .map_or(0.0, |(loading, _)| *loading)
    };
    (at(a), at(b))
}

fn is_flagged(point: &Point, a: usize, b: usize) -> Option<usize> {
    [a, b].into_iter().find(|factor| {
        point
            .loadings
            .get(*factor)
            .is_some_and(|(_, flagged)| *flagged)
    })
}

fn drawing(data: &RotationPage) -> AnyView {
    let (a, b) = (data.pair.0 as usize - 1, data.pair.1 as usize - 1);
    let limit = 100.0 * data.threshold;
    let named = data.sorts.iter().map(|point| {
        let flagged = is_flagged(point, a, b).is_some();
        (point.name.as_str(), loadings_of(point, a, b), flagged)
    });
    let points = data
        .sorts
        .iter()
        .zip(plane::names(named))
        .enumerate()
        .map(|(index, (point, name))| {
            let (x, y) = place(point, a, b);
            let shift = name.map_or((3.2, 1.6), |name| name.shift);
            let lead = name.and_then(|name| name.line_to).unwrap_or_default();
            let (name_class, lead_class) = plane::classes(name);
            let class = match is_flagged(point, a, b) {
                Some(factor) if factor == a => "pt is-a",
                Some(_) => "pt is-b",
                None => "pt",
            };
            view! {
                <g class=class data-point=index.to_string() transform=format!("translate({x:.2} {y:.2})")>
                    <line class=lead_class x1="0" y1="0" x2=format!("{:.1}", lead.0) y2=format!("{:.1}", lead.1)></line>
                    <circle r="2"></circle>
                    <text class=name_class x=format!("{:.1}", shift.0) y=format!("{:.1}", shift.1)>{point.name.clone()}</text>
                </g>
            }
        })
        .collect_view();
    let line = |x1: f64, y1: f64, x2: f64, y2: f64, class: &'static str| {
        view! { <line class=class x1=x1.to_string() y1=y1.to_string() x2=x2.to_string() y2=y2.to_string()></line> }
    };
    let limits = [limit, -limit]
        .map(|at| {
            view! {
                {line(at, -100.0, at, 100.0, "limit")}
                {line(-100.0, at, 100.0, at, "limit")}
            }
        })
        .collect_view();
    let title = t_with(
        "plane-title",
        &[
            ("one", titled(data, data.pair.0).into()),
            ("other", titled(data, data.pair.1).into()),
        ],
    );
    view! {
        <div class="plane-box">
            <svg
                class="plane" viewBox="-118 -112 236 224" role="slider" tabindex="0" data-plane=""
                aria-label=title aria-valuemin="-180" aria-valuemax="180" aria-valuenow=(f64::from(data.angle) / 1000.0).to_string() aria-valuetext=angle_words(data.angle)
            >
                <circle class="unit" r="100"></circle>
                {limits}
                {line(-108.0, 0.0, 108.0, 0.0, "axis")}
                {line(0.0, -108.0, 0.0, 108.0, "axis")}
                <text class="axis-name" x="114" y="8" text-anchor="end">{titled(data, data.pair.0)}</text>
                <text class="axis-name" x="3" y="-104">{titled(data, data.pair.1)}</text>
                <g data-former=""></g>
                {points}
            </svg>
        </div>
    }
    .into_any()
}

fn turn(data: &RotationPage) -> AnyView {
    let (a, b) = data.pair;
    let sorts = data
        .sorts
        .iter()
        .enumerate()
        .map(|(index, point)| view! { <option value=(index + 1).to_string()>{point.name.clone()}</option> })
        .collect_view();
    let angle = decimal(f64::from(data.angle) / 1000.0, 3);
    let angle = angle
        .trim_end_matches('0')
        .trim_end_matches([',', '.'])
        .to_owned();
    let content = view! {
        {hidden("a", &a.to_string())}
        {hidden("b", &b.to_string())}
        <div class="turning">
            <label class="why" for="angle">
                <span>{t("turn-angle")}</span>
                <input class="input short" id="angle" name="angle" inputmode="decimal" autocomplete="off" value=angle data-field=""/>
            </label>
            {why("why-turn")}
            <button class="btn btn-line" type="submit" formmethod="get" formaction=data.chrome.href("rotation")>{t("turn-look")}</button>
            <button class="btn btn-solid" type="submit" disabled=data.is_split>{t("turn-keep")}</button>
        </div>
    };
    let snap = view! {
        <form class="turning" method="get" action=data.chrome.href("rotation")>
            {hidden("a", &a.to_string())}
            {hidden("b", &b.to_string())}
            <label class="why" for="snap">
                <span>{t("snap-sort")}</span>
                <select class="input" id="snap" name="snap">{sorts}</select>
            </label>
            <label class="why" for="onto">
                <span>{t("snap-axis")}</span>
                <select class="input" id="onto" name="onto">
                    <option value="a">{titled(data, a)}</option>
                    <option value="b">{titled(data, b)}</option>
                </select>
            </label>
            <button class="btn btn-line" type="submit">{t("snap-look")}</button>
        </form>
    };
    view! {
        <section aria-labelledby="turn">
            <h2 class="vh" id="turn">{t("turn-title")}</h2>
            {decide(&data.chrome, BranchTab::Rotation, "turn", content.into_any())}
            {snap}
        </section>
    }
    .into_any()
}

/// Every pair as a small plane that leads to it.
fn pairs(data: &RotationPage) -> AnyView {
    let numbers: Vec<u32> = data.factors.iter().map(|(number, _)| *number).collect();
    let items = numbers
        .iter()
        .flat_map(|one| numbers.iter().filter(move |other| one < *other).map(move |other| (*one, *other)))
        .map(|(one, other)| {
            let (a, b) = (one as usize - 1, other as usize - 1);
            let href = format!("{}?a={one}&b={other}", data.chrome.href("rotation"));
            let current = (data.pair == (one, other)).then_some("true");
            let points = data
                .sorts
                .iter()
                .enumerate()
                .map(|(index, point)| {
                    let (x, y) = place(point, a, b);
                    let class = is_flagged(point, a, b).map(|_| "is-on");
                    view! { <circle class=class data-mini=format!("{index}-{one}-{other}") cx=format!("{x:.1}") cy=format!("{y:.1}") r="5"></circle> }
                })
                .collect_view();
            view! {
                <a href=href aria-current=current>
                    <svg class="mini-plane" viewBox="-108 -108 216 216" aria-hidden="true">
                        <line class="axis" x1="-100" x2="100" y1="0" y2="0"></line>
                        <line class="axis" x1="0" x2="0" y1="-100" y2="100"></line>
                        {points}
                    </svg>
                    <span>{t_with("pair", &[("one", one.into()), ("other", other.into())])}</span>
                </a>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="pairs">
            <div class="hd"><h2 id="pairs">{t("pairs-title")}</h2></div>
            <nav class="pairs" aria-label=t("pairs-title")>{items}</nav>
        </section>
    }
    .into_any()
}

fn other_steps(data: &RotationPage) -> AnyView {
    let step = |what: &'static str, content: AnyView| {
        decide(&data.chrome, BranchTab::Rotation, what, content)
    };
    let factors = || {
        data.factors
            .iter()
            .map(|(number, _)| view! { <option value=number.to_string()>{titled(data, *number)}</option> })
            .collect_view()
    };
    let varimax = view! {
        <label class="check">
            <input type="checkbox" name="normalise" value="yes" checked=true/>
            <span>{t("varimax-normalise")}</span>
        </label>
        <button class="btn btn-line" type="submit" disabled=data.is_split>{t("step-varimax")}</button>
    };
    let invert = view! {
        <label class="why" for="invert">
            <span>{t("step-invert-which")}</span>
            <select class="input" id="invert" name="factor">{factors()}</select>
        </label>
        <button class="btn btn-line" type="submit" disabled=data.is_split>{t("step-invert")}</button>
    };
    let order = view! { <button class="btn btn-line" type="submit" disabled=data.is_split>{t("step-order")}</button> };
    let unrotate = view! { <button class="btn btn-line" type="submit" disabled=!data.is_rotated>{t("step-unrotate")}</button> };
    view! {
        <section class="further" aria-labelledby="steps">
            <div class="hd"><h2 id="steps">{t("steps-title")}</h2></div>
            {step("varimax", varimax.into_any())}
            {step("invert", invert.into_any())}
            {step("order", order.into_any())}
            {step("unrotate", unrotate.into_any())}
            <p class="meta">{t("steps-note")}</p>
        </section>
    }
    .into_any()
}

fn heads(data: &RotationPage) -> AnyView {
    data.factors
        .iter()
        .map(|(number, title)| view! { <th scope="col" class="num" title=title.clone()>{short(*number)}</th> })
        .collect_view()
        .into_any()
}

fn loadings(data: &RotationPage) -> AnyView {
    let rows = data
        .sorts
        .iter()
        .enumerate()
        .map(|(index, point)| {
            let cells = point
                .loadings
                .iter()
                .enumerate()
                .map(|(factor, (loading, flagged))| {
                    let class = if *flagged { "num flag" } else { "num" };
                    view! { <td class=class data-loading=format!("{index}-{factor}")>{fraction(*loading, 2)}</td> }
                })
                .collect_view();
            view! { <tr><th scope="row">{point.name.clone()}</th>{cells}</tr> }
        })
        .collect_view();
    let fact = |key: &'static str, what: &'static str, text: fn(&Fact) -> String| {
        let cells = data
            .facts
            .iter()
            .enumerate()
            .map(|(factor, facts)| view! { <td class="num" data-fact=format!("{what}-{factor}")>{text(facts)}</td> })
            .collect_view();
        view! { <tr><th scope="row">{t(key)}</th>{cells}</tr> }
    };
    view! {
        <section aria-labelledby="loadings">
            <div class="hd"><h2 id="loadings">{t("loadings-title")}</h2></div>
            <table class="tbl load fixed">
                <caption class="vh">{t("loadings-rotated")}</caption>
                <thead><tr><th scope="col">{t("sort-word")}</th>{heads(data)}</tr></thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    {fact("defining-word", "defining", |fact| fact.defining.to_string())}
                    {fact("reliability-word", "reliability", |fact| {
                        fact.reliability.map_or_else(|| "–".to_owned(), |value| fraction(value, 2))
                    })}
                    {fact("variance-rotated", "explained", |fact| format!("{}\u{a0}%", decimal(fact.explained, 0)))}
                </tfoot>
            </table>
        </section>
    }
    .into_any()
}

fn statements(data: &RotationPage) -> AnyView {
    let rows = data
        .statements
        .iter()
        .enumerate()
        .map(|(index, statement)| {
            let cells = statement
                .places
                .iter()
                .enumerate()
                .map(|(factor, (rank, mark))| {
                    let class = match mark {
                        Some(Mark::Higher) => "num is-higher",
                        Some(Mark::Lower) => "num is-lower",
                        Some(Mark::Between) => "num is-between",
                        Some(Mark::Consensus) => "num is-shared",
                        None => "num",
                    };
                    let marks = Mark::ALL.map(symbol).collect_view();
                    view! {
                        <td class=class data-place=format!("{index}-{factor}")>
                            <span class="marks">{marks}</span><span data-rank="">{rank.clone()}</span>
                        </td>
                    }
                })
                .collect_view();
            view! {
                <tr><th scope="row" class="num">{statement.number}</th><td lang=statement.lang>{statement.label.clone()}</td>{cells}</tr>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="arrays">
            <div class="hd"><h2 id="arrays">{t("arrays-title")}</h2></div>
            <table class="tbl load fixed places">
                <caption class="vh">{t("arrays-title")}</caption>
                <thead><tr>
                    <th scope="col" class="num">{t("number-short")}</th>
                    <th scope="col">{t("statement-word")}</th>
                    {heads(data)}
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
            {legend(&Mark::ALL)}
        </section>
    }
    .into_any()
}
