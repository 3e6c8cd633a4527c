//! Usual grids for a given number of statements.

use super::Grid;
use crate::Rank;

/// Narrowest and widest preset, as the highest rank: −2…+2 to −7…+7.
const HIGHEST_RANK: std::ops::RangeInclusive<usize> = 2..=7;

/// The form whose sides are as steep as the classical 1-2-3-4-5-6-5-4-3-2-1 first, then a narrower one, a narrower
/// one with flatter sides, and a wider one; forms that coincide are given once.
pub(super) fn presets(statements: usize) -> Vec<Grid> {
    let (narrowest, widest) = (*HIGHEST_RANK.start(), *HIGHEST_RANK.end());
    // A triangle up to the rank m has (m + 1)² cells.
    let triangle = (1..=widest)
        .rev()
        .find(|m| m * m + m < statements)
        .unwrap_or(1);
    let usual = triangle.clamp(narrowest, widest);
    let forms = [
        (usual, 0),
        (usual.saturating_sub(1), 0),
        (usual.saturating_sub(1), 1),
        (usual + 1, 0),
    ];
    let mut grids: Vec<Grid> = Vec::new();
    for (highest, flatter) in forms {
        if !HIGHEST_RANK.contains(&highest) {
            continue;
        }
        if let Some(grid) = quasi_normal(statements, highest, flatter)
            && !grids.contains(&grid)
        {
            grids.push(grid);
        }
    }
    grids
}

/// A symmetric grid from −`highest` to +`highest` whose heights come as near as whole numbers can to a triangle
/// raised by `flatter` cells; `None` if the statements are too few or too many for it.
fn quasi_normal(statements: usize, highest: usize, flatter: usize) -> Option<Grid> {
    if statements < 2 * highest + 1 || statements > Grid::MAX_CAPACITY {
        return None;
    }
    let ideal = ideal_heights(statements, highest, flatter);
    // Sides from the edge inward; the middle column takes what the sides leave.
    let mut sides: Vec<usize> = ideal[..highest]
        .iter()
        .map(|height| (height.floor() as usize).max(1))
        .collect();
    while 2 * sides.iter().sum::<usize>() + sides.last()? > statements {
        let tallest = *sides.iter().max()?;
        let first = sides.iter().position(|side| *side == tallest)?;
        if tallest == 1 {
            return None;
        }
        sides[first] -= 1;
    }
    while let Some(better) = improved(&sides, &ideal, statements) {
        sides = better;
    }
    let middle = statements - 2 * sides.iter().sum::<usize>();
    let heights = sides
        .iter()
        .chain(std::iter::once(&middle))
        .chain(sides.iter().rev());
    let heights: Vec<u16> = heights
        .map(|height| u16::try_from(*height).ok())
        .collect::<Option<_>>()?;
    let lowest = Rank(-i8::try_from(highest).ok()?);
    Grid::from_heights(lowest, &heights).ok()
}

/// Heights of the lower half and the middle as fractions.
fn ideal_heights(statements: usize, highest: usize, flatter: usize) -> Vec<f64> {
    let steps: Vec<f64> = (0..=highest)
        .map(|step| (step + 1 + flatter) as f64)
        .collect();
    let total: f64 = 2.0 * steps[..highest].iter().sum::<f64>() + steps[highest];
    steps
        .iter()
        .map(|step| step / total * statements as f64)
        .collect()
}

/// The best change of one pair of columns by one cell each that brings the heights nearer to the ideal ones and
/// keeps them rising towards the middle.
fn improved(sides: &[usize], ideal: &[f64], statements: usize) -> Option<Vec<usize>> {
    let mut best: Option<(f64, Vec<usize>)> = None;
    for index in 0..sides.len() {
        for rise in [true, false] {
            let mut changed = sides.to_vec();
            changed[index] = if rise {
                changed[index] + 1
            } else {
                changed[index] - 1
            };
            let Some(distance) = distance(&changed, ideal, statements) else {
                continue;
            };
            let limit = best
                .as_ref()
                .map(|(least, _)| *least)
                .or_else(|| self::distance(sides, ideal, statements))?;
            if distance < limit - 1e-9 {
                best = Some((distance, changed));
            }
        }
    }
    best.map(|(_, sides)| sides)
}

/// Sum of squared distances from the ideal heights; `None` if the heights do not rise from 1 to the middle.
fn distance(sides: &[usize], ideal: &[f64], statements: usize) -> Option<f64> {
    let middle = statements.checked_sub(2 * sides.iter().sum::<usize>())?;
    let rising = sides.first()? >= &1 && sides.is_sorted() && sides.last()? <= &middle;
    let (inner, outer) = ideal.split_last()?;
    let side: f64 = sides
        .iter()
        .zip(outer)
        .map(|(height, ideal)| (*height as f64 - ideal).powi(2))
        .sum();
    rising.then(|| 2.0 * side + (middle as f64 - inner).powi(2))
}
