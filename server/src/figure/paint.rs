//! A figure that has a size and colours, and the files made of it.

use std::ops::RangeInclusive;
use std::sync::{Arc, LazyLock};

use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::tagging::{ContentTag, SpanTag, Tag, TagGroup, TagTree};
use krilla_svg::{SurfaceExt, SvgSettings};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::Look;

/// Dots of a picture on paper.
const DOTS_PER_MM: f64 = 300.0 / 25.4;
/// Points of a page on paper.
const POINTS_PER_MM: f64 = 72.0 / 25.4;
/// Pixels of a screen, as style sheets count them.
const PIXELS_PER_MM: f64 = 96.0 / 25.4;

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(include_bytes!("../../fonts/LiberationSans-Regular.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../../fonts/LiberationSans-Bold.ttf").to_vec());
    fonts.set_sans_serif_family("Liberation Sans");
    Arc::new(fonts)
});

/// How wide a figure is to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Width {
    /// On paper, in millimetres; pictures have 300 dots per inch.
    Millimetres(f64),
    /// On a screen.
    Pixels(u32),
}

impl Width {
    /// Widths on paper that can be asked for.
    pub const MILLIMETRES: RangeInclusive<u16> = 20..=330;
    /// Widths on a screen that can be asked for.
    pub const PIXELS: RangeInclusive<u16> = 100..=4000;

    fn millimetres(self) -> f64 {
        match self {
            Self::Millimetres(wide) => wide,
            Self::Pixels(wide) => f64::from(wide) / PIXELS_PER_MM,
        }
    }

    fn dots(self) -> f64 {
        match self {
            Self::Millimetres(wide) => (wide * DOTS_PER_MM).round(),
            Self::Pixels(wide) => f64::from(wide),
        }
    }
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum FigureError {
    /// What was drawn cannot be read back.
    #[error("the figure cannot be read: {0}")]
    Svg(#[from] resvg::usvg::Error),
    /// It would have more dots than there is room for.
    #[error("the picture would be too large")]
    TooLarge,
    /// It cannot be packed as a picture.
    #[error("the picture cannot be written: {0}")]
    Png(#[from] png::EncodingError),
    /// It cannot be packed as a page.
    #[error("the page cannot be written: {0}")]
    Pdf(String),
}

/// A figure with colours and a width, ready to be written.
#[derive(Clone, Debug)]
pub struct Fitted {
    svg: String,
    title: String,
    description: String,
    width: Width,
    /// Height by width.
    shape: f64,
}

impl Fitted {
    /// Dots that a picture has at most: more would need more memory than a figure is worth.
    pub const MOST_DOTS: f64 = 40e6;

    /// A complete SVG element, as the figures of `analysis` are, with this look and width; `lang` is the language of its
    /// words. `None` if it is no such element.
    #[must_use]
    pub fn new(figure: &str, look: Look, width: Width, lang: &str) -> Option<Self> {
        let (wide, high) = view_box(figure)?;
        let shape = high / wide;
        let (opening, rest) = figure.split_once('>')?;
        let (words, drawn) = rest.split_once("</desc>")?;
        let size = match width {
            Width::Millimetres(mm) => format!("width=\"{mm}mm\" height=\"{:.2}mm\"", mm * shape),
            Width::Pixels(px) => {
                format!("width=\"{px}\" height=\"{:.0}\"", f64::from(px) * shape)
            }
        };
        let svg = format!(
            "{opening} {size} xml:lang=\"{lang}\">{words}</desc><style>{}</style>\
             <rect class=\"ground\" width=\"{wide}\" height=\"{high}\"/>{drawn}",
            look.style()
        );
        let title = words.split_once("</title>")?.0.strip_prefix("<title>")?;
        let description = words.split_once("<desc>")?.1;
        Some(Self {
            title: plain(title),
            description: plain(description),
            svg,
            width,
            shape,
        })
    }

    /// The SVG file.
    #[must_use]
    pub fn svg(&self) -> &str {
        &self.svg
    }

    /// What it shows, in a sentence or two.
    #[must_use]
    pub fn description(&self) -> String {
        format!("{}. {}", self.title, self.description)
    }

    /// Width and height in millimetres.
    #[must_use]
    pub fn size(&self) -> (f64, f64) {
        let wide = self.width.millimetres();
        (wide, wide * self.shape)
    }

    fn tree(&self) -> Result<Tree, FigureError> {
        let options = Options {
            fontdb: Arc::clone(&FONTS),
            font_family: "Liberation Sans".to_owned(),
            ..Options::default()
        };
        Ok(Tree::from_str(&self.svg, &options)?)
    }

    /// The PNG file. It says how many dots it has per metre, so that it lies on paper in the width that was asked for.
    ///
    /// # Errors
    /// More than [`MOST_DOTS`](Self::MOST_DOTS), or it cannot be drawn.
    pub fn png(&self) -> Result<Vec<u8>, FigureError> {
        let wide = self.width.dots();
        let high = (wide * self.shape).round().max(1.0);
        if wide * high > Self::MOST_DOTS {
            return Err(FigureError::TooLarge);
        }
        #[expect(clippy::cast_possible_truncation, reason = "checked above")]
        #[expect(clippy::cast_sign_loss, reason = "checked above")]
        let (columns, rows) = (wide as u32, high as u32);
        let tree = self.tree()?;
        let mut picture = Pixmap::new(columns, rows).ok_or(FigureError::TooLarge)?;
        #[expect(clippy::cast_possible_truncation, reason = "a scale")]
        let scale = (wide / f64::from(tree.size().width())) as f32;
        resvg::render(
            &tree,
            Transform::from_scale(scale, scale),
            &mut picture.as_mut(),
        );
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, columns, rows);
        encoder.set_color(png::ColorType::Rgba);
        if matches!(self.width, Width::Millimetres(_)) {
            encoder.set_pixel_dims(Some(png::PixelDimensions {
                xppu: 11_811,
                yppu: 11_811,
                unit: png::Unit::Meter,
            }));
        }
        let mut writer = encoder.write_header()?;
        // The ground covers everything, so nothing shines through and colours are as they are.
        writer.write_image_data(picture.data())?;
        writer.finish()?;
        Ok(bytes)
    }

    /// The PDF file: one page as large as the figure, words that can be searched, and the description for those who hear
    /// it.
    ///
    /// # Errors
    /// It cannot be drawn.
    pub fn pdf(&self, lang: &str) -> Result<Vec<u8>, FigureError> {
        let failed = |what: &str| FigureError::Pdf(what.to_owned());
        let (wide, high) = self.size();
        #[expect(clippy::cast_possible_truncation, reason = "a size on paper")]
        let (wide, high) = ((wide * POINTS_PER_MM) as f32, (high * POINTS_PER_MM) as f32);
        let tree = self.tree()?;
        let size = Size::from_wh(wide, high).ok_or_else(|| failed("no size"))?;
        let mut document = krilla::Document::new();
        let mut page = document.start_page_with(PageSettings::new(size));
        let mut surface = page.surface();
        let drawn = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
        let _ = surface.draw_svg(&tree, size, SvgSettings::default());
        surface.end_tagged();
        surface.finish();
        page.finish();
        let mut figure = TagGroup::new(Tag::Figure(Some(self.description())));
        figure.push(drawn);
        let mut tags = TagTree::new().with_lang(Some(lang.to_owned()));
        tags.push(figure);
        document.set_tag_tree(tags);
        document.set_metadata(
            Metadata::new()
                .title(self.title.clone())
                .language(lang.to_owned())
                .creator("Synspunkt".to_owned()),
        );
        document
            .finish()
            .map_err(|error| FigureError::Pdf(format!("{error:?}")))
    }
}

/// Width and height of the figure in its own units.
fn view_box(figure: &str) -> Option<(f64, f64)> {
    let (_, rest) = figure.split_once("viewBox=\"0 0 ")?;
    let (wide, high) = rest.split_once('"')?.0.split_once(' ')?;
    let (wide, high): (f64, f64) = (wide.parse().ok()?, high.parse().ok()?);
    (wide > 0.0 && high > 0.0).then_some((wide, high))
}

/// Words of an SVG element as they are read.
fn plain(words: &str) -> String {
    words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use analysis::plot::{ScreeLabels, scree};

    use super::*;

    fn fitted(width: Width) -> Fitted {
        let labels = ScreeLabels {
            title: "Æ & Å".to_owned(),
            description: "«é» <b>".to_owned(),
            eigenvalue: "Egenverdi æøå é ž".to_owned(),
            ..ScreeLabels::default()
        };
        let figure = scree(&[5.0, 2.0, 1.0], Some(&[2.0, 1.8, 1.6]), 1, &labels);
        Fitted::new(&figure, Look::Light, width, "nb").expect("a figure")
    }

    #[test]
    fn a_file_has_the_width_that_was_asked_for() {
        let paper = fitted(Width::Millimetres(120.0));
        assert!(paper.svg().contains("width=\"120mm\" height=\"80.00mm\""));
        assert_eq!(paper.description(), "Æ & Å. «é» <b>");
        let size = |bytes: &[u8]| {
            let decoder = png::Decoder::new(std::io::Cursor::new(bytes.to_vec()));
            let reader = decoder.read_info().expect("a picture");
            let info = reader.info();
            (
                info.width,
                info.height,
                info.pixel_dims.map(|dims| dims.xppu),
            )
        };
        let picture = paper.png().expect("a picture");
        assert_eq!(size(&picture), (1417, 945, Some(11_811)));
        let picture = fitted(Width::Pixels(640)).png().expect("a picture");
        assert_eq!(size(&picture), (640, 427, None));
    }

    #[test]
    fn every_letter_is_in_the_font() {
        let tree = fitted(Width::Pixels(600)).tree().expect("a figure");
        let faces: Vec<_> = tree
            .fontdb()
            .faces()
            .map(|face| face.families[0].0.clone())
            .collect();
        assert_eq!(faces, ["Liberation Sans", "Liberation Sans"]);
        let face = tree.fontdb().faces().next().expect("a face").id;
        let missing = tree.fontdb().with_face_data(face, |data, index| {
            let face = ttf_parser::Face::parse(data, index).expect("a font");
            let letters = "abcæøåÆØÅéèêëôóòüöäßčšžńłđŧŋáíýþ«»–−·…²";
            let missing = letters
                .chars()
                .filter(|letter| face.glyph_index(*letter).is_none());
            missing.collect::<String>()
        });
        assert_eq!(missing, Some(String::new()));
    }

    #[test]
    fn a_pdf_is_one_page_with_its_words() {
        let bytes = fitted(Width::Millimetres(100.0)).pdf("nb").expect("a page");
        assert!(bytes.starts_with(b"%PDF-"));
        let again = fitted(Width::Millimetres(100.0)).pdf("nb").expect("a page");
        assert_eq!(bytes, again, "the same figure gives the same bytes");
    }

    #[test]
    fn what_is_no_figure_is_refused_and_what_is_too_large_is_not_drawn() {
        assert!(Fitted::new("<p>", Look::Light, Width::Pixels(100), "nb").is_none());
        let labels = ScreeLabels::default();
        let tall = scree(&[1.0], None, 1, &labels).replace("0 0 360 240", "0 0 10 2000");
        let tall = Fitted::new(&tall, Look::Dark, Width::Pixels(4000), "en").expect("a figure");
        assert!(matches!(tall.png(), Err(FigureError::TooLarge)));
    }
}
