//! The style sheet of a figure that stands alone: the rules of the pages with their properties filled in, so that there is
//! one place for how figures look.

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../../style/tokens.css");
const RANKS: &str = include_str!("../../../style/rank.css");
const RULES: &str = include_str!("../../../style/figure.css");

/// What the rules of the pages begin with that are about what is drawn.
const DRAWN: &str = "figure svg ";

/// The colours of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// As on a light page.
    #[default]
    Light,
    /// As on a dark page.
    Dark,
    /// Without colours, for print.
    Grey,
}

impl Look {
    /// All looks, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Grey];

    /// The word in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Grey => "grey",
        }
    }

    /// The look of this word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.code() == code)
    }

    /// One of two values.
    fn picked(self, value: &str) -> String {
        let pair = value
            .strip_prefix("light-dark(")
            .and_then(|pair| pair.strip_suffix(')'))
            .and_then(|pair| pair.split_once(','));
        let picked = match (pair, self) {
            (Some((_, dark)), Self::Dark) => dark.trim(),
            (Some((light, _)), _) => light.trim(),
            (None, _) => value,
        };
        if self == Self::Grey {
            grey(picked)
        } else {
            picked.to_owned()
        }
    }

    /// Every rule for a figure, without properties and without `figure svg` before it.
    pub(super) fn style(self) -> String {
        let tokens = self.tokens();
        let ranks = blocks(RANKS).filter_map(|(selector, body)| {
            let class = selector
                .strip_prefix('.')
                .filter(|name| name.starts_with("r-"))?;
            let mut values = tokens.clone();
            for (name, value) in declarations(body) {
                let value = filled_in(value, &tokens);
                values.insert(name.to_owned(), value);
            }
            Some((class, values))
        });
        let ranks: Vec<(&str, BTreeMap<String, String>)> = ranks.collect();
        let mut style = String::new();
        for (selector, body) in blocks(RULES) {
            let Some(selector) = selector.strip_prefix(DRAWN) else {
                continue;
            };
            let plain = filled_in(body.trim(), &tokens);
            if plain.contains("var(") {
                for (class, values) in &ranks {
                    let rule = filled_in(body.trim(), values);
                    style.push_str(&format!("{selector}.{class} {{ {rule} }}\n"));
                }
            } else {
                style.push_str(&format!("{selector} {{ {plain} }}\n"));
            }
        }
        style.push_str(&format!(".ground {{ fill: {} }}\n", tokens["--surface"]));
        style
    }

    /// The properties that hold for every page.
    fn tokens(self) -> BTreeMap<String, String> {
        let general = TOKENS.split("@media").next().unwrap_or_default();
        let mut found = BTreeMap::new();
        for (_, body) in blocks(general) {
            for (name, value) in declarations(body) {
                // What comes later in the file is for other themes and sizes.
                found
                    .entry(name.to_owned())
                    .or_insert_with(|| self.picked(value));
            }
        }
        found
    }
}

/// The rules of a style sheet without its comments: what they are about, and what they say.
fn blocks(sheet: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    sheet.split('}').filter_map(|block| {
        let (selector, body) = block.split_once('{')?;
        let selector = selector.rsplit("*/").next().unwrap_or(selector);
        Some((selector.trim(), body))
    })
}

/// Names and values of properties.
fn declarations(body: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    body.split(';').filter_map(|line| {
        let line = line.rsplit("*/").next().unwrap_or(line).trim();
        let (name, value) = line.split_once(':')?;
        let name = name.trim();
        name.starts_with("--").then_some((name, value.trim()))
    })
}

/// The text with every property in it that is known.
fn filled_in(text: &str, values: &BTreeMap<String, String>) -> String {
    let mut parts = text.split("var(");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part
            .split_once(')')
            .and_then(|(name, rest)| Some((values.get(name.trim())?, rest)))
        {
            Some((value, rest)) => {
                filled.push_str(value);
                filled.push_str(rest);
            }
            None => {
                filled.push_str("var(");
                filled.push_str(part);
            }
        }
    }
    filled
}

/// The grey of the same lightness (Rec. 709 luma); anything but a colour stays.
fn grey(value: &str) -> String {
    let part = |at: usize| {
        let digits = value.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()
    };
    let (Some(red), Some(green), Some(blue)) = (part(0), part(2), part(4)) else {
        return value.to_owned();
    };
    let luma = 0.2126 * f64::from(red) + 0.7152 * f64::from(green) + 0.0722 * f64::from(blue);
    #[expect(clippy::cast_possible_truncation, reason = "at most 255")]
    #[expect(clippy::cast_sign_loss, reason = "not negative")]
    let luma = luma.round() as u8;
    format!("#{luma:02X}{luma:02X}{luma:02X}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_property_is_filled_in_for_every_look() {
        for look in Look::ALL {
            let style = look.style();
            assert!(!style.contains("var("), "{style}");
            assert!(!style.contains("light-dark"), "{style}");
            for class in [
                ".mark",
                ".head.r-n5",
                ".on-head.r-p5",
                ".tile.r-z",
                ".interval",
            ] {
                let rule = format!("{class} {{");
                assert!(style.contains(&rule), "{class} in {style}");
            }
        }
    }

    #[test]
    fn looks_have_their_own_colours() {
        let fill = |look: Look| {
            let style = look.style();
            let (_, rest) = style.split_once(".head.r-n5 {").expect("a rule");
            rest.split('}').next().expect("an end").trim().to_owned()
        };
        assert_ne!(fill(Look::Light), fill(Look::Dark));
        let colour = fill(Look::Grey);
        let digits = colour.split('#').nth(1).expect("a colour");
        assert!(digits[..2] == digits[2..4] && digits[..2] == digits[4..6]);
    }
}
