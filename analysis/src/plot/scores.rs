//! Scores of every statement on every factor, each with its interval.

use super::sheet::{Side, drawing};
use super::svg::{Class, DecimalMark};
use super::words::lines;
use crate::names::width;

const EDGE: f64 = 10.0;
const WORDS: f64 = 270.0;
const NUMBER: f64 = 26.0;
const FIELD: f64 = 380.0;
const STEP: f64 = 8.0;
const POINT: f64 = 3.2;
/// Height of a line of the key.
const KEY: f64 = 18.0;

/// The words of the figure, in the language of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScoresLabels {
    /// What the figure shows: its accessible name.
    pub title: String,
    /// What there is to see in it.
    pub description: String,
    /// The factors by name, in the order of the scores.
    pub factors: Vec<String>,
    /// Under the axis, for instance “z-score, with 95 % interval”.
    pub axis: String,
    /// How decimals are written.
    pub decimal_mark: DecimalMark,
}

/// A statement across the factors.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreRow {
    /// Its number.
    pub number: u32,
    /// What it says.
    pub words: String,
    /// Its score on each factor.
    pub scores: Vec<Score>,
}

/// A score with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// The z-score.
    pub z: f64,
    /// Half the interval's width.
    pub half: f64,
}

/// One row per statement; in it one point per factor, each factor with a shape of its own. The axis is as long as the
/// scores need, at least from −2 to 2.
#[must_use]
pub fn scores(rows: &[ScoreRow], labels: &ScoresLabels) -> String {
    let factors = labels.factors.len().max(1);
    let tall = (factors as f64 * STEP + 6.0).max(20.0);
    let furthest = rows
        .iter()
        .flat_map(|row| &row.scores)
        .map(|score| score.z.abs())
        .filter(|z| z.is_finite())
        .fold(2.0, f64::max)
        .min(9.0);
    let furthest = (2.0 * furthest).ceil() / 2.0;
    let wide = NUMBER + WORDS + FIELD;
    let key = key(&labels.factors, wide);
    let head = key.last().map_or(0.0, |(_, y)| *y) + KEY + 6.0;
    let bottom = EDGE + head + rows.len() as f64 * tall;
    let size = ((wide + 2.0 * EDGE), (bottom + 44.0));
    drawing(size, [&labels.title, &labels.description], |sheet| {
        let middle = EDGE + NUMBER + WORDS + FIELD / 2.0;
        let scale = (FIELD / 2.0 - 8.0) / furthest;
        let at = |z: f64| {
            let z = if z.is_nan() { 0.0 } else { z };
            middle + scale * z.clamp(-furthest, furthest)
        };
        let (top, left, right) = (EDGE + head, EDGE, EDGE + wide);
        #[expect(clippy::cast_possible_truncation, reason = "at most nine")]
        let whole = furthest.floor() as i32;
        for value in -whole..=whole {
            let x = at(f64::from(value));
            let class = if value == 0 { Class::Axis } else { Class::Grid };
            sheet.line(class, &[(x, top), (x, bottom)]);
            let number = labels.decimal_mark.write(f64::from(value), 0);
            sheet.words(Class::Plain, (x, bottom + 15.0), Side::Middle, &number);
        }
        sheet.words(
            Class::Plain,
            (middle, bottom + 34.0),
            Side::Middle,
            &labels.axis,
        );
        for (factor, (name, (x, y))) in labels.factors.iter().zip(&key).enumerate() {
            let (x, y) = (left + x, EDGE + 10.0 + y);
            sheet.series(factor, (x + 6.0, y - 4.0), POINT + 0.8);
            sheet.words(Class::Plain, (x + 18.0, y), Side::Right, name);
        }
        for (index, row) in rows.iter().enumerate() {
            let above = top + index as f64 * tall;
            sheet.line(Class::Grid, &[(left, above), (right, above)]);
            let written = lines(
                &row.words,
                11.0,
                WORDS - 12.0,
                if tall > 26.0 { 2 } else { 1 },
            );
            let middle = above + tall / 2.0 + 4.0 - (written.len().max(1) - 1) as f64 * 6.5;
            let number = row.number.to_string();
            sheet.words(Class::Name, (left + 18.0, middle), Side::Left, &number);
            for (line, words) in written.iter().enumerate() {
                let baseline = middle + line as f64 * 13.0;
                sheet.words(Class::Small, (left + NUMBER, baseline), Side::Right, words);
            }
            let first = above + (tall - (factors - 1) as f64 * STEP) / 2.0;
            for (factor, score) in row.scores.iter().enumerate() {
                let y = first + factor as f64 * STEP;
                let ends = [score.z - score.half, score.z + score.half].map(|z| (at(z), y));
                sheet.line(Class::Interval, &ends);
                sheet.series(factor, (at(score.z), y), POINT);
            }
        }
    })
}

/// Where the names of the factors stand in the key, from its corner, in as many lines as they need.
fn key(names: &[String], wide: f64) -> Vec<(f64, f64)> {
    let (mut x, mut y) = (0.0, 0.0);
    let mut spots = Vec::new();
    for name in names {
        let long = 18.0 + width(name, 12.0);
        if x > 0.0 && x + long > wide {
            (x, y) = (0.0, y + KEY);
        }
        spots.push((x, y));
        x += long + 20.0;
    }
    spots
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_lie_where_their_scores_are() {
        let score = |z| Score { z, half: 0.25 };
        let row = ScoreRow {
            number: 3,
            words: "Lære av gamle saker".to_owned(),
            scores: vec![score(0.0), score(f64::NAN), score(99.0)],
        };
        let labels = ScoresLabels {
            factors: ["F1", "F2", "F3"].map(str::to_owned).to_vec(),
            ..ScoresLabels::default()
        };
        let svg = scores(&[row], &labels);
        // The middle lies at 10 + 26 + 270 + 190.
        assert!(svg.contains("class=\"mark\" cx=\"496\""), "{svg}");
        assert_eq!(svg.matches("class=\"interval\"").count(), 3);
        assert_eq!(svg.matches("class=\"mark-3\"").count(), 2);
        assert!(!svg.contains("NaN"));
    }
}
