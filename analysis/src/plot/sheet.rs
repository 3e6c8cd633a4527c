//! Shapes and words on a sheet whose units are those of the figure.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::prelude::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, IntoFont, TextStyle};

use crate::Sign;

use super::svg::{Class, Elements, TENTHS, figure};

/// A place in units of the figure; y grows downward.
pub(super) type Spot = (f64, f64);

/// Where a line of text stands from its spot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Right,
    Middle,
    Left,
}

/// A drawing under way. Nothing can fail on this backend, so results are left.
pub(super) struct Sheet<'a> {
    area: DrawingArea<Elements<'a>, Shift>,
}

fn tenths((x, y): Spot) -> (i32, i32) {
    let whole = |value: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "a place in the figure")]
        let whole = (value * f64::from(TENTHS)).round() as i32;
        whole
    };
    (whole(x), whole(y))
}

/// A figure of this width and height, with its title and what there is to see in it, drawn on a sheet.
pub(super) fn drawing(
    (width, height): Spot,
    [title, description]: [&str; 2],
    draw: impl FnOnce(&Sheet<'_>),
) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a size of a few thousand")]
    #[expect(clippy::cast_sign_loss, reason = "a size of a few thousand")]
    let (width, height) = (width.ceil() as u32, height.ceil() as u32);
    let mut elements = String::new();
    draw(&Sheet {
        area: Elements::new(&mut elements, width, height).into_drawing_area(),
    });
    figure(width, height, title, description, &elements)
}

impl Sheet<'_> {
    pub(super) fn line(&self, class: Class, path: &[Spot]) {
        let path: Vec<_> = path.iter().copied().map(tenths).collect();
        let _drawn = self.area.draw(&PathElement::new(path, class.colour()));
    }

    pub(super) fn shape(&self, class: Class, corners: &[Spot]) {
        let corners: Vec<_> = corners.iter().copied().map(tenths).collect();
        let _drawn = self.area.draw(&Polygon::new(corners, class.colour()));
    }

    pub(super) fn frame(&self, class: Class, (left, top): Spot, (width, height): Spot) {
        let corners = [(left, top), (left + width, top + height)].map(tenths);
        let _drawn = self.area.draw(&Rectangle::new(corners, class.colour()));
    }

    pub(super) fn dot(&self, class: Class, at: Spot, radius: f64) {
        let radius = tenths((radius, 0.0)).0;
        let _drawn = self
            .area
            .draw(&Circle::new(tenths(at), radius, class.colour()));
    }

    /// A line of text with its baseline at the spot.
    pub(super) fn words(&self, class: Class, at: Spot, side: Side, words: &str) {
        let h_pos = match side {
            Side::Right => HPos::Left,
            Side::Middle => HPos::Center,
            Side::Left => HPos::Right,
        };
        let style = TextStyle {
            color: class.colour().to_backend_color(),
            ..TextStyle::from(("sans-serif", 12).into_font()).pos(Pos::new(h_pos, VPos::Bottom))
        };
        let _drawn = self
            .area
            .draw(&Text::new(words.to_owned(), tenths(at), style));
    }

    /// The mark of a series, each with a shape of its own.
    pub(super) fn series(&self, number: usize, (x, y): Spot, radius: f64) {
        let r = radius;
        match number % 4 {
            0 => self.dot(Class::Mark, (x, y), r),
            1 => {
                let half = 0.85 * r;
                let corners = [
                    (x - half, y - half),
                    (x + half, y - half),
                    (x + half, y + half),
                    (x - half, y + half),
                ];
                self.shape(Class::MarkSecond, &corners);
            }
            2 => {
                let far = 1.25 * r;
                let corners = [(x, y - far), (x + far, y), (x, y + far), (x - far, y)];
                self.shape(Class::MarkThird, &corners);
            }
            _ => {
                let corners = [
                    (x, y - 1.2 * r),
                    (x + 1.15 * r, y + 0.9 * r),
                    (x - 1.15 * r, y + 0.9 * r),
                ];
                self.shape(Class::MarkFourth, &corners);
            }
        }
    }

    /// The sign of a statement, twelve units square at its full size.
    pub(super) fn sign(&self, sign: Sign, (left, top): Spot, size: f64) {
        let at = |x: f64, y: f64| (left + x * size / 12.0, top + y * size / 12.0);
        let shape = |corners: &[Spot]| self.shape(Class::Sign, corners);
        match sign {
            Sign::Higher => shape(&[at(6.0, 1.5), at(11.0, 10.5), at(1.0, 10.5)]),
            Sign::Lower => shape(&[at(6.0, 10.5), at(1.0, 1.5), at(11.0, 1.5)]),
            Sign::Between => shape(&[at(6.0, 0.8), at(11.2, 6.0), at(6.0, 11.2), at(0.8, 6.0)]),
            Sign::Shared => {
                for top in [3.2, 7.2] {
                    shape(&[
                        at(1.5, top),
                        at(10.5, top),
                        at(10.5, top + 1.6),
                        at(1.5, top + 1.6),
                    ]);
                }
            }
        }
    }

    /// Signs with their meanings in a row from the left; gives the height it takes.
    pub(super) fn legend(&self, signs: &[(Sign, String)], (left, top): Spot, wide: f64) -> f64 {
        let (mut x, mut y) = (left, top);
        for (sign, words) in signs {
            let long = 16.0 + crate::names::width(words, 12.0) + 18.0;
            if x > left && x + long - 18.0 > left + wide {
                (x, y) = (left, y + 18.0);
            }
            self.sign(*sign, (x, y), 11.0);
            self.words(Class::Plain, (x + 16.0, y + 9.5), Side::Right, words);
            x += long;
        }
        y - top + 14.0
    }
}
