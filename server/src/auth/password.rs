//! Password hashes: argon2id (RFC 9106) with 19 MiB and two passes, a few at a time and never on the threads that
//! serve requests.

use std::fmt;
use std::sync::Arc;

use app::domain::password::{PasswordAttempt, PasswordPlain};
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

/// Memory in KiB: 19 MiB.
const MEMORY: u32 = 19 * 1024;
/// Passes over the memory.
const PASSES: u32 = 2;
/// Lanes.
const LANES: u32 = 1;
/// What hashes with today's parameters begin with. Others are replaced at the next sign-in.
const CURRENT: &str = "$argon2id$v=19$m=19456,t=2,p=1$";
/// How many hashes are computed at once: each takes 19 MiB and a core for a few hundredths of a second.
const AT_ONCE: usize = 2;

/// A hash of a random password that was thrown away. An unknown address is checked against it, so that the answer
/// takes as long as for a known one.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// A password hash as text with its parameters (PHC string format). `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHashText(String);

impl PasswordHashText {
    /// A stored hash.
    #[must_use]
    pub const fn stored(text: String) -> Self {
        Self(text)
    }

    /// The text, for storing.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it was made with other parameters than today's.
    #[must_use]
    pub fn is_outdated(&self) -> bool {
        !self.0.starts_with(CURRENT)
    }
}

impl fmt::Debug for PasswordHashText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHashText(…)")
    }
}

/// A hash could not be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the password hash could not be computed")]
pub struct HashingError;

/// Computes and checks hashes, at most two at once.
#[derive(Clone, Debug)]
pub struct Passwords {
    permits: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self {
            permits: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }
}

impl Passwords {
    /// Hashes a new password with this salt.
    ///
    /// # Errors
    /// The machine has no memory for it.
    pub async fn hash(
        &self,
        password: PasswordPlain,
        salt: [u8; 16],
    ) -> Result<PasswordHashText, HashingError> {
        self.limited(move || hash(password.expose(), &salt)).await?
    }

    /// Hashes a password again that has just been found right, with today's parameters.
    ///
    /// # Errors
    /// The machine has no memory for it.
    pub async fn hash_again(
        &self,
        password: PasswordAttempt,
        salt: [u8; 16],
    ) -> Result<PasswordHashText, HashingError> {
        self.limited(move || hash(password.expose(), &salt)).await?
    }

    /// Whether the password belongs to the hash. Without a hash the same work is done, and the answer is no.
    ///
    /// # Errors
    /// The machine has no memory for it.
    pub async fn verify(
        &self,
        password: PasswordAttempt,
        stored: Option<PasswordHashText>,
    ) -> Result<bool, HashingError> {
        self.limited(move || {
            let text = stored.as_ref().map_or(NOBODY, PasswordHashText::as_str);
            let right = argon2().verify_password(password.expose().as_bytes(), text);
            right.is_ok() && stored.is_some()
        })
        .await
    }

    async fn limited<T: Send + 'static>(
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

fn argon2() -> Argon2<'static> {
    let params =
        Params::new(MEMORY, PASSES, LANES, None).expect("the parameters are within bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn hash(password: &str, salt: &[u8; 16]) -> Result<PasswordHashText, HashingError> {
    let hash = argon2()
        .hash_password_with_salt(password.as_bytes(), salt)
        .map_err(|_| HashingError)?;
    Ok(PasswordHashText(hash.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attempt(text: &str) -> PasswordAttempt {
        PasswordAttempt::new(text.to_owned()).expect("short enough")
    }

    #[tokio::test]
    async fn only_the_right_password_fits_its_hash() {
        let account = "kari@example.no".parse().expect("an address");
        let plain = PasswordPlain::new("blå hest spiser".to_owned(), &account).expect("good");
        let passwords = Passwords::default();
        let hash = passwords.hash(plain, [7; 16]).await.expect("memory");
        assert!(!hash.is_outdated());
        let right = passwords.verify(attempt("blå hest spiser"), Some(hash.clone()));
        assert_eq!(right.await, Ok(true));
        let wrong = passwords.verify(attempt("blå hest spise"), Some(hash));
        assert_eq!(wrong.await, Ok(false));
    }

    #[tokio::test]
    async fn nobody_has_no_password_but_costs_as_much() {
        let parsed = argon2::password_hash::phc::PasswordHash::new(NOBODY);
        let parsed = parsed.expect("otherwise nothing would be computed for it");
        let params = Params::try_from(&parsed).expect("valid parameters");
        assert_eq!(
            (params.m_cost(), params.t_cost(), params.p_cost()),
            (MEMORY, PASSES, LANES)
        );
        assert_eq!(
            Passwords::default().verify(attempt(""), None).await,
            Ok(false)
        );
    }

    /// From the tests of the reference implementation: password `password`, salt `somesalt`.
    #[tokio::test]
    async fn a_hash_of_the_reference_implementation_is_understood_and_outdated() {
        let reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        let hash = PasswordHashText::stored(reference.to_owned());
        assert!(hash.is_outdated());
        let passwords = Passwords::default();
        let fits = passwords.verify(attempt("password"), Some(hash)).await;
        assert_eq!(fits, Ok(true));
    }

    #[test]
    fn debug_output_hides_the_hash() {
        let hash = PasswordHashText::stored(NOBODY.to_owned());
        assert_eq!(format!("{hash:?}"), "PasswordHashText(…)");
    }
}
