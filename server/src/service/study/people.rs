//! Who belongs to a study: invited by its owner with a one-time link, and removed by its owner.

use app::domain::email::EmailAddress;
use app::domain::id::{InvitationId, ResearcherId};
use app::domain::log::Event;
use app::domain::password::PasswordPlain;
use app::domain::researcher::{Researcher, ResearcherName};
use app::domain::role::{InvitationNote, MemberRole, Role};
use app::domain::study::Study;
use app::domain::token::InvitationToken;
use jiff::{SignedDuration, Timestamp};

use super::life::{By, note};
use super::{Belong, Entrusted, Includes, Lead, Work};
use crate::auth::HashingError;
use crate::service::Ground;
use crate::service::researcher::Researchers;
use crate::store::sql::{Reads, SecretHash, invitation, member, researcher, study};
use crate::store::{StoreError, WriteTx};
use crate::world::random_bytes;

pub use crate::store::sql::invitation::Invitation;

/// How long an invitation is good.
const INVITATION_LIFE: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Who belongs to studies.
#[derive(Clone, Debug)]
pub struct People {
    ground: Ground,
    researchers: Researchers,
}

/// Everybody who belongs to a study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// Whose study it is.
    pub owner: Researcher,
    /// Who was invited and came, by name.
    pub members: Vec<(Researcher, MemberRole)>,
    /// Who was invited and has not come yet.
    pub invitations: Vec<Invitation>,
}

/// What a good link invites to.
#[derive(Clone, Debug, PartialEq)]
pub struct Invited {
    /// The study.
    pub study: Study,
    /// Whose study it is.
    pub owner: ResearcherName,
    /// What whoever takes it may do.
    pub role: MemberRole,
}

/// Why an invitation was not taken.
#[derive(Debug, thiserror::Error)]
pub enum JoinError {
    /// The link was used before, is too old, was taken back or never existed: which, is not said.
    #[error("the invitation is no longer good")]
    LinkSpent,
    /// Who takes it owns the study.
    #[error("the study is one's own")]
    OwnStudy,
    /// No account can be made with this address.
    #[error("the address has an account already")]
    EmailTaken,
    /// The hash of the password could not be computed.
    #[error(transparent)]
    Hashing(#[from] HashingError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl People {
    pub(in crate::service) const fn new(ground: Ground, researchers: Researchers) -> Self {
        Self {
            ground,
            researchers,
        }
    }

    /// Everybody who belongs to a study.
    ///
    /// # Errors
    /// The store failed.
    pub async fn team<R: Includes<Work>>(&self, owned: &Entrusted<R>) -> Result<Team, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let id = owned.study().id();
        let now = self.ground.clock.now();
        Ok(Team {
            owner: owner(&mut tx, owned.study()).await?,
            members: member::list(&mut tx, id).await?,
            invitations: invitation::list(&mut tx, id, now).await?,
        })
    }

    /// Invites somebody. The secret can be shown now and never again.
    ///
    /// # Errors
    /// The store failed.
    pub async fn invite(
        &self,
        led: &Entrusted<Lead>,
        role: MemberRole,
        note_of: InvitationNote,
    ) -> Result<InvitationToken, StoreError> {
        let id = led.study().id();
        let now = self.ground.clock.now();
        let token = InvitationToken::from_random(random_bytes(&*self.ground.random));
        let invited = Invitation {
            id: InvitationId::from_random(random_bytes(&*self.ground.random)),
            study: id.clone(),
            role,
            note: note_of,
            expires: now
                .saturating_add(INVITATION_LIFE)
                .unwrap_or(Timestamp::MAX),
        };
        let mut tx = self.ground.db.begin_write().await?;
        study::lock(&mut tx, id).await?;
        invitation::delete_expired(&mut tx, id, now).await?;
        invitation::insert(&mut tx, &invited, &hash(&token)).await?;
        note(&mut tx, &self.ground, led, Event::Invited { role }).await?;
        tx.commit().await?;
        Ok(token)
    }

    /// Takes an invitation back that nobody has used.
    ///
    /// # Errors
    /// The store failed.
    pub async fn take_back(
        &self,
        led: &Entrusted<Lead>,
        id: &InvitationId,
    ) -> Result<(), StoreError> {
        let mut tx = self.ground.db.begin_write().await?;
        study::lock(&mut tx, led.study().id()).await?;
        if invitation::delete(&mut tx, led.study().id(), id).await? {
            note(&mut tx, &self.ground, led, Event::InvitationTakenBack).await?;
        }
        tx.commit().await
    }

    /// Removes somebody from the study. From the next request on, nothing of it is found by them.
    ///
    /// # Errors
    /// The store failed.
    pub async fn remove(
        &self,
        led: &Entrusted<Lead>,
        who: &ResearcherId,
    ) -> Result<(), StoreError> {
        let id = led.study().id();
        let mut tx = self.ground.db.begin_write().await?;
        study::lock(&mut tx, id).await?;
        let account = researcher::by_id(&mut tx, who).await?;
        let role = member::remove(&mut tx, id, who).await?;
        if let (Some(account), Some(role)) = (account, role) {
            let name = account.researcher.name;
            note(&mut tx, &self.ground, led, Event::Removed { name, role }).await?;
        }
        tx.commit().await
    }

    /// What a link invites to, if it is still good. Looking spends nothing, since programs that check links look too.
    ///
    /// # Errors
    /// The store failed.
    pub async fn look_at(&self, token: &InvitationToken) -> Result<Option<Invited>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let now = self.ground.clock.now();
        let Some(found) = invitation::find(&mut tx, &hash(token), now).await? else {
            return Ok(None);
        };
        let Some(study) = study::find(&mut tx, &found.study).await? else {
            return Ok(None);
        };
        let owner = owner(&mut tx, &study).await?.name;
        Ok(Some(Invited {
            study,
            owner,
            role: found.role,
        }))
    }

    /// Takes an invitation for somebody who has an account. A role they had is replaced.
    ///
    /// # Errors
    /// The link is no longer good, the study is their own, or the store failed; then nothing has changed.
    pub async fn join(
        &self,
        token: &InvitationToken,
        who: &ResearcherId,
    ) -> Result<(Study, Role), JoinError> {
        let mut tx = self.ground.db.begin_write().await?;
        let joined = self.take(&mut tx, token, who).await?;
        tx.commit().await?;
        Ok(joined)
    }

    /// Makes an account and takes an invitation for it: both, or neither.
    ///
    /// # Errors
    /// The link is no longer good, the address has an account, or something failed; then nothing has changed.
    pub async fn join_anew(
        &self,
        token: &InvitationToken,
        email: EmailAddress,
        name: ResearcherName,
        password: PasswordPlain,
    ) -> Result<(Researcher, Study, Role), JoinError> {
        // Before the costly hash: whoever has no link gets no work done.
        if self.look_at(token).await?.is_none() {
            return Err(JoinError::LinkSpent);
        }
        let password = self.researchers.hash(password).await?;
        let made = Researcher {
            id: ResearcherId::from_random(random_bytes(&*self.ground.random)),
            email,
            name,
        };
        let mut tx = self.ground.db.begin_write().await?;
        match researcher::insert(&mut tx, &made, self.ground.clock.now()).await {
            Err(error) if error.is_unique_violation() => return Err(JoinError::EmailTaken),
            other => other?,
        }
        researcher::set_password_hash(&mut tx, &made.id, password.as_str()).await?;
        let (study, role) = self.take(&mut tx, token, &made.id).await?;
        tx.commit().await?;
        Ok((made, study, role))
    }

    async fn take(
        &self,
        tx: &mut WriteTx,
        token: &InvitationToken,
        who: &ResearcherId,
    ) -> Result<(Study, Role), JoinError> {
        let now = self.ground.clock.now();
        let found = invitation::spend(tx, &hash(token), now).await?;
        let found = found.ok_or(JoinError::LinkSpent)?;
        study::lock(tx, &found.study).await?;
        let study = study::find(tx, &found.study).await?;
        let study = study.ok_or(JoinError::LinkSpent)?;
        if study.owner() == who {
            return Err(JoinError::OwnStudy);
        }
        member::save(tx, study.id(), who, found.role).await?;
        let role = Role::Member(found.role);
        let event = Event::Joined { role: found.role };
        let by = By::Researcher(who.clone());
        if let Some(joined) = Entrusted::<Belong>::to(study.clone(), by, role) {
            note(tx, &self.ground, &joined, event).await?;
        }
        Ok((study, role))
    }
}

async fn owner(tx: &mut impl Reads, study: &Study) -> Result<Researcher, StoreError> {
    let account = researcher::by_id(tx, study.owner()).await?;
    // The table of studies refers to the table of researchers.
    let account = account.ok_or(StoreError::ForeignKey)?;
    Ok(account.researcher)
}

fn hash(token: &InvitationToken) -> SecretHash {
    SecretHash::of(token.as_str().as_bytes())
}
