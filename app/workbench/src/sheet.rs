//! The numbers and points on the page, found once; only what changes is written.

use analysis::{Analysis, FactorNo, Sign, StatementNo};
use app::domain::locale::Locale;
use app::ui::number::{fraction_in, in_locale};
use app::ui::plane;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlInputElement, Window};

use crate::engine::Live;

/// A place on the page with what was written there last.
struct Slot {
    element: Element,
    text: String,
    class: &'static str,
}

impl Slot {
    fn find(document: &Document, selector: &str) -> Option<Self> {
        let element = document.query_selector(selector).ok()??;
        Some(Self {
            text: element.text_content().unwrap_or_default(),
            element,
            class: "",
        })
    }

    fn write(&mut self, text: String) {
        if self.text != text {
            self.element.set_text_content(Some(&text));
            self.text = text;
        }
    }

    fn class(&mut self, class: &'static str) {
        if self.class != class {
            let _ = self.element.set_attribute("class", class);
            self.class = class;
        }
    }
}

/// A statement's cell: its class shows the mark, the text in it the rank.
struct Cell {
    cell: Slot,
    rank: Slot,
}

/// Everything on the page that follows the angle.
pub struct Sheet {
    locale: Locale,
    spoken: String,
    plane: Element,
    field: HtmlInputElement,
    angle: Slot,
    points: Vec<Dot>,
    loadings: Vec<Vec<Slot>>,
    places: Vec<Vec<Cell>>,
    facts: Vec<[Option<Slot>; 3]>,
    minis: Vec<Mini>,
}

/// A sort in the plane: its point, the name beside it, and the line that leads there.
struct Dot {
    point: Slot,
    text: Slot,
    lead: Slot,
    name: String,
}

/// A point in one of the small planes.
struct Mini {
    element: Element,
    sort: usize,
    a: usize,
    b: usize,
}

impl Sheet {
    /// Finds all places; `None` if the page is another one.
    pub fn find(window: &Window, live: &Live, sorts: usize, factors: usize) -> Option<Self> {
        let document = window.document()?;
        let plane = document.query_selector("[data-plane]").ok()??;
        let field = document.query_selector("[data-field]").ok()??;
        let slot = |selector: String| Slot::find(&document, &selector);
        let fact = |what: &str, factor: usize| slot(format!("[data-fact='{what}-{factor}']"));
        let statements = document
            .query_selector_all("[data-place$='-0']")
            .ok()?
            .length();
        let cell = |statement: u32, factor: usize| {
            let selector = format!("[data-place='{statement}-{factor}']");
            Some(Cell {
                rank: slot(format!("{selector} [data-rank]"))?,
                cell: slot(selector)?,
            })
        };
        Some(Self {
            locale: if live.comma { Locale::Nb } else { Locale::En },
            spoken: live.spoken.clone(),
            plane,
            field: field.dyn_into().ok()?,
            angle: Slot::find(&document, "[data-angle]")?,
            points: (0..sorts)
                .map(|sort| {
                    let part = |part: &str| slot(format!("[data-point='{sort}'] {part}"));
                    let text = part("text")?;
                    Some(Dot {
                        point: slot(format!("[data-point='{sort}']"))?,
                        lead: part("line")?,
                        name: text.text.clone(),
                        text,
                    })
                })
                .collect::<Option<_>>()?,
            loadings: (0..sorts)
                .map(|sort| {
                    (0..factors)
                        .map(|factor| slot(format!("[data-loading='{sort}-{factor}']")))
                        .collect::<Option<_>>()
                })
                .collect::<Option<_>>()?,
            places: (0..statements)
                .map(|statement| (0..factors).map(|factor| cell(statement, factor)).collect())
                .collect::<Option<_>>()?,
            facts: (0..factors)
                .map(|factor| {
                    ["defining", "reliability", "explained"].map(|what| fact(what, factor))
                })
                .collect(),
            minis: minis(&document)?,
        })
    }

    /// The plane that is turned.
    pub const fn plane(&self) -> &Element {
        &self.plane
    }

    /// The field with the angle.
    pub const fn field(&self) -> &HtmlInputElement {
        &self.field
    }

    /// Writes the angle wherever it stands; into the field only if that is not where it comes from.
    pub fn write_angle(&mut self, thousandths: i32, from_field: bool) {
        let degrees = f64::from(thousandths) / 1000.0;
        let words = in_locale(self.locale, degrees, 1);
        let spoken = self.spoken.replace("{angle}", &words);
        let _ = self
            .plane
            .set_attribute("aria-valuenow", &degrees.to_string());
        let _ = self.plane.set_attribute("aria-valuetext", &spoken);
        self.angle.write(spoken);
        if !from_field {
            let exact = in_locale(self.locale, degrees, 3);
            let exact = exact.trim_end_matches('0').trim_end_matches([',', '.']);
            self.field.set_value(exact);
        }
    }

    /// Moves the points, which is all that a hand needs to see at once.
    pub fn write_points(&self, loadings: impl Iterator<Item = (f64, f64)>) {
        for (dot, loadings) in self.points.iter().zip(loadings) {
            let (x, y) = plane::place(loadings);
            let place = format!("translate({x:.2} {y:.2})");
            let _ = dot.point.element.set_attribute("transform", &place);
        }
    }

    /// Finds new places for the names, which keep their distance to the points while these move.
    pub fn write_names(&mut self, loadings: impl Iterator<Item = (f64, f64)>) {
        let sorts = self.points.iter().zip(loadings);
        let named = sorts.map(|(dot, loadings)| {
            let defines = dot.point.class != "pt";
            (dot.name.as_str(), loadings, defines)
        });
        let places = plane::names(named);
        for (dot, place) in self.points.iter_mut().zip(places) {
            let (text, lead) = plane::classes(place);
            dot.text.class(text);
            dot.lead.class(lead);
            let Some(place) = place else {
                continue;
            };
            let write = |slot: &Slot, names: [&str; 2], (x, y): (f64, f64)| {
                for (name, value) in names.into_iter().zip([x, y]) {
                    let _ = slot.element.set_attribute(name, &format!("{value:.1}"));
                }
            };
            write(&dot.text, ["x", "y"], place.shift);
            if let Some(line_to) = place.line_to {
                write(&dot.lead, ["x2", "y2"], line_to);
            }
        }
    }

    /// Writes the loadings and the flags of a result, also those of the points.
    pub fn write_loadings(&mut self, analysis: &Analysis, (a, b): (usize, usize)) {
        let result = &analysis.result;
        let loadings = result.rotation.loadings.table();
        for (sort, slots) in self.loadings.iter_mut().enumerate() {
            for (factor, slot) in slots.iter_mut().enumerate() {
                let loading = loadings.get(sort, factor).unwrap_or_default();
                slot.write(fraction_in(self.locale, loading, 2));
                let flagged = result.flags.is_flagged(sort, factor);
                slot.class(if flagged { "num flag" } else { "num" });
            }
        }
        for (sort, dot) in self.points.iter_mut().enumerate() {
            let on = |factor: usize| result.flags.is_flagged(sort, factor);
            dot.point.class(match (on(a), on(b)) {
                (true, _) => "pt is-a",
                (false, true) => "pt is-b",
                (false, false) => "pt",
            });
        }
    }

    /// Writes the arrays with their marks.
    pub fn write_places(&mut self, analysis: &Analysis) {
        for (statement, cells) in self.places.iter_mut().enumerate() {
            for (index, cell) in cells.iter_mut().enumerate() {
                let factor = analysis.result.factors.get(index);
                let composite = factor.and_then(|factor| factor.composite.as_ref());
                let rank = composite.and_then(|found| found.array.ranks().get(statement));
                let text = rank.map_or_else(|| "–".to_owned(), |rank| rank.signed());
                cell.rank.write(text);
                let (number, factor) = (
                    StatementNo::from_index(statement),
                    FactorNo::from_index(index),
                );
                let contrasts = analysis.result.contrasts.as_ref();
                let found = rank.and_then(|_| contrasts?.sign(number, factor));
                cell.cell.class(match found {
                    Some(Sign::Higher) => "num is-higher",
                    Some(Sign::Lower) => "num is-lower",
                    Some(Sign::Between) => "num is-between",
                    Some(Sign::Shared) => "num is-shared",
                    None => "num",
                });
            }
        }
    }

    /// Writes what the factors are like.
    pub fn write_facts(&mut self, analysis: &Analysis) {
        for (factor, slots) in analysis.result.factors.iter().zip(&mut self.facts) {
            let [defining, reliability, explained] = slots;
            let composite = factor.composite.as_ref();
            let text = composite.map_or_else(
                || "–".to_owned(),
                |found| fraction_in(self.locale, found.reliability, 2),
            );
            if let Some(slot) = defining {
                slot.write(factor.flagged.to_string());
            }
            if let Some(slot) = reliability {
                slot.write(text);
            }
            if let Some(slot) = explained {
                let percent = in_locale(self.locale, 100.0 * factor.explained, 0);
                slot.write(format!("{percent}\u{a0}%"));
            }
        }
    }

    /// Writes the small planes, which may lag behind the hand.
    pub fn write_minis(&self, analysis: &Analysis) {
        let result = &analysis.result;
        let loadings = result.rotation.loadings.table();
        for mini in &self.minis {
            let at = |factor: usize| loadings.get(mini.sort, factor).unwrap_or_default();
            let on = |factor: usize| result.flags.is_flagged(mini.sort, factor);
            let _ = mini
                .element
                .set_attribute("cx", &format!("{:.1}", 100.0 * at(mini.a)));
            let _ = mini
                .element
                .set_attribute("cy", &format!("{:.1}", -100.0 * at(mini.b)));
            let class = if on(mini.a) || on(mini.b) {
                "is-on"
            } else {
                ""
            };
            let _ = mini.element.set_attribute("class", class);
        }
    }
}

fn minis(document: &Document) -> Option<Vec<Mini>> {
    let found = document.query_selector_all("[data-mini]").ok()?;
    (0..found.length())
        .map(|index| {
            let element: Element = found.get(index)?.dyn_into().ok()?;
            let name = element.get_attribute("data-mini")?;
            let mut numbers = name.split('-').map(|number| number.parse::<usize>().ok());
            Some(Mini {
                sort: numbers.next()??,
                a: numbers.next()??.checked_sub(1)?,
                b: numbers.next()??.checked_sub(1)?,
                element,
            })
        })
        .collect()
}
