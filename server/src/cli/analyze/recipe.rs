//! From options and sorts to a recipe; what contradicts itself or the sorts is said in a sentence.

use std::collections::HashMap;
use std::path::Path;

use analysis::resample::BootstrapSpec;
use analysis::{
    AnalysisSpec, Angle, Conformity, FactorNo, FlagRule, Grid, Rank, RotationStep, SpecProblem,
    Threshold,
};
use serde_json::Value;

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
        None => usual_grid(arguments.free, input, &mut problems),
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

/// The grid that most sorts fill; those that do not are in error, even if one of them comes first.
fn usual_grid(free: bool, input: &Input, problems: &mut Vec<String>) -> Option<Grid> {
    if free {
        problems.push("--free needs --grid: it shapes the factor arrays".to_owned());
        return None;
    }
    let mut shapes: HashMap<Vec<Rank>, usize> = HashMap::new();
    for ranks in &input.ranks {
        let mut shape = ranks.clone();
        shape.sort_unstable();
        *shapes.entry(shape).or_default() += 1;
    }
    let most = |(_, count): &(_, usize)| 2 * count > input.ranks.len();
    let Some((usual, _)) = shapes.into_iter().find(most) else {
        problems.push(
            "most sorts fill no common grid; give --grid, and --free if no grid was to be filled"
                .to_owned(),
        );
        return None;
    };
    match Grid::of_ranks(&usual) {
        Ok(grid) => Some(grid),
        Err(reasons) => {
            problems.extend(reasons.iter().map(ToString::to_string));
            None
        }
    }
}

/// What keeps a recipe from fitting the sorts, with their names.
pub(super) fn in_words(
    problems: &[SpecProblem],
    arguments: &AnalyzeArguments,
    recipe_grid: &Grid,
    names: &[String],
) -> Vec<String> {
    let is_sort = |problem: &SpecProblem| matches!(problem, SpecProblem::SortDoesNotFitGrid { .. });
    let sentence = |problem: &SpecProblem| match problem {
        SpecProblem::SortDoesNotFitGrid {
            sort,
            value,
            found,
            wanted,
        } => format!(
            "column {}, {}: the rank {value} stands {found} times, but the grid has {wanted} cells for it",
            sort.get() + 1,
            names[sort.index()],
        ),
        other => other.to_string(),
    };
    let mut sentences: Vec<String> = problems.iter().map(sentence).collect();
    if problems.iter().any(is_sort) {
        sentences.push(if arguments.grid.is_some() {
            "with --free, sorts need not fill the grid".to_owned()
        } else {
            format!(
                "most sorts fill the grid {recipe_grid}; give --grid if it is another, and --free if none was to be filled"
            )
        });
    }
    sentences
}

/// The steps of a rotation, every unreadable one reported.
fn read_steps(path: &Path) -> Result<Vec<RotationStep>, Failure> {
    let (source, bytes) = read_bytes(path)?;
    let values: Vec<Value> = serde_json::from_slice(&bytes)
        .map_err(|error| Failure::file(&source, &[format!("it is no list of steps: {error}")]))?;
    let mut steps = Vec::with_capacity(values.len());
    let mut problems = Vec::new();
    for (index, value) in values.into_iter().enumerate() {
        match read_step(value) {
            Ok(step) => steps.push(step),
            Err(problem) => problems.push(format!("step {}: {problem}", index + 1)),
        }
    }
    if problems.is_empty() {
        Ok(steps)
    } else {
        Err(Failure::file(&source, &problems))
    }
}

/// One step. People write the angle of a rotation by hand in degrees; what is stored are thousandths of them.
fn read_step(mut value: Value) -> Result<RotationStep, String> {
    if let Some(step) = value.as_object_mut()
        && let Some(degrees) = step.remove("degrees")
    {
        if step.contains_key("angle") {
            return Err("angle and degrees say the same; give one of them".to_owned());
        }
        step.insert("angle".to_owned(), thousandths(&degrees)?.into());
    }
    serde_json::from_value(value).map_err(|error| error.to_string())
}

fn thousandths(degrees: &Value) -> Result<i32, String> {
    let number = degrees.as_f64();
    let angle = number.and_then(Angle::from_degrees);
    // More decimals than are kept would be another angle than the one that was written.
    let exact = angle.filter(|angle| Some(angle.degrees()) == number);
    exact
        .map(Angle::thousandths)
        .ok_or_else(|| format!("{degrees} is no angle in degrees with at most three decimals"))
}
