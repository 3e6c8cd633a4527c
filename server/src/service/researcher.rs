//! Accounts: made at the command line, opened with a one-time link, entered with a password.

use app::domain::email::EmailAddress;
use app::domain::id::ResearcherId;
use app::domain::password::{PasswordAttempt, PasswordPlain};
use app::domain::researcher::{Researcher, ResearcherName};
use app::domain::token::SignInToken;
use jiff::SignedDuration;

use super::Ground;
use crate::auth::{HashingError, PasswordHashText, Passwords, SignInLimit, TooManyAttempts};
use crate::store::sql::{SecretHash, researcher, session, sign_in_link};
use crate::store::{StoreError, WriteTx};
use crate::world::random_bytes;

/// How long a one-time link is good.
const LINK_LIFE: SignedDuration = SignedDuration::from_mins(30);

/// Accounts and sign-in.
#[derive(Clone, Debug)]
pub struct Researchers {
    ground: Ground,
    passwords: Passwords,
    limit: SignInLimit,
}

/// An account that was just made, with the secret of the link that opens it.
#[derive(Clone, Debug)]
pub struct NewResearcher {
    /// The account.
    pub researcher: Researcher,
    /// The secret of the one-time link; it can be shown now and never again.
    pub link: SignInToken,
}

/// Why an account was not made.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// The address has an account.
    #[error("{email} has an account already")]
    EmailTaken {
        /// The address.
        email: EmailAddress,
    },
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a password was not set.
#[derive(Debug, thiserror::Error)]
pub enum SetPasswordError {
    /// The link was used before, is too old, or never existed: which, is not said.
    #[error("the link is no longer good")]
    LinkSpent,
    /// The hash could not be computed.
    #[error(transparent)]
    Hashing(#[from] HashingError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Address and password do not belong together: which of them is wrong, is not said.
    #[error("e-mail address and password do not belong together")]
    Wrong,
    /// Too many attempts on this account.
    #[error(transparent)]
    TooMany(#[from] TooManyAttempts),
    /// The hash could not be computed.
    #[error(transparent)]
    Hashing(#[from] HashingError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Researchers {
    pub(super) fn new(ground: Ground) -> Self {
        let limit = SignInLimit::new(ground.clock.clone());
        Self {
            ground,
            passwords: Passwords::default(),
            limit,
        }
    }

    /// Makes an account and a one-time link that opens it.
    ///
    /// # Errors
    /// The address has an account, or the store failed.
    pub async fn create(
        &self,
        email: EmailAddress,
        name: ResearcherName,
    ) -> Result<NewResearcher, CreateError> {
        let researcher = Researcher {
            id: ResearcherId::from_random(random_bytes(&*self.ground.random)),
            email,
            name,
        };
        let mut tx = self.ground.db.begin_write().await?;
        match researcher::insert(&mut tx, &researcher, self.ground.clock.now()).await {
            Err(error) if error.is_unique_violation() => {
                return Err(CreateError::EmailTaken {
                    email: researcher.email,
                });
            }
            other => other?,
        }
        let link = self.insert_link(&mut tx, &researcher.id).await?;
        tx.commit().await?;
        Ok(NewResearcher { researcher, link })
    }

    /// A new one-time link for an account; earlier ones that were not used are no longer good. `None` if the
    /// address has no account.
    ///
    /// # Errors
    /// The store failed.
    pub async fn new_link(&self, email: &EmailAddress) -> Result<Option<SignInToken>, StoreError> {
        let mut tx = self.ground.db.begin_write().await?;
        let Some(account) = researcher::by_email(&mut tx, email).await? else {
            return Ok(None);
        };
        sign_in_link::delete_unused(&mut tx, &account.researcher.id).await?;
        let link = self.insert_link(&mut tx, &account.researcher.id).await?;
        tx.commit().await?;
        Ok(Some(link))
    }

    async fn insert_link(
        &self,
        tx: &mut WriteTx,
        researcher: &ResearcherId,
    ) -> Result<SignInToken, StoreError> {
        let link = SignInToken::from_random(random_bytes(&*self.ground.random));
        let expires = self.ground.clock.now().saturating_add(LINK_LIFE);
        let expires = expires.unwrap_or(jiff::Timestamp::MAX);
        sign_in_link::insert(tx, &hash(&link), researcher, expires).await?;
        Ok(link)
    }

    /// Whose link this is, if it is still good. Looking spends nothing, since programs that check links look too.
    ///
    /// # Errors
    /// The store failed.
    pub async fn link_holder(&self, link: &SignInToken) -> Result<Option<Researcher>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let now = self.ground.clock.now();
        let Some(id) = sign_in_link::holder(&mut tx, &hash(link), now).await? else {
            return Ok(None);
        };
        let account = researcher::by_id(&mut tx, &id).await?;
        Ok(account.map(|account| account.researcher))
    }

    /// Sets the password and spends the link, in one step: of several who try at once, one succeeds. All sign-ins
    /// of the account end.
    ///
    /// # Errors
    /// The link is no longer good, the hash could not be computed, or the store failed.
    pub async fn set_password(
        &self,
        link: &SignInToken,
        password: PasswordPlain,
    ) -> Result<Researcher, SetPasswordError> {
        // Before the costly hash: whoever has no link gets no work done.
        if self.link_holder(link).await?.is_none() {
            return Err(SetPasswordError::LinkSpent);
        }
        let password = self.hash(password).await?;
        let mut tx = self.ground.db.begin_write().await?;
        let now = self.ground.clock.now();
        let id = sign_in_link::spend(&mut tx, &hash(link), now).await?;
        let id = id.ok_or(SetPasswordError::LinkSpent)?;
        let account = researcher::by_id(&mut tx, &id).await?;
        let account = account.ok_or(SetPasswordError::LinkSpent)?;
        researcher::set_password_hash(&mut tx, &id, password.as_str()).await?;
        sign_in_link::delete_unused(&mut tx, &id).await?;
        session::delete_of(&mut tx, &id).await?;
        tx.commit().await?;
        Ok(account.researcher)
    }

    /// What is stored of a password.
    pub(super) async fn hash(
        &self,
        password: PasswordPlain,
    ) -> Result<PasswordHashText, HashingError> {
        let salt = random_bytes(&*self.ground.random);
        self.passwords.hash(password, salt).await
    }

    /// Checks address and password. The work and the answer are the same for an unknown address, an account
    /// without a password and a wrong password.
    ///
    /// # Errors
    /// They do not belong together, there were too many attempts, or something failed.
    pub async fn sign_in(
        &self,
        email: &str,
        password: PasswordAttempt,
    ) -> Result<Researcher, SignInError> {
        let email: Result<EmailAddress, _> = email.parse();
        let name = email.as_ref().map_or("", EmailAddress::as_str);
        self.limit.check(name)?;
        let account = match &email {
            Ok(email) => {
                let mut tx = self.ground.db.begin_read().await?;
                researcher::by_email(&mut tx, email).await?
            }
            Err(_) => None,
        };
        let (researcher, stored) = account.map_or((None, None), |account| {
            (Some(account.researcher), account.password_hash)
        });
        let stored = stored.map(PasswordHashText::stored);
        let outdated = stored.as_ref().is_some_and(PasswordHashText::is_outdated);
        let right = self.passwords.verify(password.clone(), stored).await?;
        match researcher {
            Some(researcher) if right => {
                if outdated {
                    self.renew_hash(&researcher.id, password).await?;
                }
                Ok(researcher)
            }
            _ => Err(SignInError::Wrong),
        }
    }

    async fn renew_hash(
        &self,
        id: &ResearcherId,
        password: PasswordAttempt,
    ) -> Result<(), SignInError> {
        let salt = random_bytes(&*self.ground.random);
        let hash = self.passwords.hash_again(password, salt).await?;
        let mut tx = self.ground.db.begin_write().await?;
        researcher::set_password_hash(&mut tx, id, hash.as_str()).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The researcher with this identity, as remembered by a sign-in.
    ///
    /// # Errors
    /// The store failed.
    pub async fn find(&self, id: &ResearcherId) -> Result<Option<Researcher>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let account = researcher::by_id(&mut tx, id).await?;
        Ok(account.map(|account| account.researcher))
    }

    /// The account with this address.
    ///
    /// # Errors
    /// The store failed.
    pub async fn find_by_email(
        &self,
        email: &EmailAddress,
    ) -> Result<Option<Researcher>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let account = researcher::by_email(&mut tx, email).await?;
        Ok(account.map(|account| account.researcher))
    }

    /// Whether anybody can sign in with a password yet.
    ///
    /// # Errors
    /// The store failed.
    pub async fn any_password(&self) -> Result<bool, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let (_, with_password) = researcher::any(&mut tx).await?;
        Ok(with_password)
    }
}

fn hash(link: &SignInToken) -> SecretHash {
    SecretHash::of(link.as_str().as_bytes())
}
