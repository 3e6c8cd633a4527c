//! Where lines of words are broken.

use crate::names::width;

/// A break that is only seen where a line ends.
const SOFT_HYPHEN: char = '\u{AD}';

/// The text in at most `most` lines; what does not fit ends in an ellipsis. Lines end at blanks and soft hyphens, and
/// within a word only where it is longer than a line.
#[must_use]
pub fn lines(text: &str, size: f64, wide: f64, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let mut rest: Vec<&str> = word.split(SOFT_HYPHEN).collect();
        while !rest.is_empty() {
            let line = lines.last_mut().expect("there is a first line");
            let blank = if line.is_empty() { "" } else { " " };
            // The longest beginning of the word that fits on this line.
            let fits = (1..=rest.len()).rev().find(|&parts| {
                let hyphen = if parts < rest.len() { "-" } else { "" };
                let tried = format!("{line}{blank}{}{hyphen}", rest[..parts].concat());
                width(&tried, size) <= wide
            });
            match fits {
                Some(parts) => {
                    let hyphen = if parts < rest.len() { "-" } else { "" };
                    line.push_str(&format!("{blank}{}{hyphen}", rest[..parts].concat()));
                    rest.drain(..parts);
                    if !rest.is_empty() {
                        lines.push(String::new());
                    }
                }
                None if line.is_empty() => {
                    let part = rest[0];
                    let split = split_at_width(part, size, wide);
                    line.push_str(&part[..split]);
                    if split < part.len() {
                        rest[0] = &part[split..];
                        lines.push(String::new());
                    } else {
                        rest.remove(0);
                    }
                }
                None => lines.push(String::new()),
            }
        }
    }
    if lines.len() > most {
        lines.truncate(most.max(1));
        let last = lines.last_mut().expect("at least one line");
        while width(&format!("{last}…"), size) > wide && last.pop().is_some() {}
        let end = last.trim_end_matches(['-', ' ', ',', '.']).len();
        last.truncate(end);
        last.push('…');
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// Bytes of the longest beginning that fits; at least one character.
fn split_at_width(text: &str, size: f64, wide: f64) -> usize {
    let ends = text
        .char_indices()
        .map(|(at, letter)| at + letter.len_utf8());
    let fitting = ends
        .clone()
        .take_while(|end| width(&text[..*end], size) <= wide);
    fitting.last().or(ends.clone().next()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_at_blanks_and_soft_hyphens() {
        assert_eq!(lines("Klart vedtak", 11.0, 40.0, 3), ["Klart", "vedtak"]);
        assert_eq!(
            lines("person\u{AD}vern", 11.0, 45.0, 3),
            ["person-", "vern"]
        );
        assert_eq!(lines("person\u{AD}vern", 11.0, 90.0, 3), ["personvern"]);
    }

    #[test]
    fn what_does_not_fit_is_cut_and_says_so() {
        let cut = lines("en to tre fire fem seks sju åtte", 11.0, 40.0, 2);
        assert_eq!(cut.len(), 2);
        assert!(cut[1].ends_with('…') && width(&cut[1], 11.0) <= 40.0);
        let long = lines("Ubrytelighetsforskriften", 11.0, 40.0, 9);
        assert!(long.len() > 1 && long.concat() == "Ubrytelighetsforskriften");
        assert!(lines("", 11.0, 40.0, 2).is_empty());
        assert_eq!(lines("ÅÅÅ", 11.0, 1.0, 9).concat(), "ÅÅÅ");
    }
}
