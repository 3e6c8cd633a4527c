//! All factor arrays side by side.

use super::sheet::{Side, drawing};
use super::svg::Class;
use super::tone::Tone;
use super::words::lines;
use crate::Sign;

const EDGE: f64 = 10.0;
const WORDS: f64 = 330.0;
const NUMBER: f64 = 26.0;
const CELL: f64 = 62.0;
/// Height of a row whose words take one line, and of one with two.
const ROWS: [f64; 2] = [20.0, 30.0];
const HEAD: f64 = 44.0;

/// The words of the figure, in the language of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArraysLabels {
    /// What the figure shows: its accessible name.
    pub title: String,
    /// What there is to see in it.
    pub description: String,
    /// The factors by name, in the order of the cells.
    pub factors: Vec<String>,
    /// What the signs mean.
    pub signs: Vec<(Sign, String)>,
}

/// A statement across the factors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrayRow {
    /// Its number.
    pub number: u32,
    /// What it says.
    pub words: String,
    /// Its place on each factor.
    pub cells: Vec<ArrayCell>,
}

/// The place of a statement on a factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrayCell {
    /// The rank with its sign.
    pub rank: String,
    /// Its colour.
    pub tone: Tone,
    /// How it compares.
    pub sign: Option<Sign>,
}

/// One row per statement, one cell in the colour of the rank per factor.
#[must_use]
pub fn arrays(rows: &[ArrayRow], labels: &ArraysLabels) -> String {
    let factors = labels.factors.len() as f64;
    let wide = NUMBER + WORDS + factors * CELL;
    let written: Vec<Vec<String>> = rows
        .iter()
        .map(|row| lines(&row.words, 11.0, WORDS - 10.0, ROWS.len()))
        .collect();
    let most = written.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let tall = ROWS[most - 1];
    let below = EDGE + HEAD + rows.len() as f64 * tall + 12.0;
    let size = ((wide + 2.0 * EDGE), (below + 36.0 + EDGE));
    drawing(size, [&labels.title, &labels.description], |sheet| {
        let left = |factor: usize| EDGE + NUMBER + WORDS + factor as f64 * CELL;
        for (factor, name) in labels.factors.iter().enumerate() {
            let named = lines(name, 11.0, CELL - 6.0, 3);
            for (line, words) in named.iter().enumerate() {
                let up = (named.len() - 1 - line) as f64 * 12.5;
                let spot = (left(factor) + CELL / 2.0, EDGE + HEAD - 8.0 - up);
                sheet.words(Class::Small, spot, Side::Middle, words);
            }
        }
        for (index, row) in rows.iter().enumerate() {
            let top = EDGE + HEAD + index as f64 * tall;
            let baseline = top + tall / 2.0 + 4.0;
            let number = row.number.to_string();
            sheet.words(Class::Name, (EDGE + 18.0, baseline), Side::Left, &number);
            let first = baseline - 6.5 * (written[index].len().max(1) - 1) as f64;
            for (line, words) in written[index].iter().enumerate() {
                let spot = (EDGE + NUMBER, first + 13.0 * line as f64);
                sheet.words(Class::Small, spot, Side::Right, words);
            }
            for (factor, cell) in row.cells.iter().enumerate() {
                let left = left(factor);
                sheet.frame(
                    Class::Head(cell.tone),
                    (left + 1.0, top + 1.0),
                    (CELL - 20.0, tall - 2.0),
                );
                let middle = (left + (CELL - 18.0) / 2.0, baseline);
                sheet.words(Class::OnHead(cell.tone), middle, Side::Middle, &cell.rank);
                if let Some(sign) = cell.sign {
                    sheet.sign(sign, (left + CELL - 16.0, top + tall / 2.0 - 5.5), 11.0);
                }
            }
        }
        sheet.legend(&labels.signs, (EDGE, below), wide);
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rank_has_its_colour_and_its_number() {
        let cell = |rank: &str, tone, sign| ArrayCell {
            rank: rank.to_owned(),
            tone: Tone::new(tone),
            sign,
        };
        let row = ArrayRow {
            number: 7,
            words: "Å få «ja» & ha tid".to_owned(),
            cells: vec![cell("+4", 5, Some(Sign::Higher)), cell("−2", -3, None)],
        };
        let labels = ArraysLabels {
            factors: vec!["F1".to_owned(), "F2".to_owned()],
            ..ArraysLabels::default()
        };
        let svg = arrays(&[row], &labels);
        assert_eq!(svg.matches("class=\"head r-p5\"").count(), 1);
        assert_eq!(svg.matches("class=\"head r-n3\"").count(), 1);
        assert_eq!(svg.matches("class=\"sign\"").count(), 1);
        assert!(svg.contains(">+4<") && svg.contains(">−2<") && svg.contains("«ja» &amp; ha"));
    }
}
