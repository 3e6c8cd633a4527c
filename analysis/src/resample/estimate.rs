//! What repeated draws say about one number.

use serde::Serialize;

use crate::quantile::quantile;

/// A number of the full sample and how it came out in the resamples.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Estimate {
    /// The number in the full sample; `None` if it has none (the factor is empty there).
    pub full: Option<f64>,
    /// In how many resamples there was such a number.
    pub steps: usize,
    /// Mean over those; `None` if there are none.
    pub mean: Option<f64>,
    /// Standard error: the standard deviation over those (divisor one less than their number); `None` below two.
    pub standard_error: Option<f64>,
    /// 2.5 % quantile (type 7); `None` if there are none.
    pub low: Option<f64>,
    /// 97.5 % quantile (type 7); `None` if there are none.
    pub high: Option<f64>,
    /// Full sample minus mean; `None` if either is.
    pub bias: Option<f64>,
}

impl Estimate {
    /// Sums up the drawn values, which stand in the order of the steps; afterwards they stand in another.
    pub(crate) fn of(full: Option<f64>, drawn: &mut [f64]) -> Self {
        let steps = drawn.len();
        let is_there = steps > 0;
        let mean = is_there.then(|| drawn.iter().sum::<f64>() / steps as f64);
        let standard_error = mean.filter(|_| steps > 1).map(|mean| {
            let squares: f64 = drawn.iter().map(|value| (value - mean).powi(2)).sum();
            (squares / (steps - 1) as f64).sqrt()
        });
        let mut quantile = |probability| is_there.then(|| quantile(drawn, probability));
        Self {
            full,
            steps,
            mean,
            standard_error,
            low: quantile(0.025),
            high: quantile(0.975),
            bias: full.zip(mean).map(|(full, mean)| full - mean),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_estimate_worked_by_hand() {
        let estimate = Estimate::of(Some(2.5), &mut [1.0, 2.0, 3.0]);
        assert_eq!(
            (estimate.mean, estimate.standard_error),
            (Some(2.0), Some(1.0))
        );
        assert_eq!((estimate.low, estimate.high), (Some(1.05), Some(2.95)));
        assert_eq!((estimate.bias, estimate.steps), (Some(0.5), 3));
    }

    #[test]
    fn what_cannot_be_known_is_none() {
        let nothing = Estimate::of(Some(1.0), &mut []);
        assert_eq!(
            (nothing.mean, nothing.low, nothing.bias),
            (None, None, None)
        );
        let one = Estimate::of(None, &mut [0.4]);
        assert_eq!(
            (one.mean, one.standard_error, one.bias),
            (Some(0.4), None, None)
        );
    }
}
