//! Analyses in the making as a study file holds them. Sorts, decisions and people have numbers in it instead of
//! identities and names: sorts by their place in the file, decisions by theirs, people in the order in which they
//! appear.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU32;

use analysis::{FactorNo, SortNo};
use app::domain::decision::{BranchName, Decision, DecisionReason};
use app::domain::interpretation::{Interpretation, Kept, Outline};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// All analyses in the making of a study.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "RawWork")]
pub struct DocumentWork {
    /// The headings under which viewpoints are described, if they have been changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headings: Option<Outline>,
    /// All decisions, each after the one it follows.
    pub decisions: Vec<DocumentDecision>,
    /// The named ways through them.
    pub branches: Vec<DocumentBranch>,
}

impl DocumentWork {
    /// More is no work of people.
    pub const MOST_DECISIONS: usize = 20_000;
    /// More is no work of people.
    pub const MOST_BRANCHES: usize = 1_000;

    /// Whether there is nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.headings.is_none() && self.decisions.is_empty() && self.branches.is_empty()
    }
}

/// One decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentDecision {
    /// The number of the decision it follows, counted from 1; a first one follows none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<NonZeroU32>,
    /// What was decided. Numbers beyond those of the file's sorts stand for sorts that have been withdrawn, and what a
    /// flag rested on is zero for them.
    pub decision: Decision<SortNo>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<DecisionReason>,
    /// Who decided, by number.
    pub by: NonZeroU32,
    /// When.
    pub made: Timestamp,
}

/// A named way through the decisions, with what is written about its factors.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentBranch {
    /// Its name.
    pub name: BranchName,
    /// The number of the last decision that counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<NonZeroU32>,
    /// The number of the decision at the end of the way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tip: Option<NonZeroU32>,
    /// When it was made.
    pub made: Timestamp,
    /// Every state of every text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interpretations: Vec<DocumentInterpretation>,
}

/// A state of what is written about a factor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentInterpretation {
    /// The factor.
    pub factor: FactorNo,
    /// The number of the state among those of the factor, from 1.
    pub number: NonZeroU32,
    /// The text.
    pub text: Interpretation,
    /// Why it was stored.
    pub kept: Kept,
    /// Who wrote it, by number.
    pub by: NonZeroU32,
    /// When.
    pub made: Timestamp,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawWork {
    #[serde(default)]
    headings: Option<Outline>,
    decisions: Vec<DocumentDecision>,
    branches: Vec<DocumentBranch>,
}

/// Why these are no analyses in the making.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
enum WorkFault {
    #[error(
        "there are {found} decisions, but may be at most {}",
        DocumentWork::MOST_DECISIONS
    )]
    TooManyDecisions { found: usize },
    #[error(
        "there are {found} branches, but may be at most {}",
        DocumentWork::MOST_BRANCHES
    )]
    TooManyBranches { found: usize },
    #[error("there are {found} headings, but may be at most {}", Outline::MAX)]
    TooManyHeadings { found: usize },
    #[error("the heading “{0}” comes twice")]
    RepeatedHeading(String),
    #[error("decision {decision} follows decision {after}, which does not stand before it")]
    Order { decision: usize, after: NonZeroU32 },
    #[error("the branch “{branch}” leads to decision {decision}, which does not exist")]
    NoDecision {
        branch: BranchName,
        decision: NonZeroU32,
    },
    #[error("the last decision that counts of the branch “{0}” is not on its way")]
    OffTheWay(BranchName),
    #[error("the branch “{0}” comes twice")]
    RepeatedBranch(BranchName),
    #[error("the branch “{branch}” has text {number} of factor {factor} twice")]
    RepeatedText {
        branch: BranchName,
        factor: FactorNo,
        number: NonZeroU32,
    },
}

impl TryFrom<RawWork> for DocumentWork {
    type Error = WorkFault;

    fn try_from(raw: RawWork) -> Result<Self, WorkFault> {
        check_headings(raw.headings.as_ref())?;
        check_decisions(&raw.decisions)?;
        let found = raw.branches.len();
        if found > Self::MOST_BRANCHES {
            return Err(WorkFault::TooManyBranches { found });
        }
        let mut names = BTreeSet::new();
        for branch in &raw.branches {
            if !names.insert(branch.name.as_str()) {
                return Err(WorkFault::RepeatedBranch(branch.name.clone()));
            }
            check_way(branch, &raw.decisions)?;
            check_texts(branch)?;
        }
        Ok(Self {
            headings: raw.headings,
            decisions: raw.decisions,
            branches: raw.branches,
        })
    }
}

fn check_headings(headings: Option<&Outline>) -> Result<(), WorkFault> {
    let sections = headings.map(Outline::sections).unwrap_or_default();
    let found = sections.len();
    if found > Outline::MAX {
        return Err(WorkFault::TooManyHeadings { found });
    }
    let mut keys = BTreeSet::new();
    match sections.iter().find(|section| !keys.insert(&section.key)) {
        Some(section) => Err(WorkFault::RepeatedHeading(section.key.as_str().to_owned())),
        None => Ok(()),
    }
}

/// Each decision follows an earlier one, so that they are a tree and none has to wait for another.
fn check_decisions(decisions: &[DocumentDecision]) -> Result<(), WorkFault> {
    let found = decisions.len();
    if found > DocumentWork::MOST_DECISIONS {
        return Err(WorkFault::TooManyDecisions { found });
    }
    for (decision, entry) in (1..).zip(decisions) {
        if let Some(after) = entry.after.filter(|after| index(*after) + 1 >= decision) {
            return Err(WorkFault::Order { decision, after });
        }
    }
    Ok(())
}

/// Head and tip exist, and the head lies on the way to the tip.
fn check_way(branch: &DocumentBranch, decisions: &[DocumentDecision]) -> Result<(), WorkFault> {
    for end in [branch.head, branch.tip].into_iter().flatten() {
        if index(end) >= decisions.len() {
            return Err(WorkFault::NoDecision {
                branch: branch.name.clone(),
                decision: end,
            });
        }
    }
    let before = |number: &NonZeroU32| decisions.get(index(*number))?.after;
    let mut way = std::iter::successors(branch.tip, before);
    if branch.head.is_none() || way.any(|number| Some(number) == branch.head) {
        Ok(())
    } else {
        Err(WorkFault::OffTheWay(branch.name.clone()))
    }
}

fn check_texts(branch: &DocumentBranch) -> Result<(), WorkFault> {
    let mut known = BTreeSet::new();
    let twice = branch
        .interpretations
        .iter()
        .find(|text| !known.insert((text.factor, text.number)));
    match twice {
        Some(text) => Err(WorkFault::RepeatedText {
            branch: branch.name.clone(),
            factor: text.factor,
            number: text.number,
        }),
        None => Ok(()),
    }
}

/// The place of what has this number.
#[must_use]
pub const fn index(number: NonZeroU32) -> usize {
    number.get() as usize - 1
}

/// Gives things numbers in the order in which they appear.
#[derive(Clone, Debug)]
pub struct Numbering<T> {
    known: BTreeMap<T, NonZeroU32>,
}

impl<T: Ord> Numbering<T> {
    /// These have the first numbers.
    #[must_use]
    pub fn beginning(with: impl IntoIterator<Item = T>) -> Self {
        let mut numbering = Self {
            known: BTreeMap::new(),
        };
        for thing in with {
            numbering.number(thing);
        }
        numbering
    }

    /// The number of a thing: the one it has, or the next.
    pub fn number(&mut self, thing: T) -> NonZeroU32 {
        let known = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        let next = NonZeroU32::MIN.saturating_add(known);
        *self.known.entry(thing).or_insert(next)
    }
}
