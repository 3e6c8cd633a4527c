//! Making a concourse agree with a Q set that was written elsewhere: from a file, on the page of statements, or before
//! there was a concourse.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Candidate, CandidateNo, Concourse, Fate, NewCandidate};
use crate::domain::qset::{QSet, Wordings};
use crate::domain::statement::StatementNo;

impl Concourse {
    /// Finds the candidate behind each statement and gives it the statement's number and wordings.
    ///
    /// 1. A candidate with the same text in the Q set's main language is the statement.
    /// 2. Of the rest, a statement that follows another one which it followed before is the same, reworded.
    /// 3. What is left is new.
    pub(super) fn adopt(&mut self, qset: Option<&QSet>, today: Date) {
        let statements = qset.map_or(&[][..], QSet::statements);
        if self.chosen() == statements {
            return;
        }
        let before: Vec<Candidate> = self.candidates().cloned().collect();
        let mut taken: BTreeSet<CandidateNo> = BTreeSet::new();
        let mut found: Vec<Option<CandidateNo>> = statements
            .iter()
            .map(|wordings| {
                let number = same_text(&before, &taken, wordings, qset)?;
                taken.insert(number);
                Some(number)
            })
            .collect();
        for index in 0..found.len() {
            if found[index].is_none() {
                let previous = index.checked_sub(1).and_then(|index| found[index]);
                found[index] = next_in_line(&before, &taken, previous);
                taken.extend(found[index]);
            }
        }
        for candidate in self.candidates.values_mut() {
            if candidate.place().is_some() {
                candidate.fate = Fate::Waiting;
            }
        }
        for (index, (number, wordings)) in found.into_iter().zip(statements).enumerate() {
            let number = number.unwrap_or_else(|| {
                self.push(NewCandidate {
                    wordings: wordings.clone(),
                    ..NewCandidate::default()
                })
            });
            if let Some(candidate) = self.candidates.get_mut(&number) {
                if candidate.wordings != *wordings {
                    candidate.reword(wordings.clone(), today);
                }
                candidate.fate = Fate::Chosen(StatementNo::from_index(index));
            }
        }
    }
}

/// A candidate with the same text, best one that is chosen already.
fn same_text(
    before: &[Candidate],
    taken: &BTreeSet<CandidateNo>,
    wordings: &Wordings,
    qset: Option<&QSet>,
) -> Option<CandidateNo> {
    let main = qset?.main();
    let text = &wordings.get(&main)?.text;
    before
        .iter()
        .filter(|candidate| !taken.contains(&candidate.number))
        .filter(|candidate| {
            let own = candidate.wordings.get(&main);
            own.is_some_and(|own| own.text == *text)
        })
        .min_by_key(|candidate| (candidate.place().is_none(), !candidate.is_eligible()))
        .map(|candidate| candidate.number)
}

/// The candidate that came after this one in the Q set as it was.
fn next_in_line(
    before: &[Candidate],
    taken: &BTreeSet<CandidateNo>,
    previous: Option<CandidateNo>,
) -> Option<CandidateNo> {
    let place = |wanted: CandidateNo| before.iter().find(|c| c.number == wanted)?.place();
    let next = match previous {
        Some(number) => StatementNo::from_index(place(number)?.index() + 1),
        None => StatementNo::from_index(0),
    };
    before
        .iter()
        .find(|candidate| candidate.place() == Some(next))
        .map(|candidate| candidate.number)
        .filter(|number| !taken.contains(number))
}
