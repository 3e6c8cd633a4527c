//! From sorts to viewpoints in one go.

use serde::Serialize;

use crate::contrast::Contrasts;
use crate::correlation::{CorrelationMethod, correlation_of, pearson};
use crate::distribution::SortDistribution;
use crate::error::AnalysisError;
use crate::extract::principal::components_of_sorts;
use crate::extract::{EarlyEnd, Extraction, ExtractionMethod, described, extract};
use crate::factor::{Factor, factors};
use crate::flag::Flags;
use crate::guard::{EIGEN_GAP, HEYWOOD};
use crate::retain::kaiser;
use crate::rotate::split::split;
use crate::rotate::{AppliedStep, Half, Rotation, RotationStep, rotate};
use crate::score::regression::regression_scores;
use crate::score::{RegressionScore, standardised};
use crate::spec::{AnalysisSpec, CheckedSpec, Conformity};
use crate::warning::Warning;
use crate::{FactorNo, Grid, SortMatrix, SortNo, Table};

/// What can be seen before choosing factors.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Exploration {
    /// Correlations of the sorts, P × P.
    pub correlation: Table,
    /// All P eigenvalues of the correlation matrix, falling, whatever the extraction.
    pub eigenvalues: Vec<f64>,
    /// How many of them are above 1.
    pub kaiser: usize,
    /// The unrotated factors.
    pub extraction: Extraction,
}

/// A result and what a reader of it should know.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Analysis {
    /// What was computed.
    pub result: AnalysisResult,
    /// What was seen on the way.
    pub warnings: Vec<Warning>,
}

/// What was computed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct AnalysisResult {
    /// The recipe.
    pub spec: AnalysisSpec,
    /// The digest of the input, where the caller gave one.
    pub input_digest: Option<String>,
    /// The version of this crate.
    pub version: &'static str,
    /// N.
    pub statements: usize,
    /// P.
    pub sorts: usize,
    /// The grid of the factor arrays.
    pub grid: Grid,
    /// Correlations, eigenvalues and unrotated factors.
    pub exploration: Exploration,
    /// Final loadings and how they came about.
    pub rotation: Rotation,
    /// h² of every sort over the kept factors.
    pub communalities: Vec<f64>,
    /// Which sorts define which factor, and why or why not.
    pub flags: Flags,
    /// The final factors in order.
    pub factors: Vec<Factor>,
    /// How they differ; `None` with fewer than two factors that have scores.
    pub contrasts: Option<Contrasts>,
    /// How each sort is distributed, where sorts are [free](crate::Conformity::Free).
    pub distributions: Option<Vec<SortDistribution>>,
}

impl AnalysisResult {
    /// The factors that have scores, and their z-scores as columns: its viewpoints.
    pub(crate) fn scores(&self) -> (Vec<FactorNo>, Table) {
        let scored = self
            .factors
            .iter()
            .filter_map(|factor| Some((factor.number, factor.composite.as_ref()?.z.as_slice())));
        let (numbers, z): (Vec<FactorNo>, Vec<&[f64]>) = scored.unzip();
        let table = Table::from_fn(self.statements, z.len(), |row, column| z[column][row]);
        (numbers, table)
    }
}

/// Correlates the sorts and extracts at most `max` factors: all that is needed to choose how many to keep.
///
/// ```
/// use analysis::{CorrelationMethod, ExtractionMethod, SortMatrix, explore};
///
/// let sorts = [vec![-1.0, 0.0, 0.0, 1.0], vec![-1.0, 0.0, 1.0, 0.0], vec![1.0, -1.0, 0.0, 0.0]];
/// let matrix = SortMatrix::from_columns(&sorts).expect("three sorts");
/// let seen = explore(&matrix, CorrelationMethod::Pearson, ExtractionMethod::PrincipalComponents, 8)?;
/// assert_eq!(seen.eigenvalues.len(), 3);
/// assert!((seen.eigenvalues.iter().sum::<f64>() - 3.0).abs() < 1e-12);
/// # Ok::<(), analysis::AnalysisError>(())
/// ```
///
/// # Errors
/// [`AnalysisError::EigenNotConverged`].
pub fn explore(
    matrix: &SortMatrix,
    correlation: CorrelationMethod,
    extraction: ExtractionMethod,
    max: usize,
) -> Result<Exploration, AnalysisError> {
    let compared = correlation.compared(matrix);
    let correlation = pearson(&compared);
    let max = max.min(matrix.max_factors());
    // Their eigenvalues are shown whatever the extraction.
    let components = components_of_sorts(&compared.unit_sorts(), &correlation, max)?;
    let extraction = match extraction {
        // The decomposition is at hand already.
        ExtractionMethod::PrincipalComponents => {
            let loadings = components.loadings(max);
            let traces = vec![None; loadings.columns()];
            described(extraction, loadings, &traces, matrix.statements(), None)
        }
        ExtractionMethod::Centroid(_) | ExtractionMethod::Horst(_) => {
            extract(&correlation, matrix.statements(), extraction, max)?
        }
    };
    let kaiser = kaiser(&components.eigenvalues);
    Ok(Exploration {
        correlation,
        eigenvalues: components.eigenvalues,
        kaiser,
        extraction,
    })
}

/// Checks a recipe and computes everything.
///
/// # Errors
/// [`AnalysisError::Invalid`] with all problems of the recipe, or what [`CheckedSpec::run`] reports.
pub fn analyse(
    matrix: &SortMatrix,
    grid: &Grid,
    spec: AnalysisSpec,
) -> Result<Analysis, AnalysisError> {
    spec.check(matrix, grid)
        .map_err(|problems| AnalysisError::Invalid { problems })?
        .run()
}

/// [`CheckedSpec::run`].
pub(crate) fn run(checked: &CheckedSpec<'_>) -> Result<Analysis, AnalysisError> {
    let spec = checked.spec();
    let exploration = explore(
        checked.matrix(),
        spec.correlation,
        spec.extraction,
        spec.extracted,
    )?;
    conclude(checked, exploration)
}

/// [`CheckedSpec::conclude`].
pub(crate) fn conclude(
    checked: &CheckedSpec<'_>,
    exploration: Exploration,
) -> Result<Analysis, AnalysisError> {
    let (spec, matrix, grid) = (checked.spec(), checked.matrix(), checked.grid());
    let extracted = exploration.extraction.factors.len();
    if let Some(&factor) = spec.kept.iter().find(|factor| factor.index() >= extracted) {
        return Err(missing(factor, extracted, exploration.extraction.ended));
    }
    let mut rotation = rotate(&exploration.extraction, &spec.kept, &spec.rotation);
    let communalities = rotation.loadings.communalities();
    let mut flags = Flags::automatic(&rotation.loadings, matrix.statements(), spec.flags)
        .changed(&rotation.loadings, &spec.flag_changes);
    split(&spec.rotation, &mut rotation, &mut flags)?;

    let mut warnings = Vec::new();
    warn_of_sorts(&exploration.correlation, &mut warnings);
    warn_of_extraction(&exploration, spec, &mut warnings);
    warn_of_rotation(&rotation, &mut warnings);
    warn_of_heywood_cases(&exploration.extraction, &communalities, &mut warnings);
    warn_of_flags(&flags, &mut warnings);
    let standardised = standardised(matrix);
    let mut factors = factors(
        &standardised,
        grid,
        &rotation,
        &flags,
        spec.reliability,
        &mut warnings,
    );
    add_regression_scores(&standardised, &rotation, spec, &mut factors, &mut warnings);
    let contrasts = Contrasts::between(
        factors
            .iter()
            .filter(|factor| !spec.not_contrasted.contains(&factor.number)),
    );
    warn_of_contrasts(contrasts.as_ref(), &mut warnings);
    let result = AnalysisResult {
        spec: spec.clone(),
        input_digest: checked.input_digest().map(str::to_owned),
        version: env!("CARGO_PKG_VERSION"),
        statements: matrix.statements(),
        sorts: matrix.sorts(),
        grid: grid.clone(),
        exploration,
        rotation,
        communalities,
        flags,
        factors,
        contrasts,
        distributions: (spec.conformity == Conformity::Free).then(|| matrix.distributions()),
    };
    Ok(Analysis { result, warnings })
}

/// Why a kept factor does not exist.
pub(crate) fn missing(
    factor: FactorNo,
    extracted: usize,
    ended: Option<EarlyEnd>,
) -> AnalysisError {
    let stopped = FactorNo::from_index(extracted);
    match ended {
        Some(EarlyEnd::ReflectionLimit) => AnalysisError::ReflectionLimit { factor: stopped },
        Some(EarlyEnd::CommunalityLimit) => AnalysisError::CommunalityLimit { factor: stopped },
        Some(EarlyEnd::SmallResidual) => AnalysisError::StoppedBefore { factor, extracted },
        Some(EarlyEnd::NothingLeft) | None => AnalysisError::UnknownFactor { factor, extracted },
    }
}

/// Regression scores, beside the weighted ones; the second half of a split factor has those of its mirror image.
fn add_regression_scores(
    standardised: &Table,
    rotation: &Rotation,
    spec: &AnalysisSpec,
    factors: &mut [Factor],
    warnings: &mut Vec<Warning>,
) {
    let Some(method) = spec.regression else {
        return;
    };
    let unsplit = rotation.unsplit();
    let Some(scores) = regression_scores(standardised, &unsplit, spec.extraction, method) else {
        warnings.push(Warning::NoRegressionScores);
        return;
    };
    for (factor, origin) in factors.iter_mut().zip(&rotation.origins) {
        let sign = if origin.half == Some(Half::Negative) {
            -1.0
        } else {
            1.0
        };
        factor.regression = scores[origin.factor.index()].as_ref().map(|scores| {
            let z: Vec<f64> = scores.iter().map(|z| sign * z).collect();
            let weighted = factor.composite.as_ref();
            RegressionScore {
                with_weighted: weighted.map(|composite| correlation_of(&z, &composite.z)),
                z,
            }
        });
    }
}

/// Groups of identical sorts, and pairs of opposite ones.
fn warn_of_sorts(r: &Table, warnings: &mut Vec<Warning>) {
    const ROUNDING: f64 = 1e-12;
    let sorts = r.rows();
    let mut grouped = vec![false; sorts];
    for first in 0..sorts {
        if !grouped[first] {
            let others = r.column(first).iter().enumerate().skip(first + 1);
            let equal: Vec<usize> = others
                .filter(|(_, r)| **r >= 1.0 - ROUNDING)
                .map(|(other, _)| other)
                .collect();
            if !equal.is_empty() {
                equal.iter().for_each(|&other| grouped[other] = true);
                let sorts = std::iter::once(first)
                    .chain(equal)
                    .map(SortNo::from_index)
                    .collect();
                warnings.push(Warning::IdenticalSorts { sorts });
            }
        }
    }
    for second in 1..sorts {
        // One partner is enough: further ones are identical to it, and said to be so above.
        let others = &r.column(second)[..second];
        if let Some(first) = others.iter().position(|r| *r <= -1.0 + ROUNDING) {
            warnings.push(Warning::OppositeSorts {
                first: SortNo::from_index(first),
                second: SortNo::from_index(second),
            });
        }
    }
}

fn warn_of_extraction(exploration: &Exploration, spec: &AnalysisSpec, warnings: &mut Vec<Warning>) {
    let (eigenvalues, extraction) = (&exploration.eigenvalues, &exploration.extraction);
    let rank = eigenvalues.iter().filter(|value| **value > 0.0).count();
    if rank < eigenvalues.len() {
        warnings.push(Warning::RankDeficient {
            rank,
            sorts: eigenvalues.len(),
        });
    }
    if spec.extraction == ExtractionMethod::PrincipalComponents {
        let rotates = spec.rotation.iter().any(|step| {
            matches!(
                step,
                RotationStep::Varimax { .. } | RotationStep::Manual { .. }
            )
        });
        for (index, pair) in eigenvalues.windows(2).enumerate() {
            let equal = pair[0] - pair[1] <= EIGEN_GAP * eigenvalues[0];
            let (first, second) = (FactorNo::from_index(index), FactorNo::from_index(index + 1));
            let kept = (spec.kept.contains(&first), spec.kept.contains(&second));
            if equal && (kept.0 != kept.1 || kept == (true, true) && !rotates) {
                warnings.push(Warning::EqualEigenvalues { first, second });
            }
        }
    }
    let extracted = extraction.factors.len();
    match extraction.ended {
        // The second is the end that was asked for.
        None | Some(EarlyEnd::SmallResidual) => {}
        Some(EarlyEnd::NothingLeft) => warnings.push(Warning::NoResidualLeft { extracted }),
        Some(EarlyEnd::ReflectionLimit | EarlyEnd::CommunalityLimit) => {
            warnings.push(Warning::ExtractionStopped {
                factor: FactorNo::from_index(extracted),
            });
        }
    }
    if let Some(horst) = extraction.horst.as_ref().filter(|horst| !horst.converged) {
        warnings.push(Warning::HorstNotConverged {
            passes: horst.passes,
            largest_change: horst.largest_change,
        });
    }
    for factor in spec
        .kept
        .iter()
        .filter_map(|factor| extraction.factors.get(factor.index()))
    {
        let (marks, factor) = (factor.marks, factor.number);
        if marks.noise_started {
            warnings.push(Warning::NoiseStarted { factor });
        }
        if marks.near_null {
            warnings.push(Warning::NearNull { factor });
        } else if marks.weak {
            warnings.push(Warning::Weak { factor });
        }
    }
}

fn warn_of_rotation(rotation: &Rotation, warnings: &mut Vec<Warning>) {
    for step in &rotation.applied {
        if let AppliedStep::Varimax {
            converged: false,
            last_angle,
            ..
        } = *step
        {
            warnings.push(Warning::VarimaxNotConverged { angle: last_angle });
        }
    }
}

/// Communalities above 1, which |a| > 1 implies, and those that an extraction held at 1.
fn warn_of_heywood_cases(
    extraction: &Extraction,
    communalities: &[f64],
    warnings: &mut Vec<Warning>,
) {
    let horst = extraction.horst.as_ref();
    for (index, &communality) in communalities.iter().enumerate() {
        let sort = SortNo::from_index(index);
        if communality > 1.0 + HEYWOOD || horst.is_some_and(|horst| horst.capped.contains(&sort)) {
            warnings.push(Warning::HeywoodCase { sort, communality });
        }
    }
}

fn warn_of_flags(flags: &Flags, warnings: &mut Vec<Warning>) {
    for sort in flags.sorts.iter().filter(|sort| sort.flagged.len() > 1) {
        warnings.push(Warning::FlaggedTwice {
            sort: sort.sort,
            factors: sort.flagged.clone(),
        });
    }
    let stale: Vec<SortNo> = flags.stale().collect();
    if !stale.is_empty() {
        warnings.push(Warning::StaleHandFlags { sorts: stale });
    }
}

fn warn_of_contrasts(contrasts: Option<&Contrasts>, warnings: &mut Vec<Warning>) {
    let statements = contrasts.map_or(&[][..], |contrasts| &contrasts.statements);
    let near = statements.iter().filter(|statement| {
        statement
            .standings
            .iter()
            .any(|standing| standing.near_threshold)
    });
    let statements: Vec<_> = near.map(|statement| statement.statement).collect();
    if !statements.is_empty() {
        warnings.push(Warning::NearThreshold { statements });
    }
}
