//! Columns of text that stand below each other on a terminal.

/// Rows as lines. The first column stands on the left, as do all from `left` on; those between are numbers and stand on
/// the right. All rows have the same number of cells.
pub(super) fn columns(rows: &[Vec<String>], left: usize) -> String {
    let count = rows.first().map_or(0, Vec::len);
    let width = |column: usize| {
        let lengths = rows.iter().map(|row| row[column].chars().count());
        lengths.max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..count).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let cells = row.iter().zip(&widths).enumerate();
        let padded = cells.map(|(column, (cell, &width))| {
            if column == 0 || column >= left {
                format!("{cell:<width$}")
            } else {
                format!("{cell:>width$}")
            }
        });
        let line = padded.collect::<Vec<_>>().join("  ");
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_on_the_right_and_texts_on_the_left() {
        let rows =
            [["a", "1", "x"], ["bcd", "−10", "yz"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(columns(&rows, 2), "a      1  x\nbcd  −10  yz\n");
    }
}
