//! The record of a branch: every decision with who, when and why; branches; what can be taken along.

use leptos::prelude::*;

use super::{BranchChrome, BranchTab, branch_page, decide, hidden};
use crate::domain::decision::BranchName;
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::number::fraction;

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct Log {
    /// Branch and tabs.
    pub chrome: BranchChrome,
    /// The decisions in order.
    pub lines: Vec<Line>,
    /// The study's other branches: identity and name.
    pub others: Vec<(String, String)>,
    /// Another branch held against this one.
    pub comparison: Option<Comparison>,
    /// Why the decisions have no result any more, if so.
    pub trouble: Vec<String>,
    /// The method in a paragraph.
    pub methods: String,
    /// What reports of such studies should say: key, and what is known of it.
    pub checklist: Vec<(&'static str, Option<String>)>,
}

/// A decision in the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Identity.
    pub id: String,
    /// The decision as a sentence.
    pub sentence: String,
    /// Why.
    pub reason: Option<String>,
    /// Who and when.
    pub by: String,
}

/// Two branches side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Name of the other one.
    pub name: String,
    /// How many decisions they share from the first one on.
    pub shared: usize,
    /// The decisions of this one after those.
    pub here: Vec<String>,
    /// The decisions of the other one after those.
    pub there: Vec<String>,
    /// Factors that belong together: here, there, congruence of their z-scores, statements whose rank differs.
    pub pairs: Vec<(u32, u32, f64, usize)>,
    /// Sorts whose status differs: name, here, there.
    pub flags: Vec<(String, String, String)>,
}

/// The page of the record.
pub fn log(data: &Log) -> AnyView {
    let lines = data
        .lines
        .iter()
        .map(|line| entry(data, line))
        .collect_view();
    let remark = view! {
        {Control::new("reason", t("log-remark-label")).help(t("log-remark-help")).area(2, &[])}
        <div class="acts"><button class="btn btn-line" type="submit">{t("log-remark-submit")}</button></div>
    };
    let trouble = (!data.trouble.is_empty()).then(|| {
        let items = data
            .trouble
            .iter()
            .map(|line| view! { <li>{line.clone()}</li> })
            .collect_view();
        view! {
            <section class="notice wide">
                <h2>{t("log-trouble")}</h2>
                <ul class="problems">{items}</ul>
                <p>{t("log-trouble-what")}</p>
            </section>
        }
    });
    let content = view! {
        {trouble}
        <section class="main" aria-labelledby="log">
            <div class="hd"><h2 id="log">{t("record-title")}</h2></div>
            <p class="meta">{t("log-note")}</p>
            <ol class="record">{lines}</ol>
            {decide(&data.chrome, BranchTab::Log, "remark", remark.into_any())}
            {data.comparison.as_ref().map(comparison)}
        </section>
        <div class="side right">
            {branches(data)}
            {methods(data)}
            {checklist(data)}
        </div>
    };
    branch_page(
        &data.chrome,
        BranchTab::Log,
        "bench with-side",
        content.into_any(),
    )
}

fn entry(data: &Log, line: &Line) -> AnyView {
    let reason = line
        .reason
        .clone()
        .map(|reason| view! { <p class="reason">{reason}</p> });
    let id = format!("from-{}", line.id);
    view! {
        <li>
            <p>{line.sentence.clone()}</p>
            {reason}
            <p class="meta">{line.by.clone()}</p>
            <details>
                <summary>{t("log-branch-here")}</summary>
                <form class="begin" method="post" action=data.chrome.href("fork")>
                    {hidden("at", &line.id)}
                    <label class="why" for=id.clone()>
                        <span>{t("branch-name")}</span>
                        <input class="input" id=id.clone() name="name" maxlength=BranchName::MAX.to_string() required/>
                    </label>
                    <button class="btn btn-line" type="submit">{t("log-branch-submit")}</button>
                </form>
            </details>
        </li>
    }
    .into_any()
}

fn branches(data: &Log) -> AnyView {
    let others = data
        .others
        .iter()
        .map(|(id, name)| {
            let open = data.chrome.study.href(&format!("analysis/{id}/log"));
            let compare = format!("{}?with={id}#comparison", data.chrome.href("log"));
            view! {
                <li>
                    <a href=open>{name.clone()}</a>" · "
                    <a href=compare>{t("log-compare")}<span class="vh">" "{name.clone()}</span></a>
                </li>
            }
        })
        .collect_view();
    let none = data
        .others
        .is_empty()
        .then(|| view! { <p class="meta">{t("log-no-others")}</p> });
    view! {
        <section aria-labelledby="others">
            <div class="hd"><h2 id="others">{t("log-others")}</h2></div>
            {none}
            <ul class="branches">{others}</ul>
            <details>
                <summary>{t("log-rename")}</summary>
                <form class="begin" method="post" action=data.chrome.href("rename")>
                    <label class="why" for="rename">
                        <span>{t("branch-name")}</span>
                        <input class="input" id="rename" name="name" maxlength=BranchName::MAX.to_string() value=data.chrome.name.clone() required/>
                    </label>
                    <button class="btn btn-line" type="submit">{t("log-rename-submit")}</button>
                </form>
            </details>
            <details>
                <summary>{t("log-delete")}</summary>
                <form method="post" action=data.chrome.href("delete")>
                    <p class="meta">{t("log-delete-note")}</p>
                    <button class="btn btn-danger" type="submit">{t("log-delete-submit")}</button>
                </form>
            </details>
        </section>
    }
    .into_any()
}

fn methods(data: &Log) -> AnyView {
    let files = [
        ("decisions.json", "log-download-json"),
        ("analysis.R", "log-download-r"),
        ("result.json", "log-download-result"),
    ];
    let links = files
        .iter()
        .map(|(file, key)| view! { <li><a href=data.chrome.href(file) download="">{t(key)}</a></li> })
        .collect_view();
    view! {
        <section aria-labelledby="methods">
            <div class="hd"><h2 id="methods">{t("methods-title")}</h2></div>
            <p>{data.methods.clone()}</p>
            <h3>{t("log-downloads")}</h3>
            <ul class="branches">{links}</ul>
        </section>
    }
    .into_any()
}

fn checklist(data: &Log) -> AnyView {
    let known = data
        .checklist
        .iter()
        .filter(|(_, known)| known.is_some())
        .count();
    let rows = data
        .checklist
        .iter()
        .map(|(key, known)| match known {
            Some(text) => view! {
                <div class="is-known"><dt>"✓ "{t(key)}</dt><dd>{text.clone()}</dd></div>
            }
            .into_any(),
            None => view! {
                <div><dt>"– "{t(key)}</dt><dd class="meta">{t("checklist-missing")}</dd></div>
            }
            .into_any(),
        })
        .collect_view();
    let count = t_with(
        "checklist-count",
        &[
            ("known", known.into()),
            ("all", data.checklist.len().into()),
        ],
    );
    view! {
        <section aria-labelledby="checklist">
            <div class="hd"><h2 id="checklist">{t("checklist-title")}</h2><span class="meta push">{count}</span></div>
            <p class="meta">{t("checklist-note")}</p>
            <dl class="checklist">{rows}</dl>
        </section>
    }
    .into_any()
}

fn comparison(found: &Comparison) -> AnyView {
    let list = |lines: &[String]| {
        let items = lines
            .iter()
            .map(|line| view! { <li>{line.clone()}</li> })
            .collect_view();
        view! { <ul>{items}</ul> }
    };
    let pairs = found
        .pairs
        .iter()
        .map(|(here, there, congruence, moved)| {
            view! {
                <tr>
                    <th scope="row">{t_with("factor-short", &[("number", (*here).into())])}</th>
                    <td>{t_with("factor-short", &[("number", (*there).into())])}</td>
                    <td class="num">{fraction(*congruence, 3)}</td>
                    <td class="num">{*moved}</td>
                </tr>
            }
        })
        .collect_view();
    let flags = found
        .flags
        .iter()
        .map(|(name, here, there)| {
            view! { <tr><th scope="row">{name.clone()}</th><td>{here.clone()}</td><td>{there.clone()}</td></tr> }
        })
        .collect_view();
    view! {
        <section id="comparison" aria-labelledby="comparison-title">
            <div class="hd"><h2 id="comparison-title">{t_with("compare-branch-title", &[("name", found.name.clone().into())])}</h2></div>
            <p class="meta">{t_with("compare-branch-shared", &[("count", found.shared.into())])}</p>
            <div class="pair">
                <div><h3>{t("compare-here")}</h3>{list(&found.here)}</div>
                <div><h3>{found.name.clone()}</h3>{list(&found.there)}</div>
            </div>
            <table class="tbl">
                <caption>{t("compare-branch-factors")}</caption>
                <thead><tr>
                    <th scope="col">{t("compare-here")}</th>
                    <th scope="col">{found.name.clone()}</th>
                    <th scope="col" class="num">{t("congruence-word")}</th>
                    <th scope="col" class="num">{t("compare-moved")}</th>
                </tr></thead>
                <tbody>{pairs}</tbody>
            </table>
            {(!found.flags.is_empty()).then(|| view! {
                <table class="tbl">
                    <caption>{t("compare-branch-flags")}</caption>
                    <thead><tr>
                        <th scope="col">{t("sort-word")}</th>
                        <th scope="col">{t("compare-here")}</th>
                        <th scope="col">{found.name.clone()}</th>
                    </tr></thead>
                    <tbody>{flags}</tbody>
                </table>
            })}
        </section>
    }
    .into_any()
}
