//! Time and chance, as arguments: whoever needs them is given them, so that every expiry and every shuffle can be
//! tested.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use rand_chacha::ChaCha20Rng;
use rand_core::{RngCore, SeedableRng, TryRngCore as _};

/// Where the time comes from.
pub trait Clock: fmt::Debug + Send + Sync {
    /// The time now.
    fn now(&self) -> Timestamp;

    /// The date now, in UTC: the only date an installation anywhere agrees on with its database.
    fn today(&self) -> Date {
        TimeZone::UTC.to_datetime(self.now()).date()
    }
}

/// Where chance comes from.
pub trait Random: fmt::Debug + Send + Sync {
    /// Fills the slice with random bytes.
    fn fill(&self, bytes: &mut [u8]);
}

/// The clock of the machine.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is where the time comes from"
    )]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// The random source of the operating system.
#[derive(Clone, Copy, Debug)]
pub struct SystemRandom;

impl Random for SystemRandom {
    fn fill(&self, bytes: &mut [u8]) {
        rand_core::OsRng
            .try_fill_bytes(bytes)
            .expect("without the operating system's random source no secret can be made");
    }
}

/// A clock that stands still until it is moved, for tests.
#[derive(Debug)]
pub struct ManualClock(Mutex<Timestamp>);

impl ManualClock {
    /// A clock that shows this time.
    #[must_use]
    pub const fn new(now: Timestamp) -> Self {
        Self(Mutex::new(now))
    }

    /// Moves the clock forward.
    pub fn advance(&self, by: SignedDuration) {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *now = now.saturating_add(by).unwrap_or(Timestamp::MAX);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Random bytes that are the same for the same seed, for tests.
pub struct SeededRandom(Mutex<ChaCha20Rng>);

impl SeededRandom {
    /// A source for this seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(ChaCha20Rng::seed_from_u64(seed)))
    }
}

impl fmt::Debug for SeededRandom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SeededRandom")
    }
}

impl Random for SeededRandom {
    fn fill(&self, bytes: &mut [u8]) {
        let mut generator = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        generator.fill_bytes(bytes);
    }
}

/// An array of random bytes.
#[must_use]
pub fn random_bytes<const N: usize>(random: &dyn Random) -> [u8; N] {
    let mut bytes = [0; N];
    random.fill(&mut bytes);
    bytes
}

/// Brings the elements into random order, each order being equally likely (Fisher and Yates, 1938; Durstenfeld,
/// 1964).
pub fn shuffle<T>(random: &dyn Random, elements: &mut [T]) {
    for last in (1..elements.len()).rev() {
        elements.swap(last, below(random, last + 1));
    }
}

/// A random number from 0 to `bound` − 1, each equally likely: numbers beyond the largest multiple of `bound` are
/// thrown away instead of being folded back.
fn below(random: &dyn Random, bound: usize) -> usize {
    let bound = bound as u64;
    let limit = u64::MAX - u64::MAX % bound;
    loop {
        let number = u64::from_be_bytes(random_bytes(random));
        if number < limit {
            return usize::try_from(number % bound).unwrap_or(0);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn every_order_comes_about_equally_often() {
        let random = SeededRandom::new(1);
        let mut seen: BTreeMap<[u8; 3], u32> = BTreeMap::new();
        for _ in 0..6000 {
            let mut order = [1, 2, 3];
            shuffle(&random, &mut order);
            *seen.entry(order).or_default() += 1;
        }
        assert_eq!(seen.len(), 6);
        // Expected 1000 each; the standard deviation of each count is √(6000 · 1/6 · 5/6) ≈ 29.
        assert!(
            seen.values().all(|count| (850..=1150).contains(count)),
            "{seen:?}"
        );
    }

    #[test]
    fn a_date_is_the_date_in_utc() {
        let late = "2026-11-22T23:59:59.999Z".parse().expect("a time");
        let clock = ManualClock::new(late);
        assert_eq!(clock.today().to_string(), "2026-11-22");
        clock.advance(SignedDuration::from_millis(1));
        assert_eq!(clock.today().to_string(), "2026-11-23");
    }
}
