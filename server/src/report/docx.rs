//! The report for a word processor: real headings, captions and tables, so that it can be written on.

use std::io::Cursor;

use app::page::researcher::workbench::report::{Block, Document, Look, Table, numbered};
use docx_rs::{
    AlignmentType, Docx, LineSpacing, Paragraph, Run, RunFonts, Style, StyleType, Table as Grid,
    TableCell, TableLayoutType, TableRow, WidthType,
};

/// Width of the text on A4 with the usual margins, in twentieths of a point.
const WIDTH: usize = 9026;

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
#[error("the document cannot be packed: {0}")]
pub struct PackError(String);

/// The document as a file. Captions are numbered in the page's language.
///
/// # Errors
/// It cannot be packed.
pub fn docx(document: &Document) -> Result<Vec<u8>, PackError> {
    let mut out = styled()
        .add_paragraph(paragraph("Title", &document.title))
        .add_paragraph(paragraph("Subtitle", &document.subtitle));
    let mut tables = 0;
    for block in &document.blocks {
        out = match block {
            Block::Heading(depth, words) => out.add_paragraph(paragraph(heading(*depth), words)),
            Block::Text(words) => out.add_paragraph(paragraph("BodyText", words)),
            Block::Note(words) => out.add_paragraph(paragraph("Note", words)),
            Block::List(lines) => lines.iter().fold(out, |out, line| {
                out.add_paragraph(paragraph("ListParagraph", &format!("– {line}")))
            }),
            Block::Quote(who, words) => {
                out.add_paragraph(paragraph("Quote", &format!("«{words}» – {who}")))
            }
            // The numbers of a figure stand in a table beside it.
            Block::Figure(..) => out,
            Block::Table(table) => {
                tables += 1;
                out.add_paragraph(
                    paragraph("Caption", &numbered(&table.caption, tables)).keep_next(true),
                )
                .add_table(grid(table))
                .add_paragraph(Paragraph::new().style("TableEnd"))
            }
        };
    }
    let mut bytes = Cursor::new(Vec::new());
    out.build()
        .pack(&mut bytes)
        .map_err(|error| PackError(error.to_string()))?;
    Ok(bytes.into_inner())
}

const fn heading(depth: u8) -> &'static str {
    match depth {
        1 => "Heading1",
        2 => "Heading2",
        _ => "Heading3",
    }
}

fn paragraph(style: &str, words: &str) -> Paragraph {
    Paragraph::new()
        .style(style)
        .add_run(Run::new().add_text(words))
}

fn styled() -> Docx {
    let fonts = RunFonts::new()
        .ascii("Calibri")
        .hi_ansi("Calibri")
        .cs("Calibri");
    let style = |id: &str, name: &str| {
        Style::new(id, StyleType::Paragraph)
            .name(name)
            .based_on("Normal")
            .q_format(true)
    };
    let spaced = |before: u32, after: u32| LineSpacing::new().before(before).after(after);
    let heading = |depth: usize, size: usize| {
        style(&format!("Heading{depth}"), &format!("heading {depth}"))
            .next("BodyText")
            .size(size)
            .bold()
            .outline_lvl(depth - 1)
            .line_spacing(spaced(320, 120))
    };
    Docx::new()
        .default_fonts(fonts)
        .default_size(22)
        .add_style(
            style("Title", "Title")
                .size(44)
                .bold()
                .line_spacing(spaced(0, 120)),
        )
        .add_style(
            style("Subtitle", "Subtitle")
                .size(20)
                .color("595959")
                .line_spacing(spaced(0, 360)),
        )
        .add_style(heading(1, 32))
        .add_style(heading(2, 26))
        .add_style(heading(3, 23))
        .add_style(style("BodyText", "Body Text").line_spacing(spaced(0, 160).line(276)))
        .add_style(style("Note", "Note").italic().line_spacing(spaced(60, 160)))
        .add_style(
            style("Quote", "Quote")
                .italic()
                .indent(Some(400), None, None, None)
                .line_spacing(spaced(60, 120)),
        )
        .add_style(
            style("ListParagraph", "List Paragraph")
                .indent(Some(300), None, None, None)
                .line_spacing(spaced(0, 60)),
        )
        .add_style(
            style("Caption", "caption")
                .bold()
                .size(20)
                .line_spacing(spaced(200, 80)),
        )
        .add_style(style("TableText", "Table Text").size(18))
        .add_style(style("TableEnd", "Table End").size(12))
}

fn grid(table: &Table) -> Grid {
    let widths = widths(table);
    let row = |cells: &[String], is_head: bool| {
        let cells = cells
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(column, (words, width))| {
                let mut run = Run::new().add_text(words.as_str());
                if is_head {
                    run = run.bold();
                }
                let text = Paragraph::new().style("TableText").add_run(run);
                let is_text = match table.look {
                    Look::Numbers => {
                        column == 0 || column + 1 == widths.len() && is_wordy(table, column)
                    }
                    Look::Statements => column <= 1 || is_wordy(table, column),
                    Look::Grid => false,
                };
                let text = match (table.look, is_text) {
                    (Look::Grid, _) => text.align(AlignmentType::Center),
                    (_, false) => text.align(AlignmentType::Right),
                    (_, true) => text,
                };
                TableCell::new()
                    .width(*width, WidthType::Dxa)
                    .add_paragraph(text)
            });
        TableRow::new(cells.collect()).cant_split()
    };
    let head = std::iter::once(row(&table.head, true));
    let rows = head.chain(table.rows.iter().map(|cells| row(cells, false)));
    Grid::new(rows.collect())
        .set_grid(widths.clone())
        .width(widths.iter().sum(), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
}

/// Whether a column holds words rather than numbers.
fn is_wordy(table: &Table, column: usize) -> bool {
    longest(table, column) > 14
}

fn longest(table: &Table, column: usize) -> usize {
    let cells = table.rows.iter().filter_map(|row| row.get(column));
    cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
}

/// Columns as wide as what is in them asks for, all together as wide as the text.
fn widths(table: &Table) -> Vec<usize> {
    let asked: Vec<usize> = (0..table.head.len())
        .map(|column| match table.look {
            Look::Grid => 1,
            Look::Numbers | Look::Statements => {
                let head = table.head[column]
                    .split_whitespace()
                    .map(|word| word.chars().count())
                    .max();
                longest(table, column).max(head.unwrap_or(0)).clamp(5, 42)
            }
        })
        .collect();
    let all: usize = asked.iter().sum();
    asked
        .into_iter()
        .map(|asked| asked * WIDTH / all.max(1))
        .collect()
}
