//! Chance from a seed: the named generator and what is drawn from it.

use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

/// The generator of this crate, ChaCha with 12 rounds: its stream is specified, so that a seed means the same for ever.
pub(crate) fn generator(seed: u64) -> ChaCha12Rng {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    ChaCha12Rng::from_seed(bytes)
}

/// Fisher–Yates.
pub(crate) fn shuffle<T>(values: &mut [T], random: &mut ChaCha12Rng) {
    for last in (1..values.len()).rev() {
        values.swap(last, below(last as u64 + 1, random));
    }
}

/// A whole number from 0 to `bound` − 1, each equally likely.
fn below(bound: u64, random: &mut ChaCha12Rng) -> usize {
    // Draws from the incomplete last block of `bound` numbers are thrown away, because they would favour small ones.
    let limit = u64::MAX - u64::MAX % bound;
    loop {
        let draw = random.next_u64();
        if draw < limit {
            return (draw % bound) as usize;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shuffle_keeps_every_value_and_reaches_every_order() {
        let mut random = generator(1);
        let mut seen = std::collections::BTreeMap::new();
        for _ in 0..6_000 {
            let mut values = [1, 2, 3];
            shuffle(&mut values, &mut random);
            *seen.entry(values).or_insert(0) += 1;
        }
        assert_eq!(seen.len(), 6);
        // Six standard deviations around 1000 of 6000.
        assert!(
            seen.values().all(|count| (827..=1173).contains(count)),
            "{seen:?}"
        );
    }
}
