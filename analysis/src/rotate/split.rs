//! Splitting a factor that is defined from both ends into two viewpoints.

use super::{AppliedStep, Half, Origin, Rotation, RotationStep};
use crate::error::AnalysisError;
use crate::flag::{Flags, SortFlags};
use crate::loadings::Loadings;
use crate::{FactorNo, Table};

/// Applies the splits among the steps, one after the other, to loadings and flags.
///
/// # Errors
/// [`AnalysisError::SplitWouldBeEmpty`] if one half would have no flagged sort.
pub(crate) fn split(
    steps: &[RotationStep],
    rotation: &mut Rotation,
    flags: &mut Flags,
) -> Result<(), AnalysisError> {
    for step in steps {
        if let RotationStep::Split { factor } = *step {
            split_one(factor, rotation, flags)?;
        }
    }
    Ok(())
}

fn split_one(
    factor: FactorNo,
    rotation: &mut Rotation,
    flags: &mut Flags,
) -> Result<(), AnalysisError> {
    let index = factor.index();
    let column = rotation.loadings.of_factor(index).to_vec();
    let flagged = flags.of_factor(index).count();
    let negative = flags
        .of_factor(index)
        .filter(|sort| column[sort.index()] < 0.0)
        .count();
    let positive = flagged - negative;
    if positive == 0 || negative == 0 {
        return Err(AnalysisError::SplitWouldBeEmpty {
            factor,
            positive,
            negative,
        });
    }
    let whole = rotation.loadings.table();
    let split = Table::from_fn(
        whole.rows(),
        whole.columns() + 1,
        |row, target| match target.cmp(&(index + 1)) {
            std::cmp::Ordering::Less => whole[(row, target)],
            std::cmp::Ordering::Equal => -whole[(row, index)],
            std::cmp::Ordering::Greater => whole[(row, target - 1)],
        },
    );
    rotation.loadings = Loadings::new(split);
    let before_split = rotation.origins[index].factor;
    let half = |half| Origin {
        factor: before_split,
        half: Some(half),
    };
    rotation
        .origins
        .splice(index..=index, [half(Half::Positive), half(Half::Negative)]);
    rotation.applied.push(AppliedStep::Split { factor });
    for (sort, loading) in flags.sorts.iter_mut().zip(&column) {
        renumber(sort, factor, *loading < 0.0);
    }
    Ok(())
}

/// Moves what concerns the split factor to the half where the sort loads positively, and later factors up by one.
fn renumber(sort: &mut SortFlags, split: FactorNo, is_negative: bool) {
    let next = |number: FactorNo| {
        let moves = number > split || number == split && is_negative;
        FactorNo::from_index(number.index() + usize::from(moves))
    };
    for number in sort.flagged.iter_mut().chain(&mut sort.significant) {
        *number = next(*number);
    }
    for change in &mut sort.by_hand {
        change.factor = next(change.factor);
    }
    if sort.strongest == split && is_negative {
        sort.loading = -sort.loading;
    }
    sort.strongest = next(sort.strongest);
}
