//! Numbers of statements, sorts and factors, counted from 1 as people count them.

use std::fmt;
use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

/// Defines a number counted from 1 that cannot be mixed up with the others.
macro_rules! counted_from_one {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(NonZeroU32);

        impl $name {
            /// The number itself; `None` for 0.
            #[must_use]
            pub const fn new(number: u32) -> Option<Self> {
                match NonZeroU32::new(number) {
                    Some(number) => Some(Self(number)),
                    None => None,
                }
            }

            /// The number of the element at `index`, where `index` counts from 0.
            #[must_use]
            pub fn from_index(index: usize) -> Self {
                let index = u32::try_from(index).unwrap_or(u32::MAX);
                Self(NonZeroU32::MIN.saturating_add(index))
            }

            /// The position counted from 0, for use in slices.
            #[must_use]
            pub const fn index(self) -> usize {
                (self.0.get() - 1) as usize
            }

            /// The number counted from 1.
            #[must_use]
            pub const fn get(self) -> u32 {
                self.0.get()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }
    };
}

counted_from_one! {
    /// The number of a statement in its Q set, from 1.
    StatementNo
}
counted_from_one! {
    /// The number of a sort, that is of a column of the sort matrix, from 1.
    SortNo
}
counted_from_one! {
    /// The number of a factor, from 1: in order of extraction before rotation, in final order after it.
    FactorNo
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_and_its_index_are_one_apart() {
        let third = StatementNo::from_index(2);
        assert_eq!((third.get(), third.index()), (3, 2));
        assert_eq!(third.to_string(), "3");
    }

    #[test]
    fn nothing_has_the_number_zero() {
        assert_eq!(FactorNo::new(0), None);
        assert!(serde_json::from_str::<FactorNo>("0").is_err());
        assert_eq!(serde_json::from_str::<FactorNo>("4").ok(), FactorNo::new(4));
    }
}
