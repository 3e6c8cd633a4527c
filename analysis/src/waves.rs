//! The same persons on two occasions, or under two conditions of instruction.
//!
//! - [`Pairing::of`] says who took part in both, and [`Waves::new`] puts their sorts side by side.
//! - [`Waves::retest`]: how far each person's second sort repeats the first.
//! - [`Waves::change`] (method I): factors of the *changes* themselves. Neither occasion is a baseline.
//! - [`Waves::from_baseline`] (method II): viewpoints of the first occasion, and how the persons who define them sort on the
//!   second.
//! - [`Waves::movement`]: who moved from which viewpoint to which.
//! - [`place`], [`agreement`] and [`Waves::follow`] do the same beside an analysis of all first sorts that is there already,
//!   with what was decided in it by hand.
//!
//! The two methods are named after Akhtar-Danesh & Wingreen (2020, *Communications in Statistics – Theory and Methods*, doi
//! 10.1080/03610926.2020.1845734). Only the abstract of that paper was at hand: **how they are carried out here is this
//! crate's own operationalisation**, and reports must say so. What is known to differ is said at each of them.

mod baseline;
mod change;
mod follow;
mod movement;
mod pairing;
mod placement;

pub use baseline::{BaselineChange, StatementChange, ViewpointChange};
pub use change::{ChangeAnalysis, ChangeError, ChangeValues};
pub use follow::{Followed, Moved};
pub use movement::{Migration, Movement, Person, WaveMatch};
pub use pairing::{Pair, Pairing, PairingProblem, WavesProblem};
pub use placement::{Placement, agreement, place};

use serde::Serialize;

use crate::correlation::correlation_of;
use crate::{Alpha, SortMatrix, SortNo};

/// The sorts of those who took part in both waves, side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Waves {
    pairs: Vec<Pair>,
    first: SortMatrix,
    second: SortMatrix,
}

/// How far the second sorts repeat the first ones.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Retest {
    /// One entry per person, in the order of the pairs.
    pub persons: Vec<PersonRetest>,
    /// The mean correlation. It may serve as the reliability of a sort where nothing but the repetition lies between the
    /// waves.
    pub mean: f64,
}

/// How far a person's second sort repeats the first.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct PersonRetest {
    /// The person's two sorts.
    pub pair: Pair,
    /// Their correlation.
    pub correlation: f64,
}

/// The strictest level (.05, .01 or .001) whose threshold a difference in standard errors exceeds.
fn level_of(ratio: f64) -> Option<Alpha> {
    [Alpha::P001, Alpha::P01, Alpha::P05]
        .into_iter()
        .find(|level| ratio > level.threshold())
}

impl Waves {
    /// Puts the sorts of each pair side by side; those of persons who took part once are left out.
    ///
    /// # Errors
    /// All problems at once: different Q sets, a pair with a sort that is not there, or fewer than two pairs.
    pub fn new(
        first: &SortMatrix,
        second: &SortMatrix,
        pairs: Vec<Pair>,
    ) -> Result<Self, Vec<WavesProblem>> {
        let mut problems = Vec::new();
        if first.statements() != second.statements() {
            problems.push(WavesProblem::DifferentQSets {
                first: first.statements(),
                second: second.statements(),
            });
        }
        if pairs.len() < 2 {
            problems.push(WavesProblem::TooFewPairs { found: pairs.len() });
        }
        let is_there = |pair: &&Pair| {
            pair.first.index() < first.sorts() && pair.second.index() < second.sorts()
        };
        let missing = pairs.iter().filter(|pair| !is_there(pair));
        problems.extend(missing.map(|&pair| WavesProblem::UnknownSort { pair }));
        if !problems.is_empty() {
            return Err(problems);
        }
        let columns = |matrix: &SortMatrix, sort: fn(&Pair) -> SortNo| {
            let columns: Vec<Vec<f64>> = pairs
                .iter()
                .map(|pair| matrix.sort(sort(pair).index()).to_vec())
                .collect();
            // Its columns stood in a valid matrix already.
            SortMatrix::from_columns(&columns).map_err(|_| Vec::new())
        };
        Ok(Self {
            first: columns(first, |pair| pair.first)?,
            second: columns(second, |pair| pair.second)?,
            pairs,
        })
    }

    /// Who is compared. Sort numbers of all results about the waves are places in this list, from 1, where they do not
    /// come as a [`Pair`].
    #[must_use]
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// The first sorts, in the order of the pairs.
    #[must_use]
    pub const fn first(&self) -> &SortMatrix {
        &self.first
    }

    /// The second sorts, in the order of the pairs.
    #[must_use]
    pub const fn second(&self) -> &SortMatrix {
        &self.second
    }

    /// The correlation of each person's two sorts, and their mean.
    #[must_use]
    pub fn retest(&self) -> Retest {
        let correlation =
            |index: usize| correlation_of(self.first.sort(index), self.second.sort(index));
        let persons: Vec<PersonRetest> = self
            .pairs
            .iter()
            .enumerate()
            .map(|(index, &pair)| PersonRetest {
                pair,
                correlation: correlation(index),
            })
            .collect();
        let sum: f64 = persons.iter().map(|person| person.correlation).sum();
        Retest {
            mean: sum / persons.len() as f64,
            persons,
        }
    }
}
