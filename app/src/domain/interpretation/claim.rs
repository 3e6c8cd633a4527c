//! What arrays say about one statement beside its rank.

use analysis::{FactorNo, StatementNo};

use super::arrays::Arrays;

/// A comparison of one factor with all others. It is written behind the number, as in `{27>}`, and checked whenever the
/// text is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Claim {
    /// `>`: higher than in every other factor.
    Higher,
    /// `<`: lower than in every other factor.
    Lower,
    /// `=`: the same in all factors.
    Same,
    /// `!`: the only factor that has it at an end of the grid.
    OnlyEnd,
}

impl Claim {
    /// All claims.
    pub const ALL: [Self; 4] = [Self::Higher, Self::Lower, Self::Same, Self::OnlyEnd];

    /// The sign by which it is written.
    #[must_use]
    pub const fn sign(self) -> char {
        match self {
            Self::Higher => '>',
            Self::Lower => '<',
            Self::Same => '=',
            Self::OnlyEnd => '!',
        }
    }

    /// The claim that a sign stands for.
    #[must_use]
    pub fn parse(sign: char) -> Option<Self> {
        Self::ALL.into_iter().find(|claim| claim.sign() == sign)
    }

    /// Whether it is true of these arrays. Without another factor nothing is.
    #[must_use]
    pub fn holds(self, arrays: &Arrays, factor: FactorNo, statement: StatementNo) -> bool {
        let Some(own) = arrays.rank(factor, statement) else {
            return false;
        };
        let mut others = arrays.others(factor, statement).peekable();
        if others.peek().is_none() {
            return false;
        }
        match self {
            Self::Higher => others.all(|other| own > other),
            Self::Lower => others.all(|other| own < other),
            Self::Same => others.all(|other| own == other),
            Self::OnlyEnd => arrays.ends().is_some_and(|(lowest, highest)| {
                let at_end = |rank| rank == lowest || rank == highest;
                at_end(own) && !others.any(at_end)
            }),
        }
    }

    /// The statements of which it is true, in the order of the Q set.
    #[must_use]
    pub fn offered(self, arrays: &Arrays, factor: FactorNo) -> Vec<StatementNo> {
        let statements = (0..arrays.statements()).map(StatementNo::from_index);
        statements
            .filter(|statement| self.holds(arrays, factor, *statement))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_are_offered_where_they_are_true() {
        let arrays = Arrays::made_up(&[
            &[2, 1, 0, -1, -2, 0],
            &[1, 2, 0, -1, 0, -2],
            &[1, -1, 0, -2, 0, 2],
        ]);
        let offered = |claim: Claim| -> Vec<u32> {
            let found = claim.offered(&arrays, FactorNo::from_index(0));
            found.into_iter().map(StatementNo::get).collect()
        };
        assert_eq!(offered(Claim::Higher), [1]);
        assert_eq!(offered(Claim::Lower), [5]);
        assert_eq!(offered(Claim::Same), [3]);
        assert_eq!(offered(Claim::OnlyEnd), [1, 5]);
    }

    #[test]
    fn one_factor_alone_is_compared_with_nothing() {
        let arrays = Arrays::made_up(&[&[1, 0, -1]]);
        for claim in Claim::ALL {
            assert!(claim.offered(&arrays, FactorNo::from_index(0)).is_empty());
        }
    }
}
