//! A script for R (base only) that follows the decisions of an analysis step by step and holds its numbers against ours.

use std::fmt::Write as _;

use analysis::{
    AnalysisResult, CorrelationMethod, ExtractionMethod, OrderRule, QSort, RotationStep, SignRule,
    Table,
};

/// The script, with the sorts in it, so that one file is enough. Principal components are computed anew; the loadings of
/// other extractions, for which R has no function, stand in it as numbers and are held against the correlations.
#[must_use]
pub fn replay_script(sorts: &[(String, QSort)], result: &AnalysisResult) -> String {
    let mut out = String::from(HEAD);
    data(&mut out, sorts);
    extraction(&mut out, result);
    out.push_str("T <- diag(ncol(A)); now <- function() A %*% T\n");
    for step in &result.spec.rotation {
        rotation(&mut out, step);
    }
    out.push_str("L <- now()\n\n# Flags\n");
    let threshold = result.flags.threshold;
    let _ = writeln!(out, "threshold <- {threshold:?}");
    let rule = if result.spec.flags.majority {
        "flags <- abs(L) > threshold & L^2 > rowSums(L^2) - L^2"
    } else {
        "flags <- abs(L) > threshold"
    };
    let _ = writeln!(out, "{rule}");
    for change in &result.spec.flag_changes {
        let value = if change.flagged { "TRUE" } else { "FALSE" };
        let (sort, factor) = (change.sort, change.factor);
        let reason = comment(&change.reason);
        let _ = writeln!(out, "flags[{sort}, {factor}] <- {value} # {reason}");
    }
    for step in &result.spec.rotation {
        if let RotationStep::Split { factor } = step {
            let _ = writeln!(out, "split <- {factor}\nL <- cbind(L, -L[, split])");
            out.push_str("flags <- cbind(flags, flags[, split] & L[, split] < 0)\n");
            out.push_str("flags[, split] <- flags[, split] & L[, split] > 0\n");
        }
    }
    let reliability = result.spec.reliability.get();
    let _ = writeln!(out, "\nreliability <- {reliability:?}");
    out.push_str(SCORES);
    expected(&mut out, result);
    out
}

const HEAD: &str = "# Follows the decisions of an analysis in base R and compares every loading and z-score.\n\
# Run it with: Rscript analysis.R\n\n";

/// Weights of Brown (1980) and Spearman–Brown, as everywhere.
const SCORES: &str = r#"
# Scores: weights a / (1 - a^2) for flagged sorts, composites standardised over the statements
standard <- scale(sorts)
w <- ifelse(flags, L / (1 - L^2), 0)
z <- scale(standard %*% w)
p <- colSums(flags)
composite_reliability <- p * reliability / (1 + (p - 1) * reliability)
se <- sqrt(1 - composite_reliability)
cat("Defining sorts per factor:", p, "\n")
cat("Reliability of scores:", format(composite_reliability, digits = 4), "\n")
cat("Correlations of scores:\n"); print(round(cor(z), 3))
sed <- sqrt(outer(se^2, se^2, "+"))
for (f in seq_len(ncol(z))) {
  others <- setdiff(seq_len(ncol(z)), f)
  if (length(others) == 0) next
  margin <- sapply(seq_len(nrow(z)), function(s) min(abs(z[s, f] - z[s, others]) / sed[f, others]))
  cat("Distinguishing factor", f, "at .05:", which(margin > 1.96), "\n")
}
"#;

fn data(out: &mut String, sorts: &[(String, QSort)]) {
    out.push_str("sorts <- cbind(\n");
    for (index, (name, sort)) in sorts.iter().enumerate() {
        let ranks: Vec<String> = sort
            .ranks()
            .iter()
            .map(|rank| rank.get().to_string())
            .collect();
        let end = if index + 1 == sorts.len() { "" } else { "," };
        let _ = writeln!(out, "  {} = c({}){end}", quoted(name), ranks.join(", "));
    }
    out.push_str(")\n\n");
}

fn extraction(out: &mut String, result: &AnalysisResult) {
    let method = match result.spec.correlation {
        CorrelationMethod::Pearson => "pearson",
        CorrelationMethod::Spearman => "spearman",
    };
    let _ = writeln!(
        out,
        "# Correlations of the sorts\nR <- cor(sorts, method = \"{method}\")\n"
    );
    let kept: Vec<String> = result.spec.kept.iter().map(ToString::to_string).collect();
    let kept = kept.join(", ");
    let unrotated = result.exploration.extraction.loadings.table();
    if result.spec.extraction == ExtractionMethod::PrincipalComponents {
        out.push_str("# Principal components\ne <- eigen(R, symmetric = TRUE)\n");
        let _ = writeln!(out, "kept <- c({kept})");
        out.push_str(
            "A <- e$vectors[, kept, drop = FALSE] %*% diag(sqrt(e$values[kept]), length(kept))\n",
        );
        // Signs of eigenvectors are arbitrary; turned by hand they matter.
        let _ = writeln!(out, "ours <- {}", matrix(unrotated));
        out.push_str(
            "A <- A %*% diag(sign(colSums(A * ours[, kept, drop = FALSE])), length(kept))\n\n",
        );
    } else {
        let code = result.spec.extraction.code();
        let _ = writeln!(
            out,
            "# Unrotated loadings by {code}, which has no counterpart in R: taken as they are\nours <- {}",
            matrix(unrotated)
        );
        let _ = writeln!(out, "A <- ours[, c({kept}), drop = FALSE]");
        out.push_str("left <- R - A %*% t(A); diag(left) <- 0\n");
        out.push_str("cat(\"Root mean square of what is left:\", sqrt(sum(left^2) / (nrow(R) * (nrow(R) - 1))), \"\\n\")\n\n");
    }
}

fn rotation(out: &mut String, step: &RotationStep) {
    let _ = match step {
        RotationStep::Varimax { normalise } => {
            let normalise = if *normalise { "TRUE" } else { "FALSE" };
            writeln!(
                out,
                "if (ncol(A) > 1) T <- T %*% varimax(now(), normalize = {normalise}, eps = 1e-15)$rotmat"
            )
        }
        RotationStep::Order {
            by: OrderRule::SumOfSquares,
        } => {
            writeln!(out, "T <- T[, order(-colSums(now()^2)), drop = FALSE]")
        }
        RotationStep::Order {
            by: OrderRule::Explicit(order),
        } => {
            let order: Vec<String> = order.iter().map(ToString::to_string).collect();
            writeln!(out, "T <- T[, c({}), drop = FALSE]", order.join(", "))
        }
        RotationStep::Order {
            by: OrderRule::AsComputed,
        } => Ok(()),
        RotationStep::Sign {
            by: SignRule::PositiveSignedSquares,
        } => {
            writeln!(
                out,
                "T <- T %*% diag(ifelse(colSums(now() * abs(now())) < 0, -1, 1), ncol(T))"
            )
        }
        RotationStep::Sign {
            by: SignRule::Turn(turned),
        } => turned
            .iter()
            .try_for_each(|factor| writeln!(out, "T[, {factor}] <- -T[, {factor}]")),
        RotationStep::Sign {
            by: SignRule::AsComputed,
        } => Ok(()),
        RotationStep::Manual { a, b, angle } => {
            let degrees = angle.degrees();
            writeln!(
                out,
                "t <- {degrees:?} * pi / 180; T[, c({a}, {b})] <- T[, c({a}, {b})] %*% matrix(c(cos(t), sin(t), -sin(t), cos(t)), 2)"
            )
        }
        RotationStep::Invert { factor } => writeln!(out, "T[, {factor}] <- -T[, {factor}]"),
        RotationStep::Split { .. } => Ok(()),
    };
}

fn expected(out: &mut String, result: &AnalysisResult) {
    let scored: Vec<_> = result
        .factors
        .iter()
        .filter_map(|factor| Some((factor.number, factor.composite.as_ref()?)))
        .collect();
    let numbers: Vec<String> = scored
        .iter()
        .map(|(number, _)| number.to_string())
        .collect();
    let z = Table::from_fn(result.statements, scored.len(), |row, column| {
        scored[column].1.z[row]
    });
    let _ = writeln!(
        out,
        "\n# Held against the result of Synspunkt {}\nexpected_loadings <- {}",
        result.version,
        matrix(result.rotation.loadings.table())
    );
    let _ = writeln!(out, "expected_z <- {}", matrix(&z));
    let _ = writeln!(out, "scored <- c({})", numbers.join(", "));
    out.push_str(
        r#"cat("Largest difference of a loading:", max(abs(L - expected_loadings)), "\n")
cat("Largest difference of a z-score:", max(abs(z[, scored, drop = FALSE] - expected_z)), "\n")
stopifnot(max(abs(L - expected_loadings)) < 1e-6, max(abs(z[, scored, drop = FALSE] - expected_z)) < 1e-5)
cat("The same result.\n")
"#,
    );
}

fn matrix(table: &Table) -> String {
    let columns: Vec<String> = (0..table.columns())
        .flat_map(|column| table.column(column))
        .map(|value| format!("{value:?}"))
        .collect();
    format!("matrix(c({}), {})", columns.join(", "), table.rows())
}

/// A name between quotes; nothing in it ends them.
fn quoted(name: &str) -> String {
    let mut out = String::from("\"");
    for letter in name.chars() {
        if matches!(letter, '"' | '\\') {
            out.push('\\');
        }
        out.push(letter);
    }
    out.push('"');
    out
}

/// A text that stays on its line.
fn comment(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

#[cfg(test)]
mod tests {
    use analysis::{AnalysisSpec, Grid, Rank, SortMatrix, analyse};

    use super::*;

    #[test]
    fn names_cannot_leave_their_quotes_nor_reasons_their_line() {
        assert_eq!(quoted(r#"a"); q("#), r#""a\"); q(""#);
        assert_eq!(quoted(r"a\"), r#""a\\""#);
        assert_eq!(comment("a\nquit()"), "a quit()");
    }

    #[test]
    fn every_number_is_written_in_full() {
        let grid: Grid = "-1:1,0:2,1:1".parse().expect("a grid");
        let ranks = [[1, 0, 0, -1], [0, 1, 0, -1], [-1, 0, 1, 0]];
        let sorts: Vec<(String, QSort)> = ranks
            .iter()
            .map(|ranks| QSort::from_ranks(&grid, &ranks.map(Rank)).expect("every column is full"))
            .map(|sort| ("Ås".to_owned(), sort))
            .collect();
        let only: Vec<QSort> = sorts.iter().map(|(_, sort)| sort.clone()).collect();
        let matrix = SortMatrix::from_sorts(&only).expect("three sorts");
        let spec = AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, 2);
        let result = analyse(&matrix, &grid, spec).expect("a result").result;
        let script = replay_script(&sorts, &result);
        let loading = result.rotation.loadings.table()[(0, 0)];
        assert!(script.contains(&format!("{loading:?}")), "{script}");
        assert!(script.contains("\"Ås\" = c(1, 0, 0, -1),"), "{script}");
    }
}
