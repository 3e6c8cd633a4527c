//! The method in a paragraph, and what reports of Q studies should say; both from what was decided.

use analysis::{AnalysisResult, Column, Grid, RotationStep, SortStatus};
use app::domain::decision::{Decision, Entry, Recipe};
use app::domain::study::{ConditionNo, Study};
use app::page::researcher::workbench::sentence::{correlation, extraction, rule_words};
use app::text::{t, t_with};
use app::ui::number::{decimal, fraction};

/// The method in a paragraph, in the page's language.
pub fn paragraph(
    study: &Study,
    condition: ConditionNo,
    result: &AnalysisResult,
    entries: &[Entry],
) -> String {
    let spec = &result.spec;
    let mut sentences = vec![t_with(
        "methods-data",
        &[
            ("sorts", result.sorts.into()),
            ("statements", result.statements.into()),
            ("grid", grid_words(&result.grid).into()),
            ("correlation", correlation(spec.correlation).into()),
        ],
    )];
    if let Some((name, _)) = study.condition_name(condition, app::text::locale()) {
        let count = study.conditions().numbers().count();
        sentences.push(t_with(
            "methods-condition",
            &[("name", name.to_string().into()), ("count", count.into())],
        ));
    }
    sentences.push(t_with(
        "methods-extraction",
        &[
            ("extraction", extraction(spec.extraction).into()),
            (
                "extracted",
                result.exploration.extraction.factors.len().into(),
            ),
            ("kept", spec.kept.len().into()),
        ],
    ));
    if let Some(reason) = reason_of(entries, |decision| {
        matches!(decision, Decision::Keep { .. })
    }) {
        sentences.push(t_with("methods-keep-reason", &[("reason", reason.into())]));
    }
    sentences.push(rotation(result));
    sentences.push(flags(result));
    sentences.push(t_with(
        "methods-scores",
        &[("reliability", fraction(spec.reliability.get(), 2).into())],
    ));
    let explained = result
        .factors
        .last()
        .map_or(0.0, |factor| factor.cumulative);
    sentences.push(t_with(
        "methods-explained",
        &[
            ("count", spec.kept.len().into()),
            ("percent", decimal(100.0 * explained, 0).into()),
        ],
    ));
    if let Some(largest) = largest_correlation(result) {
        sentences.push(largest);
    }
    sentences.push(t_with(
        "methods-program",
        &[("version", result.version.into())],
    ));
    sentences.join(" ")
}

fn rotation(result: &AnalysisResult) -> String {
    let steps = &result.spec.rotation;
    let turns = steps
        .iter()
        .filter(|step| matches!(step, RotationStep::Manual { .. }))
        .count();
    let varimax = steps.iter().find_map(|step| match step {
        RotationStep::Varimax { normalise } => Some(*normalise),
        _ => None,
    });
    let mut text = t(match varimax {
        Some(true) => "methods-varimax",
        Some(false) => "methods-varimax-raw",
        None if turns > 0 => "methods-by-hand-only",
        None => "methods-unrotated",
    });
    if turns > 0 {
        text.push(' ');
        text.push_str(&t_with("methods-turns", &[("turns", turns.into())]));
    }
    let splits = steps
        .iter()
        .filter(|step| matches!(step, RotationStep::Split { .. }))
        .count();
    if splits > 0 {
        text.push(' ');
        text.push_str(&t_with("methods-splits", &[("splits", splits.into())]));
    }
    text
}

fn flags(result: &AnalysisResult) -> String {
    let count = |status| result.flags.count(status);
    t_with(
        "methods-flags",
        &[
            ("rule", rule_words(result.flags.rule).into()),
            ("threshold", fraction(result.flags.threshold, 3).into()),
            ("defining", count(SortStatus::Defining).into()),
            ("confounded", count(SortStatus::Confounded).into()),
            ("null", count(SortStatus::Null).into()),
            ("hand", result.spec.flag_changes.len().into()),
        ],
    )
}

fn largest_correlation(result: &AnalysisResult) -> Option<String> {
    let pairs = &result.contrasts.as_ref()?.pairs;
    let largest = pairs
        .iter()
        .max_by(|one, other| one.correlation.abs().total_cmp(&other.correlation.abs()))?;
    Some(t_with(
        "largest-correlation",
        &[
            ("one", largest.first.get().into()),
            ("other", largest.second.get().into()),
            ("value", fraction(largest.correlation, 2).into()),
        ],
    ))
}

/// A grid as people write it: heights from the lowest rank to the highest.
fn grid_words(grid: &Grid) -> String {
    let columns = grid.columns();
    let heights: Vec<String> = columns
        .iter()
        .map(|column| column.height.to_string())
        .collect();
    let rank = |column: Option<&Column>| column.map(|column| column.rank.signed());
    t_with(
        "grid-words",
        &[
            ("heights", heights.join("-").into()),
            ("lowest", rank(columns.first()).unwrap_or_default().into()),
            ("highest", rank(columns.last()).unwrap_or_default().into()),
        ],
    )
}

/// The last reason given for such a decision.
fn reason_of(entries: &[Entry], is_such: impl Fn(&Decision) -> bool) -> Option<String> {
    let such = entries
        .iter()
        .rev()
        .find(|entry| is_such(&entry.decision))?;
    such.reason.as_ref().map(ToString::to_string)
}

/// What is known of a study beside its analysis, for the checklist.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Candidates in the concourse.
    pub candidates: usize,
    /// Sorts that are left out of analyses.
    pub left_out: usize,
    /// Remarks that participants wrote.
    pub remarks: usize,
    /// The condition of instruction of the sorts that are analysed; the first one if they differ in it.
    pub condition: ConditionNo,
}

/// What a report of a Q study should say, by the guidelines of Dieteren et al. (2023) and the review of Churruca et al.
/// (2021): key, and what is known.
pub fn checklist(
    study: &Study,
    result: &AnalysisResult,
    entries: &[Entry],
    known: &Known,
) -> Vec<(&'static str, Option<String>)> {
    let locale = app::text::locale();
    let main = study.languages().main();
    let keep_reason = reason_of(entries, |decision| {
        matches!(decision, Decision::Keep { .. })
    });
    let titles = Recipe::fold(entries).titles;
    let named = result
        .factors
        .iter()
        .filter(|factor| titles.title(factor.number, locale, main).is_some())
        .count();
    let count = |status| result.flags.count(status);
    let yes_if = |holds: bool, text: String| holds.then_some(text);
    vec![
        (
            "check-concourse",
            yes_if(
                known.candidates > 0,
                t_with("known-candidates", &[("count", known.candidates.into())]),
            ),
        ),
        (
            "check-qset",
            Some(t_with(
                "known-statements",
                &[("count", result.statements.into())],
            )),
        ),
        ("check-grid", Some(grid_words(&result.grid))),
        (
            "check-instruction",
            study
                .instruction_under(known.condition, locale)
                .map(|(instruction, _)| instruction.to_string()),
        ),
        (
            "check-pset",
            Some(t_with(
                "known-sorts",
                &[
                    ("count", result.sorts.into()),
                    ("left", known.left_out.into()),
                ],
            )),
        ),
        (
            "check-correlation",
            Some(correlation(result.spec.correlation)),
        ),
        ("check-extraction", Some(extraction(result.spec.extraction))),
        ("check-number", keep_reason),
        ("check-rotation", Some(rotation(result))),
        (
            "check-flags",
            Some(t_with(
                "known-rule",
                &[
                    ("rule", rule_words(result.flags.rule).into()),
                    ("threshold", fraction(result.flags.threshold, 3).into()),
                ],
            )),
        ),
        (
            "check-not-defining",
            Some(t_with(
                "known-not-defining",
                &[
                    ("confounded", count(SortStatus::Confounded).into()),
                    ("null", count(SortStatus::Null).into()),
                ],
            )),
        ),
        (
            "check-variance",
            result.factors.last().map(|factor| {
                t_with(
                    "known-variance",
                    &[("percent", decimal(100.0 * factor.cumulative, 0).into())],
                )
            }),
        ),
        ("check-correlations", largest_correlation(result)),
        (
            "check-remarks",
            yes_if(
                known.remarks > 0,
                t_with("known-remarks", &[("count", known.remarks.into())]),
            ),
        ),
        (
            "check-names",
            yes_if(
                named == result.factors.len(),
                t_with("known-names", &[("count", named.into())]),
            ),
        ),
        (
            "check-program",
            Some(t_with(
                "methods-program",
                &[("version", result.version.into())],
            )),
        ),
    ]
}
