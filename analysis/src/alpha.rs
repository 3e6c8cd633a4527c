//! Levels of significance and their thresholds.

use serde::{Deserialize, Serialize};

/// A level of significance with the normal threshold that is printed in Q methodology.
///
/// The thresholds are the customary rounded ones, so that a reader can repeat the comparison by hand. Every comparison
/// with them is strict (`>`).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Alpha {
    /// p < .10, 1.645.
    P10,
    /// p < .05, 1.96.
    #[default]
    P05,
    /// p < .01, 2.58.
    P01,
    /// p < .005, 2.807.
    P005,
    /// p < .001, 3.291.
    P001,
    /// p < .0001, 3.891.
    P0001,
}

impl Alpha {
    /// All levels, the weakest first.
    pub const ALL: [Self; 6] = [
        Self::P10,
        Self::P05,
        Self::P01,
        Self::P005,
        Self::P001,
        Self::P0001,
    ];

    /// The threshold t: so many standard errors.
    #[must_use]
    pub const fn threshold(self) -> f64 {
        match self {
            Self::P10 => 1.645,
            Self::P05 => 1.96,
            Self::P01 => 2.58,
            Self::P005 => 2.807,
            Self::P001 => 3.291,
            Self::P0001 => 3.891,
        }
    }

    /// The level as a probability, for instance 0.05.
    #[must_use]
    pub const fn probability(self) -> f64 {
        match self {
            Self::P10 => 0.10,
            Self::P05 => 0.05,
            Self::P01 => 0.01,
            Self::P005 => 0.005,
            Self::P001 => 0.001,
            Self::P0001 => 0.0001,
        }
    }

    /// The loading t/√N that is significant at this level with N statements (Brown 1980).
    ///
    /// ```
    /// assert!((analysis::Alpha::P01.loading(36) - 0.43).abs() < 1e-12);
    /// ```
    #[must_use]
    pub fn loading(self, statements: usize) -> f64 {
        self.threshold() / (statements as f64).sqrt()
    }
}
