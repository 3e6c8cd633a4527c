//! From options and sorts to a recipe; what contradicts itself or the sorts is said in a sentence.

use std::path::Path;

use analysis::resample::BootstrapSpec;
use analysis::{AnalysisSpec, Conformity, FactorNo, FlagRule, Grid, Rank, RotationStep, Threshold};

use super::failure::Failure;
use super::input::{Input, read_bytes};
use super::options::{AnalyzeArguments, RotationChoice};

/// What to compute.
pub(super) struct Recipe {
    pub spec: AnalysisSpec,
    pub grid: Grid,
    pub bootstrap: Option<BootstrapSpec>,
}

pub(super) fn of(arguments: &AnalyzeArguments, input: &Input) -> Result<Recipe, Failure> {
    let mut problems = Vec::new();
    let possible = input.matrix.max_factors();
    if !(1..=possible).contains(&arguments.factors) {
        problems.push(format!(
            "--factors {}: {} sorts of {} statements have 1 to {possible} factors",
            arguments.factors,
            input.matrix.sorts(),
            input.matrix.statements()
        ));
    }
    if arguments.seed.is_some() && arguments.bootstrap.is_none() {
        problems.push("--seed is the seed of a bootstrap; give --bootstrap as well".to_owned());
    }
    let grid = match &arguments.grid {
        Some(grid) => Some(grid.clone()),
        None => common_grid(arguments.free, input, &mut problems),
    };
    let Some(grid) = grid.filter(|_| problems.is_empty()) else {
        return Err(Failure::options(&problems));
    };
    let rotation = match &arguments.rotation {
        RotationChoice::Varimax => RotationStep::varimax(),
        RotationChoice::None => RotationStep::unrotated(),
        RotationChoice::Steps(path) => read_steps(path)?,
    };
    let default = FlagRule::default();
    let level = arguments.flag_level.map(Threshold::Level);
    let loading = arguments.flag_loading.map(Threshold::Loading);
    let spec = AnalysisSpec {
        conformity: if arguments.free {
            Conformity::Free
        } else {
            Conformity::Forced
        },
        correlation: arguments.correlation,
        // The number that was asked for and no more: in some extractions it shapes the factors.
        extracted: arguments.factors,
        kept: if arguments.keep.is_empty() {
            (0..arguments.factors).map(FactorNo::from_index).collect()
        } else {
            arguments.keep.clone()
        },
        rotation,
        flags: FlagRule {
            threshold: level.or(loading).unwrap_or(default.threshold),
            majority: arguments.majority,
        },
        reliability: arguments.reliability,
        ..AnalysisSpec::first_factors(arguments.extraction, arguments.factors)
    };
    let seed = arguments.seed.unwrap_or(BootstrapSpec::default().seed);
    let bootstrap = arguments
        .bootstrap
        .map(|steps| BootstrapSpec { steps, seed });
    Ok(Recipe {
        spec,
        grid,
        bootstrap,
    })
}

/// The grid that all sorts fill, if they do.
fn common_grid(free: bool, input: &Input, problems: &mut Vec<String>) -> Option<Grid> {
    if free {
        problems.push("--free needs --grid: it shapes the factor arrays".to_owned());
        return None;
    }
    let shape = |ranks: &Vec<Rank>| {
        let mut shape = ranks.clone();
        shape.sort_unstable();
        shape
    };
    let shapes: Vec<Vec<Rank>> = input.ranks.iter().map(shape).collect();
    // With few exceptions it is they who are wrong, even if one of them comes first.
    let usual = shapes
        .iter()
        .rev()
        .max_by_key(|shape| shapes.iter().filter(|other| other == shape).count())?;
    let others: Vec<&str> = shapes
        .iter()
        .zip(&input.names)
        .filter(|(shape, _)| *shape != usual)
        .map(|(_, name)| name.as_str())
        .collect();
    match Grid::of_ranks(usual) {
        Err(reasons) => {
            problems.extend(reasons.iter().map(ToString::to_string));
            None
        }
        Ok(grid) if others.is_empty() => Some(grid),
        Ok(grid) => {
            problems.push(format!(
                "the sorts do not all fill the same grid: most fill {grid}, but not {}; give --grid to have their cells \
                 named, or --free and --grid if no grid was to be filled",
                others.join(", ")
            ));
            None
        }
    }
}

/// The steps of a rotation, every unreadable one reported.
fn read_steps(path: &Path) -> Result<Vec<RotationStep>, Failure> {
    let (source, bytes) = read_bytes(path)?;
    let values: Vec<serde_json::Value> = serde_json::from_slice(&bytes)
        .map_err(|error| Failure::file(&source, &[format!("it is no list of steps: {error}")]))?;
    let mut steps = Vec::with_capacity(values.len());
    let mut problems = Vec::new();
    for (index, value) in values.into_iter().enumerate() {
        match serde_json::from_value(value) {
            Ok(step) => steps.push(step),
            Err(error) => problems.push(format!("step {}: {error}", index + 1)),
        }
    }
    if problems.is_empty() {
        Ok(steps)
    } else {
        Err(Failure::file(&source, &problems))
    }
}
