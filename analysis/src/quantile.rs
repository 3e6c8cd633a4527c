//! Quantiles of drawn values.

/// Quantile of type 7: linear between order statistics (Hyndman & Fan 1996). The values are put into another order.
///
/// 0 for an empty list.
pub(crate) fn quantile(values: &mut [f64], probability: f64) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    let place = probability * (values.len() - 1) as f64;
    let low = (place.floor() as usize).min(values.len() - 1);
    let (_, at, above) = values.select_nth_unstable_by(low, f64::total_cmp);
    let at = *at;
    let next = above.iter().copied().fold(f64::INFINITY, f64::min);
    if next.is_finite() {
        at + (place - low as f64) * (next - at)
    } else {
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_lie_between_order_statistics() {
        assert_eq!(quantile(&mut [3.0, 1.0, 2.0], 0.5), 2.0);
        let mut twenty: Vec<f64> = (1..=20).rev().map(f64::from).collect();
        assert!((quantile(&mut twenty, 0.95) - 19.05).abs() < 1e-12);
        assert!((quantile(&mut twenty, 0.025) - 1.475).abs() < 1e-12);
        assert_eq!(quantile(&mut twenty, 1.0), 20.0);
        assert_eq!(quantile(&mut [7.0], 0.95), 7.0);
    }
}
