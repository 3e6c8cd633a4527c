//! Conditions of instruction: the same statements sorted more than once, each time under a sentence of its own.

use std::collections::BTreeMap;
use std::fmt;
use std::num::NonZeroU8;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::super::language::StudyLanguage;
use super::texts::Instruction;
use super::{InvalidTransition, Step, Study};
use crate::domain::text::{Shape, checked_text};

checked_text! {
    /// The short name of a condition of instruction, such as “before” or “as a colleague would”.
    ConditionName, Shape::line(40)
}

/// Which condition of instruction: its number within the study, from 1. A study with one has number 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct ConditionNo(NonZeroU8);

/// A number or text that names no condition of instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "conditions of instruction are numbered from 1 to {}",
    Conditions::MOST
)]
pub struct ConditionNoError;

impl ConditionNo {
    /// The first one, which every study has.
    pub const FIRST: Self = Self(NonZeroU8::MIN);

    /// The number.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0.get()
    }

    /// Its place in a list.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.get()) - 1
    }

    /// The number of a place in a list; `None` beyond [`Conditions::MOST`].
    #[must_use]
    pub fn from_index(index: usize) -> Option<Self> {
        Self::try_from(u8::try_from(index + 1).ok()?).ok()
    }
}

impl Default for ConditionNo {
    fn default() -> Self {
        Self::FIRST
    }
}

impl TryFrom<u8> for ConditionNo {
    type Error = ConditionNoError;

    fn try_from(number: u8) -> Result<Self, ConditionNoError> {
        NonZeroU8::new(number)
            .filter(|number| usize::from(number.get()) <= Conditions::MOST)
            .map(Self)
            .ok_or(ConditionNoError)
    }
}

impl From<ConditionNo> for u8 {
    fn from(number: ConditionNo) -> Self {
        number.get()
    }
}

impl FromStr for ConditionNo {
    type Err = ConditionNoError;

    fn from_str(text: &str) -> Result<Self, ConditionNoError> {
        let number: u8 = text.trim().parse().map_err(|_| ConditionNoError)?;
        Self::try_from(number)
    }
}

impl fmt::Display for ConditionNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One of several conditions of instruction.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Its short name by language.
    pub names: BTreeMap<StudyLanguage, ConditionName>,
    /// The sentence participants sort under, by language. The first condition has the study's own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub instructions: BTreeMap<StudyLanguage, Instruction>,
    /// Whether participants can sort under it now, while the study takes sorts.
    #[serde(default)]
    pub is_open: bool,
}

/// The conditions of instruction of a study: none for a study with its instruction alone, else two or more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Condition>", into = "Vec<Condition>")]
pub struct Conditions(Vec<Condition>);

/// A list that cannot be the conditions of a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConditionsError {
    /// One alone needs no name, and more would be too much to ask.
    #[error(
        "a study has no conditions of its own or 2 to {}, not {found}",
        Conditions::MOST
    )]
    Number {
        /// How many there are.
        found: usize,
    },
    /// The first one's sentence is the study's instruction.
    #[error("the first condition has an instruction of its own besides the study's")]
    FirstInstruction,
}

impl TryFrom<Vec<Condition>> for Conditions {
    type Error = ConditionsError;

    fn try_from(all: Vec<Condition>) -> Result<Self, ConditionsError> {
        let found = all.len();
        if found == 1 || found > Self::MOST {
            return Err(ConditionsError::Number { found });
        }
        if all
            .first()
            .is_some_and(|first| !first.instructions.is_empty())
        {
            return Err(ConditionsError::FirstInstruction);
        }
        Ok(Self(all))
    }
}

impl From<Conditions> for Vec<Condition> {
    fn from(conditions: Conditions) -> Self {
        conditions.0
    }
}

impl Conditions {
    /// At most this many: each one is a whole sort more for the same person.
    pub const MOST: usize = 6;

    /// The conditions, none if the study has its instruction alone.
    #[must_use]
    pub fn as_slice(&self) -> &[Condition] {
        &self.0
    }

    /// Whether there is more than one.
    #[must_use]
    pub fn are_several(&self) -> bool {
        !self.0.is_empty()
    }

    /// The numbers of all conditions, one for a study with its instruction alone.
    pub fn numbers(&self) -> impl Iterator<Item = ConditionNo> + use<> {
        (0..self.0.len().max(1)).filter_map(ConditionNo::from_index)
    }

    /// Whether the study has such a condition.
    #[must_use]
    pub fn has(&self, number: ConditionNo) -> bool {
        number.index() < self.0.len().max(1)
    }

    /// Whether participants can sort under it, while the study takes sorts.
    #[must_use]
    pub fn is_open(&self, number: ConditionNo) -> bool {
        match self.0.get(number.index()) {
            Some(condition) => condition.is_open,
            None => self.0.is_empty() && number == ConditionNo::FIRST,
        }
    }

    /// The numbers of those that are open.
    pub fn open(&self) -> impl Iterator<Item = ConditionNo> + '_ {
        self.numbers().filter(|number| self.is_open(*number))
    }

    /// The name in the wanted language, else in the other one.
    fn name(
        &self,
        number: ConditionNo,
        wanted: [StudyLanguage; 2],
    ) -> Option<(&ConditionName, StudyLanguage)> {
        let names = &self.0.get(number.index())?.names;
        let found = |locale: StudyLanguage| Some((names.get(&locale)?, locale));
        wanted.into_iter().find_map(found)
    }
}

/// Why the conditions that are open were not changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenConditionsError {
    /// The study is a draft, where conditions are written, or archived.
    #[error(transparent)]
    Transition(#[from] InvalidTransition),
    /// Participants who come to a study that is open find nothing to sort.
    #[error("no condition would be open")]
    NoneOpen,
    /// There is no such condition.
    #[error("the study has no condition {0}")]
    Unknown(ConditionNo),
}

impl Study {
    /// The conditions of instruction.
    #[must_use]
    pub const fn conditions(&self) -> &Conditions {
        &self.parts.conditions
    }

    /// The name of a condition in the wanted language or else the main one, with the language it is in. `None` where
    /// the study has only one.
    #[must_use]
    pub fn condition_name(
        &self,
        number: ConditionNo,
        wanted: impl Into<StudyLanguage>,
    ) -> Option<(&ConditionName, StudyLanguage)> {
        let main = self.languages().main();
        self.conditions().name(number, [wanted.into(), main])
    }

    /// The sentence that is sorted under in a condition, in the wanted language or else the main one, with the language
    /// it is in.
    #[must_use]
    pub fn instruction_under(
        &self,
        number: ConditionNo,
        wanted: impl Into<StudyLanguage>,
    ) -> Option<(&Instruction, StudyLanguage)> {
        let wanted = wanted.into();
        if number == ConditionNo::FIRST {
            return self.instruction(wanted);
        }
        let condition = self.conditions().as_slice().get(number.index())?;
        let found = |locale: StudyLanguage| Some((condition.instructions.get(&locale)?, locale));
        [wanted, self.languages().main()]
            .into_iter()
            .find_map(found)
    }

    /// Opens these conditions for participants and closes the others. The texts stay as they were frozen.
    ///
    /// # Errors
    /// The study is a draft or archived, none would be open, or one is not the study's.
    pub fn open_conditions(&mut self, open: &[ConditionNo]) -> Result<(), OpenConditionsError> {
        self.allow(Step::OpenConditions)?;
        if let Some(unknown) = open.iter().find(|number| !self.conditions().has(**number)) {
            return Err(OpenConditionsError::Unknown(*unknown));
        }
        if open.is_empty() {
            return Err(OpenConditionsError::NoneOpen);
        }
        for (index, condition) in self.parts.conditions.0.iter_mut().enumerate() {
            condition.is_open = open.iter().any(|number| number.index() == index);
        }
        Ok(())
    }
}
