//! Rows as CSV text (RFC 4180), for programs or for spreadsheets.

use std::borrow::Cow;

/// For whom a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::interchange) enum Flavour {
    /// Exact, with commas.
    Programs,
    /// With a byte order mark and semicolons, and nothing that a spreadsheet would take for a formula.
    Spreadsheets,
}

impl Flavour {
    pub const ALL: [Self; 2] = [Self::Programs, Self::Spreadsheets];

    /// The folder of its files.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Programs => "for-programs",
            Self::Spreadsheets => "for-spreadsheets",
        }
    }
}

/// The rows as text.
pub(in crate::interchange) fn csv_text(rows: &[Vec<String>], flavour: Flavour) -> String {
    let (mut text, delimiter) = match flavour {
        Flavour::Programs => (String::new(), ','),
        Flavour::Spreadsheets => ("\u{FEFF}".to_owned(), ';'),
    };
    for row in rows {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                text.push(delimiter);
            }
            let cell = match flavour {
                Flavour::Programs => Cow::Borrowed(cell.as_str()),
                Flavour::Spreadsheets => guarded(cell),
            };
            push_cell(&mut text, &cell);
        }
        text.push_str("\r\n");
    }
    text
}

fn push_cell(text: &mut String, cell: &str) {
    // An apostrophe or blank at an end would be trimmed by some readers if it stood bare.
    let is_bare = !cell.contains(['"', ',', ';', '\t', '\n', '\r']) && cell.trim() == cell;
    if is_bare {
        text.push_str(cell);
    } else {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    }
}

/// A text that no spreadsheet takes for a formula, even if it splits cells at another sign than the one between them.
/// Numbers stay numbers.
fn guarded(cell: &str) -> Cow<'_, str> {
    let is_number = cell
        .strip_prefix('-')
        .unwrap_or(cell)
        .bytes()
        .all(|b| b.is_ascii_digit());
    if is_number || !cell.contains(['=', '+', '-', '@', '\t', '\r', '\0']) {
        return Cow::Borrowed(cell);
    }
    let mut safe = String::with_capacity(cell.len() + 1);
    let mut is_start = true;
    for character in cell.chars() {
        if is_start && matches!(character, '=' | '+' | '-' | '@' | '\t' | '\r' | '\0') {
            safe.push('\'');
        }
        safe.push(character);
        is_start = matches!(character, ';' | ',' | '\t' | '"' | '\n' | '\r')
            || is_start && character == ' ';
    }
    Cow::Owned(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_spreadsheet_computes_is_left_at_the_start_of_a_cell() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("+47 22", "'+47 22"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
            ("a;=1", "a;'=1"),
            (" =1", " '=1"),
            ("\t=1", "'\t'=1"),
            ("a - b", "a - b"),
            ("-3", "-3"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), safe);
        }
    }

    #[test]
    fn programs_get_the_exact_text() {
        let rows = [vec!["=1".to_owned(), "a \"b\", c\nd".to_owned()]];
        assert_eq!(
            csv_text(&rows, Flavour::Programs),
            "=1,\"a \"\"b\"\", c\nd\"\r\n"
        );
        assert_eq!(
            csv_text(&rows, Flavour::Spreadsheets),
            "\u{FEFF}'=1;\"a \"\"b\"\", c\nd\"\r\n"
        );
    }
}
