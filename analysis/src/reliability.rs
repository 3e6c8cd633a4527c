//! Reliability of sorts and factors, and standard errors.

use serde::{Deserialize, Serialize};

/// ρ, the reliability of one sort: how well a person's sort would agree with a repetition. Between 0 and 1, both
/// excluded; .80 unless the study knows better.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Reliability(f64);

/// A number that cannot be a reliability.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("the reliability of a sort lies between 0 and 1, and {value} does not")]
pub struct ReliabilityError {
    /// The number as it was given.
    pub value: f64,
}

impl Reliability {
    /// The number itself.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }

    /// The reliability of a factor that `flagged` sorts define: r = pρ/(1 + (p − 1)ρ) (Spearman–Brown; Brown 1980).
    /// 0 without sorts.
    ///
    /// ```
    /// use analysis::Reliability;
    ///
    /// assert!((Reliability::default().of_factor(3) - 2.4 / 2.6).abs() < 1e-15);
    /// ```
    #[must_use]
    pub fn of_factor(self, flagged: usize) -> f64 {
        let p = flagged as f64;
        p * self.0 / (1.0 + (p - 1.0) * self.0)
    }

    /// The standard error of z-scores of such a factor: √(1 − r).
    #[must_use]
    pub fn standard_error(self, flagged: usize) -> f64 {
        // (1 − r) written out, so that it cannot be rounded to zero for very many sorts.
        let p = flagged as f64;
        ((1.0 - self.0) / (1.0 + (p - 1.0) * self.0)).sqrt()
    }
}

impl Default for Reliability {
    fn default() -> Self {
        Self(0.8)
    }
}

impl TryFrom<f64> for Reliability {
    type Error = ReliabilityError;

    fn try_from(value: f64) -> Result<Self, Self::Error> {
        if value > 0.0 && value < 1.0 {
            Ok(Self(value))
        } else {
            Err(ReliabilityError { value })
        }
    }
}

impl From<Reliability> for f64 {
    fn from(reliability: Reliability) -> Self {
        reliability.0
    }
}

/// The standard error of the difference between z-scores of two factors: √(SE₁² + SE₂²).
///
/// ```
/// assert_eq!(analysis::standard_error_of_difference(0.3, 0.4), 0.5);
/// ```
#[must_use]
pub fn standard_error_of_difference(first: f64, second: f64) -> f64 {
    first.hypot(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_customary_table_of_reliabilities() {
        // Brown (1980): p, r, SE at ρ = .80, to four decimals.
        let table = [
            (1, 0.8000, 0.4472),
            (2, 0.8889, 0.3333),
            (3, 0.9231, 0.2774),
            (5, 0.9524, 0.2182),
            (7, 0.9655, 0.1857),
            (10, 0.9756, 0.1562),
            (30, 0.9917, 0.0909),
        ];
        for (flagged, reliability, error) in table {
            assert!((Reliability::default().of_factor(flagged) - reliability).abs() < 5e-5);
            assert!((Reliability::default().standard_error(flagged) - error).abs() < 5e-5);
        }
    }

    #[test]
    fn only_what_lies_between_zero_and_one_is_a_reliability() {
        for value in [0.0, 1.0, -0.1, 1.5, f64::NAN, f64::INFINITY] {
            assert!(Reliability::try_from(value).is_err());
        }
        assert!(serde_json::from_str::<Reliability>("1.0").is_err());
        assert_eq!(
            serde_json::from_str::<Reliability>("0.75")
                .ok()
                .map(f64::from),
            Some(0.75)
        );
    }

    #[test]
    fn more_sorts_make_a_factor_more_reliable_without_end() {
        for value in [1e-9, 0.3, 0.8, 1.0 - 1e-9] {
            let reliability = Reliability::try_from(value).expect("between 0 and 1");
            for flagged in [1, 2, 10, 1_000, 1_000_000] {
                assert!(
                    reliability.standard_error(flagged + 1) < reliability.standard_error(flagged)
                );
                assert!(
                    reliability.of_factor(flagged + 1) > reliability.of_factor(flagged) - 1e-15
                );
                assert!(reliability.standard_error(flagged) > 0.0);
            }
        }
    }
}
