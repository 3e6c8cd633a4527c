//! How many sorts must be waiting before researchers see any of them.

/// The number of waiting sorts that are released together. One sort at a time would tell whoever knows who came
/// today which sort is theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReleaseBatch(u16);

/// A number that cannot be a release batch.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "sorts are released in batches of {} to {}, not {found}",
    ReleaseBatch::MIN,
    ReleaseBatch::MAX
)]
pub struct ReleaseBatchError {
    /// The number as it was given.
    pub found: i64,
}

impl ReleaseBatch {
    /// The smallest batch: a smaller one would not hide anybody.
    pub const MIN: u16 = 5;
    /// The largest batch.
    pub const MAX: u16 = 100;
    /// The usual batch.
    pub const DEFAULT: Self = Self(Self::MIN);

    /// Checks a number of sorts.
    ///
    /// # Errors
    /// The number is outside the bounds.
    pub fn new(found: i64) -> Result<Self, ReleaseBatchError> {
        match u16::try_from(found) {
            Ok(number) if (Self::MIN..=Self::MAX).contains(&number) => Ok(Self(number)),
            _ => Err(ReleaseBatchError { found }),
        }
    }

    /// The number of sorts.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_hides_each_among_five_or_more() {
        assert_eq!(ReleaseBatch::new(5), Ok(ReleaseBatch::DEFAULT));
        for found in [-1, 0, 4, 101, i64::MAX] {
            assert_eq!(ReleaseBatch::new(found), Err(ReleaseBatchError { found }));
        }
    }
}
