//! Average ranks, for rank correlations.

/// The place of every value by rising size, from 1; equal values share the mean of their places.
///
/// All places are multiples of ½, so their correlations are exact but for the last division. Values that are not
/// numbers are placed as [`f64::total_cmp`] orders them.
///
/// ```
/// assert_eq!(analysis::average_ranks(&[3.0, -1.0, 3.0, 0.0]), [3.5, 1.0, 3.5, 2.0]);
/// ```
#[must_use]
pub fn average_ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    let mut before = 0;
    for tied in order.chunk_by(|&a, &b| values[a] == values[b]) {
        let mean = before as f64 + (tied.len() as f64 + 1.0) / 2.0;
        for &place in tied {
            ranks[place] = mean;
        }
        before += tied.len();
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_zeros_are_equal() {
        assert_eq!(average_ranks(&[0.0, 1.0, -0.0, -1.0]), [2.5, 4.0, 2.5, 1.0]);
    }

    #[test]
    fn places_add_up_to_those_without_ties() {
        let values = [2.0, 2.0, 2.0, -7.0, 0.5, 0.5, 9.0];
        assert_eq!(average_ranks(&values).iter().sum::<f64>(), 28.0);
        assert!(average_ranks(&[]).is_empty());
    }
}
