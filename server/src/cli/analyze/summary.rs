//! The result for a person at a terminal: plain text, rounded, widest tables last.

use analysis::{
    Alpha, Composite, Conformity, Consensus, Factor, RotationStep, StatementContrast, Threshold,
};

use super::columns::columns;
use server::report::{Named, code};

/// The result as text.
pub(super) fn summary(report: &Named) -> String {
    let mut sections = vec![recipe(report), factors(report), loadings(report)];
    if report.contrasts().is_some() {
        sections.push(correlations(report));
    }
    sections.push(statements(report));
    sections.extend(bootstrap(report));
    sections.extend(warnings(report));
    sections.join("\n")
}

fn recipe(report: &Named) -> String {
    let (result, spec) = (report.result(), &report.result().spec);
    let kept: Vec<String> = spec.kept.iter().map(ToString::to_string).collect();
    let threshold = match spec.flags.threshold {
        Threshold::Level(level) => format!("p < {}", level.probability()),
        Threshold::Loading(loading) => format!("|loading| > {loading}"),
    };
    let majority = if spec.flags.majority {
        "and more than half of the communality"
    } else {
        "whatever its other loadings"
    };
    let conformity = match spec.conformity {
        Conformity::Forced => "every sort fills it",
        Conformity::Free => "sorts are free",
    };
    format!(
        "{} sorts of {} statements from {}\n\
         Grid {}; {conformity}\n\
         Correlation {}, extraction {}, {} extracted, kept {}, rotation {}\n\
         A sort defines a factor by {threshold} (above {:.3}) {majority}\n",
        result.sorts,
        result.statements,
        report.source,
        result.grid,
        code(spec.correlation),
        spec.extraction,
        result.exploration.extraction.factors.len(),
        kept.join(", "),
        rotation(report),
        result.flags.threshold,
    )
}

fn rotation(report: &Named) -> String {
    let steps = &report.result().spec.rotation;
    if *steps == RotationStep::varimax() {
        "varimax".to_owned()
    } else if *steps == RotationStep::unrotated() {
        "none".to_owned()
    } else {
        format!("by {} steps of one's own", steps.len())
    }
}

fn factors(report: &Named) -> String {
    let factors = &report.result().factors;
    let row = |name: &str, cell: &dyn Fn(&Factor) -> String| {
        std::iter::once(name.to_owned())
            .chain(factors.iter().map(cell))
            .collect::<Vec<_>>()
    };
    let score = |value: fn(&Composite) -> f64| {
        move |factor: &Factor| {
            let composite = factor.composite.as_ref();
            composite.map_or_else(
                || "–".to_owned(),
                |composite| format!("{:.3}", value(composite)),
            )
        }
    };
    numbers(&[
        row("Factor", &|factor| factor.number.to_string()),
        row("Explained variance, %", &|factor| {
            format!("{:.1}", 100.0 * factor.explained)
        }),
        row("Sum of squared loadings", &|factor| {
            format!("{:.3}", factor.sum_of_squares)
        }),
        row("Defining sorts", &|factor| factor.flagged.to_string()),
        row("Reliability", &score(|composite| composite.reliability)),
        row(
            "Standard error of z",
            &score(|composite| composite.standard_error),
        ),
    ])
}

fn loadings(report: &Named) -> String {
    let result = report.result();
    let mut head = heading("Loading (* defines)", &result.factors);
    // Numbers of factors stand above digits, not above the place of the mark.
    head[1..].iter_mut().for_each(|number| number.push(' '));
    head.push("h²".to_owned());
    let mut rows = vec![head];
    for (sort, name) in report.names.iter().enumerate() {
        let mut row = vec![name.clone()];
        for (factor, loading) in result.rotation.loadings.of_sort(sort).enumerate() {
            let mark = if result.flags.is_flagged(sort, factor) {
                '*'
            } else {
                ' '
            };
            row.push(format!("{loading:.3}{mark}"));
        }
        row.push(format!("{:.2}", result.communalities[sort]));
        rows.push(row);
    }
    numbers(&rows)
}

fn correlations(report: &Named) -> String {
    let factors = &report.result().factors;
    let mut rows = vec![heading("Correlation of scores", factors)];
    for (factor, cells) in factors.iter().zip(report.factor_correlations()) {
        let mut row = vec![factor.number.to_string()];
        row.extend(cells.iter().map(|cell| {
            cell.map_or_else(|| "–".to_owned(), |correlation| format!("{correlation:.3}"))
        }));
        rows.push(row);
    }
    numbers(&rows)
}

fn statements(report: &Named) -> String {
    let mut head = heading("Rank in array", &report.result().factors);
    head.extend(["variance of z", "verdict", "statement"].map(str::to_owned));
    let mut rows = vec![head];
    for (index, number) in report.statement_numbers().enumerate() {
        let mut row = vec![number.to_string()];
        row.extend(report.composites().map(|composite| {
            composite.map_or_else(
                || "–".to_owned(),
                |composite| composite.array.ranks()[index].signed(),
            )
        }));
        let contrast = report
            .contrasts()
            .map(|contrasts| &contrasts.statements[index]);
        row.push(contrast.map_or_else(String::new, |contrast| {
            format!("{:.3}", contrast.z_variance)
        }));
        row.push(contrast.map_or_else(String::new, verdict));
        row.push(report.wording(index).to_owned());
        rows.push(row);
    }
    // Marks and texts are read from the left.
    let marks = rows[0].len() - 2;
    let mut text = columns(&rows, marks);
    if report.contrasts().is_some() {
        text.push_str(
            "D1 distinguishes factor 1 from every other at p < .05, D1* at .01, D1** at .001; \
             C: no factors differ at .01, C*: nor at .05\n",
        );
    }
    text
}

/// `D1* D3`, `C*`, or `D1 D2 C` where a difference is significant at .05 only.
fn verdict(contrast: &StatementContrast) -> String {
    let marks = contrast.standings.iter().filter_map(|standing| {
        let stars = match standing.distinguishing? {
            Alpha::P001 => "**",
            Alpha::P01 => "*",
            _ => "",
        };
        Some(format!("D{}{stars}", standing.factor))
    });
    let consensus = contrast.consensus.map(|consensus| match consensus {
        Consensus::P05 => "C*".to_owned(),
        Consensus::P01 => "C".to_owned(),
    });
    marks.chain(consensus).collect::<Vec<_>>().join(" ")
}

fn bootstrap(report: &Named) -> Option<String> {
    let bootstrap = report.bootstrap.as_ref()?;
    let aligned = &bootstrap.procrustes;
    let number = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |v| format!("{v:.3}"));
    let stable = &aligned.all.factors;
    let row = |name: &str, value: &dyn Fn(usize) -> Option<f64>| {
        std::iter::once(name.to_owned())
            .chain((0..stable.len()).map(|factor| number(value(factor))))
            .collect::<Vec<_>>()
    };
    let mut head = vec!["Bootstrap, factor".to_owned()];
    head.extend(stable.iter().map(|factor| factor.factor.to_string()));
    let mut text = numbers(&[
        head,
        row("Mean congruence", &|factor| stable[factor].mean_congruence),
        row("Standard error of z, drawn", &|factor| {
            stable[factor].mean_standard_error
        }),
        row("Standard error of z, textbook", &|factor| {
            stable[factor].textbook_standard_error
        }),
    ]);
    text.push_str(&format!(
        "{} draws from seed {}: {} without a result, {} badly aligned, {} with a factor that nobody defines\n",
        bootstrap.spec.steps,
        bootstrap.spec.seed,
        bootstrap.failed.len(),
        aligned.badly_aligned,
        aligned.with_empty_factor,
    ));
    if aligned.is_unstable {
        text.push_str("This number of factors is not stable.\n");
    }
    Some(text)
}

fn warnings(report: &Named) -> Option<String> {
    let warnings = &report.analysis.warnings;
    let lines = warnings.iter().map(|warning| format!("- {warning}\n"));
    (!warnings.is_empty()).then(|| format!("Worth knowing\n{}", lines.collect::<String>()))
}

/// A table of which only the first column is text.
fn numbers(rows: &[Vec<String>]) -> String {
    columns(rows, usize::MAX)
}

fn heading(first: &str, factors: &[Factor]) -> Vec<String> {
    let number = |factor: &Factor| factor.number.to_string();
    std::iter::once(first.to_owned())
        .chain(factors.iter().map(number))
        .collect()
}
