//! What is to be computed: every choice as data.

use serde::{Deserialize, Serialize};

use crate::correlation::CorrelationMethod;
use crate::error::AnalysisError;
use crate::extract::{ExtractionMethod, HorstStop};
use crate::flag::{FlagChange, FlagRule, Threshold};
use crate::pipeline::{Analysis, Exploration, conclude, run};
use crate::rotate::{OrderRule, RotationStep, SignRule};
use crate::score::RegressionMethod;
use crate::{FactorNo, Grid, Reliability, SortMatrix, SortNo};

/// Whether all sorts follow the grid exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Conformity {
    /// Every sort fills the grid exactly.
    #[default]
    Forced,
    /// Sorts may have any distribution; the grid is only used for factor arrays.
    Free,
}

/// A recipe: every choice of an analysis, explicit and storable. The same recipe on the same sorts gives the same
/// result.
///
/// [`first_factors`](AnalysisSpec::first_factors) fills in the customary choices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnalysisSpec {
    /// Whether the sorts are checked against the grid.
    pub conformity: Conformity,
    /// How sorts are compared.
    pub correlation: CorrelationMethod,
    /// How factors are extracted.
    pub extraction: ExtractionMethod,
    /// At most this many factors are extracted; fewer if the sorts do not have as many. Where the number shapes the factors
    /// ([`ExtractionMethod::depends_on_number`]) it is part of the method.
    pub extracted: usize,
    /// The extracted factors that are kept for rotation: any of them, in any order.
    pub kept: Vec<FactorNo>,
    /// The steps from unrotated to final loadings, order and sign included.
    pub rotation: Vec<RotationStep>,
    /// The automatic rule for flags.
    pub flags: FlagRule,
    /// Flags that are set or taken away by hand, after the rule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flag_changes: Vec<FlagChange>,
    /// The reliability of one sort.
    pub reliability: Reliability,
    /// Regression scores beside the weighted ones, and how; none unless asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regression: Option<RegressionMethod>,
    /// Final factors that are left out when factors are contrasted, although they have scores.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_contrasted: Vec<FactorNo>,
}

impl AnalysisSpec {
    /// The number of factors that is extracted unless one asks for another: enough for a scree plot.
    pub const USUAL_EXTRACTED: usize = 8;

    /// The customary recipe: Pearson, the first `count` factors, varimax with Kaiser normalisation, falling size,
    /// positive signs, flags at p < .05 with majority, reliability .80.
    #[must_use]
    pub fn first_factors(extraction: ExtractionMethod, count: usize) -> Self {
        Self {
            conformity: Conformity::Forced,
            correlation: CorrelationMethod::Pearson,
            extraction,
            extracted: match extraction {
                // Every further factor would change those that are kept.
                ExtractionMethod::Horst(HorstStop::Number) => count,
                _ => count.max(Self::USUAL_EXTRACTED),
            },
            kept: (0..count).map(FactorNo::from_index).collect(),
            rotation: RotationStep::varimax(),
            flags: FlagRule::default(),
            flag_changes: Vec::new(),
            reliability: Reliability::default(),
            regression: None,
            not_contrasted: Vec::new(),
        }
    }

    /// Checks the recipe against sorts and grid.
    ///
    /// # Errors
    /// All problems at once.
    pub fn check<'a>(
        self,
        matrix: &'a SortMatrix,
        grid: &'a Grid,
    ) -> Result<CheckedSpec<'a>, Vec<SpecProblem>> {
        let mut problems = self.kept_problems(matrix.max_factors());
        problems.extend(self.step_problems());
        problems.extend(self.flag_problems(matrix.sorts()));
        let factors = self.kept.len() + self.splits();
        let unknown = self.not_contrasted.iter().copied();
        let unknown = unknown.filter(|factor| factor.index() >= factors);
        problems.extend(unknown.map(|factor| SpecProblem::UnknownContrast { factor, factors }));
        if let Threshold::Loading(value) = self.flags.threshold
            && !(value.is_finite() && value >= 0.0)
        {
            problems.push(SpecProblem::BadThreshold {
                value: value.to_string(),
            });
        }
        let (cells, statements) = (grid.capacity(), matrix.statements());
        if cells != statements {
            problems.push(SpecProblem::GridDoesNotFit { cells, statements });
        } else if self.conformity == Conformity::Forced {
            problems.extend(grid_problems(matrix, grid));
        }
        if problems.is_empty() {
            Ok(CheckedSpec {
                spec: self,
                matrix,
                grid,
                input_digest: None,
            })
        } else {
            Err(problems)
        }
    }

    fn kept_problems(&self, possible: usize) -> Vec<SpecProblem> {
        let mut problems = Vec::new();
        if self.kept.is_empty() {
            problems.push(SpecProblem::NoFactorKept);
        }
        let possible = possible.min(self.extracted);
        for (index, &factor) in self.kept.iter().enumerate() {
            if self.kept[..index].contains(&factor) {
                problems.push(SpecProblem::KeptTwice { factor });
            }
            if factor.index() >= possible {
                problems.push(SpecProblem::TooManyFactors { factor, possible });
            }
        }
        problems
    }

    /// The number of splits, each of which makes one factor more.
    fn splits(&self) -> usize {
        let is_split = |step: &&RotationStep| matches!(step, RotationStep::Split { .. });
        self.rotation.iter().filter(is_split).count()
    }

    fn step_problems(&self) -> Vec<SpecProblem> {
        let mut factors = self.kept.len();
        let mut has_split = false;
        let mut problems = Vec::new();
        for (index, step) in self.rotation.iter().enumerate() {
            let place = index + 1;
            let is_split = matches!(step, RotationStep::Split { .. });
            if has_split && !is_split {
                problems.push(SpecProblem::StepAfterSplit { place });
            }
            has_split |= is_split;
            let named: &[FactorNo] = match step {
                RotationStep::Varimax { .. } => &[],
                RotationStep::Order { by } => {
                    if let OrderRule::Explicit(order) = by {
                        problems.extend(order_problem(order, factors));
                    }
                    &[]
                }
                RotationStep::Sign { by } => match by {
                    SignRule::Turn(turned) => turned,
                    _ => &[],
                },
                RotationStep::Manual { a, b, .. } => {
                    if a == b {
                        problems.push(SpecProblem::SameFactor { place, factor: *a });
                    }
                    &[*a, *b]
                }
                RotationStep::Invert { factor } | RotationStep::Split { factor } => &[*factor],
            };
            let unknown = named.iter().copied();
            let unknown = unknown.filter(|factor| factor.index() >= factors);
            problems.extend(unknown.map(|factor| SpecProblem::UnknownFactor {
                place,
                factor,
                factors,
            }));
            factors += usize::from(is_split);
        }
        problems
    }

    fn flag_problems(&self, sorts: usize) -> Vec<SpecProblem> {
        let mut problems = Vec::new();
        for (index, change) in self.flag_changes.iter().enumerate() {
            let (sort, factor) = (change.sort, change.factor);
            if change.reason.trim().is_empty() {
                problems.push(SpecProblem::NoReason { sort, factor });
            }
            if factor.index() >= self.kept.len() || sort.index() >= sorts {
                problems.push(SpecProblem::UnknownFlag { sort, factor });
            }
            let earlier = &self.flag_changes[..index];
            if earlier
                .iter()
                .any(|earlier| (earlier.sort, earlier.factor) == (sort, factor))
            {
                problems.push(SpecProblem::FlagChangedTwice { sort, factor });
            }
        }
        problems
    }
}

fn order_problem(order: &[FactorNo], kept: usize) -> Option<SpecProblem> {
    let mut places: Vec<usize> = order.iter().map(|factor| factor.index()).collect();
    places.sort_unstable();
    (!places.into_iter().eq(0..kept)).then(|| SpecProblem::IncompleteOrder {
        order: order.to_vec(),
        kept,
    })
}

/// One thing that keeps a recipe from fitting its sorts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "problem", rename_all = "snake_case")]
#[non_exhaustive]
pub enum SpecProblem {
    /// No factor is kept.
    #[error("no factor is kept")]
    NoFactorKept,
    /// A factor stands twice in the list of kept ones.
    #[error("factor {factor} is kept twice")]
    KeptTwice {
        /// The extracted factor.
        factor: FactorNo,
    },
    /// A factor is kept beyond those that are extracted, or that can exist: min(P, N − 1).
    #[error("factor {factor} is to be kept, but at most {possible} factors are extracted")]
    TooManyFactors {
        /// The extracted factor.
        factor: FactorNo,
        /// The most factors there can be.
        possible: usize,
    },
    /// An explicit order does not name every kept factor once.
    #[error("the order must name each of the {kept} kept factors once")]
    IncompleteOrder {
        /// The order as it was given.
        order: Vec<FactorNo>,
        /// The number of kept factors.
        kept: usize,
    },
    /// A rotation step names a factor that is not there.
    #[error("step {place} of the rotation names factor {factor}, but there are only {factors}")]
    UnknownFactor {
        /// The place of the step, from 1.
        place: usize,
        /// The factor.
        factor: FactorNo,
        /// The number of factors at that step.
        factors: usize,
    },
    /// A factor is to be turned against itself.
    #[error(
        "step {place} of the rotation turns factor {factor} against itself; name two different factors"
    )]
    SameFactor {
        /// The place of the step, from 1.
        place: usize,
        /// The factor.
        factor: FactorNo,
    },
    /// Something other than a split follows a split.
    #[error("step {place} of the rotation follows a split; splits come last")]
    StepAfterSplit {
        /// The place of the step, from 1.
        place: usize,
    },
    /// A change of a flag has no reason.
    #[error("the flag of sort {sort} on factor {factor} is changed by hand without a reason")]
    NoReason {
        /// The sort.
        sort: SortNo,
        /// The factor.
        factor: FactorNo,
    },
    /// A change of a flag names a sort or a factor that is not there.
    #[error(
        "the flag of sort {sort} on factor {factor} is changed by hand, but there is no such sort or factor"
    )]
    UnknownFlag {
        /// The sort.
        sort: SortNo,
        /// The factor.
        factor: FactorNo,
    },
    /// Two changes concern the same flag.
    #[error("the flag of sort {sort} on factor {factor} is changed by hand twice")]
    FlagChangedTwice {
        /// The sort.
        sort: SortNo,
        /// The factor.
        factor: FactorNo,
    },
    /// A factor is to be left out of the contrasts that is not there.
    #[error("factor {factor} is to be left out of contrasts, but there are only {factors}")]
    UnknownContrast {
        /// The factor.
        factor: FactorNo,
        /// The number of final factors.
        factors: usize,
    },
    /// A threshold is negative or not a number.
    #[error("a loading of {value} cannot be a threshold; give a number that is not negative")]
    BadThreshold {
        /// The number as text (it may be no number).
        value: String,
    },
    /// The grid has another number of cells than there are statements.
    #[error("the grid has {cells} cells, but there are {statements} statements")]
    GridDoesNotFit {
        /// Cells of the grid.
        cells: usize,
        /// N.
        statements: usize,
    },
    /// A sort of a forced study does not fill the grid.
    #[error(
        "sort {sort} gives the value {value} to {found} statements, but the grid asks for {wanted}; correct it, leave it out, or treat the sorts as free"
    )]
    SortDoesNotFitGrid {
        /// The sort.
        sort: SortNo,
        /// The value.
        value: f64,
        /// Statements that have it.
        found: usize,
        /// Cells of the grid that have it.
        wanted: usize,
    },
}

/// Every value that a sort gives to more or fewer statements than the grid asks for.
fn grid_problems(matrix: &SortMatrix, grid: &Grid) -> Vec<SpecProblem> {
    let wanted = grid.values();
    let places =
        |counts: &mut [usize; 256], rank: i8| counts[usize::from(rank.cast_unsigned())] += 1;
    let mut wanted_counts = [0; 256];
    wanted
        .iter()
        .for_each(|rank| places(&mut wanted_counts, rank.get()));
    let fits = |sort: &[f64]| {
        let mut counts = [0; 256];
        for &value in sort {
            // What is no rank becomes another number on the way there and back.
            let rank = value as i8;
            if f64::from(rank) != value {
                return false;
            }
            places(&mut counts, rank);
        }
        counts == wanted_counts
    };
    let wanted: Vec<f64> = wanted.into_iter().map(f64::from).collect();
    (0..matrix.sorts())
        .filter(|&index| !fits(matrix.sort(index)))
        .flat_map(|index| sort_problems(SortNo::from_index(index), matrix.sort(index), &wanted))
        .collect()
}

/// The same for one sort that is known not to fit.
fn sort_problems(sort: SortNo, found: &[f64], wanted: &[f64]) -> Vec<SpecProblem> {
    let count = |values: &[f64], value: f64| values.iter().filter(|other| **other == value).count();
    // Adding zero turns −0 into 0, which it equals.
    let mut values: Vec<f64> = found
        .iter()
        .chain(wanted)
        .map(|value| value + 0.0)
        .collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    values
        .into_iter()
        .map(|value| (value, count(found, value), count(wanted, value)))
        .filter(|(_, found, wanted)| found != wanted)
        .map(|(value, found, wanted)| SpecProblem::SortDoesNotFitGrid {
            sort,
            value,
            found,
            wanted,
        })
        .collect()
}

/// A recipe that fits its sorts and its grid.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedSpec<'a> {
    spec: AnalysisSpec,
    matrix: &'a SortMatrix,
    grid: &'a Grid,
    input_digest: Option<String>,
}

impl CheckedSpec<'_> {
    /// Has the result say which input it belongs to, by a digest such as SHA-256 that the caller takes of it.
    #[must_use]
    pub fn with_input_digest(self, digest: impl Into<String>) -> Self {
        Self {
            input_digest: Some(digest.into()),
            ..self
        }
    }

    /// The digest of the input, if it was given.
    #[must_use]
    pub fn input_digest(&self) -> Option<&str> {
        self.input_digest.as_deref()
    }

    /// The recipe.
    #[must_use]
    pub const fn spec(&self) -> &AnalysisSpec {
        &self.spec
    }

    /// The sorts.
    #[must_use]
    pub const fn matrix(&self) -> &SortMatrix {
        self.matrix
    }

    /// The grid of the factor arrays.
    #[must_use]
    pub const fn grid(&self) -> &Grid {
        self.grid
    }

    /// Computes everything.
    ///
    /// # Errors
    /// Only what cannot be known before the extraction: that a kept factor cannot be extracted
    /// ([`AnalysisError::UnknownFactor`], [`AnalysisError::ReflectionLimit`], [`AnalysisError::CommunalityLimit`]), or
    /// that the eigenvalues cannot be computed.
    pub fn run(&self) -> Result<Analysis, AnalysisError> {
        run(self)
    }

    /// Computes everything after the extraction, for one who goes on from the same [`explore`](crate::explore) again
    /// and again, for instance to rotate by hand. The exploration must be of these sorts, by the correlation and
    /// extraction of this recipe.
    ///
    /// # Errors
    /// As for [`run`](Self::run).
    pub fn conclude(&self, exploration: Exploration) -> Result<Analysis, AnalysisError> {
        conclude(self, exploration)
    }
}
