//! The concourse: everything that could have been said, of which the Q set is a choice.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::language::StudyLanguage;
use super::qset::{QSet, Wordings};
use super::statement::{StatementNo, StatementText, Wording};

mod adopt;
mod balance;
mod candidate;
mod dimension;
pub mod hint;
mod likeness;

pub use balance::{Balance, Line, Share};
pub use candidate::{
    Candidate, CandidateNo, Fate, FormerWording, InvalidCandidateNo, NewCandidate, Note, Reason,
    Source,
};
pub use dimension::{
    Aspect, AspectName, Axis, Dimension, DimensionParts, DimensionProblem, Dimensions, NamedAspect,
};

/// The candidates of a study and the dimensions they are sorted by.
///
/// What is chosen is told twice, here and by the study's Q set; [`Concourse::of`] makes both agree, and the Q set has
/// the last word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concourse {
    dimensions: Dimensions,
    candidates: BTreeMap<CandidateNo, Candidate>,
}

/// How the chosen candidates are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// Those that have a number keep their order, gaps are closed, new ones come last.
    Keep,
    /// Anew, in the order of the candidates' numbers.
    Anew,
}

/// Why a concourse was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConcourseError {
    /// There would be more candidates than anybody can look through.
    #[error("a concourse has at most {} candidates", Concourse::MOST)]
    Full,
    /// There is no candidate with this number.
    #[error("there is no candidate {0}")]
    Unknown(CandidateNo),
    /// The candidate is retired or replaced and must be brought back first.
    #[error("candidate {0} is retired")]
    Retired(CandidateNo),
    /// Splitting needs two texts, merging two candidates.
    #[error("it takes at least two")]
    TooFew,
    /// A candidate would have no text in any language.
    #[error("the text is missing")]
    NoText,
}

impl Concourse {
    /// The largest number of candidates.
    pub const MOST: usize = 1000;

    /// Puts stored parts together with the Q set as it is now. Statements that no candidate stands for become
    /// candidates; candidates that are no longer in the Q set wait again.
    #[must_use]
    pub fn of(
        dimensions: Dimensions,
        candidates: Vec<Candidate>,
        qset: Option<&QSet>,
        today: Date,
    ) -> Self {
        let candidates = candidates
            .into_iter()
            .map(|candidate| (candidate.number, candidate))
            .collect();
        let mut concourse = Self {
            dimensions,
            candidates,
        };
        concourse.adopt(qset, today);
        concourse
    }

    /// The dimensions.
    #[must_use]
    pub const fn dimensions(&self) -> &Dimensions {
        &self.dimensions
    }

    /// The candidates by number.
    pub fn candidates(&self) -> impl ExactSizeIterator<Item = &Candidate> {
        self.candidates.values()
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, number: CandidateNo) -> Option<&Candidate> {
        self.candidates.get(&number)
    }

    /// The candidates that were made of this one.
    pub fn descendants(&self, number: CandidateNo) -> impl Iterator<Item = &Candidate> {
        self.candidates()
            .filter(move |candidate| candidate.origins.contains(&number))
    }

    /// The wordings of the chosen candidates in the order of their numbers in the Q set.
    #[must_use]
    pub fn chosen(&self) -> Vec<Wordings> {
        let by_place: BTreeMap<StatementNo, &Candidate> = self
            .candidates()
            .filter_map(|candidate| Some((candidate.place()?, candidate)))
            .collect();
        by_place
            .into_values()
            .map(|candidate| candidate.wordings.clone())
            .collect()
    }

    /// The balance of the choice as it is.
    #[must_use]
    pub fn balance(&self, is_chosen: impl Fn(&Candidate) -> bool) -> Balance {
        Balance::count(&self.dimensions, self.candidates(), is_chosen)
    }

    /// Adds candidates and gives their numbers.
    ///
    /// # Errors
    /// There would be too many, or one has no text; then none is added.
    pub fn add(&mut self, all: Vec<NewCandidate>) -> Result<Vec<CandidateNo>, ConcourseError> {
        if self.candidates.len() + all.len() > Self::MOST {
            return Err(ConcourseError::Full);
        }
        if all.iter().any(|content| content.wordings.is_empty()) {
            return Err(ConcourseError::NoText);
        }
        Ok(all.into_iter().map(|content| self.push(content)).collect())
    }

    fn push(&mut self, content: NewCandidate) -> CandidateNo {
        let number = self
            .candidates
            .last_key_value()
            .map_or(CandidateNo::FIRST, |(last, _)| last.next());
        let mut candidate = Candidate::new(number, content);
        candidate
            .aspects
            .retain(|aspect| self.dimensions.contains(*aspect));
        self.candidates.insert(number, candidate);
        number
    }

    /// Gives a candidate other texts in some languages; label and explanation stay with the text of their language.
    /// What was there before is kept as history.
    ///
    /// # Errors
    /// There is no such candidate, or it would have no text at all.
    pub fn reword(
        &mut self,
        number: CandidateNo,
        texts: &BTreeMap<StudyLanguage, Option<StatementText>>,
        today: Date,
    ) -> Result<(), ConcourseError> {
        let candidate = self.found(number)?;
        let mut wordings = candidate.wordings.clone();
        for (locale, text) in texts {
            match text {
                Some(text) => {
                    let wording = wordings
                        .entry(*locale)
                        .or_insert_with(|| Wording::plain(text.clone()));
                    wording.text.clone_from(text);
                }
                None => {
                    wordings.remove(locale);
                }
            }
        }
        if wordings.is_empty() {
            return Err(ConcourseError::NoText);
        }
        candidate.reword(wordings, today);
        Ok(())
    }

    /// Replaces a candidate's source and note.
    ///
    /// # Errors
    /// There is no such candidate.
    pub fn describe(
        &mut self,
        number: CandidateNo,
        source: Option<Source>,
        note: Option<Note>,
    ) -> Result<(), ConcourseError> {
        let candidate = self.found(number)?;
        candidate.source = source;
        candidate.note = note;
        Ok(())
    }

    /// Replaces what a candidate is tagged with. Values that the dimensions do not have are left out.
    ///
    /// # Errors
    /// There is no such candidate.
    pub fn tag(
        &mut self,
        number: CandidateNo,
        aspects: BTreeSet<Aspect>,
    ) -> Result<(), ConcourseError> {
        let known = aspects
            .into_iter()
            .filter(|aspect| self.dimensions.contains(*aspect))
            .collect();
        self.found(number)?.aspects = known;
        Ok(())
    }

    /// Replaces the dimensions. Candidates lose the values that are no longer there.
    pub fn set_dimensions(&mut self, dimensions: Dimensions) {
        self.dimensions = dimensions;
        for candidate in self.candidates.values_mut() {
            candidate
                .aspects
                .retain(|aspect| self.dimensions.contains(*aspect));
        }
    }

    /// Replaces a candidate by several with these texts, which take over its source and values and name it as their
    /// origin.
    ///
    /// # Errors
    /// There is no such candidate, it is retired, there are fewer than two texts, or there would be too many candidates.
    pub fn split(
        &mut self,
        number: CandidateNo,
        locale: StudyLanguage,
        texts: Vec<StatementText>,
    ) -> Result<Vec<CandidateNo>, ConcourseError> {
        let original = self.eligible(number)?.clone();
        if texts.len() < 2 {
            return Err(ConcourseError::TooFew);
        }
        let parts = texts
            .into_iter()
            .map(|text| NewCandidate {
                wordings: Wordings::from([(locale, Wording::plain(text))]),
                source: original.source.clone(),
                note: None,
                aspects: original.aspects.clone(),
            })
            .collect();
        let made = self.add(parts)?;
        self.descend(&made, &BTreeSet::from([number]));
        Ok(made)
    }

    /// Replaces several candidates by one with this text, which takes over the values of all and the sources that fit.
    ///
    /// # Errors
    /// There is no such candidate, one is retired, there are fewer than two, or there would be too many candidates.
    pub fn merge(
        &mut self,
        numbers: &BTreeSet<CandidateNo>,
        locale: StudyLanguage,
        text: StatementText,
    ) -> Result<CandidateNo, ConcourseError> {
        if numbers.len() < 2 {
            return Err(ConcourseError::TooFew);
        }
        let mut aspects = BTreeSet::new();
        let mut sources = BTreeSet::new();
        for number in numbers {
            let candidate = self.eligible(*number)?;
            aspects.extend(candidate.aspects.iter().copied());
            sources.extend(
                candidate
                    .source
                    .iter()
                    .map(|source| source.as_str().to_owned()),
            );
        }
        let sources: Vec<String> = sources.into_iter().collect();
        let made = self.add(vec![NewCandidate {
            wordings: Wordings::from([(locale, Wording::plain(text))]),
            // Sources that are too long together remain with the origins.
            source: Source::new(&sources.join("; ")).ok(),
            note: None,
            aspects,
        }])?;
        self.descend(&made, numbers);
        made.first().copied().ok_or(ConcourseError::TooFew)
    }

    fn descend(&mut self, made: &[CandidateNo], origins: &BTreeSet<CandidateNo>) {
        for number in made {
            if let Some(candidate) = self.candidates.get_mut(number) {
                candidate.origins.clone_from(origins);
            }
        }
        for number in origins {
            if let Some(candidate) = self.candidates.get_mut(number) {
                candidate.fate = Fate::Replaced;
            }
        }
        self.close_gaps();
    }

    /// Takes a candidate out of the choice.
    ///
    /// # Errors
    /// There is no such candidate, or it is retired already.
    pub fn retire(
        &mut self,
        number: CandidateNo,
        reason: Option<Reason>,
    ) -> Result<(), ConcourseError> {
        self.eligible(number)?;
        self.found(number)?.fate = Fate::Retired(reason);
        self.close_gaps();
        Ok(())
    }

    /// Brings a retired or replaced candidate back into the choice.
    ///
    /// # Errors
    /// There is no such candidate.
    pub fn bring_back(&mut self, number: CandidateNo) -> Result<(), ConcourseError> {
        let candidate = self.found(number)?;
        if !candidate.is_eligible() {
            candidate.fate = Fate::Waiting;
        }
        Ok(())
    }

    /// Chooses exactly these candidates for the Q set and numbers them.
    ///
    /// # Errors
    /// There is no such candidate, or one is retired; then nothing changes.
    pub fn choose(
        &mut self,
        numbers: &BTreeSet<CandidateNo>,
        numbering: Numbering,
    ) -> Result<(), ConcourseError> {
        for number in numbers {
            self.eligible(*number)?;
        }
        let mut order: Vec<CandidateNo> = numbers.iter().copied().collect();
        if numbering == Numbering::Keep {
            // Those without a place come after all others, in their own order.
            order.sort_by_key(|number| {
                let place = self.get(*number).and_then(Candidate::place);
                (place.is_none(), place, *number)
            });
        }
        for candidate in self.candidates.values_mut() {
            if candidate.place().is_some() {
                candidate.fate = Fate::Waiting;
            }
        }
        self.seat(order);
        Ok(())
    }

    /// Numbers these candidates from 1.
    fn seat(&mut self, order: Vec<CandidateNo>) {
        for (index, number) in order.into_iter().enumerate() {
            if let Some(candidate) = self.candidates.get_mut(&number) {
                candidate.fate = Fate::Chosen(StatementNo::from_index(index));
            }
        }
    }

    fn close_gaps(&mut self) {
        let by_place: BTreeMap<StatementNo, CandidateNo> = self
            .candidates()
            .filter_map(|candidate| Some((candidate.place()?, candidate.number)))
            .collect();
        self.seat(by_place.into_values().collect());
    }

    fn found(&mut self, number: CandidateNo) -> Result<&mut Candidate, ConcourseError> {
        let found = self.candidates.get_mut(&number);
        found.ok_or(ConcourseError::Unknown(number))
    }

    fn eligible(&self, number: CandidateNo) -> Result<&Candidate, ConcourseError> {
        match self.get(number) {
            None => Err(ConcourseError::Unknown(number)),
            Some(candidate) if candidate.is_eligible() => Ok(candidate),
            Some(_) => Err(ConcourseError::Retired(number)),
        }
    }
}

#[cfg(test)]
mod tests;
