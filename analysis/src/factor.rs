//! A factor after flagging: its defining sorts, its scores and its array.

use serde::Serialize;

use crate::array::{FactorArray, SplitTie};
use crate::flag::Flags;
use crate::guard::{TIE, WEIGHT_LOADING_CAP};
use crate::rotate::{Half, Rotation};
use crate::score::{RegressionScore, scaled_weights, weight, z_scores};
use crate::warning::Warning;
use crate::{FactorNo, Grid, Reliability, SortNo, Table};

/// A sort with more than this share of all |weights| dominates its factor.
const DOMINATING_SHARE: f64 = 0.9;

/// One final factor.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Factor {
    /// Its number in the final order.
    pub number: FactorNo,
    /// Σ_j a_j² of the final loadings.
    pub sum_of_squares: f64,
    /// Its share of the variance of all sorts, Σ_j a_j² / P, as a fraction.
    pub explained: f64,
    /// The share of this and all earlier factors, as a fraction. The halves of a split factor count once.
    pub cumulative: f64,
    /// Which half of a split factor this is, if it is one. Its size is that of the whole factor.
    pub half: Option<Half>,
    /// p, the number of sorts flagged on it.
    pub flagged: usize,
    /// How many of those load negatively.
    pub negative: usize,
    /// What its defining sorts say together; `None` for an empty factor (no flags, or flags that cancel).
    pub composite: Option<Composite>,
    /// Regression scores, where the specification asks for them.
    pub regression: Option<RegressionScore>,
}

/// What the defining sorts of a factor say together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Composite {
    /// Reliability r = pρ/(1 + (p − 1)ρ).
    pub reliability: f64,
    /// Standard error of its z-scores, √(1 − r).
    pub standard_error: f64,
    /// a/(1 − a²) for flagged sorts, 0 for the others.
    pub weights: Vec<f64>,
    /// The same with the largest |weight| scaled to 10.
    pub scaled_weights: Vec<f64>,
    /// z-scores of the statements: mean 0, standard deviation 1 (divisor N − 1).
    pub z: Vec<f64>,
    /// The z-scores poured into the grid.
    pub array: FactorArray,
    /// Ties that the array had to split.
    pub split_ties: Vec<SplitTie>,
}

/// The place of a statement by falling z-score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// From 1; tied statements share the best of their places.
    pub place: usize,
    /// Whether another statement has the same score.
    pub shared: bool,
}

impl Composite {
    /// The place of every statement by falling z-score. Scores that differ by at most 1e-9 from the next one are tied, as
    /// in the [array](FactorArray::pour).
    #[must_use]
    pub fn places(&self) -> Vec<Place> {
        let mut order: Vec<usize> = (0..self.z.len()).collect();
        order.sort_by(|&a, &b| self.z[b].total_cmp(&self.z[a]));
        let mut places = vec![
            Place {
                place: 1,
                shared: false
            };
            self.z.len()
        ];
        let mut before = 0;
        for tied in order.chunk_by(|&higher, &lower| self.z[higher] - self.z[lower] <= TIE) {
            for &statement in tied {
                places[statement] = Place {
                    place: before + 1,
                    shared: tied.len() > 1,
                };
            }
            before += tied.len();
        }
        places
    }
}

/// Scores every factor; adds what there is to warn about.
pub(crate) fn factors(
    standardised: &Table,
    grid: &Grid,
    rotation: &Rotation,
    flags: &Flags,
    reliability: Reliability,
    warnings: &mut Vec<Warning>,
) -> Vec<Factor> {
    let loadings = &rotation.loadings;
    let mut cumulative = 0.0;
    let mut factors = Vec::with_capacity(loadings.factors());
    for (index, origin) in rotation.origins.iter().enumerate() {
        let number = FactorNo::from_index(index);
        let column = loadings.of_factor(index);
        let sum_of_squares = loadings.sum_of_squares(index);
        let explained = sum_of_squares / loadings.sorts() as f64;
        if origin.half != Some(Half::Negative) {
            cumulative += explained;
        }
        let sorts: Vec<SortNo> = flags.of_factor(index).collect();
        let negative: Vec<SortNo> = sorts
            .iter()
            .copied()
            .filter(|sort| column[sort.index()] < 0.0)
            .collect();
        let mut weights = vec![0.0; column.len()];
        for sort in &sorts {
            weights[sort.index()] = weight(column[sort.index()]);
        }
        let z = z_scores(standardised, &weights);
        warn(
            number,
            &sorts,
            &negative,
            column,
            &weights,
            z.is_some(),
            warnings,
        );
        let composite = z.and_then(|z| {
            let (array, split_ties) = FactorArray::pour(&z, grid)?;
            for tie in &split_ties {
                warnings.push(Warning::TieAcrossColumns {
                    factor: number,
                    statements: tie.statements.clone(),
                });
            }
            Some(Composite {
                reliability: reliability.of_factor(sorts.len()),
                standard_error: reliability.standard_error(sorts.len()),
                scaled_weights: scaled_weights(&weights),
                weights,
                z,
                array,
                split_ties,
            })
        });
        factors.push(Factor {
            number,
            sum_of_squares,
            explained,
            cumulative,
            half: origin.half,
            flagged: sorts.len(),
            negative: negative.len(),
            composite,
            regression: None,
        });
    }
    factors
}

fn warn(
    factor: FactorNo,
    sorts: &[SortNo],
    negative: &[SortNo],
    loadings: &[f64],
    weights: &[f64],
    has_scores: bool,
    warnings: &mut Vec<Warning>,
) {
    if sorts.is_empty() {
        warnings.push(Warning::EmptyFactor { factor });
        return;
    }
    if negative.len() == sorts.len() {
        warnings.push(Warning::NegativeDefiningSorts {
            factor,
            sorts: negative.to_vec(),
        });
    } else if !negative.is_empty() {
        warnings.push(Warning::BipolarFactor {
            factor,
            positive: sorts.len() - negative.len(),
            negative: negative.len(),
        });
    }
    for &sort in sorts {
        let loading = loadings[sort.index()];
        if loading.abs() >= WEIGHT_LOADING_CAP {
            warnings.push(Warning::WeightCapped {
                factor,
                sort,
                loading,
            });
        }
    }
    if sorts.len() > 1 {
        let total: f64 = weights.iter().map(|weight| weight.abs()).sum();
        for &sort in sorts {
            let share = weights[sort.index()].abs() / total;
            if share > DOMINATING_SHARE {
                warnings.push(Warning::OneSortDominates {
                    factor,
                    sort,
                    share,
                });
            }
        }
    }
    if !has_scores {
        warnings.push(Warning::ScoresCancel { factor });
    }
}
