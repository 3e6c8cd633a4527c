//! Work that is heavy on purpose: argon2id (RFC 9106) with 19 MiB and two passes, a few at a time and never on the
//! threads that serve requests.

use std::sync::Arc;

use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

/// Memory in KiB: 19 MiB.
pub(super) const MEMORY: u32 = 19 * 1024;
/// Passes over the memory.
pub(super) const PASSES: u32 = 2;
/// Lanes.
pub(super) const LANES: u32 = 1;
/// How many hashes are computed at once: each takes 19 MiB and a core for a few hundredths of a second.
const AT_ONCE: usize = 2;

/// A hash could not be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the machine has no memory for a hash")]
pub struct HashingError;

/// Computes hashes, at most two at once.
#[derive(Clone, Debug)]
pub(crate) struct Effort {
    permits: Arc<Semaphore>,
}

impl Default for Effort {
    fn default() -> Self {
        Self {
            permits: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }
}

impl Effort {
    /// Waits for its turn and does the work.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, HashingError> {
        let permit = self.permits.clone().acquire_owned().await;
        let permit = permit.map_err(|_| HashingError)?;
        let result = tokio::task::spawn_blocking(move || {
            // Held by the work, not by the request: a request that is given up does not make room for another.
            let _permit = permit;
            work()
        });
        result.await.map_err(|_| HashingError)
    }
}

/// Argon2id with our parameters.
pub(crate) fn argon2() -> Argon2<'static> {
    let params =
        Params::new(MEMORY, PASSES, LANES, None).expect("the parameters are within bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}
