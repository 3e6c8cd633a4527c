//! The way back: researchers leave messages, the makers of sorts find them with their receipt and reply.
//!
//! Nobody is identified by it. Messages and replies have a date and no time, identities are random, and a reply to
//! a sort that is not yet released waits with it.

use std::collections::{BTreeMap, BTreeSet};

use app::domain::id::{MessageId, ReplyId, SortId, StudyId};
use app::domain::message::{MessageText, ReplyText};
use app::domain::pseudonym::Pseudonym;
use app::domain::receipt::ReceiptCode;
use app::domain::study::{StateName, Study};
use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

use super::Ground;
use super::study::OwnedStudy;
use crate::store::sql::message::StoredMessage;
use crate::store::sql::receipt::ReceiptState;
use crate::store::sql::reply::StoredReply;
use crate::store::sql::{Reads, SecretHash, mailbox, message, receipt, reply, study};
use crate::store::{StoreError, WriteTx};
use crate::world::random_bytes;

/// Messages and replies.
#[derive(Clone, Debug)]
pub struct Messages {
    ground: Ground,
}

/// How many messages a study may leave in a day.
pub const MESSAGES_PER_DAY: usize = 20;
/// How many replies the maker of a sort may write in a day.
pub const REPLIES_PER_DAY: usize = 10;

/// For whom a message is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody in the study who has agreed or will agree.
    All,
    /// The makers of these released sorts.
    Sorts(BTreeSet<SortId>),
}

/// A message with what came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread {
    /// Identity.
    pub id: MessageId,
    /// The pseudonyms it is for; `None` for all.
    pub recipients: Option<Vec<Pseudonym>>,
    /// The day it was left.
    pub written_on: Date,
    /// What it says.
    pub text: MessageText,
    /// What came back.
    pub replies: Vec<Reply>,
}

/// A reply under its sort's pseudonym.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Identity.
    pub id: ReplyId,
    /// The sort it belongs to.
    pub sort: SortId,
    /// The sort's pseudonym.
    pub pseudonym: Pseudonym,
    /// The day it was written.
    pub written_on: Date,
    /// What it says.
    pub text: ReplyText,
    /// Whether nobody has marked it as read.
    pub unread: bool,
}

/// What researchers see of the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correspondence {
    /// Until when participants can read and reply; `None` if the study leaves no messages.
    pub open_until: Option<Date>,
    /// Whether that day is past.
    pub over: bool,
    /// Released sorts whose makers have agreed to messages, by pseudonym.
    pub reachable: Vec<(SortId, Pseudonym)>,
    /// Messages, the latest day first.
    pub threads: Vec<Thread>,
}

/// A message as the maker of a sort finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Identity.
    pub id: MessageId,
    /// The day it was left.
    pub written_on: Date,
    /// What it says.
    pub text: MessageText,
    /// One's own replies with their days.
    pub replies: Vec<(Date, ReplyText)>,
}

/// What the maker of a sort finds with the receipt, while the study's way back is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inbox {
    /// The last day on which messages can be read and replied to.
    pub open_until: Date,
    /// The messages; `None` before one has agreed to get any.
    pub messages: Option<Vec<Found>>,
}

/// Why a message was not left.
#[derive(Debug, thiserror::Error)]
pub enum LeaveError {
    /// The study leaves no messages, or its participants cannot read them any more.
    #[error("the study leaves no messages")]
    NotOpen,
    /// Nobody was chosen.
    #[error("nobody was chosen")]
    Nobody,
    /// One of the chosen sorts is not there, or its maker has not agreed.
    #[error("one of the sorts cannot be reached")]
    Unreachable,
    /// Too many today.
    #[error("a study may leave {MESSAGES_PER_DAY} messages a day")]
    TooMany,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a reply was not taken.
#[derive(Debug, thiserror::Error)]
pub enum ReplyError {
    /// There is no such receipt, its sort was withdrawn, or the message is not for it.
    #[error("there is no such message")]
    Unknown,
    /// The last day is past.
    #[error("the last day for replies is past")]
    Over,
    /// Too many today.
    #[error("{REPLIES_PER_DAY} replies a day are enough")]
    TooMany,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why the way back was not opened or closed for a study.
#[derive(Debug, thiserror::Error)]
pub enum DecideError {
    /// Participants have been told already.
    #[error("the study is no draft")]
    NoDraft,
    /// The last day is not in the future.
    #[error("the last day is past")]
    Past,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// How long the way back stays open after a study is opened, if nothing else was decided.
fn usual_time() -> Span {
    180.days()
}

impl Messages {
    pub(super) const fn new(ground: Ground) -> Self {
        Self { ground }
    }

    /// Until when participants of a study can read and reply. `None` if it leaves no messages. For a draft this is
    /// what opening it today would decide.
    ///
    /// # Errors
    /// The store failed.
    pub async fn open_until(&self, study: &StudyId) -> Result<Option<Date>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let Some(study) = study::find(&mut tx, study).await? else {
            return Ok(None);
        };
        if !study.options().has_receipts {
            return Ok(None);
        }
        if let Some(until) = mailbox::open_until(&mut tx, study.id()).await? {
            return Ok(until);
        }
        let is_draft = study.state().name() == StateName::Draft;
        Ok(is_draft.then(|| usual_end(self.ground.clock.today())))
    }

    /// The day until which a participant who is asked now could read and reply. `None` if there is no such day.
    ///
    /// # Errors
    /// The store failed.
    pub async fn offered_until(&self, study: &StudyId) -> Result<Option<Date>, StoreError> {
        let until = self.open_until(study).await?;
        Ok(until.filter(|until| !self.is_over(*until)))
    }

    /// Decides for a draft until when participants can read and reply; `None` for no messages.
    ///
    /// # Errors
    /// The study is no draft, the day is not in the future, or the store failed.
    pub async fn decide(&self, owned: &OwnedStudy, until: Option<Date>) -> Result<(), DecideError> {
        if until.is_some_and(|until| until <= self.ground.clock.today()) {
            return Err(DecideError::Past);
        }
        let id = owned.study().id();
        let mut tx = self.ground.db.begin_write().await?;
        if study::lock(&mut tx, id).await? != Some(StateName::Draft) {
            return Err(DecideError::NoDraft);
        }
        mailbox::decide(&mut tx, id, until).await?;
        Ok(tx.commit().await?)
    }

    /// Everything researchers may see.
    ///
    /// # Errors
    /// The store failed.
    pub async fn correspondence(&self, owned: &OwnedStudy) -> Result<Correspondence, StoreError> {
        let id = owned.study().id();
        let open_until = self.open_until(id).await?;
        let mut tx = self.ground.db.begin_read().await?;
        let sorts = mailbox::reachable(&mut tx, id).await?;
        let mut reachable: Vec<(SortId, Pseudonym)> = sorts
            .into_iter()
            .map(|reachable| (reachable.sort, reachable.pseudonym))
            .collect();
        reachable.sort_by(|one, other| one.1.as_str().cmp(other.1.as_str()));
        let names: BTreeMap<SortId, Pseudonym> = reachable.iter().cloned().collect();
        let recipients = message::recipients(&mut tx, id).await?;
        let replies = reply::list(&mut tx, id).await?;
        let threads = message::list(&mut tx, id)
            .await?
            .into_iter()
            .map(|stored| thread(stored, &names, &recipients, &replies))
            .collect();
        Ok(Correspondence {
            open_until,
            over: open_until.is_some_and(|until| self.is_over(until)),
            reachable,
            threads,
        })
    }

    /// How many replies nobody has marked as read.
    ///
    /// # Errors
    /// The store failed.
    pub async fn unread(&self, study: &StudyId) -> Result<usize, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        reply::count_unseen(&mut tx, study).await
    }

    /// Leaves a message.
    ///
    /// # Errors
    /// It cannot be left, or the store failed; then nothing is stored.
    pub async fn leave(
        &self,
        owned: &OwnedStudy,
        audience: &Audience,
        text: MessageText,
    ) -> Result<(), LeaveError> {
        let id = owned.study().id();
        let today = self.ground.clock.today();
        let mut tx = self.ground.db.begin_write().await?;
        study::lock(&mut tx, id).await?;
        let until = mailbox::open_until(&mut tx, id).await?.flatten();
        if until.is_none_or(|until| self.is_over(until)) {
            return Err(LeaveError::NotOpen);
        }
        if message::count_on(&mut tx, id, today).await? >= MESSAGES_PER_DAY {
            return Err(LeaveError::TooMany);
        }
        let message = StoredMessage {
            id: MessageId::from_random(random_bytes(&*self.ground.random)),
            for_all: *audience == Audience::All,
            written_on: today,
            text,
        };
        message::insert(&mut tx, id, &message).await?;
        if let Audience::Sorts(sorts) = audience {
            address(&mut tx, id, &message.id, sorts).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Marks replies as read. Those of other studies stay as they are.
    ///
    /// # Errors
    /// The store failed.
    pub async fn mark_read(
        &self,
        owned: &OwnedStudy,
        replies: &[ReplyId],
    ) -> Result<(), StoreError> {
        let mut tx = self.ground.db.begin_write().await?;
        for id in replies {
            reply::mark_seen(&mut tx, owned.study().id(), id).await?;
        }
        tx.commit().await
    }

    /// What the maker of a sort finds. `None` if there is no such sort, or its study's way back is not open.
    ///
    /// # Errors
    /// The store failed.
    pub async fn inbox(&self, code: &ReceiptCode) -> Result<Option<Inbox>, StoreError> {
        let hash = SecretHash::of_receipt(code);
        let mut tx = self.ground.db.begin_read().await?;
        let Some((_, open_until)) = self.way_back(&mut tx, &hash).await? else {
            return Ok(None);
        };
        if self.is_over(open_until) {
            return Ok(None);
        }
        let messages = if mailbox::is_open(&mut tx, &hash).await? {
            let replies = reply::list_of(&mut tx, &hash).await?;
            let messages = message::list_for(&mut tx, &hash).await?.into_iter();
            Some(messages.map(|stored| found(stored, &replies)).collect())
        } else {
            None
        };
        Ok(Some(Inbox {
            open_until,
            messages,
        }))
    }

    /// Notes whether the maker of a sort wants messages. Not wanting any deletes those that are there, with the
    /// replies. Says whether there was such a sort in a study whose way back is open.
    ///
    /// # Errors
    /// The store failed.
    pub async fn allow(&self, code: &ReceiptCode, wanted: bool) -> Result<bool, StoreError> {
        let hash = SecretHash::of_receipt(code);
        let mut tx = self.ground.db.begin_write().await?;
        let Some((study, open_until)) = self.way_back(&mut tx, &hash).await? else {
            return Ok(false);
        };
        if wanted {
            if self.is_over(open_until) {
                return Ok(false);
            }
            mailbox::open(&mut tx, &hash, &study).await?;
        } else {
            mailbox::remove(&mut tx, &hash).await?;
        }
        tx.commit().await?;
        if !wanted {
            self.ground.db.scrub().await;
        }
        Ok(true)
    }

    /// Takes a reply. The same reply again changes nothing.
    ///
    /// # Errors
    /// It cannot be taken, or the store failed; then nothing is stored.
    pub async fn reply(
        &self,
        code: &ReceiptCode,
        message: &MessageId,
        id: ReplyId,
        text: ReplyText,
    ) -> Result<(), ReplyError> {
        let hash = SecretHash::of_receipt(code);
        let today = self.ground.clock.today();
        let mut tx = self.ground.db.begin_write().await?;
        let way_back = self.way_back(&mut tx, &hash).await?;
        let (study, open_until) = way_back.ok_or(ReplyError::Unknown)?;
        study::lock(&mut tx, &study).await?;
        let messages = message::list_for(&mut tx, &hash).await?;
        if messages.iter().all(|found| found.id != *message) {
            return Err(ReplyError::Unknown);
        }
        if reply::exists(&mut tx, &id).await? {
            return Ok(());
        }
        if self.is_over(open_until) {
            return Err(ReplyError::Over);
        }
        if reply::count_on(&mut tx, &hash, today).await? >= REPLIES_PER_DAY {
            return Err(ReplyError::TooMany);
        }
        let reply = StoredReply {
            id,
            message: message.clone(),
            written_on: today,
            text,
            seen: false,
        };
        reply::insert(&mut tx, &hash, &reply).await?;
        Ok(tx.commit().await?)
    }

    /// The identity of a reply that is about to be written.
    #[must_use]
    pub fn new_reply(&self) -> ReplyId {
        ReplyId::from_random(random_bytes(&*self.ground.random))
    }

    /// The study of a sort that exists, and the last day of the study's way back.
    async fn way_back(
        &self,
        tx: &mut impl Reads,
        hash: &SecretHash,
    ) -> Result<Option<(StudyId, Date)>, StoreError> {
        let known = receipt::find(tx, hash).await?;
        let exists = |state: &ReceiptState| {
            matches!(state, ReceiptState::Waiting | ReceiptState::Released(_))
        };
        let Some(known) = known.filter(|known| exists(&known.state)) else {
            return Ok(None);
        };
        let until = mailbox::open_until(tx, &known.study).await?.flatten();
        Ok(until.map(|until| (known.study, until)))
    }

    fn is_over(&self, until: Date) -> bool {
        self.ground.clock.today() > until
    }
}

/// The last day, if a study is opened today and nothing else was decided.
fn usual_end(today: Date) -> Date {
    today.saturating_add(usual_time())
}

/// Opens the way back of a study that is being opened, unless its researchers have decided already. A study without
/// receipts has none, whatever was decided: nobody could find a message.
pub(super) async fn decide_at_opening(
    tx: &mut WriteTx,
    study: &Study,
    today: Date,
) -> Result<(), StoreError> {
    if !study.options().has_receipts {
        mailbox::decide(tx, study.id(), None).await?;
    } else if mailbox::open_until(tx, study.id()).await?.is_none() {
        mailbox::decide(tx, study.id(), Some(usual_end(today))).await?;
    }
    Ok(())
}

async fn address(
    tx: &mut WriteTx,
    study: &StudyId,
    message: &MessageId,
    sorts: &BTreeSet<SortId>,
) -> Result<(), LeaveError> {
    if sorts.is_empty() {
        return Err(LeaveError::Nobody);
    }
    let reachable = mailbox::reachable(tx, study).await?;
    let chosen: Vec<_> = reachable
        .iter()
        .filter(|found| sorts.contains(&found.sort))
        .collect();
    if chosen.len() != sorts.len() {
        return Err(LeaveError::Unreachable);
    }
    for found in chosen {
        message::add_recipient(tx, message, &found.receipt).await?;
    }
    Ok(())
}

fn thread(
    stored: StoredMessage,
    names: &BTreeMap<SortId, Pseudonym>,
    recipients: &[(MessageId, SortId)],
    replies: &[(SortId, StoredReply)],
) -> Thread {
    let mut chosen: Vec<Pseudonym> = recipients
        .iter()
        .filter(|(message, _)| *message == stored.id)
        .filter_map(|(_, sort)| names.get(sort).cloned())
        .collect();
    chosen.sort_by(|one, other| one.as_str().cmp(other.as_str()));
    let replies = replies
        .iter()
        .filter(|(_, reply)| reply.message == stored.id)
        .filter_map(|(sort, reply)| {
            Some(Reply {
                id: reply.id.clone(),
                sort: sort.clone(),
                pseudonym: names.get(sort)?.clone(),
                written_on: reply.written_on,
                text: reply.text.clone(),
                unread: !reply.seen,
            })
        })
        .collect();
    Thread {
        recipients: (!stored.for_all).then_some(chosen),
        id: stored.id,
        written_on: stored.written_on,
        text: stored.text,
        replies,
    }
}

fn found(stored: StoredMessage, replies: &[StoredReply]) -> Found {
    let own = replies.iter().filter(|reply| reply.message == stored.id);
    Found {
        replies: own
            .map(|reply| (reply.written_on, reply.text.clone()))
            .collect(),
        id: stored.id,
        written_on: stored.written_on,
        text: stored.text,
    }
}
