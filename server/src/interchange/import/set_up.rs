//! The files with which FlashQ, HTMLQ, EQ Web Sort and Quince are set up: `map.xml` has the grid, `statements.xml` the
//! statements, `config.xml` the title. Entities that a file defines itself are not expanded.

use std::collections::BTreeMap;

use analysis::{Column, Grid, InvalidGrid, Rank, StatementNo};
use roxmltree::{Document, Node};

use super::format::Format;
use super::problem::{Fault, Place};
use super::study::Findings;
use crate::interchange::rank::read_rank;

/// The name of the file with the grid.
pub(super) const MAP: &str = "map.xml";

/// What the files say together.
#[derive(Debug, Default)]
pub(super) struct SetUp {
    title: Option<String>,
    texts: Vec<String>,
    /// Grids that the file describes, the one in columns before the one in lists.
    grids: Vec<Grid>,
    problems: Vec<(Place, Fault)>,
}

impl SetUp {
    /// Puts what the files say where another file says nothing.
    pub fn complete(self, findings: &mut Findings) {
        let title = findings
            .title
            .take()
            .filter(|title| !title.trim().is_empty());
        findings.title = title.or(self.title);
        if findings.texts.is_empty() {
            findings.texts = self.texts;
        }
        if findings.pattern.is_none() {
            let statements = findings.texts.len();
            let fits = |grid: &&Grid| grid.capacity() == statements;
            let fitting = self.grids.iter().find(fits).or(self.grids.first());
            findings.pattern = fitting.cloned();
        }
        for (place, fault) in self.problems {
            findings.report(place, fault);
        }
    }

    /// What is found if there is nothing else.
    pub fn alone(self) -> Findings {
        let mut findings = Findings::new(Format::SetUp);
        self.complete(&mut findings);
        findings
    }
}

/// Whether a text begins like one of these files.
pub(super) fn is_markup(text: &str) -> bool {
    text.trim_start().starts_with("<?xml") || {
        let rest = text.trim_start().strip_prefix('<');
        rest.is_some_and(|rest| {
            ["map", "statements", "config", "!--"]
                .iter()
                .any(|root| rest.starts_with(root))
        })
    }
}

/// Reads a file into what is known already. `false` if it is no file of the kind.
pub(super) fn read(name: &str, text: &str, set_up: &mut SetUp) -> bool {
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => {
            let at = error.pos();
            let place = Place::part(name)
                .at_line(u64::from(at.row))
                .column(at.col as usize);
            let reason = error.to_string();
            set_up.problems.push((place, Fault::Markup { reason }));
            return true;
        }
    };
    let root = document.root_element();
    match root.tag_name().name() {
        "map" => read_map(name, root, set_up),
        "statements" => read_statements(name, root, set_up),
        "config" => read_config(name, root, set_up),
        _ => return false,
    }
    true
}

/// The children with this name.
fn named<'a, 'b: 'a>(
    parent: Node<'a, 'b>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'b>> {
    parent
        .children()
        .filter(move |child| child.has_tag_name(name))
}

/// The trimmed text of the child `item` with this `id`.
fn item(parent: Node<'_, '_>, id: &str) -> Option<String> {
    let found = named(parent, "item").find(|item| item.attribute("id") == Some(id))?;
    let text = found.text()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A `column` for each column with its rank as `id` and its height as text; in newer files also lists of both.
fn read_map(name: &str, root: Node<'_, '_>, set_up: &mut SetUp) {
    let mut columns = Vec::new();
    for column in named(root, "column") {
        let id = column.attribute("id").unwrap_or_default();
        let height = column.text().unwrap_or_default();
        columns.push((id.to_owned(), height.to_owned()));
    }
    let listed = item(root, "qSortHeaderNumbers")
        .or_else(|| item(root, "qSortHeaders"))
        .zip(item(root, "qSortPattern"));
    let listed: Vec<(String, String)> = listed.map_or_else(Vec::new, |(ranks, heights)| {
        let heights = heights.split(',').map(str::to_owned);
        ranks.split(',').map(str::to_owned).zip(heights).collect()
    });
    for columns in [columns, listed].into_iter().filter(|all| !all.is_empty()) {
        match read_grid(&columns) {
            Ok(grid) => set_up.grids.push(grid),
            Err(fault) => set_up.problems.push((Place::part(name), fault)),
        }
    }
    if set_up.grids.is_empty() && set_up.problems.is_empty() {
        let part = "column".to_owned();
        let fault = Fault::MissingPart { part };
        set_up.problems.push((Place::part(name), fault));
    }
}

/// Columns in any order; those without cells at the ends are no columns.
fn read_grid(columns: &[(String, String)]) -> Result<Grid, Fault> {
    let mut heights: BTreeMap<Rank, u16> = BTreeMap::new();
    for (id, height) in columns {
        let id = id.trim();
        // Where a name must not begin with a sign, N stands for minus.
        let rank = match id.strip_prefix('N') {
            Some(digits) => read_rank(&format!("-{digits}")),
            None => read_rank(id),
        };
        let rank = rank.map_err(|reason| Fault::Rank {
            found: id.to_owned(),
            reason,
        })?;
        let height: Option<u16> = height.trim().parse().ok();
        let unreadable = || Fault::PatternUnreadable {
            found: columns
                .iter()
                .map(|(id, height)| format!("{}:{}", id.trim(), height.trim()))
                .collect::<Vec<_>>()
                .join(","),
        };
        let height = height.ok_or_else(unreadable)?;
        if heights.insert(rank, height).is_some() {
            return Err(unreadable());
        }
    }
    let mut columns: Vec<Column> = heights
        .into_iter()
        .map(|(rank, height)| Column { rank, height })
        .collect();
    while columns.first().is_some_and(|column| column.height == 0) {
        columns.remove(0);
    }
    while columns.last().is_some_and(|column| column.height == 0) {
        columns.pop();
    }
    Grid::new(columns).map_err(|problems| Fault::Grid(InvalidGrid(problems)))
}

/// A `statement` for each statement with its number as `id`.
fn read_statements(name: &str, root: Node<'_, '_>, set_up: &mut SetUp) {
    let place = Place::part(name);
    let is_parsed = root.attributes().any(|attribute| {
        attribute.name().eq_ignore_ascii_case("htmlParse")
            && attribute.value().eq_ignore_ascii_case("true")
    });
    let statements: Vec<Node<'_, '_>> = named(root, "statement").collect();
    let highest = statements.len();
    let mut found: BTreeMap<StatementNo, String> = BTreeMap::new();
    let mut marked = Vec::new();
    for statement in statements {
        let id = statement.attribute("id").unwrap_or_default().trim();
        let number: Option<StatementNo> = id.parse().ok().and_then(StatementNo::new);
        let Some(number) = number.filter(|number| number.index() < highest) else {
            let found = id.to_owned();
            let fault = Fault::Number { found, highest };
            set_up.problems.push((place.clone(), fault));
            continue;
        };
        let written: String = statement
            .descendants()
            .filter(Node::is_text)
            .filter_map(|part| part.text())
            .collect();
        let has_elements = statement.children().any(|child| child.is_element());
        let text = if is_parsed {
            without_markup(&written)
        } else {
            written.clone()
        };
        if has_elements || text != written {
            marked.push(number);
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        if found.insert(number, words.join(" ")).is_some() {
            let fault = Fault::RepeatedNumber { statement: number };
            set_up.problems.push((place.clone(), fault));
        }
    }
    for statement in (0..highest).map(StatementNo::from_index) {
        if !found.contains_key(&statement) {
            let fault = Fault::MissingNumber { statement };
            set_up.problems.push((place.clone(), fault));
        }
    }
    if !marked.is_empty() {
        let statements = marked;
        let fault = Fault::MarkupTakenOut { statements };
        set_up.problems.push((place, fault));
    }
    set_up.texts = found.into_values().collect();
}

/// The title is taken; what the program asks after sorting is named.
fn read_config(name: &str, root: Node<'_, '_>, set_up: &mut SetUp) {
    set_up.title = item(root, "studyTitle");
    let asks = |item: &Node<'_, '_>| item.children().any(|child| child.is_element());
    let left: Vec<String> = named(root, "item")
        .filter(asks)
        .filter_map(|item| item.attribute("id").map(str::to_owned))
        .collect();
    if !left.is_empty() {
        let fault = Fault::LeftOut { fields: left };
        set_up.problems.push((Place::part(name), fault));
    }
}

/// A text without the tags and named characters of HTML.
fn without_markup(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let taken = if let Some(tag) = from.strip_prefix('<') {
            let is_tag = tag.starts_with(|c: char| c.is_ascii_alphabetic() || "/!".contains(c));
            from.find('>').filter(|_| is_tag).map(|end| (end, " "))
        } else {
            let end = from.find(';').filter(|end| *end <= 8);
            end.and_then(|end| Some((end, character(&from[1..end])?)))
        };
        match taken {
            Some((end, instead)) => {
                plain.push_str(instead);
                rest = &from[end + 1..];
            }
            None => {
                plain.push_str(&from[..1]);
                rest = &from[1..];
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// The characters that HTML names most often.
fn character(name: &str) -> Option<&'static str> {
    Some(match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" | "#39" => "'",
        "nbsp" | "#160" => "\u{A0}",
        "ndash" => "–",
        "mdash" => "—",
        "hellip" => "…",
        "laquo" => "«",
        "raquo" => "»",
        _ => return None,
    })
}
