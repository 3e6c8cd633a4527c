//! What the contrasts say about one statement.

use serde::Serialize;

use crate::contrast::{consensus_at, distinguishing_at, margins_of};
use crate::reliability::standard_error_of_difference;
use crate::{Alpha, Consensus, Table};

/// Whether a statement distinguishes a factor, and whether all agree on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Verdict {
    /// Per factor, the strictest level at which the statement distinguishes it from every other.
    pub distinguishing: Vec<Option<Alpha>>,
    /// Set if no pair of factors differs.
    pub consensus: Option<Consensus>,
}

/// The verdicts on all statements from the z-scores and the standard errors of the factors; `None` for fewer than two
/// factors.
pub(super) fn verdicts(z: &[&[f64]], standard_errors: &[f64]) -> Option<Vec<Verdict>> {
    if z.len() < 2 {
        return None;
    }
    let errors = Table::from_fn(z.len(), z.len(), |f, g| {
        standard_error_of_difference(standard_errors[f], standard_errors[g])
    });
    let mut scores = vec![0.0; z.len()];
    let mut margins = vec![0.0; z.len()];
    let verdicts = (0..z[0].len()).map(|statement| {
        for (score, z) in scores.iter_mut().zip(z) {
            *score = z[statement];
        }
        let largest_ratio = margins_of(&scores, &errors, &mut margins);
        let levels = margins.iter().map(|margin| distinguishing_at(*margin));
        Verdict {
            distinguishing: levels.collect(),
            consensus: consensus_at(largest_ratio),
        }
    });
    Some(verdicts.collect())
}
