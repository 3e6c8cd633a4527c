//! Which rows go on which slide, so that nothing has to be set smaller.

/// How many lines a row takes.
pub type Weight = usize;

/// Divides rows into runs whose weights sum to at most `room`, as even as the order allows.
///
/// A row heavier than `room` gets a run of its own. Answers the length of each run.
///
/// ```
/// # use app::page::present::pack;
/// assert_eq!(pack(&[1; 10], 6), [5, 5]);
/// ```
#[must_use]
pub fn pack(weights: &[Weight], room: Weight) -> Vec<usize> {
    let runs = runs_within(weights, room);
    // The same number of runs with less room each spreads the rows evenly.
    (1..room)
        .map(|less| runs_within(weights, less))
        .find(|narrower| narrower.len() == runs.len())
        .unwrap_or(runs)
}

fn runs_within(weights: &[Weight], room: Weight) -> Vec<usize> {
    let mut runs: Vec<usize> = Vec::new();
    let mut used = 0;
    for weight in weights {
        match runs.last_mut() {
            Some(length) if used + weight <= room => {
                *length += 1;
                used += weight;
            }
            _ => {
                runs.push(1);
                used = *weight;
            }
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_placed_and_no_run_is_too_heavy() {
        let weights = [2, 1, 2, 2, 1, 1, 2, 2, 1, 2, 1];
        let runs = pack(&weights, 6);
        assert_eq!(runs.iter().sum::<usize>(), weights.len());
        let mut rest = &weights[..];
        for length in runs {
            let (run, after) = rest.split_at(length);
            assert!(run.iter().sum::<usize>() <= 6);
            rest = after;
        }
    }

    #[test]
    fn the_last_run_is_not_left_with_a_single_row() {
        assert_eq!(pack(&[1; 7], 6), [4, 3]);
        assert_eq!(pack(&[], 6), Vec::<usize>::new());
        assert_eq!(pack(&[9, 1], 6), [1, 1]);
    }
}
