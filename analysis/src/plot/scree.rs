//! The scree plot (Cattell 1966) with the line of the parallel analysis.

use std::convert::Infallible;

use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use plotters::prelude::{ChartBuilder, Circle, EmptyElement, PathElement, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, IntoFont, TextStyle};

use super::svg::{Class, DecimalMark, Elements, TENTHS, figure};

/// Size of the figure in its own units; the page decides how large it is shown.
const SIZE: (u32, u32) = (360, 240);

/// Room around the plotting area: top, bottom, left, right.
const ROOM: [u32; 4] = [40, 42, 30, 12];

/// About as many horizontal grid lines as fit.
const GRID_LINES: f64 = 5.0;

/// An eigenvalue is at most the number of sorts.
const LARGEST: f64 = 1e6;

/// Room that a line of text needs, with a little air.
const LINE: f64 = 26.0;

/// The usual width of a letter at the style sheet's 12 px.
const LETTER: f64 = 6.2;

/// With more components than this, only every fifth is numbered.
const ALL_NUMBERED: usize = 15;

/// The words of a scree plot, in the language of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScreeLabels {
    /// What the figure shows, for those who cannot see it: its accessible name.
    pub title: String,
    /// What there is to see in it, in a sentence or two.
    pub description: String,
    /// Under the horizontal axis, for instance “Component”.
    pub component: String,
    /// Above the vertical axis, for instance “Eigenvalue”.
    pub eigenvalue: String,
    /// Beside the dashed line, for instance “Unrelated sorts, 95 %”.
    pub parallel: String,
    /// How decimals are written.
    pub decimal_mark: DecimalMark,
}

/// Eigenvalues by falling size: the first `kept` as filled points, the others hollow; `parallel` as a dashed line.
///
/// Returns an `<svg>` element with a `viewBox` and no width or height of its own; see [`plot`](super) for the classes it
/// leaves to the style sheet. Pass as many eigenvalues as are to be seen, usually the first eight to twelve. Values that
/// no eigenvalue can have (negative, not finite, beyond a million) are drawn as the nearest that one can, or as 0.
///
/// ```
/// use analysis::plot::{ScreeLabels, scree};
///
/// let labels = ScreeLabels { title: "Eigenvalues of <my> study".into(), ..ScreeLabels::default() };
/// let svg = scree(&[5.2, 3.7, 0.7], Some(&[2.9, 2.3, 1.9]), 2, &labels);
/// assert!(svg.contains("<title>Eigenvalues of &lt;my&gt; study</title>"));
/// assert_eq!(svg.matches("class=\"mark\"").count(), 2);
/// assert_eq!(svg.matches("class=\"mark-off\"").count(), 1);
/// ```
#[must_use]
pub fn scree(
    eigenvalues: &[f64],
    parallel: Option<&[f64]>,
    kept: usize,
    labels: &ScreeLabels,
) -> String {
    let clean = |values: &[f64]| -> Vec<f64> {
        values
            .iter()
            .map(|value| {
                if value.is_nan() {
                    0.0
                } else {
                    value.clamp(0.0, LARGEST)
                }
            })
            .collect()
    };
    let eigenvalues = clean(eigenvalues);
    let parallel = parallel.map(clean).unwrap_or_default();
    let mut elements = String::new();
    // The backend cannot fail; if plotters finds nothing to draw, the figure stays empty.
    let _drawn = draw(&mut elements, &eigenvalues, &parallel, kept, labels);
    figure(
        SIZE.0,
        SIZE.1,
        &labels.title,
        &labels.description,
        &elements,
    )
}

fn draw(
    elements: &mut String,
    eigenvalues: &[f64],
    parallel: &[f64],
    kept: usize,
    labels: &ScreeLabels,
) -> Result<(), DrawingAreaErrorKind<Infallible>> {
    let count = eigenvalues.len().max(parallel.len()).max(1);
    let largest = eigenvalues
        .iter()
        .chain(parallel)
        .copied()
        .fold(1.0, f64::max);
    let step = grid_step(largest);
    let lines = (largest / step).ceil();
    let (right, top) = (count as f64 + 0.4, lines * step);
    let left = 0.6;

    let area = Elements::new(elements, SIZE.0, SIZE.1).into_drawing_area();
    let [above, below, before, after] = ROOM.map(|room| room * TENTHS);
    let mut chart = ChartBuilder::on(&area.margin(above, below, before, after))
        .build_cartesian_2d(left..right, 0.0..top)?;
    let line = |from: (f64, f64), to: (f64, f64), class: Class| {
        PathElement::new(vec![from, to], class.colour())
    };
    let text = |at: (f64, f64), shift: (i32, i32), text: String, style: TextStyle<'static>| {
        let tenths = TENTHS as i32;
        EmptyElement::at(at) + Text::new(text, (shift.0 * tenths, shift.1 * tenths), style)
    };

    for index in 0..=lines as usize {
        let value = index as f64 * step;
        let class = if index == 0 { Class::Axis } else { Class::Grid };
        let number = labels.decimal_mark.write(value, usize::from(step < 1.0));
        chart.draw_series([line((left, value), (right, value), class)])?;
        chart.draw_series([text(
            (left, value),
            (-6, 0),
            number,
            style(Class::Plain, HPos::Right, VPos::Center),
        )])?;
    }
    for number in
        (1..=count).filter(|number| count <= ALL_NUMBERED || number % 5 == 0 || *number == 1)
    {
        let style = style(Class::Plain, HPos::Center, VPos::Top);
        chart.draw_series([text(
            (number as f64, 0.0),
            (0, 8),
            number.to_string(),
            style,
        )])?;
    }
    let corner = text(
        (left, top),
        (-24, -25),
        labels.eigenvalue.clone(),
        style(Class::Plain, HPos::Left, VPos::Bottom),
    );
    chart.draw_series([corner])?;
    let centre = f64::midpoint(left, right);
    let under = text(
        (centre, 0.0),
        (0, 36),
        labels.component.clone(),
        style(Class::Plain, HPos::Center, VPos::Bottom),
    );
    chart.draw_series([under])?;

    let points = |values: &[f64]| -> Vec<(f64, f64)> {
        values
            .iter()
            .enumerate()
            .map(|(index, value)| ((index + 1) as f64, *value))
            .collect()
    };
    if let Some(&last) = parallel.last() {
        chart.draw_series([PathElement::new(
            points(parallel),
            Class::Comparison.colour(),
        )])?;
        // Beside the end of its line, on the side where the other line is not.
        let end = parallel.len() as f64;
        let (per_component, per_unit) = (
            f64::from(SIZE.0 - ROOM[2] - ROOM[3]) / (right - left),
            f64::from(SIZE.1 - ROOM[0] - ROOM[1]) / top,
        );
        let other = eigenvalues.get(parallel.len() - 1).copied().unwrap_or(0.0);
        let (height, shift, side) = if other > last && last * per_unit > LINE {
            (last, 8, VPos::Top)
        } else {
            let start = end - labels.parallel.chars().count() as f64 * LETTER / per_component;
            let own = highest_from(parallel, start);
            let highest = if other > last {
                own
            } else {
                own.max(highest_from(eigenvalues, start))
            };
            (highest, -8, VPos::Bottom)
        };
        let style = style(Class::Beside, HPos::Right, side);
        chart.draw_series([text(
            (end, height),
            (0, shift),
            labels.parallel.clone(),
            style,
        )])?;
    }
    if let Some(&first) = eigenvalues.first() {
        chart.draw_series([PathElement::new(points(eigenvalues), Class::Data.colour())])?;
        for (index, at) in points(eigenvalues).into_iter().enumerate() {
            let (radius, class) = if index < kept {
                (45, Class::Mark)
            } else {
                (35, Class::MarkOff)
            };
            chart.draw_series([Circle::new(at, radius, class.colour())])?;
        }
        let value = labels.decimal_mark.write(first, 2);
        chart.draw_series([text(
            (1.0, first),
            (8, -6),
            value,
            style(Class::Value, HPos::Left, VPos::Bottom),
        )])?;
    }
    Ok(())
}

/// The highest point of a line from component `start` on, counted from 1.
fn highest_from(values: &[f64], start: f64) -> f64 {
    // The point before `start` counts too: from there the line comes.
    let first = start.max(1.0).floor() as usize - 1;
    values.iter().skip(first).copied().fold(0.0, f64::max)
}

/// The font is the style sheet's; plotters only wants to have one.
fn style(class: Class, h_pos: HPos, v_pos: VPos) -> TextStyle<'static> {
    TextStyle {
        color: class.colour().to_backend_color(),
        ..TextStyle::from(("sans-serif", 12).into_font()).pos(Pos::new(h_pos, v_pos))
    }
}

/// The smallest of 0.5, 1, 2, 5, 10, 20, … that needs no more than [`GRID_LINES`] lines.
fn grid_step(largest: f64) -> f64 {
    let mut step = 0.5;
    for factor in [2.0, 2.0, 2.5].into_iter().cycle() {
        if largest / step <= GRID_LINES {
            break;
        }
        step *= factor;
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels() -> ScreeLabels {
        ScreeLabels {
            decimal_mark: DecimalMark::Comma,
            ..ScreeLabels::default()
        }
    }

    #[test]
    fn grid_steps_are_round() {
        assert_eq!(
            [1.0, 2.5, 3.0, 5.1, 9.8, 24.0, 26.0, 300.0].map(grid_step),
            [0.5, 0.5, 1.0, 2.0, 2.0, 5.0, 10.0, 100.0]
        );
    }

    #[test]
    fn nothing_is_styled_inline_and_the_size_is_left_to_the_page() {
        let svg = scree(&[5.0, 2.0, 1.0], Some(&[2.0, 1.8, 1.6]), 1, &labels());
        for forbidden in [
            "style=", "fill=", "stroke=", "font-", " width=", " height=", "<script",
        ] {
            assert!(!svg.contains(forbidden), "{forbidden} in {svg}");
        }
        assert!(svg.contains("role=\"img\"") && svg.contains("viewBox=\"0 0 360 240\""));
        assert!(
            svg.contains(">5,00<"),
            "the first value is written beside its point"
        );
        assert_eq!(svg.matches("class=\"data-b\"").count(), 1);
    }

    #[test]
    fn points_lie_where_their_values_are() {
        let svg = scree(&[4.0, 2.0], None, 1, &labels());
        let y = |class: &str| -> f64 {
            let circle = svg
                .split("<circle")
                .find(|part| part.contains(class))
                .expect("a point");
            let from = circle.find("cy=\"").expect("a height") + 4;
            circle[from..]
                .split('"')
                .next()
                .expect("a number")
                .parse()
                .expect("a number")
        };
        // The axis lies at 240 − 42 = 198, the top at 40, where the value is 4.
        assert!((y("\"mark\"") - 40.0).abs() < 0.2);
        assert!((y("\"mark-off\"") - 119.0).abs() < 0.2);
        assert!(!svg.contains("data-b"));
    }

    #[test]
    fn nothing_to_draw_is_still_a_figure() {
        for values in [
            &[][..],
            &[0.0],
            &[f64::NAN, f64::INFINITY],
            &[f64::MAX],
            &[1e-300],
        ] {
            let svg = scree(values, Some(values), 5, &labels());
            assert!(
                svg.starts_with("<svg") && svg.ends_with("</svg>"),
                "{values:?}"
            );
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        }
    }
}
