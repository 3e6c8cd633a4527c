//! Sorts laid beside viewpoints that are known already, and two analyses laid beside each other.

use serde::Serialize;

use super::WaveMatch;
use crate::congruence::match_factors;
use crate::correlation::correlation_of;
use crate::flag::Flags;
use crate::loadings::{Loadings, Rotated};
use crate::{AnalysisResult, FactorNo, SortMatrix, Table};

/// Where a sort stands among the viewpoints of an analysis it need not have been part of.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Placement {
    /// Correlation of the sort with the z-scores of each viewpoint (each factor with scores).
    pub projections: Vec<f64>,
    /// The viewpoint it would define by the analysis' rule for flags, with its projections taken as loadings; `None` if it
    /// would define none, or several.
    pub projected: Option<FactorNo>,
}

/// Lays sorts beside the viewpoints of an analysis of the same statements, in the order of the sorts. A correlation with
/// z-scores is no loading: it is larger for the sorts that made the scores, and whoever sorts again is compared with a
/// picture that the first sort helped to draw.
#[must_use]
pub fn place(analysis: &AnalysisResult, sorts: &SortMatrix) -> Vec<Placement> {
    let (viewpoints, scores) = analysis.scores();
    let projections = Table::from_fn(sorts.sorts(), viewpoints.len(), |sort, place| {
        correlation_of(sorts.sort(sort), scores.column(place))
    });
    let flags = Flags::automatic(
        &Loadings::<Rotated>::new(projections.clone()),
        sorts.statements(),
        analysis.spec.flags,
    );
    (0..sorts.sorts())
        .map(|sort| Placement {
            projections: projections.row(sort).collect(),
            projected: only(&flags, sort).and_then(|place| viewpoints.get(place.index()).copied()),
        })
        .collect()
}

/// For every viewpoint of the first analysis the one of the second that is most like it, by the assignment with the largest
/// sum of |congruence| of z-scores.
#[must_use]
pub fn agreement(first: &AnalysisResult, second: &AnalysisResult) -> Vec<WaveMatch> {
    let (viewpoints, scores) = first.scores();
    let (others, other_scores) = second.scores();
    let mut matches: Vec<WaveMatch> = viewpoints
        .iter()
        .map(|&first| WaveMatch {
            first,
            second: None,
            congruence: 0.0,
        })
        .collect();
    for found in match_factors(&scores, &other_scores) {
        matches[found.reference].second = Some(others[found.ours]);
        matches[found.reference].congruence = found.congruence;
    }
    matches
}

/// The one factor that a sort is flagged on.
pub(super) fn only(flags: &Flags, sort: usize) -> Option<FactorNo> {
    match flags.sorts[sort].flagged[..] {
        [factor] => Some(factor),
        _ => None,
    }
}
