//! A study's life: steps from state to state, what happens by itself, corrections, versions, and the log.

use app::domain::id::{ResearcherId, StudyId};
use app::domain::language::StudyLanguage;
use app::domain::log::{Actor, Deletion, Entry, Event};
use app::domain::statement::{StatementNo, StatementText};
use app::domain::study::{CorrectionError, CorrectionReason, Days, Plan, StateName, Step, Study};
use jiff::{SignedDuration, Timestamp};

use super::{ChangeError, Entrusted, OwnedStudy, Right, Studies, frozen, locked};
use crate::service::{Ground, concourse, messages, release};
use crate::store::sql::version::StoredVersion;
use crate::store::sql::{
    erase, invited_group, log, plan, q_sort, researcher, sign_up, study, version,
};
use crate::store::{StoreError, WriteTx};

/// Who acts on a study that is theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// A researcher.
    Researcher(ResearcherId),
    /// Whoever works at the command line of the machine.
    Operator,
    /// The study's plan.
    Plan,
}

/// What is known about a study's life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Life {
    /// What is to happen by itself.
    pub plan: Plan,
    /// What was frozen, the oldest first.
    pub versions: Vec<StoredVersion>,
    /// What was done, the newest first.
    pub log: Vec<Entry>,
}

/// Why a statement was not corrected.
#[derive(Debug, thiserror::Error)]
pub enum CorrectError {
    /// The correction was refused.
    #[error(transparent)]
    Correction(#[from] CorrectionError),
    /// The study could not be changed.
    #[error(transparent)]
    Change(#[from] ChangeError),
}

impl From<StoreError> for CorrectError {
    fn from(error: StoreError) -> Self {
        Self::Change(error.into())
    }
}

/// Notes in the log what is about to be committed. The study must be locked.
pub(in crate::service) async fn note<R: Right>(
    tx: &mut WriteTx,
    ground: &Ground,
    owned: &Entrusted<R>,
    event: Event,
) -> Result<(), StoreError> {
    let by = match owned.by() {
        By::Operator => Actor::Operator,
        By::Plan => Actor::Plan,
        By::Researcher(id) => match researcher::by_id(tx, id).await? {
            Some(account) => Actor::Researcher(account.researcher.name),
            None => Actor::Operator,
        },
    };
    let at = ground.clock.now();
    log::append(tx, owned.study().id(), &Entry { at, by, event }).await
}

/// Notes the beginning of a study. One that comes with its sorts has its statements frozen, as if it had been opened.
pub(super) async fn begin(
    tx: &mut WriteTx,
    ground: &Ground,
    owned: &OwnedStudy,
) -> Result<(), StoreError> {
    note(tx, ground, owned, Event::Made).await?;
    let to = owned.study().state().name();
    if to != StateName::Draft {
        let from = StateName::Draft;
        note(tx, ground, owned, Event::State { from, to }).await?;
        if let Some(version) = frozen::freeze(tx, owned.study(), ground.clock.today()).await? {
            note(tx, ground, owned, Event::Frozen { version }).await?;
        }
    }
    Ok(())
}

/// A longer pause between two looks at the clock means that the clock or the server stood still; then nothing is
/// deleted until the next look confirms the day.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(24);

impl Studies {
    /// Plan, versions and log of a study.
    ///
    /// # Errors
    /// The store failed.
    pub async fn life(&self, owned: &OwnedStudy) -> Result<Life, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let id = owned.study().id();
        Ok(Life {
            plan: plan::find(&mut tx, id).await?,
            versions: version::list(&mut tx, id).await?,
            log: log::list(&mut tx, id).await?,
        })
    }

    /// What participants of a study are told today of its plan.
    ///
    /// # Errors
    /// The store failed.
    pub async fn days(&self, id: &StudyId) -> Result<Days, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let plan = plan::find(&mut tx, id).await?;
        Ok(plan.days(self.ground.clock.today()))
    }

    /// Takes a study from one state to another.
    ///
    /// Trial sorts are deleted when the trial ends. Opening freezes what participants sort; closing releases all sorts
    /// that wait.
    ///
    /// # Errors
    /// The state does not allow it, the study is not ready, or the store failed; then nothing has changed.
    pub async fn step(&self, owned: &OwnedStudy, step: Step) -> Result<OwnedStudy, ChangeError> {
        let (mut tx, study) = locked(&self.ground, owned).await?;
        let (study, needs_scrub) = self.advance(&mut tx, owned, study, step).await?;
        tx.commit().await?;
        if needs_scrub {
            self.ground.db.scrub().await;
        }
        Ok(owned.with(study))
    }

    /// The step within a transaction. Says whether sorts were moved or deleted.
    async fn advance(
        &self,
        tx: &mut WriteTx,
        owned: &OwnedStudy,
        mut study: Study,
        step: Step,
    ) -> Result<(Study, bool), ChangeError> {
        let today = self.ground.clock.today();
        let from = study.state().name();
        study.advance(step, today)?;
        let to = study.state().name();
        study::save_head(tx, &study).await?;
        note(tx, &self.ground, owned, Event::State { from, to }).await?;
        if from == StateName::Pilot {
            self.erase(tx, owned, Deletion::Pilot).await?;
        }
        if to.takes_sorts() {
            messages::decide_at_opening(tx, &study, today).await?;
        }
        if to == StateName::Open {
            if let Some(version) = frozen::freeze(tx, &study, today).await? {
                note(tx, &self.ground, owned, Event::Frozen { version }).await?;
            }
            let opened = plan::find(tx, study.id()).await?.opened();
            plan::save(tx, study.id(), &opened).await?;
        }
        if to == StateName::Closed && from == StateName::Open {
            let all = study.conditions().numbers();
            release::release_waiting(tx, &study, all, &*self.ground.random, today).await?;
            // Nothing comes any more among which what waits could hide.
            invited_group::show(tx, study.id()).await?;
            let closed = plan::find(tx, study.id()).await?.closed();
            plan::save(tx, study.id(), &closed).await?;
        }
        let moved = from == StateName::Pilot || to == StateName::Closed;
        Ok((study, moved))
    }

    async fn erase(
        &self,
        tx: &mut WriteTx,
        owned: &OwnedStudy,
        why: Deletion,
    ) -> Result<(), StoreError> {
        let id = owned.study().id();
        let count = q_sort::count_of(tx, id).await?;
        erase::sorts(tx, id).await?;
        invited_group::forget_counts(tx, id).await?;
        if why == Deletion::Retention {
            sign_up::delete_all(tx, id).await?;
        }
        note(tx, &self.ground, owned, Event::Deleted { count, why }).await
    }

    /// Corrects a slip of the pen in a statement that participants have seen. The study has a new version; sorts say by
    /// their digest which one was in force when they were sent.
    ///
    /// # Errors
    /// The correction is refused, or the store failed.
    pub async fn correct(
        &self,
        owned: &OwnedStudy,
        (statement, locale): (StatementNo, StudyLanguage),
        after: StatementText,
        reason: CorrectionReason,
    ) -> Result<OwnedStudy, CorrectError> {
        let (mut tx, mut study) = locked(&self.ground, owned).await?;
        let today = self.ground.clock.today();
        // Studies that were opened before there were versions get theirs now.
        frozen::freeze(&mut tx, &study, today).await?;
        let before = study.correct(statement, locale, &after)?.before;
        study::save(&mut tx, &study).await?;
        concourse::follow(&mut tx, &study, today).await?;
        let event = Event::Corrected {
            statement,
            locale,
            before,
            after,
            reason,
        };
        note(&mut tx, &self.ground, owned, event).await?;
        if let Some(version) = frozen::freeze(&mut tx, &study, today).await? {
            note(&mut tx, &self.ground, owned, Event::Frozen { version }).await?;
        }
        tx.commit().await?;
        Ok(owned.with(study))
    }

    /// Replaces what is to happen by itself.
    ///
    /// # Errors
    /// The study no longer exists, or the store failed.
    pub async fn set_plan(&self, owned: &OwnedStudy, plan: Plan) -> Result<(), ChangeError> {
        let (mut tx, study) = locked(&self.ground, owned).await?;
        plan::save(&mut tx, study.id(), &plan).await?;
        note(&mut tx, &self.ground, owned, Event::Plan).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Does what is planned for today and earlier. `before` is when this was done last, if it was since the server
    /// began: sorts are deleted only when two looks at the clock, less than a day apart, agree that it is time.
    ///
    /// # Errors
    /// The store failed. What was done for other studies stays.
    pub async fn keep_plans(&self, before: Option<Timestamp>) -> Result<(), StoreError> {
        let now = self.ground.clock.now();
        let is_steady = before.is_some_and(|before| {
            let pause = now.duration_since(before);
            !pause.is_negative() && pause <= LONGEST_PAUSE
        });
        let plans = {
            let mut tx = self.ground.db.begin_read().await?;
            plan::all(&mut tx).await?
        };
        for (id, _) in plans {
            match self.keep_plan(&id, is_steady).await {
                Ok(()) => {}
                Err(ChangeError::Store(error)) => return Err(error),
                // A study that is not ready stays a draft; its page says what is missing.
                Err(error) => tracing::info!(study = %id, %error, "a plan could not be kept"),
            }
        }
        Ok(())
    }

    async fn keep_plan(&self, id: &StudyId, may_delete: bool) -> Result<(), ChangeError> {
        let today = self.ground.clock.today();
        let mut tx = self.ground.db.begin_write().await?;
        study::lock(&mut tx, id).await?;
        let mut study = study::find(&mut tx, id).await?.ok_or(ChangeError::Gone)?;
        let plan = plan::find(&mut tx, id).await?;
        let owned = OwnedStudy::own(study.clone(), By::Plan);
        let deletes = plan.is_time_to_delete(today) && may_delete;
        let closes = plan.is_time_to_close(today) || deletes;
        let mut needs_scrub = false;
        match study.state().name() {
            StateName::Draft | StateName::Pilot if plan.is_time_to_open(today) => {
                let (opened, moved) = self.advance(&mut tx, &owned, study, Step::Open).await?;
                (study, needs_scrub) = (opened, moved);
            }
            StateName::Open if closes => {
                let (closed, moved) = self.advance(&mut tx, &owned, study, Step::Close).await?;
                (study, needs_scrub) = (closed, moved);
            }
            _ => {}
        }
        if deletes {
            self.erase(&mut tx, &owned, Deletion::Retention).await?;
            plan::save(&mut tx, study.id(), &Plan::default()).await?;
            needs_scrub = true;
        }
        tx.commit().await?;
        if needs_scrub {
            self.ground.db.scrub().await;
        }
        Ok(())
    }
}
