//! Why there is no analysis, in words.

use analysis::{AnalysisError, MatrixProblem, SortNo, SpecProblem};
use app::domain::sort::ReleasedSort;

use crate::http::researcher::words::Words;

/// Why sorts cannot be compared.
pub fn of_sorts(problems: &[MatrixProblem], sorts: &[ReleasedSort], words: Words) -> Vec<String> {
    problems
        .iter()
        .map(|problem| match problem {
            MatrixProblem::ConstantSort { sort } => words.say(
                "problem-sort-constant",
                &[("sort", name(*sort, sorts).into())],
            ),
            other => other_reason(&other.to_string(), words),
        })
        .collect()
}

/// Why a recipe gave no result.
pub fn of_error(error: &AnalysisError, sorts: &[ReleasedSort], words: Words) -> Vec<String> {
    let many = |most: usize| words.say("problem-factors-many", &[("most", most.into())]);
    match error {
        AnalysisError::Invalid { problems } => problems
            .iter()
            .map(|problem| match problem {
                SpecProblem::TooManyFactors { possible, .. } => many(*possible),
                SpecProblem::SortDoesNotFitGrid { sort, .. } => words.say(
                    "problem-sort-not-in-grid",
                    &[("sort", name(*sort, sorts).into())],
                ),
                other => other_reason(&other.to_string(), words),
            })
            .collect(),
        AnalysisError::UnknownFactor { extracted, .. } => vec![many(*extracted)],
        other => vec![other_reason(&other.to_string(), words)],
    }
}

fn other_reason(detail: &str, words: Words) -> String {
    words.say("problem-analysis-other", &[("detail", detail.into())])
}

fn name(sort: SortNo, sorts: &[ReleasedSort]) -> String {
    sorts.get(sort.index()).map_or_else(
        || sort.to_string(),
        |sort| sort.content.pseudonym.to_string(),
    )
}
