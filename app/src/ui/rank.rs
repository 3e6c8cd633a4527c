//! Which of the eleven steps of the rank scale a column of any grid takes.

use analysis::{Grid, Rank};

const CLASSES: [&str; 11] = [
    "r-n5", "r-n4", "r-n3", "r-n2", "r-n1", "r-z", "r-p1", "r-p2", "r-p3", "r-p4", "r-p5",
];

/// The class that colours `rank` in `grid`: `r-n5` … `r-z` … `r-p5`, see [`rank_step`].
#[must_use]
pub fn rank_class(grid: &Grid, rank: Rank) -> &'static str {
    class_of(rank_step(grid, rank))
}

/// As [`rank_class`], for columns that are not (yet) a grid.
#[must_use]
pub fn rank_class_between(lowest: Rank, highest: Rank, rank: Rank) -> &'static str {
    class_of(step_between(lowest, highest, rank))
}

fn class_of(step: i8) -> &'static str {
    CLASSES[usize::from((step + 5).unsigned_abs())]
}

/// The step of the rank scale that `rank` in `grid` takes, from −5 to 5.
///
/// The side is the rank's sign; in a grid without both signs it is the side of
/// the middle. Strength is counted from the outside in, so the outermost
/// columns look alike in every grid: a grid from −4 to +4 takes the steps
/// 5, 4, 2, 1, and one from −6 to +6 takes the weakest step twice.
#[must_use]
pub fn rank_step(grid: &Grid, rank: Rank) -> i8 {
    let lowest = grid.ranks().next().unwrap_or_default();
    let highest = grid.ranks().next_back().unwrap_or_default();
    step_between(lowest, highest, rank)
}

fn step_between(lowest: Rank, highest: Rank, rank: Rank) -> i8 {
    let (lowest, highest) = (i32::from(lowest.get()), i32::from(highest.get()));
    // Twice the distance, so that a middle between two ranks stays whole.
    let middle = if lowest < 0 && highest > 0 {
        0
    } else {
        lowest + highest
    };
    let distance = 2 * i32::from(rank.get()) - middle;
    let outermost = (2 * highest - middle).max(middle - 2 * lowest);
    match distance.signum() {
        0 => 0,
        side => {
            let strength = strength((distance.abs() + 1) / 2, (outermost + 1) / 2);
            if side < 0 { -strength } else { strength }
        }
    }
}

/// The strength, from 1 to 5, of the column `place` from the middle of `places` on each side.
fn strength(place: i32, places: i32) -> i8 {
    match (places, places - place) {
        (_, ..=0) => 5,
        (..=2, _) => 2,
        (3, 1) => 3,
        (_, 1) => 4,
        (4, 2) => 2,
        (_, 2) if places > 4 => 3,
        (_, 3) if places > 4 => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn classes(grid: &str) -> Vec<&'static str> {
        let grid: Grid = grid.parse().expect("a grid");
        grid.ranks().map(|rank| rank_class(&grid, rank)).collect()
    }

    #[test]
    fn eleven_columns_take_every_step() {
        let found = classes("-5:1,-4:2,-3:3,-2:4,-1:5,0:6,1:5,2:4,3:3,4:2,5:1");
        assert_eq!(
            found,
            [
                "r-n5", "r-n4", "r-n3", "r-n2", "r-n1", "r-z", "r-p1", "r-p2", "r-p3", "r-p4",
                "r-p5"
            ]
        );
    }

    #[test]
    fn nine_columns_leave_out_the_middle_step() {
        let found = classes("-4:1,-3:2,-2:3,-1:4,0:5,1:4,2:3,3:2,4:1");
        assert_eq!(
            found,
            [
                "r-n5", "r-n4", "r-n2", "r-n1", "r-z", "r-p1", "r-p2", "r-p4", "r-p5"
            ]
        );
    }

    #[test]
    fn thirteen_columns_repeat_the_weakest_step() {
        let found = classes("-6:1,-5:1,-4:1,-3:1,-2:1,-1:1,0:1,1:1,2:1,3:1,4:1,5:1,6:1");
        assert_eq!(
            found[..7],
            ["r-n5", "r-n4", "r-n3", "r-n2", "r-n1", "r-n1", "r-z"]
        );
        assert_eq!(found[12], "r-p5");
    }

    #[test]
    fn small_grids_still_end_strongest() {
        assert_eq!(classes("-1:1,0:2,1:1"), ["r-n5", "r-z", "r-p5"]);
        assert_eq!(
            classes("-3:1,-2:1,-1:1,0:1,1:1,2:1,3:1"),
            ["r-n5", "r-n3", "r-n1", "r-z", "r-p1", "r-p3", "r-p5"]
        );
    }

    #[test]
    fn a_grid_counted_from_one_is_coloured_from_its_middle() {
        assert_eq!(classes("1:1,2:2,3:1"), ["r-n5", "r-z", "r-p5"]);
        assert_eq!(classes("1:1,2:2,3:2,4:1"), ["r-n5", "r-n2", "r-p2", "r-p5"]);
    }
}
