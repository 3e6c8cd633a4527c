//! Factors: computed from the released sorts whenever they are looked at; only the recipe is kept.

use std::sync::Arc;

use analysis::{
    Analysis, AnalysisError, AnalysisSpec, CorrelationMethod, Exploration, ExtractionMethod, Grid,
    MatrixProblem, QSort, SortMatrix,
};
use app::domain::decision::SortSet;
use app::domain::id::AnalysisId;
use app::domain::sort::ReleasedSort;
use app::domain::study::Study;
use app::domain::submission::DataDigest;
use app::domain::viewpoint::Viewpoints;
use tokio::sync::Semaphore;

use super::study::{Entrusted, Includes, OwnedStudy, ReadResults};
use super::{Ground, digest};
use crate::store::sql::{analysis as saved_analysis, exclusion, q_sort};
use crate::store::{StoreError, WriteTx};
use crate::world::random_bytes;

pub use crate::store::sql::analysis::SavedAnalysis;

/// How many analyses are computed at once.
const AT_ONCE: usize = 2;

/// Factors of a study.
#[derive(Clone, Debug)]
pub struct Analyses {
    ground: Ground,
    permits: Arc<Semaphore>,
}

/// An analysis with the sorts it was made of; `sorts[i]` is the sort with number i + 1.
#[derive(Clone, Debug)]
pub struct AnalysedStudy {
    /// The result.
    pub analysis: Analysis,
    /// The sorts.
    pub sorts: Vec<ReleasedSort>,
    /// Names the sorts.
    pub data_digest: DataDigest,
}

/// What can be seen before choosing factors, with the sorts in the same order.
#[derive(Clone, Debug)]
pub struct ExploredStudy {
    /// Correlations, eigenvalues, unrotated factors.
    pub exploration: Exploration,
    /// The sorts.
    pub sorts: Vec<ReleasedSort>,
}

/// Why there is no result.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The released sorts are too few or cannot be compared; every reason is listed.
    #[error("the sorts cannot be analysed")]
    Sorts(Vec<MatrixProblem>),
    /// The recipe does not fit, or the computation did not come to an end.
    #[error(transparent)]
    Analysis(#[from] AnalysisError),
    /// The computation was broken off, as at shutdown.
    #[error("the computation was broken off")]
    BrokenOff,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Analyses {
    pub(super) fn new(ground: Ground) -> Self {
        Self {
            ground,
            permits: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }

    /// Correlates the released sorts and extracts factors: what is needed to choose how many to keep.
    ///
    /// # Errors
    /// The sorts cannot be analysed, or something failed.
    pub async fn explore(
        &self,
        owned: &OwnedStudy,
        extraction: ExtractionMethod,
    ) -> Result<ExploredStudy, RunError> {
        let (mut sorts, _) = self.sorts(owned.study()).await?;
        sorts.retain(|sort| SortSet::All.has(sort));
        let ranks = ranks(&sorts);
        let exploration = self
            .blocking(move || {
                let matrix = SortMatrix::from_sorts(&ranks).map_err(RunError::Sorts)?;
                let max = AnalysisSpec::USUAL_EXTRACTED;
                Ok(analysis::explore(
                    &matrix,
                    CorrelationMethod::Pearson,
                    extraction,
                    max,
                )?)
            })
            .await?;
        Ok(ExploredStudy { exploration, sorts })
    }

    /// Analyses all released sorts by this recipe: those under the first condition of instruction, see
    /// [`SortSet::All`].
    ///
    /// # Errors
    /// The sorts cannot be analysed, the recipe does not fit, or something failed.
    pub async fn run(
        &self,
        owned: &OwnedStudy,
        spec: AnalysisSpec,
    ) -> Result<AnalysedStudy, RunError> {
        self.run_on(owned.study(), spec).await
    }

    pub(super) async fn run_on(
        &self,
        study: &Study,
        spec: AnalysisSpec,
    ) -> Result<AnalysedStudy, RunError> {
        self.run_some(study, |sort| SortSet::All.has(sort), |_| spec)
            .await
    }

    /// Analyses those of the released sorts that are chosen, by a recipe made for them.
    pub(super) async fn run_some(
        &self,
        study: &Study,
        is_in: impl Fn(&ReleasedSort) -> bool,
        spec: impl FnOnce(&[ReleasedSort]) -> AnalysisSpec,
    ) -> Result<AnalysedStudy, RunError> {
        let (mut sorts, grid) = self.sorts(study).await?;
        let Some(grid) = grid else {
            return Err(RunError::Sorts(vec![MatrixProblem::TooFewSorts {
                found: 0,
            }]));
        };
        sorts.retain(is_in);
        let spec = spec(&sorts);
        let data_digest = digest::data_digest(&sorts);
        let analysis = self.compute(ranks(&sorts), grid, spec).await?;
        Ok(AnalysedStudy {
            analysis,
            sorts,
            data_digest,
        })
    }

    /// Keeps a recipe and the words for its factors as the analysis by which the study is presented. It is run
    /// once, so that only what works is kept.
    ///
    /// # Errors
    /// As for [`run`](Self::run).
    pub async fn save(
        &self,
        owned: &OwnedStudy,
        spec: AnalysisSpec,
        viewpoints: Viewpoints,
    ) -> Result<SavedAnalysis, RunError> {
        let analysed = self.run(owned, spec.clone()).await?;
        let mut tx = self.ground.db.begin_write().await?;
        let digest = analysed.data_digest;
        let saved = self.keep(&mut tx, owned.study(), spec, viewpoints, digest);
        let saved = saved.await?;
        tx.commit().await?;
        Ok(saved)
    }

    /// Keeps an analysis that is known to work, as part of a transaction.
    pub(super) async fn keep(
        &self,
        tx: &mut WriteTx,
        study: &Study,
        spec: AnalysisSpec,
        viewpoints: Viewpoints,
        data_digest: DataDigest,
    ) -> Result<SavedAnalysis, StoreError> {
        let saved = SavedAnalysis {
            id: AnalysisId::from_random(random_bytes(&*self.ground.random)),
            study: study.id().clone(),
            spec,
            data_digest,
            method_version: env!("CARGO_PKG_VERSION").to_owned(),
            viewpoints,
            created: self.ground.clock.now(),
        };
        saved_analysis::insert_chosen(tx, &saved).await?;
        Ok(saved)
    }

    /// Runs a recipe on sorts that need not be stored.
    pub(super) async fn compute(
        &self,
        sorts: Vec<QSort>,
        grid: Grid,
        spec: AnalysisSpec,
    ) -> Result<Analysis, RunError> {
        self.blocking(move || {
            let matrix = SortMatrix::from_sorts(&sorts).map_err(RunError::Sorts)?;
            Ok(analysis::analyse(&matrix, &grid, spec)?)
        })
        .await
    }

    /// The analysis by which the study is presented, if one was kept.
    ///
    /// # Errors
    /// The store failed.
    pub async fn saved<R: Includes<ReadResults>>(
        &self,
        entrusted: &Entrusted<R>,
    ) -> Result<Option<SavedAnalysis>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        saved_analysis::chosen(&mut tx, entrusted.study().id()).await
    }

    async fn sorts(&self, study: &Study) -> Result<(Vec<ReleasedSort>, Option<Grid>), StoreError> {
        let Some((_, grid)) = study.sorting_material() else {
            return Ok((Vec::new(), None));
        };
        let mut tx = self.ground.db.begin_read().await?;
        let mut sorts = q_sort::list(&mut tx, study.id(), grid).await?;
        let left_out = exclusion::list(&mut tx, study.id()).await?;
        sorts.retain(|sort| !left_out.contains_key(&sort.id));
        Ok((sorts, Some(grid.clone())))
    }

    /// The released sorts that analyses can be made of: all but those that are left out, under every condition of
    /// instruction.
    ///
    /// # Errors
    /// The store failed.
    pub async fn included(&self, owned: &OwnedStudy) -> Result<Vec<ReleasedSort>, StoreError> {
        Ok(self.sorts(owned.study()).await?.0)
    }

    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, RunError> + Send + 'static,
    ) -> Result<T, RunError> {
        let permit = self.permits.clone().acquire_owned().await;
        let permit = permit.map_err(|_| RunError::BrokenOff)?;
        let result = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            work()
        });
        result.await.map_err(|_| RunError::BrokenOff)?
    }
}

fn ranks(sorts: &[ReleasedSort]) -> Vec<QSort> {
    sorts.iter().map(|sort| sort.content.sort.clone()).collect()
}
