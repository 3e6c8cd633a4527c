//! A decision as a sentence, in the page's language.

use analysis::{
    CentroidVariant, CorrelationMethod, ExtractionMethod, FactorNo, FlagRule, HorstStop,
    RegressionMethod, RotationStep, SignRule, Threshold,
};

use crate::domain::decision::{Decision, SortSet};
use crate::domain::id::SortId;
use crate::text::{shown, t, t_with};
use crate::ui::number::{decimal, fraction};

/// What was decided; `name` gives a sort's pseudonym while it is there.
pub fn sentence(decision: &Decision, name: impl Fn(&SortId) -> Option<String>) -> String {
    let of_sort = |sort: &SortId| name(sort).unwrap_or_else(|| t("decided-sort-gone"));
    match decision {
        Decision::Sorts { set: SortSet::All } => t("decided-sorts-all"),
        Decision::Sorts {
            set: SortSet::Condition { number },
        } => t_with(
            "decided-sorts-condition",
            &[("number", u32::from(number.get()).into())],
        ),
        Decision::Sorts {
            set: SortSet::Only { name, sorts },
        } => t_with(
            "decided-sorts-only",
            &[
                ("name", name.to_string().into()),
                ("count", sorts.len().into()),
            ],
        ),
        Decision::Correlation { method } => t_with(
            "decided-correlation",
            &[("method", correlation(*method).into())],
        ),
        Decision::Extraction { method, extracted } => t_with(
            "decided-extraction",
            &[
                ("method", extraction(*method).into()),
                ("count", (*extracted).into()),
            ],
        ),
        Decision::Keep { factors } => t_with(
            "decided-keep",
            &[
                ("count", factors.len().into()),
                ("factors", listed(factors).into()),
            ],
        ),
        Decision::Rotate { steps } => rotation(steps),
        Decision::Unrotate => t("decided-unrotate"),
        Decision::Split { factor } => of_factor("decided-split", *factor),
        Decision::Unsplit { factor } => of_factor("decided-unsplit", *factor),
        Decision::FlagRule { rule } => {
            t_with("decided-rule", &[("rule", rule_words(*rule).into())])
        }
        Decision::Flag {
            sort,
            factor,
            flagged,
            loading,
        } => {
            let key = if *flagged {
                "decided-flag"
            } else {
                "decided-unflag"
            };
            t_with(
                key,
                &[
                    ("sort", of_sort(sort).into()),
                    ("factor", shown(factor)),
                    ("loading", fraction(*loading, 2).into()),
                ],
            )
        }
        Decision::FlagByRule { sort, factor } => t_with(
            "decided-by-rule",
            &[("sort", of_sort(sort).into()), ("factor", shown(factor))],
        ),
        Decision::Reliability { of_one } => t_with(
            "decided-reliability",
            &[("value", fraction(of_one.get(), 2).into())],
        ),
        Decision::Regression { method } => t(match method {
            None => "decided-regression-none",
            Some(RegressionMethod::Regression) => "decided-regression",
            Some(RegressionMethod::Bartlett) => "decided-regression-bartlett",
        }),
        Decision::NotContrasted { factors } if factors.is_empty() => t("decided-contrast-all"),
        Decision::NotContrasted { factors } => t_with(
            "decided-contrast-not",
            &[("factors", listed(factors).into())],
        ),
        Decision::Name {
            factor,
            locale,
            title,
        } => match title {
            Some(title) => t_with(
                "decided-name",
                &[
                    ("factor", shown(factor)),
                    ("language", locale.name().into()),
                    ("title", title.to_string().into()),
                ],
            ),
            None => of_factor("decided-name-none", *factor),
        },
        Decision::Remark => t("decided-remark"),
    }
}

/// The name of a coefficient.
#[must_use]
pub fn correlation(method: CorrelationMethod) -> String {
    t(match method {
        CorrelationMethod::Pearson => "correlation-pearson",
        CorrelationMethod::Spearman => "correlation-spearman",
    })
}

/// What a coefficient looks at.
#[must_use]
pub fn correlation_help(method: CorrelationMethod) -> String {
    t(match method {
        CorrelationMethod::Pearson => "correlation-pearson-help",
        CorrelationMethod::Spearman => "correlation-spearman-help",
    })
}

/// The name of an extraction.
#[must_use]
pub fn extraction(method: ExtractionMethod) -> String {
    t(match method {
        ExtractionMethod::PrincipalComponents => "recipe-pca",
        ExtractionMethod::Centroid(CentroidVariant::Pqmethod) => "extraction-pqmethod",
        ExtractionMethod::Centroid(CentroidVariant::Brown) => "extraction-brown",
        ExtractionMethod::Horst(HorstStop::Number) => "extraction-horst",
        ExtractionMethod::Horst(HorstStop::Automatic) => "extraction-horst-automatic",
        ExtractionMethod::Horst(HorstStop::Kade) => "extraction-horst-kade",
    })
}

/// What an extraction looks at.
#[must_use]
pub fn extraction_help(method: ExtractionMethod) -> String {
    t(match method {
        ExtractionMethod::PrincipalComponents => "extraction-pca-help",
        ExtractionMethod::Centroid(CentroidVariant::Pqmethod) => "extraction-pqmethod-help",
        ExtractionMethod::Centroid(CentroidVariant::Brown) => "extraction-brown-help",
        ExtractionMethod::Horst(HorstStop::Number) => "extraction-horst-help",
        ExtractionMethod::Horst(HorstStop::Automatic) => "extraction-horst-automatic-help",
        ExtractionMethod::Horst(HorstStop::Kade) => "extraction-horst-kade-help",
    })
}

/// A rule for flags as part of a sentence.
#[must_use]
pub fn rule_words(rule: FlagRule) -> String {
    let threshold = match rule.threshold {
        Threshold::Level(alpha) => {
            let p = fraction(alpha.probability(), 4);
            let p = p.trim_end_matches('0').to_owned();
            t_with("rule-level", &[("p", p.into())])
        }
        Threshold::Loading(loading) => {
            t_with("rule-loading", &[("loading", fraction(loading, 3).into())])
        }
    };
    if rule.majority {
        t_with("rule-majority", &[("threshold", threshold.into())])
    } else {
        threshold
    }
}

fn rotation(steps: &[RotationStep]) -> String {
    if let Some(RotationStep::Varimax { normalise }) = steps.first() {
        return t(if *normalise {
            "decided-varimax"
        } else {
            "decided-varimax-raw"
        });
    }
    let words: Vec<String> = steps.iter().map(step).collect();
    words.join(" ")
}

fn step(step: &RotationStep) -> String {
    match step {
        RotationStep::Varimax { .. } => t("decided-varimax"),
        RotationStep::Order { .. } => t("decided-order"),
        RotationStep::Sign {
            by: SignRule::Turn(factors),
        } => t_with("decided-mirror", &[("factors", listed(factors).into())]),
        RotationStep::Sign { .. } => t("decided-sign"),
        RotationStep::Manual { a, b, angle } => t_with(
            "decided-turn",
            &[
                ("one", shown(a)),
                ("other", shown(b)),
                ("angle", decimal(angle.degrees(), 1).into()),
            ],
        ),
        RotationStep::Invert { factor } => of_factor("decided-invert", *factor),
        RotationStep::Split { factor } => of_factor("decided-split", *factor),
    }
}

fn of_factor(key: &str, factor: FactorNo) -> String {
    t_with(key, &[("factor", shown(factor))])
}

fn listed(factors: &[FactorNo]) -> String {
    let numbers: Vec<String> = factors.iter().map(ToString::to_string).collect();
    numbers.join(", ")
}
