//! How the participants of a study sort: which steps there are, and what they are asked.

use std::collections::BTreeMap;

use analysis::{Grid, Rank};
use serde::{Deserialize, Serialize};

use super::board::Index;
use super::step::Step;

/// What the researcher has decided about the sort itself. Everything else about a study's options matters to the
/// server only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SortingOptions {
    /// Whether the statements are split into three piles first.
    pub has_piles: bool,
    /// Whether participants are advised to fill the ends of the grid first. Advice only: any card may go anywhere.
    pub ends_first: bool,
    /// How many columns at each end are asked about.
    pub remark_columns: RemarkColumns,
    /// How many words a remark on one of those columns' statements needs.
    pub least_words: LeastWords,
}

impl Default for SortingOptions {
    fn default() -> Self {
        Self {
            has_piles: true,
            ends_first: false,
            remark_columns: RemarkColumns(1),
            least_words: LeastWords(0),
        }
    }
}

/// A number that is larger than an option allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany {
    /// The number as it was given.
    pub found: i64,
    /// The largest number allowed.
    pub max: u8,
}

impl std::fmt::Display for TooMany {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} is not from 0 to {}", self.found, self.max)
    }
}

macro_rules! small_number {
    ($(#[$doc:meta])* $name:ident, $max:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(try_from = "i64", into = "i64")]
        pub struct $name(u8);

        impl $name {
            /// The largest number.
            pub const MAX: u8 = $max;

            /// The number.
            #[must_use]
            pub const fn get(self) -> u8 {
                self.0
            }
        }

        impl TryFrom<i64> for $name {
            type Error = TooMany;

            fn try_from(found: i64) -> Result<Self, TooMany> {
                match u8::try_from(found) {
                    Ok(number) if number <= Self::MAX => Ok(Self(number)),
                    _ => Err(TooMany { found, max: Self::MAX }),
                }
            }
        }

        impl From<$name> for i64 {
            fn from(number: $name) -> Self {
                Self::from(number.0)
            }
        }
    };
}

small_number! {
    /// How many columns at each end of the grid participants are asked to comment on; none if 0.
    RemarkColumns, 3
}

small_number! {
    /// How many words a remark needs; voluntary if 0.
    LeastWords, 50
}

impl SortingOptions {
    /// The steps of the sort in order.
    pub fn steps(self) -> impl DoubleEndedIterator<Item = Step> + Clone {
        let is_there = move |step: &Step| self.has_piles || *step != Step::Piles;
        Step::ALL.into_iter().filter(is_there)
    }

    /// How many steps there are with the information page, which is the first.
    #[must_use]
    pub fn step_count(self) -> usize {
        self.steps().count() + 1
    }

    /// Position of a step, counted from the information page, which is 1.
    #[must_use]
    pub fn number_of(self, step: Step) -> usize {
        self.steps().take_while(|other| *other < step).count() + 2
    }

    /// The step after this one.
    #[must_use]
    pub fn after(self, step: Step) -> Option<Step> {
        self.steps().find(|other| *other > step)
    }

    /// The step before this one.
    #[must_use]
    pub fn before(self, step: Step) -> Option<Step> {
        self.steps().rfind(|other| *other < step)
    }

    /// The columns whose cards a participant is asked to comment on, the outermost first, at each distance from the
    /// ends the highest first. Empty columns do not count.
    #[must_use]
    pub fn columns_to_remark(self, grid: &Grid) -> Vec<usize> {
        let used: Vec<usize> = (0..grid.columns().len())
            .filter(|column| grid.columns()[*column].height > 0)
            .collect();
        let mut columns = Vec::new();
        for distance in 0..usize::from(self.remark_columns.0) {
            let high = used.len().checked_sub(distance + 1);
            let ends = high.map_or([None, None], |high| [Some(high), Some(distance)]);
            for column in ends.into_iter().flatten().filter_map(|end| used.get(end)) {
                if !columns.contains(column) {
                    columns.push(*column);
                }
            }
        }
        columns
    }

    /// Cards whose remark is shorter than the study asks for, in the order of the Q set.
    #[must_use]
    pub fn short_remarks(
        self,
        grid: &Grid,
        ranks: &[Option<Rank>],
        remarks: &BTreeMap<Index, String>,
    ) -> Vec<Index> {
        let asked: Vec<Rank> = self
            .columns_to_remark(grid)
            .into_iter()
            .map(|column| grid.columns()[column].rank)
            .collect();
        let is_asked = |rank: &Option<Rank>| rank.is_some_and(|rank| asked.contains(&rank));
        let is_short = |card: &Index| {
            let text = remarks.get(card).map_or("", String::as_str);
            word_count(text) < usize::from(self.least_words.0)
        };
        let cards = (0..ranks.len()).filter(|card| is_asked(&ranks[*card]));
        cards.filter(is_short).collect()
    }
}

/// Words with a letter or digit in them.
fn word_count(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(text: &str) -> Grid {
        text.parse().expect("a grid")
    }

    fn asking(columns: u8, words: u8) -> SortingOptions {
        SortingOptions {
            remark_columns: RemarkColumns(columns),
            least_words: LeastWords(words),
            ..SortingOptions::default()
        }
    }

    #[test]
    fn without_piles_the_steps_close_up() {
        let with = SortingOptions::default();
        assert_eq!((with.step_count(), with.number_of(Step::Grid)), (7, 4));
        assert_eq!(with.after(Step::Read), Some(Step::Piles));
        assert_eq!(with.before(Step::Grid), Some(Step::Piles));
        let without = SortingOptions {
            has_piles: false,
            ..with
        };
        assert_eq!(
            (without.step_count(), without.number_of(Step::Grid)),
            (6, 3)
        );
        assert_eq!(without.after(Step::Read), Some(Step::Grid));
        assert_eq!(without.before(Step::Grid), Some(Step::Read));
        assert_eq!(without.before(Step::Read), None);
        assert_eq!(without.after(Step::Send), None);
    }

    #[test]
    fn the_outermost_columns_that_hold_cards_are_asked_about() {
        let wide = grid("-2:0,-1:2,0:3,1:2,2:1");
        assert_eq!(asking(0, 0).columns_to_remark(&wide), [0; 0]);
        assert_eq!(asking(1, 0).columns_to_remark(&wide), [4, 1]);
        assert_eq!(asking(2, 0).columns_to_remark(&wide), [4, 1, 3, 2]);
        assert_eq!(asking(3, 0).columns_to_remark(&wide), [4, 1, 3, 2]);
        assert_eq!(
            asking(2, 0).columns_to_remark(&grid("-1:1,0:1,1:1")),
            [2, 0, 1]
        );
    }

    #[test]
    fn a_remark_that_is_asked_for_needs_its_words() {
        let grid = grid("-1:1,0:2,1:1");
        let ranks = [1, 0, 0, -1].map(|rank| Some(Rank(rank)));
        let remarks = |text: &str| BTreeMap::from([(0, text.to_owned())]);
        let short = |options: SortingOptions, text: &str| {
            options.short_remarks(&grid, &ranks, &remarks(text))
        };
        assert_eq!(short(asking(1, 2), "to ord"), [3]);
        assert_eq!(short(asking(1, 2), "ett – …"), [0, 3]);
        assert_eq!(short(asking(1, 0), ""), [0; 0], "voluntary");
        assert_eq!(short(asking(0, 2), ""), [0; 0], "not asked for");
    }

    #[test]
    fn numbers_out_of_bounds_are_refused() {
        assert!(RemarkColumns::try_from(3).is_ok());
        for found in [-1, 4, 300] {
            assert_eq!(
                RemarkColumns::try_from(found),
                Err(TooMany { found, max: 3 })
            );
        }
        assert!(serde_json::from_str::<SortingOptions>(r#"{"least_words":51}"#).is_err());
    }
}
