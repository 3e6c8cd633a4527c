//! The backend: plotters' shapes as SVG elements with classes.

use std::convert::Infallible;
use std::fmt::Write;

use plotters::style::RGBColor;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::tone::Tone;

/// Plotters counts whole pixels; a tenth of a unit of the figure is fine enough for points to sit on their lines.
pub(super) const TENTHS: u32 = 10;

/// Height of a capital letter at the style sheet's 12 px.
const CAPITAL: i32 = 8;

/// What separates whole numbers from decimals in the language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DecimalMark {
    /// 8,43
    Comma,
    /// 8.43
    #[default]
    Point,
}

impl DecimalMark {
    /// A number with so many decimals, halves rounded away from zero; a real minus sign (U+2212).
    #[must_use]
    pub fn write(self, value: f64, decimals: usize) -> String {
        let scale = 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
        let scaled = value * scale;
        let rounded = if scaled.is_finite() {
            scaled.round() / scale
        } else {
            value
        };
        // Adding zero turns −0 into 0.
        let text = format!("{:.decimals$}", rounded + 0.0).replace('-', "\u{2212}");
        match self {
            Self::Comma => text.replace('.', ","),
            Self::Point => text,
        }
    }
}

/// The class of a shape. Plotters only passes colours on, so each class travels as a colour of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Plain,
    Axis,
    Grid,
    Data,
    Comparison,
    Mark,
    MarkOff,
    /// The marks of a second and further series.
    MarkSecond,
    MarkThird,
    MarkFourth,
    Value,
    Beside,
    /// Words that say what a part of the figure is.
    Name,
    /// Small words.
    Small,
    /// The name of a point; a halo keeps lines off it.
    Tag,
    /// A line from a name to its point.
    Leader,
    /// Where a loading becomes significant.
    Limit,
    /// An interval around a value.
    Interval,
    /// The sign of a statement.
    Sign,
    /// The head of a column, or a rank in its colour.
    Head(Tone),
    /// What is written on a head.
    OnHead(Tone),
    /// A cell.
    Tile(Tone),
    /// A cell that stands out.
    Outstanding,
}

impl Class {
    const ALL: [Self; 23] = [
        Self::Plain,
        Self::Axis,
        Self::Grid,
        Self::Data,
        Self::Comparison,
        Self::Mark,
        Self::MarkOff,
        Self::MarkSecond,
        Self::MarkThird,
        Self::MarkFourth,
        Self::Value,
        Self::Beside,
        Self::Name,
        Self::Small,
        Self::Tag,
        Self::Leader,
        Self::Limit,
        Self::Interval,
        Self::Sign,
        Self::Head(Tone::MIDDLE),
        Self::OnHead(Tone::MIDDLE),
        Self::Tile(Tone::MIDDLE),
        Self::Outstanding,
    ];

    fn tone(self) -> Option<Tone> {
        match self {
            Self::Head(tone) | Self::OnHead(tone) | Self::Tile(tone) => Some(tone),
            _ => None,
        }
    }

    fn with(self, tone: Tone) -> Self {
        match self {
            Self::Head(_) => Self::Head(tone),
            Self::OnHead(_) => Self::OnHead(tone),
            Self::Tile(_) => Self::Tile(tone),
            other => other,
        }
    }

    pub(super) fn colour(self) -> RGBColor {
        let kind = Self::ALL
            .iter()
            .position(|class| *class == self.with(Tone::MIDDLE))
            .unwrap_or(0);
        let tone = self.tone().unwrap_or_default();
        RGBColor(u8::try_from(kind).unwrap_or(0), tone.code(), 0)
    }

    fn of(colour: BackendColor) -> Self {
        let (kind, tone, _) = colour.rgb;
        let found = Self::ALL.get(usize::from(kind)).copied();
        found.unwrap_or(Self::Plain).with(Tone::from_code(tone))
    }

    fn attribute(self) -> String {
        let name = match self {
            Self::Plain => return String::new(),
            Self::Axis => "axisline",
            Self::Grid => "gridline",
            Self::Data => "data",
            Self::Comparison => "data-b",
            Self::Mark => "mark",
            Self::MarkOff => "mark-off",
            Self::MarkSecond => "mark-2",
            Self::MarkThird => "mark-3",
            Self::MarkFourth => "mark-4",
            Self::Value => "lab",
            Self::Beside => "lab-b",
            Self::Name => "name",
            Self::Small => "small",
            Self::Tag => "tag",
            Self::Leader => "leader",
            Self::Limit => "limit",
            Self::Interval => "interval",
            Self::Sign => "sign",
            Self::Head(_) => "head",
            Self::OnHead(_) => "on-head",
            Self::Tile(_) => "tile",
            Self::Outstanding => "tile-out",
        };
        match self.tone() {
            Some(tone) => format!(" class=\"{name} {}\"", tone.class()),
            None => format!(" class=\"{name}\""),
        }
    }
}

/// Text with the characters that mean something in XML written out, and without those it does not allow.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\t' | '\n' => safe.push(' '),
            _ if character.is_control() || matches!(character, '\u{FFFE}' | '\u{FFFF}') => {}
            _ => safe.push(character),
        }
    }
    safe
}

/// A figure of the given size in its own units, around elements that were drawn.
pub(super) fn figure(
    width: u32,
    height: u32,
    title: &str,
    description: &str,
    elements: &str,
) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\">\
         <title>{}</title><desc>{}</desc>{elements}</svg>",
        escaped(title),
        escaped(description),
    )
}

/// Writes shapes as elements.
pub(super) struct Elements<'a> {
    text: &'a mut String,
    size: (u32, u32),
}

impl<'a> Elements<'a> {
    /// A canvas of this size in units of the figure.
    pub(super) fn new(text: &'a mut String, width: u32, height: u32) -> Self {
        Self {
            text,
            size: (width * TENTHS, height * TENTHS),
        }
    }

    fn write(
        &mut self,
        element: std::fmt::Arguments<'_>,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        // Writing to a String does not fail.
        let _written = self.text.write_fmt(element);
        Ok(())
    }
}

/// A coordinate in units of the figure.
fn units(tenths: i32) -> f64 {
    f64::from(tenths) / f64::from(TENTHS)
}

/// The steps of a path.
fn steps(path: impl IntoIterator<Item = BackendCoord>) -> String {
    let mut steps = String::new();
    for (x, y) in path {
        let step = if steps.is_empty() { 'M' } else { 'L' };
        let _written = write!(steps, "{step}{} {}", units(x), units(y));
    }
    steps
}

impl DrawingBackend for Elements<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    /// Figures consist of lines, points and text; single pixels are left out.
    fn draw_pixel(
        &mut self,
        _: BackendCoord,
        _: BackendColor,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let class = Class::of(style.color()).attribute();
        let steps = steps(path);
        self.write(format_args!("<path{class} d=\"{steps}\"/>"))
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let class = Class::of(style.color()).attribute();
        self.write(format_args!(
            "<rect{class} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\"/>",
            units(left),
            units(top),
            units(right - left),
            units(bottom - top)
        ))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let class = Class::of(style.color()).attribute();
        let steps = steps(corners);
        self.write(format_args!("<path{class} d=\"{steps}Z\"/>"))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let class = Class::of(style.color()).attribute();
        let radius = f64::from(radius) / f64::from(TENTHS);
        self.write(format_args!(
            "<circle{class} cx=\"{}\" cy=\"{}\" r=\"{radius}\"/>",
            units(x),
            units(y)
        ))
    }

    fn draw_text<TStyle: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &TStyle,
        (x, y): BackendCoord,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        let tenths = TENTHS as i32;
        let baseline = match style.anchor().v_pos {
            VPos::Top => y + CAPITAL * tenths,
            VPos::Center => y + CAPITAL * tenths / 2,
            VPos::Bottom => y,
        };
        let class = Class::of(style.color()).attribute();
        let text = escaped(text);
        self.write(format_args!(
            "<text{class} x=\"{}\" y=\"{}\"{anchor}>{text}</text>",
            units(x),
            units(baseline)
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_has_a_colour_of_its_own() {
        let toned = [-5, 3].map(|step| Class::Tile(Tone::new(step)));
        for class in Class::ALL.into_iter().chain(toned) {
            let RGBColor(red, green, blue) = class.colour();
            assert_eq!(
                Class::of(BackendColor {
                    alpha: 1.0,
                    rgb: (red, green, blue)
                }),
                class
            );
        }
    }

    #[test]
    fn text_cannot_break_out() {
        assert_eq!(
            escaped("<a href='x'>&\"\u{0}\n"),
            "&lt;a href=&#39;x&#39;&gt;&amp;&quot; "
        );
    }

    #[test]
    fn numbers_are_written_as_people_read_them() {
        assert_eq!(DecimalMark::Comma.write(8.425, 2), "8,43");
        assert_eq!(DecimalMark::Point.write(-0.25, 1), "\u{2212}0.3");
        assert_eq!(DecimalMark::Comma.write(-0.001, 1), "0,0");
        assert_eq!(DecimalMark::Comma.write(2.0, 0), "2");
    }
}
