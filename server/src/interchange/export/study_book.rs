//! A study as a workbook to work with: study, grid, statements, sorts, remarks, and what the columns mean.

use app::domain::language::StudyLanguage;

use super::sheets::{Cell, Rows, workbook};
use super::{ExportFault, ExportedFile, grid_of};
use crate::interchange::import::{Found, FoundSort};

/// What the sheets and columns hold.
const CODEBOOK: [[&str; 3]; 14] = [
    ["sheet", "column", "meaning"],
    ["study", "", "what the study is, one fact per row"],
    ["grid", "rank, cells", "a row for each column of the grid"],
    ["statements", "no", "number of the statement"],
    [
        "statements",
        "text-…, label-…",
        "text and short name in a language",
    ],
    ["sorts", "sort", "pseudonym"],
    [
        "sorts",
        "source",
        "paper: entered from paper; empty: sent or read in",
    ],
    [
        "sorts",
        "condition",
        "number of the condition of instruction; only where there are several",
    ],
    [
        "sorts",
        "left out",
        "why the sort is left out of analyses; empty if it is not",
    ],
    ["sorts", "1, 2, …", "rank of the statement with this number"],
    ["remarks", "sort", "pseudonym"],
    [
        "remarks",
        "no",
        "number of the statement; empty for the remark about the whole",
    ],
    ["remarks", "rank", "where the statement lies in this sort"],
    ["remarks", "text", "what was written"],
];

pub(super) fn write(study: &Found) -> Result<ExportedFile, ExportFault> {
    let codebook = CODEBOOK.map(|row| row.map(Cell::from).to_vec()).to_vec();
    workbook(vec![
        ("study", about(study)?),
        ("grid", grid(study)?),
        ("statements", statements(study)),
        ("sorts", sorts(study)),
        ("remarks", remarks(study)),
        ("codebook", codebook),
    ])
}

fn text(text: impl ToString) -> Cell {
    Cell::Text(text.to_string())
}

#[expect(
    clippy::cast_precision_loss,
    reason = "numbers of statements are small"
)]
fn count(count: usize) -> Cell {
    Cell::Number(count as f64)
}

fn about(study: &Found) -> Result<Rows, ExportFault> {
    let mut rows: Rows = vec![vec!["key".into(), "value".into()]];
    let mut add = |key: &str, value: Cell| rows.push(vec![key.into(), value]);
    add("title", text(study.title.as_deref().unwrap_or_default()));
    add("grid", text(grid_of(study)?));
    add("statements", count(study.texts.len()));
    add("sorts", count(study.sorts.len()));
    let Some(details) = &study.details else {
        return Ok(rows);
    };
    let languages: Vec<&str> = details.languages.iter().map(StudyLanguage::code).collect();
    add("languages", text(languages.join(", ")));
    for (locale, texts) in &details.texts {
        for (key, value) in [
            ("title", texts.title.as_ref().map(ToString::to_string)),
            (
                "condition of instruction",
                texts.instruction.as_ref().map(ToString::to_string),
            ),
            (
                "information",
                texts.information.as_ref().map(ToString::to_string),
            ),
            ("lowest rank", texts.least.as_ref().map(ToString::to_string)),
            ("highest rank", texts.most.as_ref().map(ToString::to_string)),
            (
                "middle of the scale",
                texts.middle.as_ref().map(ToString::to_string),
            ),
        ] {
            if let Some(value) = value {
                add(&format!("{key} ({})", locale.code()), text(value));
            }
        }
    }
    let known = &details.particulars;
    for (key, value) in [
        (
            "responsible",
            known.controller.as_ref().map(ToString::to_string),
        ),
        (
            "approvals",
            known.approvals.as_ref().map(ToString::to_string),
        ),
    ] {
        if let Some(value) = value {
            add(key, text(value));
        }
    }
    Ok(rows)
}

fn grid(study: &Found) -> Result<Rows, ExportFault> {
    let columns = grid_of(study)?.columns().iter();
    let rows = columns.map(|column| {
        let rank = Cell::Number(f64::from(column.rank.get()));
        vec![rank, Cell::Number(f64::from(column.height))]
    });
    let head = vec!["rank".into(), "cells".into()];
    Ok(std::iter::once(head).chain(rows).collect())
}

fn statements(study: &Found) -> Rows {
    let Some(details) = &study.details else {
        let texts = (1..).zip(&study.texts);
        let rows = texts.map(|(number, found)| vec![count(number), text(found)]);
        let head = vec!["no".into(), "text".into()];
        return std::iter::once(head).chain(rows).collect();
    };
    let locales: Vec<StudyLanguage> = details.languages.iter().collect();
    let mut head: Vec<Cell> = vec!["no".into()];
    for locale in &locales {
        head.push(text(format!("text-{}", locale.code())));
        head.push(text(format!("label-{}", locale.code())));
    }
    let mut rows = vec![head];
    for (number, wordings) in (1..).zip(&details.statements) {
        let mut row = vec![count(number)];
        for locale in &locales {
            let wording = wordings.get(locale);
            let label = wording.and_then(|wording| wording.label.as_ref());
            row.push(text(wording.map_or("", |wording| wording.text.as_str())));
            row.push(text(label.map(ToString::to_string).unwrap_or_default()));
        }
        rows.push(row);
    }
    rows
}

fn sorts(study: &Found) -> Rows {
    let details = study.details.as_ref();
    let has_conditions = details.is_some_and(|known| known.conditions.are_several());
    let mut head: Vec<Cell> = ["sort", "source", "left out"].map(Cell::from).to_vec();
    head.extend(has_conditions.then(|| "condition".into()));
    head.extend((1..=study.texts.len()).map(count));
    let row = |sort: &FoundSort| {
        let source = if sort.on_paper { "paper" } else { "" };
        let left_out = sort.left_out.as_ref().map(ToString::to_string);
        let front = [
            text(&sort.label),
            source.into(),
            text(left_out.unwrap_or_default()),
        ];
        let ranks = sort.ranks.iter();
        let ranks = ranks.map(|rank| Cell::Number(f64::from(rank.get())));
        let condition = has_conditions.then(|| Cell::Number(f64::from(sort.condition.get())));
        front.into_iter().chain(condition).chain(ranks).collect()
    };
    std::iter::once(head)
        .chain(study.sorts.iter().map(row))
        .collect()
}

fn remarks(study: &Found) -> Rows {
    let mut rows = vec![["sort", "no", "rank", "text"].map(Cell::from).to_vec()];
    for sort in &study.sorts {
        for (number, remark) in &sort.remarks {
            let rank = sort.ranks.get(number.index());
            let rank = rank.map_or("".into(), |rank| Cell::Number(f64::from(rank.get())));
            let number = Cell::Number(f64::from(number.get()));
            rows.push(vec![text(&sort.label), number, rank, text(remark)]);
        }
        if let Some(remark) = &sort.closing_remark {
            rows.push(vec![text(&sort.label), "".into(), "".into(), text(remark)]);
        }
    }
    rows
}
