//! Password hashes, with the parameters in `effort`.

use std::fmt;

use app::domain::password::{PasswordAttempt, PasswordPlain};
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};

use super::effort::{Effort, HashingError, argon2};

/// What hashes with today's parameters begin with. Others are replaced at the next sign-in.
const CURRENT: &str = "$argon2id$v=19$m=19456,t=2,p=1$";

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

/// Computes and checks hashes, at most two at once.
#[derive(Clone, Debug, Default)]
pub struct Passwords {
    effort: Effort,
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
        self.effort
            .run(move || hash(password.expose(), &salt))
            .await?
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
        self.effort
            .run(move || hash(password.expose(), &salt))
            .await?
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
        self.effort
            .run(move || {
                let text = stored.as_ref().map_or(NOBODY, PasswordHashText::as_str);
                let right = argon2().verify_password(password.expose().as_bytes(), text);
                right.is_ok() && stored.is_some()
            })
            .await
    }
}

fn hash(password: &str, salt: &[u8; 16]) -> Result<PasswordHashText, HashingError> {
    let hash = argon2()
        .hash_password_with_salt(password.as_bytes(), salt)
        .map_err(|_| HashingError)?;
    Ok(PasswordHashText(hash.to_string()))
}

#[cfg(test)]
mod tests {
    use argon2::Params;

    use super::super::effort::{LANES, MEMORY, PASSES};
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
