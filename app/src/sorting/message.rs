//! Message patterns that the browser fills in.
//!
//! The server resolves every text in the participant's language once; what
//! depends on the moment is left as `{name}` and filled here, so that no
//! translation table travels to the browser.

/// Stands between singular and plural of a counted message.
pub const BETWEEN_FORMS: char = '\u{1F}';

/// A pattern with `{name}` places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pattern<'a>(pub &'a str);

impl Pattern<'_> {
    /// The pattern with every place filled.
    #[must_use]
    pub fn fill(&self, values: &[(&str, &str)]) -> String {
        let mut out = String::with_capacity(self.0.len() + 32);
        let mut rest = self.0;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, tail)) = after.split_once('}') else {
                out.push('{');
                rest = after;
                continue;
            };
            match values.iter().find(|(key, _)| *key == name) {
                Some((_, value)) => out.push_str(value),
                None => {
                    out.push('{');
                    out.push_str(name);
                    out.push('}');
                }
            }
            rest = tail;
        }
        out.push_str(rest);
        out
    }
}

/// A pattern in singular and plural; our three languages have no more forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted<'a> {
    /// For exactly one.
    pub one: Pattern<'a>,
    /// For every other number.
    pub other: Pattern<'a>,
}

impl<'a> Counted<'a> {
    /// Splits a text that holds both forms.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        let (one, other) = text.split_once(BETWEEN_FORMS).unwrap_or((text, text));
        Self {
            one: Pattern(one),
            other: Pattern(other),
        }
    }

    /// The form for `count`, with `{count}` and the given places filled.
    #[must_use]
    pub fn fill(&self, count: usize, values: &[(&str, &str)]) -> String {
        let number = count.to_string();
        let mut all = vec![("count", number.as_str())];
        all.extend_from_slice(values);
        if count == 1 {
            self.one.fill(&all)
        } else {
            self.other.fill(&all)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_and_unknown_ones_stay_visible() {
        let pattern = Pattern("Lagt i {rank}, {n} av {n}. {x} {");
        assert_eq!(
            pattern.fill(&[("rank", "+3"), ("n", "2")]),
            "Lagt i +3, 2 av 2. {x} {"
        );
    }

    #[test]
    fn one_and_many_differ() {
        let left = Counted::of("Ett kort igjen\u{1F}{count} kort igjen");
        assert_eq!(left.fill(1, &[]), "Ett kort igjen");
        assert_eq!(left.fill(0, &[]), "0 kort igjen");
    }
}
