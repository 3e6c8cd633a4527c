//! The report for a word processor: real headings, captions, tables and figures, so that it can be written on.

use std::io::Cursor;

use analysis::names::width;
use app::page::researcher::workbench::report::{
    Block, Document, Look as TableLook, Table, numbered, numbered_figure,
};
use docx_rs::{
    AlignmentType, Docx, LineSpacing, Paragraph, Pic, Run, RunFonts, Style, StyleType,
    Table as Grid, TableCell, TableLayoutType, TableRow, WidthType,
};

use crate::figure::{FigureError, Fitted, Look, Width};

/// Width of the text on A4 with the usual margins, in twentieths of a point.
const WIDTH: usize = 9026;

/// Size of the words in a table, and what a cell has beside them, in twentieths of a point.
const TEXT: usize = 180;
const PADDING: usize = 230;

/// How much wider bold letters are.
const BOLD: f64 = 1.08;

/// Width of the text in millimetres, and the height a figure may have so that its caption is on the same page.
const ROOM: (f64, f64) = (159.0, 215.0);

/// A millimetre in the units of drawings.
const PER_MM: f64 = 36_000.0;

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// A figure cannot be drawn.
    #[error(transparent)]
    Figure(#[from] FigureError),
    /// The parts cannot be put together.
    #[error("the document cannot be packed: {0}")]
    Pack(String),
}

/// The document as a file. Captions are numbered in the page's language.
///
/// # Errors
/// It cannot be packed.
pub fn docx(document: &Document) -> Result<Vec<u8>, PackError> {
    let mut out = styled()
        .add_paragraph(paragraph("Title", &document.title))
        .add_paragraph(paragraph("Subtitle", &document.subtitle));
    let (mut tables, mut figures) = (0, Vec::new());
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
            Block::Figure(caption, svg) => match picture(svg, figures.len() + 1)? {
                Some((drawing, words)) => {
                    figures.push(words);
                    let caption = numbered_figure(caption, figures.len());
                    let shown = Paragraph::new().style("Figure").keep_next(true);
                    out.add_paragraph(shown.add_run(Run::new().add_image(drawing)))
                        .add_paragraph(paragraph("Caption", &caption))
                }
                None => out,
            },
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
    let mut parts = out.build();
    parts.document = with_head_rows(&with_descriptions(&parts.document, &figures)).into_bytes();
    parts
        .pack(&mut bytes)
        .map_err(|error| PackError::Pack(error.to_string()))?;
    Ok(bytes.into_inner())
}

/// A figure as a picture with 300 dots per inch, as wide as the text or as high as a page, and what it shows in words.
fn picture(svg: &str, number: usize) -> Result<Option<(Pic, String)>, PackError> {
    let lang = app::text::locale().code();
    let fit = |wide: f64| Fitted::new(svg, Look::Light, Width::Millimetres(wide), lang);
    let Some(full) = fit(ROOM.0) else {
        return Ok(None);
    };
    let narrower = ROOM.0.min(ROOM.0 * ROOM.1 / full.size().1);
    let Some(fitted) = fit(narrower) else {
        return Ok(None);
    };
    #[expect(clippy::cast_possible_truncation, reason = "a size on paper")]
    #[expect(clippy::cast_sign_loss, reason = "a size on paper")]
    let units = |millimetres: f64| (millimetres * PER_MM) as u32;
    let (wide, high) = fitted.size();
    // By itself the library would count all pictures since the program was started.
    let drawing = Pic::new_with_dimensions(fitted.png()?, 1, 1)
        .id(format!("rIdFigure{number}"))
        .size(units(wide), units(high));
    Ok(Some((drawing, fitted.description())))
}

/// The document with a number of its own and a description at every drawing: the library writes the same for all.
fn with_descriptions(document: &[u8], descriptions: &[String]) -> String {
    const NAMELESS: &str = "<wp:docPr id=\"1\" name=\"Figure\" />";
    let document = String::from_utf8_lossy(document);
    let mut parts = document.split(NAMELESS);
    let mut described = parts.next().unwrap_or_default().to_owned();
    for ((number, words), part) in (1..).zip(descriptions).zip(parts) {
        let words = escaped(words);
        described.push_str(&format!(
            "<wp:docPr id=\"{number}\" name=\"Figure {number}\" descr=\"{words}\" />{part}"
        ));
    }
    described
}

/// The document in which the first row of every table is repeated on each page the table goes on to, which the library
/// cannot say. What people wrote holds no element, so a table is found by its own.
fn with_head_rows(document: &str) -> String {
    let mut parts = document.split("<w:tbl>");
    let mut marked = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        marked.push_str("<w:tbl>");
        marked.push_str(&part.replacen("</w:trPr>", "<w:tblHeader /></w:trPr>", 1));
    }
    marked
}

/// Text as the value of an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
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
    let fonts = RunFonts::new().ascii("Arial").hi_ansi("Arial").cs("Arial");
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
        .add_style(
            style("Figure", "Figure")
                .next("Caption")
                .line_spacing(spaced(200, 0)),
        )
        .add_style(style("TableText", "Table Text").size(TEXT / 10))
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
                    TableLook::Numbers => {
                        column == 0 || column + 1 == widths.len() && is_wordy(table, column)
                    }
                    TableLook::Statements => column <= 1 || is_wordy(table, column),
                };
                let text = if is_text {
                    text
                } else {
                    text.align(AlignmentType::Right)
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
    let mut cells = table.rows.iter().filter_map(|row| row.get(column));
    let begins = |cell: &String| cell.chars().next().is_none_or(char::is_alphabetic);
    cells.clone().any(|cell| cell.chars().count() > 14) || cells.all(begins)
}

/// Width of words in a table, in twentieths of a point.
fn wide(words: &str) -> usize {
    #[expect(clippy::cast_possible_truncation, reason = "a width on paper")]
    #[expect(clippy::cast_sign_loss, reason = "a width on paper")]
    let wide = (BOLD * width(words, TEXT as f64)) as usize;
    wide + PADDING
}

/// Columns as wide as what is in them asks for, all together as wide as the text. No column is narrower than the longest
/// word in its head as far as there is room, so that words are not broken there.
fn widths(table: &Table) -> Vec<usize> {
    let columns = 0..table.head.len();
    let least: Vec<usize> = columns
        .clone()
        .map(|column| {
            let words = table.head[column].split_whitespace().map(wide);
            words.max().unwrap_or(PADDING)
        })
        .collect();
    let asked: Vec<usize> = columns
        .map(|column| {
            let cells = table.rows.iter().filter_map(|row| row.get(column));
            let longest = cells.map(|cell| wide(cell)).max().unwrap_or(0);
            longest.clamp(least[column], WIDTH.max(least[column]))
        })
        .collect();
    let least_of_all: usize = least.iter().sum();
    let spare = |asked: usize, least: usize| asked - least;
    let all: usize = asked.iter().zip(&least).map(|(a, l)| spare(*a, *l)).sum();
    let Some(room) = WIDTH.checked_sub(least_of_all) else {
        return least
            .iter()
            .map(|least| least * WIDTH / least_of_all)
            .collect();
    };
    asked
        .iter()
        .zip(&least)
        .map(|(asked, least)| match all {
            0 => least + room / table.head.len().max(1),
            all => least + spare(*asked, *least) * room / all,
        })
        .collect()
}
