//! How firmly a result stands: long computations that are watched and can be stopped. Nothing is stored: the same sorts,
//! decisions and seed give the same numbers again.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use analysis::resample::{
    Bootstrap, BootstrapSpec, Influence, Multiverse, MultiverseSpec, ResampleError,
    UniverseRotation, Work, bootstrap, influence, multiverse,
};
use analysis::{
    Alpha, AnalysisSpec, CentroidVariant, CorrelationMethod, ExtractionMethod, FlagRule, Grid,
    QSort, SortMatrix, Threshold,
};
use app::domain::decision::Branch;
use app::domain::id::{BranchId, DecisionId};
use app::domain::submission::DataDigest;

use super::workbench::ComputedBranch;

/// How many results are kept in memory.
const KEPT: usize = 16;
/// Threads of one computation: somebody else may want an answer meanwhile.
const THREADS: NonZeroUsize = NonZeroUsize::MIN;

/// Computations of all branches.
#[derive(Clone, Debug, Default)]
pub struct Resampling {
    jobs: Arc<Mutex<BTreeMap<BranchId, Arc<Job>>>>,
}

/// A computation.
#[derive(Debug)]
pub struct Job {
    of: Asked,
    head: Option<DecisionId>,
    total: usize,
    finished: AtomicUsize,
    cancelled: AtomicBool,
    outcome: OnceLock<Result<Resampled, ResampleError>>,
}

/// What exactly was asked for: another specification or other sorts are another question.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    spec: AnalysisSpec,
    data_digest: DataDigest,
}

/// What came out.
#[derive(Clone, Debug, PartialEq)]
pub struct Resampled {
    /// Over resamples of the sorts.
    pub bootstrap: Bootstrap,
    /// Without each sort in turn.
    pub influence: Influence,
    /// Over other choices of method.
    pub multiverse: Multiverse,
}

impl Job {
    /// Finished steps and all of them.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let finished = self.finished.load(Ordering::Relaxed);
        (finished.min(self.total), self.total)
    }

    /// The result, once there is one.
    #[must_use]
    pub fn outcome(&self) -> Option<&Result<Resampled, ResampleError>> {
        self.outcome.get()
    }
}

impl Resampling {
    /// The computation for this branch as it is now, running or finished.
    #[must_use]
    pub fn job(&self, computed: &ComputedBranch) -> Option<Arc<Job>> {
        let jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        let job = jobs.get(&computed.open.branch.id)?;
        (job.of == asked(computed)).then(|| Arc::clone(job))
    }

    /// Finished and all steps of what is under way for a branch that has not moved since; asks for no analysis, so that
    /// one may look often.
    #[must_use]
    pub fn running(&self, branch: &Branch) -> Option<(usize, usize)> {
        let jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        let job = jobs.get(&branch.id)?;
        (job.head == branch.head && job.outcome().is_none()).then(|| job.progress())
    }

    /// Begins a computation in place of an earlier one for the branch.
    pub fn start(&self, computed: &ComputedBranch, steps: BootstrapSpec) {
        let of = asked(computed);
        let universes = universes(&of.spec);
        let job = Arc::new(Job {
            total: steps.steps as usize + computed.sorts().len() + universes.choices().len(),
            finished: AtomicUsize::new(0),
            cancelled: AtomicBool::new(false),
            outcome: OnceLock::new(),
            head: computed.open.branch.head.clone(),
            of,
        });
        {
            let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(former) = jobs.insert(computed.open.branch.id.clone(), Arc::clone(&job)) {
                former.cancelled.store(true, Ordering::Relaxed);
            }
            while jobs.len() > KEPT {
                let finished = jobs.iter().find(|(_, job)| job.outcome().is_some());
                let Some(id) = finished.map(|(id, _)| id.clone()) else {
                    break;
                };
                jobs.remove(&id);
            }
        }
        let sorts: Vec<QSort> = computed
            .sorts()
            .iter()
            .map(|sort| sort.content.sort.clone())
            .collect();
        let grid = computed.analysis().result.grid.clone();
        tokio::task::spawn_blocking(move || {
            let outcome = resample(&job, &sorts, &grid, steps, universes);
            // Only this task sets it.
            let _ = job.outcome.set(outcome);
        });
    }

    /// Stops the computation for a branch and forgets it.
    pub fn stop(&self, branch: &BranchId) {
        let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(job) = jobs.remove(branch) {
            job.cancelled.store(true, Ordering::Relaxed);
        }
    }
}

fn asked(computed: &ComputedBranch) -> Asked {
    Asked {
        spec: computed.analysis().result.spec.clone(),
        data_digest: computed.analysed.data_digest.clone(),
    }
}

/// The other choices a researcher could have made.
fn universes(spec: &AnalysisSpec) -> MultiverseSpec {
    let kept = spec.kept.len();
    let rule = |alpha, majority| FlagRule {
        threshold: Threshold::Level(alpha),
        majority,
    };
    MultiverseSpec {
        correlations: vec![CorrelationMethod::Pearson, CorrelationMethod::Spearman],
        extractions: vec![
            ExtractionMethod::PrincipalComponents,
            ExtractionMethod::Centroid(CentroidVariant::Pqmethod),
            ExtractionMethod::Centroid(CentroidVariant::Brown),
        ],
        factors: (kept.saturating_sub(1).max(1)..=kept + 1).collect(),
        rotations: vec![UniverseRotation::Varimax],
        flags: vec![
            rule(Alpha::P05, true),
            rule(Alpha::P01, true),
            rule(Alpha::P05, false),
        ],
    }
}

fn resample(
    job: &Job,
    sorts: &[QSort],
    grid: &Grid,
    steps: BootstrapSpec,
    universes: MultiverseSpec,
) -> Result<Resampled, ResampleError> {
    let invalid = |problems| ResampleError::Analysis(analysis::AnalysisError::Invalid { problems });
    // What was analysed once can be checked again.
    let matrix = SortMatrix::from_sorts(sorts).map_err(|_| invalid(Vec::new()))?;
    let checked = job.of.spec.clone().check(&matrix, grid).map_err(invalid)?;
    let part = |before: usize| {
        move |finished: usize| {
            job.finished.fetch_max(before + finished, Ordering::Relaxed);
        }
    };
    let drawn = steps.steps as usize;
    let (one, two, three) = (part(0), part(drawn), part(drawn + sorts.len()));
    Ok(Resampled {
        bootstrap: bootstrap(&checked, steps, &work(job, &one))?,
        influence: influence(&checked, &work(job, &two))?,
        multiverse: multiverse(&checked, universes, &work(job, &three))?,
    })
}

fn work<'a>(job: &'a Job, progress: &'a (dyn Fn(usize) + Sync)) -> Work<'a> {
    Work {
        threads: THREADS,
        progress: Some(progress),
        cancelled: Some(&job.cancelled),
    }
}
