//! Rotation as a list of explicit steps, always recomputed from the unrotated loadings.

use serde::{Deserialize, Serialize};

use crate::extract::Extraction;
use crate::loadings::{Loadings, Rotated};
use crate::{FactorNo, Table};

pub mod order;
pub mod varimax;

pub use order::{OrderRule, SignRule};
pub use varimax::Varimax;

/// One step between unrotated and final loadings.
///
/// Order and sign are steps like any other, never by-products: differences between factors, and so distinguishing and
/// consensus statements, change when a factor is mirrored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum RotationStep {
    /// Varimax (Kaiser 1958).
    Varimax {
        /// Whether rows are scaled to unit length first (Kaiser's normalisation).
        normalise: bool,
    },
    /// Puts the factors in order.
    Order {
        /// The rule.
        by: OrderRule,
    },
    /// Gives each factor its sign.
    Sign {
        /// The rule.
        by: SignRule,
    },
}

impl RotationStep {
    /// Varimax with Kaiser normalisation, then falling sum of squares, then positive signed squares.
    #[must_use]
    pub fn varimax() -> Vec<Self> {
        let mut steps = vec![Self::Varimax { normalise: true }];
        steps.extend(Self::unrotated());
        steps
    }

    /// No rotation: falling sum of squares, then positive signed squares.
    #[must_use]
    pub fn unrotated() -> Vec<Self> {
        vec![
            Self::Order {
                by: OrderRule::SumOfSquares,
            },
            Self::Sign {
                by: SignRule::PositiveSignedSquares,
            },
        ]
    }
}

/// What a step did, for the log.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "step", rename_all = "snake_case")]
#[non_exhaustive]
pub enum AppliedStep {
    /// Varimax ran.
    Varimax {
        /// Sweeps over all pairs of factors.
        sweeps: usize,
        /// The largest angle of the last sweep, in radians.
        last_angle: f64,
        /// Whether that angle was below the limit.
        converged: bool,
        /// The criterion V = Σ_f [P Σ_j b⁴ − (Σ_j b²)²]/P² that was reached.
        criterion: f64,
    },
    /// Factors were put in order.
    Order {
        /// For each factor of the new order its number before.
        before: Vec<FactorNo>,
    },
    /// Factors were turned.
    Sign {
        /// The factors that were mirrored, by their number at this step.
        turned: Vec<FactorNo>,
    },
}

/// Final loadings and how they came about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Rotation {
    /// The extracted factors that were kept.
    pub kept: Vec<FactorNo>,
    /// Final loadings, one column per kept factor: the unrotated kept ones times `transformation`.
    pub loadings: Loadings<Rotated>,
    /// The product T of all steps, k × k and orthogonal.
    pub transformation: Table,
    /// What each step did.
    pub applied: Vec<AppliedStep>,
}

/// Applies steps to kept factors of an extraction.
///
/// Factors that were not extracted are left out; entries of an explicit order or sign rule that name no factor are
/// ignored. (A [`CheckedSpec`](crate::CheckedSpec) has neither.)
#[must_use]
pub fn rotate(extraction: &Extraction, kept: &[FactorNo], steps: &[RotationStep]) -> Rotation {
    let exists = |factor: &&FactorNo| factor.index() < extraction.loadings.factors();
    let kept: Vec<FactorNo> = kept.iter().filter(exists).copied().collect();
    let columns: Vec<usize> = kept.iter().map(|factor| factor.index()).collect();
    let unrotated = extraction.loadings.kept(&columns);
    let mut transformation = Table::identity(kept.len());
    let mut applied = Vec::new();
    for step in steps {
        let current = unrotated.times(&transformation);
        let (next, log) = apply(step, &current, &transformation);
        transformation = next;
        applied.push(log);
    }
    let loadings = Loadings::new(unrotated.times(&transformation));
    Rotation {
        kept,
        loadings,
        transformation,
        applied,
    }
}

fn apply(step: &RotationStep, current: &Table, transformation: &Table) -> (Table, AppliedStep) {
    match step {
        RotationStep::Varimax { normalise } => {
            let varimax = varimax::varimax(current, *normalise);
            let log = AppliedStep::Varimax {
                sweeps: varimax.sweeps,
                last_angle: varimax.last_angle,
                converged: varimax.converged,
                criterion: varimax.criterion,
            };
            (transformation.times(&varimax.transformation), log)
        }
        RotationStep::Order { by } => {
            let before = by.order(current);
            let cell = |row: usize, column: usize| transformation[(row, before[column])];
            let next = Table::from_fn(transformation.rows(), before.len(), cell);
            (
                next,
                AppliedStep::Order {
                    before: before.into_iter().map(FactorNo::from_index).collect(),
                },
            )
        }
        RotationStep::Sign { by } => {
            let turned = by.turned(current);
            let mut next = transformation.clone();
            for &factor in &turned {
                for cell in next.column_mut(factor) {
                    *cell = -*cell;
                }
            }
            (
                next,
                AppliedStep::Sign {
                    turned: turned.into_iter().map(FactorNo::from_index).collect(),
                },
            )
        }
    }
}
