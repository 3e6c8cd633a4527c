//! From what was understood of a file to what can be stored.

use std::collections::{BTreeMap, HashSet};

use analysis::{Grid, QSort, StatementNo};
use app::domain::language::StudyLanguage;
use app::domain::pseudonym::Pseudonym;
use app::domain::qset::{QSet, Wordings};
use app::domain::sort::SortContent;
use app::domain::statement::{StatementText, Wording};
use app::domain::study::{ConditionNo, Conditions};

use super::problem::{Fault, ImportProblem, Place};
use super::study::{Found, FoundSort};

/// What sorts are called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Naming {
    /// As in the file.
    #[default]
    Keep,
    /// By their number, so that nobody is recognised.
    Number,
}

/// A study that only has to be stored.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadyStudy {
    /// The statements.
    pub statements: Vec<Wordings>,
    /// The grid, which every sort fills.
    pub grid: Grid,
    /// The sorts.
    pub sorts: Vec<SortContent>,
}

/// Makes a study of its own, with `main` as the language of its texts.
///
/// # Errors
/// Everything that is missing or does not fit.
pub fn make_study(
    found: &Found,
    naming: Naming,
    main: StudyLanguage,
) -> Result<ReadyStudy, Vec<ImportProblem>> {
    let at = |fault| ImportProblem::new(Place::FILE, fault);
    if found.texts.is_empty() {
        return Err(vec![at(Fault::NoTexts)]);
    }
    let plain = |text: &StatementText| BTreeMap::from([(main, Wording::plain(text.clone()))]);
    let statements: Vec<Wordings> = match &found.details {
        Some(details) => details.statements.clone(),
        None => found.texts.iter().map(plain).collect(),
    };
    let mut problems = Vec::new();
    if let Err(reasons) = QSet::new(main, statements.clone()) {
        problems.extend(reasons.into_iter().map(|reason| at(Fault::QSet(reason))));
    }
    let Some(grid) = found.grid.clone() else {
        problems.push(at(Fault::NoGrid));
        return Err(problems);
    };
    let details = found.details.as_ref();
    let conditions = details.map_or_else(Conditions::default, |known| known.conditions.clone());
    let sorts = contents(&found.sorts, naming, &grid, &conditions, &mut problems);
    if problems.is_empty() {
        Ok(ReadyStudy {
            statements,
            grid,
            sorts,
        })
    } else {
        Err(problems)
    }
}

/// Fits the sorts to a study that is there already: its grid decides, and where the file has texts, they must be those
/// of the study in one of its languages, since sorts of statements in another order would look quite alike.
///
/// # Errors
/// Everything that does not fit.
pub fn fit_study(
    found: &Found,
    naming: Naming,
    (qset, grid): (&QSet, &Grid),
    conditions: &Conditions,
) -> Result<Vec<SortContent>, Vec<ImportProblem>> {
    let mut problems = Vec::new();
    if found.sorts.is_empty() {
        problems.push(ImportProblem::new(Place::FILE, Fault::NoSorts));
    }
    for (index, text) in found.texts.iter().enumerate() {
        let statement = StatementNo::from_index(index);
        let known = qset.statements().get(index);
        if !known.is_some_and(|wordings| wordings.values().any(|w| w.text == *text)) {
            problems.push(ImportProblem::new(
                Place::FILE,
                Fault::OtherText { statement },
            ));
        }
    }
    let sorts = contents(&found.sorts, naming, grid, conditions, &mut problems);
    if problems.is_empty() {
        Ok(sorts)
    } else {
        Err(problems)
    }
}

fn contents(
    sorts: &[FoundSort],
    naming: Naming,
    grid: &Grid,
    conditions: &Conditions,
    problems: &mut Vec<ImportProblem>,
) -> Vec<SortContent> {
    let mut taken: HashSet<(ConditionNo, String)> = HashSet::new();
    let mut contents = Vec::with_capacity(sorts.len());
    for (index, found) in sorts.iter().enumerate() {
        let place = Place::FILE.sort(&found.label);
        let number = (index + 1).to_string();
        let label = match naming {
            Naming::Keep => found.label.as_str(),
            Naming::Number => number.as_str(),
        };
        let pseudonym = Pseudonym::new(label)
            .map_err(|reason| problems.push(ImportProblem::new(place.clone(), Fault::Name(reason))))
            .ok();
        if let Some(name) = &pseudonym
            && !taken.insert((found.condition, name.key()))
        {
            problems.push(ImportProblem::new(place.clone(), Fault::TakenName));
        }
        if !conditions.has(found.condition) {
            let number = found.condition;
            problems.push(ImportProblem::new(
                place.clone(),
                Fault::NoCondition { number },
            ));
        }
        let sort = QSort::from_ranks(grid, &found.ranks);
        match (pseudonym, sort) {
            (Some(pseudonym), Ok(sort)) => contents.push(SortContent {
                pseudonym,
                sort,
                remarks: found.remarks.clone(),
                closing_remark: found.closing_remark.clone(),
                condition: found.condition,
            }),
            (_, Err(reasons)) => problems.extend(
                reasons
                    .into_iter()
                    .map(|reason| ImportProblem::new(place.clone(), Fault::Sort(reason))),
            ),
            (None, Ok(_)) => {}
        }
    }
    contents
}
