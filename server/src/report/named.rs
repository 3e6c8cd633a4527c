//! A result with the names of what it is about: what every output is made of.

use analysis::resample::Bootstrap;
use analysis::{
    Analysis, AnalysisResult, Composite, Contrasts, FactorNo, SortStatus, StatementNo,
    standard_error_of_difference,
};
use serde::Serialize;

/// A result with the names of what it is about.
#[derive(Clone, Debug)]
pub struct Named {
    /// What the sorts were read from, in words.
    pub source: String,
    /// SHA-256 of the bytes the sorts were read from.
    pub sha256: String,
    /// The names of the sorts.
    pub names: Vec<String>,
    /// The names of the statements.
    pub statements: Vec<String>,
    /// Their texts, if they were given.
    pub texts: Option<Vec<String>>,
    /// What was computed.
    pub analysis: Analysis,
    /// How firmly it stands, if that was asked.
    pub bootstrap: Option<Bootstrap>,
    /// What was said of single statements.
    pub readings: Vec<Reading>,
}

/// What somebody said of a statement in a factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The factor.
    pub factor: FactorNo,
    /// The statement.
    pub statement: StatementNo,
    /// The word for what it is in the whole.
    pub bearing: Option<&'static str>,
    /// What was noted.
    pub note: Option<String>,
}

/// A square of numbers between factors; `None` where one of the two has no scores.
pub type FactorSquare = Vec<Vec<Option<f64>>>;

impl Named {
    /// What was computed.
    #[must_use]
    pub const fn result(&self) -> &AnalysisResult {
        &self.analysis.result
    }

    /// What tells most about a statement: its text or, without one, its name. `index` counts from 0.
    pub fn wording(&self, index: usize) -> &str {
        self.texts.as_ref().unwrap_or(&self.statements)[index].as_str()
    }

    /// Every statement with its number.
    pub fn statement_numbers(&self) -> impl Iterator<Item = StatementNo> + use<> {
        (0..self.result().statements).map(StatementNo::from_index)
    }

    /// The scores of every factor, `None` for those without.
    pub fn composites(&self) -> impl Iterator<Item = Option<&Composite>> {
        self.result()
            .factors
            .iter()
            .map(|factor| factor.composite.as_ref())
    }

    /// How the factors differ.
    #[must_use]
    pub const fn contrasts(&self) -> Option<&Contrasts> {
        self.result().contrasts.as_ref()
    }

    /// The one factor each sort defines; `None` for sorts that define none or several.
    pub fn flags(&self) -> Vec<Option<FactorNo>> {
        let sorts = self.result().flags.sorts.iter();
        sorts
            .map(|sort| match sort.status {
                SortStatus::Defining => sort.flagged.first().copied(),
                SortStatus::Confounded | SortStatus::Null => None,
            })
            .collect()
    }

    /// Correlations of the z-scores.
    pub fn factor_correlations(&self) -> FactorSquare {
        self.square(|first, second| {
            if first == second {
                return Some(1.0);
            }
            Some(self.contrasts()?.pair(first, second)?.correlation)
        })
    }

    /// Standard errors of differences; SE·√2 on the diagonal, as the formula gives it and PQMethod prints it.
    pub fn standard_errors_of_differences(&self) -> FactorSquare {
        let error = |factor: FactorNo| {
            let composite = self.result().factors[factor.index()].composite.as_ref();
            composite.map(|composite| composite.standard_error)
        };
        self.square(|first, second| {
            Some(standard_error_of_difference(error(first)?, error(second)?))
        })
    }

    fn square(&self, cell: impl Fn(FactorNo, FactorNo) -> Option<f64>) -> FactorSquare {
        let factors = &self.result().factors;
        let has_scores = |index: usize| factors[index].composite.is_some();
        let row = |first: usize| {
            let cell = |second: usize| {
                (has_scores(first) && has_scores(second))
                    .then(|| cell(factors[first].number, factors[second].number))
                    .flatten()
            };
            (0..factors.len()).map(cell).collect()
        };
        (0..factors.len()).map(row).collect()
    }
}

/// The short code under which a choice is stored, such as `pearson`.
pub fn code(choice: impl Serialize) -> String {
    match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(code)) => code,
        Ok(other) => other.to_string(),
        Err(error) => error.to_string(),
    }
}
