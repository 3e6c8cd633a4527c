//! The result as a JSON document, `synspunkt.analysis/1`. Its schema lies in `analysis/schema`; a test holds them
//! together.

use analysis::resample::Bootstrap;
use analysis::{
    Alpha, AnalysisSpec, Consensus, Factor, FactorNo, Grid, Rank, StatementContrast, StatementNo,
    Table,
};
use serde::Serialize;

use super::failure::Failure;
use server::report::{FactorSquare, Named};

const SCHEMA: &str = "synspunkt.analysis/1";

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    input: Input<'a>,
    spec: Spec<'a>,
    correlation: &'a Table,
    unrotated: Unrotated<'a>,
    rotated: Rotated<'a>,
    communalities: &'a [f64],
    flags: Vec<Option<FactorNo>>,
    factors: Vec<FactorEntry<'a>>,
    factor_correlations: FactorSquare,
    sed: FactorSquare,
    statements: Vec<StatementEntry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bootstrap: Option<&'a Bootstrap>,
    warnings: Vec<WarningEntry>,
}

#[derive(Serialize)]
struct Input<'a> {
    statements: usize,
    sorts: usize,
    names: &'a [String],
    sha256: &'a str,
}

#[derive(Serialize)]
struct Spec<'a> {
    /// Of this program: the same version, recipe and sorts give the same result.
    version: &'static str,
    grid: &'a Grid,
    #[serde(flatten)]
    recipe: &'a AnalysisSpec,
}

#[derive(Serialize)]
struct Unrotated<'a> {
    loadings: &'a Table,
    eigenvalues: &'a [f64],
    explained_variance: Vec<f64>,
}

#[derive(Serialize)]
struct Rotated<'a> {
    loadings: &'a Table,
    sum_of_squares: Vec<f64>,
    explained_variance: Vec<f64>,
}

#[derive(Serialize)]
struct FactorEntry<'a> {
    number: FactorNo,
    flagged: usize,
    reliability: Option<f64>,
    se: Option<f64>,
    z: Option<&'a [f64]>,
    array: Option<&'a [Rank]>,
    weights: Option<&'a [f64]>,
}

#[derive(Serialize)]
struct StatementEntry {
    number: StatementNo,
    z_variance: Option<f64>,
    distinguishing: Vec<Distinguishing>,
    consensus: Option<Consensus>,
}

#[derive(Serialize)]
struct Distinguishing {
    factor: FactorNo,
    level: Alpha,
    margin: f64,
}

#[derive(Serialize)]
struct WarningEntry {
    code: &'static str,
    message: String,
}

/// The document, one line of text.
pub(super) fn document(report: &Named) -> Result<Vec<u8>, Failure> {
    let result = report.result();
    let extraction = &result.exploration.extraction;
    let of_factors = |value: fn(&Factor) -> f64| result.factors.iter().map(value).collect();
    let warning = |warning: &analysis::Warning| WarningEntry {
        code: warning.code(),
        message: warning.to_string(),
    };
    let document = Document {
        schema: SCHEMA,
        input: Input {
            statements: result.statements,
            sorts: result.sorts,
            names: &report.names,
            sha256: &report.sha256,
        },
        spec: Spec {
            version: env!("CARGO_PKG_VERSION"),
            grid: &result.grid,
            recipe: &result.spec,
        },
        correlation: &result.exploration.correlation,
        unrotated: Unrotated {
            loadings: extraction.loadings.table(),
            eigenvalues: &result.exploration.eigenvalues,
            explained_variance: extraction.factors.iter().map(|f| f.explained).collect(),
        },
        rotated: Rotated {
            loadings: result.rotation.loadings.table(),
            sum_of_squares: of_factors(|factor| factor.sum_of_squares),
            explained_variance: of_factors(|factor| factor.explained),
        },
        communalities: &result.communalities,
        flags: report.flags(),
        factors: result.factors.iter().map(factor).collect(),
        factor_correlations: report.factor_correlations(),
        sed: report.standard_errors_of_differences(),
        statements: match report.contrasts() {
            Some(contrasts) => contrasts.statements.iter().map(statement).collect(),
            None => report.statement_numbers().map(uncompared).collect(),
        },
        bootstrap: report.bootstrap.as_ref(),
        warnings: report.analysis.warnings.iter().map(warning).collect(),
    };
    let mut bytes =
        serde_json::to_vec(&document).map_err(|error| Failure::NoResult(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn factor(factor: &Factor) -> FactorEntry<'_> {
    let composite = factor.composite.as_ref();
    FactorEntry {
        number: factor.number,
        flagged: factor.flagged,
        reliability: composite.map(|composite| composite.reliability),
        se: composite.map(|composite| composite.standard_error),
        z: composite.map(|composite| composite.z.as_slice()),
        array: composite.map(|composite| composite.array.ranks()),
        weights: composite.map(|composite| composite.weights.as_slice()),
    }
}

fn statement(contrast: &StatementContrast) -> StatementEntry {
    let distinguishing = contrast.standings.iter().filter_map(|standing| {
        Some(Distinguishing {
            factor: standing.factor,
            level: standing.distinguishing?,
            margin: standing.margin,
        })
    });
    StatementEntry {
        number: contrast.statement,
        z_variance: Some(contrast.z_variance),
        distinguishing: distinguishing.collect(),
        consensus: contrast.consensus,
    }
}

/// A statement where fewer than two factors have scores.
const fn uncompared(number: StatementNo) -> StatementEntry {
    StatementEntry {
        number,
        z_variance: None,
        distinguishing: Vec::new(),
        consensus: None,
    }
}
