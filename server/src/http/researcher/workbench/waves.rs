//! The page of two waves: the branch beside the sorts of the same persons under another condition of instruction.

use std::collections::BTreeMap;

use analysis::waves::{Followed, Migration, WaveMatch, agreement, place};
use analysis::{FactorNo, SortNo};
use app::domain::sort::ReleasedSort;
use app::domain::study::ConditionNo;
use app::page::researcher::workbench::waves::{
    FollowedFactor, FoundWaves, MovedStatement, WavePerson, WavesPage, waves,
};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;

use super::{Bench, chrome};
use crate::http::error::HttpError;
use crate::http::render::render;
use crate::http::researcher::analysis::bench::text_of;
use crate::http::researcher::conditions;
use crate::service::workbench::{ComputedBranch, TwoWaves, TwoWavesError};

/// So many statements are listed per viewpoint, those that moved most.
const SHOWN: usize = 8;

/// The page.
pub async fn show(
    bench: Bench,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, HttpError> {
    let Bench {
        state,
        study,
        locale,
        computed,
    } = bench;
    let first = computed.condition();
    let numbers: Vec<ConditionNo> = study.study().conditions().numbers().collect();
    let others = || {
        numbers
            .iter()
            .copied()
            .filter(|number| Some(*number) != first)
    };
    let wanted = conditions::chosen(study.study(), &query);
    let second = others()
        .find(|number| Some(*number) == wanted)
        .or_else(|| others().next());
    let found = match first.and(second) {
        Some(number) => {
            let bench = &state.services().workbench;
            match bench.two_waves(&study.owned, &computed, number).await {
                Ok(found) => Some(found),
                Err(TwoWavesError::SamePerson(_)) => None,
                Err(TwoWavesError::Store(error)) => return Err(error.into()),
            }
        }
        None => None,
    };
    let qset = study.study().qset().cloned().ok_or(HttpError::NotFound)?;
    let page = move || {
        let path = format!("analysis/{}/waves", computed.open.branch.id);
        let main = study.study().languages().main();
        let title = |number: FactorNo| {
            let title = computed.open.recipe.titles.title(number, locale, main);
            title.map(|(title, _)| title.to_string())
        };
        let named = conditions::named(study.study(), locale);
        let statement = |followed: &Followed| {
            let mut moved: Vec<_> = followed.statements.iter().collect();
            moved.sort_by(|one, other| other.change.abs().total_cmp(&one.change.abs()));
            let shown = moved.into_iter().take(SHOWN).map(|moved| {
                let (text, lang) = text_of(&qset, locale, moved.statement);
                MovedStatement {
                    number: moved.statement.get(),
                    text,
                    lang,
                    scores: [moved.first, moved.second],
                    change: moved.change,
                    level: moved.level,
                }
            });
            FollowedFactor {
                number: followed.factor.get(),
                title: title(followed.factor),
                persons: followed.persons,
                correlation: followed.correlation,
                standard_error: followed.standard_error,
                statements: shown.collect(),
            }
        };
        waves(&WavesPage {
            chrome: chrome::of_computed(study.chrome(&path, locale), &computed),
            others: named
                .iter()
                .filter(|(number, _)| Some(*number) != first)
                .cloned()
                .collect(),
            first: named
                .iter()
                .find(|(number, _)| Some(*number) == first)
                .cloned(),
            second: named
                .iter()
                .find(|(number, _)| Some(*number) == second)
                .cloned(),
            found: found.as_ref().map(|found| FoundWaves {
                followed: match &found.waves {
                    Some(waves) => waves
                        .follow(&computed.analysis().result)
                        .iter()
                        .map(statement)
                        .collect(),
                    None => Vec::new(),
                },
                ..found_waves(found, &computed, title)
            }),
        })
    };
    Ok(render(state.ui(locale), StatusCode::OK, page).await)
}

/// Everything but the statements.
fn found_waves(
    found: &TwoWaves,
    computed: &ComputedBranch,
    title: impl Fn(FactorNo) -> Option<String>,
) -> FoundWaves {
    let result = &computed.analysis().result;
    let scored = result
        .factors
        .iter()
        .filter(|factor| factor.composite.is_some());
    let viewpoints: Vec<FactorNo> = scored.map(|factor| factor.number).collect();
    let mut page = FoundWaves {
        only: [
            found.pairing.only_first.len(),
            found.pairing.only_second.len(),
        ],
        viewpoints: viewpoints
            .iter()
            .map(|number| (number.get(), title(*number)))
            .collect(),
        ..FoundWaves::default()
    };
    if let Some(alone) = &found.alone {
        let matches = agreement(result, &alone.analysis.result);
        page.agreement = matches
            .iter()
            .map(
                |WaveMatch {
                     first,
                     second,
                     congruence,
                     ..
                 }| { (first.get(), second.map(FactorNo::get), *congruence) },
            )
            .collect();
    }
    let Some(waves) = &found.waves else {
        return page;
    };
    let retest = waves.retest();
    page.mean = retest.mean;
    let placed = place(result, waves.second());
    let moves: Vec<[Option<FactorNo>; 2]> = waves
        .pairs()
        .iter()
        .zip(&placed)
        .map(|(pair, placement)| [only_flag(computed, pair.first), placement.projected])
        .collect();
    let migration = Migration::of(&viewpoints, moves.iter().copied());
    page.stayed = migration.stayed;
    page.counts = migration.counts;
    page.persons = retest
        .persons
        .iter()
        .zip(&placed)
        .zip(&moves)
        .filter_map(|((person, placement), [from, to])| {
            let first = computed.sorts().get(person.pair.first.index())?;
            let second = found.second.get(person.pair.second.index())?;
            let id = |sort: &ReleasedSort| sort.id.to_string();
            Some(WavePerson {
                pseudonym: first.content.pseudonym.to_string(),
                sorts: [id(first), id(second)],
                correlation: person.correlation,
                from: from.map(FactorNo::get),
                to: to.map(FactorNo::get),
                projections: placement.projections.clone(),
            })
        })
        .collect();
    page.persons
        .sort_by(|one, other| one.correlation.total_cmp(&other.correlation));
    page
}

/// The one viewpoint that a sort of the branch is flagged on.
fn only_flag(computed: &ComputedBranch, sort: SortNo) -> Option<FactorNo> {
    let flags = computed.analysis().result.flags.sorts.get(sort.index())?;
    match flags.flagged[..] {
        [factor] => Some(factor),
        _ => None,
    }
}
