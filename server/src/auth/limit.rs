//! How often somebody may try to sign in to one account.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use governor::clock::Clock as GovernorClock;
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::store::sql::SecretHash;
use crate::world::Clock;

/// Tries that are always free.
const BURST: NonZeroU32 = NonZeroU32::new(10).expect("ten is not zero");
/// After that, one try in this time.
const PAUSE: Duration = Duration::from_secs(30);
/// Above so many accounts, those that are at rest are forgotten.
const REMEMBERED: usize = 10_000;

/// Too many attempts on one account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many attempts; the next one is possible in {} s", retry_after.as_secs())]
pub struct TooManyAttempts {
    /// How long to wait, in whole seconds.
    pub retry_after: Duration,
}

/// Limits attempts by account, whether it exists or not. Kept in memory only, and only hashes of addresses.
#[derive(Clone, Debug)]
pub struct SignInLimit {
    limiter: Arc<RateLimiter<String, DashMapStateStore<String>, WorldClock, NoOpMiddleware<Nanos>>>,
    clock: WorldClock,
}

/// Our clock in the shape the limiter wants.
#[derive(Clone, Debug)]
pub(crate) struct WorldClock(pub Arc<dyn Clock>);

impl GovernorClock for WorldClock {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        let since_1970 = self.0.now().as_nanosecond();
        Nanos::from(u64::try_from(since_1970).unwrap_or(0))
    }
}

impl SignInLimit {
    /// No attempts yet.
    ///
    /// # Panics
    /// Never: the pause is not zero.
    #[must_use]
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        let clock = WorldClock(clock);
        let quota = Quota::with_period(PAUSE)
            .expect("the pause is not zero")
            .allow_burst(BURST);
        let limiter = RateLimiter::new(quota, DashMapStateStore::default(), clock.clone());
        Self {
            limiter: Arc::new(limiter),
            clock,
        }
    }

    /// Counts an attempt on the account with this name.
    ///
    /// # Errors
    /// There have been too many.
    pub fn check(&self, account: &str) -> Result<(), TooManyAttempts> {
        if self.limiter.len() > REMEMBERED {
            self.limiter.retain_recent();
        }
        let key = SecretHash::of(account.as_bytes()).as_str().to_owned();
        self.limiter.check_key(&key).map_err(|refusal| {
            let wait = refusal.wait_time_from(self.clock.now());
            TooManyAttempts {
                retry_after: Duration::from_secs(wait.as_secs() + 1),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::*;
    use crate::world::ManualClock;

    #[test]
    fn after_ten_tries_one_has_to_wait_and_others_do_not() {
        let start: Timestamp = "2026-11-22T10:00:00Z".parse().expect("a time");
        let clock = Arc::new(ManualClock::new(start));
        let limit = SignInLimit::new(clock.clone());
        for _ in 0..10 {
            assert_eq!(limit.check("kari@example.no"), Ok(()));
        }
        let refused = limit.check("kari@example.no").expect_err("the eleventh");
        assert!(refused.retry_after <= PAUSE + Duration::from_secs(1));
        assert_eq!(limit.check("ola@example.no"), Ok(()));
        clock.advance(SignedDuration::try_from(refused.retry_after).expect("short"));
        assert_eq!(limit.check("kari@example.no"), Ok(()));
        assert!(limit.check("kari@example.no").is_err());
    }
}
