//! The plot of two factors: where every sort loads.

use super::sheet::{Sheet, Side, drawing};
use super::svg::{Class, DecimalMark};
use crate::names::{Named, Room, place_names, width};

/// The middle of the plane, and half its side; the figure is as wide as high, but for a line of words below.
const MIDDLE: (f64, f64) = (250.0, 250.0);
const HALF: f64 = 212.0;
const SIZE: (u32, u32) = (500, 520);
const POINT: f64 = 4.0;
const TEXT: f64 = 11.0;

/// The words of the plot, in the language of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaneLabels {
    /// What the figure shows: its accessible name.
    pub title: String,
    /// What there is to see in it.
    pub description: String,
    /// The factor to the right.
    pub right: String,
    /// The factor upward.
    pub upward: String,
    /// What filled dots, filled squares and hollow dots are, in this order.
    pub standings: [String; 3],
    /// How decimals are written.
    pub decimal_mark: DecimalMark,
}

/// What a sort is to the two factors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It defines the factor to the right.
    Right,
    /// It defines the factor upward.
    Upward,
    /// Neither.
    Neither,
}

/// A sort in the plane.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaneSort {
    /// Its name.
    pub name: String,
    /// Loadings on the factor to the right and on the one upward.
    pub loadings: (f64, f64),
    /// What it is to them.
    pub standing: Standing,
}

/// All sorts by their loadings on two factors; dashed lines where a loading becomes significant. Sorts that define one
/// of the two are named first, the others as far as there is room.
///
/// Loadings beyond ±1 are drawn at ±1, those that are no number at 0.
#[must_use]
pub fn plane(sorts: &[PlaneSort], threshold: f64, labels: &PlaneLabels) -> String {
    drawing(
        (f64::from(SIZE.0), f64::from(SIZE.1)),
        [&labels.title, &labels.description],
        |sheet| {
            let (x0, y0) = MIDDLE;
            let at = |(a, b): (f64, f64)| {
                let part = |value: f64| {
                    if value.is_nan() {
                        0.0
                    } else {
                        HALF * value.clamp(-1.0, 1.0)
                    }
                };
                (x0 + part(a), y0 - part(b))
            };
            for value in [-1.0, -0.5, 0.5, 1.0] {
                sheet.line(Class::Grid, &[at((value, -1.0)), at((value, 1.0))]);
                sheet.line(Class::Grid, &[at((-1.0, value)), at((1.0, value))]);
            }
            for value in [threshold, -threshold] {
                sheet.line(Class::Limit, &[at((value, -1.0)), at((value, 1.0))]);
                sheet.line(Class::Limit, &[at((-1.0, value)), at((1.0, value))]);
            }
            sheet.line(Class::Axis, &[at((-1.0, 0.0)), at((1.0, 0.0))]);
            sheet.line(Class::Axis, &[at((0.0, -1.0)), at((0.0, 1.0))]);
            for value in [-1.0, -0.5, 0.5, 1.0] {
                let number = labels.decimal_mark.write(value, 1);
                let (x, y) = at((value, -1.0));
                sheet.words(Class::Plain, (x, y + 15.0), Side::Middle, &number);
                let (x, y) = at((-1.0, value));
                sheet.words(Class::Plain, (x - 6.0, y + 4.0), Side::Left, &number);
            }
            let (right, bottom) = (x0 + HALF, y0 + HALF);
            sheet.words(
                Class::Name,
                (right, bottom + 32.0),
                Side::Left,
                &labels.right,
            );
            sheet.words(Class::Name, (x0 - HALF, 20.0), Side::Right, &labels.upward);

            let points: Vec<Named> = sorts
                .iter()
                .map(|sort| Named {
                    at: at(sort.loadings),
                    width: width(&sort.name, TEXT),
                })
                .collect();
            let mut first: Vec<usize> = (0..sorts.len()).collect();
            first.sort_by_key(|index| sorts[*index].standing == Standing::Neither);
            let room = Room {
                edges: [x0 - HALF, y0 - HALF - 8.0, right + 30.0, bottom],
                height: 12.0,
                point: POINT + 2.5,
            };
            let places = place_names(&points, &first, room);
            for (point, place) in points.iter().zip(&places) {
                if let Some((across, down)) = place.and_then(|place| place.line_to) {
                    let (x, y) = point.at;
                    sheet.line(Class::Leader, &[point.at, (x + across, y + down)]);
                }
            }
            for (sort, (point, place)) in sorts.iter().zip(points.iter().zip(&places)) {
                mark(sheet, sort.standing, point.at);
                if let Some(place) = place {
                    let spot = (point.at.0 + place.shift.0, point.at.1 + place.shift.1);
                    sheet.words(Class::Tag, spot, Side::Right, &sort.name);
                }
            }
            let mut x = x0 - HALF;
            let below = f64::from(SIZE.1) - 8.0;
            for (standing, words) in [Standing::Right, Standing::Upward, Standing::Neither]
                .into_iter()
                .zip(&labels.standings)
            {
                mark(sheet, standing, (x + 5.0, below - 4.0));
                sheet.words(Class::Plain, (x + 15.0, below), Side::Right, words);
                x += 15.0 + width(words, 12.0) + 14.0;
            }
        },
    )
}

fn mark(sheet: &Sheet<'_>, standing: Standing, at: (f64, f64)) {
    match standing {
        Standing::Right => sheet.series(0, at, POINT),
        Standing::Upward => sheet.series(1, at, POINT),
        Standing::Neither => sheet.dot(Class::MarkOff, at, POINT - 1.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sort(name: &str, loadings: (f64, f64), standing: Standing) -> PlaneSort {
        PlaneSort {
            name: name.to_owned(),
            loadings,
            standing,
        }
    }

    #[test]
    fn every_sort_has_its_mark_where_it_loads() {
        let sorts = [
            sort("Åse <b>", (0.5, 0.0), Standing::Right),
            sort("Bjørn", (0.0, 0.5), Standing::Upward),
            sort("Chloé", (f64::NAN, -7.0), Standing::Neither),
        ];
        let svg = plane(&sorts, 0.33, &PlaneLabels::default());
        // One of each besides in the key.
        assert_eq!(svg.matches("class=\"mark\"").count(), 2);
        assert_eq!(svg.matches("class=\"mark-2\"").count(), 2);
        assert_eq!(svg.matches("class=\"mark-off\"").count(), 2);
        assert!(
            svg.contains("class=\"mark\" cx=\"356\" cy=\"250\""),
            "{svg}"
        );
        assert!(svg.contains("class=\"mark-off\" cx=\"250\" cy=\"462\""));
        assert!(svg.contains(">Åse &lt;b&gt;<") && svg.contains(">Chloé<"));
        assert!(!svg.contains("NaN"));
    }
}
