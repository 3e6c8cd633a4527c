//! The report as a page that prints: the same document as the file for a word processor.

use leptos::prelude::*;

use super::{BranchChrome, BranchTab, branch_page};
use crate::text::{t, t_with};
use crate::ui::figure::figure;

/// A document, part by part, without any look.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// What it is about, below the title.
    pub subtitle: String,
    /// Its parts in order.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading: depth from 1, and its words.
    Heading(u8, String),
    /// A paragraph.
    Text(String),
    /// Something the reader should mind.
    Note(String),
    /// Several short lines.
    List(Vec<String>),
    /// Somebody else's words: who, and what.
    Quote(String, String),
    /// A table.
    Table(Table),
    /// A figure: its title, and a complete SVG element. The table with its numbers stands beside it.
    Figure(String, String),
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows; the number is set before it.
    pub caption: String,
    /// One heading per column.
    pub head: Vec<String>,
    /// Cells by row.
    pub rows: Vec<Vec<String>>,
    /// What it looks like.
    pub look: Look,
}

/// What a table looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The first column says what a row is about, the others are numbers or short words.
    Numbers,
    /// The second column is a sentence.
    Statements,
}

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportPage {
    /// Branch and tabs.
    pub chrome: BranchChrome,
    /// The document.
    pub document: Document,
    /// Citations that the arrays contradict: how many, with the factor's number.
    pub faults: Vec<(u32, usize)>,
    /// Whether what participants wrote is in it.
    pub has_voices: bool,
}

/// The page of a report.
pub fn report(data: &ReportPage) -> AnyView {
    let faults = data
        .faults
        .iter()
        .map(|(factor, count)| {
            let href = data.chrome.href(&format!("interpretation/{factor}#faults"));
            let words = t_with(
                "report-faults",
                &[("count", (*count).into()), ("factor", (*factor).into())],
            );
            view! { <p><a href=href>{words}</a></p> }
        })
        .collect_view();
    let faults = (!data.faults.is_empty()).then(|| {
        view! { <section class="notice no-print">{faults}</section> }
    });
    let choice = if data.has_voices { "" } else { "?voices=no" };
    let file = |name: &'static str, key: &'static str| {
        let href = data.chrome.href(&format!("{name}{choice}"));
        view! { <a class="btn btn-line" href=href download>{t(key)}</a> }
    };
    let (other, label) = if data.has_voices {
        ("report?voices=no", "report-without-voices")
    } else {
        ("report", "report-with-voices")
    };
    let content = view! {
        <div class="wide no-print">
            <div class="acts">
                {file("report.docx", "report-docx")}
                {file("report.xlsx", "report-xlsx")}
                {file("report.zip", "report-zip")}
            </div>
            <p class="meta">{t("report-files-note")}" "<a href=data.chrome.href(other)>{t(label)}</a></p>
        </div>
        {faults}
        <article class="report wide">{document(&data.document)}</article>
    };
    branch_page(&data.chrome, BranchTab::Report, "bench", content.into_any())
}

/// The document itself.
pub fn document(document: &Document) -> AnyView {
    let (mut tables, mut figures) = (0, 0);
    let blocks = document
        .blocks
        .iter()
        .map(|part| {
            let number = match part {
                Block::Table(_) => &mut tables,
                Block::Figure(..) => &mut figures,
                other => return block(other, 0),
            };
            *number += 1;
            block(part, *number)
        })
        .collect_view();
    view! {
        <header><h2>{document.title.clone()}</h2><p class="meta">{document.subtitle.clone()}</p></header>
        {blocks}
    }
    .into_any()
}

/// The document as a page of its own, which needs nothing else; `sheet` is all of its style sheet.
pub fn alone(shown: &Document, lang: &'static str, sheet: String) -> String {
    let page = view! {
        <html lang=lang>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{shown.title.clone()}</title>
                <style>{sheet}</style>
            </head>
            <body><main class="report is-alone">{document(shown)}</main></body>
        </html>
    };
    format!("<!doctype html>{}", page.to_html())
}

/// The title of a table with its number.
#[must_use]
pub fn numbered(caption: &str, number: usize) -> String {
    t_with(
        "report-table",
        &[
            ("number", number.into()),
            ("caption", caption.to_owned().into()),
        ],
    )
}

/// The title of a figure with its number.
#[must_use]
pub fn numbered_figure(caption: &str, number: usize) -> String {
    t_with(
        "report-figure",
        &[
            ("number", number.into()),
            ("caption", caption.to_owned().into()),
        ],
    )
}

fn block(block: &Block, number: usize) -> AnyView {
    match block {
        Block::Heading(1, words) => view! { <h3 class="part">{words.clone()}</h3> }.into_any(),
        Block::Heading(2, words) => view! { <h4>{words.clone()}</h4> }.into_any(),
        Block::Heading(_, words) => view! { <h5>{words.clone()}</h5> }.into_any(),
        Block::Text(words) => view! { <p>{words.clone()}</p> }.into_any(),
        Block::Note(words) => view! { <p class="aside">{words.clone()}</p> }.into_any(),
        Block::List(lines) => {
            let lines = lines.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
            view! { <ul>{lines}</ul> }.into_any()
        }
        Block::Quote(who, words) => {
            view! { <blockquote>{words.clone()}<footer class="meta">{who.clone()}</footer></blockquote> }.into_any()
        }
        Block::Figure(caption, svg) => {
            view! { <figure>{figure(svg)}<figcaption>{numbered_figure(caption, number)}</figcaption></figure> }.into_any()
        }
        Block::Table(shown) => table(shown, numbered(&shown.caption, number)),
    }
}

/// A table under its caption.
pub fn table(table: &Table, caption: String) -> AnyView {
    let class = match table.look {
        Look::Numbers => "tbl numbers",
        Look::Statements => "tbl statements",
    };
    let head = table
        .head
        .iter()
        .map(|cell| view! { <th scope="col">{cell.clone()}</th> })
        .collect_view();
    let row = |cells: &Vec<String>| {
        let cells = cells
            .iter()
            .enumerate()
            .map(|(column, cell)| {
                if column == 0 {
                    view! { <th scope="row">{cell.clone()}</th> }.into_any()
                } else {
                    view! { <td>{cell.clone()}</td> }.into_any()
                }
            })
            .collect_view();
        view! { <tr>{cells}</tr> }
    };
    let rows = table.rows.iter().map(row).collect_view();
    let label = caption.clone();
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=label>
            <table class=class>
                <caption>{caption}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
