//! A factor array in the grid: the composite sort of a viewpoint.

use super::sheet::{Sheet, Side, drawing};
use super::svg::Class;
use super::tone::Tone;
use super::words::lines;
use crate::Sign;

const CARD: (f64, f64) = (74.0, 54.0);
const HEAD: f64 = 24.0;
const GAP: f64 = 4.0;
const EDGE: f64 = 10.0;
const TEXT: f64 = 11.0;
const LINE: f64 = 12.0;

/// The words of the figure, in the language of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompositeLabels {
    /// What the figure shows: its accessible name.
    pub title: String,
    /// What there is to see in it.
    pub description: String,
    /// What the signs mean.
    pub signs: Vec<(Sign, String)>,
}

/// A column of the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardColumn {
    /// The rank with its sign.
    pub head: String,
    /// Its colour.
    pub tone: Tone,
    /// The statements from the head down.
    pub cards: Vec<Card>,
}

/// A statement in the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its number.
    pub number: u32,
    /// What it says in a few words, possibly with soft hyphens; empty if nobody has written that.
    pub words: String,
    /// How it compares.
    pub sign: Option<Sign>,
}

/// Columns from the lowest rank to the highest, cards hanging from their heads.
#[must_use]
pub fn composite(columns: &[CardColumn], labels: &CompositeLabels) -> String {
    let tallest = columns.iter().map(|column| column.cards.len()).max();
    let rows = tallest.unwrap_or(0).max(1) as f64;
    let wide = (columns.len().max(4) as f64) * (CARD.0 + GAP) - GAP;
    let below = EDGE + HEAD + rows * (CARD.1 + GAP) + 12.0;
    let size = ((wide + 2.0 * EDGE), (below + 36.0 + EDGE));
    drawing(size, [&labels.title, &labels.description], |sheet| {
        for (index, column) in columns.iter().enumerate() {
            let left = EDGE + index as f64 * (CARD.0 + GAP);
            sheet.frame(Class::Head(column.tone), (left, EDGE), (CARD.0, HEAD));
            let middle = (left + CARD.0 / 2.0, EDGE + 16.5);
            sheet.words(
                Class::OnHead(column.tone),
                middle,
                Side::Middle,
                &column.head,
            );
            for (row, card) in column.cards.iter().enumerate() {
                let top = EDGE + HEAD + GAP + row as f64 * (CARD.1 + GAP);
                drawn(sheet, card, column.tone, (left, top));
            }
        }
        sheet.legend(&labels.signs, (EDGE, below), wide);
    })
}

fn drawn(sheet: &Sheet<'_>, card: &Card, tone: Tone, (left, top): (f64, f64)) {
    let class = match card.sign {
        Some(Sign::Higher | Sign::Lower | Sign::Between) => Class::Outstanding,
        Some(Sign::Shared) | None => Class::Tile(tone),
    };
    sheet.frame(class, (left, top), CARD);
    if let Some(sign) = card.sign {
        sheet.sign(sign, (left + CARD.0 - 13.5, top + 3.0), 10.5);
    }
    let number = card.number.to_string();
    if card.words.is_empty() {
        let middle = (left + CARD.0 / 2.0, top + CARD.1 / 2.0 + 6.0);
        sheet.words(Class::Value, middle, Side::Middle, &number);
        return;
    }
    sheet.words(Class::Small, (left + 4.0, top + 11.5), Side::Right, &number);
    let written = lines(&card.words, TEXT, CARD.0 - 7.0, 3);
    for (line, words) in written.iter().enumerate() {
        let baseline = top + 24.0 + line as f64 * LINE;
        sheet.words(Class::Small, (left + 4.0, baseline), Side::Right, words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_card_hangs_in_its_column() {
        let card = |number, words: &str, sign| Card {
            number,
            words: words.to_owned(),
            sign,
        };
        let columns = [
            CardColumn {
                head: "−1".to_owned(),
                tone: Tone::new(-5),
                cards: vec![card(2, "Møter gir lite tid", Some(Sign::Lower))],
            },
            CardColumn {
                head: "0".to_owned(),
                tone: Tone::new(0),
                cards: vec![card(1, "", None), card(3, "<i>", Some(Sign::Shared))],
            },
        ];
        let svg = composite(&columns, &CompositeLabels::default());
        assert_eq!(svg.matches("class=\"head r-n5\"").count(), 1);
        assert_eq!(svg.matches("class=\"tile-out\"").count(), 1);
        assert_eq!(svg.matches("class=\"tile r-z\"").count(), 2);
        assert!(svg.contains(">Møter gir lite<") && svg.contains("&lt;i&gt;"));
        assert!(svg.contains("class=\"lab\" x=\"125\""), "{svg}");
    }
}
