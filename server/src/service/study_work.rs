//! Analyses in the making on their way into a study file and out of one.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use analysis::SortNo;
use app::domain::decision::{Branch, Decision, Entry};
use app::domain::id::{BranchId, DecisionId, SortId, StudyId};
use app::domain::interpretation::InterpretationVersion;
use app::domain::locale::Locale;
use app::domain::researcher::ResearcherName;
use app::text::in_locale;

use super::Ground;
use crate::interchange::study_work::{
    DocumentBranch, DocumentDecision, DocumentInterpretation, DocumentWork, Numbering, index,
};
use crate::store::sql::{Reads, branch, decision, interpretation};
use crate::store::{StoreError, WriteTx};
use crate::world::random_bytes;

/// All analyses in the making of a study, whose sorts stand in the file in this order.
///
/// # Errors
/// The store failed.
pub(super) async fn gather(
    tx: &mut impl Reads,
    study: &StudyId,
    sorts: &[SortId],
) -> Result<DocumentWork, StoreError> {
    let mut people = Numbering::beginning([]);
    let mut sort_numbers = Numbering::beginning(sorts.iter().cloned());
    let mut decision_numbers = Numbering::beginning([]);
    let mut decisions = Vec::new();
    for (after, entry) in decision::all(tx, study).await? {
        decision_numbers.number(entry.id);
        decisions.push(DocumentDecision {
            after: after.map(|after| decision_numbers.number(after)),
            decision: numbered(entry.decision, sorts, &mut sort_numbers),
            reason: entry.reason,
            by: people.number(entry.made_by.to_string()),
            made: entry.made,
        });
    }
    let mut branches = Vec::new();
    for found in branch::list(tx, study).await? {
        let texts = interpretation::all(tx, &found.id).await?.into_iter();
        let texts = texts.filter_map(|(factor, version)| {
            Some(DocumentInterpretation {
                factor,
                number: NonZeroU32::new(version.number)?,
                text: version.text,
                kept: version.kept,
                by: people.number(version.made_by.to_string()),
                made: version.made,
            })
        });
        branches.push(DocumentBranch {
            name: found.name,
            head: found.head.map(|head| decision_numbers.number(head)),
            tip: found.tip.map(|tip| decision_numbers.number(tip)),
            made: found.made,
            interpretations: texts.collect(),
        });
    }
    Ok(DocumentWork {
        headings: interpretation::outline(tx, study).await?,
        decisions,
        branches,
    })
}

/// A decision about numbered sorts. A sort that is not in the file has been withdrawn: it gets a number, so that
/// decisions about it stay together, but its loading goes no further.
fn numbered(
    decision: Decision,
    sorts: &[SortId],
    numbers: &mut Numbering<SortId>,
) -> Decision<SortNo> {
    let mut numbered = decision.map_sorts(|sort| SortNo::from_index(index(numbers.number(sort))));
    if let Decision::Flag { sort, loading, .. } = &mut numbered
        && sort.index() >= sorts.len()
    {
        *loading = 0.0;
    }
    numbered
}

/// Stores all analyses in the making of a study file, whose sorts have become these. Identities of decisions and
/// branches rise in the order of the file, so that a file made again is the same. Whoever decided is named by number in
/// the study's language where the interface speaks it.
///
/// # Errors
/// The store failed.
pub(super) async fn insert(
    tx: &mut WriteTx,
    ground: &Ground,
    study: &StudyId,
    language: Locale,
    work: &DocumentWork,
    sorts: &[SortId],
) -> Result<(), StoreError> {
    let mut withdrawn: BTreeMap<SortNo, SortId> = BTreeMap::new();
    let mut sort_of = |number: SortNo| match sorts.get(number.index()) {
        Some(sort) => sort.clone(),
        None => withdrawn
            .entry(number)
            .or_insert_with(|| SortId::from_random(random_bytes(&*ground.random)))
            .clone(),
    };
    let decisions = rising(ground, work.decisions.len(), DecisionId::from_random);
    let decision_of = |number: Option<NonZeroU32>| decisions.get(index(number?));
    for (id, entry) in decisions.iter().zip(&work.decisions) {
        let entry_of = Entry {
            id: id.clone(),
            decision: entry.decision.clone().map_sorts(&mut sort_of),
            reason: entry.reason.clone(),
            made_by: person(language, entry.by),
            made: entry.made,
        };
        decision::insert(tx, study, decision_of(entry.after), &entry_of).await?;
    }
    let branches = rising(ground, work.branches.len(), BranchId::from_random);
    for (id, found) in branches.iter().zip(&work.branches) {
        let made = Branch {
            id: id.clone(),
            name: found.name.clone(),
            head: decision_of(found.head).cloned(),
            tip: decision_of(found.tip).cloned(),
            made: found.made,
        };
        branch::insert(tx, study, &made).await?;
        for text in &found.interpretations {
            let version = InterpretationVersion {
                number: text.number.get(),
                text: text.text.clone(),
                kept: text.kept,
                made_by: person(language, text.by),
                made: text.made,
            };
            interpretation::insert(tx, id, text.factor, &version).await?;
        }
    }
    if let Some(headings) = &work.headings {
        interpretation::set_outline(tx, study, headings).await?;
    }
    Ok(())
}

/// So many new identities, the smallest first.
fn rising<T: Ord>(ground: &Ground, count: usize, id: impl Fn([u8; 16]) -> T) -> Vec<T> {
    let new = |_| id(random_bytes(&*ground.random));
    let mut ids: Vec<T> = (0..count).map(new).collect();
    ids.sort();
    ids
}

/// What somebody is called of whom a file has the number only.
fn person(language: Locale, number: NonZeroU32) -> ResearcherName {
    let name = in_locale(
        language,
        "import-person",
        &[("number", number.get().into())],
    );
    ResearcherName::new(&name).expect("a short text")
}
