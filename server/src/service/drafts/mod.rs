//! Unfinished sorts that participants go on with on another device, kept when they ask for a resume code.
//!
//! A draft is whatever the participant's form carries. It is deleted when its sort is sent, when the participant says
//! so, or [after two weeks](DAYS). The server cannot read it: it is sealed with keys made of the code.

mod limit;
mod seal;
mod ticket;

use std::sync::Arc;

use app::domain::id::StudyId;
use app::domain::resume_code::ResumeCode;
use jiff::ToSpan as _;
use jiff::civil::Date;
use zeroize::Zeroizing;

use crate::auth::HashingError;
use crate::auth::effort::Effort;
use crate::key_file::InstallationKey;
use crate::store::sql::draft;
use crate::store::{Db, StoreError};
use crate::world::{Clock, Random, random_bytes};

use limit::CodeLimit;
use ticket::Root;

pub use limit::TooManyCodes;
pub use seal::MOST_BYTES;
pub use ticket::{InvalidTicket, ResumeTicket};

/// For how many days a draft is kept after it was last stored.
pub const DAYS: i8 = 14;
/// How many drafts a study can have at once: more than any study has participants, so that nobody fills the disk.
const MOST_OF_STUDY: usize = 10_000;

/// Names and values of a form.
pub type Fields = Vec<(String, String)>;

/// Drafts of an installation; cheap to clone.
#[derive(Clone, Debug)]
pub struct Drafts {
    db: Db,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    key: InstallationKey,
    effort: Effort,
    limit: CodeLimit,
}

/// Why a draft was not kept or not opened.
#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    /// The draft is longer than [`MOST_BYTES`].
    #[error("the draft is longer than {MOST_BYTES} bytes")]
    TooLong,
    /// Too many codes have been typed or asked for.
    #[error(transparent)]
    TooMany(#[from] TooManyCodes),
    /// The study has as many drafts as it can have.
    #[error("the study has {MOST_OF_STUDY} drafts")]
    Full,
    /// The machine has no memory for a hash.
    #[error(transparent)]
    Hashing(#[from] HashingError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Drafts {
    /// Drafts in this database, sealed with the help of this key.
    #[must_use]
    pub fn new(
        db: Db,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        key: InstallationKey,
    ) -> Self {
        Self {
            limit: CodeLimit::new(Arc::clone(&clock)),
            effort: Effort::default(),
            db,
            clock,
            random,
            key,
        }
    }

    /// Keeps a draft under a new code, and says until when.
    ///
    /// # Errors
    /// The draft is too long, too many codes were asked for, or the store failed; then nothing is kept.
    pub async fn keep(
        &self,
        study: &StudyId,
        fields: &Fields,
    ) -> Result<(ResumeTicket, Date), DraftError> {
        let written = write(fields)?;
        self.limit.check(study)?;
        let code = ResumeCode::from_random(random_bytes(&*self.random));
        let root = self.root(&code).await?;
        let sealed = self.seal(&root, study, &written)?;
        let until = self.until();
        let mut tx = self.db.begin_write().await?;
        if draft::count_of(&mut tx, study).await? >= MOST_OF_STUDY {
            return Err(DraftError::Full);
        }
        // Two equal codes would be an error of the store: with a thousand drafts, one in a million million.
        draft::insert(&mut tx, &seal::lookup(&root, study), study, &sealed, until).await?;
        tx.commit().await?;
        Ok((ResumeTicket::new(code, root), until))
    }

    /// Keeps a newer draft in the place of an older one, and says until when. Nothing if there is no older one: a
    /// draft that was deleted does not come back.
    ///
    /// # Errors
    /// The draft is too long, or the store failed; then the older one stays.
    pub async fn keep_again(
        &self,
        study: &StudyId,
        ticket: &ResumeTicket,
        fields: &Fields,
    ) -> Result<Option<Date>, DraftError> {
        let sealed = self.seal(ticket.root(), study, &write(fields)?)?;
        let lookup = seal::lookup(ticket.root(), study);
        let until = self.until();
        let mut tx = self.db.begin_write().await?;
        let dates = (self.clock.today(), until);
        if !draft::replace(&mut tx, &lookup, study, &sealed, dates).await? {
            return Ok(None);
        }
        tx.commit().await?;
        Ok(Some(until))
    }

    /// The draft behind a typed code, with the ticket for keeping it again. It costs the same whether there is one.
    ///
    /// # Errors
    /// Too many codes were typed, or the store failed.
    pub async fn open(
        &self,
        study: &StudyId,
        code: ResumeCode,
    ) -> Result<Option<(ResumeTicket, Fields)>, DraftError> {
        self.limit.check(study)?;
        let root = self.root(&code).await?;
        let lookup = seal::lookup(&root, study);
        let mut tx = self.db.begin_read().await?;
        let sealed = draft::find(&mut tx, &lookup, study, self.clock.today()).await?;
        // What cannot be opened was tampered with; its maker learns as much as about a draft that is gone.
        let fields = sealed.and_then(|sealed| {
            let written = seal::open(&root, study, &sealed)?;
            serde_json::from_slice(&written).ok()
        });
        Ok(fields.map(|fields| (ResumeTicket::new(code, root), fields)))
    }

    /// Deletes a draft; one that is not there is as good as deleted.
    ///
    /// # Errors
    /// The store failed.
    pub async fn delete(&self, study: &StudyId, ticket: &ResumeTicket) -> Result<(), StoreError> {
        let mut tx = self.db.begin_write().await?;
        draft::delete(&mut tx, &seal::lookup(ticket.root(), study)).await?;
        tx.commit().await
    }

    /// Deletes the drafts that have expired, and says how many.
    ///
    /// # Errors
    /// The store failed.
    pub async fn purge(&self) -> Result<u64, StoreError> {
        let mut tx = self.db.begin_write().await?;
        let deleted = draft::delete_expired(&mut tx, self.clock.today()).await?;
        tx.commit().await?;
        Ok(deleted)
    }

    fn until(&self) -> Date {
        self.clock.today().saturating_add(DAYS.days())
    }

    async fn root(&self, code: &ResumeCode) -> Result<Root, HashingError> {
        let (code, key) = (code.clone(), self.key.clone());
        self.effort.run(move || seal::root(&code, &key)).await?
    }

    fn seal(&self, root: &Root, study: &StudyId, written: &[u8]) -> Result<String, DraftError> {
        seal::seal(root, study, written, &*self.random).ok_or(DraftError::TooLong)
    }
}

/// The fields as they are sealed.
fn write(fields: &Fields) -> Result<Zeroizing<Vec<u8>>, DraftError> {
    let written = serde_json::to_vec(fields).expect("texts have a JSON form");
    if written.len() > MOST_BYTES {
        return Err(DraftError::TooLong);
    }
    Ok(Zeroizing::new(written))
}
