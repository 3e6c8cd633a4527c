//! From text to rows and cells.

/// What separates cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    /// `;`, as spreadsheet programs write where the comma is the decimal sign.
    Semicolon,
    /// `,`
    Comma,
    /// A tab, as when cells are copied from a spreadsheet.
    Tab,
}

impl Delimiter {
    const ALL: [Self; 3] = [Self::Semicolon, Self::Tab, Self::Comma];

    /// The character.
    #[must_use]
    pub const fn character(self) -> char {
        match self {
            Self::Semicolon => ';',
            Self::Comma => ',',
            Self::Tab => '\t',
        }
    }
}

/// A row that is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The line in the file on which it begins, from 1.
    pub line: u64,
    /// Its cells, trimmed.
    pub cells: Vec<String>,
}

/// Rows and cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What separated them.
    pub delimiter: Delimiter,
    /// The rows that are not blank, as they are: not necessarily of equal length. Columns at the right end that are
    /// blank in every row are left out.
    pub rows: Vec<TableRow>,
}

/// Recognises what separates the cells and reads the rows. `None` if no character separates most rows into the
/// same number of cells, at least two.
#[must_use]
pub fn read_table(text: &str) -> Option<Table> {
    let mut best: Option<(Table, usize, usize)> = None;
    for delimiter in Delimiter::ALL {
        let rows = read_rows(text, delimiter);
        let Some((width, agreeing)) = usual_width(&rows) else {
            continue;
        };
        if width < 2 || agreeing * 2 <= rows.len() {
            continue;
        }
        let better = best
            .as_ref()
            .is_none_or(|(_, most, widest)| (agreeing, width) > (*most, *widest));
        if better {
            best = Some((Table { delimiter, rows }, agreeing, width));
        }
    }
    best.map(|(table, _, _)| table)
}

/// The rows that are not blank, with cells separated by this delimiter.
pub(super) fn read_rows(text: &str, delimiter: Delimiter) -> Vec<TableRow> {
    let separator = u8::try_from(delimiter.character()).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut lines = LineCounter::default();
    let mut rows: Vec<TableRow> = reader
        .records()
        // Text that is valid UTF-8 and rows of any length leave nothing that could fail.
        .filter_map(Result::ok)
        .map(|record| TableRow {
            line: lines.line_of(text, record.position().map_or(0, csv::Position::byte)),
            cells: record.iter().map(str::to_owned).collect(),
        })
        .filter(|row| row.cells.iter().any(|cell| !cell.is_empty()))
        .collect();
    let filled = |row: &TableRow| row.cells.iter().rposition(|cell| !cell.is_empty());
    let widest = rows
        .iter()
        .filter_map(filled)
        .max()
        .map_or(0, |last| last + 1);
    for row in &mut rows {
        row.cells.truncate(widest);
    }
    rows
}

/// Finds the line on which a row begins. The reader's own count stands at the blank lines before it.
#[derive(Default)]
struct LineCounter {
    byte: usize,
    lines: u64,
}

impl LineCounter {
    /// The line of the first character that is no line break at or after this byte. Bytes must not go down.
    fn line_of(&mut self, text: &str, byte: u64) -> u64 {
        let bytes = text.as_bytes();
        let from = usize::try_from(byte).unwrap_or(usize::MAX).min(bytes.len());
        let breaks = bytes[from..]
            .iter()
            .take_while(|byte| matches!(byte, b'\n' | b'\r'));
        let start = from + breaks.count();
        for at in self.byte..start {
            let ends = match bytes[at] {
                b'\n' => true,
                b'\r' => bytes.get(at + 1) != Some(&b'\n'),
                _ => false,
            };
            self.lines += u64::from(ends);
        }
        self.byte = start.max(self.byte);
        self.lines + 1
    }
}

/// The most frequent number of cells and how many rows have it.
fn usual_width(rows: &[TableRow]) -> Option<(usize, usize)> {
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    for row in rows {
        *counts.entry(row.cells.len()).or_default() += 1;
    }
    counts
        .into_iter()
        .max_by_key(|(width, count)| (*count, *width))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> (Delimiter, Vec<Vec<String>>) {
        let table = read_table(text).expect("a table");
        let rows = table.rows.into_iter().map(|row| row.cells).collect();
        (table.delimiter, rows)
    }

    #[test]
    fn the_delimiter_is_recognised() {
        assert_eq!(cells("a;b,c\n1;2,5\n").0, Delimiter::Semicolon);
        assert_eq!(cells("a,b\n1,2\n").0, Delimiter::Comma);
        assert_eq!(cells("a\tb;\n1\t2\n").0, Delimiter::Tab);
        assert_eq!(read_table("Bare én kolonne\nuten skilletegn\n"), None);
        assert_eq!(read_table(""), None);
    }

    #[test]
    fn text_stays_whole() {
        let (_, rows) = cells("no;text\r\n1;\"Ja; \"\"kanskje\"\"\nnei\"\r\n\r\n2; b \r\n;\r\n");
        assert_eq!(
            rows,
            [
                vec!["no", "text"],
                vec!["1", "Ja; \"kanskje\"\nnei"],
                vec!["2", "b"],
            ]
        );
    }

    #[test]
    fn an_empty_cell_keeps_its_place_and_an_empty_column_at_the_end_goes() {
        let (_, rows) = cells("s,a,b,\n1,,2,\n2,3,,\n");
        assert_eq!(
            rows,
            [vec!["s", "a", "b"], vec!["1", "", "2"], vec!["2", "3", ""]]
        );
    }

    #[test]
    fn rows_know_their_line() {
        for text in [
            "a;b\n\n1;\"x\ny\"\n2;z\n",
            "a;b\r\n\r\n1;\"x\r\ny\"\r\n2;z",
            "a;b\r\r1;\"x\ry\"\r2;z\r",
        ] {
            let table = read_table(text).expect("a table");
            let lines: Vec<u64> = table.rows.iter().map(|row| row.line).collect();
            assert_eq!(lines, [1, 3, 5], "{text:?}");
        }
    }
}
