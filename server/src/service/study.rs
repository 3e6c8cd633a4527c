//! Studies: made, written, opened and closed by their owners.

use analysis::Grid;
use app::domain::id::{ResearcherId, StudyId};
use app::domain::language::StudyLanguage;
use app::domain::languages::Languages;
use app::domain::log::Event;
use app::domain::qset::Wordings;
use app::domain::role::Role;
use app::domain::slug::Slug;
use app::domain::study::{
    ConditionNo, Conditions, DraftError, InvalidTransition, OpenConditionsError, OpenError,
    OpenProblem, ReleaseBatch, Step, Study, StudyOptions, StudyTexts, Title,
};

use super::{Ground, concourse};
use crate::store::sql::{Reads, member, q_sort, study};
use crate::store::{StoreError, WriteTx};
use crate::world::random_bytes;

mod copy;
mod entrusted;
mod frozen;
pub(super) mod life;
mod particulars;
pub mod people;

use entrusted::Belong;
pub use entrusted::{Entrusted, Facilitate, Includes, Lead, OwnedStudy, ReadResults, Right, Work};
use life::By;
pub use life::{CorrectError, Life};

/// Studies and their states.
#[derive(Clone, Debug)]
pub struct Studies {
    ground: Ground,
}

/// A study in a researcher's list.
#[derive(Clone, Debug, PartialEq)]
pub struct StudySummary {
    /// The study.
    pub study: Study,
    /// What the researcher is in it.
    pub role: Role,
    /// How many of its sorts researchers can see.
    pub released: usize,
}

/// What a new study begins with.
#[derive(Clone, Debug)]
pub struct NewStudy {
    /// The languages, the main one first.
    pub languages: Languages,
    /// The title in the main language.
    pub title: Title,
    /// The wanted short name; made from the title where there is none. A number is put behind it if it is taken.
    pub slug: Option<Slug>,
}

/// Why a study was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// Its state does not allow it, perhaps since somebody else opened or closed it meanwhile.
    #[error(transparent)]
    Transition(#[from] InvalidTransition),
    /// The change would leave it without something it needs.
    #[error(transparent)]
    Draft(#[from] DraftError),
    /// It cannot be opened yet; every reason is listed.
    #[error("the study is not ready")]
    NotReady(Vec<OpenProblem>),
    /// The conditions of instruction cannot be opened so.
    #[error(transparent)]
    Conditions(#[from] OpenConditionsError),
    /// It no longer exists.
    #[error("the study no longer exists")]
    Gone,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<OpenError> for ChangeError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Transition(error) => Self::Transition(error),
            OpenError::NotReady(problems) => Self::NotReady(problems),
        }
    }
}

/// How often another short name is tried before giving up.
const SLUG_TRIES: u32 = 200;

/// Stores a new study under the first short name that is free, completed by `complete`, in a transaction that is still
/// open: what belongs to the study is stored with it or not at all.
pub(super) async fn begin_new<E: From<StoreError>>(
    ground: &Ground,
    owner: &ResearcherId,
    new: NewStudy,
    complete: impl Fn(Study) -> Result<Study, E>,
) -> Result<(WriteTx, OwnedStudy), E> {
    let wanted = new
        .slug
        .unwrap_or_else(|| Slug::from_title(new.title.as_str()));
    let id = StudyId::from_random(random_bytes(&*ground.random));
    let mut slug = wanted.clone();
    for number in 2..SLUG_TRIES {
        let study = complete(Study::new(
            id.clone(),
            slug,
            owner.clone(),
            new.languages.clone(),
            new.title.clone(),
        ))?;
        // A new transaction each time: PostgreSQL ends one in which a constraint was violated.
        let mut tx = ground.db.begin_write().await?;
        match study::insert(&mut tx, &study, ground.clock.now()).await {
            Ok(()) => {
                let owned = OwnedStudy::own(study, By::Researcher(owner.clone()));
                life::begin(&mut tx, ground, &owned).await?;
                return Ok((tx, owned));
            }
            Err(StoreError::Unique) => slug = wanted.with_suffix(number),
            Err(error) => return Err(error.into()),
        }
    }
    Err(StoreError::Unique.into())
}

impl Studies {
    pub(super) const fn new(ground: Ground) -> Self {
        Self { ground }
    }

    /// The studies in which a researcher has a role, the newest first.
    ///
    /// # Errors
    /// The store failed.
    pub async fn list(&self, researcher: &ResearcherId) -> Result<Vec<StudySummary>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let mut summaries = Vec::new();
        for study in study::list(&mut tx, researcher).await? {
            let Some(role) = role_of(&mut tx, &study, researcher).await? else {
                continue;
            };
            let released = q_sort::count_of(&mut tx, study.id()).await?;
            summaries.push(StudySummary {
                study,
                role,
                released,
            });
        }
        Ok(summaries)
    }

    /// A study that a researcher works on, with the right to it. `None` both if there is no such study and if it is
    /// somebody else's.
    ///
    /// # Errors
    /// The store failed.
    pub async fn owned(
        &self,
        researcher: &ResearcherId,
        id: &StudyId,
    ) -> Result<Option<OwnedStudy>, StoreError> {
        self.entrusted(researcher, id).await
    }

    /// A study with the right `R` to it. `None` both if there is no such study and if the researcher has no such right.
    ///
    /// # Errors
    /// The store failed.
    pub async fn entrusted<R: Right>(
        &self,
        researcher: &ResearcherId,
        id: &StudyId,
    ) -> Result<Option<Entrusted<R>>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let Some(study) = study::find(&mut tx, id).await? else {
            return Ok(None);
        };
        let role = role_of(&mut tx, &study, researcher).await?;
        let by = By::Researcher(researcher.clone());
        Ok(role.and_then(|role| Entrusted::to(study, by, role)))
    }

    /// A study for whoever works at the command line of the machine, who could open the database as well.
    ///
    /// # Errors
    /// The store failed.
    pub async fn for_operator(&self, slug: &Slug) -> Result<Option<OwnedStudy>, StoreError> {
        let study = self.by_slug(slug).await?;
        Ok(study.map(|study| OwnedStudy::own(study, By::Operator)))
    }

    /// The study behind a participant's link.
    ///
    /// # Errors
    /// The store failed.
    pub async fn by_slug(&self, slug: &Slug) -> Result<Option<Study>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        study::find_by_slug(&mut tx, slug).await
    }

    /// Whether there is any study at all.
    ///
    /// # Errors
    /// The store failed.
    pub async fn any(&self) -> Result<bool, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        study::any(&mut tx).await
    }

    /// Makes a draft. The database decides whether its short name is free; if not, a number is put behind it.
    ///
    /// # Errors
    /// The store failed.
    pub async fn create(
        &self,
        owner: &ResearcherId,
        new: NewStudy,
    ) -> Result<OwnedStudy, StoreError> {
        let (tx, owned) = begin_new::<StoreError>(&self.ground, owner, new, Ok).await?;
        tx.commit().await?;
        Ok(owned)
    }

    /// Replaces the texts in one language. Drafts only.
    ///
    /// # Errors
    /// The study is no draft, the main language would have no title, or the store failed.
    pub async fn edit_texts(
        &self,
        owned: &OwnedStudy,
        locale: StudyLanguage,
        texts: StudyTexts,
    ) -> Result<OwnedStudy, ChangeError> {
        self.edit(owned, Event::Texts { locale }, |study| {
            Ok(study.draft()?.set_texts(locale, texts)?)
        })
        .await
    }

    /// Replaces the languages. Drafts only.
    ///
    /// # Errors
    /// The study is no draft, the new main language lacks texts, or the store failed.
    pub async fn edit_languages(
        &self,
        owned: &OwnedStudy,
        languages: Languages,
    ) -> Result<OwnedStudy, ChangeError> {
        self.edit(owned, Event::Settings, |study| {
            Ok(study.draft()?.set_languages(languages)?)
        })
        .await
    }

    /// Replaces the statements, which get their numbers from their order. Drafts only.
    ///
    /// # Errors
    /// The study is no draft, the statements are no Q set, or the store failed.
    pub async fn set_statements(
        &self,
        owned: &OwnedStudy,
        statements: Vec<Wordings>,
    ) -> Result<OwnedStudy, ChangeError> {
        let (mut tx, mut study) = locked(&self.ground, owned).await?;
        let event = Event::Statements {
            count: statements.len(),
        };
        study.draft()?.set_statements(statements)?;
        study::save(&mut tx, &study).await?;
        concourse::follow(&mut tx, &study, self.ground.clock.today()).await?;
        life::note(&mut tx, &self.ground, owned, event).await?;
        tx.commit().await?;
        Ok(owned.with(study))
    }

    /// Replaces the grid. Drafts only.
    ///
    /// # Errors
    /// The study is no draft, or the store failed.
    pub async fn set_grid(
        &self,
        owned: &OwnedStudy,
        grid: Grid,
    ) -> Result<OwnedStudy, ChangeError> {
        let event = Event::Grid {
            grid: grid.to_string(),
        };
        self.edit(owned, event, |study| {
            study.draft()?.set_grid(grid);
            Ok(())
        })
        .await
    }

    /// Changes how many waiting sorts are released together. Drafts only.
    ///
    /// # Errors
    /// The study is no draft, or the store failed.
    pub async fn set_release_batch(
        &self,
        owned: &OwnedStudy,
        batch: ReleaseBatch,
    ) -> Result<OwnedStudy, ChangeError> {
        self.edit(owned, Event::Settings, |study| {
            study.draft()?.set_release_batch(batch);
            Ok(())
        })
        .await
    }

    /// Changes languages, batch and options together, or nothing. Drafts only.
    ///
    /// # Errors
    /// The study is no draft, the new main language lacks texts, or the store failed.
    pub async fn configure(
        &self,
        owned: &OwnedStudy,
        languages: Languages,
        batch: ReleaseBatch,
        options: StudyOptions,
    ) -> Result<OwnedStudy, ChangeError> {
        self.edit(owned, Event::Settings, |study| {
            let mut draft = study.draft()?;
            draft.set_languages(languages)?;
            draft.set_release_batch(batch);
            draft.set_options(options);
            Ok(())
        })
        .await
    }

    /// Changes how the study is run. Drafts only.
    ///
    /// # Errors
    /// The study is no draft, or the store failed.
    pub async fn set_options(
        &self,
        owned: &OwnedStudy,
        options: StudyOptions,
    ) -> Result<OwnedStudy, ChangeError> {
        self.edit(owned, Event::Settings, |study| {
            study.draft()?.set_options(options);
            Ok(())
        })
        .await
    }

    /// Replaces the conditions of instruction. Drafts only.
    ///
    /// # Errors
    /// The study is no draft, or the store failed.
    pub async fn set_conditions(
        &self,
        owned: &OwnedStudy,
        conditions: Conditions,
    ) -> Result<OwnedStudy, ChangeError> {
        self.edit(owned, Event::Conditions, |study| {
            study.draft()?.set_conditions(conditions);
            Ok(())
        })
        .await
    }

    /// Opens these conditions of instruction and closes the others, in a study that is no draft any more.
    ///
    /// # Errors
    /// The state does not allow it, no condition would be open, or the store failed.
    pub async fn open_conditions(
        &self,
        owned: &OwnedStudy,
        open: Vec<ConditionNo>,
    ) -> Result<OwnedStudy, ChangeError> {
        let (mut tx, mut study) = locked(&self.ground, owned).await?;
        let before: Vec<ConditionNo> = study.conditions().open().collect();
        study.open_conditions(&open)?;
        if before != open {
            study::save_head(&mut tx, &study).await?;
            let event = Event::ConditionsOpen { open };
            life::note(&mut tx, &self.ground, owned, event).await?;
            tx.commit().await?;
        }
        Ok(owned.with(study))
    }

    /// Opens a draft, or a study that has been tried out, for participants.
    ///
    /// # Errors
    /// As [`Self::step`].
    pub async fn open(&self, owned: &OwnedStudy) -> Result<OwnedStudy, ChangeError> {
        self.step(owned, Step::Open).await
    }

    /// Closes an open study and releases all sorts that wait.
    ///
    /// # Errors
    /// As [`Self::step`].
    pub async fn close(&self, owned: &OwnedStudy) -> Result<OwnedStudy, ChangeError> {
        self.step(owned, Step::Close).await
    }

    /// Opens a closed study again.
    ///
    /// # Errors
    /// As [`Self::step`].
    pub async fn reopen(&self, owned: &OwnedStudy) -> Result<OwnedStudy, ChangeError> {
        self.step(owned, Step::Reopen).await
    }

    /// Changes the study as it is now, not as it was when the right was checked.
    async fn edit(
        &self,
        owned: &OwnedStudy,
        event: Event,
        change: impl FnOnce(&mut Study) -> Result<(), ChangeError>,
    ) -> Result<OwnedStudy, ChangeError> {
        let (mut tx, mut study) = locked(&self.ground, owned).await?;
        change(&mut study)?;
        study::save(&mut tx, &study).await?;
        life::note(&mut tx, &self.ground, owned, event).await?;
        tx.commit().await?;
        Ok(owned.with(study))
    }
}

/// What a researcher is in a study.
async fn role_of(
    tx: &mut impl Reads,
    study: &Study,
    researcher: &ResearcherId,
) -> Result<Option<Role>, StoreError> {
    if study.owner() == researcher {
        return Ok(Some(Role::Owner));
    }
    let role = member::role_of(tx, study.id(), researcher).await?;
    Ok(role.map(Role::Member))
}

/// The study as it is now, which nobody else changes until the transaction ends.
pub(super) async fn locked(
    ground: &Ground,
    owned: &OwnedStudy,
) -> Result<(WriteTx, Study), ChangeError> {
    let mut tx = ground.db.begin_write().await?;
    study::lock(&mut tx, owned.study().id()).await?;
    let study = study::find(&mut tx, owned.study().id()).await?;
    Ok((tx, study.ok_or(ChangeError::Gone)?))
}
