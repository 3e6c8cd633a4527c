//! From the concourse to the Q set: candidates collected, sorted by dimensions, chosen.

use std::collections::BTreeMap;

use app::domain::concourse::{Candidate, CandidateNo, Concourse, ConcourseError};
use app::domain::language::StudyLanguage;
use app::domain::log::Event;
use app::domain::qset::QSetProblem;
use app::domain::statement::StatementNo;
use app::domain::study::{DraftError, Study};
use jiff::civil::Date;

use super::Ground;
use super::study::life::note;
use super::study::{ChangeError, OwnedStudy, locked};
use crate::store::sql::concourse::{self, StoredConcourse};
use crate::store::sql::{Reads, study};
use crate::store::{StoreError, WriteTx};

/// Concourses.
#[derive(Clone, Debug)]
pub struct Concourses {
    ground: Ground,
}

/// Why a concourse was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ConcourseChangeError {
    /// The candidates do not allow it.
    #[error(transparent)]
    Concourse(#[from] ConcourseError),
    /// What would be chosen is no Q set; every reason is listed.
    #[error("the chosen candidates are no Q set")]
    Choice(Vec<ChoiceProblem>),
    /// The study does not allow it, for instance since it has been opened.
    #[error(transparent)]
    Study(#[from] ChangeError),
}

/// One thing that keeps chosen candidates from being a Q set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoiceProblem {
    /// Too few or too many are chosen.
    Size {
        /// How many are.
        found: usize,
    },
    /// One has no text in the main language.
    MissingText {
        /// The candidate.
        candidate: CandidateNo,
        /// The main language.
        locale: StudyLanguage,
    },
    /// Two say the same.
    SameText {
        /// The candidate.
        candidate: CandidateNo,
        /// The one that says the same.
        other: CandidateNo,
        /// The language in which they do.
        locale: StudyLanguage,
    },
}

impl From<StoreError> for ConcourseChangeError {
    fn from(error: StoreError) -> Self {
        Self::Study(error.into())
    }
}

impl Concourses {
    pub(super) const fn new(ground: Ground) -> Self {
        Self { ground }
    }

    /// The concourse of a study; of one that has statements only, these, all chosen.
    ///
    /// # Errors
    /// The store failed.
    pub async fn of(&self, owned: &OwnedStudy) -> Result<Concourse, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let study = owned.study();
        Ok(read(&mut tx, study, self.ground.clock.today()).await?.1)
    }

    /// Changes the concourse as it is now; what is chosen becomes the study's Q set in the same transaction. Drafts
    /// only.
    ///
    /// # Errors
    /// The study is no draft, the change is refused, what would be chosen is no Q set, or the store failed; then
    /// nothing is changed.
    pub async fn edit<T>(
        &self,
        owned: &OwnedStudy,
        change: impl FnOnce(&mut Concourse, Date) -> Result<T, ConcourseError>,
    ) -> Result<T, ConcourseChangeError> {
        let today = self.ground.clock.today();
        let (mut tx, mut study) = locked(&self.ground, owned).await?;
        study.draft().map_err(ChangeError::from)?;
        let (stored, mut concourse) = read(&mut tx, &study, today).await?;
        let before = concourse.chosen();
        let made = change(&mut concourse, today)?;
        let chosen = concourse.chosen();
        if chosen != before {
            let mut draft = study.draft().map_err(ChangeError::from)?;
            draft
                .set_statements(chosen)
                .map_err(|error| refused(error, &concourse))?;
            study::save(&mut tx, &study).await?;
        }
        write(&mut tx, &study, &stored, &concourse).await?;
        note(&mut tx, &self.ground, owned, Event::Concourse).await?;
        tx.commit().await?;
        Ok(made)
    }
}

/// Says why a choice is no Q set, by the numbers of the candidates.
fn refused(error: DraftError, concourse: &Concourse) -> ConcourseChangeError {
    let DraftError::QSet(problems) = error else {
        return ChangeError::from(error).into();
    };
    let at = |statement: StatementNo| {
        let mut all = concourse.candidates();
        let found = all.find(|candidate| candidate.place() == Some(statement));
        found.map_or(CandidateNo::FIRST, |candidate| candidate.number)
    };
    let problems = problems.into_iter().map(|problem| match problem {
        QSetProblem::Size { found } => ChoiceProblem::Size { found },
        QSetProblem::MissingText { statement, locale } => ChoiceProblem::MissingText {
            candidate: at(statement),
            locale,
        },
        QSetProblem::SameText {
            statement,
            earlier,
            locale,
        } => ChoiceProblem::SameText {
            candidate: at(statement),
            other: at(earlier),
            locale,
        },
    });
    ConcourseChangeError::Choice(problems.collect())
}

/// What is stored, and the concourse it makes together with the Q set.
async fn read(
    tx: &mut impl Reads,
    study: &Study,
    today: Date,
) -> Result<(StoredConcourse, Concourse), StoreError> {
    let stored = concourse::find(tx, study.id()).await?;
    let StoredConcourse {
        dimensions,
        candidates,
    } = stored.clone();
    let concourse = Concourse::of(dimensions, candidates, study.qset(), today);
    Ok((stored, concourse))
}

/// Stores what differs from what is stored.
async fn write(
    tx: &mut WriteTx,
    study: &Study,
    stored: &StoredConcourse,
    concourse: &Concourse,
) -> Result<(), StoreError> {
    if *concourse.dimensions() != stored.dimensions {
        concourse::save_dimensions(tx, study.id(), concourse.dimensions()).await?;
    }
    let before: BTreeMap<CandidateNo, &Candidate> = stored
        .candidates
        .iter()
        .map(|candidate| (candidate.number, candidate))
        .collect();
    for candidate in concourse.candidates() {
        if before.get(&candidate.number) != Some(&candidate) {
            concourse::save_candidate(tx, study.id(), candidate).await?;
        }
    }
    Ok(())
}

/// Keeps the history of statements that are about to be stored otherwise than through the concourse. A study without
/// a concourse keeps none.
pub(super) async fn follow(tx: &mut WriteTx, study: &Study, today: Date) -> Result<(), StoreError> {
    let (stored, concourse) = read(tx, study, today).await?;
    if stored.candidates.is_empty() {
        return Ok(());
    }
    write(tx, study, &stored, &concourse).await
}
