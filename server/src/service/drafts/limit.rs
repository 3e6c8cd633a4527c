//! How many resume codes may be typed or asked for: each costs memory and time here, and a typed one may be a guess.
//!
//! Counted in memory by study and for the whole installation, never by who asks. With one guess a second for all of
//! a draft's fourteen days, the chance to hit one of a thousand drafts of a study is one in a million.

use std::num::NonZeroU32;
use std::sync::Arc;

use app::domain::id::StudyId;
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::DashMapStateStore;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};

use crate::auth::limit::WorldClock;
use crate::world::Clock;

/// In one study: as many at once as a large meeting has seats, and then one in a second.
const STUDY: Quota = quota(200, 1);
/// In the whole installation.
const INSTALLATION: Quota = quota(400, 5);
/// Above so many studies, those that are at rest are forgotten.
const REMEMBERED: usize = 10_000;

const fn quota(at_once: u32, per_second: u32) -> Quota {
    let per_second = NonZeroU32::new(per_second).expect("not zero");
    let at_once = NonZeroU32::new(at_once).expect("not zero");
    Quota::per_second(per_second).allow_burst(at_once)
}

type Limiter<K, S> = Arc<RateLimiter<K, S, WorldClock, NoOpMiddleware<Nanos>>>;

/// Codes that may still be typed or asked for.
#[derive(Clone, Debug)]
pub(super) struct CodeLimit {
    study: Limiter<StudyId, DashMapStateStore<StudyId>>,
    installation: Limiter<NotKeyed, InMemoryState>,
}

/// Too many codes have been typed or asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many resume codes have been tried")]
pub struct TooManyCodes;

impl CodeLimit {
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        let clock = WorldClock(clock);
        let studies = RateLimiter::new(STUDY, DashMapStateStore::default(), clock.clone());
        Self {
            study: Arc::new(studies),
            installation: Arc::new(RateLimiter::direct_with_clock(INSTALLATION, clock)),
        }
    }

    /// Counts one code, right or wrong.
    pub fn check(&self, study: &StudyId) -> Result<(), TooManyCodes> {
        if self.study.len() > REMEMBERED {
            self.study.retain_recent();
        }
        self.study.check_key(study).map_err(|_| TooManyCodes)?;
        self.installation.check().map_err(|_| TooManyCodes)
    }
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::*;
    use crate::world::ManualClock;

    fn study(number: u8) -> StudyId {
        StudyId::from_random([number; 16])
    }

    /// How many of many codes are let through.
    fn let_through(limit: &CodeLimit, of: &[u8]) -> usize {
        let checked = (0..1000).map(|number| limit.check(&study(of[number % of.len()])));
        checked.filter(Result::is_ok).count()
    }

    #[test]
    fn a_study_and_the_installation_have_their_limits() {
        let start: Timestamp = "2026-11-22T10:00:00Z".parse().expect("a time");
        let clock = Arc::new(ManualClock::new(start));
        let limit = CodeLimit::new(clock.clone());
        assert_eq!(let_through(&limit, &[1]), 200);
        assert_eq!(let_through(&limit, &[1]), 0);
        assert_eq!(
            let_through(&limit, &[2, 3, 4]),
            200,
            "others share the rest"
        );
        clock.advance(SignedDuration::from_secs(10));
        assert_eq!(let_through(&limit, &[1]), 10);
        assert_eq!(let_through(&limit, &[5]), 40);
    }
}
