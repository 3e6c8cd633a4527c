//! Unrotated factors: principal components and centroids.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::AnalysisError;
use crate::loadings::{Loadings, Unrotated, sum_of_squares};
use crate::retain::{Humphrey, significant_loadings};
use crate::{Alpha, FactorNo, Table};

pub mod centroid;
pub mod horst;
pub mod principal;

pub use centroid::{CentroidTrace, CentroidVariant, EarlyEnd};
pub use horst::{HorstStop, HorstTrace};

/// How unrotated factors arise.
///
/// Written as a short code: `pca`, `centroid-pqmethod`, `centroid-brown`, `horst`, `horst-automatic`, `horst-kade`. When
/// read, `centroid` alone means the PQMethod convention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum ExtractionMethod {
    /// Principal components of the correlation matrix (Hotelling 1933).
    PrincipalComponents,
    /// Centroid factors (Thurstone 1947, Brown 1980) with iterated communalities. The variant belongs to the method: it
    /// can change the result.
    Centroid(CentroidVariant),
    /// Centroid factors with communalities iterated over all factors (Horst 1965, section 5.5). The number of factors
    /// extracted shapes each of them.
    Horst(HorstStop),
}

impl ExtractionMethod {
    /// All methods.
    pub const ALL: [Self; 6] = [
        Self::PrincipalComponents,
        Self::Centroid(CentroidVariant::Pqmethod),
        Self::Centroid(CentroidVariant::Brown),
        Self::Horst(HorstStop::Number),
        Self::Horst(HorstStop::Automatic),
        Self::Horst(HorstStop::Kade),
    ];

    /// The short code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::PrincipalComponents => "pca",
            Self::Centroid(CentroidVariant::Pqmethod) => "centroid-pqmethod",
            Self::Centroid(CentroidVariant::Brown) => "centroid-brown",
            Self::Horst(HorstStop::Number) => "horst",
            Self::Horst(HorstStop::Automatic) => "horst-automatic",
            Self::Horst(HorstStop::Kade) => "horst-kade",
        }
    }

    /// Whether the number of factors extracted shapes each of them, so that it cannot be larger than what one wants to
    /// keep without changing the result.
    #[must_use]
    pub const fn depends_on_number(self) -> bool {
        matches!(self, Self::Horst(_))
    }
}

impl fmt::Display for ExtractionMethod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text that names no extraction method.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{text}” is not an extraction; known are pca, centroid (the same as centroid-pqmethod), centroid-brown, horst, horst-automatic and horst-kade"
)]
pub struct UnknownExtraction {
    /// The text as it was given.
    pub text: String,
}

impl FromStr for ExtractionMethod {
    type Err = UnknownExtraction;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code = if text == "centroid" {
            "centroid-pqmethod"
        } else {
            text
        };
        let unknown = || UnknownExtraction {
            text: text.to_owned(),
        };
        Self::ALL
            .into_iter()
            .find(|method| method.code() == code)
            .ok_or_else(unknown)
    }
}

impl TryFrom<String> for ExtractionMethod {
    type Error = UnknownExtraction;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<ExtractionMethod> for String {
    fn from(method: ExtractionMethod) -> Self {
        method.code().to_owned()
    }
}

/// Unrotated factors, with what is needed to choose among them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Extraction {
    /// How the factors were extracted.
    pub method: ExtractionMethod,
    /// Unrotated loadings, one column per extracted factor.
    pub loadings: Loadings<Unrotated>,
    /// One entry per extracted factor.
    pub factors: Vec<ExtractedFactor>,
    /// How the communalities settled, after Horst; `None` for other methods.
    pub horst: Option<HorstTrace>,
    /// Why fewer factors were extracted than wanted, if so.
    pub ended: Option<EarlyEnd>,
}

/// One row of the extraction table.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ExtractedFactor {
    /// Its number in order of extraction.
    pub number: FactorNo,
    /// Σ_j a_j², the size of the factor; for principal components the eigenvalue.
    pub sum_of_squares: f64,
    /// Its share of the variance of all sorts, Σ_j a_j² / P, as a fraction.
    pub explained: f64,
    /// The share of this and all earlier factors, as a fraction.
    pub cumulative: f64,
    /// Number of sorts with |a| > 1.96/√N.
    pub significant_05: usize,
    /// Number of sorts with |a| > 2.58/√N.
    pub significant_01: usize,
    /// Humphrey's rule.
    pub humphrey: Humphrey,
    /// How the centroid came about; `None` for other methods.
    pub centroid: Option<CentroidTrace>,
    /// Marks that call for caution.
    pub marks: FactorMarks,
}

/// Marks of an extracted factor that call for caution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FactorMarks {
    /// A second or later centroid factor that needed no reflection and is weak: residue of the stop rule rather than a
    /// factor. Leave it out.
    pub near_null: bool,
    /// A second or later centroid factor whose column sums were no more than residue of the stop rule: which sort is
    /// turned first, and so the shape of the factor, is decided by the stop rule.
    pub noise_started: bool,
    /// On average its loadings are smaller than the standard error of a zero loading: √(Σa²/P) < 1/√N.
    pub weak: bool,
}

impl Extraction {
    /// The first `count` extracted factors that are not near-null: a proposal of what to keep.
    #[must_use]
    pub fn proposal(&self, count: usize) -> Vec<FactorNo> {
        let usable = self.factors.iter().filter(|factor| !factor.marks.near_null);
        usable.take(count).map(|factor| factor.number).collect()
    }

    /// What each further factor adds to the communality of each sort, sorts × factors: Δh_j² = a_jf² (Held 2016). It
    /// shows whom a further factor serves.
    ///
    /// (After Horst the loadings of fewer factors would be others; there it is the share of each factor in h².)
    #[must_use]
    pub fn communality_gains(&self) -> Table {
        let loadings = self.loadings.table();
        Table::from_fn(loadings.rows(), loadings.columns(), |sort, factor| {
            loadings[(sort, factor)] * loadings[(sort, factor)]
        })
    }
}

/// Extracts at most `max` factors from a correlation matrix of sorts over `statements` statements.
///
/// ```
/// use analysis::extract::{ExtractionMethod, extract};
/// use analysis::{SortMatrix, pearson};
///
/// let sorts = [vec![-1.0, 0.0, 0.0, 1.0], vec![-1.0, 0.0, 1.0, 0.0], vec![1.0, -1.0, 0.0, 0.0]];
/// let matrix = SortMatrix::from_columns(&sorts).expect("three sorts");
/// let extraction = extract(&pearson(&matrix), 4, ExtractionMethod::PrincipalComponents, 2)?;
/// assert_eq!(extraction.factors.len(), 2);
/// assert!(extraction.factors[0].explained > extraction.factors[1].explained);
/// # Ok::<(), analysis::AnalysisError>(())
/// ```
///
/// # Errors
/// [`AnalysisError::EigenNotConverged`].
pub fn extract(
    r: &Table,
    statements: usize,
    method: ExtractionMethod,
    max: usize,
) -> Result<Extraction, AnalysisError> {
    match method {
        ExtractionMethod::PrincipalComponents => {
            let loadings = principal::components(r)?.loadings(max);
            let traces = vec![None; loadings.columns()];
            Ok(described(method, loadings, &traces, statements, None))
        }
        ExtractionMethod::Centroid(variant) => {
            let centroids = centroid::centroids(r, variant, max);
            let traces: Vec<_> = centroids.traces.into_iter().map(Some).collect();
            Ok(described(
                method,
                centroids.loadings,
                &traces,
                statements,
                centroids.ended,
            ))
        }
        ExtractionMethod::Horst(stop) => {
            let factors = horst::horst(r, statements, stop, max);
            let traces = vec![None; factors.loadings.columns()];
            let mut extraction =
                described(method, factors.loadings, &traces, statements, factors.ended);
            extraction.horst = Some(factors.trace);
            Ok(extraction)
        }
    }
}

pub(crate) fn described(
    method: ExtractionMethod,
    loadings: Table,
    traces: &[Option<CentroidTrace>],
    statements: usize,
    ended: Option<EarlyEnd>,
) -> Extraction {
    let sorts = loadings.rows() as f64;
    let mut cumulative = 0.0;
    let describe = |(index, trace): (usize, &Option<CentroidTrace>)| {
        let column = loadings.column(index);
        let size = sum_of_squares(column);
        cumulative += size / sorts;
        ExtractedFactor {
            number: FactorNo::from_index(index),
            sum_of_squares: size,
            explained: size / sorts,
            cumulative,
            significant_05: significant_loadings(column, statements, Alpha::P05),
            significant_01: significant_loadings(column, statements, Alpha::P01),
            humphrey: Humphrey::of(column, statements),
            centroid: *trace,
            marks: marks(method, index, size / sorts, trace.as_ref(), statements),
        }
    };
    let factors = traces.iter().enumerate().map(describe).collect();
    Extraction {
        method,
        loadings: Loadings::new(loadings),
        factors,
        horst: None,
        ended,
    }
}

fn marks(
    method: ExtractionMethod,
    index: usize,
    mean_square: f64,
    trace: Option<&CentroidTrace>,
    statements: usize,
) -> FactorMarks {
    let weak = mean_square.sqrt() < 1.0 / (statements as f64).sqrt();
    match (method, trace) {
        (ExtractionMethod::Centroid(variant), Some(trace)) if index > 0 => FactorMarks {
            near_null: weak && trace.reflections == 0,
            noise_started: trace.largest_sum <= 2.0 * variant.tolerance(),
            weak,
        },
        _ => FactorMarks {
            weak,
            ..FactorMarks::default()
        },
    }
}
