//! Who moved from which viewpoint to which.

use serde::Serialize;

use super::placement::{agreement, only, place};
use super::{Pair, Waves};
use crate::{AnalysisError, AnalysisResult, AnalysisSpec, FactorNo, Grid, analyse};

/// Both waves analysed, and the movement of persons between their viewpoints.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Movement {
    /// The analysis of the first wave. Its sorts are the pairs.
    pub first: AnalysisResult,
    /// The analysis of the second wave, on its own.
    pub second: AnalysisResult,
    /// For every viewpoint of the first wave (every factor with scores) the one of the second wave that is most like it, by
    /// the assignment with the largest sum of |congruence| of z-scores.
    pub matches: Vec<WaveMatch>,
    /// One entry per person.
    pub persons: Vec<Person>,
    /// From the flags of the first wave to the place of the second sorts among the *same* viewpoints
    /// ([`Person::projections`]).
    pub by_projection: Migration,
    /// From the flags of the first wave to the flags of the second, whose viewpoints are named after the ones they match.
    /// Look at the congruences first: a viewpoint may have another content than the one whose number it bears.
    pub by_flags: Migration,
}

/// A viewpoint of the first wave and its counterpart.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct WaveMatch {
    /// The factor of the first wave.
    pub first: FactorNo,
    /// The factor of the second wave; `None` if that has fewer viewpoints.
    pub second: Option<FactorNo>,
    /// Congruence of their z-scores; negative if one is the mirror image of the other, 0 without a counterpart.
    pub congruence: f64,
}

/// Where a person stands on both waves.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Person {
    /// The person's two sorts.
    pub pair: Pair,
    /// The viewpoint that the first sort defines; `None` if it defines none, or several.
    pub first: Option<FactorNo>,
    /// Correlation of the second sort with the z-scores of each viewpoint of the first wave.
    pub projections: Vec<f64>,
    /// The viewpoint of the first wave that the second sort would define by the rule for flags, with its projections
    /// taken as loadings.
    pub projected: Option<FactorNo>,
    /// The viewpoint that the second sort defines on the second wave, by the number of the viewpoint of the first wave it
    /// matches; `None` if it defines none, several, or one without counterpart.
    pub second: Option<FactorNo>,
}

/// How many persons went from which viewpoint (rows) to which (columns).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Migration {
    /// The viewpoints of the first wave. Rows and columns follow this order; after them comes one for “none of them”.
    pub viewpoints: Vec<FactorNo>,
    /// Numbers of persons, row by row.
    pub counts: Vec<Vec<usize>>,
    /// How many persons are in the same viewpoint twice.
    pub stayed: usize,
}

impl Migration {
    fn of(viewpoints: &[FactorNo], moves: impl Iterator<Item = [Option<FactorNo>; 2]>) -> Self {
        let place = |factor: Option<FactorNo>| {
            let place = viewpoints.iter().position(|known| Some(*known) == factor);
            place.unwrap_or(viewpoints.len())
        };
        let mut counts = vec![vec![0; viewpoints.len() + 1]; viewpoints.len() + 1];
        for [from, to] in moves {
            counts[place(from)][place(to)] += 1;
        }
        Self {
            stayed: (0..viewpoints.len())
                .map(|place| counts[place][place])
                .sum(),
            viewpoints: viewpoints.to_vec(),
            counts,
        }
    }
}

impl Waves {
    /// Analyses both waves by the same specification, matches their viewpoints, and tells who moved where.
    ///
    /// # Errors
    /// As for [`analyse`], for either wave.
    pub fn movement(&self, grid: &Grid, spec: &AnalysisSpec) -> Result<Movement, AnalysisError> {
        let first = analyse(&self.first, grid, spec.clone())?.result;
        let second = analyse(&self.second, grid, spec.clone())?.result;
        let (viewpoints, _) = first.scores();
        let matches = agreement(&first, &second);
        let placements = place(&first, &self.second);
        let persons: Vec<Person> = self
            .pairs
            .iter()
            .enumerate()
            .map(|(index, &pair)| {
                let second = only(&second.flags, index).and_then(|factor| {
                    let found = matches.iter().find(|found| found.second == Some(factor));
                    found.map(|found| found.first)
                });
                let placement = &placements[index];
                Person {
                    pair,
                    first: only(&first.flags, index),
                    projections: placement.projections.clone(),
                    projected: placement.projected,
                    second,
                }
            })
            .collect();
        Ok(Movement {
            by_projection: Migration::of(
                &viewpoints,
                persons
                    .iter()
                    .map(|person| [person.first, person.projected]),
            ),
            by_flags: Migration::of(
                &viewpoints,
                persons.iter().map(|person| [person.first, person.second]),
            ),
            first,
            second,
            matches,
            persons,
        })
    }
}
