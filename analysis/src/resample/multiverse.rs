//! Every combination of stated choices, so that none is picked for its result.

use serde::{Deserialize, Serialize};

use super::verdict::{Verdict, verdicts};
use super::{ResampleError, Work};
use crate::congruence::match_factors;
use crate::{
    AnalysisError, AnalysisResult, AnalysisSpec, CheckedSpec, CorrelationMethod, ExtractionMethod,
    FactorArray, FactorNo, FlagRule, Rank, RotationStep, SortNo, StatementNo, Table,
};

/// How the factors of a universe are rotated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UniverseRotation {
    /// Varimax with Kaiser normalisation, then the usual order and signs.
    Varimax,
    /// None, only the usual order and signs.
    None,
}

impl UniverseRotation {
    fn steps(self) -> Vec<RotationStep> {
        match self {
            Self::Varimax => RotationStep::varimax(),
            Self::None => RotationStep::unrotated(),
        }
    }
}

/// The choices to be combined. Each list is gone through; what is not in them is as in the chosen analysis, without its
/// decisions about single factors (flags by hand, splits, factors left out of contrasts).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MultiverseSpec {
    /// Correlations.
    pub correlations: Vec<CorrelationMethod>,
    /// Extractions.
    pub extractions: Vec<ExtractionMethod>,
    /// Numbers of factors: the first so many are kept.
    pub factors: Vec<usize>,
    /// Rotations.
    pub rotations: Vec<UniverseRotation>,
    /// Rules for flags.
    pub flags: Vec<FlagRule>,
}

/// The results of all combinations, held against the chosen analysis.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Multiverse {
    /// What was combined.
    pub spec: MultiverseSpec,
    /// Every universe that has a result.
    pub universes: Vec<Universe>,
    /// Every universe that has none, and why.
    pub failed: Vec<FailedUniverse>,
    /// One entry per factor of the chosen analysis that has scores: what becomes of its viewpoint.
    pub viewpoints: Vec<ViewpointRange>,
    /// One entry per statement: consensus over the universes.
    pub consensus: Vec<ConsensusRange>,
}

/// The choices of one universe.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Choices {
    /// The correlation.
    pub correlation: CorrelationMethod,
    /// The extraction.
    pub extraction: ExtractionMethod,
    /// The number of factors.
    pub factors: usize,
    /// The rotation.
    pub rotation: UniverseRotation,
    /// The rule for flags.
    pub flags: FlagRule,
}

/// One universe with a result.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Universe {
    /// Its choices.
    pub choices: Choices,
    /// How many of its factors have scores.
    pub scored: usize,
    /// For each viewpoint of [`Multiverse::viewpoints`] the factor that is most like it; `None` if the universe has fewer
    /// factors with scores.
    pub matches: Vec<Option<UniverseMatch>>,
}

/// The factor of a universe that stands for a viewpoint of the chosen analysis.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct UniverseMatch {
    /// Its number there.
    pub factor: FactorNo,
    /// Congruence of the z-scores; where it is negative there, the factor was mirrored first.
    pub congruence: f64,
    /// Whether the factor was mirrored.
    pub mirrored: bool,
}

/// One universe without a result.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct FailedUniverse {
    /// Its choices.
    pub choices: Choices,
    /// Why.
    pub reason: AnalysisError,
}

/// What becomes of a viewpoint over the universes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ViewpointRange {
    /// The factor of the chosen analysis.
    pub factor: FactorNo,
    /// The number of universes that have a factor for it; all shares are shares of these.
    pub matched: usize,
    /// Those among them with contrasts (at least two factors with scores); shares of distinguishing are shares of these.
    pub compared: usize,
    /// Smallest and largest congruence; `None` if no universe has a factor for it.
    pub congruence: Option<Range<f64>>,
    /// One entry per statement.
    pub statements: Vec<ViewpointStatement>,
    /// Per sort, the share of universes in which it is flagged on the viewpoint; `None` if no universe has a factor for it.
    pub sorts: Vec<SortShare>,
}

/// Smallest and largest value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Range<T> {
    /// The smallest.
    pub low: T,
    /// The largest.
    pub high: T,
}

/// A statement of a viewpoint over the universes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ViewpointStatement {
    /// The statement.
    pub statement: StatementNo,
    /// Smallest and largest rank in the factor array.
    pub rank: Option<Range<Rank>>,
    /// Share of universes in which it distinguishes the viewpoint from every other one of the universe (at .05 or a
    /// stricter level).
    pub distinguishing: Option<f64>,
    /// Whether that is so in all, in none, or in some.
    pub status: Option<Status>,
}

/// Whether something holds whatever one chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// In every universe.
    Always,
    /// In no universe.
    Never,
    /// In some universes, so the choices decide.
    Flips,
}

/// How often a sort defines a viewpoint.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct SortShare {
    /// The sort.
    pub sort: SortNo,
    /// The share of universes.
    pub flagged: Option<f64>,
}

/// Whether the factors agree on a statement, over the universes with contrasts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ConsensusRange {
    /// The statement.
    pub statement: StatementNo,
    /// Share of universes in which no pair of factors differs at .05 (C*).
    pub consensus: Option<f64>,
    /// Whether that is so in all, in none, or in some.
    pub status: Option<Status>,
}

impl Status {
    fn of(count: usize, of: usize) -> Option<Self> {
        match count {
            _ if of == 0 => None,
            0 => Some(Self::Never),
            _ if count == of => Some(Self::Always),
            _ => Some(Self::Flips),
        }
    }
}

impl MultiverseSpec {
    /// All combinations, in the order of the lists.
    #[must_use]
    pub fn choices(&self) -> Vec<Choices> {
        let mut all = Vec::new();
        for &correlation in &self.correlations {
            for &extraction in &self.extractions {
                for &factors in &self.factors {
                    for &rotation in &self.rotations {
                        all.extend(self.flags.iter().map(|&flags| Choices {
                            correlation,
                            extraction,
                            factors,
                            rotation,
                            flags,
                        }));
                    }
                }
            }
        }
        all
    }
}

/// Runs every combination of choices and holds its viewpoints against those of the chosen analysis.
///
/// The factors of a universe are matched to the viewpoints one to one, so that the sum of |congruence| of the z-scores is
/// largest, and mirrored where the congruence is negative, *before* their arrays and contrasts are made: differences
/// between factors change when one of them is mirrored. A match is no proof of likeness; see its congruence (at least .95
/// counts as equal, .85 to .94 as similar: Lorenzo-Seva & ten Berge 2006).
///
/// ```
/// use analysis::resample::{MultiverseSpec, UniverseRotation, Work, multiverse};
/// use analysis::{AnalysisSpec, CorrelationMethod, ExtractionMethod, FlagRule, Grid, SortMatrix};
///
/// let grid: Grid = "-1:1,0:2,1:1".parse()?;
/// let sorts = [[1, 0, 0, -1], [0, 1, 0, -1], [0, 0, -1, 1], [0, -1, 0, 1], [1, 0, 0, -1]];
/// let columns: Vec<Vec<f64>> = sorts.iter().map(|sort| sort.map(f64::from).to_vec()).collect();
/// let matrix = SortMatrix::from_columns(&columns).expect("five sorts");
/// let spec = AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, 1);
/// let checked = spec.check(&matrix, &grid).expect("it fits");
///
/// let choices = MultiverseSpec {
///     correlations: vec![CorrelationMethod::Pearson, CorrelationMethod::Spearman],
///     extractions: vec![ExtractionMethod::PrincipalComponents],
///     factors: vec![1, 2],
///     rotations: vec![UniverseRotation::Varimax],
///     flags: vec![FlagRule::default()],
/// };
/// let multiverse = multiverse(&checked, choices, &Work::default())?;
/// assert_eq!(multiverse.universes.len() + multiverse.failed.len(), 4);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`ResampleError::Analysis`] if the chosen analysis has no result, [`ResampleError::Cancelled`]. A universe without a
/// result is no error: it is listed.
pub fn multiverse(
    checked: &CheckedSpec<'_>,
    spec: MultiverseSpec,
    work: &Work<'_>,
) -> Result<Multiverse, ResampleError> {
    let chosen = checked.run()?.result;
    let (viewpoints, reference) = chosen.scores();
    let all = spec.choices();
    let outcomes = work.each(all.len(), |index| outcome(checked, all[index], &reference))?;
    let (mut worlds, mut failed) = (Vec::new(), Vec::new());
    for (choices, outcome) in all.into_iter().zip(outcomes) {
        match outcome {
            Ok(world) => worlds.push((choices, world)),
            Err(reason) => failed.push(FailedUniverse { choices, reason }),
        }
    }
    let ranges = viewpoints
        .iter()
        .enumerate()
        .map(|(place, factor)| viewpoint_range(*factor, place, &chosen, &worlds));
    Ok(Multiverse {
        viewpoints: ranges.collect(),
        consensus: consensus(chosen.statements, &worlds),
        universes: worlds
            .iter()
            .map(|(choices, world)| Universe {
                choices: *choices,
                scored: world.scored,
                matches: world
                    .viewpoints
                    .iter()
                    .map(|viewpoint| viewpoint.as_ref().map(|found| found.found))
                    .collect(),
            })
            .collect(),
        failed,
        spec,
    })
}

/// A universe, as far as it concerns the viewpoints of the chosen analysis.
struct World {
    scored: usize,
    viewpoints: Vec<Option<Seen>>,
    /// Whether no pair of factors differs, per statement.
    consensus: Option<Vec<bool>>,
}

/// A viewpoint as it appears in a universe.
struct Seen {
    found: UniverseMatch,
    ranks: Vec<Rank>,
    flagged: Vec<bool>,
    distinguishing: Option<Vec<bool>>,
}

fn outcome(
    checked: &CheckedSpec<'_>,
    choices: Choices,
    reference: &Table,
) -> Result<World, AnalysisError> {
    let spec = AnalysisSpec {
        correlation: choices.correlation,
        extraction: choices.extraction,
        extracted: choices.factors,
        kept: (0..choices.factors).map(FactorNo::from_index).collect(),
        rotation: choices.rotation.steps(),
        flags: choices.flags,
        // These name factors of the chosen analysis, which are others here.
        flag_changes: Vec::new(),
        not_contrasted: Vec::new(),
        regression: None,
        ..checked.spec().clone()
    };
    let result = crate::analyse(checked.matrix(), checked.grid(), spec)?.result;
    Ok(world(checked, &result, reference))
}

fn world(checked: &CheckedSpec<'_>, result: &AnalysisResult, reference: &Table) -> World {
    let (numbers, mut scores) = result.scores();
    let composites = result
        .factors
        .iter()
        .filter_map(|factor| factor.composite.as_ref());
    let errors: Vec<f64> = composites
        .map(|composite| composite.standard_error)
        .collect();
    let matches = match_factors(reference, &scores);
    for found in matches.iter().filter(|found| found.congruence < 0.0) {
        for z in scores.column_mut(found.ours) {
            *z = -*z;
        }
    }
    let z: Vec<&[f64]> = (0..numbers.len())
        .map(|place| scores.column(place))
        .collect();
    let verdicts = verdicts(&z, &errors);
    let per_statement = |says: &dyn Fn(&Verdict) -> bool| -> Option<Vec<bool>> {
        Some(verdicts.as_ref()?.iter().map(says).collect())
    };
    let mut viewpoints: Vec<Option<Seen>> = Vec::new();
    viewpoints.resize_with(reference.columns(), || None);
    for found in matches {
        let Some((array, _)) = FactorArray::pour(z[found.ours], checked.grid()) else {
            continue;
        };
        let factor = numbers[found.ours];
        viewpoints[found.reference] = Some(Seen {
            found: UniverseMatch {
                factor,
                congruence: found.congruence.abs(),
                mirrored: found.congruence < 0.0,
            },
            ranks: array.into_ranks(),
            flagged: result
                .flags
                .sorts
                .iter()
                .map(|sort| sort.flagged.contains(&factor))
                .collect(),
            distinguishing: per_statement(&|verdict| verdict.distinguishing[found.ours].is_some()),
        });
    }
    World {
        scored: numbers.len(),
        viewpoints,
        consensus: per_statement(&|verdict| verdict.consensus == Some(crate::Consensus::P05)),
    }
}

fn viewpoint_range(
    factor: FactorNo,
    place: usize,
    chosen: &AnalysisResult,
    worlds: &[(Choices, World)],
) -> ViewpointRange {
    let seen: Vec<&Seen> = worlds
        .iter()
        .filter_map(|(_, world)| world.viewpoints[place].as_ref())
        .collect();
    let compared: Vec<&[bool]> = seen
        .iter()
        .filter_map(|seen| seen.distinguishing.as_deref())
        .collect();
    let statement = |index: usize| {
        let distinguishing = compared.iter().filter(|found| found[index]).count();
        ViewpointStatement {
            statement: StatementNo::from_index(index),
            rank: range(seen.iter().map(|seen| seen.ranks[index]), Ord::cmp),
            distinguishing: share(distinguishing, compared.len()),
            status: Status::of(distinguishing, compared.len()),
        }
    };
    let sort = |index: usize| SortShare {
        sort: SortNo::from_index(index),
        flagged: share(
            seen.iter().filter(|seen| seen.flagged[index]).count(),
            seen.len(),
        ),
    };
    ViewpointRange {
        factor,
        matched: seen.len(),
        compared: compared.len(),
        congruence: range(
            seen.iter().map(|seen| seen.found.congruence),
            f64::total_cmp,
        ),
        statements: (0..chosen.statements).map(statement).collect(),
        sorts: (0..chosen.sorts).map(sort).collect(),
    }
}

fn consensus(statements: usize, worlds: &[(Choices, World)]) -> Vec<ConsensusRange> {
    let compared: Vec<&[bool]> = worlds
        .iter()
        .filter_map(|(_, world)| world.consensus.as_deref())
        .collect();
    (0..statements)
        .map(|index| {
            let count = compared.iter().filter(|found| found[index]).count();
            ConsensusRange {
                statement: StatementNo::from_index(index),
                consensus: share(count, compared.len()),
                status: Status::of(count, compared.len()),
            }
        })
        .collect()
}

fn share(count: usize, of: usize) -> Option<f64> {
    (of > 0).then(|| count as f64 / of as f64)
}

fn range<T: Copy>(
    values: impl Iterator<Item = T> + Clone,
    compare: impl Fn(&T, &T) -> std::cmp::Ordering,
) -> Option<Range<T>> {
    Some(Range {
        low: values.clone().min_by(&compare)?,
        high: values.max_by(&compare)?,
    })
}
