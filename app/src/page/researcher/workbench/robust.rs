//! How firmly the result stands: resamples, every sort left out in turn, other choices of method.

use leptos::prelude::*;

use super::{BranchChrome, BranchTab, branch_page};
use crate::text::{t, t_with};
use crate::ui::number::{decimal, fraction};

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct Robust {
    /// Branch and tabs.
    pub chrome: BranchChrome,
    /// Where the computation is.
    pub state: State,
}

/// Where the computation is.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// Not asked for with these decisions.
    Not,
    /// Under way.
    Running {
        /// Finished steps.
        finished: usize,
        /// All steps.
        total: usize,
    },
    /// There is none, and why.
    Failed(String),
    /// Finished.
    Done(Box<Firmness>),
}

/// How firmly the result stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Firmness {
    /// Resamples and their seed.
    pub steps: u32,
    /// Seed.
    pub seed: u64,
    /// Resamples without a result, and badly aligned ones.
    pub failed: usize,
    /// Resamples in which a factor could hardly be found again.
    pub badly_aligned: usize,
    /// Whether those are too many for this number of factors.
    pub is_unstable: bool,
    /// Universes with a result.
    pub universes: usize,
    /// Per factor.
    pub factors: Vec<FirmFactor>,
    /// Sorts whose flag is anything but certain, the least certain first.
    pub sorts: Vec<FirmSort>,
}

/// How firmly a factor stands.
#[derive(Clone, Debug, PartialEq)]
pub struct FirmFactor {
    /// Its number.
    pub number: u32,
    /// Its name.
    pub title: Option<String>,
    /// Mean congruence over resamples.
    pub congruence: Option<f64>,
    /// Standard error of z-scores: by the textbook, and over resamples.
    pub errors: (Option<f64>, Option<f64>),
    /// The sort it depends on most, and its congruence without it.
    pub carrier: Option<(String, f64)>,
    /// Smallest and largest congruence over other choices.
    pub range: Option<(f64, f64)>,
    /// Statements at the ends or distinguishing, with how firm they are.
    pub statements: Vec<FirmStatement>,
}

/// How firmly a statement stands on a factor.
#[derive(Clone, Debug, PartialEq)]
pub struct FirmStatement {
    /// Its number.
    pub number: u32,
    /// Its text.
    pub text: String,
    /// Language of the text.
    pub lang: &'static str,
    /// Rank in the array.
    pub rank: String,
    /// 95 % interval of its z-score over resamples.
    pub interval: Option<(f64, f64)>,
    /// Share of resamples in which it is in the same column or the one beside it, in per cent.
    pub near: f64,
    /// Share of resamples in which it distinguishes the factor, in per cent.
    pub distinguishing: Option<f64>,
    /// Smallest and largest rank over other choices.
    pub ranks: Option<(String, String)>,
}

/// How certain a sort's flag is.
#[derive(Clone, Debug, PartialEq)]
pub struct FirmSort {
    /// Pseudonym.
    pub name: String,
    /// The factor.
    pub factor: u32,
    /// Whether it is flagged there.
    pub is_flagged: bool,
    /// Share of resamples in which it is, in per cent.
    pub resampled: f64,
    /// Share of other choices in which it is, in per cent.
    pub chosen: Option<f64>,
}

/// The page of firmness.
pub fn robust(data: &Robust) -> AnyView {
    let content = match &data.state {
        State::Not => view! {
            <p class="lead">{t("robust-lead")}</p>
            {form(&data.chrome, "robust-start")}
        }
        .into_any(),
        State::Failed(reason) => view! {
            <p class="notice">{reason.clone()}</p>
            {form(&data.chrome, "robust-start")}
        }
        .into_any(),
        State::Running { finished, total } => running(data, *finished, *total),
        State::Done(found) => done(data, found),
    };
    let content = view! { <section class="wide firm" aria-labelledby="robust"><h2 id="robust">{t("robust-title")}</h2>{content}</section> };
    branch_page(&data.chrome, BranchTab::Robust, "bench", content.into_any())
}

fn form(chrome: &BranchChrome, key: &'static str) -> AnyView {
    view! {
        <form class="begin" method="post" action=chrome.href("robust/start")>
            <label class="why" for="steps">
                <span>{t("robust-steps")}</span>
                <input class="input short" id="steps" name="steps" type="number" min="50" max="5000" value="1000"/>
            </label>
            <label class="why" for="seed">
                <span>{t("robust-seed")}</span>
                <input class="input short" id="seed" name="seed" type="number" min="0" max="4294967295" value="1"/>
            </label>
            <button class="btn btn-solid" type="submit">{t(key)}</button>
        </form>
        <p class="meta note">{t("robust-what")}</p>
    }
    .into_any()
}

fn running(data: &Robust, finished: usize, total: usize) -> AnyView {
    let words = t_with(
        "robust-progress",
        &[("finished", finished.into()), ("total", total.into())],
    );
    view! {
        <label class="why" for="progress"><span>{words}</span></label>
        <progress id="progress" max=total.to_string() value=finished.to_string() data-job=data.chrome.href("robust/progress")></progress>
        <div class="acts">
            <a class="btn btn-line" href=data.chrome.href("robust")>{t("robust-look")}</a>
            <form method="post" action=data.chrome.href("robust/stop")>
                <button class="btn btn-quiet" type="submit">{t("robust-stop")}</button>
            </form>
        </div>
    }
    .into_any()
}

fn done(data: &Robust, found: &Firmness) -> AnyView {
    let summary = t_with(
        "robust-summary",
        &[
            ("steps", found.steps.into()),
            ("seed", found.seed.to_string().into()),
            ("failed", found.failed.into()),
            ("badly", found.badly_aligned.into()),
            ("universes", found.universes.into()),
        ],
    );
    let unstable = found
        .is_unstable
        .then(|| view! { <p class="notice">{t("robust-unstable")}</p> });
    let or_dash =
        |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| fraction(value, 2));
    let rows = found
        .factors
        .iter()
        .map(|factor| {
            let carrier = factor.carrier.as_ref().map(|(name, congruence)| {
                t_with("robust-without", &[("name", name.clone().into()), ("congruence", fraction(*congruence, 2).into())])
            });
            let range = factor.range.map(|(low, high)| format!("{}–{}", fraction(low, 2), fraction(high, 2)));
            view! {
                <tr>
                    <th scope="row">{t_with("factor-number", &[("number", factor.number.into())])}" "{factor.title.clone()}</th>
                    <td class="num">{or_dash(factor.congruence)}</td>
                    <td class="num">{or_dash(factor.errors.0)}</td>
                    <td class="num">{or_dash(factor.errors.1)}</td>
                    <td>{carrier}</td>
                    <td class="num">{range}</td>
                </tr>
            }
        })
        .collect_view();
    let parts = found.factors.iter().map(factor).collect_view();
    view! {
        <p class="meta">{summary}</p>
        {unstable}
        <div class="scroll" role="region" tabindex="0" aria-labelledby="robust">
            <table class="tbl">
                <caption class="vh">{t("robust-title")}</caption>
                <thead><tr>
                    <th scope="col">{t("factor-word")}</th>
                    <th scope="col" class="num">{t("robust-congruence")}</th>
                    <th scope="col" class="num">{t("robust-textbook")}</th>
                    <th scope="col" class="num">{t("robust-resampled")}</th>
                    <th scope="col">{t("robust-carrier")}</th>
                    <th scope="col" class="num">{t("robust-range")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p class="meta note">{t("robust-note")}</p>
        {sorts(found)}
        {parts}
        <details class="more">
            <summary>{t("robust-again")}</summary>
            {form(&data.chrome, "robust-start")}
        </details>
    }
    .into_any()
}

fn percent(value: f64) -> String {
    format!("{}\u{a0}%", decimal(value, 0))
}

fn sorts(found: &Firmness) -> AnyView {
    let rows = found
        .sorts
        .iter()
        .map(|sort| {
            let now = t(if sort.is_flagged {
                "robust-flagged"
            } else {
                "robust-not-flagged"
            });
            let chosen = sort.chosen.map_or_else(|| "–".to_owned(), percent);
            view! {
                <tr>
                    <th scope="row">{sort.name.clone()}</th>
                    <td>{t_with("factor-short", &[("number", sort.factor.into())])}" · "{now}</td>
                    <td class="num">{percent(sort.resampled)}</td>
                    <td class="num">{chosen}</td>
                </tr>
            }
        })
        .collect_view();
    if found.sorts.is_empty() {
        return view! { <p class="meta">{t("robust-sorts-none")}</p> }.into_any();
    }
    view! {
        <h3>{t("robust-sorts")}</h3>
        <table class="tbl load">
            <caption class="vh">{t("robust-sorts")}</caption>
            <thead><tr>
                <th scope="col">{t("sort-word")}</th>
                <th scope="col">{t("status-word")}</th>
                <th scope="col" class="num">{t("robust-share")}</th>
                <th scope="col" class="num">{t("robust-share-choices")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn factor(factor: &FirmFactor) -> AnyView {
    let rows = factor
        .statements
        .iter()
        .map(|statement| {
            let interval = statement
                .interval
                .map(|(low, high)| format!("{} – {}", decimal(low, 2), decimal(high, 2)));
            let distinguishing = statement
                .distinguishing
                .map_or_else(|| "–".to_owned(), percent);
            let ranks = statement
                .ranks
                .as_ref()
                .map(|(low, high)| format!("{low} … {high}"));
            view! {
                <tr>
                    <td class="num"><b>{statement.rank.clone()}</b></td>
                    <th scope="row" class="num">{statement.number}</th>
                    <td lang=statement.lang>{statement.text.clone()}</td>
                    <td class="num zz">{interval}</td>
                    <td class="num">{percent(statement.near)}</td>
                    <td class="num">{distinguishing}</td>
                    <td class="num zz">{ranks}</td>
                </tr>
            }
        })
        .collect_view();
    let title = t_with("factor-number", &[("number", factor.number.into())]);
    let id = format!("firm-{}", factor.number);
    let labelled = id.clone();
    view! {
        <h3 id=id>{title}" "{factor.title.clone()}</h3>
        <div class="scroll" role="region" tabindex="0" aria-labelledby=labelled>
            <table class="tbl dist">
                <thead><tr>
                    <th scope="col" class="num">{t("rank-word")}</th>
                    <th scope="col" class="num">{t("number-short")}</th>
                    <th scope="col">{t("statement-word")}</th>
                    <th scope="col" class="num">{t("robust-interval")}</th>
                    <th scope="col" class="num">{t("robust-near")}</th>
                    <th scope="col" class="num">{t("robust-distinguishing")}</th>
                    <th scope="col" class="num">{t("robust-ranks")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
