//! Rotation as a list of explicit steps, always recomputed from the unrotated loadings.

use serde::{Deserialize, Serialize};

use crate::extract::Extraction;
use crate::loadings::{Loadings, Rotated};
use crate::{FactorNo, Table};

mod angle;
pub mod order;
pub(crate) mod split;
pub mod varimax;

pub use angle::Angle;
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
    /// Turns two factors in their plane by hand (judgemental or theoretical rotation: Stephenson 1953, Brown 1980):
    /// a' = a cos θ + b sin θ, b' = −a sin θ + b cos θ.
    ///
    /// Drawn with a to the right and b upward, a positive angle turns the axes counter-clockwise.
    Manual {
        /// The factor drawn to the right, by its number at this step.
        a: FactorNo,
        /// Another factor, drawn upward.
        b: FactorNo,
        /// θ, in thousandths of a degree.
        angle: Angle,
    },
    /// Mirrors one factor: a_j → −a_j. Its scores, its array and every contrast with it follow.
    Invert {
        /// The factor, by its number at this step.
        factor: FactorNo,
    },
    /// Splits a factor that is defined from both ends into two viewpoints. The first half keeps the loadings and the flags
    /// of positive loadings; the second gets the mirrored loadings and the other flags, and the next number. Splits come
    /// last, because flags decide what belongs to which half.
    Split {
        /// The factor, by its number at this step.
        factor: FactorNo,
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
    /// Two factors were turned by hand.
    Manual {
        /// The factor drawn to the right.
        a: FactorNo,
        /// The factor drawn upward.
        b: FactorNo,
        /// By how much.
        angle: Angle,
    },
    /// A factor was mirrored.
    Invert {
        /// The factor.
        factor: FactorNo,
    },
    /// A factor was split.
    Split {
        /// The factor, which has the number of the first half.
        factor: FactorNo,
    },
}

/// Where a final factor comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Origin {
    /// The number of the factor before any split.
    pub factor: FactorNo,
    /// Which half of it this is, if it was split.
    pub half: Option<Half>,
}

/// A half of a split factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Half {
    /// The factor as it is, with the flags of positive loadings.
    Positive,
    /// Its mirror image, with the flags of negative loadings.
    Negative,
}

/// Final loadings and how they came about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Rotation {
    /// The extracted factors that were kept.
    pub kept: Vec<FactorNo>,
    /// Final loadings, one column per final factor: the unrotated kept ones times `transformation`; then, for a split
    /// factor, its column and its mirror image.
    pub loadings: Loadings<Rotated>,
    /// The product T of all steps but splits, k × k and orthogonal.
    pub transformation: Table,
    /// For each final factor where it comes from.
    pub origins: Vec<Origin>,
    /// What each step did.
    pub applied: Vec<AppliedStep>,
}

impl Rotation {
    /// The loadings without the mirror images that splits made: k columns.
    #[must_use]
    pub fn unsplit(&self) -> Loadings<Rotated> {
        let columns = self.origins.iter().enumerate();
        let columns = columns.filter(|(_, origin)| origin.half != Some(Half::Negative));
        let columns: Vec<usize> = columns.map(|(column, _)| column).collect();
        self.loadings.columns(&columns)
    }
}

/// Applies steps to kept factors of an extraction. Loadings are always computed from the unrotated ones, by the product
/// of all steps, so that nothing drifts however many there are.
///
/// Splits are left to what comes after flagging. Factors that were not extracted are left out; steps that name a factor
/// that is not there are ignored. (A [`CheckedSpec`](crate::CheckedSpec) has neither.)
///
/// ```
/// use analysis::rotate::rotate;
/// use analysis::{CorrelationMethod, ExtractionMethod, FactorNo, RotationStep, SortMatrix, explore};
///
/// let sorts = [vec![-1.0, 0.0, 0.0, 1.0], vec![-1.0, 0.0, 1.0, 0.0], vec![1.0, -1.0, 0.0, 0.0]];
/// let matrix = SortMatrix::from_columns(&sorts).expect("three sorts");
/// let seen = explore(&matrix, CorrelationMethod::Pearson, ExtractionMethod::PrincipalComponents, 2)?;
/// let kept = [0, 1].map(FactorNo::from_index);
/// let rotated = rotate(&seen.extraction, &kept, &[RotationStep::Varimax { normalise: true }]);
/// // Rotation moves what the factors share between them, not how much of a sort they reproduce.
/// let (before, after) = (seen.extraction.loadings.communality(0), rotated.loadings.communality(0));
/// assert!((before - after).abs() < 1e-12);
/// # Ok::<(), analysis::AnalysisError>(())
/// ```
#[must_use]
pub fn rotate(extraction: &Extraction, kept: &[FactorNo], steps: &[RotationStep]) -> Rotation {
    let exists = |factor: &&FactorNo| factor.index() < extraction.loadings.factors();
    let kept: Vec<FactorNo> = kept.iter().filter(exists).copied().collect();
    let columns: Vec<usize> = kept.iter().map(|factor| factor.index()).collect();
    let unrotated = extraction.loadings.kept(&columns);
    let mut transformation = Table::identity(kept.len());
    let mut applied = Vec::new();
    for step in steps {
        applied.extend(apply(step, &unrotated, &mut transformation));
    }
    let loadings = Loadings::new(unrotated.times(&transformation));
    let origin = |index| Origin {
        factor: FactorNo::from_index(index),
        half: None,
    };
    Rotation {
        origins: (0..kept.len()).map(origin).collect(),
        kept,
        loadings,
        transformation,
        applied,
    }
}

/// Multiplies the step to the transformation and says what it did.
fn apply(
    step: &RotationStep,
    unrotated: &Table,
    transformation: &mut Table,
) -> Option<AppliedStep> {
    let exists = |factor: FactorNo| factor.index() < unrotated.columns();
    let current = || unrotated.times(transformation);
    match *step {
        RotationStep::Varimax { normalise } => {
            let varimax = varimax::varimax(&current(), normalise);
            *transformation = transformation.times(&varimax.transformation);
            Some(AppliedStep::Varimax {
                sweeps: varimax.sweeps,
                last_angle: varimax.last_angle,
                converged: varimax.converged,
                criterion: varimax.criterion,
            })
        }
        RotationStep::Order { ref by } => {
            let before = by.order(&current());
            *transformation = Table::from_fn(transformation.rows(), before.len(), |row, column| {
                transformation[(row, before[column])]
            });
            let before = before.into_iter().map(FactorNo::from_index).collect();
            Some(AppliedStep::Order { before })
        }
        RotationStep::Sign { ref by } => {
            let turned = by.turned(&current());
            for &factor in &turned {
                mirror(transformation.column_mut(factor));
            }
            let turned = turned.into_iter().map(FactorNo::from_index).collect();
            Some(AppliedStep::Sign { turned })
        }
        RotationStep::Manual { a, b, angle } => {
            if a == b || !exists(a) || !exists(b) {
                return None;
            }
            let (sin, cos) = angle.sin_cos();
            let (low, high) = (a.min(b).index(), a.max(b).index());
            let (first, second) = transformation.two_columns_mut(low, high);
            // Seen from the other axis, the plane turns the other way.
            varimax::turn(first, second, (if a < b { sin } else { -sin }, cos));
            Some(AppliedStep::Manual { a, b, angle })
        }
        RotationStep::Invert { factor } => {
            if !exists(factor) {
                return None;
            }
            mirror(transformation.column_mut(factor.index()));
            Some(AppliedStep::Invert { factor })
        }
        RotationStep::Split { .. } => None,
    }
}

fn mirror(column: &mut [f64]) {
    for cell in column {
        *cell = -*cell;
    }
}
