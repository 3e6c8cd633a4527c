//! Makes a style sheet smaller without changing what it means: no comments, no blank space that is not needed.
//!
//! Blank space is only removed around `{`, `}`, `;` and `,` and after `:`, where CSS never needs it. Elsewhere a
//! run becomes one space: in selectors and in `calc()` it can mean something.

use anyhow::{Result, bail, ensure};

/// What stands before a character decides whether a space in between may go.
const NO_SPACE_AFTER: [char; 5] = ['{', '}', ';', ',', ':'];
const NO_SPACE_BEFORE: [char; 4] = ['{', '}', ';', ','];

/// The smaller style sheet.
///
/// # Errors
/// When a comment, a string or a block is not closed, or a block is closed that was not opened.
pub fn css(source: &str) -> Result<String> {
    let mut writer = Writer::default();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            let Some((_, after)) = comment.split_once("*/") else {
                bail!("a comment is not closed: {}", beginning(rest));
            };
            writer.comment = true;
            rest = after;
        } else if first == '"' || first == '\'' {
            let length = string_length(rest)?;
            writer.text(&rest[..length]);
            rest = &rest[length..];
        } else if is_raw_url(rest) {
            let Some(end) = rest.find(')') else {
                bail!("an address is not closed: {}", beginning(rest));
            };
            writer.text(&rest[..=end]);
            rest = &rest[end + 1..];
        } else if first == '\\' {
            // An escape: the next character stands for itself, whatever it is.
            let length = 1 + rest[1..].chars().next().map_or(0, char::len_utf8);
            writer.text(&rest[..length]);
            rest = &rest[length..];
        } else if first.is_ascii_whitespace() {
            writer.space = true;
            rest = &rest[1..];
        } else {
            writer.depth(first, rest)?;
            let length = first.len_utf8();
            writer.text(&rest[..length]);
            rest = &rest[length..];
        }
    }
    ensure!(writer.depth == 0, "{} block(s) not closed", writer.depth);
    Ok(writer.out)
}

/// What has been written, and what lies between it and the next text.
#[derive(Default)]
struct Writer {
    out: String,
    space: bool,
    comment: bool,
    depth: u32,
}

impl Writer {
    fn text(&mut self, text: &str) {
        let before = self.out.chars().next_back();
        let after = text.chars().next();
        if let (Some(before), Some(after)) = (before, after) {
            let apart = NO_SPACE_AFTER.contains(&before) || NO_SPACE_BEFORE.contains(&after);
            if self.space && !apart {
                self.out.push(' ');
            } else if self.comment && !apart {
                // The comment kept two words apart without a space; it has to go on doing so.
                self.out.push_str("/**/");
            }
        }
        self.space = false;
        self.comment = false;
        self.out.push_str(text);
    }

    fn depth(&mut self, character: char, rest: &str) -> Result<()> {
        match character {
            '{' => self.depth += 1,
            '}' => match self.depth.checked_sub(1) {
                Some(depth) => self.depth = depth,
                None => bail!("a block is closed that was not opened: {}", beginning(rest)),
            },
            _ => {}
        }
        Ok(())
    }
}

/// The length of the string that `rest` begins with, quotes included.
fn string_length(rest: &str) -> Result<usize> {
    let mut characters = rest.char_indices();
    let Some((_, quote)) = characters.next() else {
        bail!("a string is expected");
    };
    let mut escaped = false;
    for (index, character) in characters {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' => break,
            _ if character == quote => return Ok(index + quote.len_utf8()),
            _ => {}
        }
    }
    bail!("a string is not closed: {}", beginning(rest))
}

/// Whether an address without quotes begins here; what it holds is not CSS.
fn is_raw_url(rest: &str) -> bool {
    let Some(inside) = rest
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("url("))
    else {
        return false;
    };
    let inside = rest[inside.len()..].trim_start();
    !inside.starts_with(['"', '\''])
}

/// The first characters of a place in the source, for messages.
fn beginning(rest: &str) -> String {
    rest.chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small(source: &str) -> String {
        css(source).expect("a sound style sheet")
    }

    #[test]
    fn blank_space_and_comments_go() {
        let source =
            "/* a */\n.card {\n  color : var(--ink);\n  margin: 0 auto;\n}\n\nb , i { x: y }\n";
        assert_eq!(
            small(source),
            ".card{color :var(--ink);margin:0 auto;}b,i{x:y}"
        );
    }

    #[test]
    fn space_that_means_something_stays() {
        assert_eq!(small("a :hover  b{}"), "a :hover b{}");
        assert_eq!(
            small("x { width: calc( 1px  +  2px ) }"),
            "x{width:calc( 1px + 2px )}"
        );
        assert_eq!(
            small("@media screen and (width > 1px){}"),
            "@media screen and (width > 1px){}"
        );
    }

    #[test]
    fn comments_still_separate() {
        assert_eq!(small("a/* x */b{}"), "a/**/b{}");
        assert_eq!(small("a /* x */ b{}"), "a b{}");
        assert_eq!(small("a,/* x */b{}"), "a,b{}");
    }

    #[test]
    fn strings_and_addresses_are_left_alone() {
        assert_eq!(
            small("a{content:\"/*  {;\\\"  */\"}"),
            "a{content:\"/*  {;\\\"  */\"}"
        );
        assert_eq!(
            small("a{b:url(data:x;y,/*z  )}"),
            "a{b:url(data:x;y,/*z  )}"
        );
        assert_eq!(small("a{content: '\\27  '}"), "a{content:'\\27  '}");
        assert_eq!(small(".w-1\\/2 , .a\\{b {}"), ".w-1\\/2,.a\\{b{}");
    }

    #[test]
    fn letters_beyond_ascii() {
        assert_eq!(
            small("a::after { content: \"−1 ≥ æøå\" }"),
            "a::after{content:\"−1 ≥ æøå\"}"
        );
        assert_eq!(small(".blå { x: y }"), ".blå{x:y}");
    }

    #[test]
    fn what_is_not_closed_is_an_error() {
        for broken in ["a{", "a}", "/* x", "a{b:\"c}", "a{b:url(c}", "a{b:'c\n'}"] {
            assert!(css(broken).is_err(), "{broken}");
        }
    }
}
