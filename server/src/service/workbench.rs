//! Analyses in the making: branches of decisions, and what they come to.

mod waves;

use analysis::Analysis;
use app::domain::decision::{Branch, BranchName, Decision, DecisionReason, Entry, Recipe};
use app::domain::id::{BranchId, DecisionId, SortId};
use app::domain::researcher::ResearcherName;
use app::domain::sort::ReleasedSort;
use app::domain::study::ConditionNo;

use super::Ground;
use super::analysis::{AnalysedStudy, Analyses, RunError};
use super::study::OwnedStudy;
use crate::store::sql::{branch, decision, study};
use crate::store::{StoreError, WriteTx};
use crate::world::random_bytes;
pub use waves::{TwoWaves, TwoWavesError};

/// Analyses in the making.
#[derive(Clone, Debug)]
pub struct Workbench {
    ground: Ground,
    analyses: Analyses,
}

/// A branch with its decisions.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenBranch {
    /// The branch.
    pub branch: Branch,
    /// The decisions that count, from the first one.
    pub entries: Vec<Entry>,
    /// What they amount to.
    pub recipe: Recipe,
}

/// A branch with its result.
#[derive(Clone, Debug)]
pub struct ComputedBranch {
    /// The branch.
    pub open: OpenBranch,
    /// Result and sorts.
    pub analysed: AnalysedStudy,
}

impl ComputedBranch {
    /// The result with its warnings.
    #[must_use]
    pub const fn analysis(&self) -> &Analysis {
        &self.analysed.analysis
    }

    /// The condition of instruction that all its sorts were made under; `None` if they differ in it.
    #[must_use]
    pub fn condition(&self) -> Option<ConditionNo> {
        common_condition(self.sorts())
    }

    /// The sorts in the order of the matrix.
    #[must_use]
    pub fn sorts(&self) -> &[ReleasedSort] {
        &self.analysed.sorts
    }
}

/// The condition of instruction that all these sorts were made under; `None` if they differ in it.
#[must_use]
pub fn common_condition(sorts: &[ReleasedSort]) -> Option<ConditionNo> {
    let mut conditions = sorts.iter().map(|sort| sort.content.condition);
    let first = conditions.next()?;
    conditions.all(|other| other == first).then_some(first)
}

/// A decision that is to be taken, with its reason.
pub type Wish = (Decision, Option<DecisionReason>);

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum DecideError {
    /// The decision is nothing without a reason.
    #[error("the decision has no reason")]
    NoReason,
    /// Somebody, perhaps in another window, has decided something since.
    #[error("the branch has moved on since")]
    MovedOn,
    /// The study has no such branch.
    #[error("there is no such branch")]
    NoBranch,
    /// The study has a branch of that name.
    #[error("the name is taken")]
    NameTaken,
    /// What it would come to has no result.
    #[error(transparent)]
    Run(#[from] RunError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Workbench {
    pub(super) const fn new(ground: Ground, analyses: Analyses) -> Self {
        Self { ground, analyses }
    }

    /// The branches of a study, the oldest first.
    ///
    /// # Errors
    /// The store failed.
    pub async fn branches(&self, owned: &OwnedStudy) -> Result<Vec<Branch>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        branch::list(&mut tx, owned.study().id()).await
    }

    /// A branch of the study with its decisions.
    ///
    /// # Errors
    /// The store failed.
    pub async fn open(
        &self,
        owned: &OwnedStudy,
        id: &BranchId,
    ) -> Result<Option<OpenBranch>, StoreError> {
        let mut tx = self.ground.db.begin_read().await?;
        let Some(branch) = branch::find(&mut tx, owned.study().id(), id).await? else {
            return Ok(None);
        };
        let entries = match &branch.head {
            Some(head) => decision::way_to(&mut tx, head).await?,
            None => Vec::new(),
        };
        let recipe = Recipe::fold(&entries);
        Ok(Some(OpenBranch {
            branch,
            entries,
            recipe,
        }))
    }

    /// Follows all decisions of a branch, from the sorts there are now. The same decisions on the same sorts give the
    /// same bits.
    ///
    /// # Errors
    /// The sorts cannot be analysed any more as was decided, or something failed.
    pub async fn compute(
        &self,
        owned: &OwnedStudy,
        open: OpenBranch,
    ) -> Result<ComputedBranch, RunError> {
        let analysed = self.run(owned, &open.recipe).await?;
        Ok(ComputedBranch { open, analysed })
    }

    /// Begins a branch with these decisions.
    ///
    /// # Errors
    /// The decisions have no result, the name is taken, or something failed.
    pub async fn start(
        &self,
        owned: &OwnedStudy,
        name: BranchName,
        wishes: Vec<Wish>,
        by: &ResearcherName,
    ) -> Result<BranchId, DecideError> {
        let mut recipe = Recipe::default();
        self.check(owned, &mut recipe, &wishes).await?;
        let mut tx = self.ground.db.begin_write().await?;
        let head = self.append(&mut tx, owned, None, wishes, by).await?;
        let id = self.name(&mut tx, owned, name, head).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Takes decisions after those of the branch, which must still stand where the one who decides has seen it.
    ///
    /// # Errors
    /// Without a needed reason, after others have decided, or if there would be no result: then nothing is stored.
    pub async fn decide(
        &self,
        owned: &OwnedStudy,
        id: &BranchId,
        seen: Option<&DecisionId>,
        wishes: Vec<Wish>,
        by: &ResearcherName,
    ) -> Result<(), DecideError> {
        let open = self.open(owned, id).await?.ok_or(DecideError::NoBranch)?;
        let mut recipe = open.recipe;
        self.check(owned, &mut recipe, &wishes).await?;
        let mut tx = self.ground.db.begin_write().await?;
        let branch = self.locked(&mut tx, owned, id, seen).await?;
        let head = self.append(&mut tx, owned, branch.head, wishes, by).await?;
        branch::go_to(&mut tx, id, head.as_ref(), head.as_ref()).await?;
        Ok(tx.commit().await?)
    }

    /// Takes the last decision back.
    ///
    /// # Errors
    /// After others have decided, or if something failed.
    pub async fn undo(
        &self,
        owned: &OwnedStudy,
        id: &BranchId,
        seen: Option<&DecisionId>,
    ) -> Result<(), DecideError> {
        let mut tx = self.ground.db.begin_write().await?;
        let branch = self.locked(&mut tx, owned, id, seen).await?;
        if let Some(head) = &branch.head {
            let way = decision::way_to(&mut tx, head).await?;
            let before = way.iter().rev().nth(1).map(|entry| &entry.id);
            branch::go_to(&mut tx, id, before, branch.tip.as_ref()).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Takes the decision again that was taken back last.
    ///
    /// # Errors
    /// After others have decided, or if something failed.
    pub async fn redo(
        &self,
        owned: &OwnedStudy,
        id: &BranchId,
        seen: Option<&DecisionId>,
    ) -> Result<(), DecideError> {
        let mut tx = self.ground.db.begin_write().await?;
        let branch = self.locked(&mut tx, owned, id, seen).await?;
        if let Some(tip) = &branch.tip {
            let way = decision::way_to(&mut tx, tip).await?;
            let place = branch.head.as_ref().map_or(0, |head| {
                let found = way.iter().position(|entry| &entry.id == head);
                found.map_or(way.len(), |place| place + 1)
            });
            if let Some(next) = way.get(place) {
                branch::go_to(&mut tx, id, Some(&next.id), Some(tip)).await?;
            }
        }
        Ok(tx.commit().await?)
    }

    /// A new branch that has the decisions of another one up to `at`, which is one of them; all of them without.
    ///
    /// # Errors
    /// The name is taken, the branch is not there, or something failed.
    pub async fn fork(
        &self,
        owned: &OwnedStudy,
        from: &BranchId,
        at: Option<&DecisionId>,
        name: BranchName,
    ) -> Result<BranchId, DecideError> {
        let open = self.open(owned, from).await?.ok_or(DecideError::NoBranch)?;
        let head = match at {
            None => open.branch.head,
            Some(at) => {
                let found = open.entries.into_iter().find(|entry| &entry.id == at);
                Some(found.ok_or(DecideError::NoBranch)?.id)
            }
        };
        let mut tx = self.ground.db.begin_write().await?;
        let id = self.name(&mut tx, owned, name, head).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Gives a branch another name.
    ///
    /// # Errors
    /// The name is taken, or something failed.
    pub async fn rename(
        &self,
        owned: &OwnedStudy,
        id: &BranchId,
        name: &BranchName,
    ) -> Result<(), DecideError> {
        let mut tx = self.ground.db.begin_write().await?;
        if !branch::rename(&mut tx, owned.study().id(), id, name).await? {
            return Err(DecideError::NameTaken);
        }
        Ok(tx.commit().await?)
    }

    /// Takes a branch away.
    ///
    /// # Errors
    /// The store failed.
    pub async fn delete(&self, owned: &OwnedStudy, id: &BranchId) -> Result<(), StoreError> {
        let mut tx = self.ground.db.begin_write().await?;
        branch::delete(&mut tx, owned.study().id(), id).await?;
        tx.commit().await
    }

    /// The branch, if it stands where it was seen. Holds the study's lock.
    async fn locked(
        &self,
        tx: &mut WriteTx,
        owned: &OwnedStudy,
        id: &BranchId,
        seen: Option<&DecisionId>,
    ) -> Result<Branch, DecideError> {
        let study = owned.study().id();
        study::lock(tx, study).await?;
        let branch = branch::find(tx, study, id).await?;
        let branch = branch.ok_or(DecideError::NoBranch)?;
        if branch.head.as_ref() == seen {
            Ok(branch)
        } else {
            Err(DecideError::MovedOn)
        }
    }

    async fn name(
        &self,
        tx: &mut WriteTx,
        owned: &OwnedStudy,
        name: BranchName,
        head: Option<DecisionId>,
    ) -> Result<BranchId, DecideError> {
        let id = BranchId::from_random(random_bytes(&*self.ground.random));
        let branch = Branch {
            id: id.clone(),
            name,
            tip: head.clone(),
            head,
            made: self.ground.clock.now(),
        };
        if branch::insert(tx, owned.study().id(), &branch).await? {
            Ok(id)
        } else {
            Err(DecideError::NameTaken)
        }
    }

    async fn append(
        &self,
        tx: &mut WriteTx,
        owned: &OwnedStudy,
        mut after: Option<DecisionId>,
        wishes: Vec<Wish>,
        by: &ResearcherName,
    ) -> Result<Option<DecisionId>, StoreError> {
        for (decision, reason) in wishes {
            let entry = Entry {
                id: DecisionId::from_random(random_bytes(&*self.ground.random)),
                decision,
                reason,
                made_by: by.clone(),
                made: self.ground.clock.now(),
            };
            decision::insert(tx, owned.study().id(), after.as_ref(), &entry).await?;
            after = Some(entry.id);
        }
        Ok(after)
    }

    /// Follows the wishes and sees whether they come to something.
    async fn check(
        &self,
        owned: &OwnedStudy,
        recipe: &mut Recipe,
        wishes: &[Wish],
    ) -> Result<(), DecideError> {
        for (decision, reason) in wishes {
            if decision.needs_reason() && reason.is_none() {
                return Err(DecideError::NoReason);
            }
            recipe.follow(decision, reason.as_ref());
        }
        self.run(owned, recipe).await?;
        Ok(())
    }

    async fn run(&self, owned: &OwnedStudy, recipe: &Recipe) -> Result<AnalysedStudy, RunError> {
        let is_in = |sort: &ReleasedSort| recipe.set.has(sort);
        let spec = |sorts: &[ReleasedSort]| {
            let ids: Vec<SortId> = sorts.iter().map(|sort| sort.id.clone()).collect();
            recipe.spec(&ids)
        };
        self.analyses.run_some(owned.study(), is_in, spec).await
    }
}
