//! The twenty counts, from −6 to +13, in which PQMethod, KADE and Ken-Q describe a grid.

use analysis::{Grid, Rank};

/// The rank of the first count.
pub(in crate::interchange) const LOWEST: i32 = -6;
/// How many counts there are.
pub(in crate::interchange) const COUNT: usize = 20;

/// The grid of counts that begin at a rank, without the empty columns outside.
pub(super) fn grid_from(lowest: i32, counts: &[i32]) -> Option<Grid> {
    let first = counts.iter().position(|count| *count != 0)?;
    let last = counts.iter().rposition(|count| *count != 0)?;
    let heights: Option<Vec<u16>> = counts[first..=last]
        .iter()
        .map(|count| u16::try_from(*count).ok())
        .collect();
    let rank = i8::try_from(lowest.checked_add(i32::try_from(first).ok()?)?).ok()?;
    Grid::from_heights(Rank(rank), &heights?).ok()
}

/// The grid of counts written as texts; twenty of them, or fewer if the last would be zeros.
pub(super) fn grid_of_texts<'a>(counts: impl Iterator<Item = &'a str>) -> Option<Grid> {
    let counts: Option<Vec<i32>> = counts
        .map(|count| match count.trim() {
            "" => Some(0),
            text => text
                .parse::<f64>()
                .ok()
                .filter(|n| n.fract() == 0.0)
                .map(|n| n as i32),
        })
        .collect();
    let counts = counts.filter(|counts| counts.len() <= COUNT)?;
    grid_from(LOWEST, &counts)
}

/// The twenty counts of a grid; `None` if a rank lies outside.
pub(in crate::interchange) fn of_grid(grid: &Grid) -> Option<[u16; COUNT]> {
    let mut counts = [0; COUNT];
    for column in grid.columns().iter().filter(|column| column.height > 0) {
        let slot = usize::try_from(i32::from(column.rank.0) - LOWEST).ok()?;
        *counts.get_mut(slot)? = column.height;
    }
    Some(counts)
}
