//! A branch beside the sorts of the same persons under another condition of instruction.

use analysis::waves::{Pairing, PairingProblem, Waves};
use analysis::{AnalysisSpec, QSort, RotationStep, SortMatrix};
use app::domain::decision::SortSet;
use app::domain::sort::ReleasedSort;
use app::domain::study::ConditionNo;

use super::{ComputedBranch, Workbench};
use crate::service::analysis::{AnalysedStudy, RunError};
use crate::service::study::OwnedStudy;
use crate::store::StoreError;

/// The sorts of a branch beside others of the same persons.
#[derive(Debug)]
pub struct TwoWaves {
    /// Who sorted when; numbers are those of the branch and of `second`.
    pub pairing: Pairing,
    /// The other sorts.
    pub second: Vec<ReleasedSort>,
    /// Both sorts of those who sorted twice, if there are at least two of them.
    pub waves: Option<Waves>,
    /// An analysis of the other sorts alone, if they can be analysed.
    pub alone: Option<AnalysedStudy>,
}

/// Why the waves cannot be laid side by side.
#[derive(Debug, thiserror::Error)]
pub enum TwoWavesError {
    /// The branch has two sorts of one person.
    #[error("a pseudonym stands twice among the sorts of the branch")]
    SamePerson(Vec<PairingProblem>),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Workbench {
    /// Links the sorts of a branch with those under another condition by pseudonym, and analyses the latter by themselves.
    ///
    /// # Errors
    /// The branch has two sorts of one person, or the store failed.
    pub async fn two_waves(
        &self,
        owned: &OwnedStudy,
        computed: &ComputedBranch,
        number: ConditionNo,
    ) -> Result<TwoWaves, TwoWavesError> {
        let set = SortSet::Condition { number };
        let mut second = self.analyses.included(owned).await?;
        second.retain(|sort| set.has(sort));
        let names = |sorts: &[ReleasedSort]| -> Vec<String> {
            let sorts = sorts.iter();
            sorts.map(|sort| sort.content.pseudonym.key()).collect()
        };
        let pairing = Pairing::of(&names(computed.sorts()), &names(&second))
            .map_err(TwoWavesError::SamePerson)?;
        let waves = matrix(computed.sorts())
            .zip(matrix(&second))
            .and_then(|(one, other)| Waves::new(&one, &other, pairing.pairs.clone()).ok());
        let spec = alone(&computed.analysis().result.spec);
        let run = self
            .analyses
            .run_some(owned.study(), |sort| set.has(sort), |_| spec);
        let alone = match run.await {
            Ok(alone) => Some(alone),
            Err(RunError::Store(error)) => return Err(error.into()),
            Err(RunError::Sorts(_) | RunError::Analysis(_) | RunError::BrokenOff) => None,
        };
        Ok(TwoWaves {
            pairing,
            second,
            waves,
            alone,
        })
    }
}

fn matrix(sorts: &[ReleasedSort]) -> Option<SortMatrix> {
    let sorts: Vec<QSort> = sorts.iter().map(|sort| sort.content.sort.clone()).collect();
    SortMatrix::from_sorts(&sorts).ok()
}

/// The same extraction, number of factors and rule for flags; turned by varimax if the branch is turned at all. What was
/// decided by hand was decided about other sorts.
fn alone(spec: &AnalysisSpec) -> AnalysisSpec {
    let is_turned = spec.rotation.iter().any(|step| {
        matches!(
            step,
            RotationStep::Varimax { .. } | RotationStep::Manual { .. }
        )
    });
    AnalysisSpec {
        rotation: if is_turned {
            RotationStep::varimax()
        } else {
            RotationStep::unrotated()
        },
        flag_changes: Vec::new(),
        not_contrasted: Vec::new(),
        ..spec.clone()
    }
}
