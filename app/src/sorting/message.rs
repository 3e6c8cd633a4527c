//! Message patterns that the browser fills in.
//!
//! The server resolves every text in the participant's language once; what
//! depends on the moment is left as `{name}` and filled here, so that no
//! translation table travels to the browser.

use serde::{Deserialize, Serialize};

/// A pattern with `{name}` places.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pattern(pub String);

impl Pattern {
    /// The pattern with every place filled.
    #[must_use]
    pub fn fill(&self, values: &[(&str, &str)]) -> String {
        let mut out = String::with_capacity(self.0.len() + 32);
        let mut rest = self.0.as_str();
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// For exactly one.
    pub one: Pattern,
    /// For every other number.
    pub other: Pattern,
}

impl Counted {
    /// The form for `count`, with `{count}` and the given places filled.
    #[must_use]
    pub fn fill(&self, count: usize, values: &[(&str, &str)]) -> String {
        let number = count.to_string();
        let mut all = vec![("count", number.as_str())];
        all.extend_from_slice(values);
        if count == 1 { self.one.fill(&all) } else { self.other.fill(&all) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_and_unknown_ones_stay_visible() {
        let pattern = Pattern("Lagt i {rank}, {n} av {n}. {x} {".to_owned());
        assert_eq!(pattern.fill(&[("rank", "+3"), ("n", "2")]), "Lagt i +3, 2 av 2. {x} {");
    }

    #[test]
    fn one_and_many_differ() {
        let left = Counted {
            one: Pattern("Ett kort igjen".to_owned()),
            other: Pattern("{count} kort igjen".to_owned()),
        };
        assert_eq!(left.fill(1, &[]), "Ett kort igjen");
        assert_eq!(left.fill(0, &[]), "0 kort igjen");
    }
}
