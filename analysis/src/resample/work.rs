//! Long computations in steps: on several threads, watched, and stopped when nobody wants them any more.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::AnalysisError;

/// How the steps of a long computation are carried out. The default is one thread, watched by nobody.
///
/// The number of threads changes nothing in the result: each step depends on its number only, and the results are
/// combined in the order of the steps.
#[derive(Clone, Copy)]
pub struct Work<'a> {
    /// How many threads take steps. In a browser, where no further thread can be started, it is always one.
    pub threads: NonZeroUsize,
    /// Told the number of finished steps after each of them, from whichever thread took it.
    pub progress: Option<&'a (dyn Fn(usize) + Sync)>,
    /// When it becomes true, no further step is begun, and the computation ends with [`ResampleError::Cancelled`].
    pub cancelled: Option<&'a AtomicBool>,
}

impl Default for Work<'_> {
    fn default() -> Self {
        Self {
            threads: NonZeroUsize::MIN,
            progress: None,
            cancelled: None,
        }
    }
}

/// Why a resampling computation has no result.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ResampleError {
    /// The analysis of all sorts has no result, so there is nothing to compare with.
    #[error(transparent)]
    Analysis(#[from] AnalysisError),
    /// It was cancelled.
    #[error("the computation was cancelled")]
    Cancelled,
}

impl Work<'_> {
    /// Takes `count` steps and returns their results in order.
    pub(crate) fn each<T: Send>(
        &self,
        count: usize,
        step: impl Fn(usize) -> T + Sync,
    ) -> Result<Vec<T>, ResampleError> {
        let (next, finished) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let is_cancelled = || {
            self.cancelled
                .is_some_and(|flag| flag.load(Ordering::Relaxed))
        };
        let work = || {
            let mut taken = Vec::new();
            while !is_cancelled() {
                let index = next.fetch_add(1, Ordering::Relaxed);
                if index >= count {
                    break;
                }
                taken.push((index, step(index)));
                let finished = finished.fetch_add(1, Ordering::Relaxed) + 1;
                if let Some(progress) = self.progress {
                    progress(finished);
                }
            }
            taken
        };
        let mut results = std::thread::scope(|scope| {
            let helpers: Vec<_> = (1..self.threads.get().min(count))
                // Where no thread can be started, fewer do the same work.
                .filter_map(|_| std::thread::Builder::new().spawn_scoped(scope, work).ok())
                .collect();
            let mut results = work();
            for helper in helpers {
                match helper.join() {
                    Ok(taken) => results.extend(taken),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            results
        });
        if results.len() < count {
            return Err(ResampleError::Cancelled);
        }
        results.sort_unstable_by_key(|(index, _)| *index);
        Ok(results.into_iter().map(|(_, result)| result).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn threads(count: usize) -> NonZeroUsize {
        NonZeroUsize::new(count).expect("not zero")
    }

    #[test]
    fn results_stand_in_the_order_of_the_steps_whatever_the_threads() {
        let squares: Vec<usize> = (0..100).map(|step| step * step).collect();
        for count in [1, 2, 7] {
            let work = Work {
                threads: threads(count),
                ..Work::default()
            };
            assert_eq!(work.each(100, |step| step * step).as_ref(), Ok(&squares));
        }
    }

    #[test]
    fn every_finished_step_is_told() {
        let told = AtomicUsize::new(0);
        let progress = |finished: usize| {
            told.fetch_add(finished, Ordering::Relaxed);
        };
        let work = Work {
            threads: threads(3),
            progress: Some(&progress),
            ..Work::default()
        };
        assert!(work.each(10, |_| ()).is_ok());
        assert_eq!(told.into_inner(), 55);
    }

    #[test]
    fn a_flag_ends_the_work_after_the_step_in_hand() {
        let flag = AtomicBool::new(false);
        let steps = AtomicUsize::new(0);
        let work = Work {
            cancelled: Some(&flag),
            ..Work::default()
        };
        let cancelled = work.each(100, |step| {
            steps.fetch_add(1, Ordering::Relaxed);
            flag.store(step == 4, Ordering::Relaxed);
        });
        assert_eq!(cancelled, Err(ResampleError::Cancelled));
        assert_eq!(steps.into_inner(), 5);
    }
}
