//! A rank as people and programs write it into a cell.

use analysis::Rank;

/// Why a cell holds no rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RankCellError {
    /// There is nothing in it.
    #[error("the cell is empty")]
    Empty,
    /// A number that is not whole, such as `3,5`, `3.5` or `3,0`.
    #[error("a rank is a whole number")]
    NotWhole,
    /// No number, or one beyond −128 … 127.
    #[error("this is no rank")]
    NotANumber,
}

/// Reads a cell: `3`, `+3`, `-3`, `−3` (real minus sign), blanks around, and `3.0`, as statistics programs write
/// whole numbers. `3,5` is refused, and `3,0` with it: where the comma separates columns it would mean two cells.
///
/// # Errors
/// The cell is empty or holds something else.
pub fn read_rank(cell: &str) -> Result<Rank, RankCellError> {
    let text = cell.trim().replace('\u{2212}', "-");
    if text.is_empty() {
        return Err(RankCellError::Empty);
    }
    let (whole, fraction) = match text.split_once(['.', ',']) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text.as_str(), None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = whole.strip_prefix(['+', '-']).unwrap_or(whole);
    if !digits(unsigned) || fraction.is_some_and(|fraction| !digits(fraction)) {
        return Err(RankCellError::NotANumber);
    }
    let whole_fraction = fraction.is_none_or(|fraction| fraction.bytes().all(|b| b == b'0'));
    if !whole_fraction || text.contains(',') {
        return Err(RankCellError::NotWhole);
    }
    whole.parse().map_err(|_| RankCellError::NotANumber)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rank_is_read_however_it_is_written() {
        for cell in ["3", "+3", " 3", "3\u{a0}", "3.0", "03", "3.00"] {
            assert_eq!(read_rank(cell), Ok(Rank(3)), "{cell}");
        }
        for cell in ["-3", "\u{2212}3", " −3.0 "] {
            assert_eq!(read_rank(cell), Ok(Rank(-3)), "{cell}");
        }
        assert_eq!(read_rank("-0"), Ok(Rank(0)));
    }

    #[test]
    fn everything_else_is_refused_with_its_reason() {
        for cell in ["3,5", "3.5", "3,0", "-0,5"] {
            assert_eq!(read_rank(cell), Err(RankCellError::NotWhole), "{cell}");
        }
        for cell in ["", " ", "\u{a0}"] {
            assert_eq!(read_rank(cell), Err(RankCellError::Empty), "{cell}");
        }
        for cell in [
            "x",
            "+-3",
            "--3",
            "1e2",
            "3.",
            ".5",
            "1-2",
            "128",
            "-129",
            "- 3",
            "٣",
            "999999999999",
        ] {
            assert_eq!(read_rank(cell), Err(RankCellError::NotANumber), "{cell}");
        }
    }
}
